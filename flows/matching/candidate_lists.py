"""The candidates: which mentors may be proposed to which mentee, and what each is worth.

Up to some size these are all pairs that break no rule. In a larger programme they are the mentors
who fit a mentee best and, so that nobody is overlooked, the mentees whom each mentor fits best:
lists from the mentees' side alone would all name the same few mentors.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Self

import numpy as np

from flows.matching.market import Market, Pairing, Worth, between, lot
from flows.matching.network import Marks, Numbers
from flows.matching.score import tenths
from flows.matching.table import Table
from flows.people import PersonId

__all__ = ["BEST_MENTEES", "BEST_MENTORS", "SMALL", "between", "every", "worth", "worth_of"]

SMALL = 1500
"""Below so many mentees all pairs are candidates; it costs a fraction of a second."""
BEST_MENTORS, BEST_MENTEES = 60, 40
"""With 20 and 10, a made-up programme of 5,000 with places for 6,500 lost 179 people."""
BEST_SCORE = 1000


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


def worth_of(market: Market, lists: Mapping[PersonId, Collection[PersonId]]) -> Worth:
    """Return the same of those on each mentee's list alone, however large the programme is."""
    mentors = {mentor.id: mentor for mentor in market.mentors}
    found = {
        mentee.id: {
            name: tenths(mentee, mentors[name], market.at, market.policy)
            for name in lists.get(mentee.id, ())
            if name in mentors and not between(market, mentee, mentors[name])
        }
        for mentee in market.mentees
    }
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
        table, nothing = Table(market), np.zeros(0, np.int64)
        mentors, answers = [nothing], [nothing]
        for mentee in range(len(market.mentees)):
            row = table.row(mentee)
            mentors.append(row.allowed)
            answers.append(row.answers[mentors[-1]])
        mentees = np.repeat(np.arange(len(market.mentees)), [len(some) for some in mentors[1:]])
        return cls(market, mentees, np.concatenate(mentors), table.scores(np.concatenate(answers)))

    def only(self, kept: Marks) -> Self:
        """Leave out all others."""
        return replace(
            self, mentees=self.mentees[kept], mentors=self.mentors[kept], scores=self.scores[kept]
        )

    def best(self, side: Numbers, many: int) -> Marks:
        """Say of each pair whether it is among the best of its mentee, or of its mentor.

        Of equals on the edge the lot decides.
        """
        rank, seed = _rank(side, self.scores), self.market.seed
        edge = np.full(int(side.max(initial=0)) + 1, -1)
        edge[side[rank == many - 1]] = self.scores[rank == many - 1]
        kept = rank < many
        level = np.flatnonzero(self.scores == edge[side]).tolist()
        level.sort(key=lambda pair: (side[pair], lot(seed, *self.names(pair))))
        for _, equals in groupby(level, side.__getitem__):
            pairs = [*equals]
            kept[pairs] = np.arange(len(pairs)) < many - rank[pairs].min()
        return kept

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


def _rank(side: Numbers, scores: Numbers) -> Numbers:
    """Return which place each takes among its side's, from 0 on; equals in any order."""
    order = np.argsort(side * (BEST_SCORE + 1) - scores)
    begins = np.diff(side[order], prepend=-1) != 0
    place = np.arange(len(order))
    rank = np.empty_like(place)
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
