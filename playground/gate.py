"""Every request of the app comes in here: it may meet a fault, and it is written down."""

import asyncio
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeAlias

from starlette.responses import JSONResponse, Response

from playground.calls import Outcome
from playground.memory import Json
from playground.pace import TooFastError
from playground.refusals import RefusedError
from playground.workspace import Workspace

SECRETS = {"client_secret", "code"}
Answered: TypeAlias = tuple[Response, Outcome]


async def answered(
    workspace: Workspace, method: str, arguments: Mapping[str, Any], do: Callable[[], Json]
) -> Response:
    """Let a request do what it asks, or run into the fault that is switched on."""
    received = time.time()
    fault = workspace.faults.meet(method, _channel(workspace, arguments))
    if fault and fault.is_before:
        response = fault.answer()
        outcome = Outcome(fault.error or fault.kind, response.status_code, is_accepted=False)
    else:
        response, outcome = _done(do)
    if fault and not fault.is_before and fault.kind != "slow":
        response = fault.answer()
        outcome = replace(outcome, answer=fault.kind, status=response.status_code)
    told = {name: value for name, value in arguments.items() if name not in SECRETS}
    workspace.calls.record(method, told, outcome, received)
    response.headers["Date"] = workspace.clock.date_header()
    if fault and fault.kind == "slow":
        await asyncio.sleep(fault.seconds)
    return response


def _done(do: Callable[[], Json]) -> Answered:
    try:
        return JSONResponse({"ok": True, **do()}), Outcome()
    except TooFastError as too_fast:
        retry = {"Retry-After": str(too_fast.retry_after)}
        response = JSONResponse({"ok": False, "error": "ratelimited"}, 429, retry)
        return response, Outcome("ratelimited", 429, is_accepted=False)
    except RefusedError as error:
        return refused(error)
    except (ArithmeticError, AttributeError, RecursionError, TypeError, ValueError):
        return refused(RefusedError("invalid_arguments"))


def refused(error: RefusedError) -> Answered:
    """Return a refusal as Slack sends it."""
    return JSONResponse(error.answer(), error.status), Outcome(
        error.error, error.status, is_accepted=False
    )


def _channel(workspace: Workspace, arguments: Mapping[str, Any]) -> str:
    channel = str(arguments.get("channel") or arguments.get("channel_id") or "")
    return workspace.direct(channel).id if channel in workspace.people else channel
