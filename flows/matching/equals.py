"""Two equals: who could exchange with whom, and what each would give the other.

An exchange is looked at from both sides: what the one asks and the other offers, and the other way
round. Every rule that holds for a mentee and a mentor holds in both directions, but for two: equals
need no approval, and no grade stands between them, so that an equal level is fine, and any other.
Each has to have at least one topic that the other asks for. The side that gets less counts for
more, since both must get something; who has waited longest comes first, as among mentees.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import sha256
from itertools import combinations

from flows.matching.between import shared_topics
from flows.matching.candidates import Mentee, Mentor
from flows.matching.mutual import HAPPIER, LESS_HAPPY
from flows.matching.policy import STANDARD, Policy
from flows.matching.propose import Nobody
from flows.matching.rules import Lines, Rule, blocked
from flows.matching.score import Score, score, tenths
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
    everybody = [each.at_any_level for each in pool]
    pairs = [(pair, obstacle(*pair, lines, at, policy)) for pair in combinations(everybody, 2)]
    legal = [pair for pair, rule in pairs if rule is None]
    if not legal:
        return Nobody(Counter(rule for _, rule in pairs if rule is not None))
    one, other = min(legal, key=lambda two: turn(two[0], two[1], at, policy))
    return exchange(one, other, lines, at, policy)


def obstacle(
    one: Equal, other: Equal, lines: Lines, at: datetime, policy: Policy = STANDARD
) -> Rule | None:
    """Return the first rule that the two would break in either direction, or None."""
    there = blocked(one.asks, other.gives, lines, at, policy)
    back = blocked(other.asks, one.gives, lines, at, policy)
    return next((rule for rule in Rule if rule in {there, back}), None)


def turn(
    one: Equal, other: Equal, at: datetime, policy: Policy = STANDARD
) -> tuple[date, int, str]:
    """Return what decides who comes first, the smallest first; of equals a lot decides."""
    lot = sha256("\n".join(sorted((one.id, other.id))).encode()).hexdigest()
    return (min(one.waiting_since, other.waiting_since), -worth(one, other, at, policy), lot)


def worth(one: Equal, other: Equal, at: datetime, policy: Policy = STANDARD) -> int:
    """Weigh an exchange, mostly by the side that gets less."""
    sides = (
        tenths(one.asks, other.gives, at, policy),
        tenths(other.asks, one.gives, at, policy),
    )
    return LESS_HAPPY * min(sides) + HAPPIER * max(sides)


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
