"""What is different about a proposal where it came of a matching round."""

from dataclasses import dataclass
from typing import ClassVar

from flows.messages.choices import Choice
from flows.messages.message import _AboutPartner, _Plain
from flows.messages.proposal import _Proposal


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalAgain(_Proposal):
    """Reminds somebody, once, who was asked in a round and has answered nothing."""

    key: ClassVar[str] = "proposal-again"
    leaves_no_trace: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferClosed(_AboutPartner):
    """Tells a mentor that nothing came of it: the same words, whatever they answered or did not."""

    key: ClassVar[str] = "offer-closed"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.STILL_HERE,)


@dataclass(frozen=True, slots=True, kw_only=True)
class StillHereNoted(_Plain):
    """Shown to somebody who said that they are still there."""

    key: ClassVar[str] = "still-here-noted"
