"""Signing up, and taking it back."""

from dataclasses import dataclass
from typing import ClassVar

from flows.messages.choices import Choice
from flows.messages.message import Message, _Plain


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedUp(Message):
    """Shown to a mentee who has joined, with what a partner will read."""

    key: ClassVar[str] = "signed-up"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.EXPRESS, Choice.BRIEFING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied(SignedUp):
    """Shown to a mentor who has applied, with what a partner will read."""

    key: ClassVar[str] = "applied"
    coordinator: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MentorApproved(_Plain):
    """Tells a mentor that a coordinator said yes."""

    key: ClassVar[str] = "mentor-approved"


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenBack(_Plain):
    """Shown to somebody who took back what they had signed up for in one role."""

    key: ClassVar[str] = "taken-back"
