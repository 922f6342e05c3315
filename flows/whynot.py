"""Why not these two, and what would help: what matching found, as lines that a coordinator reads.

Rules that rest on what somebody said in private, on former partners or on places are one and the
same here: somebody is not available.
"""

from collections.abc import Mapping

from flows.explained import explained, in_spite_of, not_known, phrase
from flows.matching.explain import Cause, WhyNot, refused
from flows.matching.rules import UNSPOKEN
from flows.matching.unmatched import Change, Relax, Unmatched
from flows.people import PersonId
from flows.reasons import spoken, subjects, whole
from flows.rulings import Table
from flows.words import Part, names, part

__all__ = [
    "Named",
    "explained",
    "hoped_for",
    "in_spite_of",
    "not_known",
    "phrase",
    "refusal",
    "told",
    "what_would_help",
]

Named = Mapping[PersonId, str]


def hoped_for(
    table: Table, mentee: PersonId, pairs: Mapping[PersonId, PersonId]
) -> tuple[Part, ...]:
    """Say whom a mentee hopes for, and why it is somebody else; for coordinators alone."""
    whom = table.hoped_for.get(mentee)
    if whom is None or pairs.get(mentee) == whom:
        return ()
    who = {"mentee": table.names[mentee], "mentor": table.names[whom]}
    if whom not in table.mentors:
        return (part("hoped-for-no-mentor", **who),)
    found = refused(table.everybody, pairs, mentee, whom)
    return (part("hoped-for-mentor", **who), refusal(found, table.names))


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
