"""Finding a date."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from flows.messages.choices import Choice
from flows.messages.message import _AboutPartner, _Plain
from flows.words import Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class TimesNoted(_AboutPartner):
    """Shown to whoever offered times, with what they offered."""

    key: ClassVar[str] = "times-noted"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimesSuggested(_AboutPartner):
    """Tells somebody which times a partner offers."""

    key: ClassVar[str] = "times-suggested"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MEET, Choice.CHANGE)
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DateSet(_AboutPartner):
    """Tells every member of a date that is settled, with what puts it into a calendar."""

    key: ClassVar[str] = "date-set"
    choices: ClassVar[tuple[Choice, ...]] = (
        Choice.ANOTHER_TIME,
        Choice.CALL_OFF,
        Choice.CHANGE,
    )
    when: Slot
    minutes: int
    plan: str
    """What calendars know it by; which change of it this is; and what they fetch it by."""
    turn: int
    entry: str
    made: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DateCalledOff(_AboutPartner):
    """Tells the members that a date, or what was offered, is off."""

    key: ClassVar[str] = "date-called-off"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MEET, Choice.CHANGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class NobodyToMeet(_Plain):
    """Shown to somebody who would like to find a date and is in no relationship."""

    key: ClassVar[str] = "nobody-to-meet"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetOffered(_Plain):
    """Shown to somebody who typed for a date where no form can be opened at once."""

    key: ClassVar[str] = "meet-offered"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MEET,)
