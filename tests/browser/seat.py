"""Somebody before the page: finds things by what is visible, and looks whether all is well."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, expect

WIDE = {"width": 1280, "height": 860}
NARROW = {"width": 420, "height": 800}
CLIPPED = """() => [...document.querySelectorAll('main button, main p, main h3, dialog button')]
  .filter(e => e.offsetParent && e.scrollWidth > e.clientWidth + 1
               && getComputedStyle(e).overflowX !== 'visible')
  .map(e => e.textContent)"""


@contextmanager
def at_the_screen(browser: Browser, **more: Any) -> Iterator[Page]:
    """Open a page on which nothing may break, nor be held back by the content policy."""
    context = browser.new_context(**{"viewport": WIDE, "timezone_id": "Europe/Lisbon"} | more)
    page = context.new_page()
    page.set_default_timeout(45_000)
    page.on("pageerror", lambda error: pytest.fail(f"the page broke: {error}"))
    page.on("console", _complains)
    try:
        yield page
    finally:
        context.close()


def _complains(message: ConsoleMessage) -> None:
    if "Content Security Policy" in message.text:
        pytest.fail(f"the content policy held something back: {message.text}")


class Seat:
    """One chair, one screen; whoever sits there may be several people, one after the other."""

    def __init__(self, page: Page, base_url: str, pictures: Path) -> None:
        self.page = page
        self.base_url = base_url
        self.pictures = pictures

    def sits_down(self, person: str) -> None:
        self.page.goto(f"{self.base_url}/#{person}")

    def chooses(self, name: str) -> None:
        """Choose to be somebody else, without waiting for what comes of it."""
        box = self.page.get_by_role("combobox", name="You are")
        box.fill(name)
        expect(self.page.get_by_role("option", name=name)).to_be_visible()
        box.press("Enter")

    def becomes(self, name: str) -> None:
        self.chooses(name)
        expect(self.page.locator("#you strong")).to_have_text(name)
        expect(self.box).to_be_visible()

    @property
    def log(self) -> Locator:
        return self.page.get_by_role("log")

    @property
    def box(self) -> Locator:
        """Where one writes."""
        return self.page.get_by_label("Write a message or a command")

    @property
    def thread(self) -> Locator:
        return self.page.get_by_role("complementary", name="Thread")

    def place(self, name: str) -> Locator:
        """A place on the left."""
        return self.page.get_by_role("navigation").get_by_role("button", name=name)

    def goes_to(self, name: str) -> None:
        self.place(name).click()
        expect(self.place(name)).to_have_attribute("aria-current", "page")

    def writes(self, text: str) -> None:
        self.box.fill(text)
        self.box.press("Escape")
        self.page.get_by_role("main").get_by_role("button", name="Send").click()

    def form(self, title: str) -> Locator:
        return self.page.get_by_role("dialog", name=title)

    def looks_well(self, name: str) -> None:
        """Look at it on a wide and on a narrow screen: nothing is clipped or hard to use."""
        for size, width in (("narrow", NARROW), ("wide", WIDE)):
            self.page.set_viewport_size(width)
            self.page.screenshot(path=self.pictures / f"{name}-{size}.png")
            assert self.page.evaluate(CLIPPED) == []
            assert self.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
            assert serious(self.page) == []


def serious(page: Page) -> list[tuple[str, list[str]]]:
    """Return what axe finds that would keep somebody from using the page."""
    found = Axe().run(page).response["violations"]
    return [
        (each["id"], [node["html"] for node in each["nodes"]])
        for each in found
        if each["impact"] in {"serious", "critical"}
    ]
