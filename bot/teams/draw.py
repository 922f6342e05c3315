"""Draws cards and forms as Adaptive Cards. Pure: no client, no network.

What people typed stands in rich text, which no client reads as Markdown. Where only a text block
or a label will do, the few signs that could act are replaced by others that look like them.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, time
from typing import Any, TypeAlias

from bot.card import Button, Card, Field, FieldKind, FormCard, Link, Paragraph
from flows.messages import DOORS, Choice

VERSION = "1.5"
BUDGET = 27_000
"""Bytes of a card; 28 KB pass on every way to Teams."""
TITLE, TEXT, LABEL, OPTION, HINT, SUMMARY = 150, 3000, 75, 100, 500, 400
SHORTER = (TEXT, 800, 200, 60)
"""To how many letters texts are cut, one after the other, until a form fits."""
IN_A_ROW = 5
"""Clients show so many buttons beside each other, and hide the others."""
FEW, MANY = 5, 12
"""So many choices are shown at once; more than so many can be searched."""
PRESS, SEND, PRIVATE = "press", "send", "private"
"""Verbs. What is private travels under a name that says nothing."""
CARD = "application/vnd.microsoft.card.adaptive"
WORDS = "application/vnd.microsoft.activity.message"
PEOPLE = "graph.microsoft.com/users"
DIALOGS = frozenset(
    {
        *DOORS,
        *(Choice.TAKE_BACK_MENTEE, Choice.TAKE_BACK_MENTOR, Choice.TAKE_BACK_PEER),
        *(Choice.CHANGE_PROFILE, Choice.APART, Choice.CHANGE, Choice.LEAVE, Choice.FORGET),
        *(Choice.AGREE, Choice.MEET, Choice.ANOTHER_TIME, Choice.CHOOSE, Choice.PAUSE),
        *(Choice.GO_ON, Choice.THANKS, Choice.CHECK_IN, Choice.MANAGER_NOTE),
        *(Choice.CIRCLE, Choice.WAIVE, Choice.LOOK, Choice.SETTLE, Choice.WHO_ANSWERED),
        *(Choice.DETAILS, Choice.CASES, Choice.SNOOZE, Choice.WRITE, Choice.CLOSE),
    }
)
"""Buttons that open a page to fill in, over whatever one was looking at."""
LOOKALIKES = str.maketrans(
    {
        "*": "\N{ASTERISK OPERATOR}",
        "_": "\N{FULLWIDTH LOW LINE}",
        "`": "\N{MODIFIER LETTER GRAVE ACCENT}",
        "~": "\N{TILDE OPERATOR}",
        "[": "\N{FULLWIDTH LEFT SQUARE BRACKET}",
        "]": "\N{FULLWIDTH RIGHT SQUARE BRACKET}",
        "<": "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}",
        ">": "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}",
        "\\": "\N{FULLWIDTH REVERSE SOLIDUS}",
        "|": "\N{DIVIDES}",
    }
)
"""The signs of Markdown, and what is shown in their place where it would be read."""
UNSEEN = {code: None for code in range(32) if chr(code) not in "\n\t"}
WORD_JOINER = "\N{WORD JOINER}"
Json: TypeAlias = dict[str, Any]
Elements: TypeAlias = list[Json]


# --- What is sent ---------------------------------------------------------------------------------


def message(card: Card) -> Json:
    """Return a card as a message."""
    return activity(content(card), fallback(card))


def several(cards: tuple[Card, ...]) -> Json:
    """Return several cards in one message."""
    return activity(adaptive(stacked(cards)), " ".join(map(fallback, cards)))


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
    return adaptive(stacked(once(cards), at_home=True))


def adaptive(body: Elements, *, is_wide: bool = True) -> Json:
    """Return an Adaptive Card of these elements."""
    drawn: Json = {
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "type": "AdaptiveCard",
        "version": VERSION,
        "body": body,
    }
    return drawn | ({"msteams": {"width": "Full"}} if is_wide else {})


def stacked(cards: tuple[Card, ...], *, at_home: bool = False) -> Elements:
    """Return whole cards, one under the other, as many as fit; an ellipsis stands for the rest."""
    drawn: Elements = []
    for card in cards:
        items = elements(card, room=BUDGET // 2, at_home=at_home)
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


# --- Buttons --------------------------------------------------------------------------------------


def rows(actions: Elements) -> Elements:
    """Return buttons in rows."""
    return [
        {"type": "ActionSet", "actions": actions[first : first + IN_A_ROW]}
        for first in range(0, len(actions), IN_A_ROW)
    ]


def pressed(button: Button, also: Json, *, in_dialog: bool = False) -> Json:
    """Return a button: one that opens a dialog, or one whose answer takes its place."""
    verb = PRIVATE if button.is_private else PRESS
    data = {**also, "action": verb, "choice": button.choice, "ref": button.ref}
    looks: Json = {"title": cut(button.label, LABEL)}
    if button.is_main:
        looks["style"] = "positive"
    if in_dialog:
        return {"type": "Action.Submit", **looks, "data": data}
    if button.choice in DIALOGS:
        return {"type": "Action.Submit", **looks, "data": fetching(data)}
    return executed(looks, verb, data)


def fetching(data: Json) -> Json:
    """Return data that asks for a dialog."""
    return data | {"msteams": {"type": "task/fetch"}}


def executed(looks: Json, verb: str, data: Json) -> Json:
    """Return a button whose answer comes back at once; old clients send the same as a message."""
    fallback = {"type": "Action.Submit", **looks, "data": data}
    return {"type": "Action.Execute", **looks, "verb": verb, "data": data, "fallback": fallback}


def opened(link: Link) -> Elements:
    """Return a button that opens an address; nothing, if that is not a safe one."""
    if not link.address.startswith("https://"):
        return []
    return [{"type": "Action.OpenUrl", "title": cut(link.label, LABEL), "url": link.address}]


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


def question(field: Field, most: int = TEXT) -> Json:
    """Return a question, and a place for what is wrong with its answer."""
    asks: Json = {"id": field.key, "label": cut(field.label, min(most, HINT))}
    if field.is_required:
        asks |= {"isRequired": True, "errorMessage": cut(field.missing, HINT)}
    wrong = {
        "type": "TextBlock",
        "id": f"{field.key}-error",
        "text": meek(cut(field.error, HINT)) or " ",
        "color": "Attention",
        "spacing": "Small",
        "wrap": True,
        "isVisible": bool(field.error),
    }
    hint = [small(field.hint, min(most, HINT)) | {"spacing": "Small"}] if field.hint else []
    items = [element(field) | asks, wrong, *hint]
    return {"type": "Container", "spacing": "Medium", "items": items}


def element(field: Field) -> Json:
    """Return what one answers a question with."""
    match field.kind:
        case FieldKind.LINE | FieldKind.TEXT:
            return written(field)
        case FieldKind.DAY:
            return {"type": "Input.Date"} | filled(iso(date, field.value))
        case FieldKind.HOUR:
            return {"type": "Input.Time"} | filled(iso(time, field.value))
        case FieldKind.YES:
            tick = " ".join(pick.label for pick in field.picks)
            value = "true" if field.value else "false"
            return {"type": "Input.Toggle", "title": option(tick), "wrap": True, "value": value}
        case _:
            return picked(field)


def written(field: Field) -> Json:
    """Return a box to write in."""
    drawn: Json = {
        "type": "Input.Text",
        "isMultiline": field.kind is FieldKind.TEXT,
        "maxLength": field.at_most,
    }
    typed = field.value if isinstance(field.value, str) else ""
    return drawn | filled(whole(typed)[: field.at_most])


def picked(field: Field) -> Json:
    """Return a list to pick from. Colleagues are looked up by Teams itself, where it can."""
    is_person, is_many = field.kind is FieldKind.PERSON, field.kind is FieldKind.SOME_OF
    drawn: Json = {
        "type": "Input.ChoiceSet",
        "isMultiSelect": is_many,
        "style": style(field),
        "wrap": True,
        "choices": [
            {"title": option(pick.label), "value": on_the_wire(pick.value)} for pick in field.picks
        ],
    }
    if is_person:
        drawn["choices.data"] = {"type": "Data.Query", "dataset": PEOPLE}
    given = field.value if isinstance(field.value, tuple) else (field.value,)
    offered = {pick.value for pick in field.picks}
    chosen = [each for each in given if isinstance(each, str) and (is_person or each in offered)]
    return drawn | filled(",".join(on_the_wire(each) for each in chosen if each))


def style(field: Field) -> str:
    """Return how a list is shown: all at once, folded, or with a box to search in."""
    if field.kind is FieldKind.PERSON:
        return "filtered"
    if field.kind is FieldKind.SOME_OF or len(field.picks) <= FEW:
        return "expanded"
    return "compact" if len(field.picks) <= MANY else "filtered"


def on_the_wire(value: str) -> str:
    """Return a value as it can stand among others, which commas set apart."""
    return value.replace("%", "%25").replace(",", "%2C")


def filled(value: str) -> Json:
    """Return what was filled in before, if anything was."""
    return {"value": value} if value else {}


def iso(kind: type[date] | type[time], value: object) -> str:
    """Return a date or a time of day as inputs take it; nothing if it is none."""
    try:
        found = kind.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        return ""
    return found.isoformat() if isinstance(found, date) else f"{found:%H:%M}"


# --- Words ----------------------------------------------------------------------------------------


def heading(text: str) -> Json:
    """Return a heading, which a screen reader finds as such."""
    return {
        "type": "TextBlock",
        "text": meek(cut(text, TITLE)) or " ",
        "style": "heading",
        "size": "Medium",
        "weight": "Bolder",
        "wrap": True,
    }


def rich(text: str, most: int = TEXT) -> Json:
    """Return text that stands as it was typed."""
    return {"type": "RichTextBlock", "inlines": [run(text, most)]}


def small(text: str, most: int = TEXT) -> Json:
    """Return small print."""
    looks = {"size": "Small", "isSubtle": True}
    return {"type": "RichTextBlock", "inlines": [run(text, most) | looks]}


def run(text: str, most: int) -> Json:
    """Return a run of text. Clients read no Markdown in it."""
    return {"type": "TextRun", "text": cut(text, most)}


def option(text: str) -> str:
    """Return the label of something to pick; clients read those as Markdown."""
    return meek(cut(text, OPTION)) or " "


def meek(text: str) -> str:
    """Return text in which nothing acts, not even where it begins like a list or a heading."""
    plain = " ".join(text.split()).translate(LOOKALIKES)
    return plain if not plain or plain[0].isalpha() else WORD_JOINER + plain


def cut(text: str, most: int) -> str:
    """Return text of at most so many letters, in which no date is worked out."""
    shown = whole(text).replace("{{", f"{{{WORD_JOINER}{{")
    return (shown if len(shown) <= most else f"{shown[: most - 1]}…") or " "


def whole(text: str) -> str:
    """Return text that survives the way: half letters made whole, and no signs that nobody sees."""
    sound = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return sound.translate(UNSEEN)
