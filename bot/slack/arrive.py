"""Arriving in a workspace: who are we there, and who of the directory is there too."""

from collections.abc import Callable, Iterator
from functools import partial
from http.client import HTTPException

import structlog
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.http_retry import RetryHandler
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler
from slack_sdk.web import SlackResponse

from bot.reception import Reception
from bot.slack import read
from bot.slack.installed import TIMEOUT, Installed
from storage.installations import Installation
from storage.people import Account, Profile
from storage.profiles import Told

log = structlog.get_logger("mentoring.slack")
PAGE = 200
BOT_TOKEN, APP_TOKEN = "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"


class NotWelcomeError(Exception):
    """Slack does not let us in; says what to do."""


class NotReachedError(NotWelcomeError):
    """Slack can't be reached, so nobody knows whether it lets us in."""


def client(token: str, api_url: str) -> WebClient:
    """Return a client for questions, which may be asked twice."""
    patient: list[RetryHandler] = [RateLimitErrorRetryHandler(max_retry_count=3)]
    return WebClient(token=token, base_url=api_url, timeout=TIMEOUT, retry_handlers=patient)


def identify(token: str, api_url: str, named: str = BOT_TOKEN) -> Installation:
    """Ask Slack what a bot's token stands for; raises NotWelcomeError."""
    told = answer(client(token, api_url).auth_test, named)
    if not told.get("bot_id"):
        raise NotWelcomeError(f"{named} is not a bot's token; take the one that begins with xoxb-")
    above = told.get("enterprise_id") or None
    is_enterprise = bool(told.get("is_enterprise_install") and above)
    return Installation(
        workspace=str(above if is_enterprise else told["team_id"]),
        token=token,
        bot_id=str(told["bot_id"]),
        bot_user=str(told["user_id"]),
        enterprise=above,
        is_enterprise=is_enterprise,
    )


def require_line(app_token: str, api_url: str) -> None:
    """Ask Slack whether it would hold a line to us; raises NotWelcomeError."""
    answer(partial(client("", api_url).apps_connections_open, app_token=app_token), APP_TOKEN)


def recognise(installed: Installed, reception: Reception, house: Installation) -> None:
    """Bind everybody there to the directory's row for them; raises NotWelcomeError."""
    slack = client(house.token, installed.api_url)
    for team in teams(slack, house):
        installed.settle(house, team)
        for account, found in people(slack, house, team):
            if found is not None:
                reception.recognise(account, found)


def everybody(installed: Installed) -> Iterator[Told]:
    """List the people of all workspaces. One that can't be asked stops nobody else."""
    one = [installed.single] if installed.single else []
    for house in (*one, *installed.store.all()):
        slack = client(house.token, installed.api_url)
        try:
            yield from (each for team in teams(slack, house) for each in people(slack, house, team))
        except NotWelcomeError:
            log.warning("a workspace did not show its people", workspace=house.workspace)


def teams(slack: WebClient, house: Installation) -> Iterator[str]:
    """List the workspaces that an installation serves; raises NotWelcomeError."""
    if not house.is_enterprise:
        yield house.workspace
        return
    for page in pages(partial(slack.auth_teams_list, limit=PAGE)):
        yield from (str(team["id"]) for team in page.get("teams") or ())


def people(slack: WebClient, house: Installation, team: str) -> Iterator[Told]:
    """List the people of a workspace who could take part, and accounts that are no more.

    Raises NotWelcomeError.
    """
    where = {"team_id": team} if house.is_enterprise else {}
    for page in pages(partial(slack.users_list, limit=PAGE, include_locale=True, **where)):
        for user in page.get("members") or ():
            found = read.standing(user, house)
            account = Account(read.SLACK, read.home_of(user, house), user["id"])
            if isinstance(found, Profile):
                yield account, found
            elif user.get("deleted"):
                yield account, None


def pages(question: Callable[..., SlackResponse]) -> Iterator[SlackResponse]:
    """Ask for one page after the other; raises NotWelcomeError."""
    cursor = ""
    while True:
        page = answer(partial(question, cursor=cursor), BOT_TOKEN)
        yield page
        cursor = (page.get("response_metadata") or {}).get("next_cursor", "")
        if not cursor:
            return


def answer(question: Callable[[], SlackResponse], named: str) -> SlackResponse:
    """Return what Slack answers to somebody with a token of this name; raises NotWelcomeError."""
    try:
        return question()
    except SlackApiError as error:
        code = error.response.get("error", "unknown")
        raise NotWelcomeError(f"Slack refused {named} ({code}); {REMEDY[named]}") from error
    except (SlackClientError, HTTPException, OSError, ValueError) as error:
        raise NotReachedError(
            "Slack can't be reached; check the network and SLACK_API_URL"
        ) from error


REMEDY = {
    BOT_TOKEN: "install the app again",
    APP_TOKEN: "make an app-level token with connections:write, and turn Socket Mode on",
}
