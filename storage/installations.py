"""Where the app is installed. A token is kept sealed, and only until it is taken away.

A row says by itself what may be done in a workspace: with its own token, or with that of the Grid
organisation it is part of, or nothing any more. The deployment's one token, if there is one, needs
no row.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from storage import tables as t
from storage.ledger import Ledger
from storage.scope import OrganisationId


@dataclass(frozen=True, slots=True, kw_only=True)
class Installation:
    """What a workspace handed over when it installed the app."""

    workspace: str
    """The platform's id of the workspace, or of the whole Grid organisation."""
    token: str = field(repr=False)
    bot_id: str
    bot_user: str
    enterprise: str | None = None
    is_enterprise: bool = False
    scopes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Installations:
    """All installations on one platform, in this deployment's organisation."""

    ledger: Ledger
    organisation: OrganisationId
    platform: str

    def find(self, workspace: str, enterprise: str | None = None) -> Installation | None:
        """Return what serves a workspace: its own installation, or its Grid organisation's."""
        with Session(self.ledger.read) as session:
            own = self._row(session, workspace)
            above = enterprise or (own.enterprise if own else None)
            if own is not None and own.token is not None:
                return self._read(workspace, own, own.token)
            over = self._row(session, above) if above else None
            if above and over is not None and over.token is not None:
                return self._read(above, over, over.token)
        return None

    def enterprise_of(self, workspace: str) -> str | None:
        """Return the Grid organisation that a workspace is part of, as far as we were told."""
        with Session(self.ledger.read) as session:
            row = self._row(session, workspace)
            return row.enterprise if row else None

    def all(self) -> tuple[Installation, ...]:
        """Return every installation that has a token."""
        with Session(self.ledger.read) as session:
            rows = session.execute(
                select(t.Workspace.external_id, t.Installation)
                .join(t.Workspace, self._same())
                .where(t.Workspace.platform == self.platform, t.Installation.token.is_not(None))
                .order_by(t.Workspace.external_id)
            )
            return tuple(self._read(name, row, row.token or "") for name, row in rows)

    def keep(self, new: Installation) -> None:
        """Keep an installation over the one before it. The workspace must be connected."""
        self._write(
            new.workspace,
            enterprise=new.enterprise,
            is_enterprise=new.is_enterprise,
            token=self.ledger.keys.seal(new.token),
            bot_id=new.bot_id,
            bot_user=new.bot_user,
            scopes=sorted(new.scopes),
        )

    def belongs(self, workspace: str, enterprise: str) -> None:
        """Note which Grid organisation a workspace is part of."""
        self._write(workspace, enterprise=enterprise)

    def forget(self, workspace: str) -> None:
        """Delete the token; what else there is stays, until the app is installed again."""
        self._write(workspace, token=None)

    def _write(self, workspace: str, **values: object) -> None:
        try:
            self._put(workspace, values)
        except IntegrityError:  # somebody else was quicker to make the row
            self._put(workspace, values)

    def _put(self, workspace: str, values: Mapping[str, object]) -> None:
        with Session(self.ledger.write) as session, session.begin():
            row = self._row(session, workspace)
            if row is None:
                row = t.Installation(
                    organisation_id=self.organisation,
                    workspace_id=self._workspace(session, workspace),
                    is_enterprise=False,
                    bot_id="",
                    bot_user="",
                    scopes=[],
                )
                session.add(row)
            for name, value in values.items():
                setattr(row, name, value)

    def _row(self, session: Session, workspace: str) -> t.Installation | None:
        return session.scalars(
            select(t.Installation)
            .join(t.Workspace, self._same())
            .where(t.Workspace.platform == self.platform, t.Workspace.external_id == workspace)
        ).first()

    def _workspace(self, session: Session, workspace: str) -> str:
        return session.scalars(
            select(t.Workspace.id).filter_by(
                organisation_id=self.organisation, platform=self.platform, external_id=workspace
            )
        ).one()

    def _same(self) -> ColumnElement[bool]:
        return and_(
            t.Installation.organisation_id == self.organisation,
            t.Workspace.organisation_id == t.Installation.organisation_id,
            t.Workspace.id == t.Installation.workspace_id,
        )

    def _read(self, workspace: str, row: t.Installation, token: str) -> Installation:
        return Installation(
            workspace=workspace,
            token=self.ledger.keys.unseal(token),
            bot_id=row.bot_id,
            bot_user=row.bot_user,
            enterprise=row.enterprise,
            is_enterprise=row.is_enterprise,
            scopes=tuple(row.scopes),
        )
