"""The offer to try again."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from flows.messages.message import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class RematchNoted(Message):
    """Shown to somebody who took up the offer to try again."""

    key: ClassVar[str] = "rematch-noted"
    from_day: date
