"""Speaks to Slack. The only module that calls it to tell people something.

The client repeats nothing by itself: a repeated post after a dropped connection would be a
second message. What Slack clearly refused may be tried again; what nobody can know is said so.
"""

import re
from collections.abc import Callable
from functools import cache
from http.client import HTTPException
from typing import Any, TypeAlias
from urllib.error import URLError

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackRequestError
from slack_sdk.web import SlackResponse

from bot.card import Card
from bot.channel import Desk, RefusedError, UnclearError, UnreachableError
from bot.slack import draw
from storage.people import Account

GONE = frozenset(
    {
        "account_inactive",
        "channel_not_found",
        "is_archived",
        "not_in_channel",
        "user_disabled",
        "user_not_found",
        "user_not_visible",
        "users_not_found",
    }
)
CODE = re.compile("[a-z_]+")
USUAL_WAIT = 30.0
UNKNOWABLE = frozenset({"fatal_error", "internal_error", "request_timeout", "service_unavailable"})
TIMEOUT = 10
UNTIL_INSTALLED = 3600.0


Tokens: TypeAlias = Callable[[str], str | None]
"""From a workspace to the token that speaks there; None where the app is not installed."""


class SlackChannel:
    """A way to reach people in the Slack workspaces that installed the app."""

    def __init__(self, tokens: Tokens, api_url: str) -> None:
        """Speak with each workspace's own token to the Web API at *api_url*."""
        self._tokens = tokens
        self._api_url = api_url
        self._conversation = cache(self._opened)

    def send(self, card: Card, to: Account) -> None:
        """Tell one person, in their direct message."""
        self._post_together((to,), card)

    def send_together(self, card: Card, to: tuple[Account, ...]) -> None:
        """Tell several people, in a group direct message."""
        self._post_together(to, card)

    def open_together(self, who: tuple[Account, ...]) -> None:
        """Open a group direct message without a word."""
        self._conversation(who)

    def post(self, card: Card, desk: Desk) -> None:
        """Post on the desk."""
        self._post(desk.workspace, desk.channel, card)

    def show_home(self, cards: tuple[Card, ...], to: Account) -> None:
        """Draw somebody's home."""
        view, client = draw.home(cards), self._client(to.workspace)
        speak(lambda: client.views_publish(user_id=to.external_id, view=view))

    def _post_together(self, who: tuple[Account, ...], card: Card) -> None:
        """Post to some people's conversation; open it again if Slack does not know it any more."""
        workspace = who[0].workspace
        try:
            self._post(workspace, self._conversation(who), card)
        except UnreachableError:
            self._conversation.cache_clear()
            self._post(workspace, self._conversation(who), card)

    def _post(self, workspace: str, channel: str, card: Card) -> None:
        client = self._client(workspace)
        speak(lambda: client.chat_postMessage(channel=channel, **draw.message(card)))

    def _opened(self, who: tuple[Account, ...]) -> str:
        client, users = self._client(who[0].workspace), [each.external_id for each in who]
        try:
            opened = speak(lambda: client.conversations_open(users=users))
        except UnclearError as error:
            raise RefusedError("conversation_not_opened") from error
        return str(opened["channel"]["id"])

    def _client(self, workspace: str) -> WebClient:
        token = self._tokens(workspace)
        if token is None:
            raise RefusedError("not_installed", UNTIL_INSTALLED)
        return WebClient(token=token, base_url=self._api_url, timeout=TIMEOUT, retry_handlers=[])


def speak(call: Callable[[], SlackResponse]) -> SlackResponse:
    """Make one call; raise what its failure means."""
    try:
        return call()
    except SlackApiError as error:
        raise meaning(error.response) from error
    except URLError as error:
        refused = isinstance(error.reason, ConnectionRefusedError | OSError) and not isinstance(
            error.reason, TimeoutError | ConnectionResetError | BrokenPipeError
        )
        raise (RefusedError("no_connection") if refused else UnclearError("dropped")) from error
    except (TimeoutError, ConnectionError, HTTPException, SlackRequestError) as error:
        raise UnclearError("dropped") from error


def meaning(response: Any) -> Exception:
    """Return what an unsuccessful answer means."""
    status = int(getattr(response, "status_code", 0) or 0)
    code = str(response.get("error", "")) if hasattr(response, "get") else ""
    if status == 429 or code == "ratelimited":  # noqa: PLR2004 — the HTTP status for "too many"
        return RefusedError("ratelimited", wait(response.headers.get("Retry-After")))
    if not CODE.fullmatch(code):
        return UnclearError("unreadable")
    if status >= 500 or code in UNKNOWABLE:  # noqa: PLR2004 — "the server failed"
        return UnclearError(code)
    return UnreachableError(code) if code in GONE else RefusedError(code)


def wait(told: object) -> float:
    """Return how many seconds to wait; some proxies give a date, which is taken as the usual."""
    text = str(told)
    return float(text) if text.isdecimal() else USUAL_WAIT
