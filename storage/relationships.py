"""Relationships and their members: rows to data and back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import func, select, update

from flows.people import Person, PersonId, Role
from flows.programme import Silence
from flows.relationship import Member, Relationship, RelationshipId, Status
from storage import lookups
from storage import tables as t
from storage.briefings import is_briefed
from storage.packing import pack, unpack
from storage.people import NoPlaceError, People
from storage.scope import Scope


@dataclass(frozen=True)
class Relationships:
    """Who mentors whom."""

    scope: Scope
    people: People

    def get(self, which: RelationshipId) -> Relationship | None:
        """Return a relationship, held until the page closes; None if there is none."""
        row = self.scope.ask(lookups.RELATIONSHIP, relationship=which).scalar()
        return self._relationships([row])[0] if row else None

    def of(self, person: PersonId) -> tuple[Relationship, ...]:
        """Return those that take one of somebody's places, in an order that stays."""
        rows = self.scope.ask(lookups.TAKING_A_PLACE, person=person).scalars()
        return self._relationships(rows.all())

    def waiting(self, person: PersonId) -> tuple[Relationship, ...]:
        """Return those of somebody in which nobody has been introduced.

        They are held until the page closes, in one fixed order: an answer, or another one's
        briefing, comes before or after whatever is decided about them here.
        """
        found = self.scope.ask(lookups.NOT_INTRODUCED, person=person).scalars().all()
        held = (self.get(RelationshipId(each)) for each in found)
        return tuple(each for each in held if each is not None)

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

    def former_names(self, person: PersonId) -> tuple[str, ...]:
        """Return with whom somebody was in a relationship that has ended and takes no place."""
        over = self._relationships(self.scope.ask(lookups.FORMER, person=person).scalars().all())
        return tuple(other.person.name for each in over for other in each.partners(person))

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
                    said_yes=False,
                    place=self._free_place(member, capacity[member.person.id]),
                )
            )
            session.flush()

    def save(self, now: Relationship, before: Status) -> None:
        """Keep a relationship as it stands after a fact; raises NoPlaceError if it moved on."""
        done = self.scope.session.execute(
            update(t.Relationship)
            .filter_by(**self.scope.mine, id=now.id, status=before)
            .values(**self._columns(now))
        )
        if done.rowcount != 1:  # type: ignore[attr-defined]  # an update has a rowcount
            raise NoPlaceError("somebody else was quicker")
        for member in now.members:
            self._update(now.id, member.person.id, said_yes=member.said_yes)

    def ask(self, which: RelationshipId, person: PersonId) -> None:
        """Keep that the proposal has reached somebody."""
        self._update(which, person, is_asked=True)

    def say_yes(self, which: RelationshipId, person: PersonId) -> None:
        """Keep a yes until the proposal ends."""
        self._update(which, person, said_yes=True)

    def end_on(self, which: RelationshipId, day: object) -> None:
        """Keep the day of an early end, unless there is one."""
        self.scope.session.execute(
            update(t.Relationship)
            .filter_by(**self.scope.mine, id=which)
            .where(t.Relationship.ends_on.is_(None))
            .values(ends_on=day)
        )

    def free_from(self, which: RelationshipId, person: PersonId, day: object) -> None:
        """Keep the day from which somebody's place is free."""
        self._update(which, person, free_from=day)

    def release(self, which: RelationshipId, now: datetime) -> None:
        """Free the places whose day has come."""
        self.scope.session.execute(
            update(t.Membership)
            .filter_by(**self.scope.mine, relationship_id=which)
            .where(t.Membership.free_from <= now.astimezone(UTC).date())
            .values(place=None)
        )

    def _update(self, which: RelationshipId, person: PersonId, **values: object) -> None:
        self.scope.session.execute(
            update(t.Membership)
            .filter_by(**self.scope.mine, relationship_id=which, person_id=person)
            .values(**values)
        )

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

    def _relationships(self, rows: Sequence[t.Relationship]) -> tuple[Relationship, ...]:
        if not rows:
            return ()
        members: dict[str, list[Member]] = {row.id: [] for row in rows}
        found = self.scope.ask(lookups.MEMBERS, relationships=list(members))
        for each, person, briefing in found:
            part = member(each, self.people.read(person), is_briefed=is_briefed(briefing))
            members[each.relationship_id].append(part)
        return tuple(self._relationship(row, tuple(members[row.id])) for row in rows)

    def _relationship(self, row: t.Relationship, members: tuple[Member, ...]) -> Relationship:
        return Relationship(
            id=RelationshipId(row.id),
            members=members,
            status=Status(row.status),
            why=unpack(self.scope.keys.unseal(row.why)),
            answer_by=row.answer_by,
            accepted_at=row.accepted_at,
            introduced_on=row.introduced_on,
            sign_of_life=row.sign_of_life,
            silence=Silence(row.silence),
            silence_at=row.silence_at,
            question_answered=row.question_answered,
            ends_on=row.ends_on,
        )

    def _columns(self, this: Relationship) -> dict[str, object]:
        return {
            "status": this.status,
            "why": self.scope.keys.seal(pack(this.why)),
            "answer_by": this.answer_by,
            "accepted_at": this.accepted_at,
            "introduced_on": this.introduced_on,
            "sign_of_life": this.sign_of_life,
            "silence": this.silence,
            "silence_at": this.silence_at,
            "question_answered": this.question_answered,
        }


def member(row: t.Membership, person: Person, *, is_briefed: bool) -> Member:
    """Return one membership as data."""
    return Member(
        person=person,
        role=Role(row.role),
        is_asked=row.is_asked,
        said_yes=row.said_yes,
        is_briefed=is_briefed,
        free_from=row.free_from,
        takes_a_place=row.place is not None,
    )
