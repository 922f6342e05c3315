"""What is counted of answers: how many there were of each, and never whose.

A figure is shown from five answers on, as their average. It changes only once five more have
come, so that nobody can tell what somebody answered by looking before and after.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

FEWEST = 5
"""So many people are never told apart."""


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

    def with_one_more(self, answer: int) -> "Tally":
        """Count one more answer; what is shown follows in steps of five."""
        counts = {**self.counts, answer: self.counts.get(answer, 0) + 1}
        is_enough = sum(counts.values()) - sum(self.shown.values()) >= FEWEST
        return Tally(counts, counts if is_enough else self.shown)

    @property
    def figure(self) -> Figure | None:
        """Return what may be shown; nothing about fewer than five."""
        answers = sum(self.shown.values())
        if answers < FEWEST:
            return None
        average = sum(answer * times for answer, times in self.shown.items()) / answers
        return Figure(round(average, 1), answers)
