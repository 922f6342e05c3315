"""A verified request: which installation it came through, and who sent it.

Nobody is asked who we are: the installation is looked up, and whoever comes from where the app is
not installed is told so. People are asked about once, when we meet them.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import structlog
from aiohttp import ClientError
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from bot import acquaintances
from bot.acquaintances import NOBODY, TurnedAway, said
from bot.card import Card
from bot.heard import Outside
from bot.lanes import Lanes
from bot.payload import part, text
from bot.reception import Caller
from bot.slack import draw, read
from bot.slack.answer import Body
from bot.slack.installed import Installed
from flows.forms import Given
from flows.messages import NotInstalled
from storage.installations import Installation
from storage.people import Account, Profile

log = structlog.get_logger("mentoring.slack")
GOODBYES = frozenset({"app_uninstalled", "tokens_revoked"})
HANDSHAKES = frozenset({"url_verification", "ssl_check"})
BESIDE: Body = {"replace_original": False, "response_type": "ephemeral"}
"""An answer beside what was pressed, for one pair of eyes."""


async def attempt(call: Awaitable[Any]) -> Any:
    """Make a best-effort call; a refusal is logged by its code, and shows as None."""
    try:
        return await call
    except SlackApiError as error:
        log.warning("slack refused", why=code(error))
    except (SlackClientError, ClientError, OSError, TypeError, ValueError) as error:
        log.warning("slack did not answer", why=type(error).__name__)
    return None


def code(error: SlackApiError) -> str:
    """Return the short word with which Slack refused; some proxies answer with none."""
    answer = error.response
    return str(answer.get("error", "")) if hasattr(answer, "get") else "unreadable"


@dataclass(frozen=True, slots=True)
class Visit:
    """A request, where it came from, and where its answer can be shown."""

    body: Body
    house: Installation
    installed: Installed

    @property
    def account(self) -> Account:
        """Return who sent it."""
        found, house = read.account(self.body), self.house
        where = found.workspace if house.is_enterprise else house.workspace
        return replace(found, workspace=where)

    @property
    def language(self) -> str:
        """Return English: with a request Slack tells no language."""
        return "en"

    async def open(self, view: Body | None) -> bool:
        """Open a modal; say whether that could be done in time."""
        if not view:
            return False
        return bool(await attempt(self.client.views_open(trigger_id=self._trigger, view=view)))

    async def push(self, view: Body | None) -> None:
        """Lay a modal over the one that is open."""
        if view:
            await attempt(self.client.views_push(trigger_id=self._trigger, view=view))

    async def update(self, view_id: str, view: Body | None) -> None:
        """Draw a modal anew."""
        if view:
            await attempt(self.client.views_update(view_id=view_id, view=view))

    async def publish(self, user: str, view: Body) -> None:
        """Draw somebody's home."""
        await attempt(self.client.views_publish(user_id=user, view=view))

    async def say(self, channel: str, message: Body) -> None:
        """Answer in a direct message."""
        await attempt(self.client.chat_postMessage(channel=channel, **message))

    async def user(self, external: str) -> Mapping[str, Any]:
        """Return what Slack says about somebody; nothing if it says nothing."""
        asked = self.client.users_info(user=external, include_locale=True)
        return part(await attempt(asked) or {}, "user")

    @property
    def client(self) -> AsyncWebClient:
        """Return what asks Slack; most visits need none, and making one takes a while."""
        return self.installed.client(self.house)

    @property
    def _trigger(self) -> str:
        return text(self.body.get("trigger_id"))


@dataclass(frozen=True)
class Doorkeeper:
    """Lets requests in. Names of arguments are Bolt's."""

    installed: Installed
    lanes: Lanes

    async def let_in(
        self,
        body: Body,
        context: AsyncBoltContext,
        next: Callable[[], Awaitable[BoltResponse]],  # noqa: A002 — Bolt injects it by this name
    ) -> BoltResponse:
        """Look up where a request comes from, before anything else is done with it."""
        if body.get("type") in HANDSHAKES or is_goodbye(body):
            return await next()
        where = context.team_id or context.enterprise_id or "", context.enterprise_id
        house = self.installed.at_hand(*where)
        house = house or await self.lanes.reading(lambda: self.installed.find(*where))
        if house is None:
            return await refusal(body, context)
        context["visit"] = Visit(body, house, self.installed)
        return await next()


async def authorize(context: AsyncBoltContext) -> AuthorizeResult:
    """Tell Bolt who we are there, so that it knows our own messages from others'."""
    house = context["visit"].house
    return AuthorizeResult(
        enterprise_id=house.enterprise,
        team_id=None if house.is_enterprise else house.workspace,
        bot_token=house.token,
        bot_id=house.bot_id,
        bot_user_id=house.bot_user,
    )


def is_goodbye(body: Body) -> bool:
    """Say whether this tells that the app is not installed any more."""
    return part(body, "event").get("type") in GOODBYES


async def refusal(body: Body, context: AsyncBoltContext) -> BoltResponse:
    """Tell somebody in private that the app is not installed; others are only acknowledged."""
    card = said(NotInstalled())
    match body:
        case {"command": _}:
            return answered(draw.message(card) | {"response_type": "ephemeral"})
        case {"type": "view_submission"}:
            return answered({"response_action": "update", "view": draw.notice(card)})
        case _:
            await beside(context, card)
            return BoltResponse(status=200, body="")


async def beside(context: AsyncBoltContext, card: Card) -> None:
    """Show a card beside what was pressed, if it was pressed where that can be."""
    if context.response_url and context.respond is not None:
        await attempt(context.respond(**draw.message(card), **BESIDE))


def answered(body: Body) -> BoltResponse:
    """Return an acknowledgement with something in it."""
    return BoltResponse(status=200, body=body)


@dataclass(frozen=True)
class Acquaintances(acquaintances.Acquaintances[Visit]):
    """Whom we know, by what Slack tells of them."""

    installed: Installed

    async def picked(self, visit: Visit, people: Mapping[str, str]) -> dict[str, Given]:
        """Return who was picked, by field. Both can only be somebody who could take part."""
        if not people or not isinstance(await self._who(visit), Caller):
            return {}
        found = {field: await self._know(visit, external) for field, external in people.items()}
        return {
            field: one.person if isinstance(one, Caller) else NOBODY for field, one in found.items()
        }

    async def recognise(self, visit: Visit, user: Mapping[str, Any]) -> None:
        """Bind an account to the directory's row for it, if there is one; nobody joins by this."""
        account, found = await self._standing(visit, user)
        if isinstance(found, Profile):
            await self.lanes.writing(lambda: self.reception.recognise(account, found))

    async def leave(self, context: AsyncBoltContext) -> None:
        """Let go of a token that was taken away; a late word about an older one changes nothing."""
        where = context.enterprise_id if context.is_enterprise_install else context.team_id
        house = await self.lanes.reading(lambda: self.installed.find(where or ""))
        if house is None or house.workspace != where:
            return
        if await attempt(self.installed.client(house).auth_test()) is None:
            await self.lanes.housekeeping(lambda: self.installed.remove(house))

    async def _who(self, visit: Visit) -> Caller | TurnedAway:
        return await self.read(visit, lambda caller: caller)

    async def _meet(self, visit: Visit) -> Caller | TurnedAway:
        return await self._know(visit, visit.account.external_id)

    async def _know(self, visit: Visit, external: str) -> Caller | TurnedAway:
        user = await visit.user(external)
        account, found = await self._standing(visit, user)
        return await self._welcome(visit, account, found, read.language(user))

    async def _standing(
        self, visit: Visit, user: Mapping[str, Any]
    ) -> tuple[Account, Profile | Outside]:
        account = Account(read.SLACK, read.home_of(user, visit.house), read.person(user))
        if not account.external_id:
            return account, Outside.NOBODY
        found = read.standing(user, visit.house)
        if isinstance(found, Profile):
            house, where = visit.house, account.workspace
            await self.lanes.housekeeping(lambda: self.installed.settle(house, where))
        return account, found
