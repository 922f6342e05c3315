"""A Chromium, and the playground in it: people at the screen, no bot but the one that a test is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.screen import Screen, before_the_page
from tests.browser.seat import Seat, at_the_screen
from tests.browsers import chromium
from tests.databases import Databases
from tests.playground.world import World, opened

expect.set_options(timeout=45_000)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as opened_browser:
        yield opened_browser


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as made:
        yield made


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with at_the_screen(browser) as opened_page:
        yield opened_page


@pytest.fixture
def amara(world: World, page: Page, tmp_path: Path) -> Seat:
    """Amara, before the page, in her messages with the helper."""
    world.bot.say("U1", "Welcome, Amara.")
    seat = Seat(page, world.base_url, tmp_path)
    seat.sits_down("U1")
    expect(seat.log).to_contain_text("Welcome, Amara.")
    return seat


@pytest.fixture
def screen(databases: Databases, browser: Browser, tmp_path: Path) -> Iterator[Screen]:
    """The page of a programme that runs by itself."""
    with before_the_page(browser, databases.fresh("sqlite"), tmp_path) as made:
        yield made
