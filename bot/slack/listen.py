"""Every way Slack can reach us, on one page.

What was it, says :mod:`bot.slack.read`; what becomes of it, :mod:`bot.ears`; and how that looks,
:mod:`bot.slack.draw`. What takes longer than Slack waits is acknowledged with "one moment" and
answered afterwards; never so a private form, which comes back and asks to be sent again.

What is answered in private, on a message that stays, leaves the same few words there whatever it
was: the platform keeps them, and the organisation may export them. The rest is shown beside it, to
one pair of eyes.

Whoever can't take part (a guest, somebody from another organisation) is told so in the same place
where anybody else would read an answer. What we did not ask for is acknowledged, and has no effect.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import Any, TypeAlias

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.response import BoltResponse

from bot import ears
from bot.acquaintances import said
from bot.card import Card, FormCard
from bot.ears import in_time
from bot.payload import part, text
from bot.reception import Answer, Retry, fault, offered
from bot.slack import draw, read
from bot.slack.answer import Body, as_message, as_view, to_form
from bot.slack.visit import (
    BESIDE,
    Acquaintances,
    Visit,
    answered,
    attempt,
    beside,
)
from flows.messages import (
    PRIVATE,
    Choice,
    OneMoment,
    PressAgain,
    PrivateNoted,
)

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
class Ears(ears.Ears[Visit]):
    """Hears Slack. Names of arguments are Bolt's, and ``visit`` is the doorkeeper's."""

    people: Acquaintances

    async def command(
        self, ack: Say, respond: Say, visit: Visit, context: AsyncBoltContext
    ) -> None:
        """Hear ``/mentoring <verb>``."""
        typed = text(visit.body.get("text"))
        work = asyncio.create_task(
            self.people.read(visit, lambda caller: self.reception.typed(caller, typed))
        )
        if await in_time(work):
            await self._to_command(work.result(), visit, ack)
            return
        await ack(**draw.message(await self.people.words(visit, OneMoment())))

        async def answer() -> None:
            await self._to_command(await work, visit, respond)

        self._later(answer(), context, visit.body)

    async def press(self, ack: Say, respond: Say, visit: Visit, context: AsyncBoltContext) -> None:
        """Hear a button, wherever it stands."""
        if not read.is_button(visit.body):
            await ack()
            return
        pressed = read.pressed(visit.body)
        typed = read.sent(visit.body) if pressed.choice is Choice.PREVIEW else None

        async def answer() -> None:
            found = await self._pressed(visit, pressed, typed)
            await self._to_press(found, pressed, visit, respond)

        await self._attend(answer(), context, visit.body)
        await ack()

    async def form(self, ack: Say, visit: Visit, context: AsyncBoltContext) -> None:
        """Hear a form that was sent. What is wrong with it rides in the acknowledgement."""
        sent, view = read.sent(visit.body), visit.body["view"]
        work = asyncio.create_task(self._sent(visit, sent))
        if await in_time(work):
            await ack(**to_form(work.result(), sent, view))
        elif view["callback_id"] == draw.PRIVATE:
            card = await self.people.words(visit, PressAgain())
            await ack(response_action="update", view=draw.again(view, card))
        else:
            card = await self.people.words(visit, OneMoment())
            await ack(response_action="update", view=draw.notice(card))

            async def answer() -> None:
                await visit.update(view["id"], as_view(await work))

            self._later(answer(), context, visit.body)

    async def shortcut(self, ack: Say, visit: Visit) -> None:
        """Hear "Mentoring home", from wherever in Slack one is."""
        cards = await self._home(visit)
        if cards:
            await visit.open(draw.screen(cards))
        await ack()

    async def home(self, visit: Visit, context: AsyncBoltContext) -> None:
        """Hear that somebody opened our home."""
        if visit.body["event"].get("tab", "home") == "home":
            await self._attend(self._show_home(visit), context, visit.body)

    async def message(self, visit: Visit, context: AsyncBoltContext) -> None:
        """Hear a word typed to us in a direct message."""
        event = visit.body["event"]
        if event.get("channel_type") != "im" or event.get("bot_id") or event.get("subtype"):
            return
        await self._attend(self._answer(visit), context, visit.body)

    async def newcomer(self, visit: Visit, context: AsyncBoltContext) -> None:
        """Hear that somebody has come: whoever is in the directory can be reached from now on."""
        user = part(visit.body["event"], "user")
        await self._attend(self.people.recognise(visit, user), context, visit.body)

    async def uninstalled(self, body: Body, context: AsyncBoltContext) -> None:
        """Hear that the app was taken out of a workspace."""
        await self._attend(self.people.leave(context), context, body)

    async def revoked(self, body: Body, context: AsyncBoltContext) -> None:
        """Hear that tokens were taken away; only the bot's own matters."""
        if part(body["event"], "tokens").get("bot"):
            await self._attend(self.people.leave(context), context, body)

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

    # --- As long as Slack waits --------------------------------------------------------------

    async def _attend(
        self, work: Coroutine[Any, Any, None], context: AsyncBoltContext, body: Body
    ) -> None:
        """Do something; what takes longer than Slack waits goes on after the acknowledgement."""
        task = asyncio.create_task(work)
        if await in_time(task):
            task.result()
        else:
            self._later(task, context, body)

    def _later(self, work: Awaitable[None], context: AsyncBoltContext, body: Body) -> None:
        """Bolt does not hear any more of what goes wrong."""
        self._goes_on(work, lambda error: self.mishap(error, context, body, None))

    # --- What the reception says -------------------------------------------------------------

    async def _typed(self, visit: Visit) -> Answer:
        event = visit.body["event"]
        typed, delivery = text(event.get("text")), text(visit.body.get("event_id"))
        answer = await self.people.write(
            visit, lambda caller: self.reception.typed(caller, typed, delivery)
        )
        if isinstance(answer, FormCard):
            return await self.people.words(visit, offered(answer))
        return answer

    async def _home(self, visit: Visit) -> tuple[Card, ...]:
        answer = await self.people.read(visit, self.reception.home)
        return (answer,) if isinstance(answer, Card) else answer

    async def _show_home(self, visit: Visit) -> None:
        cards = await self._home(visit)
        if cards:
            await visit.publish(read.person(visit.body["event"].get("user")), draw.home(cards))

    async def _answer(self, visit: Visit) -> None:
        shown = as_message(await self._typed(visit))
        if shown:
            await visit.say(text(visit.body["event"].get("channel")), shown)

    # --- Where it is shown -------------------------------------------------------------------

    async def _to_command(self, answer: Answer, visit: Visit, say: Say) -> None:
        if isinstance(answer, FormCard):
            if await visit.open(draw.modal(answer)):
                await say()
                return
            answer = await self.people.words(visit, PressAgain())
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
            if pressed.choice in PRIVATE and not keep and not pressed.is_passing:
                await self._answer_in_private(visit, shown, respond)
                return
            await attempt(respond(**shown, **BESIDE | {"replace_original": not keep}))

    async def _answer_in_private(self, visit: Visit, shown: Body, respond: Say) -> None:
        """Let what stays in the conversation be the same whatever was answered."""
        noted = draw.message(await self.people.words(visit, PrivateNoted()))
        await attempt(respond(**noted, **BESIDE | {"replace_original": True}))
        await attempt(respond(**shown, **BESIDE))


def apology(card: Card, body: Body) -> BoltResponse:
    """Return the acknowledgement of what went wrong. Nothing that was typed is lost."""
    match body:
        case {"command": _}:
            return answered(draw.message(card) | {"response_type": "ephemeral"})
        case {"type": "view_submission", "view": {"type": "modal"} as view}:
            return answered({"response_action": "update", "view": draw.again(view, card)})
        case _:
            return BoltResponse(status=200, body="")
