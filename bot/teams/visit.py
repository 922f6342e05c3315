"""A verified activity: where it came from, who sent it, and where they can be answered.

People are asked about once, when we meet them. What Teams calls a reference, the way to somebody's
own chat, comes with everything they do there.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import quote

import httpx
import structlog

from bot import acquaintances
from bot.acquaintances import NOBODY, TurnedAway, said
from bot.channel import RefusedError, RestError, UnclearError, UnreachableError
from bot.lanes import Lane
from bot.payload import part, text
from bot.reception import Caller
from bot.teams import read
from bot.teams.answer import Body
from bot.teams.arrive import Arrivals
from bot.teams.fields import is_address
from bot.teams.sdk import Connector
from flows.forms import Given
from flows.messages import Busy, NotInstalled
from storage.ledger import BusyError
from storage.people import Account, NoPlaceError, Profile
from storage.references import Reference

T = TypeVar("T")
log = structlog.get_logger("mentoring.teams")
FAILURES = (httpx.HTTPError, OSError, ValueError)
"""How a call to a connector fails; a time-out is an OSError."""
NO_CHAT = (RefusedError, RestError, UnclearError, UnreachableError)
UNTOLD = Profile("", "", "")
"""Somebody of whom we were told nothing but their id."""


@dataclass(frozen=True, slots=True)
class Visit:
    """An activity, and where its answer can be shown."""

    activity: Mapping[str, Any]
    connector: Connector

    @property
    def here(self) -> Reference:
        """Return the conversation in which it happened."""
        return read.reference(self.activity)

    @property
    def account(self) -> Account:
        """Return who sent it."""
        return read.account(self.activity)

    @property
    def language(self) -> str:
        """Return the language that somebody's Teams speaks."""
        return read.profile(self.activity, {}).language or "en"

    async def say(self, message: Body, where: Reference | None = None) -> None:
        """Say something in a conversation, by default in this one."""
        there = where or self.here
        await self._attempt("POST", there, "activities", message)

    async def redraw(self, which: str, message: Body) -> bool:
        """Draw one of our messages here anew; say whether that could be done."""
        if not which:
            return False
        path = f"activities/{quote(which, safe='')}"
        return await self._attempt("PUT", self.here, path, message) is not None

    async def member(self, external: str = "") -> Mapping[str, Any] | None:
        """Return what Teams says of somebody in this conversation; None if it does not answer."""
        sender = text(part(self.activity, "from").get("id"))
        path = f"members/{quote(external or sender, safe='')}"
        return await self._attempt("GET", self.here, path)

    async def _attempt(
        self, method: str, there: Reference, path: str, body: Body | None = None
    ) -> Mapping[str, Any] | None:
        """Make a best-effort call. A refusal is logged by its number, and shows as None."""
        where = f"v3/conversations/{quote(there.conversation, safe='')}/{path}"
        try:
            told = await self.connector.asked(method, there.service_url, where, body)
        except httpx.HTTPStatusError as error:
            log.warning("teams refused", why=error.response.status_code)
        except FAILURES as error:
            log.warning("teams did not answer", why=type(error).__name__)
        else:
            return told if isinstance(told, Mapping) else {}
        return None


@dataclass(frozen=True)
class Acquaintances(acquaintances.Acquaintances[Visit]):
    """Whom we know, by what Teams tells of them."""

    arrivals: Arrivals

    async def ask(self, visit: Visit, lane: Lane, work: Callable[[Caller], T]) -> T | TurnedAway:
        """Do what somebody asks for, if they come from a tenant that we serve."""
        if not self.arrivals.registration.serves(visit.account.workspace):
            return said(NotInstalled(), visit.language, read.TEAMS)
        return await super().ask(visit, lane, work)

    async def picked(self, visit: Visit, people: Mapping[str, str]) -> dict[str, Given]:
        """Return who was picked, by field: people whom we or the directory know, by their id.

        Of others Teams tells us nothing.
        """
        tenant = visit.account.workspace

        def known(external: str) -> Given:
            account = Account(read.TEAMS, tenant, external)
            if self.reception.caller(account) is None and not is_address(external):
                self.reception.recognise(account, UNTOLD)
            found = self.reception.caller(account)
            return (
                found.person if found else self.reception.named(visit.account, external) or NOBODY
            )

        def all_of_them() -> dict[str, Given]:
            return {field: known(external) for field, external in people.items()}

        return await self.lanes.writing(all_of_them) if people else {}

    async def recognise(self, visit: Visit, external: str = "") -> None:
        """Bind an account to the directory's row for it, if there is one; nobody joins by this."""
        if not self.arrivals.registration.serves(read.tenant(visit.activity)):
            return
        member = await visit.member(external) or {}
        found = read.standing(member, read.tenant(visit.activity))
        account = Account(read.TEAMS, read.tenant(visit.activity), read.identity(member))
        if not isinstance(found, Profile):
            return
        profile = found if external else read.profile(visit.activity, member)

        def bound() -> None:
            self.reception.recognise(account, profile)
            if not external:
                self._notice(visit)

        await self.lanes.writing(bound)

    async def own_chat(self, visit: Visit) -> Reference | None:
        """Return where only whoever sent this reads along; None if there is no such place."""
        if read.is_personal(visit.activity):
            return visit.here
        try:
            return await self.lanes.reading(lambda: self.arrivals.chat_with(visit.account))
        except NO_CHAT as error:
            log.warning("no chat of their own", why=str(error))
            return None

    async def _meet(self, visit: Visit) -> Caller | TurnedAway:
        account, member = visit.account, await visit.member()
        if member is None:
            return said(Busy(), visit.language, read.TEAMS)
        found = read.standing(member, account.workspace)
        if isinstance(found, Profile):
            found = read.profile(visit.activity, member)
        return await self._welcome(visit, account, found, visit.language)

    def _notice(self, visit: Visit) -> None:
        """Keep where somebody can be reached, and what their client told along."""
        if read.is_personal(visit.activity):
            with suppress(BusyError, NoPlaceError):
                self.arrivals.notice(visit.account, visit.here, read.profile(visit.activity, {}))
