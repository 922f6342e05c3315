"""A client that is no bottleneck: raw HTTP/1.1 on connections that stay open, all requests signed
and put into bytes before the clock starts.
"""

import asyncio
import hashlib
import hmac
import json
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import median, quantiles
from urllib.parse import urlencode

from bot.commands.rehearsal import TEAM

HEAD = (
    "POST /slack/events HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: keep-alive\r\n"
    "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n"
    "X-Slack-Request-Timestamp: {at}\r\nX-Slack-Signature: {signature}\r\n\r\n"
)


@dataclass(frozen=True, slots=True)
class Round:
    """One round: how many requests a second, and how long each took, in milliseconds."""

    rate: float
    took: tuple[float, ...]
    failed: int

    @property
    def p50(self) -> float:
        """Return what half of the requests took at most."""
        return median(self.took)

    @property
    def p99(self) -> float:
        """Return what all but one in a hundred took at most."""
        return quantiles(self.took, n=100)[98]


def signed(secret: str, fields: dict[str, str]) -> bytes:
    """Return a whole request as Slack would send it."""
    body, at = urlencode(fields).encode(), str(int(time.time()))  # noqa: TID251 — a signature's own time
    digest = hmac.new(secret.encode(), b"v0:%s:%s" % (at.encode(), body), hashlib.sha256)
    head = HEAD.format(length=len(body), at=at, signature=f"v0={digest.hexdigest()}")
    return head.encode() + body


def command(account: str, text: str, number: int) -> dict[str, str]:
    """Return a slash command."""
    return {
        "command": "/mentoring",
        "text": text,
        "team_id": TEAM.id,
        "team_domain": TEAM.domain,
        "user_id": account,
        "user_name": "somebody",
        "channel_id": "D0BENCH",
        "channel_name": "directmessage",
        "api_app_id": "A0BENCH",
        "trigger_id": f"{number}.1.bench",
        "response_url": "http://127.0.0.1:9/nowhere",
    }


def sign_up(account: str, number: int) -> dict[str, str]:
    """Return the mentee's page, sent with words that were never sent before."""
    state = {
        "topics": {"type": "multi_static_select", "selected_options": options("feedback")},
        "about_me": {"type": "plain_text_input", "value": f"Words number {number}."},
        "format": {"type": "static_select", "selected_option": options("remote")[0]},
        "languages": {"type": "multi_static_select", "selected_options": options("en")},
        "working_days": {"type": "multi_static_select", "selected_options": options("0", "1")},
        "commitment": {"type": "checkboxes", "selected_options": options("yes")},
    }
    view = {
        "id": f"V{number}",
        "type": "modal",
        "callback_id": "sign-up-mentee",
        "hash": f"{number}.h",
        "private_metadata": json.dumps({"form": "sign-up-mentee", "state": "mentee"}),
        "blocks": [{"type": "input", "block_id": key} for key in state],
        "state": {"values": {key: {"answer": value} for key, value in state.items()}},
    }
    payload = {
        "type": "view_submission",
        "team": {"id": TEAM.id, "domain": TEAM.domain},
        "user": {"id": account, "team_id": TEAM.id, "name": "somebody"},
        "api_app_id": "A0BENCH",
        "trigger_id": f"{number}.2.bench",
        "view": view,
        "response_urls": [],
    }
    return {"payload": json.dumps(payload)}


def options(*values: str) -> list[dict[str, object]]:
    """Return picked options, as Slack sends them."""
    return [{"text": {"type": "plain_text", "text": each}, "value": each} for each in values]


def hammer(port: int, requests: Iterable[bytes], in_flight: int) -> Round:
    """Send all requests, so many at a time."""
    return asyncio.run(_hammer(port, list(requests), in_flight))


async def _hammer(port: int, requests: list[bytes], in_flight: int) -> Round:
    waiting, took, failed = iter(requests), list[float](), list[bytes]()
    began = time.perf_counter()
    await asyncio.gather(*(_worker(port, waiting, took, failed) for _ in range(in_flight)))
    return Round(len(took) / (time.perf_counter() - began), tuple(took), len(failed))


async def _worker(
    port: int, waiting: Iterator[bytes], took: list[float], failed: list[bytes]
) -> None:
    reading, writing = await asyncio.open_connection("127.0.0.1", port)
    for request in waiting:
        began = time.perf_counter()
        writing.write(request)
        head = await reading.readuntil(b"\r\n\r\n")
        length = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
        await reading.readexactly(length)
        took.append((time.perf_counter() - began) * 1000)
        if b" 200 " not in head.split(b"\r\n", 1)[0]:
            failed.append(head)
    writing.close()
