"""The chat.* methods: say, whisper, change, take back, point at."""

from playground import events
from playground.call import Call
from playground.content import words
from playground.conversations import Conversation
from playground.memory import Json
from playground.messages import Message
from playground.refusals import RefusedError
from playground.shapes import message_object


def post_message(call: Call) -> Json:
    """Post into a conversation that the bot is in; a user id means that person's direct message."""
    workspace, conversation = call.workspace, _conversation(call)
    said = words(call.arguments)
    workspace.pace.step(conversation.id)
    message = workspace.say(conversation, workspace.app.bot_user_id, said, call.get("thread_ts"))
    workspace.courier.soon(events.said(workspace, message, conversation))
    shown = message_object(workspace, message)
    return {"channel": conversation.id, "ts": message.ts, "message": shown}


def post_ephemeral(call: Call) -> Json:
    """Show a message to one member of a conversation."""
    conversation, user = _conversation(call), call.get("user")
    if user not in conversation.members:
        raise RefusedError("user_not_in_channel")
    return {
        "message_ts": call.workspace.whisper(conversation.id, user, words(call.arguments)).ts,
    }


def update(call: Call) -> Json:
    """Let one of the bot's messages say something else."""
    message = _own_message(call, "cant_update_message")
    changed = call.workspace.change(message, words(call.arguments))
    shown = message_object(call.workspace, changed)
    return {
        "channel": changed.conversation,
        "ts": changed.ts,
        "text": changed.text,
        "message": shown,
    }


def delete(call: Call) -> Json:
    """Take back one of the bot's messages."""
    message = _own_message(call, "cant_delete_message")
    call.workspace.remove(message)
    return {"channel": message.conversation, "ts": message.ts}


def permalink(call: Call) -> Json:
    """Return the address of a message."""
    conversation = call.workspace.visible(call.get("channel"))
    message = call.workspace.messages.get(conversation.id, call.get("message_ts"))
    if message is None or message.only_for:
        raise RefusedError("message_not_found")
    place = f"{conversation.id}/p{message.ts.replace('.', '')}"
    address = f"https://{call.workspace.team.domain}.slack.com/archives/{place}"
    return {"channel": conversation.id, "permalink": address}


def _conversation(call: Call) -> Conversation:
    workspace, channel = call.workspace, str(call.get("channel"))
    if channel in workspace.people:
        return workspace.direct(channel)  # Slack takes messages to who is deactivated, too
    conversation = workspace.visible(channel)
    if workspace.app.bot_user_id not in conversation.members:
        raise RefusedError("not_in_channel")
    return conversation


def _own_message(call: Call, refusal: str) -> Message:
    conversation = _conversation(call)
    message = call.workspace.messages.get(conversation.id, call.get("ts"))
    if message is None or message.only_for:
        raise RefusedError("message_not_found")
    if message.author != call.workspace.app.bot_user_id:
        raise RefusedError(refusal)
    return message
