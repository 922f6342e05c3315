"""How somebody stands in the programme: rests, is back, leaves, is forgotten."""

from datetime import datetime
from typing import assert_never

from flows import pause
from flows.farewell import first_of_next_month
from flows.outcome import (
    Farewell,
    Forgotten,
    Left,
    Parting,
    Places,
    RestOver,
    Rests,
    RestsUntil,
    Unsaid,
)
from flows.people import PersonId, Standing
from flows.rounds import Chapter
from storage import erasure
from storage.shelves import Shelves


def keep(page: Shelves, record: RestsUntil | RestOver | Places | Parting, now: datetime) -> None:
    """Keep whether somebody may be matched, and with how many."""
    match record:
        case RestsUntil():
            page.people.stands(record.person, Standing.RESTING)
            page.due.look_at(Chapter.REST, record.person, pause.over_at(record.until))
        case RestOver():
            back(page, record.person)
        case Places():
            page.people.offer_places(record.person, record.role, record.capacity)
        case Farewell():
            relationship = page.relationships.get(record.relationship)
            already = relationship.resting if relationship else frozenset()
            page.relationships.rest_after(record.relationship, already | {record.person})
        case Unsaid():
            page.relationships.unsay(record.relationship, record.person)
        case Rests():
            page.people.stands(record.person, Standing.RESTING)
            if page.due.at(Chapter.FAREWELL, record.person) is None:
                page.due.look_at(Chapter.FAREWELL, record.person, first_of_next_month(now))
        case Left():
            page.people.stands(record.person, Standing.LEFT)
            page.due.look_at(Chapter.FAREWELL, record.person, now)
        case Forgotten():
            erasure.forget(page.scope, record.person)
            page.relationships.read_anew()
        case _:
            assert_never(record)


def back(page: Shelves, person: PersonId) -> None:
    """Let somebody be matched again, unless they leave, or wish for nothing any more."""
    page.due.forget(Chapter.REST, person)
    is_resting = page.people.standing(person) is Standing.RESTING
    if is_resting and page.due.at(Chapter.FAREWELL, person) is None and page.people.wishes(person):
        page.people.stands(person, Standing.ENROLLED)
