"""What the bot is sent when a person does something: pure functions that build each request."""

import secrets
from collections.abc import Mapping
from urllib.parse import urlencode

from playground.conversations import Conversation, Kind
from playground.memory import Json, dump
from playground.messages import Message
from playground.people import Person
from playground.shapes import message_object
from playground.workspace import Workspace

NAMES_IN_COMMANDS = {Kind.DIRECT: "directmessage", Kind.PRIVATE: "privategroup"}


def command(
    workspace: Workspace, person: Person, conversation: Conversation, line: str, response_url: str
) -> str:
    """Return a slash command, as a form."""
    name, _, text = line.strip().partition(" ")
    return urlencode(
        {
            "token": workspace.app.verification_token,
            "team_id": workspace.team.id,
            "team_domain": workspace.team.domain,
            "channel_id": conversation.id,
            "channel_name": NAMES_IN_COMMANDS.get(conversation.kind, conversation.name),
            "user_id": person.id,
            "user_name": person.handle,
            "command": name,
            "text": text.strip(),
            "api_app_id": workspace.app.id,
            "is_enterprise_install": "false",
            "response_url": response_url,
            "trigger_id": workspace.triggers.issue(person.id),
        }
    )


def message_action(
    workspace: Workspace, person: Person, message: Message, action: Json, response_url: str
) -> str:
    """Return a press or choice in a message."""
    conversation = workspace.conversations.get(message.conversation)
    kind = conversation.kind if conversation else Kind.DIRECT
    values = workspace.values(person.id, message.ts, message.blocks)
    return _payload(
        _interaction(workspace, person, "block_actions"),
        trigger_id=workspace.triggers.issue(person.id),
        container={
            "type": "message",
            "message_ts": message.ts,
            "channel_id": message.conversation,
            "is_ephemeral": bool(message.only_for),
        },
        channel={
            "id": message.conversation,
            "name": NAMES_IN_COMMANDS.get(kind, conversation.name if conversation else ""),
        },
        message=message_object(workspace, message),
        state={"values": values},
        response_url=response_url,
        actions=[action | {"action_ts": workspace.clock.stamp()}],
    )


def view_action(workspace: Workspace, person: Person, view: Json, action: Json) -> str:
    """Return a press or choice in a modal or on the Home tab."""
    return _payload(
        _interaction(workspace, person, "block_actions"),
        trigger_id=workspace.triggers.issue(person.id, view["id"]),
        container={"type": "view", "view_id": view["id"]},
        view=view,
        actions=[action | {"action_ts": workspace.clock.stamp()}],
    )


def submission(workspace: Workspace, person: Person, view: Json) -> str:
    """Return a modal sent off."""
    return _payload(
        _interaction(workspace, person, "view_submission"),
        trigger_id=workspace.triggers.issue(person.id, view["id"]),
        view=view,
        response_urls=[],
    )


def closing(workspace: Workspace, person: Person, view: Json, *, cleared: bool) -> str:
    """Return a modal closed without being sent off."""
    return _payload(_interaction(workspace, person, "view_closed"), view=view, is_cleared=cleared)


def message_event(workspace: Workspace, message: Message) -> Json:
    """Something that a person wrote to the app."""
    event = message_object(workspace, message) | {
        "channel": message.conversation,
        "channel_type": "im",
        "event_ts": message.ts,
        "client_msg_id": secrets.token_hex(16),
    }
    return _event(workspace, event)


def home_opened(workspace: Workspace, person: Person) -> Json:
    """Return a person came to the app's Home tab."""
    event: Json = {
        "type": "app_home_opened",
        "user": person.id,
        "channel": workspace.direct(person.id).id,
        "tab": "home",
        "event_ts": workspace.clock.stamp(),
    }
    view = workspace.views.home(person.id)
    return _event(workspace, event | ({"view": view} if view else {}))


def _event(workspace: Workspace, event: Json) -> Json:
    bot = workspace.app.bot_user_id
    return {
        "token": workspace.app.verification_token,
        "team_id": workspace.team.id,
        "context_team_id": workspace.team.id,
        "api_app_id": workspace.app.id,
        "event": event,
        "type": "event_callback",
        "event_id": f"Ev{secrets.token_hex(5).upper()}",
        "event_time": int(workspace.clock.now().timestamp()),
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": workspace.team.id,
                "user_id": bot,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": False,
    }


def _interaction(workspace: Workspace, person: Person, kind: str) -> Json:
    return {
        "type": kind,
        "team": {"id": workspace.team.id, "domain": workspace.team.domain},
        "user": {
            "id": person.id,
            "username": person.handle,
            "name": person.handle,
            "team_id": workspace.team.id,
        },
        "api_app_id": workspace.app.id,
        "token": workspace.app.verification_token,
        "enterprise": None,
        "is_enterprise_install": False,
    }


def _payload(interaction: Mapping[str, object], **more: object) -> str:
    return urlencode({"payload": dump({**interaction, **more})})
