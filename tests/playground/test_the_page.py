"""The page in a real browser: one walk through it, looked over by axe for accessibility."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browsers import chromium
from tests.playground.world import (
    TEXT,
    World,
    actions,
    asked,
    button,
    modal,
    option,
    plain,
)

HOSTILE = "<img src=x onerror=alert(1)> <javascript:alert(1)|press me> <!channel> :wave: *bold*"
FORM = modal(
    {
        "type": "section",
        "text": {"type": "mrkdwn", "text": "You can *change* all of this later."},
    },
    asked("Your name", TEXT, hint=plain("As others should read it.")),
    asked("About you", TEXT | {"multiline": True}, optional=True),
    asked("Team", {"type": "static_select", "options": [option("Red"), option("Blue")]}),
    asked(
        "Topics",
        {
            "type": "multi_static_select",
            "max_selected_items": 2,
            "options": [option(f"Topic {n}") for n in range(1, 13)],
        },
    ),
    asked("Somebody you know", {"type": "users_select"}, optional=True),
    asked("Rhythm", {"type": "radio_buttons", "options": [option("Weekly"), option("Monthly")]}),
    asked("Consent", {"type": "checkboxes", "options": [option("Yes, I agree")]}),
    asked("First day", {"type": "datepicker"}, optional=True),
    asked("Best hour", {"type": "timepicker"}, optional=True),
    title="Tell us about you",
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, bypass_csp=False)
    page = context.new_page()
    page.on("pageerror", lambda error: pytest.fail(f"the page broke: {error}"))
    yield page
    context.close()


def _fill_the_place(world: World) -> str:
    bot = world.bot
    direct = bot.call("conversations.open", users="U1")["channel"]["id"]
    group = bot.call("conversations.open", users="U1,U2,U3")["channel"]["id"]
    bot.say(group, "Hello <@U1>, <@U2> and <@U3>! Here is <https://example.org|a page> to read.")
    bot.call("chat.postEphemeral", channel=direct, user="U1", text="Just between us: *well done*.")
    heading = {"type": "header", "text": plain("How is it going?")}
    question = {
        "type": "section",
        "text": {"type": "mrkdwn", "text": "Two questions, a minute. Only _you_ see the answer."},
    }
    hostile = {"type": "section", "text": plain(HOSTILE)}
    small = {"type": "context", "elements": [plain("You can stop this at any time.")]}
    buttons = actions(button("Good", style="primary"), button("So-so"), button("Not at all"))
    bot.say(direct, "How is it going?", blocks=[heading, question, hostile, buttons, small])
    home = [heading, question, buttons, {"type": "divider"}, small]
    bot.call("views.publish", user_id="U1", view={"type": "home", "blocks": home})
    return direct


def _opens_the_form(world: World) -> None:
    def answer(heard):
        if "command" in heard:
            world.bot.call("views.open", trigger_id=heard["trigger_id"], view=FORM)
        elif heard["type"] == "view_submission":
            return {"response_action": "errors", "errors": {"your name": "Just a bit longer."}}
        return None

    world.bot.answers = answer


def _nothing_serious(page: Page) -> None:
    found = Axe().run(page).response["violations"]
    serious = [each for each in found if each["impact"] in {"serious", "critical"}]
    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in serious] == []


@pytest.fixture
def amaras_page(world: World, page: Page) -> Page:
    _fill_the_place(world)
    _opens_the_form(world)
    page.goto(world.base_url)
    page.get_by_role("combobox", name="You are").fill("amara")
    page.keyboard.press("Enter")
    expect(page.get_by_role("log")).to_contain_text("How is it going?")
    return page


def test_amara_reads_her_messages_and_nothing_in_them_runs(
    amaras_page: Page, tmp_path: Path
) -> None:
    page = amaras_page
    log = page.get_by_role("log")
    expect(log).to_contain_text(HOSTILE)
    expect(log).to_contain_text("Only visible to you")
    expect(log).to_contain_text("Monday, 2 March")
    expect(log.get_by_text("10:00").first).to_be_visible()
    page.screenshot(path=tmp_path / "messages.png")
    _nothing_serious(page)
    page.get_by_role("button", name="Bo Lindqvist, Carla Reyes 1 unread").click()
    expect(log).to_contain_text("@Amara Okafor")
    expect(page.get_by_role("link")).to_have_count(1)
    expect(page.get_by_role("link", name="a page")).to_have_attribute("href", "https://example.org")
    page.screenshot(path=tmp_path / "group.png")
    page.get_by_role("button", name="Home", exact=True).click()
    expect(page.get_by_role("heading", name="Helper: Home")).to_be_visible()
    page.screenshot(path=tmp_path / "home.png")
    _nothing_serious(page)


def test_amara_completes_a_command_and_fills_in_the_form_by_keyboard(
    world: World, amaras_page: Page, tmp_path: Path
) -> None:
    page = amaras_page
    page.get_by_label("Write a message").press_sequentially("/helper jo")
    expect(page.get_by_role("option", name="/helper join")).to_be_visible()
    page.screenshot(path=tmp_path / "completion.png")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    form = page.get_by_role("dialog", name="Tell us about you")
    expect(form.get_by_label("Your name")).to_be_focused()
    page.screenshot(path=tmp_path / "form.png")
    page.keyboard.type("A")
    form.get_by_label("Team").select_option("Blue")
    form.get_by_label("Topic 1", exact=True).check()
    form.get_by_role("combobox", name="Somebody you know").fill("bo")
    page.keyboard.press("Enter")
    form.get_by_label("Monthly").check()
    form.get_by_label("Yes, I agree").check()
    form.get_by_role("button", name="Send").click()
    expect(form.get_by_text("Just a bit longer.")).to_be_visible()
    expect(form.get_by_label("Your name")).to_have_value("A")
    expect(form.get_by_label("Your name")).to_be_focused()
    assert world.amara.modal.values["Somebody you know"] == "Bo Lindqvist"
    page.screenshot(path=tmp_path / "errors.png")
    _nothing_serious(page)
    page.keyboard.press("Escape")
    expect(form).to_be_hidden()
    expect(page.get_by_label("Write a message")).to_be_focused()


def test_amara_moves_the_clock_and_a_new_message_appears_by_itself(
    world: World, amaras_page: Page, tmp_path: Path
) -> None:
    page = amaras_page
    page.get_by_role("button", name="A week").click()
    expect(page.get_by_role("region", name="What happened")).to_contain_text("7 days went by")
    expect(page.get_by_text("Monday, 9 March 2026, 10:00").first).to_be_visible()
    page.get_by_label("Move the clock to a date").fill("2026-04-01")
    page.get_by_role("button", name="Go", exact=True).click()
    expect(page.get_by_text("Wednesday, 1 April 2026, 10:00").first).to_be_visible()
    world.bot.say("U1", "A message while you look.")
    expect(page.get_by_role("log")).to_contain_text("A message while you look.")
    page.screenshot(path=tmp_path / "moved.png")
    page.set_viewport_size({"width": 420, "height": 800})
    page.screenshot(path=tmp_path / "narrow.png")
    assert page.evaluate("document.documentElement.scrollWidth") <= 420
    _nothing_serious(page)
