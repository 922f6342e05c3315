"""What ends, for everybody or for one, and when the places are free again."""

from datetime import UTC, datetime
from typing import assert_never

from flows import exit as leaving
from flows import planning, rematch
from flows.outcome import Departed, Ending, FreeFrom, Leaving, NotNow, Released
from flows.programme import ExitWay
from flows.relationship import RelationshipId
from flows.rounds import Chapter
from storage.shelves import Shelves

LONG_AGO = datetime.min.replace(tzinfo=UTC)


def keep(
    page: Shelves, record: Ending | Leaving | Departed | FreeFrom | Released, now: datetime
) -> None:
    """Keep on which day something ends, and that the day has come."""
    match record:
        case Ending() | Leaving():
            end_on(page, record, now)
        case Departed():
            depart(page, record)
        case FreeFrom():
            page.relationships.free_from(record.relationship, record.person, record.on)
            free_later(page, record.relationship)
        case Released():
            page.relationships.release(record.relationship, now)
            free_later(page, record.relationship)
        case _:
            assert_never(record)


def end_on(page: Shelves, record: Ending | Leaving, now: datetime) -> None:
    """Look again on the day; where she is to hear of it, have the coordinator told before."""
    which = record.relationship
    before = page.relationships.get(which)
    if isinstance(record, Leaving):
        page.relationships.leave_on(which, record.person, record.on)
    else:
        page.relationships.end_on(which, record.on)
    page.relationships.rest_after(which, before.resting if before else frozenset())
    look_for_the_end(page, which)
    relationship = page.relationships.get(which)
    if relationship is not None and page.programme.exit is ExitWay.VIA_COORDINATOR:
        at = leaving.told_at(relationship.calendars, now)
        page.due.look_at(Chapter.PARTING, which, at)


def depart(page: Shelves, record: Departed) -> None:
    """Whoever has left a circle rests no more with its end; what they were asked is let go.

    So is what they offered for a meeting, and its date is not found by their calendar any more.
    """
    before = page.relationships.get(record.relationship)
    if before is not None:
        resting = before.resting - {record.person}
        page.relationships.rest_after(record.relationship, resting)
        plan = planning.without(before.plan, record.person, page.scope.chance.id())
        page.relationships.plan(record.relationship, plan)
    page.relationships.depart(record.relationship, record.person)
    page.pulses.forget(record.relationship, record.person)
    look_for_the_end(page, record.relationship)


def look_for_the_end(page: Shelves, which: RelationshipId) -> None:
    """Have the clock look at it on the day on which it ends, if it does."""
    relationship = page.relationships.get(which)
    at = leaving.ends_at(relationship) if relationship else None
    if at is not None:
        page.due.look_at(Chapter.ENDING, which, at)


def free_later(page: Shelves, which: RelationshipId) -> None:
    """Have the clock look when the next place is to be free."""
    relationship = page.relationships.get(which)
    if relationship is not None:
        decision = rematch.decide(relationship, LONG_AGO)
        if isinstance(decision, NotNow):
            page.due.put_off(Chapter.REMATCH, which, decision)
