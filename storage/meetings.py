"""Next meetings: what calendars fetch a date by, and how it is kept.

An entry names an organisation, a relationship and a plan by ids that tell nothing, and carries a
mark that only a keyholder can make. It serves as long as that plan stands.
"""

import hmac
from dataclasses import dataclass

from flows.relationship import Plan, RelationshipId
from storage.keys import Keyring
from storage.packing import pack, unpack
from storage.scope import OrganisationId

CALENDAR = "calendar"
PARTS = 4
PLAN_LENGTH = 640
"""In letters, as it is sealed; longer than any gets."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """Which plan a calendar asks for."""

    organisation: OrganisationId
    relationship: RelationshipId
    plan: str


def entry(keys: Keyring, fetched: Fetched) -> str:
    """Return what a calendar fetches a date by."""
    named = spelt(fetched)
    return f"{named}.{keys.mark(CALENDAR, named)}"


def read(keys: Keyring, text: str) -> Fetched | None:
    """Return which plan is asked for; None for what we never gave out."""
    named, _, mark = text.rpartition(".")
    parts = named.split(".")
    if len(parts) != PARTS - 1 or not text.isascii():
        return None
    if not any(hmac.compare_digest(mark, each) for each in keys.marks(CALENDAR, named)):
        return None
    return Fetched(OrganisationId(parts[0]), RelationshipId(parts[1]), parts[2])


def spelt(fetched: Fetched) -> str:
    """Return the ids, one after the other."""
    return f"{fetched.organisation}.{fetched.relationship}.{fetched.plan}"


def sealed(keys: Keyring, plan: Plan | None) -> str | None:
    """Return a plan as it is kept: its length doesn't tell whether anything is settled."""
    return keys.seal(pack(plan).ljust(PLAN_LENGTH)) if plan else None


def unsealed(keys: Keyring, kept: str | None) -> Plan | None:
    """Return a plan that was kept."""
    plan: Plan | None = unpack(keys.unseal(kept)) if kept else None
    return plan
