"""The conversations.* methods: where people talk, who is there, what was said."""

from collections.abc import Sequence

from playground import events
from playground.call import Call
from playground.conversations import Conversation, Kind
from playground.memory import Json
from playground.messages import Message
from playground.refusals import RefusedError
from playground.scopes import TYPES
from playground.shapes import conversation_object, message_object

MOST_IN_A_GROUP = 8
USUAL_PAGE = 100


def open_(call: Call) -> Json:
    """Return the direct or group message of the bot with one to eight people."""
    conversation = _resumed(call) if call.get("channel") else _opened(call)
    if call.says("return_im"):
        return {"channel": conversation_object(call.workspace, conversation)}
    return {"channel": {"id": conversation.id}}


def _resumed(call: Call) -> Conversation:
    conversation = call.workspace.visible(call.get("channel"))
    if conversation.kind not in {Kind.DIRECT, Kind.GROUP}:
        raise RefusedError("method_not_supported_for_channel_type")
    return conversation


def _opened(call: Call) -> Conversation:
    accounts = call.listed("users")
    if not accounts:
        raise RefusedError("users_list_not_supplied")
    if len(accounts) > MOST_IN_A_GROUP:
        raise RefusedError("too_many_users")
    people = call.workspace.addressees(accounts)
    return call.workspace.conversations.together(people, call.workspace.app.bot_user_id)


def info(call: Call) -> Json:
    """Return what is known about a conversation."""
    conversation = call.workspace.visible(call.get("channel"))
    return {"channel": conversation_object(call.workspace, conversation)}


def members(call: Call) -> Json:
    """Who is in a conversation."""
    conversation = call.workspace.visible(call.get("channel"))
    page, following = call.page(conversation.members, USUAL_PAGE)
    return {"members": list(page), "response_metadata": {"next_cursor": following}}


def listing(call: Call) -> Json:
    """Return every conversation of some kinds that the bot may know of."""
    return listed(call, call.workspace.known())


def listed(call: Call, conversations: Sequence[Conversation]) -> Json:
    """Return a page of conversations, of the kinds that are asked for."""
    kinds = {TYPES.get(name) for name in call.listed("types") or ["public_channel"]}
    if None in kinds:
        raise RefusedError("invalid_types")
    page, following = call.page([each for each in conversations if each.kind in kinds], USUAL_PAGE)
    return {
        "channels": [conversation_object(call.workspace, each) for each in page],
        "response_metadata": {"next_cursor": following},
    }


def join(call: Call) -> Json:
    """Let the bot into a public channel."""
    workspace = call.workspace
    conversation = workspace.visible(call.get("channel"))
    if conversation.kind is not Kind.CHANNEL:
        raise RefusedError("method_not_supported_for_channel_type")
    bot = workspace.app.bot_user_id
    joined = workspace.conversations.admit(conversation, bot)
    if joined != conversation:
        workspace.courier.soon(events.joined_channel(workspace, joined, bot))
    return {"channel": conversation_object(workspace, joined)}


def history(call: Call) -> Json:
    """Messages of a conversation that the bot is in, newest first; replies are not among them."""
    conversation = _readable(call)
    everything = call.workspace.messages.in_conversation(conversation.id)
    return _told(call, [each for each in reversed(everything) if not each.thread_ts])


def replies(call: Call) -> Json:
    """Return a message and the replies to it, oldest first."""
    conversation = _readable(call)
    messages = call.workspace.messages
    asked = messages.get(conversation.id, call.get("ts"))
    if asked is None or asked.only_for:
        raise RefusedError("thread_not_found")
    root = asked.thread_ts or asked.ts
    parent = messages.get(conversation.id, root)
    return _told(call, [*([parent] if parent else []), *messages.replies(conversation.id, root)])


def _readable(call: Call) -> Conversation:
    conversation = call.workspace.visible(call.get("channel"))
    if call.workspace.app.bot_user_id not in conversation.members:
        raise RefusedError("not_in_channel")
    return conversation


def _told(call: Call, messages: Sequence[Message]) -> Json:
    """Return the page of these messages that a call asks for."""
    page, following = call.page([each for each in messages if _within(each.ts, call)], USUAL_PAGE)
    with_metadata = call.says("include_all_metadata")
    answer: Json = {
        "messages": [
            message_object(call.workspace, each, with_metadata=with_metadata) for each in page
        ],
        "has_more": bool(following),
    }
    return answer | ({"response_metadata": {"next_cursor": following}} if following else {})


def _within(ts: str, call: Call) -> bool:
    stamp = float(ts)
    oldest, newest = float(call.get("oldest") or 0), float(call.get("latest") or "inf")
    if call.says("inclusive"):
        return oldest <= stamp <= newest
    return oldest < stamp < newest
