"""Signing up: the first page a person sees from us, so it is one page.

Nobody is enrolled by anybody else: sending this form is the only way in. It says what taking
part asks, in hours and in dates, and needs an explicit "I can give this". A mentee is in at
once. A mentor has applied, and a coordinator decides. Sending it again changes what was said;
nothing is lost, and a mentor who was approved stays approved. One person may do both; they are
never their own partner. Somebody who would rather exchange with an equal says both what they ask
and what they give, and is in at once; what the programme does not have is not offered.

What a partner would read can be looked at before it is sent, and stands in the answer after. Who
changes their mind takes one role back, without leaving: what they said there is erased, and a
relationship that they are in goes on.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from flows.facts import Joined, TookBack
from flows.forms import (
    Answers,
    AnyQuestion,
    Error,
    Form,
    FormPart,
    Given,
    Line,
    OneOf,
    Option,
    Somebody,
    SomeOf,
    Text,
    Wrong,
    Yes,
    read,
    wrong,
)
from flows.matching.candidates import Format
from flows.messages import Applied, Choice, Kind, Ref, SignedUp, TakenBack
from flows.outcome import NoWish, Outcome
from flows.people import Person, Role
from flows.programme import Programme, Shape
from flows.wishes import LONGEST_LINE, LONGEST_TEXT, MOST_PLACES, MOST_TOPICS, Wish
from flows.words import Part, Value, Verbatim, Words, part, topics

FORM = {role: f"sign-up-{role}" for role in Role}
TAKE_BACK = {role: f"take-back-{role}" for role in Role}


def not_offered(programme: Programme) -> tuple[Choice, ...]:
    """Return what nobody can sign up for, or be suggested to, in this programme."""
    forms = {
        Choice.JOIN_AS_MENTEE: programme.has_mentors,
        Choice.JOIN_AS_MENTOR: programme.has_mentors,
        Choice.JOIN_AS_PEER: programme.has_equals,
        Choice.PROPOSE: Shape.PAIRS in programme.forms,
        Choice.CIRCLE: Shape.CIRCLES in programme.forms,
        Choice.PROPOSE_PEERS: Shape.PEERS in programme.forms,
        Choice.PROPOSE_CO_MENTORS: Shape.CO_MENTORING in programme.forms,
    }
    return tuple(choice for choice, is_there in forms.items() if not is_there)


def form(person: Person, role: Role, programme: Programme, wish: Wish | None) -> Form:
    """Return the page for one role, with what was said before if anything was."""
    questions = [
        SomeOf(
            key="topics",
            options=tuple(Option(t, Words(f"topic-{t}")) for t in programme.topics),
            at_most=len(programme.topics) if role is Role.MENTOR else MOST_TOPICS,
            value=wish.topics if wish else (),
        ),
        *(offers(programme, wish) if role is Role.PEER else ()),
        *(capacity(wish) if role is Role.MENTOR else ()),
        *(listing(wish) if role is Role.MENTOR and programme.has_directory else ()),
        Text(key="about_me", at_most=LONGEST_TEXT, value=wish.about_me if wish else ""),
        Line(
            key="strengths",
            at_most=LONGEST_LINE,
            required=False,
            value=wish.strengths if wish else "",
        ),
        *how(person, programme, wish),
        *(hopes(wish) if role is Role.MENTEE else ()),
        Yes(key="commitment", value=wish is not None),
    ]
    return Form(
        key=FORM[role],
        questions=tuple(questions),
        facts=effort(programme),
        parts=(
            *(FormPart(each.key, facts=each.facts) for each in asked(programme)),
            FormPart("sign-up-preview", Choice.PREVIEW),
        ),
        state=role,
    )


def effort(programme: Programme) -> tuple[tuple[str, Value], ...]:
    """Return what taking part asks of somebody, in figures."""
    return (("hours", programme.rhythm.hours), ("months", programme.rhythm.months))


def asked(programme: Programme) -> tuple[Part, ...]:
    """Return whose time it is, and the days to keep free."""
    time = programme.company_time
    return (
        *([part("sign-up-own-time")] if time and not time.counts else ()),
        *([part("sign-up-company-time", hours=time.hours)] if time and time.counts else ()),
        *(part("sign-up-date", day=each.day, name=each.name) for each in programme.dates),
    )


def offers(programme: Programme, wish: Wish | None) -> tuple[AnyQuestion, ...]:
    """Ask an equal what they can help with, besides what they would like to work on."""
    options = tuple(Option(each, Words(f"topic-{each}")) for each in programme.topics)
    value = wish.offers if wish else ()
    return (SomeOf(key="offers", options=options, at_most=len(programme.topics), value=value),)


def capacity(wish: Wish | None) -> tuple[AnyQuestion, ...]:
    """Ask a mentor how many mentees they want; never more than three."""
    options = tuple(Option(str(n), Verbatim(str(n))) for n in range(1, MOST_PLACES + 1))
    return (OneOf(key="capacity", options=options, value=str(wish.capacity if wish else 1)),)


def listing(wish: Wish | None) -> tuple[AnyQuestion, ...]:
    """Ask a mentor whether they may be listed; whoever says nothing is not."""
    return (Yes(key="listed", required=False, value=wish is not None and wish.is_listed),)


def how(person: Person, programme: Programme, wish: Wish | None) -> tuple[AnyQuestion, ...]:
    """Ask how, where, when and in which language somebody would like to talk."""
    days = wish.working_days if wish else person.calendar.working_days
    return (
        OneOf(
            key="format",
            options=tuple(Option(f, Words(f"format-{f}")) for f in Format),
            value=wish.format if wish else Format.EITHER,
        ),
        Line(
            key="location",
            at_most=LONGEST_LINE,
            required=False,
            value=wish.location if wish else person.location,
        ),
        SomeOf(
            key="languages",
            options=tuple(Option(x, Words(f"language-{x}")) for x in programme.languages),
            at_most=len(programme.languages),
            value=wish.languages if wish else (person.language,),
        ),
        SomeOf(
            key="working_days",
            options=tuple(Option(str(n), Words(f"weekday-{n}")) for n in range(7)),
            at_most=7,
            value=tuple(str(day) for day in sorted(days)),
        ),
        SomeOf(
            key="departments",
            options=tuple(Option(d, Verbatim(d)) for d in programme.departments),
            at_most=len(programme.departments),
            required=False,
            value=wish.departments if wish else (),
        ),
    )


def hopes(wish: Wish | None) -> tuple[AnyQuestion, ...]:
    """Ask a mentee about the mentor they hope for. Only the coordinator sees the answers."""
    return (
        Text(key="ideal", at_most=LONGEST_TEXT, required=False, value=wish.ideal if wish else ""),
        Somebody(key="hoped_for", required=False, value=wish.hoped_for if wish else None),
    )


@dataclass(frozen=True, slots=True)
class Applicant:
    """Somebody who sends the form, in one role, and what they said before."""

    person: Person
    role: Role
    before: Wish | None


def sign_up(
    applicant: Applicant, given: Mapping[str, Given], programme: Programme, now: datetime
) -> Outcome:
    """Take what was sent: keep it and show what a partner will read, or say what is wrong."""
    blank = form(applicant.person, applicant.role, programme, applicant.before)
    answers = read(blank, given)
    if isinstance(answers, Form):
        return Outcome(reply=answers)
    me = applicant.person.id
    if answers.person("hoped_for") == me:
        return Outcome(reply=wrong(blank, "hoped_for", Error(Wrong.NOT_YOURSELF), given))
    wish = said(answers, applicant)
    return Outcome(
        reply=welcome(wish, programme),
        facts=() if applicant.before else (Joined(me, applicant.role, now),),
        keep=(wish,),
        homes=(me, *(() if wish.qualified else (each.id for each in programme.coordinators))),
    )


def said(answers: Answers, applicant: Applicant) -> Wish:
    """Return the wish that these answers make."""
    role, before = applicant.role, applicant.before
    return Wish(
        person=applicant.person.id,
        role=role,
        topics=answers.several("topics"),
        offers=answers.several("offers"),
        format=Format(answers.text("format")),
        languages=answers.several("languages"),
        working_days=frozenset(int(day) for day in answers.several("working_days")),
        location=answers.text("location"),
        departments=answers.several("departments"),
        capacity=int(answers.text("capacity") or 1),
        is_listed=bool(answers.given.get("listed")),
        about_me=answers.text("about_me"),
        strengths=answers.text("strengths"),
        ideal=answers.text("ideal"),
        hoped_for=answers.person("hoped_for"),
        qualified=role is not Role.MENTOR or (before is not None and before.qualified),
    )


def welcome(wish: Wish, programme: Programme) -> SignedUp:
    """Tell somebody who joined what happens next, and what a partner will read."""
    briefing = Ref(Kind.BRIEFING, wish.role)
    if wish.qualified:
        return SignedUp(parts=preview(wish), about=briefing)
    return Applied(parts=preview(wish), about=briefing, coordinator=programme.coordinator.name)


def preview(wish: Wish) -> tuple[Part, ...]:
    """Return what the other side will see."""
    return seen(wish.topics, wish.about_me, wish.strengths, wish.offers)


def seen(
    chosen: tuple[str, ...], about_me: str, strengths: str, offered: tuple[str, ...] = ()
) -> tuple[Part, ...]:
    """Return the lines that the other side reads; what was left empty is left out."""
    return (
        *([part("preview-topics", topics=topics(chosen))] if chosen else ()),
        *([part("preview-offers", topics=topics(offered))] if offered else ()),
        *([part("preview-about-me", text=about_me)] if about_me else ()),
        *([part("preview-strengths", text=strengths)] if strengths else ()),
    )


def look(given: Mapping[str, Given], programme: Programme) -> Form:
    """Show what a partner would read, before it is sent; what was typed is kept nowhere."""
    answers = Answers(given)
    chosen, offered = (
        tuple(each for each in answers.several(key) if each in programme.topics)
        for key in ("topics", "offers")
    )
    lines = seen(chosen, answers.text("about_me"), answers.text("strengths"), offered)
    return Form(
        key="preview",
        parts=tuple(FormPart(each.key, facts=each.facts) for each in lines)
        or (FormPart("preview-nothing"),),
        can_send=False,
    )


def within(form: Form, given: Mapping[str, Given], look: Form) -> Form:
    """Show it on the page itself, where nothing can lie over a page; all that was typed stays."""
    questions = tuple(replace(each, value=given.get(each.key)) for each in form.questions)
    return replace(form, questions=questions, parts=(*form.parts, *look.parts))


# --- Changing one's mind ------------------------------------------------------------------


def take_back_form(role: Role) -> Form:
    """Say what taking one role back does, before it is done."""
    return Form(key=TAKE_BACK[role], state=role)


def take_back(
    person: Person, role: Role, wish: Wish | None, programme: Programme, now: datetime
) -> Outcome:
    """Erase what somebody said in one role; they stay in the programme. Twice changes nothing."""
    if wish is None:
        return Outcome(reply=TakenBack())
    return Outcome(
        reply=TakenBack(),
        facts=(TookBack(person.id, role, now),),
        keep=(NoWish(person.id, role),),
        homes=(person.id, *(each.id for each in programme.coordinators)),
    )
