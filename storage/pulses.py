"""What people were asked, and what came of it: sealed by person, and counted without one.

Everything here is equally long whatever it says, so that its length tells nothing. No row holds a
time: not when somebody answered, nor when an answer was counted.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from flows.budget import UNTOUCHED, Budget
from flows.items import Moment
from flows.messages import Message
from flows.outcome import Sheet
from flows.people import PersonId
from flows.programme import Programme
from flows.pulse import Seat, take_seat
from flows.relationship import Relationship, RelationshipId
from flows.tally import Figure, Tally, enough
from storage import lookups
from storage import tables as t
from storage.asking import Found
from storage.keys import Keyring
from storage.scope import Scope

SHEET_LENGTH, BUDGET_LENGTH, TALLY_LENGTH = 400, 200, 400
"""In letters, as they are sealed; longer than any of them gets."""


@dataclass(frozen=True, slots=True)
class Pulses:
    """What people were asked."""

    scope: Scope

    # --- By person ----------------------------------------------------------------------

    def sheet(self, relationship: RelationshipId, person: PersonId) -> Sheet:
        """Return what a member was asked about a relationship, and has answered."""
        row = self.scope.ask(lookups.SHEET, relationship=relationship, person=person).first()
        blank = Sheet(relationship=relationship, person=person)
        return self._sheet(row) if row else blank

    def sheets(self, relationship: RelationshipId) -> dict[PersonId, Sheet]:
        """Return the same for all members who were asked something."""
        rows = self.scope.ask(lookups.SHEETS, relationship=relationship)
        return {PersonId(row.person_id): self._sheet(row) for row in rows}

    def of(self, person: PersonId) -> tuple[Sheet, ...]:
        """Return all of somebody's, for their own eyes."""
        return tuple(self._sheet(row) for row in self.scope.ask(lookups.SHEETS_OF, person=person))

    def seats(self, relationship: Relationship, programme: Programme) -> tuple[Seat, ...]:
        """Return what each member was asked and has answered."""
        members = relationship.everybody
        sheets, budgets = self.sheets(relationship.id), self.budgets(members)
        return tuple(
            take_seat(relationship, who, programme, sheets.get(who), budgets.get(who, UNTOUCHED))
            for who in members
        )

    def seat(self, relationship: Relationship, who: PersonId, programme: Programme) -> Seat:
        """Return the same for one member, or refuse a stranger."""
        relationship.member(who)
        mine, sheet = self.budget(who), self.sheet(relationship.id, who)
        return take_seat(relationship, who, programme, sheet, mine)

    def keep(self, sheet: Sheet) -> None:
        """Keep where somebody stands."""
        self.scope.put(
            t.Pulse,
            ("organisation_id", "relationship_id", "person_id"),
            ("sheet",),
            relationship_id=sheet.relationship,
            person_id=sheet.person,
            sheet=self._sealed(plain(sheet), SHEET_LENGTH),
        )

    def remind(
        self,
        relationship: RelationshipId,
        person: PersonId,
        of: date | None,
        everybody: tuple[PersonId, ...],
    ) -> None:
        """Keep that somebody would like to be reminded, or need not be any more.

        All members have a sheet from then on: that there is one tells of nobody that they asked.
        """
        self.open_for_all(relationship, everybody)
        them = {"relationship": relationship, "person": person}
        [row] = self.scope.ask(lookups.SHEET_TO_CHANGE, **them)
        self.keep(replace(self._sheet(row), reminds_of=of))

    def open_for_all(self, relationship: RelationshipId, everybody: Iterable[PersonId]) -> None:
        """Give all members a sheet who have none, so that to have none tells nothing."""
        for who in everybody:
            blank = Sheet(relationship=relationship, person=who)
            them = {"relationship_id": relationship, "person_id": who}
            self.scope.add_once(t.Pulse, **them, sheet=self._sealed(plain(blank), SHEET_LENGTH))

    def forget(self, relationship: RelationshipId, person: PersonId | None = None) -> None:
        """Let go of what the members were asked, of all at once; or of who has left a circle."""
        whose = {"relationship_id": relationship} | ({"person_id": person} if person else {})
        self.scope.remove(t.Pulse, **whose)

    def _sheet(self, row: t.Pulse | Found) -> Sheet:
        known = self._opened(row.sheet)
        return Sheet(
            relationship=RelationshipId(row.relationship_id),
            person=PersonId(row.person_id),
            asked=tuple(Moment(each) for each in known["asked"]),
            again_on=day(known["again_on"]),
            answered=frozenset(known["answered"]),
            confidence=known["confidence"],
            reminds_of=day(known.get("reminds_of")),
        )

    # --- The budget ---------------------------------------------------------------------

    def budgets(self, people: Iterable[PersonId]) -> dict[PersonId, Budget]:
        """Return what may be asked of each of these."""
        rows = self.scope.ask(lookups.BUDGETS, people=tuple(people))
        return {PersonId(row.person_id): self._budget(row.budget) for row in rows}

    def budget(self, person: PersonId) -> Budget:
        """Return the same for one person."""
        return self.budgets((person,)).get(person, UNTOUCHED)

    def spend(self, ask: Message, day: date) -> None:
        """Keep that somebody is asked something on a day, or was, if it was held up."""
        if ask.to is not None:
            self.change(ask.to, lambda before: before.spent(ask, day))

    def change(self, person: PersonId, how: Callable[[Budget], Budget]) -> None:
        """Keep a changed budget. Somebody who is in no programme has none."""
        held = self.scope.ask(lookups.BUDGET, person=person).first()
        if held is None:
            return
        before = self._budget(held.budget)
        after = how(before)
        if after != before:
            sealed = sealed_budget(self.scope.keys, after)
            self.scope.change(t.Participant, {"person_id": person}, budget=sealed)

    def said_how_freely(self, person: PersonId) -> None:
        """Keep that somebody is not asked again if they felt free not to join."""
        self.change(person, lambda budget: replace(budget, said_how_freely=True))

    def checked_in(self, person: PersonId, on: date) -> None:
        """Keep when a mentor was asked how it is to be one."""
        self.change(person, lambda budget: replace(budget, checked_in_on=on))

    def wrote_to_manager(self, person: PersonId, on: date) -> None:
        """Keep when a mentee wrote to their line manager."""
        self.change(person, lambda budget: replace(budget, wrote_on=on))

    def _budget(self, sealed: str | None) -> Budget:
        if sealed is None:
            return UNTOUCHED
        known = self._opened(sealed)
        return Budget(
            asked_on=day(known["asked_on"]),
            mark=known["mark"],
            said_how_freely=known["said_how_freely"],
            checked_in_on=day(known["checked_in_on"]),
            wrote_on=day(known.get("wrote_on")),
        )

    # --- Without a name -----------------------------------------------------------------

    def tally(self, item: str, programme: str) -> Tally:
        """Return how often each answer to an item was given."""
        row = self.scope.session.get(t.Tally, (self.scope.organisation, programme, item))
        return self._tally(row.counts) if row else Tally()

    def figures(self, programme: str) -> dict[str, Figure]:
        """Return what may be shown, by item; nothing about fewer than five."""
        rows = self.scope.ask(lookups.TALLIES, programme=programme)
        found = {row.item: self._tally(row.counts).figure for row in rows}
        return {item: figure for item, figure in found.items() if figure is not None}

    def count(self, item: str, answer: int, programme: str) -> None:
        """Count one more answer. Whoever counts the same item just now is waited for."""
        them = {"programme_id": programme, "item": item}
        self.scope.add_once(t.Tally, **them, counts=self._sealed(counted(Tally()), TALLY_LENGTH))
        [row] = self.scope.ask(lookups.TALLY_TO_CHANGE, programme=programme, item=item)
        tally = self._tally(row.counts).with_one_more(answer, enough(item))
        self.scope.change(t.Tally, them, counts=self._sealed(counted(tally), TALLY_LENGTH))

    def _tally(self, sealed: str) -> Tally:
        known = self._opened(sealed)
        return Tally(*({int(k): v for k, v in known[each].items()} for each in ("counts", "shown")))

    # --- Sealing ------------------------------------------------------------------------

    def _sealed(self, known: dict[str, Any], length: int) -> str:
        return sealed(self.scope.keys, known, length)

    def _opened(self, sealed: str) -> dict[str, Any]:
        known: dict[str, Any] = json.loads(self.scope.keys.unseal(sealed))
        return known


def sealed(keys: Keyring, known: dict[str, Any], length: int) -> str:
    """Return what is known, sealed and so long."""
    return keys.seal(json.dumps(known, sort_keys=True).ljust(length))


def sealed_budget(keys: Keyring, budget: Budget = UNTOUCHED) -> str:
    """Return a budget as it is kept; that of somebody whom nothing was asked is no shorter."""
    return sealed(keys, spending(budget), BUDGET_LENGTH)


def plain(sheet: Sheet) -> dict[str, Any]:
    """Return a sheet as it is sealed."""
    return {
        "asked": list(sheet.asked),
        "again_on": iso(sheet.again_on),
        "answered": sorted(sheet.answered),
        "confidence": sheet.confidence,
        "reminds_of": iso(sheet.reminds_of),
    }


def spending(budget: Budget) -> dict[str, Any]:
    """Return a budget as it is sealed."""
    return {
        "asked_on": iso(budget.asked_on),
        "mark": budget.mark,
        "said_how_freely": budget.said_how_freely,
        "checked_in_on": iso(budget.checked_in_on),
        "wrote_on": iso(budget.wrote_on),
    }


def counted(tally: Tally) -> dict[str, Any]:
    """Return a tally as it is sealed."""
    return {"counts": dict(tally.counts), "shown": dict(tally.shown)}


def iso(this: date | None) -> str | None:
    """Write a day down."""
    return this.isoformat() if this else None


def day(text: str | None) -> date | None:
    """Read a day."""
    return date.fromisoformat(text) if text else None
