"""Conversations: the app's direct message with each person, group messages, channels."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from playground.clock import Clock
from playground.memory import Memory, dump
from playground.people import Person
from playground.team import Channel


class Kind(StrEnum):
    """What sort of conversation it is."""

    DIRECT = "im"
    GROUP = "mpim"
    CHANNEL = "channel"
    PRIVATE = "group"


TWO = 2
PREFIXES = {Kind.DIRECT: "D", Kind.GROUP: "G"}


@dataclass(frozen=True, slots=True)
class Conversation:
    """A place where messages stand, and who can see it."""

    id: str
    kind: Kind
    name: str
    members: tuple[str, ...]
    created: int


class Conversations:
    """Every conversation of the workspace."""

    def __init__(self, memory: Memory, clock: Clock) -> None:
        """Keep them in this memory."""
        self._memory = memory
        self._clock = clock

    def found(self, channels: Sequence[Channel]) -> None:
        """Make sure that these channels exist, with the members that they are given now."""
        for channel in channels:
            kind = Kind.PRIVATE if channel.is_private else Kind.CHANNEL
            self._keep(Conversation(channel.id, kind, channel.name, channel.members, self._now()))

    def open(self, kind: Kind, name: str, members: Sequence[str]) -> Conversation:
        """Return the direct or group message of exactly these members: the same one every time."""
        together = tuple(sorted(members))
        known = self._memory.row(
            "SELECT * FROM conversations WHERE kind = :kind AND members = :members",
            kind=kind,
            members=dump(together),
        )
        if known:
            return _conversation(known)
        number = self._memory.count(f"conversations:{kind}")
        opened = Conversation(f"{PREFIXES[kind]}{number:08d}", kind, name, together, self._now())
        self._keep(opened)
        return opened

    def together(self, people: Sequence[Person], *bots: str) -> Conversation:
        """Return the conversation in which exactly these people (and bots) talk."""
        members = [*(person.id for person in people), *bots]
        if len(members) <= TWO:
            return self.open(Kind.DIRECT, "", members)
        handles = "--".join(sorted(person.handle for person in people))
        return self.open(Kind.GROUP, f"mpdm-{handles}-1", members)

    def get(self, conversation_id: object) -> Conversation | None:
        """Return the conversation with this id."""
        row = self._memory.row(
            "SELECT * FROM conversations WHERE id = :id", id=str(conversation_id)
        )
        return _conversation(row) if row else None

    def all(self) -> list[Conversation]:
        """Return every conversation, oldest first."""
        rows = self._memory.rows("SELECT * FROM conversations ORDER BY rowid")
        return [_conversation(row) for row in rows]

    def admit(self, conversation: Conversation, account: str) -> Conversation:
        """Let one more into a conversation."""
        if account in conversation.members:
            return conversation
        fuller = replace(conversation, members=(*conversation.members, account))
        self._keep(fuller)
        return fuller

    def of(self, person: str) -> list[Conversation]:
        """Return the conversations that this person is in."""
        return [each for each in self.all() if person in each.members]

    def _now(self) -> int:
        return int(self._clock.now().timestamp())

    def _keep(self, conversation: Conversation) -> None:
        self._memory.write(
            "INSERT INTO conversations VALUES (:id, :kind, :name, :members, :created) "
            "ON CONFLICT (id) DO UPDATE SET name = :name, members = :members, kind = :kind",
            {
                "id": conversation.id,
                "kind": conversation.kind,
                "name": conversation.name,
                "members": dump(conversation.members),
                "created": conversation.created,
            },
        )


def _conversation(row: sqlite3.Row) -> Conversation:
    members = tuple(json.loads(row["members"]))
    return Conversation(row["id"], Kind(row["kind"]), row["name"], members, row["created"])
