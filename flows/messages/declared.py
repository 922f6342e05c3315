"""What somebody says of themselves, if they like."""

from dataclasses import dataclass
from typing import ClassVar

from flows.messages.choices import Choice
from flows.messages.message import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileDeclared(Message):
    """What somebody said of themselves, which nobody else sees, and the way to say it."""

    key: ClassVar[str] = "profile-declared"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.DECLARE,)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredNoted(Message):
    """Shown, in private, to somebody who said something of themselves, or rather nothing."""

    key: ClassVar[str] = "declared-noted"
