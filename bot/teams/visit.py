"""A verified activity: where it came from, who sent it, and where they can be answered.

People are asked about once, when we meet them. What Teams calls a reference, the way to somebody's
own chat, comes with everything they do there.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeAlias, TypeVar
from urllib.parse import quote
from zoneinfo import ZoneInfo

import httpx
import structlog

from bot.card import Card
from bot.channel import RefusedError, RestError, UnclearError, UnreachableError
from bot.lanes import Lane, Lanes
from bot.reception import Caller, Reception
from bot.teams import read
from bot.teams.answer import Body
from bot.teams.arrive import Arrivals
from bot.teams.fields import is_address
from bot.teams.sdk import Connector
from bot.wording import Reader, card_for
from flows.forms import Given
from flows.messages import Busy, Message, NotForGuests, NotInstalled, NotOfOurs
from storage.ledger import BusyError
from storage.people import Account, NoPlaceError, Profile
from storage.references import Reference

T = TypeVar("T")
log = structlog.get_logger("mentoring.teams")
FAILURES = (httpx.HTTPError, OSError, ValueError)
"""How a call to a connector fails; a time-out is an OSError."""
NO_CHAT = (RefusedError, RestError, UnclearError, UnreachableError)
NOBODY: Given = ("nobody",)
"""What somebody who can't be picked counts as: an answer that no question takes."""
UNTOLD = Profile("", "", "")
"""Somebody of whom we were told nothing but their id."""
TurnedAway: TypeAlias = Card | tuple[()]
"""What somebody who can't take part is told; nothing, where nobody would read it."""


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
        sender = read.text(read.part(self.activity, "from").get("id"))
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
class Acquaintances:
    """Who is it? Whoever is new is asked about, and met if they can take part."""

    reception: Reception
    arrivals: Arrivals
    lanes: Lanes

    async def ask(self, visit: Visit, lane: Lane, work: Callable[[Caller], T]) -> T | TurnedAway:
        """Do what somebody asks for; or tell them that they can't take part.

        Who it is, is looked up on the way: only whoever is new takes a second trip.
        """
        account = visit.account
        if not self.arrivals.registration.serves(account.workspace):
            return said(NotInstalled(), language(visit))
        if not account.external_id:
            return ()

        def known() -> T | None:
            caller = self.reception.caller(account)
            if caller is None:
                return None
            self._notice(visit)
            return work(caller)

        answer = await lane(known)
        if answer is not None:
            return answer
        met = await self._meet(visit)
        return await lane(lambda: work(met)) if isinstance(met, Caller) else met

    async def picked(self, visit: Visit, people: Mapping[str, str]) -> dict[str, Given]:
        """Return who was picked, by field: people whom we or the directory know, by their id.

        Of others Teams tells us nothing.
        """
        tenant = visit.account.workspace

        def known(external: str) -> Given:
            if is_address(external):
                return self.reception.addressed(visit.account, external) or NOBODY
            account = Account(read.TEAMS, tenant, external)
            if self.reception.caller(account) is None:
                self.reception.recognise(account, UNTOLD)
            found = self.reception.caller(account)
            return found.person if found else NOBODY

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
            return said(Busy(), language(visit))
        match read.standing(member, account.workspace):
            case Profile():
                return await self._met(visit, read.profile(visit.activity, member))
            case read.Outside.GUEST:
                return said(NotForGuests(), language(visit))
            case read.Outside.STRANGER:
                return said(NotOfOurs(), language(visit))
            case read.Outside.NOBODY:
                return ()

    async def _met(self, visit: Visit, profile: Profile) -> Caller | TurnedAway:
        def bound() -> Caller | None:
            met = self.reception.meet(visit.account, profile)
            if met is not None:
                self._notice(visit)
            return met

        return await self.lanes.writing(bound) or said(Busy(), profile.language)

    def _notice(self, visit: Visit) -> None:
        """Keep where somebody can be reached, and what their client told along."""
        if read.is_personal(visit.activity):
            with suppress(BusyError, NoPlaceError):
                self.arrivals.notice(visit.account, visit.here, read.profile(visit.activity, {}))


def language(visit: Visit) -> str:
    """Return the language that somebody's Teams speaks."""
    return read.profile(visit.activity, {}).language or "en"


def said(message: Message, language: str = "en") -> Card:
    """Say something to somebody whom we don't know; it names no day, so any zone will do."""
    return card_for(message, Reader(language, ZoneInfo("UTC"), read.TEAMS))
