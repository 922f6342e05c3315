"""A matching round, as a coordinator begins it, watches it, reminds, and closes it early.

She sees how far it is, who has chosen and who has not yet. While people are asked for a yes she
sees of whom none has come yet: whether somebody declined or did not answer is the same. One tap
reminds all who have not answered; nobody is reminded twice of one thing. The post on the desk says
how many, and never who.
"""

from dataclasses import dataclass
from datetime import datetime

from flows import matching_round, offer
from flows.ballots import Decision, MatchingRound, Protocol, RoundId, Stage
from flows.forms import Form, FormPart
from flows.matching_round import State
from flows.messages import (
    Choice,
    ChoosingClosed,
    DeskRound,
    DeskRoundAsks,
    DeskRoundReview,
    DeskRoundWorks,
    Message,
    RemindedAlready,
    RemindersNoted,
    RoundBegun,
    Settled,
)
from flows.outcome import Outcome, Reminded
from flows.people import Person, PersonId
from flows.programme import Programme
from flows.relationship import Relationship
from flows.words import Part, names, part

FORM = "match"
ENOUGH = 1.1
"""So many places for every mentee who waits, or the coordinator is warned."""
CHOICES = frozenset(
    {
        *(Choice.MATCH, Choice.WHO_ANSWERED, Choice.REMIND_ALL, Choice.CLOSE_EARLY),
        *(Choice.LOOK, Choice.SETTLE, Choice.LEFT_OVER, Choice.FAIRNESS),
    }
)
"""Buttons that are a coordinator's alone."""


@dataclass(frozen=True, slots=True)
class Queue:
    """How many wait, and for how many places."""

    mentees: int
    places: int


def form(queue: Queue, protocol: Protocol) -> Form:
    """Return the page on which a round is begun: how many wait, and what happens then."""
    facts = (("mentees", queue.mentees), ("places", queue.places))
    if not queue.mentees or not queue.places:
        return Form(key="match-nobody", facts=facts, can_send=False)
    scarce = queue.places < ENOUGH * queue.mentees
    how = f"match-how-{protocol.mode}" if protocol.has_lists else "match-how-offers"
    return Form(
        key=FORM,
        facts=facts,
        parts=(
            FormPart(
                how, facts=(("days", protocol.rank_days), ("answer_days", protocol.accept_days))
            ),
            *([FormPart("match-scarce")] if scarce else ()),
            FormPart("match-left-over", Choice.LEFT_OVER),
            FormPart("match-settle", Choice.SETTLE),
        ),
    )


def begin(
    last: MatchingRound | None, new: RoundId, queue: Queue, protocol: Protocol, programme: Programme
) -> Outcome:
    """Begin a round, unless one is under way or there is nobody to match."""
    if last is not None and last.is_open:
        return Outcome(reply=Settled())
    if not queue.mentees or not queue.places:
        return Outcome(reply=form(queue, protocol))
    return Outcome(
        reply=RoundBegun(),
        keep=(MatchingRound(id=new, mode=protocol.mode, decisions=planned(last)),),
        homes=tuple(each.id for each in programme.coordinators),
    )


def planned(last: MatchingRound | None) -> tuple[Decision, ...]:
    """Return what was settled for a round before it begins."""
    return last.decisions if last is not None and last.stage is Stage.PLANNED else ()


# --- Watching it --------------------------------------------------------------------------


def card(state: State) -> Message:
    """Return how far it is."""
    stage = state.round.stage
    if stage is Stage.RANKING and state.round.until is not None:
        chosen = sum(each.has_answered for each in state.mentees)
        how = part("round-choosing", chosen=chosen, mentees=len(state.mentees))
        return DeskRound(parts=(lap(state), how, part("round-until", day=state.round.until)))
    if stage is Stage.ASKING and state.round.until is not None:
        return DeskRoundAsks(parts=(lap(state), part("round-answers-until", day=state.round.until)))
    if stage is Stage.REVIEW:
        waits = part("round-to-look-at", pairs=len(state.given))
        return DeskRoundReview(parts=(lap(state), waits))
    return DeskRoundWorks(parts=(lap(state), part(f"round-stage-{stage}")))


def lap(state: State) -> Part:
    """Say which go this is."""
    laps = len(state.protocol.laps)
    kind = "lists" if state.lap.rank_days else "offers"
    return part(f"round-lap-{kind}", lap=state.round.lap + 1, laps=laps)


def silent(state: State, offers: tuple[Relationship, ...]) -> tuple[PersonId, ...]:
    """Return who has not chosen; or, of those who were asked for a yes, from whom none has come."""
    if state.round.stage is Stage.RANKING:
        return tuple(each.person for each in state.mentees if not each.has_answered)
    if state.round.stage is not Stage.ASKING:
        return ()
    asked = (m for each in offers for m in each.members if m.is_asked and not m.said_yes)
    return tuple(sorted({each.person.id for each in asked}))


def details(state: State, people: tuple[Person, ...]) -> Form:
    """Return who has not answered, by name; for coordinators alone."""
    kind = "choosing" if state.round.stage is Stage.RANKING else "asking"
    who = tuple(sorted(each.name for each in people))
    key = f"round-silent-{kind}" if who else f"round-all-{kind}"
    return Form(
        key="round",
        parts=(
            *heard(state),
            FormPart(key, facts=(("people", names(who)),) if who else ()),
            *([FormPart("round-remind", Choice.REMIND_ALL)] if who else ()),
            FormPart("match-left-over", Choice.LEFT_OVER),
        ),
        can_send=False,
    )


def heard(state: State) -> tuple[FormPart, ...]:
    """Return who has chosen. Of an answer to a suggestion nothing is told: it might be a no."""
    if state.round.stage is not Stage.RANKING:
        return ()
    chosen = (state.people[each.person].name for each in state.mentees if each.has_answered)
    who = tuple(sorted(chosen))
    return (FormPart("round-chosen", facts=(("people", names(who)),)),) if who else ()


def remind(
    state: State, unreminded: tuple[Relationship, ...], programme: Programme, now: datetime
) -> Outcome:
    """Remind everybody who has not answered, unless they were."""
    homes = tuple(each.id for each in programme.coordinators)
    if state.round.stage is Stage.RANKING:
        reminders = matching_round.remind(state, now)
        if not reminders.keep:
            return Outcome(reply=RemindedAlready())
        return Outcome(
            reply=RemindersNoted(), keep=reminders.keep, messages=reminders.messages, homes=homes
        )
    if not unreminded:
        return Outcome(reply=RemindedAlready())
    again = matching_round.together(
        (offer.again(each, now) for each in unreminded),
        tuple(Reminded(each.id) for each in unreminded),
    )
    return Outcome(reply=RemindersNoted(), keep=again.keep, messages=again.messages, homes=homes)


def close_early(state: State, programme: Programme) -> Outcome:
    """End the choosing before its last day."""
    closed = matching_round.close_early(state)
    if not closed.keep:
        return Outcome(reply=Settled())
    return Outcome(
        reply=ChoosingClosed(),
        keep=closed.keep,
        homes=tuple(each.id for each in programme.coordinators),
    )
