"""How a fact changes what we know about a relationship."""

from dataclasses import replace
from datetime import UTC, timedelta
from typing import assert_never

from flows.facts import (
    AboutRelationship,
    Agreed,
    Extended,
    GotSmaller,
    Introduced,
    NothingAgreed,
    Paused,
    Proposed,
    Quiet,
    Rested,
    Resumed,
    Stepped,
)
from flows.programme import Silence
from flows.relationship import (
    SAME_MEETING,
    Agreement,
    Closing,
    LookBack,
    Relationship,
    Status,
    Step,
    after,
)

LOOK_BACK = timedelta(days=7)
"""So long after a completion somebody is asked to look back."""


def apply(relationship: Relationship, fact: AboutRelationship) -> Relationship:
    """Return the relationship as it stands once *fact* has happened."""
    match fact:
        case Proposed(answer_by=answer_by):
            return replace(relationship, answer_by=answer_by)
        case Stepped():
            return stepped(relationship, fact)
        case Introduced(at=at):
            return replace(relationship, introduced_on=at, sign_of_life=at)
        case Quiet(stage=stage, at=at):
            return replace(relationship, silence=stage, silence_at=at)
        case Agreed(every=every, until=until):
            return replace(relationship, agreement=Agreement(every, until))
        case NothingAgreed(at=at):
            return replace(relationship, unsettled_on=at.astimezone(UTC).date())
        case Extended():
            return extended(relationship, fact)
        case Paused() | Resumed() | GotSmaller():
            return rested(relationship, fact)
        case _:
            assert_never(fact)


def rested(relationship: Relationship, fact: Rested) -> Relationship:
    """Return the relationship after a rest began or ended; of a circle that got smaller, who."""
    match fact:
        case Paused(until=until):
            return replace(relationship, paused_until=until)
        case Resumed(at=at):
            return replace(
                relationship,
                paused_until=None,
                rested_on=at,
                silence=Silence.HEARD,
                silence_at=None,
                question_answered=False,
            )
        case GotSmaller():
            return to_be_chosen_anew(relationship)
        case _:
            assert_never(fact)


def to_be_chosen_anew(relationship: Relationship) -> Relationship:
    """Return it as if nobody had chosen to go on or to finish; what else was said is kept.

    If what the others chose held now, they would read that it was the one who left who had not.
    """
    members = tuple(
        replace(m, closing=replace(m.closing, further=None))
        if isinstance(m.closing, Closing)
        else m
        for m in relationship.members
    )
    return replace(relationship, members=members)


def stepped(relationship: Relationship, fact: Stepped) -> Relationship:
    """Return the relationship after a step. What was answered to a proposal ends with it."""
    status = after(relationship.status, fact.step)
    changed = replace(relationship, status=status)
    if changed.has_ended:
        changed = replace(changed, plan=None, question_answered=False)
    if relationship.status is Status.PROPOSED:
        members = tuple(replace(member, said_yes=False) for member in relationship.members)
        changed = replace(changed, members=members)
    match fact.step:
        case Step.ACCEPT:
            return replace(changed, accepted_at=fact.at)
        case Step.MEET:
            return replace(
                changed,
                sign_of_life=fact.at,
                silence=Silence.HEARD,
                silence_at=None,
                question_answered=False,
                paused_until=None,
                turn=next_turn(relationship, fact),
            )
        case Step.BEGIN_CLOSING:
            began = replace(changed, closing_since=fact.at.astimezone(UTC).date())
            return each_keeps(began, Closing())
        case Step.COMPLETE:
            first = fact.at.astimezone(UTC).date() + LOOK_BACK
            over = each_keeps(replace(changed, ends_on=None), LookBack(next_on=first))
            nothing = LookBack(next_on=first, asks_nobody=True)
            return replace(over, gone=tuple(replace(m, closing=nothing) for m in over.gone))
        case Step.EXTEND | Step.END_EARLY:
            return each_keeps(replace(changed, closing_since=None), None)
        case _:
            return changed


def next_turn(relationship: Relationship, met: Stepped) -> int | None:
    """Return whose turn it is after a meeting; where both say so, it is still one meeting."""
    turn, last = relationship.turn, relationship.sign_of_life
    if turn is None:
        return None
    is_first = relationship.status is Status.INTRODUCED or last is None
    if not is_first and last is not None and met.at - last < SAME_MEETING:
        return turn
    return (turn + 1) % len(relationship.members)


def extended(relationship: Relationship, fact: Extended) -> Relationship:
    """Return the relationship with a later planned end; its silence is counted anew."""
    agreed, until = relationship.agreement, fact.until
    return replace(
        relationship,
        agreement=replace(agreed, until=until) if agreed else None,
        extended_until=None if agreed else until,
        extended_at=fact.at,
        silence=Silence.HEARD,
        silence_at=None,
        question_answered=False,
    )


def each_keeps(relationship: Relationship, words: Closing | LookBack | None) -> Relationship:
    """Return it with the same for every member: whatever they had said before is gone unread."""
    members = tuple(replace(member, closing=words) for member in relationship.members)
    return replace(relationship, members=members)
