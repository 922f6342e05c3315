"""Every way Slack can reach us, on one page.

Each hears three things: what was it (read), what does the reception say, and how does that look
(draw). The order of work: decide and commit, then acknowledge with the result. What takes longer
than Slack waits is acknowledged with "one moment" and answered afterwards; never so a private
form, which comes back and asks to be sent again.
"""

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

import structlog
from fastapi import Request, Response
from slack_bolt.adapter.fastapi.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.card import Card, FormCard
from bot.reception import Answer, Caller, Reception, Retry
from bot.slack import draw, read
from flows.forms import Given
from flows.messages import HelpOffered, NotYours, OneMoment, PressAgain

log = structlog.get_logger("mentoring.slack")
PATIENCE = 2.5
"""Seconds until something has to be acknowledged; Slack gives up after three."""
ANYTHING = re.compile(".*")
Body: TypeAlias = dict[str, Any]
Door: TypeAlias = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class Identity:
    """Who the bot is in its workspace, as Slack told at the start."""

    team: str
    bot_id: str
    bot_user: str


def create(
    reception: Reception, token: str, signing_secret: str, api_url: str, identity: Identity
) -> Door:
    """Return what answers a request from Slack."""
    client = AsyncWebClient(token=token, base_url=api_url, timeout=10, retry_handlers=[])
    anonymous = AsyncWebClient(base_url=api_url, timeout=10, retry_handlers=[])

    async def authorize() -> AuthorizeResult:
        return AuthorizeResult(
            enterprise_id=None,
            team_id=identity.team,
            bot_token=token,
            bot_id=identity.bot_id,
            bot_user_id=identity.bot_user,
        )

    app = AsyncApp(
        signing_secret=signing_secret,
        client=anonymous,
        authorize=authorize,
        logger=logging.getLogger("slack_bolt.mentoring"),
    )
    register(app, Ears(reception, client))
    handler = AsyncSlackRequestHandler(app)

    async def door(request: Request) -> Response:
        return await handler.handle(request)

    return door


def register(app: AsyncApp, ears: "Ears") -> None:
    """List everything that Slack can send us."""
    app.command("/mentoring")(ears.command)
    app.action(ANYTHING)(ears.press)
    app.view(ANYTHING)(ears.form)
    app.event("app_home_opened")(ears.home)
    app.event("message")(ears.message)


@dataclass(frozen=True)
class Ears:
    """Hears Slack. Names of arguments are Bolt's."""

    reception: Reception
    client: AsyncWebClient

    async def command(
        self,
        ack: Callable[..., Awaitable[None]],
        body: Body,
        respond: Callable[..., Awaitable[None]],
    ) -> None:
        """Hear ``/mentoring <verb>``."""
        caller = await self.who(body)
        if caller is None:
            await ack()
            return
        said = str(body.get("text") or "")
        work = started(lambda: self.reception.typed(caller, said))
        if await in_time(work):
            await self._to_command(work.result(), body, ack)
            return
        moment = await asyncio.to_thread(self.reception.words, caller, OneMoment())
        await ack(**draw.message(moment))
        await self._to_command(await work, body, respond)

    async def press(
        self,
        ack: Callable[..., Awaitable[None]],
        body: Body,
        respond: Callable[..., Awaitable[None]],
    ) -> None:
        """Hear a button, wherever it stands."""
        if not body.get("actions") or body["actions"][0].get("type") != "button":
            await ack()
            return
        pressed = read.pressed(body)
        caller = await self.who(body)
        if caller is None:
            await ack()
            return

        async def answered() -> None:
            answer = await asyncio.to_thread(self._pressed, caller, pressed)
            await self._to_press(answer, pressed, body, respond)

        work = asyncio.create_task(answered())
        await in_time(work)
        await ack()
        await work

    async def form(self, ack: Callable[..., Awaitable[None]], body: Body) -> None:
        """Hear a form that was sent. What is wrong with it rides in the acknowledgement."""
        sent = read.sent(body)
        caller = await self.who(body)
        if caller is None:
            await ack()
            return
        given = {**sent.given, **await self._people(body, sent.picked_people)}
        work = started(lambda: self._sent(caller, sent, given))
        view = body["view"]
        if await in_time(work):
            await ack(**to_form(work.result(), sent, view))
            return
        private = view["callback_id"] == draw.PRIVATE
        words = PressAgain() if private else OneMoment()
        card = await asyncio.to_thread(self.reception.words, caller, words)
        if private:
            await ack(response_action="update", view=draw.again(view, card))
            return
        await ack(response_action="update", view=draw.notice(card))
        await self._later(await work, view["id"])

    async def home(self, body: Body) -> None:
        """Hear that somebody opened our home."""
        caller = await self.who(body)
        if caller is None or body["event"].get("tab", "home") != "home":
            return
        cards = await asyncio.to_thread(self.reception.home, caller)
        view = draw.home(cards)
        await self._call(self.client.views_publish(user_id=body["event"]["user"], view=view))

    async def message(self, body: Body) -> None:
        """Hear a word typed to us in a direct message."""
        event = body["event"]
        if event.get("channel_type") != "im" or event.get("bot_id") or event.get("subtype"):
            return
        caller = await self.who(body)
        if caller is None:
            return
        answer = await asyncio.to_thread(
            self.reception.typed, caller, str(event.get("text") or ""), str(body["event_id"])
        )
        if isinstance(answer, FormCard):
            answer = await asyncio.to_thread(self.reception.words, caller, HelpOffered())
        shown = shown_as_message(answer)
        if shown:
            await self._call(self.client.chat_postMessage(channel=event["channel"], **shown))

    # --- Who is it? ------------------------------------------------------------------------

    async def who(self, body: Body) -> Caller | None:
        """Return who sent a verified request; None for bots and strangers."""
        account = read.account(body)
        caller = await asyncio.to_thread(self.reception.caller, account)
        if caller is not None:
            return caller
        found = await self._call(
            self.client.users_info(user=account.external_id, include_locale=True)
        )
        profile = read.profile(found["user"]) if found else None
        if profile is None:
            return None
        return await asyncio.to_thread(self.reception.meet, account, profile)

    async def _people(self, body: Body, picked: Mapping[str, str]) -> dict[str, Given]:
        """Look up the people that somebody picked; an account that is no person stays empty."""
        mine = read.account(body)
        people: dict[str, Given] = {}
        for field, external in picked.items():
            caller = await self.who({"user_id": external, "team_id": mine.workspace})
            people[field] = caller.person if caller else None
        return people

    # --- What the reception says, as Slack shows it ------------------------------------------

    def _pressed(self, caller: Caller, pressed: read.Pressed) -> Answer:
        if pressed.choice is None:
            return self.reception.words(caller, NotYours())
        return self.reception.pressed(caller, pressed.choice, pressed.ref, pressed.delivery)

    def _sent(self, caller: Caller, sent: read.Sent, given: Mapping[str, Given]) -> Answer:
        return self.reception.sent(caller, sent.form, sent.state, given, sent.delivery)

    async def _to_command(
        self, answer: Answer, body: Body, say: Callable[..., Awaitable[None]]
    ) -> None:
        if isinstance(answer, FormCard):
            opened = await self._open(draw.modal(answer), body)
            if opened:
                await say()
                return
            caller = await self.who(body)
            if caller is None:
                return
            answer = await asyncio.to_thread(self.reception.words, caller, PressAgain())
        await say(**shown_as_message(answer))

    async def _to_press(
        self,
        answer: Answer,
        pressed: read.Pressed,
        body: Body,
        respond: Callable[..., Awaitable[None]],
    ) -> None:
        view = shown_as_view(answer)
        if isinstance(answer, FormCard) or pressed.is_home:
            if view:
                await self._open(view, body)
        elif pressed.view_id:
            if view:
                await self._call(self.client.views_update(view_id=pressed.view_id, view=view))
        else:
            keep = pressed.is_shared or isinstance(answer, Retry)
            how = {"replace_original": not keep, "response_type": "ephemeral"}
            shown = shown_as_message(answer)
            if shown:
                await respond(**shown, **how)

    async def _later(self, answer: Answer, view_id: str) -> None:
        view = shown_as_view(answer)
        if view:
            await self._call(self.client.views_update(view_id=view_id, view=view))

    async def _open(self, view: Body, body: Body) -> bool:
        trigger = str(body.get("trigger_id", ""))
        return bool(await self._call(self.client.views_open(trigger_id=trigger, view=view)))

    async def _call(self, call: Awaitable[Any]) -> Any:
        """Make a best-effort call; a refusal is logged by its code, and shows as None."""
        try:
            return await call
        except SlackApiError as error:
            log.warning("slack refused", why=str(error.response.get("error", "")))
        except (TimeoutError, OSError) as error:
            log.warning("slack did not answer", why=type(error).__name__)
        return None


def started(work: Callable[[], Answer]) -> asyncio.Task[Answer]:
    """Start work in a thread."""
    return asyncio.create_task(asyncio.to_thread(work))


async def in_time(work: asyncio.Task[Any]) -> bool:
    """Wait for work as long as Slack waits for us; say whether it was done."""
    done, _ = await asyncio.wait({work}, timeout=PATIENCE)
    return bool(done)


def to_form(answer: Answer, sent: read.Sent, view: Body) -> Body:
    """Return the acknowledgement of a form. Nothing that was typed is lost."""
    match answer:
        case FormCard(errors=errors, key=key) if errors and key == sent.form:
            return {"response_action": "errors", "errors": errors}
        case Retry(card=card) if sent.first_field:
            return {"response_action": "errors", "errors": {sent.first_field: card.body}}
        case Retry(card=card):
            return {"response_action": "update", "view": draw.again(view, card)}
        case _:
            return {"response_action": "update", "view": shown_as_view(answer)}


def shown_as_view(answer: Answer) -> Body | None:
    """Return an answer as a modal; None if there is nothing to show."""
    match answer:
        case FormCard():
            return draw.modal(answer)
        case Retry(card=card) | (Card() as card):
            return draw.notice(card)
        case ():
            return None
        case cards:
            first, *_ = cards
            whole = replace(first, buttons=())
            return draw.notice(whole)


def shown_as_message(answer: Answer) -> Body:
    """Return an answer as a message; empty if there is nothing to show."""
    match answer:
        case Retry(card=card) | (Card() as card):
            return draw.message(card)
        case FormCard() | ():
            return {}
        case cards:
            return draw.several(cards)
