"""Reporting lines: nobody mentors somebody whom they lead, or who leads them, at any level.

A person we know to report to nobody is the top of the house. A person whose manager nobody
told us is something else: then the line is not known, which calls for a look, not for a no.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from flows.people import PersonId


@dataclass(frozen=True, slots=True)
class Lines:
    """Who reports to whom.

    None stands for "reports to nobody"; whoever is missing has a manager we do not know.
    """

    manager_of: Mapping[PersonId, PersonId | None]

    def above(self, person: PersonId) -> Iterator[PersonId]:
        """Name the manager, the manager's manager and so on; a circle is walked once."""
        seen: set[PersonId] = set()
        manager = self.manager_of.get(person)
        while manager is not None and manager not in seen:
            yield manager
            seen.add(manager)
            manager = self.manager_of.get(manager)

    def join(self, one: PersonId, other: PersonId) -> bool:
        """Say whether one of the two leads the other, directly or through others."""
        return other in self.above(one) or one in self.above(other)

    def known(self, person: PersonId) -> bool:
        """Say whether the line is known up to the top; one that runs in a circle is not."""
        top = person
        for manager in self.above(person):
            top = manager
        return top in self.manager_of and self.manager_of[top] is None
