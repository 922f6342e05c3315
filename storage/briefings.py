"""Briefings: how far everybody has come, in each role they signed up for."""

from dataclasses import dataclass
from datetime import date

from flows.outcome import Progress
from flows.people import Person, PersonId, Role
from storage import lookups
from storage import tables as t
from storage.asking import Found
from storage.kept import kept
from storage.people import People
from storage.scope import Scope


@dataclass(frozen=True)
class Briefings:
    """Who has had the briefing, and who is on the way."""

    scope: Scope
    people: People

    def of(self, person: PersonId) -> tuple[Progress, ...]:
        """Return how far somebody has come, in every role they signed up for."""
        rows = self.scope.ask(lookups.BRIEFINGS, person=person)
        begun = {each.role: each for each in map(progress, rows)}
        roles = (wish.role for wish in self.people.wishes(person))
        return tuple(begun.get(role, Progress(person, role)) for role in roles)

    def missing(self, most: int | None = None) -> tuple[Person, ...]:
        """Return everybody whose briefing is still to come in some role; longest first.

        Of a long list *most* at most.
        """
        return tuple(map(self.people.read, self._missing[:most]))

    def count_missing(self) -> int:
        """Count them."""
        return len(self._missing)

    @kept
    def _missing(self) -> tuple[Found, ...]:
        rows = {row.id: row for row in self.scope.ask(lookups.UNBRIEFED)}
        return tuple(rows.values())

    def keep(self, now: Progress, programme: str) -> None:
        """Keep how far somebody has come. Nobody ever goes back."""
        row = self._row(now.person, now.role, programme)
        row.lessons = max(row.lessons, now.lessons)
        row.is_done = row.is_done or now.is_done
        self.scope.session.flush()

    def waive(self, person: PersonId, role: Role, day: date, programme: str) -> None:
        """Keep that a coordinator waived it on a day."""
        self._row(person, role, programme).waived_on = day
        self.scope.session.flush()

    def _row(self, person: PersonId, role: Role, programme: str) -> t.Briefing:
        key = (self.scope.organisation, programme, person, role)
        session = self.scope.session
        row = session.get(t.Briefing, key, with_for_update=True, populate_existing=True)
        if row is None:
            row = t.Briefing(
                **self.scope.mine,
                programme_id=programme,
                person_id=person,
                role=role,
                lessons=0,
                is_done=False,
                waived_on=None,
            )
            session.add(row)
        return row


def progress(row: Found) -> Progress:
    """Return one row as data."""
    return Progress(
        PersonId(row.person_id), Role(row.role), row.lessons, row.is_done, row.waived_on
    )
