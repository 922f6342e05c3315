"""What needs a human: a case on the desk, with a number and a kind; names are in its details."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

from flows.people import PersonId
from flows.relationship import RelationshipId

CaseId = NewType("CaseId", str)


class CaseKind(StrEnum):
    """Why a human is needed."""

    GONE_QUIET = "gone-quiet"
    WORD_WANTED = "word-wanted"
    NO_AGREEMENT = "no-agreement"
    BRIEFING_STUCK = "briefing-stuck"
    ENDING_SOON = "ending-soon"


@dataclass(frozen=True, slots=True)
class BlankCase:
    """An id and a number for a case that may be opened."""

    id: CaseId
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One matter for a coordinator."""

    id: CaseId
    number: int
    """Random, so that nothing can be counted from it."""
    kind: CaseKind
    opened_on: date
    relationship: RelationshipId | None = None
    person: PersonId | None = None
    """Only somebody who asked for a word, and so wanted to be named."""
