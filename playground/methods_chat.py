"""The chat.* methods: say, whisper, change, take back."""

from typing import Any

from playground.conversations import Conversation
from playground.memory import Json
from playground.messages import Message
from playground.refusals import RefusedError
from playground.shapes import message_object
from playground.workspace import Workspace, words


def post_message(workspace: Workspace, arguments: dict[str, Any]) -> Json:
    """Post into a conversation that the bot is in; a user id means that person's direct message."""
    conversation = _conversation(workspace, arguments)
    said = words(arguments)
    workspace.pace.step(conversation.id)
    message = workspace.say(conversation, workspace.app.bot_user_id, said)
    shown = message_object(workspace, message)
    return {"channel": conversation.id, "ts": message.ts, "message": shown}


def post_ephemeral(workspace: Workspace, arguments: dict[str, Any]) -> Json:
    """Show a message to one member of a conversation."""
    conversation = _conversation(workspace, arguments)
    if arguments.get("user") not in conversation.members:
        raise RefusedError("user_not_in_channel")
    message = workspace.whisper(conversation.id, arguments["user"], words(arguments))
    return {"message_ts": message.ts}


def update(workspace: Workspace, arguments: dict[str, Any]) -> Json:
    """Let one of the bot's messages say something else."""
    message = _own_message(workspace, arguments, "cant_update_message")
    changed = workspace.change(message, words(arguments))
    shown = message_object(workspace, changed)
    return {
        "channel": changed.conversation,
        "ts": changed.ts,
        "text": changed.text,
        "message": shown,
    }


def delete(workspace: Workspace, arguments: dict[str, Any]) -> Json:
    """Take back one of the bot's messages."""
    message = _own_message(workspace, arguments, "cant_delete_message")
    workspace.remove(message)
    return {"channel": message.conversation, "ts": message.ts}


def _conversation(workspace: Workspace, arguments: dict[str, Any]) -> Conversation:
    channel = arguments.get("channel")
    if channel in workspace.people:
        return workspace.direct(str(channel))
    conversation = workspace.conversations.get(channel)
    if conversation is None:
        raise RefusedError("channel_not_found")
    if workspace.app.bot_user_id not in conversation.members:
        raise RefusedError("not_in_channel")
    return conversation


def _own_message(workspace: Workspace, arguments: dict[str, Any], refusal: str) -> Message:
    conversation = _conversation(workspace, arguments)
    message = workspace.messages.get(conversation.id, arguments.get("ts"))
    if message is None or message.only_for:
        raise RefusedError("message_not_found")
    if message.author != workspace.app.bot_user_id:
        raise RefusedError(refusal)
    return message
