"""Why not these two, and what would help: what matching found, as lines that a coordinator reads.

Rules that rest on what somebody said in private, on former partners or on places are one and the
same here: somebody is not available.
"""

from collections.abc import Iterable, Mapping

from flows.matching.explain import Cause, WhyNot
from flows.matching.rules import UNSPOKEN, Rule
from flows.matching.score import Score
from flows.matching.unmatched import Change, Relax, Unmatched
from flows.people import PersonId
from flows.reasons import ANYONE, spoken, subjects, whole, why
from flows.words import Part, Several, Words, names, part

Named = Mapping[PersonId, str]


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


def refusal(found: WhyNot, called: Named) -> Part:
    """Say why a mentee was not matched with a mentor."""
    mentee, mentor = called[found.mentee], called[found.mentor]
    if found.cause is Cause.TAKEN:
        holders = names(tuple(called[each] for each in found.to))
        return part(f"matching-taken-{found.tier}", mentee=mentee, mentor=mentor, holders=holders)
    return part("matching-why-not", mentee=mentee, mentor=mentor, rule=phrase(found.cause))


def told(left: Unmatched) -> Mapping[str, int]:
    """Count the mentors each thing held back, with what is not told apart in one number."""
    counted: dict[str, int] = {
        rule: many for rule, many in left.because.items() if rule not in UNSPOKEN
    }
    private = sum(many for rule, many in left.because.items() if rule in UNSPOKEN)
    found = {**counted, Cause.NOT_AVAILABLE: private, Cause.TAKEN: left.taken}
    return {cause: many for cause, many in found.items() if many}


def what_would_help(left: Unmatched) -> Part:
    """Say the smallest change that would bring somebody together with a mentor."""
    change = left.smallest_change
    if change is None:
        return part("matching-help-none")
    facts = {"mentors": change.mentors}
    match change.what:
        case Relax.HOURS:
            return part("matching-help-hours", hours=whole(change.hours or 0), **facts)
        case Relax.LEVELS:
            return levels(change)
        case Relax.TOPIC:
            return part("matching-help-topic", topic=subjects((change.name or "",)), **facts)
        case Relax.LANGUAGE:
            return part("matching-help-language", language=spoken((change.name or "",)), **facts)
        case _:
            return part(f"matching-help-{change.what}", **facts)


def levels(change: Change) -> Part:
    """Say how many levels above, on the same one, or below."""
    many, mentors = change.levels or 0, change.mentors
    if many > 0:
        return part("matching-help-levels", levels=many, mentors=mentors)
    return part("matching-help-level", mentors=mentors)
