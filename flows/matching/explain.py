"""Why not: what stood between a mentee and a mentor who were not matched, for the coordinator.

It rests on what anybody may know, and on who got a mentor's places. What was said in private, who
was together before, who is silent and who had no place left is not even looked at: so nobody's
choice can be read from it, nor from how it changes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from flows.matching.candidates import Mentee, Mentor
from flows.matching.market import Market, lot
from flows.matching.policy import Policy
from flows.matching.rules import Rule, blocked
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
    """All together are better off so, or somebody is not available: that is not told apart."""


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


def as_known(market: Market) -> Market:
    """Return a market as it would be if nothing were private, and places never ran out."""
    nothing: frozenset[tuple[PersonId, PersonId]] = frozenset()
    return replace(
        market,
        mentees=tuple(each.as_known for each in market.mentees),
        mentors=tuple(each.as_known for each in market.mentors),
        locks=nothing,
        forbidden=nothing,
        overrides=nothing,
    )


def best_refused(
    market: Market, pairs: Mapping[PersonId, PersonId], mentee: PersonId
) -> WhyNot | None:
    """Return why a mentee did not get whoever would have fit them better than who they got."""
    one = next(each for each in market.mentees if each.id == mentee)
    fits = {each.id: _fit(market, one, each) for each in market.mentors if each.id != mentee}
    got = pairs.get(mentee)
    least = fits.get(got, -1) if got is not None else -1
    better = [each for each in market.mentors if fits.get(each.id, -1) > least and each.id != got]
    if not better:
        return None
    best = min(better, key=lambda each: (-fits[each.id], lot(market.seed, mentee, each.id)))
    return _why_not(market, pairs, one, best)


def refused(
    market: Market, pairs: Mapping[PersonId, PersonId], mentee: PersonId, mentor: PersonId
) -> WhyNot:
    """Return why a mentee did not get one certain mentor."""
    one = next(each for each in market.mentees if each.id == mentee)
    other = next(each for each in market.mentors if each.id == mentor)
    return _why_not(market, pairs, one, other)


def _why_not(
    market: Market, pairs: Mapping[PersonId, PersonId], mentee: Mentee, mentor: Mentor
) -> WhyNot:
    """Name first what anybody may know, then who got the places; more is not told."""
    known = blocked(mentee.as_known, mentor.as_known, market.lines, market.at, market.policy)
    holders = tuple(sorted(each for each, with_whom in pairs.items() if with_whom == mentor.id))
    is_taken = bool(holders) and len(holders) >= mentor.free_places
    cause: Rule | Cause = known or (Cause.TAKEN if is_taken else Cause.ELSEWHERE)
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
