"""Cards and forms as Block Kit: within Slack's limits, and typed words are words, never markup."""

import re
from dataclasses import replace
from html import unescape

import pytest

from bot.card import Button, Card, Field, FieldKind, FormCard, Paragraph, Pick
from bot.slack import draw
from bot.wording import Reader, card_for, form_for
from flows import exit as leaving
from flows import home, lanes, mydata, signup
from flows.examples import EXAMPLES
from flows.messages import PRIVATE, MyData
from flows.people import Role
from flows.proposal import Side
from flows.wishes import LONGEST_LINE, LONGEST_TEXT
from playground import blocks as block_kit
from tests.bot.pages import ELOQUENT, FORMS
from tests.every import every
from tests.people import AMARA, AMARA_OFFERS, JOAO, PAIR, PROGRAMME, pair

READER = Reader.of(JOAO)
CARDS = {message.key: card_for(message, READER) for message in EXAMPLES}
PAGES = {name: form_for(form, READER) for name, form in FORMS.items()}
HOSTILE = {
    "a call to everybody": "<!channel> wake up",
    "a mention": "<@U1> and <#C1>",
    "a link in disguise": "<https://evil.example|your payslip>",
    "an ampersand": "R&D &amp; &lt;b&gt;",
    "stars and backticks": "*bold* _it_ ~no~ `code` > quote :smile:",
    "right to left": "שלום עולם",
    "an override": "Eve \N{RIGHT-TO-LEFT OVERRIDE}nomis",
    "a family": "\N{MAN}\N{ZERO WIDTH JOINER}\N{WOMAN}\N{ZERO WIDTH JOINER}\N{GIRL}",
    "nothing to see": "\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NON-JOINER}",
    "several lines": "one\ntwo\r\n\nthree",
    "five thousand letters": "<&>ab" * 1000,
}


def all_texts(drawn):
    """Every text object in what was drawn."""
    match drawn:
        case {"type": "plain_text" | "mrkdwn", "text": str()}:
            yield drawn
        case dict():
            for value in drawn.values():
                yield from all_texts(value)
        case list():
            for value in drawn:
                yield from all_texts(value)


def elements(drawn, kind):
    """Every element of one kind in what was drawn."""
    match drawn:
        case {"type": found} if found == kind:
            yield drawn
        case dict():
            for value in drawn.values():
                yield from elements(value, kind)
        case list():
            for value in drawn:
                yield from elements(value, kind)


def shown(drawn):
    return "\n".join(text["text"] for text in all_texts(drawn))


def is_shown(typed, drawn):
    """Whether typed words stand somewhere as they are; a long one may be cut, and says so."""
    texts = [text["text"] for text in all_texts(drawn)]
    whole = any(typed in text for text in texts)
    return whole or any(text.endswith("…") and typed[:15] in text for text in texts)


# --- Slack would take it ------------------------------------------------------------------------


@every("name", CARDS.keys())
def test_slack_takes_every_message(name):
    drawn = draw.message(CARDS[name])

    assert block_kit.message(drawn["blocks"]) == []
    assert 0 < len(drawn["text"]) <= 3000


@every("name", CARDS.keys())
def test_slack_takes_every_message_as_a_home_and_as_a_notice_too(name):
    assert block_kit.view(draw.home((CARDS[name],))) == []
    assert block_kit.view(draw.notice(CARDS[name])) == []


@every("name", PAGES.keys())
def test_slack_takes_every_form(name):
    assert block_kit.view(draw.modal(PAGES[name])) == []


@every("name", PAGES.keys())
def test_slack_takes_a_form_that_has_to_be_sent_again(name):
    drawn = draw.again(draw.modal(PAGES[name]), CARDS["press-again"])

    assert block_kit.view(drawn) == []
    assert drawn["private_metadata"] == draw.modal(PAGES[name])["private_metadata"]


def test_slack_takes_a_home_with_several_cards():
    cards = tuple(
        card_for(each, READER)
        for each in home.screen(
            home.View(
                person=JOAO,
                programme=PROGRAMME,
                wishes=(ELOQUENT, replace(AMARA_OFFERS, person=JOAO.id, qualified=False)),
                relationships=(PAIR, replace(pair(), id="r2")),
            ),
            PAIR.introduced_on,
        ).cards
    )

    assert len(cards) > 2
    assert block_kit.view(draw.home(cards)) == []
    assert block_kit.message(draw.several(cards)["blocks"]) == []


def desk_of(applications, seekers):
    waiting = lanes.Waiting(
        programme=PROGRAMME, applications=tuple(applications), seekers=tuple(seekers)
    )
    cards = lanes.desk(waiting, PAIR.introduced_on.date())
    return tuple(card_for(card, READER) for card in cards)


def applications(count):
    people = [replace(AMARA, id=f"amara-{n}", name=f"Amara {n}") for n in range(count)]
    return [Side(each, replace(AMARA_OFFERS, person=each.id)) for each in people]


def test_a_home_with_forty_applications_is_one_that_slack_takes():
    assert block_kit.view(draw.home(desk_of(applications(40), []))) == []


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("You are in", "You are in"),
        ("You and Matthias have met", "You and Matthias have…"),
        ("Somebody-whose-name-never-ends", "Somebody-whose-name-nev…"),
    ],
)
def test_a_title_that_is_too_long_ends_with_a_whole_word(title, shown):
    assert draw.notice(Card(title, ""))["title"]["text"] == shown


def test_a_notification_has_no_stop_after_a_question():
    assert draw.fallback(Card("Did you meet?", "Tell us.")) == "Did you meet? Tell us."
    assert draw.fallback(Card("Welcome", "You are in.")) == "Welcome. You are in."


def test_an_empty_line_parts_two_lists():
    assert draw.listed(("one", "two", "", "eins")) == ("• one\n• two", "• eins")
    assert draw.listed(()) == ()


def test_a_home_says_only_once_where_help_is():
    cards = (CARDS["home-pair"], CARDS["home-no-date"], CARDS["home-welcome"])
    small = [each for each in draw.home(cards)["blocks"] if each["type"] == "context"]

    assert len(small) == 1


def test_a_desk_with_twelve_applications_is_a_message_that_slack_takes():
    assert block_kit.message(draw.several(desk_of(applications(12), []))["blocks"]) == []


def test_a_coordinator_reads_every_wish_to_its_end():
    seekers = [Side(JOAO, replace(ELOQUENT, ideal=f"{n:02}{'x' * 590}END")) for n in range(8)]

    assert shown(draw.home(desk_of([], seekers))).count("END") == 8


def test_somebody_who_wrote_much_reads_all_that_we_hold():
    said = {"about_me": "a" * LONGEST_TEXT, "strengths": "s" * LONGEST_LINE}
    wishes = (
        replace(AMARA_OFFERS, topics=PROGRAMME.topics, **said),
        replace(ELOQUENT, ideal="i" * LONGEST_TEXT, topics=PROGRAMME.topics[:4], **said),
    )
    view = home.View(person=JOAO, programme=PROGRAMME, wishes=wishes, relationships=(PAIR,))
    card = card_for(mydata.show(view), READER)

    assert isinstance(mydata.show(view), MyData)
    assert all(line in shown(draw.message(card)) for line in card.lines)


# --- Typed words are words ----------------------------------------------------------------------


@pytest.mark.parametrize("typed", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("place", ["title", "body", "line", "label"])
def test_a_card_shows_what_was_typed_as_it_stands(place, typed):
    card = Card(
        title=typed if place == "title" else "Title",
        body=typed if place == "body" else "Body",
        lines=(typed if place == "line" else "Line",),
        buttons=(Button(typed if place == "label" else "Label", "yes", "relationship:r1"),),
    )
    drawn = draw.message(card)

    assert block_kit.message(drawn["blocks"]) == []
    assert block_kit.view(draw.notice(card)) == []
    assert is_shown(typed, drawn["blocks"])
    assert {text["type"] for text in all_texts(drawn)} == {"plain_text"}
    assert not any(text["emoji"] for text in all_texts(drawn))


@pytest.mark.parametrize("typed", HOSTILE.values(), ids=HOSTILE)
def test_a_notification_carries_no_markup_that_somebody_typed(typed):
    drawn = draw.message(Card(title=typed, body=typed, lines=(typed,)))

    assert not re.search(r"[<>]", drawn["text"])
    assert not re.search(r"&(?!(amp|lt|gt);)(?!\w{0,3}$)", drawn["text"])
    assert unescape(drawn["text"]).startswith(typed[:500])
    assert len(drawn["text"]) <= 3000


@pytest.mark.parametrize("typed", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("field", ["about_me", "strengths", "ideal", "location"])
def test_what_somebody_typed_comes_back_in_their_form_as_it_stands(field, typed):
    said = typed[: LONGEST_LINE if field in {"strengths", "location"} else LONGEST_TEXT]
    form = signup.form(JOAO, Role.MENTEE, PROGRAMME, replace(ELOQUENT, **{field: said}))
    drawn = draw.modal(form_for(form, READER))
    boxes = {block["block_id"]: block["element"] for block in drawn["blocks"] if "element" in block}

    assert block_kit.view(drawn) == []
    assert boxes[field]["initial_value"] == said


@pytest.mark.parametrize("typed", HOSTILE.values(), ids=HOSTILE)
def test_a_partner_reads_a_typed_profile_word_for_word(typed):
    wish = replace(ELOQUENT, about_me=typed[:LONGEST_TEXT], strengths=typed[:LONGEST_LINE])
    card = card_for(signup.welcome(wish, PROGRAMME), READER)

    assert f"In their own words: {typed[:LONGEST_TEXT]}" in without_isolates(card.lines[1])
    assert block_kit.message(draw.message(card)["blocks"]) == []


def without_isolates(text):
    return text.replace("\N{FIRST STRONG ISOLATE}", "").replace("\N{POP DIRECTIONAL ISOLATE}", "")


def test_a_coordinator_whose_programme_is_popular_still_has_a_home():
    seekers = [Side(replace(JOAO, name=f"João Pereira {n:03}"), ELOQUENT) for n in range(200)]

    assert block_kit.view(draw.home(desk_of([], seekers))) == []


@pytest.mark.parametrize("typed", HOSTILE.values(), ids=HOSTILE)
def test_a_name_is_a_name_wherever_it_stands(typed):
    eve = replace(AMARA, name=typed[:2000] if typed.strip() else "Eve")
    form = form_for(leaving.form((pair(mentor=eve),), JOAO.id, PROGRAMME), READER)
    which = leaving.form((pair(mentor=eve), replace(pair(), id="r2")), JOAO.id, PROGRAMME)
    desk = desk_of([Side(eve, AMARA_OFFERS)], [Side(eve, ELOQUENT, eve.name)])

    for view in (draw.modal(form), draw.modal(form_for(which, READER)), draw.home(desk)):
        assert block_kit.view(view) == []
        assert {text["type"] for text in all_texts(view)} == {"plain_text"}


# --- Buttons ------------------------------------------------------------------------------------


@every("name", CARDS.keys())
def test_a_private_button_travels_under_a_name_that_says_nothing(name):
    drawn = draw.message(CARDS[name])
    ours = [each for each in elements(drawn, "button") if "url" not in each]
    pressed = {each["value"].split(" ")[0]: each["action_id"] for each in ours}

    for choice, action in pressed.items():
        private = re.fullmatch(r"private(-\d+)?", action) is not None
        assert private if choice in PRIVATE else action == choice


@every("name", [name for name, page in PAGES.items() if page.is_private])
def test_all_that_a_private_form_sends_travels_under_names_that_say_nothing(name):
    drawn = draw.modal(PAGES[name])

    assert drawn["callback_id"] == "private"
    assert all(
        re.fullmatch(r"private(-\d+)?", each["action_id"]) for each in elements(drawn, "button")
    )


def test_two_private_buttons_of_one_card_do_not_get_in_each_others_way():
    buttons = tuple(Button(label, label, is_private=True) for label in ("yes", "no", "talk"))
    drawn = draw.message(Card("Title", "Body", (), buttons))

    assert [each["action_id"] for each in elements(drawn, "button")] == [
        "private",
        "private-1",
        "private-2",
    ]


def test_of_two_usual_next_steps_only_the_first_stands_out():
    for card in (CARDS["nudge"], CARDS["first-met-noted"], CARDS["pause-over"]):
        assert [each.is_main for each in card.buttons] == [True, *[False] * (len(card.buttons) - 1)]


def test_only_the_main_button_stands_out():
    drawn = draw.message(CARDS["proposal-to-mentee"])

    assert [each.get("style") for each in elements(drawn, "button")] == ["primary", None]


# --- Forms --------------------------------------------------------------------------------------

PICKS = (Pick("a", "Anna"), Pick("b", "Ben"))
ANSWERED = {
    FieldKind.ONE_OF: ("b", {"initial_option": "b"}),
    FieldKind.SOME_OF: (("b", "a"), {"initial_options": ["b", "a"]}),
    FieldKind.YES: (True, {"initial_options": ["a", "b"]}),
    FieldKind.LINE: ("Hello", {"initial_value": "Hello"}),
    FieldKind.TEXT: ("Hello\nthere", {"initial_value": "Hello\nthere"}),
    FieldKind.DAY: ("2026-03-02", {"initial_date": "2026-03-02"}),
    FieldKind.HOUR: ("09:30", {"initial_time": "09:30"}),
    FieldKind.PERSON: ("U0AMARA", {"initial_user": "U0AMARA"}),
}


def page(**field):
    question = Field(key="q", label="Well?", at_most=80, picks=PICKS, **field)
    return draw.modal(FormCard(key="k", title="T", fields=(question,), submit="Send", close="No"))


def initial(view):
    (element,) = (block["element"] for block in view["blocks"] if block["type"] == "input")
    found = {name: value for name, value in element.items() if name.startswith("initial_")}
    return {
        name: [each["value"] for each in value]
        if isinstance(value, list)
        else value["value"]
        if isinstance(value, dict)
        else value
        for name, value in found.items()
    }


@pytest.mark.parametrize("kind", FieldKind)
def test_what_was_answered_before_stands_in_the_form_again(kind):
    value, drawn = ANSWERED[kind]
    view = page(kind=kind, value=value)

    assert block_kit.view(view) == []
    assert initial(view) == drawn


@pytest.mark.parametrize("kind", FieldKind)
@pytest.mark.parametrize("value", [None, "", (), False])
def test_what_was_never_answered_stands_empty(kind, value):
    view = page(kind=kind, value=value)

    assert block_kit.view(view) == []
    assert initial(view) == {}


def test_an_answer_that_is_no_longer_offered_is_left_out():
    assert initial(page(kind=FieldKind.ONE_OF, value="c")) == {}
    assert initial(page(kind=FieldKind.SOME_OF, value=("c", "a"))) == {"initial_options": ["a"]}


def test_a_long_answer_from_elsewhere_is_cut_to_what_its_box_takes():
    assert initial(page(kind=FieldKind.LINE, value="x" * 200)) == {"initial_value": "x" * 80}


def test_what_is_wrong_stands_under_its_question():
    view = page(kind=FieldKind.LINE, error="Please answer this one.")

    assert block_kit.view(view) == []
    assert shown(view["blocks"][1]) == "Please answer this one."


def test_a_form_with_nothing_to_send_has_no_button_to_send_it():
    view = draw.modal(FormCard(key="k", title="T", paragraphs=(Paragraph("Hello"),), close="No"))

    assert "submit" not in view
    assert block_kit.view(view) == []


def test_an_optional_question_says_so():
    assert page(kind=FieldKind.LINE, is_required=False)["blocks"][0]["optional"] is True
