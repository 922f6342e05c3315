"""Why not: what stood between a mentee and a mentor who were not matched, for the coordinator.

What anybody may know is told: the rule, or who got the mentor's places. What was said in private,
who was together before and who had no place left are one and the same, "not available", so that
nobody's choice can be read from it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from flows.matching.candidates import Mentee, Mentor
from flows.matching.market import Market, between, lot
from flows.matching.policy import Policy
from flows.matching.rules import UNSPOKEN, Rule
from flows.matching.score import tenths
from flows.people import PersonId


class Tier(StrEnum):
    """How good a match is."""

    GOOD = "good"
    ACCEPTABLE = "acceptable"
    MATCHED = "matched"

    @classmethod
    def of(cls, score: int, policy: Policy) -> "Tier":
        """Return how good a match with this score is."""
        if score >= policy.good:
            return cls.GOOD
        return cls.ACCEPTABLE if score >= policy.acceptable else cls.MATCHED


class Cause(StrEnum):
    """Why two people were not matched, besides the rules that anybody may know."""

    NOT_AVAILABLE = "not_available"
    TAKEN = "taken"
    """The mentor's places went to others."""
    ELSEWHERE = "elsewhere"
    """Both fit, and all together are better off so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyNot:
    """Why a mentee was not matched with a mentor."""

    mentee: PersonId
    mentor: PersonId
    score: int
    """How well they would have fit, in tenths of a point."""
    cause: Rule | Cause
    to: tuple[PersonId, ...] = ()
    """Who got the mentor's places."""
    tier: Tier | None = None
    """How good those matches are, by the least of them."""


def why_not(
    market: Market, pairs: Mapping[PersonId, PersonId], mentee: PersonId, mentor: PersonId
) -> WhyNot:
    """Return why these two were not matched."""
    one = next(each for each in market.mentees if each.id == mentee)
    other = next(each for each in market.mentors if each.id == mentor)
    return _why_not(market, pairs, one, other)


def best_refused(
    market: Market, pairs: Mapping[PersonId, PersonId], mentee: PersonId
) -> WhyNot | None:
    """Return why a mentee did not get whoever else would have fit them best."""
    one = next(each for each in market.mentees if each.id == mentee)
    others = [each for each in market.mentors if each.id not in {mentee, pairs.get(mentee)}]
    if not others:
        return None
    best = min(
        others, key=lambda each: (-_fit(market, one, each), lot(market.seed, mentee, each.id))
    )
    return _why_not(market, pairs, one, best)


def _why_not(
    market: Market, pairs: Mapping[PersonId, PersonId], mentee: Mentee, mentor: Mentor
) -> WhyNot:
    """Name first what anybody may know, then who got the places, and what is private last.

    Whoever got the places is named even where something private stood in the way too: else what
    is not said would tell.
    """
    rules = between(market, mentee, mentor)
    known = [rule for rule in rules if rule not in UNSPOKEN]
    holders = tuple(sorted(each for each, with_whom in pairs.items() if with_whom == mentor.id))
    cause: Rule | Cause = Cause.ELSEWHERE
    if known:
        cause = known[0]
    elif holders and len(holders) >= mentor.free_places:
        cause = Cause.TAKEN
    elif rules:
        cause = Cause.NOT_AVAILABLE
    said = WhyNot(
        mentee=mentee.id, mentor=mentor.id, score=_fit(market, mentee, mentor), cause=cause
    )
    if cause is not Cause.TAKEN:
        return said
    people = {each.id: each for each in market.mentees}
    least = min(_fit(market, people[each], mentor) for each in holders)
    return replace(said, to=holders, tier=Tier.of(least, market.policy))


def _fit(market: Market, mentee: Mentee, mentor: Mentor) -> int:
    return tenths(mentee, mentor, market.at, market.policy)
