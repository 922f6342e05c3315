"""Every screen of Teams passes what others say of cards, whatever people typed; nothing typed acts.

Every card goes to one process of Node, once: to the published schema, and to Microsoft's renderer.
"""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from bot import copybook
from bot.card import Card, FormCard
from bot.teams import draw
from bot.teams.read import TEAMS
from bot.wording import Reader, card_for, form_for
from flows.examples import EXAMPLES
from flows.messages import NotInstalled
from tests.bot import screens
from tests.bot.pages import FORMS
from tests.bot.screens import Ways
from tests.node import cards
from tests.people import JOAO

HOSTILE = {
    "all that could act": (
        "- **bold** _it_ ~~no~~ `code` [your payslip](javascript:alert(1)) <at>Ingrid Solberg</at> "
        "![x](https://x.example/track.png) {{DATE(2026-03-02T09:00:00Z, LONG)}} ${name} # <b>R&D|"
    ),
    "five thousand letters": "<&>ab" * 1000,
    "many bytes": "\N{MAN}\N{ZERO WIDTH JOINER}\N{WOMAN}\N{ZERO WIDTH JOINER}\N{GIRL}" * 400,
    "what nobody sees, turned around": (
        "\N{ZERO WIDTH SPACE}\N{RIGHT-TO-LEFT OVERRIDE}nomis\N{LEFT-TO-RIGHT ISOLATE} שלום a\x00b "
        "a\ud83db\udc00 one\ntwo\r\n\n\N{LINE SEPARATOR}three\x0b\x0c"
    ),
    "only spaces": "   ",
}


class TeamsHand:
    """Draws for Teams: whole activities, and dialogs."""

    def card(self, card: Card) -> Ways:
        yield ", as a message", draw.message(card)
        yield ", in a dialog", draw.dialog(card)
        yield ", at home", draw.screen((card,))

    def form(self, form: FormCard) -> Ways:
        yield "", draw.form(form)
        yield ", in a dialog", draw.dialog(form)

    def home(self, cards: tuple[Card, ...], in_a_message: tuple[Card, ...]) -> Ways:
        yield "", draw.screen(cards)
        yield ", as a message", draw.screen(in_a_message)


@cache
def everything(typed: str = "", language: str = "en") -> dict[str, dict[str, Any]]:
    """Every screen of Teams in a world where everybody typed this."""
    drawn = screens.drawn(TeamsHand(), typed, language, TEAMS)
    if typed:
        return drawn
    reader = Reader(language, Reader.of(JOAO).zone, TEAMS)
    ways = ((name, TeamsHand().form(form_for(form, reader))) for name, form in FORMS.items())
    return drawn | {f"{name}{how}": each for name, shown in ways for how, each in shown}


def worlds() -> Iterator[tuple[str, dict[str, dict[str, Any]]]]:
    """The usual world in each language, and each where everybody typed something hostile."""
    yield from ((language, everything("", language)) for language in copybook.languages())
    yield from ((name, everything(typed)) for name, typed in HOSTILE.items())


def card_in(drawn: dict[str, Any]) -> dict[str, Any]:
    """The Adaptive Card within an activity, or within a dialog."""
    attached = drawn["task"]["value"]["card"] if "task" in drawn else drawn["attachments"][0]
    return attached["content"]


def test_no_screen_has_anything_in_it_that_we_know_to_be_wrong():
    found = {
        f"{world}: {name}": said
        for world, drawn in worlds()
        for name, each in drawn.items()
        if (said := cards.breaches(card_in(each)))
    }

    assert found == {}


def test_the_schema_and_the_renderer_let_every_screen_pass():
    drawn = {
        f"{world}: {name}": card_in(each)
        for world, screens in worlds()
        for name, each in screens.items()
    }

    assert len(drawn) > 2500
    assert cards.judged(drawn) == {}


def test_a_form_keeps_its_shape_whatever_is_wrong_with_it():
    """Clients tell inputs apart by where they stand, when a card takes another one's place."""
    drawn = everything()
    shapes = {name: shape(card_in(each)) for name, each in drawn.items() if ", " in name}
    forms = {name for name in drawn if f"{name}, missing" in drawn}
    changed = [
        name
        for name in forms
        for other in (f"{name}, missing", f"{name}, and sends it empty")
        if other in drawn and shapes[other] != shape(card_in(drawn[name]))
    ]

    assert len(forms) > 5
    assert changed == []


def shape(drawn: object) -> object:
    """A card without its words: which parts stand in which order, and what they are called."""
    match drawn:
        case {"type": kind, **rest}:
            inner = [shape(rest[key]) for key in ("body", "items", "actions") if key in rest]
            return kind, rest.get("id"), inner
        case list():
            return [shape(each) for each in drawn]
        case _:
            return None


def test_what_people_typed_never_becomes_an_id_or_a_verb():
    def ours(drawn: dict[str, dict[str, Any]]) -> set[object]:
        return {
            (name, part[key])
            for name, each in drawn.items()
            for part in cards.objects(card_in(each))
            for key in ("id", "verb", "choice", "form", "state", "action")
            if isinstance(part.get(key), str)
        }

    usual = ours(everything())

    assert [name for name, typed in HOSTILE.items() if not ours(everything(typed)) <= usual] == []


def test_every_screen_survives_the_way_and_shows_a_few_words_in_a_notification():
    for _, drawn in worlds():
        for each in drawn.values():
            assert json.loads(json.dumps(each, ensure_ascii=False).encode("utf-8")) == each
            assert "task" in each or 0 < len(each["summary"].strip()) <= draw.SUMMARY


# --- Bad cards are noticed ------------------------------------------------------------------------


def planted(**changes: Any) -> dict[str, Any]:
    good = draw.content(card_for(NotInstalled(), Reader.of(JOAO, TEAMS)))
    return good | changes


def of(*body: dict[str, Any]) -> dict[str, Any]:
    return planted(body=list(body))


PLAIN = {"type": "TextBlock", "text": "Hello", "wrap": True}
ASKS = {"type": "Input.Text", "id": "a", "label": "What?"}
OPEN = {"type": "Action.OpenUrl", "title": "Look", "url": "https://example.org"}
PRESS = {"type": "Action.Execute", "title": "Yes", "verb": "press", "data": {"choice": "yes"}}
WHICH = {"type": "Input.ChoiceSet", "id": "c", "label": "Which?"}


def row(*actions: dict[str, Any]) -> dict[str, Any]:
    return {"type": "ActionSet", "actions": list(actions)}


BAD: dict[str, tuple[dict[str, Any], str]] = {
    "an element that nobody knows": (of({"type": "Marquee"}), "schema renderer"),
    "a colour that is none": (of(PLAIN | {"color": "pink"}), "schema renderer"),
    "a text block without text": (of({"type": "TextBlock"}), "schema"),
    "a typing mistake": (of(PLAIN | {"wrapp": True}), "schema"),
    "a number for a text": (of(PLAIN | {"text": 5}), "schema"),
    "an input without an id": (of({"type": "Input.Text", "label": "What?"}), "schema renderer"),
    "an id twice": (of(ASKS, ASKS), "renderer own"),
    "a choice without a value": (of(WHICH | {"choices": [{"title": "A"}]}), "schema renderer"),
    "another version": (planted(version="1.6"), "own"),
    "an input without a label": (of({"type": "Input.Text", "id": "a"}), "own"),
    "a required input that can't say so": (of(ASKS | {"isRequired": True}), "renderer own"),
    "too much of it": (of(*[PLAIN | {"text": "w" * 3000}] * 12), "own"),
    "seven buttons in a row": (of(row(*[OPEN] * 7)), "renderer own"),
    "Markdown in a heading": (of(PLAIN | {"text": "**x**"}), "own"),
    "a link among choices": (
        of(WHICH | {"choices": [{"title": "[x](javascript:x)", "value": "a"}]}),
        "own",
    ),
    "a script behind a button": (of(row(OPEN | {"url": "javascript:x"})), "own"),
    "a button without a way for old clients": (of(row(PRESS)), "own"),
    "a mention": (planted(msteams={"entities": [{"type": "mention"}]}), "own"),
}


def test_what_is_wrong_with_a_card_is_noticed_by_whoever_can_see_it():
    judged = cards.judged({name: card for name, (card, _) in BAD.items()})
    noticed = {}
    for name, (card, _) in BAD.items():
        said = {**judged.get(name, {}), "own": cards.breaches(card)}
        noticed[name] = " ".join(who for who in ("schema", "renderer", "own") if said.get(who))

    assert noticed == {name: who for name, (_, who) in BAD.items()}
    assert cards.judged({"good": planted()}) == {}
    assert cards.breaches(planted()) == []


def test_every_message_is_among_the_screens():
    assert {f"{each.key}, as a message" for each in EXAMPLES} <= set(everything())
