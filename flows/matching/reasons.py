"""What can be said for a pair, and what against it: facts only, worded elsewhere.

A mentee reads up to three reasons and one caution instead of a number. Each one names what
it rests on, so that it can be checked by whoever reads it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from flows.matching.between import (
    levels_above,
    shared_languages,
    shared_topics,
    time_apart,
    topics_asked,
    way_to_meet,
)
from flows.matching.candidates import Format, Mentee, Mentor
from flows.matching.policy import STANDARD, Part, Policy

HALF = 0.5  # neither for nor against; also what a blank counts
GOOD = 0.7  # from here on an answer speaks for the pair
MOST_REASONS = 3  # more would not be read


class Because(StrEnum):
    """What a reason or a caution is about."""

    SHARED_TOPICS = "shared_topics"
    GRADE_ABOVE = "grade_above"
    FAR_ABOVE = "far_above"
    DEPARTMENT = "department"
    OTHER_DEPARTMENT = "other_department"
    HOURS_APART = "hours_apart"
    FORMAT = "format"
    LANGUAGES = "languages"
    LINE_NOT_KNOWN = "line_not_known"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason or caution with the facts it rests on; the others stay empty."""

    code: Because
    topics: tuple[str, ...] = ()
    """The shared ones, the mentee's most important first."""
    asked: int | None = None
    """How many topics the mentee asked for."""
    levels: int | None = None
    ideal: int | None = None
    """How many levels would be ideal, where there are more."""
    department: str | None = None
    """The mentor's."""
    hours: float | None = None
    format: Format | None = None
    """The way that suits both."""
    languages: tuple[str, ...] = ()


def facts(
    mentee: Mentee, mentor: Mentor, at: datetime, policy: Policy = STANDARD
) -> Mapping[Part, Reason]:
    """Return what could be said about each part that counts, whether for or against.

    Of what is blank, or does not exist at all, nothing can be said.
    """
    shared = shared_topics(mentee, mentor)
    apart, way = time_apart(mentee, mentor, at), way_to_meet(mentee, mentor)
    languages = shared_languages(mentee, mentor)
    said = {
        Part.SKILLS: shared
        and Reason(Because.SHARED_TOPICS, topics=shared, asked=len(topics_asked(mentee))),
        Part.GRADE_GAP: _about_grades(levels_above(mentee, mentor), policy),
        Part.DEPARTMENT: _about_department(mentee, mentor),
        Part.TIMEZONE: apart is not None
        and Reason(Because.HOURS_APART, hours=apart / timedelta(hours=1)),
        Part.FORMAT: way and Reason(Because.FORMAT, format=way),
        Part.LANGUAGE: languages and Reason(Because.LANGUAGES, languages=languages),
    }
    counts = policy.weights
    return {part: why for part, why in said.items() if why and counts[part] > 0}


def _about_department(mentee: Mentee, mentor: Mentor) -> Reason | None:
    """Speak of the mentee's wish only: what a mentor wishes for is not the mentee's to read."""
    if not mentee.departments_wanted:
        return None
    met = mentor.department in mentee.departments_wanted
    code = Because.DEPARTMENT if met else Because.OTHER_DEPARTMENT
    return Reason(code, department=mentor.department)


def _about_grades(levels: int | None, policy: Policy) -> Reason | None:
    """Remark on a mentor from further up than is ideal, and say what is."""
    ideal = policy.grade_gap.ideal
    if levels is None or levels <= 0:
        return None
    if levels <= ideal:
        return Reason(Because.GRADE_ABOVE, levels=levels)
    return Reason(Because.FAR_ABOVE, levels=levels, ideal=ideal)


def speaking_for(
    known: Mapping[Part, float], said: Mapping[Part, Reason], policy: Policy = STANDARD
) -> tuple[Reason, ...]:
    """Return up to three reasons, the one that contributes most first."""
    good = [
        part
        for part, reason in said.items()
        if known.get(part, HALF) >= GOOD and reason.code is not Because.FAR_ABOVE
    ]
    good.sort(key=lambda part: -contribution(part, known[part], policy))
    return tuple(said[part] for part in good[:MOST_REASONS])


def speaking_against(
    known: Mapping[Part, float], said: Mapping[Part, Reason], policy: Policy = STANDARD
) -> Reason | None:
    """Return the one thing that speaks most against the pair, if anything does."""
    poor = [
        part
        for part, reason in said.items()
        if reason.code is Because.FAR_ABOVE
        or (known.get(part, HALF) < HALF and reason.code is not Because.DEPARTMENT)
    ]
    worst = min(poor, key=lambda part: contribution(part, known[part], policy), default=None)
    return None if worst is None else said[worst]


def contribution(part: Part, value: float, policy: Policy = STANDARD) -> float:
    """Return how far an answer moves the score up or down from a blank."""
    return policy.weights[part] * (value - HALF)
