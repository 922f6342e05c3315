"""Tokens: who may call the Web API, and what for."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from playground.memory import Memory
from playground.refusals import RefusedError

APP_LEVEL = "xapp-"


class State(StrEnum):
    """What has become of a token."""

    ACTIVE = "active"
    REVOKED = "token_revoked"
    UNINSTALLED = "account_inactive"


@dataclass(frozen=True, slots=True)
class Grant:
    """What a caller may do; nobody in particular may do what needs no token."""

    token: str = ""
    scopes: frozenset[str] = frozenset()

    @property
    def is_app_level(self) -> bool:
        """Whether it speaks for the app itself, in no workspace."""
        return self.token.startswith(APP_LEVEL)

    @property
    def listed(self) -> str:
        """The scopes as Slack lists them."""
        return ",".join(sorted(self.scopes))


class Tokens:
    """Every token that was ever given out."""

    def __init__(self, memory: Memory) -> None:
        """Keep them in this memory."""
        self._memory = memory

    def grant(self, token: str, scopes: Iterable[str]) -> None:
        """Let whoever holds this token do all that these scopes allow."""
        self._memory.write(
            "INSERT OR REPLACE INTO tokens VALUES (:token, :scopes, :state)",
            {"token": token, "scopes": ",".join(sorted(scopes)), "state": State.ACTIVE},
        )

    def check(self, token: str) -> Grant:
        """Return what the holder of a token may do; refuse one that is not good (any more)."""
        if not token:
            raise RefusedError("not_authed")
        row = self._memory.row("SELECT * FROM tokens WHERE token = :token", token=token)
        if row is None:
            raise RefusedError("invalid_auth")
        if row["state"] != State.ACTIVE:
            raise RefusedError(row["state"])
        return Grant(token, frozenset(row["scopes"].split(",")))

    def scopes_of(self, token: str) -> str:
        """Return what Slack says about a good token beside each answer."""
        try:
            return self.check(token).listed
        except RefusedError:
            return ""

    @property
    def installed(self) -> frozenset[str]:
        """All scopes that the app has in the workspace; none when it is not installed."""
        rows = self._memory.rows(
            "SELECT scopes FROM tokens WHERE state = :state AND token NOT LIKE 'xapp-%'",
            state=State.ACTIVE,
        )
        return frozenset(scope for row in rows for scope in row["scopes"].split(","))

    def revoke(self, token: str) -> None:
        """Make one token worthless."""
        self._memory.write(
            "UPDATE tokens SET state = :state WHERE token = :token",
            {"state": State.REVOKED, "token": token},
        )

    def take_back(self, state: State) -> None:
        """Make all tokens of the workspace worthless; those of the app itself stay good."""
        self._memory.write(
            "UPDATE tokens SET state = :state WHERE state = :active AND token NOT LIKE 'xapp-%'",
            {"state": state, "active": State.ACTIVE},
        )
