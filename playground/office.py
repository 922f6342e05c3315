"""What an administrator of the workspace does, and what moves of itself: people and the app.

Each act changes the workspace and tells the app, as Slack would.
"""

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from playground import events
from playground.memory import Json
from playground.people import Person
from playground.refusals import RefusedError
from playground.tokens import State
from playground.workspace import Workspace

ACCOUNT = re.compile("[UW][A-Z0-9]+")
FIELDS = {field.name for field in fields(Person)} - {"id"}


@dataclass(frozen=True, slots=True)
class Office:
    """The administrator's desk."""

    workspace: Workspace

    async def welcome(self, about: Mapping[str, Any]) -> Person:
        """Give somebody new an account."""
        account = str(about.get("id") or f"U{secrets.token_hex(5).upper()}")
        if not ACCOUNT.fullmatch(account):
            raise RefusedError("invalid_user_id")
        if account in self.workspace.people or account == self.workspace.app.bot_user_id:
            raise RefusedError("user_already_exists")
        person = _described(Person(account, ""), about)
        if not person.name:
            raise RefusedError("no_name")
        self.workspace.people.keep(person)
        await self._tell(events.joined_team(self.workspace, person))
        return person

    async def change(self, person: Person, about: Mapping[str, Any]) -> Person:
        """Change what is known about somebody: zone, language, name, whether they are here."""
        changed = _described(person, about)
        self.workspace.people.keep(changed)
        await self._tell(events.changed(self.workspace, changed))
        return changed

    async def admit(self, conversation_id: object, account: str) -> None:
        """Let somebody, or the app, into a channel."""
        conversation = self.workspace.conversations.get(conversation_id)
        if conversation is None:
            raise RefusedError("channel_not_found")
        if account != self.workspace.app.bot_user_id:
            self.workspace.person(account)
        if account in conversation.members:
            return
        fuller = self.workspace.conversations.admit(conversation, account)
        await self._tell(events.joined_channel(self.workspace, fuller, account))

    async def install(self, token: str) -> None:
        """Install the app again, with the token that it began with."""
        if not token:
            raise RefusedError("not_authed")
        self.workspace.tokens.grant(token, self.workspace.app.scopes)

    async def uninstall(self) -> None:
        """Take the app out of the workspace."""
        self.workspace.tokens.take_back(State.UNINSTALLED)
        for event in events.uninstalled(self.workspace):
            await self._tell(event)

    async def revoke(self) -> None:
        """Make the app's tokens worthless."""
        self.workspace.tokens.take_back(State.REVOKED)
        await self._tell(events.tokens_revoked(self.workspace))

    async def _tell(self, event: Json | None) -> None:
        self.workspace.bell.ring()
        await self.workspace.courier.tell(event)


def _described(person: Person, about: Mapping[str, Any]) -> Person:
    given = {name: value for name, value in about.items() if name in FIELDS}
    if any(type(value) is not type(getattr(person, name)) for name, value in given.items()):
        raise RefusedError("invalid_arguments")
    try:
        ZoneInfo(given.get("tz", person.tz))
    except (ValueError, ZoneInfoNotFoundError):
        raise RefusedError("invalid_time_zone") from None
    return replace(person, **given)
