"""Two people are asked, or the people of a circle."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from flows.messages.choices import Choice
from flows.messages.message import Message, _AboutPartner, _Plain
from flows.programme import Shape


@dataclass(frozen=True, slots=True, kw_only=True)
class _Proposal(Message):
    choices: ClassVar[tuple[Choice, ...]] = (Choice.YES, Choice.NO)
    partner: str
    answer_by: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalToMentee(_Proposal):
    """Suggests a mentor to a mentee, and says why."""

    key: ClassVar[str] = "proposal-to-mentee"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalToMentor(_Proposal):
    """Suggests a mentee to a mentor, and says why."""

    key: ClassVar[str] = "proposal-to-mentor"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalToPeer(_Proposal):
    """Suggests an equal to somebody, as a peer or as a co-mentor, and says why."""

    key: ClassVar[str] = "proposal-to-peer"
    form: Shape


@dataclass(frozen=True, slots=True, kw_only=True)
class _CircleProposal(Message):
    choices: ClassVar[tuple[Choice, ...]] = (Choice.YES, Choice.NO)
    answer_by: date
    """Who the mentees are, and how many, is said to nobody before the circle begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CircleToMentee(_CircleProposal):
    """Suggests a circle to a mentee, and who would be its mentor."""

    key: ClassVar[str] = "circle-to-mentee"
    mentor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CircleToMentor(_CircleProposal):
    """Suggests a circle to a mentor."""

    key: ClassVar[str] = "circle-to-mentor"


PROPOSALS = (ProposalToMentee, ProposalToMentor, ProposalToPeer, CircleToMentee, CircleToMentor)
"""What asks somebody for a yes or a no."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CircleYesNoted(_Plain):
    """Shown to somebody who said yes to a circle, whatever the others did."""

    key: ClassVar[str] = "circle-yes-noted"
    answer_by: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CircleClosed(_Plain):
    """Tells somebody that nothing came of a circle for them: it began without them, or not."""

    key: ClassVar[str] = "circle-closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class YesNoted(_AboutPartner):
    """Shown to somebody who said yes, whatever the others did."""

    key: ClassVar[str] = "yes-noted"
    answer_by: date


@dataclass(frozen=True, slots=True, kw_only=True)
class EverybodySaidYes(_AboutPartner):
    """Shown to whoever's yes was the last one."""

    key: ClassVar[str] = "everybody-said-yes"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoNoted(_Plain):
    """Shown to somebody who said no."""

    key: ClassVar[str] = "no-noted"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalClosed(_AboutPartner):
    """Tells every member, on the day answers were due, that it did not come about."""

    key: ClassVar[str] = "proposal-closed"
