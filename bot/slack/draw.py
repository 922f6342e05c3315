"""Draws cards and forms as Block Kit. Pure: no client, no network.

Everything is plain text, so that nothing somebody typed is ever read as markup.
"""

import json
from dataclasses import replace
from typing import Any

from bot.card import Button, Card, Field, FieldKind, FormCard, Link, Paragraph

HEADER, SECTION, LABEL, OPTION, TITLE, PLACEHOLDER = 150, 3000, 75, 75, 24, 150
FIELD_LABEL, HINT, FALLBACK = 2000, 2000, 3000
MESSAGE_BLOCKS, VIEW_BLOCKS = 50, 100
PRIVATE = "private"
ANSWER = "answer"
CLOSED = (".", "?", "!", "…")
"""What a sentence may end with."""
LINK = "link"
Blocks = list[dict[str, Any]]


def message(card: Card) -> dict[str, Any]:
    """Return the text and blocks of a message."""
    return {"text": fallback(card), "blocks": blocks(card)}


def several(cards: tuple[Card, ...]) -> dict[str, Any]:
    """Return the text and blocks of several cards in one message."""
    text = "\n".join(fallback(card) for card in cards)
    return {"text": text[:FALLBACK], "blocks": stacked(cards, MESSAGE_BLOCKS)}


def stacked(cards: tuple[Card, ...], most: int) -> Blocks:
    """Return whole cards, one under the other, as many as fit; an ellipsis stands for the rest."""
    drawn: Blocks = []
    for card in cards:
        rule: Blocks = [{"type": "divider"}] if drawn else []
        more = [*rule, *blocks(card)]
        if len(drawn) + len(more) >= most:
            return [*drawn, {"type": "section", "text": plain("…", SECTION)}]
        drawn += more
    return drawn


def home(cards: tuple[Card, ...]) -> dict[str, Any]:
    """Return the view of somebody's home."""
    return {"type": "home", "blocks": stacked(once(cards), VIEW_BLOCKS)}


def once(cards: tuple[Card, ...]) -> tuple[Card, ...]:
    """Return the cards with the same small print under the last of them only."""
    later = [{each.footer for each in cards[position + 1 :]} for position in range(len(cards))]
    return tuple(
        replace(card, footer="") if card.footer in after else card
        for card, after in zip(cards, later, strict=True)
    )


def screen(cards: tuple[Card, ...]) -> dict[str, Any]:
    """Return somebody's home as a modal, with everything that can be pressed there."""
    return {
        "type": "modal",
        "callback_id": "screen",
        "title": heading(cards[0].title),
        "blocks": stacked(once(cards), VIEW_BLOCKS),
    }


def notice(card: Card) -> dict[str, Any]:
    """Return a card as a modal with nothing to send."""
    return {
        "type": "modal",
        "callback_id": "notice",
        "title": heading(card.title),
        "blocks": blocks(card, titled=len(card.title) > TITLE),
    }


def modal(form: FormCard) -> dict[str, Any]:
    """Return a form as a modal. What it is about rides in the view."""
    view: dict[str, Any] = {
        "type": "modal",
        "callback_id": PRIVATE if form.is_private else form.key,
        "private_metadata": json.dumps({"form": form.key, "state": form.state}),
        "title": heading(form.title),
        "close": plain(form.close, TITLE),
        "blocks": [
            *(block for each in form.paragraphs for block in paragraph(each)),
            *(block for each in form.fields for block in question(each)),
        ],
    }
    return view | ({"submit": plain(form.submit, TITLE)} if form.submit else {})


def again(view: dict[str, Any], card: Card) -> dict[str, Any]:
    """Return a view that could not be taken, with the reason on top and all else as it was."""
    kept = ("type", "callback_id", "private_metadata", "title", "submit", "close")
    same = {key: view[key] for key in kept if view.get(key)}
    reason = [{"type": "section", "text": plain(card.body, SECTION)}, {"type": "divider"}]
    return same | {"blocks": [*reason, *(view.get("blocks") or [])]}


def blocks(card: Card, *, titled: bool = True) -> Blocks:
    """Return a card's blocks."""
    drawn: Blocks = [{"type": "header", "text": plain(card.title, HEADER)}] if titled else []
    if card.body:
        drawn.append({"type": "section", "text": plain(card.body, SECTION)})
    drawn += [{"type": "section", "text": plain(each, SECTION)} for each in listed(card.lines)]
    if card.buttons:
        drawn.append(actions(card.buttons))
    if card.links:
        drawn.append(links(card.links))
    if card.footer:
        drawn.append({"type": "context", "elements": [plain(card.footer, SECTION)]})
    return drawn


def listed(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Return lines as a list, in pieces that each fit a section; an empty line begins another."""
    pieces = [""]
    for line in lines:
        together = "\n".join((*pieces[-1:], f"• {line}")).lstrip("\n")
        if line and len(together) <= SECTION:
            pieces[-1] = together
        else:
            pieces.append(f"• {line}" if line else "")
    return tuple(each for each in pieces if each)


def actions(buttons: tuple[Button, ...]) -> dict[str, Any]:
    """Return a row of buttons. Its id stays the same when a home is drawn anew."""
    first = buttons[0]
    name = PRIVATE if first.is_private else first.choice
    elements = [button(each, position) for position, each in enumerate(buttons)]
    return {"type": "actions", "block_id": f"{name} {first.ref}".strip(), "elements": elements}


def links(these: tuple[Link, ...]) -> dict[str, Any]:
    """Return a row of buttons that each open an address."""
    elements = [
        {
            "type": "button",
            "text": plain(each.label, LABEL),
            "action_id": f"{LINK}-{position}",
            "url": each.address,
        }
        for position, each in enumerate(these)
    ]
    return {"type": "actions", "elements": elements}


def button(this: Button, position: int = 0) -> dict[str, Any]:
    """Return a button. A private one travels under a name that says nothing."""
    neutral = PRIVATE if position == 0 else f"{PRIVATE}-{position}"
    drawn: dict[str, Any] = {
        "type": "button",
        "text": plain(this.label, LABEL),
        "action_id": neutral if this.is_private else this.choice,
        "value": f"{this.choice} {this.ref}".strip(),
    }
    return drawn | ({"style": "primary"} if this.is_main else {})


def paragraph(this: Paragraph) -> Blocks:
    """Return a paragraph of a form, and the button under it."""
    if this.is_small:
        return [{"type": "context", "elements": [plain(this.text, SECTION)]}]
    text = {"type": "section", "text": plain(this.text, SECTION)}
    if this.button is None:
        return [text]
    row = actions((this.button,))
    named = row | {"block_id": f"{row['block_id']} {this.button.choice}"}
    return [text, named, {"type": "divider"}]


def question(field: Field) -> Blocks:
    """Return a question, and what is wrong with its answer."""
    block: dict[str, Any] = {
        "type": "input",
        "block_id": field.key,
        "label": plain(field.label, FIELD_LABEL),
        "optional": not field.is_required,
        "element": {"action_id": ANSWER} | element(field),
    }
    if field.hint:
        block["hint"] = plain(field.hint, HINT)
    wrong = {"type": "context", "elements": [plain(field.error, SECTION)]}
    return [block, wrong] if field.error else [block]


def element(field: Field) -> dict[str, Any]:
    """Return what one answers a question with."""
    if field.kind in WRITTEN:
        return written(field)
    if field.kind in PICKED:
        return picked(field)
    kind, initial = SINGLE[field.kind]
    by_name = {pick.value for pick in field.picks}  # whom Slack does not know, it can't show
    stands = None if field.value in by_name else field.value
    return {"type": kind} | ({initial: stands} if stands else {})


WRITTEN = {FieldKind.LINE, FieldKind.TEXT}
PICKED = {
    FieldKind.ONE_OF: "static_select",
    FieldKind.SOME_OF: "multi_static_select",
    FieldKind.YES: "checkboxes",
}
SINGLE = {
    FieldKind.DAY: ("datepicker", "initial_date"),
    FieldKind.HOUR: ("timepicker", "initial_time"),
    FieldKind.PERSON: ("users_select", "initial_user"),
}


def written(field: Field) -> dict[str, Any]:
    """Return a box to write in."""
    drawn: dict[str, Any] = {
        "type": "plain_text_input",
        "multiline": field.kind is FieldKind.TEXT,
        "max_length": field.at_most,
    }
    return drawn | (
        {"initial_value": field.value[: field.at_most]}
        if isinstance(field.value, str) and field.value
        else {}
    )


def picked(field: Field) -> dict[str, Any]:
    """Return a list to pick from."""
    options = [{"text": plain(pick.label, OPTION), "value": pick.value} for pick in field.picks]
    drawn: dict[str, Any] = {"type": PICKED[field.kind], "options": options}
    given = field.value if isinstance(field.value, tuple) else (field.value,)
    chosen = [option for value in given for option in options if option["value"] == value]
    if field.kind is FieldKind.YES:
        chosen = options if field.value else []
    if field.kind is FieldKind.SOME_OF:
        drawn["max_selected_items"] = field.at_most
        chosen = chosen[: field.at_most]
    if not chosen:
        return drawn
    if field.kind is FieldKind.ONE_OF:
        return drawn | {"initial_option": chosen[0]}
    return drawn | {"initial_options": chosen}


def plain(text: str, limit: int) -> dict[str, Any]:
    """Return text that Slack shows as it stands, cut to what it takes."""
    shown = text if len(text) <= limit else f"{text[: limit - 1]}…"
    return {"type": "plain_text", "text": shown or " ", "emoji": False}


def heading(title: str) -> dict[str, Any]:
    """Return the title of a modal; one that is too long ends with a whole word."""
    if len(title) <= TITLE:
        return plain(title, TITLE)
    whole, _, _ = title[:TITLE].rpartition(" ")
    return plain(f"{whole or title[: TITLE - 1]}…", TITLE)


def fallback(card: Card) -> str:
    """Return what a notification shows. This text is markup, so nothing in it may act as such."""
    title = card.title if card.title.endswith(CLOSED) else f"{card.title}."
    text = "\n".join((f"{title} {card.body}", *card.lines))
    return escape(text)[:FALLBACK]


def escape(text: str) -> str:
    """Keep a name such as ``R&D <Ana>`` from being read as markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
