"""Installing by OAuth in the workspaces that the administrator allows, and in no other.

What goes out to Slack and comes back is signed, good for ten minutes and for one use, and bound to
the browser it was given to by a cookie. The code is exchanged here, never in the browser. A
workspace that is not allowed gets its token revoked, and nothing of it is kept.

Pages are plain text: one sentence for whoever installs, that says what to do next.
"""

import asyncio
import hmac
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode, urljoin

import structlog
from fastapi import Request, Response
from fastapi.responses import PlainTextResponse, RedirectResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack import read
from bot.slack.installed import TIMEOUT, Installed
from bot.slack.manifest import REDIRECT_PATH, scopes
from bot.slack.visit import attempt
from storage.installations import Installation
from storage.keys import Keyring
from storage.ledger import BusyError
from storage.people import NoPlaceError

log = structlog.get_logger("mentoring.slack")
COOKIE = "mentoring-install"
GOOD_FOR = timedelta(minutes=10)
PURPOSE = "slack-install"
INSTALL_PATH = "/slack/install"
SAFE = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
AGAIN = "Please begin again at {}"


@dataclass(frozen=True, slots=True)
class Office:
    """What it takes to let workspaces install the app."""

    client_id: str
    client_secret: str
    public_url: str
    allowed: frozenset[str]
    """Ids of workspaces and of Grid organisations."""

    @property
    def redirect_url(self) -> str:
        """Where Slack sends whoever has agreed."""
        return f"{self.public_url.rstrip('/')}{REDIRECT_PATH}"

    @property
    def is_secure(self) -> bool:
        """Whether the browser talks to us in private."""
        return self.public_url.startswith("https://")

    def allows(self, told: read.Told) -> bool:
        """Say whether the administrator named this workspace, or the organisation it is part of."""
        return bool(self.allowed & {told.workspace, told.enterprise})


@dataclass(frozen=True)
class Oauth:
    """Lets a workspace install the app. *real* is the true time, whatever the programme's is."""

    office: Office
    installed: Installed
    real: Callable[[], datetime]
    welcome: Callable[[Installation], None]
    """What is done, in its own time, for a workspace that has just come."""

    async def install(self, _: Request) -> Response:
        """Send whoever comes to Slack, with a state that only this browser can bring back."""
        browser = secrets.token_urlsafe(32)
        asked = {
            "client_id": self.office.client_id,
            "scope": ",".join(scopes()),
            "redirect_uri": self.office.redirect_url,
            "state": self._state(browser),
        }
        page = urljoin(self.installed.api_url, "../oauth/v2/authorize")
        answer = RedirectResponse(f"{page}?{urlencode(asked)}", 302, SAFE)
        self._bind(answer, browser, GOOD_FOR)
        return answer

    async def redirect(self, request: Request) -> Response:
        """Take whoever comes back from Slack, and tell them how it went."""
        answer = await self._answer(request)
        self._bind(answer, "", timedelta(0))
        return answer

    async def _answer(self, request: Request) -> Response:
        state, browser = request.query_params.get("state", ""), request.cookies.get(COOKIE, "")
        if not await asyncio.to_thread(self._is_ours, state, browser):
            return self._begin_again("This page is old, or was opened in another browser.", 400)
        code = request.query_params.get("code", "")
        if not code:
            return self._begin_again("Nothing was installed, since Slack was told no.", 200)
        told = read.told(await self._exchange(code))
        if told is None:
            return self._begin_again("Slack did not hand over what it takes.", 502)
        return await self._settle(told)

    async def _settle(self, told: read.Told) -> Response:
        client = self._client(told.token)
        if not self.office.allows(told):
            await attempt(client.auth_revoke())
            return page(
                f"This bot does not serve {told.workspace}, so nothing was installed there. "
                f"Ask whoever looks after the bot to add {told.workspace} to slack.workspaces "
                "in app.yaml and to start it again; then come back.",
                403,
            )
        me = await attempt(client.auth_test())
        if not me:
            return self._begin_again("Slack does not know the token it gave.", 502)
        house = told.installation(str(me.get("bot_id") or ""))
        await asyncio.to_thread(self.installed.add, house)
        self._welcome(house)
        return page(
            "The app is installed. You can close this page. In Slack, type /mentoring join.", 200
        )

    async def _exchange(self, code: str) -> Mapping[str, Any]:
        office = self.office
        asked = {
            "client_id": office.client_id,
            "client_secret": office.client_secret,
            "code": code,
            "redirect_uri": office.redirect_url,
        }
        answer = await attempt(self._client("").api_call("oauth.v2.access", data=asked))
        return answer.data if answer else {}

    def _welcome(self, house: Installation) -> None:
        """Do what can wait in a thread of its own; the person at the page does not wait for it."""
        asyncio.get_running_loop().run_in_executor(None, self.welcome, house)

    def _client(self, token: str) -> AsyncWebClient:
        return AsyncWebClient(
            token=token or None,
            base_url=self.installed.api_url,
            timeout=TIMEOUT,
            retry_handlers=[],
        )

    def _begin_again(self, why: str, status: int) -> Response:
        begin = f"{self.office.public_url.rstrip('/')}{INSTALL_PATH}"
        return page(f"{why} {AGAIN.format(begin)}", status)

    def _bind(self, answer: Response, value: str, age: timedelta) -> None:
        answer.set_cookie(
            COOKIE,
            value,
            max_age=int(age.total_seconds()),
            path="/slack",
            secure=self.office.is_secure,
            httponly=True,
            samesite="lax",
        )

    # --- What goes out and comes back ------------------------------------------------------

    def _state(self, browser: str) -> str:
        until = int((self.real() + GOOD_FOR).timestamp())
        about = f"{until}.{secrets.token_hex(16)}"
        return f"{about}.{self._keys.mark(PURPOSE, f'{about} {browser}')}"

    def _is_ours(self, state: str, browser: str) -> bool:
        """Say whether this state was given to this browser, not long ago, and is new to us."""
        about, _, signature = state.rpartition(".")
        until = about.partition(".")[0]
        good = self._keys.marks(PURPOSE, f"{about} {browser}")
        if not (browser and any(hmac.compare_digest(signature.encode(), x.encode()) for x in good)):
            return False
        return int(until) >= self.real().timestamp() and self._first_time(about)

    def _first_time(self, about: str) -> bool:
        store = self.installed.store
        try:
            with store.ledger.page(store.organisation) as kept:
                return kept.first_time(f"{PURPOSE} {about}", self.real())
        except (BusyError, NoPlaceError):
            return False

    @property
    def _keys(self) -> Keyring:
        return self.installed.store.ledger.keys


async def closed(_: Request) -> Response:
    """Say how several workspaces are served, where only one is."""
    return page(
        "This bot serves one workspace only. To install it in several, whoever looks after it "
        "sets SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and MENTORING_PUBLIC_URL.",
        404,
    )


def page(text: str, status: int) -> Response:
    """Return a page that shows text, and can do nothing else."""
    return PlainTextResponse(f"{text}\n", status, SAFE)
