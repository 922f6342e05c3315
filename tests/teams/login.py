"""A login of our own on this machine: it signs tokens with a key that is thrown away afterwards."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from jwt.algorithms import RSAAlgorithm

from scheduler.clock import real

ISSUER = "https://api.botframework.com"
KEY_ID = "a-key-for-this-run"
KEYS = "/v1/.well-known/keys"


@cache
def key(_name: str) -> RSAPrivateKey:
    """Return the key of this run; one by another name is another."""
    return generate_private_key(public_exponent=65537, key_size=2048)


@dataclass(frozen=True)
class Login:
    """Where keys are shown, and who signs with them."""

    url: str

    def token(
        self, client_id: str, service_url: str, *, signed_by: str = KEY_ID, **claims: object
    ) -> str:
        """Return what Teams would show to an app as its ticket, for one service address."""
        now = int(real().timestamp())
        usual = {
            "iss": ISSUER,
            "aud": client_id,
            "serviceurl": service_url,
            "nbf": now - 60,
            "iat": now - 60,
            "exp": now + 3600,
        }
        return jwt.encode(
            usual | claims, key(signed_by), algorithm="RS256", headers={"kid": KEY_ID}
        )


@contextmanager
def login() -> Iterator[Login]:
    """Show the public half of the key for as long as the block lasts."""
    public: dict[str, Any] = RSAAlgorithm.to_jwk(key(KEY_ID).public_key(), as_dict=True)
    shown = json.dumps({"keys": [{**public, "kid": KEY_ID, "use": "sig", "alg": "RS256"}]})

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = shown.encode() if self.path == KEYS else b"{}"
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Keep quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield Login(f"http://127.0.0.1:{server.server_port}")
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
