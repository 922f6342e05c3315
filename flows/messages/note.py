"""A note to one's manager."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from flows.messages.message import Message, _Plain


@dataclass(frozen=True, slots=True, kw_only=True)
class ManagerNote(Message):
    """What a mentee writes to their line manager, once. Not kept once delivered."""

    key: ClassVar[str] = "manager-note-for-you"
    for_their_eyes: ClassVar[bool] = True
    leaves_no_trace: ClassVar[bool] = True
    opens_no_case: ClassVar[bool] = True
    mentee: str
    programme: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ManagerNoteSent(Message):
    """Shown to a mentee whose note is on its way."""

    key: ClassVar[str] = "manager-note-sent"
    manager: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ManagerNoteNobody(_Plain):
    """Shown to a mentee whose manager we don't know, or can't write to."""

    key: ClassVar[str] = "manager-note-nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class ManagerNoteNotYet(_Plain):
    """Shown to somebody who is no mentee, or has not met their mentor yet."""

    key: ClassVar[str] = "manager-note-not-yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class ManagerNoteTooSoon(Message):
    """Shown to a mentee who wrote less than four weeks ago."""

    key: ClassVar[str] = "manager-note-too-soon"
    from_day: date
