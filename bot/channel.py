"""What a platform must be able to do, and what it may answer; and how all of them are spoken to.

Whoever has accounts on two platforms is reached on one of them, always the same:
``storage.lookups.REACHED`` says which. People who are on different platforms can't be brought
together, and are each told where they are.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.card import Card
from storage.people import Account

UNTIL_CONNECTED = 3600.0
"""Seconds for which messages wait that are for a platform to which we have no way at present."""


class RefusedError(Exception):
    """The platform clearly did not accept this message. It may be tried again."""


class RestError(Exception):
    """The platform clearly did not accept it, and takes nothing from this workspace for a while."""

    def __init__(self, why: str, seconds: float | None = None) -> None:
        """Say why, in the platform's own short code, and for how long if it told."""
        super().__init__(why)
        self.seconds = seconds


class UnreachableError(Exception):
    """The platform clearly did not accept it, and never will: the person or place is gone."""


class UnclearError(Exception):
    """Nobody can know whether the platform accepted it."""


class BlindError(Exception):
    """We are not let in where we would see whether a message has arrived."""


@dataclass(frozen=True, slots=True)
class Line:
    """An open line: somebody's direct messages, a conversation of several, or the desk."""

    platform: str
    workspace: str
    conversation: str


@dataclass(frozen=True, slots=True)
class Talk:
    """A first talk that people could have: what a calendar calls it, and when it would be."""

    subject: str
    begins: datetime | None
    """None if no hour suits them all."""
    minutes: int


@dataclass(frozen=True, slots=True)
class Ways:
    """Addresses that somebody opens to reach others, where we can't bring them together."""

    chat: str
    meeting: str


class Channel(Protocol):
    """A way to reach people. Each call may raise the errors above; only a post can be unclear."""

    def greet(self, workspace: str) -> None:
        """Ask something harmless, to know that the platform listens."""
        ...

    def shows(self, workspace: str) -> datetime | None:
        """Return what the platform's own clock showed when we last heard of it."""
        ...

    def open(self, to: tuple[Account, ...]) -> Line:
        """Open the direct messages of one person, or a conversation of several."""
        ...

    def post(self, card: Card, line: Line, mark: str) -> str | None:
        """Say it, and return how the platform calls it: None where nothing can be drawn anew.

        *mark* is opaque, and travels with the message unseen.
        """
        ...

    def redraw(self, card: Card, line: Line, post: str) -> None:
        """Draw anew what was posted; where the platform can't, nothing happens."""
        ...

    def holds(self, mark: str, line: Line, since: datetime) -> bool:
        """Say whether a message with this mark arrived, *since* the platform's clock showed that.

        May raise BlindError.
        """
        ...

    def show_home(self, cards: tuple[Card, ...], to: Account) -> None:
        """Draw somebody's home."""
        ...

    def ways(self, to: Account, others: tuple[Account, ...], talk: Talk) -> Ways | None:
        """Return how somebody reaches others by themselves; None where there is no such way.

        What it takes is asked of the platform, and kept nowhere.
        """
        ...


@dataclass(frozen=True)
class Channels:
    """All platforms that this deployment speaks on, by what they are called."""

    by_platform: Mapping[str, Channel]

    def of(self, platform: str) -> Channel:
        """Return the way to a platform; raises RestError while there is none."""
        found = self.by_platform.get(platform)
        if found is None:
            raise RestError("not_connected", UNTIL_CONNECTED)
        return found

    def open(self, to: tuple[Account, ...]) -> Line:
        """Open a line; none leads from one platform to another."""
        if len({each.platform for each in to}) > 1:
            raise UnreachableError("on_different_platforms")
        return self.of(to[0].platform).open(to)

    def ways(self, to: Account, others: tuple[Account, ...], talk: Talk) -> Ways | None:
        """Return how somebody reaches others who are on the same platform, in the same place."""
        if not others or any(house(each) != house(to) for each in others):
            return None
        return self.of(to.platform).ways(to, others, talk)


def house(whose: Account | Line) -> str:
    """Return a name for the workspace of somebody, or of a line, that no other platform uses."""
    return f"{whose.platform} {whose.workspace}"
