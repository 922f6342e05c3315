"""The workspace: everything there is in it, and the few things that concern several parts."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from playground import fields
from playground.accounts import Accounts
from playground.calls import Calls
from playground.clock import Clock
from playground.consents import Consents
from playground.conversations import Conversation, Conversations, Kind
from playground.courier import Courier
from playground.faults import Faults
from playground.files import Files
from playground.live import Bell
from playground.memory import Json, Memory
from playground.messages import SLACKBOT, Message, Messages, Words
from playground.pace import Pace
from playground.people import Person
from playground.refusals import RefusedError
from playground.sockets import Sockets
from playground.team import App, Command, Shortcut, Team
from playground.tokens import Tokens
from playground.triggers import Triggers
from playground.views import Views


@dataclass(frozen=True, slots=True)
class Workspace:
    """All parts of a workspace."""

    team: Team
    app: App
    commands: Sequence[Command]
    shortcuts: Sequence[Shortcut]
    people: Accounts
    memory: Memory
    clock: Clock
    pace: Pace
    conversations: Conversations
    messages: Messages
    views: Views
    calls: Calls
    tokens: Tokens
    consents: Consents
    files: Files
    sockets: Sockets
    courier: Courier
    faults: Faults = field(default_factory=Faults)
    bell: Bell = field(default_factory=Bell)
    triggers: Triggers = field(default_factory=lambda: Triggers(time.monotonic))
    drafts: dict[tuple[str, str], dict[str, Json]] = field(default_factory=dict)
    offers: dict[tuple[str, str, str, str], dict[str, Json]] = field(default_factory=dict)
    """The options that the app last suggested: to whom, where, for which field, by their values."""

    def person(self, person_id: object) -> Person:
        """Return the person with this id; nobody else is a `user_not_found`."""
        person = self.people.get(str(person_id))
        if person is None:
            raise RefusedError("user_not_found")
        return person

    def addressees(self, accounts: Sequence[str]) -> list[Person]:
        """Return the people with whom the app may open a conversation."""
        people = [self.person(account) for account in accounts]
        if any(person.deleted for person in people):
            raise RefusedError("user_disabled")
        if any(person.bot for person in people):
            raise RefusedError("cannot_dm_bot")
        if any(person.stranger and not self._shares_a_channel(person) for person in people):
            raise RefusedError(
                "user_not_visible" if len(people) == 1 else "invalid_user_combination"
            )
        return people

    def _shares_a_channel(self, person: Person) -> bool:
        return any(
            self.app.bot_user_id in each.members for each in self.conversations.of(person.id)
        )

    def direct(self, person: str) -> Conversation:
        """Return the direct message between this person and the app."""
        return self.conversations.open(Kind.DIRECT, "", (person, self.app.bot_user_id))

    def visible(self, conversation_id: object) -> Conversation:
        """Return a conversation that the app may know of: a public channel or one that it is in."""
        found = self.conversations.get(conversation_id)
        if found is None or not self._is_visible(found):
            raise RefusedError("channel_not_found")
        return found

    def known(self) -> list[Conversation]:
        """Return all conversations that the app may know of."""
        return [each for each in self.conversations.all() if self._is_visible(each)]

    def _is_visible(self, conversation: Conversation) -> bool:
        is_public = conversation.kind is Kind.CHANNEL
        return is_public or self.app.bot_user_id in conversation.members

    def name_of(self, account: str) -> str:
        """Return what an account is called on the screen."""
        if account == self.app.bot_user_id:
            return self.app.name
        if account == SLACKBOT:
            return "Slackbot"
        return self.people[account].name if account in self.people else account

    def meet(self, people: Sequence[str]) -> Conversation:
        """Return the direct or group message in which exactly these people talk."""
        together = [self.person(each) for each in dict.fromkeys(people)]
        if len(together) == 1:
            raise RefusedError("not_enough_users")
        return self.conversations.together(together)

    def say(
        self, conversation: Conversation, author: str, words: Words, thread_ts: object = None
    ) -> Message:
        """Post a message or a reply, and let everybody in the conversation know."""
        thread = self.thread(conversation, thread_ts)
        message = self.messages.post(conversation.id, author, words, thread)
        self.bell.ring(conversation.members)
        return message

    def thread(self, conversation: Conversation, ts: object) -> str | None:
        """Return the thread that a reply to this message belongs to; None when it is no reply."""
        if not ts:
            return None
        parent = self.messages.get(conversation.id, ts)
        if parent is None or parent.only_for:
            raise RefusedError("cannot_reply_to_message")
        return parent.thread_ts or parent.ts

    def whisper(self, conversation: str, person: str, words: Words, author: str = "") -> Message:
        """Show one person a message in a conversation."""
        author = author or self.app.bot_user_id
        message = self.messages.whisper(
            Message("", conversation, author, words.text, words.blocks, only_for=person)
        )
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
            for action_id, raw in entries.items():
                offered = self.offers.get((person, surface, block_id, action_id), {})
                draft.setdefault(block_id, {})[action_id] = _picked(offered, raw)

    def values(self, person: str, surface: str, blocks: Sequence[Json]) -> Json:
        """Return what stands in the fields of a view or message for this person."""
        return fields.state(list(blocks), self.drafts.get((person, surface), {}))


def _picked(offered: Mapping[str, Json], raw: Any) -> Any:
    """Return what was picked among suggested options; anything else stays as it is."""
    if isinstance(raw, list):
        return [offered.get(str(each), each) for each in raw]
    return offered.get(str(raw), raw)
