"""The parts that run in one process, and how one sees that they do."""

from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from threading import RLock

import structlog
from fastapi import FastAPI
from prometheus_client import CollectorRegistry
from prometheus_client import Counter as Metric

from bot.channel import Channels
from bot.commands.wiring import House
from bot.delivery import Clocks, Delivery
from bot.logs import where
from bot.pace import Pace
from flows import farewell
from scheduler import embedded
from scheduler.clock import elapsed, real
from scheduler.rounds import make_rounds
from storage import profiles
from storage.profiles import Told

log = structlog.get_logger("mentoring.works")
STALE = timedelta(minutes=3)


class Works:
    """Rounds and delivery, one pass at a time."""

    def __init__(
        self,
        house: House,
        channels: Channels,
        pace: Pace | None = None,
        people: Callable[[], Iterable[Told]] = tuple,
        public: str = "",
    ) -> None:
        """Count what can be counted without telling anything about anybody.

        *people* asks the platforms who is there; nobody, unless it is given.
        """
        self.house = house
        self._people = people
        self._looked_on: date | None = None
        self.turn = RLock()
        self.registry = CollectorRegistry()
        self._delivery = Delivery(
            house.ledger,
            channels,
            Clocks(house.clock, real, elapsed),
            pace or Pace(elapsed),
            public,
        )
        self._rounds_made = Metric("mentoring_rounds", "Rounds made.", registry=self.registry)
        self._accepted = Metric(
            "mentoring_messages", "Messages that a platform accepted.", registry=self.registry
        )
        self._last_round: datetime | None = None

    def look_who_moved(self) -> None:
        """Once a day, write down who lives in another zone, or reads another language, by now.

        Whoever's account is no more leaves the programme, as if by their own word. Once a day
        only, whatever is started anew, so that no row tells who was here, and when.
        """
        now, home = self.house.clock(), self.house
        today = now.astimezone(UTC).date()
        if today == self._looked_on:
            return
        with home.ledger.page(home.organisation) as page:
            is_first = page.first_time(f"who moved {today}", now)
        if is_first:
            told = tuple(self._people())
            with home.ledger.page(home.organisation) as page:
                profiles.refresh(page.scope, told)
                for person in profiles.gone(page.scope, told):
                    page.carry_out(farewell.leave(page.leaver(person), now), now)
        self._looked_on = today

    def make_rounds(self) -> Counter[str]:
        """Make the rounds once."""
        with self.turn:
            decided = make_rounds(self.house.ledger, self.house.clock())
        now = real()
        if self._last_round is None or now.date() != self._last_round.date():
            self.house.ledger.tidy()
        self._last_round = now
        self._rounds_made.inc()
        return decided

    def deliver(self) -> int:
        """Empty the outbox once; return how many messages were accepted."""
        with self.turn:
            accepted = self._delivery.run()
        self._accepted.inc(accepted)
        return accepted

    def not_ready(self) -> str | None:
        """Return why this process should get no visitors, if there is a reason."""
        try:
            self.house.ledger.organisations()
        except Exception as error:  # noqa: BLE001 — whatever it is, we are not ready
            return f"the database does not answer ({type(error).__name__})"
        if self._last_round is None or real() - self._last_round > STALE:
            return "no rounds were made in the last three minutes"
        return None

    @asynccontextmanager
    async def running(self, _: FastAPI) -> AsyncIterator[None]:
        """Keep the clock going while the doors are open."""
        jobs = (self.make_rounds, self.deliver, self.look_who_moved)
        stop = embedded.start(*(reported(job) for job in jobs))
        try:
            yield
        finally:
            stop()


def reported(work: Callable[[], object]) -> Callable[[], None]:
    """Return work whose failure is logged, without anything about anybody, and tried again."""

    def safely() -> None:
        try:
            work()
        except Exception as error:  # noqa: BLE001 — the next pass comes all the same
            log.error("a pass failed", what=type(error).__name__, where=where(error))

    return safely
