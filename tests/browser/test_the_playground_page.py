"""The playground's page alone: people and places, threads, the clock, and what goes wrong."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.seat import Seat, at_the_screen
from tests.browser.wire import wired
from tests.playground.world import Hands, World, actions, button, opened, plain


class Gate:
    """Holds back what the page asks for at an address, until it is let go."""

    def __init__(self, page: Page, address: str) -> None:
        self._page = page
        self._is_open = False
        self.held: list[Route] = []
        page.route(address, self._meet)

    def _meet(self, route: Route) -> None:
        if self._is_open:
            route.continue_()
        else:
            self.held.append(route)

    def holds_something(self) -> None:
        while not self.held:
            self._page.wait_for_timeout(10)

    def lets_go(self) -> None:
        self._is_open = True
        for route in self.held:
            route.continue_()


# ---- people and places ----


def test_guests_and_whoever_left_are_marked_and_nobody_becomes_somebody_who_left(
    world: World, amara: Seat
) -> None:
    guest = {"name": "Gil Moreau", "title": "Adviser", "restricted": True, "tz": "Asia/Tokyo"}
    world.slack.post("people", guest)
    amara.page.reload()
    expect(amara.box).to_be_focused()
    amara.page.get_by_role("combobox", name="You are").fill("g")
    gil = amara.page.get_by_role("option", name="Gil Moreau")
    expect(gil).to_contain_text("Guest · Adviser · 18:00 in Tokyo")
    dora = amara.page.get_by_role("option", name="Dora Gone")
    expect(dora).to_contain_text("Deactivated")
    dora.click(force=True)
    expect(amara.page.locator("#you strong")).to_have_text("Amara Okafor")
    amara.page.keyboard.press("Escape")
    expect(gil).to_be_hidden()
    amara.becomes("Gil Moreau")


def test_whoever_is_deactivated_while_there_is_logged_out(world: World, amara: Seat) -> None:
    world.slack.post("people/U1", {"deleted": True})
    expect(amara.page.get_by_text("This account is deactivated.")).to_be_visible()
    expect(amara.box).to_be_hidden()
    amara.becomes("Bo Lindqvist")


def test_two_people_write_to_each_other(amara: Seat) -> None:
    page = amara.page
    page.get_by_role("combobox", name="Write to somebody").fill("bo")
    expect(page.get_by_role("option", name="Bo Lindqvist")).to_contain_text("10:00 in Stockholm")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Bo Lindqvist")).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("Designer · 10:00 in Stockholm")
    amara.writes("Lunch, & then <b>?")
    expect(amara.log).to_contain_text("Lunch, & then <b>?")
    amara.becomes("Bo Lindqvist")
    expect(amara.place("Amara Okafor 1 unread")).to_be_visible()
    amara.goes_to("Amara Okafor")
    expect(amara.log).to_contain_text("Lunch, & then <b>?")
    expect(amara.place("Amara Okafor")).not_to_contain_text("unread")


def test_a_message_appears_by_itself_and_counts_elsewhere(world: World, amara: Seat) -> None:
    amara.goes_to("attic")
    world.bot.say("U1", "While you are away.")
    expect(amara.place("Messages 1 unread")).to_be_visible()
    expect(amara.page).to_have_title("(1) Amara Okafor - Workspace")
    amara.goes_to("Messages")
    world.bot.say("U1", "While you look.")
    expect(amara.log).to_contain_text("While you look.")
    expect(amara.place("Messages")).not_to_contain_text("unread")


def test_shortcuts_of_the_workspace_and_of_a_message(world: World, amara: Seat) -> None:
    page = amara.page
    page.get_by_role("button", name="Shortcuts").press("Enter")
    expect(page.get_by_role("menuitem", name="Ask the helper")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("menuitem", name="Ask the helper")).to_be_hidden()
    expect(page.get_by_role("button", name="Shortcuts")).to_be_focused()
    page.keyboard.press("Enter")
    with page.expect_response("**/shortcut"):
        page.keyboard.press("Enter")
    page.get_by_role("button", name="More with this message").press("ArrowDown")
    with page.expect_response("**/shortcut"):
        page.get_by_role("menuitem", name="Explain this").press("Enter")
    told = [each for each in world.bot.heard if each.get("callback_id")]
    assert [each["callback_id"] for each in told] == ["ask", "explain"]
    assert told[1]["message"]["text"] == "Welcome, Amara."


# ---- who acts, and where ----


def test_nobody_acts_in_the_places_of_whoever_they_were_before(amara: Seat) -> None:
    page = amara.page
    amara.goes_to("attic")
    gate = Gate(page, "**/playground/as/U2")
    amara.chooses("Bo Lindqvist")
    gate.holds_something()
    expect(page.locator("#you strong")).to_have_text("Bo Lindqvist")
    expect(page.locator("#places button")).to_have_count(0)
    expect(page.locator("#log li")).to_have_count(0)
    expect(amara.box).to_be_hidden()
    gate.lets_go()
    expect(amara.place("desk")).to_be_visible()
    amara.writes("It is Bo who says this.")
    expect(amara.log).to_contain_text("It is Bo who says this.")


def test_an_answer_that_comes_late_is_not_shown_to_somebody_else(world: World, amara: Seat) -> None:
    gate = Gate(amara.page, "**/playground/as/U1/in/*")
    world.bot.say("U1", "For Amara alone.")
    gate.holds_something()
    amara.becomes("Bo Lindqvist")
    expect(amara.place("desk")).to_be_visible()
    with amara.page.expect_response("**/playground/as/U1/in/*"):
        gate.lets_go()
    amara.page.evaluate("fetch('/playground/workspace').then(answer => answer.json())")
    assert "Amara" not in amara.log.inner_text()
    assert amara.page.get_by_role("button", name="attic").count() == 1
    expect(amara.page).to_have_title("Bo Lindqvist - Workspace")


def test_what_was_not_taken_comes_back_before_what_was_typed_since(amara: Seat) -> None:
    gate = Gate(amara.page, "**/write")
    amara.writes("Not to be lost")
    expect(amara.box).to_have_value("")
    gate.holds_something()
    amara.box.press_sequentially("and more")
    gate.held.pop().abort()
    expect(amara.box).to_have_value("Not to be lost\nand more")
    expect(amara.page.get_by_role("alert")).to_contain_text("Not connected")
    gate.lets_go()
    amara.box.press("Enter")
    expect(amara.log).to_contain_text("Not to be lost")


def test_what_was_not_taken_comes_back_to_the_place_where_it_was_written(amara: Seat) -> None:
    gate = Gate(amara.page, "**/write")
    amara.writes("For the helper")
    gate.holds_something()
    amara.goes_to("attic")
    amara.box.fill("For the attic")
    gate.held.pop().fulfill(status=400, json={"error": "no_text"})
    expect(amara.page.get_by_role("alert")).to_contain_text("no text")
    expect(amara.box).to_have_value("For the attic")
    amara.goes_to("Messages")
    expect(amara.box).to_have_value("For the helper")
    amara.becomes("Bo Lindqvist")
    expect(amara.box).to_have_value("")


# ---- threads ----


def test_a_thread_is_read_and_written_beside_the_conversation(world: World, amara: Seat) -> None:
    page = amara.page
    said = world.bot.say("U1", "Anything to add?")
    world.bot.say("U1", "Take your time.", thread_ts=said["ts"])
    replies = page.get_by_role("button", name="1 reply")
    expect(replies).to_be_visible()
    expect(amara.log).not_to_contain_text("Take your time.")
    replies.press("Enter")
    expect(amara.thread).to_contain_text("Take your time.")
    box = amara.thread.get_by_label("Reply in the thread")
    expect(box).to_be_focused()
    page.keyboard.type("One thing: <script>")
    page.keyboard.press("Enter")
    expect(amara.thread.get_by_role("listitem").last).to_contain_text("One thing: <script>")
    expect(page.get_by_role("button", name="2 replies")).to_be_visible()
    world.bot.say("U1", "Thank you.", thread_ts=said["ts"])
    expect(amara.thread).to_contain_text("Thank you.")
    amara.looks_well("thread")
    page.keyboard.press("Escape")
    expect(amara.thread).to_be_hidden()
    expect(page.get_by_role("button", name="3 replies")).to_be_focused()


def test_a_first_reply_opens_a_thread(amara: Seat) -> None:
    amara.page.get_by_role("button", name="Reply in a thread").press("Enter")
    expect(amara.thread.get_by_label("Reply in the thread")).to_be_focused()
    amara.page.keyboard.type("The first")
    amara.page.keyboard.press("Enter")
    expect(amara.page.get_by_role("button", name="1 reply")).to_be_visible()
    amara.thread.get_by_role("button", name="Close the thread").click()
    expect(amara.thread).to_be_hidden()


# ---- the clock ----


class SlowHands(Hands):
    """A clock whose moving takes until it is let go; it may also break."""

    def __init__(self) -> None:
        super().__init__()
        self.goes_on = threading.Event()
        self.breaks = False

    def __call__(self, to):
        assert self.goes_on.wait(30)
        if self.breaks:
            raise RuntimeError
        return super().__call__(to)


@pytest.fixture
def slow(tmp_path: Path) -> Iterator[tuple[World, SlowHands]]:
    hands = SlowHands()
    with opened(tmp_path, hands) as world:
        yield world, hands
        hands.goes_on.set()


def test_the_clock_moves_once_at_a_time_and_tells_what_happened(
    slow: tuple[World, SlowHands], page: Page, browser: Browser, tmp_path: Path
) -> None:
    world, hands = slow
    seat = Seat(page, world.base_url, tmp_path)
    seat.sits_down("U1")
    expect(seat.box).to_be_focused()
    week = page.get_by_role("button", name="A week")
    week.click()
    for button_name in ("A day", "A week", "Four weeks", "Go"):
        expect(page.get_by_role("button", name=button_name, exact=True)).to_be_disabled()
    expect(page.get_by_role("status")).to_contain_text("Moving the clock")
    with at_the_screen(browser) as other:
        other.goto(f"{world.base_url}/#U2")
        other.get_by_role("button", name="A day").click()
        expect(other.get_by_role("alert")).to_contain_text("The clock is moving already.")
    hands.goes_on.set()
    happened = page.get_by_role("region", name="What happened")
    expect(happened).to_contain_text("7 days went by")
    expect(page.get_by_role("status")).to_contain_text("Now it is Monday, 9 March 2026, 10:00")
    expect(week).to_be_focused()
    seat.looks_well("what-happened")
    happened.get_by_role("button", name="Dismiss").press("Escape")
    expect(happened).to_be_hidden()
    expect(week).to_be_focused()


def test_the_clock_goes_to_a_date_and_says_when_it_cannot(
    slow: tuple[World, SlowHands], page: Page
) -> None:
    world, hands = slow
    hands.goes_on.set()
    page.goto(world.base_url)
    expect(page.locator("#clock")).to_contain_text("Monday, 2 March 2026")
    page.get_by_label("Move the clock to a date").fill("2026-04-01")
    page.get_by_role("button", name="Go", exact=True).click()
    expect(page.locator("#clock")).to_contain_text("Wednesday, 1 April 2026, 10:00")
    page.get_by_label("Move the clock to a date").fill("2026-04-01")
    page.get_by_role("button", name="Go", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("The clock only moves forward.")
    page.route("**/playground/clock", lambda route: route.fulfill(status=500, body="no"))
    page.get_by_role("button", name="Four weeks").click()
    expect(page.get_by_role("alert")).to_contain_text("The workspace answered 500.")
    expect(page.get_by_role("button", name="Four weeks")).to_be_enabled()


# ---- keyboard and looks ----


def test_the_focus_stays_where_it_was_when_something_changes(world: World, amara: Seat) -> None:
    def home(words: str) -> None:
        asking = {"type": "plain_text_input", "action_id": "it"}
        blocks = [
            {"type": "section", "text": plain(words)},
            {"type": "actions", "block_id": "some", "elements": [button("First"), button("Next")]},
            {"type": "input", "block_id": "word", "label": plain("A word"), "element": asking},
        ]
        view = {"type": "home", "blocks": blocks}
        assert world.bot.call("views.publish", user_id="U1", view=view)["ok"]

    home("Before")
    amara.goes_to("Home")
    amara.page.get_by_role("button", name="Next").focus()
    home("After")
    expect(amara.page.get_by_text("After")).to_be_visible()
    expect(amara.page.get_by_role("button", name="Next")).to_be_focused()
    word = amara.page.get_by_label("A word")
    with amara.page.expect_response("**/fill"):
        word.fill("abc")
    amara.page.keyboard.press("ArrowLeft")
    home("Later")
    expect(amara.page.get_by_text("Later")).to_be_visible()
    amara.page.keyboard.type("-")
    expect(word).to_have_value("ab-c")
    amara.looks_well("home")


def test_messages_and_channels_look_well(world: World, amara: Seat) -> None:
    rows = [
        {"type": "header", "text": plain("How is it going?")},
        {"type": "section", "text": plain("Two questions."), "accessory": button("Skip")},
        actions(button("Good", style="primary"), button("Stop", style="danger")),
        {"type": "context", "elements": [plain("You can stop at any time.")]},
    ]
    world.bot.say("U1", "How is it going?", blocks=rows)
    world.bot.call("chat.postEphemeral", channel="U1", user="U1", text="Just between us.")
    world.amara.types("hello all", to="attic")
    expect(amara.log).to_contain_text("Stop")
    amara.looks_well("messages")
    amara.goes_to("attic")
    expect(amara.log).to_contain_text("hello all")
    amara.looks_well("channel")
    amara.page.set_viewport_size({"width": 420, "height": 800})
    amara.page.get_by_role("button", name="Menu").press("Enter")
    expect(amara.place("attic")).to_be_visible()
    amara.page.screenshot(path=amara.pictures / "menu-narrow.png")
    amara.place("attic").press("Escape")
    expect(amara.place("attic")).to_be_hidden()
    expect(amara.page.get_by_role("button", name="Menu")).to_be_focused()


# ---- the connection ----


def test_a_lost_connection_is_said_and_comes_back(world: World, page: Page, tmp_path: Path) -> None:
    world.bot.say("U1", "Before.")
    with wired(world.base_url) as wire:
        seat = Seat(page, wire.base_url, tmp_path)
        seat.sits_down("U1")
        expect(seat.log).to_contain_text("Before.")
        wire.cut()
        lost = page.get_by_text("Not connected; trying again.").first
        expect(lost).to_be_visible()
        seat.writes("Kept meanwhile")
        expect(seat.box).to_have_value("Kept meanwhile")
        world.bot.say("U1", "Said meanwhile.")
        wire.mend()
        expect(seat.log).to_contain_text("Said meanwhile.")
        expect(page.locator("#connection")).to_be_hidden()
        seat.box.press("Enter")
        expect(seat.log).to_contain_text("Kept meanwhile")
