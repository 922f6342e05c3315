"""Cases: matters for a coordinator."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from flows.cases import BlankCase, Case, CaseId, CaseKind
from flows.people import PersonId
from flows.relationship import RelationshipId
from storage import tables as t
from storage.scope import Scope


@dataclass(frozen=True, slots=True)
class Cases:
    """What waits on the desk."""

    scope: Scope

    def blank(self) -> BlankCase:
        """Return an id and a number for a case that may be opened."""
        return BlankCase(CaseId(self.scope.chance.id()), self.scope.chance.number())

    def get(self, which: CaseId) -> Case | None:
        """Return a case; None if there is none."""
        row = self.scope.session.get(t.Case, (self.scope.organisation, which))
        if row is None:
            return None
        return Case(
            id=which,
            number=row.number,
            kind=CaseKind(row.kind),
            opened_on=row.opened_on,
            relationship=RelationshipId(row.relationship_id) if row.relationship_id else None,
            person=PersonId(row.person_id) if row.person_id else None,
        )

    def asked_today(self, person: PersonId, today: date) -> bool:
        """Say whether somebody asked for a word today already."""
        found = self.scope.session.scalars(
            select(t.Case.id).filter_by(
                **self.scope.mine,
                person_id=person,
                kind=CaseKind.WORD_WANTED,
                opened_on=today,
            )
        )
        return found.first() is not None

    def open(self, case: Case) -> None:
        """Keep a new case."""
        self.scope.session.add(
            t.Case(
                **self.scope.mine,
                id=case.id,
                number=case.number,
                kind=case.kind,
                opened_on=case.opened_on,
                relationship_id=case.relationship,
                person_id=case.person,
            )
        )
