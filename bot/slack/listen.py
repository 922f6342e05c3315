"""Every way Slack can reach us, on one page.

Each hears three things: what was it (read), what does the reception say, and how does that look
(draw). The order of work: decide and commit, then acknowledge with the result. What takes longer
than Slack waits is acknowledged with "one moment" and answered afterwards; never so a private
form, which comes back and asks to be sent again.

Whoever can't take part (a guest, somebody from another organisation) is told so in the same place
where anybody else would read an answer. What we did not ask for is acknowledged, and has no effect.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.response import BoltResponse

from bot.card import Card, FormCard
from bot.reception import Answer, Caller, Reception, Retry, fault
from bot.slack import draw, read
from bot.slack.answer import Body, as_message, as_view, to_form
from bot.slack.visit import (
    BESIDE,
    Acquaintances,
    TurnedAway,
    Visit,
    answered,
    attempt,
    beside,
    said,
)
from flows.messages import AgreementOffered, HelpOffered, Message, NotYours, OneMoment, PressAgain

PATIENCE = 2.5
"""Seconds until something has to be acknowledged; Slack gives up after three."""
ANYTHING = re.compile(".*")
HOME = "home"
"""The global shortcut, as the manifest names it."""
Say: TypeAlias = Callable[..., Awaitable[None]]


def register(app: AsyncApp, ears: "Ears") -> None:
    """List everything that Slack can send us."""
    app.command("/mentoring")(ears.command)
    app.action(ANYTHING)(ears.press)
    app.view(ANYTHING)(ears.form)
    app.shortcut(HOME)(ears.shortcut)
    app.event("app_home_opened")(ears.home)
    app.event("message")(ears.message)
    app.event("team_join")(ears.newcomer)
    app.event("app_uninstalled")(ears.uninstalled)
    app.event("tokens_revoked")(ears.revoked)
    for what_we_did_not_ask_for in (app.event, app.shortcut, app.view_closed, app.options):
        what_we_did_not_ask_for(ANYTHING)(ears.nothing)
    app.error(ears.mishap)


@dataclass(frozen=True)
class Ears:
    """Hears Slack. Names of arguments are Bolt's, and ``visit`` is the doorkeeper's."""

    reception: Reception
    people: Acquaintances

    async def command(self, ack: Say, respond: Say, visit: Visit) -> None:
        """Hear ``/mentoring <verb>``."""
        caller = await self.people.who(visit)
        if not isinstance(caller, Caller):
            await ack(**as_message(caller))
            return
        text = read.text(visit.body.get("text"))
        work = started(lambda: self.reception.typed(caller, text))
        if await in_time(work):
            await self._to_command(work.result(), caller, visit, ack)
            return
        await ack(**draw.message(await self._words(caller, OneMoment())))
        await self._to_command(await work, caller, visit, respond)

    async def press(self, ack: Say, respond: Say, visit: Visit) -> None:
        """Hear a button, wherever it stands."""
        if not read.is_button(visit.body):
            await ack()
            return
        pressed = read.pressed(visit.body)
        caller = await self.people.who(visit)

        async def answer() -> None:
            found = await asyncio.to_thread(self._pressed, caller, pressed)
            await self._to_press(found, pressed, visit, respond)

        work = asyncio.create_task(answer())
        await in_time(work)
        await ack()
        await work

    async def form(self, ack: Say, visit: Visit) -> None:
        """Hear a form that was sent. What is wrong with it rides in the acknowledgement."""
        sent, view = read.sent(visit.body), visit.body["view"]
        caller = await self.people.who(visit)
        if not isinstance(caller, Caller):
            await ack(**to_form(caller, sent, view))
            return
        work = asyncio.create_task(self._sent(caller, sent, visit))
        if await in_time(work):
            await ack(**to_form(work.result(), sent, view))
        elif view["callback_id"] == draw.PRIVATE:
            card = await self._words(caller, PressAgain())
            await ack(response_action="update", view=draw.again(view, card))
        else:
            card = await self._words(caller, OneMoment())
            await ack(response_action="update", view=draw.notice(card))
            await visit.update(view["id"], as_view(await work))

    async def shortcut(self, ack: Say, visit: Visit) -> None:
        """Hear "Mentoring home", from wherever in Slack one is."""
        cards = await self._home(visit)
        if cards:
            await visit.open(draw.screen(cards))
        await ack()

    async def home(self, visit: Visit) -> None:
        """Hear that somebody opened our home."""
        event = visit.body["event"]
        if event.get("tab", "home") == "home":
            cards = await self._home(visit)
            if cards:
                await visit.publish(read.person(event.get("user")), draw.home(cards))

    async def message(self, visit: Visit) -> None:
        """Hear a word typed to us in a direct message."""
        event = visit.body["event"]
        if event.get("channel_type") != "im" or event.get("bot_id") or event.get("subtype"):
            return
        answer: Answer = await self._typed(await self.people.who(visit), visit)
        shown = as_message(answer)
        if shown:
            await visit.say(read.text(event.get("channel")), shown)

    async def newcomer(self, visit: Visit) -> None:
        """Hear that somebody has come: whoever is in the directory can be reached from now on."""
        await self.people.recognise(visit, read.part(visit.body["event"], "user"))

    async def uninstalled(self, context: AsyncBoltContext) -> None:
        """Hear that the app was taken out of a workspace."""
        await self.people.leave(context)

    async def revoked(self, body: Body, context: AsyncBoltContext) -> None:
        """Hear that tokens were taken away; only the bot's own matters."""
        if read.part(body["event"], "tokens").get("bot"):
            await self.people.leave(context)

    async def nothing(self, ack: Say) -> None:
        """Hear what we did not ask for, such as a mention in a channel."""
        await ack()

    async def mishap(
        self, error: Exception, context: AsyncBoltContext, body: Body, response: BoltResponse | None
    ) -> BoltResponse | None:
        """Hear that something went wrong in here, and apologise in the shape that fits."""
        card = said(fault(error, private=read.is_private(body)))
        if body.get("type") == "block_actions":
            await beside(context, card)
        return None if response is None else apology(card, body)

    # --- What the reception says -------------------------------------------------------------

    def _pressed(self, caller: Caller | TurnedAway, pressed: read.Pressed) -> Answer:
        if not isinstance(caller, Caller):
            return caller
        if pressed.choice is None:
            return self.reception.words(caller, NotYours())
        return self.reception.pressed(caller, pressed.choice, pressed.ref, pressed.delivery)

    async def _sent(self, caller: Caller, sent: read.Sent, visit: Visit) -> Answer:
        picked = await self.people.picked(visit, sent.picked_people)
        about = (sent.form, sent.state, {**sent.given, **picked}, sent.delivery)
        return await asyncio.to_thread(self.reception.sent, caller, *about)

    async def _typed(self, caller: Caller | TurnedAway, visit: Visit) -> Answer:
        if not isinstance(caller, Caller):
            return caller
        event = visit.body["event"]
        text, delivery = read.text(event.get("text")), read.text(visit.body.get("event_id"))
        answer = await asyncio.to_thread(self.reception.typed, caller, text, delivery)
        if not isinstance(answer, FormCard):
            return answer
        return await self._words(caller, HelpOffered() if answer.is_private else AgreementOffered())

    async def _home(self, visit: Visit) -> tuple[Card, ...]:
        caller = await self.people.who(visit)
        if isinstance(caller, Caller):
            return await asyncio.to_thread(self.reception.home, caller)
        return (caller,) if isinstance(caller, Card) else caller

    async def _words(self, caller: Caller, message: Message) -> Card:
        return await asyncio.to_thread(self.reception.words, caller, message)

    # --- Where it is shown -------------------------------------------------------------------

    async def _to_command(self, answer: Answer, caller: Caller, visit: Visit, say: Say) -> None:
        if isinstance(answer, FormCard):
            if await visit.open(draw.modal(answer)):
                await say()
                return
            answer = await self._words(caller, PressAgain())
        await say(**as_message(answer))

    async def _to_press(
        self, answer: Answer, pressed: read.Pressed, visit: Visit, respond: Say
    ) -> None:
        is_form, in_modal = isinstance(answer, FormCard), pressed.view_id and not pressed.is_home
        if in_modal and is_form:
            await visit.push(as_view(answer))
        elif in_modal:
            await visit.update(pressed.view_id, as_view(answer))
        elif is_form or pressed.is_home:
            await visit.open(as_view(answer))
        elif shown := as_message(answer):
            keep = pressed.is_shared or isinstance(answer, Retry)
            await attempt(respond(**shown, **BESIDE | {"replace_original": not keep}))


def apology(card: Card, body: Body) -> BoltResponse:
    """Return the acknowledgement of what went wrong. Nothing that was typed is lost."""
    match body:
        case {"command": _}:
            return answered(draw.message(card) | {"response_type": "ephemeral"})
        case {"type": "view_submission", "view": {"type": "modal"} as view}:
            return answered({"response_action": "update", "view": draw.again(view, card)})
        case _:
            return BoltResponse(status=200, body="")


def started(work: Callable[[], Answer]) -> asyncio.Task[Answer]:
    """Start work in a thread."""
    return asyncio.create_task(asyncio.to_thread(work))


async def in_time(work: asyncio.Task[Any]) -> bool:
    """Wait for work as long as Slack waits for us; say whether it was done."""
    done, _ = await asyncio.wait({work}, timeout=PATIENCE)
    return bool(done)
