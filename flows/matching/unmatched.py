"""Whom a matching leaves without anybody, what held the mentors back, and what would help.

Each mentor counts once, for the first rule in the way. Of the changes that would help by themselves
the one that asks the least is named. One that rests on what was said in private, on a reporting
line or on former partners is none, and neither is a place that a mentor does not offer: from what
is suggested and what is not, nobody could otherwise tell one from the other.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from flows.matching.assignment import Assignment
from flows.matching.between import levels_above, time_apart
from flows.matching.candidates import Mentee, Mentor
from flows.matching.market import Market
from flows.matching.rules import Rule
from flows.matching.table import RULES, Row, Table
from flows.people import PersonId


class Relax(StrEnum):
    """What could change, what asks least of people first."""

    PLACE = "place"
    """One more place with a mentor who fits and whose places went to others."""
    PREPARED = "prepared"
    """A mentor's preparation, once it is done."""
    HOURS = "hours"
    TOPIC = "topic"
    LEVELS = "levels"
    FORMAT = "format"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change that would bring somebody together with a mentor who has a place left."""

    what: Relax
    mentors: int
    """How many would fit then."""
    hours: float | None = None
    """Up to how far apart."""
    levels: int | None = None
    """How far above, or below if it is less than nothing."""
    name: str | None = None
    """Which topic or language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmatched:
    """A mentee without anybody, and why."""

    mentee: PersonId
    because: Mapping[Rule, int]
    """How many mentors each rule held back."""
    taken: int
    """How many fit whose places went to others."""
    smallest_change: Change | None


def unmatched(market: Market, assignment: Assignment) -> tuple[Unmatched, ...]:
    """Return those without anybody, in the order of the market."""
    left = Counter(market.places)
    left.subtract(assignment.pairs.values())
    table = Table(market)
    return tuple(
        _why(market, mentee, table.row(place), left)
        for place, mentee in enumerate(market.mentees)
        if mentee.id not in assignment.pairs
    )


def _why(market: Market, mentee: Mentee, row: Row, left: Mapping[PersonId, int]) -> Unmatched:
    first = Counter(row.broken.argmax(axis=0)[row.broken.any(axis=0)].tolist())
    case = _Case(market, mentee, row, left)
    changes = (change for what in Relax if (change := HELP[what](case)) is not None)
    return Unmatched(
        mentee=mentee.id,
        because={rule: first[place] for rule, place in RULES.items() if place in first},
        taken=len(row.allowed),
        smallest_change=next(changes, None),
    )


@dataclass(frozen=True, slots=True)
class _Case:
    """A mentee without anybody, before every mentor."""

    market: Market
    mentee: Mentee
    row: Row
    left: Mapping[PersonId, int]

    def but_for(self, rule: Rule) -> Sequence[Mentor]:
        """Return mentors whom this rule alone holds back, and who would have a place left."""
        alone = (self.row.broken.sum(axis=0) == 1) & self.row.broken[RULES[rule]]
        mentors = (self.market.mentors[place] for place in alone.nonzero()[0])
        free = rule is Rule.QUALIFIED
        return [one for one in mentors if free or self.left[one.id] > 0]


def _place(case: _Case) -> Change | None:
    taken = len(case.row.allowed)
    return Change(what=Relax.PLACE, mentors=taken) if taken else None


def _prepared(case: _Case) -> Change | None:
    mentors = case.but_for(Rule.QUALIFIED)
    return Change(what=Relax.PREPARED, mentors=len(mentors)) if mentors else None


def _hours(case: _Case) -> Change | None:
    apart = sorted(
        gap / timedelta(hours=1)
        for mentor in case.but_for(Rule.HOURS)
        if (gap := time_apart(case.mentee, mentor, case.market.at)) is not None
    )
    if not apart:
        return None
    return Change(what=Relax.HOURS, mentors=apart.count(apart[0]), hours=apart[0])


def _levels(case: _Case) -> Change | None:
    gap = case.market.policy.grade_gap
    found = Counter(levels_above(case.mentee, mentor) for mentor in case.but_for(Rule.GRADE_RANGE))
    above = [levels for levels in found if levels is not None]
    if not above:
        return None
    levels = min(above, key=lambda each: (max(gap.min - each, each - gap.max), -each))
    return Change(what=Relax.LEVELS, mentors=found[levels], levels=levels)


def _format(case: _Case) -> Change | None:
    mentors = case.but_for(Rule.FORMAT)
    return Change(what=Relax.FORMAT, mentors=len(mentors)) if mentors else None


def _topic(case: _Case) -> Change | None:
    offered = (topic for mentor in case.but_for(Rule.ONE_SKILL) for topic in mentor.topics)
    return _most(Relax.TOPIC, offered)


def _language(case: _Case) -> Change | None:
    spoken = (tongue for mentor in case.but_for(Rule.LANGUAGE) for tongue in mentor.languages)
    return _most(Relax.LANGUAGE, spoken)


def _most(what: Relax, names: Iterator[str]) -> Change | None:
    """Name what most mentors share; of equals, what comes first in the alphabet."""
    found = Counter(names)
    if not found:
        return None
    name = min(found, key=lambda each: (-found[each], each))
    return Change(what=what, mentors=found[name], name=name)


HELP: Mapping[Relax, Callable[[_Case], Change | None]] = {
    Relax.PLACE: _place,
    Relax.PREPARED: _prepared,
    Relax.HOURS: _hours,
    Relax.TOPIC: _topic,
    Relax.LEVELS: _levels,
    Relax.FORMAT: _format,
    Relax.LANGUAGE: _language,
}
