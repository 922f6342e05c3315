"""Relationships and their members: rows to data and back."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import update

from flows.people import PersonId, Role
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
from storage.asking import Found
from storage.kept import kept
from storage.packing import pack, unpack
from storage.people import NoPlaceError, People
from storage.scope import Scope

GONE, WITHOUT = "gone", "without"
NOT_YET = "not-yet"
CLOSING_LENGTH = 4096
"""Bytes: room for the longest note of thanks, whatever it is written in."""


@dataclass(frozen=True)
class Relationships:
    """Who mentors whom."""

    scope: Scope
    people: People

    def get(self, which: RelationshipId) -> Relationship | None:
        """Return a relationship, held until the page closes; None if there is none.

        It is read once, until something is written about it.
        """
        if which not in self._held:
            row = self.scope.ask(lookups.RELATIONSHIP, relationship=which).first()
            if row is None:
                return None
            members = self.scope.ask(lookups.MEMBERS, relationship=which)
            self._held[which] = self._relationship(row, members)
        return self._held[which]

    def read_anew(self) -> None:
        """Forget what was read: something was written that is part of it."""
        self._held.clear()

    @kept
    def _held(self) -> dict[RelationshipId, Relationship]:
        return {}

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
        found = self.scope.ask(lookups.NOT_INTRODUCED, person=person).scalars()
        held = (self.get(RelationshipId(each)) for each in found)
        return tuple(each.as_seen_by(person) for each in held if each is not None)

    def taken(self) -> dict[tuple[PersonId, Role], int]:
        """Return how many places each person has given away in each role."""
        rows = self.scope.ask(lookups.TAKEN)
        return {(PersonId(row.person_id), Role(row.role)): row.places for row in rows}

    def former_partners(self) -> dict[PersonId, frozenset[PersonId]]:
        """Return with whom each person has been proposed or has been together."""
        found: dict[PersonId, set[PersonId]] = {}
        for _, rows in groupby(self.scope.ask(lookups.TOGETHER), attrgetter("relationship_id")):
            members = {PersonId(row.person_id) for row in rows}
            for each in members:
                found.setdefault(each, set()).update(members - {each})
        return {person: frozenset(others) for person, others in found.items() if others}

    def add(self, new: Relationship, programme: str, capacity: dict[PersonId, int]) -> None:
        """Keep a new proposal. Each member gives it a place; raises NoPlaceError."""
        session, mine = self.scope.session, self.scope.mine
        why = self.scope.keys.seal(pack(new.why))
        fixed = {"id": new.id, "programme_id": programme, "why": why, "in_round": new.in_round}
        columns = {**fixed, **self._columns(new)}
        session.add(t.Relationship(**mine, **columns))
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

    def save(self, now: Relationship, before: Relationship) -> None:
        """Keep a relationship as it stands after a fact; raises NoPlaceError if it moved on."""
        values = {**self._columns(now), **(over(now) if now.has_ended else {})}
        as_it_was = {"id": now.id, "status": before.status}
        if self.scope.change(t.Relationship, as_it_was, **values) != 1:
            raise NoPlaceError("somebody else was quicker")
        self._held.pop(now.id, None)
        for member in now.members:
            if member in before.members and not now.has_ended:
                continue
            self._update(now.id, member.person.id, closing=self._sealed(member.closing))
        for member in now.gone if now.has_ended else ():
            closing = self._sealed(member.closing)
            self._update(now.id, member.person.id, outside=None, closing=closing)

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
        self._held.pop(which, None)
        sealed = meetings.sealed(self.scope.keys, plan)
        self.scope.change(t.Relationship, {"id": which}, next_meeting=sealed)

    def ask(self, which: RelationshipId, person: PersonId) -> None:
        """Keep that the proposal has reached somebody."""
        self._update(which, person, is_asked=True)

    def say_yes(self, which: RelationshipId, person: PersonId) -> None:
        """Keep a yes until the proposal ends."""
        self._answer(which, person, said_yes=True)

    def end_on(self, which: RelationshipId, day: object) -> None:
        """Keep the day of an early end, unless there is one; it looks alike whoever rests then."""
        now = self.get(which)
        if now is not None and now.ends_on is None:
            self._write(which, ends_on=day, afterwards=self._ends(now))

    def rest_after(self, which: RelationshipId, people: frozenset[PersonId]) -> None:
        """Keep who rests once it has ended."""
        if now := self.get(which):
            self._write(which, afterwards=self._ends(replace(now, resting=people)))

    def rest_no_more(self, person: PersonId) -> None:
        """Keep that somebody rests with no end; where something is kept it is sealed anew.

        Were it left as it is, it would show that it named somebody else, or nobody.
        """
        for which in self.scope.ask(lookups.WITH_AFTERWARDS, person=person).scalars():
            now = self.get(which)
            if now is not None and any((now.ends_on, *(m.leaves_on for m in now.members))):
                self._write(
                    which, afterwards=self._ends(replace(now, resting=now.resting - {person}))
                )

    def leave_on(self, which: RelationshipId, person: PersonId, day: date | None) -> None:
        """Keep the day on which somebody's part in a circle ends."""
        if now := self.get(which):
            now = changed(now, person, leaves_on=day)
            self._write(which, afterwards=self._ends(now))

    def depart(self, which: RelationshipId, person: PersonId) -> None:
        """Keep that this day has come, and not which; what they said for a closing is unread."""
        self.leave_on(which, person, None)
        self._update(which, person, outside=GONE, closing=None)

    def _ends(self, now: Relationship) -> str:
        """Seal who rests with its end, and who leaves it before."""
        days = {m.person.id: m.leaves_on for m in now.members if m.leaves_on}
        said = (*now.resting, *(f"{who}={day}" for who, day in days.items()))
        ids = [m.person.id for m in (*now.members, *now.gone)]
        all_ = (*ids, *(f"{who}={date.max}" for who in ids))
        return self._some_of(all_, said)

    def _write(self, which: RelationshipId, **values: object) -> None:
        self._held.pop(which, None)
        self.scope.change(t.Relationship, {"id": which}, **values)

    def begin_without(self, which: RelationshipId, person: PersonId) -> None:
        """Keep that a circle began without somebody; the place is theirs until it is freed."""
        self._update(which, person, outside=WITHOUT)

    def unsay(self, which: RelationshipId, person: PersonId) -> None:
        """Take a yes back, if there was one."""
        self._answer(which, person, said_yes=False)

    def _answer(self, which: RelationshipId, person: PersonId, *, said_yes: bool) -> None:
        """Seal anew who has said yes, whatever has changed."""
        if now := self.get(which):
            self._write(which, answers=self._answers(changed(now, person, said_yes=said_yes)))

    def _answers(self, this: Relationship) -> str | None:
        """Seal who has said yes, or nobody; there is no cell once it is no proposal any more."""
        if this.status is not Status.PROPOSED:
            return None
        yes = (member.person.id for member in this.members if member.said_yes)
        return self._some_of((member.person.id for member in this.members), yes)

    def say_not_yet(self, which: RelationshipId) -> None:
        """Keep that they have not met yet, as it was said in private, until a sign of life."""
        if now := self.get(which):
            self._write(which, not_yet=self._not_yet(replace(now, question_answered=True)))

    def _not_yet(self, this: Relationship) -> str:
        """Seal whether that was said."""
        return self._some_of((NOT_YET,), (NOT_YET,) if this.question_answered else ())

    def _some_of(self, everybody: Iterable[str], people: Iterable[str]) -> str:
        """Seal what holds for some; as long as if it held for all, so that no length tells it."""
        width = sum(len(each) + 1 for each in everybody)
        return self.scope.keys.seal(" ".join(sorted(people)).ljust(width))

    def free_from(self, which: RelationshipId, person: PersonId, day: object) -> None:
        """Keep the day from which somebody's place is free."""
        self._update(which, person, free_from=day)

    def release(self, which: RelationshipId, now: datetime) -> None:
        """Free the places whose day has come."""
        self._held.pop(which, None)
        self.scope.session.execute(
            update(t.Membership)
            .filter_by(**self.scope.mine, relationship_id=which)
            .where(t.Membership.free_from <= now.astimezone(UTC).date())
            .values(place=None, is_asked=False)
        )

    def _update(self, which: RelationshipId, person: PersonId, **values: object) -> None:
        self._held.pop(which, None)
        self.scope.change(t.Membership, {"relationship_id": which, "person_id": person}, **values)

    def _free_place(self, member: Member, capacity: int) -> int:
        them = {"person": member.person.id, "role": member.role}
        taken = set(self.scope.ask(lookups.PLACES, **them).scalars())
        if len(taken) >= capacity:
            raise NoPlaceError("no place is left")
        return min(set(range(1, capacity + 1)) - taken)

    def _relationship(self, row: Found, members: Iterable[Found]) -> Relationship:
        yes, ends = self._words(row.answers), self._words(row.afterwards)
        days = dict(each.split("=") for each in ends if "=" in each)
        everybody = tuple((each, self._member(each, yes, days)) for each in members)
        return Relationship(
            id=RelationshipId(row.relationship_id),
            members=tuple(member for each, member in everybody if each.outside is None),
            gone=tuple(member for each, member in everybody if each.outside == GONE),
            without=tuple(member for each, member in everybody if each.outside == WITHOUT),
            status=Status(row.status),
            why=unpack(self.scope.keys.unseal(row.why)),
            answer_by=row.answer_by,
            accepted_at=row.accepted_at,
            introduced_on=row.introduced_on,
            sign_of_life=row.sign_of_life,
            silence=Silence(row.silence),
            silence_at=row.silence_at,
            question_answered=bool(self._words(row.not_yet)),
            agreement=agreement(row),
            unsettled_on=row.unsettled_on,
            plan=meetings.unsealed(self.scope.keys, row.next_meeting),
            closing_since=row.closing_since,
            extended_until=row.extended_until,
            extended_at=row.extended_at,
            ends_on=row.ends_on,
            resting=frozenset(PersonId(each) for each in ends if "=" not in each),
            paused_until=row.paused_until,
            rested_on=row.rested_on,
            turn=row.turn,
            in_round=row.in_round,
        )

    def _member(self, row: Found, yes: Collection[str], days: Mapping[str, str]) -> Member:
        day = days.get(row.person_id)
        return Member(
            person=self.people.read(row),
            role=Role(row.role),
            is_asked=row.is_asked,
            is_briefed=row.is_briefed,
            free_from=row.free_from,
            takes_a_place=row.place is not None,
            closing=unpack(self.scope.keys.unseal(row.closing)) if row.closing else None,
            said_yes=row.person_id in yes,
            leaves_on=date.fromisoformat(day) if day else None,
        )

    def _words(self, sealed: str | None) -> list[str]:
        return self.scope.keys.unseal(sealed).split() if sealed else []

    def _columns(self, this: Relationship) -> dict[str, object]:
        """Return what a fact may change."""
        return {
            "answers": self._answers(this),
            "status": this.status,
            "answer_by": this.answer_by,
            "accepted_at": this.accepted_at,
            "introduced_on": this.introduced_on,
            "sign_of_life": this.sign_of_life,
            "silence": this.silence,
            "silence_at": this.silence_at,
            "not_yet": self._not_yet(this),
            "meets_every": this.agreement and this.agreement.every,
            "planned_end": this.agreement and this.agreement.until,
            "unsettled_on": this.unsettled_on,
            "closing_since": this.closing_since,
            "extended_until": this.extended_until,
            "extended_at": this.extended_at,
            "paused_until": this.paused_until,
            "rested_on": this.rested_on,
            "turn": this.turn,
        }


def changed(now: Relationship, person: PersonId, **values: Any) -> Relationship:
    """Return it with something else in one member's part."""
    members = (replace(m, **values) if m.person.id == person else m for m in now.members)
    return replace(now, members=tuple(members))


def over(now: Relationship) -> dict[str, object]:
    """Return what is not needed any more of a relationship that has ended."""
    return {"afterwards": None, "next_meeting": None, "ends_on": now.ends_on}


def agreement(row: Found) -> Agreement | None:
    """Return what is kept of an agreement, if there is one."""
    if row.meets_every is None or row.planned_end is None:
        return None
    return Agreement(row.meets_every, row.planned_end)
