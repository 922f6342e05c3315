"""Plays recorded calls to a Slack's Web API: to our playground, or to npm `emulate`.

A call names its method, its arguments, whose token it carries and how it is sent; what must come of
it (`ok`, or the name of an error); what its answer `has`, of which type, at the places that matter,
and what it `may` have; what to keep of the answer under a name, for the calls after it. A name in
braces stands for what was kept, or for somebody or something of the workspace.
"""

import json
import re
import select
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx

from playground.people import Person
from playground.team import SCOPES, Channel
from tests.playground.world import APP_TOKEN, CAST, DESK, HELPER, TOKEN, World
from tests.visitor import NO_TLS

Json = dict[str, Any]
HERE = Path(__file__).parent
RECORD: list[Json] = json.loads((HERE / "recorded_calls.json").read_text(encoding="utf-8"))
NODE = Path(sys.executable).with_name("node")
EMULATE = HERE.parent / "node" / "emulate.mjs"
PATIENCE = 30.0
BACK = "http://127.0.0.1:1/back"
"""Where an installation leads to; nobody is there, and nobody has to be."""
NOT_KNOWN = "not known"
ROOMS = "public_channel,private_channel"
EVERYTHING = (*SCOPES, "channels:history", "groups:history", "mpim:history", "groups:write")
APP = replace(HELPER, scopes=tuple(sorted(EVERYTHING)))
LOBBY = Channel("C900", "lobby", ("U1", "U2", "UBOT"), is_private=False)
ATTIC = Channel("C901", "attic", ("U1", "U2"), is_private=False)
CELLAR = Channel("G901", "cellar", ("U1", "U2"))
CHANNELS = (DESK, LOBBY, ATTIC, CELLAR)
TYPES = {
    str: "string",
    bool: "boolean",
    int: "number",
    float: "number",
    list: "list",
    dict: "object",
    type(None): "null",
}


@dataclass
class Slack:
    """One of the two, and what is needed to play the record to it."""

    url: str
    http: httpx.Client
    names: dict[str, str]
    trigger: Callable[[str], str]
    """Do something as Amara (within the modal of this id, if one is given): a trigger id."""
    code: Callable[[], str]
    """Consent, as an administrator, that the app may write: a code."""
    answers: dict[str, Json] = field(default_factory=dict)

    def plays(self, record: Sequence[Json]) -> dict[str, Json]:
        """Play every call in turn; return the answers by the names of the calls."""
        for call in record:
            self.answers[call["name"]] = self.play(call)
        return self.answers

    def play(self, call: Json) -> Json:
        if "brings" in call:
            self.http.post(self.filled(call["brings"]["to"]), content=call["brings"]["content"])
        arguments = self.filled(call.get("arguments", {}))
        answered = self.send(call, arguments)
        for name, path in call.get("keep", {}).items():
            self.names[name] = str(at({**answered, "asked": arguments}, path))
        return answered

    def send(self, call: Json, arguments: Json) -> Json:
        address, token = f"{self.url}/{call['method']}", self.token(call.get("token", "bot"))
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        match call.get("how", "json"):
            case "query":
                response = self.http.get(address, params={"token": token, **arguments})
            case "form":
                response = self.http.post(address, data={"token": token, **arguments})
            case "form with header":
                response = self.http.post(address, data=arguments, headers=headers)
            case _:
                response = self.http.post(address, json=arguments, headers=headers)
        is_json = response.headers.get("content-type", "").startswith("application/json")
        said = response.json() if is_json else {}
        return said if "ok" in said else {"ok": False, "error": NOT_KNOWN}

    def token(self, whose: str) -> str:
        tokens = {"none": "", "invented": "xoxb-nobodys", "bot": TOKEN, "app": APP_TOKEN}
        return tokens[whose] if whose in tokens else self.names[whose]

    def filled(self, value: Any) -> Any:
        """Return the same with every name in braces filled in."""
        match value:
            case str():
                return re.sub(r"\{([a-z ]+)\}", lambda found: self.meant(found[1]), value)
            case dict():
                return {key: self.filled(each) for key, each in value.items()}
            case list():
                return [self.filled(each) for each in value]
            case _:
                return value

    def meant(self, name: str) -> str:
        match name:
            case "trigger":
                return self.trigger("")
            case "trigger in a modal":
                return self.trigger(self.names["modal"])
            case "code":
                return self.code()
            case _:
                return self.names[name]


# --- What came of it ----------------------------------------------------------------------------


def verdict(answer: Json) -> str:
    return "ok" if answer["ok"] else str(answer["error"])


def at(answer: Any, path: str) -> Any:
    """What stands at a place in an answer, such as `members.0.id`."""
    for step in path.split("."):
        match answer:
            case dict() if step in answer:
                answer = answer[step]
            case list() if step.isdecimal() and int(step) < len(answer):
                answer = answer[int(step)]
            case _:
                return Ellipsis
    return answer


def kind(answer: Json, path: str) -> str:
    """The type of what stands at a place in an answer."""
    return TYPES.get(type(at(answer, path)), "missing")


def differences(call: Json, ours: Json, theirs: Json) -> list[str]:
    """How the two answered one call differently, at the places that matter."""
    if verdict(ours) != verdict(theirs):
        return [f"ours {verdict(ours)}, emulate {verdict(theirs)}"]
    places = call.get("has", {}) | call.get("may", {})
    kinds = {path: (kind(ours, path), kind(theirs, path)) for path in places}
    return [
        f"{path}: ours {one}, emulate {other}"
        for path, (one, other) in kinds.items()
        if one != other
    ]


def news(found: Mapping[str, list[str]], listed: Mapping[str, Json]) -> dict[str, list[str]]:
    """What is different from the list of differences: new ones, and listed ones that are gone."""
    known = {name: each["differs"] for name, each in listed.items()}
    return {
        name: found.get(name, ["no longer different"])
        for name in sorted(found.keys() | known.keys())
        if found.get(name) != known.get(name)
    }


# --- The two of them ----------------------------------------------------------------------------


def ours(world: World) -> Slack:
    """Return the playground, opened with our app and our channels."""

    def trigger(modal: str) -> str:
        world.amara.presses("More") if modal else world.amara.types("/helper join")
        return str(world.bot.heard[-1]["trigger_id"])

    def code() -> str:
        asked = {"client_id": APP.client_id, "scope": "chat:write", "redirect_uri": BACK}
        led = world.bot.http.get(f"{world.base_url}/oauth/v2/allow", params=asked)
        return parse_qs(urlsplit(led.headers["location"]).query)["code"][0]

    people = {called(each): each.id for each in CAST}
    return Slack(
        f"{world.base_url}/slack-api",
        world.bot.http,
        {
            **people,
            **{each.name: each.id for each in CHANNELS},
            "helper": APP.bot_user_id,
            "bot": APP.bot_id,
            "client": APP.client_id,
            "secret": APP.client_secret,
        },
        trigger,
        code,
    )


def called(person: Person) -> str:
    return person.name.split()[0].casefold()


SEED: Json = {
    "slack": {
        "strict_scopes": True,
        "users": [
            {"name": called(each), "real_name": each.name, "email": each.email} for each in CAST
        ],
        "channels": [
            {"name": each.name, "is_private": each.is_private} for each in (LOBBY, ATTIC, CELLAR)
        ],
        "oauth_apps": [
            {
                "app_id": APP.id,
                "client_id": APP.client_id,
                "client_secret": APP.client_secret,
                "name": APP.name,
                "redirect_uris": [BACK],
                "scopes": list(APP.scopes),
                "bot_id": APP.bot_id,
                "bot_user_id": APP.bot_user_id,
                "bot_name": "helper",
            }
        ],
        "tokens": [
            {
                "token": TOKEN,
                "type": "bot",
                "user": "helper",
                "scopes": list(APP.scopes),
                "app_id": APP.id,
                "bot_id": APP.bot_id,
            },
            {"token": "xoxp-amara", "user": "amara", "scopes": ["channels:read", "groups:read"]},
        ],
    }
}
"""The same workspace, as far as `emulate` can be told: it lets everybody into every channel."""


@contextmanager
def emulate() -> Iterator[Slack]:
    """Start npm `emulate`, and end it again."""
    command = [NODE, EMULATE, json.dumps(SEED)]
    with (
        subprocess.Popen(  # noqa: S603 — Node and a script of ours
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={}
        ) as process,
        httpx.Client(trust_env=False, timeout=PATIENCE, verify=NO_TLS) as http,
    ):
        try:
            yield furnished(address_of(process), http)
        finally:
            process.kill()


def address_of(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    ready, _, _ = select.select([process.stdout], [], [], PATIENCE)
    assert ready, "emulate did not start in time"
    address = process.stdout.readline().strip()
    assert address, "emulate ended before it began; `make test` installs it"
    return address


def furnished(address: str, http: httpx.Client) -> Slack:
    """Return `emulate` with the bot in the lobby and Bo's desk, and with everybody's ids."""
    url = f"{address}/api"

    def says(method: str, token: str = TOKEN, **arguments: object) -> Json:
        headers = {"Authorization": f"Bearer {token}"}
        answer: Json = http.post(f"{url}/{method}", json=arguments, headers=headers).json()
        assert answer["ok"], f"{method}: {answer}"
        return answer

    people = {each["name"]: each["id"] for each in says("users.list")["members"]}
    seen = says("conversations.list", "xoxp-amara", types=ROOMS)["channels"]
    rooms = {each["name"]: each["id"] for each in seen}
    says("conversations.join", channel=rooms["lobby"])
    desk = says("conversations.create", name="desk", is_private=True)["channel"]["id"]
    says("conversations.invite", channel=desk, users=people["bo"])

    def trigger(modal: str) -> str:
        of = {"view_id": modal} if modal else {"user_id": people["amara"]}
        return str(says("views.generateTriggerId", **of)["trigger_id"])

    def code() -> str:
        form = {
            "user_id": people["amara"],
            "client_id": APP.client_id,
            "scope": "chat:write",
            "redirect_uri": BACK,
        }
        led = http.post(f"{address}/oauth/v2/authorize/callback", data=form)
        return parse_qs(urlsplit(led.headers["location"]).query)["code"][0]

    names = {**people, **rooms, "desk": desk, "bot": APP.bot_id}
    names |= {"client": APP.client_id, "secret": APP.client_secret}
    return Slack(url, http, names, trigger, code)
