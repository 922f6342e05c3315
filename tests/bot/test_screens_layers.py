"""The two layers of checks, put to the test themselves: good screens pass, broken ones do not.

One layer is Slack's own types, made into a schema: it knows what belongs where. The other is the
playground's table of rules: it knows how much of it, and what fits together. For each broken screen
stands which of the two has to notice.
"""

from typing import Any

import pytest

from playground import blocks as rules
from tests.node import schema

Json = dict[str, Any]
TYPES, RULES, BOTH = "types", "rules", "types and rules"
LINK = "https://example.org/a"


def plain(text: str = "Hello", **more: Any) -> Json:
    return {"type": "plain_text", "text": text, **more}


def mrkdwn(text: str = "*Hello*", **more: Any) -> Json:
    return {"type": "mrkdwn", "text": text, **more}


def section(text: Json | None = None, **more: Any) -> Json:
    return {"type": "section", "text": text or plain(), **more}


def context(*elements: Json) -> Json:
    return {"type": "context", "elements": list(elements)}


def actions(*elements: Json, **more: Any) -> Json:
    return {"type": "actions", "elements": list(elements), **more}


def button(text: str = "Yes", action_id: str = "yes", **more: Any) -> Json:
    return {"type": "button", "text": plain(text), "action_id": action_id, **more}


def option(text: str = "One", value: str = "1", **more: Any) -> Json:
    return {"text": plain(text), "value": value, **more}


def options(count: int) -> list[Json]:
    return [option(f"Option {n}", f"{n}") for n in range(count)]


def select(kind: str = "static_select", **more: Any) -> Json:
    offered = {} if "option_groups" in more else {"options": options(3)}
    return {"type": kind, "action_id": "pick", **offered, **more}


def asks(element: Json, label: str = "Well?", **more: Any) -> Json:
    return {"type": "input", "label": plain(label), "element": element, **more}


def text_box(**more: Any) -> Json:
    return {"type": "plain_text_input", "action_id": "say", **more}


def dated(**more: Any) -> Json:
    return {"type": "datepicker", "action_id": "day", **more}


def timed(**more: Any) -> Json:
    return {"type": "timepicker", "action_id": "hour", **more}


def confirm(**more: Any) -> Json:
    words = {"title": plain("Sure?"), "text": plain("It can't be undone.")}
    return {**words, "confirm": plain("Yes"), "deny": plain("No"), **more}


def rich(*pieces: Json) -> Json:
    return {
        "type": "rich_text",
        "elements": [{"type": "rich_text_section", "elements": list(pieces)}],
    }


def modal(*blocks: Json, **more: Any) -> Json:
    return {
        "type": "modal",
        "title": plain("A form"),
        "submit": plain("Send"),
        "blocks": list(blocks),
        **more,
    }


def home(*blocks: Json, **more: Any) -> Json:
    return {"type": "home", "blocks": list(blocks), **more}


def without(thing: Json, *names: str) -> Json:
    return {name: value for name, value in thing.items() if name not in names}


def breaches(layer: str, screen: Any) -> list[str]:
    """What one layer says; a list is the blocks of a message, all else is a view."""
    judge = schema if layer == TYPES else rules
    return judge.message(screen) if isinstance(screen, list) else judge.view(screen)


GOOD: dict[str, Any] = {
    "a heading and a sentence": [{"type": "header", "text": plain("a" * 150)}, section()],
    "a sentence as long as it may be": [section(plain("a" * 3000))],
    "a sentence with emphasis": [section(mrkdwn("*Hello* _there_", verbatim=True))],
    "a sentence in ten columns": [without(section(fields=[plain("a" * 2000)] * 10), "text")],
    "a button beside a sentence": [section(accessory=button(value="v" * 2000))],
    "a link dressed as a button": [actions(button(url=LINK, style="primary"))],
    "a button that asks again": [actions(button(confirm=confirm(style="danger")))],
    "twenty-five buttons": [actions(*(button("b" * 75, f"b{n}") for n in range(25)))],
    "small print of ten pieces": [context(*[plain("a"), mrkdwn("b")] * 5)],
    "a picture with a name": [{"type": "image", "image_url": LINK, "alt_text": "A fjord"}],
    "a rule under a named block": [section(block_id="b" * 255), {"type": "divider"}],
    "a menu of a hundred": [actions(select(options=options(100), placeholder=plain("p" * 150)))],
    "a menu in groups": [
        actions(select(option_groups=[{"label": plain("g" * 75), "options": options(2)}]))
    ],
    "a menu that has chosen already": [actions(select(initial_option=option("Option 1", "1")))],
    "three dots with five ways out": [
        section(accessory={"type": "overflow", "action_id": "more", "options": options(5)})
    ],
    "a letter in markdown": [{"type": "markdown", "text": "# Hello\n\n- one"}],
    "a table": [
        {
            "type": "table",
            "rows": [[{"type": "raw_text", "text": "Name"}, {"type": "raw_text", "text": "Day"}]],
            "column_settings": [{"align": "left"}, {"is_wrapped": True}],
        }
    ],
    "a sentence that is made of pieces": [
        rich(
            {"type": "text", "text": "Hello ", "style": {"bold": True}},
            {"type": "user", "user_id": "U1"},
        )
    ],
    "fifty blocks": [{"type": "divider"}] * 50,
    "a form of every kind of question": modal(
        asks(text_box(multiline=True, max_length=3000, initial_value="Hello"), optional=True),
        asks(select("multi_static_select", max_selected_items=2), hint=plain("Two at most.")),
        asks({"type": "checkboxes", "action_id": "tick", "options": options(10)}),
        asks({"type": "radio_buttons", "action_id": "one", "options": options(2)}),
        asks(dated(initial_date="2026-03-02")),
        asks(timed(initial_time="09:30")),
        asks({"type": "users_select", "action_id": "who", "initial_user": "U1"}),
    ),
    "a form with a memory": modal(
        asks(text_box()),
        close=plain("c" * 24),
        private_metadata="m" * 3000,
        callback_id="c" * 255,
        notify_on_close=True,
        clear_on_close=False,
    ),
    "a note that asks nothing": without(modal(section()), "submit"),
    "a home of a hundred blocks": home(*[section()] * 100),
}

BAD: dict[str, tuple[Any, str]] = {
    # What belongs where
    "a block of no known type": ([{"type": "hologram"}], BOTH),
    "a block without a type": ([{"text": plain()}], BOTH),
    "a block that is a sentence": (["Hello"], BOTH),
    "blocks that are no list": ({"type": "message", "blocks": []}, BOTH),
    "text that is not in an object": ([{"type": "section", "text": "Hello"}], BOTH),
    "a heading with emphasis": ([{"type": "header", "text": mrkdwn()}], BOTH),
    "a heading of nothing": ([{"type": "header"}], BOTH),
    "a button with emphasis": ([actions({**button(), "text": mrkdwn()})], BOTH),
    "a button without a label": ([actions(without(button(), "text"))], BOTH),
    "a button in an unknown style": ([actions(button(style="loud"))], BOTH),
    "a button with a number for a value": ([actions(button(value=7))], BOTH),
    "a button in the small print": ([context(button())], BOTH),
    "a box to write in among buttons": ([actions(text_box())], BOTH),
    "small print without a list": ([{"type": "context", "elements": plain()}], BOTH),
    "a word that a block does not know": ([section(colour="red")], BOTH),
    "a word that a button does not know": ([actions(button(tooltip="Press"))], BOTH),
    "emoji in a text with emphasis": ([section(mrkdwn(emoji=True))], BOTH),
    "a picture without a name": ([{"type": "image", "image_url": LINK}], BOTH),
    "a question without a field": (modal({"type": "input", "label": plain()}), BOTH),
    "a question without a label": (modal(without(asks(text_box()), "label")), BOTH),
    "a question asked by a button": (modal(asks(button())), BOTH),
    "a question with emphasis": (modal({**asks(text_box()), "label": mrkdwn()}), BOTH),
    "a hint that is not in an object": (modal(asks(text_box(), hint="Go on")), BOTH),
    "a letter in markdown within a form": (modal({"type": "markdown", "text": "Hi"}), RULES),
    "a table of words that are no cells": ([{"type": "table", "rows": [["Name"]]}], BOTH),
    "a piece of a sentence that nobody knows": ([rich({"type": "shout", "text": "Hi"})], BOTH),
    "a form without a title": (without(modal(section()), "title"), BOTH),
    "a form without blocks": (without(modal(), "blocks"), BOTH),
    "a form with a title that is no object": (modal(section(), title="A form"), BOTH),
    "a home with a button to send it": (home(section(), submit=plain()), BOTH),
    "a view of no known type": ({"type": "window", "blocks": []}, BOTH),
    "a yes that is a word": (modal(asks(text_box(multiline="yes"))), BOTH),
    "an option without a label": ([actions(select(options=[{"value": "1"}]))], BOTH),
    "a question to confirm without a no": (
        [actions(button(confirm={"title": "Sure?"}))],
        BOTH,
    ),
    "a box that tells its keystrokes wrongly": (
        modal(asks(text_box(dispatch_action_config={"when": "always"}))),
        TYPES,
    ),
    # How much of it
    "a section of nothing": ([{"type": "section"}], RULES),
    "a sentence without a letter": ([section(plain(""))], RULES),
    "a sentence too long": ([section(plain("a" * 3001))], RULES),
    "a heading too long": ([{"type": "header", "text": plain("a" * 151)}], RULES),
    "eleven columns": ([section(fields=[plain()] * 11)], RULES),
    "a column too long": ([section(fields=[plain("a" * 2001)])], RULES),
    "a button too wide": ([actions(button("a" * 76))], RULES),
    "a button that carries too much": ([actions(button(value="v" * 2001))], RULES),
    "a row without buttons": ([actions()], RULES),
    "twenty-six buttons": ([actions(*(button(action_id=f"{n}") for n in range(26)))], RULES),
    "small print of eleven pieces": ([context(*[plain()] * 11)], RULES),
    "a menu of a hundred and one": ([actions(select(options=options(101)))], RULES),
    "a menu of nothing": ([actions(select(options=[]))], RULES),
    "an option too long": ([actions(select(options=[option("o" * 76)]))], RULES),
    "an option that carries too much": (
        [actions(select(options=[option("One", "v" * 151)]))],
        RULES,
    ),
    "eleven boxes to tick": (
        modal(asks({"type": "checkboxes", "action_id": "tick", "options": options(11)})),
        RULES,
    ),
    "six ways out": (
        [section(accessory={"type": "overflow", "action_id": "x", "options": options(6)})],
        RULES,
    ),
    "a hint in a menu too long": ([actions(select(placeholder=plain("p" * 151)))], RULES),
    "an id too long": ([section(block_id="b" * 256)], RULES),
    "fifty-one blocks": ([{"type": "divider"}] * 51, RULES),
    "a form of a hundred and one blocks": (modal(*[section()] * 101), RULES),
    "a title too long": (modal(section(), title=plain("t" * 25)), RULES),
    "a way to send that is too long": (modal(section(), submit=plain("s" * 25)), RULES),
    "a form that remembers too much": (modal(section(), private_metadata="m" * 3001), RULES),
    "a box that takes too much": (modal(asks(text_box(max_length=3001))), RULES),
    "a question too long": (modal(asks(text_box(), "q" * 2001)), RULES),
    # What fits together
    "a question that cannot be sent": (without(modal(asks(text_box())), "submit"), RULES),
    "two blocks of one name": ([section(block_id="a"), section(block_id="a")], RULES),
    "two buttons of one name": ([actions(button(), button())], RULES),
    "something chosen that is not offered": (
        [actions(select(initial_option=option("Nine", "9")))],
        RULES,
    ),
    "a day that is none": ([actions(dated(initial_date="2 March"))], RULES),
    "an hour that is none": ([actions(timed(initial_time="25:00"))], RULES),
    "a link that leads nowhere": ([actions(button(url="fjord"))], RULES),
    "a link that runs something": ([actions(button(url="javascript:alert(1)"))], RULES),
}


@pytest.mark.parametrize("name", GOOD)
@pytest.mark.parametrize("layer", [TYPES, RULES])
def test_a_good_screen_passes(layer, name):
    assert breaches(layer, GOOD[name]) == []


@pytest.mark.parametrize("name", BAD)
def test_a_broken_screen_does_not(name):
    screen, expected = BAD[name]
    noticed = [layer for layer in (TYPES, RULES) if breaches(layer, screen)]

    assert " and ".join(noticed) == expected


def test_there_are_enough_of_both():
    assert len(GOOD) >= 20
    assert len(BAD) >= 50


def test_neither_layer_would_do_alone():
    assert {expected for _, expected in BAD.values()} == {TYPES, RULES, BOTH}
