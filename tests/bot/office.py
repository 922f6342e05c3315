"""A small office: a programme and its people in a real database; a channel that writes down."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any

from sqlalchemy import delete, func, select, update

from bot.card import Card
from bot.channel import BlindError, Channels, Line, Talk, UnclearError, UnreachableError, Ways
from bot.delivery import Clocks, Delivery
from bot.pace import Pace
from bot.reception import Caller, Reception
from flows import proposal
from flows.facts import Introduced, Stepped
from flows.introduction import introduce
from flows.matching.propose import Pair
from flows.matching.score import Score
from flows.messages import Kind, Message, Ref
from flows.outcome import Outcome
from flows.people import PersonId
from flows.proposal import Side
from flows.relationship import Relationship, RelationshipId, Step
from flows.wishes import Wish
from storage import foundation
from storage import tables as t
from storage.chance import SeededChance
from storage.engines import reader, writer
from storage.keys import Keyring
from storage.ledger import Ledger
from storage.outbox import Waiting
from storage.people import Account, Profile
from storage.programmes import Seed
from storage.scope import OrganisationId
from tests.conftest import KEY
from tests.people import AMARA_OFFERS, JOAO_WISHES, MONDAY, PROGRAMME

SLACK, TEAM, DESK = "slack", "T0FJORD", "C0DESK"
ZONES = {
    "Ingrid Solberg": "Europe/Oslo",
    "Daniel Mensah": "Europe/London",
    "Amara Okafor": "Europe/London",
    "João Pereira": "Europe/Lisbon",
    "Mei Lin Tan": "Asia/Singapore",
    "Tomás Herrera": "Europe/Madrid",
}


@dataclass
class Watch:
    """A clock that shows what it was set to."""

    at: datetime

    def __call__(self) -> datetime:
        return self.at

    def passes(self, **time: float) -> None:
        self.at += timedelta(**time)


@dataclass
class Notebook:
    """A channel that writes down what it was told to say, and fails when it is told to."""

    said: list[tuple[str, str, Card]] = field(default_factory=list)
    opened: list[tuple[str, ...]] = field(default_factory=list)
    marks: set[str] = field(default_factory=set)
    redrawn: list[tuple[str, str, Card]] = field(default_factory=list)
    looked: int = 0
    is_blind: bool = False
    """Whether it lets nobody look for what was said."""
    fails_with: list[BaseException] = field(default_factory=list)
    """What goes wrong at the next posts, before they are written down."""
    fails_after: list[BaseException] = field(default_factory=list)
    """The same, once they are written down."""
    keeps_apart: bool = False
    """Whether it opens no conversation of several."""
    knows_ways: Ways | None = None
    """How people are told to reach one another, if it knows."""
    asked_for: list[Talk] = field(default_factory=list)
    breaks_at: str = ""
    """For whom every post ends in the platform's own fault."""
    does_not_listen: list[BaseException] = field(default_factory=list)
    while_speaking: Callable[[], object] = lambda: None

    def greet(self, workspace: str) -> None:
        if self.does_not_listen:
            raise self.does_not_listen.pop(0)

    def shows(self, workspace: str) -> datetime | None:
        return MONDAY

    def open(self, to: tuple[Account, ...]) -> Line:
        people = tuple(sorted(each.external_id for each in to))
        if len(to) > 1:
            if self.keeps_apart:
                raise UnreachableError("invalid_user_combination")
            self.opened.append(people)
        return Line(to[0].platform, to[0].workspace, "+".join(people))

    def post(self, card: Card, line: Line, mark: str) -> str:
        group = "group" if "+" in line.conversation else "direct"
        self._say("desk" if line.conversation == DESK else group, line.conversation, card, mark)

        return f"post {len(self.said)}"

    def redraw(self, card: Card, line: Line, post: str) -> None:
        self.redrawn.append((line.conversation, post, card))

    def holds(self, mark: str, line: Line, since: datetime) -> bool:
        self.looked += 1
        if self.is_blind:
            raise BlindError("missing_scope")
        return mark in self.marks

    def show_home(self, cards: tuple[Card, ...], to: Account) -> None:
        self._say("home", to.external_id, cards[0], "")

    def ways(self, to: Account, others: tuple[Account, ...], talk: Talk) -> Ways | None:
        self.asked_for.append(talk)
        return self.knows_ways

    @property
    def told(self) -> list[tuple[str, str]]:
        """Whom it told something, in order, homes aside."""
        return [(place, to) for place, to, _ in self.said if place != "home"]

    def _say(self, place: str, to: str, card: Card, mark: str) -> None:
        self.while_speaking()
        if self.fails_with:
            raise self.fails_with.pop(0)
        if self.breaks_at == to:
            raise UnclearError("internal_error")
        self.said.append((place, to, card))
        self.marks.add(mark)
        if self.fails_after:
            raise self.fails_after.pop(0)


@dataclass
class Office:
    """A programme that runs, at ten on a Monday morning."""

    ledger: Ledger
    organisation: OrganisationId
    people: dict[str, PersonId]
    channel: Notebook = field(default_factory=Notebook)
    clock: Watch = field(default_factory=lambda: Watch(MONDAY))
    real: Watch = field(default_factory=lambda: Watch(MONDAY))

    @property
    def reception(self) -> Reception:
        return Reception(self.ledger, self.clock)

    def elapsed(self) -> float:
        return self.real().timestamp()

    @cached_property
    def delivery(self) -> Delivery:
        clocks = Clocks(self.clock, self.real, self.elapsed)
        return Delivery(
            self.ledger, Channels({SLACK: self.channel}), clocks, Pace(self.elapsed, at_once=200)
        )

    def caller(self, name: str) -> Caller:
        return Caller(self.organisation, self.people[name])

    def carries_out(self, outcome: Outcome) -> None:
        with self.ledger.page(self.organisation) as page:
            page.carry_out(outcome, self.clock())

    def posts(self, *messages: Message) -> None:
        self.carries_out(Outcome(messages=messages))

    def relationship(self, which: RelationshipId) -> Relationship:
        with self.ledger.page(self.organisation) as page:
            found = page.relationships.get(which)
        assert found is not None
        return found

    def wish(self, name: str, like: Wish, **changes: object) -> Wish:
        """Have somebody in the programme, with a wish much like somebody else's."""
        wish = replace(like, person=self.people[name], **changes)
        self.carries_out(Outcome(keep=(wish,)))
        return wish

    def proposes(self, mentor: str = "amara", mentee: str = "joao") -> RelationshipId:
        """Have two people proposed to each other; their messages wait in the outbox."""
        wished, offered = self.wish(mentee, JOAO_WISHES), self.wish(mentor, AMARA_OFFERS)
        with self.ledger.page(self.organisation) as page:
            new = page.new_relationship()
            sides = (
                Side(page.people.person(wished.person), wished),
                Side(page.people.person(offered.person), offered),
            )
            pair = Pair(wished.person, offered.person, Score(700, {}))
            page.carry_out(
                proposal.propose(new, pair, sides, page.programme, self.clock()), self.clock()
            )
        return new

    def introduces(self, mentor: str = "amara", mentee: str = "joao") -> RelationshipId:
        """Have two people say yes; their introduction waits in the outbox."""
        new = self.proposes(mentor, mentee)
        self.empties_the_outbox()
        self.carries_out(introduce(self.relationship(new), self.clock()))
        return new

    def pairs(self, mentor: str = "amara", mentee: str = "joao") -> RelationshipId:
        """Have two people introduced and met; nothing waits."""
        new = self.introduces(mentor, mentee)
        self.empties_the_outbox()
        now = self.clock()
        self.carries_out(Outcome(facts=(Introduced(new, now), Stepped(new, Step.MEET, now))))
        return new

    def empties_the_outbox(self) -> None:
        """Cancel all that waits, as if it had been long ago."""
        with self.ledger.page(self.organisation) as page:
            page.scope.session.execute(delete(t.Outbox).where(t.Outbox.place == "home"))
            page.scope.session.execute(
                update(t.Outbox).values(status=Waiting.CANCELLED, payload=None)
            )

    def counts(self, status: Waiting) -> int:
        """How many messages are in one state."""
        with self.ledger.glance(self.organisation) as page:
            rows = select(func.count()).select_from(t.Outbox).where(t.Outbox.status == status)
            return int(page.scope.session.scalar(rows.where(t.Outbox.place != "home")) or 0)

    def only_row(self) -> Any:
        """The one message in the outbox, as it is kept."""
        with self.ledger.glance(self.organisation) as page:
            columns = (t.Outbox.status, t.Outbox.payload, t.Outbox.retry_at)
            return page.scope.session.execute(select(*columns)).one()

    def rows(self) -> list[Any]:
        """The messages that wait, as they are kept."""
        with self.ledger.glance(self.organisation) as page:
            waiting = t.Outbox.status == Waiting.WAITING
            columns = select(t.Outbox.key, t.Outbox.retry_at).where(waiting)
            return list(page.scope.session.execute(columns).all())

    def journal(self, name: str) -> int:
        """How many facts of one kind stand in the journal."""
        with self.ledger.glance(self.organisation) as page:
            facts = page.scope.session.scalars(select(t.Journal.fact)).all()
        return sum(f'"is": "{name}"' in fact for fact in facts)


def ledger_at(address: str, seed: int) -> Ledger:
    """A ledger that need not survive a power cut."""
    write = writer(address, synchronous="off")
    return Ledger(write, reader(address), Keyring.parse([KEY]), SeededChance(seed))


def furnish(ledger: Ledger) -> None:
    """Fill a ledger that has an organisation and nothing else: people, and a programme."""
    (organisation,) = ledger.organisations()
    foundation.connect(ledger, organisation, SLACK, TEAM, DESK)
    with ledger.page(organisation) as page:
        people = {
            name: page.people.bind(account_of(name), Profile(name, zone, "en"))
            for name, zone in ZONES.items()
        }
        page.programmes.plant(
            Seed(
                name=PROGRAMME.name,
                aim=PROGRAMME.aim,
                zone="Europe/Oslo",
                coordinators=(people["Ingrid Solberg"], people["Daniel Mensah"]),
                topics=PROGRAMME.topics,
                departments=PROGRAMME.departments,
                languages=PROGRAMME.languages,
            )
        )


def opened(ledger: Ledger) -> Office:
    """Open the office of a furnished ledger."""
    (organisation,) = ledger.organisations()
    with ledger.glance(organisation) as page:
        found = {short(name): page.people.of_account(account_of(name)) for name in ZONES}
    return Office(ledger, organisation, {name: each for name, each in found.items() if each})


def account_of(name: str) -> Account:
    return Account(SLACK, TEAM, f"U0{short(name).upper()}")


def short(name: str) -> str:
    """A first name as one types it in a hurry."""
    return name.split(maxsplit=1)[0].casefold().replace("ã", "a").replace("á", "a")


def about(which: RelationshipId) -> Ref:
    return Ref(Kind.RELATIONSHIP, which)
