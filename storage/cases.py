"""Cases: matters for a coordinator. Who has one is a row of its own, so that only one can."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import assert_never

from sqlalchemy import select

from flows.cases import (
    BlankCase,
    Case,
    CaseId,
    CaseKind,
    CaseStep,
    Closed,
    HandedBack,
    Listed,
    Matter,
    Rested,
    TakenOn,
)
from flows.people import PersonId
from flows.relationship import RelationshipId
from storage import lookups
from storage import tables as t
from storage.asking import Found
from storage.people import NoPlaceError, People
from storage.scope import Scope

FORGOTTEN: dict[str, object] = {
    "relationship_id": None,
    "concerns": None,
    "kept_from": None,
    "rests_until": None,
    "is_closed": True,
}
"""What a closed case does not keep."""
LENGTH = 64
"""Of an id at the most: nobody sees whether a case names anybody."""


@dataclass(frozen=True, slots=True)
class Cases:
    """What waits on the desk."""

    scope: Scope
    people: People

    def blank(self) -> BlankCase:
        """Return an id and a number for a case that may be opened."""
        return BlankCase(CaseId(self.scope.chance.id()), self.scope.chance.number())

    def get(self, which: CaseId) -> Case | None:
        """Return a case; None if there is none."""
        row = self.scope.ask(lookups.CASE, case=which).first()
        return self._case(row, self._owners([which])) if row else None

    def matter(self, which: CaseId) -> Matter | None:
        """Return a case that is open, held until the page closes; None if there is none."""
        row = self.scope.ask(lookups.CASE_TO_CHANGE, case=which).first()
        return next(iter(self._matters([row])), None) if row else None

    def matters(self) -> tuple[Matter, ...]:
        """Return every case that is open."""
        return self._matters(self._open())

    def asked_today(self, person: PersonId, today: date) -> bool:
        """Say whether somebody asked for a word today already."""
        them = {"kind": CaseKind.WORD_WANTED, "opened_on": today}
        cells = self.scope.session.scalars(
            select(t.Case.concerns).filter_by(**self.scope.mine, **them)
        )
        return any(self._named(each) == person for each in cells)

    def is_unreachable(self, person: PersonId) -> bool:
        """Say whether a case is open about somebody who can't be reached."""
        found = (each for each in self._open() if each.kind == CaseKind.UNREACHABLE)
        return any(self._named(each.concerns) == person for each in found)

    def about(self, person: PersonId) -> tuple[str, ...]:
        """Return the cases that are open and name somebody."""
        found = self._open()
        return tuple(each.id for each in found if self._named(each.concerns) == person)

    def _named(self, sealed: str | None) -> PersonId | None:
        name = self.scope.keys.unseal(sealed).strip() if sealed else ""
        return PersonId(name) if name else None

    # --- What becomes of one ------------------------------------------------------------------

    def open(self, case: Case) -> None:
        """Keep a new case."""
        apart = " ".join(sorted(case.kept_from))
        self.scope.session.add(
            t.Case(
                **self.scope.mine,
                id=case.id,
                number=case.number,
                kind=case.kind,
                opened_on=case.opened_on,
                relationship_id=case.relationship,
                concerns=self.scope.keys.seal((case.person or "").ljust(LENGTH)),
                kept_from=self.scope.keys.seal(apart) if apart else None,
                due_on=case.due_on or case.opened_on,
                rests_until=None,
                is_listed=False,
                is_closed=False,
                post=None,
                is_stale=False,
            )
        )

    def step(self, step: CaseStep) -> None:
        """Keep what became of a case; raises NoPlaceError if somebody else was quicker."""
        match step:
            case TakenOn(case=which, by=who):
                if not self.scope.add_once(t.Claim, case_id=which, person_id=who):
                    raise NoPlaceError("another coordinator was quicker")
                self._stale(which)
            case HandedBack(case=which):
                self._let_go(which)
                self._stale(which)
            case Rested(case=which, until=until):
                self._stale(which, rests_until=until)
            case Closed(case=which):
                self._let_go(which)
                self._stale(which, **FORGOTTEN)
            case Listed(cases=listed):
                self._update(listed, is_listed=True)
            case _:
                assert_never(step)

    # --- Its post on the desk -----------------------------------------------------------------

    def posted(self, which: CaseId, post: str | None) -> None:
        """Keep where the post of a case stands; what became of it before that is drawn at once."""
        case = self.get(which)
        changed = case is not None and bool(case.owner or case.rests_until or case.is_closed)
        self._update((which,), post=post, is_stale=changed)

    def has_stale(self) -> bool:
        """Say whether there is a post to draw anew."""
        return self.scope.ask(lookups.STALE).first() is not None

    def next_stale(self) -> tuple[Case, str] | None:
        """Take the next case whose post is to be drawn anew, and where that stands."""
        if not self.has_stale():
            return None
        row = self.scope.session.scalars(
            select(t.Case)
            .filter_by(**self.scope.mine, is_stale=True)
            .where(t.Case.post.is_not(None))
            .order_by(t.Case.id)
            .limit(1)
            .with_for_update(skip_locked=True)
        ).first()
        if row is None or row.post is None:
            return None
        row.is_stale = False
        self.scope.session.flush()
        return self._case(row, self._owners([row.id])), row.post

    # --- Rows ---------------------------------------------------------------------------------

    def _open(self) -> tuple[Found, ...]:
        return tuple(self.scope.ask(lookups.OPEN_CASES))

    def _stale(self, which: CaseId, **values: object) -> None:
        self._update((which,), is_stale=True, **values)

    def _update(self, which: Iterable[CaseId], **values: object) -> None:
        for each in which:
            self.scope.change(t.Case, {"id": each}, **values)

    def _let_go(self, which: CaseId) -> None:
        self.scope.remove(t.Claim, case_id=which)

    def _owners(self, which: Iterable[str]) -> dict[str, PersonId]:
        rows = self.scope.ask(lookups.OWNERS, cases=tuple(which))
        return {row.case_id: PersonId(row.person_id) for row in rows}

    def _matters(self, rows: Iterable[Found]) -> tuple[Matter, ...]:
        found = tuple(rows)
        owners, members = self._owners([row.id for row in found]), self._members(found)
        return tuple(
            Matter(case, self._concerned(case, members.get(row.relationship_id or "", frozenset())))
            for row in found
            for case in (self._case(row, owners),)
        )

    def _members(self, rows: Iterable[Found]) -> dict[str, frozenset[PersonId]]:
        about = [row.relationship_id for row in rows if row.relationship_id]
        found: dict[str, frozenset[PersonId]] = {}
        for row in self.scope.ask(lookups.MEMBERS_OF_THESE, relationships=about):
            which, person = row.relationship_id, PersonId(row.person_id)
            found[which] = found.get(which, frozenset()) | {person}
        return found

    def _concerned(self, case: Case, members: frozenset[PersonId]) -> frozenset[PersonId]:
        people = members | ({case.person} if case.person else frozenset())
        line = (boss for each in people for boss in self.people.lines.above(each))
        return people | case.kept_from | frozenset(line)

    def _case(self, row: t.Case | Found, owners: dict[str, PersonId]) -> Case:
        apart = self.scope.keys.unseal(row.kept_from).split() if row.kept_from else ()
        return Case(
            id=CaseId(row.id),
            number=row.number,
            kind=CaseKind(row.kind),
            opened_on=row.opened_on,
            relationship=RelationshipId(row.relationship_id) if row.relationship_id else None,
            person=self._named(row.concerns),
            kept_from=frozenset(PersonId(each) for each in apart),
            due_on=row.due_on,
            owner=owners.get(row.id),
            rests_until=row.rests_until,
            is_listed=row.is_listed,
            is_closed=row.is_closed,
        )
