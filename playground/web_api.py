"""The door of the Web API: reads a call in any form, checks its token, records it, answers."""

import hmac
import json
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from playground.memory import Json
from playground.methods import METHODS
from playground.pace import TooFastError
from playground.refusals import RefusedError
from playground.workspace import Workspace

JSON_ARGUMENTS = {"blocks", "view", "metadata", "attachments"}


class WebApi:
    """Answers `/slack-api/<method>`."""

    def __init__(self, workspace: Workspace, bot_token: str) -> None:
        """Serve this workspace to whoever holds the token."""
        self._workspace = workspace
        self._token = bot_token

    async def endpoint(self, request: Request) -> Response:
        """Answer one call."""
        method = request.path_params["method"]
        body = await request.body()
        headers = {"Date": self._workspace.clock.date_header()}
        try:
            answer = self._answer(method, _arguments(request, body), _bearer(request))
        except TooFastError as too_fast:
            headers |= {"Retry-After": str(too_fast.retry_after)}
            return JSONResponse({"ok": False, "error": "ratelimited"}, 429, headers)
        return JSONResponse(answer, headers=headers)

    def _answer(self, method: str, arguments: dict[str, Any], bearer: str) -> Json:
        token = str(arguments.pop("token", "") or bearer)
        outcome = "ratelimited"
        try:
            answer = {"ok": True, **self._do(method, arguments, token)}
            outcome = "ok"
        except RefusedError as refused:
            answer, outcome = refused.answer(), refused.error
        except (ArithmeticError, AttributeError, TypeError, ValueError):
            answer, outcome = RefusedError("invalid_arguments").answer(), "invalid_arguments"
        finally:
            self._workspace.calls.record(method, arguments, outcome)
        return answer

    def _do(self, method: str, arguments: dict[str, Any], token: str) -> Json:
        if method not in METHODS:
            raise RefusedError("unknown_method")
        if not token:
            raise RefusedError("not_authed")
        if not hmac.compare_digest(token.encode(), self._token.encode()):
            raise RefusedError("invalid_auth")
        _decode(arguments)
        return METHODS[method](self._workspace, arguments)


def _bearer(request: Request) -> str:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token if scheme.lower() == "bearer" else ""


def _arguments(request: Request, body: bytes) -> dict[str, Any]:
    given: dict[str, Any] = dict(request.query_params)
    if request.headers.get("content-type", "").startswith("application/json"):
        return given | json_object(body)
    return given | dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))


def json_object(body: bytes) -> Json:
    """Return the object that a body holds; empty when it holds none."""
    try:
        decoded: Any = json.loads(body or b"{}")
    except ValueError:
        return {}
    return decoded if isinstance(decoded, dict) else {}


def _decode(arguments: dict[str, Any]) -> None:
    """Arguments that hold structures come as JSON strings in forms and queries."""
    for name in JSON_ARGUMENTS & arguments.keys():
        if isinstance(arguments[name], str) and arguments[name]:
            try:
                arguments[name] = json.loads(arguments[name])
            except ValueError:
                error = "invalid_blocks_format" if name == "blocks" else "invalid_arguments"
                raise RefusedError(error) from None
