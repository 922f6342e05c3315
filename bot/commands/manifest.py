"""``mentoring manifest``: what an administrator uploads to a platform."""

import json
import re
from importlib.metadata import version
from pathlib import Path

from bot.commands.connections import require_public_url
from bot.commands.wiring import CannotStartError
from bot.settings import TENANT_ID, Environment
from bot.slack.manifest import as_yaml, manifest
from bot.teams import manifest as of_teams

GUID = re.compile(TENANT_ID)


def slack(*, socket: bool, as_json: bool, file: Path | None) -> str:
    """Return the manifest for Slack, or write it to *file*; raises CannotStartError."""
    env = Environment()
    in_socket_mode = socket or bool(env.slack_app_token)
    if not in_socket_mode or env.mentoring_public_url:
        require_public_url(env)
    made = manifest(env.mentoring_public_url, socket=in_socket_mode)
    text = f"{json.dumps(made, indent=2)}\n" if as_json else as_yaml(made)
    if file is None:
        return text
    try:
        file.write_text(text, encoding="utf-8")
    except OSError:
        raise CannotStartError(f"{file} can't be written; name another file after -o") from None
    return f"{file} is written; paste it at api.slack.com/apps\n"


def teams(*, page: str, file: Path) -> str:
    """Write the package for Teams to *file*; raises CannotStartError."""
    env = Environment()
    require_public_url(env)
    if not GUID.fullmatch(env.teams_client_id):
        raise CannotStartError(
            "TEAMS_CLIENT_ID is not the id of an app's registration; docs/teams.md says where to "
            "find it"
        )
    shown = page or env.mentoring_public_url
    if not shown.startswith("https://"):
        raise CannotStartError(
            f"{shown} does not begin with https://; name a page about the programme with --page"
        )
    domain = of_teams.host(env.mentoring_public_url)
    made = of_teams.manifest(env.teams_client_id, shown, version("mentoring-bot"), domain)
    try:
        file.write_bytes(of_teams.package(made))
    except OSError:
        raise CannotStartError(f"{file} can't be written; name another file after -o") from None
    return f"{file} is written; upload it in the Teams admin center, under Manage apps\n"
