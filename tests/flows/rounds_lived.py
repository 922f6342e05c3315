"""A matching round lived without a database: everybody answers as a test would have them answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from flows import matching_round, offer, pairing, proposal
from flows.ballots import Ballot, MatchingRound, Protocol, RoundId
from flows.history import apply
from flows.matching.candidates import Mentee, Mentor
from flows.matching.lines import Lines
from flows.matching.market import Market
from flows.matching.propose import Pair
from flows.matching.score import score
from flows.matching_round import State, Work
from flows.messages import Message
from flows.outcome import Ballots, Heard, NotNow, OfferOver, Outcome
from flows.people import Person, PersonId, Role
from flows.proposal import Side
from flows.relationship import Member, Relationship, RelationshipId, Status
from flows.wishes import Format, Wish
from tests.people import MONDAY, PROGRAMME, someone

HOUR = timedelta(hours=1)
MOST_STEPS, MOST_DAYS = 200, 120
Ranks = Callable[[Ballot], tuple[PersonId, ...] | None]
Says = Callable[[PersonId], bool | None]
"""What somebody says who is asked for a yes: nothing, yes or no."""


Until = Callable[["Life"], bool]


def person(name: str) -> Person:
    return replace(someone(name, "Europe/London"), id=PersonId(name))


def wish(who: PersonId, role: Role) -> Wish:
    return Wish(
        person=who, role=role, topics=("feedback",), format=Format.REMOTE, languages=("en",)
    )


def silence(_ballot: Ballot) -> None:
    """Choose nothing."""


def as_shown(ballot: Ballot) -> tuple[PersonId, ...]:
    """Take the list as it is."""
    return ballot.shown


def gladly(_who: PersonId) -> bool:
    """Say yes to everybody."""
    return True


@dataclass
class Life:
    """Mentees and mentors by name, the round, and what was written and said."""

    mentees: tuple[str, ...]
    mentors: Mapping[str, int]
    """With how many places each has."""
    ranks: Ranks = as_shown
    says: Says = gladly
    protocol: Protocol = field(default_factory=Protocol)
    now: datetime = MONDAY
    grades: Mapping[str, int] = field(default_factory=dict)
    listed: frozenset[PersonId] = frozenset()
    round: MatchingRound = field(default_factory=lambda: MatchingRound(id=RoundId("m1")))
    ballots: dict[tuple[PersonId, Role], Ballot] = field(default_factory=dict)
    relationships: dict[RelationshipId, Relationship] = field(default_factory=dict)
    messages: list[Message] = field(default_factory=list)
    works: list[str] = field(default_factory=list)
    made: int = 0
    """Proposals, so far."""

    # --- What matching knows --------------------------------------------------------------

    def held(self, who: str, role: Role) -> int:
        """Count the places somebody has given away."""
        here = (each for each in self.relationships.values() if not each.has_ended)
        return sum(m.person.id == who and m.role is role for each in here for m in each.members)

    def former(self, who: PersonId) -> frozenset[PersonId]:
        ever = (each for each in self.relationships.values() if who in each.everybody)
        together = {other for each in ever for other in each.everybody} - {who}
        still = {name for (owner, _), b in self.ballots.items() if owner == who for name in b.still}
        return frozenset(together - still)

    def mentee(self, name: str) -> Mentee:
        who = PersonId(name)
        return Mentee(
            id=who,
            topics=("feedback",),
            waiting_since=date(2026, 2, 2),
            previous=self.former(who),
            grade=3,
        )

    def mentor(self, name: str) -> Mentor:
        who, taken = PersonId(name), self.held(name, Role.MENTOR)
        return Mentor(
            id=who,
            topics={"feedback": 2},
            free_places=self.mentors[name] - taken,
            load=taken,
            qualified=True,
            previous=self.former(who),
            grade=self.grades.get(name, 5),
        )

    @property
    def waiting(self) -> tuple[str, ...]:
        return tuple(each for each in self.mentees if not self.held(each, Role.MENTEE))

    @property
    def market(self) -> Market:
        silent = {who for (who, _), ballot in self.ballots.items() if ballot.is_silent}
        struck = {(b.person, whom) for b in self.ballots.values() for whom in b.struck}
        return Market(
            mentees=tuple(self.mentee(each) for each in self.waiting),
            mentors=tuple(self.mentor(each) for each in self.mentors if each not in silent),
            lines=Lines({}),
            at=self.now,
            forbidden=frozenset(struck),
        )

    @property
    def open(self) -> tuple[Relationship, ...]:
        every = self.relationships.values()
        return tuple(each for each in every if each.status is Status.PROPOSED)

    @property
    def state(self) -> State:
        return State(
            round=self.round,
            ballots=tuple(self.ballots[key] for key in sorted(self.ballots)),
            people={PersonId(each): person(each) for each in self.mentees},
            waiting=frozenset(map(PersonId, self.waiting)),
            programme=PROGRAMME,
            protocol=self.protocol,
            listed=self.listed,
            open_offers=len(self.open),
        )

    # --- Living it ------------------------------------------------------------------------

    def carry_out(self, outcome: Outcome) -> None:
        for record in outcome.keep:
            match record:
                case MatchingRound():
                    self.round = record
                case Ballots(all=ballots):
                    self.ballots |= {(each.person, each.role): each for each in ballots}
                case Heard(person=who):
                    mine = {k: b.heard() for k, b in self.ballots.items() if k[0] == who}
                    self.ballots |= mine
                case Relationship():
                    self.relationships[record.id] = record
                case OfferOver(relationship=which):
                    self._over(self.relationships[which])
                case _:
                    pass
        for fact in outcome.facts:
            before = self.relationships[fact.relationship]
            self.relationships[fact.relationship] = apply(before, fact)
        self.messages += outcome.messages

    def _over(self, this: Relationship) -> None:
        blank = {m: Ballot(person=m.person.id, role=m.role) for m in this.members}
        mine = {m: self.ballots.get((m.person.id, m.role), blank[m]) for m in this.members}
        one, other = this.members
        for each, them in ((one, other), (other, one)):
            after = offer.afterwards(this, each, mine[each], mine[them])
            self.ballots[after.person, after.role] = after

    def step(self) -> bool:
        """Take one step of the round, if there is one to take."""
        work = matching_round.next_work(self.state, self.now)
        if isinstance(work, NotNow):
            return False
        self.works.append(work)
        self.carry_out(self._done(work))
        return True

    def _done(self, work: Work) -> Outcome:
        match work:
            case Work.DEAL:
                return pairing.deal(self.state, self.market, self.now)
            case Work.PAIR:
                return pairing.pair(self.state, self.market, self.now)
            case Work.TELL:
                return matching_round.tell(self.state, self.now)
            case Work.REMIND:
                return matching_round.remind(self.state, self.now)
            case Work.ASK:
                given = matching_round.portion(self.state)
                two = tuple(self.suggestion(each) for each in given)
                return matching_round.ask(self.state, two, self.now)
            case Work.TURN:
                return matching_round.turn(self.state, self.now)

    def suggestion(self, ballot: Ballot) -> offer.Suggestion:
        mentee, mentor = ballot.person, ballot.given
        weighed = score(self.mentee(mentee), self.mentor(mentor), self.now)
        sides = (
            Side(person(mentee), wish(mentee, Role.MENTEE)),
            Side(person(mentor), wish(mentor, Role.MENTOR)),
        )
        self.made += 1
        new = RelationshipId(f"r{self.made}")
        return offer.Suggestion(new, Pair(mentee, mentor, weighed), sides)

    def goes_on(self) -> None:
        """Take all steps that can be taken now."""
        for _ in range(MOST_STEPS):
            if not self.step():
                return
        raise AssertionError("it never rests")

    def chooses(self, name: str) -> None:
        """Somebody chooses, if they do, and if they have a list."""
        ballot = self.ballots.get((PersonId(name), Role.MENTEE))
        if ballot is None or not ballot.is_told:
            return
        order = self.ranks(ballot)
        if order is not None:
            chosen = replace(ballot.heard(), ranked=tuple(order))
            self.carry_out(Outcome(keep=(Ballots((chosen,)),)))

    def answer(self) -> None:
        """Everybody who is asked answers, if they do."""
        for which in sorted(each.id for each in self.open):
            readers = {each.to for each in self.messages if each.about and each.about.id == which}
            told = tuple(
                replace(m, is_asked=m.person.id in readers)
                for m in self.relationships[which].members
            )
            self.relationships[which] = replace(self.relationships[which], members=told)
            for member in told:
                if member.is_asked:
                    self._answers(which, member)

    def _answers(self, which: RelationshipId, member: Member) -> None:
        this, who = self.relationships[which], member.person.id
        said = self.says(who)
        if said is None or this.status is not Status.PROPOSED or member.said_yes:
            return
        say = proposal.yes if said else proposal.no
        outcome = offer.answered(this, who, say(this, who, self.now))
        self.relationships[which] = replace(
            this,
            members=tuple(
                replace(m, said_yes=said) if m.person.id == who else m for m in this.members
            ),
        )
        self.carry_out(replace(outcome, messages=()))

    def closes(self) -> None:
        """End what nobody can say yes to any more."""
        for which in sorted(each.id for each in self.open):
            outcome = offer.decide(self.relationships[which], self.now)
            if isinstance(outcome, Outcome):
                self.carry_out(outcome)

    def steps(self, to: Work) -> "Life":
        """Take one step after the other, up to one of a kind."""
        for _ in range(MOST_STEPS):
            if self.step() and self.works[-1] == to:
                return self
        raise AssertionError("it never comes to that")

    def lives(self, until: Until = lambda life: not life.round.is_open) -> "Life":
        """Let day after day go by, until something is so; the round is over, if nothing is said."""
        for _ in range(MOST_DAYS * 24):
            self.goes_on()
            if until(self):
                return self
            for name in self.mentees:
                self.chooses(name)
            self.answer()
            self.closes()
            self.goes_on()
            if until(self):
                return self
            self.now += 6 * HOUR
        raise AssertionError("it never comes to that")

    # --- What came of it ------------------------------------------------------------------

    @property
    def pairs(self) -> dict[str, str]:
        """Who was introduced to whom: mentees and their mentors."""
        begun = (each for each in self.relationships.values() if each.accepted_at is not None)
        return {
            each.those(Role.MENTEE)[0].person.id: each.those(Role.MENTOR)[0].person.id
            for each in begun
        }

    def read(self, kind: type[Message], who: str | None = None) -> list[Message]:
        """What somebody has read of one kind, or everybody."""
        mine = (each for each in self.messages if who is None or each.to == who)
        return [each for each in mine if isinstance(each, kind)]

    @property
    def proposed(self) -> list[tuple[str, str]]:
        """Every proposal there was: the mentee and the mentor, in turn."""
        return [
            (r.those(Role.MENTEE)[0].person.id, r.those(Role.MENTOR)[0].person.id)
            for r in self.relationships.values()
        ]
