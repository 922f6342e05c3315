"""Speaks to Slack. The only module that calls it to tell people something.

The client repeats nothing by itself: a repeated post after a dropped connection would be a
second message. What Slack clearly refused may be tried again; what nobody can know is said so.
"""

import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from typing import Any, TypeAlias
from urllib.error import URLError

import structlog
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackRequestError
from slack_sdk.web import SlackResponse

from bot.card import Attachment, Card
from bot.channel import (
    BlindError,
    Line,
    RefusedError,
    RestError,
    Talk,
    UnclearError,
    UnreachableError,
    Ways,
)
from bot.slack import draw
from bot.slack.read import SLACK
from storage.people import Account

log = structlog.get_logger("mentoring.slack")
GONE = frozenset(
    {
        "channel_not_found",
        "is_archived",
        "not_in_channel",
        "user_disabled",
        "user_not_found",
        "user_not_visible",
        "users_not_found",
    }
)
"""This person or place is not there any more."""
LOCKED_OUT = frozenset(
    {
        "access_denied",
        "account_inactive",
        "accesslimited",
        "invalid_auth",
        "missing_scope",
        "not_allowed_token_type",
        "not_authed",
        "org_login_required",
        "team_access_not_granted",
        "token_expired",
        "token_revoked",
    }
)
"""The whole workspace does not let us in at present."""
UNKNOWABLE = frozenset({"fatal_error", "internal_error", "request_timeout", "service_unavailable"})
CODE = re.compile("[a-z_]+")
USUAL_WAIT = 30.0
UNTIL_INSTALLED = 3600.0
TIMEOUT = 10
KIND = "mentoring_message"
SKEW = timedelta(seconds=5)
LOOKED_AT, MOST_PAGES = 100, 20

Tokens: TypeAlias = Callable[[str], str | None]
"""From a workspace to the token that speaks there; None where the app is not installed."""


class SlackChannel:
    """A way to reach people in the Slack workspaces that installed the app."""

    def __init__(self, tokens: Tokens, api_url: str) -> None:
        """Speak with each workspace's own token to the Web API at *api_url*."""
        self._tokens = tokens
        self._api_url = api_url
        self._opened: dict[tuple[Account, ...], Line] = {}
        self._shown: dict[str, datetime] = {}

    def greet(self, workspace: str) -> None:
        """Ask something harmless, to know that Slack listens."""
        self._ask(workspace, lambda slack: slack.auth_test())

    def shows(self, workspace: str) -> datetime | None:
        """Return what Slack's own clock showed when we last heard of it."""
        return self._shown.get(workspace)

    def open(self, to: tuple[Account, ...]) -> Line:
        """Open the direct messages of one person, or a conversation of several."""
        if to not in self._opened:
            users, workspace = [each.external_id for each in to], to[0].workspace
            told = self._ask(workspace, lambda slack: slack.conversations_open(users=users))
            self._opened[to] = Line(SLACK, workspace, str(told["channel"]["id"]))
        return self._opened[to]

    def post(self, card: Card, line: Line, mark: str) -> str | None:
        """Say it. The mark travels as metadata, which people do not see."""
        said = draw.message(card)
        metadata = {"event_type": KIND, "event_payload": {"id": mark}}
        try:
            told = self._ask(
                line.workspace,
                lambda slack: slack.chat_postMessage(
                    channel=line.conversation, metadata=metadata, **said
                ),
            )
        except UnreachableError as error:
            if self._forget(line):
                raise RefusedError(str(error)) from error
            raise
        if card.attachment is not None:
            self._attach(card.attachment, line)
        return str(told.get("ts") or "") or None

    def _attach(self, file: Attachment, line: Line) -> None:
        """Bring a file after its message, once. The message stands without it, and says as much."""
        try:
            self._ask(
                line.workspace,
                lambda slack: slack.files_upload_v2(
                    channel=line.conversation, filename=file.name, content=file.content
                ),
            )
        except Exception as error:  # noqa: BLE001 — the message has arrived: nothing undoes that
            log.warning("a file was left out", what=type(error).__name__)

    def redraw(self, card: Card, line: Line, post: str) -> None:
        """Draw anew what was posted, where it stands."""
        said = draw.message(card)
        self._ask(
            line.workspace,
            lambda slack: slack.chat_update(channel=line.conversation, ts=post, **said),
        )

    def holds(self, mark: str, line: Line, since: datetime) -> bool:
        """Look through what was said on a line, for a message with this mark."""
        cursor = ""
        for _ in range(MOST_PAGES):
            page = self._history(line, since, cursor)
            if any(marked(message) == mark for message in page["messages"]):
                return True
            cursor = (page.get("response_metadata") or {}).get("next_cursor", "")
            if not cursor:
                return False
        raise BlindError("too_much_was_said")

    def show_home(self, cards: tuple[Card, ...], to: Account) -> None:
        """Draw somebody's home."""
        view = draw.home(cards)
        self._ask(
            to.workspace, lambda slack: slack.views_publish(user_id=to.external_id, view=view)
        )

    def ways(self, to: Account, others: tuple[Account, ...], talk: Talk) -> Ways | None:  # noqa: ARG002 — the channel's signature
        """Find none, and need none: a conversation is opened, or nobody could open one."""
        return None

    def _history(self, line: Line, since: datetime, cursor: str) -> SlackResponse:
        oldest = f"{(since - SKEW).timestamp():.6f}"
        try:
            return self._ask(
                line.workspace,
                lambda slack: slack.conversations_history(
                    channel=line.conversation,
                    oldest=oldest,
                    limit=LOOKED_AT,
                    cursor=cursor,
                    include_all_metadata=True,
                ),
            )
        except RestError as error:
            if str(error) == "missing_scope":
                raise BlindError(str(error)) from error
            raise

    def _forget(self, gone: Line) -> bool:
        """Forget a conversation that is not there; True if it is to be opened anew."""
        whose = [people for people, line in self._opened.items() if line == gone]
        for people in whose:
            del self._opened[people]
        return bool(whose)

    def _ask(self, workspace: str, question: Callable[[WebClient], SlackResponse]) -> SlackResponse:
        token = self._tokens(workspace)
        if token is None:
            raise RestError("not_installed", UNTIL_INSTALLED)
        slack = WebClient(token=token, base_url=self._api_url, timeout=TIMEOUT, retry_handlers=[])
        answer = speak(lambda: question(slack))
        shown = clock(answer.headers)
        if shown is not None:
            self._shown[workspace] = shown
        return answer


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
        raise (RestError("no_connection") if refused else UnclearError("dropped")) from error
    except (TimeoutError, ConnectionError, HTTPException, SlackRequestError) as error:
        raise UnclearError("dropped") from error


def meaning(response: Any) -> Exception:
    """Return what an unsuccessful answer means."""
    status = int(getattr(response, "status_code", 0) or 0)
    code = str(response.get("error", "")) if hasattr(response, "get") else ""
    if status == 429 or code == "ratelimited":  # noqa: PLR2004 — the HTTP status for "too many"
        return RestError("ratelimited", wait(response.headers.get("Retry-After")))
    if not CODE.fullmatch(code):
        return UnclearError("unreadable")
    if status >= 500 or code in UNKNOWABLE:  # noqa: PLR2004 — "the server failed"
        return UnclearError(code)
    if code in LOCKED_OUT:
        return RestError(code)
    return UnreachableError(code) if code in GONE else RefusedError(code)


def marked(message: Mapping[str, Any]) -> str:
    """Return the mark that a message carries; empty if it is none of ours."""
    metadata = message.get("metadata") or {}
    about = metadata.get("event_payload") or {}
    return str(about.get("id", "")) if metadata.get("event_type") == KIND else ""


def clock(headers: Mapping[str, str]) -> datetime | None:
    """Return what the platform's clock shows; None if a proxy took it away."""
    told = next((value for name, value in headers.items() if name.lower() == "date"), "")
    try:
        return parsedate_to_datetime(told)
    except (TypeError, ValueError):
        return None


def wait(told: object) -> float:
    """Return how many seconds to wait; some proxies give a date, which is taken as the usual."""
    text = str(told)
    return float(text) if text.isdecimal() else USUAL_WAIT
