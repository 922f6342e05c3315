"""What a platform must be able to do, and what it may answer."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.card import Card
from storage.people import Account


class RefusedError(Exception):
    """The platform clearly did not accept this message. It may be tried again."""


class RestError(Exception):
    """The platform clearly did not accept it, and takes nothing from this workspace for a while."""

    def __init__(self, why: str, seconds: float | None = None) -> None:
        """Say why, in the platform's own short code, and for how long if it told."""
        super().__init__(why)
        self.seconds = seconds


class UnreachableError(Exception):
    """The platform clearly did not accept it, and never will: the person or place is gone."""


class UnclearError(Exception):
    """Nobody can know whether the platform accepted it."""


class BlindError(Exception):
    """We are not let in where we would see whether a message has arrived."""


@dataclass(frozen=True, slots=True)
class Line:
    """An open line: somebody's direct messages, a conversation of several, or the desk."""

    workspace: str
    conversation: str


class Channel(Protocol):
    """A way to reach people. Each call may raise the errors above; only a post can be unclear."""

    def greet(self, workspace: str) -> None:
        """Ask something harmless, to know that the platform listens."""
        ...

    def shows(self, workspace: str) -> datetime | None:
        """Return what the platform's own clock showed when we last heard of it."""
        ...

    def open(self, to: tuple[Account, ...]) -> Line:
        """Open the direct messages of one person, or a conversation of several."""
        ...

    def post(self, card: Card, line: Line, mark: str) -> str | None:
        """Say it, and return how the platform calls it: None where nothing can be drawn anew.

        *mark* is opaque, and travels with the message unseen.
        """
        ...

    def redraw(self, card: Card, line: Line, post: str) -> None:
        """Draw anew what was posted; where the platform can't, nothing happens."""
        ...

    def holds(self, mark: str, line: Line, since: datetime) -> bool:
        """Say whether a message with this mark arrived, *since* the platform's clock showed that.

        May raise BlindError.
        """
        ...

    def show_home(self, cards: tuple[Card, ...], to: Account) -> None:
        """Draw somebody's home."""
        ...
