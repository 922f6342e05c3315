"""Leaving the programme: by one's own word, or because the account is no longer there.

Whoever leaves ends all their relationships as an exit does: the same day, the same note to all
members, and nobody is told who left. Until that day everything looks and works as before, to the
one who leaves too. A proposal they are in ends as one that nobody answered. From the day on they
rest: nobody is matched with them any more. Others may notice that, and we say so before it is
confirmed.

On the first of the next month they have left, and what they told us is erased; or on the first
after that, if a note is still to be read, or something is still open to those they were with.
Everybody who
rests by then is treated alike, and nothing says whose own word it was. Signing up again ends the
rest at any time before, and begins anew at any time after.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from flows.exit import ends
from flows.forms import Form, FormPart
from flows.messages import FarewellNoted
from flows.outcome import (
    Because,
    Departed,
    Farewell,
    Forgotten,
    Left,
    NotNow,
    Outcome,
    Record,
    Rests,
    Unsaid,
)
from flows.people import PersonId, Standing
from flows.programme import USUAL_NOTICE
from flows.proposal import awaits_answers
from flows.relationship import Relationship, Status

LEAVE, FORGET = "farewell", "forget-me"
NONE = {key: f"{key}-none" for key in (LEAVE, FORGET)}
"""What is shown to somebody who has nothing to leave."""
FORMS = (*NONE, *NONE.values())
LIMITS = FormPart("change-limits", is_small=True)


@dataclass(frozen=True, slots=True)
class Leaver:
    """Somebody who leaves, with the relationships that still take one of their places."""

    person: PersonId
    relationships: tuple[Relationship, ...]
    standing: Standing | None = None
    has_post: bool = False
    """Whether something waits to be said to them."""
    notice: int = USUAL_NOTICE
    """On which shared working day an early end comes."""


def form(key: str, standing: Standing | None, *, has_partner: bool, coordinator: str = "") -> Form:
    """Return the private form: what happens and when, and what of it others can see.

    *coordinator* is the one who hears before the day that something ends, if anybody does.
    """
    told = FormPart("farewell-coordinator", facts=(("coordinator", coordinator),))
    if standing is None:
        parts = (FormPart("farewell-kept"),) if key == FORGET else ()
        return Form(key=NONE[key], parts=parts, private=True, can_send=False)
    return Form(
        key=key,
        parts=(
            FormPart("farewell-partners" if has_partner else "farewell-alone"),
            *([told] if has_partner and coordinator else ()),
            FormPart("farewell-erased"),
            *([FormPart("farewell-kept")] if key == FORGET else ()),
            *([LIMITS] if has_partner else ()),
        ),
        private=True,
    )


def leave(leaver: Leaver, now: datetime) -> Outcome:
    """End what there is, in the way of any exit. Asking again changes nothing."""
    going = () if leaver.standing is None else steps(leaver, now)
    return Outcome(reply=FarewellNoted(), keep=going)


def steps(leaver: Leaver, now: datetime) -> tuple[Record, ...]:
    """Return what is written down; somebody with nobody to part from rests at once.

    With somebody to part from, a proposal is let go on the last of those days and not before: else
    whoever is in both would be the one who leaves. Whatever it was that they answered.
    """
    who = leaver.person
    if meeting := [each for each in leaver.relationships if each.is_meeting]:
        return tuple(step for each in meeting for step in parting(each, leaver, now))
    asked = [each for each in leaver.relationships if each.status is Status.PROPOSED]
    return (*(Unsaid(each.id, who) for each in asked), Rests(who))


def parting(relationship: Relationship, leaver: Leaver, now: datetime) -> Iterable[Record]:
    """End one relationship, unless somebody did before, and have them rest from that day on."""
    yield from ends(relationship, leaver.person, now, leaver.notice)
    if leaver.person not in relationship.resting:
        yield Farewell(relationship.id, leaver.person)


def on_the_day(
    ended: Outcome | NotNow, leavers: tuple[Leaver, ...], now: datetime
) -> Outcome | NotNow:
    """Let those rest who leave with what ends today; with others still to end, with the last.

    Where a circle goes on, that is who leaves the circle today.
    """
    if isinstance(ended, NotNow):
        return ended
    gone = {record.person for record in ended.keep if isinstance(record, Departed)}
    going = tuple(each for each in leavers if not gone or each.person in gone)
    return replace(ended, keep=(*ended.keep, *(s for each in going for s in steps(each, now))))


def decide(leaver: Leaver, now: datetime) -> Outcome | NotNow:
    """On the first of a month: somebody who rests has left, and then is forgotten.

    Whoever is still to read a note, or is named on a partner's card, has until the next first.
    """
    if leaver.standing is None:
        return NotNow(Because.SETTLED)
    if leaver.standing is Standing.LEFT:
        return Outcome(keep=(Forgotten(leaver.person),))
    if leaver.has_post or any(is_open(each, now) for each in leaver.relationships):
        return NotNow(Because.NOT_DUE, until=first_of_next_month(now))
    return Outcome(keep=(Left(leaver.person),))


def is_open(relationship: Relationship, now: datetime) -> bool:
    """Say whether, as far as any member can know, it is not over."""
    return not relationship.has_ended or awaits_answers(relationship, now)


def first_of_next_month(now: datetime) -> datetime:
    """Return when, after *now*, all who rest will have left."""
    today = now.astimezone(UTC).date()
    day = date(today.year + today.month // 12, today.month % 12 + 1, 1)
    return datetime.combine(day, time(), tzinfo=UTC)
