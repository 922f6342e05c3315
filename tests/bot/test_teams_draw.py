"""Cards and forms as Adaptive Cards: what each looks like, and what a client sends back from it."""

import json

import pytest

from bot import copybook
from bot.card import Button, Card, Field, FieldKind, FormCard, Link, Paragraph, Pick
from bot.teams import buttons, draw, fields, read, words
from bot.wording import Reader, form_for
from flows.forms import Answers
from flows.forms import read as check
from flows.messages import Choice
from tests.bot.pages import FORMS, SIGN_UP
from tests.node.cards import objects
from tests.people import JOAO

READER = Reader.of(JOAO)
JOINER = "\N{WORD JOINER}"
OPENS, CLOSES = "\N{FULLWIDTH LEFT SQUARE BRACKET}", "\N{FULLWIDTH RIGHT SQUARE BRACKET}"
HOSTILE = "**Ana** [pay](javascript:x) <at>Bo</at> R&D_x"


def parts(card, kind):
    return [each for each in objects(card) if each.get("type") == kind]


def labels(card):
    kinds = ("Action.Execute", "Action.Submit", "Action.OpenUrl")
    shown = [each for row in parts(card, "ActionSet") for each in row["actions"]]
    return [each["title"] for each in shown if each["type"] in kinds]


def text(card):
    return "\n".join(each["text"] for each in objects(card) if "text" in each)


def question(kind, **more):
    return Field(key="q", kind=kind, label="Well?", **more)


def form(*asked, **more):
    return FormCard(key="f", title="A form", fields=asked, submit="Send", close="Not now", **more)


# --- Words ------------------------------------------------------------------------------------


def test_what_somebody_typed_stands_word_for_word_where_no_client_reads_markup():
    card = draw.content(Card("A title", HOSTILE, (HOSTILE,), footer=HOSTILE))
    runs = [each["text"] for each in parts(card, "TextRun")]

    assert runs == [HOSTILE, f"•\N{NO-BREAK SPACE}{HOSTILE}", HOSTILE]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Amara & João", "Amara & João"),
        ("R_D", "R\N{FULLWIDTH LOW LINE}D"),
        ("[pay](javascript:x)", f"{JOINER}{OPENS}pay{CLOSES}(javascript:x)"),
        ("- one", "\N{WORD JOINER}- one"),
        ("1. one", "\N{WORD JOINER}1. one"),
        ("# head\nline", "\N{WORD JOINER}# head line"),
        ("{{DATE(x)}}", "\N{WORD JOINER}{\N{WORD JOINER}{DATE(x)}}"),
        ("  ", " "),
    ],
)
def test_a_heading_and_a_choice_read_the_same_and_act_as_nothing(typed, shown):
    picks = question(FieldKind.ONE_OF, picks=(Pick("a", typed),))

    assert words.heading(typed)["text"] == shown
    assert fields.element(picks)["choices"][0]["title"] == shown


def test_a_heading_is_one_for_a_screen_reader_too():
    assert draw.content(Card("Hello", ""))["body"][0]["style"] == "heading"


def test_a_date_that_a_client_would_work_out_stays_as_typed():
    (run,) = parts(draw.content(Card("", "{{DATE(2026-03-02T09:00:00Z)}}")), "TextRun")

    assert "{{" not in run["text"]


# --- Cards ------------------------------------------------------------------------------------


def test_a_message_is_one_card_and_a_few_words_for_the_notification():
    drawn = draw.message(Card("Hello", "Welcome to mentoring.", ("One", "Two")))

    assert drawn["summary"] == "Hello Welcome to mentoring. One Two"
    assert [each["contentType"] for each in drawn["attachments"]] == [draw.CARD]
    assert "text" not in drawn


def test_what_does_not_fit_is_left_out_and_an_ellipsis_says_so_but_no_button_is():
    lines = tuple(f"{'w' * 900} {n}" for n in range(60))
    card = draw.content(Card("Many", "Body", lines, (Button("Yes", "yes"),), "Small print"))

    assert draw.size(card) < 28 * 1024
    assert text(card).endswith("…\nSmall print")
    assert labels(card) == ["Yes"]


def test_of_several_cards_whole_ones_stand_as_many_as_fit():
    each = Card("A card", "w" * 3000)
    card = draw.content_of_home((each,) * 40)

    assert draw.size(card) < 28 * 1024
    assert 5 < len(parts(card, "Container")) < 40
    assert text(card).endswith("…")


def test_small_print_that_is_the_same_stands_once_at_home():
    drawn = draw.content_of_home((Card("A", "", footer="Small"), Card("B", "", footer="Small")))

    assert text(drawn).count("Small") == 1


def test_what_is_pressed_at_home_says_so_and_elsewhere_does_not():
    card = Card("A", "", buttons=(Button("Yes", "yes", "relationship:r1"),))
    (at_home,), (elsewhere,) = (
        parts(drawn, "Action.Execute") for drawn in (draw.screen((card,)), draw.message(card))
    )

    assert at_home["data"] == elsewhere["data"] | {"home": True}


def test_a_file_is_fetched_by_its_link_and_only_safe_addresses_are_linked():
    links = (
        Link("As a file", "https://bot.example/calendar/x.ics"),
        Link("Odd", "javascript:alert(1)"),
        Link("Old", "http://bot.example/calendar/x.ics"),
    )

    assert labels(draw.content(Card("A date", "", links=links))) == ["As a file"]


# --- Buttons ----------------------------------------------------------------------------------


def test_more_buttons_than_clients_show_stand_in_rows():
    many = tuple(Button(f"B{n}", "rate-1") for n in range(12))
    rows = parts(draw.content(Card("A", "", buttons=many)), "ActionSet")

    assert [len(each["actions"]) for each in rows] == [5, 5, 2]


def test_an_old_client_sends_the_same_as_a_new_one():
    (new,) = parts(draw.message(Card("A", "", buttons=(Button("Yes", "met"),))), "Action.Execute")

    assert new["fallback"]["type"] == "Action.Submit"
    assert new["fallback"]["data"] == new["data"]


def test_a_private_button_travels_under_a_name_that_says_nothing():
    private, open_ = Button("Yes", "yes", is_private=True), Button("It happened", "met")
    sent = [
        each["data"]["action"]
        for row in parts(draw.content(Card("A", "", buttons=(private, open_))), "ActionSet")
        for each in row["actions"]
    ]

    assert sent == ["private", "press"]


def test_what_one_would_usually_do_stands_out():
    shown = (Button("It happened", "met", is_main=True), Button("Not yet", "not-yet"))
    found = parts(draw.content(Card("A", "", buttons=shown)), "Action.Execute")

    assert [each.get("style") for each in found] == ["positive", None]


def test_a_button_that_leads_to_a_page_opens_a_dialog():
    (opens,) = parts(
        draw.message(Card("A", "", buttons=(Button("Join", Choice.JOIN_AS_MENTEE),))),
        "Action.Submit",
    )

    assert opens["data"]["msteams"] == {"type": "task/fetch"}
    assert opens["data"]["choice"] == "join-as-mentee"


def test_within_a_dialog_everything_is_sent_to_the_dialog():
    card = Card("A", "", buttons=(Button("Yes", "met"), Button("Join", Choice.JOIN_AS_MENTEE)))
    drawn = [draw.dialog(card), *(draw.dialog(form_for(each, READER)) for each in FORMS.values())]

    assert [each for each in drawn if parts(each, "Action.Execute")] == []
    assert [
        each for each in drawn for part in objects(each) if "msteams" in part.get("data", ())
    ] == []


# --- Forms ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        (question(FieldKind.LINE, at_most=9, value="w" * 12), {"value": "w" * 9, "maxLength": 9}),
        (question(FieldKind.TEXT, at_most=9, value="a\nb"), {"value": "a\nb", "isMultiline": True}),
        (
            question(FieldKind.DAY, value="2026-03-02"),
            {"type": "Input.Date", "value": "2026-03-02"},
        ),
        (question(FieldKind.HOUR, value="09:30:00"), {"type": "Input.Time", "value": "09:30"}),
        (question(FieldKind.YES, value=True), {"type": "Input.Toggle", "value": "true"}),
        (question(FieldKind.PERSON, value="aad-1"), {"style": "filtered", "value": "aad-1"}),
    ],
    ids=lambda each: each.kind if isinstance(each, Field) else "",
)
def test_what_was_answered_before_stands_in_the_box(asked, shown):
    assert fields.element(asked).items() >= shown.items()


@pytest.mark.parametrize("kind", [FieldKind.DAY, FieldKind.HOUR])
@pytest.mark.parametrize("value", ["soon", "", None, ("2026-03-02",)])
def test_what_is_no_day_and_no_hour_does_not(kind, value):
    assert "value" not in fields.element(question(kind, value=value))


def test_long_lists_can_be_searched_and_short_ones_are_seen_at_once():
    def shown(count):
        picks = tuple(Pick(f"{n}", f"Pick {n}") for n in range(count))
        return fields.element(question(FieldKind.ONE_OF, picks=picks))["style"]

    assert [shown(count) for count in (2, 5, 6, 12, 13)] == [
        *("expanded", "expanded", "compact", "compact", "filtered")
    ]


def test_a_colleague_is_looked_up_by_teams_itself():
    drawn = fields.element(question(FieldKind.PERSON))

    assert drawn["choices.data"] == {"type": "Data.Query", "dataset": "graph.microsoft.com/users"}


def test_a_page_that_is_asked_for_again_shows_what_is_wrong_where_the_place_for_it_always_was():
    right, wrong = (
        draw.content_of_form(form(question(FieldKind.LINE, at_most=9, error=error)))
        for error in ("", "Too long")
    )
    lines = [next(e for e in objects(card) if e.get("id") == "q-error") for card in (right, wrong)]

    assert [each["isVisible"] for each in lines] == [False, True]
    assert lines[1]["text"] == "Too long"


def test_a_question_that_needs_an_answer_says_so_before_anything_is_sent():
    card = draw.content_of_form(form_for(SIGN_UP, READER))
    asked = [each for each in objects(card) if str(each.get("type")).startswith("Input.")]
    needed = [each["id"] for each in asked if each.get("isRequired")]

    assert needed == [each.key for each in SIGN_UP.questions if each.required]
    assert {each["errorMessage"] for each in asked if "errorMessage" in each} == {
        "Please answer this one."
    }


def test_a_page_can_be_left_by_its_other_buttons_with_nothing_filled_in():
    preview, away = Button("Preview", Choice.PREVIEW), Button("Talk", Choice.TALK)
    asks = question(FieldKind.LINE, at_most=9)
    shown = form(asks, paragraphs=(Paragraph("a", preview), Paragraph("b", away)), state="s")
    looks, leaves = (
        next(each for each in parts(draw.dialog(shown), "Action.Submit") if each["title"] == title)
        for title in ("Preview", "Talk")
    )

    assert (looks["associatedInputs"], leaves["associatedInputs"]) == ("auto", "none")
    assert looks["data"].items() >= {"form": "f", "state": "s", "asked": {"q": "line"}}.items()
    assert "form" not in leaves["data"]


def test_no_question_is_called_like_something_that_a_button_carries():
    ours = {"action", "choice", "ref", "home", "form", "state", "asked", "msteams"}
    asked = {question.key for form in FORMS.values() for question in form.questions}

    assert len(asked) > 20
    assert asked & ours == set()


def fills_in(card, button, **typed):
    """What a client sends for a card: what the button carries, and what stands in every box."""
    sends = next(each for each in objects(card) if each.get("title") == button and "data" in each)
    boxes = [each for each in objects(card) if str(each.get("type")).startswith("Input.")]
    data = sends["data"] | {each["id"]: each.get("value", "") for each in boxes} | typed
    value = json.loads(json.dumps({"action": {"verb": sends.get("verb"), "data": data}}))
    return read.sent({"type": "invoke", "name": read.EXECUTED, "value": value})


def test_what_one_fills_in_on_the_page_is_what_the_flow_reads():
    page = form_for(SIGN_UP, READER)
    sent = fills_in(
        draw.content_of_form(page),
        page.submit,
        topics="feedback,confidence",
        about_me="I moved, from *research*.",
        format="remote",
        languages="en",
        working_days="0,1",
        commitment="true",
    )

    assert (sent.form, sent.state) == (SIGN_UP.key, SIGN_UP.state)
    assert isinstance(check(SIGN_UP, sent.given), Answers)
    assert sent.given["topics"] == ("feedback", "confidence")
    assert sent.given["about_me"] == "I moved, from *research*."
    assert sent.given["commitment"] is True


def offered(field):
    """What stands in a box, unless it is not among what one can pick."""
    picked = field.value if isinstance(field.value, tuple) else (field.value,)
    picks = {pick.value for pick in field.picks} or set(picked)
    return field.value if field.value and picks | {True} >= set(picked) else None


def test_a_page_that_comes_back_and_is_sent_as_it_stands_says_the_same_again():
    """Nothing that was typed is lost on the way there and back, on any page in any language."""
    differ = []
    for language in copybook.languages():
        for name, page in FORMS.items():
            shown = form_for(page, Reader(language, READER.zone))
            if not shown.submit:
                continue
            sent = fills_in(draw.content_of_form(shown), shown.submit)
            before = {each.key: offered(each) for each in shown.fields if each.kind != "person"}
            after = {key: value or None for key, value in sent.given.items()}
            if before != after:
                differ.append((language, name, before, after))

    assert differ == []


def test_a_value_with_a_comma_in_it_is_one_value():
    asked = question(
        FieldKind.SOME_OF,
        picks=(Pick("a,b", "A"), Pick("50%2C", "B"), Pick("c", "C")),
        at_most=3,
        value=("a,b", "50%2C"),
    )
    sent = fills_in(draw.content_of_form(form(asked)), "Send")

    assert sent.given["q"] == ("a,b", "50%2C")


def test_buttons_know_their_own_verbs():
    private = draw.content_of_form(form(is_private=True))
    (sends,) = parts(private, "Action.Execute")

    assert (sends["verb"], sends["data"]["action"]) == (buttons.PRIVATE, buttons.PRIVATE)
