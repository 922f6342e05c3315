"""Draws cards and forms as Adaptive Cards. Pure: no client, no network."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from bot.card import Card, FormCard, Paragraph
from bot.teams.buttons import LABEL, PRIVATE, SEND, executed, opened, pressed, rows
from bot.teams.fields import question
from bot.teams.words import TEXT, TITLE, Elements, Json, cut, heading, rich, small
from flows.messages import Choice

VERSION = "1.5"
BUDGET = 27_000
"""Bytes of a card; 28 KB pass on every way to Teams."""
SUMMARY = 400
SHORTER = (TEXT, 800, 200, 60)
"""To how many letters texts are cut, one after the other, until a form fits."""
CARD = "application/vnd.microsoft.card.adaptive"
WORDS = "application/vnd.microsoft.activity.message"


# --- What is sent ---------------------------------------------------------------------------------


def message(card: Card) -> Json:
    """Return a card as a message."""
    return activity(content(card), fallback(card))


def screen(cards: tuple[Card, ...]) -> Json:
    """Return somebody's home as a message."""
    return activity(content_of_home(cards), fallback(cards[0]))


def form(form: FormCard) -> Json:
    """Return a form as a message, to be filled in right there."""
    return activity(content_of_form(form), form.title)


def dialog(shown: FormCard | Card) -> Json:
    """Return what a dialog shows: a form, or a card with nothing to send."""
    if isinstance(shown, FormCard):
        drawn = content_of_form(shown, in_dialog=True)
    else:
        drawn = content(shown, in_dialog=True)
    value = {
        "title": cut(shown.title, TITLE),
        "height": "large" if isinstance(shown, FormCard) and shown.fields else "medium",
        "width": "medium",
        "card": attached(drawn),
    }
    return {"task": {"type": "continue", "value": value}}


def again(shown: Card, label: str, sent: Mapping[str, Any]) -> Json:
    """Return a dialog that says why nothing was done, and sends the same once more."""
    drawn = dialog(shown)
    button = {"type": "Action.Submit", "title": cut(label, LABEL), "data": dict(sent)}
    drawn["task"]["value"]["card"]["content"]["body"] += rows([button])
    return drawn


def replaced(content: Json) -> Json:
    """Return the answer to a press that draws its card anew."""
    return {"statusCode": 200, "type": CARD, "value": content}


def remarked(card: Card) -> Json:
    """Return the answer to a press that leaves its card, and all that was typed there."""
    return {"statusCode": 200, "type": WORDS, "value": fallback(card)}


def activity(content: Json, summary: str) -> Json:
    """Return a message that is one card. A notification shows the summary."""
    shown = cut(summary, SUMMARY)
    return {"type": "message", "summary": shown, "attachments": [attached(content)]}


def attached(content: Json) -> Json:
    """Return a card as it goes along with a message."""
    return {"contentType": CARD, "content": content}


def fallback(card: Card) -> str:
    """Return what a notification shows."""
    return cut(" ".join(filter(None, (card.title, card.body, *card.lines))), SUMMARY)


# --- Cards ----------------------------------------------------------------------------------------


def content(card: Card, *, in_dialog: bool = False) -> Json:
    """Return a card as an Adaptive Card."""
    return adaptive(elements(card, in_dialog=in_dialog), is_wide=False)


def content_of_home(cards: tuple[Card, ...]) -> Json:
    """Return somebody's home as an Adaptive Card; what is pressed there says so."""
    return adaptive(stacked(once(cards)))


def adaptive(body: Elements, *, is_wide: bool = True) -> Json:
    """Return an Adaptive Card of these elements."""
    drawn: Json = {
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "type": "AdaptiveCard",
        "version": VERSION,
        "body": body,
    }
    return drawn | ({"msteams": {"width": "Full"}} if is_wide else {})


def stacked(cards: tuple[Card, ...]) -> Elements:
    """Return whole cards, one under the other, as many as fit; an ellipsis stands for the rest."""
    drawn: Elements = []
    for card in cards:
        items = elements(card, room=BUDGET // 2, at_home=True)
        apart = {"separator": True, "spacing": "Large"} if drawn else {}
        box = {"type": "Container", "items": items} | apart
        if size([*drawn, box]) > BUDGET:
            return [*drawn, rich("…")]
        drawn.append(box)
    return drawn


def once(cards: tuple[Card, ...]) -> tuple[Card, ...]:
    """Return the cards with the same small print under the last of them only."""
    later = [{each.footer for each in cards[position + 1 :]} for position in range(len(cards))]
    return tuple(
        replace(card, footer="") if card.footer in after else card
        for card, after in zip(cards, later, strict=True)
    )


def elements(
    card: Card, *, room: int = BUDGET, in_dialog: bool = False, at_home: bool = False
) -> Elements:
    """Return a card's elements; of its text as much as there is room for."""
    home = {"home": True} if at_home else {}
    presses = [pressed(each, home, in_dialog=in_dialog) for each in card.buttons]
    head = [heading(card.title)]
    tail = [
        *rows(presses),
        *rows([opening for each in card.links for opening in opened(each)]),
        *([small(card.footer)] if card.footer else []),
    ]
    return [*head, *fitting(told(card), room - size([*head, *tail])), *tail]


def told(card: Card) -> Iterator[Json]:
    """Return what a card tells, piece by piece; an empty line begins another list."""
    if card.body:
        yield rich(card.body)
    is_apart = True
    for line in card.lines:
        if line:
            yield rich(f"•\N{NO-BREAK SPACE}{line}") | ({} if is_apart else {"spacing": "Small"})
        is_apart = not line


def fitting(pieces: Iterable[Json], room: int) -> Elements:
    """Return as many pieces as there is room for; an ellipsis stands for the rest."""
    taken: Elements = []
    for piece in pieces:
        room -= size(piece)
        if room < 0:
            return [*taken, rich("…")]
        taken.append(piece)
    return taken


def size(drawn: Any) -> int:
    """Return how many bytes something takes on its way."""
    return len(json.dumps(drawn, ensure_ascii=False).encode("utf-8"))


# --- Forms ----------------------------------------------------------------------------------------


def content_of_form(form: FormCard, *, in_dialog: bool = False) -> Json:
    """Return a form as an Adaptive Card. What it is about rides in its buttons."""
    tries = (adaptive(asked(form, most, in_dialog=in_dialog)) for most in SHORTER)
    drawn = next(tries)
    return drawn if size(drawn) <= BUDGET else next((e for e in tries if size(e) <= BUDGET), drawn)


def asked(form: FormCard, most: int, *, in_dialog: bool) -> Elements:
    """Return a form's elements, no text of which is longer than this."""
    verb = PRIVATE if form.is_private else SEND
    kinds = {each.key: each.kind.value for each in form.fields}
    data = {"action": verb, "form": form.key, "state": form.state, "asked": kinds}
    drawn = [] if in_dialog else [heading(form.title)]
    for each in form.paragraphs:
        drawn += paragraph(each, most, data, in_dialog=in_dialog)
    drawn += [question(each, most) for each in form.fields]
    if form.submit:
        drawn += rows([submitted(form, verb, data, in_dialog=in_dialog)])
    return drawn


def submitted(form: FormCard, verb: str, data: Json, *, in_dialog: bool) -> Json:
    """Return the button that sends a form."""
    looks = {"title": cut(form.submit, LABEL), "style": "positive"}
    if in_dialog:
        return {"type": "Action.Submit", **looks, "data": data}
    return executed(looks, verb, data)


def paragraph(this: Paragraph, most: int, about: Json, *, in_dialog: bool) -> Elements:
    """Return a paragraph of a form, and the button under it.

    Only a preview takes along what was typed; every other button lets one go without filling in.
    """
    if this.is_small:
        return [small(this.text, most)]
    if this.button is None:
        return [rich(this.text, most)]
    looks_on = this.button.choice == Choice.PREVIEW
    button = pressed(this.button, about if looks_on else {}, in_dialog=in_dialog)
    reads = {"associatedInputs": "auto" if looks_on else "none"}
    if "fallback" in button:
        button["fallback"] |= reads
    return [rich(this.text, most), *rows([button | reads])]
