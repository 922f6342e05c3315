"""How the page's questions and acts come in: JSON in, JSON out, refusals as errors."""

import json
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from playground.memory import Json
from playground.refusals import RefusedError

Endpoint = Callable[[Request], Awaitable[Response]]


def posted(act: Callable[[Request, Json], Awaitable[Json | None]]) -> Endpoint:
    """Let an act be asked for with a JSON object; what it returns is the answer."""

    async def endpoint(request: Request) -> Response:
        try:
            done = await act(request, await _body(request))
        except RefusedError as refused:
            return JSONResponse(refused.answer(), 400)
        except (AttributeError, KeyError, TypeError, ValueError):
            return JSONResponse(RefusedError("invalid_arguments").answer(), 400)
        return JSONResponse(done or {})

    return endpoint


async def _body(request: Request) -> Json:
    """Return a JSON object; nothing else, so that no other site's form can act here."""
    if not request.headers.get("content-type", "").startswith("application/json"):
        raise RefusedError("json_not_object")
    try:
        body: Any = json.loads(await request.body())
    except (RecursionError, ValueError):
        body = None
    if not isinstance(body, dict):
        raise RefusedError("json_not_object")
    return body
