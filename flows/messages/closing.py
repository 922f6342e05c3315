"""The planned last stretch."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from flows.messages.choices import Choice
from flows.messages.message import Message, _AboutPartners
from flows.programme import Shape


@dataclass(frozen=True, slots=True, kw_only=True)
class _BeforeTheEnd(_AboutPartners):
    """And their last day."""

    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingBegins(_BeforeTheEnd):
    """Tells everybody when the planned end is, and what is possible. Asks nothing."""

    key: ClassVar[str] = "closing-begins"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.GO_ON, Choice.CHANGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class LastMeeting(_BeforeTheEnd):
    """The guide to a last meeting, three weeks before the end. Asks nothing."""

    form: Shape = Shape.PAIRS
    key: ClassVar[str] = "last-meeting"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.THANKS, Choice.GO_ON, Choice.CHANGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeClosing(_BeforeTheEnd):
    """On the home of everybody in a closing: the same whatever anybody has said."""

    key: ClassVar[str] = "home-closing"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.GO_ON, Choice.THANKS)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoOnNoted(Message):
    """Shown, in private, to whoever said how they would like it to go on; whatever others said."""

    key: ClassVar[str] = "go-on-noted"
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ThanksNoted(Message):
    """Shown, in private, to whoever wrote a note of thanks; whatever others wrote."""

    key: ClassVar[str] = "thanks-noted"
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class GoingOn(_BeforeTheEnd):
    """Tells everybody that all of them would like to go on, and until when."""

    key: ClassVar[str] = "going-on"


@dataclass(frozen=True, slots=True, kw_only=True)
class Completed(_AboutPartners):
    """Tells every member that it is completed, with what they wrote to one another."""

    key: ClassVar[str] = "completed"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.REMATCH,)
    reaches_all: ClassVar[bool] = True
    for_their_eyes: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, kw_only=True)
class CompletedAsMentee(Completed):
    """The same for a mentee, with the offer to become a mentor."""

    key: ClassVar[str] = "completed-as-mentee"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.JOIN_AS_MENTOR, Choice.REMATCH)
