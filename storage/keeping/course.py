"""What is kept as a relationship takes its course."""

from typing import assert_never

from flows.outcome import ForClosing, Planned, Progress
from flows.rounds import Chapter
from storage.shelves import Shelves


def keep(page: Shelves, record: Progress | Planned | ForClosing) -> None:
    """Keep how far the briefing is, which meeting is next, and what is said for the closing."""
    match record:
        case Progress():
            page.briefings.keep(record, page.programme.id)
            page.relationships.read_anew()
        case Planned(relationship=which, plan=plan):
            page.relationships.plan(which, plan)
            page.woken.add(which, Chapter.MEETING, Chapter.ACTION, Chapter.SILENCE)
        case ForClosing(relationship=which, person=person, words=words):
            page.relationships.keep_for_closing(which, person, words)
            if words is None:
                page.pulses.forget(which)
            page.woken.add(which, Chapter.CLOSING)
        case _:
            assert_never(record)
