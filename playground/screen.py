"""What is on the screen: the workspace, one person's side of it, one conversation. Pure reading."""

from collections.abc import Sequence

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
        "restricted": person.restricted,
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
    }


def _title(workspace: Workspace, person: Person, conversation: Conversation) -> str:
    if conversation.kind is Kind.DIRECT:
        return workspace.app.name
    if conversation.kind is Kind.GROUP:
        own = {person.id, workspace.app.bot_user_id}
        others = [workspace.name_of(each) for each in conversation.members if each not in own]
        return ", ".join(sorted(others))
    return conversation.name


def of_conversation(workspace: Workspace, person: Person, conversation: Conversation) -> Json:
    """Return the messages of one conversation that this person sees, oldest first."""
    seen = workspace.messages.seen_by(person.id, conversation.id)
    shown = [_message(workspace, person, message) for message in seen]
    return _conversation(workspace, person, conversation) | {"messages": shown}


def _message(workspace: Workspace, person: Person, message: Message) -> Json:
    return {
        "ts": message.ts,
        "author": workspace.name_of(message.author),
        "author_id": message.author,
        "app": message.author not in workspace.people,
        "text": message.text,
        "blocks": list(message.blocks),
        "values": _plain(workspace, person, message.ts, message.blocks),
        "edited": message.edited,
        "only_you": message.only_for is not None,
    }


def _view(workspace: Workspace, person: Person, view: Json) -> Json:
    return {"view": view, "values": _plain(workspace, person, view["id"], view["blocks"])}


def _plain(
    workspace: Workspace, person: Person, surface: str, blocks: Sequence[Json]
) -> dict[str, Json]:
    """Return what stands in each field as a plain value, the way a draft is given."""
    values = workspace.values(person.id, surface, blocks)
    return {
        block_id: {action_id: _value(entry) for action_id, entry in entries.items()}
        for block_id, entries in values.items()
    }


def _value(entry: Json) -> object:
    held = next(value for name, value in entry.items() if name != "type")
    if isinstance(held, list):
        return [option["value"] for option in held]
    return held["value"] if isinstance(held, dict) else held
