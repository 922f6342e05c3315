"""``mentoring manifest``: what an administrator uploads to a platform."""

import json
from pathlib import Path

from bot.commands.connections import require_public_url
from bot.commands.wiring import CannotStartError
from bot.settings import Environment
from bot.slack.manifest import as_yaml, manifest


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
