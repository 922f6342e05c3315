"""Requests to the bot over HTTP: signed as Slack signs them, three seconds to answer."""

import asyncio
import hashlib
import hmac
import http.client
import logging
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlencode

from playground.memory import dump
from playground.parcel import PATIENCE_SECONDS, Answer, Kind, Parcel

FORM = "application/x-www-form-urlencoded"
JSON = "application/json"
log = logging.getLogger(__name__)


def sign(secret: str, timestamp: str, body: bytes) -> str:
    """Return the value of X-Slack-Signature."""
    base = b"v0:" + timestamp.encode() + b":" + body
    return "v0=" + hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()


class Outgoing:
    """Sends to the bot's one address, in threads of its own so that nobody else has to wait."""

    def __init__(self, url: str, signing_secret: str) -> None:
        """Send to this address."""
        self._url = url
        self._secret = signing_secret
        self._threads = ThreadPoolExecutor(max_workers=32, thread_name_prefix="to-the-bot")
        self._open = urllib.request.build_opener(urllib.request.ProxyHandler({})).open

    async def send(self, parcel: Parcel) -> Answer:
        """Send one signed request and wait for the answer."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, self._send, parcel)

    def _send(self, parcel: Parcel) -> Answer:
        kind, body = written(parcel)
        timestamp = str(int(time.time()))
        headers = {
            "Content-Type": kind,
            "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
            "X-Slack-Request-Timestamp": timestamp,
            "X-Slack-Signature": sign(self._secret, timestamp, body),
            **_retry(parcel),
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


def written(parcel: Parcel) -> tuple[str, bytes]:
    """Return a parcel's content type and body, as Slack writes each kind."""
    match parcel.kind:
        case Kind.COMMAND:
            return FORM, urlencode(parcel.content).encode()
        case Kind.INTERACTION:
            return FORM, urlencode({"payload": dump(parcel.content)}).encode()
        case Kind.EVENT:
            return JSON, dump(parcel.content).encode()


def _retry(parcel: Parcel) -> Mapping[str, str]:
    if not parcel.attempt:
        return {}
    return {
        "X-Slack-Retry-Num": str(parcel.attempt),
        "X-Slack-Retry-Reason": parcel.reason,
    }
