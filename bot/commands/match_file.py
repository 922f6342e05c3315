"""The file that ``mentoring match`` reads: strictly, so that no slip of the pen goes unnoticed.

What is missing is not known. A field that nobody knows is named, and so is the place of anything
that can't be used. Under ``protected`` anything may stand; matching never sees it.
"""

import json
from collections.abc import Mapping
from datetime import date as Day  # noqa: N812 — the file has a field of this name
from pathlib import Path
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    Field,
    StringConstraints,
    ValidationError,
    model_validator,
)

from bot.criteria import ScoringSetting, Strict
from bot.settings import KEY, known_zone
from flows.matching.candidates import Format
from flows.matching.policy import protected

GRADES = Field(ge=-100, le=100, strict=True)
MOST_PLACES = 1000
FREELY = "protected"
"""Where anything may stand."""


class BadFileError(Exception):
    """The file can't be used; the sentence says where, and what would do."""


Id = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Code = Annotated[Name, StringConstraints(to_lower=True)]
Zone = Annotated[str, AfterValidator(known_zone)]
Level = Annotated[int, Field(ge=1, le=3, strict=True)]
Switch = Annotated[bool, Field(strict=True)]


class Given(Strict):
    """Somebody, as the file has them."""

    id: Id
    manager: Id | None = None
    """Null for whoever reports to nobody; left out if it isn't known."""
    protected: Any = None

    @model_validator(mode="before")
    @classmethod
    def take_null_for_missing(cls, given: object) -> object:
        """Take a null for a field that was left out."""
        if not isinstance(given, dict):
            return given
        blank = cls.model_fields.keys() - {"manager"}
        return {name: what for name, what in given.items() if what is not None or name not in blank}

    @property
    def manager_is_known(self) -> bool:
        """Say whether the file says to whom they report."""
        return "manager" in self.model_fields_set


class CandidateGiven(Given):
    """A mentee or a mentor."""

    grade: Annotated[int, GRADES] | None = None
    department: Name | None = None
    departments_wanted: tuple[Name, ...] = ()
    timezone: Zone | None = None
    location: Name | None = None
    languages: tuple[Code, ...] = ()
    format: Format | None = None
    forbid: tuple[Id, ...] = ()
    previous: tuple[Id, ...] = ()


class MenteeGiven(CandidateGiven):
    """Somebody who would like a mentor."""

    skills_wanted: tuple[Name, ...] = ()
    waiting: Switch = False


class MentorGiven(CandidateGiven):
    """Somebody who offers to mentor."""

    skills_offered: dict[Name, Level] = Field({})
    capacity: int = Field(1, ge=0, le=MOST_PLACES, strict=True)
    qualified: Switch = True


class ConfigGiven(ScoringSetting):
    """How to match: what ``matching:`` in app.yaml may say of scores, and a few things more."""

    seed: int = Field(0, strict=True)
    date: Day | None = None
    """On which day hours apart are taken."""
    topics: tuple[Name, ...] = ()
    """Topics of the file's own."""


class MatchFile(Strict):
    """The whole file."""

    config: ConfigGiven = ConfigGiven()
    mentees: tuple[MenteeGiven, ...] = ()
    mentors: tuple[MentorGiven, ...] = ()
    people: tuple[Given, ...] = ()
    locks: tuple[tuple[Id, Id], ...] = ()
    protected: Any = None


def read(path: Path) -> MatchFile:
    """Read the file; raises BadFileError with the place of what can't be used."""
    try:
        return MatchFile.model_validate(parsed(path))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = tuple(each for each in first["loc"] if each != KEY)
        raise BadFileError(
            f"{path}: {place(where)}: {sentence(first['type'], where, first)}"
        ) from None


def parsed(path: Path) -> object:
    """Return the file as values; raises BadFileError."""
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError:
        raise BadFileError(f"{path} can't be read; is it there?") from None
    except UnicodeDecodeError:
        raise BadFileError(f"{path} is not UTF-8; save it in that encoding") from None
    except json.JSONDecodeError as error:
        raise BadFileError(
            f"{path}, line {error.lineno}: this is not valid JSON ({error.msg})"
        ) from None
    except (ValueError, RecursionError):
        raise BadFileError(f"{path}: a number is too long, or lists lie too deep") from None


def place(where: tuple[str | int, ...]) -> str:
    """Return a place as people write it: mentees[3].grade."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in where)
    return "".join(steps).removeprefix(".") or "the file"


def sentence(kind: str, where: tuple[str | int, ...], error: Mapping[str, Any]) -> str:
    """Say what is wrong, and what would do."""
    match kind:
        case "extra_forbidden" if protected(str(where[-1])):
            return f"{where[-1]} never counts in matching; take it out, or put it under {FREELY}"
        case "extra_forbidden":
            return "there is no such field here; is it spelled right?"
        case "missing":
            return "this is missing"
        case "tuple_type":
            return "write a list, in brackets"
        case "model_type" | "dict_type":
            return "write an object, in braces"
        case _:
            return str(error["msg"]).removeprefix("Value error, ")
