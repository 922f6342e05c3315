"""The solver: of all ways to match everybody, the best one, exactly.

What is best is said in steps. First as many of those who already wait as can be, then as many as
can be at all, have somebody; then as many as can be somebody acceptable, then somebody good; then
the scores add up to the most. A later step never takes away from an earlier one. A mentor's second
and third mentee cost a little, so that fewer mentors stay without one. What is still equal goes to
mentors with fewer mentees, and at last to a lot that always falls the same way: neither the order
of a list nor anybody's name decides.

It is a flow of least cost in whole numbers. Every mentee sends one unit, either through a mentor's
place or straight home. Steps whose weights together would leave the range of 64 bits are taken one
after the other: a later one may use only what keeps the earlier ones at their best.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Self

import numpy as np

from flows.matching.assignment import Assignment, Tiers, assignment
from flows.matching.market import Objective, Pairing, Worth, lot
from flows.matching.network import Marks, Network, Numbers, aims, network
from flows.matching.policy import STANDARD, Policy
from flows.people import PersonId

__all__ = ["Assignment", "CannotLock", "Tiers", "assign"]

RANGE = 1 << 60
"""What a cost times the square of the number of nodes stays below.

The library scales costs by the number of nodes, and a node's price may fall by about three times as
many of these; beyond 64 bits it gives up.
"""


class CannotLock(ValueError):  # noqa: N818 — read as a sentence where it is raised
    """A pair is locked that cannot stand."""


def assign(  # noqa: PLR0913 — what a matching depends on, each by its name
    worth: Worth,
    places: Mapping[PersonId, int],
    *,
    objective: Objective = STANDARD.objective,
    waiting: frozenset[PersonId] = frozenset(),
    locks: frozenset[Pairing] = frozenset(),
    load: Mapping[PersonId, int] | None = None,
    spread: int = STANDARD.spread,
    thresholds: tuple[int, int] = (STANDARD.acceptable, STANDARD.good),
    seed: int = 0,
) -> Assignment:
    """Return the best matching; locked pairs stand, and take their places first."""
    _check(worth, places, locks)
    taken = Counter(mentor for _, mentor in locks)
    settled = {mentee for mentee, _ in locks}
    drawn = network(
        {mentee: of for mentee, of in worth.items() if mentee not in settled},
        {mentor: many - taken[mentor] for mentor, many in places.items()},
        Counter(load or {}) + taken,
    )
    steps = aims(drawn, objective, waiting, spread, thresholds)
    pairs = dict(locks | _best(drawn, steps, seed))
    acceptable, good = thresholds
    policy = Policy(acceptable=acceptable, good=good, spread=spread)
    return assignment(pairs, worth, policy=policy, waiting=waiting, load=load)


def _check(worth: Worth, places: Mapping[PersonId, int], locks: frozenset[Pairing]) -> None:
    """Refuse locks that cannot stand together."""
    for mentee, mentor in sorted(locks):
        if mentor not in worth.get(mentee, {}):
            raise CannotLock(f"{mentee} and {mentor} break a rule that no lock lifts: unlock them")
    for mentee, many in Counter(mentee for mentee, _ in locks).items():
        if many > 1:
            raise CannotLock(f"{mentee} is locked with {many} mentors: keep one")
    for mentor, many in Counter(mentor for _, mentor in locks).items():
        if many > places.get(mentor, 0):
            raise CannotLock(f"{mentor} is locked with more mentees than they have places: unlock")


def _best(drawn: Network, steps: list[Numbers], seed: int) -> frozenset[Pairing]:
    """Return the pairs that are best at all steps, and of equals by lot."""
    choice, pairs = _Choice.of(drawn), drawn.pairs
    people, most = -int(drawn.supply[-1]), max(2, RANGE // len(drawn.supply) ** 2)
    for values in _packed(steps, most, people):
        choice.narrow(values)
    lots = [lot(seed, *pairs[arc]) % most if arc < len(pairs) else 0 for arc in choice.open]
    choice.settle(np.array(lots, np.int64))
    return frozenset(pairs[arc] for arc in np.flatnonzero(choice.chosen[: len(pairs)]))


def _packed(steps: list[Numbers], most: int, people: int) -> Iterator[Numbers]:
    """Weigh as many steps as fit below *most* into one, each beyond the reach of all later ones.

    Each person uses one pair, worth nothing or more, and one place, worth nothing or less.
    """
    packed, size = np.zeros_like(steps[0]), 0
    for step in steps:
        best, worst = int(step.max(initial=0)), int(step.min(initial=0))
        beyond = people * (best - worst) + 1
        if size and size * beyond + max(best, -worst) > most:
            yield packed
            packed, size = np.zeros_like(step), 0
        packed, size = packed * beyond + step, size * beyond + max(best, -worst)
    yield packed


@dataclass(slots=True)
class _Choice:
    """What is settled after some steps, and which ways are still open."""

    tails: Numbers
    heads: Numbers
    supply: Numbers
    open: Numbers
    chosen: Marks

    @classmethod
    def of(cls, drawn: Network) -> Self:
        """Begin with everything open."""
        ways = len(drawn.tails)
        return cls(drawn.tails, drawn.heads, drawn.supply, np.arange(ways), np.zeros(ways, bool))

    def narrow(self, values: Numbers) -> None:
        """Choose the best by these values, and leave open only what can be part of a best choice.

        By the theorem of complementary slackness: what costs more than the difference of its ends
        is in no best choice, what costs less is in every one.
        """
        costs = -values[self.open]
        chosen = self.settle(costs)
        tails, heads = self.tails[self.open], self.heads[self.open]
        height = _heights(tails, heads, costs, chosen, len(self.supply))
        slack = costs + height[tails] - height[heads]
        sure = slack < 0
        np.subtract.at(self.supply, tails[sure], 1)
        np.add.at(self.supply, heads[sure], 1)
        self.open = self.open[slack == 0]

    def settle(self, costs: Numbers) -> Marks:
        """Choose the cheapest of what is open; a cost for each open way."""
        chosen = _cheapest(self.tails[self.open], self.heads[self.open], costs, self.supply)
        self.chosen[self.open] = chosen
        return chosen


def _cheapest(tails: Numbers, heads: Numbers, costs: Numbers, supply: Numbers) -> Marks:
    """Say of each way whether it is used when everybody is sent at the least cost."""
    from ortools.graph.python import min_cost_flow  # noqa: PLC0415 — 20 MB, only for who matches

    flow = min_cost_flow.SimpleMinCostFlow()
    ways = flow.add_arcs_with_capacity_and_unit_cost(
        tails.astype(np.int32), heads.astype(np.int32), np.ones_like(costs), costs
    )
    flow.set_nodes_supplies(np.arange(len(supply), dtype=np.int32), supply)
    status = flow.solve()
    if status != flow.OPTIMAL:
        raise RuntimeError(f"a matching could not be computed ({status.name}): report this")
    return np.asarray(flow.flows(ways)) > 0


def _heights(tails: Numbers, heads: Numbers, costs: Numbers, chosen: Marks, nodes: int) -> Numbers:
    """Return how cheaply each node can still be reached by rerouting (Bellman and Ford)."""
    froms, tos = np.where(chosen, heads, tails), np.where(chosen, tails, heads)
    order = np.argsort(tos, kind="stable")
    froms, tos, steps = froms[order], tos[order], np.where(chosen, -costs, costs)[order]
    reached, first = np.unique(tos, return_index=True)
    height = np.zeros(nodes, np.int64)
    while len(tos):
        nearer = np.minimum(height[reached], np.minimum.reduceat(height[froms] + steps, first))
        if np.array_equal(nearer, height[reached]):
            break
        height[reached] = nearer
    return height
