"""What a matching round looks at: how it stands, who waits and who offers, and one's own list."""

from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import select

from flows import choosing
from flows.ballots import Ballot, MatchingRound, Protocol, RoundId, Stage
from flows.choosing import Choosing
from flows.matching.candidates import Mentee, Mentor
from flows.matching.market import Market, between
from flows.matching.policy import Mode, Policy
from flows.matching.propose import Pair
from flows.matching.score import Score, score
from flows.matching.settled import in_spite
from flows.matching_round import State, portion
from flows.messages import ListReady, ProposalAgain
from flows.offer import Suggestion
from flows.people import PersonId, Role
from flows.programme import Programme
from flows.relationship import Relationship, RelationshipId, Status
from flows.round_desk import Queue
from flows.rulings import Table, settled
from storage import tables as t
from storage.kept import kept
from storage.lookups import ORGANISATION
from storage.matching_rounds import MatchingRounds
from storage.people import People
from storage.pool import Pool
from storage.relationships import Relationships
from storage.scope import Scope

OPEN_OFFERS = (
    select(t.Relationship.id)
    .where(
        t.Relationship.organisation_id == ORGANISATION,
        t.Relationship.in_round,
        t.Relationship.status == Status.PROPOSED,
    )
    .order_by(t.Relationship.id)
)


@dataclass(frozen=True)
class Matchmaking:
    """Everything that a matching round needs to know."""

    scope: Scope
    people: People
    relationships: Relationships
    pool: Pool
    rounds: MatchingRounds
    programme: Programme
    policy: Policy

    @property
    def protocol(self) -> Protocol:
        """Return the numbers of a matching round."""
        return Protocol.of(self.policy)

    def state(self) -> State | None:
        """Return how the round that is open stands; None if none is."""
        round_ = self.rounds.held()
        return self._state(round_) if round_ is not None and round_.is_open else None

    def _state(self, round_: MatchingRound) -> State:
        ballots, waiting = self.rounds.ballots(), self.pool.waiting()
        mentees = {each.person for each in ballots if each.role is Role.MENTEE} | waiting
        self.people.hold(mentees)
        return State(
            round=round_,
            ballots=ballots,
            people={each: self.people.person(each) for each in sorted(mentees)},
            waiting=waiting,
            programme=self.programme,
            protocol=replace(self.protocol, mode=round_.mode),
            listed=self.pool.listed() if round_.mode is Mode.DIRECTORY else frozenset(),
            open_offers=len(self._open),
        )

    def open_offers(self) -> tuple[Relationship, ...]:
        """Return the proposals of the round that wait for an answer."""
        held = (self.relationships.get(RelationshipId(each)) for each in self._open)
        return tuple(each for each in held if each is not None)

    def queue(self) -> Queue:
        """Return how many wait, and for how many places."""
        silent_ones = {b.person for b in self.rounds.ballots() if b.is_silent}
        return Queue(self.pool.counted()[1], self.pool.places(silent_ones))

    def market(self, state: State, now: datetime) -> Market:
        """Return who is matched now: whoever is silent is not, and silence is no former pair."""
        return self._market(state, self.pool.mentees(), self.pool.mentors(), now)

    def _market(
        self, state: State, some: tuple[Mentee, ...], others: tuple[Mentor, ...], now: datetime
    ) -> Market:
        ballots = {(each.person, each.role): each for each in state.ballots}
        mentees = tuple(open_again(each, ballots) for each in some)
        mentors = tuple(
            open_again(each, ballots)
            for each in others
            if not silent(ballots.get((each.id, Role.MENTOR)))
        )
        waited = {each.person for each in state.ballots if each.role is Role.MENTEE}
        market = Market(
            mentees=mentees,
            mentors=mentors,
            lines=self.people.lines,
            at=now,
            policy=self.policy,
            waiting=frozenset(e.id for e in mentees if e.id in waited or e.previous),
            seed=int.from_bytes(sha256(state.round.id.encode()).digest()[:4]),
        )
        return settled(market, state.round, state.ballots)

    def table(self, now: datetime) -> Table:
        """Return a round as a coordinator looks at it; a planned one, if none is open."""
        round_ = self.rounds.held()
        if round_ is None or round_.stage is Stage.OVER:
            new = RoundId(self.scope.chance.id())
            round_ = MatchingRound(id=new, stage=Stage.PLANNED, mode=self.protocol.mode)
        state, mentees, mentors = self._state(round_), self.pool.mentees(), self.pool.mentors()
        offering = {each.id for each in mentors} | {e.given for e in state.given if e.given}
        rows = self.pool.rows(Role.MENTEE, [each.id for each in mentees])
        hopes = {
            side.person.id: side.wish.hoped_for
            for side in self.people.sides(rows)
            if side.wish.hoped_for and side.hoped_for
        }
        offering |= set(hopes.values())
        self.people.hold(offering)
        return Table(
            state=state,
            market=self._market(state, mentees, mentors, now),
            mentees={each.id: each for each in mentees},
            mentors={each.id: each for each in mentors},
            names={each: person.name for each, person in state.people.items()}
            | {each: self.people.person(each).name for each in sorted(offering)},
            hoped_for=hopes,
        )

    def suggestions(self, state: State, now: datetime) -> tuple[Suggestion, ...]:
        """Return whom to ask next, of those who are still to be had."""
        some = portion(state)
        offered = {b.given for b in some if b.given is not None}
        market = self._market(
            state,
            self.pool.these_mentees(each.person for each in some),
            self.pool.these_mentors(offered),
            now,
        )
        mentees = {each.id: each for each in market.mentees}
        mentors = {each.id: each for each in market.mentors}
        free = {each.id: each.free_places for each in mentors.values()}
        found = []
        for each in some:
            mentee, mentor = mentees.get(each.person), mentors.get(each.given or PersonId(""))
            if mentee is None or mentor is None or free[mentor.id] < 1:
                continue
            if between(market, mentee, mentor):
                continue
            free[mentor.id] -= 1
            rules = in_spite(market, (mentee.id, mentor.id))
            found.append(replace(self._suggestion(mentee, mentor, now), in_spite=rules))
        return tuple(found)

    def _suggestion(self, mentee: Mentee, mentor: Mentor, now: datetime) -> Suggestion:
        new = RelationshipId(self.scope.chance.id())
        [one] = self.people.sides(self.pool.rows(Role.MENTEE, (mentee.id,)))
        [other] = self.people.sides(self.pool.rows(Role.MENTOR, (mentor.id,)))
        weighed = self._weighed(mentee, mentor, now)
        return Suggestion(new, Pair(mentee.id, mentor.id, weighed), (one, other))

    def _weighed(self, mentee: Mentee, mentor: Mentor, now: datetime) -> Score:
        known = self.people.lines.known(mentee.id) and self.people.lines.known(mentor.id)
        return score(mentee, mentor, now, self.policy, line_known=known)

    def choosing(self, person: PersonId, now: datetime) -> Choosing | None:
        """Return somebody's list, if they have one; whoever is not there any more is left out."""
        round_ = self.rounds.held()
        ballot = self.ballot(person, Role.MENTEE)
        if round_ is None or ballot is None or round_.stage is not Stage.RANKING:
            return None
        [mentee] = self.pool.these_mentees((person,)) or (None,)
        if mentee is None:
            return None
        is_picked = round_.mode is Mode.DIRECTORY
        shown = set(ballot.shown) & self.pool.listed() if is_picked else set(ballot.shown)
        mentors = {each.id: each for each in self.pool.these_mentors(shown)}
        sides = {
            each.person.id: each
            for each in self.people.sides(self.pool.rows(Role.MENTOR, ballot.shown))
        }
        weighed = {each: self._weighed(mentee, mentors[each], now) for each in mentors}
        listed = tuple((sides[each], weighed[each]) for each in ballot.shown if each in mentors)
        return Choosing(round_, ballot, listed, self._unlisted(person, ballot))

    def _unlisted(self, person: PersonId, ballot: Ballot) -> str:
        """Return the name of the mentor somebody hopes for, unless that one is on their list."""
        named = (each.hoped_for for each in self.people.wishes(person) if each.hoped_for)
        return next((self.people.name_of(e) for e in named if e not in ballot.shown), "")

    def ballot(self, person: PersonId, role: Role) -> Ballot | None:
        """Return somebody's ballot in one role."""
        return next((each for each in self.rounds.of(person) if each.role is role), None)

    def wants(self, message: ListReady) -> bool:
        """Say whether what tells of a list, or reminds of it, still ought to go."""
        ballot = self.ballot(message.to, Role.MENTEE) if message.to else None
        return choosing.still_wanted(message, self.rounds.get(), ballot)

    def has_answered(self, message: ProposalAgain) -> bool:
        """Say whether whoever is reminded has answered, whatever it was."""
        about = message.about.id if message.about else ""
        relationship = self.relationships.get(RelationshipId(about))
        if relationship is None or message.to is None:
            return True
        ballot = self.ballot(message.to, relationship.member(message.to).role)
        return ballot is not None and ballot.has_answered

    def awaiting_a_look(self) -> State | None:
        """Return how the round stands, if its pairs wait for a coordinator."""
        round_ = self.rounds.get()
        return self.state() if round_ is not None and round_.stage is Stage.REVIEW else None

    def current(self) -> MatchingRound | None:
        """Return the round that is open, without holding it."""
        round_ = self.rounds.get()
        return round_ if round_ is not None and round_.is_open else None

    @kept
    def _open(self) -> tuple[str, ...]:
        return tuple(self.scope.ask(OPEN_OFFERS).scalars())


def silent(ballot: Ballot | None) -> bool:
    """Say whether somebody is suggested to nobody until they answer."""
    return ballot is not None and ballot.is_silent


def open_again(person: Any, ballots: dict[tuple[PersonId, Role], Ballot]) -> Any:
    """Return somebody to whom a former partner is none, if silence was all there was."""
    role = Role.MENTEE if isinstance(person, Mentee) else Role.MENTOR
    ballot = ballots.get((person.id, role))
    still = frozenset(ballot.still) if ballot else frozenset()
    return replace(person, previous=person.previous - still) if still else person
