"""The auth.*, users.* and conversations.* methods: who is here, and where they talk."""

from typing import Any

from playground.conversations import Conversation, Kind
from playground.memory import Json
from playground.refusals import RefusedError
from playground.shapes import bot_object, conversation_object, message_object, user_object
from playground.workspace import Workspace

MOST_IN_A_GROUP = 8
PAGE = 100
LONGEST_PAGE = 999


def auth_test(workspace: Workspace, _arguments: dict[str, Any]) -> Json:
    """Who the token belongs to."""
    return {
        "url": f"https://{workspace.team.domain}.slack.com/",
        "team": workspace.team.name,
        "team_id": workspace.team.id,
        "user": workspace.app.name.lower(),
        "user_id": workspace.app.bot_user_id,
        "bot_id": workspace.app.bot_id,
        "is_enterprise_install": False,
    }


def user_info(workspace: Workspace, arguments: dict[str, Any]) -> Json:
    """One account; the locale only when asked for."""
    if arguments.get("user") == workspace.app.bot_user_id:
        return {"user": bot_object(workspace)}
    person = workspace.person(arguments.get("user"))
    return {"user": user_object(workspace, person, with_locale=_yes(arguments, "include_locale"))}


def users(workspace: Workspace, arguments: dict[str, Any]) -> Json:
    """Every account, in one page."""
    with_locale = _yes(arguments, "include_locale")
    people = workspace.people.values()
    everybody = [user_object(workspace, each, with_locale=with_locale) for each in people]
    return {
        "members": [*everybody, bot_object(workspace)],
        "response_metadata": {"next_cursor": ""},
    }


def open_conversation(workspace: Workspace, arguments: dict[str, Any]) -> Json:
    """Return the direct or group message of the bot with one to eight people."""
    conversation = _opened(workspace, arguments)
    if _yes(arguments, "return_im"):
        return {"channel": conversation_object(workspace, conversation)}
    return {"channel": {"id": conversation.id}}


def conversation_info(workspace: Workspace, arguments: dict[str, Any]) -> Json:
    """Return what is known about a conversation."""
    return {"channel": conversation_object(workspace, _conversation(workspace, arguments))}


def members(workspace: Workspace, arguments: dict[str, Any]) -> Json:
    """Who is in a conversation."""
    conversation = _conversation(workspace, arguments)
    return {"members": list(conversation.members), "response_metadata": {"next_cursor": ""}}


def history(workspace: Workspace, arguments: dict[str, Any]) -> Json:
    """Messages of a conversation that the bot is in, newest first."""
    conversation = _conversation(workspace, arguments)
    if workspace.app.bot_user_id not in conversation.members:
        raise RefusedError("not_in_channel")
    found = [
        message
        for message in reversed(workspace.messages.in_conversation(conversation.id))
        if _within(message.ts, arguments)
    ]
    limit = _limit(arguments)
    with_metadata = _yes(arguments, "include_all_metadata")
    shown = [message_object(workspace, each, with_metadata=with_metadata) for each in found[:limit]]
    return {"messages": shown, "has_more": len(found) > limit}


def _conversation(workspace: Workspace, arguments: dict[str, Any]) -> Conversation:
    conversation = workspace.conversations.get(arguments.get("channel"))
    if conversation is None:
        raise RefusedError("channel_not_found")
    return conversation


def _opened(workspace: Workspace, arguments: dict[str, Any]) -> Conversation:
    if arguments.get("channel"):
        return _conversation(workspace, arguments)
    accounts = _listed(arguments.get("users"))
    if not accounts:
        raise RefusedError("users_list_not_supplied")
    if len(accounts) > MOST_IN_A_GROUP:
        raise RefusedError("too_many_users")
    people = [workspace.person(account) for account in accounts]
    if any(person.deleted for person in people):
        raise RefusedError("user_disabled")
    if len(people) == 1:
        return workspace.direct(people[0].id)
    handles = "--".join(sorted(person.handle for person in people))
    together = [*accounts, workspace.app.bot_user_id]
    return workspace.conversations.open(Kind.GROUP, f"mpdm-{handles}-1", together)


def _listed(value: object) -> list[str]:
    names = value if isinstance(value, list) else str(value or "").split(",")
    return list(dict.fromkeys(str(name).strip() for name in names if str(name).strip()))


def _within(ts: str, arguments: dict[str, Any]) -> bool:
    oldest, latest = float(arguments.get("oldest") or 0), arguments.get("latest")
    stamp, newest = float(ts), float(latest or "inf")
    if _yes(arguments, "inclusive"):
        return oldest <= stamp <= newest
    return oldest < stamp < newest


def _limit(arguments: dict[str, Any]) -> int:
    limit = int(arguments.get("limit") or PAGE)
    if not 1 <= limit <= LONGEST_PAGE:
        raise RefusedError("invalid_limit")
    return limit


def _yes(arguments: dict[str, Any], name: str) -> bool:
    return arguments.get(name) in {True, "1", "true", "True"}
