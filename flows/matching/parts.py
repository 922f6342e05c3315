"""How well two people fit, one question at a time: each answer is worth 0 to 1.

Topics matter most, then the step in grade, then the department, the clock, the way of
meeting and the language. Where one of the two left a field blank there is no answer (None);
the score then counts half, so that a blank neither helps nor harms.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from math import fsum

from flows.matching.between import (
    levels_above,
    shared_languages,
    time_apart,
    topics_asked,
)
from flows.matching.candidates import Format, Mentee, Mentor
from flows.matching.policy import STANDARD, Department, Part, Policy

__all__ = ["Part", "measure"]


def measure(
    mentee: Mentee, mentor: Mentor, at: datetime, policy: Policy = STANDARD
) -> Mapping[Part, float | None]:
    """Answer the six questions for these two people."""
    return {
        Part.SKILLS: skills(mentee, mentor, policy),
        Part.GRADE_GAP: grade_gap(mentee, mentor, policy),
        Part.DEPARTMENT: department(mentee, mentor, policy),
        Part.TIMEZONE: timezone(mentee, mentor, at, policy),
        Part.FORMAT: meeting(mentee, mentor, policy),
        Part.LANGUAGE: language(mentee, mentor, policy),
    }


def skills(mentee: Mentee, mentor: Mentor, policy: Policy) -> float | None:
    """Weigh how much of what the mentee asks for the mentor offers, and how well."""
    asked = topics_asked(mentee)
    if not asked or not mentor.topics:
        return None
    counted, level = policy.skills.rank_weights, policy.skills.level
    ranks = counted + counted[-1:] * (len(asked) - len(counted))
    offered = [
        rank * level[mentor.topics[topic]]
        for rank, topic in zip(ranks, asked, strict=False)  # fewer topics than ranks is usual
        if topic in mentor.topics
    ]
    return fsum(offered) / fsum(ranks[: len(asked)])


def grade_gap(mentee: Mentee, mentor: Mentor, policy: Policy) -> float | None:
    """Weigh how near the mentor is to two grades above the mentee."""
    levels = levels_above(mentee, mentor)
    if levels is None:
        return None
    worth = policy.grade_gap.value_by_distance
    distance = abs(levels - policy.grade_gap.ideal)
    return worth[distance] if distance < len(worth) else 0.0


def department(mentee: Mentee, mentor: Mentor, policy: Policy) -> float | None:
    """Weigh what the two wish of each other's department; the less happy of them decides."""
    views = (
        _wish(mentee.departments_wanted, mentor.department, policy.department),
        _wish(mentor.departments_wanted, mentee.department, policy.department),
    )
    known = [view for view in views if view is not None]
    return min(known) if len(known) == len(views) else None


def _wish(wanted: frozenset[str], found: str | None, worth: Department) -> float | None:
    """Weigh one side's wish; who wishes for nothing in particular is content."""
    if not wanted:
        return worth.same
    if found is None:
        return None
    return worth.same if found in wanted else worth.other


def timezone(mentee: Mentee, mentor: Mentor, at: datetime, policy: Policy) -> float | None:
    """Weigh how much of the working day the two share."""
    apart = time_apart(mentee, mentor, at)
    if apart is None:
        return None
    hours = apart / timedelta(hours=1)
    return next((value for most, value in policy.timezone.hours.items() if hours <= most), 0.0)


def meeting(mentee: Mentee, mentor: Mentor, policy: Policy) -> float | None:
    """Weigh whether both like to meet in the same way."""
    if mentee.format is None or mentor.format is None:
        return None
    if mentee.format is mentor.format:
        return policy.format.equal
    return policy.format.either if Format.EITHER in {mentee.format, mentor.format} else 0.0


def language(mentee: Mentee, mentor: Mentor, policy: Policy) -> float | None:
    """Weigh how many languages the two share."""
    shared = shared_languages(mentee, mentor)
    if shared is None:
        return None
    return (0.0, policy.language.shared, policy.language.two_shared)[min(len(shared), 2)]
