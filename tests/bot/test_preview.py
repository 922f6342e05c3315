"""The page of all that can be said: whole, plain to read, and safe whatever stands on it."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from typer.testing import CliRunner

import flows
from bot import copybook
from bot.__main__ import app
from bot.commands import complete, preview
from bot.commands.preview_page import Chapter, draw
from bot.copybook import MissingWordsError
from bot.wording import read_once, reword, shipped
from flows.example_pages import FORMS, SCREENS
from flows.examples import EXAMPLES
from flows.messages import Nudge, every_message
from tests.bot.pages import FORMS as FORMS_OF_OURS
from tests.browsers import chromium

APP_YAML = Path(flows.__file__).parents[1] / "app.yaml"
VOID = {"meta"}
HOSTILE = "<script>alert(1)</script> \"'><img src=x onerror=alert(1)> & </style> \N{RLO}abc"


class Seen(HTMLParser):
    """What a browser would make of the page."""

    def __init__(self, text):
        super().__init__()
        self.open, self.tags, self.texts, self.attributes = [], [], [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.texts.append((self.open[-1] if self.open else "", data))

    def within(self, tag):
        return [text for where, text in self.texts if where == tag]

    def values(self, name):
        return [value for _, found, value in self.attributes if found == name]


@pytest.fixture
def here(tmp_path, as_logs_were):
    """A folder for an app.yaml, and afterwards words and logs as they came with the bot."""
    yield tmp_path
    reword(None)


@pytest.fixture
def overlay(here):
    """Write words of one's own beside app.yaml."""

    def write(text, name="en.ftl"):
        folder = here / "copy"
        folder.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")

    return write


@pytest.fixture(scope="module")
def as_it_came() -> str:
    """The page with the words that come with the bot, drawn once."""
    reword(None)
    return draw(preview.chapters(), copybook.languages())


def runs(here, *more):
    return CliRunner().invoke(app, ["preview", "--config", str(here / "app.yaml"), *more])


def whole_page(here):
    found = runs(here)
    assert found.exit_code == 0
    return found.stdout


# --- All of it --------------------------------------------------------------------------------


def test_every_message_form_and_screen_is_on_the_page(as_it_came):
    names = " ".join(Seen(as_it_came).within("p"))

    assert [each.key for each in every_message() if each.key not in names] == []
    assert [form.key for forms in FORMS.values() for form in forms.values()]
    assert [f for forms in FORMS.values() for f in forms.values() if f.key not in names] == []
    assert SCREENS.keys() <= {each.name for each in preview.chapters()}


def test_every_kind_of_form_that_people_meet_has_an_example():
    shown = {form.key for forms in FORMS.values() for form in forms.values()}

    assert {form.key for form in FORMS_OF_OURS.values()} == shown


def test_every_text_of_the_copy_is_on_the_page_or_within_something_that_is(here):
    told = {name for _, name, _ in preview.lines()}
    told |= {each.key for each in EXAMPLES}
    told |= {form.key for forms in FORMS.values() for form in forms.values()}
    texts = {name for name, _ in copybook.texts(copybook.of("en"))}

    assert {name for name in texts if name not in told and name.split(".")[0] not in told} == set()


def test_the_chapters_stand_in_the_order_of_the_handbook():
    names = [each.name for each in preview.chapters()]
    order = re.findall(r"``(\w+)``", flows.__doc__)

    assert [each for each in order if each in names] == names[:-2]
    assert names[:4] == ["about", "signup", "coordinator", "choosing"]
    assert names[-2:] == ["anywhere", "within"]


@pytest.mark.parametrize(
    ("key", "chapter"),
    [
        ("signed-up", "signup"),
        ("nudge", "nudge"),
        ("ended-early", "exit"),
        ("settled", "anywhere"),
        ("fault", "anywhere"),
    ],
)
def test_a_message_stands_where_it_is_said(key, chapter):
    (message,) = (each for each in EXAMPLES if each.key == key)

    assert preview.spoken_in(message) == chapter


def test_the_page_goes_to_a_file_or_to_the_terminal(here):
    file = here / "page.html"

    assert runs(here, "-o", str(file)).stdout == ""
    assert file.read_text(encoding="utf-8") == whole_page(here)


def test_a_file_that_cannot_be_written_is_said_in_one_line(here):
    found = runs(here, "-o", str(here / "nowhere" / "page.html"))

    assert (found.exit_code, found.stderr.count("\n")) == (2, 1)
    assert "can't be written" in found.stderr


# --- Fit to read ------------------------------------------------------------------------------


def test_the_page_is_whole_and_needs_nothing_from_elsewhere(as_it_came):
    page = Seen(as_it_came)

    assert page.open == []
    assert {"script", "img", "link", "iframe", "form", "object"}.isdisjoint(page.tags)
    assert [each for each in page.values("href") if not each.startswith("#")] == []
    assert "http" not in " ".join(page.within("style"))
    assert [name for _, name, _ in page.attributes if name.startswith("on")] == []


def test_headings_and_places_have_names_that_are_used_once(as_it_came):
    page = Seen(as_it_came)

    assert page.tags.count("h1") == 1
    assert len(page.values("id")) == len(set(page.values("id")))
    assert {each.removeprefix("#") for each in page.values("href")} <= set(page.values("id"))
    assert set(page.values("aria-labelledby")) <= set(page.values("id"))


def test_each_text_says_in_which_language_it_stands(as_it_came):
    page = Seen(as_it_came)

    assert set(page.values("lang")) == set(copybook.languages())


def test_in_a_browser_the_page_is_easy_for_everybody(tmp_path):
    """A few of each kind will do: all are drawn by the same few lines."""
    file = tmp_path / "page.html"
    few = [
        replace(
            each,
            messages=each.messages[:3],
            forms=each.forms[:2],
            screens=each.screens[:1],
            lines=each.lines[:20],
        )
        for each in preview.chapters()
    ]
    file.write_text(draw(few, copybook.languages()), encoding="utf-8")
    with chromium() as browser:
        page = browser.new_page()
        page.goto(file.as_uri())
        found = Axe().run(page)

    assert [each["id"] for each in found.response["violations"]] == []


# --- Safe -------------------------------------------------------------------------------------


def test_nothing_that_anybody_typed_is_read_as_a_piece_of_the_page():
    usual = Seen(draw([Chapter(name="c", about="a", messages=[Nudge(partner="Ana")])], ["en"]))
    hostile = Chapter(
        name=HOSTILE,
        about=HOSTILE,
        messages=[Nudge(partner=HOSTILE)],
        lines=[(HOSTILE, HOSTILE, HOSTILE)],
    )
    page = Seen(draw([hostile], ["en"]))

    assert page.open == []
    assert set(page.tags) == {*usual.tags, "dl", "dt", "dd"}
    assert [name for _, name, _ in page.attributes if name.startswith("on")] == []
    assert any(HOSTILE in text for text in page.within("h4"))
    assert HOSTILE in page.within("h2")


def test_hostile_words_in_a_form_are_words(here):
    (form, *_) = FORMS["exit"].values()
    hostile = replace(form, facts=(("partner", HOSTILE),))
    text = draw([Chapter(name="c", about="a", forms=[(HOSTILE, hostile)])], ["en"])

    assert "<script" not in text
    assert "<img" not in text


# --- Words of one's own -----------------------------------------------------------------------


def test_words_beside_app_yaml_stand_in_place_of_ours(here, overlay):
    overlay("nudge =\n    .title = Time for a fika with { $partner }?\n")
    titles = Seen(whole_page(here)).within("h4")

    assert "Time for a fika with Amara?" in titles
    assert (
        "It has been a little while" in shipped("en").card(Nudge(partner="Ana"), complete.UTC).body
    )


def test_the_guide_to_the_words_shows_how_in_a_way_that_works(here, overlay):
    guide = (APP_YAML.parent / "docs" / "words.md").read_text(encoding="utf-8")
    _, _, example = guide.partition("    # The house")
    example = "".join(re.findall(r"^    (.*\n)", f"    #{example}", re.MULTILINE)[:3])
    overlay(example)

    assert "Time for a fika with Amara?" in Seen(whole_page(here)).within("h4")


def test_words_beside_app_yaml_are_of_one_language_and_leave_the_others(here, overlay):
    overlay("nudge =\n    .title = Zeit für eine Fika mit { $partner }?\n", name="de.ftl")
    titles = Seen(whole_page(here)).within("h4")

    assert "Zeit für eine Fika mit Amara?" in titles
    assert "Time for another talk with Amara?" in titles
    assert "Zeit für ein nächstes Gespräch mit Amara?" not in titles


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("settled = Drück unten.", "de.ftl: settled says where something stands: unten"),
        (f"settled = {'Wort ' * 61}", "de.ftl: settled has 61 words; 60 are the most"),
        ("settled = Hallo { $boss }.", "de.ftl: settled names $boss, which it can't know"),
        ("so-long = Tschüss.", "copy/de.ftl: nothing that we say is called so-long"),
    ],
)
def test_words_of_a_second_language_that_do_not_fit_are_named(here, overlay, text, problem):
    overlay(f"{text}\n", name="de.ftl")
    found = runs(here, "--check")

    assert (found.exit_code, found.stderr) == (1, f"{problem}\n")


def test_english_and_german_stand_side_by_side(as_it_came):
    titles = Seen(as_it_came).within("h4")
    first = titles.index("Time for another talk with Amara?")

    assert {"de", "en"} <= set(copybook.languages())
    assert "Zeit für ein nächstes Gespräch mit Amara?" in (titles[first - 1], titles[first + 1])


def test_without_them_ours_stand(as_it_came):
    assert "Time for another talk with Amara?" in Seen(as_it_came).within("h4")


def test_an_overlay_that_cannot_be_read_is_said_in_one_line(here, overlay):
    overlay("nudge = { $partner\n")
    found = runs(here)

    assert found.exit_code == 2
    assert found.stderr == "copy/en.ftl can't be read at: nudge = { $partner\n"


def test_an_overlay_that_cannot_be_read_stops_the_start(here, overlay):
    (here / "app.yaml").write_text(APP_YAML.read_text(encoding="utf-8"), encoding="utf-8")
    overlay("nudge = { $partner\n")
    found = CliRunner().invoke(app, ["run", "--config", str(here / "app.yaml")])

    assert (found.exit_code, found.stdout) == (2, "")
    assert found.stderr == "copy/en.ftl can't be read at: nudge = { $partner\n"


# --- The check --------------------------------------------------------------------------------


def test_what_comes_with_the_bot_is_complete(here):
    found = runs(here, "--check")
    count, languages = len(every_message()), len(copybook.languages())

    assert found.stderr == ""
    assert found.exit_code == 0
    assert found.stdout.startswith(f"all {count} messages in {languages} language")
    assert found.stdout.endswith(" are complete\n")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("settled = Press the button below.", "en.ftl: settled says where something stands: below"),
        ("choice-met = See above", "en.ftl: home-pair says where something stands: above"),
        ("change-guide = On the left.", "en.ftl: change says where something stands: On the left"),
        (f"settled = {'word ' * 61}", "en.ftl: settled has 61 words; 60 are the most"),
        (
            "settled = { $platform ->\n    [teams] See above.\n   *[other] Done.\n    }",
            "en.ftl: settled says where something stands: above",
        ),
        ("settled = Hello { $boss }.", "en.ftl: settled names $boss, which it can't know"),
        ("blocked-hours = { $hours }", "en.ftl: blocked-hours names $hours, which it can't know"),
        ("so-long = Goodbye.", "copy/en.ftl: nothing that we say is called so-long"),
        ("nudge =\n    .subtitle = Hi", "copy/en.ftl: nudge has no subtitle to reword"),
        ("settled = { $x", "copy/en.ftl can't be read at: settled = { $x"),
    ],
)
def test_words_that_do_not_fit_are_named_one_line_each(here, overlay, text, problem):
    overlay(f"{text}\n")
    found = runs(here, "--check")

    assert (found.exit_code, found.stdout) == (1, "")
    assert problem in found.stderr.splitlines()
    assert "Traceback" not in found.stderr


def test_sixty_words_are_not_too_many(here, overlay):
    overlay(f"settled = {'word ' * 60}\n")

    assert runs(here, "--check").exit_code == 0


def test_two_problems_are_two_lines(here, overlay):
    overlay(f"settled = {'word ' * 61}\nbusy = {'{'} $boss {'}'}\n")

    assert runs(here, "--check").stderr.count("\n") == 2


def test_an_overlay_in_a_language_that_the_bot_does_not_speak_is_named(here, overlay):
    overlay("settled = Fertig.\n", name="xx.ftl")
    found = runs(here, "--check")

    assert found.exit_code == 1
    assert found.stderr.startswith("copy/xx.ftl: the bot has no words in this language")


@pytest.fixture
def second_language(tmp_path, monkeypatch):
    """Let the bot speak a second language, as a translator left it."""

    def speaks(text):
        folder = tmp_path / "languages"
        folder.mkdir(exist_ok=True)
        (folder / "en.ftl").write_text(copybook.ours("en"), encoding="utf-8")
        (folder / "de.ftl").write_text(text, encoding="utf-8")
        monkeypatch.setattr(copybook, "COPY", folder)
        read_once.cache_clear()

    yield speaks
    monkeypatch.undo()
    reword(None)


def test_a_language_that_lacks_a_message_is_named(here, second_language):
    second_language(re.sub(r"^nudge =\n(    .*\n)+", "", copybook.ours("en"), flags=re.MULTILINE))
    found = runs(here, "--check")

    assert found.exit_code == 1
    assert found.stderr.splitlines() == ["de.ftl has no nudge", "de.ftl has no nudge.title"]


def test_a_language_that_says_more_than_we_do_is_named(here, second_language):
    second_language(f"{copybook.ours('en')}\nso-long = Tschüss.\n")

    assert runs(here, "--check").stderr == "de.ftl: nothing that we say is called so-long\n"


def test_two_complete_languages_are_shown_side_by_side(here, second_language):
    second_language(copybook.ours("en").replace("You are in", "Du bist dabei"))
    said = runs(here, "--check").stdout

    assert f"all {len(every_message())} messages in 2 languages are complete\n" == said
    assert {"You are in", "Du bist dabei"} <= set(Seen(whole_page(here)).within("h4"))


def test_a_message_without_an_example_is_named(monkeypatch):
    monkeypatch.setattr(complete, "EXAMPLES", EXAMPLES[1:])

    assert complete.problems() == [
        "signed-up has no example in flows/examples.py, so nobody can preview it"
    ]


def test_a_language_file_that_is_no_text_is_said_so(here):
    (here / "copy").mkdir()
    (here / "copy" / "en.ftl").write_bytes(b"\xff\xfe\x00")
    reword(here / "app.yaml")

    with pytest.raises(MissingWordsError, match="can't be read as a UTF-8 file"):
        copybook.of("en")
