"""What every part of the memory works with inside one transaction."""

from dataclasses import dataclass
from typing import NewType

from sqlalchemy.orm import Session

from storage.chance import Chance
from storage.keys import Keyring

OrganisationId = NewType("OrganisationId", str)


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
