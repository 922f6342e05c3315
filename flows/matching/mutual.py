"""Peers and co-mentors: two people who help each other, both as well as can be.

What two are worth to each other is mostly what the less happy of them gets from it: seven parts of
that and three of what the other one gets. As many as can be have somebody, and those who already
wait come first; then it adds up to the most. All rules hold in both directions, save that nobody
has to be above the other: grades are left out.
In a large programme everybody is held against those who fit them best.
"""

from collections.abc import Mapping
from dataclasses import replace
from heapq import nsmallest

from flows.matching.candidate_lists import every
from flows.matching.market import LOT_BITS, Market, Pairing, lot
from flows.people import PersonId

LESS_HAPPY, HAPPIER = 7, 3
PERFECT = 1000 * (LESS_HAPPY + HAPPIER)
SMALL, BEST = 300, 20
"""From so many people on, everybody is held against the twenty who fit them best."""


def pair_up(market: Market) -> frozenset[Pairing]:
    """Pair those who stand on both sides of the market; of two ids the smaller comes first."""
    people = frozenset(_both_sides(market))
    values = _values(_without_grades(market, people))
    if len(people) >= SMALL:
        values = _best(values, market.seed)
    return _heaviest(_weights(values, market, len(people)))


def _both_sides(market: Market) -> set[PersonId]:
    return {one.id for one in market.mentees} & {one.id for one in market.mentors}


def _without_grades(market: Market, people: frozenset[PersonId]) -> Market:
    """Return a market of these people alone, in which nobody is above anybody."""
    return replace(
        market,
        mentees=tuple(replace(one, grade=None) for one in market.mentees if one.id in people),
        mentors=tuple(replace(one, grade=None) for one in market.mentors if one.id in people),
    )


def _values(market: Market) -> dict[Pairing, int]:
    """Return what each two people who can help each other are worth to each other."""
    scores, values = every(market), dict[Pairing, int]()
    for (one, other), score in scores.items():
        back = scores.get((other, one))
        if one < other and back is not None:
            less, more = sorted((score, back))
            values[one, other] = LESS_HAPPY * less + HAPPIER * more
    return values


def _best(values: Mapping[Pairing, int], seed: int) -> dict[Pairing, int]:
    """Keep each one's best, from either side."""
    partners: dict[PersonId, list[Pairing]] = {}
    for pair in values:
        for person in pair:
            partners.setdefault(person, []).append(pair)
    kept = {
        pair
        for theirs in partners.values()
        for pair in nsmallest(BEST, theirs, key=lambda pair: (-values[pair], lot(seed, *pair)))
    }
    return {pair: values[pair] for pair in kept}


def _weights(values: Mapping[Pairing, int], market: Market, people: int) -> dict[Pairing, int]:
    """Weigh who waits before how many, that before the sum, and that before the lot.

    Whole numbers have no end here, so each step lies beyond the reach of all later ones.
    """
    most = people // 2
    return {
        pair: (((most + 1) * len(market.waiting & set(pair)) + 1) * (most * PERFECT + 1) + value)
        * ((most << LOT_BITS) + 1)
        + lot(market.seed, *pair)
        for pair, value in sorted(values.items())
    }


def _heaviest(weights: Mapping[Pairing, int]) -> frozenset[Pairing]:
    """Return the pairs that weigh the most together, nobody in two of them."""
    from networkx import Graph, max_weight_matching  # noqa: PLC0415 — 20 MB, only for who matches

    graph = Graph()
    graph.add_weighted_edges_from((*pair, weight) for pair, weight in weights.items())
    return frozenset((min(pair), max(pair)) for pair in max_weight_matching(graph))
