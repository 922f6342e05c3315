"""Relationships and their members: rows to data and back."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import Executable, Row, bindparam, func, select, update

from flows.people import Person, PersonId, Role
from flows.programme import Silence
from flows.relationship import (
    Agreement,
    Closing,
    LookBack,
    Member,
    Plan,
    Relationship,
    RelationshipId,
    Status,
)
from storage import lookups, meetings
from storage import tables as t
from storage.packing import pack, unpack
from storage.people import NoPlaceError, People
from storage.scope import Scope

CLOSING_LENGTH = 4096
"""Bytes: room for the longest note of thanks, whatever it is written in."""


@dataclass(frozen=True)
class Relationships:
    """Who mentors whom."""

    scope: Scope
    people: People

    def get(self, which: RelationshipId) -> Relationship | None:
        """Return a relationship, held until the page closes; None if there is none."""
        row = self.scope.ask(lookups.RELATIONSHIP, relationship=which).first()
        if row is None:
            return None
        return self._relationship(row, self.scope.ask(lookups.MEMBERS, relationship=which))

    def of(self, person: PersonId) -> tuple[Relationship, ...]:
        """Return those that take one of somebody's places, in an order that stays."""
        return tuple(each for each in self.ever(person) if each.member(person).takes_a_place)

    def ever(self, person: PersonId) -> tuple[Relationship, ...]:
        """Return those, and whatever else was a relationship of somebody's and is over."""
        found = self.scope.ask(lookups.THOSE_OF_SOMEBODY, person=person)
        each = (tuple(rows) for _, rows in groupby(found, attrgetter("relationship_id")))
        all_ = (self._relationship(rows[0], rows).as_seen_by(person) for rows in each)
        return tuple(one for one in all_ if one.accepted_at or one.member(person).takes_a_place)

    def waiting(self, person: PersonId) -> tuple[Relationship, ...]:
        """Return those of somebody in which nobody has been introduced.

        They are held until the page closes, in one fixed order: an answer, or another one's
        briefing, comes before or after whatever is decided about them here.
        """
        found = self.scope.ask(lookups.NOT_INTRODUCED, person=person).scalars().all()
        held = (self.get(RelationshipId(each)) for each in found)
        return tuple(each.as_seen_by(person) for each in held if each is not None)

    def taken(self) -> dict[tuple[PersonId, Role], int]:
        """Return how many places each person has given away in each role."""
        rows = self.scope.session.execute(
            select(t.Membership.person_id, t.Membership.role, func.count())
            .filter_by(**self.scope.mine)
            .where(t.Membership.place.is_not(None))
            .group_by(t.Membership.person_id, t.Membership.role)
        )
        return {(PersonId(person), Role(role)): count for person, role, count in rows}

    def former_partners(self) -> dict[PersonId, frozenset[PersonId]]:
        """Return with whom each person has been proposed or has been together."""
        mine, theirs = t.Membership.__table__.alias(), t.Membership.__table__.alias()
        rows = self.scope.session.execute(
            select(mine.c.person_id, theirs.c.person_id)
            .join(
                theirs,
                (mine.c.organisation_id == theirs.c.organisation_id)
                & (mine.c.relationship_id == theirs.c.relationship_id),
            )
            .where(
                mine.c.organisation_id == self.scope.organisation,
                mine.c.person_id != theirs.c.person_id,
            )
        )
        found: dict[PersonId, set[PersonId]] = {}
        for one, other in rows:
            found.setdefault(PersonId(one), set()).add(PersonId(other))
        return {person: frozenset(others) for person, others in found.items()}

    def add(self, new: Relationship, programme: str, capacity: dict[PersonId, int]) -> None:
        """Keep a new proposal. Each member gives it a place; raises NoPlaceError."""
        session, mine = self.scope.session, self.scope.mine
        session.add(t.Relationship(**mine, id=new.id, programme_id=programme, **self._columns(new)))
        session.flush()
        for member in new.members:
            session.add(
                t.Membership(
                    **mine,
                    relationship_id=new.id,
                    person_id=member.person.id,
                    programme_id=programme,
                    role=member.role,
                    is_asked=False,
                    place=self._free_place(member, capacity[member.person.id]),
                )
            )
            session.flush()

    def save(self, now: Relationship, before: Status) -> None:
        """Keep a relationship as it stands after a fact; raises NoPlaceError if it moved on."""
        values = {**self._columns(now), **(over(now) if now.has_ended else {})}
        mine = {"here": self.scope.organisation, "this": now.id, "before": before}
        new = {f"new_{name}": value for name, value in values.items()}
        if self.scope.ask(moved_on(tuple(values)), **mine, **new).rowcount != 1:
            raise NoPlaceError("somebody else was quicker")
        for member in now.members:
            closing = self._sealed(member.closing)
            day = {"leaves_on": None} if now.has_ended else {}  # who would have left is not kept
            self._update(now.id, member.person.id, closing=closing, **day)

    def keep_for_closing(
        self, which: RelationshipId, person: PersonId, words: Closing | LookBack | None
    ) -> None:
        """Keep what somebody has said for the closing; it is sealed anew for all of them."""
        now = self.get(which)
        for member in now.members if now else ():
            mine = words if member.person.id == person else member.closing
            self._update(which, member.person.id, closing=self._sealed(mine))

    def _sealed(self, words: Closing | LookBack | None) -> str | None:
        """Seal it, as long as the longest there could be: its length tells nothing."""
        if words is None:
            return None
        said = pack(words)
        return self.scope.keys.seal(said + " " * (CLOSING_LENGTH - len(said.encode())))

    def plan(self, which: RelationshipId, plan: Plan | None) -> None:
        """Keep what is known of the next meeting, or forget it."""
        self.scope.session.execute(
            update(t.Relationship)
            .filter_by(**self.scope.mine, id=which)
            .values(next_meeting=meetings.sealed(self.scope.keys, plan))
        )

    def ask(self, which: RelationshipId, person: PersonId) -> None:
        """Keep that the proposal has reached somebody."""
        self._update(which, person, is_asked=True)

    def say_yes(self, which: RelationshipId, person: PersonId) -> None:
        """Keep a yes until the proposal ends."""
        self._answer(which, person, said_yes=True)

    def end_on(self, which: RelationshipId, day: object) -> None:
        """Keep the day of an early end, unless there is one; it looks alike whoever rests then."""
        self.scope.session.execute(
            update(t.Relationship)
            .filter_by(**self.scope.mine, id=which)
            .where(t.Relationship.ends_on.is_(None))
            .values(ends_on=day, afterwards=self._afterwards(which, frozenset()))
        )

    def rest_after(self, which: RelationshipId, people: frozenset[PersonId]) -> None:
        """Keep who rests once it has ended."""
        self.scope.session.execute(
            update(t.Relationship)
            .filter_by(**self.scope.mine, id=which)
            .values(afterwards=self._afterwards(which, people))
        )

    def leave_on(self, which: RelationshipId, person: PersonId, day: object) -> None:
        """Keep the day on which somebody's part in a circle ends."""
        self._update(which, person, leaves_on=day)

    def depart(self, which: RelationshipId, person: PersonId) -> None:
        """Keep that this day has come; what they said for a closing is gone unread."""
        self.scope.session.execute(
            update(t.Membership)
            .filter_by(**self.scope.mine, relationship_id=which, person_id=person)
            .values(left_on=t.Membership.leaves_on, closing=None)
        )

    def unsay(self, which: RelationshipId, person: PersonId) -> None:
        """Take a yes back, if there was one."""
        self._answer(which, person, said_yes=False)

    def _answer(self, which: RelationshipId, person: PersonId, *, said_yes: bool) -> None:
        """Seal anew who has said yes, whatever has changed."""
        now = self.get(which)
        if now is None:
            return
        members = (
            replace(each, said_yes=said_yes) if each.person.id == person else each
            for each in now.members
        )
        self.scope.session.execute(
            update(t.Relationship)
            .filter_by(**self.scope.mine, id=which)
            .values(answers=self._answers(replace(now, members=tuple(members))))
        )

    def _afterwards(self, which: RelationshipId, people: frozenset[PersonId]) -> str:
        """Seal who rests, or nobody."""
        found = select(t.Membership.person_id).filter_by(**self.scope.mine, relationship_id=which)
        return self._some_of(self.scope.session.scalars(found), people)

    def _answers(self, this: Relationship) -> str | None:
        """Seal who has said yes, or nobody; there is no cell once it is no proposal any more."""
        if this.status is not Status.PROPOSED:
            return None
        yes = (member.person.id for member in this.members if member.said_yes)
        return self._some_of((member.person.id for member in this.members), yes)

    def _some_of(self, everybody: Iterable[str], people: Iterable[str]) -> str:
        """Seal some people; as long as if it were everybody, so that its length tells nothing."""
        width = sum(len(each) + 1 for each in everybody)
        return self.scope.keys.seal(" ".join(sorted(people)).ljust(width))

    def free_from(self, which: RelationshipId, person: PersonId, day: object) -> None:
        """Keep the day from which somebody's place is free."""
        self._update(which, person, free_from=day)

    def release(self, which: RelationshipId, now: datetime) -> None:
        """Free the places whose day has come."""
        self.scope.session.execute(
            update(t.Membership)
            .filter_by(**self.scope.mine, relationship_id=which)
            .where(t.Membership.free_from <= now.astimezone(UTC).date())
            .values(place=None, is_asked=False)
        )

    def _update(self, which: RelationshipId, person: PersonId, **values: object) -> None:
        mine = {"here": self.scope.organisation, "this": which, "who": person}
        new = {f"new_{name}": value for name, value in values.items()}
        self.scope.ask(membership(tuple(values)), **mine, **new)

    def _free_place(self, member: Member, capacity: int) -> int:
        taken = set(
            self.scope.session.scalars(
                select(t.Membership.place)
                .filter_by(**self.scope.mine, person_id=member.person.id, role=member.role)
                .where(t.Membership.place.is_not(None))
            )
        )
        if len(taken) >= capacity:
            raise NoPlaceError("no place is left")
        return min(set(range(1, capacity + 1)) - taken)

    def _relationship(self, row: Row[Any], members: Iterable[Row[Any]]) -> Relationship:
        yes = self._some(row.answers)
        everybody = tuple((each, self._member(each, yes)) for each in members)
        return Relationship(
            id=RelationshipId(row.relationship_id),
            members=tuple(member for each, member in everybody if each.left_on is None),
            gone=tuple(member for each, member in everybody if each.left_on is not None),
            status=Status(row.status),
            why=unpack(self.scope.keys.unseal(row.why)),
            answer_by=row.answer_by,
            accepted_at=row.accepted_at,
            introduced_on=row.introduced_on,
            sign_of_life=row.sign_of_life,
            silence=Silence(row.silence),
            silence_at=row.silence_at,
            question_answered=row.question_answered,
            agreement=agreement(row),
            unsettled_on=row.unsettled_on,
            plan=meetings.unsealed(self.scope.keys, row.next_meeting),
            closing_since=row.closing_since,
            extended_until=row.extended_until,
            extended_at=row.extended_at,
            ends_on=row.ends_on,
            resting=self._some(row.afterwards),
            paused_until=row.paused_until,
            rested_on=row.rested_on,
        )

    def _member(self, row: Row[Any], yes: frozenset[PersonId]) -> Member:
        closing = unpack(self.scope.keys.unseal(row.closing)) if row.closing else None
        said_yes = row.person_id in yes
        return replace(member(row, self.people.read(row)), closing=closing, said_yes=said_yes)

    def _some(self, sealed: str | None) -> frozenset[PersonId]:
        said = self.scope.keys.unseal(sealed).split() if sealed else ()
        return frozenset(PersonId(each) for each in said)

    def _columns(self, this: Relationship) -> dict[str, object]:
        return {
            "status": this.status,
            "why": self.scope.keys.seal(pack(this.why)),
            "answer_by": this.answer_by,
            "answers": self._answers(this),
            "accepted_at": this.accepted_at,
            "introduced_on": this.introduced_on,
            "sign_of_life": this.sign_of_life,
            "silence": this.silence,
            "silence_at": this.silence_at,
            "question_answered": this.question_answered,
            "meets_every": this.agreement and this.agreement.every,
            "planned_end": this.agreement and this.agreement.until,
            "unsettled_on": this.unsettled_on,
            "closing_since": this.closing_since,
            "extended_until": this.extended_until,
            "extended_at": this.extended_at,
            "paused_until": this.paused_until,
            "rested_on": this.rested_on,
        }


def over(now: Relationship) -> dict[str, object]:
    """Return what is not needed any more of a relationship that has ended."""
    return {"afterwards": None, "next_meeting": None, "ends_on": now.ends_on}


@cache
def moved_on(columns: tuple[str, ...]) -> Executable:
    """Return how a relationship is written anew, in a few columns, unless it moved on."""
    row = t.Relationship.__table__.c
    return (
        update(t.Relationship)
        .where(
            row.organisation_id == bindparam("here"),
            row.id == bindparam("this"),
            row.status == bindparam("before"),
        )
        .values({name: bindparam(f"new_{name}", type_=row[name].type) for name in columns})
    )


@cache
def membership(columns: tuple[str, ...]) -> Executable:
    """Return how somebody's part in a relationship is written anew, in a few columns."""
    row = t.Membership.__table__.c
    return (
        update(t.Membership)
        .where(
            row.organisation_id == bindparam("here"),
            row.relationship_id == bindparam("this"),
            row.person_id == bindparam("who"),
        )
        .values({name: bindparam(f"new_{name}", type_=row[name].type) for name in columns})
    )


def agreement(row: Row[Any]) -> Agreement | None:
    """Return what is kept of an agreement, if there is one."""
    if row.meets_every is None or row.planned_end is None:
        return None
    return Agreement(row.meets_every, row.planned_end)


def member(row: Row[Any], person: Person) -> Member:
    """Return one membership as data."""
    return Member(
        person=person,
        role=Role(row.role),
        is_asked=row.is_asked,
        is_briefed=row.is_briefed,
        free_from=row.free_from,
        leaves_on=row.leaves_on,
        takes_a_place=row.place is not None,
    )
