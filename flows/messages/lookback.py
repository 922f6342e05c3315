"""The end check-in."""

from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

from flows.messages.choices import Choice
from flows.messages.message import A_WEEK, Message, _AboutPartners


@dataclass(frozen=True, slots=True, kw_only=True)
class _LookingBack(_AboutPartners):
    """A question that opens the end check-in."""

    good_for: ClassVar[timedelta | None] = A_WEEK
    choices: ClassVar[tuple[Choice, ...]] = (Choice.CHECK_IN,)


@dataclass(frozen=True, slots=True, kw_only=True)
class EndCheckIn(_LookingBack):
    """Asks somebody, a week after a completion, to look back."""

    key: ClassVar[str] = "look-back"
    leaves_no_trace: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, kw_only=True)
class EndCheckInAgain(_LookingBack):
    """Reminds somebody of that, once."""

    key: ClassVar[str] = "look-back-again"
    leaves_no_trace: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, kw_only=True)
class EndCheckInNoted(Message):
    """Shown to somebody who has looked back, with how confident they felt at the beginning."""

    key: ClassVar[str] = "end-check-in-noted"
