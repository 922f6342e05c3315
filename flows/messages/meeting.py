"""Somebody says that they met."""

from dataclasses import dataclass
from typing import ClassVar

from flows.messages.choices import Choice
from flows.messages.message import _AboutPartner


@dataclass(frozen=True, slots=True, kw_only=True)
class MetNoted(_AboutPartner):
    """Shown to whoever said that they met, with the way to the next date."""

    key: ClassVar[str] = "met-noted"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MEET, Choice.REMIND)


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstMetNoted(_AboutPartner):
    """Shown to a mentee who said that they met for the first time: an invitation to agree."""

    key: ClassVar[str] = "first-met-noted"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MEET, Choice.AGREE, Choice.REMIND)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotYetNoted(_AboutPartner):
    """Shown to a mentee who answered that they have not met yet."""

    key: ClassVar[str] = "not-yet-noted"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MEET,)
