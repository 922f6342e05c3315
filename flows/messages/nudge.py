"""What is said when a pair has gone quiet."""

from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

from flows.messages.choices import Choice
from flows.messages.message import A_WEEK, _AboutPartner


@dataclass(frozen=True, slots=True, kw_only=True)
class Nudge(_AboutPartner):
    """Reminds the mentee, lightly, to book a meeting. Asks nothing."""

    key: ClassVar[str] = "nudge"
    good_for: ClassVar[timedelta | None] = A_WEEK
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MET, Choice.MEET, Choice.CHANGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class DidYouMeet(_AboutPartner):
    """Asks the mentee one question."""

    key: ClassVar[str] = "did-you-meet"
    leaves_no_trace: ClassVar[bool] = True
    good_for: ClassVar[timedelta | None] = A_WEEK
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MET, Choice.NOT_YET, Choice.CHANGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class DidYouMeetAgain(_AboutPartner):
    """Reminds the mentee of that question, once."""

    key: ClassVar[str] = "did-you-meet-again"
    leaves_no_trace: ClassVar[bool] = True
    good_for: ClassVar[timedelta | None] = A_WEEK
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MET, Choice.NOT_YET, Choice.CHANGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class MentorNote(_AboutPartner):
    """Tells the mentor, gently, that it has been quiet."""

    key: ClassVar[str] = "mentor-note"
    good_for: ClassVar[timedelta | None] = A_WEEK
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MET, Choice.MEET, Choice.CHANGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotStarted(_AboutPartner):
    """Tells every member that a relationship which never began has been let go."""

    key: ClassVar[str] = "not-started"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.REMATCH,)
