"""Installing by OAuth: a page that asks for consent, a code that serves once, a token for it."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from urllib.parse import urlencode, urlsplit

from playground.memory import Json
from playground.refusals import RefusedError
from playground.team import App, Team
from playground.tokens import Tokens

LIFE_SECONDS = 10 * 60


@dataclass(frozen=True, slots=True)
class Wish:
    """What an app asks an administrator for, and where it wants to be told."""

    scopes: tuple[str, ...]
    redirect_uri: str
    state: str

    def back(self, **answer: str) -> str:
        """Return the address that leads back to the app, with the answer."""
        joint = "&" if urlsplit(self.redirect_uri).query else "?"
        return f"{self.redirect_uri}{joint}{urlencode({**answer, 'state': self.state})}"


@dataclass(frozen=True, slots=True)
class Consent:
    """A wish that was granted: when (in real time), and by whom."""

    wish: Wish
    given: float
    by: str


class Consents:
    """Gives out codes for consents, and tokens for codes."""

    def __init__(self, team: Team, app: App, tokens: Tokens, timer: Callable[[], float]) -> None:
        """Install this app in this team; count seconds with this timer."""
        self._team = team
        self._app = app
        self._tokens = tokens
        self._timer = timer
        self._consents: dict[str, Consent] = {}

    def wish(self, asked: Mapping[str, str]) -> Wish:
        """Read a wish, if it comes from this app and leads back to it."""
        if asked.get("client_id") != self._app.client_id:
            raise RefusedError("invalid_client_id")
        redirect = asked.get("redirect_uri") or next(iter(self._app.redirect_urls), "")
        allowed = self._app.redirect_urls or ("http://", "https://")
        if not redirect.startswith(allowed) or urlsplit(redirect).scheme not in {"http", "https"}:
            raise RefusedError("bad_redirect_uri")
        scopes = tuple(each for each in asked.get("scope", "").split(",") if each)
        if not scopes:
            raise RefusedError("no_scopes")
        return Wish(scopes, redirect, asked.get("state", ""))

    def allow(self, wish: Wish, by: str) -> str:
        """Grant a wish, and return the address that brings the app its code."""
        code = f"{secrets.randbelow(10**12)}.{secrets.token_hex(16)}"
        self._consents[code] = Consent(wish, self._timer(), by)
        return wish.back(code=code)

    def exchange(self, code: str, redirect_uri: str) -> Json:
        """Give a token for a code, once, within ten minutes."""
        consent = self._consents.pop(code, None)
        if consent is None or self._timer() - consent.given > LIFE_SECONDS:
            raise RefusedError("invalid_code")
        if redirect_uri and redirect_uri != consent.wish.redirect_uri:
            raise RefusedError("bad_redirect_uri")
        token = f"xoxb-{secrets.token_hex(24)}"
        self._tokens.grant(token, consent.wish.scopes)
        return self._installation(token, consent)

    def _installation(self, token: str, consent: Consent) -> Json:
        team, enterprise = self._team, self._team.enterprise
        return {
            "access_token": token,
            "token_type": "bot",
            "scope": ",".join(consent.wish.scopes),
            "bot_user_id": self._app.bot_user_id,
            "app_id": self._app.id,
            "team": None if self._app.is_org_wide else {"id": team.id, "name": team.name},
            "enterprise": enterprise and {"id": enterprise.id, "name": enterprise.name},
            "is_enterprise_install": self._app.is_org_wide,
            "authed_user": {"id": consent.by},
        }

    def page(self, wish: Wish, allow: str) -> str:
        """Return the page that asks an administrator for consent."""
        rights = "".join(f"<li>{escape(each)}</li>" for each in wish.scopes)
        app, team = escape(self._app.name), escape(self._team.name)
        return (
            f'<!DOCTYPE html><html lang="en"><title>Install {app}</title><main>'
            f"<h1>{app} would like to come into {team}</h1><ul>{rights}</ul>"
            f'<p><a id="allow" href="{escape(allow)}">Allow</a> '
            f'<a id="cancel" href="{escape(wish.back(error="access_denied"))}">Cancel</a></p>'
            "</main></html>"
        )
