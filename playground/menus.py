"""Menus: shortcuts, and fields whose options only the app knows."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from playground import blocks as kit
from playground import fields, payloads
from playground.acts import TROUBLE, Acts
from playground.memory import Json
from playground.messages import Message
from playground.parcel import Kind
from playground.people import Person
from playground.refusals import RefusedError
from playground.replies import Place
from playground.shapes import message_object
from playground.team import Shortcut

SUGGESTING = {"external_select", "multi_external_select"}


@dataclass(frozen=True, slots=True)
class Asked:
    """A field in which somebody types, the surface that it is on, and where that is."""

    surface: str
    blocks: list[Json]
    ids: tuple[str, str]
    place: Json


@dataclass(frozen=True, slots=True)
class Menus:
    """Hands that reach for a menu."""

    acts: Acts

    async def shortcut(self, person: Person, callback_id: str) -> str:
        """Choose a shortcut of the workspace; the answer is the trouble that there was."""
        self._known(callback_id, is_for_messages=False)
        return await self._send(payloads.shortcut(self.acts.workspace, person, callback_id))

    async def message_shortcut(self, person: Person, message: Message, callback_id: str) -> str:
        """Choose a shortcut of a message."""
        self._known(callback_id, is_for_messages=True)
        url = self.acts.response_urls.issue(Place(person.id, message.conversation, message.ts))
        return await self._send(
            payloads.message_shortcut(self.acts.workspace, person, message, callback_id, url)
        )

    def _known(self, callback_id: str, *, is_for_messages: bool) -> Shortcut:
        for each in self.acts.workspace.shortcuts:
            if (each.callback_id, each.is_for_messages) == (callback_id, is_for_messages):
                return each
        raise RefusedError("shortcut_not_found")

    async def _send(self, payload: Json) -> str:
        answer = await self.acts.bot.send(Kind.INTERACTION, payload)
        return TROUBLE if answer.trouble else ""

    def in_message(self, message: Message, ids: tuple[str, str]) -> Asked:
        """Return a field of a message."""
        place = {
            "container": payloads.container(message),
            "channel": payloads.channel(self.acts.workspace, message),
            "message": message_object(self.acts.workspace, message),
        }
        return Asked(message.ts, list(message.blocks), ids, place)

    def in_view(self, person: Person, shown: Json, ids: tuple[str, str]) -> Asked:
        """Return a field of a modal or the Home tab."""
        place = {"container": {"type": "view", "view_id": shown["id"]}}
        view = self.acts.now(person, shown)
        return Asked(shown["id"], shown["blocks"], ids, place | {"view": view})

    async def suggest(self, person: Person, asked: Asked, typed: str) -> list[Json]:
        """Ask the app for options that fit what was typed, and offer them."""
        found = fields.find(asked.blocks, *asked.ids)
        if found is None or found[1]["type"] not in SUGGESTING:
            raise RefusedError("action_not_found")
        if len(typed) < found[1].get("min_query_length", 3):
            return []
        block_id, action_id = asked.ids
        typing = {"block_id": block_id, "action_id": action_id, "value": typed}
        payload = payloads.suggestion(self.acts.workspace, person, typing, asked.place)
        answer = await self.acts.bot.send(Kind.INTERACTION, payload)
        options = _suggested(answer.json())
        key = (person.id, asked.surface, block_id, action_id)
        offers = self.acts.workspace.offers.setdefault(key, {})
        offers.update({option["value"]: option for option in options})
        return options


def _suggested(answer: Mapping[str, Any]) -> list[Json]:
    if kit.suggestions(answer):
        return []
    return kit.options(dict(answer))
