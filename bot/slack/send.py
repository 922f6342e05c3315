"""Speaks to Slack. The only module that calls it to tell people something.

The client repeats nothing by itself: a repeated post after a dropped connection would be a
second message. What Slack clearly refused may be tried again; what nobody can know is said so.
"""

import re
from collections.abc import Callable
from functools import cache
from http.client import HTTPException
from typing import Any
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


class SlackChannel:
    """A way to reach people in one Slack workspace."""

    def __init__(self, token: str, api_url: str) -> None:
        """Speak with *token* to the Web API at *api_url*."""
        client = WebClient(token=token, base_url=api_url, timeout=TIMEOUT, retry_handlers=[])
        self._client = client
        self._conversation = cache(self._opened)

    def send(self, card: Card, to: Account) -> None:
        """Tell one person, in their direct message."""
        self._post_together((to.external_id,), card)

    def send_together(self, card: Card, to: tuple[Account, ...]) -> None:
        """Tell several people, in a group direct message."""
        self._post_together(tuple(each.external_id for each in to), card)

    def open_together(self, who: tuple[Account, ...]) -> None:
        """Open a group direct message without a word."""
        self._conversation(tuple(each.external_id for each in who))

    def post(self, card: Card, desk: Desk) -> None:
        """Post on the desk."""
        self._post(desk.channel, card)

    def show_home(self, cards: tuple[Card, ...], to: Account) -> None:
        """Draw somebody's home."""
        view = draw.home(cards)
        speak(lambda: self._client.views_publish(user_id=to.external_id, view=view))

    def _post_together(self, users: tuple[str, ...], card: Card) -> None:
        """Post to some people's conversation; open it again if Slack does not know it any more."""
        try:
            self._post(self._conversation(users), card)
        except UnreachableError:
            self._conversation.cache_clear()
            self._post(self._conversation(users), card)

    def _post(self, channel: str, card: Card) -> None:
        speak(lambda: self._client.chat_postMessage(channel=channel, **draw.message(card)))

    def _opened(self, users: tuple[str, ...]) -> str:
        try:
            opened = speak(lambda: self._client.conversations_open(users=list(users)))
        except UnclearError as error:
            raise RefusedError("conversation_not_opened") from error
        return str(opened["channel"]["id"])


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
