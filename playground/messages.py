"""Messages, marks of what is read, and ephemeral messages that only one person sees."""

import json
import sqlite3
from dataclasses import dataclass, replace
from typing import Any

from playground.clock import Clock
from playground.memory import Json, Memory, dump

SLACKBOT = "USLACKBOT"


@dataclass(frozen=True, slots=True)
class Message:
    """One message; `only_for` names the one person who can see an ephemeral one."""

    ts: str
    conversation: str
    author: str
    text: str
    blocks: tuple[Json, ...] = ()
    metadata: Json | None = None
    edited: str | None = None
    only_for: str | None = None
    thread_ts: str | None = None
    """The stamp of the message that this one is a reply to."""
    files: tuple[Json, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """What a message says."""

    text: str = ""
    blocks: tuple[Json, ...] = ()
    metadata: Json | None = None
    files: tuple[Json, ...] = ()


class Messages:
    """Every message. Ephemeral ones are forgotten at a restart, as Slack forgets them."""

    def __init__(self, memory: Memory, clock: Clock) -> None:
        """Keep them in this memory."""
        self._memory = memory
        self._clock = clock
        self._ephemeral: dict[str, Message] = {}

    def post(
        self, conversation: str, author: str, words: Words, thread_ts: str | None = None
    ) -> Message:
        """Add a message for everybody in the conversation, or a reply in one of its threads."""
        message = Message(
            self._clock.stamp(),
            conversation,
            author,
            words.text,
            words.blocks,
            words.metadata,
            thread_ts=thread_ts,
            files=words.files,
        )
        self._keep(message)
        return message

    def whisper(self, message: Message) -> Message:
        """Add a message that only one person sees."""
        whispered = replace(message, ts=self._clock.stamp(), metadata=None)
        self._ephemeral[whispered.ts] = whispered
        return whispered

    def get(self, conversation: str, ts: object) -> Message | None:
        """Return the message with this stamp, ephemeral or not."""
        row = self._memory.row(
            "SELECT * FROM messages WHERE conversation = :conversation AND ts = :ts",
            conversation=conversation,
            ts=str(ts),
        )
        if row:
            return _message(row)
        message = self._ephemeral.get(str(ts))
        return message if message and message.conversation == conversation else None

    def change(self, message: Message, words: Words) -> Message:
        """Let a message say something else, in its old place."""
        changed = replace(message, text=words.text, blocks=words.blocks, edited=self._clock.stamp())
        if words.metadata is not None:
            changed = replace(changed, metadata=words.metadata)
        if message.only_for:
            self._ephemeral[message.ts] = changed
        else:
            self._keep(changed)
        return changed

    def remove(self, message: Message) -> None:
        """Take a message away."""
        self._ephemeral.pop(message.ts, None)
        self._memory.write("DELETE FROM messages WHERE ts = :ts", {"ts": message.ts})

    def in_conversation(self, conversation: str) -> list[Message]:
        """All lasting messages of a conversation, oldest first."""
        rows = self._memory.rows(
            "SELECT * FROM messages WHERE conversation = :conversation ORDER BY ts",
            conversation=conversation,
        )
        return [_message(row) for row in rows]

    def replies(self, conversation: str, thread_ts: str) -> list[Message]:
        """Return the replies in a thread, oldest first."""
        rows = self._memory.rows(
            "SELECT * FROM messages WHERE conversation = :conversation "
            "AND thread_ts = :thread_ts ORDER BY ts",
            conversation=conversation,
            thread_ts=thread_ts,
        )
        return [_message(row) for row in rows]

    def seen_by(self, person: str, conversation: str) -> list[Message]:
        """Return what one person sees in a conversation, oldest first."""
        own = [
            message
            for message in self._ephemeral.values()
            if (message.only_for, message.conversation) == (person, conversation)
        ]
        return sorted(self.in_conversation(conversation) + own, key=lambda message: message.ts)

    def mark_read(self, person: str, conversation: str) -> bool:
        """Remember that this person has read all there is; say if that was news."""
        news = self.unread(person, conversation) > 0
        if news:
            self._memory.write(
                "INSERT OR REPLACE INTO marks VALUES (:person, :conversation, "
                "(SELECT max(ts) FROM messages WHERE conversation = :conversation))",
                {"person": person, "conversation": conversation},
            )
        return news

    def unread(self, person: str, conversation: str) -> int:
        """How many messages of others this person has not read."""
        row = self._memory.row(
            "SELECT count(*) AS unread FROM messages WHERE conversation = :conversation "
            "AND author != :person AND ts > coalesce((SELECT ts FROM marks "
            "WHERE person = :person AND conversation = :conversation), '')",
            person=person,
            conversation=conversation,
        )
        return int(row["unread"]) if row else 0

    def _keep(self, message: Message) -> None:
        values: dict[str, Any] = {
            "ts": message.ts,
            "conversation": message.conversation,
            "author": message.author,
            "text": message.text,
            "blocks": dump(message.blocks),
            "metadata": dump(message.metadata) if message.metadata else None,
            "edited": message.edited,
            "thread_ts": message.thread_ts,
            "files": dump(message.files),
        }
        self._memory.write(
            "INSERT OR REPLACE INTO messages "
            "(ts, conversation, author, text, blocks, metadata, edited, thread_ts, files) VALUES "
            "(:ts, :conversation, :author, :text, :blocks, :metadata, :edited, :thread_ts, :files)",
            values,
        )


def _message(row: sqlite3.Row) -> Message:
    return Message(
        row["ts"],
        row["conversation"],
        row["author"],
        row["text"],
        tuple(json.loads(row["blocks"])),
        json.loads(row["metadata"]) if row["metadata"] else None,
        row["edited"],
        thread_ts=row["thread_ts"],
        files=tuple(json.loads(row["files"])),
    )
