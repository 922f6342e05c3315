import pytest

from playground import blocks
from tests.playground.world import TEXT, actions, asked, button, modal, option, plain


def section(text, **more):
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}, **more}


def select(*options, **more):
    return {"type": "static_select", "options": list(options), "action_id": "pick", **more}


def several(*options, initial, **more):
    menu = {"type": "multi_static_select", "options": list(options), "action_id": "pick"}
    return menu | {"initial_options": list(options)[:initial], **more}


def cell(text):
    return {"type": "raw_text", "text": text}


def table(*rows):
    return {"type": "table", "rows": list(rows)}


def rich(*pieces):
    section = {"type": "rich_text_section", "elements": list(pieces)}
    return {"type": "rich_text", "elements": [section]}


FIRST = select(option("A"), focus_on_load=True)
NUMBER = {"type": "number_input", "is_decimal_allowed": True}
GOOD = {
    "a header as long as it may be": [{"type": "header", "text": plain("a" * 150)}],
    "a section as long as it may be": [section("a" * 3000)],
    "a section of fields": [{"type": "section", "fields": [plain("a"), plain("b")]}],
    "a button beside a text": [section("Well?", accessory=button("Yes", value="y" * 2000))],
    "as many buttons as may be": [actions(*(button(f"Button {n}") for n in range(25)))],
    "a small print": [
        {"type": "context", "elements": [plain("a"), {"type": "mrkdwn", "text": "b"}]}
    ],
    "a picture": [{"type": "image", "image_url": "https://example.org/a.png", "alt_text": "A"}],
    "a menu that has something chosen": [
        section("Well?", accessory=select(option("A"), initial_option=option("A")))
    ],
    "a date and a time": [
        actions(
            {"type": "datepicker", "action_id": "d", "initial_date": "2026-03-04"},
            {"type": "timepicker", "action_id": "t", "initial_time": "09:30"},
        )
    ],
    "as many blocks as may be": [{"type": "divider"}] * 50,
    "markdown": [{"type": "markdown", "text": "**a**"}],
    "a table as large as it may be": [table(*[[cell("a")] * 20] * 100)],
    "rich text": [rich({"type": "text", "text": "a", "style": {"bold": True}})],
    "rich text of every kind": [
        rich(
            {"type": "user", "user_id": "U1"},
            {"type": "link", "url": "https://example.org", "text": "a"},
            {"type": "emoji", "name": "wave"},
            {"type": "broadcast", "range": "here"},
        )
    ],
    "menus of every kind": [
        actions(
            {"type": "external_select", "action_id": "a", "min_query_length": 1},
            {"type": "multi_external_select", "action_id": "b"},
            {"type": "multi_users_select", "action_id": "c", "initial_users": ["U1", "U2"]},
            {"type": "conversations_select", "action_id": "d"},
            {"type": "channels_select", "action_id": "e", "initial_channel": "C901"},
            {"type": "datetimepicker", "action_id": "f", "initial_date_time": 1_772_442_000},
        )
    ],
    "a menu of which two may be chosen": [
        actions(several(option("A"), option("B"), initial=2, max_selected_items=2))
    ],
}
BAD = {
    "an unknown block": ([{"type": "hologram"}], "/blocks/0/type"),
    "a header too long": ([{"type": "header", "text": plain("a" * 151)}], "/blocks/0/text/text"),
    "a header in mrkdwn": (
        [{"type": "header", "text": {"type": "mrkdwn", "text": "a"}}],
        "/blocks/0/text/type",
    ),
    "an empty section": ([{"type": "section"}], "/blocks/0"),
    "a section too long": ([section("a" * 3001)], "/blocks/0/text/text"),
    "a section without a word": ([section("")], "/blocks/0/text/text"),
    "a field too long": ([{"type": "section", "fields": [plain("a" * 2001)]}], "/fields/0/text"),
    "eleven fields": ([{"type": "section", "fields": [plain("a")] * 11}], "/blocks/0/fields"),
    "a button too long": ([actions(button("a" * 76))], "/elements/0/text/text"),
    "a value too long": ([actions(button("Yes", value="y" * 2001))], "/elements/0/value"),
    "a button without a label": ([actions({"type": "button"})], "/elements/0"),
    "a loud button": ([actions(button("Yes", style="loud"))], "/elements/0/style"),
    "too many buttons": ([actions(*(button(f"{n}") for n in range(26)))], "/blocks/0/elements"),
    "no buttons": ([actions()], "/blocks/0/elements"),
    "an option too long": ([actions(select(option("a" * 76)))], "/options/0/text/text"),
    "an option's value too long": (
        [actions(select({"text": plain("a"), "value": "a" * 151}))],
        "/options/0/value",
    ),
    "a menu without options": ([actions({"type": "static_select"})], "/blocks/0"),
    "101 options": ([actions(select(*(option(f"{n}") for n in range(101))))], "/options"),
    "something chosen that is not offered": (
        [actions(select(option("A"), initial_option=option("B")))],
        "/blocks/0",
    ),
    "a placeholder too long": (
        [actions(select(option("A"), placeholder=plain("a" * 151)))],
        "/elements/0/placeholder/text",
    ),
    "eleven tick boxes": (
        [actions({"type": "checkboxes", "options": [option(f"{n}") for n in range(11)]})],
        "/elements/0/options",
    ),
    "a date that is none": (
        [actions({"type": "datepicker", "initial_date": "4 March"})],
        "/elements/0/initial_date",
    ),
    "an unknown element": ([actions({"type": "lever"})], "/elements/0/type"),
    "a text field among buttons": ([actions(TEXT)], "/elements/0/type"),
    "the same action twice": ([actions(button("Yes"), button("Yes"))], "/blocks/0"),
    "the same block id twice": ([{"type": "divider", "block_id": "a"}] * 2, "/blocks"),
    "a field that does not exist": ([{"type": "divider", "colour": "red"}], "/blocks/0"),
    "51 blocks": ([{"type": "divider"}] * 51, "/blocks"),
    "two tables": ([table([cell("a")])] * 2, "/blocks"),
    "a table too long": ([table(*[[cell("a")]] * 101)], "/blocks/0/rows"),
    "a table too wide": ([table([cell("a")] * 21)], "/blocks/0/rows/0"),
    "too much markdown": ([{"type": "markdown", "text": "a" * 6001}] * 2, "/blocks"),
    "rich text of an unknown kind": ([rich({"type": "hologram"})], "/elements/0/elements/0/type"),
    "a mention of everything": (
        [rich({"type": "broadcast", "range": "universe"})],
        "/elements/0/elements/0/range",
    ),
    "two fields that both want the first word": (
        [section("a", accessory=FIRST), section("b", accessory=FIRST)],
        "/blocks",
    ),
    "more chosen than may be": (
        [actions(several(option("A"), option("B"), initial=2, max_selected_items=1))],
        "/blocks/0",
    ),
    "an option that leads away": (
        [actions(select({**option("A"), "url": "https://example.org"}))],
        "/options/0",
    ),
    "an option that is nowhere near its limit": (
        [actions(select({"text": plain(""), "value": "a"}))],
        "/options/0/text/text",
    ),
    "six entries behind three dots": (
        [actions({"type": "overflow", "options": [option(f"{n}") for n in range(6)]})],
        "/elements/0/options",
    ),
    "eleven small prints": (
        [{"type": "context", "elements": [plain("a")] * 11}],
        "/blocks/0/elements",
    ),
    "a link that could run": ([actions(button("A", url="javascript:alert(1)"))], "/url"),
    "a name too long": ([{"type": "divider", "block_id": "a" * 256}], "/blocks/0/block_id"),
    "no list": ({"type": "divider"}, "/blocks"),
}
GOOD_VIEWS = {
    "a form": modal(asked("Name", TEXT)),
    "a note": {"type": "modal", "title": plain("a" * 24), "blocks": [section("a")]},
    "a home": {"type": "home", "blocks": [section("a")]},
    "as many blocks as may be": modal(*[{"type": "divider"}] * 100),
    "a form with every field": modal(
        asked("Email", {"type": "email_text_input"}),
        asked("Link", {"type": "url_text_input"}),
        asked("Number", NUMBER | {"min_value": "1", "max_value": "2.5"}),
        asked("Long", {"type": "rich_text_input"}),
        asked("People", {"type": "multi_users_select"}),
    ),
}
BAD_VIEWS = {
    "no title": ({"type": "modal", "blocks": []}, "/view"),
    "a title too long": (modal(title="a" * 25), "/view/title/text"),
    "a submit too long": (modal(submit=plain("a" * 25)), "/view/submit/text"),
    "a close too long": (modal(close=plain("a" * 25)), "/view/close/text"),
    "questions that cannot be sent": (
        {"type": "modal", "title": plain("a"), "blocks": [asked("Name", TEXT)]},
        "/view",
    ),
    "too much private metadata": (modal(private_metadata="a" * 3001), "/view/private_metadata"),
    "a callback id too long": (modal(callback_id="a" * 256), "/view/callback_id"),
    "101 blocks": (modal(*[{"type": "divider"}] * 101), "/view/blocks"),
    "a label too long": (modal(asked("a" * 2001, TEXT, block_id="b")), "/label/text"),
    "a question without a field": (
        modal({"type": "input", "label": plain("Name")}),
        "/view/blocks/0",
    ),
    "a question without a label": (
        modal({"type": "input", "element": {**TEXT, "action_id": "a"}}),
        "/view/blocks/0",
    ),
    "an unknown view": ({"type": "window", "blocks": []}, "/view/type"),
    "markdown, which is for messages": (
        modal({"type": "markdown", "text": "a"}),
        "/view/blocks/0/type",
    ),
    "a table, which is for messages": (modal(table([cell("a")])), "/view/blocks/0/type"),
    "a number without its kind": (modal(asked("a", {"type": "number_input"})), "/element"),
    "a least that is more than the most": (
        modal(asked("a", TEXT | {"min_length": 2, "max_length": 1})),
        "/view/blocks/0",
    ),
    "a lowest above the highest": (
        modal(asked("a", NUMBER | {"min_value": "2", "max_value": "1"})),
        "/view/blocks/0",
    ),
    "no view": (None, "/view/type"),
}


@pytest.mark.parametrize("name", GOOD)
def test_a_message_may_have(name):
    assert blocks.message(GOOD[name]) == []


@pytest.mark.parametrize("name", BAD)
def test_a_message_may_not_have(name):
    content, place = BAD[name]
    assert any(f"{place}]" in breach for breach in blocks.message(content))


@pytest.mark.parametrize("name", GOOD_VIEWS)
def test_a_view_may_be(name):
    assert blocks.view(GOOD_VIEWS[name]) == []


@pytest.mark.parametrize("name", BAD_VIEWS)
def test_a_view_may_not_have(name):
    content, place = BAD_VIEWS[name]
    assert any(f"{place}]" in breach for breach in blocks.view(content))


def test_all_the_words_of_a_message_together_have_a_limit_that_nobody_wrote_down(any_world):
    just = [section("a" * 2640, block_id=f"{n}") for n in range(5)]
    assert any_world.bot.say("U1", "a", blocks=just)["ok"]
    more = [*just, section("a")]
    assert any_world.bot.say("U1", "a", blocks=more)["error"] == "msg_blocks_too_long"


def test_a_text_is_cut_after_forty_thousand_characters(any_world):
    said = any_world.bot.say("U1", "a" * 40_001)
    assert len(said["message"]["text"]) == 40_000


def test_a_view_has_a_weight_limit(any_world):
    fields = [asked(f"{n}", TEXT, hint=plain("a" * 2000)) for n in range(100)]
    described = [each | {"label": plain("a" * 2000)} for each in fields]
    view = {"type": "home", "blocks": described}
    answer = any_world.bot.call("views.publish", user_id="U1", view=view)
    assert answer["error"] == "view_too_large"
