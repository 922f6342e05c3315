"""What a programme decides about matching: what counts how much, and what is good enough."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from flows.matching.parts import WEIGHTS, Part


class Objective(StrEnum):
    """What the best matching of all is."""

    TIERED = "tiered"
    """Most people with somebody, then with somebody acceptable, then good, then most points."""
    TOTAL = "total"
    """Most points."""
    LEXIMIN = "leximin"
    """Most people with somebody; then as few as can be at the lowest level, the next, and so on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """The numbers; scores in tenths of a point."""

    weights: Mapping[Part, int] = field(default_factory=lambda: WEIGHTS)
    acceptable: int = 500
    good: int = 650
    objective: Objective = Objective.TIERED
    k: int = 3
    """How many mentors a list holds."""
    spread: int = 30
    """What a mentor's second and third mentee cost, so that fewer mentors stay without one."""


STANDARD = Policy()
"""What holds where a programme decides nothing."""
