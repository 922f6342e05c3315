"""How Slack is connected: what must be set, and what is opened from it.

A workspace is connected by its one token, or installs the app by OAuth; Slack reaches us over
HTTP, with a signature, or through a line that we open to it (Socket Mode). The two choices are
free of each other. What is missing, or does not go together, is said in one sentence.
"""

from urllib.parse import urlsplit

from bot.commands.wiring import CannotStartError, House, is_loopback
from bot.settings import Environment, SlackSetting
from bot.slack.installed import Installed
from bot.slack.read import SLACK
from storage.installations import Installation, Installations

PREFIXES = {"slack_bot_token": "xoxb-", "slack_app_token": "xapp-"}
OAUTH = ("slack_client_id", "slack_client_secret")


def require_slack(env: Environment, slack: SlackSetting) -> None:
    """Raise CannotStartError unless what is set connects us to Slack."""
    require_right_kinds(env)
    if env.slack_client_id or env.slack_client_secret:
        require_oauth(env, slack)
    elif not env.slack_bot_token:
        raise CannotStartError(
            "SLACK_BOT_TOKEN is not set; docs/slack.md says where to find it, or how to let "
            "several workspaces install the app with SLACK_CLIENT_ID"
        )
    if not (env.slack_signing_secret or env.slack_app_token):
        raise CannotStartError(
            "SLACK_SIGNING_SECRET is not set; docs/slack.md says where to find it, or how to do "
            "without it in Socket Mode with SLACK_APP_TOKEN"
        )


def require_right_kinds(env: Environment) -> None:
    """Raise CannotStartError if a token stands where another one belongs."""
    for name, begins in PREFIXES.items():
        value = getattr(env, name)
        if value and not value.startswith(begins):
            raise CannotStartError(
                f"{name.upper()} does not begin with {begins}; is it another token's value?"
            )


def require_oauth(env: Environment, slack: SlackSetting) -> None:
    """Raise CannotStartError unless workspaces could install the app."""
    for name in OAUTH:
        if not getattr(env, name):
            other = next(each for each in OAUTH if each != name)
            raise CannotStartError(
                f"{name.upper()} is not set, but {other.upper()} is; set both, or neither"
            )
    require_public_url(env)
    if not slack.workspaces:
        raise CannotStartError(
            "SLACK_CLIENT_ID is set, but no workspace may install the app; list their ids in "
            "app.yaml under slack.workspaces, or unset SLACK_CLIENT_ID and SLACK_CLIENT_SECRET"
        )


def require_public_url(env: Environment) -> None:
    """Raise CannotStartError unless we have an address that Slack and browsers can trust."""
    url = env.mentoring_public_url
    if not url:
        raise CannotStartError(
            "MENTORING_PUBLIC_URL is not set; it is the address at which the bot is reached from "
            "outside, like https://mentoring.example.org"
        )
    parts = urlsplit(url)
    is_private = parts.scheme == "https" or (parts.scheme == "http" and is_loopback(url))
    if not (is_private and parts.hostname) or parts.query or parts.fragment:
        raise CannotStartError(
            "MENTORING_PUBLIC_URL is not an address like https://mentoring.example.org"
        )


def desk_workspace(slack: SlackSetting, single: Installation | None) -> str:
    """Return where the desk is: where it says, or in the only workspace there is.

    The workspace of the deployment's own token counts as the only one that is certain.
    """
    found = slack.desk_workspace or (single.workspace if single else slack.only_workspace)
    if found is None:
        raise CannotStartError(
            "app.yaml lists several slack.workspaces; say under slack.desk_workspace in which of "
            "them the channel slack.desk is"
        )
    return found


def installed(house: House, env: Environment, single: Installation | None = None) -> Installed:
    """Return where the app is installed, as far as it is known."""
    store = Installations(house.ledger, house.organisation, SLACK)
    return Installed(store, env.slack_api_url, single)
