"""The first rows: an organisation and its workspace; and whether the keys are the right ones."""

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from storage import tables as t
from storage.ledger import Ledger
from storage.scope import OrganisationId

CHECK = "the keys are right"


def found(ledger: Ledger, name: str) -> OrganisationId:
    """Return the one organisation of this deployment, made if there is none."""
    with Session(ledger.write) as session, session.begin():
        row = session.scalars(select(t.Organisation)).first()
        if row is None:
            row = t.Organisation(
                id=ledger.chance.id(), name=name, key_check=ledger.keys.seal(CHECK)
            )
            session.add(row)
        return OrganisationId(row.id)


def connect(
    ledger: Ledger, organisation: OrganisationId, platform: str, workspace: str, desk: str | None
) -> None:
    """Connect a workspace, or note that its desk has moved."""
    try:
        _connect(ledger, organisation, platform, workspace, desk)
    except IntegrityError:  # somebody else was quicker to make the row
        _connect(ledger, organisation, platform, workspace, desk)


def _connect(
    ledger: Ledger, organisation: OrganisationId, platform: str, workspace: str, desk: str | None
) -> None:
    with Session(ledger.write) as session, session.begin():
        row = session.scalars(
            select(t.Workspace).filter_by(platform=platform, external_id=workspace)
        ).first()
        if row is None:
            row = t.Workspace(
                organisation_id=organisation,
                id=ledger.chance.id(),
                platform=platform,
                external_id=workspace,
            )
            session.add(row)
        row.desk = desk


def place_desk(
    ledger: Ledger,
    organisation: OrganisationId,
    platform: str,
    workspace: str,
    desk: str | None,
) -> None:
    """Let the desk stand in one workspace, and in no other; nowhere until that is connected."""
    with Session(ledger.write) as session, session.begin():
        rows = select(t.Workspace).filter_by(organisation_id=organisation, platform=platform)
        for row in session.scalars(rows):
            row.desk = desk if row.external_id == workspace else None


def require_right_keys(ledger: Ledger) -> None:
    """Raise WrongKeyError if what is in the database was sealed with other keys."""
    with Session(ledger.read) as session:
        for sealed in session.scalars(select(t.Organisation.key_check)):
            ledger.keys.unseal(sealed)
