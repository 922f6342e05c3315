"""What somebody who joined would like, and what they can give."""

from dataclasses import dataclass

from flows.matching.candidates import Format
from flows.people import WEEKDAYS, PersonId, Role

TOPICS = (
    "career",
    "changing-field",
    "coaching",
    "communication",
    "confidence",
    "conflict",
    "customers",
    "data",
    "decisions",
    "delegating",
    "feedback",
    "finance",
    "hiring",
    "influence",
    "leading-change",
    "leading-people",
    "negotiating",
    "networking",
    "presenting",
    "project-work",
    "remote-work",
    "stakeholders",
    "strategy",
    "time",
    "work-life",
    "writing",
)
"""What a pair may work on: a closed list, so that needs and offers speak of the same things."""

LANGUAGES = ("en", "de", "es", "fr", "no", "pt")
"""Languages that a pair may speak: those that the copy has a name for."""

MOST_TOPICS = 4
MOST_PLACES = 3
LONGEST_TEXT = 600
LONGEST_LINE = 80


MOST_APART = 10


@dataclass(frozen=True, slots=True)
class Apart:
    """Whom somebody would rather not be matched with. Told to nobody else."""

    person: PersonId
    whom: tuple[PersonId, ...]


@dataclass(frozen=True, slots=True)
class Own:
    """What somebody chose for themselves; empty where the chat platform's word holds."""

    person: PersonId
    language: str = ""
    zone: str = ""
    working_days: frozenset[int] = WEEKDAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a participant would like in one role."""

    person: PersonId
    role: Role
    topics: tuple[str, ...]
    """The most important first."""
    offers: tuple[str, ...] = ()
    """What somebody who would exchange with a peer can help with."""
    format: Format
    languages: tuple[str, ...]
    working_days: frozenset[int] = WEEKDAYS
    location: str = ""
    departments: tuple[str, ...] = ()
    capacity: int = 1
    """How many relationships at once, in this role."""
    about_me: str = ""
    """Shown to a proposed partner, word for word."""
    strengths: str = ""
    """Shown to a proposed partner, word for word."""
    ideal: str = ""
    """Seen by the coordinator only."""
    hoped_for: PersonId | None = None
    """Whom a mentee named as the mentor they hope for. Seen by the coordinator only."""
    is_listed: bool = False
    """Whether a mentor agreed to be listed where mentees pick for themselves."""
    qualified: bool = False
    """A mentor is qualified by a coordinator. A mentee always is."""
