"""The views.* methods: modals and Home tabs."""

from playground.call import Call
from playground.content import view
from playground.memory import Json
from playground.refusals import RefusedError


def open_modal(call: Call) -> Json:
    """Open a modal for the person whose act gave the trigger id."""
    content = view(call.get("view"), "modal")
    trigger = call.workspace.triggers.exchange(call.get("trigger_id"))
    shown = call.workspace.views.open(trigger.person, content)
    call.workspace.bell.ring([trigger.person])
    return {"view": shown}


def push(call: Call) -> Json:
    """Lay a modal over the open one."""
    content = view(call.get("view"), "modal")
    trigger = call.workspace.triggers.exchange(call.get("trigger_id"))
    shown = call.workspace.views.push(trigger.person, content)
    call.workspace.bell.ring([trigger.person])
    return {"view": shown}


def update(call: Call) -> Json:
    """Draw an open modal anew, named by its id or by the app's own external id."""
    content = view(call.get("view"), "modal")
    by = "id" if call.get("view_id") else "external_id"
    person, before = call.workspace.views.find(by, call.get("view_id") or call.get(by))
    _same_hash(call, before)
    shown = call.workspace.views.update(before["id"], content)
    call.workspace.bell.ring([person])
    return {"view": shown}


def publish(call: Call) -> Json:
    """Draw a person's Home tab."""
    content = view(call.get("view"), "home")
    person = call.workspace.person(call.get("user_id"))
    _same_hash(call, call.workspace.views.home(person.id))
    shown = call.workspace.views.publish(person.id, content)
    call.workspace.bell.ring([person.id])
    return {"view": shown}


def _same_hash(call: Call, before: Json | None) -> None:
    if call.get("hash") and before and call.get("hash") != before["hash"]:
        raise RefusedError("hash_conflict")
