"""How the Web API describes people, conversations and messages."""

from dataclasses import dataclass

from playground.conversations import Conversation, Kind
from playground.memory import Json
from playground.messages import Message
from playground.people import Person
from playground.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Showing:
    """How much of an account is shown."""

    locale: bool = False
    email: bool = False


EVERYTHING = Showing(locale=True, email=True)


def user_object(workspace: Workspace, person: Person, showing: Showing = EVERYTHING) -> Json:
    """Return a person, as users.info shows them."""
    user = {
        "id": person.id,
        "team_id": person.team or workspace.team.id,
        "name": person.handle,
        "deleted": person.deleted,
        "real_name": person.name,
        "profile": _profile(workspace, person, showing),
        "is_admin": False,
        "is_owner": False,
        "is_bot": person.bot,
        "is_app_user": person.app_user,
        "is_restricted": person.restricted or person.ultra_restricted,
        "is_ultra_restricted": person.ultra_restricted,
        "updated": 0,
    }
    if person.stranger:
        user["is_stranger"] = True
    if not person.deleted:  # Slack forgets where a deactivated person lives
        user |= _zone(workspace, person)
    return user | ({"locale": person.locale} if showing.locale else {})


def _zone(workspace: Workspace, person: Person) -> Json:
    here = workspace.clock.now().astimezone(person.zone)
    offset = here.utcoffset()
    return {
        "tz": person.tz,
        "tz_label": here.tzname() or person.tz,
        "tz_offset": int(offset.total_seconds()) if offset is not None else 0,
    }


def _profile(workspace: Workspace, person: Person, showing: Showing) -> Json:
    profile = {
        "title": person.title,
        "real_name": person.name,
        "real_name_normalized": person.name,
        "display_name": person.name,
        "display_name_normalized": person.name,
        "team": person.team or workspace.team.id,
    }
    return profile | ({"email": person.email} if showing.email and not person.stranger else {})


def bot_object(workspace: Workspace) -> Json:
    """Return the app's own account, as users.info shows it."""
    app = workspace.app
    return {
        "id": app.bot_user_id,
        "team_id": workspace.team.id,
        "name": app.name.lower(),
        "deleted": False,
        "real_name": app.name,
        "tz": "Etc/UTC",
        "tz_label": "UTC",
        "tz_offset": 0,
        "profile": {
            "real_name": app.name,
            "display_name": app.name,
            "bot_id": app.bot_id,
            "api_app_id": app.id,
            "team": workspace.team.id,
        },
        "is_bot": True,
        "is_restricted": False,
        "is_ultra_restricted": False,
        "updated": 0,
    }


def conversation_object(workspace: Workspace, conversation: Conversation) -> Json:
    """Return a conversation, as conversations.info shows it."""
    described: Json = {
        "id": conversation.id,
        "created": conversation.created,
        "is_archived": False,
        "is_im": conversation.kind is Kind.DIRECT,
        "is_mpim": conversation.kind is Kind.GROUP,
        "is_group": conversation.kind is Kind.PRIVATE,
        "is_channel": conversation.kind is Kind.CHANNEL,
        "is_private": conversation.kind is not Kind.CHANNEL,
        "is_member": workspace.app.bot_user_id in conversation.members,
        "context_team_id": workspace.team.id,
    }
    if conversation.kind is Kind.DIRECT:
        others = set(conversation.members) - {workspace.app.bot_user_id}
        return described | {"user": next(iter(others), workspace.app.bot_user_id)}
    named = {"name": conversation.name, "name_normalized": conversation.name}
    return described | named | {"num_members": len(conversation.members)}


def message_object(workspace: Workspace, message: Message, *, with_metadata: bool = True) -> Json:
    """Return a message, as conversations.history and payloads show it."""
    shown: Json = {
        "type": "message",
        "ts": message.ts,
        "user": message.author,
        "team": workspace.team.id,
        "text": message.text,
    }
    if message.blocks:
        shown["blocks"] = list(message.blocks)
    if message.author == workspace.app.bot_user_id:
        shown |= {"bot_id": workspace.app.bot_id, "app_id": workspace.app.id}
    if message.metadata and with_metadata:
        shown["metadata"] = message.metadata
    if message.files:
        shown["files"] = list(message.files)
    if message.edited:
        shown["edited"] = {"user": message.author, "ts": message.edited}
    return shown | _thread(workspace, message)


def _thread(workspace: Workspace, message: Message) -> Json:
    if message.thread_ts:
        return {"thread_ts": message.thread_ts}
    replies = workspace.messages.replies(message.conversation, message.ts)
    if not replies:
        return {}
    authors = list(dict.fromkeys(each.author for each in replies))
    return {
        "thread_ts": message.ts,
        "reply_count": len(replies),
        "reply_users": authors,
        "reply_users_count": len(authors),
        "latest_reply": replies[-1].ts,
    }
