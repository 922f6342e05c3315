"""Whether matching is as good to some as to others, by what people say of themselves if they like.

Saying it is nobody's duty: it is asked on a page of its own, never as somebody signs up, and "I
prefer not to say" is what stands there. Nobody sees it, and matching never reads it. It is held
against what a round of matching came to, when that first gives people to each other, and before
anybody is asked; and coordinators see what became of groups of five and more.

What is shown is worked out once and then stays as it is, so that nobody can look before and after:
neither a coordinator who swaps two people, nor somebody who says something else of themselves.
Everybody is counted once in each role, in the first round of theirs of which anything is shown. So
two rounds are never about the same people, and whoever holds one against the other learns nothing.

As coordinators know by name who has somebody and who has not, a group's share is shown only where
at least five of it have, and at least five have not; and where all said the same, nothing is shown.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from flows.forms import Form, FormPart, Given, OneOf, Option, read
from flows.groups import Declared, Dimension
from flows.matching.audit import NOT_SAID, Finding, Row, audit
from flows.messages import Choice, DeclaredNoted, DeskFairness, ProfileDeclared
from flows.outcome import Fared, Outcome
from flows.people import PersonId, Role
from flows.programme import Programme
from flows.words import FarDay, Part, Value, Verbatim, Words, part

DECLARE = "declare"
RATHER_NOT = "prefer-not-to-say"
PAGE: Mapping[Role, str] = {Role.MENTEE: "fairness", Role.MENTOR: "fairness-mentors"}
"""The page about each side; the mentees' leads to the mentors'."""
Said = Mapping[PersonId, Mapping[str, str]]

# --- Saying it ----------------------------------------------------------------------------


def form(dimensions: tuple[Dimension, ...], said: Mapping[str, str]) -> Form:
    """Return the private form: everything may be left as it is."""
    return Form(
        key=DECLARE,
        questions=tuple(question(n, each, said) for n, each in enumerate(dimensions)),
        private=True,
    )


def question(place: int, dimension: Dimension, said: Mapping[str, str]) -> OneOf:
    """Ask for one group, or for none."""
    rather_not = Option(RATHER_NOT, Words(RATHER_NOT))
    return OneOf(
        key=f"group-{place}",
        options=(rather_not, *(Option(each, Verbatim(each)) for each in dimension.options)),
        value=dimension.of(said) or RATHER_NOT,
        says=part("declare-about", dimension=dimension.name),
    )


def choose(
    me: PersonId,
    dimensions: tuple[Dimension, ...],
    said: Mapping[str, str],
    given: Mapping[str, Given],
) -> Outcome:
    """Keep what was sent, over all that was said before, and nothing of when it was."""
    answers = read(form(dimensions, said), given)
    if isinstance(answers, Form):
        return Outcome(reply=answers)
    chosen = ((each.name, answers.text(f"group-{n}")) for n, each in enumerate(dimensions))
    now = {name: group for name, group in chosen if group != RATHER_NOT}
    return Outcome(reply=DeclaredNoted(parts=shown(now)), keep=(Declared(me, now),))


def shown(said: Mapping[str, str]) -> tuple[Part, ...]:
    """Return what only the one who said it reads."""
    return tuple(part("held-declared", what=name, group=said[name]) for name in sorted(said))


def on_profile(programme: Programme, said: Mapping[str, str]) -> tuple[ProfileDeclared, ...]:
    """Return the card that leads to the form; none where nothing is asked."""
    return (ProfileDeclared(parts=shown(said)),) if programme.dimensions else ()


# --- What became of groups ----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Look:
    """What may be seen of one side and one question, as it was on a day."""

    role: Role
    dimension: str
    on: date
    finding: Finding


def mark(role: Role, dimension: str) -> str:
    """Return by what it is known that somebody was counted."""
    return f"{role}:{dimension.casefold()}"


def fresh(
    fared: Fared, role: Role, dimension: str, counted: Mapping[PersonId, Collection[str]]
) -> Mapping[PersonId, float | None]:
    """Return those who were never counted in this role, and how each fared."""
    known = mark(role, dimension)
    return {
        person: fit
        for person, fit in fared.of[role].items()
        if known not in counted.get(person, ())
    }


def looks(
    fared: Fared,
    said: Said,
    counted: Mapping[PersonId, Collection[str]],
    dimensions: tuple[Dimension, ...],
) -> tuple[Look, ...]:
    """Hold what a round came to against what people said; return what may be shown of it."""
    found = (
        (role, each, looked_at(each, said, fresh(fared, role, each.name, counted)))
        for role in PAGE
        for each in dimensions
    )
    return tuple(
        Look(role, each.name, fared.on, finding)
        for role, each, finding in found
        if finding is not None
    )


def counted(who: PersonId, before: Iterable[str], fared: Fared, new: Iterable[Look]) -> list[str]:
    """Return in what somebody was counted that was ever shown, whatever they say of themselves."""
    now = (mark(each.role, each.dimension) for each in new if who in fared.of[each.role])
    return sorted({*before, *now})


def latest(before: Iterable[Look], new: Iterable[Look]) -> tuple[Look, ...]:
    """Return what is seen from now on: to each question the last that may be."""
    seen = {(each.role, each.dimension): each for each in (*before, *new)}
    return tuple(seen.values())


def looked_at(
    dimension: Dimension, said: Said, fared: Mapping[PersonId, float | None]
) -> Finding | None:
    """Return what may be shown to one question; None if that is nothing."""
    of_everybody = ((person, dimension.of(said.get(person, {}))) for person in fared)
    groups = {person: {dimension.name: group} for person, group in of_everybody if group}
    finding = audit(groups, fared, by_name=True).get(dimension.name)
    if finding is None or all(row.group == NOT_SAID for row in finding.rows):
        return None
    is_one_for_all = finding.is_whole and len(finding.rows) == 1
    return None if is_one_for_all else finding


# --- Looking at it ------------------------------------------------------------------------


def on_the_desk(programme: Programme) -> tuple[DeskFairness, ...]:
    """Return the card that leads to the page; none where nothing is asked."""
    return (DeskFairness(),) if programme.dimensions else ()


def page(role: Role, dimensions: tuple[Dimension, ...], seen: tuple[Look, ...]) -> Form:
    """Return what became of the groups of one side, question by question."""
    known = {each.dimension: each for each in seen if each.role is role}
    return Form(
        key=PAGE[role],
        parts=tuple(line for each in dimensions for line in about(each, known.get(each.name))),
        can_send=role is Role.MENTEE,
    )


def in_review(programme: Programme) -> tuple[FormPart, ...]:
    """Return, on a page about pairs, the way to it."""
    return (FormPart("review-fairness", Choice.FAIRNESS),) if programme.dimensions else ()


def about(dimension: Dimension, look: Look | None) -> tuple[FormPart, ...]:
    """Return what may be seen to one question, or that it is nothing yet."""
    if look is None:
        return (FormPart("fairness-too-few", facts=(("dimension", dimension.name),)),)
    head = (("dimension", dimension.name), ("on", FarDay(look.on)))
    return (
        FormPart("fairness-about", facts=head),
        *(FormPart(each.key, facts=each.facts, is_small=True) for each in lines(look.finding)),
    )


def lines(finding: Finding) -> tuple[Part, ...]:
    """Return each group that may be shown, what lies between them, and what is not shown."""
    gaps = {"share": finding.gap_percent, "fit": finding.gap_score}
    hides_share = any(row.matched_percent is None for row in finding.rows)
    return (
        *(line(row) for row in finding.rows),
        *(part(f"fairness-gap-{of}", points=gap) for of, gap in gaps.items() if gap is not None),
        *([] if finding.is_whole else [part("fairness-not-whole")]),
        *([part("fairness-no-share")] if hides_share else []),
    )


def line(row: Row) -> Part:
    """Return one group: how many, of a hundred how many have somebody, and how well they fit."""
    known = {"share": row.matched_percent, "fit": row.mean_score}
    told: dict[str, Value] = {name: figure for name, figure in known.items() if figure is not None}
    group = Words("fairness-not-said") if row.group == NOT_SAID else Verbatim(row.group)
    return part("-".join(("fairness-row", *told)), group=group, people=row.people, **told)
