"""The score: how well a mentee and a mentor fit, from 0 to 1000, and what speaks for it.

It is the weighted mean of six parts. A blank field counts half and is named; it is never
left out of the mean, which would reward whoever fills in little. The score only sorts; people
choose. It says nothing about the hard rules: who breaks one is not proposed, whatever the score.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from math import fsum

from flows.matching.candidates import Mentee, Mentor
from flows.matching.parts import measure
from flows.matching.policy import STANDARD, Part, Policy
from flows.matching.reasons import (
    HALF,
    Because,
    Reason,
    facts,
    speaking_against,
    speaking_for,
)

__all__ = ["Because", "Part", "Reason", "Score", "score", "tenths"]


@dataclass(frozen=True, slots=True)
class Score:
    """How well two people fit, with the reasons."""

    tenths: int
    """0 to 1000: tenths of a point, whole numbers, so that equal means equal."""
    parts: Mapping[Part, float | None]
    reasons: tuple[Reason, ...] = ()
    caution: Reason | None = None
    unknown: tuple[Part, ...] = ()


def score(
    mentee: Mentee,
    mentor: Mentor,
    at: datetime,
    policy: Policy = STANDARD,
    *,
    line_known: bool = True,
) -> Score:
    """Weigh the two; a reporting line we do not know is a caution if nothing weighs more."""
    parts = measure(mentee, mentor, at, policy)
    known = {part: value for part, value in parts.items() if value is not None}
    said = facts(mentee, mentor, at, policy)
    caution = speaking_against(known, said, policy)
    if caution is None and not line_known:
        caution = Reason(Because.LINE_NOT_KNOWN)
    return Score(
        tenths=weigh(known, policy),
        parts=parts,
        reasons=speaking_for(known, said, policy),
        caution=caution,
        unknown=tuple(part for part in Part if part not in known),
    )


def tenths(mentee: Mentee, mentor: Mentor, at: datetime, policy: Policy = STANDARD) -> int:
    """Weigh the two, and leave out what speaks for it."""
    parts = measure(mentee, mentor, at, policy)
    return weigh({part: value for part, value in parts.items() if value is not None}, policy)


def weigh(known: Mapping[Part, float], policy: Policy = STANDARD) -> int:
    """Return the weighted mean in tenths of a point; a tie in rounding goes to the even one."""
    total = fsum(weight * known.get(part, HALF) for part, weight in policy.weights.items())
    mean = 1000 * total / fsum(policy.weights.values())
    return round(round(mean, 6))  # the inner one sweeps off what binary fractions leave behind
