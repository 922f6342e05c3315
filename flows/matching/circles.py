"""Circles: one mentor and a few mentees, who fit the mentor as in a pair and can sit together.

Every mentor with a free place could hold a circle. Two mentees of whom one leads the other, or of
whom one named the other in private, are never in one circle. A circle that would be too small is
closed and its mentees are matched again, the smallest circles first.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from math import ceil

from flows.matching.candidate_lists import worth as candidates
from flows.matching.candidates import Mentee
from flows.matching.market import Market, Pairing, Worth, lot
from flows.matching.solver import CannotLock, assign
from flows.people import PersonId

SIZE = 3, 6
"""Mentees in a circle, at least and at most."""
AT_ONCE = 4
"""Of the circles that are too small a quarter is closed at a time: who was in them fills others."""


@dataclass(frozen=True, slots=True)
class Circles:
    """Who sits with whom."""

    of: Mapping[PersonId, tuple[PersonId, ...]]
    """Each mentor's mentees, in the order of their ids."""
    without: frozenset[PersonId]
    """Mentees for whom there is no circle."""


def circles(market: Market, size: tuple[int, int] = SIZE) -> Circles:
    """Return the circles of at least and at most so many mentees."""
    fewest, most = size
    if not 1 <= fewest <= most:
        raise ValueError(f"a circle of at least {fewest} and at most {most} mentees cannot be")
    worth, open_to = candidates(market), dict.fromkeys(market.places, most)
    while True:
        found = _sit(market, worth, open_to)
        clashes = _clashes(market, worth, found)
        if clashes:
            worth = _without(worth, clashes)
        elif closed := _to_close(market, worth, found, fewest):
            open_to = {mentor: many for mentor, many in open_to.items() if mentor not in closed}
        else:
            break
    seated = {mentee for sat in found.values() for mentee in sat}
    return Circles(found, frozenset(mentee.id for mentee in market.mentees) - seated)


def _sit(
    market: Market, worth: Worth, open_to: Mapping[PersonId, int]
) -> dict[PersonId, tuple[PersonId, ...]]:
    """Seat everybody as well as can be; nobody is the worse for sitting with others."""
    policy = market.policy
    assignment = assign(
        worth,
        open_to,
        objective=policy.objective,
        waiting=market.waiting,
        locks=market.locks,
        load=market.load,
        spread=0,
        thresholds=(policy.acceptable, policy.good),
        seed=market.seed,
    )
    found: dict[PersonId, list[PersonId]] = {}
    for mentee, mentor in assignment.pairs.items():
        found.setdefault(mentor, []).append(mentee)
    return {mentor: tuple(found[mentor]) for mentor in sorted(found)}


def _clashes(
    market: Market, worth: Worth, found: Mapping[PersonId, tuple[PersonId, ...]]
) -> frozenset[Pairing]:
    """Return who has to leave which circle, so that nobody sits with whom they must not."""
    known = {mentee.id: mentee for mentee in market.mentees}

    def claim(mentee: PersonId, mentor: PersonId) -> tuple[bool, int, int]:
        pair = mentee, mentor
        return pair in market.locks, worth[mentee][mentor], lot(market.seed, *pair)

    leaving = set[Pairing]()
    for mentor, sat in found.items():
        for two in combinations(sat, 2):
            if _apart(market, *(known[mentee] for mentee in two)):
                leaving.add((min(two, key=lambda mentee: claim(mentee, mentor)), mentor))
    if both := sorted(leaving & market.locks):
        raise CannotLock(f"{both[0][0]} cannot sit with another who is locked with {both[0][1]}")
    return frozenset(leaving)


def _apart(market: Market, one: Mentee, other: Mentee) -> bool:
    """Say whether the two must not sit together."""
    named = other.id in one.excluded or one.id in other.excluded
    return named or market.lines.join(one.id, other.id)


def _without(worth: Worth, leaving: frozenset[Pairing]) -> Worth:
    return {
        mentee: {mentor: of[mentor] for mentor in of if (mentee, mentor) not in leaving}
        for mentee, of in worth.items()
    }


def _to_close(
    market: Market, worth: Worth, found: Mapping[PersonId, tuple[PersonId, ...]], fewest: int
) -> frozenset[PersonId]:
    """Return circles that are too small, the smallest of them and those that fit least."""
    settled = {mentor for _, mentor in market.locks}
    small = [mentor for mentor, sat in found.items() if len(sat) < fewest and mentor not in settled]

    def turn(mentor: PersonId) -> tuple[int, int, int]:
        fit = sum(worth[mentee][mentor] for mentee in found[mentor])
        return len(found[mentor]), fit, lot(market.seed, mentor, mentor)

    return frozenset(sorted(small, key=turn)[: ceil(len(small) / AT_ONCE)])
