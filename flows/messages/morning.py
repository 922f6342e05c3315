"""The morning list."""

from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

from flows.messages.choices import Choice
from flows.messages.message import A_DAY, Message, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class MorningList(Message):
    """Tells the desk, on a working morning, which cases are new or due."""

    key: ClassVar[str] = "morning-list"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.CASES,)
    place: ClassVar[Place] = Place.DESK
    good_for: ClassVar[timedelta | None] = A_DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class MorningListForYou(MorningList):
    """Tells a coordinator the same, in private, of cases that concern another coordinator."""

    key: ClassVar[str] = "morning-list-for-you"
    place: ClassVar[Place] = Place.DIRECT
