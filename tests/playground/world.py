"""A workspace with a cast of three, one app, and a bot that does what a test tells it."""

import asyncio
import hashlib
import hmac
import json
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import httpx
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route

from playground.app import create
from playground.people import Person
from playground.team import App, Channel, Command, Shortcut
from tests.visitor import NO_TLS, Slack, serve_at

Json = dict[str, Any]
SECRET = "a signing secret"  # noqa: S105  the fake bot's own
TOKEN = "xoxb-a-token"  # noqa: S105  the same
APP_TOKEN = "xapp-a-token"  # noqa: S105  the same
AMARA = Person(
    "U1", "Amara Okafor", "amara.okafor@example.org", "Engineer", "Africa/Lagos", "en-GB"
)
BO = Person("U2", "Bo Lindqvist", "bo.lindqvist@example.org", "Designer", "Europe/Stockholm")
CARLA = Person("U3", "Carla Reyes", "carla.reyes@example.org", "Lawyer", "America/Bogota")
DORA = Person("U4", "Dora Gone", "dora.gone@example.org", deleted=True)
CAST = (AMARA, BO, CARLA, DORA)
HELPER = App(name="Helper", bot_user_id="UBOT")
DESK = Channel("G900", "desk", ("U2", "UBOT"))
ATTIC = Channel("C901", "attic", ("U1", "U2"), is_private=False)
COMMANDS = (Command("/helper", "Ask the helper", ("join", "leave", "help")),)
SHORTCUTS = (
    Shortcut("Ask the helper", "ask"),
    Shortcut("Explain this", "explain", is_for_messages=True),
)
START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class Hands:
    """A clock that stands still until somebody moves it."""

    def __init__(self) -> None:
        self.present = START

    def now(self) -> datetime:
        return self.present

    def __call__(self, to: datetime) -> Sequence[str]:
        days = (to - self.present).days
        self.present = to
        return [f"{days} days went by"]


Answer = Callable[[Json], object]


@dataclass
class Bot:
    """Hears what it is sent, if well signed, and answers as it was told."""

    base_url: str = ""
    heard: list[Json] = field(default_factory=list)
    answers: Answer = lambda _heard: None
    http: httpx.Client = field(
        default_factory=lambda: httpx.Client(trust_env=False, timeout=10, verify=NO_TLS), repr=False
    )

    async def endpoint(self, request: Request) -> Response:
        body = await request.body()
        if not _well_signed(request, body):
            return PlainTextResponse("forged", 401)
        heard = _read(request, body)
        self.heard.append(heard)
        answer = await asyncio.to_thread(self.answers, heard)
        if isinstance(answer, Response):
            return answer
        return PlainTextResponse("") if answer is None else JSONResponse(answer)

    def call(self, method: str, token: str = TOKEN, **arguments: object) -> Json:
        response = self.send(method, arguments, token)
        answered: Json = response.json()
        return answered

    def send(self, method: str, arguments: Json, token: str = TOKEN) -> httpx.Response:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        return self.http.post(
            f"{self.base_url}/slack-api/{method}", json=arguments, headers=headers
        )

    def say(self, channel: str, text: str = "", **more: object) -> Json:
        return self.call("chat.postMessage", channel=channel, text=text, **more)

    def kinds(self) -> list[str]:
        return [each.get("type") or each["command"] for each in self.heard]


def _well_signed(request: Request, body: bytes) -> bool:
    timestamp = request.headers["X-Slack-Request-Timestamp"]
    base = f"v0:{timestamp}:{body.decode()}".encode()
    expected = "v0=" + hmac.new(SECRET.encode(), base, hashlib.sha256).hexdigest()
    fresh = abs(datetime.now(UTC).timestamp() - int(timestamp)) < 60  # noqa: TID251  real time rules here
    return fresh and hmac.compare_digest(expected, request.headers["X-Slack-Signature"])


def _read(request: Request, body: bytes) -> Json:
    retries = {
        name: request.headers[name]
        for name in ("X-Slack-Retry-Num", "X-Slack-Retry-Reason")
        if name in request.headers
    }
    if request.headers["Content-Type"] == "application/json":
        return json.loads(body) | retries
    form = {
        name: values[0] for name, values in parse_qs(body.decode(), keep_blank_values=True).items()
    }
    return json.loads(form["payload"]) if "payload" in form else form


@dataclass(frozen=True)
class World:
    slack: Slack
    bot: Bot
    hands: Hands
    base_url: str

    @property
    def amara(self):
        return self.slack.person("Amara Okafor")

    @property
    def bo(self):
        return self.slack.person("Bo Lindqvist")

    @property
    def carla(self):
        return self.slack.person("Carla Reyes")


@contextmanager
def opened(folder: Path, hands: Hands | None = None, **more: Any) -> Iterator[World]:
    bot, hands = Bot(), hands or Hands()

    def make(base_url: str) -> Starlette:
        bot.base_url = base_url
        workspace = create(
            bot_url=base_url,
            advance=hands,
            signing_secret=SECRET,
            database=folder / "playground.db",
            **{
                "people": CAST,
                "bot_token": TOKEN,
                "app_token": APP_TOKEN,
                "app": HELPER,
                "channels": (DESK, ATTIC),
                "commands": COMMANDS,
                "shortcuts": SHORTCUTS,
                "retry_pauses": (0.0, 0.0, 0.0),
            }
            | more,
        )
        made.append(workspace)
        return Starlette(
            routes=[
                Route("/slack/events", bot.endpoint, methods=["POST"]),
                Mount("/", workspace),
            ]
        )

    made: list[Starlette] = []
    with serve_at(make) as base_url, Slack(base_url) as slack, bot.http:
        yield World(slack, bot, hands, base_url)
    for workspace in made:
        workspace.state.close()


def eventually(true: Callable[[], object], seconds: float = 20.0) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it never came to be"
        time.sleep(0.01)


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def option(label: str) -> Json:
    return {"text": plain(label), "value": label.lower()}


def button(label: str, **more: object) -> Json:
    return {"type": "button", "text": plain(label), "action_id": label.lower(), **more}


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def asked(label: str, element: Json, **more: object) -> Json:
    named = {"action_id": "value", **element}
    return {
        "type": "input",
        "block_id": label.lower(),
        "label": plain(label),
        "element": named,
        **more,
    }


def modal(*blocks: Json, title: str = "A form", **more: object) -> Json:
    shown = {
        "type": "modal",
        "title": plain(title),
        "submit": plain("Send"),
        "close": plain("Back"),
    }
    return {**shown, "callback_id": "form", "blocks": list(blocks), **more}


TEXT = {"type": "plain_text_input"}
