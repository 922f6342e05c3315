"""The views.* methods: modals and Home tabs."""

from typing import Any

from playground.memory import Json
from playground.refusals import RefusedError
from playground.workspace import Workspace, view


def open_modal(workspace: Workspace, arguments: dict[str, Any]) -> Json:
    """Open a modal for the person whose act gave the trigger id."""
    content = view(arguments.get("view"), "modal")
    trigger = workspace.triggers.exchange(arguments.get("trigger_id"))
    shown = workspace.views.open(trigger.person, content)
    workspace.bell.ring([trigger.person])
    return {"view": shown}


def push(workspace: Workspace, arguments: dict[str, Any]) -> Json:
    """Lay a modal over the open one."""
    content = view(arguments.get("view"), "modal")
    trigger = workspace.triggers.exchange(arguments.get("trigger_id"))
    shown = workspace.views.push(trigger.person, content)
    workspace.bell.ring([trigger.person])
    return {"view": shown}


def update(workspace: Workspace, arguments: dict[str, Any]) -> Json:
    """Draw an open modal anew, named by its id or by the app's own external id."""
    content = view(arguments.get("view"), "modal")
    by = "id" if arguments.get("view_id") else "external_id"
    person, before = workspace.views.find(by, arguments.get("view_id") or arguments.get(by))
    _same_hash(arguments, before)
    shown = workspace.views.update(before["id"], content)
    workspace.bell.ring([person])
    return {"view": shown}


def publish(workspace: Workspace, arguments: dict[str, Any]) -> Json:
    """Draw a person's Home tab."""
    content = view(arguments.get("view"), "home")
    person = workspace.person(arguments.get("user_id"))
    _same_hash(arguments, workspace.views.home(person.id))
    shown = workspace.views.publish(person.id, content)
    workspace.bell.ring([person.id])
    return {"view": shown}


def _same_hash(arguments: dict[str, Any], before: Json | None) -> None:
    if arguments.get("hash") and before and arguments["hash"] != before["hash"]:
        raise RefusedError("hash_conflict")
