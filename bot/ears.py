"""What hears people, whatever the platform: what a press or a form becomes, and what goes on late.

The order of work: decide and commit, then acknowledge. What takes longer than a platform or its
people wait is acknowledged, and goes on afterwards.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from bot.acquaintances import Acquaintances, Visit
from bot.heard import Pressed, Sent
from bot.reception import Answer, Caller, Reception
from flows.messages import Choice, NotYours

PATIENCE = 2.5
"""Seconds until something is acknowledged: Slack gives up after three, Teams after some more."""
V = TypeVar("V", bound=Visit)


@dataclass(frozen=True)
class Ears(Generic[V]):
    """Hears people."""

    reception: Reception
    people: Acquaintances[V]
    late: set[asyncio.Task[Any]] = field(default_factory=set, kw_only=True)
    """What goes on after it was acknowledged."""

    async def _pressed(
        self, visit: V, pressed: Pressed, typed: Sent | None, *, within: bool = False
    ) -> Answer:
        """Answer a button. What was *typed* around it is shown beside the form, or *within* it."""

        def answer(caller: Caller) -> Answer:
            if pressed.choice is None:
                return self.reception.words(caller, NotYours())
            if pressed.choice is Choice.PREVIEW and typed is not None:
                return self.reception.previewed(caller, typed.form, typed.given, within=within)
            return self.reception.pressed(caller, pressed.choice, pressed.ref, pressed.delivery)

        return await self.people.write(visit, answer)

    async def _sent(self, visit: V, sent: Sent) -> Answer:
        """Answer a form."""
        picked = await self.people.picked(visit, sent.picked_people)
        about = (sent.form, sent.state, {**sent.given, **picked}, sent.delivery)
        return await self.people.write(visit, lambda caller: self.reception.sent(caller, *about))

    def _goes_on(
        self, work: Awaitable[Any], sorry: Callable[[Exception], Awaitable[Any]]
    ) -> asyncio.Task[None]:
        """Have something done beside; what goes wrong with it is apologised for."""

        async def apologising() -> None:
            try:
                await work
            except Exception as error:  # noqa: BLE001 — nobody else hears of it any more
                await sorry(error)

        task = asyncio.create_task(apologising())
        self.late.add(task)
        task.add_done_callback(self.late.discard)
        return task


async def in_time(work: asyncio.Task[Any]) -> bool:
    """Wait for work as long as somebody waits for us; say whether it was done."""
    done, _ = await asyncio.wait({work}, timeout=PATIENCE)
    return bool(done)
