"""Once a week."""

from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

from flows.messages.message import A_WEEK, Message, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class WeeklyDigest(Message):
    """Tells the desk, once a week, how long the queues are, and what can be counted."""

    key: ClassVar[str] = "weekly-digest"
    place: ClassVar[Place] = Place.DESK
    good_for: ClassVar[timedelta | None] = A_WEEK
