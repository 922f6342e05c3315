"""One relationship, left before its time, by pressing only what is visible on the page."""

from playwright.sync_api import expect

from tests.browser.screen import Screen
from tests.stories.theatre import introduced


def test_a_quiet_month_and_a_private_exit(screen: Screen):
    page = screen.page
    introduced(screen.stage)
    page.goto(screen.stage.base_url)

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
