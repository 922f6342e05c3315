"""When a pair has gone quiet: what we say, and to whom.

The mentee owns the agenda, so the mentee hears first. Of co-mentors that is whose turn it is to
bring it; of peers both own it, so both hear alike. Counted from the last sign of life:

- after four weeks, a nudge to the mentee, which asks nothing;
- after five, one question to the mentee: did you meet?
- after six, its one reminder, unless it was answered; and a gentler note to the mentor;
- after eight, the desk is told that nothing was heard, and not why.

A date that is settled stands in the place of all this: until a week after it nobody is nudged or
asked. The nudge that would have come meanwhile is left out; the question comes after that week.

The nudge comes on one of the mentee's working days of the ten days that follow, late in the
morning or early in the afternoon, drawn for each pair and each silence: nobody is nudged at nine
on the Monday on which all others are. The rest keeps its distance from it. The weeks are longer
where one of the two works part time, or where they agreed to meet less often; what they agreed
goes before.

The question keeps to the budget: of somebody who was asked something else in these four weeks it
is asked a week later, or not at all. The stages go on all the same.

Then we leave people in peace until one of them says that they met. A pair that was introduced
and never met is let go two weeks after the desk was told. Stages are never skipped or heaped
up: after an outage the next one comes, and the others keep their distance from it.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import blake2b
from itertools import takewhile

from flows.budget import UNKNOWN, UNTOUCHED, Budget, Budgets
from flows.cases import BlankCase, CaseKind
from flows.desk import about_them
from flows.facts import Quiet
from flows.introduction import let_go
from flows.messages import (
    DidYouMeet,
    DidYouMeetAgain,
    Kind,
    MentorNote,
    Message,
    Nudge,
    Ref,
)
from flows.outcome import Because, NotNow, Outcome
from flows.people import Calendar, PersonId
from flows.programme import Programme, Rhythm, Silence
from flows.relationship import Member, Relationship, Status

NEXT = {
    Silence.HEARD: Silence.NUDGED,
    Silence.NUDGED: Silence.ASKED,
    Silence.ASKED: Silence.REMINDED,
    Silence.REMINDED: Silence.ALERTED,
}
SPREAD = timedelta(days=10)
"""Over so many days nudges are spread."""
AT_MOST = 1.5
"""So many times the usual weeks are the longest silence before a nudge: six weeks for four."""


def decide(  # noqa: PLR0913 — all that a silence rests on
    relationship: Relationship,
    programme: Programme,
    blank: BlankCase,
    now: datetime,
    *,
    line: frozenset[PersonId] = frozenset(),
    budgets: Budgets = UNKNOWN,
) -> Outcome | NotNow:
    """Say whether anybody should hear from us today, and what.

    *line* is everybody whom a member reports to: a coordinator among them hears of no alert.
    """
    if relationship.ends_on is not None:
        return NotNow(Because.NOT_DUE)
    if relationship.status not in {Status.INTRODUCED, Status.ACTIVE}:
        return NotNow(Because.NOT_MEETING)
    if relationship.sign_of_life is None:
        return NotNow(Because.WAITING_FOR_ANSWERS)
    if relationship.silence is Silence.ALERTED:
        return after_the_alert(relationship, programme.rhythm, now)
    stage = NEXT[relationship.silence]
    due = due_at(relationship, stage, programme.rhythm)
    if now < due:
        return NotNow(Because.TOO_SOON, until=due)
    fact = Quiet(relationship.id, stage, now)
    held = held_until(relationship)
    if held is not None and now < held:
        is_nudge = stage is Silence.NUDGED
        return Outcome(facts=(fact,)) if is_nudge else NotNow(Because.DATE_SET, until=held)
    if stage is Silence.ALERTED:
        return alert(relationship, fact, programme, blank, line)
    return Outcome(facts=(fact,), messages=words_of(stage, relationship, now, budgets))


def held_until(relationship: Relationship) -> datetime | None:
    """Return until when a date that was settled keeps us quiet; None if there is none."""
    return relationship.plan.holds_until if relationship.plan else None


def due_at(relationship: Relationship, stage: Silence, rhythm: Rhythm) -> datetime:
    """Return when *stage* is due; after a delay it keeps its distance from the one before."""
    start = relationship.last_sign
    if start is None:
        raise ValueError("silence is counted from a sign of life")
    pace = pace_of(relationship, rhythm)
    due = start + pace.comes_at(stage)
    if stage is Silence.NUDGED:
        first = relationship.owners[0].person
        last = min(due + SPREAD, start + rhythm.nudge * AT_MOST)
        return next_nudge(due, last, f"{relationship.id} {start.isoformat()}", first.calendar)
    if relationship.silence_at is None:
        return due
    distance = pace.comes_at(stage) - pace.comes_at(relationship.silence)
    return max(due, relationship.silence_at + distance)


def pace_of(relationship: Relationship, rhythm: Rhythm) -> Rhythm:
    """Return the weeks that hold for a pair: what they settled, else what their work allows."""
    if relationship.agreement is not None:
        return rhythm.agreed(relationship.agreement.every)
    return rhythm.stretched(min(member.person.working_share for member in relationship.members))


def next_nudge(first: datetime, last: datetime, key: str, calendar: Calendar) -> datetime:
    """Return the moment drawn for *key* among the working days from *first* to *last*.

    Somebody who does not work in between hears on the first working day after. The same input
    gives the same moment.
    """
    drawn = blake2b(key.encode(), digest_size=8).digest()
    which, hour = int.from_bytes(drawn[:4], "big"), int.from_bytes(drawn[4:], "big") / 2**32
    days = calendar.working_days_from(first.astimezone(calendar.zone).date())
    moments = (at for day in days if (at := calendar.midday(day, hour)) >= first)
    choice = [next(moments), *takewhile(lambda at: at <= last, moments)]
    return choice[which % len(choice)]


def after_the_alert(relationship: Relationship, rhythm: Rhythm, now: datetime) -> Outcome | NotNow:
    """Leave people in peace; let go of those who never met."""
    if relationship.status is Status.ACTIVE or relationship.silence_at is None:
        return NotNow(Because.AT_PEACE)
    last = relationship.silence_at + (rhythm.never_met - rhythm.alert)
    last = max(last, held_until(relationship) or last)
    return let_go(relationship, now) if now >= last else NotNow(Because.AT_PEACE, until=last)


def alert(
    relationship: Relationship,
    fact: Quiet,
    programme: Programme,
    blank: BlankCase,
    line: frozenset[PersonId],
) -> Outcome:
    """Open a case, and tell those who may know."""
    opened = about_them(CaseKind.GONE_QUIET, relationship, programme, blank, fact.at, line=line)
    return replace(opened, facts=(fact,))


def words_of(
    stage: Silence, relationship: Relationship, now: datetime, budgets: Budgets = UNKNOWN
) -> tuple[Message, ...]:
    """Return who hears what at one stage."""
    match stage:
        case Silence.NUDGED:
            return say(Nudge, relationship, relationship.owners, now)
        case Silence.ASKED:
            asked = say(DidYouMeet, relationship, relationship.owners, now)
            return affordable(asked, now, budgets)
        case Silence.REMINDED:
            again = asked_again(relationship, now, budgets)
            note = say(MentorNote, relationship, relationship.leaders, now)
            return note if relationship.question_answered else (*again, *note)
        case _:
            return ()


def affordable(
    questions: tuple[Message, ...], now: datetime, budgets: Budgets
) -> tuple[Message, ...]:
    """Return those questions for which there is room."""
    return tuple(each for each in questions if budget_of(each, budgets).allows(now))


def asked_again(relationship: Relationship, now: datetime, budgets: Budgets) -> tuple[Message, ...]:
    """Remind those who were asked; ask those for whom there was no room a week ago."""
    asked = say(DidYouMeet, relationship, relationship.owners, now)
    again = say(DidYouMeetAgain, relationship, relationship.owners, now)
    return tuple(
        reminder if budget_of(question, budgets).knows(question) else question
        for question, reminder in zip(asked, again, strict=True)
        if budget_of(question, budgets).knows(question) or budget_of(question, budgets).allows(now)
    )


def budget_of(question: Message, budgets: Budgets) -> Budget:
    """Return the budget of somebody who is to be asked something."""
    return budgets.get(question.to, UNTOUCHED) if question.to else UNTOUCHED


def say(
    kind: type[Nudge | DidYouMeet | DidYouMeetAgain | MentorNote],
    relationship: Relationship,
    to: tuple[Member, ...],
    now: datetime,
) -> tuple[Message, ...]:
    """Address one message to some of them, each at a decent hour of their own."""
    return tuple(
        kind(
            to=member.person.id,
            about=Ref(Kind.RELATIONSHIP, relationship.id),
            occasion=occasion(relationship),
            partner=relationship.called(member.person.id),
            not_before=member.person.calendar.next_open(now),
        )
        for member in to
    )


def occasion(relationship: Relationship) -> str:
    """Return which silence this is: the one that began with the last sign of life."""
    return relationship.last_sign.isoformat() if relationship.last_sign else ""
