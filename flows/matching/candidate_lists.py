"""The candidates: which mentors may be proposed to which mentee, and what each is worth.

In a small programme these are all pairs that break no rule. In a large one they are the twenty
mentors who fit a mentee best and, so that nobody is overlooked, the ten mentees whom each mentor
fits best: lists from the mentees' side alone would all name the same few mentors.
"""

from collections.abc import Iterator
from heapq import nsmallest
from itertools import product

from flows.matching.candidates import Mentee, Mentor
from flows.matching.market import Market, Pairing, Worth, lot
from flows.matching.rules import Rule, blocked
from flows.matching.score import tenths
from flows.people import PersonId

SMALL = 300
"""Below so many mentees all pairs are candidates."""
BEST_MENTORS, BEST_MENTEES = 20, 10

LIFTED = frozenset({Rule.GRADE_RANGE, Rule.LANGUAGE, Rule.HOURS, Rule.FORMAT, Rule.ONE_SKILL})
"""The rules that a coordinator may lift for a pair."""


def worth(market: Market) -> Worth:
    """Return what each candidate is worth to each mentee; who has none stands with none."""
    pairs = dict(_feasible(market))
    found: dict[PersonId, dict[PersonId, int]] = {mentee.id: {} for mentee in market.mentees}
    for mentee, mentor in pairs if len(market.mentees) < SMALL else _best(market, pairs):
        found[mentee][mentor] = pairs[mentee, mentor]
    return found


def _feasible(market: Market) -> Iterator[tuple[Pairing, int]]:
    for mentee, mentor in product(market.mentees, market.mentors):
        if allowed(market, mentee, mentor):
            yield (mentee.id, mentor.id), tenths(mentee, mentor, market.at)


def allowed(market: Market, mentee: Mentee, mentor: Mentor) -> bool:
    """Say whether the two may be proposed to each other."""
    pair = mentee.id, mentor.id
    rule = blocked(mentee, mentor, market.lines, market.at)
    if rule in LIFTED and pair in market.locks | market.overrides:
        rule = None
    return rule is None and (pair not in market.forbidden or pair in market.locks)


def _best(market: Market, pairs: dict[Pairing, int]) -> set[Pairing]:
    by_mentee: dict[PersonId, list[Pairing]] = {}
    by_mentor: dict[PersonId, list[Pairing]] = {}
    for pair in pairs:
        by_mentee.setdefault(pair[0], []).append(pair)
        by_mentor.setdefault(pair[1], []).append(pair)

    def turn(pair: Pairing) -> tuple[int, int]:
        return -pairs[pair], lot(market.seed, *pair)

    kept = {pair for pair in pairs if pair in market.locks | market.overrides}
    for many, found in ((BEST_MENTORS, by_mentee), (BEST_MENTEES, by_mentor)):
        for each in found.values():
            kept.update(nsmallest(many, each, key=turn))
    return kept
