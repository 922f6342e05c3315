"""Pulse and check-in: what is asked, and what is said to an answer."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from flows.messages.choices import FREELY, RATINGS, Choice
from flows.messages.message import A_WEEK, Kind, Ref, _AboutPartner, _Plain
from flows.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item(_AboutPartner):
    """A sentence to answer in private, with who sees the answer."""

    item: str
    question: Words

    @property
    def carried(self) -> str:
        """What its buttons bring back: the relationship, and what was asked."""
        return str(Ref(Kind.QUESTION, f"{self.about.id}.{self.item}")) if self.about else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pulse(_Item):
    """Asks one person, in private, how it is going."""

    key: ClassVar[str] = "pulse"
    leaves_no_trace: ClassVar[bool] = True
    good_for: ClassVar[timedelta | None] = A_WEEK
    choices: ClassVar[tuple[Choice, ...]] = (*RATINGS, Choice.NEXT_WEEK, Choice.CHANGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PulseAgain(_Item):
    """Reminds somebody of the pulse, once."""

    key: ClassVar[str] = "pulse-again"
    leaves_no_trace: ClassVar[bool] = True
    good_for: ClassVar[timedelta | None] = A_WEEK
    choices: ClassVar[tuple[Choice, ...]] = (*RATINGS, Choice.CHANGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn(_Item):
    """Asks one person, in private and half-way, how it is going."""

    key: ClassVar[str] = "check-in"
    leaves_no_trace: ClassVar[bool] = True
    good_for: ClassVar[timedelta | None] = A_WEEK
    choices: ClassVar[tuple[Choice, ...]] = (*RATINGS, Choice.NEXT_WEEK, Choice.CHANGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInAgain(_Item):
    """Reminds somebody of the check-in, once."""

    key: ClassVar[str] = "check-in-again"
    leaves_no_trace: ClassVar[bool] = True
    good_for: ClassVar[timedelta | None] = A_WEEK
    choices: ClassVar[tuple[Choice, ...]] = (*RATINGS, Choice.CHANGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class NextItem(_Item):
    """Shown in place of the sentence that was answered: the next one."""

    key: ClassVar[str] = "next-item"
    choices: ClassVar[tuple[Choice, ...]] = (*RATINGS, Choice.CHANGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class NextItemAndAWord(_Item):
    """The same after a low answer, with the offer of a private word."""

    key: ClassVar[str] = "next-item-and-a-word"
    choices: ClassVar[tuple[Choice, ...]] = (*RATINGS, Choice.TALK, Choice.CHANGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class FreelyItem(_Item):
    """Asks, once only, whether somebody felt free to say no to joining."""

    key: ClassVar[str] = "freely-item"
    choices: ClassVar[tuple[Choice, ...]] = (*FREELY, Choice.CHANGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class FreelyItemAndAWord(_Item):
    """The same after a low answer, with the offer of a private word."""

    key: ClassVar[str] = "freely-item-and-a-word"
    choices: ClassVar[tuple[Choice, ...]] = (*FREELY, Choice.TALK)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswersNoted(_AboutPartner):
    """Shown to somebody who has answered all that was asked."""

    key: ClassVar[str] = "answers-noted"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswersNotedAndAWord(_AboutPartner):
    """The same after a low answer, with the offer of a private word."""

    key: ClassVar[str] = "answers-noted-and-a-word"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.TALK, Choice.CHANGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class MentorAnswersNoted(_AboutPartner):
    """Shown to a mentor who has answered the check-in: one mentee more, or one fewer?"""

    key: ClassVar[str] = "mentor-answers-noted"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.JOIN_AS_MENTOR,)


@dataclass(frozen=True, slots=True, kw_only=True)
class MentorAnswersNotedAndAWord(_AboutPartner):
    """The same after a low answer, with the offer of a private word."""

    key: ClassVar[str] = "mentor-answers-noted-and-a-word"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.TALK, Choice.JOIN_AS_MENTOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedLater(_Plain):
    """Shown to somebody who would rather be asked in a week."""

    key: ClassVar[str] = "asked-later"
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskAnswers(_Plain):
    """On a coordinator's home: what people answered on average, of five and more."""

    key: ClassVar[str] = "desk-answers"
