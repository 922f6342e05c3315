"""A matching round, from the lists to the waiting list: what comes next, and when.

Every mentee who waits gets a short list, made so that the lists together can match as many as any
matching could; and chooses. Then it is worked out who is asked, so that the choices count most.
Mentors say yes or no. Where no yes comes, the next choice is asked, and the one after: three in
all; then those who are left over get new lists; then up to two suggestions of one mentor, for which
both are asked. Whoever is left over after that waits, and comes first in the next round. Where a
programme has no lists, a round is up to five such suggestions, one after the other.

Nobody is paired without their own yes. Nobody learns of a no, nor of being struck out. A step that
was taken is never taken twice: each rests on what is kept, and on nothing else, so that a round
goes on after any interruption where it was. What concerns many people goes out in portions.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from flows import choosing, offer
from flows.ballots import Ballot, Lap, MatchingRound, Protocol, Stage
from flows.explained import phrases
from flows.matching.market import Market, Pairing
from flows.matching.policy import Mode
from flows.matching.rules import Rule
from flows.matching.settled import in_spite
from flows.messages import (
    Kind,
    Message,
    Ref,
    RoundAsks,
    RoundFoundNobody,
    RoundOver,
    RoundReview,
)
from flows.outcome import Ballots, Because, NotNow, Outcome, Record
from flows.people import DAY, Person, PersonId, Role
from flows.programme import Programme
from flows.words import part

PORTION = 20
"""So many people are written to at once; then somebody else may use the memory."""


class Work(StrEnum):
    """What is to be done next in a round."""

    DEAL = "deal"
    """Make the lists."""
    TELL = "tell"
    """Tell some more mentees that theirs is there."""
    REMIND = "remind"
    PAIR = "pair"
    """Work out who is asked."""
    ASK = "ask"
    """Ask some more of them."""
    TURN = "turn"
    """Nobody is being asked any more: go on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """How a round stands."""

    round: MatchingRound
    ballots: tuple[Ballot, ...]
    people: Mapping[PersonId, Person]
    """All mentees who have a ballot, or wait."""
    waiting: frozenset[PersonId]
    """The mentees who wait now."""
    programme: Programme
    protocol: Protocol
    listed: frozenset[PersonId] = frozenset()
    """The mentors who agreed to be listed, where mentees pick for themselves."""
    open_offers: int = 0
    """How many proposals of this round wait for an answer."""

    @property
    def coordinators(self) -> tuple[PersonId, ...]:
        """Return whose homes show how far it is."""
        return tuple(each.id for each in self.programme.coordinators)

    @property
    def lap(self) -> Lap:
        """Return the numbers of this go; of the last one, if there are fewer by now."""
        laps = self.protocol.laps
        return laps[min(self.round.lap, len(laps) - 1)]

    @property
    def is_picked(self) -> bool:
        """Say whether mentees pick for themselves in this go: then nobody is asked unpicked."""
        return self.round.mode is Mode.DIRECTORY and bool(self.lap.rank_days)

    @property
    def mentees(self) -> tuple[Ballot, ...]:
        """Return those who have a list."""
        return tuple(each for each in self.ballots if each.role is Role.MENTEE and each.shown)

    @property
    def untold(self) -> tuple[Ballot, ...]:
        """Return those who do not know yet that there is a list."""
        return tuple(each for each in self.mentees if not each.is_told)

    @property
    def given(self) -> tuple[Ballot, ...]:
        """Return those for whom somebody is to be asked."""
        return tuple(each for each in self.ballots if each.given is not None)

    @property
    def chosen_at(self) -> datetime:
        """Return when choosing is over: its last day is a whole day for everybody."""
        if self.round.until is None:
            raise ValueError("only choosing has a last day of its own")
        day = self.round.until + DAY
        listed = (self.people[each.person].calendar for each in self.mentees)
        return max(each.opening(day) for each in (self.programme.calendar, *listed))


# --- What comes next ----------------------------------------------------------------------


def next_work(state: State, now: datetime) -> Work | NotNow:
    """Return what is to be done now; or what is waited for, and until when."""
    match state.round.stage:
        case Stage.DEALING:
            return Work.DEAL
        case Stage.RANKING:
            return Work.TELL if state.untold else while_they_choose(state, now)
        case Stage.PAIRING:
            return Work.PAIR
        case Stage.REVIEW:
            return NotNow(Because.WAITING_FOR_ANSWERS)
        case Stage.ASKING if state.given:
            return Work.ASK
        case Stage.ASKING:
            return NotNow(Because.WAITING_FOR_ANSWERS) if state.open_offers else Work.TURN
        case Stage.PLANNED | Stage.OVER:
            return NotNow(Because.SETTLED)


def while_they_choose(state: State, now: datetime) -> Work | NotNow:
    """Wait until the last day is over; remind, once, those who have not chosen."""
    if state.round.until is None or now >= state.chosen_at:
        return Work.PAIR
    reminds = offer.reminds_at(state.round.until, state.lap.rank_days, state.programme.calendar)
    if state.round.is_reminded:
        return NotNow(Because.WAITING_FOR_ANSWERS, until=state.chosen_at)
    if now >= reminds:
        return Work.REMIND
    return NotNow(Because.WAITING_FOR_ANSWERS, until=reminds)


# --- The lists ----------------------------------------------------------------------------


def tell(state: State, now: datetime) -> Outcome:
    """Tell some more mentees that their list is there."""
    some, until = state.untold[:PORTION], state.round.until
    if until is None:
        raise ValueError("only choosing has a list to tell of")
    return Outcome(
        keep=(Ballots(tuple(replace(each, is_told=True) for each in some)), state.round),
        messages=tuple(
            choosing.ready(state.round, state.people[each.person], until, now) for each in some
        ),
        homes=tuple(each.person for each in some),
    )


def remind(state: State, now: datetime) -> Outcome:
    """Remind, once, those who have not chosen yet."""
    until = state.round.until
    if state.round.stage is not Stage.RANKING or until is None or state.round.is_reminded:
        return Outcome()
    return Outcome(
        keep=(replace(state.round, is_reminded=True),),
        messages=tuple(
            choosing.again(state.round, state.people[each.person], until, now)
            for each in state.mentees
            if not each.has_answered
        ),
    )


def close_early(state: State) -> Outcome:
    """End the choosing before its last day; whoever has not chosen has the order shown."""
    if state.round.stage is not Stage.RANKING or state.untold:
        return Outcome()
    return Outcome(keep=(state.round.at(Stage.PAIRING),))


# --- Who is asked -------------------------------------------------------------------------


def to_ask(
    state: State, pairs: Iterable[Pairing], market: Market, now: datetime
) -> tuple[Message, ...]:
    """Tell the desk how many pairs there are, and nothing of who.

    Of whoever comes after the first choice nothing is said, unless a rule was set aside.
    """
    asked = tuple(pairs)
    broken = {rule for pair in asked for rule in in_spite(market, pair)}
    rules = phrases(rule for rule in Rule if rule in broken)
    if not asked or (state.round.turn and not broken):
        return ()
    return (
        RoundAsks(
            about=Ref(Kind.ROUND, state.round.id),
            occasion=which_time(state.round),
            parts=(
                part("round-pairs", pairs=len(asked)),
                *([part("round-in-spite", rules=rules)] if broken else ()),
            ),
            not_before=state.programme.calendar.next_open(now),
        ),
    )


def to_look_at(state: State, pairs: int, now: datetime) -> RoundReview:
    """Tell the desk that pairs wait for a look, and nothing of who."""
    return RoundReview(
        about=Ref(Kind.ROUND, state.round.id),
        occasion=which_time(state.round),
        parts=(part("round-to-look-at", pairs=pairs),),
        not_before=state.programme.calendar.next_open(now),
    )


def which_time(round_: MatchingRound) -> str:
    """Return which pairs of a round these are, so that they are told of once."""
    return f"{round_.lap}-{round_.turn}"


def portion(state: State) -> tuple[Ballot, ...]:
    """Return those for whom somebody is asked next."""
    return state.given[:PORTION]


def ask(state: State, suggestions: Iterable[offer.Suggestion], now: datetime) -> Outcome:
    """Ask some of them; whoever is not to be had any more is left for the next choice."""
    mine = {each.person: each for each in state.ballots if each.role is Role.MENTEE}
    theirs = {each.person: each for each in state.ballots if each.role is Role.MENTOR}
    days = state.lap.turns[state.round.turn]
    kept: dict[tuple[PersonId, Role], Ballot] = {
        (each.person, each.role): replace(each, given=None) for each in portion(state)
    }
    asked, latest = [], state.round.until
    for each in suggestions:
        mentee, mentor = each.sides
        ballot = mine[mentee.person.id]
        until = offer.last_day(now, state.programme, (mentee.person, mentor.person), days)
        has_chosen = has_said_yes(ballot, each)
        latest = max(until, latest or until)
        asked.append(offer.ask(each, until, now, has_chosen=has_chosen))
        step = ballot.proposed if has_chosen else ballot.asked
        kept[ballot.person, ballot.role] = step(mentor.person.id)
        blank = Ballot(person=mentor.person.id, role=Role.MENTOR)
        other = kept.get((mentor.person.id, Role.MENTOR), theirs.get(mentor.person.id, blank))
        kept[other.person, other.role] = other.asked(mentee.person.id)
    further = replace(state.round, until=latest)
    done = together(asked, (further, Ballots(tuple(kept.values()))))
    return replace(done, homes=(*done.homes, *state.coordinators))


def has_said_yes(ballot: Ballot, suggestion: offer.Suggestion) -> bool:
    """Say whether a mentee chose, and so said yes to whoever was on their list.

    Whom a coordinator suggests instead, or in spite of a rule, they are asked about as well.
    """
    _, mentor = suggestion.sides
    is_listed = mentor.person.id in ballot.shown and not suggestion.in_spite
    return bool(ballot.ranked) and is_listed


def together(outcomes: Iterable[Outcome], keep: tuple[Record, ...]) -> Outcome:
    """Return several outcomes as one."""
    every = tuple(outcomes)
    return Outcome(
        facts=tuple(each for one in every for each in one.facts),
        keep=(*(each for one in every for each in one.keep), *keep),
        messages=tuple(each for one in every for each in one.messages),
        homes=tuple(each for one in every for each in one.homes),
    )


# --- Going on -----------------------------------------------------------------------------


def turn(state: State, now: datetime) -> Outcome:
    """Go on to the next choice of those who are left over, or to the next lap."""
    if state.round.turn + 1 < len(state.lap.turns):
        further = replace(state.round.at(Stage.PAIRING), turn=state.round.turn + 1)
        return Outcome(keep=(further,), homes=state.coordinators)
    return on(state, (), now)


def on(state: State, ballots: tuple[Ballot, ...], now: datetime) -> Outcome:
    """Go on to the next lap; after the last one the round is over."""
    further = state.round.next_lap(state.protocol)
    if further.is_open:
        return Outcome(keep=(further, Ballots(ballots)), homes=state.coordinators)
    return over(replace(state, ballots=ballots or state.ballots), further, now)


def over(state: State, ended: MatchingRound, now: datetime) -> Outcome:
    """Let go of what was chosen; tell those who still wait, and the desk how many they are."""
    here = {each.person for each in state.ballots if each.role is Role.MENTEE}
    left = sorted(here & state.waiting)
    about = Ref(Kind.ROUND, state.round.id)
    return Outcome(
        keep=(ended, Ballots(tuple(each.afterwards() for each in state.ballots))),
        messages=(
            RoundOver(
                about=about,
                parts=(part("round-waiting", waiting=len(left)),),
                not_before=state.programme.calendar.next_open(now),
            ),
            *(
                RoundFoundNobody(
                    to=each,
                    about=about,
                    not_before=state.people[each].calendar.next_open(now),
                )
                for each in left
            ),
        ),
        homes=(*(each.person for each in state.ballots), *state.coordinators),
    )
