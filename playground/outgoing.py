"""Requests to the bot: signed as Slack signs them, three seconds to answer, events sent again."""

import asyncio
import hashlib
import hmac
import http.client
import json
import logging
import time
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from playground.memory import Json, dump

PATIENCE_SECONDS = 3.0
FORM = "application/x-www-form-urlencoded"
JSON = "application/json"
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: a body, or the reason why nothing good did (`trouble`)."""

    body: str = ""
    trouble: str = ""
    final: bool = False

    def json(self) -> Json:
        """Return the body as an object; empty when it is none."""
        try:
            decoded: Any = json.loads(self.body or "{}")
        except ValueError:
            return {}
        return decoded if isinstance(decoded, dict) else {}


def sign(secret: str, timestamp: str, body: bytes) -> str:
    """Return the value of X-Slack-Signature."""
    base = b"v0:" + timestamp.encode() + b":" + body
    return "v0=" + hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()


class Outgoing:
    """Sends to the bot's one address, in threads of its own so that nobody else has to wait."""

    def __init__(self, url: str, signing_secret: str, pauses: Sequence[float]) -> None:
        """Send to this address; events that fail are sent again after each of these pauses."""
        self._url = url
        self._secret = signing_secret
        self._pauses = pauses
        self._threads = ThreadPoolExecutor(max_workers=32, thread_name_prefix="to-the-bot")
        self._open = urllib.request.build_opener(urllib.request.ProxyHandler({})).open
        self._later: set[asyncio.Task[None]] = set()

    async def send(
        self, body: str, kind: str = FORM, extra: Mapping[str, str] | None = None
    ) -> Answer:
        """Send one signed request and wait for the answer."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(
            self._threads, self._send, body.encode(), kind, extra or {}
        )

    async def tell(self, event: Json) -> None:
        """Deliver an event; when the bot does not take it, try again later, up to three times."""
        answer = await self.send(dump(event), JSON)
        if answer.trouble and not answer.final:
            task = asyncio.create_task(self._tell_again(event, answer))
            self._later.add(task)
            task.add_done_callback(self._later.discard)

    async def _tell_again(self, event: Json, answer: Answer) -> None:
        for number, pause in enumerate(self._pauses, start=1):
            await asyncio.sleep(pause)
            retry = {"X-Slack-Retry-Num": str(number), "X-Slack-Retry-Reason": answer.trouble}
            answer = await self.send(dump(event), JSON, retry)
            if not answer.trouble or answer.final:
                return

    def _send(self, body: bytes, kind: str, extra: Mapping[str, str]) -> Answer:
        timestamp = str(int(time.time()))
        headers = {
            "Content-Type": kind,
            "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
            "X-Slack-Request-Timestamp": timestamp,
            "X-Slack-Signature": sign(self._secret, timestamp, body),
            **extra,
        }
        request = urllib.request.Request(self._url, body, headers, method="POST")  # noqa: S310  the address is ours
        answer = self._exchange(request)
        if answer.trouble:
            log.warning("The bot did not take a request: %s %s", answer.trouble, answer.body[:200])
        return answer

    def _exchange(self, request: urllib.request.Request) -> Answer:
        try:
            with self._open(request, timeout=PATIENCE_SECONDS) as response:
                return Answer(response.read().decode("utf-8", "replace"))
        except urllib.error.HTTPError as error:
            with error:
                final = error.headers.get("X-Slack-No-Retry") == "1"
                return Answer(f"HTTP {error.code}", "http_error", final)
        except TimeoutError:
            return Answer(trouble="http_timeout")
        except urllib.error.URLError as error:
            late = isinstance(error.reason, TimeoutError)
            return Answer(trouble="http_timeout" if late else "connection_failed")
        except (OSError, http.client.HTTPException):
            return Answer(trouble="connection_failed")

    def close(self) -> None:
        """Let the threads go."""
        self._threads.shutdown(wait=False, cancel_futures=True)
