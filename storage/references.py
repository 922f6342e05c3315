"""How a platform wants to be spoken to about somebody, where an account's id does not say it.

Written down when we first meet an account. What differs afterwards is only remembered, and written
by the daily round: no row tells who was here, and when.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import Select, select

from storage import tables as t
from storage.ledger import Ledger
from storage.people import Account
from storage.scope import OrganisationId


@dataclass(frozen=True, slots=True)
class Reference:
    """A conversation with somebody: at which address, by which name, and what we are called."""

    service_url: str
    conversation: str
    bot: str


@dataclass
class References:
    """All such conversations on one platform, in this deployment's organisation."""

    ledger: Ledger
    organisation: OrganisationId
    platform: str
    _written: dict[Account, Reference] = field(default_factory=dict)
    _newer: dict[Account, Reference] = field(default_factory=dict)

    def of(self, account: Account) -> Reference | None:
        """Return how somebody is spoken to, as far as anybody knows by now."""
        return self._newer.get(account) or self._kept(account)

    def of_house(self, workspace: str) -> Reference | None:
        """Return how anybody in a workspace is spoken to: where its address is all that matters."""
        with self.ledger.read.connect() as connection:
            found = connection.execute(self._those(workspace).limit(1)).first()
        return Reference(*found) if found else None

    def notice(self, account: Account, now: Reference) -> None:
        """Keep the first that we hear of somebody whom we know; remember what differs later."""
        kept = self._kept(account)
        if kept is None:
            self._write({account: now})
        elif kept == now:
            self._newer.pop(account, None)
        else:
            self._newer[account] = now

    def write_what_differs(self) -> int:
        """Write down what differs by now; for once a day. Return how many rows were written."""
        newer = dict(self._newer)
        self._write(newer)
        for account, reference in newer.items():
            if self._newer.get(account) == reference:
                del self._newer[account]
        return len(newer)

    def _kept(self, account: Account) -> Reference | None:
        if account not in self._written:
            theirs = t.Reference.external_id == account.external_id
            with self.ledger.read.connect() as connection:
                row = connection.execute(self._those(account.workspace).where(theirs)).first()
            if row is None:
                return None
            self._written[account] = Reference(*row)
        return self._written[account]

    def _write(self, new: Mapping[Account, Reference]) -> None:
        """Write rows, in one fixed order; of accounts that nobody knows there are none."""
        key = ("organisation_id", "workspace_id", "external_id")
        over = ("service_url", "conversation", "bot")
        with self.ledger.page(self.organisation) as page:
            for account in sorted(new, key=lambda each: (each.workspace, each.external_id)):
                house = page.scope.session.scalar(self._house(account))
                if house is None:
                    continue
                now = new[account]
                page.scope.put(
                    t.Reference,
                    key,
                    over,
                    workspace_id=house,
                    external_id=account.external_id,
                    service_url=now.service_url,
                    conversation=now.conversation,
                    bot=now.bot,
                )
        for account in new:
            self._written.pop(account, None)

    def _house(self, account: Account) -> Select[str]:
        return (
            select(t.Account.workspace_id)
            .join(t.Workspace)
            .where(
                t.Account.organisation_id == self.organisation,
                t.Workspace.platform == self.platform,
                t.Workspace.external_id == account.workspace,
                t.Account.external_id == account.external_id,
            )
        )

    def _those(self, workspace: str) -> Select[str, str, str]:
        return (
            select(t.Reference.service_url, t.Reference.conversation, t.Reference.bot)
            .join(
                t.Workspace,
                (t.Workspace.organisation_id == t.Reference.organisation_id)
                & (t.Workspace.id == t.Reference.workspace_id),
            )
            .where(
                t.Reference.organisation_id == self.organisation,
                t.Workspace.platform == self.platform,
                t.Workspace.external_id == workspace,
            )
            .order_by(t.Reference.external_id)
        )
