"""The pool: who waits for a partner, who could be one, and who waits for a coordinator."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from flows.matching.candidates import Format, Mentee, Mentor
from flows.matching.equals import Equal
from flows.people import PersonId, Role
from flows.proposal import Side
from storage.asking import Found
from storage.kept import kept
from storage.people import People
from storage.relationships import Relationships

SOLID = 2
"""How well a mentor is taken to know a topic that they offer."""
Others: TypeAlias = dict[PersonId, frozenset[PersonId]]


@dataclass(frozen=True)
class Pool:
    """Everybody who may be proposed to somebody."""

    people: People
    relationships: Relationships

    def applications(self, most: int | None = None) -> tuple[Side, ...]:
        """Return the mentors who wait for a coordinator, longest first; *most* of them at most."""
        return self.people.sides(self._applying[:most])

    def seekers(self, most: int | None = None) -> tuple[Side, ...]:
        """Return the mentees who wait for a partner, longest first; *most* of them at most."""
        return self.people.sides(self._seeking[:most])

    def counted(self) -> tuple[int, int]:
        """Count the mentors who wait for a coordinator, and the mentees who wait for a partner."""
        return len(self._applying), len(self._seeking)

    def mentees(self) -> tuple[Mentee, ...]:
        """Return the mentees who wait, as matching knows them."""
        return tuple(self.in_turn())

    def in_turn(self) -> Iterator[Mentee]:
        """Yield them, those who have waited longest first; nobody is read before their turn."""
        yield from self._mentees(self._seeking)

    def _mentees(self, rows: tuple[Found, ...]) -> Iterator[Mentee]:
        for row, known in self._known(rows):
            yield Mentee(topics=tuple(row.topics), waiting_since=row.since, **known)

    def waiting(self) -> frozenset[PersonId]:
        """Return who waits for a mentor, by their ids."""
        return frozenset(PersonId(row.person_id) for row in self._seeking)

    def places(self, but: Container[PersonId] = ()) -> int:
        """Count the places that approved mentors have to give, *but* some of them."""
        taken = self._taken
        rows = ((PersonId(row.person_id), row.capacity) for row in self._offering)
        return sum(
            max(0, capacity - taken.get((who, Role.MENTOR), 0))
            for who, capacity in rows
            if who not in but
        )

    def listed(self) -> frozenset[PersonId]:
        """Return the approved mentors who agreed to be listed."""
        return frozenset(PersonId(row.person_id) for row in self._offering if row.listed)

    def rows(self, role: Role, people: Iterable[PersonId]) -> tuple[Found, ...]:
        """Return the wishes of some of those who wait, or of some approved mentors."""
        wanted, crowd = set(people), self._seeking if role is Role.MENTEE else self._offering
        return tuple(row for row in crowd if row.person_id in wanted)

    def these_mentees(self, people: Iterable[PersonId]) -> tuple[Mentee, ...]:
        """Return some of the mentees who wait, as matching knows them."""
        return tuple(self._mentees(self.rows(Role.MENTEE, people)))

    def these_mentors(self, people: Iterable[PersonId]) -> tuple[Mentor, ...]:
        """Return some of the approved mentors, as matching knows them."""
        return self._mentors(self.rows(Role.MENTOR, people))

    def mentors(self) -> tuple[Mentor, ...]:
        """Return the approved mentors, as matching knows them."""
        return self._mentors(self._offering)

    def free_mentors(self) -> tuple[Mentor, ...]:
        """Return those of them who have a place to give; the others are not read."""
        taken = self._taken
        rows = self._offering
        free = (r for r in rows if r.capacity > taken.get((PersonId(r.person_id), Role.MENTOR), 0))
        return self._mentors(tuple(free))

    def count_mentors(self) -> int:
        """Count the approved mentors."""
        return len(self._offering)

    def _mentors(self, rows: tuple[Found, ...]) -> tuple[Mentor, ...]:
        taken = self._taken
        offering = self._known(rows)
        loads = ((row, known, taken.get((known["id"], Role.MENTOR), 0)) for row, known in offering)
        return tuple(
            Mentor(
                topics=dict.fromkeys(row.topics, SOLID),
                free_places=row.capacity - load,
                load=load,
                qualified=row.qualified,
                **known,
            )
            for row, known, load in loads
        )

    def equals(self) -> tuple[Equal, ...]:
        """Return those who wait for an equal, as matching knows them."""
        return tuple(
            Equal(
                Mentee(topics=tuple(row.topics), waiting_since=row.since, **known),
                Mentor(
                    topics=dict.fromkeys(row.offers or (), SOLID),
                    free_places=1,
                    load=0,
                    qualified=True,
                    **known,
                ),
            )
            for row, known in self._known(self._exchanging)
        )

    def peers(self, most: int | None = None) -> tuple[Side, ...]:
        """Return the same, longest first, as the desk names them; *most* of them at most."""
        return self.people.sides(self._exchanging[:most])

    def count_peers(self) -> int:
        """Count them."""
        return len(self._exchanging)

    @kept
    def _exchanging(self) -> tuple[Found, ...]:
        return self._without_a_place(Role.PEER)

    @kept
    def _applying(self) -> tuple[Found, ...]:
        return self.people.waiting(Role.MENTOR, qualified=False)

    @kept
    def _offering(self) -> tuple[Found, ...]:
        return self.people.waiting(Role.MENTOR, qualified=True)

    @kept
    def _seeking(self) -> tuple[Found, ...]:
        return self._without_a_place(Role.MENTEE)

    def _without_a_place(self, role: Role) -> tuple[Found, ...]:
        taken = self._taken
        rows = self.people.waiting(role, qualified=True)
        return tuple(row for row in rows if not taken.get((row.person_id, role)))

    def _known(self, rows: tuple[Found, ...]) -> Iterator[tuple[Found, dict[str, Any]]]:
        """Return with each wish what matching knows of whoever made it, in either role."""
        self.people.hold(PersonId(row.person_id) for row in rows)
        for row in rows:
            who = PersonId(row.person_id)
            person = self.people.row(who)
            yield (
                row,
                {
                    "id": who,
                    "grade": person.grade,
                    "department": person.department,
                    "departments_wanted": frozenset(row.departments),
                    "zone": self.people.zone(who),
                    "location": self.people.scope.keys.unseal(row.location) or None,
                    "languages": frozenset(row.languages),
                    "format": Format(row.format),
                    "excluded": self.people.named_by(self._apart.get(who)),
                    "previous": self._former.get(who, frozenset()),
                },
            )

    @kept
    def _taken(self) -> dict[tuple[PersonId, Role], int]:
        return self.relationships.taken()

    @kept
    def _former(self) -> Others:
        return self.relationships.former_partners()

    @kept
    def _apart(self) -> dict[PersonId, str | None]:
        return self.people.sealed_apart()
