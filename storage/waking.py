"""What the clock is to look at anew, because something happened.

Each chapter that a fact wakes is asked at once. Nearly all of them have nothing to do, or not yet:
that is written down as it is, so that the rounds visit only what is due.
"""

from collections.abc import Collection
from datetime import datetime

from flows.outcome import NotNow
from flows.relationship import Relationship
from flows.rounds import ASKING, SEATED, Chapter, Visit, decide
from storage.shelves import Shelves


def look(page: Shelves, now: datetime) -> None:
    """Ask every chapter that was woken."""
    for which, chapters in page.woken.chapters.items():
        relationship = page.relationships.get(which)
        if relationship is not None:
            seen = known(page, relationship, chapters, now)
            page.due.look_anew(which, {each: at(each, seen) for each in chapters})
    page.woken.chapters.clear()


def at(chapter: Chapter, seen: Visit) -> datetime | None:
    """Return when a chapter is to look; None if only another fact brings it back."""
    try:
        decision = decide(chapter, seen)
    except Exception:  # noqa: BLE001 — whoever acts does not pay for it: the rounds will report it
        return seen.now
    return decision.until if isinstance(decision, NotNow) else seen.now


def known(
    page: Shelves, relationship: Relationship, chapters: Collection[Chapter], now: datetime
) -> Visit:
    """Return what says when something is due."""
    programme, have_seats = page.programme, not SEATED.isdisjoint(chapters)
    seats = page.pulses.seats(relationship, programme) if have_seats else ()
    budgets = {seat.who: seat.budget for seat in seats}
    if not seats and not set(ASKING).isdisjoint(chapters):
        budgets = page.pulses.budgets(relationship.everybody)
    return Visit(relationship, programme, page.cases.blank(), now, budgets=budgets, seats=seats)
