"""Every screen passes both layers of checks, whatever people typed; and nothing typed ever acts."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest

from bot import copybook
from bot.slack import draw
from bot.wording import Reader, card_for_all, reword, shipped
from flows.examples import EXAMPLES
from flows.messages import Place
from tests.bot import screens
from tests.bot.pages import FORMS, MESSAGES
from tests.bot.screens import Screen
from tests.every import every
from tests.people import JOAO

HOSTILE = {
    "a call to everybody": "<!channel> <!here> <!everyone> @channel",
    "mentions": "<@U123> <@W1|Ana> <#C123|general> <!subteam^S1>",
    "a link in disguise": "<http://x.example|your payslip> <mailto:a@b.example|me>",
    "angles and ampersands": "R&D <b> & &lt;!channel&gt; &amp;amp; ><",
    "formats": "*bold* _it_ ~no~ `code` ```block``` > quote :smile: • list",
    "a date in disguise": "<!date^1392734382^{date}|soon>",
    "five thousand letters": "<&>ab" * 1000,
    "five thousand words": "w " * 2500,
    "right to left": "שלום עולם، مرحبا",
    "controls of direction": "Eve\N{RIGHT-TO-LEFT OVERRIDE}nomis\N{LEFT-TO-RIGHT ISOLATE}\N{ALM}",
    "emoji": "\N{MAN}\N{ZERO WIDTH JOINER}\N{WOMAN}\N{ZERO WIDTH JOINER}\N{GIRL}" * 40,
    "nothing to see": "\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NON-JOINER}\N{WORD JOINER}",
    "only spaces": "   ",
    "several lines": "one\ntwo\r\n\n\N{LINE SEPARATOR}three\x0b\x0c",
    "nought": "a\x00b",
    "half a letter": "a\ud83db\udc00",
    "instructions to our own words": '{ $partner } { "x" } { nudge } \\u0041 #',
}
SECTION = {"type": "section", "text": {"type": "plain_text", "text": "Hello"}}
IN_GROUPS = [each for each in EXAMPLES if each.place is Place.GROUP]
in_every_language = pytest.mark.parametrize("language", copybook.languages())
IDS = ("action_id", "block_id", "callback_id", "private_metadata")


@cache
def everything(typed: str = "", language: str = "en") -> dict[str, Screen]:
    """Every screen in a world where everybody typed this."""
    return screens.everything(typed, language)


def objects(drawn: object) -> Iterator[dict[str, object]]:
    """Every object in what was drawn."""
    match drawn:
        case dict():
            yield drawn
            for value in drawn.values():
                yield from objects(value)
        case list():
            for value in drawn:
                yield from objects(value)


def calls_out(screen: Screen) -> bool:
    """Whether the text of a notification names somebody, or leads somewhere."""
    return bool(re.search(r"[<>]", str(screen.drawn.get("text", ""))))


@cache
def ids(typed: str = "") -> set[tuple[str, object]]:
    """What stands in the fields that only our own ids belong in, screen by screen."""
    return {
        (name, each[field])
        for name, screen in everything(typed).items()
        for each in objects(screen.drawn)
        for field in IDS
        if field in each
    }


@pytest.fixture
def reworded(tmp_path):
    """Every screen, with each title, label and text of ours replaced by the same words."""

    def draw(words):
        texts = [name for name, _ in copybook.texts(copybook.of("en"))]
        entries = dict.fromkeys(name.split(".")[0] for name in texts)
        lines = [
            line
            for entry in entries
            for line in (
                f"{entry} = {words if entry in texts else ''}",
                *(
                    f"    .{name.split('.')[1]} = {words}"
                    for name in texts
                    if name.startswith(f"{entry}.")
                ),
            )
        ]
        (tmp_path / "copy").mkdir()
        (tmp_path / "copy" / "en.ftl").write_text("\n".join(lines) + "\n", encoding="utf-8")
        reword(tmp_path / "app.yaml")
        return screens.everything()

    yield draw
    reword(None)


@in_every_language
def test_both_layers_let_every_screen_pass(language):
    drawn = everything("", language)
    refused = {name: said for name, screen in drawn.items() if (said := screen.breaches())}

    assert len(drawn) > 250
    assert refused == {}


@in_every_language
@every("form", FORMS)
def test_no_form_says_more_than_slack_has_room_for(form, language):
    card = shipped(language).form(form, Reader.of(JOAO).zone)
    headings = [card.title, card.submit, card.close]
    buttons = [each.button.label for each in card.paragraphs if each.button]
    picks = [pick.label for field in card.fields for pick in field.picks]

    assert [each for each in headings if len(each) > draw.TITLE] == []
    assert [each for each in (*buttons, *picks) if len(each) > draw.LABEL] == []


@in_every_language
@every("message", MESSAGES)
def test_no_button_says_more_than_slack_has_room_for(message, language):
    card = shipped(language).card(message, Reader.of(JOAO).zone)

    assert [each.label for each in card.buttons if len(each.label) > draw.LABEL] == []
    assert len(card.title) <= draw.HEADER


@pytest.mark.parametrize("message", IN_GROUPS, ids=[each.key for each in IN_GROUPS])
def test_what_a_group_reads_in_two_languages_has_room_too(message):
    readers = [replace(Reader.of(JOAO), language=each) for each in copybook.languages()]
    card = card_for_all(message, readers)

    assert Screen(draw.message(card)).breaches() == []
    assert [each.label for each in card.buttons if len(each.label) > draw.LABEL] == []
    assert len(card.title) <= draw.HEADER


@pytest.mark.parametrize("typed", HOSTILE.values(), ids=HOSTILE)
def test_both_layers_let_every_screen_pass_whatever_people_typed(typed):
    refused = {
        name: said for name, screen in everything(typed).items() if (said := screen.breaches())
    }

    assert refused == {}


@pytest.mark.parametrize("words", ["<!channel> *R&D* `x` :smile:", "שלום <@U1>", "long " * 900])
def test_both_layers_let_every_screen_pass_whatever_a_deployment_put_over_our_words(
    reworded, words
):
    drawn = reworded(words)

    assert {name: said for name, screen in drawn.items() if (said := screen.breaches())} == {}
    assert [name for name, screen in drawn.items() if calls_out(screen)] == []


@pytest.mark.parametrize("typed", HOSTILE.values(), ids=HOSTILE)
def test_nothing_that_people_typed_acts_as_more_than_words(typed):
    texts = [
        each
        for screen in everything(typed).values()
        for each in objects(screen.drawn)
        if each.get("type") in {"plain_text", "mrkdwn"}
    ]
    loud = [name for name, screen in everything(typed).items() if calls_out(screen)]

    assert loud == []
    assert {(each["type"], each.get("emoji")) for each in texts} == {("plain_text", False)}


@pytest.mark.parametrize("typed", HOSTILE.values(), ids=HOSTILE)
def test_what_people_typed_never_becomes_an_id(typed):
    assert ids()
    assert ids(typed) <= ids()


@pytest.mark.parametrize("typed", HOSTILE.values(), ids=HOSTILE)
def test_a_notification_is_short_and_never_empty(typed):
    texts = [
        str(screen.drawn["text"]) for screen in everything(typed).values() if not screen.is_view
    ]

    assert texts
    assert all(0 < len(text.strip()) <= 4000 for text in texts)


@pytest.mark.parametrize("typed", HOSTILE.values(), ids=HOSTILE)
def test_every_screen_survives_the_way_to_slack(typed):
    for screen in everything(typed).values():
        sent = json.dumps(screen.drawn).encode("utf-8")
        assert json.loads(sent) == screen.drawn


@pytest.mark.parametrize(
    ("planted", "is_noticed"),
    [
        (Screen({"text": "Hello <!channel>", "blocks": [SECTION]}), True),
        (Screen({"text": "Hello &lt;!channel&gt;", "blocks": [SECTION]}), False),
    ],
    ids=["a call to everybody", "the same as words"],
)
def test_a_call_to_everybody_would_be_noticed(planted, is_noticed):
    assert calls_out(planted) is is_noticed


def test_a_screen_that_slack_refuses_would_be_noticed_by_both_layers():
    planted = Screen({"text": "Hello", "blocks": [{"type": "section", "words": "Hello"}]})

    assert len(planted.breaches()) >= 2
