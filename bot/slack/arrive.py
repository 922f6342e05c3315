"""Arriving in a workspace: who are we there, and who of the directory is there too."""

from collections.abc import Callable, Iterator
from functools import partial
from http.client import HTTPException

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.http_retry import RetryHandler
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler
from slack_sdk.web import SlackResponse

from bot.slack.listen import Identity
from bot.slack.read import SLACK, profile
from storage.people import Account, Profile

PAGE = 200


class NotWelcomeError(Exception):
    """Slack does not let us in; says what to do."""


def client(token: str, api_url: str) -> WebClient:
    """Return a client for questions, which may be asked twice."""
    patient: list[RetryHandler] = [RateLimitErrorRetryHandler(max_retry_count=3)]
    return WebClient(token=token, base_url=api_url, timeout=10, retry_handlers=patient)


def identify(slack: WebClient) -> Identity:
    """Ask Slack who we are; raises NotWelcomeError."""
    told = answer(slack.auth_test)
    return Identity(team=told["team_id"], bot_id=told["bot_id"], bot_user=told["user_id"])


def people(slack: WebClient, team: str) -> Iterator[tuple[Account, Profile]]:
    """List the people of the workspace, page by page; raises NotWelcomeError."""
    cursor = ""
    while True:
        page = answer(partial(slack.users_list, limit=PAGE, cursor=cursor, include_locale=True))
        for user in page["members"]:
            found = profile(user)
            if found is not None:
                yield Account(SLACK, team, user["id"]), found
        cursor = (page.get("response_metadata") or {}).get("next_cursor", "")
        if not cursor:
            return


def answer(question: Callable[[], SlackResponse]) -> SlackResponse:
    """Return what Slack answers; raises NotWelcomeError."""
    try:
        return question()
    except SlackApiError as error:
        code = error.response.get("error", "unknown")
        raise NotWelcomeError(
            f"Slack refused SLACK_BOT_TOKEN ({code}); install the app again"
        ) from error
    except (SlackClientError, HTTPException, OSError, ValueError) as error:
        raise NotWelcomeError(
            "Slack can't be reached; check the network and SLACK_API_URL"
        ) from error
