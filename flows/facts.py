"""What happened, in the past tense. Facts hold ids only, and name no acting member of a pair."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias

from flows.people import PersonId, Role
from flows.programme import Silence
from flows.relationship import RelationshipId, Step


@dataclass(frozen=True, slots=True)
class Joined:
    """Somebody joined the programme, by their own act."""

    person: PersonId
    role: Role
    at: datetime


@dataclass(frozen=True, slots=True)
class Approved:
    """A coordinator approved a mentor."""

    person: PersonId
    at: datetime


@dataclass(frozen=True, slots=True)
class TookBack:
    """Somebody took back what they had signed up for in one role."""

    person: PersonId
    role: Role
    at: datetime


@dataclass(frozen=True, slots=True)
class Waived:
    """A coordinator waived somebody's briefing in one role."""

    person: PersonId
    role: Role
    by: PersonId
    at: datetime


@dataclass(frozen=True, slots=True)
class Proposed:
    """A relationship was suggested to its members."""

    relationship: RelationshipId
    members: tuple[tuple[PersonId, Role], ...]
    answer_by: date
    at: datetime


@dataclass(frozen=True, slots=True)
class Stepped:
    """The relationship took a step."""

    relationship: RelationshipId
    step: Step
    at: datetime


@dataclass(frozen=True, slots=True)
class Introduced:
    """The introduction was delivered."""

    relationship: RelationshipId
    at: datetime


@dataclass(frozen=True, slots=True)
class Quiet:
    """Nothing was heard from the pair, and we went one stage further."""

    relationship: RelationshipId
    stage: Silence
    at: datetime


@dataclass(frozen=True, slots=True)
class Agreed:
    """The members settled how they work together: how often they meet, and until when."""

    relationship: RelationshipId
    every: int
    """Weeks."""
    until: date
    at: datetime


@dataclass(frozen=True, slots=True)
class NothingAgreed:
    """Nothing was settled for so long that the desk was told."""

    relationship: RelationshipId
    at: datetime


@dataclass(frozen=True, slots=True)
class Extended:
    """All members chose to go on, until a later day."""

    relationship: RelationshipId
    until: date
    at: datetime


@dataclass(frozen=True, slots=True)
class Paused:
    """The members rest until a day."""

    relationship: RelationshipId
    until: date
    at: datetime


@dataclass(frozen=True, slots=True)
class Resumed:
    """The rest is over."""

    relationship: RelationshipId
    at: datetime


@dataclass(frozen=True, slots=True)
class GotSmaller:
    """A circle goes on with fewer mentees."""

    relationship: RelationshipId
    at: datetime


Rested: TypeAlias = Paused | Resumed | GotSmaller
AboutRelationship: TypeAlias = (
    Proposed | Stepped | Introduced | Quiet | Agreed | NothingAgreed | Extended | Rested
)
Fact: TypeAlias = Joined | Approved | TookBack | Waived | AboutRelationship
