"""What stands in the fields of a message or view, in Slack's own shape (`state.values`).

A draft is what a person put in so far: block_id -> action_id -> a plain value (a text, a date, a
user id, the value of an option, or a list of those). Whatever has no draft shows its initial value.
"""

import secrets
from collections.abc import Iterator, Mapping
from typing import Any

from playground import blocks as kit
from playground.memory import Json

Draft = Mapping[str, Mapping[str, Any]]

STATES = {
    "plain_text_input": ("value", "initial_value"),
    "static_select": ("selected_option", "initial_option"),
    "radio_buttons": ("selected_option", "initial_option"),
    "multi_static_select": ("selected_options", "initial_options"),
    "checkboxes": ("selected_options", "initial_options"),
    "users_select": ("selected_user", "initial_user"),
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
}
INCOMPLETE = "Please complete this required field."


def name_all(blocks: list[Json]) -> list[Json]:
    """Return the same blocks with an id for each that came without one, as Slack gives them out."""
    return [_named_block(block) for block in blocks]


def _named_block(block: Json) -> Json:
    named: Json = {"block_id": secrets.token_urlsafe(4), **block}
    for single in ("accessory", "element"):
        if single in named:
            named[single] = _named_element(named[single])
    if "elements" in named:
        named["elements"] = [_named_element(element) for element in named["elements"]]
    return named


def _named_element(element: Json) -> Json:
    if element["type"] in {"image", "plain_text", "mrkdwn"}:
        return element
    return {"action_id": secrets.token_urlsafe(4)} | element


def find(blocks: list[Json], block_id: str, action_id: str) -> tuple[Json, Json] | None:
    """Return the block and element with these ids."""
    for block in blocks:
        for element in kit.inside(block):
            if (block["block_id"], element.get("action_id")) == (block_id, action_id):
                return block, element
    return None


def state(blocks: list[Json], draft: Draft) -> Json:
    """Return what every field holds now: block_id -> action_id -> entry."""
    values: Json = {}
    for block, element in _fields(blocks):
        drafts = draft.get(block["block_id"], {})
        entry = initial(element)
        if element["action_id"] in drafts:
            entry = entered(element, drafts[element["action_id"]])
        values.setdefault(block["block_id"], {})[element["action_id"]] = entry
    return values


def _fields(blocks: list[Json]) -> Iterator[tuple[Json, Json]]:
    for block in blocks:
        for element in kit.inside(block):
            if element["type"] in STATES:
                yield block, element


def initial(element: Json) -> Json:
    """Return the entry of a field that nobody has touched."""
    name, first = STATES[element["type"]]
    nothing: list[Json] | None = [] if name == "selected_options" else None
    return {"type": element["type"], name: element.get(first, nothing)}


def entered(element: Json, raw: Any) -> Json:
    """Return the entry of a field (or an overflow menu) in which somebody put a plain value."""
    name, _ = STATES.get(element["type"], ("selected_option", ""))
    offered = {option["value"]: option for option in kit.options(element)}
    if name == "selected_options":
        chosen = raw if isinstance(raw, list) else []
        value: Any = [offered[each] for each in map(str, chosen) if each in offered]
    elif name == "selected_option":
        value = offered.get(str(raw))
    else:
        value = str(raw) if raw else None
    return {"type": element["type"], name: value}


def incomplete(blocks: list[Json], values: Json) -> dict[str, str]:
    """Return the inputs that the client itself sends back, each with what it says about them."""
    errors = {}
    for block, element in _fields(blocks):
        if block["type"] == "input":
            entry = values[block["block_id"]][element["action_id"]]
            error = _complaint(block, element, entry[STATES[element["type"]][0]])
            if error:
                errors[block["block_id"]] = error
    return errors


def _complaint(block: Json, element: Json, value: Any) -> str:
    if not value:
        return "" if block.get("optional") else INCOMPLETE
    if element["type"] != "plain_text_input":
        return ""
    least, most = element.get("min_length", 0), element.get("max_length", 3000)
    if len(value) < least:
        return f"Please enter at least {least} characters."
    return f"Please enter no more than {most} characters." if len(value) > most else ""
