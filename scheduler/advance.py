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
            sent = self._until_quiet()
            if sent:
                yield f"{self.now():%Y-%m-%d %H:%M} UTC: {sent} delivered"
            if self.now() >= to:
                return
            self.hold(min(to, self._next_stop(to)))

    def _next_stop(self, to: datetime) -> datetime:
        now, found = self.now(), [to, self.others()]
        for organisation in self.ledger.organisations():
            with self.ledger.glance(organisation) as page:
                found += (page.due.next(), page.outbox.next_hour(after=now))
        return self._on_the_beat(min(at for at in found if at is not None and at > now))

    def _on_the_beat(self, at: datetime) -> datetime:
        """Return the next moment at which rounds are made."""
        over = (at - MIDNIGHT) % self.beat if self.beat else timedelta()
        return at + (self.beat - over) if over else at

    def _until_quiet(self) -> int:
        sent = 0
        for _ in range(MOST_STOPS):
            self.rounds()
            delivered = self.deliver()
            sent += delivered
            if not delivered and not self._something_due():
                return sent
        return sent

    def _something_due(self) -> bool:
        for organisation in self.ledger.organisations():
            with self.ledger.glance(organisation) as page:
                at = page.due.next()
            if at is not None and at <= self.now():
                return True
        return False
