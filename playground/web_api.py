"""The door of the Web API: reads a call in any form and checks its token.

Two addresses beside the methods belong to it: where replies to an act go, and where the bytes of
a file are brought.
"""

import json
from base64 import b64decode
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from playground.call import Call
from playground.gate import answered
from playground.memory import Json
from playground.methods import METHODS, Who
from playground.refusals import RefusedError
from playground.replies import ResponseUrls, reply
from playground.tokens import Grant
from playground.workspace import Workspace

UNREADABLE = {"blocks": "invalid_blocks_format", "metadata": "invalid_metadata_format"}
JSON_ARGUMENTS = {"attachments", "blocks", "files", "metadata", "view"}


class WebApi:
    """Answers all below `/slack-api/`."""

    def __init__(self, workspace: Workspace, response_urls: ResponseUrls) -> None:
        """Serve this workspace."""
        self._workspace = workspace
        self._response_urls = response_urls

    def routes(self) -> list[Route]:
        """Every address that the app may call."""
        both = ["GET", "POST"]
        return [
            Route("/slack-api/response/{token}", self._respond, methods=["POST"]),
            Route("/slack-api/upload/{ticket}", self._upload, methods=["POST"]),
            Route("/slack-api/{method}", self._call, methods=both),
        ]

    async def _call(self, request: Request) -> Response:
        method = request.path_params["method"]
        arguments = _arguments(request, await request.body())
        token = str(_bearer(request) or arguments.get("token") or "")
        arguments.pop("token", None)
        response = await answered(
            self._workspace, method, arguments, lambda: self._do(method, arguments, token)
        )
        granted = self._workspace.tokens.scopes_of(token)
        if granted:
            response.headers["X-OAuth-Scopes"] = granted
        return response

    def _do(self, method: str, arguments: Json, token: str) -> Json:
        if method not in METHODS:
            raise RefusedError("unknown_method")
        needs_no_token = METHODS[method].who is Who.ANYBODY
        grant = Grant() if needs_no_token else self._workspace.tokens.check(token)
        _decode(arguments)
        return METHODS[method](Call(self._workspace, arguments, grant))

    async def _respond(self, request: Request) -> Response:
        body = json_object(await request.body())

        def do() -> Json:
            place = self._response_urls.use(request.path_params["token"])
            reply(self._workspace, place, body)
            return {}

        return await answered(self._workspace, "response_url", body, do)

    async def _upload(self, request: Request) -> Response:
        content = await request.body()
        ticket = request.path_params["ticket"]

        def do() -> Json:
            return {"file_id": self._workspace.files.receive(ticket, content).id}

        return await answered(self._workspace, "upload", {"length": len(content)}, do)


def _bearer(request: Request) -> str:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token if scheme.lower() == "bearer" else ""


def _arguments(request: Request, body: bytes) -> Json:
    """Return what is asked; a token is taken from a query or a form, but not from JSON."""
    given: Json = dict(request.query_params) | _basic(request)
    if request.headers.get("content-type", "").startswith("application/json"):
        return given | {name: each for name, each in json_object(body).items() if name != "token"}
    return given | dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))


def _basic(request: Request) -> Json:
    """Return the app's id and secret, if they come as a name and password."""
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return {}
    try:
        name, _, secret = b64decode(given).decode().partition(":")
    except ValueError:
        return {}
    return {"client_id": name, "client_secret": secret}


def json_object(body: bytes) -> Json:
    """Return the object that a body holds; empty when it holds none."""
    try:
        decoded: Any = json.loads(body or b"{}")
    except (RecursionError, ValueError):
        return {}
    return decoded if isinstance(decoded, dict) else {}


def _decode(arguments: Json) -> None:
    """Arguments that hold structures come as JSON strings in forms and queries."""
    for name in JSON_ARGUMENTS & arguments.keys():
        if isinstance(arguments[name], str) and arguments[name]:
            try:
                arguments[name] = json.loads(arguments[name])
            except (RecursionError, ValueError):
                raise RefusedError(UNREADABLE.get(name, "invalid_arguments")) from None
