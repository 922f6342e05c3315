"""Puts a workspace together: people, one app, a clock; the Web API, the page and its own API."""

import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from playground.acts import Acts
from playground.browser import Browser, Endpoint
from playground.calls import Calls
from playground.clock import Advance, Clock
from playground.conversations import Conversations
from playground.memory import Memory
from playground.messages import Messages
from playground.outgoing import Outgoing
from playground.pace import Pace
from playground.people import Person
from playground.refusals import RefusedError
from playground.replies import ResponseUrls, reply
from playground.team import App, Channel, Command, Team
from playground.views import Views
from playground.web_api import WebApi, json_object
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
    app: App = DEFAULT_APP,
    team: Team = DEFAULT_TEAM,
    channels: Sequence[Channel] = (),
    commands: Sequence[Command] = (),
    database: Path | str = "var/playground.db",
    pace: float = 0.0,
    retry_pauses: Sequence[float] = (0.0, 1.0, 5.0),
    url: str = "",
) -> Starlette:
    """Make the workspace as an ASGI app, to be mounted at `/`.

    The bot is reached below `bot_url`, this workspace below `url` (the same place, unless told).
    `pace` is the number of seconds between two messages to one channel; 0 sets no limit.
    When mounted, the app's own lifespan does not run: call `state.close()` at the end.
    """
    memory = Memory(database)
    clock = Clock(memory, advance)
    workspace = Workspace(
        team=team,
        app=app,
        commands=tuple(commands),
        people={person.id: person for person in people},
        memory=memory,
        clock=clock,
        pace=Pace(pace, time.monotonic),
        conversations=Conversations(memory, clock),
        messages=Messages(memory, clock),
        views=Views(memory, team, app),
        calls=Calls(memory, clock),
    )
    workspace.conversations.found(channels)
    bot = Outgoing(f"{bot_url.rstrip('/')}/slack/events", signing_secret, retry_pauses)
    response_urls = ResponseUrls((url or bot_url).rstrip("/"), time.monotonic)
    browser = Browser(Acts(workspace, bot, response_urls))
    routes = [
        Route(
            "/slack-api/response/{token}", _responses(workspace, response_urls), methods=["POST"]
        ),
        Route(
            "/slack-api/{method}", WebApi(workspace, bot_token).endpoint, methods=["GET", "POST"]
        ),
        *browser.routes(),
        *_page(),
    ]
    return _served(routes, workspace, bot)


def _served(routes: list[Route], workspace: Workspace, bot: Outgoing) -> Starlette:
    def close() -> None:
        bot.close()
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


def _responses(workspace: Workspace, response_urls: ResponseUrls) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        try:
            body = json_object(await request.body())
            place = response_urls.use(request.path_params["token"])
            reply(workspace, place, body)
        except RefusedError as refused:
            return JSONResponse(refused.answer(), 404)
        return JSONResponse({"ok": True})

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
