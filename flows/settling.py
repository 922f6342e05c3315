"""What a coordinator settles about pairs before a round begins.

Two people are to be together, or not in this round, or may be in spite of a rule; each can be taken
back. It is kept, sealed, for the round to come, and stands on a private page for coordinators.
"""

from collections.abc import Mapping
from enum import StrEnum

from flows.ballots import Decision, MatchingRound, Ruling
from flows.forms import Error, Form, FormPart, Given, OneOf, Option, Text, Wrong, read, wrong
from flows.matching.market import Pairing
from flows.outcome import Outcome
from flows.people import PersonId
from flows.rulings import (
    LONGEST_REASON,
    Table,
    forgetting,
    locked,
    obstacle,
    pick,
    ruled,
)
from flows.words import Words

FORM = "settle"
MENTEE, MENTOR, RULING, REASON = "mentee", "mentor", "ruling", "reason"
MOST_NAMED = 20


class Settle(StrEnum):
    """What can be settled about two people."""

    LOCK = "lock"
    FORBID = "forbid"
    OVERRIDE = "override"
    FREE = "free"


def form(table: Table) -> Form:
    """Return the page: what is settled so far, and what else is to be."""
    waiting = {each: table.names[each] for each in table.mentees}
    offering = {each: table.names[each] for each in table.mentors}
    return Form(
        key=FORM,
        questions=(
            pick(MENTEE, waiting),
            pick(MENTOR, offering),
            OneOf(
                key=RULING,
                options=tuple(Option(each, Words(f"settle-{each}")) for each in Settle),
                value=Settle.LOCK,
            ),
            Text(key=REASON, at_most=LONGEST_REASON, required=False),
        ),
        parts=tuple(line(table, each) for each in table.round.decisions[:MOST_NAMED]),
    )


def line(table: Table, made: Decision) -> FormPart:
    """Return what was settled about two people."""
    mentee, mentor = (table.names.get(each, "") for each in (made.mentee, made.mentor))
    facts = (("mentee", mentee), ("mentor", mentor), ("reason", made.reason))
    kept = facts if made.ruling is Ruling.OVERRIDE else facts[:2]
    return FormPart(f"settled-{made.ruling}", facts=kept)


def settle(table: Table, given: Mapping[str, Given]) -> Outcome:
    """Keep what was settled, and show all of it; or what stands in the way."""
    blank = form(table)
    answers = read(blank, given)
    if isinstance(answers, Form):
        return Outcome(reply=answers)
    pair = PersonId(answers.text(MENTEE)), PersonId(answers.text(MENTOR))
    say, reason = Settle(answers.text(RULING)), answers.text(REASON)
    stands = in_the_way(table, pair, say, reason)
    if stands is not None:
        where, why = stands
        return Outcome(reply=wrong(blank, where, Error(why), given))
    round_ = settled(table, pair, say, reason)
    return Outcome(reply=form(table.under(round_)), keep=(round_,))


def in_the_way(table: Table, pair: Pairing, say: Settle, reason: str) -> tuple[str, Wrong] | None:
    """Return where something stands in the way, and what; two can always be kept apart."""
    if pair[0] not in table.mentees or pair[1] not in table.mentors:
        return MENTOR, Wrong.NOT_AVAILABLE
    if say in {Settle.FORBID, Settle.FREE}:
        return None
    if say is Settle.OVERRIDE and not reason:
        return REASON, Wrong.MISSING
    stands = obstacle(table, pair, reason)
    return None if stands is None else (MENTOR, stands)


def settled(table: Table, pair: Pairing, say: Settle, reason: str) -> MatchingRound:
    """Return the round in which this is settled."""
    match say:
        case Settle.LOCK:
            return locked(table, pair, reason)
        case Settle.FORBID:
            return ruled(table.round, Ruling.FORBID, pair)
        case Settle.OVERRIDE:
            return ruled(table.round, Ruling.OVERRIDE, pair, reason)
        case Settle.FREE:
            return forgetting(table.round, pair)
