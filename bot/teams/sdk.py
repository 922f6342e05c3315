"""The one place that loads Microsoft's SDK: quietly, and without reading any ``.env``.

It checks the tokens of what comes in, keeps ours fresh, and carries what we say. It is spoken to
from plain threads; its own event loop runs in a thread of its own. It repeats nothing by itself.
"""

import asyncio
import os
import warnings
from collections.abc import Callable, Coroutine, Iterator, Mapping
from contextlib import contextmanager
from threading import Thread
from typing import TYPE_CHECKING, Any, TypeVar

from bot import logs
from bot.teams.buttons import without_dialogs
from bot.teams.registration import Registration

if TYPE_CHECKING:
    from microsoft_teams.api.auth.cloud_environment import CloudEnvironment
    from microsoft_teams.common import Client

T = TypeVar("T")
TIMEOUT = 10.0
"""Seconds that a call may take, all in all."""
KEYS = "/v1/.well-known/openidconfiguration"
"""Where a rehearsal's login tells which keys its tokens are signed with; they lie beside it."""
REHEARSED = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJyZWhlYXJzYWwifQ."
"""What a rehearsal shows as its token: one that nobody signed."""


@contextmanager
def quietly() -> Iterator[None]:
    """Load what would warn of itself, and would read the first ``.env`` that lies about."""
    name = "PYTHON_DOTENV_DISABLED"
    before = os.environ.get(name)
    os.environ[name] = "1"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before


def cloud(registration: Registration) -> "CloudEnvironment":
    """Return where tokens come from, and which keys they are signed with."""
    with quietly():
        from microsoft_teams.api.auth.cloud_environment import (  # noqa: PLC0415 — only where Teams is used
            PUBLIC,
            with_overrides,
        )
    if not registration.is_rehearsal:
        return PUBLIC
    login = registration.login.rstrip("/")
    return with_overrides(PUBLIC, login_endpoint=login, openid_metadata_url=f"{login}{KEYS}")


def checker(registration: Registration) -> Callable[[str, str], bool]:
    """Return what says whether a token was made by Teams, for us, and for this service address.

    It may ask for Microsoft's keys meanwhile, so it is not for an event loop.
    """
    with quietly():
        from microsoft_teams.apps.auth import TokenValidator  # noqa: PLC0415 — as above
    validator = TokenValidator.for_service(registration.client_id, cloud=cloud(registration))

    def check(token: str, service_url: str) -> bool:
        try:
            asyncio.run(validator.validate_token(token, service_url))
        except Exception:  # noqa: BLE001 — whatever is wrong with it, it is not believed
            return False
        return True

    return check


class Connector:
    """Speaks to the connectors of Teams with our token."""

    def __init__(self, registration: Registration) -> None:
        """Load the SDK, and start the thread in which it works. `close` it at the end."""
        self.registration = registration
        self._client = self._spoken_with()
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, name="teams", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Let go of the connections, and end the thread."""
        self.wait(self._client.http.aclose())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def ask(
        self, method: str, service_url: str, path: str, body: Mapping[str, Any] | None = None
    ) -> Any:
        """Make one call, and return the answer as data; nothing if it has no body.

        Raises ValueError for an address that is not on the list, `httpx.HTTPStatusError`,
        `httpx.TransportError`, or TimeoutError. It is not for an event loop: see `asked`.
        """
        return self.wait(self._asked(method, service_url, path, body))

    async def asked(
        self, method: str, service_url: str, path: str, body: Mapping[str, Any] | None = None
    ) -> Any:
        """Do the same from another event loop."""
        going = asyncio.run_coroutine_threadsafe(
            self._asked(method, service_url, path, body), self._loop
        )
        return await asyncio.wait_for(asyncio.wrap_future(going), TIMEOUT)

    def wait(self, work: Coroutine[Any, Any, T]) -> T:
        """Have something done in our thread; raises TimeoutError."""
        going = asyncio.run_coroutine_threadsafe(work, self._loop)
        try:
            return going.result(TIMEOUT)
        except TimeoutError:
            going.cancel()
            raise

    async def token(self) -> str:
        """Return the token that we show. Fresh ones are kept until they are about to end."""
        return str(await self._tokens.get_bot_token())

    async def _asked(
        self, method: str, service_url: str, path: str, body: Mapping[str, Any] | None
    ) -> Any:
        if not self.registration.may_speak_to(service_url):
            raise ValueError("this is no service address that we may speak to")
        address = f"{service_url.rstrip('/')}/{path}"
        shown = body if self.registration.has_dialogs else without_dialogs(body)
        answer = await self._client.request(method, address, json=shown)
        return answer.json() if answer.content else None

    def _spoken_with(self) -> "Client":
        """Return what makes the calls, with a token that is fresh each time."""
        with quietly():
            from microsoft_teams.api import (  # noqa: PLC0415 — only where Teams is used
                ClientCredentials,
                JsonWebToken,
                TokenCredentials,
            )
            from microsoft_teams.apps.token_manager import TokenManager  # noqa: PLC0415 — as above
            from microsoft_teams.common import Client, ClientOptions  # noqa: PLC0415 — as above
        mine = self.registration
        who = {"client_id": mine.client_id, "tenant_id": mine.tenants[0]}
        shown = (
            TokenCredentials(**who, token=lambda *_: JsonWebToken(REHEARSED))
            if mine.is_rehearsal
            else ClientCredentials(**who, client_secret=mine.secret)
        )
        self._tokens = TokenManager(shown, cloud(mine))
        made = Client(ClientOptions(timeout=TIMEOUT, token=self.token))
        logs.quieten()  # each client of theirs lets httpx tell whom it asks
        return made
