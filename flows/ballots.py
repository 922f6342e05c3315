"""A matching round as it is kept: how far it is, and one sealed ballot for everybody in it.

What a mentee was shown, how they ranked it, whom they would rather not have, whom the round gives
them and whether they have answered: all of it is one sealed cell, equally long for everybody, and
written anew for mentors and mentees alike. A no is not written down: of a pair that was asked and
did not come about it holds at most that silence was the cause, so that it may be suggested again.
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import NewType

from flows.matching.policy import Mode, Policy
from flows.people import PersonId, Role

RoundId = NewType("RoundId", str)


class Stage(StrEnum):
    """How far a matching round is."""

    PLANNED = "planned"
    """It has not begun, and a coordinator has settled something for it."""
    DEALING = "dealing"
    """The lists are being made."""
    RANKING = "ranking"
    """Mentees choose."""
    PAIRING = "pairing"
    """Who is to be asked is being worked out."""
    REVIEW = "review"
    """A coordinator looks through the pairs before anybody is asked."""
    ASKING = "asking"
    """Those who still have to say yes are asked."""
    OVER = "over"


class Ruling(StrEnum):
    """What a coordinator may decide about two people."""

    LOCK = "lock"
    FORBID = "forbid"
    OVERRIDE = "override"


@dataclass(frozen=True, slots=True)
class Decision:
    """What a coordinator decided about two people in this round, and why."""

    ruling: Ruling
    mentee: PersonId
    mentor: PersonId
    reason: str = ""

    @property
    def pair(self) -> tuple[PersonId, PersonId]:
        """Return the two, the mentee first."""
        return self.mentee, self.mentor


@dataclass(frozen=True, slots=True)
class Lap:
    """One go at it: how long mentees choose, and how long those who are asked have to answer."""

    rank_days: int
    """None at all if nobody ranks: then there is one on the list, and both are asked."""
    turns: tuple[int, ...]
    """The working days to answer: the first choice, the next one, and the one after."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Protocol:
    """The numbers of a matching round, in working days where nothing else is said."""

    mode: Mode = Mode.CHOICE
    k: int = 3
    """How many mentors stand on a list."""
    rank_days: int = 5
    rank_again_days: int = 3
    accept_days: int = 3
    next_days: int = 2
    """For whoever is asked after somebody else did not say yes."""
    turns: int = 3
    """How many choices are asked with one list, the first included."""
    rounds: int = 2
    """How often there are lists."""
    final_offers: int = 2
    """How often those who are left over are suggested to one person only."""
    offers: int = 5
    """The same where there are no lists at all."""
    review: bool = False
    """Whether a coordinator looks through the pairs before anybody is asked."""

    @classmethod
    def of(cls, policy: Policy) -> "Protocol":
        """Return the numbers that a programme has decided on."""
        return cls(
            mode=policy.mode,
            k=policy.k,
            rank_days=policy.rank_days,
            accept_days=policy.accept_days,
            rounds=policy.rounds,
            final_offers=policy.final_offers,
            review=policy.review,
        )

    @property
    def has_lists(self) -> bool:
        """Say whether mentees choose from a list."""
        return self.mode in {Mode.CHOICE, Mode.DIRECTORY}

    @property
    def laps(self) -> tuple[Lap, ...]:
        """Return all that a round consists of."""
        offer = Lap(0, (self.accept_days,))
        if not self.has_lists:
            return (offer,) * self.offers
        turns = (self.accept_days, *[self.next_days] * (self.turns - 1))
        again = Lap(self.rank_again_days, turns)
        lists = (Lap(self.rank_days, turns), *[again] * (self.rounds - 1))
        return (*lists, *[offer] * self.final_offers)

    @property
    def is_reviewed(self) -> bool:
        """Say whether a coordinator looks first."""
        return self.review or self.mode is Mode.COORDINATOR


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchingRound:
    """The one matching round of a programme: the one that is open, or else the last one."""

    id: RoundId
    stage: Stage = Stage.DEALING
    until: date | None = None
    """The last day of this stage, where it has one."""
    lap: int = 0
    turn: int = 0
    mode: Mode = Mode.CHOICE
    is_reminded: bool = False
    """Whether those who had not answered in this stage were reminded."""
    decisions: tuple[Decision, ...] = ()
    """What coordinators decided about pairs."""

    @property
    def is_open(self) -> bool:
        """Say whether it is under way."""
        return self.stage not in {Stage.PLANNED, Stage.OVER}

    def pairs(self, ruling: Ruling) -> frozenset[tuple[PersonId, PersonId]]:
        """Return the pairs, mentee first, of which a coordinator decided this."""
        made = (each for each in self.decisions if each.ruling is ruling)
        return frozenset(each.pair for each in made)

    def without(self, person: PersonId) -> "MatchingRound":
        """Return it without what was decided about somebody who is forgotten."""
        others = (each for each in self.decisions if person not in each.pair)
        return replace(self, decisions=tuple(others))

    def at(self, stage: Stage, until: date | None = None) -> "MatchingRound":
        """Return it at another stage."""
        return replace(self, stage=stage, until=until, is_reminded=False)

    def next_lap(self, protocol: Protocol) -> "MatchingRound":
        """Return it at the beginning of the next lap; over, if that was the last."""
        lap = self.lap + 1
        stage = Stage.DEALING if lap < len(protocol.laps) else Stage.OVER
        return replace(self.at(stage), lap=lap, turn=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """What is kept of one person, in one role, for matching. Sealed, all of it."""

    person: PersonId
    role: Role
    shown: tuple[PersonId, ...] = ()
    """The mentors on a mentee's list, in the order in which they are shown."""
    ranked: tuple[PersonId, ...] = ()
    struck: tuple[PersonId, ...] = ()
    """Whom they would rather not have: at most one a list, and for this round."""
    given: PersonId | None = None
    """Whom the round gives them, while nobody is asked yet."""
    is_told: bool = False
    """Whether they were told that there is a list."""
    has_answered: bool = False
    """Whether they have answered what they were asked last, whatever it was."""
    is_silent: bool = False
    """Whether they did not: until they answer, they are suggested to nobody."""
    still: tuple[PersonId, ...] = ()
    """With whom they were suggested, and it was silence that nothing came of it."""

    @property
    def order(self) -> tuple[PersonId, ...]:
        """Return the list as it counts: those ranked, the others as shown, nobody struck out."""
        rest = (each for each in self.shown if each not in self.ranked)
        return tuple(each for each in (*self.ranked, *rest) if each not in self.struck)

    @property
    def everybody(self) -> frozenset[PersonId]:
        """Return whoever stands on it."""
        return frozenset((*self.shown, *self.ranked, *self.struck, *self.still))

    def heard(self) -> "Ballot":
        """Return it after they have answered, whatever it was."""
        return replace(self, has_answered=True, is_silent=False)

    def asked(self, about: PersonId) -> "Ballot":
        """Return it as somebody is asked for a yes; nothing is said of that pair as yet."""
        return replace(self.proposed(about), has_answered=False)

    def proposed(self, to: PersonId) -> "Ballot":
        """Return it as somebody is suggested to them; they may have said yes already."""
        return replace(self, given=None, still=tuple(each for each in self.still if each != to))

    def given_nobody(self) -> "Ballot":
        """Return it where the round gives them nobody for now."""
        return replace(self, given=None)

    def afterwards(self) -> "Ballot":
        """Return what stays of it once the round is over."""
        return Ballot(
            person=self.person, role=self.role, is_silent=self.is_silent, still=self.still
        )

    def without(self, person: PersonId) -> "Ballot":
        """Return it without a name that is forgotten."""

        def others(people: tuple[PersonId, ...]) -> tuple[PersonId, ...]:
            return tuple(each for each in people if each != person)

        return replace(
            self,
            shown=others(self.shown),
            ranked=others(self.ranked),
            struck=others(self.struck),
            still=others(self.still),
            given=None if self.given == person else self.given,
        )
