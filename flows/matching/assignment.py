"""An assignment: who is matched with whom, and how good that is."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from flows.matching.market import Worth
from flows.matching.policy import Policy
from flows.people import PersonId


@dataclass(frozen=True, slots=True)
class Tiers:
    """How good a matching is, the most important number first; scores in tenths of a point."""

    matched: int
    acceptable: int
    good: int
    total: int
    waiting: int = 0
    """How many are matched of those who have waited since an earlier round."""
    penalty: int = 0
    """What second and third mentees cost."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who is matched with whom."""

    pairs: Mapping[PersonId, PersonId]
    """Each matched mentee's mentor."""
    tiers: Tiers


def assignment(
    pairs: Mapping[PersonId, PersonId],
    worth: Worth,
    *,
    policy: Policy,
    waiting: frozenset[PersonId] = frozenset(),
    load: Mapping[PersonId, int] | None = None,
) -> Assignment:
    """Count how good it is that these are matched."""
    scores = [worth[mentee][mentor] for mentee, mentor in pairs.items()]
    before = load or {}
    crowd = Counter(pairs.values())
    more = sum(many - (not before.get(mentor)) for mentor, many in crowd.items())
    counted = Tiers(
        matched=len(scores),
        acceptable=sum(score >= policy.acceptable for score in scores),
        good=sum(score >= policy.good for score in scores),
        total=sum(scores),
        waiting=len(waiting & pairs.keys()),
        penalty=policy.spread * more,
    )
    return Assignment(dict(sorted(pairs.items())), counted)
