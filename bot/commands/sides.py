"""The platforms of a deployment, put together: one port, one clock, one outbox."""

from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field

from fastapi import FastAPI

from bot.channel import Channel, Channels
from bot.web import Door, Lifespan
from storage.profiles import Told


def nothing() -> None:
    """Let go of nothing."""


@asynccontextmanager
async def quiet() -> AsyncIterator[None]:
    """Hold nothing open."""
    yield


@dataclass(frozen=True)
class Side:
    """One platform: how it is spoken to, who is there, and what lets it reach us."""

    platform: str
    channel: Channel
    people: Callable[[], Iterable[Told]]
    doors: Mapping[str, Door] = field(default_factory=dict)
    while_open: Callable[[], AbstractAsyncContextManager[None]] = quiet
    """What goes on while the doors are open."""
    close: Callable[[], None] = nothing


def channels(sides: Iterable[Side]) -> Channels:
    """Return every way to speak."""
    return Channels({each.platform: each.channel for each in sides})


def everybody(sides: Iterable[Side]) -> Iterator[Told]:
    """List the people of all platforms."""
    for each in sides:
        yield from each.people()


def doors(sides: Iterable[Side]) -> dict[str, Door]:
    """Return every door."""
    return {name: door for each in sides for name, door in each.doors.items()}


def lifespan(sides: Iterable[Side], works: Lifespan | None) -> Lifespan:
    """Return what goes on while the doors are open: the clock, and what each platform needs."""

    @asynccontextmanager
    async def running(app: FastAPI) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            if works is not None:
                await stack.enter_async_context(works(app))
            for each in sides:
                await stack.enter_async_context(each.while_open())
            yield

    return running


def close(sides: Iterable[Side]) -> None:
    """Let go of every platform."""
    for each in sides:
        each.close()
