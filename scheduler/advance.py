"""Moving a held clock forward: to the next moment at which something is due, and again.

Each stop makes the rounds and empties the outbox until nothing more happens, as if the time had
really passed.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from storage.ledger import Ledger

MIDNIGHT = datetime(2000, 1, 1, tzinfo=UTC)
"""Any midnight, to count beats from."""
MOST_STOPS = 10_000
"""A bound, so that a mistake can't keep somebody waiting for ever."""


@dataclass(frozen=True)
class Stepper:
    """The one who moves the clock."""

    hold: Callable[[datetime], object]
    """Makes the clock show an instant."""
    now: Callable[[], datetime]
    ledger: Ledger
    rounds: Callable[[], object]
    deliver: Callable[[], int]
    turn: AbstractContextManager[object]
    """Held while the clock is moved, so that nobody else makes rounds meanwhile."""
    others: Callable[[], datetime | None] = lambda: None
    """When somebody else next wants the clock to stop; they act when the rounds are made."""
    beat: timedelta = timedelta()
    """If the clock stops only on the beat: so much time lies between two rounds."""

    def __call__(self, to: datetime) -> tuple[str, ...]:
        """Move to *to*, stop by stop; return what happened at each, in a line."""
        with self.turn:
            return tuple(self._stops(to))

    def _stops(self, to: datetime) -> Iterator[str]:
        for _ in range(MOST_STOPS):
            sent, following = self._until_quiet(to)
            if sent:
                yield f"{self.now():%Y-%m-%d %H:%M} UTC: {sent} delivered"
            if self.now() >= to:
                return
            self.hold(min(to, self._on_the_beat(following)))

    def _on_the_beat(self, at: datetime) -> datetime:
        """Return the next moment at which rounds are made."""
        over = (at - MIDNIGHT) % self.beat if self.beat else timedelta()
        return at + (self.beat - over) if over else at

    def _until_quiet(self, to: datetime) -> tuple[int, datetime]:
        """Do all there is to do now; return how much was delivered, and when there is more."""
        sent = 0
        for _ in range(MOST_STOPS):
            self.rounds()
            delivered = self.deliver()
            sent += delivered
            following = None if delivered else self._following(to)
            if following is not None:
                return sent, following
        return sent, to

    def _following(self, to: datetime) -> datetime | None:
        """Return when there is something to do again, *to* at the latest; None if there is now."""
        now, found = self.now(), [to, self.others()]
        for organisation in self.ledger.organisations():
            with self.ledger.glance(organisation) as page:
                due = page.due.next()
                if due is not None and due <= now:
                    return None
                found += (due, page.outbox.next_hour(after=now))
        return min((at for at in found if at is not None and at > now), default=to)
