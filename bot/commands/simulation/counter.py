"""The channel of a simulation: it sends nothing, and writes down what it was told to say."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.card import Button, Card
from bot.channel import Line, Talk, Ways
from flows.messages import Kind, Place, Ref
from storage.people import Account

PLATFORM, WORKSPACE = "slack", "T0SIMULATED"
"""Simulated people are in a Slack: the copy has words for the platforms that there are."""
DESK = "C0DESK"


@dataclass(frozen=True, slots=True)
class Heard:
    """Something that was said: when, where, to whom, and about which relationship."""

    at: datetime
    place: Place
    to: tuple[str, ...]
    """Accounts; nobody in particular on the desk."""
    card: Card

    @property
    def about(self) -> str:
        """Return the relationship that its buttons are about; empty if there is none."""
        return about(self.card.buttons)


class Counter:
    """A way to reach people that ends in a list."""

    def __init__(
        self,
        now: Callable[[], datetime],
        tell: Callable[[Heard], object],
    ) -> None:
        """Tell the people of the simulation what was said."""
        self._now, self._tell = now, tell
        self.heard: list[Heard] = []

    def greet(self, workspace: str) -> None:
        """Listen."""

    def shows(self, workspace: str) -> datetime | None:  # noqa: ARG002 — the same
        """Show the simulation's clock."""
        return self._now()

    def open(self, to: tuple[Account, ...]) -> Line:
        """Open a line; its name is who is on it."""
        return Line(PLATFORM, WORKSPACE, "+".join(sorted(each.external_id for each in to)))

    def post(self, card: Card, line: Line, mark: str) -> None:  # noqa: ARG002 — the channel's signature
        """Write it down, and let whoever it is for read it."""
        on_the_desk = line.conversation == DESK
        to = () if on_the_desk else tuple(line.conversation.split("+"))
        place = Place.DESK if on_the_desk else Place.GROUP if len(to) > 1 else Place.DIRECT
        heard = Heard(self._now(), place, to, card)
        self.heard.append(heard)
        self._tell(heard)

    def redraw(self, card: Card, line: Line, post: str) -> None:
        """Do nothing: what was posted has no name by which it could be found."""

    def holds(self, mark: str, line: Line, since: datetime) -> bool:  # noqa: ARG002 — the same
        """Find nothing: every post arrives, so nobody needs to look."""
        return False

    def show_home(self, cards: tuple[Card, ...], to: Account) -> None:
        """Do nothing: whoever wants to see a home opens it."""

    def ways(self, to: Account, others: tuple[Account, ...], talk: Talk) -> Ways | None:  # noqa: ARG002 — the same
        """Find none: everybody can be brought together."""
        return None


def about(buttons: tuple[Button, ...]) -> str:
    """Return the relationship that buttons are about; empty if there is none."""
    refs = (Ref.parse(each.ref) for each in buttons)
    return next((each.id for each in refs if each and each.kind is Kind.RELATIONSHIP), "")
