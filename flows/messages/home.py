"""What each person sees when they look in."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from flows.messages.choices import DOORS, Choice
from flows.messages.message import Message, _AboutPartner, _ByForms
from flows.words import Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeWelcome(_ByForms):
    """The home of somebody who has not joined."""

    key: ClassVar[str] = "home-welcome"
    choices: ClassVar[tuple[Choice, ...]] = DOORS
    programme: str
    aim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeSeeking(Message):
    """The home of a mentee who waits for a partner, or a mentor with a free place."""

    key: ClassVar[str] = "home-seeking"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.JOIN_AS_MENTEE, Choice.TAKE_BACK_MENTEE)


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeSeekingPeer(HomeSeeking):
    """The home of somebody who waits for an equal."""

    key: ClassVar[str] = "home-seeking-peer"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.JOIN_AS_PEER, Choice.TAKE_BACK_PEER)


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeOffering(HomeSeeking):
    """The home of an approved mentor."""

    key: ClassVar[str] = "home-offering"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.JOIN_AS_MENTOR, Choice.TAKE_BACK_MENTOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeApplied(HomeSeeking):
    """The home of a mentor whose application waits for the coordinator."""

    key: ClassVar[str] = "home-applied"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.JOIN_AS_MENTOR, Choice.TAKE_BACK_MENTOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeProposed(_AboutPartner):
    """A proposal, on the home card: the same until the day answers are due, whoever answered."""

    key: ClassVar[str] = "home-proposed"
    answer_by: date


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeCircleProposed(Message):
    """The same of a circle, which names nobody."""

    key: ClassVar[str] = "home-circle-proposed"
    answer_by: date


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeAccepted(_AboutPartner):
    """A relationship whose introduction is on its way."""

    key: ClassVar[str] = "home-accepted"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.CHANGE,)


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeIntroduced(_AboutPartner):
    """A relationship whose members have not met yet."""

    key: ClassVar[str] = "home-introduced"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MET, Choice.AGREE, Choice.CHANGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePair(_AboutPartner):
    """A relationship that is under way."""

    key: ClassVar[str] = "home-pair"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MET, Choice.AGREE, Choice.CHANGE)
    met_on: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeNoDate(_AboutPartner):
    """Beside a relationship: no next date is known."""

    key: ClassVar[str] = "home-no-date"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MEET,)


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeTimes(_AboutPartner):
    """Beside a relationship: times were offered for the next meeting."""

    key: ClassVar[str] = "home-times"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MEET, Choice.CALL_OFF)


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeDate(_AboutPartner):
    """Beside a relationship: the next meeting."""

    key: ClassVar[str] = "home-date"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MEET, Choice.ANOTHER_TIME, Choice.CALL_OFF)
    when: Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeEnded(_AboutPartner):
    """A relationship that came to an end, with the offer to try again."""

    key: ClassVar[str] = "home-ended"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.REMATCH,)


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeAgain(Message):
    """Somebody who took up the offer to try again, and when they enter matching."""

    key: ClassVar[str] = "home-again"
    from_day: date
