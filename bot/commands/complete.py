"""Whether everything the bot says has its words, in every language, in the style of the house."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial
from zoneinfo import ZoneInfo

from fluent.syntax.ast import Pattern, Resource, VariableReference
from fluent.syntax.visitor import Visitor

from bot import copybook
from bot.copybook import MissingWordsError
from bot.wording import FALLBACK, PLATFORM, PLATFORMS, Wording, shipped
from flows.example_pages import FORMS
from flows.examples import EXAMPLES
from flows.forms import Form
from flows.messages import Message, every_message

MOST_WORDS = 60
UTC = ZoneInfo("UTC")
POSITIONS = {
    "en": r"\b(above|below)\b(?! (you|all)\b)|\b(to|at|on) the (left|right|top|bottom)\b",
    "de": r"\b(unten|oben|unterhalb|oberhalb|untenstehend\w*|obenstehend\w*|links|rechts)\b",
    "es": r"\b(abajo|arriba|debajo|encima)\b",
    "fr": r"\bci-(dessous|dessus|contre)\b|\ben (bas|haut)\b",
    "no": r"\b(nedenfor|ovenfor|under denne|over denne)\b",
    "pt": r"\b(abaixo|acima)\b",
}
"""How each language says where on a screen something stands: screens differ."""


def problems() -> list[str]:
    """Return one clear line for everything that is not as it should be."""
    return [
        *without_example(),
        *(problem for language in copybook.languages() for problem in wrong_with(language)),
        *beside_no_language(),
    ]


def without_example() -> Iterator[str]:
    """Find messages that the page could not show."""
    shown = {type(each) for each in EXAMPLES}
    for kind in every_message():
        if kind not in shown:
            yield f"{kind.key} has no example in flows/examples.py, so nobody can preview it"


def beside_no_language() -> Iterator[str]:
    """Find overlays of languages that the bot does not speak."""
    folder = copybook.OVERLAYS.folder
    for file in sorted(folder.glob("*.ftl")) if folder else ():
        if file.stem not in copybook.languages():
            yield f"copy/{file.name}: the bot has no words in this language to put others over"


def wrong_with(language: str) -> Iterator[str]:
    """Find what is wrong with one language."""
    try:
        on_each = [shipped(language, platform) for platform in PLATFORMS]
        astray = list(out_of_step(language))
    except MissingWordsError as error:
        yield str(error)
        return
    yield from astray
    found = (problem for words in on_each for problem in wrong_with_words(words, astray))
    yield from dict.fromkeys(found)


def wrong_with_words(words: Wording, astray: Collection[str]) -> Iterator[str]:
    """Find what is wrong with what is said in a language, as one platform's people read it."""
    said: dict[str, Callable[[], Iterator[str]]] = {
        **{each.key: partial(wrong_with_message, words, each) for each in EXAMPLES},
        **{each.key: partial(wrong_with_form, words, each) for each in every_form()},
    }
    for found in said.values():
        try:
            yield from found()
        except MissingWordsError as error:
            if not astray:
                yield str(error)


def every_form() -> Iterator[Form]:
    """Return the form that stands for each kind: several ask the same in the same words."""
    yield from {form.key: form for each in FORMS.values() for form in each.values()}.values()


def wrong_with_message(words: Wording, message: Message) -> Iterator[str]:
    """Find what is wrong with the words of one message."""
    card = words.card(message, UTC)
    labels = [button.label for button in card.buttons]
    yield from out_of_style(words.language, message.key, (card.title, card.body, *labels))
    if (count := len(card.body.split())) > MOST_WORDS:
        yield f"{words.language}.ftl: {message.key} has {count} words; {MOST_WORDS} are the most"


def wrong_with_form(words: Wording, form: Form) -> Iterator[str]:
    """Find what is wrong with the words of one form."""
    card = words.form(form, UTC)
    paragraphs = [each.text for each in card.paragraphs]
    questions = [text for field in card.fields for text in (field.label, field.hint)]
    yield from out_of_style(words.language, form.key, (card.title, *paragraphs, *questions))


def out_of_step(language: str) -> Iterator[str]:
    """Find what a language lacks, has too much of, or knows too much about, beside English."""
    ours = parts(copybook.read(FALLBACK, copybook.ours(FALLBACK)))
    theirs = parts(copybook.of(language))
    yield from (f"{language}.ftl has no {name}" for name in ours if name not in theirs)
    for name, names in theirs.items():
        if name not in ours:
            yield f"{language}.ftl: nothing that we say is called {name}"
        for known in sorted(names - ours.get(name, names) - {PLATFORM}):
            yield f"{language}.ftl: {name} names ${known}, which it can't know"


def parts(tree: Resource) -> dict[str, set[str]]:
    """Return every text of a language, with the names that stand in it."""
    return {name: known(text) for name, text in copybook.texts(tree)}


class Names(Visitor):
    """Collects what a text names."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.found: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 — Fluent's naming
        """Note one name."""
        self.found.add(node.id.name)


def known(pattern: Pattern) -> set[str]:
    """Return the names that stand in one text."""
    names = Names()
    names.visit(pattern)
    return names.found


def out_of_style(language: str, key: str, said: Iterable[str]) -> Iterator[str]:
    """Find words that say where on a screen something stands."""
    for text in said:
        if found := re.search(POSITIONS[language], text, re.IGNORECASE):
            yield f"{language}.ftl: {key} says where something stands: {found[0]}"
