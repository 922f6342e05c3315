"""Who has nobody, or hardly anybody, to choose from: a private page that says why, and what helps.

While mentees choose these are those whose list holds fewer than two mentors who fit well; from then
on those who are given nobody, and once a round is over those who wait on. Before the first one they
are those for whom fewer than two fit well.

All of it rests on what anybody may know of people. Who named or struck out whom, who said no, who
was together before, who is silent and who has no place left: all of these are one and the same
here, "not available", and none of them is ever counted. So nothing can be read from a figure, nor
from how it changes.
"""

from collections.abc import Mapping
from dataclasses import replace

from flows.ballots import Ballot, Ruling, Stage
from flows.forms import Form, FormPart
from flows.matching.assignment import Assignment, Tiers
from flows.matching.candidate_lists import worth
from flows.matching.explain import as_known
from flows.matching.market import Market
from flows.matching.shortlists import A_CHOICE_OF, Short, why_short
from flows.matching.unmatched import Unmatched, unmatched
from flows.messages import Choice
from flows.people import PersonId, Role
from flows.programme import Shape
from flows.rulings import Table
from flows.whynot import hoped_for, phrase, what_would_help
from flows.words import Part, part

FORM, MORE, NOBODY = "left-over", "left-over-more", "left-over-nobody"
FORMS = frozenset({FORM, MORE})
ON_A_PAGE, MOST_RULES = 12, 3
CHOOSING = frozenset({Stage.DEALING, Stage.RANKING})
NOBODY_YET = Assignment({}, Tiers(0, 0, 0, 0))


def form(table: Table, after: str = "") -> Form:
    """Return a page of them, in alphabetical order, each with why and with what would help."""
    fits = worth_as_known(table)
    every = sorted(left_over(table, fits), key=lambda who: (table.names[who].casefold(), who))
    at = next((n for n, who in enumerate(every, 1) if who == after), 0)
    some = every[at : at + ON_A_PAGE]
    if not some:
        return Form(key=NOBODY, can_send=False)
    further = len(every) > at + ON_A_PAGE
    found = {each.mentee: each for each in unmatched(some_of(table, some), NOBODY_YET)}
    return Form(
        key=MORE if further else FORM,
        parts=(
            *(each for who in some for each in about(table, found[who], fits[who])),
            *([FormPart("left-over-circle", Choice.CIRCLE)] if has_circles(table) else ()),
        ),
        state=some[-1] if further else "",
        can_send=further,
    )


def has_circles(table: Table) -> bool:
    """Say whether a circle could be suggested to some of them."""
    return Shape.CIRCLES in table.state.programme.forms


def worth_as_known(table: Table) -> Mapping[PersonId, Mapping[PersonId, int]]:
    """Return what each approved mentor would be worth to each who waits, were nothing private."""
    return worth(some_of(table, table.mentees))


def some_of(table: Table, mentees: Mapping[PersonId, object] | list[PersonId]) -> Market:
    """Return some of those who wait, before all approved mentors, as anybody may know them."""
    here = replace(
        table.market,
        mentees=tuple(table.mentees[each] for each in mentees),
        mentors=tuple(table.mentors.values()),
    )
    return as_known(here)


def left_over(
    table: Table, fits: Mapping[PersonId, Mapping[PersonId, int]]
) -> tuple[PersonId, ...]:
    """Return who of those who wait has nobody, or hardly anybody to choose from."""
    least, stage = table.market.policy.acceptable, table.round.stage
    ballots = {each.person: each for each in table.state.ballots if each.role is Role.MENTEE}
    locked = {mentee for mentee, _ in table.round.pairs(Ruling.LOCK)}

    def is_left(who: PersonId) -> bool:
        ballot = ballots.get(who)
        if stage in CHOOSING:
            listed = ballot.shown if ballot else ()
            return sum(fits[who].get(each, 0) >= least for each in listed) < A_CHOICE_OF
        if table.round.is_open:
            return ballot is None or ballot.given is None
        return ballot is not None or sum(n >= least for n in fits[who].values()) < A_CHOICE_OF

    return tuple(who for who in table.mentees if who not in locked and is_left(who))


def about(table: Table, left: Unmatched, fits: Mapping[PersonId, int]) -> tuple[FormPart, ...]:
    """Say of one of them how many fit, what held the others back, and what would help."""
    head = part("left-over-mentee", mentee=table.names[left.mentee], mentors=len(table.mentors))
    hopes = hoped_for(table, left.mentee, {})
    lines = (how_many_fit(left, fits, table.market.policy.acceptable), *rules(left), *hopes)
    help_ = (what_would_help(left),) if table.mentors else ()
    return (
        FormPart(head.key, facts=head.facts),
        *(FormPart(each.key, facts=each.facts, is_small=True) for each in (*lines, *help_)),
    )


def how_many_fit(left: Unmatched, fits: Mapping[PersonId, int], least: int) -> Part:
    """Say how many fit, and how well; that they may not be available is said of all alike."""
    short, well = why_short(fits.values(), least), sum(each >= least for each in fits.values())
    many = {Short.NOBODY_FITS_WELL: left.taken, Short.LISTED_ELSEWHERE: well}
    return part(f"left-over-{short.replace('_', '-')}", mentors=many.get(short, 0))


def rules(left: Unmatched) -> tuple[Part, ...]:
    """Name the rules that held back the most mentors."""
    most = sorted(left.because, key=lambda rule: -left.because[rule])[:MOST_RULES]
    return tuple(
        part("left-over-held-back", mentors=left.because[each], rule=phrase(each)) for each in most
    )


def shortly(table: Table) -> tuple[FormPart, ...]:
    """Say, on a page about pairs, how many have nobody; who and why stands on this one."""
    many = len(table.mentees.keys() - {each.person for each in table.state.given})
    return (FormPart("review-without", Choice.LEFT_OVER, (("mentees", many),)),) if many else ()


def has_list(ballots: tuple[Ballot, ...]) -> frozenset[PersonId]:
    """Return who chooses, or has somebody who is asked or is about to be."""
    mine = (each for each in ballots if each.role is Role.MENTEE)
    return frozenset(each.person for each in mine if each.shown or each.given)
