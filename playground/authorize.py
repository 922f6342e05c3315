"""The pages of an installation: asking an administrator, and leading back to the app."""

from collections.abc import Awaitable, Callable
from typing import TypeAlias
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from playground.consents import Wish
from playground.refusals import RefusedError
from playground.workspace import Workspace

Endpoint: TypeAlias = Callable[[Request], Awaitable[Response]]
ASKING, ALLOWING = "/oauth/v2/authorize", "/oauth/v2/allow"


def routes(workspace: Workspace) -> list[Route]:
    """Both pages."""

    def ask(wish: Wish, request: Request) -> Response:
        allow = f"{ALLOWING}?{urlencode(dict(request.query_params))}"
        return HTMLResponse(workspace.consents.page(wish, allow))

    def allow(wish: Wish, _request: Request) -> Response:
        administrator = next(iter(workspace.people))
        return RedirectResponse(workspace.consents.allow(wish, administrator), 302)

    def page(show: Callable[[Wish, Request], Response]) -> Endpoint:
        async def endpoint(request: Request) -> Response:
            try:
                return show(workspace.consents.wish(dict(request.query_params)), request)
            except RefusedError as refused:
                return HTMLResponse(f"<h1>Something went wrong</h1>{refused.error}", 400)

        return endpoint

    return [Route(ASKING, page(ask)), Route(ALLOWING, page(allow))]
