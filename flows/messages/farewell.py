"""Leaving the programme."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from flows.messages.choices import Choice
from flows.messages.message import Message, _Plain


@dataclass(frozen=True, slots=True, kw_only=True)
class FarewellNoted(_Plain):
    """Shown at once to whoever leaves the programme, and only there."""

    key: ClassVar[str] = "farewell-noted"


@dataclass(frozen=True, slots=True, kw_only=True)
class FarewellOffered(_Plain):
    """Shown to somebody who typed that they leave, where no form can be opened at once."""

    key: ClassVar[str] = "farewell-offered"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.LEAVE, Choice.FORGET)


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeLeaving(Message):
    """The home of somebody who leaves, once nothing is left to end, until they are forgotten."""

    key: ClassVar[str] = "home-leaving"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.JOIN_AS_MENTEE, Choice.JOIN_AS_MENTOR)
    from_day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeOver(_Plain):
    """A relationship that came to an end with somebody who has been forgotten since."""

    key: ClassVar[str] = "home-over"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.REMATCH,)
