"""Sets a simulated programme up in a database of its own, and lets it live from day to day.

Homes are drawn for whoever opens one, and not ahead of that.
"""

from collections import Counter as Tally
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from dateutil.relativedelta import relativedelta

from bot import copybook
from bot.channel import Channels
from bot.commands.simulation import cast
from bot.commands.simulation.agenda import Agenda
from bot.commands.simulation.cast import Somebody
from bot.commands.simulation.counter import DESK, PLATFORM, WORKSPACE, Counter
from bot.commands.simulation.life import Life
from bot.delivery import Clocks, Delivery
from bot.pace import Pace
from bot.reception import Reception
from flows.people import DAY, PersonId
from flows.wishes import TOPICS
from scheduler.advance import Stepper
from scheduler.rounds import FAILED, make_rounds
from storage import directory, foundation
from storage.chance import SeededChance
from storage.directory import Entry
from storage.engines import reader, writer
from storage.keys import Keyring
from storage.ledger import Ledger
from storage.migrate import migrate
from storage.programmes import Seed

NAME = "A simulated programme"
BEGINS = datetime(2026, 3, 2, 7, tzinfo=UTC)
"""A Monday."""
SIGN_UP = timedelta(weeks=3)
"""So long most people take to sign up."""
LATECOMERS = 0.1
"""Of all people, how many sign up in the half year after."""
LATEST = timedelta(weeks=26)
EVERY = timedelta(hours=1)
"""So often rounds are made and everything is delivered, where it is done every minute otherwise."""
UNHURRIED = 1_000_000
"""So many messages may go out at once: nobody's limits are kept here."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Who takes part, for how long, and which of all lives they live."""

    mentees: int
    mentors: int
    months: int
    seed: int

    @property
    def ends(self) -> datetime:
        """Return when it is over."""
        return BEGINS + relativedelta(months=self.months)

    @property
    def days(self) -> int:
        """Return how many days that is."""
        return (self.ends - BEGINS).days


@dataclass
class Hands:
    """The hands of a clock."""

    at: datetime

    def __call__(self) -> datetime:
        """Show what time it is."""
        return self.at

    def show(self, at: datetime) -> None:
        """Move them."""
        self.at = at

    def elapsed(self) -> float:
        """Count seconds."""
        return self.at.timestamp()


@dataclass(frozen=True)
class Stage:
    """A programme in which people live."""

    plan: Plan
    people: dict[str, Somebody]
    life: Life
    channel: Counter
    ledger: Ledger
    step: Stepper
    decided: Tally[str]

    @property
    def failed(self) -> int:
        """Return how many visits of the clock failed."""
        return self.decided[FAILED]

    def days(self) -> Iterator[datetime]:
        """Let day after day go by; each is kept as a whole, since nobody else is here to see it."""
        at = BEGINS
        while at < self.plan.ends:
            at = min(at + DAY, self.plan.ends)
            with self.ledger.together():
                self.step(at)
            yield at


@contextmanager
def staged(plan: Plan) -> Iterator[Stage]:
    """Set a programme up, in a folder that is gone afterwards."""
    with (
        TemporaryDirectory(prefix="simulated-") as folder,
        closing(opened(Path(folder), plan.seed)) as ledger,
    ):
        yield furnished(ledger, plan)


def opened(folder: Path, seed: int) -> Ledger:
    """Open an empty memory, which need not survive a power cut."""
    url = f"sqlite:///{folder / 'simulated.db'}"
    keys = Keyring.parse([Keyring.fresh()])
    ledger = Ledger(writer(url, synchronous="off"), reader(url), keys, SeededChance(seed))
    migrate(ledger.write)
    return ledger


def furnished(ledger: Ledger, plan: Plan) -> Stage:
    """Fill it with a programme and its people, none of whom has joined."""
    chance, hands = Random(plan.seed), Hands(BEGINS)  # noqa: S311 — repeatable is the point
    newcomers = cast.people(plan.mentees, plan.mentors, copybook.languages(), chance)
    office = cast.coordinators()
    people = {each.account: each for each in (*office, *newcomers)}
    agenda, organisation = Agenda(), foundation.found(ledger, NAME)
    foundation.connect(ledger, organisation, PLATFORM, WORKSPACE, DESK)
    with ledger.page(organisation) as page:
        directory.keep(page.scope, tuple(map(entry, people.values())))
    life = Life(people, Reception(ledger, hands), agenda, chance)
    channel = Counter(hands, life.hears)
    runs_it = tuple(life.is_known(each.account) for each in office)
    with ledger.page(organisation) as page:
        page.programmes.plant(seed(runs_it))
    life.takes_office(office[0].account)
    for each in newcomers:
        agenda.add(joins_at(each, chance), partial(life.joins, each.account))
    decided: Tally[str] = Tally()

    def rounds() -> None:
        decided.update(make_rounds(ledger, hands()))
        agenda.work_off(hands())

    delivery = Delivery(
        ledger,
        Channels({PLATFORM: channel}),
        Clocks(hands, hands, hands.elapsed),
        Pace(hands.elapsed, gap=0, at_once=UNHURRIED),
        draws_homes=False,
    )
    step = Stepper(
        hands.show, hands, ledger, rounds, delivery.run, nullcontext(), agenda.next, EVERY
    )
    return Stage(plan, people, life, channel, ledger, step, decided)


def seed(coordinators: tuple[PersonId, ...]) -> Seed:
    """Return the programme: the usual rhythm, and everything that can be wished for."""
    return Seed(
        name=NAME,
        aim="Find out what a year of mentoring asks of everybody.",
        zone=cast.PROGRAMME_ZONE,
        coordinators=coordinators,
        topics=TOPICS,
        departments=cast.DEPARTMENTS,
        languages=("en",),
    )


def entry(who: Somebody) -> Entry:
    """Return what the directory says about somebody."""
    return Entry(
        line=0,
        id=who.account,
        email="",
        name=who.name,
        grade=who.grade,
        department=who.department,
        location=None,
        zone=who.calendar.zone.key,
        manager="",
        working_share=who.share,
        working_days=tuple(sorted(who.calendar.working_days)),
        holiday_country=None,
        language=who.language,
    )


def joins_at(who: Somebody, chance: Random) -> datetime:
    """Return when somebody signs up: nearly all at first, some later."""
    within = LATEST if chance.random() < LATECOMERS else SIGN_UP
    return who.calendar.next_open(BEGINS + within * chance.random())
