"""What people do: write, give a command, press, fill in, send off, close, look at the Home tab.

Each act tells the bot as Slack would and does with the answer what Slack would. When the bot does
not answer in time, the person is told so in Slack's own way; that sentence is what an act returns.
"""

import logging
import re
from dataclasses import dataclass
from typing import Any

from playground import events, fields, payloads
from playground.content import view
from playground.conversations import Conversation
from playground.courier import Courier
from playground.memory import Json
from playground.messages import SLACKBOT, Message, Words
from playground.parcel import Answer, Kind
from playground.people import Person
from playground.refusals import RefusedError
from playground.replies import Place, ResponseUrls, reply
from playground.views import WHOLE_FORM
from playground.workspace import Workspace

TROUBLE = "We had some trouble connecting. Try again?"
SLACK_NAMES = {"http_timeout": "operation_timeout", "timeout": "operation_timeout"}
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Acts:
    """The hands of everybody in the workspace."""

    workspace: Workspace
    bot: Courier
    response_urls: ResponseUrls

    async def write(
        self, person: Person, conversation: Conversation, text: str, thread_ts: str | None = None
    ) -> None:
        """Send a message, or reply to one; a line that begins with / is a command."""
        if text.startswith("/"):
            await self._command(person, conversation, text, thread_ts)
            return
        said = Words(mentioning(_escaped(text), self.workspace))
        message = self.workspace.say(conversation, person.id, said, thread_ts)
        self.workspace.messages.mark_read(person.id, conversation.id)
        for event in events.written(self.workspace, message, conversation):
            await self.bot.tell(event)

    async def _command(
        self, person: Person, conversation: Conversation, line: str, thread_ts: str | None
    ) -> None:
        name = line.split(maxsplit=1)[0]
        place = Place(person.id, conversation.id)
        if thread_ts:
            self._slackbot(place, f"`{name}` is not supported in threads. Sorry!")
            return
        if not self._knows(name):
            self._slackbot(place, f"`{name}` is not a valid command.")
            return
        url = self.response_urls.issue(place)
        form = payloads.command(self.workspace, person, conversation, line, url)
        answer = await self.bot.send(Kind.COMMAND, form)
        if answer.trouble:
            error = SLACK_NAMES.get(answer.trouble, "dispatch_failed")
            self._slackbot(place, f'`{name}` failed with the error "{error}"')
        elif answer.body.strip():
            self._reply(place, answer)

    def _knows(self, command: str) -> bool:
        is_granted = "commands" in self.workspace.tokens.installed
        return is_granted and command in {each.name for each in self.workspace.commands}

    def _reply(self, place: Place, answer: Answer) -> None:
        try:
            reply(self.workspace, place, answer.json() or {"text": answer.body})
        except RefusedError as refused:
            log.warning("The answer to a command cannot be shown: %s", refused)
            self._slackbot(place, f'The command failed with the error "{refused.error}"')

    def _slackbot(self, place: Place, text: str) -> None:
        self.workspace.whisper(place.conversation, place.person, Words(text), SLACKBOT)

    async def press_in_message(
        self, person: Person, message: Message, ids: tuple[str, str], value: Any
    ) -> str:
        """Press a button or choose something in a message."""
        action = self._action(person, message.ts, list(message.blocks), ids, value)
        url = self.response_urls.issue(Place(person.id, message.conversation, message.ts))
        return await self._interact(
            payloads.message_action(self.workspace, person, message, action, url)
        )

    async def press_in_view(
        self, person: Person, shown: Json, ids: tuple[str, str], value: Any
    ) -> str:
        """Press a button or choose something in a modal or on the Home tab."""
        action = self._action(person, shown["id"], shown["blocks"], ids, value)
        now = self.now(person, shown)
        return await self._interact(payloads.view_action(self.workspace, person, now, action))

    async def _interact(self, payload: Json) -> str:
        answer = await self.bot.send(Kind.INTERACTION, payload)
        return TROUBLE if answer.trouble else ""

    def _action(
        self, person: Person, surface: str, blocks: list[Json], ids: tuple[str, str], value: Any
    ) -> Json:
        block_id, action_id = ids
        found = fields.find(blocks, block_id, action_id)
        if found is None:
            raise RefusedError("action_not_found")
        _, element = found
        action = {"block_id": block_id, "action_id": action_id, "type": element["type"]}
        if element["type"] == "button":
            shown = {name: element[name] for name in ("text", "value", "style") if name in element}
            return action | shown
        if element["type"] in fields.STATES:
            self.workspace.fill(person.id, surface, {block_id: {action_id: value}})
            values = self.workspace.values(person.id, surface, blocks)
            return {**action, **values[block_id][action_id]}
        return action | fields.entered(element, value)

    def now(self, person: Person, shown: Json) -> Json:
        """Return a view with what the person has put into it."""
        values = self.workspace.values(person.id, shown["id"], shown["blocks"])
        return shown | {"state": {"values": values}}

    async def submit(self, person: Person, shown: Json) -> None:
        """Send a modal off; the answer says whether it closes, changes or comes back."""
        shown = self.now(person, shown)
        errors = fields.incomplete(shown["blocks"], shown["state"]["values"])
        if not errors:
            self.workspace.views.complain(shown["id"], {})
            payload = payloads.submission(self.workspace, person, shown)
            answer = await self.bot.send(Kind.INTERACTION, payload)
            errors = self._settle(person, shown["id"], answer)
        if errors:
            self.workspace.views.complain(shown["id"], errors)
        self.workspace.bell.ring([person.id])

    def _settle(self, person: Person, view_id: str, answer: Answer) -> dict[str, str]:
        """Follow the answer to a submission; what comes back stands under the fields."""
        try:
            return self._follow(person, view_id, answer)
        except RefusedError as refused:
            log.warning("The answer to a form cannot be followed: %s", refused)
            return {WHOLE_FORM: TROUBLE}

    def _follow(self, person: Person, view_id: str, answer: Answer) -> dict[str, str]:
        views, body = self.workspace.views, answer.json()
        if answer.trouble or (answer.body.strip() and not body and answer.body != "{}"):
            raise RefusedError(answer.trouble or "invalid_response")
        match body.get("response_action"):
            case "errors":
                return self._errors(view_id, body.get("errors"))
            case "update":
                views.update(view_id, view(body.get("view"), "modal"))
            case "push":
                views.push(person.id, view(body.get("view"), "modal"))
            case "clear":
                views.clear(person.id)
            case None:
                views.close(view_id)
            case unknown:
                raise RefusedError("invalid_response_action", [str(unknown)])
        return {}

    def _errors(self, view_id: str, errors: Any) -> dict[str, str]:
        _, shown = self.workspace.views.find("id", view_id)
        inputs = {each["block_id"] for each in shown["blocks"] if each["type"] == "input"}
        if not isinstance(errors, dict) or not errors or not errors.keys() <= inputs:
            raise RefusedError("invalid_errors", [str(errors)])
        return errors

    async def close(self, person: Person, shown: Json, *, everything: bool = False) -> None:
        """Close a modal (or all that are open); the bot hears of it if it asked to."""
        stack = self.workspace.views.stack(person.id)
        root = stack[0].view if everything or shown["clear_on_close"] else shown
        closed = self.workspace.views.close(root["id"])
        self.workspace.bell.ring([person.id])
        if closed["notify_on_close"]:
            final = self.now(person, closed)
            cleared = root["id"] != shown["id"] or everything
            payload = payloads.closing(self.workspace, person, final, cleared=cleared)
            await self.bot.send(Kind.INTERACTION, payload)

    async def open_home(self, person: Person) -> None:
        """Come to the app's Home tab."""
        await self.bot.tell(events.home_opened(self.workspace, person))


def _escaped(text: str) -> str:
    """Return what a person typed as Slack hands it on: only & < > become entities."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def mentioning(text: str, workspace: Workspace) -> str:
    """Return a text in which the app's name after an @ has become a mention of it."""
    return re.sub(rf"@{re.escape(workspace.app.name)}\b", f"<@{workspace.app.bot_user_id}>", text)
