"""Speaks to Teams. The only module that calls it to tell people something.

Nothing is repeated by itself. What Teams clearly refused may be tried again; what nobody can know
is said so, and can't be looked up either: we are not let in where people read. A person's chat
with us is opened once. Conversations of several can't be opened at all: whoever is to meet is
shown how to reach the others.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from json import JSONDecodeError
from typing import Any, TypeVar
from urllib.parse import quote

import httpx
import structlog

from bot.card import Card
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
from bot.teams import draw
from bot.teams.read import TEAMS
from bot.teams.sdk import Connector
from bot.teams.ways import signs_in_as, ways
from storage.people import Account
from storage.references import Reference, References

T = TypeVar("T")
log = structlog.get_logger("mentoring.teams")
ANYWHERE = "https://smba.trafficmanager.net/teams"
"""Where a tenant is spoken to that has told no address of its own yet."""
USUAL_WAIT = 30.0
LOCKED_OUT, FORBIDDEN, GONE = 401, 403, 404
TOO_MANY = frozenset({412, 429})
"""Too many at once, or too much at the same time: nothing was taken."""
THE_SERVER = 500
"""From here on the server failed, and nobody knows when."""
BEFORE_IT_WENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
"""What fails while nothing has left us yet."""


class TeamsChannel:
    """A way to reach people in the tenants that have installed the app."""

    def __init__(self, connector: Connector, references: References) -> None:
        """Speak through this connector; *references* know where people talk with us."""
        self._connector = connector
        self._references = references
        self._made: dict[Account, Reference] = {}
        self._addresses: dict[str, str] = {}
        self._gone: set[str] = set()

    def greet(self, workspace: str) -> None:
        """Ask who is in some chat there, to know that Teams listens."""
        known = self._references.of_house(workspace)
        if known is None:
            return
        try:
            self._members(known)
        except UnreachableError:
            return  # it was heard, and answered

    def shows(self, workspace: str) -> datetime | None:  # noqa: ARG002 — the channel's signature
        """Return no time: a clock would only serve for looking through what was said."""
        return None

    def open(self, to: tuple[Account, ...]) -> Line:
        """Open somebody's chat with us."""
        if len(to) > 1:
            raise UnreachableError("bots_open_no_groups")
        found = self._reference(to[0])
        self._addresses[found.conversation] = found.service_url
        return Line(TEAMS, to[0].workspace, found.conversation)

    def post(self, card: Card, line: Line, mark: str) -> str | None:  # noqa: ARG002 — nobody could look for it
        """Say it. A file is left out; what a card links to has to do."""
        said = draw.message(card)
        try:
            told = self._ask("POST", self._address(line), activities(line), said)
        except UnreachableError as error:
            if str(error) == str(GONE) and self._forget(line):
                raise RefusedError(str(error)) from error
            raise
        return str((told or {}).get("id") or "") or None

    def redraw(self, card: Card, line: Line, post: str) -> None:
        """Draw anew what was posted, where it stands."""
        where = f"{activities(line)}/{quoted(post)}"
        self._ask("PUT", self._address(line), where, draw.message(card))

    def holds(self, mark: str, line: Line, since: datetime) -> bool:  # noqa: ARG002 — the channel's signature
        """Look for nothing: what people read in Teams, a bot does not."""
        raise BlindError("bots_read_nothing")

    def show_home(self, cards: tuple[Card, ...], to: Account) -> None:
        """Do nothing: in Teams a home is asked for."""

    def ways(self, to: Account, others: tuple[Account, ...], talk: Talk) -> Ways | None:  # noqa: ARG002 — who presses is in it anyway
        """Return a chat and a meeting with others; None if somebody's name is not known.

        A chat link takes the name with which people sign in. We keep none, and ask for it now.
        """
        try:
            names = tuple(map(self._name, others))
        except UnreachableError as error:
            log.warning("no way to show", why=str(error))
            return None
        return ways(names, talk) if all(names) else None

    def _name(self, account: Account) -> str:
        return signs_in_as(self._members(self._reference(account)), account.external_id)

    def _members(self, there: Reference) -> list[Mapping[str, Any]]:
        path = f"v3/conversations/{quoted(there.conversation)}/members"
        return self._ask("GET", there.service_url, path) or []

    def _reference(self, account: Account) -> Reference:
        """Return where somebody talks with us; a chat is opened if there is none."""
        if account not in self._made:
            known = self._references.of(account)
            if known is not None and known.conversation not in self._gone:
                return known
            self._made[account] = self._opened(account)
            self._references.notice(account, self._made[account])
        return self._made[account]

    def _opened(self, account: Account) -> Reference:
        where = self._usual(account.workspace)
        about = {
            "isGroup": False,
            "members": [{"id": account.external_id}],
            "tenantId": account.workspace,
            "channelData": {"tenant": {"id": account.workspace}},
        }
        told = self._ask("POST", where, "v3/conversations", about) or {}
        if not told.get("id"):
            raise RefusedError("no_conversation")
        bot = f"28:{self._connector.registration.client_id}"
        return Reference(service_url=where, conversation=str(told["id"]), bot=bot)

    def _address(self, line: Line) -> str:
        return self._addresses.get(line.conversation) or self._usual(line.workspace)

    def _usual(self, workspace: str) -> str:
        """Return where a tenant is spoken to."""
        known = self._references.of_house(workspace)
        own = self._connector.registration.service_urls
        rehearsed = own[0] if own and self._connector.registration.is_rehearsal else ANYWHERE
        return known.service_url if known else rehearsed

    def _forget(self, line: Line) -> bool:
        """Forget a chat that is not there; True if it is to be opened anew."""
        if line.conversation in self._gone or line.conversation not in self._addresses:
            return False
        self._gone.add(line.conversation)
        for account in [each for each, at in self._made.items() if at.conversation in self._gone]:
            del self._made[account]
        return True

    def _ask(
        self, method: str, where: str, path: str, body: Mapping[str, Any] | None = None
    ) -> Any:
        if not self._connector.registration.may_speak_to(where):
            raise RefusedError("foreign_address")
        return speak(lambda: self._connector.ask(method, where, path, body))


def speak(call: Callable[[], T]) -> T | None:
    """Make one call; raise what its failure means. An answer that nobody can read is none."""
    try:
        return call()
    except JSONDecodeError:
        return None
    except httpx.HTTPStatusError as error:
        raise meaning(error.response) from error
    except BEFORE_IT_WENT as error:
        raise RestError("no_connection") from error
    except (httpx.TransportError, TimeoutError) as error:
        raise UnclearError("dropped") from error
    except (OSError, ValueError) as error:  # the login was not reached, or gave no token
        raise RestError("no_token") from error


def meaning(response: httpx.Response) -> Exception:
    """Return what an unsuccessful answer means."""
    status = response.status_code
    if status in TOO_MANY:
        return RestError(str(status), wait(response.headers.get("Retry-After")))
    if status == LOCKED_OUT:
        return RestError(str(status))
    if status >= THE_SERVER:
        return UnclearError(str(status))
    return (UnreachableError if status in {FORBIDDEN, GONE} else RefusedError)(str(status))


def activities(line: Line) -> str:
    """Return the path of what is said on a line."""
    return f"v3/conversations/{quoted(line.conversation)}/activities"


def quoted(part: str) -> str:
    """Return part of a path; ids of channels hold letters that would mislead."""
    return quote(part, safe="")


def wait(told: object) -> float:
    """Return how many seconds to wait; what is no number is taken as the usual."""
    text = str(told)
    return float(text) if text.isdecimal() else USUAL_WAIT
