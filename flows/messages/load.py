"""Whether a mentor of several has too many."""

from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

from flows.messages.choices import Choice
from flows.messages.message import A_WEEK, Message, _Plain


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadQuestion(Message):
    """Asks a mentor of several whether that is still all right."""

    key: ClassVar[str] = "load-question"
    good_for: ClassVar[timedelta | None] = A_WEEK
    choices: ClassVar[tuple[Choice, ...]] = (Choice.LOAD_OK, Choice.LOAD_FEWER)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadOkNoted(_Plain):
    """Shown to a mentor who answered that all is well."""

    key: ClassVar[str] = "load-ok-noted"


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadFewerNoted(_Plain):
    """Shown to a mentor who would like one fewer."""

    key: ClassVar[str] = "load-fewer-noted"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.PAUSE, Choice.CHANGE)
    places: int
