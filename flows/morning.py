"""The morning list: what is new or due on the desk, once a working day, and else nothing.

It comes when the desk opens, by number and kind, and says who has each case, by when, and how old
it is. What is due comes again each working morning until somebody closes it or lets it rest. Cases
that concern a coordinator are in no list on the desk: the other coordinators read of them in
private. A proposal that waits for answers is no case any more once its last day is over, whatever
became of it. That the pairs of a matching round have waited for a look for some days stands there
once, and no case is made of it.
"""

from dataclasses import replace
from datetime import date, datetime

from flows import casework
from flows.ballots import Stage
from flows.cases import Case, CaseKind, Closed, Listed, Matter
from flows.desk import is_discreet, next_morning, today_there
from flows.matching_round import State
from flows.messages import Message, MorningList, MorningListForYou
from flows.outcome import Because, NotNow, Outcome
from flows.programme import Programme
from flows.words import part

OVER_WHEN_DUE = frozenset({CaseKind.PROPOSAL_WAITING})
"""Kinds of which nothing is left to do once their day is over."""


def decide(
    matters: tuple[Matter, ...], programme: Programme, now: datetime, round_: State | None = None
) -> Outcome | NotNow:
    """Name what is new or due; look again on the next working morning, while a case is open."""
    opens = programme.calendar.next_open(now)
    unseen = round_ if round_ is not None and awaits_a_look(round_) else None
    if not matters and unseen is None:
        return NotNow(Because.SETTLED)
    if opens > now:
        return NotNow(Because.TOO_SOON, until=opens)
    today = today_there(programme.calendar, now)
    over = tuple(Closed(each.case.id) for each in matters if is_over(each.case, today))
    named = tuple(each for each in matters if is_news(each.case, today))
    late = unseen if unseen is not None and today >= (unseen.round.until or today) else None
    if not over and not named and late is None:
        return NotNow(Because.NOT_DUE, until=next_morning(programme.calendar, now))
    return Outcome(
        keep=(
            *over,
            Listed(tuple(each.case.id for each in named)),
            *([replace(late.round, is_reminded=True)] if late else ()),
        ),
        messages=(*on_the_desk(named, programme, now, late), *in_private(named, programme, now)),
    )


def awaits_a_look(round_: State) -> bool:
    """Say whether pairs wait for a coordinator, and the list has not said so yet."""
    return round_.round.stage is Stage.REVIEW and not round_.round.is_reminded


def is_over(case: Case, today: date) -> bool:
    """Say whether a case ends by itself."""
    return case.kind in OVER_WHEN_DUE and case.due_on is not None and today > case.due_on


def is_news(case: Case, today: date) -> bool:
    """Say whether a case has not been named yet, or is due; what rests is neither."""
    if case.opened_on > today or case.rests(today) or is_over(case, today):
        return False
    return not case.is_listed or today >= case.remind_on


def on_the_desk(
    matters: tuple[Matter, ...], programme: Programme, now: datetime, unseen: State | None = None
) -> tuple[Message, ...]:
    """Return the list for the channel."""
    today = today_there(programme.calendar, now)
    shared = tuple(each.case for each in matters if not is_discreet(each, programme))
    parts = (
        *casework.lines(casework.in_order(shared, today), programme, today),
        *([part("morning-round", pairs=len(unseen.given))] if unseen else ()),
    )
    if not parts:
        return ()
    return (MorningList(occasion=today.isoformat(), parts=parts, not_before=now),)


def in_private(
    matters: tuple[Matter, ...], programme: Programme, now: datetime
) -> tuple[Message, ...]:
    """Return the lists for those whom a case does not concern that concerns another one."""
    today = today_there(programme.calendar, now)
    discreet = tuple(each for each in matters if is_discreet(each, programme))
    return tuple(
        MorningListForYou(
            to=each.id,
            occasion=today.isoformat(),
            parts=casework.lines(mine, programme, today),
            not_before=each.calendar.next_open(now),
        )
        for each in programme.coordinators
        if (mine := casework.visible(discreet, each.id, today))
    )
