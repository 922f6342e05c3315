"""What somebody took on."""

from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

from flows.messages.choices import Choice
from flows.messages.message import A_WEEK, _AboutPartner


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionNoted(_AboutPartner):
    """Shown to somebody who would like to be reminded of what they took on in a talk."""

    key: ClassVar[str] = "action-noted"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionTooLate(_AboutPartner):
    """Shown to somebody who asks for that when it would come too late."""

    key: ClassVar[str] = "action-too-late"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionReminder(_AboutPartner):
    """Reminds somebody, because they asked for it, of something that only they know."""

    key: ClassVar[str] = "action-reminder"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.CHANGE,)
    good_for: ClassVar[timedelta | None] = A_WEEK
    leaves_no_trace: ClassVar[bool] = True
