"""What needs a human: a case on the desk, with a number and a kind; names are in its details.

A case is open until it is closed, whether somebody has taken it on or it rests for some days. Of a
closed one its number, its kind and its days are kept: not whom it was about, not
who took it on, and not what came of it.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType, TypeAlias

from flows.people import PersonId
from flows.relationship import RelationshipId

CaseId = NewType("CaseId", str)


class CaseKind(StrEnum):
    """Why a human is needed."""

    GONE_QUIET = "gone-quiet"
    WORD_WANTED = "word-wanted"
    NO_AGREEMENT = "no-agreement"
    BRIEFING_STUCK = "briefing-stuck"
    PROPOSAL_WAITING = "proposal-waiting"
    UNREACHABLE = "unreachable"
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
    """Only somebody who asked for a word, and so wanted to be named, or who can't be reached."""
    kept_from: frozenset[PersonId] = frozenset()
    """Coordinators whom it concerns, where that can't be told from its people and their lines."""
    due_on: date | None = None
    """By when somebody should have dealt with it; the desk sets it when it opens."""
    owner: PersonId | None = None
    """The coordinator who took it on."""
    rests_until: date | None = None
    is_listed: bool = False
    """Whether a morning list has named it."""
    is_closed: bool = False

    def rests(self, today: date) -> bool:
        """Say whether nobody is to be reminded of it yet."""
        return self.rests_until is not None and today < self.rests_until

    @property
    def remind_on(self) -> date:
        """The day from which the morning list names it."""
        return max(self.due_on or self.opened_on, self.rests_until or date.min)


@dataclass(frozen=True, slots=True)
class Matter:
    """A case, and everybody whom it concerns: its people, and all to whom they report."""

    case: Case
    concerned: frozenset[PersonId]


@dataclass(frozen=True, slots=True)
class TakenOn:
    """A coordinator took a case on: one case, one coordinator."""

    case: CaseId
    by: PersonId


@dataclass(frozen=True, slots=True)
class HandedBack:
    """Nobody has a case any more."""

    case: CaseId


@dataclass(frozen=True, slots=True)
class Rested:
    """Nobody is reminded of a case until a day."""

    case: CaseId
    until: date


@dataclass(frozen=True, slots=True)
class Closed:
    """A case is over. What came of it is not kept."""

    case: CaseId


@dataclass(frozen=True, slots=True)
class Listed:
    """A morning list has named these cases."""

    cases: tuple[CaseId, ...]


CaseStep: TypeAlias = TakenOn | HandedBack | Rested | Closed | Listed
