"""A page: one open transaction. It loads what a flow needs and carries out what it decided."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Protocol, assert_never

from sqlalchemy import delete
from sqlalchemy.orm import Session

from flows import exit as leaving
from flows import history, rematch
from flows.cases import Case
from flows.facts import AboutRelationship, Approved, Fact, Joined
from flows.home import View
from flows.messages import Message
from flows.outcome import Asked, Ending, FreeFrom, NotNow, Outcome, Record, Released, SaidYes
from flows.people import PersonId
from flows.programme import Programme
from flows.relationship import Relationship, RelationshipId
from flows.rounds import WOKEN_BY_FACTS, Chapter
from flows.wishes import Wish
from storage import lookups
from storage import tables as t
from storage.cases import Cases
from storage.due import DueTable
from storage.kept import kept
from storage.outbox import Outbox
from storage.packing import pack
from storage.people import NoPlaceError, People, ordered
from storage.pool import Pool
from storage.programmes import Programmes
from storage.relationships import Relationships
from storage.scope import Scope

INBOUND = "inbound"
MARKS_KEPT = timedelta(days=2)
LONG_AGO = datetime.min.replace(tzinfo=UTC)


class Dispatch(Protocol):
    """What carries messages on. The outbox is the promise; this is only its alarm clock."""

    def enqueue(self, session: Session, messages: tuple[Message, ...]) -> None:
        """Hear of new messages inside the transaction that keeps them."""
        ...


class Poller:
    """One process: delivery looks into the outbox by itself, so there is nothing to do."""

    def enqueue(self, session: Session, messages: tuple[Message, ...]) -> None:
        """Do nothing."""


@dataclass(frozen=True)
class Page:
    """One open transaction, for one organisation."""

    scope: Scope
    dispatch: Dispatch

    @kept
    def people(self) -> People:
        """Who the organisation knows."""
        return People(self.scope)

    @kept
    def programmes(self) -> Programmes:
        """The programme's row."""
        return Programmes(self.scope, self.people)

    @kept
    def programme(self) -> Programme:
        """The organisation's programme."""
        return self.programmes.the_one()

    @kept
    def relationships(self) -> Relationships:
        """Who mentors whom."""
        return Relationships(self.scope, self.people)

    @kept
    def pool(self) -> Pool:
        """Who waits for a partner, and who could be one."""
        return Pool(self.people, self.relationships)

    @kept
    def cases(self) -> Cases:
        """What waits on the desk."""
        return Cases(self.scope)

    @kept
    def due(self) -> DueTable:
        """When the clock looks at what."""
        return DueTable(self.scope)

    @kept
    def outbox(self) -> Outbox:
        """Messages waiting for their hour."""
        return Outbox(self.scope)

    def new_relationship(self) -> RelationshipId:
        """Return an id for a proposal that may be made."""
        return RelationshipId(self.scope.chance.id())

    def view(self, person: PersonId) -> View:
        """Return what somebody's home rests on; for a coordinator also what waits."""
        runs_it = self.programme.is_run_by(person)
        wishes = self.people.wishes(person)
        named = next((wish.hoped_for for wish in wishes if wish.hoped_for), None)
        ever = self.relationships.ever(person)
        now = tuple(each for each in ever if each.member(person).takes_a_place)
        partners = (them for each in ever if each not in now for them in each.partners(person))
        return View(
            person=self.people.person(person),
            programme=self.programme,
            wishes=wishes,
            manager=self.people.manager_of(person),
            former=tuple(them.person.name for them in partners),
            hoped_for=self.people.person(named).name if named else "",
            relationships=now,
            applications=self.pool.applications() if runs_it else (),
            seekers=self.pool.seekers() if runs_it else (),
        )

    # --- What was heard ----------------------------------------------------------------

    def first_time(self, delivery: str, now: datetime) -> bool:
        """Note that something was heard; False if it was heard before.

        Whoever comes with the same at the same moment waits here until this page is closed.
        """
        mark, *older = self.scope.keys.marks(INBOUND, delivery)
        if older and self.scope.ask(lookups.HEARD, marks=older).first() is not None:
            return False
        return self.scope.add_once(t.Inbound, mark=mark, day=now.astimezone(UTC).date())

    def unhear(self, delivery: str) -> None:
        """Take a mark back: nothing was done, and the same may come again put right."""
        marks = self.scope.keys.marks(INBOUND, delivery)
        self.scope.session.execute(
            delete(t.Inbound).filter_by(**self.scope.mine).where(t.Inbound.mark.in_(marks))
        )

    def forget_marks(self, now: datetime) -> None:
        """Empty the marks of what was heard two days ago."""
        last = now.astimezone(UTC).date() - MARKS_KEPT
        self.scope.session.execute(
            delete(t.Inbound).filter_by(**self.scope.mine).where(t.Inbound.day <= last)
        )

    # --- Carry out ---------------------------------------------------------------------

    def carry_out(self, outcome: Outcome, now: datetime) -> None:
        """Write down what happened, keep what is to be kept, and post what is to be said."""
        for record in outcome.keep:
            self._keep(record, now)
        for fact in outcome.facts:
            self._happened(fact)
        for message in outcome.messages:
            self.outbox.put(message, now)
        for person in ordered(outcome.homes):
            self.outbox.put_home(person, now)
        self.scope.flush()
        if outcome.messages:
            self.dispatch.enqueue(self.scope.session, outcome.messages)

    def _keep(self, record: Record, now: datetime) -> None:
        match record:
            case Relationship():
                self._propose(record)
            case Wish():
                self.people.keep(record, self.programme.id, now.astimezone(UTC).date())
            case Case():
                self.cases.open(record)
            case Asked():
                self.relationships.ask(record.relationship, record.person)
            case SaidYes():
                self.relationships.say_yes(record.relationship, record.person)
            case Ending():
                self._end_on(record.relationship, record.on)
            case FreeFrom():
                self.relationships.free_from(record.relationship, record.person, record.on)
                self._free_later(record.relationship)
            case Released():
                self.relationships.release(record.relationship, now)
                self._free_later(record.relationship)
            case _:
                assert_never(record)

    def _propose(self, new: Relationship) -> None:
        capacity = {
            member.person.id: wish.capacity
            for member in new.members
            for wish in self.people.wishes(member.person.id)
            if wish.role is member.role
        }
        self.relationships.add(new, self.programme.id, capacity)

    def _end_on(self, which: RelationshipId, day: date) -> None:
        self.relationships.end_on(which, day)
        relationship = self.relationships.get(which)
        at = leaving.ends_at(relationship) if relationship else None
        if at is not None:
            self.due.look_at(Chapter.ENDING, which, at)

    def _free_later(self, which: RelationshipId) -> None:
        relationship = self.relationships.get(which)
        if relationship is not None:
            decision = rematch.decide(relationship, LONG_AGO)
            if isinstance(decision, NotNow):
                self.due.put_off(Chapter.REMATCH, which, decision)

    def _happened(self, fact: Fact) -> None:
        subject: str
        match fact:
            case Joined(person=person):
                subject = person
            case Approved(person=person):
                subject = person
                self.people.qualify(person)
            case _:
                subject = fact.relationship
                self._to_relationship(fact)
        self.scope.session.add(
            t.Journal(
                **self.scope.mine,
                id=self.scope.chance.id(),
                subject=subject,
                at=fact.at,
                fact=pack(fact),
            )
        )

    def _to_relationship(self, fact: AboutRelationship) -> None:
        before = self.relationships.get(fact.relationship)
        if before is None:
            raise NoPlaceError("there is no such relationship")
        self.relationships.save(history.apply(before, fact), before.status)
        for chapter in WOKEN_BY_FACTS:
            self.due.look_at(chapter, fact.relationship, fact.at)
