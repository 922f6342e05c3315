"""Two equals: who could exchange with whom, and what each would give the other.

An exchange is looked at from both sides: what the one asks and the other offers, and the other way
round. Every rule that holds for a mentee and a mentor holds in both directions, but for two: equals
need no approval, and no grade stands between them, so that an equal level is fine, and any other.
Each has to have at least one topic that the other asks for. All who wait are paired up as well as
can be, see :mod:`flows.matching.mutual`: who has waited longest is among them if anybody fits them,
and comes first.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import combinations

from flows.matching.between import shared_topics
from flows.matching.candidates import Mentee, Mentor
from flows.matching.market import Market, lot
from flows.matching.mutual import pair_up
from flows.matching.policy import STANDARD, Policy
from flows.matching.propose import Nobody
from flows.matching.rules import Lines, Rule, blocked
from flows.matching.score import Score, score
from flows.people import PersonId


@dataclass(frozen=True, slots=True)
class Equal:
    """Somebody who would exchange with an equal: what they ask for, and what they can give."""

    asks: Mentee
    gives: Mentor

    @property
    def id(self) -> PersonId:
        """Whose it is."""
        return self.asks.id

    @property
    def waiting_since(self) -> date:
        """Since when they wait."""
        return self.asks.waiting_since

    @property
    def at_any_level(self) -> "Equal":
        """Return the same without a grade: none counts for an equal, or against one."""
        return Equal(replace(self.asks, grade=None), replace(self.gives, grade=None))


@dataclass(frozen=True, slots=True)
class Exchange:
    """Two equals worth proposing to each other, and how well each is served."""

    one: PersonId
    other: PersonId
    for_one: Score
    for_other: Score
    topics: tuple[str, ...]
    """All that either could give the other."""


def best(
    pool: Iterable[Equal], lines: Lines, at: datetime, policy: Policy = STANDARD
) -> Exchange | Nobody:
    """Return the two whose turn it is, of those who break no rule; or why there are none."""
    people = {each.id: each.at_any_level for each in pool}
    since = {each.id: each.waiting_since for each in people.values()}
    pairs = pair_up(market(tuple(people.values()), lines, at, policy))
    if not pairs:
        two = combinations(people.values(), 2)
        rules = (obstacle(*each, lines, at, policy) for each in two)
        return Nobody(Counter(rule for rule in rules if rule is not None))
    one, other = min(pairs, key=lambda two: (sorted(since[each] for each in two), lot(0, *two)))
    return exchange(people[one], people[other], lines, at, policy)


def market(pool: tuple[Equal, ...], lines: Lines, at: datetime, policy: Policy) -> Market:
    """Return everybody on both sides of one market; who has waited longest has to be paired."""
    longest = min((each.waiting_since for each in pool), default=None)
    return Market(
        mentees=tuple(each.asks for each in pool),
        mentors=tuple(each.gives for each in pool),
        lines=lines,
        at=at,
        policy=policy,
        waiting=frozenset(each.id for each in pool if each.waiting_since == longest),
    )


def obstacle(
    one: Equal, other: Equal, lines: Lines, at: datetime, policy: Policy = STANDARD
) -> Rule | None:
    """Return the first rule that the two would break in either direction, or None."""
    there = blocked(one.asks, other.gives, lines, at, policy)
    back = blocked(other.asks, one.gives, lines, at, policy)
    return next((rule for rule in Rule if rule in {there, back}), None)


def exchange(
    one: Equal, other: Equal, lines: Lines, at: datetime, policy: Policy = STANDARD
) -> Exchange:
    """Return what would speak for it, on either side."""
    known = lines.known(one.id) and lines.known(other.id)
    both: Mapping[str, None] = dict.fromkeys(
        (*shared_topics(one.asks, other.gives), *shared_topics(other.asks, one.gives))
    )
    return Exchange(
        one=one.id,
        other=other.id,
        for_one=score(one.asks, other.gives, at, policy, line_known=known),
        for_other=score(other.asks, one.gives, at, policy, line_known=known),
        topics=tuple(both),
    )
