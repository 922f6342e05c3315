"""A page: one open transaction. It loads what a flow needs and carries out what it decided."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Protocol, assert_never

from sqlalchemy import delete
from sqlalchemy.orm import Session

from flows import exit as leaving
from flows import history, rematch
from flows.cases import Case
from flows.facts import AboutRelationship, Approved, Fact, Joined, Stepped, TookBack, Waived
from flows.farewell import Leaver, first_of_next_month
from flows.home import View
from flows.messages import Message
from flows.outcome import (
    Asked,
    Ending,
    Farewell,
    Forgotten,
    FreeFrom,
    Left,
    NotNow,
    NoWish,
    Outcome,
    Parting,
    Progress,
    Record,
    Released,
    Rests,
    SaidYes,
    Unsaid,
)
from flows.people import Person, PersonId, Standing
from flows.programme import Programme
from flows.relationship import Relationship, RelationshipId, Step
from flows.rounds import WOKEN_BY_FACTS, Chapter
from flows.wishes import Apart, Own, Wish
from storage import erasure, lookups
from storage import tables as t
from storage.briefings import Briefings
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
    def briefings(self) -> Briefings:
        """Who has had the briefing."""
        return Briefings(self.scope, self.people)

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
            briefings=self.briefings.of(person),
            applications=self.pool.applications() if runs_it else (),
            seekers=self.pool.seekers() if runs_it else (),
            unbriefed=self.briefings.missing() if runs_it else (),
            has_joined=bool(wishes) or self.people.has_joined(person),
            leaves_on=self.leaves_on(person),
        )

    def leaves_on(self, person: PersonId) -> date | None:
        """Return when somebody who rests, because they leave, will have left."""
        at = self.due.at(Chapter.FAREWELL, person)
        return at.date() if at else None

    def leaver(self, person: PersonId, besides: RelationshipId | None = None) -> Leaver:
        """Return what a farewell rests on, without a relationship that ends just now."""
        return Leaver(
            person,
            tuple(each for each in self.relationships.of(person) if each.id != besides),
            self.people.standing(person),
            self.outbox.has_post(person),
        )

    def profile(self, person: PersonId) -> View:
        """Return the same with what only this person sees, where they ask to see it."""
        return replace(self.view(person), apart=self.apart(person))

    def apart(self, person: PersonId) -> tuple[Person, ...]:
        """Return whom somebody would rather not be matched with."""
        return tuple(self.people.person(each) for each in self.people.apart(person))

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

    def has_old_marks(self, now: datetime) -> bool:
        """Say whether there is anything to forget of what was heard."""
        last = now.astimezone(UTC).date() - MARKS_KEPT
        return self.scope.ask(lookups.OLD_MARKS, day=last).first() is not None

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
        self.scope.session.flush()
        self.dispatch.enqueue(self.scope.session, outcome.messages)

    def _keep(self, record: Record, now: datetime) -> None:
        match record:
            case Relationship():
                self._propose(record)
            case Wish() | NoWish() | Own() | Apart():
                self._keep_of_person(record, now)
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
            case Progress():
                self.briefings.keep(record, self.programme.id)
            case _:
                self._part(record, now)

    def _part(self, record: Parting, now: datetime) -> None:
        match record:
            case Farewell():
                relationship = self.relationships.get(record.relationship)
                already = relationship.resting if relationship else frozenset()
                self.relationships.rest_after(record.relationship, already | {record.person})
            case Unsaid():
                self.relationships.unsay(record.relationship, record.person)
            case Rests():
                self.people.stands(record.person, Standing.RESTING)
                if self.leaves_on(record.person) is None:
                    self.due.look_at(Chapter.FAREWELL, record.person, first_of_next_month(now))
            case Left():
                self.people.stands(record.person, Standing.LEFT)
                self.due.look_at(Chapter.FAREWELL, record.person, now)
            case Forgotten():
                erasure.forget(self.scope, record.person)
            case _:
                assert_never(record)

    def _stay(self, person: PersonId) -> None:
        """Whoever signs up leaves no more; what ends with an early end still ends."""
        self.due.forget(Chapter.FAREWELL, person)
        for each in self.relationships.of(person):
            if person in each.resting:
                self.relationships.rest_after(each.id, each.resting - {person})

    def _keep_of_person(self, record: Wish | NoWish | Own | Apart, now: datetime) -> None:
        match record:
            case Wish():
                self.people.keep(record, self.programme.id, now.astimezone(UTC).date())
                self._stay(record.person)
            case NoWish():
                self.people.erase(record.person, record.role)
            case Own():
                self.people.choose(record)
            case Apart():
                self.people.keep_apart(record)
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
            case Joined(person=person) | TookBack(person=person):
                subject = person
            case Approved(person=person):
                subject = person
                self.people.qualify(person)
            case Waived(person=person, role=role, at=at):
                subject = person
                day = at.astimezone(UTC).date()
                self.briefings.waive(person, role, day, self.programme.id)
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
        if isinstance(fact, Stepped) and fact.step is Step.ACCEPT:
            self.due.look_at(Chapter.BRIEFING, fact.relationship, fact.at)
