"""A bot that calls us and is called back down the same line, with the real client library."""

import asyncio
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from tests.playground.world import (
    APP_TOKEN,
    TEXT,
    TOKEN,
    actions,
    asked,
    button,
    eventually,
    modal,
    opened,
)


@dataclass
class Line:
    """A bot on the line, in a thread of its own."""

    handler: AsyncSocketModeHandler
    loop: asyncio.AbstractEventLoop
    heard: list = field(default_factory=list)

    def does(self, work):
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(10)


@contextmanager
def connected(world, prepare) -> Iterator[Line]:
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()

    async def open_line():
        client = AsyncWebClient(token=TOKEN, base_url=f"{world.base_url}/slack-api/")
        app = AsyncApp(client=client, signing_secret="", request_verification_enabled=False)
        handler = AsyncSocketModeHandler(app, APP_TOKEN, web_client=client)
        line = Line(handler, loop)
        prepare(app, line.heard)
        await handler.connect_async()
        return line

    line = asyncio.run_coroutine_threadsafe(open_line(), loop).result(10)
    try:
        eventually(lambda: _is_open(world))
        yield line
    finally:
        line.does(line.handler.close_async())
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


def _is_open(world):
    return world.slack.get("socket")["open"]


def _listening(app, heard):
    @app.command("/helper")
    async def command(ack, body, client):
        heard.append(body["command"])
        await client.views_open(
            trigger_id=body["trigger_id"], view=modal(asked("Name", TEXT), callback_id="form")
        )
        await ack("Here you are.")

    @app.view("form")
    async def form(ack, view):
        value = view["state"]["values"]["name"]["value"]["value"]
        heard.append(value)
        if len(value) < 2:
            await ack(response_action="errors", errors={"name": "Too short."})
        else:
            await ack()

    @app.action("yes")
    async def press(ack, body):
        heard.append(body["actions"][0]["action_id"])
        await ack()

    @app.event("message")
    async def message(event):
        heard.append(event["text"])


def test_everything_travels_down_the_line_while_the_bot_is_on_it(world):
    with connected(world, _listening) as line:
        world.amara.types("/helper join")
        assert world.amara.reads() == ["Here you are."]
        world.amara.fills({"Name": "A"})
        world.amara.submits()
        assert world.amara.modal.errors == {"Name": "Too short."}
        world.amara.fills({"Name": "Ada"})
        world.amara.submits()
        assert world.amara.modal is None
        world.bot.say("U1", "Well?", blocks=[actions(button("Yes"))])
        world.amara.presses("Yes")
        world.amara.types("thanks")
        eventually(lambda: line.heard == ["/helper", "A", "Ada", "yes", "thanks"])
    assert world.bot.heard == []


def test_a_bot_that_is_asked_to_connect_anew_does_so_and_goes_on_hearing(world):
    with connected(world, _listening) as line:
        world.slack.post("app/refresh", {})
        eventually(lambda: len(world.slack.calls("apps.connections.open")) == 2)
        eventually(lambda: _is_open(world))
        world.amara.types("still there?")
        eventually(lambda: line.heard == ["still there?"])


def test_once_the_bot_hangs_up_it_is_called_again(world):
    with connected(world, _listening):
        pass
    eventually(lambda: not _is_open(world))
    world.amara.types("hello")
    assert [each["event"]["text"] for each in world.bot.heard] == ["hello"]


def test_only_the_apps_own_token_opens_a_line(any_world):
    answer = any_world.bot.call("apps.connections.open")
    assert answer["error"] == "not_allowed_token_type"
    answer = any_world.bot.call("auth.test", token=APP_TOKEN)
    assert answer["error"] == "not_allowed_token_type"


def test_an_address_serves_for_one_line_only(world):
    url = world.bot.call("apps.connections.open", token=APP_TOKEN)["url"]
    assert url.startswith(world.base_url.replace("http", "ws"))
    with connect(url) as line:
        assert json.loads(line.recv())["type"] == "hello"
        with pytest.raises(InvalidStatus):
            connect(url)


def test_an_event_that_is_not_acknowledged_comes_again_and_says_so(tmp_path):
    with opened(tmp_path, retry_pauses=(0.0,)) as world:
        url = world.bot.call("apps.connections.open", token=APP_TOKEN)["url"]
        with connect(url) as line:
            line.recv()
            eventually(lambda: _is_open(world))
            world.amara.types("hello")  # waits three seconds in vain
            first, second = json.loads(line.recv()), json.loads(line.recv())
            line.send(json.dumps({"envelope_id": second["envelope_id"]}))
    assert first["type"] == second["type"] == "events_api"
    assert first["payload"] == second["payload"]
    assert (first["retry_attempt"], first["retry_reason"]) == (0, "")
    assert (second["retry_attempt"], second["retry_reason"]) == (1, "timeout")
    assert first["accepts_response_payload"] is False
