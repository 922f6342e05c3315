"""Two people before a coordinator: reasons, what is blank, and which rule they would break.

Rules that rest on what somebody said in private, on former partners or on places are one and the
same here: somebody is not available.
"""

from collections.abc import Iterable

from flows.matching.explain import Cause
from flows.matching.rules import UNSPOKEN, Rule
from flows.matching.score import Score
from flows.reasons import ANYONE, why
from flows.words import Part, Several, Words, part


def explained(score: Score) -> tuple[Part, ...]:
    """Return what a coordinator reads about two people: reasons, a caution, and what is blank."""
    return (*why(score, ANYONE), *not_known(score))


def not_known(score: Score) -> tuple[Part, ...]:
    """Name what one of the two left blank, if anything."""
    blank = Several(tuple(Words(f"matching-part-{each}") for each in score.unknown))
    return (part("matching-not-known", parts=blank),) if score.unknown else ()


def in_spite_of(rules: Iterable[Rule]) -> tuple[Part, ...]:
    """Name the rules that a pair breaks which a coordinator has settled by hand."""
    return tuple(part("matching-in-spite", rule=phrase(each)) for each in rules)


def phrase(rule: Rule | Cause) -> Words:
    """Return what a rule says, to be put into a sentence."""
    return Words(f"matching-rule-{Cause.NOT_AVAILABLE if rule in UNSPOKEN else rule}")


def phrases(rules: Iterable[Rule]) -> Several:
    """Return what several rules say."""
    return Several(tuple(phrase(each) for each in rules))
