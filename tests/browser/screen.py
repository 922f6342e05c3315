"""A whole programme before the page: people take turns, press what they see, and time goes by."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.seat import CLIPPED, at_the_screen, serious
from tests.stories.theatre import APP_YAML, Theatre, theatre

TRIES = 5
TALL = {"width": 1280, "height": 1100}
TO_THE_TOP = "document.querySelectorAll('dialog *').forEach(each => { each.scrollTop = 0; })"


class Screen:
    """Somebody at the page: becomes people, goes places, types and presses."""

    def __init__(self, page: Page, stage: Theatre, pictures: Path) -> None:
        self.page = page
        self.stage = stage
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
        there = self.page.get_by_role("navigation").get_by_role("button", name=place).first
        there.click()
        expect(there).to_have_attribute("aria-current", "page")

    def goes_home(self) -> None:
        self.goes_to("Home")

    def types(self, text: str) -> None:
        box = self.page.get_by_label("Write a message")
        box.fill(text)
        box.press("Escape")
        self.page.get_by_role("button", name="Send", exact=True).click()

    def presses(self, label: str) -> None:
        self.page.get_by_role("main").get_by_role("button", name=label, exact=True).last.click()

    def reads(self, text: str) -> None:
        expect(self.page.get_by_role("main")).to_contain_text(text)

    def reads_no_more(self, text: str) -> None:
        expect(self.page.get_by_role("main")).not_to_contain_text(text)

    def form(self, title: str) -> Locator:
        form = self.page.get_by_role("dialog", name=title)
        expect(form).to_be_visible()
        return form

    def closes(self, title: str) -> None:
        self.form(title).get_by_role("button", name="Close").first.click()
        expect(self.page.get_by_role("dialog", name=title)).to_be_hidden()

    def moves(self, by: str) -> None:
        """Move the clock with one of its buttons, or to a date."""
        if by[0].isdigit():
            self.page.get_by_label("Move the clock to a date").fill(by)
            by = "Go"
        self.page.get_by_role("button", name=by, exact=True).click()
        expect(self.page.get_by_role("region", name="What happened")).to_be_visible(timeout=60_000)
        expect(self.page.get_by_role("status")).to_contain_text("Now it is")
        self.page.get_by_role("button", name="Dismiss").click()

    def picture(self, name: str) -> None:
        """Keep what is to be seen, from its top; nothing of it may be cut off."""
        self.page.evaluate(TO_THE_TOP)
        self.taken += 1
        self.page.screenshot(path=self.pictures / f"{self.taken:02d}-{name}.png")
        assert self.page.evaluate(CLIPPED) == []
        assert self.page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    def nothing_is_hard_to_use(self) -> None:
        assert serious(self.page) == []


@contextmanager
def before_the_page(
    browser: Browser, database: str, folder: Path, config: Path = APP_YAML
) -> Iterator[Screen]:
    """Open the page on a programme that runs by itself."""
    with (
        theatre(folder / "var", database, is_live=True, config=config) as stage,
        at_the_screen(browser, viewport=TALL) as page,
    ):
        yield Screen(page, stage, folder)
