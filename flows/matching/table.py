"""Everybody held against everybody, quickly, and with the same result as one pair at a time.

The readable rules and parts stay the only ones: where two pairs look the same to a question, it is
asked once. What concerns single people (reporting lines, what was said in private, former partners,
what a coordinator settled) is looked up by name.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import TypeAlias

import numpy as np

from flows.matching.candidates import Mentee, Mentor
from flows.matching.lines import Lines
from flows.matching.looks import Look, Sight, looks
from flows.matching.market import LIFTED, Market, Pairing
from flows.matching.network import Marks, Numbers
from flows.matching.parts import Part, measure
from flows.matching.rules import Rule, broken
from flows.matching.score import weigh
from flows.people import PersonId

Answer: TypeAlias = tuple[bool, float | None]
"""Whether the question's rule is broken, and what its part is worth."""

BITS: Mapping[Part, int] = {part: 20 if part is Part.SKILLS else 8 for part in Part}
"""How many bits hold the number of a question's answer; 60 of 63 together."""
RULES = {rule: row for row, rule in enumerate(Rule)}
NO_LINES = Lines({})
UNASKED = -1


@dataclass(slots=True)
class _Question:
    """One question and all answers it has given."""

    look: Look
    ask: Callable[[int, int], Answer]
    """Ask the readable rules and parts about the people in these positions."""
    answers: dict[Answer, int] = field(default_factory=dict)
    worth: list[Answer] = field(default_factory=list)
    """The answers by their numbers."""
    known: dict[object, Numbers] = field(default_factory=dict)
    """Of each kind of sight, which answer belongs to which number."""

    def about(self, mentee: int) -> Numbers:
        """Return the number of the answer about this mentee and every mentor."""
        sight = self.look.see(mentee)
        if sight.kind not in self.known:
            self.known[sight.kind] = np.full(sight.size, UNASKED, np.int64)
        known = self.known[sight.kind]
        found = known[sight.numbers]
        if (found == UNASKED).any():
            self._learn(mentee, sight, known)
            found = known[sight.numbers]
        return found

    def _learn(self, mentee: int, sight: Sight, known: Numbers) -> None:
        for number, mentor in zip(*np.unique(sight.numbers, return_index=True), strict=True):
            if known[number] == UNASKED:
                answer = self.ask(mentee, int(mentor))
                if answer not in self.answers:
                    self.answers[answer] = len(self.worth)
                    self.worth.append(answer)
                known[number] = self.answers[answer]


@dataclass(frozen=True, slots=True)
class Row:
    """One mentee against every mentor."""

    broken: Marks
    """Of each rule, in the order in which we ask, which mentors it holds back."""
    answers: Numbers
    """The numbers of all six answers about each mentor, side by side in one."""

    @property
    def allowed(self) -> Numbers:
        """Return the positions of those mentors whom no rule holds back."""
        return np.flatnonzero(~self.broken.any(axis=0))


class Table:
    """Everybody in a market against everybody."""

    def __init__(self, market: Market) -> None:
        """Note who is who; nothing is asked yet."""
        self.market = market
        self._questions = [
            _Question(look, self._asking(look))
            for look in looks(market.mentees, market.mentors, market.at)
        ]
        self._always = np.zeros((len(RULES), len(market.mentors)), bool)
        self._always[RULES[Rule.QUALIFIED]] = [not one.qualified for one in market.mentors]
        self._always[RULES[Rule.FREE_PLACE]] = [one.free_places <= 0 for one in market.mentors]
        self._apart = _apart(market)
        self._lifted = _positions(market, market.locks | market.overrides)

    def _asking(self, look: Look) -> Callable[[int, int], Answer]:
        market = self.market

        def ask(mentee: int, mentor: int) -> Answer:
            pair = market.mentees[mentee], market.mentors[mentor]
            breaks = broken(*pair, NO_LINES, market.at, market.policy)
            return look.rule in breaks, measure(*pair, market.at, market.policy)[look.part]

        return ask

    def row(self, mentee: int) -> Row:
        """Hold the mentee in this position against every mentor."""
        held_back = self._always.copy()
        answers = np.zeros(len(self.market.mentors), np.int64)
        for question in self._questions:
            found = question.about(mentee)
            answers = (answers << BITS[question.look.part]) | found
            if question.look.rule is not None:
                breaks = np.array([breaks for breaks, _ in question.answers], bool)
                held_back[RULES[question.look.rule]] = breaks[found]
        for mentor in self._lifted.get(mentee, ()):
            held_back[[RULES[rule] for rule in LIFTED], mentor] = False
        for rule, positions in self._apart.items():
            held_back[RULES[rule], positions.get(mentee, [])] = True
        return Row(held_back, answers)

    def scores(self, answers: Numbers) -> Numbers:
        """Return the scores that follow from six answers each, in tenths of a point."""
        different, which = np.unique(answers, return_inverse=True)
        return np.array([self._score(each) for each in different.tolist()], np.int64)[which]

    def _score(self, answers: int) -> int:
        """Weigh six answers, as the readable score does."""
        known = dict[Part, float]()
        for question in reversed(self._questions):
            part = question.look.part
            _, value = question.worth[answers & ((1 << BITS[part]) - 1)]
            answers >>= BITS[part]
            if value is not None:
                known[part] = value
        return weigh(known, self.market.policy)


Positions: TypeAlias = dict[int, list[int]]
"""Of each mentee's position, those of some mentors."""


def _positions(market: Market, pairs: Iterable[Pairing]) -> Positions:
    """Return where these pairs stand, as far as both are in the market."""
    rows = {mentee.id: row for row, mentee in enumerate(market.mentees)}
    columns = {mentor.id: column for column, mentor in enumerate(market.mentors)}
    found: Positions = {}
    for mentee, mentor in pairs:
        if mentee in rows and mentor in columns:
            found.setdefault(rows[mentee], []).append(columns[mentor])
    return found


def _apart(market: Market) -> Mapping[Rule, Positions]:
    """Return who is kept from whom by name."""
    mentees, mentors, above = market.mentees, market.mentors, market.lines.above
    return {
        rule: _positions(market, pairs)
        for rule, pairs in {
            Rule.NOT_SELF: ((one.id, one.id) for one in mentees),
            Rule.LINE_CHAIN: _between(mentees, mentors, lambda one: above(one.id)),
            Rule.FORBIDDEN: chain(
                _between(mentees, mentors, lambda one: one.excluded), market.forbidden
            ),
            Rule.PREVIOUS_PAIR: _between(mentees, mentors, lambda one: one.previous),
        }.items()
    }


def _between(
    mentees: Iterable[Mentee],
    mentors: Iterable[Mentor],
    names: Callable[[Mentee | Mentor], Iterable[PersonId]],
) -> Iterator[Pairing]:
    """Yield whom either side names."""
    yield from ((mentee.id, name) for mentee in mentees for name in names(mentee))
    yield from ((name, mentor.id) for mentor in mentors for name in names(mentor))
