"""The workspace's clock: it may stand or be moved, but no two messages share a moment."""

from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Protocol

from playground.memory import Memory

MILLION = 1_000_000


class Advance(Protocol):
    """Whoever owns the workspace's time."""

    def now(self) -> datetime:
        """Return the present moment, aware and in UTC."""

    def __call__(self, to: datetime) -> Sequence[str]:
        """Move time forward (this may take a while) and say in a few lines what happened."""


class Clock:
    """Tells the time and gives out message stamps, each one later than all before."""

    def __init__(self, memory: Memory, advance: Advance) -> None:
        """Go on from the last stamp in the memory."""
        self._memory = memory
        self.advance = advance

    def now(self) -> datetime:
        """Return the present moment in UTC."""
        return self.advance.now().astimezone(UTC)

    def stamp(self) -> str:
        """Return the next `ts`: now, or a microsecond after the last one if time has not moved."""
        now = self.now()
        present = int(now.timestamp()) * MILLION + now.microsecond
        seconds, rest = divmod(self._memory.count("ts", at_least=present), MILLION)
        return f"{seconds}.{rest:06d}"

    def date_header(self) -> str:
        """Return the present moment as an HTTP Date."""
        return format_datetime(self.now(), usegmt=True)
