"""People who read one language: they press and fill in its words, and proof-read all they see."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from fluent.syntax.ast import Pattern, Placeable, SelectExpression, TextElement

from bot import copybook
from bot.settings import load
from bot.wording import BETWEEN, PLATFORM, shipped
from tests.stories.theatre import APP_YAML, TODAY
from tests.visitor import Field, Fill, Surface, Visitor, _options, _read_text

ANYTHING = "(?:.|\n)*?"
BULLET, CUT = "• ", "…"
TWO_LETTERS = re.compile(r"[^\W\d_]{2}")
PROGRAMME = load(APP_YAML).programme
OF_THE_DEPLOYMENT = frozenset(PROGRAMME.departments)


def say(language: str, key: str, attribute: str = "", **known: object) -> str:
    """What an entry says, for whoever looks for it on the screen."""
    bundle = shipped(language, TODAY.platform).bundle
    entry = bundle.get_message(key)
    pattern = entry.attributes[attribute] if attribute else entry.value
    assert pattern is not None
    text, errors = bundle.format_pattern(pattern, {PLATFORM: TODAY.platform, **known})
    assert errors == []
    return str(text)


@cache
def entries(language: str, platform: str) -> dict[str, Pattern]:
    """Every text of a language, by its name."""
    return dict(copybook.texts(copybook.of(language, platform)))


@cache
def sayings(language: str, platform: str) -> tuple[re.Pattern[str], ...]:
    """What each text looks like, whatever stands in it; but for those that say nothing else."""
    said = entries(language, platform).values()
    found = (shape(pattern) for pattern in said if is_said(pattern))
    return tuple(re.compile(each) for each in dict.fromkeys(found))


def shape(pattern: Pattern) -> str:
    return "".join(piece(each) for each in pattern.elements)


def piece(element: TextElement | Placeable) -> str:
    match element:
        case TextElement(value=value):
            return re.escape(value)
        case Placeable(expression=SelectExpression(variants=variants)):
            return f"(?:{'|'.join(shape(each.value) for each in variants)})"
        case _:
            return ANYTHING


def is_said(pattern: Pattern) -> bool:
    """Whether a text has words of its own, and does not only hand others' on."""
    return bool(TWO_LETTERS.search(shape(pattern).replace(ANYTHING, "")))


@cache
def foreign(language: str, platform: str) -> re.Pattern[str]:
    """All the names and sentences that only other languages have.

    A word that stands in one of our own sentences, such as Mentee, is ours as well.
    """
    own = "\n".join(shape(each) for each in entries(language, platform).values())
    others = {
        text
        for other in copybook.languages()
        if other != language
        for pattern in entries(other, platform).values()
        if (text := whole(pattern)) and TWO_LETTERS.search(text) and not stands_in(text, own)
    }
    return re.compile("|".join(map(alone, sorted(others))))


def alone(text: str) -> str:
    """What a text looks like, but for where it is a part of a longer word."""
    return rf"(?<!\w){re.escape(text)}(?!\w)"


def stands_in(text: str, shapes: str) -> bool:
    """Whether a text stands in one of these."""
    return bool(re.search(alone(re.escape(text)), shapes))


def whole(pattern: Pattern) -> str:
    """A text that nothing is filled into; nothing, if something is."""
    match pattern.elements:
        case [TextElement(value=value)]:
            return str(value)
    return ""


def is_in(language: str, text: str) -> bool:
    """Whether this is something we say in this language, and in no other."""
    ours = text.replace(PROGRAMME.aim, "")  # the aim is the deployment's, in its own language
    platform = TODAY.platform
    return not foreign(language, platform).search(ours) and any(
        each.fullmatch(text) for each in sayings(language, platform)
    )


@dataclass
class Proofreader:
    """Somebody at the screen who reads one language, and looks at all they are shown."""

    who: Visitor
    language: str
    typed: set[str] = field(default_factory=set)
    """What people wrote themselves: it is shown word for word."""
    shares: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Conversations with people who read another language, and all that are read there."""
    seen: set[str] = field(default_factory=set)
    earlier: set[str] = field(default_factory=set)
    """Messages from the time when they read another language."""

    def turns_to(self, language: str) -> None:
        """Read another language from now on."""
        self.earlier = {ts for _, ts, _ in self.who.looks_everywhere()}
        self.language = language

    def says(self, key: str, attribute: str = "", **known: object) -> str:
        return say(self.language, key, attribute, **known)

    def types(self, text: str) -> None:
        self.who.types(text)
        self.looks()

    def presses(self, key: str, attribute: str = "", **where: Any) -> None:
        """Press what this entry labels."""
        self.who.presses(self.says(key, attribute), **where)
        self.looks()

    def fills(self, values: dict[str, Fill]) -> None:
        """Fill in the questions that these entries ask."""
        self.who.fills({self.says(key): value for key, value in values.items()})

    def submits(self) -> None:
        self.who.submits()
        self.looks()

    def closes(self) -> None:
        self.who.closes()

    def looks(self) -> None:
        """Read all there is: the modal, the messages, the home; each line is in one's language."""
        wrong = [text for text, spoken in self._all() if not self._is_fine(text, spoken)]
        if wrong:
            raise AssertionError(f"{self.who.name} reads what is not in {self.language}: {wrong}")

    def _is_fine(self, text: str, spoken: Sequence[str]) -> bool:
        self.seen.add(text)
        mine = text in self.typed | OF_THE_DEPLOYMENT or not TWO_LETTERS.search(text)
        in_all = (
            any(is_in(each, part) for each in spoken)
            for part in (text.split(BETWEEN) if len(spoken) > 1 else [text])
        )
        return mine or all(in_all)

    def _all(self) -> Iterator[tuple[str, Sequence[str]]]:
        modal, alone = self.who.modal, (self.language,)
        if modal is not None:
            whole_title = [modal.title] if not modal.title.endswith(CUT) else []
            submit = [modal.submit] if modal.submit else []
            shown = (*whole_title, *modal.errors.values(), *submit)
            yield from ((text, alone) for text in (*shown, *texts(modal.surface)))
        for conversation, ts, surface in self.who.looks_everywhere():
            spoken = self.shares.get(conversation, alone)
            yield from ((text, spoken) for text in texts(surface) if ts not in self.earlier)
        for surface in self.who.looks_at_home():
            yield from ((text, alone) for text in texts(surface))


def texts(surface: Surface) -> Iterator[str]:
    """Every line that can be read, with buttons and what menus offer."""
    for line in surface.text.split("\n"):
        if line.strip():
            yield line.removeprefix(BULLET)
    yield from surface.buttons
    for each in surface.fields:
        yield from offers(each)


def offers(asked: Field) -> Iterator[str]:
    """What a menu offers; but for time zones, which are called the same everywhere."""
    options = [_read_text(option["text"]) for option in _options(asked)]
    return (option for option in options if "/" not in option)
