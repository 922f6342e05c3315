"""Draws all that the bot can say as one page: no scripts, nothing from elsewhere, fit to print."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from zoneinfo import ZoneInfo

from babel import Locale

from bot.card import Card, Field, FieldKind, FormCard
from bot.commands.preview_style import STYLE
from bot.wording import BABEL, Wording, shipped
from flows.forms import Form
from flows.messages import Message, Place
from flows.outcome import Screen

ZONE = ZoneInfo("Europe/Oslo")
TITLE = "Everything the bot can say"
WHERE = {
    Place.DIRECT: "Direct message or reply",
    Place.GROUP: "The pair's own conversation",
    Place.DESK: "The desk",
}
AT_HOME = ("home-", "desk-")
"""How the names of what stands on a home card begin."""
ANSWERED = {
    FieldKind.ONE_OF: "One of",
    FieldKind.SOME_OF: "Some of",
    FieldKind.LINE: "A line",
    FieldKind.TEXT: "A few lines",
    FieldKind.DAY: "A date",
    FieldKind.HOUR: "A time",
    FieldKind.PERSON: "A person",
    FieldKind.YES: "A box to tick",
}
LIMITED = {FieldKind.SOME_OF}


class Html(str):
    """Text that is a piece of the page already; any other text is escaped on its way in."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """What one chapter of the handbook says, asks and shows, each with who reads it."""

    name: str
    about: str
    messages: Sequence[Message] = ()
    forms: Sequence[tuple[str, Form]] = ()
    screens: Sequence[tuple[str, Screen]] = ()
    lines: Sequence[tuple[str, str, str]] = ()
    """What stands within messages and forms: its language, its name, its words."""


def draw(chapters: Sequence[Chapter], languages: Sequence[str]) -> str:
    """Return the whole page."""
    words = [shipped(language) for language in languages]
    head = tag(
        "head",
        Html('<meta charset="utf-8">'),
        Html('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        tag("title", TITLE),
        tag("style", Html(STYLE)),
    )
    body = tag(
        "body",
        tag("header", tag("h1", TITLE), tag("p", counted(chapters, words))),
        tag("nav", tag("ol", *map(link, chapters)), aria_label="Chapters"),
        tag("main", *(section(each, words) for each in chapters)),
        tag("footer"),
    )
    return f"<!doctype html>\n{tag('html', head, body, lang='en')}\n"


def counted(chapters: Sequence[Chapter], words: Sequence[Wording]) -> str:
    """Say how much there is to read."""
    messages, forms, screens = (
        sum(len(getattr(each, kind)) for each in chapters)
        for kind in ("messages", "forms", "screens")
    )
    spoken = ", ".join(named(each.language) for each in words)
    return f"{messages} messages, {forms} forms and {screens} screens, in: {spoken}."


def link(chapter: Chapter) -> Html:
    """Return where the reader finds a chapter."""
    return tag("li", tag("a", chapter.about, href=f"#{chapter.name}"))


def section(chapter: Chapter, words: Sequence[Wording]) -> Html:
    """Draw one chapter."""
    heading = f"{chapter.name}-heading"
    return tag(
        "section",
        tag("h2", chapter.about, id=heading),
        tag("p", chapter.name, class_="name"),
        *(said(each, words) for each in chapter.messages),
        *(asked(who, each, words) for who, each in chapter.forms),
        *(shown(who, each, words) for who, each in chapter.screens),
        *([listed(chapter.lines)] if chapter.lines else ()),
        id=chapter.name,
        aria_labelledby=heading,
    )


def said(message: Message, words: Sequence[Wording]) -> Html:
    """Draw a message in every language."""
    where = "Home" if message.key.startswith(AT_HOME) else WHERE[message.place]
    drawn = (framed(each, card(each.card(message, ZONE))) for each in words)
    return article(type(message).__doc__ or "", where, message.key, drawn)


def asked(who: str, form: Form, words: Sequence[Wording]) -> Html:
    """Draw a form in every language."""
    where = "Private form" if form.private else "Form"
    drawn = (framed(each, page(each.form(form, ZONE))) for each in words)
    return article(who, where, form.key, drawn)


def shown(who: str, screen: Screen, words: Sequence[Wording]) -> Html:
    """Draw a screen, one card under the other, in every language."""
    drawn = (
        framed(each, (part for message in screen.cards for part in card(each.card(message, ZONE))))
        for each in words
    )
    return article(who, "Home", ", ".join(each.key for each in screen.cards), drawn)


def article(who: str, where: str, name: str, drawn: Iterable[Html]) -> Html:
    """Put what is said beside who reads it, and where."""
    side = tag(
        "div",
        tag("h3", who),
        tag("p", tag("span", where, class_="where")),
        tag("p", name, class_="name"),
    )
    return tag("article", side, tag("div", *drawn))


def framed(words: Wording, parts: Iterable[Html]) -> Html:
    """Frame what is said in one language."""
    tongue = tag("p", named(words.language), class_="tongue", lang="en")
    return tag("div", tongue, *parts, class_="card", lang=words.language)


def card(this: Card) -> Iterator[Html]:
    """Draw a card."""
    yield tag("h4", this.title, dir="auto")
    if this.body:
        yield tag("p", this.body, dir="auto")
    if this.lines:
        lines = (tag("li", line, dir="auto") for line in this.lines)
        yield tag("ul", *lines, class_="lines")
    if this.buttons:
        yield buttons((each.label, each.is_main) for each in this.buttons)
    if this.footer:
        yield tag("p", this.footer, class_="small", dir="auto")


def buttons(labels: Iterable[tuple[str, bool]]) -> Html:
    """Draw a row of buttons, the main one filled."""
    drawn = (tag("li", label, class_="main" if is_main else "") for label, is_main in labels)
    return tag("ul", *drawn, class_="buttons", aria_label="Buttons")


def page(form: FormCard) -> Iterator[Html]:
    """Draw a form."""
    yield tag("h4", form.title, dir="auto")
    for each in form.paragraphs:
        yield tag("p", each.text, class_="small" if each.is_small else "", dir="auto")
        if each.button:
            yield buttons([(each.button.label, False)])
    for field in form.fields:
        yield question(field)
    ways = ([(form.submit, True)] if form.submit else []) + [(form.close, False)]
    yield buttons(ways)


def question(field: Field) -> Html:
    """Draw a question, how it is answered, and what is wrong with the answer."""
    picks = "; ".join(pick.label for pick in field.picks)
    limit = f", {field.at_most} at most" if field.kind in LIMITED else ""
    how = f"{ANSWERED[field.kind]}{limit}{': ' if picks else ''}{picks}"
    parts = [
        tag("p", field.label if field.is_required else f"{field.label} (optional)", class_="label"),
        *([tag("p", field.hint, class_="hint")] if field.hint else ()),
        tag("p", how, class_="answer"),
        *([tag("p", field.error, class_="error")] if field.error else ()),
    ]
    return tag("div", *parts, class_="field", dir="auto")


def listed(lines: Iterable[tuple[str, str, str]]) -> Html:
    """List lines by name: their words, as they stand in the copy."""
    return tag(
        "dl",
        *(
            part
            for language, name, text in lines
            for part in (
                tag("dt", name, class_="name"),
                tag("dd", text, lang=language, dir="auto"),
            )
        ),
    )


def named(language: str) -> str:
    """Return what a language is called in English."""
    return Locale.parse(BABEL.get(language, language)).get_language_name("en") or language


def tag(name: str, *inside: str, **attributes: str) -> Html:
    """Return an element. What is no piece of the page yet is escaped."""
    named_ = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
    drawn = "".join(f' {key}="{escape(value)}"' for key, value in named_.items() if value)
    held = "".join(each if isinstance(each, Html) else escape(each) for each in inside)
    return Html(f"<{name}{drawn}>{held}</{name}>")
