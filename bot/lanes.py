"""Where the work of the doors is done: in a few threads beside the event loop.

Python runs one thread at a time, so more of them only take turns more often, and each turn costs.
They are worth their number where the database is elsewhere, and answers while others work. What
writes has a lane of its own: there it waits for the one writer of SQLite, and no reader waits
behind it.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Self, TypeVar

from storage.ledger import Ledger

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Lane:
    """A few threads that take one thing after the other, in the order in which it came."""

    threads: ThreadPoolExecutor

    @classmethod
    def of(cls, name: str, width: int) -> Self:
        """Return a lane in which so many things are done at a time."""
        return cls(ThreadPoolExecutor(width, name))

    async def __call__(self, work: Callable[[], T]) -> T:
        """Do something in this lane."""
        return await asyncio.get_running_loop().run_in_executor(self.threads, work)


@dataclass(frozen=True, slots=True)
class Lanes:
    """One lane for what only reads, one for what may write."""

    reading: Lane
    writing: Lane

    @classmethod
    def beside(cls, ledger: Ledger) -> Self:
        """Return as many threads as this ledger can make use of."""
        readers, writers = (2, 1) if ledger.is_in_process else (8, 8)
        return cls(Lane.of("reading", readers), Lane.of("writing", writers))
