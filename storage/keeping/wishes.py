"""What people wish for, and what they would rather not."""

from datetime import UTC, datetime
from typing import assert_never

from flows import digest
from flows.groups import Declared
from flows.outcome import NoWish
from flows.people import PersonId, Standing
from flows.rounds import Chapter
from flows.wishes import Apart, Own, Wish
from storage.shelves import Shelves


def keep(page: Shelves, record: Wish | NoWish | Own | Apart | Declared, now: datetime) -> None:
    """Keep what somebody said of themselves."""
    match record:
        case Wish():
            page.people.keep(record, page.programme.id, now.astimezone(UTC).date())
            if page.dimensions:
                page.declared.alike(page.programme.id)
            stay(page, record.person)
            page.due.look_by(Chapter.DIGEST, page.programme.id, digest.next_at(page.programme, now))
        case NoWish():
            page.people.erase(record.person, record.role)
        case Own():
            page.people.choose(record)
        case Apart():
            page.people.keep_apart(record)
        case Declared():
            page.declared.keep(record, page.programme.id)
        case _:
            assert_never(record)


def stay(page: Shelves, person: PersonId) -> None:
    """Whoever signs up leaves no more; what ends with an early end still ends.

    Somebody who only rests, and changes what they said, rests on.
    """
    looked_at = page.due.about_somebody(person)
    if Chapter.FAREWELL in looked_at:
        page.due.forget(Chapter.REST, person)
        page.due.forget(Chapter.FAREWELL, person)
    elif Chapter.REST in looked_at:
        page.people.stands(person, Standing.RESTING)
    page.relationships.rest_no_more(person)
