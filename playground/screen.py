"""What is on the screen: the workspace, one person's side of it, one conversation. Pure reading."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from typing import Any

from playground.conversations import Conversation, Kind
from playground.memory import Json
from playground.messages import Message
from playground.people import Person
from playground.workspace import Workspace


def of_workspace(workspace: Workspace) -> Json:
    """Return what is the same for everybody."""
    return {
        "team": workspace.team.name,
        "app": {"id": workspace.app.bot_user_id, "name": workspace.app.name},
        "now": workspace.clock.now().isoformat(),
        "commands": [
            {"name": each.name, "description": each.description, "verbs": list(each.verbs)}
            for each in workspace.commands
        ],
        "shortcuts": [
            {
                "name": each.name,
                "callback_id": each.callback_id,
                "is_for_messages": each.is_for_messages,
            }
            for each in workspace.shortcuts
        ],
        "people": [_person(each) for each in workspace.people.values()],
    }


def _person(person: Person) -> Json:
    return {
        "id": person.id,
        "name": person.name,
        "title": person.title,
        "tz": person.tz,
        "locale": person.locale,
        "deleted": person.deleted,
        "restricted": person.restricted or person.ultra_restricted,
        "stranger": person.stranger,
        "bot": person.bot,
    }


def of_person(workspace: Workspace, person: Person) -> Json:
    """One person's side: conversations, Home tab, open modals."""
    direct = workspace.direct(person.id)
    others = [each for each in workspace.conversations.of(person.id) if each.id != direct.id]
    home = workspace.views.home(person.id)
    return {
        "now": workspace.clock.now().isoformat(),
        "person": _person(person),
        "conversations": [_conversation(workspace, person, each) for each in (direct, *others)],
        "home": home and _view(workspace, person, home),
        "modals": [
            _view(workspace, person, modal.view) | {"errors": dict(modal.errors)}
            for modal in workspace.views.stack(person.id)
        ],
    }


def _conversation(workspace: Workspace, person: Person, conversation: Conversation) -> Json:
    return {
        "id": conversation.id,
        "kind": conversation.kind,
        "name": _title(workspace, person, conversation),
        "members": [workspace.name_of(each) for each in conversation.members],
        "unread": workspace.messages.unread(person.id, conversation.id),
        **_other(workspace, person, conversation),
    }


def _other(workspace: Workspace, person: Person, conversation: Conversation) -> Json:
    """Return who is on the other side of a direct message, if that is a person."""
    others = [each for each in conversation.members if each != person.id]
    if conversation.kind is not Kind.DIRECT or others[0] not in workspace.people:
        return {}
    return {"with": others[0]}


def _title(workspace: Workspace, person: Person, conversation: Conversation) -> str:
    bot = workspace.app.bot_user_id
    if conversation.kind is Kind.DIRECT and bot in conversation.members:
        return workspace.app.name
    if conversation.kind in {Kind.DIRECT, Kind.GROUP}:
        own = {person.id, bot}
        others = [workspace.name_of(each) for each in conversation.members if each not in own]
        return ", ".join(sorted(others))
    return conversation.name


def of_conversation(workspace: Workspace, person: Person, conversation: Conversation) -> Json:
    """Return the messages of one conversation that this person sees, oldest first."""
    seen = workspace.messages.seen_by(person.id, conversation.id)
    replies = Counter(message.thread_ts for message in seen)
    shown = [
        _message(workspace, person, message) | {"replies": replies[message.ts]}
        for message in seen
        if message.thread_ts is None
    ]
    return _conversation(workspace, person, conversation) | {"messages": shown}


def of_thread(workspace: Workspace, person: Person, parent: Message) -> Json:
    """Return a message and the replies to it, oldest first."""
    replies = workspace.messages.replies(parent.conversation, parent.ts)
    return {"messages": [_message(workspace, person, each) for each in (parent, *replies)]}


def _message(workspace: Workspace, person: Person, message: Message) -> Json:
    return {
        "ts": message.ts,
        "author": workspace.name_of(message.author),
        "author_id": message.author,
        "app": message.author not in workspace.people,
        "text": message.text,
        "blocks": list(message.blocks),
        "files": list(message.files),
        **_held(workspace, person, message.ts, message.blocks),
        "edited": message.edited,
        "only_you": message.only_for is not None,
    }


def _view(workspace: Workspace, person: Person, view: Json) -> Json:
    return {"view": view, **_held(workspace, person, view["id"], view["blocks"])}


def _held(workspace: Workspace, person: Person, surface: str, blocks: Sequence[Json]) -> Json:
    """Return what stands in each field as a plain value, the way a draft is given.

    With it come the options that were chosen: of some menus only the app knows them all.
    """
    values = workspace.values(person.id, surface, blocks)
    plain = {
        block_id: {action_id: _value(entry) for action_id, entry in entries.items()}
        for block_id, entries in values.items()
    }
    held = [_raw(entry) for entries in values.values() for entry in entries.values()]
    options = {each["value"]: each for each in chain.from_iterable(map(_options, held))}
    return {"values": plain, "options": options}


def _raw(entry: Json) -> Any:
    return next(value for name, value in entry.items() if name != "type")


def _options(held: Any) -> list[Json]:
    several = held if isinstance(held, list) else [held]
    return [each for each in several if isinstance(each, dict) and "value" in each]


def _value(entry: Json) -> object:
    held = _raw(entry)
    if isinstance(held, list):
        return [each["value"] if isinstance(each, dict) else each for each in held]
    if isinstance(held, dict):
        return held["value"] if "value" in held else _typed(held)
    return held


def _typed(rich: Json) -> str:
    """Return rich text as it was typed."""
    lines = rich.get("elements", ())
    return "\n".join("".join(each.get("text", "") for each in line["elements"]) for line in lines)
