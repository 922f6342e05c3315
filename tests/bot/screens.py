"""Every screen that the bot can draw, in a world where everybody typed the same thing.

Which screens there are is listed here once; a hand says in which ways its platform shows each.
`everything("")` is the usual cast. `everything(text)` is the same, with *text* wherever a person or
a directory could have put it: names, departments, places, what somebody said about themselves, the
programme's own words.
"""

from collections.abc import Iterator
from contextvars import ContextVar
from dataclasses import dataclass, fields, replace
from datetime import timedelta
from typing import Any, Protocol, TypeAlias

from bot.card import Card, FormCard
from bot.slack import draw
from bot.slack.read import SLACK
from bot.wording import Reader, card_for, form_for
from flows import agreement, coordinator, home, lanes, mydata, signup
from flows import exit as leaving
from flows.cases import Case
from flows.examples import EXAMPLES
from flows.forms import (
    Error,
    Form,
    Given,
    Line,
    OneOf,
    Question,
    Somebody,
    SomeOf,
    Text,
    Wrong,
    Yes,
    read,
    wrong,
)
from flows.messages import Message, Settled
from flows.people import Person, Role
from flows.programme import KeyDate, Programme
from flows.proposal import Side
from flows.relationship import Agreement, Relationship, Status
from flows.verbs import FOR_EVERYBODY
from flows.wishes import Wish
from flows.words import Part, Several, Verbatim
from playground import blocks as block_kit
from tests.bot.pages import ASKED, ELOQUENT, QUIET
from tests.node import schema
from tests.people import (
    AMARA,
    AMARA_OFFERS,
    DANIEL,
    INGRID,
    JOAO,
    MEI_LIN,
    MONDAY,
    PROGRAMME,
    TOMAS,
    pair,
    proposed,
)

IDENTIFIERS = {"to", "about", "occasion", "not_before", "item", "plan", "entry", "made"}
"""What a message knows and nobody reads: ids of ours, and hours."""
READER: ContextVar[Reader] = ContextVar("reader")
"""Who looks at the screens."""
READER.set(Reader.of(JOAO))
DEPARTMENT, PROGRAMME_NAME, AIM = 75, 80, 200
"""As long as the settings let these be."""


Drawn: TypeAlias = dict[str, Any]
Ways: TypeAlias = Iterator[tuple[str, Drawn]]
"""What a platform shows for one thing: each way it may look, by a name."""


class Hand(Protocol):
    """Who draws for a platform."""

    def card(self, card: Card) -> Ways:
        """Return the ways in which a message is shown."""
        ...

    def form(self, form: FormCard) -> Ways:
        """Return the ways in which a form is shown."""
        ...

    def home(self, cards: tuple[Card, ...], in_a_message: tuple[Card, ...]) -> Ways:
        """Return the ways in which somebody's home is shown; a message may hold less of it."""
        ...


class SlackHand:
    """Draws for Slack."""

    def card(self, card: Card) -> Ways:
        yield ", as a message", draw.message(card)
        yield ", in place of a form", draw.notice(card)
        yield ", at home", draw.home((card,))

    def form(self, form: FormCard) -> Ways:
        view = draw.modal(form)
        yield "", view
        if not form.errors:
            yield ", to be sent again", draw.again(view, worded(Settled()))

    def home(self, cards: tuple[Card, ...], in_a_message: tuple[Card, ...]) -> Ways:
        yield "", draw.home(cards)
        yield ", as a message", draw.several(in_a_message)
        yield ", in place of a form", draw.screen(cards)


@dataclass(frozen=True)
class Screen:
    """What is sent to Slack: the blocks of a message with its text, or a view."""

    drawn: dict[str, Any]

    @property
    def is_view(self) -> bool:
        return "type" in self.drawn

    def breaches(self) -> list[str]:
        """What either layer would not let pass."""
        if self.is_view:
            return [*schema.view(self.drawn), *block_kit.view(self.drawn)]
        blocks = self.drawn["blocks"]
        return [*schema.message(blocks), *block_kit.message(blocks)]


@dataclass(frozen=True)
class World:
    """The cast, and what they all typed; an empty text leaves them as they are."""

    typed: str

    def said(self, usual: str, most: int | None = None) -> str:
        return self.typed[:most] or usual

    def person(self, usual: Person) -> Person:
        return replace(
            usual,
            name=self.said(usual.name),
            department=self.said(usual.department or "Design", 200),
            location=self.said(usual.location or "Lisbon", 200),
        )

    @property
    def programme(self) -> Programme:
        return replace(
            PROGRAMME,
            name=self.said(PROGRAMME.name, PROGRAMME_NAME),
            aim=self.said(PROGRAMME.aim, AIM),
            coordinators=(self.person(INGRID), self.person(DANIEL)),
            departments=(self.said("Design", DEPARTMENT), "Engineering", "Finance"),
            dates=tuple(KeyDate(self.said(each.name), each.day) for each in PROGRAMME.dates),
        )

    def wish(self, usual: Wish, **changes: Any) -> Wish:
        """Somebody's wish. What was kept before there was a limit may be longer than it."""
        return replace(
            usual,
            about_me=self.said(usual.about_me),
            strengths=self.said("Listening, sketching"),
            ideal=self.said("Somebody who changed field late."),
            location=self.said("Lisbon"),
            departments=(self.said("Design", DEPARTMENT), "Finance"),
            **changes,
        )

    def pair(self, mentor: Person = AMARA, **changes: Any) -> Relationship:
        return pair(self.person(mentor), self.person(JOAO), **changes)

    def asked(self, **changes: Any) -> Relationship:
        return proposed(self.person(AMARA), self.person(JOAO), **changes)


def everything(typed: str = "", language: str = "en") -> dict[str, Screen]:
    """Return every screen of Slack, by a name that says who looks at what."""
    return {name: Screen(each) for name, each in drawn(SlackHand(), typed, language).items()}


def drawn(
    hand: Hand, typed: str = "", language: str = "en", platform: str = SLACK
) -> dict[str, Drawn]:
    """Return every screen as one platform draws it."""
    world = World(typed)
    READER.set(replace(Reader.of(JOAO, platform), language=language))
    found = (of_messages(world, hand), of_forms(world, hand), of_homes(world, hand))
    return {name: each for part in (*found, of_the_desk(world, hand)) for name, each in part}


# --- Messages -----------------------------------------------------------------------------------


def of_messages(world: World, hand: Hand) -> Ways:
    for message in EXAMPLES:
        card = worded(typed_into(message, world.typed) if world.typed else message)
        yield from named(message.key, hand.card(card))


def named(what: str, ways: Ways) -> Ways:
    for how, each in ways:
        yield f"{what}{how}", each


def typed_into(message: Message, typed: str) -> Message:
    """Return the same message about people who typed *typed*."""
    names = [field.name for field in fields(message) if field.name not in IDENTIFIERS]
    return replace(message, **{name: instead(getattr(message, name), typed) for name in names})


def instead(value: Any, typed: str) -> Any:
    match value:
        case str():
            return typed
        case Verbatim():
            return Verbatim(typed)
        case Several(labels=labels):
            return Several(tuple(instead(label, typed) for label in labels))
        case Part(key=key, facts=facts):
            return Part(key, tuple((name, instead(fact, typed)) for name, fact in facts))
        case tuple():
            return tuple(instead(each, typed) for each in value)
        case _:
            return value


def worded(message: Message) -> Card:
    return card_for(message, READER.get())


# --- Forms --------------------------------------------------------------------------------------


def of_forms(world: World, hand: Hand) -> Ways:
    for name, form in forms(world).items():
        for how, same in (("", form), *answered(form, world)):
            yield from named(f"{name}{how}", hand.form(form_for(same, READER.get())))


def forms(world: World) -> dict[str, Form]:
    joao, amara, programme = world.person(JOAO), world.person(AMARA), world.programme
    mentee, mentor = world.wish(ELOQUENT), world.wish(AMARA_OFFERS)
    one, two = world.pair(), world.pair(TOMAS, id="r2")
    return {
        "a mentee signs up": signup.form(joao, Role.MENTEE, programme, None),
        "a mentee changes what they said": signup.form(joao, Role.MENTEE, programme, mentee),
        "a mentor applies": signup.form(amara, Role.MENTOR, programme, None),
        "a mentor changes what they said": signup.form(amara, Role.MENTOR, programme, mentor),
        "somebody fills in the agreement": agreement.form(one, JOAO.id, programme, MONDAY),
        "somebody has two to agree with": agreement.which((one, two), JOAO.id),
        "somebody wants a change": leaving.form((one,), JOAO.id, programme),
        "somebody asks for help": leaving.form((one,), JOAO.id, programme, verbs=FOR_EVERYBODY),
        "somebody has two partners": leaving.form((one, two), JOAO.id, programme),
        "somebody has no partner": leaving.form((), JOAO.id, programme, verbs=FOR_EVERYBODY),
        "a coordinator opens a quiet case": details(QUIET, one, None),
        "a coordinator opens a wanted word": details(ASKED, None, joao),
    }


def details(case: Case, relationship: Relationship | None, asker: Person | None) -> Form:
    return coordinator.details(case, relationship, asker)


def answered(form: Form, world: World) -> Iterator[tuple[str, Form]]:
    """The same form as it comes back: nothing filled in, all filled in, each mistake in turn."""
    if not form.questions:
        return
    empty, full = read(form, {}), {each.key: an_answer(each, world) for each in form.questions}
    if isinstance(empty, Form):
        yield ", and sends it empty", empty
    for mistake in Wrong:
        error = Error(mistake, 600)
        yield f", {mistake}", wrong(form, form.questions[0].key, error, full)
    too_long = {**full, **{each.key: world.said("x") * 5000 for each in written(form)}}
    everywhere = read(form, too_long)
    if isinstance(everywhere, Form):
        yield ", and writes far too much", everywhere


def written(form: Form) -> list[Question]:
    return [each for each in form.questions if isinstance(each, Line | Text)]


def an_answer(question: Question, world: World) -> Given:
    match question:
        case OneOf(options=options):
            return options[-1].value
        case SomeOf(options=options):
            return tuple(option.value for option in options)
        case Line() | Text():
            return world.said("Hello")
        case Somebody():
            return "U0AMARA"
        case Yes():
            return True
        case _:
            return "2026-03-02"


# --- Homes --------------------------------------------------------------------------------------


def of_homes(world: World, hand: Hand) -> Ways:
    for name, view in homes(world).items():
        cards = tuple(worded(each) for each in home.screen(view, MONDAY).cards)
        yield from named(f"the home of {name}", hand.home(cards, cards))
        yield from named(f"the data of {name}", hand.card(worded(mydata.show(view))))


def homes(world: World) -> dict[str, home.View]:
    """All kinds of people who can look in."""
    seeks, applied = world.wish(ELOQUENT), world.wish(AMARA_OFFERS, qualified=False)
    offers = world.wish(AMARA_OFFERS)
    yesterday = (MONDAY - timedelta(days=1)).date()
    freed = replace(world.pair().member(JOAO.id), free_from=MONDAY.date())
    over = world.pair(status=Status.ENDED)
    others = tuple(each for each in over.members if each.person.id != JOAO.id)
    together = {
        "a pair who met": world.pair(sign_of_life=MONDAY + timedelta(days=1)),
        "a pair who were introduced": world.pair(status=Status.INTRODUCED),
        "a pair who agreed": world.pair(agreement=Agreement(6, MONDAY.date())),
        "a pair about to be introduced": world.pair(introduced_on=None, sign_of_life=None),
        "somebody who was asked": world.asked(),
        "somebody who was asked too long ago": world.asked(answer_by=yesterday),
        "somebody who is yet to be asked": world.asked(has_reached_them=False),
        "somebody whose relationship ended": over,
        "somebody who will try again": replace(over, members=(*others, freed)),
    }
    of_pairs = {
        name: look(world, JOAO, (seeks,), relationships=(each,)) for name, each in together.items()
    }
    mentors = {
        f"the mentor of {name}": look(world, AMARA, (offers,), relationships=(each,))
        for name, each in together.items()
        if name != "somebody who will try again"
    }
    sides = tuple(Side(world.person(each), applied) for each in (AMARA, TOMAS))
    seekers = tuple(
        Side(world.person(each), seeks, world.said("Amara")) for each in (JOAO, MEI_LIN)
    )
    both = (seeks, replace(applied, person=JOAO.id))
    two = (world.pair(), world.pair(TOMAS, id="r2"))
    return {
        "a stranger": look(world, MEI_LIN, ()),
        "a mentee who waits": look(world, JOAO, (seeks,)),
        "a mentor who applied": look(world, AMARA, (applied,)),
        "a mentor with a free place": look(world, AMARA, (offers,)),
        "somebody in both roles, with two partners": look(world, JOAO, both, relationships=two),
        "a coordinator with nothing to do": look(world, INGRID, ()),
        "a coordinator with much to do": look(
            world, INGRID, (), applications=sides, seekers=seekers
        ),
        **of_pairs,
        **mentors,
    }


def look(world: World, person: Person, wishes: tuple[Wish, ...], **more: Any) -> home.View:
    return home.View(
        person=world.person(person),
        programme=world.programme,
        wishes=tuple(replace(wish, person=person.id) for wish in wishes),
        **{
            "relationships": (),
            "manager": world.said("Ingrid Solberg"),
            "former": (world.said("Kwame Asante"),),
            "hoped_for": world.said("Amara Okafor"),
            **more,
        },
    )


# --- The desk -----------------------------------------------------------------------------------


def of_the_desk(world: World, hand: Hand) -> Ways:
    """A coordinator's desk on a day when half the organisation has signed up."""
    applied, seeks = world.wish(AMARA_OFFERS, qualified=False), world.wish(ELOQUENT)
    mentors = [Side(replace(world.person(AMARA), id=f"amara-{n}"), applied) for n in range(40)]
    mentees = [Side(world.person(JOAO), seeks, world.said("Amara")) for _ in range(200)]
    for name, applications, seekers in (
        ("an empty desk", [], []),
        ("one application", mentors[:1], []),
        ("forty applications", mentors, []),
        ("two hundred mentees", [], mentees),
        ("everybody at once", mentors, mentees),
    ):
        waiting = lanes.Waiting(
            programme=PROGRAMME,
            applications=tuple(applications),
            seekers=tuple(seekers),
            unbriefed=tuple(each.person for each in seekers),
            cases=(QUIET,) * len(seekers),
            figures={"introduced": 12, "over": 5},
        )
        cards = tuple(worded(each) for each in lanes.desk(waiting, QUIET.opened_on))
        fewer = lanes.desk(waiting, QUIET.opened_on, lanes.IN_A_MESSAGE)
        yield from named(name, hand.home(cards, tuple(worded(each) for each in fewer)))
