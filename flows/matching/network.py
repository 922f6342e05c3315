"""The network of a matching: who can be sent where, and what each way is worth at each step.

Every mentee sends one unit, either through a place of a mentor's or straight home. A way is worth
something because of the pair (the score), or because of the place (whether it is a mentor's first).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from flows.matching.market import Pairing, Worth
from flows.matching.policy import Objective
from flows.people import PersonId

Numbers: TypeAlias = NDArray[np.int64]
Marks: TypeAlias = NDArray[np.bool_]

LEVELS = range(50, 1001, 50)
"""Where each level of five points begins."""


@dataclass(frozen=True, slots=True)
class Network:
    """Who can be sent where; each arc carries one at most.

    First come the arcs of pairs, then of places, one for each, and at last of staying unmatched.
    """

    pairs: tuple[Pairing, ...]
    scores: Numbers
    rank: Numbers
    """Of each place, how many mentees its mentor has by then."""
    tails: Numbers
    heads: Numbers
    supply: Numbers

    def on_pairs(self, values: Numbers | Marks) -> Numbers:
        """Return something said of each pair as said of each arc."""
        return self._somewhere(0, values)

    def on_places(self, values: Numbers | Marks) -> Numbers:
        """Return something said of each place as said of each arc."""
        return self._somewhere(len(self.pairs), values)

    def _somewhere(self, start: int, values: Numbers | Marks) -> Numbers:
        spread = np.zeros(len(self.tails), np.int64)
        spread[start : start + len(values)] = values
        return spread


def network(worth: Worth, places: Mapping[PersonId, int], load: Mapping[PersonId, int]) -> Network:
    """Draw the network, everybody in the order of their ids."""
    mentees = sorted(worth)
    pairs = tuple(
        (mentee, mentor)
        for mentee in mentees
        for mentor in sorted(worth[mentee])
        if places.get(mentor, 0) > 0
    )
    wanted = Counter(mentor for _, mentor in pairs)
    mentors = sorted(wanted)
    start = {mentee: node for node, mentee in enumerate(mentees)}
    via = {mentor: node for node, mentor in enumerate(mentors, len(mentees))}
    home = len(mentees) + len(mentors)
    each_place = [
        (via[mentor], load.get(mentor, 0) + place)
        for mentor in mentors
        for place in range(min(places[mentor], wanted[mentor]))
    ]
    supply = np.zeros(home + 1, np.int64)
    supply[: len(mentees)], supply[home] = 1, -len(mentees)
    return Network(
        pairs=pairs,
        scores=_numbers(worth[mentee][mentor] for mentee, mentor in pairs),
        rank=_numbers(rank for _, rank in each_place),
        tails=_numbers(
            [
                *(start[mentee] for mentee, _ in pairs),
                *(node for node, _ in each_place),
                *range(len(mentees)),
            ]
        ),
        heads=_numbers(
            [*(via[mentor] for _, mentor in pairs), *[home] * (len(each_place) + len(mentees))]
        ),
        supply=supply,
    )


def _numbers(values: Iterable[int]) -> Numbers:
    return np.fromiter(values, np.int64)


def aims(
    network: Network,
    objective: Objective,
    waiting: frozenset[PersonId],
    spread: int,
    thresholds: tuple[int, int],
) -> list[Numbers]:
    """Return what each way is worth at each step, the most important step first."""
    scores, rank = network.scores, network.rank
    matched = network.on_pairs(np.ones_like(scores))
    total = network.on_pairs(scores) - network.on_places(spread * (rank > 0))
    who_waits = _numbers(mentee in waiting for mentee, _ in network.pairs)
    at_least = {
        Objective.TIERED: sorted(thresholds),
        Objective.LEXIMIN: [level for level in LEVELS if scores.min(initial=0) < level],
        Objective.TOTAL: [],
    }[objective]
    steps = [matched, *(network.on_pairs(scores >= least) for least in at_least), total]
    if objective is Objective.TOTAL:
        steps.reverse()
    return [network.on_pairs(who_waits), *steps, -network.on_places(rank)]
