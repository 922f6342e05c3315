"""What the desk hears of a case."""

from dataclasses import dataclass
from typing import ClassVar

from flows.messages.choices import Choice
from flows.messages.message import Message, Place
from flows.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class _OnTheDesk(Message):
    choices: ClassVar[tuple[Choice, ...]] = (Choice.DETAILS, Choice.CLAIM)
    place: ClassVar[Place] = Place.DESK
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PairGoneQuiet(_OnTheDesk):
    """Tells the desk that nothing was heard from a pair for eight weeks."""

    key: ClassVar[str] = "pair-gone-quiet"


@dataclass(frozen=True, slots=True, kw_only=True)
class WordWanted(_OnTheDesk):
    """Tells the desk that somebody asked for a word."""

    key: ClassVar[str] = "word-wanted"


@dataclass(frozen=True, slots=True, kw_only=True)
class PairWithoutAgreement(_OnTheDesk):
    """Tells the desk that a pair has settled nothing forty-five days after their introduction."""

    key: ClassVar[str] = "pair-without-agreement"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseForYou(_OnTheDesk):
    """Tells a coordinator about a case that concerns another coordinator, in private."""

    key: ClassVar[str] = "case-for-you"
    place: ClassVar[Place] = Place.DIRECT
    what: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class SomethingSetAside(Message):
    """Tells the desk that something could not be said, and nothing of what it was."""

    key: ClassVar[str] = "something-set-aside"
    place: ClassVar[Place] = Place.DESK


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalWaiting(_OnTheDesk):
    """Tells the desk that not everybody has said yes to a proposal, and the last day is near."""

    key: ClassVar[str] = "proposal-waiting"
