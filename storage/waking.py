"""What the clock is to look at anew, because something happened.

Each chapter that a fact wakes is asked at once. Nearly all of them have nothing to do, or not yet:
that is written down as it is, so that the rounds visit only what is due.
"""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from flows.outcome import NotNow
from flows.relationship import Relationship, RelationshipId
from flows.rounds import ASKING, SEATED, Chapter, Visit, decide

if TYPE_CHECKING:
    from storage.page import Page


@dataclass(frozen=True, slots=True)
class Woken:
    """Which chapters look anew at which relationships, once everything is written down."""

    chapters: dict[RelationshipId, set[Chapter]] = field(default_factory=dict)

    def add(self, which: RelationshipId, *chapters: Chapter) -> None:
        """Have chapters look at a relationship."""
        self.chapters.setdefault(which, set()).update(chapters)

    def look(self, page: "Page", now: datetime) -> None:
        """Ask them all."""
        for which, chapters in self.chapters.items():
            relationship = page.relationships.get(which)
            if relationship is not None:
                seen = known(page, relationship, chapters, now)
                page.due.look_anew(which, {each: at(each, seen) for each in chapters})
        self.chapters.clear()


def at(chapter: Chapter, seen: Visit) -> datetime | None:
    """Return when a chapter is to look; None if only another fact brings it back."""
    try:
        decision = decide(chapter, seen)
    except Exception:  # noqa: BLE001 — whoever acts does not pay for it: the rounds will report it
        return seen.now
    return decision.until if isinstance(decision, NotNow) else seen.now


def visit(
    page: "Page", relationship: Relationship, chapters: Collection[Chapter], now: datetime
) -> Visit:
    """Return what these chapters need to know of a relationship, also of whom it concerns."""
    members = relationship.everybody
    return replace(
        known(page, relationship, chapters, now),
        line=page.people.above(members),
        leavers=tuple(page.leaver(each, relationship.id) for each in sorted(relationship.resting)),
    )


def known(
    page: "Page", relationship: Relationship, chapters: Collection[Chapter], now: datetime
) -> Visit:
    """Return what says when something is due."""
    seats = page.seats(relationship) if not SEATED.isdisjoint(chapters) else ()
    budgets = {seat.who: seat.budget for seat in seats}
    if not seats and not set(ASKING).isdisjoint(chapters):
        budgets = page.pulses.budgets(relationship.everybody)
    blank, programme = page.cases.blank(), page.programme
    return Visit(relationship, programme, blank, now, budgets=budgets, seats=seats)
