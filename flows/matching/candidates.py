"""What matching knows of a mentee and of a mentor, and nothing more.

A field left blank means "not known": it neither helps nor harms. Gender, age, origin,
disability, religion, orientation, name and photo have no field here, so nobody can be
matched or passed over because of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from zoneinfo import ZoneInfo

from flows.people import PersonId


class Format(StrEnum):
    """How somebody would like to meet."""

    REMOTE = "remote"
    EITHER = "either"
    IN_PERSON = "in_person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentee:
    """Somebody who waits for a mentor."""

    id: PersonId
    topics: tuple[str, ...]
    """What they would like to talk about, the most important first."""
    waiting_since: date
    grade: int | None = None
    department: str | None = None
    departments_wanted: frozenset[str] = frozenset()
    """Departments the mentor may come from; empty means any."""
    zone: ZoneInfo | None = None
    location: str | None = None
    languages: frozenset[str] = frozenset()
    format: Format | None = None
    excluded: frozenset[PersonId] = frozenset()
    """People named in private. Obeyed, never explained."""
    previous: frozenset[PersonId] = frozenset()
    """Former partners."""

    @property
    def as_known(self) -> "Mentee":
        """Return what anybody may know of them: whom they named and were with is not in it."""
        return replace(self, excluded=frozenset(), previous=frozenset())


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentor:
    """Somebody who has offered to mentor."""

    id: PersonId
    topics: Mapping[str, int]
    """What they offer, each with a level from 1 (some experience) to 3 (a strength)."""
    free_places: int
    load: int
    """How many mentees they have today."""
    qualified: bool
    """Whether their preparation is done."""
    grade: int | None = None
    department: str | None = None
    departments_wanted: frozenset[str] = frozenset()
    """Departments the mentee may come from; empty means any."""
    zone: ZoneInfo | None = None
    location: str | None = None
    languages: frozenset[str] = frozenset()
    format: Format | None = None
    excluded: frozenset[PersonId] = frozenset()
    """People named in private. Obeyed, never explained."""
    previous: frozenset[PersonId] = frozenset()
    """Former partners."""

    @property
    def as_known(self) -> "Mentor":
        """Return what anybody may know of them, as if they had a place left."""
        return replace(
            self, excluded=frozenset(), previous=frozenset(), qualified=True, free_places=1
        )
