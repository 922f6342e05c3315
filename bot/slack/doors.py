"""The doors to Slack: one app, which hears over HTTP or through a line that we open to Slack.

Over HTTP every request is signed. In Socket Mode Slack knows us by the app's own token, so there
is no secret to check a signature with, and no address that would take a request.
"""

import asyncio
import logging
import os
import re
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import TypeAlias

import structlog
from fastapi import Request, Response
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.web.async_client import AsyncWebClient

from bot.lanes import Lanes
from bot.logs import where
from bot.reception import Reception
from bot.slack.installed import TIMEOUT, Installed
from bot.slack.listen import Ears, register
from bot.slack.visit import Acquaintances, Doorkeeper, authorize

log = structlog.get_logger("mentoring.slack")
Door: TypeAlias = Callable[[Request], Awaitable[Response]]
BOLTS_OWN = (
    "SLACK_BOT_TOKEN",
    "SLACK_CLIENT_ID",
    "SLACK_CLIENT_SECRET",
    "SLACK_VERIFICATION_TOKEN",
)
SECONDS = re.compile("[0-9]{1,12}")
"""What a time looks like to which Slack would put its signature."""
PING = 10.0
"""Seconds between two signs of life on a line, and between two tries to open one."""
STALE = 20.0
"""Seconds for which an address that Slack gave for a line can be used."""


def app(reception: Reception, installed: Installed, signing_secret: str = "") -> AsyncApp:
    """Return the app that hears everything, whichever door it comes through."""
    lanes = Lanes.beside(reception.ledger)
    with unseen(BOLTS_OWN):
        made = AsyncApp(
            process_before_response=True,  # else Bolt looks every 10 ms whether we are done
            signing_secret=signing_secret or secrets.token_hex(),  # which nobody can sign with
            client=AsyncWebClient(base_url=installed.api_url, timeout=TIMEOUT, retry_handlers=[]),
            before_authorize=Doorkeeper(installed, lanes).let_in,
            authorize=authorize,
            logger=logging.getLogger("slack_bolt.mentoring"),
        )
    register(made, Ears(reception, Acquaintances(reception, lanes, installed)))
    return made


@contextmanager
def unseen(names: tuple[str, ...]) -> Iterator[None]:
    """Hide variables from Bolt while it is built: it would make stores of its own from them."""
    hidden = {name: os.environ.pop(name) for name in names if name in os.environ}
    try:
        yield
    finally:
        os.environ.update(hidden)


def http(made: AsyncApp) -> Door:
    """Return what answers a request. One that can't even be read is refused, and has no effect."""
    handler = AsyncSlackRequestHandler(made)

    async def door(request: Request) -> Response:
        if not SECONDS.fullmatch(request.headers.get("X-Slack-Request-Timestamp", "")):
            return Response(status_code=401)
        try:
            return await handler.handle(request)
        except (AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
            log.warning("a request could not be read", where=where(error)[-1:])
            return Response(status_code=400)

    return door


@asynccontextmanager
async def line(made: AsyncApp, app_token: str) -> AsyncIterator[None]:
    """Hold a line to Slack for as long as the block lasts; one that breaks is opened again."""
    asking = AsyncWebClient(base_url=made.client.base_url, timeout=TIMEOUT, retry_handlers=[])
    handler = AsyncSocketModeHandler(made, app_token, web_client=asking, ping_interval=PING)
    client: SocketModeClient = handler.client
    opening: Awaitable[None] = handler.connect_async()  # type: ignore[no-untyped-call]  # Bolt's
    tasks = [asyncio.ensure_future(opening), asyncio.create_task(kept_fresh(client))]
    try:
        yield
    finally:
        await handler.close_async()  # type: ignore[no-untyped-call]  # Bolt's
        theirs = (client.message_processor, client.current_session_monitor, client.message_receiver)
        await ended([*tasks, *(each for each in theirs if each is not None)])


async def kept_fresh(client: SocketModeClient) -> None:
    """Let go of addresses that were not used in time: the library would try them for ever."""
    while True:
        await asyncio.sleep(STALE)
        if not await client.is_connected():
            client.wss_uri = None


async def ended(tasks: list["asyncio.Future[None]"]) -> None:
    """Wait until tasks that are not needed any more have ended."""
    for task in tasks:
        task.cancel()
        with suppress(asyncio.CancelledError, Exception):
            await task
