"""Block Kit's rules as a table: which fields a block may have and must have, and how long each.

`message(blocks)` and `view(view)` return every breach in Slack's words, each naming its place as a
JSON pointer; an empty list means that Slack would show it. The classic blocks and elements are
here; any other type is refused, although Slack may know it.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import chain
from typing import Any

from playground.block_rules import (
    Rule,
    Shape,
    anything,
    breach,
    flag,
    kind_of,
    many,
    number,
    one_of,
    plain,
    string,
    words,
)

MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
URL = string(3000, 1, r"(https?|mailto|slack):\S+")
ID = string(255, 1)
PLACEHOLDER = {"placeholder": plain(150)}
FOCUS = {"focus_on_load": flag}
CONFIRM = {
    "confirm": Shape(
        {"title": plain(100), "text": words(300)},
        {"confirm": plain(30), "deny": plain(30), "style": one_of("primary", "danger")},
    )
}
STYLE = {"style": one_of("primary", "danger")}
OPTION = Shape({"text": plain(75), "value": string(150, 1)}, {"description": plain(75), "url": URL})
RICH_OPTION = Shape({"text": words(75), "value": string(150, 1)}, {"description": words(75)})
GROUP = Shape({"label": plain(75), "options": many(OPTION, 100)})
CHOICES = {"options": many(OPTION, 100), "option_groups": many(GROUP, 100)}
LISTED = {"action_id": ID} | PLACEHOLDER | CONFIRM | FOCUS
TICKED = {"action_id": ID} | CONFIRM | FOCUS
DATE = string(10, 10, r"\d{4}-\d\d-\d\d")
TIME = string(5, 5, r"([01]\d|2[0-3]):[0-5]\d")

IMAGE_ELEMENT = Shape({"image_url": URL, "alt_text": string(2000)})
ELEMENTS = {
    "button": Shape(
        {"text": plain(75)},
        {"action_id": ID, "value": string(2000), "url": URL, "accessibility_label": string(75)}
        | STYLE
        | CONFIRM,
    ),
    "static_select": Shape({}, CHOICES | LISTED | {"initial_option": OPTION}),
    "multi_static_select": Shape(
        {},
        CHOICES
        | LISTED
        | {"initial_options": many(OPTION, 100), "max_selected_items": number(1, 100)},
    ),
    "users_select": Shape({}, LISTED | {"initial_user": string(50, 1)}),
    "plain_text_input": Shape(
        {},
        {
            "action_id": ID,
            "initial_value": string(3000),
            "multiline": flag,
            "min_length": number(0, 3000),
            "max_length": number(1, 3000),
            "dispatch_action_config": anything,
        }
        | PLACEHOLDER
        | FOCUS,
    ),
    "checkboxes": Shape(
        {"options": many(RICH_OPTION, 10)}, TICKED | {"initial_options": many(RICH_OPTION, 10)}
    ),
    "radio_buttons": Shape(
        {"options": many(RICH_OPTION, 10)}, TICKED | {"initial_option": RICH_OPTION}
    ),
    "datepicker": Shape({}, LISTED | {"initial_date": DATE}),
    "timepicker": Shape({}, LISTED | {"initial_time": TIME, "timezone": string(100, 1)}),
    "overflow": Shape({"options": many(OPTION, 5)}, {"action_id": ID} | CONFIRM),
    "image": IMAGE_ELEMENT,
}


def elements(*names: str) -> Rule:
    """One of these elements."""
    return kind_of({name: ELEMENTS[name] for name in names})


PICKED = ("static_select", "multi_static_select", "users_select", "datepicker", "timepicker")
INPUTS = (*PICKED, "checkboxes", "radio_buttons", "plain_text_input")
ACTIONS = (*PICKED, "checkboxes", "radio_buttons", "button", "overflow")
CONTEXT = kind_of(
    {
        "image": IMAGE_ELEMENT,
        "plain_text": Shape({"text": string(3000, 1)}, {"emoji": flag}),
        "mrkdwn": Shape({"text": string(3000, 1)}, {"verbatim": flag}),
    }
)
NAMED = {"block_id": ID}
BLOCKS = {
    "header": Shape({"text": plain(150)}, NAMED),
    "section": Shape(
        {},
        NAMED
        | {
            "text": words(3000),
            "fields": many(words(2000), 10),
            "accessory": elements(*ACTIONS, "image"),
            "expand": flag,
        },
    ),
    "divider": Shape({}, NAMED),
    "context": Shape({"elements": many(CONTEXT, 10)}, NAMED),
    "actions": Shape({"elements": many(elements(*ACTIONS), 25)}, NAMED),
    "input": Shape(
        {"label": plain(2000), "element": elements(*INPUTS)},
        NAMED | {"hint": plain(2000), "optional": flag, "dispatch_action": flag},
    ),
    "image": Shape({"image_url": URL, "alt_text": string(2000)}, NAMED | {"title": plain(2000)}),
}
BLOCK = kind_of(BLOCKS)
VIEW = {
    "blocks": many(BLOCK, VIEW_BLOCKS, 0),
}
EXTRAS = {
    "private_metadata": string(3000),
    "callback_id": string(255),
    "external_id": string(255),
}
VIEWS = {
    "modal": Shape(
        VIEW | {"title": plain(24)},
        EXTRAS
        | {
            "submit": plain(24),
            "close": plain(24),
            "clear_on_close": flag,
            "notify_on_close": flag,
            "submit_disabled": flag,
        },
    ),
    "home": Shape(VIEW, EXTRAS),
}


def message(blocks: Any) -> list[str]:
    """Return what Slack would not accept in these blocks of a message."""
    found = list(many(BLOCK, MESSAGE_BLOCKS, 0)(blocks, "/blocks"))
    return found or list(_sense(blocks, "/blocks"))


def view(view: Any) -> list[str]:
    """Return what Slack would not accept in this modal or Home tab."""
    found = list(kind_of(VIEWS)(view, "/view"))
    if found:
        return found
    return [*_sense(view["blocks"], "/view/blocks"), *_submittable(view)]


def _submittable(view: dict[str, Any]) -> Iterator[str]:
    has_input = any(block["type"] == "input" for block in view["blocks"])
    if view["type"] == "modal" and has_input and "submit" not in view:
        yield breach("missing required field: submit", "/view")


def _sense(blocks: list[dict[str, Any]], place: str) -> Iterator[str]:
    """Check what no single field can break: names used twice, choices that do not fit together."""
    yield from _twice(blocks, "block_id", place)
    for index, block in enumerate(blocks):
        here = f"{place}/{index}"
        if block["type"] == "section" and not block.keys() & {"text", "fields"}:
            yield breach("missing required field: text or fields", here)
        yield from _twice(inside(block), "action_id", here)
        yield from chain.from_iterable(_choices(element, here) for element in inside(block))


def inside(block: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the elements that a block holds."""
    single = [block[name] for name in ("accessory", "element") if name in block]
    return single + list(block.get("elements", ()))


def options(element: dict[str, Any]) -> list[dict[str, Any]]:
    """Every option that an element offers, out of their groups."""
    grouped = [option for group in element.get("option_groups", ()) for option in group["options"]]
    return list(element.get("options", ())) + grouped


def _twice(things: list[dict[str, Any]], name: str, place: str) -> Iterator[str]:
    for value, times in Counter(thing[name] for thing in things if name in thing).items():
        if times > 1:
            yield breach(f"{name} already exists: {value}", place)


def _choices(element: dict[str, Any], place: str) -> Iterator[str]:
    sources = element.keys() & {"options", "option_groups"}
    if element["type"] in {"static_select", "multi_static_select"} and len(sources) != 1:
        yield breach("must have either options or option_groups", place)
    first = [element["initial_option"]] if "initial_option" in element else []
    for chosen in [*first, *element.get("initial_options", ())]:
        if chosen not in options(element):
            yield breach("initial option is not among the options", place)
