"""Where the work of the doors is done: in a few threads beside the event loop.

Python runs one thread at a time, and each turn that threads take costs more than many a question.
So whatever waits in a lane is taken at once, done one after the other, and told at once. What may
write has a lane of its own: no reader waits behind it.

Where the database works in our own process, what is taken together shares one transaction, with a
savepoint for each: the disk is waited for once. Where it is elsewhere, several are worked on while
others wait for its answers, and each keeps a transaction of its own: it holds rows that another
one beside it may want, and would hold them for as long as the slowest takes. There the database
itself waits for the disk once for all who commit at that moment.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass, field
from typing import Any, Self, TypeAlias, TypeVar

from storage.ledger import Ledger
from storage.together import NotKeptError

T = TypeVar("T")
Sharing: TypeAlias = Callable[[], AbstractContextManager[None]]
AT_ONCE = 16
"""So much is taken at once: whoever is done first waits for the last."""


@dataclass(frozen=True, slots=True)
class Done:
    """How something went, and where that is waited for."""

    answer: asyncio.Future[Any]
    found: Any = None
    error: BaseException | None = None

    def tell(self) -> None:
        """Tell it, if it is still waited for."""
        if self.answer.done():
            return
        if self.error is None:
            self.answer.set_result(self.found)
        else:
            self.answer.set_exception(self.error)


@dataclass(frozen=True, slots=True)
class Errand:
    """Something to do, and where its answer is waited for."""

    work: Callable[[], Any]
    answer: asyncio.Future[Any]

    def done(self) -> Done:
        """Do it; what goes wrong is told to whoever waits, and stops nobody else."""
        try:
            return Done(self.answer, self.work())
        except BaseException as error:  # noqa: BLE001 — it is raised where the answer is waited for
            return Done(self.answer, error=error)


@dataclass(frozen=True, slots=True)
class Lane:
    """A few threads that take what waits, in the order in which it came."""

    threads: ThreadPoolExecutor
    sharing: Sharing | None = None
    """What those share that are taken at once; without it each is taken by itself."""
    waiting: deque[Errand] = field(default_factory=deque)

    @classmethod
    def of(cls, name: str, width: int, sharing: Sharing | None = None) -> Self:
        """Return a lane with so many threads."""
        return cls(ThreadPoolExecutor(width, name), sharing)

    async def __call__(self, work: Callable[[], T]) -> T:
        """Do something in this lane."""
        answer: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self.waiting.append(Errand(work, answer))
        self.threads.submit(self._work)
        return await answer

    def _work(self) -> None:
        """Do what waits; tell it when nothing can undo it any more."""
        taken = self._taken()
        if not taken:
            return
        done = (
            alone(taken) if self.sharing is None or len(taken) == 1 else shared(taken, self.sharing)
        )
        with suppress(RuntimeError):  # whoever waited has closed down
            done[0].answer.get_loop().call_soon_threadsafe(tell, done)

    def _taken(self) -> Sequence[Errand]:
        taken: list[Errand] = []
        with suppress(IndexError):  # nothing waits any more
            while len(taken) < (AT_ONCE if self.sharing else 1):
                taken.append(self.waiting.popleft())
        return taken


def alone(errands: Iterable[Errand]) -> list[Done]:
    """Do each by itself."""
    return [each.done() for each in errands]


def shared(errands: Sequence[Errand], sharing: Sharing) -> list[Done]:
    """Do them together. If that can't be kept, nothing of it was done, and each is done alone."""
    try:
        with sharing():
            return alone(errands)
    except NotKeptError:
        return alone(errands)


def tell(done: Iterable[Done]) -> None:
    """Tell everybody, in the thread in which they all wait."""
    for each in done:
        each.tell()


@dataclass(frozen=True, slots=True)
class Lanes:
    """One lane for what only reads, one for what may write; and one for what shares nothing."""

    reading: Lane
    writing: Lane
    housekeeping: Lane
    """For what opens transactions of its own, as whatever is about installations does; and for what
    a door itself has to say: that an answer takes a while can't wait behind that answer."""

    @classmethod
    def beside(cls, ledger: Ledger) -> Self:
        """Return as many threads as this ledger can make use of."""
        width, sharing = (1, ledger.together) if ledger.is_in_process else (8, None)
        return cls(
            Lane.of("reading", width, sharing),
            Lane.of("writing", width, sharing),
            Lane.of("housekeeping", 1),
        )
