"""What the weekly digest shows, and what it counts: how many, and never who."""

from dataclasses import dataclass

from sqlalchemy import func, select

from flows.outcome import Shown
from flows.relationship import Status
from storage import tables as t
from storage.scope import Scope


@dataclass(frozen=True, slots=True)
class Figures:
    """The digest's own table."""

    scope: Scope

    def shown(self) -> dict[str, int]:
        """Return what the last digest has shown."""
        rows = self.scope.session.execute(
            select(t.Figure.name, t.Figure.shown).filter_by(**self.scope.mine)
        )
        return {row.name: row.shown for row in rows}

    def counted(self) -> dict[str, int]:
        """Count, over all time, how many were introduced, and how many of these are over."""
        introduced = t.Relationship.introduced_on.is_not(None)
        rows = select(func.count()).select_from(t.Relationship).filter_by(**self.scope.mine)
        over = rows.where(introduced, t.Relationship.status == Status.ENDED)
        return {
            "introduced": self.scope.session.scalar(rows.where(introduced)) or 0,
            "over": self.scope.session.scalar(over) or 0,
        }

    def keep(self, figure: Shown, programme: str) -> None:
        """Keep what is shown until the next digest."""
        self.scope.put(
            t.Figure,
            ("organisation_id", "programme_id", "name"),
            ("shown",),
            programme_id=programme,
            name=figure.name,
            shown=figure.count,
        )
