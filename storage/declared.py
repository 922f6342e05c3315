"""What people said of themselves: a place of its own, which nothing of the matching reads.

Whoever has joined has a row, and every cell is equally long, so that nobody can see who said
anything. Beside it stands in what they were counted, which is the same for all who took part in a
round. What coordinators are shown is kept as it was worked out, and is never worked out anew.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from flows import fairness
from flows.fairness import Look
from flows.groups import Declared, Dimension
from flows.matching.audit import Finding, Row
from flows.outcome import Fared
from flows.people import PersonId, Role
from storage import tables as t
from storage.lookups import ORGANISATION, PERSON
from storage.scope import Scope

LENGTH = 2048
"""Bytes: more than as many answers take as there may be, whatever letters they are written in."""
A_ROW = ("organisation_id", "programme_id", "person_id")
A_PAGE = ("organisation_id", "programme_id")

EVERYBODY = select(t.Declared).where(t.Declared.organisation_id == ORGANISATION)
SOMEBODY = EVERYBODY.where(t.Declared.person_id == PERSON)
SHOWN = select(t.Fairness.shown).where(t.Fairness.organisation_id == ORGANISATION)
WITHOUT_A_ROW = select(t.Participant.person_id).where(
    t.Participant.organisation_id == ORGANISATION,
    t.Participant.person_id.not_in(
        select(t.Declared.person_id).where(t.Declared.organisation_id == ORGANISATION)
    ),
)


@dataclass(frozen=True, slots=True)
class Declarations:
    """What people said of themselves, and what coordinators may see of it."""

    scope: Scope

    def of(self, person: PersonId) -> Mapping[str, str]:
        """Return what somebody said, for their own eyes."""
        row = self.scope.ask(SOMEBODY, person=person).first()
        return self._opened(row.said) if row else {}

    def alike(self, programme: str) -> None:
        """Give a row in which nothing is said to everybody who has joined and has none."""
        missing = sorted(self.scope.ask(WITHOUT_A_ROW).scalars())
        rows = [
            {
                "programme_id": programme,
                "person_id": each,
                "said": self._sealed({}),
                "counted": [],
            }
            for each in missing
        ]
        if rows:
            self.scope.put_all(t.Declared, A_ROW, (), rows)

    def keep(self, declared: Declared, programme: str) -> None:
        """Keep what somebody says from now on; where nothing is said, the cell is as long."""
        self.alike(programme)
        them = {"person_id": declared.person}
        self.scope.change(t.Declared, them, said=self._sealed(declared.groups))

    # --- What coordinators see -------------------------------------------------------------

    def shown(self) -> tuple[Look, ...]:
        """Return what may be seen of groups."""
        sealed = self.scope.ask(SHOWN).scalar()
        return tuple(map(look, json.loads(self.scope.keys.unseal(sealed)))) if sealed else ()

    def hold_against(self, fared: Fared, dimensions: tuple[Dimension, ...], programme: str) -> None:
        """Hold what a round came to against what people said; keep what may be shown of it."""
        self.alike(programme)
        rows = tuple(self.scope.ask(EVERYBODY))
        said = {PersonId(row.person_id): self._opened(row.said) for row in rows}
        before = {PersonId(row.person_id): frozenset(row.counted) for row in rows}
        new = fairness.looks(fared, said, before, dimensions)
        if new:
            self._show(fairness.latest(self.shown(), new), programme)
            for row in sorted(rows, key=lambda each: each.person_id):
                now = fairness.counted(PersonId(row.person_id), row.counted, fared, new)
                self.scope.change(t.Declared, {"person_id": row.person_id}, counted=now)

    def _show(self, looks: Iterable[Look], programme: str) -> None:
        told = json.dumps([plain(each) for each in looks], sort_keys=True)
        page = {"programme_id": programme, "shown": self.scope.keys.seal(told)}
        self.scope.put(t.Fairness, A_PAGE, ("shown",), **page)

    def _sealed(self, groups: Mapping[str, str]) -> str:
        said = json.dumps(dict(groups), sort_keys=True, ensure_ascii=False)
        return self.scope.keys.seal(said + " " * (LENGTH - len(said.encode())))

    def _opened(self, sealed: str) -> dict[str, str]:
        said: dict[str, str] = json.loads(self.scope.keys.unseal(sealed))
        return said


def plain(seen: Look) -> dict[str, Any]:
    """Return what may be seen as it is sealed."""
    return asdict(seen) | {"on": seen.on.isoformat()}


def look(known: dict[str, Any]) -> Look:
    """Return what may be seen, from how it is sealed."""
    finding = known["finding"]
    rows = tuple(Row(**each) for each in finding["rows"])
    return Look(
        Role(known["role"]),
        known["dimension"],
        date.fromisoformat(known["on"]),
        Finding(**{**finding, "rows": rows}),
    )
