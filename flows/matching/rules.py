"""The hard rules: what is never proposed, however well two people would fit.

The mentor is prepared and has a free place. Nobody mentors themselves, anybody in their own
reporting line, anybody whom either named in private, or a former partner. The mentor is one
to four grades above, speaks a language the mentee speaks, lives no more than nine hours
away, can meet the way the mentee can, and offers at least one topic the mentee asks for. The
numbers are the usual ones: a programme may choose others.

What is not known forbids nothing, with two exceptions: meeting in person needs a place known
to be the same, and a shared topic has to be there.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from flows.matching.between import (
    levels_above,
    same_location,
    shared_languages,
    shared_topics,
    time_apart,
)
from flows.matching.candidates import Format, Mentee, Mentor
from flows.matching.lines import Lines
from flows.matching.policy import STANDARD, Policy

__all__ = ["Lines", "Rule", "blocked", "broken", "unready"]


class Rule(StrEnum):
    """Why two people cannot be proposed to each other, in the order in which we ask.

    `forbidden` rests on what somebody told us in private: whoever shows these to a
    coordinator shows it and `free_place` as one.
    """

    QUALIFIED = "qualified"
    FREE_PLACE = "free_place"
    NOT_SELF = "not_self"
    LINE_CHAIN = "line_chain"
    FORBIDDEN = "forbidden"
    PREVIOUS_PAIR = "previous_pair"
    GRADE_RANGE = "grade_range"
    LANGUAGE = "language"
    HOURS = "hours"
    FORMAT = "format"
    ONE_SKILL = "one_skill"


UNSPOKEN = frozenset({Rule.FORBIDDEN, Rule.PREVIOUS_PAIR, Rule.FREE_PLACE})
"""Rules that are not told apart, so that nobody's private choice can be read from a list."""


def blocked(
    mentee: Mentee, mentor: Mentor, lines: Lines, at: datetime, policy: Policy = STANDARD
) -> Rule | None:
    """Return the first rule the two would break, or None."""
    case = _Case(mentee, mentor, lines, at, policy)
    for rule, is_kept in IN_TURN:
        if not is_kept(case):
            return rule
    return None


def unready(mentor: Mentor) -> Rule | None:
    """Return the rule that keeps a mentor from everybody: both come before all others."""
    if not mentor.qualified:
        return Rule.QUALIFIED
    return None if mentor.free_places > 0 else Rule.FREE_PLACE


def broken(
    mentee: Mentee, mentor: Mentor, lines: Lines, at: datetime, policy: Policy = STANDARD
) -> tuple[Rule, ...]:
    """Return every rule the two would break, in the order in which we ask."""
    return tuple(_broken(_Case(mentee, mentor, lines, at, policy)))


def _broken(case: "_Case") -> Iterator[Rule]:
    return (rule for rule, is_kept in IN_TURN if not is_kept(case))


@dataclass(frozen=True, slots=True)
class _Case:
    """Two people on a given day, before the rules."""

    mentee: Mentee
    mentor: Mentor
    lines: Lines
    at: datetime
    policy: Policy


def _apart_in_line(case: _Case) -> bool:
    return not case.lines.join(case.mentee.id, case.mentor.id)


def _nobody_objects(case: _Case) -> bool:
    mentee, mentor = case.mentee, case.mentor
    return mentor.id not in mentee.excluded and mentee.id not in mentor.excluded


def _new_to_each_other(case: _Case) -> bool:
    mentee, mentor = case.mentee, case.mentor
    return mentor.id not in mentee.previous and mentee.id not in mentor.previous


def _grades_fit(case: _Case) -> bool:
    levels, gap = levels_above(case.mentee, case.mentor), case.policy.grade_gap
    return levels is None or gap.min <= levels <= gap.max


def _can_talk(case: _Case) -> bool:
    return shared_languages(case.mentee, case.mentor) != ()


def _days_touch(case: _Case) -> bool:
    apart = time_apart(case.mentee, case.mentor, case.at)
    return apart is None or apart <= timedelta(hours=case.policy.timezone.max)


def _can_meet(case: _Case) -> bool:
    wishes = {case.mentee.format, case.mentor.format}
    if Format.IN_PERSON not in wishes:
        return True
    return Format.REMOTE not in wishes and same_location(case.mentee, case.mentor)


KEPT: Mapping[Rule, Callable[[_Case], bool]] = {
    Rule.QUALIFIED: lambda case: case.mentor.qualified,
    Rule.FREE_PLACE: lambda case: case.mentor.free_places > 0,
    Rule.NOT_SELF: lambda case: case.mentee.id != case.mentor.id,
    Rule.LINE_CHAIN: _apart_in_line,
    Rule.FORBIDDEN: _nobody_objects,
    Rule.PREVIOUS_PAIR: _new_to_each_other,
    Rule.GRADE_RANGE: _grades_fit,
    Rule.LANGUAGE: _can_talk,
    Rule.HOURS: _days_touch,
    Rule.FORMAT: _can_meet,
    Rule.ONE_SKILL: lambda case: bool(shared_topics(case.mentee, case.mentor)),
}
IN_TURN = tuple(KEPT.items())
"""The same, in the order in which we ask."""
