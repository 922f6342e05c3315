"""Lists of a few mentors for each mentee, and the matching that follows from how they are ranked.

First the best matching of all is made: the mentor whom a mentee has there is on their list, so that
the lists together can match as many people as anything could. Then the lists are filled, a mentor
for everybody at a time; no mentor is named so often that most who choose them would be turned down.
A mentor below the acceptable score is named only where a list would not be full without. The best
come first. Who has fewer than two acceptable mentors to choose from is told to the coordinator.

Then the mentees rank. Whom somebody leaves out of their ranking follows in the order shown, since
naming only a favourite must not help; a silent mentee's ranking is the order shown. One name may
be struck out, and never comes back. The mentees' choices decide: a first choice counts 20, a second
17, a third 13, and the score breaks ties.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from heapq import nsmallest
from math import ceil

from flows.matching.assignment import Assignment, assignment
from flows.matching.candidate_lists import worth as candidates
from flows.matching.market import Market, Objective, Pairing, Worth, lot
from flows.matching.policy import STANDARD, Policy
from flows.matching.solver import assign
from flows.people import PersonId

CHOICES = (20, 17, 13, 8, 2)
"""What a first choice counts, a second, and so on; each step weighs a little more."""
A_CHOICE = 1000
"""One of these, in tenths of a point of the score: a score of 100 counts as much as one."""
LISTED = 10
"""So many of those listed are shown to one mentee."""
A_CHOICE_OF = 2
"""Fewer names than these are no choice."""


class Short(StrEnum):
    """Why somebody's list holds fewer than two acceptable mentors."""

    NOBODY_FITS = "nobody_fits"
    """No mentor may be proposed to them."""
    NOBODY_FITS_WELL = "nobody_fits_well"
    """Those who may be proposed to them are below the acceptable score."""
    ONLY_ONE_FITS = "only_one_fits"
    LISTED_ELSEWHERE = "listed_elsewhere"
    """Those who fit are on as many lists as they can be."""
    LOCKED = "locked"
    """A coordinator has settled it."""


@dataclass(frozen=True, slots=True)
class Lists:
    """Whom each mentee may choose from."""

    of: Mapping[PersonId, tuple[PersonId, ...]]
    """The best first."""
    short: Mapping[PersonId, Short]
    limit: Mapping[PersonId, int]
    """On how many lists each mentor may be."""
    backbone: Assignment
    """The best matching of all; the lists hold it."""
    locks: frozenset[Pairing] = frozenset()


def shortlists(market: Market, k: int | None = None, *, worth: Worth | None = None) -> Lists:
    """Return for each mentee up to *k* mentors who fit, none of whom is named too often.

    *worth* is what each candidate is worth, if that has been found out already.
    """
    length = market.policy.k if k is None else k
    if not 1 <= length <= len(CHOICES):
        raise ValueError(f"a list holds 1 to {len(CHOICES)} names, not {length}")
    worth, policy = candidates(market) if worth is None else worth, market.policy
    backbone = assign(
        worth,
        market.places,
        objective=policy.objective,
        waiting=market.waiting,
        locks=market.locks,
        load=market.load,
        spread=policy.spread,
        thresholds=(policy.acceptable, policy.good),
        seed=market.seed,
    )
    filling = _Filling(market, worth, _limits(market, length))
    filling.add(backbone.pairs)
    for least in (policy.acceptable, 0):
        for _ in range(length):
            filling.add(filling.another_each(length, least))
    return Lists(filling.best_first(), filling.short(), filling.limit, backbone, market.locks)


def directory(market: Market, listed: Collection[PersonId], most: int = LISTED) -> Lists:
    """Return for each mentee the mentors to pick from: those listed who fit best, however often.

    Whoever is locked with somebody has them alone, listed or not.
    """
    worth, settled = candidates(market), dict(market.locks)
    filling = _Filling(market, worth, {})
    for mentee, of in worth.items():
        here = {mentor: score for mentor, score in of.items() if mentor in listed}
        best = nsmallest(most, here, key=lambda each: (-of[each], lot(market.seed, mentee, each)))
        filling.lists[mentee] = [settled[mentee]] if mentee in settled else best
    return Lists(filling.best_first(), filling.short(), {}, assign({}, {}), market.locks)


def _limits(market: Market, length: int) -> Mapping[PersonId, int]:
    """Return on how many lists each mentor may be: as many as have a chance, and no more."""
    places = market.places
    crowding = max(1.0, len(market.mentees) / max(1, sum(places.values())))
    return {mentor: ceil(free * length * crowding) for mentor, free in places.items()}


@dataclass(slots=True)
class _Filling:
    """The lists while they are being filled."""

    market: Market
    worth: Worth
    limit: Mapping[PersonId, int]
    lists: dict[PersonId, list[PersonId]] = field(init=False)

    def __post_init__(self) -> None:
        self.lists = {mentee.id: [] for mentee in self.market.mentees}

    def add(self, pairs: Mapping[PersonId, PersonId]) -> None:
        """Put each of these mentors on the list of their mentee."""
        for mentee, mentor in pairs.items():
            self.lists[mentee].append(mentor)

    def another_each(self, length: int, least: int) -> Mapping[PersonId, PersonId]:
        """Find one more mentor of at least that score for everybody who still needs one.

        Whoever has nobody yet comes first.
        """
        settled = {mentee for mentee, _ in self.market.locks}
        still = {
            mentee: self._others(mentee, least)
            for mentee, named in self.lists.items()
            if len(named) < length and mentee not in settled
        }
        named = Counter(mentor for of in self.lists.values() for mentor in of)
        return assign(
            still,
            {mentor: limit - named[mentor] for mentor, limit in self.limit.items()},
            objective=Objective.TIERED,
            waiting=frozenset(mentee for mentee in still if not self.lists[mentee]),
            load=self.market.load,
            spread=0,
            thresholds=(self.market.policy.acceptable, self.market.policy.good),
            seed=self.market.seed,
        ).pairs

    def _others(self, mentee: PersonId, least: int) -> Mapping[PersonId, int]:
        named = self.lists[mentee]
        return {
            mentor: score
            for mentor, score in self.worth[mentee].items()
            if score >= least and mentor not in named
        }

    def best_first(self) -> Mapping[PersonId, tuple[PersonId, ...]]:
        """Return the lists in the order in which they are shown."""
        load, seed = self.market.load, self.market.seed
        return {
            mentee: tuple(
                sorted(
                    named,
                    key=lambda mentor: (
                        -self.worth[mentee][mentor],
                        load[mentor],
                        lot(seed, mentee, mentor),
                    ),
                )
            )
            for mentee, named in self.lists.items()
        }

    def short(self) -> Mapping[PersonId, Short]:
        """Say why, of everybody who has fewer than two to choose from."""
        settled = {mentee for mentee, _ in self.market.locks}
        return {
            mentee: Short.LOCKED if mentee in settled else self._why(mentee)
            for mentee, named in self.lists.items()
            if sum(self._fits_well(mentee, mentor) for mentor in named) < A_CHOICE_OF
        }

    def _fits_well(self, mentee: PersonId, mentor: PersonId) -> bool:
        return self.worth[mentee][mentor] >= self.market.policy.acceptable

    def _why(self, mentee: PersonId) -> Short:
        return why_short(self.worth[mentee].values(), self.market.policy.acceptable)


def why_short(scores: Collection[int], acceptable: int) -> Short:
    """Say why a list is short, by what those are worth who may be proposed to somebody."""
    if not scores:
        return Short.NOBODY_FITS
    match sum(each >= acceptable for each in scores):
        case 0:
            return Short.NOBODY_FITS_WELL
        case 1:
            return Short.ONLY_ONE_FITS
        case _:
            return Short.LISTED_ELSEWHERE


def assign_ranked(  # noqa: PLR0913 — what was asked and answered, each by its name
    lists: Lists,
    rankings: Mapping[PersonId, tuple[PersonId, ...]],
    struck: Mapping[PersonId, PersonId],
    places: Mapping[PersonId, int],
    worth: Worth,
    *,
    policy: Policy = STANDARD,
    waiting: frozenset[PersonId] = frozenset(),
    load: Mapping[PersonId, int] | None = None,
    seed: int = 0,
) -> Assignment:
    """Return the matching in which the mentees' choices count the most together.

    A mentor who may no longer be proposed to somebody is not worth anything to them, and keeps
    their rank all the same: who comes next is still a second choice.
    """
    values = {
        mentee: {
            mentor: A_CHOICE * choice + worth[mentee][mentor]
            for choice, mentor in zip(
                CHOICES, _ranking(shown, rankings.get(mentee, ()), struck.get(mentee)), strict=False
            )
            if mentor in worth.get(mentee, {})
        }
        for mentee, shown in lists.of.items()
    }
    chosen = assign(
        values,
        places,
        objective=Objective.TOTAL,
        waiting=waiting,
        locks=frozenset(pair for pair in lists.locks if pair[1] in values.get(pair[0], ())),
        load=load,
        spread=policy.spread,
        seed=seed,
    )
    return assignment(chosen.pairs, worth, policy=policy, waiting=waiting, load=load)


def _ranking(
    shown: Iterable[PersonId], ranked: Iterable[PersonId], struck: PersonId | None
) -> tuple[PersonId, ...]:
    """Return somebody's choices: those ranked, then those left out, without the one struck out."""
    offered = tuple(shown)
    wanted = [mentor for mentor in ranked if mentor in offered]
    return tuple(mentor for mentor in dict.fromkeys([*wanted, *offered]) if mentor != struck)
