"""One port: the platforms' doors, and whether all is well."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from typing import TypeAlias

from fastapi import FastAPI, Request, Response
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from starlette.responses import JSONResponse
from starlette.types import ASGIApp

from bot import calendar
from bot.reception import Reception, UnknownEntryError

NO_STORE = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
Door: TypeAlias = Callable[[Request], Awaitable[Response]]
Lifespan: TypeAlias = Callable[[FastAPI], AbstractAsyncContextManager[None]]


def calendars(reception: Reception) -> Mapping[str, Door]:
    """Return the door through which calendars fetch a date.

    One that was called off, or is over, is gone for everybody; what we never gave out is not found.
    """

    async def door(request: Request) -> Response:
        name = str(request.path_params["name"])
        if not name.endswith(calendar.SUFFIX):
            return Response(status_code=404)
        try:
            entry = name.removesuffix(calendar.SUFFIX)
            found = await asyncio.to_thread(reception.fetched, entry)
        except UnknownEntryError:
            return Response(status_code=404)
        if found is None:
            return Response(status_code=410, headers=NO_STORE)
        named = {"Content-Disposition": f'attachment; filename="{calendar.FILE}"'}
        return Response(found, media_type=calendar.KIND, headers=NO_STORE | named)

    return {f"GET {calendar.PATH}{{name}}": door}


def create(
    doors: Mapping[str, Door],
    not_ready: Callable[[], str | None],
    registry: CollectorRegistry,
    lifespan: Lifespan | None = None,
    below: ASGIApp | None = None,
) -> FastAPI:
    """Return the app. *doors* are named by their path, and by their method if it is not POST.

    *not_ready* gives the reason why it is not; *below* is mounted at ``/``.
    """
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None, lifespan=lifespan)

    @app.get("/healthz")
    async def alive() -> JSONResponse:
        return JSONResponse({"alive": True})

    @app.get("/readyz")
    def ready() -> JSONResponse:
        reason = not_ready()
        return JSONResponse({"ready": reason is None, "reason": reason}, 503 if reason else 200)

    @app.get("/metrics")
    def metrics() -> Response:
        return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)

    for name, door in doors.items():
        method, _, path = name.rpartition(" ")
        app.add_api_route(path, door, methods=[method or "POST"], response_model=None)
    if below is not None:
        app.mount("/", below)
    return app
