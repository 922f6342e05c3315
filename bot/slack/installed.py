"""Where the app is installed, and with which token it speaks there.

A workspace is connected in one of two ways: the deployment's one token (SLACK_BOT_TOKEN), or an
installation by OAuth, whose token is kept sealed. Nobody is asked who we are for each request.
"""

from dataclasses import dataclass

from slack_sdk.web.async_client import AsyncWebClient

from storage import foundation
from storage.installations import Installation, Installations

TIMEOUT = 10


@dataclass
class Installed:
    """All workspaces that this deployment serves."""

    store: Installations
    api_url: str
    single: Installation | None = None
    """What the deployment's one token stands for; None without one, or once it was taken away."""

    def at_hand(self, workspace: str, enterprise: str | None = None) -> Installation | None:
        """Return what the deployment's one token stands for, if it serves this workspace."""
        one = self.single
        return one if one is not None and one.workspace in {workspace, enterprise} else None

    def find(self, workspace: str, enterprise: str | None = None) -> Installation | None:
        """Return what serves a workspace; None where the app is not installed."""
        one = self.single
        found = self.at_hand(workspace, enterprise) or self.store.find(workspace, enterprise)
        if found is None and one is not None and one.is_enterprise:
            return one if self.store.enterprise_of(workspace) == one.workspace else None
        return found

    def token(self, workspace: str) -> str | None:
        """Return the token that speaks in a workspace, if there still is one."""
        found = self.find(workspace)
        return found.token if found else None

    def add(self, new: Installation) -> None:
        """Keep an installation; all workspaces belong to this deployment's organisation."""
        self._connect(new.workspace)
        self.store.keep(new)

    def settle(self, house: Installation, workspace: str) -> None:
        """Connect a workspace of a Grid organisation that installed the app in all of them."""
        if house.is_enterprise and self.store.enterprise_of(workspace) != house.workspace:
            self._connect(workspace)
            self.store.belongs(workspace, house.workspace)

    def remove(self, gone: Installation) -> None:
        """Delete a token that was taken away. What is to be said there waits."""
        if self.single == gone:
            self.single = None
        self._connect(gone.workspace)
        self.store.forget(gone.workspace)

    def client(self, house: Installation) -> AsyncWebClient:
        """Return what asks Slack, once: nothing is repeated by itself."""
        return AsyncWebClient(
            token=house.token, base_url=self.api_url, timeout=TIMEOUT, retry_handlers=[]
        )

    def _connect(self, workspace: str) -> None:
        store = self.store
        if store.ledger.organisation_of(store.platform, workspace) is None:
            foundation.connect(store.ledger, store.organisation, store.platform, workspace, None)
