"""What is kept for the coordinators' desk."""

from datetime import datetime
from typing import assert_never

from flows import desk, digest
from flows.cases import Case, CaseStep, Closed, HandedBack, Listed, Rested, TakenOn
from flows.outcome import Shown
from flows.rounds import Chapter
from storage.shelves import Shelves


def keep(page: Shelves, record: Case | CaseStep | Shown, now: datetime) -> None:
    """Keep a case, what was done with it, and what the digest has shown."""
    match record:
        case Case():
            page.cases.open(desk.dated(record, page.programme))
            on_the_morning_list(page, now)
        case Shown():
            page.figures.keep(record, page.programme.id)
            page.due.look_by(Chapter.DIGEST, page.programme.id, digest.next_at(page.programme, now))
        case Listed():
            page.cases.step(record)
            on_the_morning_list(page, now)
        case TakenOn() | HandedBack() | Rested() | Closed():
            page.cases.step(record)
        case _:
            assert_never(record)


def on_the_morning_list(page: Shelves, now: datetime) -> None:
    """Have it shown on the next morning."""
    programme = page.programme
    page.due.look_by(Chapter.MORNING, programme.id, desk.next_morning(programme.calendar, now))
