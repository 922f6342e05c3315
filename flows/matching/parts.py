"""How well two people fit, one question at a time: each answer is worth 0 to 1.

Topics matter most, then the step in grade, then the department, the clock, the way of
meeting and the language. Where one of the two left a field blank there is no answer (None);
the score then counts half, so that a blank neither helps nor harms.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from math import fsum

from flows.matching.between import (
    levels_above,
    shared_languages,
    time_apart,
    topics_asked,
)
from flows.matching.candidates import Format, Mentee, Mentor


class Part(StrEnum):
    """The six questions."""

    SKILLS = "skills"
    GRADE_GAP = "grade_gap"
    DEPARTMENT = "department"
    TIMEZONE = "timezone"
    FORMAT = "format"
    LANGUAGE = "language"


WEIGHTS: Mapping[Part, int] = {  # how much each question counts; together 100
    Part.SKILLS: 45,
    Part.GRADE_GAP: 20,
    Part.DEPARTMENT: 10,
    Part.TIMEZONE: 10,
    Part.FORMAT: 8,
    Part.LANGUAGE: 7,
}

RANKS = (1.0, 0.7, 0.5, 0.35)  # the mentee's first, second, third topic; all others as the fourth
LEVELS: Mapping[int, float] = {1: 0.6, 2: 0.85, 3: 1.0}  # some experience, practice, a strength

IDEAL_LEVELS = 2  # near enough to remember, far enough to have an overview
BY_DISTANCE = (1.0, 0.78, 0.45, 0.2)  # off the ideal by 0, 1, 2, 3 levels; further off, nothing

WISHED, NOT_WISHED = 1.0, 0.25  # in a department that was wished for; in another one

HOURS: Mapping[timedelta, float] = {  # apart by at most this; further apart, nothing
    timedelta(hours=1): 1.0,
    timedelta(hours=2): 0.85,
    timedelta(hours=4): 0.6,
    timedelta(hours=6): 0.3,
}

SAME_FORMAT, FLEXIBLE = 1.0, 0.9  # both asked for the same; one of them follows the other
ONE_LANGUAGE, TWO_LANGUAGES = 0.8, 1.0  # a second shared language helps when words are missing


def measure(mentee: Mentee, mentor: Mentor, at: datetime) -> Mapping[Part, float | None]:
    """Answer the six questions for these two people."""
    return {
        Part.SKILLS: skills(mentee, mentor),
        Part.GRADE_GAP: grade_gap(mentee, mentor),
        Part.DEPARTMENT: department(mentee, mentor),
        Part.TIMEZONE: timezone(mentee, mentor, at),
        Part.FORMAT: meeting(mentee, mentor),
        Part.LANGUAGE: language(mentee, mentor),
    }


def skills(mentee: Mentee, mentor: Mentor) -> float | None:
    """Weigh how much of what the mentee asks for the mentor offers, and how well."""
    asked = topics_asked(mentee)
    if not asked or not mentor.topics:
        return None
    ranks = RANKS + RANKS[-1:] * (len(asked) - len(RANKS))
    offered = [
        rank * LEVELS[mentor.topics[topic]]
        for rank, topic in zip(ranks, asked, strict=False)  # fewer topics than ranks is usual
        if topic in mentor.topics
    ]
    return fsum(offered) / fsum(ranks[: len(asked)])


def grade_gap(mentee: Mentee, mentor: Mentor) -> float | None:
    """Weigh how near the mentor is to two grades above the mentee."""
    levels = levels_above(mentee, mentor)
    if levels is None:
        return None
    distance = abs(levels - IDEAL_LEVELS)
    return BY_DISTANCE[distance] if distance < len(BY_DISTANCE) else 0.0


def department(mentee: Mentee, mentor: Mentor) -> float | None:
    """Weigh what the two wish of each other's department; the less happy of them decides."""
    views = (
        _wish(mentee.departments_wanted, mentor.department),
        _wish(mentor.departments_wanted, mentee.department),
    )
    known = [view for view in views if view is not None]
    return min(known) if len(known) == len(views) else None


def _wish(wanted: frozenset[str], found: str | None) -> float | None:
    """Weigh one side's wish; who wishes for nothing in particular is content."""
    if not wanted:
        return WISHED
    if found is None:
        return None
    return WISHED if found in wanted else NOT_WISHED


def timezone(mentee: Mentee, mentor: Mentor, at: datetime) -> float | None:
    """Weigh how much of the working day the two share."""
    apart = time_apart(mentee, mentor, at)
    if apart is None:
        return None
    return next((value for most, value in HOURS.items() if apart <= most), 0.0)


def meeting(mentee: Mentee, mentor: Mentor) -> float | None:
    """Weigh whether both like to meet in the same way."""
    if mentee.format is None or mentor.format is None:
        return None
    if mentee.format is mentor.format:
        return SAME_FORMAT
    return FLEXIBLE if Format.EITHER in {mentee.format, mentor.format} else 0.0


def language(mentee: Mentee, mentor: Mentor) -> float | None:
    """Weigh how many languages the two share."""
    shared = shared_languages(mentee, mentor)
    if shared is None:
        return None
    return (0.0, ONE_LANGUAGE, TWO_LANGUAGES)[min(len(shared), 2)]
