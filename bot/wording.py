"""Message to card, form to form card, in the reader's language."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime
from functools import cache, lru_cache, reduce
from itertools import product
from pathlib import Path
from typing import TypeAlias
from unicodedata import bidirectional
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_datetime, match_skeleton
from babel.lists import format_list
from fluent.runtime import FluentBundle
from fluent.runtime.types import FluentType

from bot import calendar, copybook
from bot.card import Button, Card, Field, FieldKind, FormCard, Link, Paragraph, Pick
from bot.channel import Talk, Ways
from bot.copybook import AS_WRITTEN, MissingWordsError
from flows import planning
from flows.forms import (
    AnyQuestion,
    Day,
    Form,
    FormPart,
    Hour,
    Line,
    OneOf,
    Option,
    Somebody,
    SomeOf,
    Text,
    Wrong,
    Yes,
)
from flows.messages import PRIVATE, Choice, Message
from flows.people import Person
from flows.programme import Programme
from flows.relationship import Plan
from flows.words import FarDay, Label, Part, Several, Slot, Value, Verbatim, Words

BABEL = {"en": "en_GB", "de": "de_DE"}
FALLBACK = "en"
PLATFORMS = (AS_WRITTEN, "teams")
PLATFORM = "platform"
"""What every text knows besides what its message does: where it is read."""
BETWEEN = " · "
"""Between two languages, where a title or a label is said in both; and between hints."""
WHOLE_WEEKDAY = "EEEE"
"""What a language's own pattern may shorten."""
REMEMBERED = 2048
"""So many days and hours are written only once: a page of times to choose from has hundreds."""
REPEATED = Part("repeated")
BY_ADDRESS = "by-address"
FOOTER = "where-help-is"
"""Under everything that a pair reads about themselves."""
MAIN = frozenset(
    {
        Choice.YES,
        Choice.MET,
        Choice.MEET,
        Choice.APPROVE,
        Choice.PROPOSE,
        Choice.PROPOSE_PEERS,
        Choice.PROPOSE_CO_MENTORS,
        Choice.LOOK,
        Choice.EXPRESS,
        Choice.EXPRESS_READ,
        Choice.LESSON_NEXT,
    }
)
"""What one would usually do next. On each card the first of these stands out, and no other."""
SAYABLE = (str, int, float, date, Words, Verbatim, Several, Slot, FarDay)
Known: TypeAlias = str | float
TURNING = frozenset({"R", "AL", "AN", "RLO", "RLE", "RLI", "LRO", "LRE", "LRI", "FSI"})
ANSWERED = {
    OneOf: FieldKind.ONE_OF,
    SomeOf: FieldKind.SOME_OF,
    Line: FieldKind.LINE,
    Text: FieldKind.TEXT,
    Day: FieldKind.DAY,
    Hour: FieldKind.HOUR,
    Somebody: FieldKind.PERSON,
    Yes: FieldKind.YES,
}


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads: their language, their zone, and on which platform."""

    language: str
    zone: ZoneInfo
    platform: str = AS_WRITTEN

    @classmethod
    def of(cls, person: Person, platform: str = AS_WRITTEN) -> "Reader":
        """Return *person* as a reader."""
        return cls(person.language, person.calendar.zone, platform)

    @classmethod
    def at_the_desk(cls, programme: Programme, platform: str = AS_WRITTEN) -> "Reader":
        """Return whoever reads the desk: the programme itself says in which language."""
        return cls(programme.language, programme.calendar.zone, platform)

    @property
    def words(self) -> "Wording":
        """Return the words in which they are spoken to."""
        return shipped(self.language, self.platform)


class Whole(str, FluentType):
    """Text of whatever length: Fluent on its own gives up on what has more than 2500 letters."""

    __slots__ = ()

    def format(self, *_: object, **__: object) -> str:
        """Stand as it is."""
        return self


def shipped(language: str, platform: str = AS_WRITTEN) -> "Wording":
    """Return the words of a language; English where it is not there yet."""
    return read_once(language, platform)


@cache
def read_once(language: str, platform: str) -> "Wording":
    """Return them, under whatever names its arguments were given: those would be kept apart."""
    if language not in copybook.languages():
        return read_once(FALLBACK, platform)
    return Wording.parse(language, copybook.ours(language), copybook.theirs(language), platform)


def reword(config: Path | None) -> None:
    """Let the words that lie beside ``app.yaml`` stand in place of our own from now on."""
    copybook.OVERLAYS.folder = config.parent / "copy" if config else None
    read_once.cache_clear()


def settle(config: Path) -> None:
    """Do so, and read every language at once: what can't be read stops the start."""
    reword(config)
    for language, platform in product(copybook.languages(), PLATFORMS):
        shipped(language, platform)


@dataclass(frozen=True)
class Wording:
    """The words of one language, as they are said on one platform."""

    language: str
    bundle: FluentBundle
    platform: str = AS_WRITTEN
    plain: dict[tuple[str, str | None], str] = field(default_factory=dict, compare=False)
    """What names nothing that could change, such as a label: it is put together once."""

    @classmethod
    def parse(
        cls, language: str, copy: str, overlay: str = "", platform: str = AS_WRITTEN
    ) -> "Wording":
        """Read copy from text, and what a deployment put over it."""
        bundle = FluentBundle([BABEL.get(language, language)], use_isolating=False)
        bundle.add_resource(copybook.read(language, copy, overlay, platform))
        return cls(language, bundle, platform)

    def card(self, message: Message, zone: ZoneInfo) -> Card:
        """Word *message* completely or not at all."""
        facts = ((each.name, getattr(message, each.name)) for each in fields(message))
        known = self._known(facts, zone)
        return Card(
            title=self._phrase(message.key, "title", known),
            body=self._phrase(message.key, None, known),
            lines=tuple(self.line(part, zone) for part in message.parts),
            buttons=tuple(self._button(message, choice) for choice in message.offered),
            footer=self._label(FOOTER) if message.says_where_help_is else "",
            key=message.key,
        )

    def line(self, part: Part, zone: ZoneInfo) -> str:
        """Word one line of a message."""
        return self._phrase(part.key, None, self._known(part.facts, zone))

    def form(self, form: Form, zone: ZoneInfo) -> FormCard:
        """Word *form* completely or not at all."""
        known = dict(form.facts)
        intro = Paragraph(self._say(form.key, known, zone))
        return FormCard(
            key=form.key,
            title=self._say(form.key, known, zone, "title"),
            paragraphs=(intro, *(self._paragraph(each, form, zone) for each in form.parts)),
            fields=tuple(self._field(each, form, zone) for each in form.questions),
            submit=self._say(form.key, known, zone, "submit") if form.can_send else "",
            close=self._label("form-close"),
            state=form.state,
            is_private=form.private,
        )

    def _button(self, message: Message, choice: Choice) -> Button:
        own = self._has(message.key, choice)
        label = self._label(message.key, choice) if own else self._label(f"choice-{choice}")
        return Button(
            label,
            choice,
            ref=message.carried,
            is_private=choice in PRIVATE,
            is_main=choice is next((each for each in message.offered if each in MAIN), None),
        )

    def _paragraph(self, part: FormPart, form: Form, zone: ZoneInfo) -> Paragraph:
        text = self._say(part.key, dict(part.facts), zone)
        if part.choice is None:
            return Paragraph(text, is_small=part.is_small)
        label = self._label(f"choice-{part.choice}")
        return Paragraph(text, Button(label, part.choice, form.state, is_private=form.private))

    def _field(self, question: AnyQuestion, form: Form, zone: ZoneInfo) -> Field:
        own = f"{form.key}-{question.key}"
        key = own if self.bundle.has_message(own) else f"question-{question.key}"
        known = dict(form.facts)
        hint = self._say(key, known, zone, "hint") if self._has(key, "hint") else ""
        hints = filter(None, (hint, *(self.line(each, zone) for each in question.hints)))
        wrong = question.error
        error = self._say(f"wrong-{wrong.wrong}", {"limit": wrong.limit}, zone) if wrong else ""
        tick = (Pick("yes", self._label(key, "tick")),) if isinstance(question, Yes) else ()
        options = question.options if isinstance(question, OneOf | SomeOf) else ()
        return Field(
            key=question.key,
            kind=ANSWERED[type(question)],
            label=self.line(question.says, zone) if question.says else self._say(key, known, zone),
            hint=BETWEEN.join(hints),
            is_required=question.required,
            picks=tick or self._picks(options, zone),
            value=question.value,
            error=error,
            missing=self._say(f"wrong-{Wrong.MISSING}", {}, zone) if question.required else "",
            at_most=question.at_most if isinstance(question, SomeOf | Line | Text) else 1,
            otherwise=self._label(BY_ADDRESS) if isinstance(question, Somebody) else "",
        )

    def _picks(self, options: Iterable[Option], zone: ZoneInfo) -> tuple[Pick, ...]:
        return tuple(Pick(each.value, str(self._value(each.label, zone))) for each in options)

    def _label(self, key: str, attribute: str | None = None) -> str:
        return self._phrase(key, attribute, {})

    def _say(
        self, key: str, known: Mapping[str, object], zone: ZoneInfo, attribute: str | None = None
    ) -> str:
        return self._phrase(key, attribute, self._known(known.items(), zone))

    def _known(self, facts: Iterable[tuple[str, object]], zone: ZoneInfo) -> Mapping[str, Known]:
        """Return what can be said of these facts, by the names that the copy has for them."""
        return {
            name.replace("_", "-"): whole(self._value(value, zone))
            for name, value in facts
            if isinstance(value, SAYABLE)
        }

    def _value(self, value: Value, zone: ZoneInfo) -> str | float:
        match value:
            case Words(key=key):
                return self._label(key)
            case Verbatim(text=text) | str(text):
                return isolated(text)
            case Several(labels=labels):
                return self._joined(labels, zone)
            case Slot():
                return self._slot(value, zone)
            case FarDay(day=day):
                return format_date(day, "full", locale=BABEL.get(self.language, self.language))
            case datetime():
                return self._day(value.astimezone(zone).date())
            case date():
                return self._day(value)
            case _:
                return value

    def _joined(self, labels: tuple[Label, ...], zone: ZoneInfo) -> str:
        """Join names with "and"; what was picked from a list is only set apart by commas."""
        said = [str(self._value(label, zone)) for label in labels]
        if any(isinstance(label, Words) for label in labels):
            return ", ".join(said)
        return str(format_list(said, locale=BABEL.get(self.language, self.language)))

    def _slot(self, slot: Slot, zone: ZoneInfo) -> str:
        """Say a moment by the reader's clock, then by every clock that shows something else."""
        mine = slot.at.astimezone(zone).replace(tzinfo=None)
        clocks = ((name, slot.at.astimezone(ZoneInfo(key))) for name, key in slot.others)
        theirs = ((name, there.replace(tzinfo=None)) for name, there in clocks)
        return " · ".join(
            (
                by_the_clock(self, mine),
                *(
                    self._phrase(
                        "slot-same-day" if there.date() == mine.date() else "slot-other-day",
                        None,
                        {"name": isolated(name), **self._read_off(there)},
                    )
                    for name, there in theirs
                    if there != mine
                ),
            )
        )

    def moment(self, there: datetime) -> str:
        """Say a moment as one's own clock shows it."""
        return self._phrase("slot", None, self._read_off(there))

    def _read_off(self, there: datetime) -> Mapping[str, str]:
        locale = BABEL.get(self.language, self.language)
        return {"day": shown("MMMEd", there, locale), "hour": shown("Hm", there, locale)}

    def calendar_labels(self) -> calendar.Labels:
        """Return what an entry for a calendar is called, and the ways to it."""
        return calendar.Labels(
            title=self._label("calendar-entry"),
            google=self._label("calendar-google"),
            outlook=self._label("calendar-outlook"),
            file=self._label("calendar-file"),
        )

    def ways(self, ways: Ways) -> tuple[Link, ...]:
        """Return links by which people reach one another."""
        return (
            Link(self._label("link-to-chat"), ways.chat),
            Link(self._label("link-to-meeting"), ways.meeting),
        )

    def _day(self, day: date) -> str:
        return said_day(day, BABEL.get(self.language, self.language))

    def _has(self, key: str, attribute: str) -> bool:
        found = self.bundle.has_message(key)
        return bool(found and attribute in self.bundle.get_message(key).attributes)

    def _phrase(self, key: str, attribute: str | None, known: Mapping[str, Known]) -> str:
        if known:
            return self._put_together(key, attribute, known)
        if (key, attribute) not in self.plain:
            self.plain[key, attribute] = self._put_together(key, attribute, known)
        return self.plain[key, attribute]

    def _put_together(self, key: str, attribute: str | None, known: Mapping[str, Known]) -> str:
        if not self.bundle.has_message(key):
            raise MissingWordsError(f"{self.language}.ftl has no entry {key}")
        entry = self.bundle.get_message(key)
        pattern = entry.value if attribute is None else entry.attributes.get(attribute)
        if pattern is None:
            raise MissingWordsError(f"{self.language}.ftl: {key} lacks {attribute or 'its text'}")
        text, errors = self.bundle.format_pattern(pattern, {PLATFORM: self.platform, **known})
        if errors:
            raise MissingWordsError(f"{self.language}.ftl: {key} names what its message can't know")
        return str(text)


@lru_cache(REMEMBERED)
def by_the_clock(words: Wording, there: datetime) -> str:
    """Say a moment, which names nobody."""
    return words.moment(there)


@cache
def pattern(skeleton: str, locale: str) -> str:
    """Return how a locale writes something; finding out takes much longer than writing it."""
    known = Locale.parse(locale).datetime_skeletons
    return str(known[match_skeleton(skeleton, known)].pattern)


@lru_cache(REMEMBERED)
def shown(skeleton: str, there: datetime, locale: str) -> str:
    """Write a moment as a locale does."""
    return format_datetime(there, pattern(skeleton, locale), locale=locale)


@lru_cache(REMEMBERED)
def said_day(day: date, locale: str) -> str:
    """Write a day with its weekday in full."""
    whole_day = re.sub("E+", WHOLE_WEEKDAY, pattern("MMMMEEEEd", locale))
    return format_date(day, whole_day, locale=locale)


def whole(value: str | float) -> str | float:
    """Keep Fluent from refusing a long text."""
    return Whole(value) if isinstance(value, str) else value


def isolated(text: str) -> str:
    """Keep a right-to-left name in its place within a left-to-right sentence."""
    turns = not text.isascii() and any(bidirectional(letter) in TURNING for letter in text)
    return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}" if turns else text


def card_for(message: Message, reader: Reader, *, repeated: bool = False, public: str = "") -> Card:
    """Return *message* in the reader's words; *repeated* says that it may be there already.

    *public* is where we can be reached from outside, if we can.
    """
    words = reader.words
    card = words.card(message, reader.zone)
    card = calendar.dressed(card, message, words.calendar_labels(), public)
    return (
        replace(card, lines=(*card.lines, words.line(REPEATED, reader.zone))) if repeated else card
    )


def talk_for(reader: Reader, begins: datetime | None) -> Talk:
    """Return a first talk, as a calendar that others may see calls it."""
    return Talk(reader.words.calendar_labels().title, begins, planning.USUAL)


def with_ways(card: Card, ways: Ways, reader: Reader) -> Card:
    """Return a card with the ways to reach the others."""
    return replace(card, links=reader.words.ways(ways))


def card_for_all(
    message: Message, readers: Iterable[Reader], *, repeated: bool = False, public: str = ""
) -> Card:
    """Return *message* in the words of everybody who reads it: once in each language."""
    spoken = {reader.words.language: reader for reader in readers}
    in_turn = (spoken[language] for language in sorted(spoken))
    cards = (card_for(message, each, repeated=repeated, public=public) for each in in_turn)
    return reduce(beside, cards)


def beside(one: Card, other: Card) -> Card:
    """Return one card that says the same in two languages; its buttons are there once."""
    return replace(
        one,
        title=both(one.title, other.title),
        body=both(one.body, other.body, "\n\n"),
        lines=apart(one.lines, tuple(each for each in other.lines if each not in one.lines)),
        buttons=tuple(
            replace(button, label=both(button.label, same.label))
            for button, same in zip(one.buttons, other.buttons, strict=True)
        ),
        links=tuple(
            replace(link, label=both(link.label, same.label))
            for link, same in zip(one.links, other.links, strict=True)
        ),
        footer=both(one.footer, other.footer),
    )


def apart(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """Return two lists as one, with an empty line between them."""
    return (*one, "", *other) if one and other else one + other


def both(one: str, other: str, between: str = BETWEEN) -> str:
    """Say something in two languages, and once where they say it alike."""
    return one if one == other else f"{one}{between}{other}"


def form_for(form: Form, reader: Reader) -> FormCard:
    """Return *form* in the reader's words."""
    return reader.words.form(form, reader.zone)


def calendar_file(plan: Plan, language: str, now: datetime) -> bytes | None:
    """Return a date as a file for a calendar; None if there is none to come."""
    if plan.at is None or not plan.is_ahead(now):
        return None
    title = shipped(language).calendar_labels().title
    entry = calendar.Entry(plan.id, plan.at, plan.minutes, plan.turn, title, now)
    return calendar.file(entry)
