"""What a platform must be able to do, and what it may answer."""

from dataclasses import dataclass
from typing import Protocol

from bot.card import Card
from storage.people import Account


class RefusedError(Exception):
    """The platform clearly did not accept it. It may be tried again, after *seconds*."""

    def __init__(self, why: str, seconds: float | None = None) -> None:
        """Say why, in the platform's own short code, and when to come back."""
        super().__init__(why)
        self.seconds = seconds


class UnreachableError(Exception):
    """The platform clearly did not accept it, and never will: the person or place is gone."""


class UnclearError(Exception):
    """Nobody can know whether the platform accepted it."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The coordinators' private channel."""

    workspace: str
    channel: str


class Channel(Protocol):
    """A way to reach people. Each call may raise the three errors above."""

    def send(self, card: Card, to: Account) -> None:
        """Tell one person, in private."""
        ...

    def send_together(self, card: Card, to: tuple[Account, ...]) -> None:
        """Tell several people, in a conversation of their own."""
        ...

    def open_together(self, who: tuple[Account, ...]) -> None:
        """Open a conversation for several people, without a word."""
        ...

    def post(self, card: Card, desk: Desk) -> None:
        """Post on the desk."""
        ...

    def show_home(self, cards: tuple[Card, ...], to: Account) -> None:
        """Draw somebody's home."""
        ...
