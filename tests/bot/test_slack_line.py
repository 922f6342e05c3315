"""Socket Mode: the same ears at a line that we open to Slack, and open again when it breaks."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

import pytest
from aiohttp import WSMsgType, web

from bot.slack import doors
from bot.slack.installed import Installed
from storage.installations import Installations
from tests.bot.doorway import command, event, press, single, submission
from tests.bot.office import SLACK, Office

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)
PATIENCE = 10


@pytest.fixture(autouse=True)
def _directly(monkeypatch):
    """Let no proxy stand between two ends on one machine."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.delenv(name, raising=False)


@dataclass
class Exchange:
    """Slack's end of the line: gives out addresses, sends envelopes, reads acknowledgements."""

    url: str = ""
    asked: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)
    lines: "asyncio.Queue[web.WebSocketResponse]" = field(default_factory=asyncio.Queue)
    acknowledged: "asyncio.Queue[dict[str, Any]]" = field(default_factory=asyncio.Queue)
    given: int = 0
    refuses: int = 0
    """How many addresses are no good."""

    async def method(self, request: web.Request) -> web.Response:
        name, sent = request.match_info["method"], await request.text()
        if name == "apps.connections.open":
            self.given += 1
            self.tokens.append(request.headers["Authorization"])
            address = self.url.replace("http", "ws").replace("/api/", f"/line/{self.given}")
            return web.json_response({"ok": True, "url": address})
        self.asked.append((name, read(sent)))
        return web.json_response({"ok": True})

    async def line(self, request: web.Request) -> web.StreamResponse:
        if int(request.match_info["number"]) <= self.refuses:
            return web.Response(status=410)
        line = web.WebSocketResponse()
        await line.prepare(request)
        await line.send_json({"type": "hello"})
        await self.lines.put(line)
        async for message in line:
            if message.type is WSMsgType.TEXT:
                await self.acknowledged.put(json.loads(message.data))
        return line

    async def picked_up(self) -> web.WebSocketResponse:
        """Wait until the bot has opened a line."""
        return await asyncio.wait_for(self.lines.get(), PATIENCE)

    async def sends(self, line: web.WebSocketResponse, kind: str, payload: Any) -> dict[str, Any]:
        """Send an envelope, and wait until it is acknowledged."""
        envelope = {"type": kind, "envelope_id": f"e{len(self.asked)}", "payload": payload}
        await line.send_json({**envelope, "accepts_response_payload": True})
        answer = await asyncio.wait_for(self.acknowledged.get(), PATIENCE)
        assert answer["envelope_id"] == envelope["envelope_id"]
        return dict(answer.get("payload") or {})

    async def was_asked(self, method: str) -> dict[str, Any]:
        await until(lambda: any(name == method for name, _ in self.asked))
        return next(sent for name, sent in self.asked if name == method)


async def until(holds: Callable[[], bool]) -> None:
    """Wait until something holds."""
    async with asyncio.timeout(PATIENCE):
        while not holds():  # noqa: ASYNC110 — what is waited for has no bell of its own
            await asyncio.sleep(0.01)


def read(sent: str) -> dict[str, Any]:
    return dict(json.loads(sent)) if sent.startswith("{") else dict(parse_qsl(sent))


@asynccontextmanager
async def exchange() -> AsyncIterator[Exchange]:
    made = Exchange()
    app = web.Application()
    app.router.add_route("*", "/api/{method}", made.method)
    app.router.add_get("/line/{number}", made.line)
    runner = web.AppRunner(app, shutdown_timeout=1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    made.url = f"http://{host}:{port}/api/"
    try:
        yield made
    finally:
        await runner.cleanup()


def hears(office: Office, slack: Exchange):
    store = Installations(office.ledger, office.organisation, SLACK)
    return doors.app(office.reception, Installed(store, slack.url, single()))


def typed(text):
    return dict(parse_qsl(command(text, "U0JOAO"), keep_blank_values=True))


# --- The same ears -------------------------------------------------------------------------------


def test_what_arrives_on_the_line_is_heard_as_at_the_other_door(office):
    async def story():
        async with exchange() as slack, doors.line(hears(office, slack), "xapp-1"):
            line = await slack.picked_up()
            shown = await slack.sends(line, "slash_commands", typed("home"))
            assert "Mentoring here is voluntary" in shown["text"]
            home = {"container": {"type": "view"}, "view": {"id": "V1", "type": "home"}}
            await slack.sends(line, "interactive", press("join-as-mentee", "U0JOAO", **home))
            assert "Find a mentor" in str(await slack.was_asked("views.open"))
            view = {"private_metadata": '{"form": "sign-up-mentee", "state": "mentee"}'}
            wrong = await slack.sends(line, "interactive", submission(view, "U0JOAO"))
            assert wrong["errors"]["topics"] == "Please answer this one."
            opened = event("app_home_opened", user="U0JOAO", tab="home")
            await slack.sends(line, "events_api", opened)
            assert "Welcome" in str(await slack.was_asked("views.publish"))
            assert slack.tokens == ["Bearer xapp-1"]

    asyncio.run(story())


def test_a_line_that_slack_closes_is_opened_again(office):
    async def story():
        async with exchange() as slack, doors.line(hears(office, slack), "xapp-1"):
            first = await slack.picked_up()
            await first.send_json({"type": "disconnect", "reason": "refresh_requested"})
            second = await slack.picked_up()
            shown = await slack.sends(second, "slash_commands", typed("home"))
            assert "Mentoring here is voluntary" in shown["text"]
            await second.close()
            third = await slack.picked_up()
            assert await slack.sends(third, "slash_commands", typed("home")) == shown
            assert slack.given == 3

    asyncio.run(story())


def test_an_address_that_is_no_good_is_not_tried_for_ever(office, monkeypatch):
    monkeypatch.setattr(doors, "STALE", 0.05)
    monkeypatch.setattr(doors, "PING", 0.1)

    async def story():
        async with exchange() as slack:
            slack.refuses = 2
            async with doors.line(hears(office, slack), "xapp-1"):
                line = await slack.picked_up()
                assert await slack.sends(line, "slash_commands", typed("home"))
                assert slack.given >= 3

    asyncio.run(story())


def test_the_line_is_let_go_cleanly_even_while_nobody_answers(office):
    async def story():
        async with exchange() as slack:
            slack.refuses = 99
            async with doors.line(hears(office, slack), "xapp-1"):
                await until(lambda: slack.given > 0)
            left = [each for each in asyncio.all_tasks() if "slack" in repr(each.get_coro())]
            assert left == []

    asyncio.run(story())


def test_no_task_and_no_connection_is_left_once_the_line_is_let_go(office):
    async def story():
        async with exchange() as slack:
            async with doors.line(hears(office, slack), "xapp-1"):
                line = await slack.picked_up()
            await until(lambda: line.closed)
            left = [each for each in asyncio.all_tasks() if "slack" in repr(each.get_coro())]
            assert left == []

    asyncio.run(story())
