"""What is due: when a chapter looks at its subject again. Cost follows what is due."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select

from flows.outcome import NotNow
from flows.rounds import Chapter
from storage import tables as t
from storage.scope import Scope


@dataclass(frozen=True, slots=True)
class DueTable:
    """The clock's own table."""

    scope: Scope

    def now(self, chapter: Chapter, now: datetime, limit: int) -> tuple[str, ...]:
        """Return what a chapter should look at now, the longest overdue first."""
        rows = self.scope.session.scalars(
            select(t.Due.subject)
            .filter_by(**self.scope.mine, chapter=chapter)
            .where(t.Due.at <= now)
            .order_by(t.Due.at, t.Due.subject)
            .limit(limit)
        )
        return tuple(rows)

    def chapters(self, now: datetime) -> frozenset[Chapter]:
        """Return which chapters should look at something now."""
        due = select(t.Due.chapter).filter_by(**self.scope.mine).where(t.Due.at <= now).distinct()
        return frozenset(map(Chapter, self.scope.session.scalars(due)))

    def next(self) -> datetime | None:
        """Return when the clock next has something to look at."""
        mine = select(t.Due.at).filter_by(**self.scope.mine).order_by(t.Due.at).limit(1)
        return self.scope.session.scalar(mine)

    def at(self, chapter: Chapter, subject: str) -> datetime | None:
        """Return when a chapter looks at a subject; None if it does not."""
        return self.scope.session.scalar(
            select(t.Due.at).filter_by(**self.scope.mine, chapter=chapter, subject=subject)
        )

    def look_at(self, chapter: Chapter, subject: str, at: datetime) -> None:
        """Have a chapter look at a relationship, or at a person."""
        self.scope.session.merge(t.Due(**self.scope.mine, chapter=chapter, subject=subject, at=at))
        self.scope.session.flush()

    def put_off(self, chapter: Chapter, subject: str, decision: NotNow) -> None:
        """Look again when the chapter said; or when a fact brings it back."""
        if decision.until is not None:
            self.look_at(chapter, subject, decision.until)
        else:
            self.forget(chapter, subject)

    def forget(self, chapter: Chapter, subject: str) -> None:
        """Look no more."""
        self.scope.session.execute(
            delete(t.Due).filter_by(**self.scope.mine, chapter=chapter, subject=subject)
        )
