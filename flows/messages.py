"""Everything the bot can say. The words are in copy/; here is what each message knows."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import ClassVar

from flows.people import PersonId
from flows.programme import Shape
from flows.relationship import Relationship
from flows.words import Part, Several, Slot, Words


class Choice(StrEnum):
    """A button. Its value names the attribute in the copy file that labels it."""

    JOIN_AS_MENTEE = "join-as-mentee"
    JOIN_AS_MENTOR = "join-as-mentor"
    JOIN_AS_PEER = "join-as-peer"
    APPROVE = "approve"
    PROPOSE = "propose"
    CIRCLE = "circle"
    PROPOSE_PEERS = "propose-peers"
    PROPOSE_CO_MENTORS = "propose-co-mentors"
    DETAILS = "details"
    YES = "yes"
    NO = "no"
    MET = "met"
    NOT_YET = "not-yet"
    AGREE = "agree"
    PAGE = "page"
    REMATCH = "rematch"
    CHANGE = "change"
    TALK = "talk"
    GUIDE = "guide"
    LEAVE = "leave"
    FORGET = "forget-me"
    PREVIEW = "preview"
    TAKE_BACK_MENTEE = "take-back-mentee"
    TAKE_BACK_MENTOR = "take-back-mentor"
    TAKE_BACK_PEER = "take-back-peer"
    CHANGE_PROFILE = "change-profile"
    APART = "apart"
    LINK = "link-account"
    BRIEFING = "briefing"
    EXPRESS = "express"
    EXPRESS_READ = "express-read"
    LESSON_NEXT = "lesson-next"
    LESSON_LATER = "lesson-later"
    ANSWER_A = "answer-a"
    ANSWER_B = "answer-b"
    ANSWER_C = "answer-c"
    WAIVE = "waive"
    MEET = "meet"
    ANOTHER_TIME = "another-time"
    CALL_OFF = "call-off"
    TOMORROW = "tomorrow"
    CASES = "cases"
    CLAIM = "claim"
    HAND_BACK = "hand-back"
    SNOOZE = "snooze"
    WRITE = "write"
    CLOSE = "close"
    RATE_1 = "rate-1"
    RATE_2 = "rate-2"
    RATE_3 = "rate-3"
    RATE_4 = "rate-4"
    RATE_5 = "rate-5"
    FREELY = "freely"
    NOT_FREELY = "not-freely"
    NEXT_WEEK = "next-week"
    GO_ON = "go-on"
    THANKS = "thanks"
    CHECK_IN = "end-check-in"
    PAUSE = "pause"
    RESUME = "resume"
    LOAD_OK = "load-ok"
    LOAD_FEWER = "load-fewer"
    REMIND = "remind"
    MANAGER_NOTE = "manager-note"
    CHOOSE = "choose"
    STILL_HERE = "still-here"
    MATCH = "match"
    WHO_ANSWERED = "who-answered"
    REMIND_ALL = "remind-all"
    CLOSE_EARLY = "close-early"
    LOOK = "look"
    SETTLE = "settle"
    LEFT_OVER = "left-over"
    DECLARE = "declare"
    FAIRNESS = "fairness"


DOORS = (Choice.JOIN_AS_MENTEE, Choice.JOIN_AS_MENTOR, Choice.JOIN_AS_PEER)
"""The ways into a programme, each with a page of its own."""
A_DAY, TWO_DAYS, A_WEEK = timedelta(days=1), timedelta(days=2), timedelta(days=7)

RATINGS = (Choice.RATE_1, Choice.RATE_2, Choice.RATE_3, Choice.RATE_4, Choice.RATE_5)
"""One scale, from not at all to fully."""
FREELY = (Choice.FREELY, Choice.NOT_FREELY)

PRIVATE = frozenset(
    {
        Choice.YES,
        Choice.NO,
        Choice.NOT_YET,
        Choice.CHANGE,
        Choice.TALK,
        Choice.GUIDE,
        Choice.APART,
        Choice.DECLARE,
        Choice.LEAVE,
        Choice.FORGET,
        *RATINGS,
        *FREELY,
        Choice.NEXT_WEEK,
        Choice.GO_ON,
        Choice.THANKS,
        Choice.CHECK_IN,
        Choice.LOAD_OK,
        Choice.LOAD_FEWER,
        Choice.REMIND,
        Choice.MANAGER_NOTE,
        Choice.CHOOSE,
        Choice.STILL_HERE,
    }
)
"""Choices that travel under one neutral name and leave no mark."""

PRIVATE_FORMS = frozenset(
    {
        *("change", "change-which", "apart", "declare", "farewell", "forget-me"),
        *("go-on", "thanks", "end-check-in"),
        *("manager-note", "manager-note-send"),
        *("choose", "choose-directory"),
    }
)
"""Forms that do so too."""


class Place(StrEnum):
    """Where a message is read."""

    DIRECT = "direct"
    GROUP = "group"
    DESK = "desk"


class Kind(StrEnum):
    """What a reference in a button points to."""

    RELATIONSHIP = "relationship"
    PERSON = "person"
    CASE = "case"
    PAGE = "page"
    BRIEFING = "briefing"
    """The briefing in one role, and where in it: ``mentee``, ``mentee-3``."""
    QUESTION = "question"
    """An item that somebody is asked about a relationship: ``r1.match``."""
    ROUND = "round"


@dataclass(frozen=True, slots=True)
class Ref:
    """One opaque reference."""

    kind: Kind
    id: str

    def __str__(self) -> str:
        """Write it as a button carries it."""
        return f"{self.kind}:{self.id}"

    @classmethod
    def parse(cls, text: str) -> "Ref | None":
        """Read what a button carried; None if it is not one of ours."""
        kind, colon, this = text.partition(":")
        known = colon and kind in set(Kind) and this
        return cls(Kind(kind), this) if known else None


def ref(relationship: Relationship) -> Ref:
    """Return what a button about a relationship carries."""
    return Ref(Kind.RELATIONSHIP, relationship.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What every message has."""

    key: ClassVar[str]
    choices: ClassVar[tuple[Choice, ...]] = ()
    place: ClassVar[Place] = Place.DIRECT
    reaches_all: ClassVar[bool] = False
    """Whether it goes out at least once, even if a first try may have been read already."""
    opens_group: ClassVar[bool] = False
    """Whether the members' shared conversation is opened along with it."""
    good_for: ClassVar[timedelta | None] = None
    """How long after its hour it still makes sense; always, if nothing is said."""
    for_their_eyes: ClassVar[bool] = False
    """Whether it holds what people wrote to one another: forgotten, even if it can't be said."""
    leaves_no_trace: ClassVar[bool] = False
    """Whether not even its name is kept: it would tell what somebody did in private, or did not."""
    opens_no_case: ClassVar[bool] = False
    """Whether nobody on the desk hears that its reader can't be reached."""

    to: PersonId | None = None
    """The reader; None for a group, the desk, and replies."""
    about: Ref | None = None
    occasion: str = ""
    """Which time this is, so that the same thing is never said twice."""
    not_before: datetime | None = None
    parts: tuple[Part, ...] = ()

    @property
    def says_where_help_is(self) -> bool:
        """Whether it ends with where to find help: whatever a pair reads about themselves does."""
        return self.about is not None and self.about.kind is Kind.RELATIONSHIP

    @property
    def offered(self) -> tuple[Choice, ...]:
        """What can be chosen here and now."""
        return self.choices

    @property
    def carried(self) -> str:
        """What its buttons bring back."""
        return str(self.about or "")

    @property
    def outbox_key(self) -> str:
        """What makes this message this message: it is kept once."""
        return f"{self.key}:{self.about}:{self.occasion}:{self.to or self.place}"


@dataclass(frozen=True, slots=True, kw_only=True)
class _AboutPartner(Message):
    """A message about a relationship that knows the partner's name, and nothing else."""

    partner: str | Several
    """In a circle there are several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plain(Message):
    """A message that knows nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _ByForms(Message):
    """A message some of whose choices are there only where a programme has those forms."""

    without: tuple[Choice, ...] = ()
    """Choices that this programme does not have."""

    @property
    def offered(self) -> tuple[Choice, ...]:
        """What is off is not offered."""
        return tuple(each for each in self.choices if each not in self.without)


# --- Signing up ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedUp(Message):
    """Shown to a mentee who has joined, with what a partner will read."""

    key: ClassVar[str] = "signed-up"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.EXPRESS, Choice.BRIEFING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied(SignedUp):
    """Shown to a mentor who has applied, with what a partner will read."""

    key: ClassVar[str] = "applied"
    coordinator: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MentorApproved(_Plain):
    """Tells a mentor that a coordinator said yes."""

    key: ClassVar[str] = "mentor-approved"


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenBack(_Plain):
    """Shown to somebody who took back what they had signed up for in one role."""

    key: ClassVar[str] = "taken-back"


# --- About the programme, and what one has said -------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class About(_ByForms):
    """Outlines the programme: its aim, what it asks, who sees what, and how to leave."""

    key: ClassVar[str] = "about"
    choices: ClassVar[tuple[Choice, ...]] = DOORS
    programme: str
    aim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileNewcomer(_ByForms):
    """The profile of somebody who has not joined."""

    key: ClassVar[str] = "profile-newcomer"
    choices: ClassVar[tuple[Choice, ...]] = (
        Choice.CHANGE_PROFILE,
        Choice.JOIN_AS_MENTEE,
        Choice.JOIN_AS_MENTOR,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile(Message):
    """The profile of somebody who has joined: what holds in whatever role."""

    key: ClassVar[str] = "profile"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.CHANGE_PROFILE, Choice.APART)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileMentee(Message):
    """What somebody said when they signed up for a mentor."""

    key: ClassVar[str] = "profile-mentee"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.JOIN_AS_MENTEE, Choice.TAKE_BACK_MENTEE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileMentor(Message):
    """What somebody said when they applied as a mentor."""

    key: ClassVar[str] = "profile-mentor"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.JOIN_AS_MENTOR, Choice.TAKE_BACK_MENTOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfilePeer(Message):
    """What somebody said when they signed up to exchange with a peer."""

    key: ClassVar[str] = "profile-peer"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.JOIN_AS_PEER, Choice.TAKE_BACK_PEER)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileNoted(_Plain):
    """Shown to somebody who changed their language, time zone or working days."""

    key: ClassVar[str] = "profile-noted"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileAccounts(_Plain):
    """Offers to make one person of two accounts, where there is more than one platform."""

    key: ClassVar[str] = "profile-accounts"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.LINK,)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkShown(_Plain):
    """Shows a code that somebody types with their other account."""

    key: ClassVar[str] = "link-shown"
    code: str
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkUnknown(_Plain):
    """Shown to somebody who typed a code that is none, or none any more."""

    key: ClassVar[str] = "link-unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkGuessed(_Plain):
    """Shown to somebody whose code was put out of use, since wrong ones were typed too often."""

    key: ClassVar[str] = "link-guessed"


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkElsewhere(_Plain):
    """Shown to somebody who typed a code on the platform on which it was shown."""

    key: ClassVar[str] = "link-elsewhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkNotNew(_Plain):
    """Shown to somebody who has begun something with the account that should become another's."""

    key: ClassVar[str] = "link-not-new"


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked(_Plain):
    """Shown to somebody whose two accounts are one person from now on."""

    key: ClassVar[str] = "linked"


@dataclass(frozen=True, slots=True, kw_only=True)
class ApartNoted(Message):
    """Shown, in private, to somebody who said whom they would rather not be matched with."""

    key: ClassVar[str] = "apart-noted"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileDeclared(Message):
    """What somebody said of themselves, which nobody else sees, and the way to say it."""

    key: ClassVar[str] = "profile-declared"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.DECLARE,)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredNoted(Message):
    """Shown, in private, to somebody who said something of themselves, or rather nothing."""

    key: ClassVar[str] = "declared-noted"


# --- Proposals ----------------------------------------------------------------------------


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


# --- A matching round ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class ListReady(_Plain):
    """Tells a mentee that there is a short list of mentors to choose from."""

    key: ClassVar[str] = "list-ready"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.CHOOSE,)
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ListAgain(ListReady):
    """Reminds a mentee, once, who has not chosen yet."""

    key: ClassVar[str] = "list-again"
    leaves_no_trace: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryReady(ListReady):
    """The same where mentees pick out of mentors who agreed to be listed."""

    key: ClassVar[str] = "directory-ready"


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryAgain(ListAgain):
    """The same, once, to whoever has not picked yet."""

    key: ClassVar[str] = "directory-again"


@dataclass(frozen=True, slots=True, kw_only=True)
class RankingNoted(Message):
    """Shown, in private, to a mentee who chose."""

    key: ClassVar[str] = "ranking-noted"
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingToChoose(_Plain):
    """Shown to somebody for whom there is no list now."""

    key: ClassVar[str] = "nothing-to-choose"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseOffered(_Plain):
    """Shown to a mentee who typed for their list where no form can be opened at once."""

    key: ClassVar[str] = "choose-offered"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.CHOOSE,)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundFoundNobody(_Plain):
    """Tells a mentee, once a round is over, that they wait on and come first in the next one."""

    key: ClassVar[str] = "round-found-nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundLists(_Plain):
    """Tells the desk how many mentees have a list to choose from."""

    key: ClassVar[str] = "round-lists"
    place: ClassVar[Place] = Place.DESK
    choices: ClassVar[tuple[Choice, ...]] = (Choice.LEFT_OVER,)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundAsks(_Plain):
    """Tells the desk how many pairs came of the choices."""

    key: ClassVar[str] = "round-asks"
    place: ClassVar[Place] = Place.DESK


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundReview(_Plain):
    """Tells the desk how many pairs wait for a look."""

    key: ClassVar[str] = "round-review"
    place: ClassVar[Place] = Place.DESK
    choices: ClassVar[tuple[Choice, ...]] = (Choice.LOOK,)


@dataclass(frozen=True, slots=True, kw_only=True)
class PairsReleased(_Plain):
    """Shown to a coordinator who released pairs: how many, and who is held back."""

    key: ClassVar[str] = "pairs-released"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewOver(_Plain):
    """Shown to a coordinator whose colleague has released the pairs meanwhile."""

    key: ClassVar[str] = "review-over"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundOver(_Plain):
    """Tells the desk that a round is over, and how many wait on."""

    key: ClassVar[str] = "round-over"
    place: ClassVar[Place] = Place.DESK
    choices: ClassVar[tuple[Choice, ...]] = (Choice.LEFT_OVER,)


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
class HomeChoose(_Plain):
    """On a mentee's home: a list to choose from."""

    key: ClassVar[str] = "home-choose"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.CHOOSE,)
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeChosen(HomeChoose):
    """The same once they have chosen; it can still be changed."""

    key: ClassVar[str] = "home-chosen"


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeInRound(_Plain):
    """On a mentee's home: a round is under way, whatever is being asked of whom."""

    key: ClassVar[str] = "home-in-round"


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeSilent(_Plain):
    """On the home of a mentor who answered nothing: they are suggested to nobody until they do."""

    key: ClassVar[str] = "home-silent"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.STILL_HERE,)


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


# --- Briefing -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson(Message):
    """One of the six lessons."""

    key: ClassVar[str] = "lesson"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.LESSON_NEXT, Choice.LESSON_LATER)
    number: int
    lessons: int
    name: Words
    text: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice(Message):
    """The situation to try one's skills on, and three answers, none of which is wrong."""

    key: ClassVar[str] = "practice"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.ANSWER_A, Choice.ANSWER_B, Choice.ANSWER_C)
    text: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeExplained(Message):
    """What speaks for the answer that was chosen, and what it leaves out."""

    key: ClassVar[str] = "practice-explained"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.LESSON_NEXT, Choice.LESSON_LATER)
    text: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpressBriefing(_Plain):
    """The six points on one card, to read and confirm."""

    key: ClassVar[str] = "express-briefing"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.EXPRESS_READ, Choice.BRIEFING)


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingPaused(Message):
    """Shown to somebody who goes on later."""

    key: ClassVar[str] = "briefing-paused"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.BRIEFING, Choice.EXPRESS)
    had: int
    lessons: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingDone(_Plain):
    """Shown to somebody who has had the briefing, with what follows from it."""

    key: ClassVar[str] = "briefing-done"


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingWanted(_AboutPartner):
    """Tells somebody that all said yes, and that their own briefing comes first."""

    key: ClassVar[str] = "briefing-wanted"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.EXPRESS, Choice.BRIEFING)


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingAwaited(_AboutPartner):
    """Tells somebody who is prepared that all said yes, and what is still to come."""

    key: ClassVar[str] = "briefing-awaited"


@dataclass(frozen=True, slots=True, kw_only=True)
class ManagerBriefing(Message):
    """Two minutes for the line manager of somebody who takes part."""

    key: ClassVar[str] = "manager-briefing"
    programme: str
    coordinator: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingStuck(Message):
    """Tells the desk that an introduction has waited for a briefing for two weeks."""

    key: ClassVar[str] = "briefing-stuck"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.DETAILS, Choice.CLAIM)
    place: ClassVar[Place] = Place.DESK
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WaiverNoted(Message):
    """Shown to a coordinator who waived somebody's briefing."""

    key: ClassVar[str] = "waiver-noted"
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeBriefing(Message):
    """On the home of somebody who has not had the briefing in one role."""

    key: ClassVar[str] = "home-briefing"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.EXPRESS, Choice.BRIEFING)
    role: str
    had: int
    lessons: int
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeBriefingFirst(_AboutPartner):
    """A relationship whose introduction waits for a briefing."""

    key: ClassVar[str] = "home-briefing-first"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.CHANGE,)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskBriefings(Message):
    """On a coordinator's home: who has not had the briefing, and the way to waive it."""

    key: ClassVar[str] = "desk-briefings"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.WAIVE,)
    people: Several


# --- Introduction -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class IntroductionTogether(Message):
    """Brings the members together, in a conversation of their own."""

    key: ClassVar[str] = "introduction-together"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MET, Choice.AGREE, Choice.CHANGE)
    place: ClassVar[Place] = Place.GROUP
    mentor: str
    mentee: str | Several


@dataclass(frozen=True, slots=True, kw_only=True)
class CircleIntroduction(IntroductionTogether):
    """The same for a circle, of whose mentees there are several."""

    key: ClassVar[str] = "circle-introduction"


@dataclass(frozen=True, slots=True, kw_only=True)
class EqualsIntroduction(Message):
    """The same for two equals: peers, or co-mentors, one of whom is the first to own the agenda."""

    key: ClassVar[str] = "equals-introduction"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MET, Choice.AGREE, Choice.CHANGE)
    place: ClassVar[Place] = Place.GROUP
    form: Shape
    first: str
    other: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _InAnyForm(_AboutPartner):
    form: Shape = Shape.PAIRS


@dataclass(frozen=True, slots=True, kw_only=True)
class IntroductionApart(_InAnyForm):
    """Brings two together whose working hours never meet: each is told in private."""

    key: ClassVar[str] = "introduction-apart"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MET, Choice.AGREE, Choice.CHANGE)
    opens_group: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, kw_only=True)
class IntroductionAcross(_InAnyForm):
    """Brings two together for whom no conversation can be opened: each is told in private."""

    key: ClassVar[str] = "introduction-across"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MET, Choice.AGREE, Choice.CHANGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class IntroductionByLinks(IntroductionAcross):
    """The same where the platform lets them open a conversation themselves, by a link."""

    key: ClassVar[str] = "introduction-by-links"


@dataclass(frozen=True, slots=True, kw_only=True)
class LookForIntroduction(_AboutPartner):
    """Says where to look, when nobody can know whether the introduction arrived."""

    key: ClassVar[str] = "look-for-introduction"


# --- Agreement ----------------------------------------------------------------------------


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


# --- Meeting ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class MetNoted(_AboutPartner):
    """Shown to whoever said that they met, with the way to the next date."""

    key: ClassVar[str] = "met-noted"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MEET, Choice.REMIND)


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstMetNoted(_AboutPartner):
    """Shown to a mentee who said that they met for the first time: an invitation to agree."""

    key: ClassVar[str] = "first-met-noted"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MEET, Choice.AGREE, Choice.REMIND)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotYetNoted(_AboutPartner):
    """Shown to a mentee who answered that they have not met yet."""

    key: ClassVar[str] = "not-yet-noted"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MEET,)


# --- Finding a date, and preparing for it -------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class TimesNoted(_AboutPartner):
    """Shown to whoever offered times, with what they offered."""

    key: ClassVar[str] = "times-noted"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimesSuggested(_AboutPartner):
    """Tells somebody which times a partner offers."""

    key: ClassVar[str] = "times-suggested"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MEET, Choice.CHANGE)
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DateSet(_AboutPartner):
    """Tells every member of a date that is settled, with what puts it into a calendar."""

    key: ClassVar[str] = "date-set"
    choices: ClassVar[tuple[Choice, ...]] = (
        Choice.ANOTHER_TIME,
        Choice.CALL_OFF,
        Choice.CHANGE,
    )
    when: Slot
    minutes: int
    plan: str
    """What calendars know it by; which change of it this is; and what they fetch it by."""
    turn: int
    entry: str
    made: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DateCalledOff(_AboutPartner):
    """Tells the members that a date, or what was offered, is off."""

    key: ClassVar[str] = "date-called-off"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MEET, Choice.CHANGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Prompt(_AboutPartner):
    choices: ClassVar[tuple[Choice, ...]] = (
        Choice.TOMORROW,
        Choice.ANOTHER_TIME,
        Choice.CHANGE,
    )
    good_for: ClassVar[timedelta | None] = TWO_DAYS
    when: Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaPrompt(_Prompt):
    """Reminds whose it is, two days before, of the agenda: the mentee's, or a peer's share."""

    key: ClassVar[str] = "agenda-prompt"
    form: Shape = Shape.PAIRS


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessPrompt(_Prompt):
    """Gives the mentor, two days before, a question about how to lead the talk."""

    key: ClassVar[str] = "process-prompt"


@dataclass(frozen=True, slots=True, kw_only=True)
class PromptPutOff(Message):
    """Shown to somebody who would like to be reminded on the next working day."""

    key: ClassVar[str] = "prompt-put-off"
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class AfterMeeting(_AboutPartner):
    """Shows the mentee, once, where to say that they met."""

    key: ClassVar[str] = "after-meeting"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MET, Choice.MEET, Choice.CHANGE)
    good_for: ClassVar[timedelta | None] = A_WEEK


@dataclass(frozen=True, slots=True, kw_only=True)
class NobodyToMeet(_Plain):
    """Shown to somebody who would like to find a date and is in no relationship."""

    key: ClassVar[str] = "nobody-to-meet"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetOffered(_Plain):
    """Shown to somebody who typed for a date where no form can be opened at once."""

    key: ClassVar[str] = "meet-offered"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MEET,)


# --- What somebody took on ----------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionNoted(_AboutPartner):
    """Shown to somebody who would like to be reminded of what they took on in a talk."""

    key: ClassVar[str] = "action-noted"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionTooLate(_AboutPartner):
    """Shown to somebody who asks for that when it would come too late."""

    key: ClassVar[str] = "action-too-late"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionReminder(_AboutPartner):
    """Reminds somebody, because they asked for it, of something that only they know."""

    key: ClassVar[str] = "action-reminder"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.CHANGE,)
    good_for: ClassVar[timedelta | None] = A_WEEK
    leaves_no_trace: ClassVar[bool] = True


# --- The guide ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class _GuideCard(Message):
    choices: ClassVar[tuple[Choice, ...]] = (Choice.PAGE,)


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideFirstMeeting(_GuideCard):
    """The guide's card on a first meeting."""

    key: ClassVar[str] = "guide-first-meeting"


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideAgenda(_GuideCard):
    """The guide's card for the mentee: what to bring to a meeting."""

    key: ClassVar[str] = "guide-agenda"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.PAGE, Choice.MANAGER_NOTE)


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideProcess(_GuideCard):
    """The guide's card for the mentor: how to lead a talk."""

    key: ClassVar[str] = "guide-process"


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideChallenge(_GuideCard):
    """The guide's card on being challenged."""

    key: ClassVar[str] = "guide-challenge"


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideEnding(_GuideCard):
    """The guide's card on ending well."""

    key: ClassVar[str] = "guide-ending"


# --- A note to one's manager ---------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class ManagerNote(Message):
    """What a mentee writes to their line manager, once. Not kept once delivered."""

    key: ClassVar[str] = "manager-note-for-you"
    for_their_eyes: ClassVar[bool] = True
    leaves_no_trace: ClassVar[bool] = True
    opens_no_case: ClassVar[bool] = True
    mentee: str
    programme: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ManagerNoteSent(Message):
    """Shown to a mentee whose note is on its way."""

    key: ClassVar[str] = "manager-note-sent"
    manager: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ManagerNoteNobody(_Plain):
    """Shown to a mentee whose manager we don't know, or can't write to."""

    key: ClassVar[str] = "manager-note-nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class ManagerNoteNotYet(_Plain):
    """Shown to somebody who is no mentee, or has not met their mentor yet."""

    key: ClassVar[str] = "manager-note-not-yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class ManagerNoteTooSoon(Message):
    """Shown to a mentee who wrote less than four weeks ago."""

    key: ClassVar[str] = "manager-note-too-soon"
    from_day: date


# --- Silence ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Nudge(_AboutPartner):
    """Reminds the mentee, lightly, to book a meeting. Asks nothing."""

    key: ClassVar[str] = "nudge"
    good_for: ClassVar[timedelta | None] = A_WEEK
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MET, Choice.MEET, Choice.CHANGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class DidYouMeet(_AboutPartner):
    """Asks the mentee one question."""

    key: ClassVar[str] = "did-you-meet"
    leaves_no_trace: ClassVar[bool] = True
    good_for: ClassVar[timedelta | None] = A_WEEK
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MET, Choice.NOT_YET, Choice.CHANGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class DidYouMeetAgain(_AboutPartner):
    """Reminds the mentee of that question, once."""

    key: ClassVar[str] = "did-you-meet-again"
    leaves_no_trace: ClassVar[bool] = True
    good_for: ClassVar[timedelta | None] = A_WEEK
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MET, Choice.NOT_YET, Choice.CHANGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class MentorNote(_AboutPartner):
    """Tells the mentor, gently, that it has been quiet."""

    key: ClassVar[str] = "mentor-note"
    good_for: ClassVar[timedelta | None] = A_WEEK
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MET, Choice.MEET, Choice.CHANGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotStarted(_AboutPartner):
    """Tells every member that a relationship which never began has been let go."""

    key: ClassVar[str] = "not-started"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.REMATCH,)


# --- Pulse and check-in -------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item(_AboutPartner):
    """A sentence to answer in private, with who sees the answer."""

    item: str
    question: Words

    @property
    def carried(self) -> str:
        """What its buttons bring back: the relationship, and what was asked."""
        return str(Ref(Kind.QUESTION, f"{self.about.id}.{self.item}")) if self.about else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pulse(_Item):
    """Asks one person, in private, how it is going."""

    key: ClassVar[str] = "pulse"
    leaves_no_trace: ClassVar[bool] = True
    good_for: ClassVar[timedelta | None] = A_WEEK
    choices: ClassVar[tuple[Choice, ...]] = (*RATINGS, Choice.NEXT_WEEK, Choice.CHANGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PulseAgain(_Item):
    """Reminds somebody of the pulse, once."""

    key: ClassVar[str] = "pulse-again"
    leaves_no_trace: ClassVar[bool] = True
    good_for: ClassVar[timedelta | None] = A_WEEK
    choices: ClassVar[tuple[Choice, ...]] = (*RATINGS, Choice.CHANGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn(_Item):
    """Asks one person, in private and half-way, how it is going."""

    key: ClassVar[str] = "check-in"
    leaves_no_trace: ClassVar[bool] = True
    good_for: ClassVar[timedelta | None] = A_WEEK
    choices: ClassVar[tuple[Choice, ...]] = (*RATINGS, Choice.NEXT_WEEK, Choice.CHANGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInAgain(_Item):
    """Reminds somebody of the check-in, once."""

    key: ClassVar[str] = "check-in-again"
    leaves_no_trace: ClassVar[bool] = True
    good_for: ClassVar[timedelta | None] = A_WEEK
    choices: ClassVar[tuple[Choice, ...]] = (*RATINGS, Choice.CHANGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class NextItem(_Item):
    """Shown in place of the sentence that was answered: the next one."""

    key: ClassVar[str] = "next-item"
    choices: ClassVar[tuple[Choice, ...]] = (*RATINGS, Choice.CHANGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class NextItemAndAWord(_Item):
    """The same after a low answer, with the offer of a private word."""

    key: ClassVar[str] = "next-item-and-a-word"
    choices: ClassVar[tuple[Choice, ...]] = (*RATINGS, Choice.TALK, Choice.CHANGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class FreelyItem(_Item):
    """Asks, once only, whether somebody felt free to say no to joining."""

    key: ClassVar[str] = "freely-item"
    choices: ClassVar[tuple[Choice, ...]] = (*FREELY, Choice.CHANGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class FreelyItemAndAWord(_Item):
    """The same after a low answer, with the offer of a private word."""

    key: ClassVar[str] = "freely-item-and-a-word"
    choices: ClassVar[tuple[Choice, ...]] = (*FREELY, Choice.TALK)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswersNoted(_AboutPartner):
    """Shown to somebody who has answered all that was asked."""

    key: ClassVar[str] = "answers-noted"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswersNotedAndAWord(_AboutPartner):
    """The same after a low answer, with the offer of a private word."""

    key: ClassVar[str] = "answers-noted-and-a-word"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.TALK, Choice.CHANGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class MentorAnswersNoted(_AboutPartner):
    """Shown to a mentor who has answered the check-in: one mentee more, or one fewer?"""

    key: ClassVar[str] = "mentor-answers-noted"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.JOIN_AS_MENTOR,)


@dataclass(frozen=True, slots=True, kw_only=True)
class MentorAnswersNotedAndAWord(_AboutPartner):
    """The same after a low answer, with the offer of a private word."""

    key: ClassVar[str] = "mentor-answers-noted-and-a-word"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.TALK, Choice.JOIN_AS_MENTOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedLater(_Plain):
    """Shown to somebody who would rather be asked in a week."""

    key: ClassVar[str] = "asked-later"
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskAnswers(_Plain):
    """On a coordinator's home: what people answered on average, of five and more."""

    key: ClassVar[str] = "desk-answers"


# --- Closing ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class _AboutPartners(Message):
    """A message about a relationship that knows the names of the others."""

    partners: Several


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


@dataclass(frozen=True, slots=True, kw_only=True)
class _LookingBack(_AboutPartners):
    """A question that opens the end check-in."""

    good_for: ClassVar[timedelta | None] = A_WEEK
    choices: ClassVar[tuple[Choice, ...]] = (Choice.CHECK_IN,)


@dataclass(frozen=True, slots=True, kw_only=True)
class EndCheckIn(_LookingBack):
    """Asks somebody, a week after a completion, to look back."""

    key: ClassVar[str] = "look-back"
    leaves_no_trace: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, kw_only=True)
class EndCheckInAgain(_LookingBack):
    """Reminds somebody of that, once."""

    key: ClassVar[str] = "look-back-again"
    leaves_no_trace: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, kw_only=True)
class EndCheckInNoted(Message):
    """Shown to somebody who has looked back, with how confident they felt at the beginning."""

    key: ClassVar[str] = "end-check-in-noted"


# --- A rest -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseBegins(_AboutPartner):
    """Tells every member, in the same words, that their relationship rests until a day."""

    key: ClassVar[str] = "pause-begins"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.CHANGE,)
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseNoted(_Plain):
    """Shown to whoever chose a rest."""

    key: ClassVar[str] = "pause-noted"
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseOver(_AboutPartner):
    """Tells the mentee that the rest is over. Asks nothing."""

    key: ClassVar[str] = "pause-over"
    good_for: ClassVar[timedelta | None] = A_WEEK
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MET, Choice.MEET, Choice.CHANGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseOverNoted(_Plain):
    """Shown to whoever ended a rest before its day."""

    key: ClassVar[str] = "pause-over-noted"


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingToPause(_Plain):
    """Shown to somebody who would like to rest and has nothing to rest from."""

    key: ClassVar[str] = "nothing-to-pause"


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseOffered(_Plain):
    """Shown to somebody who typed for a rest, where no form can be opened at once."""

    key: ClassVar[str] = "pause-offered"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.PAUSE,)


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePaused(_AboutPartner):
    """A relationship that rests, on the home card of every member."""

    key: ClassVar[str] = "home-paused"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MET, Choice.RESUME, Choice.CHANGE)
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeResting(Message):
    """The home of somebody who rests from being matched."""

    key: ClassVar[str] = "home-resting"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.RESUME,)
    until: date


# --- The load -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadQuestion(Message):
    """Asks a mentor of several whether that is still all right."""

    key: ClassVar[str] = "load-question"
    good_for: ClassVar[timedelta | None] = A_WEEK
    choices: ClassVar[tuple[Choice, ...]] = (Choice.LOAD_OK, Choice.LOAD_FEWER)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadOkNoted(_Plain):
    """Shown to a mentor who answered that all is well."""

    key: ClassVar[str] = "load-ok-noted"


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadFewerNoted(_Plain):
    """Shown to a mentor who would like one fewer."""

    key: ClassVar[str] = "load-fewer-noted"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.PAUSE, Choice.CHANGE)
    places: int


# --- Leaving a relationship ---------------------------------------------------------------


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


@dataclass(frozen=True, slots=True, kw_only=True)
class RematchNoted(Message):
    """Shown to somebody who took up the offer to try again."""

    key: ClassVar[str] = "rematch-noted"
    from_day: date


# --- Leaving the programme ----------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class FarewellNoted(_Plain):
    """Shown at once to whoever leaves the programme, and only there."""

    key: ClassVar[str] = "farewell-noted"


@dataclass(frozen=True, slots=True, kw_only=True)
class FarewellOffered(_Plain):
    """Shown to somebody who typed that they leave, where no form can be opened at once."""

    key: ClassVar[str] = "farewell-offered"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.LEAVE, Choice.FORGET)


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeLeaving(Message):
    """The home of somebody who leaves, once nothing is left to end, until they are forgotten."""

    key: ClassVar[str] = "home-leaving"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.JOIN_AS_MENTEE, Choice.JOIN_AS_MENTOR)
    from_day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeOver(_Plain):
    """A relationship that came to an end with somebody who has been forgotten since."""

    key: ClassVar[str] = "home-over"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.REMATCH,)


# --- The desk -----------------------------------------------------------------------------


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


@dataclass(frozen=True, slots=True, kw_only=True)
class MorningList(Message):
    """Tells the desk, on a working morning, which cases are new or due."""

    key: ClassVar[str] = "morning-list"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.CASES,)
    place: ClassVar[Place] = Place.DESK
    good_for: ClassVar[timedelta | None] = A_DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class MorningListForYou(MorningList):
    """Tells a coordinator the same, in private, of cases that concern another coordinator."""

    key: ClassVar[str] = "morning-list-for-you"
    place: ClassVar[Place] = Place.DIRECT


@dataclass(frozen=True, slots=True, kw_only=True)
class WeeklyDigest(Message):
    """Tells the desk, once a week, how long the queues are, and what can be counted."""

    key: ClassVar[str] = "weekly-digest"
    place: ClassVar[Place] = Place.DESK
    good_for: ClassVar[timedelta | None] = A_WEEK


@dataclass(frozen=True, slots=True, kw_only=True)
class CoordinatorWrites(Message):
    """Passes on what a coordinator wrote to somebody, in their own words. Not kept."""

    key: ClassVar[str] = "coordinator-writes"
    for_their_eyes: ClassVar[bool] = True
    leaves_no_trace: ClassVar[bool] = True
    coordinator: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _CaseNoted(Message):
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseTaken(_CaseNoted):
    """Shown to a coordinator who took a case on."""

    key: ClassVar[str] = "case-taken"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.DETAILS,)
    due: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseTakenAlready(_CaseNoted):
    """Shown to a coordinator who would take on what another one has."""

    key: ClassVar[str] = "case-taken-already"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.DETAILS,)
    owner: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseHandedBack(_CaseNoted):
    """Shown to a coordinator who handed a case back."""

    key: ClassVar[str] = "case-handed-back"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.DETAILS,)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRests(_CaseNoted):
    """Shown to a coordinator who lets a case rest for some days."""

    key: ClassVar[str] = "case-rests"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.DETAILS,)
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseWordsSent(_CaseNoted):
    """Shown to a coordinator who wrote to the people of a case."""

    key: ClassVar[str] = "case-words-sent"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.DETAILS,)
    people: Several


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseClosed(_CaseNoted):
    """Shown to whoever closed a case, and on the desk in place of its post."""

    key: ClassVar[str] = "case-closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoCases(_Plain):
    """Shown to a coordinator who asked for cases when none is open."""

    key: ClassVar[str] = "no-cases"


# --- Replies to a coordinator -------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalNoted(Message):
    """Shown to a coordinator who approved a mentor."""

    key: ClassVar[str] = "approval-noted"
    mentor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalSent(Message):
    """Shown to a coordinator who asked for the best pair."""

    key: ClassVar[str] = "proposal-sent"
    mentor: str
    mentee: str
    answer_by: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CircleSuggested(Message):
    """Shown to a coordinator who suggested a circle."""

    key: ClassVar[str] = "circle-suggested"
    mentor: str
    mentees: Several
    answer_by: date


@dataclass(frozen=True, slots=True, kw_only=True)
class NobodyToPropose(Message):
    """Shown to a coordinator when no legal pair is left, with what stood in the way."""

    key: ClassVar[str] = "nobody-to-propose"


# --- Home ---------------------------------------------------------------------------------


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


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskApplication(Message):
    """On a coordinator's home: a mentor to approve."""

    key: ClassVar[str] = "desk-application"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.APPROVE,)
    mentor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskSeekers(_ByForms):
    """On a coordinator's home: who waits for a partner, and the tap that proposes one."""

    key: ClassVar[str] = "desk-seekers"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MATCH, Choice.PROPOSE, Choice.CIRCLE)
    mentees: Several


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskPeers(_ByForms):
    """On a coordinator's home: who waits for an equal, and the taps that propose two of them."""

    key: ClassVar[str] = "desk-peers"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.PROPOSE_PEERS, Choice.PROPOSE_CO_MENTORS)
    people: Several


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskLane(Message):
    """On a coordinator's home: one of their five duties, with what waits there under it."""

    key: ClassVar[str] = "desk-lane"
    name: Words
    what: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskCases(_Plain):
    """On a coordinator's home: every case that is open, and the tap that opens one of them."""

    key: ClassVar[str] = "desk-cases"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.CASES,)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskFairness(_Plain):
    """On a coordinator's home: the way to what became of groups in matching."""

    key: ClassVar[str] = "desk-fairness"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.FAIRNESS,)


# --- What we hold -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class MyData(Message):
    """Shows somebody everything that is kept about them."""

    key: ClassVar[str] = "my-data"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.FORGET,)


# --- When something cannot be done --------------------------------------------------------


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


def every_message() -> tuple[type[Message], ...]:
    """Return every message class that can be said, in the order of this file."""
    kinds = (each for each in globals().values() if isinstance(each, type))
    return tuple(kind for kind in kinds if issubclass(kind, Message) and "key" in vars(kind))
