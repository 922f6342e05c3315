"""A wire between the page and the server that can be cut and mended."""

import socket
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit

CHUNK = 65_536


class Wire:
    """Passes everything on to a server, from an address of its own, until it is cut."""

    def __init__(self, base_url: str) -> None:
        address = urlsplit(base_url)
        self._server = (str(address.hostname), int(address.port or 0))
        self._port = 0
        self._ends: list[socket.socket] = []
        self.mend()

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def mend(self) -> None:
        wire = self

        class Passing(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                wire.joins(self.request)

        self._listener = _Listener(("127.0.0.1", self._port), Passing)
        self._port = self._listener.server_address[1]
        self._thread = threading.Thread(target=self._listener.serve_forever, args=(0.02,))
        self._thread.start()

    def joins(self, near: socket.socket) -> None:
        with suppress(OSError), socket.create_connection(self._server) as far:
            self._ends += [near, far]
            back = threading.Thread(target=_pass, args=(far, near))
            back.start()
            _pass(near, far)
            back.join()

    def cut(self) -> None:
        self._listener.shutdown()
        for end in self._ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
        self._ends.clear()
        self._listener.server_close()
        self._thread.join()


class _Listener(socketserver.ThreadingTCPServer):
    allow_reuse_address = True


def _pass(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while piece := source.recv(CHUNK):
            target.sendall(piece)
    with suppress(OSError):
        target.shutdown(socket.SHUT_WR)


@contextmanager
def wired(base_url: str) -> Iterator[Wire]:
    """Lay a wire to this server, and take it up again."""
    wire = Wire(base_url)
    try:
        yield wire
    finally:
        wire.cut()
