"""What is due: when a chapter looks at its subject again. Cost follows what is due."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from flows.outcome import NotNow
from flows.relationship import RelationshipId
from flows.rounds import Chapter
from storage import lookups
from storage import tables as t
from storage.scope import Scope

THIS = ("organisation_id", "chapter", "subject")


@dataclass(frozen=True, slots=True)
class DueTable:
    """The clock's own table."""

    scope: Scope

    def now(self, chapter: Chapter, now: datetime, limit: int) -> tuple[str, ...]:
        """Return what a chapter should look at now, the longest overdue first."""
        found = self.scope.ask(lookups.DUE, chapter=chapter, now=now, limit=limit)
        return tuple(found.scalars())

    def chapters(self, now: datetime) -> frozenset[Chapter]:
        """Return which chapters have something to look at now."""
        found = self.scope.ask(lookups.DUE_CHAPTERS, now=now).scalars()
        return frozenset(Chapter(each) for each in found)

    def next(self) -> datetime | None:
        """Return when the clock next has something to look at."""
        first: datetime | None = self.scope.ask(lookups.FIRST_DUE).scalar()
        return first

    def at(self, chapter: Chapter, subject: str) -> datetime | None:
        """Return when a chapter looks at a subject; None if it does not."""
        found = self.scope.ask(lookups.DUE_AT, chapter=chapter, subject=subject)
        at: datetime | None = found.scalar()
        return at

    def about_somebody(self, person: str) -> dict[str, datetime]:
        """Return when chapters look at a person: when they leave, when their rest ends."""
        when = (Chapter.FAREWELL, Chapter.REST)
        rows = self.scope.ask(lookups.ABOUT_SOMEBODY, person=person, chapters=when)
        return {row.chapter: row.at for row in rows}

    def look_at(self, chapter: Chapter, subject: str, at: datetime) -> None:
        """Have a chapter look at a relationship, or at a person."""
        self.scope.put(t.Due, THIS, ("at",), chapter=chapter, subject=subject, at=at)

    def look_by(self, chapter: Chapter, subject: str, at: datetime) -> None:
        """Have a chapter look at something, unless it does so before."""
        before = self.at(chapter, subject)
        if before is None or before > at:
            self.look_at(chapter, subject, at)

    def look_anew(self, subject: str, when: Mapping[Chapter, datetime | None]) -> None:
        """Have chapters look at a relationship when each of them said, or no more."""
        later = [(chapter, at) for chapter, at in sorted(when.items()) if at is not None]
        over = sorted(chapter for chapter, at in when.items() if at is None)
        if over:
            self.scope.ask(lookups.NO_MORE_OF_THESE, chapters=over, subject=subject)
        if later:
            rows = [{"chapter": chapter, "subject": subject, "at": at} for chapter, at in later]
            self.scope.put_all(t.Due, THIS, ("at",), rows)

    def put_off(self, chapter: Chapter, subject: str, decision: NotNow) -> None:
        """Look again when the chapter said; or when a fact brings it back."""
        if decision.until is not None:
            self.look_at(chapter, subject, decision.until)
        else:
            self.forget(chapter, subject)

    def forget(self, chapter: Chapter, subject: str) -> None:
        """Look no more."""
        self.scope.ask(lookups.NO_MORE_DUE, chapter=chapter, subject=subject)


@dataclass(frozen=True, slots=True)
class Woken:
    """Which chapters look anew at which relationships, once everything is written down."""

    chapters: dict[RelationshipId, set[Chapter]] = field(default_factory=dict)

    def add(self, which: RelationshipId, *chapters: Chapter) -> None:
        """Have chapters look at a relationship."""
        self.chapters.setdefault(which, set()).update(chapters)
