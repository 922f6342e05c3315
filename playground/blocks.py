"""Block Kit's rules as a table: which fields a block may have and must have, and how long each.

`message(blocks)` and `view(view)` return every breach in Slack's words, each naming its place as a
JSON pointer; an empty list means that Slack would show it. The classic blocks and elements are
here, with markdown, rich text and tables; any other type is refused, although Slack may know it.
"""

from collections.abc import Iterator
from typing import Any

from playground.block_rules import (
    Shape,
    breach,
    flag,
    kind_of,
    many,
    one_of,
    plain,
    string,
    words,
)
from playground.block_sense import inside, options, sense
from playground.elements import (
    ACTIONS,
    GROUP,
    ID,
    IMAGE_ELEMENT,
    INPUTS,
    OPTION,
    URL,
    elements,
)
from playground.rich_text import RICH_TEXT

__all__ = ["inside", "message", "options", "suggestions", "view"]

MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
TABLE_ROWS = 100
TABLE_COLUMNS = 20
CONTEXT = kind_of(
    {
        "image": IMAGE_ELEMENT,
        "plain_text": Shape({"text": string(3000, 1)}, {"emoji": flag}),
        "mrkdwn": Shape({"text": string(3000, 1)}, {"verbatim": flag}),
    }
)
SUGGESTIONS = Shape({}, {"options": many(OPTION, 100, 0), "option_groups": many(GROUP, 100, 0)})
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
    "rich_text": RICH_TEXT,
}
CELL = kind_of({"raw_text": Shape({"text": string(3000)}), "rich_text": RICH_TEXT})
COLUMN = Shape({}, {"align": one_of("left", "center", "right"), "is_wrapped": flag})
ONLY_IN_MESSAGES = {
    "markdown": Shape({"text": string(12_000, 1)}, NAMED),
    "table": Shape(
        {"rows": many(many(CELL, TABLE_COLUMNS), TABLE_ROWS)},
        NAMED | {"column_settings": many(COLUMN, TABLE_COLUMNS)},
    ),
}
VIEW = {"blocks": many(kind_of(BLOCKS), VIEW_BLOCKS, 0)}
EXTRAS = {
    "private_metadata": string(3000),
    "callback_id": string(255),
    "external_id": string(255),
}
IN_MESSAGES = many(kind_of(BLOCKS | ONLY_IN_MESSAGES), MESSAGE_BLOCKS, 0)
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
    found = list(IN_MESSAGES(blocks, "/blocks"))
    return found or list(sense(blocks, "/blocks"))


def view(view: Any) -> list[str]:
    """Return what Slack would not accept in this modal or Home tab."""
    found = list(kind_of(VIEWS)(view, "/view"))
    if found:
        return found
    return [*sense(view["blocks"], "/view/blocks"), *_submittable(view)]


def suggestions(answer: Any) -> list[str]:
    """Return what Slack would not accept in the answer to a question for options."""
    return list(SUGGESTIONS(answer, ""))


def _submittable(view: dict[str, Any]) -> Iterator[str]:
    has_input = any(block["type"] == "input" for block in view["blocks"])
    if view["type"] == "modal" and has_input and "submit" not in view:
        yield breach("missing required field: submit", "/view")
