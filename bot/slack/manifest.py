"""What an administrator uploads to make the app: one table of what it asks for, each with why."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from bot.slack.listen import HOME
from flows.verbs import FOR_EVERYBODY

NAME = "Mentoring"
SHORTCUT = "Mentoring home"
EVENTS_PATH = "/slack/events"
REDIRECT_PATH = "/slack/oauth_redirect"


@dataclass(frozen=True, slots=True)
class Asked:
    """A scope or an event that the app asks for, why, and which methods need it."""

    name: str
    why: str
    methods: tuple[str, ...] = ()


SCOPES = (
    Asked("commands", "to hear /mentoring and the shortcut"),
    Asked(
        "chat:write",
        "to write to people, to pairs and to the desk",
        ("chat.postMessage", "chat.update"),
    ),
    Asked("im:write", "to open a direct message with one person", ("conversations.open",)),
    Asked(
        "im:history",
        "to hear what is typed to the bot, and to see whether a message of its own arrived",
        ("conversations.history",),
    ),
    Asked(
        "files:write",
        "to hand over a date as a file for one's own calendar",
        ("files.getUploadURLExternal", "files.completeUploadExternal"),
    ),
    Asked("mpim:write", "to introduce a pair in a conversation of their own"),
    Asked(
        "users:read",
        "to know names, time zones and languages, and who is a guest",
        ("users.info", "users.list"),
    ),
    Asked("users:read.email", "to find people in the directory by their e-mail address"),
)
WITHOUT_SCOPE = (
    "apps.connections.open",
    "auth.revoke",
    "auth.teams.list",
    "auth.test",
    "oauth.v2.access",
    "views.open",
    "views.publish",
    "views.push",
    "views.update",
)
"""Methods that any bot may call; the first needs the app's own token for Socket Mode."""
EVENTS = (
    Asked("app_home_opened", "to draw the Home tab for whoever opens it"),
    Asked("message.im", "to hear what is typed to the bot in its direct message"),
    Asked("team_join", "to reach people of the directory from their first day"),
    Asked("app_uninstalled", "to delete the token when the app is taken out"),
    Asked("tokens_revoked", "to delete a token that Slack took away"),
)
SHORT = "Mentoring for people who want to grow: sign up, be introduced, keep meeting."
LONG = (
    "People say freely what they need or what they can offer. The bot suggests a partner to both, "
    "with its reasons, and takes a yes from both. It introduces them, reminds lightly, and anybody "
    "can leave at any time, in private and without a reason. It reads what is typed to it and "
    "nothing else."
)


def scopes() -> tuple[str, ...]:
    """Return the scopes that the app asks for."""
    return tuple(each.name for each in SCOPES)


def manifest(public_url: str, *, socket: bool) -> dict[str, Any]:
    """Return the manifest: with addresses to send to, or with a line that we open ourselves."""
    base = public_url.rstrip("/")
    events = {"request_url": f"{base}{EVENTS_PATH}"}
    address = {} if socket else events
    redirect = {"redirect_urls": [f"{base}{REDIRECT_PATH}"]} if base else {}
    return {
        "display_information": {"name": NAME, "description": SHORT, "long_description": LONG},
        "features": features({} if socket else {"url": events["request_url"]}),
        "oauth_config": {**redirect, "scopes": {"bot": list(scopes())}},
        "settings": {
            "event_subscriptions": {**address, "bot_events": [each.name for each in EVENTS]},
            "interactivity": {"is_enabled": True, **address},
            "org_deploy_enabled": True,
            "socket_mode_enabled": socket,
            "token_rotation_enabled": False,
        },
    }


def features(address: Mapping[str, str]) -> dict[str, Any]:
    """Return what people see of the app: its tabs, its name, its command and its shortcut."""
    return {
        "app_home": {
            "home_tab_enabled": True,
            "messages_tab_enabled": True,
            "messages_tab_read_only_enabled": False,
        },
        "bot_user": {"display_name": NAME, "always_online": True},
        "shortcuts": [
            {
                "name": SHORTCUT,
                "type": "global",
                "callback_id": HOME,
                "description": "Where you are, what is next, what you can do",
            }
        ],
        "slash_commands": [
            {
                "command": "/mentoring",
                **address,
                "description": "Join, look in, get help, or leave",
                "usage_hint": " | ".join(FOR_EVERYBODY),
                "should_escape": False,
            }
        ],
    }


def as_yaml(made: Mapping[str, Any]) -> str:
    """Return a manifest as YAML, with the reason for each thing it asks for beside it."""
    reasons = {f"- {each.name}": each.why for each in (*SCOPES, *EVENTS)}
    lines = yaml.safe_dump(dict(made), sort_keys=False, width=1000).splitlines()
    told = (f"{line}  # {why}" if (why := reasons.get(line.strip())) else line for line in lines)
    return "\n".join([*told, ""])
