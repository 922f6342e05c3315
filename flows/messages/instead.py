"""What is said instead, when something can't be done: not here, not by them, not now."""

from dataclasses import dataclass
from typing import ClassVar

from flows.messages.choices import Choice
from flows.messages.message import Message, _Plain
from flows.words import Several


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownVerb(Message):
    """Says what can be typed."""

    key: ClassVar[str] = "unknown-verb"
    verbs: Several
    coordinator: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotHereYet(Message):
    """Says that a word has no chapter yet, and what one can do instead today."""

    key: ClassVar[str] = "not-here-yet"
    verb: str
    coordinator: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotForGuests(_Plain):
    """Shown to a guest of the workspace, who could not be brought together with a partner."""

    key: ClassVar[str] = "not-for-guests"


@dataclass(frozen=True, slots=True, kw_only=True)
class NotOfOurs(_Plain):
    """Shown to somebody of another organisation, with which a channel is shared."""

    key: ClassVar[str] = "not-of-ours"


@dataclass(frozen=True, slots=True, kw_only=True)
class NotInstalled(_Plain):
    """Shown where the bot is not installed, or not any more."""

    key: ClassVar[str] = "not-installed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled(_Plain):
    """Shown when a button has done its work already."""

    key: ClassVar[str] = "settled"


@dataclass(frozen=True, slots=True, kw_only=True)
class NotYours(_Plain):
    """Shown when somebody presses a button that is not for them."""

    key: ClassVar[str] = "not-yours"


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpOffered(_Plain):
    """Shown to somebody who typed for help where no form can be opened at once."""

    key: ClassVar[str] = "help-offered"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.CHANGE,)


@dataclass(frozen=True, slots=True, kw_only=True)
class OneMoment(_Plain):
    """Shown when an answer takes longer than a platform waits."""

    key: ClassVar[str] = "one-moment"


@dataclass(frozen=True, slots=True, kw_only=True)
class InOurChat(_Plain):
    """Stands where others read along, in place of an answer: never what it is about."""

    key: ClassVar[str] = "in-our-chat"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoChatYet(_Plain):
    """Stands where others read along, for somebody with whom we have no chat of our own."""

    key: ClassVar[str] = "no-chat-yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivateNoted(_Plain):
    """Stands where somebody answered in private: the same words whatever the answer was."""

    key: ClassVar[str] = "private-noted"


@dataclass(frozen=True, slots=True, kw_only=True)
class PressAgain(_Plain):
    """Shown when something private took too long, or a form had gone stale."""

    key: ClassVar[str] = "press-again"


@dataclass(frozen=True, slots=True, kw_only=True)
class Busy(_Plain):
    """Shown when the memory is busy with somebody else's act."""

    key: ClassVar[str] = "busy"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault(Message):
    """A short apology, with the reference that stands in the log."""

    key: ClassVar[str] = "fault"
    reference: str
