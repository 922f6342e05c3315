"""Before and after a meeting whose date we know: a thought to prepare with, and one tap afterwards.

Two days before, the mentee is reminded of the agenda, which is theirs, and the mentor of a question
about how to lead the talk; what it says depends on how far the two have come. Each reads it on a
working day of their own, at its beginning, and can have it shown again the next day. Neither asks
anything that would be answered to us. Of co-mentors whose turn it is reads what a mentee reads, and
the other what a mentor does; of peers both read what a mentee does.

Afterwards the mentee, and only the mentee, is shown once where to say that they met, and where the
next date begins. What was said is never asked for. A week later we forget the date.

An early end that is still to come stops nothing of it: whoever settles a date knows what follows.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from flows.messages import (
    AfterMeeting,
    AgendaPrompt,
    Message,
    ProcessPrompt,
    PromptPutOff,
    Settled,
    ref,
)
from flows.outcome import Because, NotNow, Outcome, Planned
from flows.people import DAY, LONGEST_ABSENCE, Calendar, Person, PersonId
from flows.phase import Phase, phase_of
from flows.planning import partner_of, slot
from flows.programme import Programme
from flows.relationship import Plan, Relationship
from flows.words import Part, part

AHEAD = 2 * DAY
TOO_LATE = timedelta(hours=2)
"""So shortly before a talk nobody is sent something to prepare it with."""
LINES = 2


def decide(relationship: Relationship, programme: Programme, now: datetime) -> Outcome | NotNow:
    """Say whether somebody should hear about a date today, and what."""
    plan = relationship.plan
    if plan is None or plan.at is None or not relationship.is_meeting:
        return NotNow(Because.SETTLED)
    if not plan.is_prepared:
        due = min(before(each, plan.at) for each in relationship.calendars)
        return too_soon(due) if now < due else prepare(relationship, plan, programme, now)
    if not plan.is_over:
        due = plan.ends_at or plan.at
        return too_soon(due) if now < due else look_back(relationship, plan, due)
    due = plan.at + Plan.HOLDS
    return too_soon(due) if now < due else Outcome(keep=(Planned(relationship.id, None),))


def too_soon(due: datetime) -> NotNow:
    """Look again when it is due."""
    return NotNow(Because.TOO_SOON, until=due)


def before(calendar: Calendar, at: datetime) -> datetime:
    """Return the beginning of the last working day that lies two days or more before."""
    day = at.astimezone(calendar.zone).date() - AHEAD
    days = (day - n * DAY for n in range(LONGEST_ABSENCE.days))
    return calendar.opening(next(each for each in days if calendar.works_on(each)))


def prepare(relationship: Relationship, plan: Plan, programme: Programme, now: datetime) -> Outcome:
    """Remind everybody in their own way, unless there is no time left to prepare."""
    readers = (member.person for member in relationship.members)
    said = (prompt(relationship, each, programme, now) for each in readers)
    return Outcome(
        keep=(Planned(relationship.id, replace(plan, is_prepared=True)),),
        messages=tuple(each for each in said if each is not None),
    )


def prompt(
    relationship: Relationship,
    reader: Person,
    programme: Programme,
    now: datetime,
    again: date | None = None,
) -> Message | None:
    """Return what one of them reads two days before, or *again* on a day; not if it is too late."""
    plan = relationship.plan
    if plan is None or plan.at is None or not relationship.is_meeting:
        return None
    calendar = reader.calendar
    hour = calendar.next_opening(again) if again else max(before(calendar, plan.at), now)
    hour = calendar.next_open(hour)
    if hour > plan.at - TOO_LATE:
        return None
    known: dict[str, Any] = {
        "to": reader.id,
        "about": ref(relationship),
        "occasion": f"{plan.occasion} {again}" if again else plan.occasion,
        "partner": partner_of(relationship, reader.id),
        "when": slot(relationship, reader.id, plan.at),
        "not_before": hour,
    }
    phase = phase_of(relationship, programme, plan.at)
    if relationship.owns(reader.id):
        mine = thoughts(AgendaPrompt, phase)
        return AgendaPrompt(**known, parts=mine, form=relationship.form)
    return ProcessPrompt(**known, parts=thoughts(ProcessPrompt, phase))


def thoughts(kind: type[Message], phase: Phase) -> tuple[Part, ...]:
    """Return what helps to prepare in this phase."""
    return tuple(part(f"{kind.key}-{phase}-{n}") for n in range(1, LINES + 1))


def look_back(relationship: Relationship, plan: Plan, ended: datetime) -> Outcome:
    """Show whose agenda it was where to say that they met, unless somebody has said so already."""
    told = relationship.sign_of_life
    over = Planned(relationship.id, replace(plan, is_over=True))
    if plan.at is None or (told is not None and told >= plan.at):
        return Outcome(keep=(over,))
    return Outcome(
        keep=(over,),
        messages=tuple(
            AfterMeeting(
                to=member.person.id,
                about=ref(relationship),
                occasion=plan.occasion,
                partner=partner_of(relationship, member.person.id),
                not_before=member.person.calendar.next_open(ended),
            )
            for member in relationship.owners
        ),
    )


# --- Later --------------------------------------------------------------------------------


def tomorrow(
    relationship: Relationship, who: PersonId, programme: Programme, now: datetime
) -> Outcome:
    """Show the prompt again on the next working day, if the talk is not before that."""
    me = relationship.member(who).person
    day = me.calendar.working_days_after(now.astimezone(me.calendar.zone).date(), 1)
    shown = prompt(relationship, me, programme, now, day)
    if shown is None:
        return Outcome(reply=Settled())
    return Outcome(reply=PromptPutOff(day=day), messages=(shown,))
