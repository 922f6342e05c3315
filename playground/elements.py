"""The elements of Block Kit: what can be pressed, chosen or filled in, and how long each part is.

Menus come in five sorts of sources (their own options, the app's answers, people, conversations,
channels), each for one choice or for several.
"""

from playground.block_rules import (
    Rule,
    Shape,
    anything,
    flag,
    kind_of,
    many,
    number,
    one_of,
    plain,
    string,
    words,
)

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
OPTION = Shape({"text": plain(75), "value": string(150, 1)}, {"description": plain(75)})
LINKED = Shape(OPTION.must, OPTION.may | {"url": URL})
RICH_OPTION = Shape({"text": words(75), "value": string(150, 1)}, {"description": words(75)})
GROUP = Shape({"label": plain(75), "options": many(OPTION, 100)})
CHOICES = {"options": many(OPTION, 100), "option_groups": many(GROUP, 100)}
LISTED = {"action_id": ID} | PLACEHOLDER | CONFIRM | FOCUS
TICKED = {"action_id": ID} | CONFIRM | FOCUS
SEVERAL = LISTED | {"max_selected_items": number(1, 100)}
QUERY = {"min_query_length": number(0, 100)}
ACCOUNT = string(50, 1)
ANSWERED = {"response_url_enabled": flag}
PLACES = ANSWERED | {"default_to_current_conversation": flag, "filter": anything}
TYPED = {"action_id": ID, "dispatch_action_config": anything} | PLACEHOLDER | FOCUS
DIGITS = string(40, 1, r"-?\d+(\.\d+)?")
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
    "multi_static_select": Shape({}, CHOICES | SEVERAL | {"initial_options": many(OPTION, 100)}),
    "external_select": Shape({}, LISTED | QUERY | {"initial_option": OPTION}),
    "multi_external_select": Shape({}, SEVERAL | QUERY | {"initial_options": many(OPTION, 100)}),
    "users_select": Shape({}, LISTED | {"initial_user": ACCOUNT}),
    "multi_users_select": Shape({}, SEVERAL | {"initial_users": many(ACCOUNT, 100)}),
    "conversations_select": Shape({}, LISTED | PLACES | {"initial_conversation": ACCOUNT}),
    "multi_conversations_select": Shape(
        {}, SEVERAL | PLACES | {"initial_conversations": many(ACCOUNT, 100)}
    ),
    "channels_select": Shape({}, LISTED | ANSWERED | {"initial_channel": ACCOUNT}),
    "multi_channels_select": Shape({}, SEVERAL | {"initial_channels": many(ACCOUNT, 100)}),
    "plain_text_input": Shape(
        {},
        TYPED
        | {
            "initial_value": string(3000),
            "multiline": flag,
            "min_length": number(0, 3000),
            "max_length": number(1, 3000),
        },
    ),
    "email_text_input": Shape({}, TYPED | {"initial_value": string(3000)}),
    "url_text_input": Shape({}, TYPED | {"initial_value": string(3000)}),
    "number_input": Shape(
        {"is_decimal_allowed": flag},
        TYPED | {"initial_value": DIGITS, "min_value": DIGITS, "max_value": DIGITS},
    ),
    "rich_text_input": Shape({}, TYPED | {"initial_value": anything}),
    "checkboxes": Shape(
        {"options": many(RICH_OPTION, 10)}, TICKED | {"initial_options": many(RICH_OPTION, 10)}
    ),
    "radio_buttons": Shape(
        {"options": many(RICH_OPTION, 10)}, TICKED | {"initial_option": RICH_OPTION}
    ),
    "datepicker": Shape({}, LISTED | {"initial_date": DATE}),
    "timepicker": Shape({}, LISTED | {"initial_time": TIME, "timezone": string(100, 1)}),
    "datetimepicker": Shape(
        {}, TICKED | {"initial_date_time": number(1_000_000_000, 9_999_999_999)}
    ),
    "overflow": Shape({"options": many(LINKED, 5)}, {"action_id": ID} | CONFIRM),
    "image": IMAGE_ELEMENT,
}

SELECTS = tuple(name for name in ELEMENTS if name.endswith("_select"))
CLICKED = ("checkboxes", "radio_buttons", "datepicker", "timepicker", "datetimepicker")
INPUTS = (*SELECTS, *CLICKED, *(name for name in ELEMENTS if name.endswith("_input")))
ACTIONS = (*SELECTS, *CLICKED, "button", "overflow")


def elements(*names: str) -> Rule:
    """One of these elements."""
    return kind_of({name: ELEMENTS[name] for name in names})
