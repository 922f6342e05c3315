"""Events: what the app is told that happened. Each function builds one, if the app may hear it.

An app hears what it subscribed to, where it is installed, if it was granted the scope for it.
"""

import secrets

from playground.conversations import Conversation, Kind
from playground.memory import Json
from playground.messages import Message
from playground.people import Person
from playground.scopes import FAMILIES, for_event
from playground.shapes import EVERYTHING, message_object, user_object
from playground.workspace import Workspace

Event = Json | None
"""What to tell the app; None when it may not hear it."""
CHANNEL_TYPES = {
    Kind.DIRECT: "im",
    Kind.GROUP: "mpim",
    Kind.CHANNEL: "channel",
    Kind.PRIVATE: "group",
}


def said(workspace: Workspace, message: Message, conversation: Conversation) -> Event:
    """Return what the app hears of its own words."""
    if not workspace.app.hears_itself:
        return None
    shown = message_object(workspace, message) | {"channel": conversation.id}
    kind = {"channel_type": CHANNEL_TYPES[conversation.kind], "event_ts": message.ts}
    return _event(workspace, shown | kind, conversation)


def written(workspace: Workspace, message: Message, conversation: Conversation) -> list[Event]:
    """Return what the app hears when somebody writes where it is: the words, and its own name."""
    bot = workspace.app.bot_user_id
    if bot not in conversation.members:
        return []
    shown = message_object(workspace, message) | {
        "channel": conversation.id,
        "event_ts": message.ts,
        "client_msg_id": secrets.token_hex(16),
    }
    heard = [
        _event(workspace, shown | {"channel_type": CHANNEL_TYPES[conversation.kind]}, conversation)
    ]
    if f"<@{bot}>" in message.text and conversation.kind is not Kind.DIRECT:
        heard.append(_event(workspace, shown | {"type": "app_mention"}, conversation))
    return heard


def home_opened(workspace: Workspace, person: Person) -> Event:
    """Return a person came to the app's Home tab."""
    event: Json = {
        "type": "app_home_opened",
        "user": person.id,
        "channel": workspace.direct(person.id).id,
        "tab": "home",
    }
    view = workspace.views.home(person.id)
    return _event(workspace, event | ({"view": view} if view else {}))


def joined_team(workspace: Workspace, person: Person) -> Event:
    """Somebody new has an account."""
    user = user_object(workspace, person, EVERYTHING)
    return _event(workspace, {"type": "team_join", "user": user})


def changed(workspace: Workspace, person: Person) -> Event:
    """Return an account is not what it was: another zone, another name, deactivated."""
    user = user_object(workspace, person, EVERYTHING)
    now = int(workspace.clock.now().timestamp())
    return _event(workspace, {"type": "user_change", "user": user, "cache_ts": now})


def joined_channel(workspace: Workspace, conversation: Conversation, account: str) -> Event:
    """Somebody, or the app itself, came into a channel."""
    event = {
        "type": "member_joined_channel",
        "user": account,
        "channel": conversation.id,
        "channel_type": "C" if conversation.kind is Kind.CHANNEL else "G",
        "team": workspace.team.id,
    }
    is_there = workspace.app.bot_user_id in conversation.members
    return _event(workspace, event, conversation) if is_there else None


def uninstalled(workspace: Workspace) -> list[Event]:
    """Return what the app hears last of all."""
    return [tokens_revoked(workspace), _event(workspace, {"type": "app_uninstalled"})]


def tokens_revoked(workspace: Workspace) -> Event:
    """Return the bot's token is good for nothing any more."""
    tokens = {"oauth": [], "bot": [workspace.app.bot_user_id]}
    return _event(workspace, {"type": "tokens_revoked", "tokens": tokens})


def _event(workspace: Workspace, event: Json, conversation: Conversation | None = None) -> Event:
    if not _may_hear(workspace, event["type"], conversation):
        return None
    team, app = workspace.team, workspace.app
    enterprise = team.enterprise.id if team.enterprise else None
    return {
        "token": app.verification_token,
        "team_id": team.id,
        "enterprise_id": enterprise,
        "context_team_id": team.id,
        "context_enterprise_id": enterprise,
        "api_app_id": app.id,
        "event": {"event_ts": workspace.clock.stamp(), **event},
        "type": "event_callback",
        "event_id": f"Ev{secrets.token_hex(5).upper()}",
        "event_time": int(workspace.clock.now().timestamp()),
        "authorizations": [
            {
                "enterprise_id": enterprise,
                "team_id": None if app.is_org_wide else team.id,
                "user_id": app.bot_user_id,
                "is_bot": True,
                "is_enterprise_install": app.is_org_wide,
            }
        ],
        "is_ext_shared_channel": False,
    }


def names(kind: str, conversation: Conversation | None) -> set[str]:
    """Return the names under which an app may have subscribed to an event."""
    if kind == "message" and conversation:
        return {kind, f"message.{FAMILIES[conversation.kind]}"}
    return {kind}


def _may_hear(workspace: Workspace, kind: str, conversation: Conversation | None) -> bool:
    if not names(kind, conversation) & set(workspace.app.events):
        return False
    if kind in {"app_uninstalled", "tokens_revoked"}:
        return True  # it is what makes the scopes go
    scopes = workspace.tokens.installed
    needed = for_event(kind, conversation)
    return bool(scopes) and (not needed or needed in scopes)
