"""Who hears of a case: the desk; or, if it concerns a coordinator, the other coordinators alone.

A case concerns a coordinator who is in the pair, or in the reporting line of somebody in it. It is
then never in the channel, nor in its counts.

Whoever asks for a word should hear within two working days; any other case has five.

The desk shows its number, its kind, who has taken it on and by when: one post a case, drawn anew
whenever that changes. That somebody can't be reached comes with the next morning list and not at
once, since the hour could tell which message it was.
"""

from dataclasses import replace
from datetime import UTC, date, datetime

from flows.cases import BlankCase, Case, CaseKind, Matter
from flows.messages import (
    BriefingStuck,
    CaseClosed,
    CaseForYou,
    Kind,
    Message,
    PairGoneQuiet,
    PairWithoutAgreement,
    ProposalWaiting,
    Ref,
    SomethingSetAside,
    WordWanted,
)
from flows.outcome import Outcome
from flows.people import DAY, Calendar, Person, PersonId
from flows.programme import Programme
from flows.relationship import Relationship
from flows.words import Part, Words, part

ON_THE_DESK = {
    CaseKind.GONE_QUIET: PairGoneQuiet,
    CaseKind.WORD_WANTED: WordWanted,
    CaseKind.NO_AGREEMENT: PairWithoutAgreement,
    CaseKind.BRIEFING_STUCK: BriefingStuck,
    CaseKind.PROPOSAL_WAITING: ProposalWaiting,
}
WITH_THE_MORNING_LIST = frozenset({CaseKind.UNREACHABLE, CaseKind.ENDING_SOON})
"""Kinds of which nobody hears at once."""
WORKING_DAYS = {CaseKind.WORD_WANTED: 2}
"""How soon somebody should have dealt with a case: who asks for a word hears in two days."""
USUALLY = 5


def unconcerned(programme: Programme, concerned: frozenset[PersonId]) -> tuple[Person, ...]:
    """Return the coordinators whom a case does not concern."""
    return tuple(each for each in programme.coordinators if each.id not in concerned)


def tell(
    case: Case, concerned: frozenset[PersonId], programme: Programme, now: datetime
) -> tuple[Message, ...]:
    """Return the post on the desk, or the notes to those coordinators who may know."""
    if case.kind in WITH_THE_MORNING_LIST:
        return ()
    about = Ref(Kind.CASE, case.id)
    others = unconcerned(programme, concerned)
    if len(others) == len(programme.coordinators):
        hour = programme.calendar.next_open(now)
        return (ON_THE_DESK[case.kind](about=about, number=case.number, not_before=hour),)
    return tuple(
        CaseForYou(
            to=each.id,
            about=about,
            number=case.number,
            what=Words(f"case-kind-{case.kind}"),
            not_before=each.calendar.next_open(now),
        )
        for each in others
    )


def about_them(  # noqa: PLR0913 — all that a case about a relationship is made of
    kind: CaseKind,
    relationship: Relationship,
    programme: Programme,
    blank: BlankCase,
    now: datetime,
    *,
    line: frozenset[PersonId],
    due_on: date | None = None,
) -> Outcome:
    """Open a case about the people of a relationship, and tell those who may know.

    *line* is everybody whom a member reports to: a coordinator among them hears of no case.
    """
    case = Case(
        id=blank.id,
        number=blank.number,
        kind=kind,
        opened_on=now.astimezone(UTC).date(),
        relationship=relationship.id,
        due_on=due_on,
    )
    return Outcome(
        keep=(case,), messages=tell(case, line.union(relationship.everybody), programme, now)
    )


def dated(case: Case, programme: Programme) -> Case:
    """Return a new case with the day by which somebody should have dealt with it."""
    if case.due_on is not None:
        return case
    days = WORKING_DAYS.get(case.kind, USUALLY)
    return replace(case, due_on=programme.calendar.working_days_after(case.opened_on, days))


def is_discreet(matter: Matter, programme: Programme) -> bool:
    """Say whether a case concerns a coordinator: then it is never in the channel."""
    return len(unconcerned(programme, matter.concerned)) < len(programme.coordinators)


def owner(case: Case, programme: Programme) -> Person | None:
    """Return who has a case; nobody, if that was somebody who is no coordinator any more."""
    return next((each for each in programme.coordinators if each.id == case.owner), None)


def post(case: Case, programme: Programme, today: date) -> Message:
    """Return what the post of a case shows now."""
    if case.is_closed:
        return CaseClosed(number=case.number)
    about = Ref(Kind.CASE, case.id)
    return ON_THE_DESK[case.kind](
        about=about, number=case.number, parts=how_it_stands(case, programme, today)
    )


def how_it_stands(case: Case, programme: Programme, today: date) -> tuple[Part, ...]:
    """Return who has a case and by when, and whether it rests; nothing while it is new."""
    taken, due, until = owner(case, programme), case.due_on or case.opened_on, case.rests_until
    return (
        *((part("post-taken", owner=taken.name, due=due),) if taken else ()),
        *((part("post-rests", until=until),) if until and case.rests(today) else ()),
    )


def today_there(calendar: Calendar, now: datetime) -> date:
    """Return which day it is on the desk."""
    return now.astimezone(calendar.zone).date()


def next_morning(calendar: Calendar, now: datetime) -> datetime:
    """Return when the desk opens next, later than *now*."""
    today = today_there(calendar, now)
    opens = calendar.next_opening(today)
    return opens if opens > now else calendar.next_opening(today + DAY)


def cannot_be_reached(
    person: PersonId, blank: BlankCase, programme: Programme, now: datetime
) -> Outcome:
    """Open a case about somebody who can't be reached. It never says which message it was."""
    morning = next_morning(programme.calendar, now)
    case = Case(
        id=blank.id,
        number=blank.number,
        kind=CaseKind.UNREACHABLE,
        opened_on=today_there(programme.calendar, morning),
        person=person,
    )
    return Outcome(keep=(case,))


def set_aside(programme: Programme, now: datetime) -> Message:
    """Return the post that something could not be said, at most one a day; not what, or to whom."""
    hour = programme.calendar.next_open(now)
    return SomethingSetAside(occasion=hour.date().isoformat(), not_before=hour)
