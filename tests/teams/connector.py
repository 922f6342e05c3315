"""A stand-in for Teams on this machine: what a bot calls, and what it keeps.

It answers as a Bot Connector does: opens a person's chat, takes messages and draws them anew, says
who is in a chat. It writes down every call, and fails when it is told to. It knows nothing of us.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, RLock, Thread
from typing import Any
from urllib.parse import unquote, urlsplit
from uuid import NAMESPACE_OID, uuid5

from playground.people import Person
from scheduler.clock import real
from tests.teams.login import Login, login

Json = dict[str, Any]
Answer = tuple[int, Any, dict[str, str]]
TENANT = "5f0a3c1e-0000-4000-8000-00000000f1d0"
CLIENT = "28c0ffee-0000-4000-8000-000000000b07"
BOT, DESK = f"28:{CLIENT}", "19:desk@thread.tacv2"
WHERE = "/teams"
DROPPED, SILENT = -1, -2
"""Stand for a line that breaks, and for an answer that lets one wait."""
LONGEST = 30.0


def account_of(known: str) -> str:
    """Return by which id a tenant knows somebody whom a directory calls something else."""
    return str(uuid5(NAMESPACE_OID, known))


@dataclass
class Fault:
    """What goes wrong with calls whose path holds some words, so many times."""

    status: int
    path: str = ""
    times: int | None = None
    headers: dict[str, str] = field(default_factory=dict)
    after: bool = False
    """Whether it goes wrong after all was done."""
    told: Any = field(default_factory=dict)
    """What is answered; text stands as it is."""
    unasked: bool = False
    """Whether only what the bot says of its own accord goes wrong."""

    def hits(self, path: str) -> bool:
        """Say whether this goes wrong now."""
        if self.path not in path or self.times == 0:
            return False
        if self.times is not None:
            self.times -= 1
        return True


@dataclass
class Tenant:
    """People who use Teams, their chats with a bot, and every call that it made."""

    people: dict[str, Json]
    """What is known of everybody, by the id of their account."""
    desk: tuple[str, ...] = ()
    """Who meets in the one channel that the bot is in."""
    now: Callable[[], datetime] = real
    chats: dict[str, list[Json]] = field(default_factory=dict)
    calls: list[Json] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    removed: set[str] = field(default_factory=set)
    """Who has thrown the app out."""
    carried: Counter[str] = field(default_factory=Counter)
    """How many activities of each kind went to the bot; no two are called the same, ever."""
    is_asked: bool = True
    """Whether the bot speaks because somebody asked it to."""
    patience: Event = field(default_factory=Event)
    """Set, when nobody needs to be kept waiting any more."""
    lock: RLock = field(default_factory=RLock)

    # --- What the bot sees -----------------------------------------------------------------

    def answer(self, method: str, path: str, body: Json) -> Answer:
        """Answer one call."""
        with self.lock:
            steps = [unquote(each) for each in path.split("/") if each][2:]
            fault = next((each for each in self.faults if self._hits(each, path)), None)
            self._note(method, steps, body, is_taken=fault is None or fault.after)
            if fault is not None and not fault.after:
                return fault.status, {"error": {"code": "Fault"}}, fault.headers
            answer = self._answer(method, steps, body)
            return answer if fault is None else (fault.status, fault.told, fault.headers)

    def _hits(self, fault: Fault, path: str) -> bool:
        return not (fault.unasked and self.is_asked) and fault.hits(unquote(path))

    def _note(self, method: str, steps: list[str], body: Json, *, is_taken: bool) -> None:
        call = {"at": self.now().isoformat(), "method": f"{method} {'/'.join(['v3', *steps])}"}
        said = {"arguments": body, "is_taken": is_taken, "is_asked": self.is_asked}
        self.calls.append(call | said)

    def _answer(self, method: str, steps: list[str], body: Json) -> Answer:
        match method, steps:
            case "POST", ["conversations"]:
                return self._opened(body)
            case _, ["conversations", where, *_] if not self._is_there(where):
                return 404, {"error": {"code": "ConversationNotFound"}}, {}
            case _, ["conversations", where, *_] if self._is_out(where):
                return 403, {"error": {"code": "BotNotInConversationRoster"}}, {}
            case "POST", ["conversations", where, "activities"]:
                return self._said(where, body)
            case "PUT", ["conversations", where, "activities", which]:
                return self._redrawn(where, which, body)
            case "GET", ["conversations", where, "members"]:
                return 200, [self.member(each) for each in self.within(where)], {}
            case "GET", ["conversations", where, "members", who]:
                found = [e for e in self.within(where) if who in {e, f"29:{e}"}]
                return (200, self.member(found[0]), {}) if found else (404, {}, {})
            case _:
                return 404, {"error": {"code": "NotFound"}}, {}

    def _opened(self, body: Json) -> Answer:
        members = [str(each["id"]).removeprefix("29:") for each in body.get("members", ())]
        if len(members) != 1 or body.get("isGroup"):
            return 400, {"error": {"code": "BadSyntax"}}, {}
        if members[0] not in self.people or members[0] in self.removed:
            return 403, {"error": {"code": "ForbiddenOperationException"}}, {}
        return 201, {"id": self.chat(members[0])}, {}

    def _said(self, where: str, body: Json) -> Answer:
        posts = self.chats[where]
        post = {"id": f"{where[-4:]}-{len(posts) + 1}", "activity": deepcopy(body), "turn": 0}
        post["order"] = self.count()
        posts.append(post)
        return 201, {"id": post["id"]}, {}

    def _redrawn(self, where: str, which: str, body: Json) -> Answer:
        found = self.post(where, which)
        if found is None:
            return 404, {"error": {"code": "ActivityNotFound"}}, {}
        found |= {"activity": deepcopy(body), "turn": found["turn"] + 1}
        return 200, {"id": which}, {}

    def count(self) -> int:
        """Return how many messages stand in all chats."""
        return sum(map(len, self.chats.values()))

    def _is_there(self, where: str) -> bool:
        return where in self.chats

    def _is_out(self, where: str) -> bool:
        return any(self.chat(each) == where for each in self.removed)

    def carries(self, kind: str) -> str:
        """Return what the next activity of a kind is called."""
        with self.lock:
            self.carried[kind] += 1
            return f"{kind} {self.carried[kind]}"

    # --- What is there ---------------------------------------------------------------------

    def chat(self, who: str) -> str:
        """Return somebody's own chat with the bot."""
        self.chats.setdefault(f"a:{who}", [])
        return f"a:{who}"

    def within(self, where: str) -> list[str]:
        """Return who reads along."""
        return list(self.desk) if where == DESK else [where.removeprefix("a:")]

    def post(self, where: str, which: str) -> Json | None:
        """Return a message."""
        return next((each for each in self.chats[where] if each["id"] == which), None)

    def member(self, who: str) -> Json:
        """Return what Teams says about somebody."""
        about = self.people[who]
        return {
            "id": f"29:{who}",
            "name": about["name"],
            "aadObjectId": who,
            "email": about["email"],
            "userPrincipalName": about["email"],
            "userRole": about.get("role", "user"),
            "tenantId": about.get("tenant", TENANT),
        }

    def fails(self, status: int, **about: Any) -> None:
        """Let calls fail until all is well again, or so many times."""
        self.faults.append(Fault(status, **about))

    # --- From one day to the next ------------------------------------------------------------

    def kept(self) -> str:
        """Return all that is kept, as text."""
        kept = {"people": self.people, "chats": self.chats, "calls": self.calls}
        return json.dumps(kept | {"removed": sorted(self.removed), "carried": self.carried})

    def goes_on(self, kept: str) -> None:
        """Go on from what was kept."""
        was = json.loads(kept)
        self.people, self.chats, self.calls = was["people"], was["chats"], was["calls"]
        self.removed, self.carried = set(was["removed"]), Counter(was["carried"])


def tenant_of(people: tuple[Person, ...], coordinators: set[str]) -> Tenant:
    """Return a tenant with everybody in it; the coordinators meet in a channel."""
    known = {
        account_of(each.id): {
            "name": each.name,
            "email": each.email,
            "tz": each.tz,
            "locale": each.locale,
        }
        for each in people
    }
    desk = tuple(who for who, about in known.items() if about["email"].casefold() in coordinators)
    return Tenant(known, desk, chats={DESK: []})


class Handler(BaseHTTPRequestHandler):
    """Speaks HTTP for whatever tenant is on the stage."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1

    def answered(self) -> None:
        """Answer a request, or let go of the line."""
        length = int(self.headers.get("Content-Length") or 0)
        body = json.loads(self.rfile.read(length)) if length else {}
        tenant: Tenant = self.server.tenant
        status, told, headers = 401, {}, {}
        if self.headers.get("Authorization", "").startswith("Bearer "):
            status, told, headers = tenant.answer(self.command, urlsplit(self.path).path, body)
        if status in {DROPPED, SILENT}:
            tenant.patience.wait(LONGEST if status == SILENT else 0)
            self.close_connection = True
            return
        shown = (told if isinstance(told, str) else json.dumps(told)).encode()
        self.send_response(status)
        for name, value in {**headers, "Content-Type": "application/json"}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(shown)))
        self.end_headers()
        self.wfile.write(shown)

    def do_GET(self) -> None:
        """Answer."""
        self.answered()

    def do_POST(self) -> None:
        """Answer."""
        self.answered()

    def do_PUT(self) -> None:
        """Answer."""
        self.answered()

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@dataclass
class Ground:
    """What is there as long as the process is: the way to a connector does not change."""

    login: Login
    server: ThreadingHTTPServer
    _tokens: dict[str, str] = field(default_factory=dict)

    @property
    def address(self) -> str:
        """Return where the connector is."""
        return f"http://127.0.0.1:{self.server.server_port}{WHERE}"

    @property
    def token(self) -> str:
        """Return the ticket that Teams shows to the bot."""
        if self.address not in self._tokens:
            self._tokens[self.address] = self.login.token(CLIENT, self.address)
        return self._tokens[self.address]

    @contextmanager
    def shows(self, tenant: Tenant) -> Iterator[Tenant]:
        """Put a tenant on the stage."""
        before = getattr(self.server, "tenant", None)
        self.server.tenant = tenant
        try:
            yield tenant
        finally:
            self.server.tenant = before


@contextmanager
def ground() -> Iterator[Ground]:
    """Open a connector and a login for as long as the block lasts."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        with login() as signs:
            yield Ground(signs, server)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@dataclass
class Grounds:
    """The one ground of this process, opened when it is first needed."""

    _stack: ExitStack = field(default_factory=ExitStack)
    _ground: Ground | None = None

    def __call__(self) -> Ground:
        """Return the ground."""
        if self._ground is None:
            self._ground = self._stack.enter_context(ground())
        return self._ground

    def close(self) -> None:
        """Let go of it."""
        self._stack.close()
        self._ground = None


GROUND = Grounds()


def keep(tenant: Tenant, folder: Path) -> None:
    """Write down what is kept."""
    (folder / "teams.json").write_text(tenant.kept(), encoding="utf-8")


def fetch(tenant: Tenant, folder: Path) -> None:
    """Go on from what is written there, if anything is."""
    kept = folder / "teams.json"
    if kept.exists():
        tenant.goes_on(kept.read_text(encoding="utf-8"))
