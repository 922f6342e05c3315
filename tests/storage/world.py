"""A small organisation in a database: the cast, their wishes, and ways to act at once."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from threading import Barrier, Thread
from typing import Any

from sqlalchemy import text

from bot.reception import Caller, Reception
from flows import introduction, proposal
from flows.facts import AboutRelationship
from flows.matching.propose import Pair, in_turn
from flows.messages import Choice, Kind, Message, Ref
from flows.outcome import Outcome, Progress
from flows.people import Person, PersonId, Role
from flows.programme import Programme
from flows.proposal import Side
from flows.relationship import RelationshipId
from flows.wishes import Wish
from storage import foundation
from storage import tables as t
from storage.engines import reader, writer
from storage.keys import Keyring
from storage.ledger import Ledger
from storage.outbox import HOME
from storage.packing import unpack
from storage.page import Page
from storage.people import Account
from storage.programmes import Seed
from storage.scope import OrganisationId
from tests.conftest import KEY
from tests.people import (
    AMARA,
    AMARA_OFFERS,
    DANIEL,
    INGRID,
    JOAO,
    JOAO_WISHES,
    MEI_LIN,
    MONDAY,
    PROGRAMME,
    TOMAS,
)
from tests.storage.once import once

PATIENCE = 30
"""Seconds that anybody waits for anybody; nothing here takes nearly as long."""
SIGNED_UP = date(2026, 2, 2)
CAST = (AMARA, JOAO, MEI_LIN, TOMAS, INGRID, DANIEL)
RELATIONSHIP = RelationshipId("r1")


class Watch:
    """A clock that a test moves."""

    def __init__(self, at: datetime = MONDAY) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at

    def wait(self, **length: float) -> datetime:
        self.at += timedelta(**length)
        return self.at


@dataclass(frozen=True)
class House:
    """A programme with people in it, and how to look at what is kept about them."""

    ledger: Ledger
    organisation: OrganisationId

    def page(self) -> Any:
        return self.ledger.page(self.organisation)

    def glance(self) -> Any:
        return self.ledger.glance(self.organisation)

    def carry_out(self, outcome: Outcome, now: datetime = MONDAY) -> None:
        with self.page() as page:
            page.carry_out(outcome, now)

    def relationship(self, which: RelationshipId = RELATIONSHIP) -> Any:
        with self.page() as page:
            return page.relationships.get(which)

    def rows(self, table: str, columns: str = "*", where: str = "1=1") -> list[Any]:
        with self.ledger.read.connect() as connection:
            sql = f'SELECT {columns} FROM "{table}" WHERE {where}'  # noqa: S608 — a test's own words
            return [tuple(row) for row in connection.execute(text(sql))]

    def journal(self, which: str = RELATIONSHIP) -> tuple[Any, ...]:
        """Return the facts about something, the oldest first."""
        facts = [unpack(each) for (each,) in self.rows("journal", "fact", f"subject = '{which}'")]
        return tuple(sorted(facts, key=lambda fact: fact.at))

    def posted(self) -> Counter[str]:
        """Return what was ever put into the outbox, by the key of the message."""
        keys = self.rows("outbox", "key", f"place != '{HOME}'")
        return Counter(key.partition(":")[0] for (key,) in keys)

    def happened(self, fact: AboutRelationship) -> None:
        self.carry_out(Outcome(facts=(fact,)), fact.at)

    def due(self) -> dict[tuple[str, str], datetime]:
        """Return when each chapter looks at each relationship."""
        with self.glance() as page:
            rows = page.scope.session.query(t.Due.chapter, t.Due.subject, t.Due.at).all()
        return {(chapter, subject): at for chapter, subject, at in rows}


def opened(address: str) -> Ledger:
    """Open a memory at an address; whoever opens it closes it."""
    ledger = Ledger(writer(address), reader(address), Keyring.parse([KEY]))
    foundation.found(ledger, "Fjordlight")
    return ledger


def furnish(
    ledger: Ledger, people: Sequence[Person] = CAST, programme: Programme = PROGRAMME
) -> House:
    """Fill the organisation: a workspace, people with accounts, and a programme."""
    [organisation] = ledger.organisations()

    def live() -> None:
        foundation.connect(ledger, organisation, "slack", "T1", "C0DESK")
        with ledger.page(organisation) as page:
            for person in people:
                know(page, person)
            page.programmes.plant(seed(programme))

    once(ledger, ("furnished", repr((people, programme))), live)
    return House(ledger, organisation)


def know(page: Page, person: Person) -> None:
    """Write somebody of the cast down under their own id, with an account of the same name."""
    scope = page.scope
    workspace = scope.session.query(t.Workspace.id).scalar()
    scope.session.add(
        t.Person(
            **scope.mine,
            id=person.id,
            name=scope.keys.seal(person.name),
            zone=person.calendar.zone.key,
            language=person.language,
            grade=person.grade,
            department=person.department,
            location=person.location,
            manager_id=person.manager,
            line_known=True,
            working_days=sorted(person.calendar.working_days),
            working_share=1.0,
        )
    )
    scope.session.flush()
    scope.session.add(
        t.Account(
            **scope.mine,
            workspace_id=workspace,
            external_id=account_id(person),
            person_id=person.id,
        )
    )
    scope.session.flush()


def account_id(person: Person) -> str:
    return f"U{person.id.upper()}"


def account(person: Person) -> Account:
    return Account("slack", "T1", account_id(person))


def seed(programme: Programme = PROGRAMME) -> Seed:
    """Return what would fill an empty programme so that it becomes this one."""
    return Seed(
        name=programme.name,
        aim=programme.aim,
        zone=programme.calendar.zone.key,
        coordinators=tuple(each.id for each in programme.coordinators),
        opens=programme.calendar.opens,
        closes=programme.calendar.closes,
        working_days=tuple(sorted(programme.calendar.working_days)),
        holiday_country=getattr(programme.calendar.holidays, "country", None),
        rhythm=programme.rhythm,
        topics=programme.topics,
        departments=programme.departments,
        languages=programme.languages,
        dates=programme.dates,
        company_time=programme.company_time,
        forms=programme.forms,
    )


def asks(person: Person, **changes: Any) -> Wish:
    """Return what a mentee of the cast would like."""
    return replace(JOAO_WISHES, person=person.id, **changes)


def offers(person: Person, **changes: Any) -> Wish:
    """Return what a mentor of the cast offers."""
    return replace(AMARA_OFFERS, person=person.id, **changes)


def sign_up(
    house: House, *wishes: Wish, day: date = SIGNED_UP, has_the_briefing: bool = True
) -> None:
    with house.page() as page:
        for wish in wishes:
            page.people.keep(wish, page.programme.id, day)
            done = Progress(wish.person, wish.role, is_done=has_the_briefing)
            page.briefings.keep(done, page.programme.id)


def suggested(
    house: House,
    mentee: Person = JOAO,
    mentor: Person = AMARA,
    which: RelationshipId = RELATIONSHIP,
    now: datetime = MONDAY,
) -> Outcome:
    """Return the proposal of two people to each other, decided and not yet carried out."""
    with house.glance() as page:
        mentees = [each for each in page.pool.mentees() if each.id == mentee.id]
        mentors = [each for each in page.pool.mentors() if each.id == mentor.id]
        found = in_turn(mentees, mentors, page.people.lines, now)
        assert isinstance(found, Pair), found
        sides = (side(page, mentee.id, Role.MENTEE), side(page, mentor.id, Role.MENTOR))
        return proposal.propose(which, found, sides, page.programme, now)


def side(page: Page, person: PersonId, role: Role) -> Side:
    [wish] = [each for each in page.people.wishes(person) if each.role is role]
    return Side(page.people.person(person), wish)


def propose(house: House, now: datetime = MONDAY, **who: Any) -> None:
    """Propose two people to each other, and have the proposal reach both."""
    which = who.get("which", RELATIONSHIP)
    house.carry_out(suggested(house, now=now, **who), now)
    for member in house.relationship(which).members:
        house.carry_out(proposal.delivered(house.relationship(which), member.person.id), now)


def accept(house: House, now: datetime = MONDAY, which: RelationshipId = RELATIONSHIP) -> None:
    """Have every member say yes, one after the other."""
    for member in house.relationship(which).members:
        relationship = house.relationship(which)
        house.carry_out(proposal.yes(relationship, member.person.id, now), now)


def introduce(house: House, now: datetime = MONDAY, which: RelationshipId = RELATIONSHIP) -> None:
    """Note that the introduction was delivered."""
    outcome = introduction.delivered(house.relationship(which), now)
    assert isinstance(outcome, Outcome)
    house.carry_out(outcome, now)


def paired(ledger: Ledger, now: datetime = MONDAY) -> House:
    """Return a house in which Amara and João have been introduced to each other."""
    [organisation] = ledger.organisations()
    house = House(ledger, organisation)

    def live() -> None:
        furnish(ledger)
        sign_up(house, asks(JOAO), offers(AMARA))
        propose(house, now)
        accept(house, now)
        introduce(house, now)

    once(ledger, ("paired", now), live)
    return house


def at_once(*works: Callable[[], Any]) -> list[Any]:
    """Do everything in the same moment; return what came of each, an error included."""
    together = Barrier(len(works))
    results: list[Any] = [None] * len(works)

    def run(which: int, work: Callable[[], Any]) -> None:
        try:
            together.wait(PATIENCE)
            results[which] = work()
        except Exception as error:  # noqa: BLE001 — whatever it is, the test looks at it
            results[which] = error

    threads = [Thread(target=run, args=each, daemon=True) for each in enumerate(works)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
        assert not thread.is_alive(), "somebody waits for ever"
    return results


@dataclass(frozen=True)
class Door:
    """The front door, for people of the cast."""

    house: House
    now: Callable[[], datetime]

    @property
    def reception(self) -> Reception:
        return Reception(self.house.ledger, self.now)

    def caller(self, who: Person) -> Caller:
        return Caller(self.house.organisation, who.id)

    def press(self, who: Person, choice: Choice, ref: Ref | None, delivery: str) -> Any:
        return self.reception.pressed(self.caller(who), choice, ref, delivery)

    def words(self, who: Person, message: Message) -> Any:
        return self.reception.words(self.caller(who), message)


def about(which: str = RELATIONSHIP) -> Ref:
    return Ref(Kind.RELATIONSHIP, which)
