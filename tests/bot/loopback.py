"""A server on this machine that answers as it is told or not at all; a port where nobody is."""

import json
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from urllib.parse import parse_qs

OK = {"ok": True, "channel": {"id": "D0JOAO"}, "ts": "1.1"}


@dataclass(frozen=True)
class Says:
    """One answer: a status, a body, headers."""

    status: int = 200
    body: object = field(default_factory=lambda: OK)
    headers: dict[str, str] = field(default_factory=dict)
    promised: int = 0
    """How many bytes more it promises than it sends."""


HANGS_UP, SAYS_NOTHING = "hangs up", "says nothing"


@dataclass
class Platform:
    """What was asked of the server, and what it says next; after that, that all is well."""

    url: str = ""
    next: dict[str, list[object]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, object]]] = field(default_factory=list)
    tokens: list[tuple[str, str]] = field(default_factory=list)
    """With which token it was asked what."""
    closing: Event = field(default_factory=Event)

    @property
    def methods(self) -> list[str]:
        return [method for method, _ in self.asked]


@contextmanager
def platform() -> Iterator[Platform]:
    """Run a server for as long as the block lasts."""
    state = Platform()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.do_POST()

        def do_PUT(self) -> None:
            self.do_POST()

        def do_POST(self) -> None:
            path, _, query = self.path.partition("?")
            method = path.rpartition("/")[2]
            sent = self.rfile.read(int(self.headers["Content-Length"] or 0)) or query.encode()
            state.asked.append((method, as_data(sent)))
            token = str(self.headers["Authorization"]).removeprefix("Bearer ")
            state.tokens.append((method, token))
            waiting = state.next.get(method) or [Says()]
            answer = waiting.pop(0)
            if isinstance(answer, Says):
                self.answer(answer)
            elif answer == SAYS_NOTHING:
                state.closing.wait(5)
            self.close_connection = True

        def answer(self, says: Says) -> None:
            body = says.body if isinstance(says.body, str) else json.dumps(says.body)
            data = body.encode()
            self.send_response_only(says.status)
            if not isinstance(says.body, str):
                self.send_header("Content-Type", "application/json")
            for name, value in says.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(data) + says.promised))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            """Keep quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    state.url = f"http://127.0.0.1:{server.server_port}/api/"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield state
    finally:
        state.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()


def as_data(sent: bytes) -> dict[str, object]:
    try:
        return dict(json.loads(sent))
    except ValueError:
        return {name: value for name, (value,) in parse_qs(sent.decode()).items()}


def nobody_there() -> str:
    """The address of a port that refuses."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    return f"http://127.0.0.1:{port}/api/"
