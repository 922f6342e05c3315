"""The guide's cards."""

from dataclasses import dataclass
from typing import ClassVar

from flows.messages.choices import Choice
from flows.messages.message import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class _GuideCard(Message):
    choices: ClassVar[tuple[Choice, ...]] = (Choice.PAGE,)


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideFirstMeeting(_GuideCard):
    """The guide's card on a first meeting."""

    key: ClassVar[str] = "guide-first-meeting"


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideAgenda(_GuideCard):
    """The guide's card for the mentee: what to bring to a meeting."""

    key: ClassVar[str] = "guide-agenda"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.PAGE, Choice.MANAGER_NOTE)


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideProcess(_GuideCard):
    """The guide's card for the mentor: how to lead a talk."""

    key: ClassVar[str] = "guide-process"


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideChallenge(_GuideCard):
    """The guide's card on being challenged."""

    key: ClassVar[str] = "guide-challenge"


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideEnding(_GuideCard):
    """The guide's card on ending well."""

    key: ClassVar[str] = "guide-ending"
