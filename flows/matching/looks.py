"""What each of the six questions looks at, as a number for every pair.

Two pairs with the same number look the same to that question, so the readable rules and parts need
to be asked once for both. Nothing here says what an answer is.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

import numpy as np

from flows.matching.between import topics_asked
from flows.matching.candidates import Mentee, Mentor
from flows.matching.network import Numbers
from flows.matching.parts import Part
from flows.matching.rules import Rule

FEW = 4096
"""So many different sights of one kind are numbered without looking at which of them occur."""
BLANK = 3
"""What stands for languages that are not known; else two or more, one, none are shared."""

Someone = TypeVar("Someone", Mentee, Mentor)


@dataclass(frozen=True, slots=True)
class Sight:
    """One mentee beside every mentor, as one question sees it."""

    kind: Hashable
    """Numbers mean the same for all sights of one kind."""
    size: int
    """All numbers are below this."""
    numbers: Numbers


@dataclass(frozen=True, slots=True)
class Look:
    """A question, the rule that goes with it, and what it sees."""

    part: Part
    rule: Rule | None
    see: Callable[[int], Sight]
    """Look at the mentee in this position."""


def looks(mentees: Sequence[Mentee], mentors: Sequence[Mentor], at: datetime) -> tuple[Look, ...]:
    """Return the six questions, ready to look at these people."""
    return (
        Look(Part.SKILLS, Rule.ONE_SKILL, _topics(mentees, mentors)),
        Look(Part.GRADE_GAP, Rule.GRADE_RANGE, _kinds(mentees, mentors, lambda one: one.grade)),
        Look(Part.DEPARTMENT, None, _departments(mentees, mentors)),
        Look(Part.TIMEZONE, Rule.HOURS, _kinds(mentees, mentors, lambda one: _offset(one, at))),
        Look(Part.FORMAT, Rule.FORMAT, _formats(mentees, mentors)),
        Look(Part.LANGUAGE, Rule.LANGUAGE, _languages(mentees, mentors)),
    )


def _offset(one: Mentee | Mentor, at: datetime) -> float | None:
    """Return what somebody's clock shows besides the world's on that day, in seconds."""
    offset = None if one.zone is None else at.astimezone(one.zone).utcoffset()
    return None if offset is None else offset.total_seconds()


def _numbered(things: Iterable[Hashable]) -> Mapping[Hashable, int]:
    return {thing: number for number, thing in enumerate(dict.fromkeys(things))}


def _kinds(
    mentees: Sequence[Mentee],
    mentors: Sequence[Mentor],
    of: Callable[[Mentee | Mentor], Hashable],
) -> Callable[[int], Sight]:
    """See one thing of each side."""
    rows, columns = [of(one) for one in mentees], [of(one) for one in mentors]
    number = _numbered([*rows, *columns])
    beside = np.array([number[thing] for thing in columns], np.int64)
    many = len(number)
    return lambda mentee: Sight(None, many * many, many * number[rows[mentee]] + beside)


def _formats(mentees: Sequence[Mentee], mentors: Sequence[Mentor]) -> Callable[[int], Sight]:
    """See how both would like to meet, and whether they work at one place."""
    wishes = _kinds(mentees, mentors, lambda one: one.format)
    places = [one.location and one.location.strip().casefold() for one in mentors]
    number = _numbered(places)
    beside = np.array([number[place] for place in places], np.int64)

    def see(mentee: int) -> Sight:
        seen, here = wishes(mentee), mentees[mentee].location
        place = None if here is None else number.get(here.strip().casefold())
        together = beside == (-1 if place is None else place)
        return Sight(None, 2 * seen.size, 2 * seen.numbers + together)

    return see


def _departments(mentees: Sequence[Mentee], mentors: Sequence[Mentor]) -> Callable[[int], Sight]:
    """See on either side whether there is a wish, and whether the other one meets it."""
    theirs = _wishes(mentees, mentors)
    ours = _wishes(mentors, mentees)

    def see(mentee: int) -> Sight:
        wanted, found = theirs
        back, here = ours
        return Sight(None, 16, 4 * wanted[mentee][found] + back[:, here[mentee]])

    return see


def _wishes(
    side: Sequence[Mentee] | Sequence[Mentor], other: Sequence[Mentor] | Sequence[Mentee]
) -> tuple[Numbers, Numbers]:
    """Return each one's view of each department, and the department of each one opposite."""
    number = _numbered(one.department for one in other)
    views = {
        wanted: [_view(wanted, department) for department in number]
        for wanted in {one.departments_wanted for one in side}
    }
    seen = np.array([views[one.departments_wanted] for one in side], np.int64)
    return seen.reshape(len(side), len(number)), np.array(
        [number[one.department] for one in other], np.int64
    )


def _view(wanted: frozenset[str], department: Hashable) -> int:
    if not wanted:
        return 0
    return 1 if department is None else 2 + (department in wanted)


def _languages(mentees: Sequence[Mentee], mentors: Sequence[Mentor]) -> Callable[[int], Sight]:
    """See whether they share two languages or more, one, or none."""
    number = _numbered(language for mentor in mentors for language in sorted(mentor.languages))
    speaks = np.zeros((len(mentors), len(number)), np.int64)
    for row, mentor in enumerate(mentors):
        speaks[row, [number[language] for language in mentor.languages]] = 1
    blank = ~speaks.any(axis=1)

    def see(mentee: int) -> Sight:
        spoken = mentees[mentee].languages
        columns = [number[language] for language in spoken if language in number]
        shared = np.minimum(speaks[:, columns].sum(axis=1), 2)
        return Sight(None, BLANK + 1, np.where(blank | (not spoken), BLANK, shared))

    return see


def _topics(mentees: Sequence[Mentee], mentors: Sequence[Mentor]) -> Callable[[int], Sight]:
    """See how well each topic that was asked for is known, in the order of asking."""
    number = _numbered(topic for mentor in mentors for topic in mentor.topics)
    known = np.zeros((len(mentors), len(number) + 1), np.int64)  # the last one nobody offers
    for row, mentor in enumerate(mentors):
        known[row, [number[topic] for topic in mentor.topics]] = list(mentor.topics.values())
    offers = np.array([bool(mentor.topics) for mentor in mentors])
    levels = int(known.max(initial=0)) + 1

    def see(mentee: int) -> Sight:
        asked = topics_asked(mentees[mentee])
        columns = known[:, [number.get(topic, -1) for topic in asked]]
        if levels ** len(asked) < FEW:
            numbers = columns @ levels ** np.arange(len(asked))
            return Sight(len(asked), 1 + levels ** len(asked), np.where(offers, 1 + numbers, 0))
        found, numbers = np.unique(columns, axis=0, return_inverse=True)
        return Sight(("many", mentee), 1 + len(found), np.where(offers, 1 + numbers, 0))

    return see
