"""Swapping a pair of a round: another mentor for a mentee, and all is worked out anew around it.

A rule about grades, hours, the way of meeting or topics gives way to a written reason, which stays
sealed with the round. Both are then told that the coordinator suggests it although that rule speaks
against it, and both are asked. What can't be comes back as one sentence, with all that was chosen.
"""

from collections.abc import Mapping
from dataclasses import replace

from flows import review
from flows.ballots import Ballot
from flows.forms import Error, Form, FormPart, Given, Text, read, wrong
from flows.messages import ReviewOver
from flows.outcome import Ballots, Outcome
from flows.people import PersonId
from flows.review import Said, Where
from flows.rulings import LONGEST_REASON, Table, locked, obstacle, pick
from flows.words import names

FORM, MENTOR, REASON = "swap", "mentor", "reason"
FORMS = frozenset({review.FORM, review.MORE, FORM})


def form(table: Table, swaps: tuple[PersonId, ...], notes: tuple[FormPart, ...] = ()) -> Form:
    """Ask who else could be the mentor of the first of these mentees."""
    mentee = swaps[0]
    given = next((e.given for e in table.state.given if e.person == mentee), None)
    others = {each: table.names[each] for each in table.mentors if each not in {given, mentee}}
    return Form(
        key=FORM,
        questions=(
            pick(MENTOR, others),
            Text(key=REASON, at_most=LONGEST_REASON, required=False),
        ),
        facts=(("mentee", table.names[mentee]), ("mentor", table.names.get(given or mentee, ""))),
        parts=notes,
        state=str(review.here(table, swaps=swaps)),
    )


def after_page(said: Said) -> Outcome:
    """Keep what a page said, and show what comes next: a swap, or the next page."""
    table = said.table
    shown = form(table, said.swaps) if said.swaps else review.form(table, said.next_after or "")
    return Outcome(reply=shown, keep=(table.round,))


def swap(table: Table, state: str, given: Mapping[str, Given]) -> Outcome:
    """Settle another mentor for a mentee, and show all pairs as they are then."""
    where = Where.parse(state)
    if where is None or not where.swaps or not where.is_now(table):
        return Outcome(reply=ReviewOver())
    mentee, *others = where.swaps
    if mentee not in {look.pair[0] for look in review.possible(table)}:
        return Outcome(reply=review.form(table, notes=(FormPart("review-moved"),)))
    blank = form(table, where.swaps)
    answers = read(blank, given)
    if isinstance(answers, Form):
        return Outcome(reply=answers)
    pair, reason = (mentee, PersonId(answers.text(MENTOR))), answers.text(REASON)
    stands = obstacle(table, pair, reason)
    if stands is not None:
        return Outcome(reply=wrong(blank, MENTOR, Error(stands), given))
    return shown(table, table.under(locked(table, pair, reason)), mentee, tuple(others))


def shown(before: Table, after: Table, mentee: PersonId, others: tuple[PersonId, ...]) -> Outcome:
    """Work all of it out anew, and show it; or the next swap."""
    ballots = worked_out(after)
    new = {(each.person, each.role): each for each in ballots}
    state = replace(
        after.state,
        ballots=tuple(new.get((e.person, e.role), e) for e in after.state.ballots),
    )
    table = replace(after, state=state)
    notes = changed(before, table, mentee)
    still = tuple(each for each in others if each in {e.person for e in state.given})
    reply = form(table, still, notes) if still else review.form(table, notes=notes)
    return Outcome(reply=reply, keep=(table.round, Ballots(ballots)))


def worked_out(table: Table) -> tuple[Ballot, ...]:
    """Return the ballots of those to whom somebody else is given now."""
    from flows.pairing import assigned  # noqa: PLC0415 — what computes, only for who swaps

    pairs = assigned(table.state, table.market)
    return tuple(
        replace(each, given=pairs.get(each.person))
        for each in table.state.mentees
        if each.given != pairs.get(each.person)
    )


def changed(before: Table, after: Table, mentee: PersonId) -> tuple[FormPart, ...]:
    """Say for whom else it is different now, and who has nobody any more."""
    was = {each.person: each.given for each in before.state.given}
    now = {each.person: each.given for each in after.state.given}
    other = sorted(after.names[who] for who in now if who != mentee and now[who] != was.get(who))
    nobody = sorted(after.names[who] for who in was if who not in now)
    lines = (("review-changed", other), ("review-nobody", nobody))
    return tuple(
        FormPart(key, facts=(("people", names(tuple(people))),)) for key, people in lines if people
    )
