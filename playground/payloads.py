"""What the bot is sent when a person acts: pure functions that build each payload."""

from playground.conversations import Conversation, Kind
from playground.memory import Json
from playground.messages import Message
from playground.people import Person
from playground.shapes import message_object
from playground.workspace import Workspace

NAMES_IN_COMMANDS = {Kind.DIRECT: "directmessage", Kind.PRIVATE: "privategroup"}


def command(
    workspace: Workspace, person: Person, conversation: Conversation, line: str, response_url: str
) -> Json:
    """Return a slash command."""
    name, _, text = line.strip().partition(" ")
    enterprise = workspace.team.enterprise
    form = {
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
        "is_enterprise_install": str(workspace.app.is_org_wide).lower(),
        "response_url": response_url,
        "trigger_id": workspace.triggers.issue(person.id),
    }
    if enterprise:
        form |= {"enterprise_id": enterprise.id, "enterprise_name": enterprise.name}
    return form


def message_action(
    workspace: Workspace, person: Person, message: Message, action: Json, response_url: str
) -> Json:
    """Return a press or choice in a message."""
    return _interaction(workspace, person, "block_actions") | {
        "trigger_id": workspace.triggers.issue(person.id),
        "container": container(message),
        "channel": channel(workspace, message),
        "message": message_object(workspace, message),
        "state": {"values": workspace.values(person.id, message.ts, message.blocks)},
        "response_url": response_url,
        "actions": [action | {"action_ts": workspace.clock.stamp()}],
    }


def view_action(workspace: Workspace, person: Person, view: Json, action: Json) -> Json:
    """Return a press or choice in a modal or on the Home tab."""
    return _interaction(workspace, person, "block_actions") | {
        "trigger_id": workspace.triggers.issue(person.id, view["id"]),
        "container": {"type": "view", "view_id": view["id"]},
        "view": view,
        "actions": [action | {"action_ts": workspace.clock.stamp()}],
    }


def submission(workspace: Workspace, person: Person, view: Json) -> Json:
    """Return a modal sent off."""
    return _interaction(workspace, person, "view_submission") | {
        "trigger_id": workspace.triggers.issue(person.id, view["id"]),
        "view": view,
        "response_urls": [],
    }


def closing(workspace: Workspace, person: Person, view: Json, *, cleared: bool) -> Json:
    """Return a modal closed without being sent off."""
    closed = {"view": view, "is_cleared": cleared}
    return _interaction(workspace, person, "view_closed") | closed


def suggestion(workspace: Workspace, person: Person, asked: Json, place: Json) -> Json:
    """Return what a person has typed into a menu whose options only the app knows."""
    return _interaction(workspace, person, "block_suggestion") | asked | place


def shortcut(workspace: Workspace, person: Person, callback_id: str) -> Json:
    """Return a shortcut chosen from the menu of the workspace."""
    return _interaction(workspace, person, "shortcut") | {
        "callback_id": callback_id,
        "trigger_id": workspace.triggers.issue(person.id),
        "action_ts": workspace.clock.stamp(),
    }


def message_shortcut(
    workspace: Workspace, person: Person, message: Message, callback_id: str, response_url: str
) -> Json:
    """Return a shortcut chosen from the menu of a message."""
    return _interaction(workspace, person, "message_action") | {
        "callback_id": callback_id,
        "trigger_id": workspace.triggers.issue(person.id),
        "response_url": response_url,
        "action_ts": workspace.clock.stamp(),
        "message_ts": message.ts,
        "channel": channel(workspace, message),
        "message": message_object(workspace, message),
    }


def container(message: Message) -> Json:
    """Return where something in a message stands."""
    return {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": message.conversation,
        "is_ephemeral": bool(message.only_for),
    }


def channel(workspace: Workspace, message: Message) -> Json:
    """Return the conversation of a message, as Slack names it to apps."""
    conversation = workspace.conversations.get(message.conversation)
    if conversation is None:
        return {"id": message.conversation, "name": ""}
    name = NAMES_IN_COMMANDS.get(conversation.kind, conversation.name)
    return {"id": conversation.id, "name": name}


def _interaction(workspace: Workspace, person: Person, kind: str) -> Json:
    team, app = workspace.team, workspace.app
    enterprise = team.enterprise and {"id": team.enterprise.id, "name": team.enterprise.name}
    return {
        "type": kind,
        "team": None if app.is_org_wide else {"id": team.id, "domain": team.domain},
        "user": {
            "id": person.id,
            "username": person.handle,
            "name": person.handle,
            "team_id": person.team or team.id,
        },
        "api_app_id": app.id,
        "token": app.verification_token,
        "enterprise": enterprise,
        "is_enterprise_install": app.is_org_wide,
    }
