"""The market: everybody who waits and everybody who has offered, with what a coordinator settled.

A locked pair stands before anything else is looked at and uses a place; a forbidden one is never
proposed. A rule about levels, language, hours, format or topics gives way where a coordinator
locks or overrides a pair. One about preparation, places, reporting lines, what was said in private
or former partners gives way to nobody.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import TypeAlias

from flows.matching.candidates import Mentee, Mentor
from flows.matching.lines import Lines
from flows.matching.policy import STANDARD, Objective, Policy
from flows.matching.rules import Rule, broken
from flows.people import PersonId

__all__ = ["LIFTED", "Market", "Objective", "Pairing", "Policy", "Worth", "between", "lot"]

Pairing: TypeAlias = tuple[PersonId, PersonId]
"""A mentee and a mentor, in this order."""
Worth: TypeAlias = Mapping[PersonId, Mapping[PersonId, int]]
"""What each mentor who may be proposed to a mentee is worth to them, in tenths of a point."""

LIFTED = frozenset({Rule.GRADE_RANGE, Rule.LANGUAGE, Rule.HOURS, Rule.FORMAT, Rule.ONE_SKILL})
"""The rules that a coordinator may lift for a pair."""
LOT_BITS = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Market:
    """Everything that one matching looks at."""

    mentees: tuple[Mentee, ...]
    mentors: tuple[Mentor, ...]
    lines: Lines
    at: datetime
    policy: Policy = STANDARD
    locks: frozenset[Pairing] = frozenset()
    """Fixed before anything else."""
    forbidden: frozenset[Pairing] = frozenset()
    """Never in this round: a coordinator said so, or one of the two did."""
    overrides: frozenset[Pairing] = frozenset()
    """Allowed in spite of levels, language, hours, format or topics."""
    waiting: frozenset[PersonId] = frozenset()
    """Mentees who already wait since an earlier round; they come first."""
    seed: int = 0

    def __post_init__(self) -> None:
        """Refuse a market in which somebody stands twice, or whose hours cannot be told."""
        if self.at.tzinfo is None:
            raise ValueError("a matching needs a moment that has a time zone")
        for role, crowd in (("mentee", self.mentees), ("mentor", self.mentors)):
            if len({person.id for person in crowd}) < len(crowd):
                raise ValueError(f"a {role} stands in the market twice: name everybody once")

    @property
    def places(self) -> Mapping[PersonId, int]:
        """How many mentees each mentor who is prepared would still take."""
        return {
            mentor.id: mentor.free_places
            for mentor in self.mentors
            if mentor.qualified and mentor.free_places > 0
        }

    @property
    def load(self) -> Mapping[PersonId, int]:
        """How many mentees each mentor has today."""
        return {mentor.id: mentor.load for mentor in self.mentors}


def between(market: Market, mentee: Mentee, mentor: Mentor) -> tuple[Rule, ...]:
    """Return every rule that keeps the two apart, after all that a coordinator has settled."""
    pair = mentee.id, mentor.id
    lifted = LIFTED if pair in market.locks | market.overrides else frozenset()
    rules = {*broken(mentee, mentor, market.lines, market.at, market.policy)} - lifted
    if pair in market.forbidden:
        rules.add(Rule.FORBIDDEN)
    return tuple(rule for rule in Rule if rule in rules)


def lot(seed: int, mentee: PersonId, mentor: PersonId) -> int:
    """Draw a lot that always falls the same way for the same two people and the same seed."""
    drawn = sha256(f"{seed}\n{mentee}\n{mentor}".encode()).digest()
    return int.from_bytes(drawn[: LOT_BITS // 8])
