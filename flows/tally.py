"""What is counted of answers: how many there were of each, and never whose.

A figure is shown once so many answers have come that five people gave them, as their average. It
changes only once as many more have come, so that nobody can tell what somebody answered by
looking before and after. What is asked about a relationship a mentor answers for each mentee, and
a mentee or a peer again for another partner. Since nobody knows whose an answer is, it takes
fifteen answers of mentors and ten of the others, and five of what is asked only once.
"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from flows.items import FREELY
from flows.people import Role
from flows.wishes import MOST_PLACES

Group = TypeVar("Group", bound=Hashable)
FEWEST = 5
"""So many people are never told apart."""
OF_ONE = {Role.MENTOR: MOST_PLACES, Role.MENTEE: 2, Role.PEER: 2}
"""So many answers to one item may be one person's."""


def enough(item: str) -> int:
    """Return how many answers to an item are surely those of five people; some are given once."""
    key, _, role = item.rpartition("-")
    return FEWEST * (1 if key == FREELY.key else OF_ONE[Role(role)])


@dataclass(frozen=True, slots=True)
class Figure:
    """What may be shown."""

    average: float
    answers: int


@dataclass(frozen=True, slots=True)
class Tally:
    """How often each answer was given, and how often when it was last shown."""

    counts: Mapping[int, int] = field(default_factory=dict)
    shown: Mapping[int, int] = field(default_factory=dict)

    def with_one_more(self, answer: int, step: int = FEWEST) -> "Tally":
        """Count one more answer; what is shown follows in steps of five people."""
        counts = {**self.counts, answer: self.counts.get(answer, 0) + 1}
        is_enough = sum(counts.values()) - sum(self.shown.values()) >= step
        return Tally(counts, counts if is_enough else self.shown)

    @property
    def figure(self) -> Figure | None:
        """Return what may be shown; nothing about fewer than five."""
        answers = sum(self.shown.values())
        if answers < FEWEST:
            return None
        average = sum(answer * times for answer, times in self.shown.items()) / answers
        return Figure(round(average, 1), answers)


def veiled(sizes: Mapping[Group, int], *, even_none: bool = False) -> frozenset[Group]:
    """Return which of some groups are not shown where all of them together are.

    Those of fewer than five people are not; and if the rest would give one of them away by
    subtraction, the next larger ones are not either. That a group has nobody is no secret, unless
    it is asked for that not *even none* is told.
    """
    there = (group for group in sizes if sizes[group] or even_none)
    by_size = sorted(there, key=lambda each: sizes[each])
    small = sum(sizes[group] < FEWEST for group in by_size)
    together = sum(sizes[group] for group in by_size[:small])
    while 0 < small < len(by_size) and (small == 1 or together < FEWEST):
        together += sizes[by_size[small]]
        small += 1
    return frozenset(by_size[:small])
