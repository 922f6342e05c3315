"""What a flow can answer: do this, or not now."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeAlias

from flows.ballots import Ballot, MatchingRound
from flows.cases import Case, CaseStep
from flows.facts import Fact
from flows.forms import Form
from flows.groups import Declared
from flows.items import Moment
from flows.messages import Message
from flows.people import PersonId, Role
from flows.relationship import Closing, LookBack, Plan, Relationship, RelationshipId
from flows.wishes import Apart, Own, Wish


@dataclass(frozen=True, slots=True)
class Asked:
    """A proposal has reached somebody."""

    relationship: RelationshipId
    person: PersonId


@dataclass(frozen=True, slots=True)
class SaidYes:
    """Somebody said yes to a proposal. Kept until the proposal ends, and no fact of the journal."""

    relationship: RelationshipId
    person: PersonId


@dataclass(frozen=True, slots=True)
class Without:
    """A circle begins without somebody who was asked, since no yes came from them."""

    relationship: RelationshipId
    person: PersonId


@dataclass(frozen=True, slots=True)
class Ending:
    """A relationship ends early on a day. No actor, no cause, no time."""

    relationship: RelationshipId
    on: date


@dataclass(frozen=True, slots=True)
class Leaving:
    """A mentee's part in a circle ends on a day, and the circle goes on."""

    relationship: RelationshipId
    person: PersonId
    on: date


@dataclass(frozen=True, slots=True)
class Departed:
    """That day has come."""

    relationship: RelationshipId
    person: PersonId


@dataclass(frozen=True, slots=True)
class RestsUntil:
    """Somebody is not to be matched until a day, and then is again."""

    person: PersonId
    until: date


@dataclass(frozen=True, slots=True)
class RestOver:
    """Somebody may be matched again, unless they leave, or wish for nothing any more."""

    person: PersonId


@dataclass(frozen=True, slots=True)
class Places:
    """How many relationships somebody would hold at once in one role. Nobody is thrown out."""

    person: PersonId
    role: Role
    capacity: int


@dataclass(frozen=True, slots=True)
class FreeFrom:
    """From a day on, a relationship that ended takes none of this person's places any more."""

    relationship: RelationshipId
    person: PersonId
    on: date


@dataclass(frozen=True, slots=True)
class Released:
    """The places of those whose day has come are free."""

    relationship: RelationshipId


@dataclass(frozen=True, slots=True)
class Farewell:
    """Somebody leaves the programme: they rest from the day on which this relationship ends."""

    relationship: RelationshipId
    person: PersonId


@dataclass(frozen=True, slots=True)
class Unsaid:
    """A yes to a proposal counts no more, as if nothing had been answered."""

    relationship: RelationshipId
    person: PersonId


@dataclass(frozen=True, slots=True)
class Rests:
    """Somebody is not to be matched any more, and will have left on the first of a month."""

    person: PersonId


@dataclass(frozen=True, slots=True)
class Left:
    """Somebody has left. No date, and no cause."""

    person: PersonId


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What somebody told us is erased."""

    person: PersonId


@dataclass(frozen=True, slots=True)
class NoWish:
    """Somebody wishes for nothing in this role any more: what they said there is erased."""

    person: PersonId
    role: Role


@dataclass(frozen=True, slots=True)
class Progress:
    """How far somebody has come with the briefing in one role; no times."""

    person: PersonId
    role: Role
    lessons: int = 0
    """How many they have had."""
    is_done: bool = False
    waived_on: date | None = None

    @property
    def is_briefed(self) -> bool:
        """Say whether nothing is to come, since it was done or waived."""
        return self.is_done or self.waived_on is not None


@dataclass(frozen=True, slots=True)
class Planned:
    """What is known of a next meeting from now on; nothing, if there is none any more."""

    relationship: RelationshipId
    plan: Plan | None


@dataclass(frozen=True, slots=True)
class Shown:
    """What the weekly digest shows of something that is counted."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class ForClosing:
    """What somebody has said for the closing, sealed; or that nothing is kept of it any more."""

    relationship: RelationshipId
    person: PersonId
    words: Closing | LookBack | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What one member has been asked about a relationship, and has answered. Kept sealed.

    The answers themselves are not on it; but for how confident somebody felt at the beginning,
    which is compared with how they feel at the end.
    """

    relationship: RelationshipId
    person: PersonId
    asked: tuple[Moment, ...] = ()
    again_on: date | None = None
    """When the one reminder of the last of these comes."""
    answered: frozenset[str] = frozenset()
    """Which items, by their keys."""
    confidence: int | None = None
    reminds_of: date | None = None
    """The day of the talk after which they asked to be reminded of what they took on."""


@dataclass(frozen=True, slots=True)
class ToRemind:
    """Somebody would like to be reminded of what they took on in a talk; or need not be any more.

    What it is nobody knows but they.
    """

    relationship: RelationshipId
    person: PersonId
    of: date | None


@dataclass(frozen=True, slots=True)
class Tallied:
    """Somebody gave an answer. Who it was is not kept."""

    item: str
    """As it is counted: the item and the role."""
    answer: int


@dataclass(frozen=True, slots=True)
class SaidHowFreely:
    """Somebody has said whether they felt free not to join: it is asked once only."""

    person: PersonId


@dataclass(frozen=True, slots=True)
class WroteToManager:
    """A mentee has written to their line manager. What, and to whom, is not kept."""

    person: PersonId
    on: date


@dataclass(frozen=True, slots=True)
class SaidNotYet:
    """The question "did you meet?" was answered with "not yet", in private."""

    relationship: RelationshipId


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """A mentor is asked, half-way, how it is to be one."""

    person: PersonId
    on: date


@dataclass(frozen=True, slots=True)
class Ballots:
    """What matching knows of several people from now on."""

    all: tuple[Ballot, ...]


@dataclass(frozen=True, slots=True)
class Heard:
    """Somebody has answered what matching asked them, whatever it was, or said they are here."""

    person: PersonId


@dataclass(frozen=True, slots=True)
class OfferOver:
    """Nothing came of a proposal in a matching round."""

    relationship: RelationshipId


@dataclass(frozen=True, slots=True)
class Reminded:
    """Those who were asked for a yes are reminded now, and so not on the usual day."""

    relationship: RelationshipId


@dataclass(frozen=True, slots=True)
class Fared:
    """How well everybody of each side fits whom a round first gives them; None for nobody."""

    on: date
    of: Mapping[Role, Mapping[PersonId, float | None]]


@dataclass(frozen=True, slots=True)
class CodeShown:
    """Somebody was shown a code with which another account can become theirs."""

    person: PersonId
    code: str
    until: datetime


@dataclass(frozen=True, slots=True)
class GuessedWrong:
    """Somebody typed a code that is none. Who it was is not kept."""


@dataclass(frozen=True, slots=True)
class OnePerson:
    """The accounts of somebody else are this person's from now on; that one is nobody any more."""

    person: PersonId
    was: PersonId


Linking: TypeAlias = CodeShown | GuessedWrong | OnePerson
OfMatching: TypeAlias = MatchingRound | Ballots | Heard | OfferOver | Reminded | Fared
AboutAnswers: TypeAlias = (
    Sheet | ToRemind | Tallied | SaidHowFreely | SaidNotYet | CheckedIn | WroteToManager
)
Parting: TypeAlias = Farewell | Unsaid | Rests | Left | Forgotten
Resting: TypeAlias = Departed | RestsUntil | RestOver | Places
Record: TypeAlias = (
    Relationship
    | Wish
    | NoWish
    | Own
    | Apart
    | Declared
    | Case
    | Asked
    | SaidYes
    | Without
    | Ending
    | Leaving
    | FreeFrom
    | Released
    | Progress
    | Planned
    | CaseStep
    | Shown
    | ForClosing
    | AboutAnswers
    | Parting
    | Resting
    | OfMatching
    | Linking
)
"""What is kept, besides the facts. A relationship is kept once, when it is proposed."""


@dataclass(frozen=True, slots=True)
class Screen:
    """Several cards, one under the other."""

    cards: tuple[Message, ...]


Reply: TypeAlias = Message | Form | Screen


@dataclass(frozen=True, slots=True)
class Outcome:
    """What to write down and what to send, together or not at all.

    The reply is shown at once to whoever acted, and never stored.
    """

    reply: Reply | None = None
    facts: tuple[Fact, ...] = ()
    keep: tuple[Record, ...] = ()
    messages: tuple[Message, ...] = ()
    homes: tuple[PersonId, ...] = ()
    """Whose home card has changed."""


class Because(StrEnum):
    """Why a flow chose to do nothing."""

    NOT_DUE = "not_due"
    TOO_SOON = "too_soon"
    WAITING_FOR_ANSWERS = "waiting_for_answers"
    NOT_MEETING = "not_meeting"
    AT_PEACE = "at_peace"
    AT_REST = "at_rest"
    SETTLED = "settled"
    DATE_SET = "date_set"
    ASKED_LATELY = "asked_lately"


@dataclass(frozen=True, slots=True)
class NotNow:
    """Nothing to do, why, and when it is worth looking again.

    ``until`` is None only where a fact will bring the matter back.
    """

    because: Because
    until: datetime | None = None
