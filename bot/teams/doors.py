"""The door to Teams: one address, behind which nobody comes without a token that Teams signed.

Looked at in this order: is there a token, is it not too much, can it be read, does it come through
Teams and from an address that is on our list, and was the token made by Teams, for us, and for that
address. Nothing of what is refused stands in a log.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import structlog
from fastapi import Request, Response
from starlette.responses import JSONResponse

from bot.lanes import Lane, Lanes
from bot.logs import where
from bot.payload import text
from bot.reception import Reception
from bot.teams.arrive import Arrivals
from bot.teams.buttons import without_dialogs
from bot.teams.listen import Ears
from bot.teams.registration import Registration
from bot.teams.sdk import Connector, checker
from bot.teams.visit import Acquaintances

log = structlog.get_logger("mentoring.teams")
Door: TypeAlias = Callable[[Request], Awaitable[Response]]
MESSAGES_PATH = "/api/messages"
CHANNEL = "msteams"
MOST = 256 * 1024
"""Bytes; more than Teams would ever send."""
BEARER = "Bearer "
PATIENCE = 10.0
"""Seconds for looking at a token: Microsoft's keys may have to be fetched."""


class RefusedError(Exception):
    """What is not let in."""

    def __init__(self, status: int, why: str) -> None:
        """Say with which number, and why in a word."""
        super().__init__(why)
        self.status = status


@dataclass(frozen=True)
class Doorkeeper:
    """Lets activities in."""

    registration: Registration
    believes: Callable[[str, str], bool]
    lane: Lane = field(default_factory=lambda: Lane.of("tokens", 2))

    async def let_in(self, request: Request) -> Mapping[str, Any]:
        """Return an activity that Teams has sent us; raises RefusedError."""
        shown = request.headers.get("Authorization", "")
        token = shown.removeprefix(BEARER) if shown.startswith(BEARER) else ""
        if not token and not self.registration.believes_anybody:
            raise RefusedError(401, "no token")
        activity = parsed(await whole(request))
        address = text(activity.get("serviceUrl"))
        if activity.get("channelId") != CHANNEL or not self.registration.may_speak_to(address):
            raise RefusedError(403, "not from Teams")
        if not self.registration.believes_anybody and not await self._is_theirs(token, address):
            raise RefusedError(401, "no token of theirs")
        return activity

    async def _is_theirs(self, token: str, address: str) -> bool:
        looking = self.lane(lambda: self.believes(token, address))
        try:
            return await asyncio.wait_for(looking, PATIENCE)
        except TimeoutError:
            raise RefusedError(503, "no keys to look at a token with") from None


async def whole(request: Request) -> bytes:
    """Return what was sent, unless that is more than Teams would ever send."""
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > MOST:
            raise RefusedError(413, "too much")
    return bytes(body)


def parsed(body: bytes) -> Mapping[str, Any]:
    """Return what was sent as data."""
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        raise RefusedError(400, "not readable") from None
    if not isinstance(found, dict):
        raise RefusedError(400, "no activity")
    return found


def door(keeper: Doorkeeper, ears: Ears) -> Door:
    """Return what answers a request. One that can't be read has no effect."""

    async def answering(request: Request) -> Response:
        try:
            activity = await keeper.let_in(request)
        except RefusedError as refused:
            log.warning("refused", why=str(refused))
            return Response(status_code=refused.status)
        try:
            body = await ears.hear(activity)
        except (AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
            log.warning("a request could not be read", where=where(error)[-1:])
            return Response(status_code=400)
        if not keeper.registration.has_dialogs:
            body = without_dialogs(body)
        return Response() if body is None else JSONResponse(body)

    return answering


@dataclass(frozen=True)
class Entrance:
    """The door, and what goes on behind it until it is closed."""

    door: Door
    ears: Ears

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        """Let what was acknowledged be done, before the door is closed."""
        try:
            yield
        finally:
            await asyncio.gather(*self.ears.late, return_exceptions=True)


def entrance(reception: Reception, connector: Connector, arrivals: Arrivals) -> Entrance:
    """Return the entrance for what Teams sends."""
    registration = connector.registration
    keeper = Doorkeeper(registration, checker(registration))
    people = Acquaintances(reception, Lanes.beside(reception.ledger), arrivals)
    ears = Ears(reception, people, connector)
    return Entrance(door(keeper, ears), ears)
