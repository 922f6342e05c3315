"""Leaving a relationship."""

from dataclasses import dataclass
from typing import ClassVar

from flows.messages.choices import Choice
from flows.messages.message import Message, _AboutPartner, _Plain
from flows.words import Several


@dataclass(frozen=True, slots=True, kw_only=True)
class EndedEarly(_AboutPartner):
    """Sent to every member after any early end, whatever the cause."""

    key: ClassVar[str] = "ended-early"
    leaves_no_trace: ClassVar[bool] = True
    choices: ClassVar[tuple[Choice, ...]] = (Choice.REMATCH,)
    reaches_all: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitConfirmed(_AboutPartner):
    """Shown at once to whoever asked to end it, and only there."""

    key: ClassVar[str] = "exit-confirmed"


@dataclass(frozen=True, slots=True, kw_only=True)
class CircleExitConfirmed(_Plain):
    """Shown at once to whoever asked to end it, in a circle, and only there."""

    key: ClassVar[str] = "circle-exit-confirmed"


@dataclass(frozen=True, slots=True, kw_only=True)
class CircleSmaller(Message):
    """Tells each who stays in a circle of how many it is now."""

    key: ClassVar[str] = "circle-smaller"
    leaves_no_trace: ClassVar[bool] = True
    choices: ClassVar[tuple[Choice, ...]] = (Choice.CHANGE,)
    reaches_all: ClassVar[bool] = True
    opens_group: ClassVar[bool] = True
    people: int
    others: Several


@dataclass(frozen=True, slots=True, kw_only=True)
class CircleSmallerAcross(CircleSmaller):
    """The same, where no conversation can be opened for them."""

    key: ClassVar[str] = "circle-smaller-across"
    opens_group: ClassVar[bool] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkArranged(Message):
    """Shown to somebody who asked for a word with the coordinator."""

    key: ClassVar[str] = "talk-arranged"
    coordinators: Several


@dataclass(frozen=True, slots=True, kw_only=True)
class NobodyToTalkTo(_Plain):
    """Shown when every coordinator is concerned themselves: nothing was sent."""

    key: ClassVar[str] = "nobody-to-talk-to"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversationGuide(_Plain):
    """Helps somebody raise it with their partner. Nothing is recorded."""

    key: ClassVar[str] = "conversation-guide"
