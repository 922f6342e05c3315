"""Tells open pages that something changed, so that they look again (server-sent events)."""

import asyncio
from collections.abc import AsyncIterator, Iterable

QUIET_SECONDS = 15.0


class Bell:
    """A bell at every open page; it rings for the people concerned, or for everybody."""

    def __init__(self) -> None:
        """Start with no page open."""
        self._listeners: dict[asyncio.Event, str] = {}

    def ring(self, people: Iterable[str] | None = None) -> None:
        """Something changed for these people (or, without a list, for all)."""
        concerned = None if people is None else set(people)
        for event, person in self._listeners.items():
            if concerned is None or person in concerned:
                event.set()

    async def listen(self, person: str) -> AsyncIterator[str]:
        """Yield server-sent events for one page; a comment in quiet times keeps it open."""
        event = asyncio.Event()
        self._listeners[event] = person
        try:
            yield "retry: 1000\ndata: hello\n\n"
            while True:
                try:
                    await asyncio.wait_for(event.wait(), QUIET_SECONDS)
                except TimeoutError:
                    yield ": quiet\n\n"
                else:
                    event.clear()
                    yield "data: changed\n\n"
        finally:
            del self._listeners[event]
