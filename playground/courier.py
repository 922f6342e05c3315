"""Brings requests to the bot: by socket while one is open, else over HTTP; events also again."""

import asyncio
from collections.abc import Coroutine, Sequence
from dataclasses import replace
from typing import Any

from playground.memory import Json
from playground.outgoing import Outgoing
from playground.parcel import Answer, Kind, Parcel
from playground.sockets import Sockets


class Courier:
    """Knows both ways to the bot."""

    def __init__(self, outgoing: Outgoing, sockets: Sockets, pauses: Sequence[float]) -> None:
        """Bring events that were not taken again after each of these pauses."""
        self._outgoing = outgoing
        self._sockets = sockets
        self._pauses = pauses
        self._later: set[asyncio.Task[None]] = set()

    async def send(self, kind: Kind, content: Json) -> Answer:
        """Bring one request, and wait for the answer."""
        return await self._bring(Parcel(kind, content))

    async def tell(self, event: Json | None) -> None:
        """Bring an event; when the bot does not take it, try again later, up to three times."""
        if event is None:
            return
        parcel = Parcel(Kind.EVENT, event)
        answer = await self._bring(parcel)
        if answer.trouble and not answer.final:
            self._do_later(self._tell_again(parcel, answer))

    def soon(self, event: Json | None) -> None:
        """Bring an event without anybody waiting for it."""
        if event is not None:
            self._do_later(self.tell(event))

    async def _bring(self, parcel: Parcel) -> Answer:
        if self._sockets.is_open:
            return await self._sockets.send(parcel)
        return await self._outgoing.send(parcel)

    async def _tell_again(self, parcel: Parcel, answer: Answer) -> None:
        for number, pause in enumerate(self._pauses, start=1):
            await asyncio.sleep(pause)
            answer = await self._bring(replace(parcel, attempt=number, reason=answer.trouble))
            if not answer.trouble or answer.final:
                return

    def _do_later(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._later.add(task)
        task.add_done_callback(self._later.discard)

    def close(self) -> None:
        """Let go of everything."""
        self._outgoing.close()
