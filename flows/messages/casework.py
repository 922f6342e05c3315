"""What a coordinator can do about a case."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from flows.messages.choices import Choice
from flows.messages.message import Message, _Plain
from flows.words import Several


@dataclass(frozen=True, slots=True, kw_only=True)
class CoordinatorWrites(Message):
    """Passes on what a coordinator wrote to somebody, in their own words. Not kept."""

    key: ClassVar[str] = "coordinator-writes"
    for_their_eyes: ClassVar[bool] = True
    leaves_no_trace: ClassVar[bool] = True
    coordinator: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _CaseNoted(Message):
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseTaken(_CaseNoted):
    """Shown to a coordinator who took a case on."""

    key: ClassVar[str] = "case-taken"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.DETAILS,)
    due: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseTakenAlready(_CaseNoted):
    """Shown to a coordinator who would take on what another one has."""

    key: ClassVar[str] = "case-taken-already"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.DETAILS,)
    owner: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseHandedBack(_CaseNoted):
    """Shown to a coordinator who handed a case back."""

    key: ClassVar[str] = "case-handed-back"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.DETAILS,)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRests(_CaseNoted):
    """Shown to a coordinator who lets a case rest for some days."""

    key: ClassVar[str] = "case-rests"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.DETAILS,)
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseWordsSent(_CaseNoted):
    """Shown to a coordinator who wrote to the people of a case."""

    key: ClassVar[str] = "case-words-sent"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.DETAILS,)
    people: Several


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseClosed(_CaseNoted):
    """Shown to whoever closed a case, and on the desk in place of its post."""

    key: ClassVar[str] = "case-closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoCases(_Plain):
    """Shown to a coordinator who asked for cases when none is open."""

    key: ClassVar[str] = "no-cases"
