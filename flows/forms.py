"""Questions, as data. A platform draws them; it never decides what to ask."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum
from typing import TypeAlias, assert_never

from flows.people import PersonId
from flows.words import Label, Part, Value

Given: TypeAlias = str | tuple[str, ...] | bool | None
"""What came back from one question: text, a choice, several choices, or a tick."""


class Wrong(StrEnum):
    """What can be wrong with an answer. The words stand in the copy file."""

    MISSING = "missing"
    TOO_LONG = "too-long"
    TOO_MANY = "too-many"
    NOT_OFFERED = "not-offered"
    NOT_A_DATE = "not-a-date"
    NOT_A_TIME = "not-a-time"
    UNKNOWN_PERSON = "unknown-person"
    NOT_YOURSELF = "not-yourself"
    NOT_WITHIN = "not-within"
    TOO_MANY_LINES = "too-many-lines"
    NOT_AHEAD = "not-ahead"
    NO_SUCH_HOUR = "no-such-hour"
    NOT_LATER = "not-later"
    REST_TOO_LONG = "rest-too-long"
    TOO_FEW = "too-few"
    BOTH_SIDES = "both-sides"
    ONE_LINE = "one-line"
    GRADES_APART = "grades-apart"
    NO_LANGUAGE = "no-language"
    HOURS_APART = "hours-apart"
    NO_FORMAT = "no-format"
    NO_TOPIC = "no-topic"
    NOT_AVAILABLE = "not-available"
    RANKED_TWICE = "ranked-twice"
    RATHER_NOT_RANKED = "rather-not-ranked"
    IN_SPITE_OF_GRADES = "in-spite-of-grades"
    IN_SPITE_OF_HOURS = "in-spite-of-hours"
    IN_SPITE_OF_FORMAT = "in-spite-of-format"
    IN_SPITE_OF_TOPICS = "in-spite-of-topics"


@dataclass(frozen=True, slots=True)
class Error:
    """Why an answer could not be taken, and the number that matters."""

    wrong: Wrong
    limit: int = 0


@dataclass(frozen=True, slots=True)
class Option:
    """Something to pick."""

    value: str
    label: Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What every question has."""

    key: str
    required: bool = True
    value: Given = None
    error: Error | None = None
    says: Part | None = None
    """What it asks, where that is not the same for everybody."""
    hints: tuple[Part, ...] = ()
    """What goes with it, line by line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OneOf(Question):
    """Pick exactly one."""

    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SomeOf(Question):
    """Pick a few."""

    options: tuple[Option, ...]
    at_most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Line(Question):
    """Write a line."""

    at_most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Question):
    """Write a few lines."""

    at_most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Day(Question):
    """Pick a date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hour(Question):
    """Pick a time of day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Somebody(Question):
    """Pick a person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Yes(Question):
    """Tick a box."""


AnyQuestion: TypeAlias = OneOf | SomeOf | Line | Text | Day | Hour | Somebody | Yes


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A page of questions, in the order a person meets them."""

    key: str
    questions: tuple[AnyQuestion, ...] = ()
    facts: tuple[tuple[str, Value], ...] = ()
    """What the form's own words need to know."""
    parts: tuple["FormPart", ...] = ()
    state: str = ""
    """What the form is about; comes back with the answers."""
    private: bool = False
    """Leaves no trace of who sent it: see the exit."""
    can_send: bool = True


@dataclass(frozen=True, slots=True)
class FormPart:
    """A paragraph of a form, and the button under it if it has one."""

    key: str
    choice: str | None = None
    facts: tuple[tuple[str, Value], ...] = ()
    is_small: bool = False
    """Small print."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What a person answered, checked."""

    given: Mapping[str, Given]

    def text(self, key: str) -> str:
        """Return a line, a text or a single choice; empty if it was left out."""
        value = self.given.get(key)
        return value.strip() if isinstance(value, str) else ""

    def several(self, key: str) -> tuple[str, ...]:
        """Return what was picked, in the order it was picked."""
        value = self.given.get(key)
        return value if isinstance(value, tuple) else ()

    def person(self, key: str) -> PersonId | None:
        """Return the person who was picked."""
        return PersonId(self.text(key)) if self.text(key) else None


def read(form: Form, given: Mapping[str, Given]) -> Answers | Form:
    """Return the answers; or the form again, with what was given and what is wrong with it."""
    questions = tuple(
        replace(question, value=given.get(question.key), error=check(question, given))
        for question in form.questions
    )
    if any(question.error for question in questions):
        return replace(form, questions=questions)
    return Answers({question.key: given.get(question.key) for question in form.questions})


def check(question: AnyQuestion, given: Mapping[str, Given]) -> Error | None:
    """Say what is wrong with the answer to *question*, if anything is."""
    value = given.get(question.key)
    if not value or (isinstance(value, str) and not value.strip()):
        return Error(Wrong.MISSING) if question.required else None
    return None if is_acceptable(question, value) else Error(*fault(question, value))


def is_acceptable(question: AnyQuestion, value: Given) -> bool:
    """Say whether *value* can answer *question*."""
    match question:
        case OneOf(options=options):
            return value in {option.value for option in options}
        case SomeOf(options=options, at_most=limit):
            picks = value if isinstance(value, tuple) else ()
            offered = set(picks) <= {option.value for option in options}
            return bool(picks) and offered and len(picks) <= limit
        case Line(at_most=limit) | Text(at_most=limit):
            return isinstance(value, str) and len(value) <= limit
        case Day():
            return is_a(date, value)
        case Hour():
            return is_a(time, value)
        case Somebody() | Yes():
            return isinstance(value, str | bool)
        case _:
            assert_never(question)


def fault(question: AnyQuestion, value: Given) -> tuple[Wrong, int]:
    """Return what it would be called if *value* could not answer *question*."""
    match question:
        case SomeOf(at_most=limit) if isinstance(value, tuple) and len(value) > limit:
            return Wrong.TOO_MANY, limit
        case Line(at_most=limit) | Text(at_most=limit):
            return Wrong.TOO_LONG, limit
        case Day():
            return Wrong.NOT_A_DATE, 0
        case Hour():
            return Wrong.NOT_A_TIME, 0
        case Somebody():
            return Wrong.UNKNOWN_PERSON, 0
        case _:
            return Wrong.NOT_OFFERED, 0


def is_a(kind: type[date] | type[time], value: Given) -> bool:
    """Say whether *value* is an ISO date or time."""
    try:
        kind.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        return False
    return True


def wrong(form: Form, key: str, error: Error, given: Mapping[str, Given]) -> Form:
    """Return the form with what was given and one error, found by a chapter."""
    questions = tuple(
        replace(q, value=given.get(q.key), error=error if q.key == key else None)
        for q in form.questions
    )
    return replace(form, questions=questions)
