"""The lists of a matching round, and who is asked once mentees have chosen from them.

Both are worked out from everybody at once, which takes a while: the clock does it, and a
coordinator who swaps two people.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from math import fsum

from flows import offer
from flows.ballots import Ballot, Stage
from flows.matching.assignment import Assignment, Tiers
from flows.matching.candidate_lists import worth_of
from flows.matching.market import Market
from flows.matching.shortlists import Lists, Short, assign_ranked, directory, shortlists
from flows.matching_round import State, on, to_ask, to_look_at
from flows.messages import Kind, Ref, RoundLists
from flows.outcome import Ballots, Fared, Outcome, Record
from flows.people import PersonId, Role
from flows.words import Part, part

POINT = 10
"""What people are worth to each other is counted in tenths of a point."""
LOOKED_AT = 2
"""Working days within which somebody looks through the pairs, or the morning list says so, once."""


def deal(state: State, market: Market, now: datetime) -> Outcome:
    """Make a new list for everybody who waits; where there is nobody to list, go on."""
    ranks = bool(state.lap.rank_days)
    lists = (
        directory(market, state.listed)
        if state.is_picked
        else shortlists(market, state.protocol.k if ranks else 1)
    )
    ballots = dealt(state, market, lists)
    listed = tuple(each.person for each in ballots if each.shown)
    if not listed:
        return on(state, ballots, now)
    if not ranks:
        further = state.round.at(Stage.PAIRING)
        return Outcome(keep=(further, Ballots(ballots)), homes=state.coordinators)
    people = tuple(state.people[each] for each in listed)
    until = offer.last_day(now, state.programme, people, state.lap.rank_days)
    return Outcome(
        keep=(state.round.at(Stage.RANKING, until), Ballots(ballots)),
        homes=state.coordinators,
        messages=(
            RoundLists(
                about=Ref(Kind.ROUND, state.round.id),
                occasion=str(state.round.lap),
                parts=(
                    part("round-mentees", mentees=len(listed)),
                    *short(lists),
                    part("round-until", day=until),
                ),
                not_before=state.programme.calendar.next_open(now),
            ),
        ),
    )


def short(lists: Lists) -> tuple[Part, ...]:
    """Say how many have hardly anybody to choose from; who they are stands on a private page."""
    many = sum(why is not Short.LOCKED for why in lists.short.values())
    return (part("round-short", mentees=many),) if many else ()


def dealt(state: State, market: Market, lists: Lists) -> tuple[Ballot, ...]:
    """Return everybody's ballot at the beginning of a lap; whoever waits no more has no list."""
    before = {(each.person, each.role): each for each in state.ballots}
    entering = {(each.id, Role.MENTEE) for each in market.mentees}
    entering |= {(each.id, Role.MENTOR) for each in market.mentors}
    return tuple(
        anew(before.get(key) or Ballot(person=key[0], role=key[1]), lists)
        for key in sorted(entering | set(before))
    )


def anew(before: Ballot, lists: Lists) -> Ballot:
    """Return a ballot with a new list. A mentor who is silent stays so until they answer."""
    return Ballot(
        person=before.person,
        role=before.role,
        shown=lists.of.get(before.person, ()) if before.role is Role.MENTEE else (),
        struck=before.struck,
        is_silent=before.is_silent and before.role is Role.MENTOR,
        still=before.still,
    )


def pair(state: State, market: Market, now: datetime) -> Outcome:
    """Work out who is asked, so that the choices count most; where nobody is left, go on."""
    pairs = assigned(state, market)
    if not pairs:
        return on(state, (), now)
    given = tuple(
        replace(each, given=pairs[each.person]) for each in state.mentees if each.person in pairs
    )
    homes = (*(each.person for each in state.mentees), *state.coordinators)
    calendar, how = state.programme.calendar, fared(state, market, pairs, now)
    if state.protocol.is_reviewed:
        looked_at = calendar.working_days_after(now.astimezone(calendar.zone).date(), LOOKED_AT)
        return Outcome(
            keep=(state.round.at(Stage.REVIEW, looked_at), Ballots(given), *how),
            homes=homes,
            messages=(to_look_at(state, len(pairs), now),),
        )
    return Outcome(
        keep=(state.round.at(Stage.ASKING), Ballots(given), *how),
        homes=homes,
        messages=to_ask(state, pairs.items(), market, now),
    )


def fared(
    state: State, market: Market, pairs: Mapping[PersonId, PersonId], now: datetime
) -> tuple[Record, ...]:
    """Return how well everybody fits whom the round first gives them, where that is looked at."""
    if not state.programme.dimensions or state.round.lap or state.round.turn:
        return ()
    fits = worth_of(market, {mentee: (mentor,) for mentee, mentor in pairs.items()})
    mentees: dict[PersonId, float | None] = dict.fromkeys(each.id for each in market.mentees)
    taken: dict[PersonId, list[float]] = {each.id: [] for each in market.mentors}
    for mentee, mentor in pairs.items():
        mentees[mentee] = fits[mentee].get(mentor, 0) / POINT
        taken[mentor].append(fits[mentee].get(mentor, 0) / POINT)
    mentors = {who: fsum(of) / len(of) if of else None for who, of in taken.items()}
    today = now.astimezone(state.programme.calendar.zone).date()
    return (Fared(today, {Role.MENTEE: mentees, Role.MENTOR: mentors}),)


def order(state: State, ballot: Ballot) -> tuple[PersonId, ...]:
    """Return a list as it counts; where mentees pick for themselves, only whom they picked."""
    if not state.is_picked:
        return ballot.order
    return tuple(each for each in ballot.ranked if each in state.listed)


def assigned(state: State, market: Market) -> Mapping[PersonId, PersonId]:
    """Return whom each mentee is given, of those on their list who are still to be had."""
    waiting = {each.id for each in market.mentees}
    ballots = {
        each.person: each for each in state.mentees if each.person in waiting and not each.is_silent
    }
    settled = frozenset(pair for pair in market.locks if pair[0] in ballots)
    nobody = Assignment({}, Tiers(0, 0, 0, 0))
    orders = {who: order(state, each) for who, each in ballots.items()}
    orders |= {mentee: (mentor,) for mentee, mentor in settled}
    of_value = worth_of(market, orders)
    lists = Lists(orders, {}, {}, nobody, settled)
    return assign_ranked(
        lists,
        {who: each.ranked for who, each in ballots.items()},
        {},
        market.places,
        of_value,
        policy=market.policy,
        waiting=market.waiting,
        load=market.load,
        seed=market.seed,
    ).pairs
