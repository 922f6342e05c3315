"""What is counted of answers: how many there were of each, and never whose.

A figure is shown once so many answers have come that five people gave them, as their average. It
changes only once as many more have come, so that nobody can tell what somebody answered by
looking before and after. What is asked about a relationship a mentor answers for each mentee, and
a mentee or a peer again for another partner; since nobody knows whose an answer is, so many more
are needed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from flows.items import FREELY
from flows.people import Role
from flows.wishes import MOST_PLACES

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
