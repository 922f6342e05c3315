"""Every way Teams can reach us, on one page.

What was it, says :mod:`bot.teams.read`; what becomes of it, :mod:`bot.ears`; and how that looks,
:mod:`bot.teams.draw`. What somebody presses or sends is answered in the acknowledgement itself;
what is typed, by a message. What takes longer than people like to wait is acknowledged with "one
moment" and answered afterwards; never so what is private, which asks to be sent again.

What somebody answers in private is answered within the acknowledgement too, so that no call of
ours tells who it was. Where others read along, in a channel, nobody is answered: they find a word
that says nothing, and the answer in their own chat.

Whoever can't take part (a guest, somebody from another organisation) is told so in the same place
where anybody else would read an answer. What we did not ask for is acknowledged, and has no effect.
"""

import asyncio
from collections.abc import Awaitable, Mapping
from dataclasses import dataclass
from typing import Any

from bot import ears
from bot.acquaintances import said
from bot.card import Card, FormCard
from bot.ears import in_time
from bot.reception import Answer, Retry, fault, offered
from bot.teams import draw, read
from bot.teams.answer import (
    About,
    Body,
    Shown,
    as_message,
    to_button,
    to_dialog,
    to_invoke,
    with_people,
)
from bot.teams.sdk import Connector
from bot.teams.visit import Acquaintances, Visit
from flows.messages import (
    Choice,
    InOurChat,
    NoChatYet,
    OneMoment,
    PressAgain,
)


@dataclass(frozen=True)
class Ears(ears.Ears[Visit]):
    """Hears Teams."""

    people: Acquaintances
    connector: Connector

    async def hear(self, activity: Mapping[str, Any]) -> Body | None:
        """Hear a verified activity; return what its acknowledgement says, if it says anything."""
        visit = Visit(activity, self.connector)
        match activity.get("type"), activity.get("name"):
            case "message", _ if read.pressed(activity) or read.sent(activity):
                await self.old_button(visit)
            case "message", _ if read.is_personal(activity) or read.calls_us(activity):
                await self.message(visit)
            case "invoke", read.EXECUTED:
                return await self.button(visit)
            case "invoke", read.FETCHED | read.SUBMITTED:
                return await self.dialog(visit)
            case "installationUpdate", _ if activity.get("action") != "remove":
                await self.newcomer(visit)
            case "conversationUpdate", _:
                await self.newcomers(visit)
            case _:
                pass  # we did not ask for it, or it changes nothing: somebody took the app out
        return None

    async def message(self, visit: Visit) -> None:
        """Hear a word typed to us, in somebody's own chat or by our name in a channel."""
        await self._attend(self._to_message(visit), visit)

    async def old_button(self, visit: Visit) -> None:
        """Hear a button of a client that can't be answered within the acknowledgement."""
        await self._attend(self._to_old_button(visit), visit)

    async def button(self, visit: Visit) -> Body | None:
        """Hear a button, or a form that stands in a chat."""
        about = what(visit)
        if about is None:
            return None
        work = asyncio.create_task(self._to_button(about, visit))
        if not await in_time(work):
            if about.is_private:
                self._later(work, visit)
                return draw.remarked(await self.people.words(visit, PressAgain()))
            self._later(self._show_late(work, about, visit), visit)
            return draw.remarked(await self.people.words(visit, OneMoment()))
        try:
            shown = work.result()
        except Exception as error:  # noqa: BLE001 — the last resort: an apology with a reference
            return draw.remarked(apology(error, visit))
        if shown.beside is not None:
            self._later(self._beside(shown, visit), visit)
            is_home = isinstance(about, read.Pressed) and about.is_home
            shown = await (self._home(visit) if is_home else self._pointer(visit))
        return to_invoke(shown)

    async def dialog(self, visit: Visit) -> Body | None:
        """Hear that a dialog is asked for, or what was sent from one."""
        about = what(visit)
        if about is None:
            return None
        work = asyncio.create_task(self._answer(about, visit))
        if await in_time(work):
            return await self._to_dialog(work, visit)
        if about.is_private or isinstance(about, read.Pressed):
            self._later(work, visit)
            return await self._again(await self.people.words(visit, PressAgain()), visit)
        self._later(self._follow(work, visit), visit)
        return draw.dialog(await self.people.words(visit, OneMoment()))

    async def newcomer(self, visit: Visit) -> None:
        """Hear that somebody has added the app: who is in the directory can be reached now."""
        if read.is_personal(visit.activity):
            await self._attend(self.people.recognise(visit), visit)

    async def newcomers(self, visit: Visit) -> None:
        """Hear that people have come to where we are. Who goes from there may still take part."""
        await self._attend(self._recognise(read.added(visit.activity), visit), visit)

    # --- As long as people like to wait --------------------------------------------------------

    async def _attend(self, work: Awaitable[None], visit: Visit) -> None:
        """Do something; what takes long goes on after the acknowledgement."""
        await in_time(self._later(work, visit))

    def _later(self, work: Awaitable[Any], visit: Visit) -> asyncio.Task[None]:
        async def sorry(error: Exception) -> None:
            card = apology(error, visit)
            if asked_for_words(visit):
                await self._privately(draw.message(card), visit)

        return self._goes_on(work, sorry)

    # --- What the reception says ---------------------------------------------------------------

    async def _answer(self, about: About, visit: Visit) -> Answer:
        if isinstance(about, read.Sent):
            return with_people(await self._sent(visit, about), about)
        typed = read.sent(visit.activity)
        answer = await self._pressed(visit, about, typed, within=True)
        if about.choice is Choice.PREVIEW and typed is not None:
            return with_people(answer, typed)
        return answer

    async def _to_button(self, about: About, visit: Visit) -> Shown:
        answer = await self._answer(about, visit)
        if isinstance(about, read.Pressed) and about.choice is Choice.PREVIEW:
            return Shown(instead=as_message(answer))
        return to_button(answer, about)

    async def _recognise(self, people: tuple[str, ...], visit: Visit) -> None:
        for external in people:
            await self.people.recognise(visit, external)

    async def _typed(self, visit: Visit) -> Answer:
        """Answer a word. A private form is opened as a dialog, of which Teams keeps nothing."""
        text, delivery = read.typed(visit.activity), read.delivery(visit.activity)
        answer = await self.people.write(
            visit, lambda caller: self.reception.typed(caller, text, delivery)
        )
        if isinstance(answer, FormCard) and answer.is_private:
            return await self.people.words(visit, offered(answer))
        return answer

    # --- Where it is shown ---------------------------------------------------------------------

    async def _to_dialog(self, work: asyncio.Task[Answer], visit: Visit) -> Body | None:
        try:
            answer = work.result()
        except Exception as error:  # noqa: BLE001 — the last resort: an apology with a reference
            return await self._again(apology(error, visit), visit)
        if isinstance(answer, Retry):
            return await self._again(answer.card, visit)
        return to_dialog(answer)

    async def _again(self, why: Card, visit: Visit) -> Body:
        """Say why nothing was done, over a button that sends the same once more."""
        label = (await self.people.words(visit, PressAgain())).title
        return draw.again(why, label, read.data(visit.activity))

    async def _to_message(self, visit: Visit) -> None:
        shown = as_message(await self._typed(visit))
        if shown is not None and await self._privately(shown, visit):
            return
        if shown is not None:
            await visit.say(draw.message(await self.people.words(visit, NoChatYet())))

    async def _privately(self, message: Body, visit: Visit) -> bool:
        """Say something where only one person reads along; where others do, say where that is."""
        where = await self.people.own_chat(visit)
        if where is None:
            return False
        await visit.say(message, where)
        if not read.is_personal(visit.activity) and visit.activity.get("type") == "message":
            await visit.say(draw.message(await self.people.words(visit, InOurChat())))
        return True

    async def _to_old_button(self, visit: Visit) -> None:
        about = what(visit)
        if about is not None:
            await self._show(await self._to_button(about, visit), about, visit)

    async def _show_late(self, work: Awaitable[Shown], about: About, visit: Visit) -> None:
        await self._show(await work, about, visit)

    async def _show(self, shown: Shown, about: About, visit: Visit) -> None:
        """Show an answer that did not ride in the acknowledgement."""
        if shown.instead is not None and not await visit.redraw(about.message, shown.instead):
            await self._privately(shown.instead, visit)
        if shown.beside is not None:
            await self._beside(shown, visit)
        elif shown.remark is not None:
            await self._privately(draw.message(shown.remark), visit)

    async def _beside(self, shown: Shown, visit: Visit) -> None:
        where = await self.people.own_chat(visit)
        if shown.beside is not None and where is not None:
            await visit.say(shown.beside, where)

    async def _pointer(self, visit: Visit) -> Shown:
        """Say for a moment where the answer is."""
        return Shown(remark=await self.people.words(visit, InOurChat()))

    async def _home(self, visit: Visit) -> Shown:
        """Return the home card as it is by now: something was just pressed there."""
        cards = await self.people.read(visit, self.reception.home)
        if isinstance(cards, Card) or not cards:
            return await self._pointer(visit)
        return Shown(instead=draw.screen(cards))

    async def _follow(self, work: Awaitable[Answer], visit: Visit) -> None:
        shown = as_message(await work)
        if shown is not None:
            await self._privately(shown, visit)


def asked_for_words(visit: Visit) -> bool:
    """Say whether somebody waits for an answer that may come by a call of ours."""
    kind = visit.activity.get("type")
    return kind == "message" or (kind == "invoke" and not read.is_private(visit.activity))


def what(visit: Visit) -> About | None:
    """Return what was pressed or sent; a button within a form is pressed."""
    return read.pressed(visit.activity) or read.sent(visit.activity)


def apology(error: Exception, visit: Visit) -> Card:
    """Return an apology for what went wrong in here."""
    sorry = fault(error, private=read.is_private(visit.activity))
    return said(sorry, visit.language, read.TEAMS)
