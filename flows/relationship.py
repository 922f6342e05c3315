"""A mentoring relationship, and the only ways its status may change."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import ClassVar, NewType

from flows.people import Calendar, Person, PersonId, Role
from flows.programme import Shape, Silence
from flows.words import Part, Several, names

RelationshipId = NewType("RelationshipId", str)


class Status(StrEnum):
    """Which rules apply to a relationship now."""

    PROPOSED = "proposed"
    INTRODUCED = "introduced"
    ACTIVE = "active"
    CLOSING = "closing"
    ENDED = "ended"


class Step(StrEnum):
    """What can happen to a relationship."""

    ACCEPT = "accept"
    WITHDRAW = "withdraw"
    LAPSE = "lapse"
    MEET = "meet"
    BEGIN_CLOSING = "begin closing"
    EXTEND = "extend"
    COMPLETE = "complete"
    END_EARLY = "end early"


TRANSITIONS: Mapping[Status, Mapping[Step, Status]] = {
    Status.PROPOSED: {
        Step.ACCEPT: Status.INTRODUCED,
        Step.WITHDRAW: Status.ENDED,
        Step.LAPSE: Status.ENDED,
    },
    Status.INTRODUCED: {
        Step.MEET: Status.ACTIVE,
        Step.LAPSE: Status.ENDED,
        Step.END_EARLY: Status.ENDED,
    },
    Status.ACTIVE: {
        Step.MEET: Status.ACTIVE,
        Step.BEGIN_CLOSING: Status.CLOSING,
        Step.END_EARLY: Status.ENDED,
    },
    Status.CLOSING: {
        Step.MEET: Status.CLOSING,
        Step.EXTEND: Status.ACTIVE,
        Step.COMPLETE: Status.ENDED,
        Step.END_EARLY: Status.ENDED,
    },
    Status.ENDED: {},
}

PAIR = 2
"""More than so many members make a circle."""
FEWEST_MENTEES, MOST_MENTEES = 3, 6
"""A circle begins with so many, and goes on while no fewer are in it."""
SAME_MEETING = timedelta(days=14)
"""Pairs meet every four weeks or more rarely: who says so twice within two means one meeting."""
MEETING = frozenset({Status.INTRODUCED, Status.ACTIVE, Status.CLOSING})
"""The statuses in which people meet one another."""


class NotAMemberError(Exception):
    """Someone acted on a relationship they are not in."""


class NotPossibleError(Exception):
    """The relationship's status does not allow this step."""


def after(status: Status, step: Step) -> Status:
    """Return the status a step leads to, or refuse."""
    try:
        return TRANSITIONS[status][step]
    except KeyError:
        raise NotPossibleError(f"a relationship that is {status} cannot {step}") from None


@dataclass(frozen=True, slots=True)
class Agreement:
    """What is kept of what a pair settled: that they did, how often they meet, and until when."""

    WEEKS: ClassVar[tuple[int, ...]] = (4, 5, 6)
    """How many weeks may lie between two meetings."""

    every: int
    """Weeks."""
    until: date


class Further(StrEnum):
    """How long somebody would like to go on, the shortest first."""

    SOONER = "sooner"
    AS_PLANNED = "as-planned"
    THREE_MONTHS = "three-months"
    SIX_MONTHS = "six-months"

    @property
    def months(self) -> int:
        """Return how many months it adds."""
        return {Further.THREE_MONTHS: 3, Further.SIX_MONTHS: 6}.get(self, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """What somebody said for the closing. Sealed; nobody else sees it before its time."""

    further: Further | None = None
    thanks: str = ""
    in_touch: bool = False
    is_told: bool = False
    """Whether we have written about the last meeting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LookBack:
    """How far we have come with asking somebody to look back, once it is completed. Sealed too."""

    next_on: date
    asks: int = 0
    has_answered: bool = False
    asks_nobody: bool = False
    """Whose part in a circle had ended before it was completed is asked nothing. This is kept for
    them all the same: nobody sees from an empty place who that was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The next meeting: times that somebody offered, or the one that was settled."""

    HOLDS: ClassVar[timedelta] = timedelta(days=7)
    """So long after it nobody is asked whether they met; then it is forgotten."""

    id: str
    """Stands in calendars too, and tells nothing."""
    minutes: int = 60
    turn: int = 0
    """How many times something else was offered for it."""
    offered: tuple[datetime, ...] = ()
    by: PersonId | None = None
    """Who offered, as long as nobody has chosen: the choice is for the others."""
    at: datetime | None = None
    """What was settled; it stands while another time is being looked for."""
    is_prepared: bool = False
    """Whether everybody has been reminded to prepare."""
    is_over: bool = False
    """Whether the mentee has been shown where to say that they met."""

    @property
    def occasion(self) -> str:
        """Say which offer, or which settled time, this is."""
        return f"{self.id}-{self.turn}"

    @property
    def ends_at(self) -> datetime | None:
        """Return when the meeting that was settled is over."""
        return self.at + timedelta(minutes=self.minutes) if self.at else None

    @property
    def holds_until(self) -> datetime | None:
        """Return until when a time that was settled stands in the place of our questions."""
        return self.at + self.HOLDS if self.at else None

    def open_times(self, now: datetime) -> tuple[datetime, ...]:
        """Return what was offered and is still to come."""
        return tuple(at for at in self.offered if at > now)

    def is_ahead(self, now: datetime) -> bool:
        """Say whether a time is settled and still to come."""
        return self.at is not None and self.at > now


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A person's part in one relationship."""

    person: Person
    role: Role
    is_asked: bool = False
    """Whether the proposal has reached them."""
    said_yes: bool = False
    """To the proposal. Emptied when the proposal ends."""
    is_briefed: bool = False
    """Whether they have had the briefing for their role, or it was waived."""
    free_from: date | None = None
    """The day from which this relationship no longer takes one of the person's places."""
    takes_a_place: bool = True
    closing: Closing | LookBack | None = None
    leaves_on: date | None = None
    """The day on which a mentee's part in a circle ends, while the circle goes on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relationship:
    """People who mentor one another within one programme, for a stated time."""

    id: RelationshipId
    members: tuple[Member, ...]
    """In one fixed order, which tells nothing."""
    status: Status = Status.PROPOSED
    why: tuple[Part, ...] = ()
    """What spoke for it, in the words of the proposal."""
    answer_by: date | None = None
    accepted_at: datetime | None = None
    introduced_on: datetime | None = None
    sign_of_life: datetime | None = None
    silence: Silence = Silence.HEARD
    silence_at: datetime | None = None
    question_answered: bool = False
    agreement: Agreement | None = None
    unsettled_on: date | None = None
    """The day on which the desk was told that nothing was agreed; it is told once."""
    plan: Plan | None = None
    """Their next meeting. It goes when they are asked nothing more about it, or all ends."""
    closing_since: date | None = None
    extended_until: date | None = None
    """The planned end that all of them chose, where there is no agreement to hold it."""
    extended_at: datetime | None = None
    ends_on: date | None = None
    resting: frozenset[PersonId] = frozenset()
    """Who leaves the programme with it. Sealed until it ends, and shown nowhere."""
    gone: tuple[Member, ...] = ()
    """Mentees whose part in a circle has ended, while the circle goes on."""
    in_round: bool = False
    """Whether it came of a matching round."""
    without: tuple[Member, ...] = ()
    """Whom a circle began without, since no yes came from them: nobody in it knows of them."""
    paused_until: date | None = None
    """Until this day its members rest, and are not written to."""
    rested_on: datetime | None = None
    """When the last such rest ended."""
    turn: int | None = None
    """Of co-mentors, whose agenda the next meeting is, counted along the fixed order."""

    @property
    def has_ended(self) -> bool:
        """Say whether the relationship is over."""
        return self.status is Status.ENDED

    @property
    def is_meeting(self) -> bool:
        """Say whether its members have been brought together and it is not over."""
        return self.status in MEETING

    @property
    def is_circle(self) -> bool:
        """Say whether one mentor meets several mentees."""
        return len(self.members) > PAIR

    @property
    def form(self) -> Shape:
        """Return which form of mentoring it is."""
        if self.turn is not None:
            return Shape.CO_MENTORING
        if self.those(Role.PEER):
            return Shape.PEERS
        return Shape.CIRCLES if self.is_circle else Shape.PAIRS

    @property
    def are_equals(self) -> bool:
        """Say whether nobody in it is the mentor of another, or not of the same one for good."""
        return bool(self.those(Role.PEER))

    @property
    def owners(self) -> tuple[Member, ...]:
        """Return whose agenda the next meeting is, who suggest it, and whom we remind.

        It is the mentees'; of co-mentors it is the one's whose turn it is; of peers everybody's.
        """
        if self.turn is not None:
            return (self.members[self.turn % len(self.members)],)
        return self.those(Role.MENTEE) or self.members

    @property
    def leaders(self) -> tuple[Member, ...]:
        """Return who leads the talk at the next meeting; of peers nobody does for the others."""
        return tuple(member for member in self.members if member not in self.owners)

    def owns(self, person: PersonId) -> bool:
        """Say whether *person* owns the agenda of the next meeting, or refuse a stranger."""
        return self.member(person) in self.owners

    @property
    def awaits_briefing(self) -> bool:
        """Say whether all said yes, and the introduction waits for somebody's briefing."""
        begun = self.status is not Status.INTRODUCED or self.introduced_on is not None
        return not begun and not all(member.is_briefed for member in self.members)

    @property
    def last_sign(self) -> datetime | None:
        """Return since when it is quiet: they met, a rest ended, or all chose to go on."""
        signs = (self.sign_of_life, self.rested_on, self.extended_at)
        return max((sign for sign in signs if sign is not None), default=None)

    @property
    def everybody(self) -> tuple[PersonId, ...]:
        """Who is in it, in its fixed order."""
        return tuple(member.person.id for member in self.members)

    @property
    def calendars(self) -> tuple[Calendar, ...]:
        """When each member works."""
        return tuple(member.person.calendar for member in self.members)

    def member(self, person: PersonId) -> Member:
        """Return *person*'s part in it, or refuse a stranger."""
        for member in self.members:
            if member.person.id == person:
                return member
        raise NotAMemberError("you are not part of this relationship")

    def partners(self, person: PersonId) -> tuple[Member, ...]:
        """Return the other members, or refuse a stranger."""
        self.member(person)
        return tuple(member for member in self.members if member.person.id != person)

    def as_seen_by(self, person: PersonId) -> "Relationship":
        """Return it as it stands for *person*: whose part in a circle has ended, it is over.

        To somebody without whom a circle began, it is a proposal that came to nothing.
        """
        if any(member.person.id == person for member in self.without):
            return self.as_proposed
        mine = tuple(member for member in self.gone if member.person.id == person)
        if not mine:
            return self
        members = sorted((*self.members, *mine), key=lambda member: member.person.id)
        return replace(self, members=tuple(members), status=Status.ENDED)

    @property
    def as_proposed(self) -> "Relationship":
        """Return the proposal that it was, as if nothing had come of it."""
        asked = sorted((*self.members, *self.without), key=lambda member: member.person.id)
        return Relationship(
            id=self.id,
            members=tuple(asked),
            status=Status.ENDED,
            why=self.why,
            answer_by=self.answer_by,
            turn=self.turn,
        )

    def named(self, person: PersonId) -> str | Several:
        """Return the names of the others; of those who were forgotten, none is known."""
        found = tuple(m.person.name for m in self.partners(person) if m.person.name)
        return names(found) if len(found) > 1 else "".join(found)

    def called(self, person: PersonId) -> str | Several:
        """Return their first names."""
        found = tuple(m.person.first_name for m in self.partners(person))
        return names(found) if len(found) > 1 else "".join(found)

    def listed(self, person: PersonId) -> str:
        """Return the names of the others, as an option of a list shows them."""
        return ", ".join(each.person.name for each in self.partners(person))

    def those(self, role: Role) -> tuple[Member, ...]:
        """Return the members in one role."""
        return tuple(member for member in self.members if member.role is role)
