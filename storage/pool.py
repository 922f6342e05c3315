"""The pool: who waits for a partner, who could be one, and who waits for a coordinator."""

from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from flows.matching.candidates import Mentee, Mentor
from flows.people import PersonId, Role
from flows.proposal import Side
from storage.people import People
from storage.relationships import Relationships

SOLID = 2
"""How well a mentor is taken to know a topic that they offer."""


@dataclass(frozen=True, slots=True)
class Pool:
    """Everybody who may be proposed to somebody."""

    people: People
    relationships: Relationships

    def applications(self) -> tuple[Side, ...]:
        """Return the mentors who wait for a coordinator, longest first."""
        return tuple(side for side, _ in self.people.sides(Role.MENTOR, qualified=False))

    def seekers(self) -> tuple[Side, ...]:
        """Return the mentees who wait for a partner, longest first."""
        return tuple(side for side, _ in self._seekers())

    def mentees(self) -> tuple[Mentee, ...]:
        """Return the mentees who wait, as matching knows them."""
        former, apart = self.relationships.former_partners(), self.people.everybody_apart()
        return tuple(
            Mentee(topics=side.wish.topics, waiting_since=since, **known(side, former, apart))
            for side, since in self._seekers()
        )

    def mentors(self) -> tuple[Mentor, ...]:
        """Return the approved mentors, as matching knows them."""
        taken, former = self.relationships.taken(), self.relationships.former_partners()
        apart = self.people.everybody_apart()
        sides = self.people.sides(Role.MENTOR, qualified=True)
        loads = {side.person.id: taken.get((side.person.id, Role.MENTOR), 0) for side, _ in sides}
        return tuple(
            Mentor(
                topics=dict.fromkeys(side.wish.topics, SOLID),
                free_places=side.wish.capacity - loads[side.person.id],
                load=loads[side.person.id],
                qualified=side.wish.qualified,
                **known(side, former, apart),
            )
            for side, _ in sides
        )

    def _seekers(self) -> tuple[tuple[Side, date], ...]:
        taken = self.relationships.taken()
        sides = self.people.sides(Role.MENTEE, qualified=True)
        return tuple(each for each in sides if not taken.get((each[0].person.id, Role.MENTEE)))


Others: TypeAlias = dict[PersonId, frozenset[PersonId]]


def known(side: Side, former: Others, apart: Others) -> dict[str, Any]:
    """Return what matching knows of anybody, in either role."""
    return {
        "id": side.person.id,
        "grade": side.person.grade,
        "department": side.person.department,
        "departments_wanted": frozenset(side.wish.departments),
        "zone": side.person.calendar.zone,
        "location": side.wish.location or None,
        "languages": frozenset(side.wish.languages),
        "format": side.wish.format,
        "excluded": apart.get(side.person.id, frozenset()),
        "previous": former.get(side.person.id, frozenset()),
    }
