"""Faults of the workspace, switched on and off: what a Web API does on a bad day.

Before a call is carried out, so that it has no effect:
    ratelimited    429, with Retry-After
    fails_before   500
    drops_before   the connection is dropped without an answer
    outage         503, from whatever stands in front
    refused        200 with ok: false and the error that is asked for
After it was carried out, so that the caller is told something untrue, or nothing:
    fails_after    500
    drops_after    the connection is dropped without an answer
    slow           the true answer, but late
    unreadable     200 with a body that is not JSON
"""

import math
from asyncio import Transport
from collections.abc import Mapping
from dataclasses import dataclass, replace

from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from playground.refusals import RefusedError

BEFORE = frozenset({"ratelimited", "fails_before", "drops_before", "outage", "refused"})
AFTER = frozenset({"fails_after", "drops_after", "slow", "unreadable"})
NONE = "none"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that goes wrong: with which method, in which channel, how often."""

    kind: str
    method: str = ""
    channel: str = ""
    times: int | None = None
    seconds: float = 0.0
    error: str = ""

    @property
    def is_before(self) -> bool:
        """Whether the call has no effect."""
        return self.kind in BEFORE

    def concerns(self, method: str, channel: str) -> bool:
        """Say whether a call meets this fault."""
        return self.method in {"", method} and self.channel in {"", channel}

    def answer(self) -> Response:
        """Return what the caller gets instead of the truth."""
        match self.kind:
            case "ratelimited":
                retry = {"Retry-After": str(max(1, math.ceil(self.seconds)))}
                return JSONResponse({"ok": False, "error": "ratelimited"}, 429, retry)
            case "refused":
                return JSONResponse(RefusedError(self.error).answer())
            case "outage":
                return PlainTextResponse("upstream connect error", 503)
            case "unreadable":
                return PlainTextResponse("<!DOCTYPE html><title>Slack</title>")
            case "drops_before" | "drops_after":
                return Dropped(status_code=0)
            case _:
                return JSONResponse({"ok": False, "error": "internal_error"}, 500)


class Faults:
    """The switches. The first fault that concerns a call is what happens to it."""

    def __init__(self) -> None:
        """Start in good health."""
        self._faults: list[Fault] = []

    def switch(self, asked: Mapping[str, object]) -> None:
        """Switch a fault on, besides those that are on; "none" switches all off."""
        if asked.get("kind") == NONE:
            self._faults.clear()
            return
        self._faults.append(_fault(asked))

    def meet(self, method: str, channel: str) -> Fault | None:
        """Return the fault that a call runs into, and count it."""
        for index, fault in enumerate(self._faults):
            if fault.concerns(method, channel):
                self._count(index, fault)
                return fault
        return None

    def _count(self, index: int, fault: Fault) -> None:
        if fault.times is None:
            return
        if fault.times <= 1:
            del self._faults[index]
        else:
            self._faults[index] = replace(fault, times=fault.times - 1)


def _fault(asked: Mapping[str, object]) -> Fault:
    times = asked.get("times")
    fault = Fault(
        kind=str(asked.get("kind")),
        method=str(asked.get("method") or ""),
        channel=str(asked.get("channel") or ""),
        times=None if times is None else int(str(times)),
        seconds=float(str(asked.get("seconds") or 0)),
        error=str(asked.get("error") or ""),
    )
    if fault.kind not in BEFORE | AFTER or (fault.kind == "refused" and not fault.error):
        raise RefusedError("unknown_fault")
    return fault


class Dropped(Response):
    """No answer at all: the connection is cut, as a dying server or proxy cuts it."""

    async def __call__(self, _scope: Scope, receive: Receive, _send: Send) -> None:
        """Cut the connection under the server, and wait until it has noticed."""
        transport(receive).abort()
        while (await receive())["type"] != "http.disconnect":
            pass


def transport(receive: Receive) -> Transport:
    """Return the connection itself.

    ASGI has no word for cutting it; but uvicorn hands out `receive` as a method of the one
    request that it serves, and that knows its transport.
    """
    found = getattr(getattr(receive, "__self__", None), "transport", None)
    if not isinstance(found, Transport):
        raise TypeError("only a connection that uvicorn serves can be dropped")
    return found
