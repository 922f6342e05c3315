"""A proposal that waits: the desk hears of it while there is still time for a friendly word.

Two working days before answers are due, if not everybody has said yes. Whether somebody declined
makes no difference: the case opens alike, on the same day, and is over on the same day, so that a
no can't be read from the desk. It does not say who has answered.

In a matching round it is those who were asked that are reminded, and the desk hears nothing.
"""

from datetime import datetime

from flows.cases import BlankCase, CaseKind
from flows.desk import about_them
from flows.offer import again
from flows.outcome import Because, NotNow, Outcome
from flows.people import DAY, PersonId
from flows.programme import Programme
from flows.proposal import awaits_answers
from flows.relationship import Relationship

WORKING_DAYS_LEFT = 2


def decide(
    relationship: Relationship,
    programme: Programme,
    blank: BlankCase,
    now: datetime,
    *,
    line: frozenset[PersonId] = frozenset(),
) -> Outcome | NotNow:
    """Open a case, once, if not everybody has said yes by then."""
    if relationship.answer_by is None or not awaits_answers(relationship, now):
        return NotNow(Because.SETTLED)
    due = warns_at(relationship, programme)
    if now < due:
        return NotNow(Because.WAITING_FOR_ANSWERS, until=due)
    if relationship.in_round:
        return again(relationship, now)
    return about_them(
        CaseKind.PROPOSAL_WAITING,
        relationship,
        programme,
        blank,
        now,
        line=line,
        due_on=relationship.answer_by,
    )


def warns_at(relationship: Relationship, programme: Programme) -> datetime:
    """Return when the desk hears: as it opens, two of its working days before the last one."""
    calendar, day = programme.calendar, relationship.answer_by
    if day is None:
        raise ValueError("only a proposal has a day by which to answer")
    left = 1 if relationship.in_round else WORKING_DAYS_LEFT
    while left:
        day -= DAY
        left -= calendar.works_on(day)
    return calendar.opening(day)
