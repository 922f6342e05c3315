"""What stands in the fields of a message or view, in Slack's own shape (`state.values`).

A draft is what a person put in so far: block_id -> action_id -> a plain value (a text, a date, a
user id, the value of an option, or a list of those). Whatever has no draft shows its initial value.
"""

import re
import secrets
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from playground import blocks as kit
from playground.elements import ELEMENTS
from playground.memory import Json

Draft = Mapping[str, Mapping[str, Any]]

STATES = {
    "plain_text_input": ("value", "initial_value"),
    "static_select": ("selected_option", "initial_option"),
    "radio_buttons": ("selected_option", "initial_option"),
    "multi_static_select": ("selected_options", "initial_options"),
    "checkboxes": ("selected_options", "initial_options"),
    "external_select": ("selected_option", "initial_option"),
    "multi_external_select": ("selected_options", "initial_options"),
    "users_select": ("selected_user", "initial_user"),
    "multi_users_select": ("selected_users", "initial_users"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "multi_conversations_select": ("selected_conversations", "initial_conversations"),
    "channels_select": ("selected_channel", "initial_channel"),
    "multi_channels_select": ("selected_channels", "initial_channels"),
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
    "email_text_input": ("value", "initial_value"),
    "url_text_input": ("value", "initial_value"),
    "number_input": ("value", "initial_value"),
    "rich_text_input": ("rich_text_value", "initial_value"),
}
LISTS = {"selected_options", "selected_users", "selected_conversations", "selected_channels"}
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
URL = re.compile(r"https?://\S+")
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
    if element["type"] not in ELEMENTS or element["type"] == "image":
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
    nothing: list[Json] | None = [] if name in LISTS else None
    return {"type": element["type"], name: element.get(first, nothing)}


def entered(element: Json, raw: Any) -> Json:
    """Return the entry of a field (or an overflow menu) in which somebody put a plain value."""
    name, _ = STATES.get(element["type"], ("selected_option", ""))
    chosen = raw if isinstance(raw, list) else []
    value: Any
    match name:
        case "selected_options":
            value = [each for each in (_option(element, one) for one in chosen) if each]
        case "selected_option":
            value = _option(element, raw)
        case "selected_users" | "selected_conversations" | "selected_channels":
            value = [str(each) for each in chosen]
        case "selected_date_time":
            value = int(str(raw)) if str(raw).isdecimal() else None
        case "rich_text_value":
            value = _rich(str(raw)) if raw else None
        case _:
            value = str(raw) if raw else None
    return {"type": element["type"], name: value}


def _option(element: Json, raw: Any) -> Json | None:
    """Return the option that was chosen; one that the app suggested comes whole."""
    if element["type"].endswith("external_select"):
        return raw if isinstance(raw, dict) else None
    offered = {option["value"]: option for option in kit.options(element)}
    return offered.get(str(raw))


def _rich(text: str) -> Json:
    section = {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}
    return {"type": "rich_text", "elements": [section]}


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
    match element["type"]:
        case "plain_text_input":
            return _length(element, value)
        case "number_input":
            return _amount(element, value)
        case "email_text_input":
            return "" if EMAIL.fullmatch(value) else "Please enter a valid email address."
        case "url_text_input":
            return "" if URL.fullmatch(value) else "Please enter a valid URL."
        case _:
            return ""


def _length(element: Json, value: str) -> str:
    least, most = element.get("min_length", 0), element.get("max_length", 3000)
    if len(value) < least:
        return f"Please enter at least {least} characters."
    return f"Please enter no more than {most} characters." if len(value) > most else ""


def _amount(element: Json, value: str) -> str:
    try:
        amount = Decimal(str(value))
    except InvalidOperation:
        return "Please enter a number."
    if not amount.is_finite():
        return "Please enter a number."
    if not element["is_decimal_allowed"] and amount != int(amount):
        return "Please enter a whole number."
    if "min_value" in element and amount < Decimal(element["min_value"]):
        return f"Please enter a number of at least {element['min_value']}."
    if "max_value" in element and amount > Decimal(element["max_value"]):
        return f"Please enter a number of at most {element['max_value']}."
    return ""
