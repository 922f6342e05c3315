"""The proposal: for the mentee who has waited longest, the mentor who fits best.

Waiting counts from the day of signing up. Whoever is to be matched again has waited longest, and
so comes first. Of mentees who have waited equally long the one who fits somebody better comes
first; of mentors who fit equally well, the one who has fewer mentees. If that does not decide
either, something fixed does that nobody can influence: never the order of a list. Whom no mentor
fits holds up nobody.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from itertools import groupby, product
from operator import attrgetter

from flows.matching.candidates import Mentee, Mentor
from flows.matching.policy import STANDARD, Policy
from flows.matching.rules import Lines, Rule, blocked, unready
from flows.matching.score import Score, score, tenths
from flows.people import PersonId


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people worth proposing to each other. Both still have to say yes."""

    mentee: PersonId
    mentor: PersonId
    score: Score


@dataclass(frozen=True, slots=True)
class Nobody:
    """There is no pair to propose: how many each rule held back."""

    because: Mapping[Rule, int]


def in_turn(  # noqa: PLR0913 — all that a proposal rests on
    mentees: Iterable[Mentee],
    mentors: Iterable[Mentor],
    lines: Lines,
    at: datetime,
    policy: Policy = STANDARD,
    *,
    full: int = 0,
) -> Pair | Nobody:
    """Return the pair whose turn it is, of those that break no rule; or why there is none.

    Mentees come in turn: those who have waited longest first. Those after the first who can be
    matched are not even looked at; nor are mentors who could mentor nobody, of whom so many more
    are *full* and not even named here.
    """
    found = [(each, unready(each)) for each in mentors]
    ready = [mentor for mentor, rule in found if rule is None]
    others = Counter(rule for _, rule in found if rule is not None) + Counter(
        {Rule.FREE_PLACE: full}
    )
    held_back = Counter[Rule]()
    for _, waiting in groupby(mentees, attrgetter("waiting_since")):
        first = tuple(waiting)
        pairs = [(pair, blocked(*pair, lines, at, policy)) for pair in product(first, ready)]
        legal = [pair for pair, rule in pairs if rule is None]
        if legal:
            return _the_best(legal, lines, at, policy)
        held_back.update(rule for _, rule in pairs if rule is not None)
        held_back.update({rule: count * len(first) for rule, count in others.items()})
    return Nobody({rule: held_back[rule] for rule in Rule if rule in held_back})


def _the_best(
    legal: Iterable[tuple[Mentee, Mentor]], lines: Lines, at: datetime, policy: Policy
) -> Pair:
    """Return the pair whose turn it is, of those who have waited equally long."""
    turns = [(_turn(mentee, mentor, at, policy), mentee, mentor) for mentee, mentor in legal]
    first = min(turn for turn, _, _ in turns)
    equal = [(mentee, mentor) for turn, mentee, mentor in turns if turn == first]
    mentee, mentor = min(equal, key=lambda pair: _lot(pair[0].id, pair[1].id))
    return Pair(mentee.id, mentor.id, _weigh(mentee, mentor, lines, at, policy))


def _weigh(mentee: Mentee, mentor: Mentor, lines: Lines, at: datetime, policy: Policy) -> Score:
    """Score two people, minding what we do not know of their lines."""
    line_known = lines.known(mentee.id) and lines.known(mentor.id)
    return score(mentee, mentor, at, policy, line_known=line_known)


def _turn(mentee: Mentee, mentor: Mentor, at: datetime, policy: Policy) -> tuple[int, int]:
    """Return what decides who comes first, the smallest first; of equals a lot decides."""
    return -tenths(mentee, mentor, at, policy), mentor.load


def _lot(mentee: PersonId, mentor: PersonId) -> str:
    """Draw a lot that always falls the same way for the same two people."""
    return sha256(f"{mentee}\n{mentor}".encode()).hexdigest()
