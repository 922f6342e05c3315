"""Puts a workspace together: people, one app, a clock; the Web API, the page and its own API."""

import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Route, WebSocketRoute
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from playground import authorize
from playground.accounts import Accounts
from playground.acts import Acts
from playground.behind import Behind
from playground.browser import Browser
from playground.calls import Calls
from playground.clock import Advance, Clock
from playground.consents import Consents
from playground.conversations import Conversations
from playground.courier import Courier
from playground.doors import Endpoint
from playground.files import Files
from playground.memory import Memory
from playground.messages import Messages
from playground.outgoing import Outgoing
from playground.pace import Pace
from playground.people import Person
from playground.replies import ResponseUrls
from playground.sockets import Sockets
from playground.team import App, Channel, Command, Shortcut, Team
from playground.tokens import Tokens
from playground.views import Views
from playground.web_api import WebApi
from playground.workspace import Workspace

PAGE = Path(__file__).parent / "page"
DEFAULT_APP = App()
DEFAULT_TEAM = Team()
CONTENT_POLICY = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)


def create(  # noqa: PLR0913  each is one fact about the workspace
    people: Sequence[Person],
    bot_url: str,
    advance: Advance,
    *,
    signing_secret: str,
    bot_token: str,
    app_token: str = "",
    app: App = DEFAULT_APP,
    team: Team = DEFAULT_TEAM,
    channels: Sequence[Channel] = (),
    commands: Sequence[Command] = (),
    shortcuts: Sequence[Shortcut] = (),
    database: Path | str = "var/playground.db",
    pace: float = 0.0,
    pace_of_all: float = 0.0,
    retry_pauses: Sequence[float] = (0.0, 1.0, 5.0),
    url: str = "",
) -> Starlette:
    """Make the workspace as an ASGI app, to be mounted at `/`.

    The bot is reached below `bot_url`, this workspace below `url` (the same place, unless told).
    The app is installed with `bot_token`; without one it comes by OAuth. With `app_token` it may
    connect by socket instead of being called.
    `pace` is the number of seconds between two messages to one channel, `pace_of_all` between two
    to any; 0 sets no limit.
    When mounted, the app's own lifespan does not run: call `state.close()` at the end.
    """
    memory = Memory(database)
    clock, tokens, here = Clock(memory, advance), Tokens(memory), (url or bot_url).rstrip("/")
    sockets = Sockets(app, here)
    outgoing = Outgoing(f"{bot_url.rstrip('/')}/slack/events", signing_secret)
    workspace = Workspace(
        team=team,
        app=app,
        commands=tuple(commands),
        shortcuts=tuple(shortcuts),
        people=Accounts(memory, people),
        memory=memory,
        clock=clock,
        pace=Pace(pace, time.monotonic, pace_of_all),
        conversations=Conversations(memory, clock),
        messages=Messages(memory, clock),
        views=Views(memory, team, app),
        calls=Calls(memory, clock),
        tokens=tokens,
        consents=Consents(team, app, tokens, time.monotonic),
        files=Files(memory, here),
        sockets=sockets,
        courier=Courier(outgoing, sockets, retry_pauses),
    )
    workspace.conversations.found(channels)
    for token, scopes in ((bot_token, app.scopes), (app_token, ("connections:write",))):
        if token:
            tokens.grant(token, scopes)
    return _served(workspace, ResponseUrls(here, time.monotonic), bot_token)


def _served(workspace: Workspace, response_urls: ResponseUrls, bot_token: str) -> Starlette:
    acts = Acts(workspace, workspace.courier, response_urls)
    routes: list[BaseRoute] = [
        WebSocketRoute("/slack-api/link/", workspace.sockets.endpoint),
        *WebApi(workspace, response_urls).routes(),
        *authorize.routes(workspace),
        *Behind(acts, bot_token).routes(),
        *Browser(acts).routes(),
        *_page(),
    ]

    def close() -> None:
        workspace.courier.close()
        workspace.memory.close()

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        yield
        close()

    served = Starlette(routes=routes, middleware=[Middleware(Headers)], lifespan=lifespan)
    served.state.close = close
    return served


def _page() -> list[Route]:
    names = {f"/{file.name}": file.name for file in PAGE.iterdir()}
    return [Route(path, _file(name)) for path, name in {"/": "index.html", **names}.items()]


def _file(name: str) -> Endpoint:
    async def endpoint(_request: Request) -> Response:
        return FileResponse(PAGE / name, headers={"Cache-Control": "no-cache"})

    return endpoint


class Headers:
    """Says on every answer that nothing but our own files may run in the page."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap this app."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything through, adding the headers."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *SAFETY]
            await send(message)

        await self._app(scope, receive, with_headers)


SAFETY = (
    (b"content-security-policy", CONTENT_POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
)
