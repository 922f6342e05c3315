"""How a pair works together."""

from dataclasses import dataclass
from typing import ClassVar

from flows.messages.choices import Choice
from flows.messages.message import Message, Place, _AboutPartner, _Plain


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementTogether(Message):
    """Tells the members, in their conversation, what they settled. Not kept once delivered."""

    key: ClassVar[str] = "agreement-together"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.AGREE, Choice.CHANGE)
    place: ClassVar[Place] = Place.GROUP
    for_their_eyes: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementApart(_AboutPartner):
    """Tells each in private what they settled, where nothing can be said to both."""

    key: ClassVar[str] = "agreement-apart"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.AGREE, Choice.CHANGE)
    for_their_eyes: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementNoted(_AboutPartner):
    """Shown to whoever filled in the agreement, with what was written."""

    key: ClassVar[str] = "agreement-noted"


@dataclass(frozen=True, slots=True, kw_only=True)
class YourGoals(Message):
    """Hands somebody their own goals, in private. Not kept once delivered."""

    key: ClassVar[str] = "your-goals"
    for_their_eyes: ClassVar[bool] = True
    leaves_no_trace: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, kw_only=True)
class NobodyToAgreeWith(_Plain):
    """Shown to somebody who asked for the agreement and is in no relationship."""

    key: ClassVar[str] = "nobody-to-agree-with"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementOffered(_Plain):
    """Shown to somebody who typed for the agreement where no form can be opened at once."""

    key: ClassVar[str] = "agreement-offered"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.AGREE,)
