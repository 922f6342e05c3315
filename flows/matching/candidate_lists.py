"""The candidates: which mentors may be proposed to which mentee, and what each is worth.

In a small programme these are all pairs that break no rule. In a large one they are the twenty
mentors who fit a mentee best and, so that nobody is overlooked, the ten mentees whom each mentor
fits best: lists from the mentees' side alone would all name the same few mentors.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Self

import numpy as np

from flows.matching.market import Market, Pairing, Worth, between, lot
from flows.matching.network import Marks, Numbers
from flows.matching.table import Table
from flows.people import PersonId

__all__ = ["BEST_MENTEES", "BEST_MENTORS", "SMALL", "between", "every", "worth"]

SMALL = 300
"""Below so many mentees all pairs are candidates."""
BEST_MENTORS, BEST_MENTEES = 20, 10


def every(market: Market) -> Mapping[Pairing, int]:
    """Return all pairs that break no rule, with what the mentor is worth to the mentee."""
    pairs = _Pairs.of(market)
    return {pairs.names(pair): score for pair, score in enumerate(pairs.scores.tolist())}


def worth(market: Market, *, small: int = SMALL) -> Worth:
    """Return what each candidate is worth to each mentee; who has none stands with none."""
    found: dict[PersonId, dict[PersonId, int]] = {mentee.id: {} for mentee in market.mentees}
    pairs = _Pairs.of(market)
    if len(market.mentees) >= small:
        pairs = pairs.only(
            pairs.best(pairs.mentees, BEST_MENTORS)
            | pairs.best(pairs.mentors, BEST_MENTEES)
            | pairs.settled()
        )
    for pair, score in enumerate(pairs.scores.tolist()):
        mentee, mentor = pairs.names(pair)
        found[mentee][mentor] = score
    return _one_way(found, market)


@dataclass(frozen=True, slots=True)
class _Pairs:
    """Pairs that break no rule, by the positions of the two in the market."""

    market: Market
    mentees: Numbers
    mentors: Numbers
    scores: Numbers

    @classmethod
    def of(cls, market: Market) -> Self:
        """Find all of them."""
        nothing = np.zeros(0, np.int64)
        table, mentors, scores = Table(market), [nothing], [nothing]
        for mentee in range(len(market.mentees)):
            row = table.row(mentee)
            mentors.append(row.allowed)
            scores.append(table.scores(row, row.allowed))
        mentees = np.repeat(np.arange(len(market.mentees)), [len(some) for some in mentors[1:]])
        return cls(market, mentees, np.concatenate(mentors), np.concatenate(scores))

    def only(self, kept: Marks) -> Self:
        """Leave out all others."""
        return replace(
            self, mentees=self.mentees[kept], mentors=self.mentors[kept], scores=self.scores[kept]
        )

    def best(self, side: Numbers, many: int) -> Marks:
        """Say of each pair whether it is among the best of its mentee, or of its mentor.

        Of equals on the edge the lot decides.
        """
        edge = np.full(int(side.max(initial=0)) + 1, -1)
        at_edge = _rank(side, -self.scores) == many - 1
        edge[side[at_edge]] = self.scores[at_edge]
        lots = np.zeros(len(side), np.int64)
        for pair in np.flatnonzero(self.scores == edge[side]).tolist():
            lots[pair] = lot(self.market.seed, *self.names(pair))
        return _rank(side, -self.scores, lots) < many

    def settled(self) -> Marks:
        """Say of each pair whether a coordinator has settled it."""
        by_name = self.market.locks | self.market.overrides
        if not by_name:
            return np.zeros(len(self.mentees), bool)
        return np.array([self.names(pair) in by_name for pair in range(len(self.mentees))], bool)

    def names(self, pair: int) -> Pairing:
        """Name the two."""
        mentee, mentor = self.mentees[pair], self.mentors[pair]
        return self.market.mentees[mentee].id, self.market.mentors[mentor].id


def _rank(side: Numbers, *keys: Numbers) -> Numbers:
    """Return which place each takes among those of one side, counted from 0."""
    order = np.lexsort((*reversed(keys), side))
    begins = np.diff(side[order], prepend=-1) != 0
    place = np.arange(len(order))
    rank = np.empty(len(order), np.int64)
    rank[order] = place - np.maximum.accumulate(np.where(begins, place, 0))
    return rank


def _one_way(found: dict[PersonId, dict[PersonId, int]], market: Market) -> Worth:
    """Leave two people only one way round to be matched: as settled, else the better, or by lot."""

    def claim(mentee: PersonId, mentor: PersonId) -> tuple[bool, int, int]:
        pair = mentee, mentor
        return pair in market.locks, found[mentee][mentor], lot(market.seed, *pair)

    for mentee, mentors in found.items():
        for mentor in [*mentors]:
            both_ways = mentee in found.get(mentor, {})
            if both_ways and claim(mentee, mentor) < claim(mentor, mentee):
                del mentors[mentor]
    return found
