"""People anywhere on earth, and what becomes of a relationship once something was decided."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import strategies as st

from flows.history import apply
from flows.messages import Message
from flows.outcome import (
    Asked,
    Departed,
    Ending,
    ForClosing,
    FreeFrom,
    Leaving,
    NotNow,
    Outcome,
    Released,
    SaidYes,
    Unsaid,
)
from flows.people import Calendar, Person, PersonId
from flows.programme import Silence
from flows.relationship import Member, Relationship, Status
from tests.people import AMARA, JOAO, MONDAY, pair

DAY = timedelta(days=1)
SKIPPED_A_DAY = {"Pacific/Apia", "Pacific/Fakaofo"}
"""Zones that had no 30 December 2011: they moved to the other side of the date line."""


def quarters(first: float, last: float) -> st.SearchStrategy[time]:
    """Times of day between two hours, by the quarter of an hour."""
    return st.integers(int(first * 4), int(last * 4)).map(lambda n: time(n // 4, n % 4 * 15))


@dataclass(frozen=True)
class Feasts:
    """Holidays that come round every so many days, whatever the weekday."""

    every: int
    first: int

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and day.toordinal() % self.every == self.first % self.every


days = st.dates(date(2011, 1, 1), date(2060, 12, 31))
moments = st.datetimes(datetime(2011, 1, 1), datetime(2060, 12, 31), timezones=st.just(UTC))
weeks = st.frozensets(st.integers(0, 6), min_size=1)
opens, closes = quarters(6, 11.5), quarters(14.5, 20)
"""Decent hours always contain 11:30 to 14:30."""
zones = st.timezones().filter(lambda zone: zone.key not in SKIPPED_A_DAY)
calendars = st.builds(Calendar, zone=zones, working_days=weeks, opens=opens, closes=closes)
feasts = st.builds(Feasts, st.integers(8, 60), st.integers(0, 60))
holidaying = st.builds(
    Calendar,
    zone=zones,
    working_days=st.frozensets(st.integers(0, 6), min_size=2),
    opens=opens,
    closes=closes,
    holidays=feasts,
)
"""People with holidays, who all the same work at some time in any seven days."""
office_hours = st.builds(Calendar, zone=zones)
statuses_of_meeting = st.sampled_from([Status.INTRODUCED, Status.ACTIVE, Status.CLOSING])


def working(person: Person, calendar: Calendar) -> Person:
    return replace(person, calendar=calendar)


pairs = st.builds(
    lambda mentors, mentees: pair(working(AMARA, mentors), working(JOAO, mentees)),
    calendars,
    calendars,
)


def is_at_work(calendar: Calendar, at: datetime) -> bool:
    """What anybody would say who looks at the wall clock and the weekday."""
    there = at.astimezone(calendar.zone)
    decent = calendar.opens <= there.time() < calendar.closes
    return decent and calendar.works_on(there.date())


def having_said_yes(relationship: Relationship, *said_yes: Person) -> Relationship:
    """The same relationship, in which these people have said yes."""
    ids = {person.id for person in said_yes}
    return with_members(
        relationship, [replace(m, said_yes=m.person.id in ids) for m in relationship.members]
    )


def answered(relationship: Relationship, record: SaidYes | Unsaid) -> Relationship:
    """The same relationship, after somebody said yes, or took that back."""
    me, is_yes = relationship.member(record.person), isinstance(record, SaidYes)
    others = [m.person for m in relationship.members if m.said_yes and m is not me]
    return having_said_yes(relationship, *others, *([me.person] if is_yes else ()))


def having_reached(relationship: Relationship, person: PersonId) -> Relationship:
    """The same relationship, in which this person has been asked."""
    members = [
        replace(m, is_asked=m.is_asked or m.person.id == person) for m in relationship.members
    ]
    return with_members(relationship, members)


def unprepared(relationship: Relationship, *people: Person) -> Relationship:
    """The same relationship, in which these people have not had the briefing."""
    ids = {person.id for person in people}
    return with_members(
        relationship, [replace(m, is_briefed=m.person.id not in ids) for m in relationship.members]
    )


def with_members(relationship: Relationship, members: list[Member]) -> Relationship:
    return replace(relationship, members=tuple(members))


def freed(relationship: Relationship, person: PersonId, day: date) -> Relationship:
    members = [
        replace(m, free_from=day) if m.person.id == person else m for m in relationship.members
    ]
    return with_members(relationship, members)


def parted(relationship: Relationship, record: Ending | Leaving | Departed) -> Relationship:
    match record:
        case Ending(on=on):
            return replace(relationship, ends_on=relationship.ends_on or on)
        case Leaving(person=who, on=on):
            return leaving_on(relationship, who, on)
        case Departed(person=who):
            went = tuple(m for m in relationship.members if m.person.id == who)
            stay = [m for m in relationship.members if m.person.id != who]
            return replace(with_members(relationship, stay), gone=(*relationship.gone, *went))


def leaving_on(relationship: Relationship, person: PersonId, day: date) -> Relationship:
    members = [
        replace(m, leaves_on=day) if m.person.id == person else m for m in relationship.members
    ]
    return with_members(relationship, members)


def released(relationship: Relationship, today: date) -> Relationship:
    members = [
        replace(m, takes_a_place=m.free_from is None or m.free_from > today)
        for m in relationship.members
    ]
    return with_members(relationship, members)


def carried_out(
    relationship: Relationship, decided: Outcome | NotNow, now: datetime = MONDAY
) -> Relationship:
    """The relationship as it stands once what was decided has been written down."""
    if isinstance(decided, NotNow):
        return relationship
    relationship = having_said(relationship, decided)
    for record in decided.keep:
        match record:
            case Relationship():
                relationship = record
            case Ending() | Leaving() | Departed():
                relationship = parted(relationship, record)
            case Asked(person=who):
                relationship = having_reached(relationship, who)
            case SaidYes() | Unsaid():
                relationship = answered(relationship, record)
            case FreeFrom(person=who, on=on):
                relationship = freed(relationship, who, on)
            case Released():
                relationship = released(relationship, now.astimezone(UTC).date())
    for fact in decided.facts:
        relationship = apply(relationship, fact)
    return relationship


def having_said(relationship: Relationship, decided: Outcome) -> Relationship:
    """The same relationship, with what was said for its closing."""
    said = {each.person: each.words for each in decided.keep if isinstance(each, ForClosing)}
    members = [replace(m, closing=said.get(m.person.id, m.closing)) for m in relationship.members]
    return with_members(relationship, members)


def alike(message: Message) -> Message:
    """A message without what has to differ from reader to reader."""
    return replace(message, to=None, partner="", not_before=None)


def at_stage(stage: Silence, weeks: int, **changes: object) -> Relationship:
    """A pair that has been silent for some weeks, and has come to this stage today."""
    return pair(silence=stage, silence_at=MONDAY + timedelta(weeks=weeks), **changes)
