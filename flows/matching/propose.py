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
from datetime import date, datetime
from hashlib import sha256
from itertools import product

from flows.matching.candidates import Mentee, Mentor
from flows.matching.rules import Lines, Rule, blocked
from flows.matching.score import Score, score
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


def best_pair(
    mentees: Iterable[Mentee], mentors: Iterable[Mentor], lines: Lines, at: datetime
) -> Pair | Nobody:
    """Return the pair whose turn it is, of those that break no rule; or why there is none."""
    pairs = list(product(mentees, mentors))
    verdicts = [blocked(mentee, mentor, lines, at) for mentee, mentor in pairs]
    legal = [pair for pair, rule in zip(pairs, verdicts, strict=True) if rule is None]
    if not legal:
        held_back = Counter(verdicts)
        return Nobody({rule: held_back[rule] for rule in Rule if rule in held_back})

    scored = [(mentee, mentor, _weigh(mentee, mentor, lines, at)) for mentee, mentor in legal]
    mentee, mentor, best = min(scored, key=lambda entry: _turn(*entry))
    return Pair(mentee.id, mentor.id, best)


def _weigh(mentee: Mentee, mentor: Mentor, lines: Lines, at: datetime) -> Score:
    """Score two people, minding what we do not know of their lines."""
    line_known = lines.known(mentee.id) and lines.known(mentor.id)
    return score(mentee, mentor, at, line_known=line_known)


def _turn(mentee: Mentee, mentor: Mentor, fit: Score) -> tuple[date, int, int, str]:
    """Return what decides who comes first, the smallest first."""
    return mentee.waiting_since, -fit.tenths, mentor.load, _lot(mentee.id, mentor.id)


def _lot(mentee: PersonId, mentor: PersonId) -> str:
    """Draw a lot that always falls the same way for the same two people."""
    return sha256(f"{mentee}\n{mentor}".encode()).hexdigest()
