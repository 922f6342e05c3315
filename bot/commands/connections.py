"""How platforms are connected: what must be set, and what is opened from it.

A workspace is connected by its one token, or installs the app by OAuth; Slack reaches us over
HTTP, with a signature, or through a line that we open to it (Socket Mode). The two choices are
free of each other. What is missing, or does not go together, is said in one sentence.
"""

import re
from dataclasses import replace
from urllib.parse import urlsplit

from bot.addresses import is_loopback
from bot.commands.wiring import CannotStartError, House
from bot.settings import MICROSOFT_LOGIN, TENANT_ID, Environment, SlackSetting, TeamsSetting
from bot.slack.installed import Installed
from bot.slack.read import SLACK
from bot.teams.registration import Registration
from storage.installations import Installation, Installations

PREFIXES = {"slack_bot_token": "xoxb-", "slack_app_token": "xapp-"}
OAUTH = ("slack_client_id", "slack_client_secret")
KEYS_OF = {
    "slack": ("slack_bot_token", "slack_app_token", "slack_client_id"),
    "teams": ("teams_client_id", "teams_client_secret"),
}
"""What nobody sets without a platform in mind."""
ANYBODY = "DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS"
TENANT = re.compile(TENANT_ID)
HERE = "127.0.0.1"


def require_slack(env: Environment, slack: SlackSetting | None) -> None:
    """Raise CannotStartError unless what is set connects us to Slack, if the programme is there."""
    if slack is None:
        require_unset(env, "slack")
        return
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


# --- Teams ----------------------------------------------------------------------------------------


def teams_registration(
    env: Environment, teams: TeamsSetting | None, host: str = "127.0.0.1"
) -> Registration | None:
    """Return what connects us to Teams; None if the programme is not there.

    Raises CannotStartError.
    """
    if teams is None:
        require_unset(env, "teams")
        return None
    if is_true(env.dangerously_allow_unauthenticated_requests):
        return anybodys(env, teams, host)
    for name in ("teams_client_id", "teams_client_secret", "teams_tenant_id"):
        if not getattr(env, name):
            raise CannotStartError(
                f"{name.upper()} is not set; docs/teams.md says where to find it"
            )
    found = registered(env, teams)
    if not found.is_rehearsal and env.teams_login_url != MICROSOFT_LOGIN:
        raise CannotStartError(
            "TEAMS_LOGIN_URL is for rehearsals on this machine; unset it to reach Microsoft"
        )
    return with_addresses(found)


def anybodys(env: Environment, teams: TeamsSetting, host: str) -> Registration:
    """Return a registration that believes anybody, for playgrounds on this machine.

    Raises CannotStartError if anything else could be reached with it, or could reach us.
    """
    found = replace(
        registered(env, teams), login=f"http://{HERE}", secret="", believes_anybody=True
    )
    if env.teams_client_secret or not (is_loopback(f"http://{host}") and found.service_urls):
        raise CannotStartError(
            f"{ANYBODY} lets anybody in who says they are somebody; unset it, or run on "
            "127.0.0.1 with a TEAMS_SERVICE_URLS of this machine and without TEAMS_CLIENT_SECRET"
        )
    return with_addresses(found)


def registered(env: Environment, teams: TeamsSetting) -> Registration:
    """Return what is set, as it is."""
    own = env.teams_tenant_id
    if own and not TENANT.fullmatch(own):
        raise CannotStartError(
            "TEAMS_TENANT_ID is not an id like 00000000-0000-0000-0000-000000000000; the app's "
            "registration shows it as Directory (tenant) ID"
        )
    tenants = dict.fromkeys(each.lower() for each in (own, *teams.tenants) if each)
    return Registration(
        client_id=env.teams_client_id,
        secret=env.teams_client_secret,
        tenants=tuple(tenants),
        login=env.teams_login_url,
        service_urls=tuple(filter(None, map(str.strip, env.teams_service_urls.split(",")))),
    )


def with_addresses(found: Registration) -> Registration:
    """Return a registration whose addresses could be used; raises CannotStartError."""
    if not found.tenants:
        raise CannotStartError(
            "no tenant may use the app; set TEAMS_TENANT_ID, or list them under teams.tenants"
        )
    if found.is_rehearsal and not found.service_urls:
        raise CannotStartError(
            "TEAMS_SERVICE_URLS is not set; a rehearsal speaks to connectors on this machine only"
        )
    for each in found.service_urls:
        if not found.may_speak_to(each):
            raise CannotStartError(
                "TEAMS_SERVICE_URLS holds something that is no address like https://…"
            )
        if found.is_rehearsal != is_loopback(each):
            raise CannotStartError(
                "TEAMS_SERVICE_URLS holds an address of this machine; that is for rehearsals only"
                if is_loopback(each)
                else "TEAMS_SERVICE_URLS holds an address that is not on this machine, where a "
                "rehearsal may not speak"
            )
    return found


def require_unset(env: Environment, section: str) -> None:
    """Raise CannotStartError if a platform is set up that the programme is not on."""
    for name in KEYS_OF[section]:
        if getattr(env, name):
            raise CannotStartError(
                f"{name.upper()} is set, but app.yaml has no section {section}; write one, or "
                f"unset {name.upper()}"
            )


def is_true(told: str) -> bool:
    """Read a switch as Microsoft's library does; raises CannotStartError."""
    if told.strip().casefold() in {"", "0", "false", "no", "off"}:
        return False
    if told.strip().casefold() in {"1", "true", "yes", "on"}:
        return True
    raise CannotStartError(f"{ANYBODY} is neither true nor false; unset it")
