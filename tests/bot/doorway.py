"""The bot's real door over real HTTP, and a Slack on this machine that answers as it is told."""

import hashlib
import hmac
import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import httpx
from prometheus_client import CollectorRegistry

from bot import web
from bot.slack import doors
from bot.slack.installed import Installed
from bot.slack.manifest import EVENTS_PATH
from storage.installations import Installation, Installations
from tests.bot.loopback import Platform, Says, platform
from tests.bot.office import SLACK, TEAM, Office
from tests.visitor import NO_TLS, serve

SECRET = "a signing secret for our tests"  # noqa: S105 — it signs nothing else
GRID = "E0GRID"
FORM, JSON = "application/x-www-form-urlencoded", "application/json"
OLD = 301
"""Seconds after which a request is too old."""


def single(**changes: Any) -> Installation:
    """What the one token of a deployment stands for."""
    usual = {"workspace": TEAM, "token": "xoxb-one", "bot_id": "B0BOT", "bot_user": "U0BOT"}
    return Installation(**{**usual, **changes})


def user(external: str = "U0SOLVEIG", **about: Any) -> dict[str, Any]:
    """Somebody as users.info tells of them."""
    return {
        "id": external,
        "team_id": TEAM,
        "name": "solveig",
        "tz": "Europe/Oslo",
        "locale": "en-GB",
        "profile": {"real_name": "Solveig Haugen"},
        **about,
    }


@dataclass
class Doorway:
    """Where Slack's requests go in, and what came of them."""

    url: str
    office: Office
    slack: Platform
    installed: Installed
    http: httpx.Client

    # --- What Slack sends ----------------------------------------------------------------

    def sends(
        self, body: str, kind: str = FORM, *, age: int = 0, secret: str = SECRET
    ) -> httpx.Response:
        """Send one signed request."""
        at = str(int(time.time()) - age)  # noqa: TID251 — Slack's clock, which signs
        return self.http.post(self.url, content=body, headers=signed(body, kind, at, secret))

    def command(self, text: str = "", who: str = "U0JOAO", **changes: Any) -> dict[str, Any]:
        """Type ``/mentoring``, and return what Slack shows."""
        return as_json(self.sends(command(text, who, **changes)))

    def presses(self, value: str, who: str = "U0JOAO", **changes: Any) -> dict[str, Any]:
        return as_json(self.sends(payload(press(value, who, **changes))))

    def submits(self, view: dict[str, Any], who: str = "U0JOAO", **changes: Any) -> dict[str, Any]:
        return as_json(self.sends(payload(submission(view, who, **changes))))

    def shortcut(self, who: str = "U0JOAO", name: str = "home") -> dict[str, Any]:
        told = {"type": "shortcut", "callback_id": name, **actor(who), "trigger_id": "1.1"}
        return as_json(self.sends(payload(told)))

    def event(self, kind: str, **about: Any) -> httpx.Response:
        return self.sends(json.dumps(event(kind, **about)), JSON)

    # --- What came of it -----------------------------------------------------------------

    def asked(self, method: str) -> list[dict[str, Any]]:
        """What Slack was asked by one method."""
        return [about for each, about in self.slack.asked if each == method]

    def waits_for(self, method: str, times: int = 1) -> list[dict[str, Any]]:
        """Wait until Slack was asked: events are answered before they are dealt with."""
        eventually(lambda: len(self.asked(method)) >= times)
        return self.asked(method)

    def knows(self, *people: dict[str, Any]) -> None:
        """Let Slack tell of some people, each time they are asked about."""
        self.slack.next["users.info"] = [Says(200, {"ok": True, "user": each}) for each in people]


def eventually(holds: Callable[[], bool]) -> None:
    """Wait until something holds: some things are done after the answer."""
    until = time.monotonic() + 5
    while not holds():
        assert time.monotonic() < until
        time.sleep(0.01)


def signed(body: str, kind: str, at: str, secret: str) -> dict[str, str]:
    digest = hmac.new(secret.encode(), f"v0:{at}:{body}".encode(), hashlib.sha256).hexdigest()
    return {
        "Content-Type": kind,
        "X-Slack-Request-Timestamp": at,
        "X-Slack-Signature": f"v0={digest}",
    }


def as_json(answer: httpx.Response) -> dict[str, Any]:
    assert answer.status_code == 200, (answer.status_code, answer.text)
    return dict(json.loads(answer.text or "{}"))


def actor(who: str, team: str | None = TEAM) -> dict[str, Any]:
    return {"user": {"id": who, "team_id": team}, "team": team and {"id": team}}


def command(text: str, who: str, **changes: Any) -> str:
    usual = {
        "command": "/mentoring",
        "text": text,
        "user_id": who,
        "team_id": TEAM,
        "trigger_id": "1.1",
    }
    return urlencode({**usual, **changes})


def payload(body: dict[str, Any]) -> str:
    return urlencode({"payload": json.dumps(body)})


def press(value: str, who: str, **changes: Any) -> dict[str, Any]:
    action = {"type": "button", "action_id": "a", "block_id": "b", "value": value}
    return {
        "type": "block_actions",
        **actor(who),
        "actions": [{**action, "action_ts": "1.1"}],
        "container": {"type": "message", "message_ts": "1.1", "channel_id": "D0JOAO"},
        "trigger_id": "1.1",
        **changes,
    }


def submission(view: dict[str, Any], who: str, **changes: Any) -> dict[str, Any]:
    whole = {"id": "V1", "type": "modal", "callback_id": "older", **view}
    return {"type": "view_submission", **actor(who), "view": whole, **changes}


def event(kind: str, **about: Any) -> dict[str, Any]:
    """An event: what concerns the whole is given under ``around``."""
    around = about.pop("around", {})
    return {
        "type": "event_callback",
        "team_id": TEAM,
        "event_id": "Ev1",
        "event": {"type": kind, **about},
        "authorizations": [{"team_id": TEAM, "enterprise_id": None}],
        **around,
    }


@contextmanager
def doorway(office: Office, one: Installation | None = None) -> Iterator[Doorway]:
    """Open the door for as long as the block lasts."""
    store = Installations(office.ledger, office.organisation, SLACK)
    with platform() as slack:
        installed = Installed(store, slack.url, one)
        hears = doors.app(office.reception, installed, SECRET)
        app = web.create({EVENTS_PATH: doors.http(hears)}, lambda: None, CollectorRegistry())
        with (
            serve(app) as base_url,
            httpx.Client(trust_env=False, verify=NO_TLS, timeout=20) as http,
        ):
            yield Doorway(f"{base_url}{EVENTS_PATH}", office, slack, installed, http)
