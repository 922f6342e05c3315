"""Ingrid runs a whole matching round, by pressing only what is visible: from its beginning until
the pairs are released, with a look at who has answered, one reminder, and a swap.

What the others do in between, choosing and saying yes, goes by unseen.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.screen import Screen, before_the_page
from tests.databases import Databases
from tests.stories.test_a_round import AMARA, EIRIK, ELEANOR, INGRID, JOAO, KWAME, chooses
from tests.stories.test_a_round_is_reviewed import CARLOS, MENTEES, MENTORS, SWAP, TOPIC, reviewed
from tests.stories.theatre import everybody_joins

pytestmark = pytest.mark.timeout(400)
"""Six people and a coordinator: on a busy machine that takes its time."""


@pytest.fixture
def screen(databases: Databases, browser: Browser, tmp_path: Path) -> Iterator[Screen]:
    """The page of a programme in which nobody is asked before a coordinator has looked."""
    config = reviewed(tmp_path)
    with before_the_page(browser, databases.fresh("sqlite"), tmp_path, config) as made:
        yield made


def test_a_coordinator_runs_a_whole_round(screen: Screen):
    everybody_joins(screen.stage, TOPIC, MENTEES, MENTORS)
    screen.page.goto(screen.stage.base_url)
    begin(screen)
    chooses(screen.stage, JOAO, AMARA, KWAME)
    chooses(screen.stage, EIRIK, ELEANOR)
    watch_and_remind(screen)
    close_it(screen)
    look_and_swap(screen)
    release(screen)


def begin(screen: Screen) -> None:
    screen.becomes(INGRID)
    screen.goes_home()
    screen.reads("Looking for a mentor")
    screen.picture("home-before")
    screen.presses("Begin a matching round")
    form = screen.form("Begin a matching round")
    screen.picture("begin")
    screen.nothing_is_hard_to_use()
    form.get_by_role("button", name="Begin the round").click()
    screen.closes("The round has begun")
    screen.moves("2026-03-03")
    screen.goes_to("mentoring-desk")
    screen.reads("3 mentees have a list")
    screen.picture("desk-lists")
    screen.becomes(JOAO)
    screen.goes_to("Messages")
    screen.reads("Your list is there")
    screen.presses("Choose")
    screen.form("Whom would you like?")
    screen.picture("chooses")
    screen.closes("Whom would you like?")


def watch_and_remind(screen: Screen) -> None:
    screen.becomes(INGRID)
    screen.goes_home()
    screen.reads("2 of 3 have chosen")
    screen.picture("home-choosing")
    screen.presses("Who has answered")
    form = screen.form("Who has answered")
    expect(form).to_contain_text(f"Have not chosen yet: {CARLOS}")
    screen.picture("who-has-answered")
    screen.nothing_is_hard_to_use()
    form.get_by_role("button", name="Remind them once").click()
    screen.form("Reminders go out")
    screen.picture("reminded")
    screen.closes("Reminders go out")
    screen.becomes(CARLOS)
    screen.goes_to("Messages")
    screen.reads("Would you like to choose?")
    screen.picture("reminder")


def close_it(screen: Screen) -> None:
    screen.becomes(INGRID)
    screen.goes_home()
    screen.presses("Close it now")
    screen.closes("Closed")
    screen.moves("2026-03-04")
    screen.reads("3 pairs wait for a look")
    screen.picture("home-waits-for-a-look")
    screen.goes_to("mentoring-desk")
    screen.reads("Comments in the thread; no names, please.")
    screen.picture("desk-waits-for-a-look")
    screen.nothing_is_hard_to_use()


def look_and_swap(screen: Screen) -> None:
    screen.presses("Look at the pairs")
    form = screen.form("Look at the pairs")
    screen.picture("pairs")
    screen.nothing_is_hard_to_use()
    form.get_by_label(f"{JOAO} and {KWAME}").select_option(SWAP)
    form.get_by_role("button", name="Release").click()
    form = screen.form("Another mentor")
    form.get_by_label(f"Another mentor for {JOAO}").select_option(AMARA)
    screen.picture("another-mentor")
    screen.nothing_is_hard_to_use()
    form.get_by_role("button", name="Work it out anew").click()
    expect(screen.form("Look at the pairs")).to_contain_text(f"{JOAO} and {AMARA}")
    screen.picture("pairs-anew")


def release(screen: Screen) -> None:
    screen.form("Look at the pairs").get_by_role("button", name="Release").click()
    expect(screen.form("Released")).to_contain_text("3 pairs go out")
    screen.picture("released")
    screen.closes("Released")
    screen.moves("2026-03-05")
    screen.reads("The choices are in")
    screen.picture("desk-released")
    screen.becomes(AMARA)
    screen.goes_to("Messages")
    screen.reads(f"{JOAO} is looking for a mentor")
    screen.picture("mentor-is-asked")
    screen.presses("Yes, gladly")
    screen.becomes(INGRID)
    screen.goes_home()
    screen.picture("home-asking")
