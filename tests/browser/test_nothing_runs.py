"""Whatever is written anywhere is only ever text: nothing in it runs, and links lead where told."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from playground.people import read
from playground.team import Channel, Command, Shortcut
from tests.browser.seat import Seat
from tests.playground.world import Json, World, actions, asked, button, modal, opened, plain

SCRIPT = "<script>window.ran=1</script>"
IMAGE = "<img src=x onerror='window.ran=1'>"
LINK = "<javascript:window.ran=1|press me>"
MARKS = "*bold* <!channel> <@U2> </b>&lt;i&gt;"
EVIL = f"{IMAGE}{LINK}"
TRAPS = (SCRIPT, IMAGE, LINK, "<data:text/html,boo|data>", MARKS)
ADDRESSES = "[...document.querySelectorAll('a')].map(each => each.getAttribute('href'))"
STRANGE = """[...document.querySelectorAll('body *')].filter(each =>
  ['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'IMG', 'B', 'I'].includes(each.tagName)
  || each.getAttributeNames().some(name => name.startsWith('on'))).map(each => each.outerHTML)"""


def nothing_ran(page: Page) -> None:
    """No script of anybody's ran, and nothing stands there that could make one run."""
    assert page.evaluate("window.ran") is None
    assert page.evaluate(STRANGE) == []
    addresses = page.evaluate(ADDRESSES)
    assert [each for each in addresses if not each.startswith("https://")] == []


@pytest.fixture
def hostile(tmp_path: Path) -> Iterator[World]:
    with opened(
        tmp_path,
        channels=(Channel("C1", EVIL, ("U1", "UBOT"), is_private=False),),
        commands=(Command("/helper", EVIL, (SCRIPT,)),),
        shortcuts=(Shortcut(EVIL, "one"), Shortcut(EVIL, "two", is_for_messages=True)),
    ) as made:
        yield made


@pytest.fixture
def seat(hostile: World, page: Page, tmp_path: Path) -> Seat:
    hostile.bot.say("U1", "Welcome.")
    seat = Seat(page, hostile.base_url, tmp_path)
    seat.sits_down("U1")
    expect(seat.log).to_contain_text("Welcome.")
    return seat


def test_messages_are_only_text(hostile: World, seat: Seat) -> None:
    for trap in TRAPS:
        hostile.bot.say("U1", trap)
        hostile.amara.types(trap)
    expect(seat.log.get_by_role("listitem").last).to_contain_text("<!channel> <@U2> </b>")
    expect(seat.log.get_by_text("press me", exact=True)).to_be_visible()
    nothing_ran(seat.page)


def test_marks_in_plain_text_and_in_names_stay_as_they_were_typed(
    hostile: World, seat: Seat, tmp_path: Path
) -> None:
    file = tmp_path / "people.csv"
    rows = f'U9,evil@example.org,"{EVIL}","{SCRIPT} *Boss*",Europe/Oslo'
    file.write_text(f"id,email,name,title,time_zone\n{rows}\n", encoding="utf-8")
    for person in read(file):
        hostile.slack.post("people", asdict(person))
    hostile.slack.post("as/U9/meet", {"people": ["U1"]})
    hostile.bot.say("U1", "Ask <@U9> or <#C1>")
    mentions = seat.log.locator(".mention")
    expect(mentions).to_have_text([f"@{EVIL}", f"#{EVIL}"])
    expect(seat.place(EVIL).first).to_be_visible()
    seat.page.get_by_role("combobox", name="You are").fill("script")
    expect(seat.page.get_by_role("option")).to_contain_text(f"{SCRIPT} *Boss*")
    nothing_ran(seat.page)
    seat.page.keyboard.press("Enter")
    expect(seat.page.locator("#you strong")).to_have_text(EVIL)
    nothing_ran(seat.page)


def test_commands_shortcuts_and_places_are_only_text(hostile: World, seat: Seat) -> None:
    seat.box.press_sequentially("/helper ")
    expect(seat.page.get_by_role("option")).to_have_text(f"/helper {SCRIPT}")
    seat.box.fill("/h")
    expect(seat.page.get_by_role("option")).to_contain_text(EVIL)
    seat.page.keyboard.press("Escape")
    seat.page.get_by_role("button", name="Shortcuts").click()
    expect(seat.page.get_by_role("menuitem")).to_have_text(EVIL)
    seat.page.keyboard.press("Escape")
    seat.page.get_by_role("button", name="More with this message").press("Enter")
    expect(seat.page.get_by_role("menuitem")).to_have_text(EVIL)
    seat.page.keyboard.press("Escape")
    seat.place(EVIL).click()
    expect(seat.page.get_by_role("heading", level=1)).to_have_text(EVIL)
    nothing_ran(seat.page)


def _blocks() -> list[Json]:
    evil, marked = plain(EVIL), {"type": "mrkdwn", "text": EVIL}
    choice = {"text": evil, "value": "it", "description": evil}
    picks = {"type": "static_select", "action_id": "a", "placeholder": evil, "options": [choice]}
    ticks = {"type": "checkboxes", "action_id": "b", "options": [choice]}
    more = {"type": "overflow", "action_id": "c", "options": [choice]}
    return [
        {"type": "header", "text": evil},
        {"type": "section", "text": marked, "fields": [evil, marked], "accessory": more},
        {"type": "context", "elements": [evil, marked]},
        {"type": "image", "image_url": "https://example.org/x'onerror='", "alt_text": EVIL},
        actions(button(EVIL, confirm=_sure()), picks, ticks),
    ]


def _sure() -> Json:
    text, short = {"type": "mrkdwn", "text": EVIL}, plain("<img src=x onerror=1>")
    return {"title": plain(EVIL), "text": text, "confirm": short, "deny": short}


def test_blocks_are_only_text(hostile: World, seat: Seat) -> None:
    rich = {"type": "link", "url": "javascript:window.ran=1", "text": "press me too"}
    words = {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [rich]}]}
    lines = "[here](javascript:window.ran=1) <img src=x onerror='window.ran=1'> <script>1</script>"
    said = hostile.bot.say(
        "U1", "Blocks", blocks=[*_blocks(), words, {"type": "markdown", "text": lines}]
    )
    assert said["ok"], said
    expect(seat.log.get_by_role("heading")).to_have_text(EVIL)
    expect(seat.log.get_by_text("press me too")).to_be_visible()
    nothing_ran(seat.page)
    seat.log.get_by_role("button", name=IMAGE).first.click()
    expect(seat.page.get_by_role("dialog").get_by_role("heading")).to_have_text(EVIL)
    nothing_ran(seat.page)


def test_forms_are_only_text(hostile: World, seat: Seat) -> None:
    evil = plain(EVIL)
    choice = {"text": evil, "value": "it"}
    typed = {"type": "plain_text_input", "placeholder": evil, "initial_value": EVIL}
    form = modal(
        *_blocks(),
        asked(EVIL, typed, hint=evil),
        asked("B", {"type": "multi_static_select", "option_groups": [_group(choice)]}),
        asked("C", {"type": "radio_buttons", "options": [choice]}),
        asked("D", {"type": "external_select", "min_query_length": 0}),
        title="<img src=x onerror=1>",
        submit=plain("<script>1</script>"),
    )

    def answer(heard: Json) -> object:
        if "command" in heard:
            trigger = heard["trigger_id"]
            shown = hostile.bot.call("views.open", trigger_id=trigger, view=form)
            assert shown["ok"], shown
        if heard.get("type") == "block_suggestion":
            return {"options": [choice]}
        if heard.get("type") == "view_submission":
            return {"response_action": "errors", "errors": {"c": EVIL}}
        return None

    hostile.bot.answers = answer
    seat.writes("/helper x")
    dialog = seat.page.get_by_role("dialog")
    expect(dialog.get_by_role("heading", level=2)).to_have_text("<img src=x onerror=1>")
    dialog.get_by_role("combobox", name="D", exact=True).click()
    expect(dialog.get_by_role("option").last).to_have_text(EVIL)
    seat.page.keyboard.press("ArrowDown")
    seat.page.keyboard.press("Enter")
    dialog.get_by_role("radio").check()
    dialog.get_by_role("group", name="B").get_by_role("checkbox").check()
    dialog.get_by_role("button", name="<script>").click()
    expect(dialog.locator(".error")).to_have_text(EVIL)
    nothing_ran(seat.page)


def _group(choice: Json) -> Json:
    return {"label": plain(EVIL), "options": [choice]}


DRAWN = {
    "*bold* and _slanted_ and ~gone~": "<strong>bold</strong> and <em>slanted</em> and <s>gone</s>",
    "_*both*_": "<em><strong>both</strong></em>",
    "snake_case_word 2*3*4": "snake_case_word 2*3*4",
    "* no * _ no _": "* no * _ no _",
    "`*as it is*`": "<code>*as it is*</code>",
    "```\n*code*\n```": "<pre>*code*</pre>",
    "&gt; said\nnot": "<blockquote>said</blockquote>not",
    "&lt;b&gt; &amp;amp;": "&lt;b&gt; &amp;amp;",
    "• one\n• two": "• one\n• two",
    ":wave: :no_such_thing:": "👋 :no_such_thing:",
    "<@U2|somebody> <@U404|left> <#C1|x>": (
        '<span class="mention">@Bo Lindqvist</span> <span class="mention">@left</span> '
        '<span class="mention">#x</span>'
    ),
    "<@constructor> <!here> <!subteam^S1|@team>": (
        '<span class="mention">@constructor</span> <span class="mention">@here</span> '
        '<span class="mention">@team</span>'
    ),
    "<!date^1772700000^{date_num} {time} {nothing} {constructor}|then>": (
        "2026-03-05 09:40 {nothing} {constructor}"
    ),
    "<!date^never^{date}|then>": "then",
    "<!date^1772700000^{date_short}^javascript:alert(1)|then>": "5 Mar 2026",
    "<vbscript:x|y> <JavaScript:x> <//example.org|z>": "y JavaScript:x z",
}


def test_text_is_drawn_as_slack_draws_it(world: World, amara: Seat) -> None:
    for text in DRAWN:
        world.bot.say("U1", text)
    expect(amara.log.get_by_role("listitem").last).to_contain_text("y JavaScript:x z")
    drawn = amara.page.eval_on_selector_all(
        "#messages .message:not(:nth-child(2)) .words", "each => each.map(one => one.innerHTML)"
    )
    assert dict(zip(DRAWN, drawn, strict=True)) == DRAWN


def test_links_lead_where_they_say(world: World, amara: Seat) -> None:
    text = (
        "<https://example.org/a?b=1&amp;c=2|here> <mailto:a@example.org> (https://example.net/x)."
    )
    world.bot.say("U1", text)
    links = amara.log.get_by_role("link")
    expect(links).to_have_text(["here", "a@example.org", "https://example.net/x"])
    assert amara.page.evaluate(ADDRESSES) == [
        "https://example.org/a?b=1&c=2",
        "mailto:a@example.org",
        "https://example.net/x",
    ]
    for link in links.all():
        expect(link).to_have_attribute("rel", "noopener noreferrer")


def test_the_longest_text_is_drawn_at_once(world: World, amara: Seat) -> None:
    for text in ("*a " * 13_000, "<@U2> " * 6_000, "_*~" * 13_000, "https://a.b/ " * 3_000):
        world.bot.say("U1", text)
    world.bot.say("U1", "The end.")
    expect(amara.log).to_contain_text("The end.")


def test_nothing_comes_from_elsewhere_and_nothing_else_may_run(world: World, page: Page) -> None:
    asked_for: list[str] = []
    page.on("request", lambda request: asked_for.append(request.url))
    answer = page.goto(world.base_url)
    assert answer is not None
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'self';")
    assert "unsafe" not in policy
    expect(page.get_by_role("log")).to_be_visible()
    assert [each for each in asked_for if not each.startswith(world.base_url)] == []
    page_itself = answer.text()
    assert [
        each for each in (" style=", "<style", "<script>", " onclick") if each in page_itself
    ] == []
