"""What every part of the memory works with inside one transaction."""

from dataclasses import dataclass
from typing import NewType, TypeVarTuple

from sqlalchemy import Result, Select
from sqlalchemy.orm import Session

from storage.chance import Chance
from storage.keys import Keyring

OrganisationId = NewType("OrganisationId", str)
Columns = TypeVarTuple("Columns")


@dataclass(frozen=True, slots=True)
class Scope:
    """One transaction, for one organisation."""

    session: Session
    organisation: OrganisationId
    keys: Keyring
    chance: Chance

    @property
    def mine(self) -> dict[str, str]:
        """Return the column that every row carries."""
        return {"organisation_id": self.organisation}

    def ask(self, lookup: Select[*Columns], **what: object) -> Result[*Columns]:
        """Ask one of the lookups, in this organisation."""
        return self.session.execute(lookup, {**self.mine, **what})
