"""What João sees in Teams, as Microsoft's own playground draws it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.seat import at_the_screen
from tests.databases import Databases
from tests.teams.microsoft import Life, life

TALL = {"width": 1280, "height": 1400}
FULL_WIDTH = "Full width control is not supported"
"""All that it may find wrong with our cards: Teams itself has it."""


@dataclass
class Window:
    """João before the page."""

    page: Page
    pictures: Path
    taken: int = 0

    def types(self, word: str) -> None:
        box = self.page.get_by_role("textbox").last
        box.click()
        self.page.keyboard.type(word)
        self.page.keyboard.press("Enter")

    def presses(self, label: str) -> None:
        self.page.get_by_role("button", name=label, exact=True).last.click()

    def ticks(self, label: str) -> None:
        self.page.get_by_role("checkbox", name=label).last.check()

    def picks(self, question: str, answer: str) -> None:
        self.page.get_by_role("combobox", name=question).last.click()
        self.page.get_by_role("menuitemcheckbox", name=answer).click()
        self.page.keyboard.press("Escape")

    def reads(self, words: str) -> None:
        expect(self.page.get_by_text(words).last).to_be_visible()

    def picture(self, name: str) -> None:
        """Keep what is to be seen; nothing of our cards is wrong, as far as the page can tell."""
        self.taken += 1
        self.page.screenshot(path=self.pictures / f"{self.taken:02d}-{name}.png")
        complaints = self.page.get_by_text("not supported yet").all_inner_texts()
        assert [each for each in complaints if FULL_WIDTH not in each] == []


@contextmanager
def window(browser: Browser, here: Life, pictures: Path) -> Iterator[Window]:
    """Open the page, which asks for nothing from elsewhere."""
    with at_the_screen(browser, viewport=TALL) as page:
        page.route("**/*", here_only)
        page.goto(here.chat.url.replace("127.0.0.1", "localhost"))
        expect(page.get_by_role("textbox").last).to_be_visible()
        yield Window(page, pictures)


def here_only(route: Route) -> None:
    if "//localhost:" in route.request.url:
        route.continue_()
    else:
        route.abort()


def test_a_join_a_nudge_a_pulse_and_an_exit(browser: Browser, databases: Databases, tmp_path: Path):
    with (
        life(tmp_path, databases.fresh("sqlite")) as here,
        window(browser, here, tmp_path) as joao,
    ):
        joao.types("join")
        joao.reads("Mentoring here is voluntary.")
        joao.picture("welcome")
        joao.presses("I would like a mentor")
        joao.reads("What would you like to work on?")
        joao.presses("Sign up")
        joao.reads("Please answer this one.")
        joao.picture("sign-up")
        joao.picks("What would you like to work on?", "Giving and receiving feedback")
        joao.page.get_by_role("textbox", name="About you").fill("I moved to design last year.")
        joao.ticks("I can give this time")
        joao.presses("Sign up")
        joao.reads("You are in")
        joao.picture("joined")
        joao.presses("Start the briefing now, ten minutes")
        joao.presses("I have read it")
        joao.reads("You are prepared")

        here.a_mentor_is_proposed()
        joao.reads("Amara Okafor could be your mentor.")
        joao.picture("proposal")
        joao.presses("Yes, gladly")
        joao.reads("Your yes is noted")
        here.amara_says_yes()
        joao.reads("An introduction to Amara")
        joao.picture("introduction")

        joao.presses("We have met")
        joao.reads("You and Amara have met")

        here.waits("Time for another talk with Amara?", days=45)
        joao.reads("Time for another talk with Amara?")
        joao.picture("nudge")
        joao.presses("We have met")
        here.waits("Three taps, if you like", days=45)
        joao.reads("So far, this match feels right for me.")
        joao.picture("pulse")
        joao.presses("4")
        joao.reads("I feel confident about what I want to work on here.")
        joao.presses("5")
        joao.reads("I felt free to say no to joining.")
        joao.presses("Yes")
        joao.reads("That was all.")
        joao.types("home")
        joao.reads("Last met on")
        joao.picture("home")

        joao.types("exit")
        joao.presses("Need a change?")
        joao.reads("Choose what helps you now.")
        joao.picture("exit")
        joao.presses("End it")
        joao.reads("That is done")
        joao.picture("done")
        here.waits("has come to an end", days=7)
        joao.reads("Your mentoring relationship with Amara")
        joao.picture("note")


def test_an_end_check_in(browser: Browser, databases: Databases, tmp_path: Path):
    with (
        life(tmp_path, databases.fresh("sqlite")) as here,
        window(browser, here, tmp_path) as joao,
    ):
        here.chat.types("join")
        here.chat.presses("I would like a mentor")
        here.chat.presses("Sign up", about_me="I moved.", topics="feedback", commitment="true")
        here.chat.presses("Start the briefing now, ten minutes")
        here.chat.presses("I have read it")
        here.a_mentor_is_proposed()
        here.chat.presses("Yes, gladly")
        here.amara_says_yes()
        here.chat.presses("We have met")
        here.chat.types("agree")
        here.chat.presses("Send to us all", until="2026-05-29")
        here.slack.moves(days=90)
        here.waits("is a week behind you", days=20)
        joao.reads("is a week behind you")
        joao.picture("asked")
        joao.presses("Look back")
        joao.reads("Do you feel different")
        for question in joao.page.get_by_role("radiogroup").all():
            question.get_by_role("radio").last.check()
        joao.ticks("I know more people to turn to")
        joao.picture("end-check-in")
        joao.presses("Send without my name")
        joao.reads("Thank you, it counts")
        joao.picture("counted")
