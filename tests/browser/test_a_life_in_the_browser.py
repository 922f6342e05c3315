"""One relationship, lived by pressing only what is visible on the page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browsers import chromium
from tests.databases import Databases
from tests.stories.theatre import ABOUT_AMARA, ABOUT_JOAO, theatre

TRIES = 5
WIDE = {"width": 1280, "height": 860}
expect.set_options(timeout=15_000)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


class Screen:
    """Somebody at the page: becomes people, goes places, types and presses."""

    def __init__(self, page: Page, pictures: Path) -> None:
        self.page = page
        self.pictures = pictures
        self.taken = 0

    def becomes(self, name: str) -> None:
        expect(self.page.get_by_label("Write a message")).to_be_attached()
        option = self.page.get_by_role("option", name=name)
        for _ in range(TRIES):  # a page that has just loaded may still take the focus away
            self.page.get_by_role("combobox", name="You are").fill("")
            self.page.get_by_role("combobox", name="You are").press_sequentially(name)
            if option.is_visible():
                option.click()
                break
        expect(option).to_be_hidden()
        expect(self.page.locator("#you strong")).to_have_text(name)

    def goes_to(self, place: str) -> None:
        self.page.get_by_role("navigation").get_by_role("button", name=place).first.click()

    def goes_home(self) -> None:
        self.page.get_by_role("button", name="Home", exact=True).click()

    def types(self, text: str) -> None:
        box = self.page.get_by_label("Write a message")
        box.fill(text)
        box.press("Escape")
        self.page.get_by_role("button", name="Send", exact=True).click()

    def presses(self, label: str) -> None:
        self.page.get_by_role("main").get_by_role("button", name=label, exact=True).last.click()

    def reads(self, text: str) -> None:
        expect(self.page.get_by_role("main")).to_contain_text(text)

    def form(self, title: str) -> Locator:
        form = self.page.get_by_role("dialog", name=title)
        expect(form).to_be_visible()
        return form

    def closes(self, title: str) -> None:
        self.form(title).get_by_role("button", name="Close").first.click()
        expect(self.page.get_by_role("dialog", name=title)).to_be_hidden()

    def moves(self, by: str) -> None:
        self.page.get_by_role("button", name=by, exact=True).click()
        expect(self.page.get_by_role("region", name="What happened")).to_be_visible()
        expect(self.page.get_by_role("status")).to_contain_text("Now it is")
        self.page.get_by_role("button", name="Dismiss").click()

    def picture(self, name: str) -> None:
        self.taken += 1
        self.page.screenshot(path=self.pictures / f"{self.taken:02d}-{name}.png")

    def nothing_is_clipped(self) -> None:
        clipped = self.page.evaluate(
            """() => [...document.querySelectorAll('main button, main p, main h3, dialog button')]
              .filter(e => e.offsetParent && e.scrollWidth > e.clientWidth + 1
                           && getComputedStyle(e).overflowX !== 'visible')
              .map(e => e.textContent)"""
        )
        assert clipped == []
        assert self.page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    def nothing_is_hard_to_use(self) -> None:
        found = Axe().run(self.page).response["violations"]
        assert [each["id"] for each in found if each["impact"] in {"serious", "critical"}] == []


@pytest.fixture
def screen(databases: Databases, browser: Browser, tmp_path: Path) -> Iterator[Screen]:
    with theatre(tmp_path / "var", databases.fresh("sqlite"), is_live=True) as stage:
        context = browser.new_context(viewport=WIDE, timezone_id="Europe/Lisbon")
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.on("pageerror", lambda error: pytest.fail(f"the page broke: {error}"))
        page.goto(stage.base_url)
        yield Screen(page, tmp_path)
        context.close()


def test_a_newcomer_lives_one_relationship(screen: Screen):
    page = screen.page

    # João, a mentee.
    screen.becomes("João Pereira")
    screen.goes_to("Messages")
    screen.types("/mentoring join")
    screen.reads("Mentoring here is voluntary")
    screen.picture("join")
    screen.presses("I would like a mentor")
    form = screen.form("Find a mentor")
    form.get_by_label("Giving and receiving feedback").check()
    form.get_by_label("Thinking strategically").check()
    form.get_by_label("About you").fill(ABOUT_JOAO)
    screen.picture("sign-up")
    screen.nothing_is_clipped()
    screen.nothing_is_hard_to_use()
    form.get_by_role("button", name="Sign up").click()
    expect(form).to_contain_text("Please complete this required field.")
    expect(form.get_by_label("About you")).to_have_value(ABOUT_JOAO)
    form.get_by_label("I can give this time").check()
    form.get_by_role("button", name="Sign up").click()
    expect(screen.form("You are in")).to_contain_text(ABOUT_JOAO)
    screen.picture("you-are-in")
    form = screen.form("You are in")
    form.get_by_role("button", name="Start the briefing now, ten minutes").click()
    form = screen.form("The ten-minute briefing")
    screen.picture("ten-minutes")
    screen.nothing_is_clipped()
    screen.nothing_is_hard_to_use()
    form.get_by_role("button", name="I have read it").click()
    screen.closes("You are prepared")

    # Amara, a mentor.
    screen.becomes("Amara Okafor")
    screen.goes_to("Messages")
    screen.types("/mentoring join")
    screen.presses("I would like to be a mentor")
    form = screen.form("Become a mentor")
    form.get_by_label("Giving and receiving feedback").check()
    form.get_by_label("Thinking strategically").check()
    form.get_by_label("How many mentees would you like?").select_option("2")
    form.get_by_label("About you").fill(ABOUT_AMARA)
    form.get_by_label("I can give this time").check()
    form.get_by_role("button", name="Apply").click()
    screen.closes("Thank you")

    # Ingrid, the coordinator.
    screen.becomes("Ingrid Solberg")
    screen.goes_home()
    screen.reads("To approve: Amara Okafor")
    screen.picture("coordinator")
    screen.nothing_is_hard_to_use()
    screen.presses("Approve")
    screen.closes("Amara Okafor is approved")
    screen.presses("Propose the best pair")
    expect(screen.form("A pair is proposed")).to_contain_text("João Pereira and Amara Okafor")
    screen.picture("proposed")
    screen.closes("A pair is proposed")

    # Two yeses.
    screen.becomes("João Pereira")
    screen.goes_to("Messages")
    screen.reads("Amara Okafor could be your mentor")
    screen.picture("proposal")
    screen.nothing_is_clipped()
    screen.presses("Yes, gladly")
    screen.reads("Your yes is noted")
    screen.becomes("Amara Okafor")
    screen.goes_to("Messages")
    screen.presses("Yes, gladly")
    screen.reads("It's a match")
    screen.picture("match")

    # Six lessons, one after the other, before Amara is introduced.
    screen.presses("Six short lessons")
    for number in range(1, 6):
        screen.reads(f"Lesson {number} of 6")
        screen.presses("Next")
    screen.reads("Try it")
    screen.picture("practice")
    screen.nothing_is_clipped()
    screen.nothing_is_hard_to_use()
    screen.presses("B")
    screen.reads("A word on that")
    screen.presses("Next")
    screen.reads("Lesson 6 of 6")
    screen.picture("lesson")
    screen.presses("Next")
    screen.reads("You and João are introduced now")

    # The introduction.
    screen.goes_to("João Pereira")
    screen.reads("João, meet Amara")
    screen.picture("introduction")

    # Four silent weeks; and a nudge, some day of the ten that follow.
    screen.becomes("João Pereira")
    screen.goes_home()
    screen.moves("Four weeks")
    unread = page.get_by_role("button", name="Messages 1 unread")
    for _ in range(10):
        if not unread.is_visible():
            screen.moves("A day")
    expect(unread).to_be_visible()
    screen.picture("unread")
    screen.goes_to("Messages")
    screen.reads("Time for another talk with Amara?")
    screen.picture("nudge")
    screen.presses("We have met")
    screen.reads("You and Amara have met")
    screen.goes_home()
    screen.reads("Last met on")
    screen.picture("home")

    # An exit, in two clicks; and the note to both.
    screen.presses("Need a change?")
    form = screen.form("Need a change?")
    screen.picture("need-a-change")
    screen.nothing_is_hard_to_use()
    form.get_by_role("button", name="End it").click()
    expect(screen.form("That is done")).to_contain_text("the same short note")
    screen.picture("done")
    screen.closes("That is done")
    screen.reads("Last met on")
    screen.moves("A week")
    for name, partner in (("João Pereira", "Amara"), ("Amara Okafor", "João")):
        screen.becomes(name)
        screen.goes_to("Messages")
        screen.reads(f"Your mentoring relationship with {partner} has come to an end")
        screen.picture(f"note-to-{name.split()[0]}")
    page.set_viewport_size({"width": 420, "height": 800})
    screen.picture("narrow")
    screen.nothing_is_clipped()
