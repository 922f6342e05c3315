"""A coordinator begins a round, watches it, reminds, and closes it early."""

from dataclasses import dataclass
from typing import ClassVar

from flows.messages.choices import Choice
from flows.messages.message import Message, _Plain


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundBegun(_Plain):
    """Shown to a coordinator who began a round."""

    key: ClassVar[str] = "round-begun"


@dataclass(frozen=True, slots=True, kw_only=True)
class RemindersNoted(_Plain):
    """Shown to a coordinator who had those reminded who have not answered; not how many."""

    key: ClassVar[str] = "reminders-noted"


@dataclass(frozen=True, slots=True, kw_only=True)
class RemindedAlready(_Plain):
    """Shown to a coordinator where everybody has had their one reminder."""

    key: ClassVar[str] = "reminded-already"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoosingClosed(_Plain):
    """Shown to a coordinator who ended the choosing before its last day."""

    key: ClassVar[str] = "choosing-closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchOffered(_Plain):
    """Shown to a coordinator who typed for matching where no form can be opened at once."""

    key: ClassVar[str] = "match-offered"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MATCH,)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskRound(Message):
    """On a coordinator's home: the round that is under way, and how far it is."""

    key: ClassVar[str] = "desk-round"
    choices: ClassVar[tuple[Choice, ...]] = (
        Choice.WHO_ANSWERED,
        Choice.REMIND_ALL,
        Choice.CLOSE_EARLY,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskRoundAsks(DeskRound):
    """The same while people are asked for a yes: then nothing is closed before its day."""

    key: ClassVar[str] = "desk-round-asks"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.WHO_ANSWERED, Choice.REMIND_ALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskRoundWorks(DeskRound):
    """The same while something is being worked out, or looked through."""

    key: ClassVar[str] = "desk-round-works"
    choices: ClassVar[tuple[Choice, ...]] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskRoundReview(DeskRound):
    """The same while pairs wait for a look."""

    key: ClassVar[str] = "desk-round-review"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.LOOK, Choice.LEFT_OVER)
