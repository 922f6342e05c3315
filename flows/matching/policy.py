"""What a programme decides about matching: what counts how much, and how far apart is too far.

The numbers stand in ``app.yaml``, are checked at the start and are never kept in the database, so
that whoever can change what decides a match is whoever can change the file. What is left out is
as usual, and the usual numbers stand here.

Gender, age, origin, disability, religion, orientation, name and photo never count. There is no
field for them, and a weight on one of them is refused by its name.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise


class Part(StrEnum):
    """The six questions that are asked of two people."""

    SKILLS = "skills"
    GRADE_GAP = "grade_gap"
    DEPARTMENT = "department"
    TIMEZONE = "timezone"
    FORMAT = "format"
    LANGUAGE = "language"


class Objective(StrEnum):
    """What the best matching of all is."""

    TIERED = "tiered"
    """Most people with somebody, then with somebody acceptable, then good, then most points."""
    TOTAL = "total"
    """Most points."""
    LEXIMIN = "leximin"
    """Most people with somebody; then as few as can be at the lowest level, the next, and so on."""


class Mode(StrEnum):
    """Who chooses. In every one of them it takes a yes from both."""

    CHOICE = "choice"
    """Each mentee ranks a short list; the mentor accepts or declines."""
    ONE_OFFER = "one_offer"
    """The best pair is offered to both: faster where mentors are slow to answer."""
    COORDINATOR = "coordinator"
    """A coordinator looks through the proposals and swaps."""
    DIRECTORY = "directory"
    """Each mentee picks out of those mentors who agreed to be listed."""


PROTECTED = frozenset(
    {
        *("gender", "sex", "pronouns", "age", "birth", "birthday", "birthdate", "dob"),
        *("ethnicity", "race", "skin", "origin", "nationality", "citizenship"),
        *("disability", "health", "pregnancy", "religion", "belief", "faith"),
        *("orientation", "sexuality", "name", "firstname", "surname", "photo", "picture"),
    }
)
"""What never counts, by the words people have for it."""


def protected(name: str) -> bool:
    """Say whether a name speaks of what never counts, alone or with other words."""
    words = name.casefold().replace("-", "_").replace(" ", "_").split("_")
    return not PROTECTED.isdisjoint((*words, "".join(words)))


WEIGHTS: Mapping[Part, float] = {  # how much each question counts; together 100
    Part.SKILLS: 45,
    Part.GRADE_GAP: 20,
    Part.DEPARTMENT: 10,
    Part.TIMEZONE: 10,
    Part.FORMAT: 8,
    Part.LANGUAGE: 7,
}
LEVELS: Mapping[int, float] = {1: 0.6, 2: 0.85, 3: 1.0}  # some experience, practice, a strength
HOURS: Mapping[float, float] = {1: 1.0, 2: 0.85, 4: 0.6, 6: 0.3}  # further apart, nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Skills:
    """What a shared topic is worth."""

    rank_weights: tuple[float, ...] = (1.0, 0.7, 0.5, 0.35)
    """The mentee's first, second, third topic and so on; all others as the last."""
    level: Mapping[int, float] = field(default_factory=lambda: LEVELS)
    """By how well the mentor knows it, from 1 to 3."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GradeGap:
    """How many levels the mentor is above the mentee."""

    ideal: int = 2
    """Near enough to remember, far enough to have an overview. More is remarked on."""
    min: int = 1
    """Fewer are never proposed: a mentor of the same grade would be a peer."""
    max: int = 4
    """More are never proposed: from further up, a mentee's daily questions are far away."""
    value_by_distance: tuple[float, ...] = (1.0, 0.78, 0.45, 0.2)
    """Off the ideal by 0, 1, 2, 3 levels; further off, nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Department:
    """Whether somebody is in a department that the other wished for."""

    same: float = 1.0
    """In one that was wished for, or nothing was wished for."""
    other: float = 0.25
    """In another one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timezone:
    """How far apart their clocks are."""

    hours: Mapping[float, float] = field(default_factory=lambda: HOURS)
    """Apart by at most so many hours; further apart, nothing."""
    max: float = 9
    """Further apart is never proposed: two working days no longer touch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """Whether both like to meet in the same way; if they can't, they are never proposed."""

    equal: float = 1.0
    """Both asked for the same."""
    either: float = 0.9
    """One of them follows the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """How many languages the two share; without one they are never proposed."""

    shared: float = 0.8
    two_shared: float = 1.0
    """A second one helps when words are missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """Everything a programme decides about matching; scores in tenths of a point."""

    weights: Mapping[Part, float] = field(default_factory=lambda: WEIGHTS)
    skills: Skills = Skills()
    grade_gap: GradeGap = GradeGap()
    department: Department = Department()
    timezone: Timezone = Timezone()
    format: Meeting = Meeting()
    language: Language = Language()
    acceptable: int = 500
    """From here on a match is acceptable."""
    good: int = 650
    """From here on a match is good."""
    objective: Objective = Objective.TIERED
    k: int = 3
    """How many mentors a mentee chooses from."""
    spread: int = 30
    """What a mentor's second and third mentee cost, so that fewer mentors stay without one."""
    mode: Mode = Mode.CHOICE
    rounds: int = 2
    """How often lists are made for those who are left."""
    final_offers: int = 2
    """How many single offers follow the rounds."""
    rank_days: int = 5
    """Working days for a mentee to rank."""
    accept_days: int = 3
    """Working days for a mentor to say yes or no."""
    review: bool = False
    """Whether a coordinator looks through the pairs before anybody is asked."""


STANDARD = Policy()
"""The usual numbers."""


def falls(values: Iterable[float]) -> bool:
    """Say whether no value is higher than the one before it."""
    return all(one >= other for one, other in pairwise(values))
