"""Preparing for a date, and one tap after it."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from flows.messages.choices import Choice
from flows.messages.message import A_WEEK, TWO_DAYS, Message, _AboutPartner
from flows.programme import Shape
from flows.words import Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class _Prompt(_AboutPartner):
    choices: ClassVar[tuple[Choice, ...]] = (
        Choice.TOMORROW,
        Choice.ANOTHER_TIME,
        Choice.CHANGE,
    )
    good_for: ClassVar[timedelta | None] = TWO_DAYS
    when: Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaPrompt(_Prompt):
    """Reminds whose it is, two days before, of the agenda: the mentee's, or a peer's share."""

    key: ClassVar[str] = "agenda-prompt"
    form: Shape = Shape.PAIRS


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessPrompt(_Prompt):
    """Gives the mentor, two days before, a question about how to lead the talk."""

    key: ClassVar[str] = "process-prompt"


@dataclass(frozen=True, slots=True, kw_only=True)
class PromptPutOff(Message):
    """Shown to somebody who would like to be reminded on the next working day."""

    key: ClassVar[str] = "prompt-put-off"
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class AfterMeeting(_AboutPartner):
    """Shows the mentee, once, where to say that they met."""

    key: ClassVar[str] = "after-meeting"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MET, Choice.MEET, Choice.CHANGE)
    good_for: ClassVar[timedelta | None] = A_WEEK
