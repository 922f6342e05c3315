"""Socket Mode: the bot calls us, and requests travel down that line instead of to an address.

Every request is an envelope with an id; the bot acknowledges it with that id and, where an answer
is wanted, a payload. `hello` greets, `disconnect` asks to connect anew before the line goes.
"""

import asyncio
import json
import logging
import secrets
from typing import Any

from starlette.websockets import WebSocket, WebSocketDisconnect

from playground.memory import Json, dump
from playground.parcel import PATIENCE_SECONDS, Answer, Kind, Parcel
from playground.team import App

log = logging.getLogger(__name__)


class Sockets:
    """All open lines to the bot. A request goes down the newest."""

    def __init__(self, app: App, url: str) -> None:
        """Listen below this address."""
        self._app = app
        self._url = url.replace("http", "ws", 1)
        self._tickets: set[str] = set()
        self._lines: list[WebSocket] = []
        self._awaited: dict[str, asyncio.Future[Answer]] = {}

    @property
    def is_open(self) -> bool:
        """Whether the bot is on a line."""
        return bool(self._lines)

    def address(self) -> str:
        """Return an address that serves for one connection."""
        ticket = secrets.token_urlsafe(18)
        self._tickets.add(ticket)
        return f"{self._url}/slack-api/link/?ticket={ticket}&app_id={self._app.id}"

    async def endpoint(self, line: WebSocket) -> None:
        """Keep one line open as long as the bot wants it."""
        ticket = line.query_params.get("ticket", "")
        if ticket not in self._tickets:
            await line.close()
            return
        self._tickets.remove(ticket)
        await line.accept()
        await line.send_text(dump(self._hello()))
        self._lines.append(line)
        try:
            while True:
                self._hear(await line.receive_text())
        except WebSocketDisconnect:
            pass
        finally:
            self._forget(line)

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": len(self._lines) + 1,
            "connection_info": {"app_id": self._app.id},
            "debug_info": {"host": "applink-here", "approximate_connection_time": 18060},
        }

    async def refresh(self) -> None:
        """Ask the bot to connect anew; it hangs up by itself, and hears nothing more here."""
        for line in list(self._lines):
            self._forget(line)
            await line.send_text(dump({"type": "disconnect", "reason": "refresh_requested"}))

    async def send(self, parcel: Parcel) -> Answer:
        """Send one envelope down the newest line and wait for its acknowledgement."""
        envelope_id = secrets.token_hex(16)
        self._awaited[envelope_id] = asyncio.get_running_loop().create_future()
        try:
            await self._lines[-1].send_text(dump(_envelope(envelope_id, parcel)))
            return await asyncio.wait_for(self._awaited[envelope_id], PATIENCE_SECONDS)
        except TimeoutError:
            return Answer(trouble="timeout")
        except (RuntimeError, WebSocketDisconnect):  # it hung up at this very moment
            return Answer(trouble="connection_failed")
        finally:
            del self._awaited[envelope_id]

    def _hear(self, text: str) -> None:
        try:
            heard: Any = json.loads(text)
        except ValueError:
            heard = None
        heard = heard if isinstance(heard, dict) else {}
        awaited = self._awaited.get(str(heard.get("envelope_id")))
        if awaited is None:
            log.warning("The bot acknowledged something that nobody waits for")
        elif not awaited.done():
            payload = heard.get("payload")
            awaited.set_result(Answer("" if payload is None else dump(payload)))

    def _forget(self, line: WebSocket) -> None:
        if line in self._lines:
            self._lines.remove(line)


def _envelope(envelope_id: str, parcel: Parcel) -> Json:
    envelope: Json = {
        "envelope_id": envelope_id,
        "type": parcel.kind,
        "payload": parcel.content,
        "accepts_response_payload": parcel.kind is not Kind.EVENT,
    }
    if parcel.kind is Kind.EVENT:
        envelope |= {"retry_attempt": parcel.attempt, "retry_reason": parcel.reason}
    return envelope
