"""What people may say of themselves, if they like: the questions, and what somebody said.

The words are the organisation's own, and stand in no copy file. Nobody is ever asked a second time,
nothing is inferred, and nothing is taken from a directory.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from flows.people import PersonId

MOST_DIMENSIONS, FEWEST_OPTIONS, MOST_OPTIONS, LONGEST = 6, 2, 8, 40
"""How many questions there may be, how many answers to each, and how many letters each has."""


@dataclass(frozen=True, slots=True)
class Dimension:
    """One thing that people may say of themselves, and what they can say."""

    name: str
    options: tuple[str, ...]

    def of(self, said: Mapping[str, str]) -> str | None:
        """Return what somebody said to it; None if nothing, or nothing that is asked now."""
        group = said.get(self.name)
        return group if group in self.options else None


@dataclass(frozen=True, slots=True)
class Declared:
    """What somebody says of themselves from now on: by the name of each question, the group."""

    person: PersonId
    groups: Mapping[str, str] = field(default_factory=dict)
