"""The workspace: everything there is in it, and the few things that concern several parts."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from playground import blocks as kit
from playground import fields
from playground.calls import Calls
from playground.clock import Clock
from playground.conversations import Conversation, Conversations, Kind
from playground.live import Bell
from playground.memory import Json, Memory
from playground.messages import SLACKBOT, Message, Messages, Words
from playground.pace import Pace
from playground.people import Person
from playground.refusals import RefusedError
from playground.team import App, Command, Team
from playground.triggers import Triggers
from playground.views import Views


@dataclass(frozen=True, slots=True)
class Workspace:
    """All parts of a workspace."""

    team: Team
    app: App
    commands: Sequence[Command]
    people: Mapping[str, Person]
    memory: Memory
    clock: Clock
    pace: Pace
    conversations: Conversations
    messages: Messages
    views: Views
    calls: Calls
    bell: Bell = field(default_factory=Bell)
    triggers: Triggers = field(default_factory=lambda: Triggers(time.monotonic))
    drafts: dict[tuple[str, str], dict[str, Json]] = field(default_factory=dict)

    def person(self, person_id: object) -> Person:
        """Return the person with this id; nobody else is a `user_not_found`."""
        person = self.people.get(str(person_id))
        if person is None:
            raise RefusedError("user_not_found")
        return person

    def direct(self, person: str) -> Conversation:
        """Return the direct message between this person and the app."""
        return self.conversations.open(Kind.DIRECT, "", (person, self.app.bot_user_id))

    def name_of(self, account: str) -> str:
        """Return what an account is called on the screen."""
        if account == self.app.bot_user_id:
            return self.app.name
        if account == SLACKBOT:
            return "Slackbot"
        return self.people[account].name if account in self.people else account

    def say(self, conversation: Conversation, author: str, words: Words) -> Message:
        """Post a message, and let everybody in the conversation know."""
        message = self.messages.post(conversation.id, author, words)
        self.bell.ring(conversation.members)
        return message

    def whisper(self, conversation: str, person: str, words: Words, author: str = "") -> Message:
        """Show one person a message in a conversation."""
        author = author or self.app.bot_user_id
        message = self.messages.whisper(conversation, author, person, words)
        self.bell.ring([person])
        return message

    def change(self, message: Message, words: Words) -> Message:
        """Let a message say something else, for everybody who sees it."""
        changed = self.messages.change(message, words)
        self.bell.ring(self._audience(message))
        return changed

    def remove(self, message: Message) -> None:
        """Take a message away from everybody who sees it."""
        self.messages.remove(message)
        self.bell.ring(self._audience(message))

    def _audience(self, message: Message) -> Sequence[str] | None:
        if message.only_for:
            return [message.only_for]
        conversation = self.conversations.get(message.conversation)
        return conversation.members if conversation else None

    def fill(self, person: str, surface: str, values: Mapping[str, Json]) -> None:
        """Remember what a person put into the fields of a view or message."""
        draft = self.drafts.setdefault((person, surface), {})
        for block_id, entries in values.items():
            draft.setdefault(block_id, {}).update(entries)

    def values(self, person: str, surface: str, blocks: Sequence[Json]) -> Json:
        """Return what stands in the fields of a view or message for this person."""
        return fields.state(list(blocks), self.drafts.get((person, surface), {}))


def words(body: Mapping[str, object]) -> Words:
    """Return what a call wants to say, if Slack would let it."""
    text, blocks, metadata = body.get("text") or "", body.get("blocks") or [], body.get("metadata")
    if not text and not blocks:
        raise RefusedError("no_text")
    if not isinstance(text, str) or len(text) > LONGEST_TEXT:
        raise RefusedError("msg_too_long")
    breaches = kit.message(blocks)
    if breaches or not isinstance(blocks, list):
        raise RefusedError("invalid_blocks", breaches)
    return Words(text, tuple(fields.name_all(blocks)), _metadata(metadata))


def _metadata(metadata: object) -> Json | None:
    if metadata is None or metadata == "":
        return None
    if not isinstance(metadata, dict) or metadata.keys() != {"event_type", "event_payload"}:
        raise RefusedError("invalid_metadata_format")
    return metadata


def view(content: object, kind: str) -> Json:
    """Return a view that a call wants to show, if Slack would let it."""
    breaches = kit.view(content)
    if not isinstance(content, dict) or content.get("type") != kind or breaches:
        raise RefusedError("invalid_arguments", breaches or [f"[ERROR] must be a {kind} view"])
    return content


LONGEST_TEXT = 40_000
