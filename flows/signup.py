"""Signing up: the first page a person sees from us, so it is one page.

Nobody is enrolled by anybody else: sending this form is the only way in. It says what taking
part asks, in hours and in dates, and needs an explicit "I can give this". A mentee is in at
once. A mentor has applied, and a coordinator decides. Sending it again changes what was said;
nothing is lost, and a mentor who was approved stays approved.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from flows.facts import Joined
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
from flows.messages import Applied, Kind, Ref, SignedUp
from flows.outcome import Outcome
from flows.people import Person, Role
from flows.programme import Programme
from flows.wishes import LONGEST_LINE, LONGEST_TEXT, MOST_PLACES, MOST_TOPICS, Wish
from flows.words import Part, Value, Verbatim, Words, part, topics

FORM = {Role.MENTEE: "sign-up-mentee", Role.MENTOR: "sign-up-mentor"}


def form(person: Person, role: Role, programme: Programme, wish: Wish | None) -> Form:
    """Return the page for one role, with what was said before if anything was."""
    questions = [
        SomeOf(
            key="topics",
            options=tuple(Option(t, Words(f"topic-{t}")) for t in programme.topics),
            at_most=MOST_TOPICS if role is Role.MENTEE else len(programme.topics),
            value=wish.topics if wish else (),
        ),
        *(capacity(wish) if role is Role.MENTOR else ()),
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
        parts=tuple(
            FormPart("sign-up-date", facts=(("day", each.day), ("name", each.name)))
            for each in programme.dates
        ),
        state=role,
    )


def effort(programme: Programme) -> tuple[tuple[str, Value], ...]:
    """Return what taking part asks of somebody, in figures."""
    return (("hours", programme.rhythm.hours), ("months", programme.rhythm.months))


def capacity(wish: Wish | None) -> tuple[AnyQuestion, ...]:
    """Ask a mentor how many mentees they want; never more than three."""
    options = tuple(Option(str(n), Verbatim(str(n))) for n in range(1, MOST_PLACES + 1))
    return (OneOf(key="capacity", options=options, value=str(wish.capacity if wish else 1)),)


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
        format=Format(answers.text("format")),
        languages=answers.several("languages"),
        working_days=frozenset(int(day) for day in answers.several("working_days")),
        location=answers.text("location"),
        departments=answers.several("departments"),
        capacity=int(answers.text("capacity") or 1),
        about_me=answers.text("about_me"),
        strengths=answers.text("strengths"),
        ideal=answers.text("ideal"),
        hoped_for=answers.person("hoped_for"),
        qualified=role is Role.MENTEE or (before is not None and before.qualified),
    )


def welcome(wish: Wish, programme: Programme) -> SignedUp:
    """Tell somebody who joined what happens next, and what a partner will read."""
    briefing = Ref(Kind.BRIEFING, wish.role)
    if wish.qualified:
        return SignedUp(parts=preview(wish), about=briefing)
    return Applied(parts=preview(wish), about=briefing, coordinator=programme.coordinator.name)


def preview(wish: Wish) -> tuple[Part, ...]:
    """Return what the other side will see."""
    lines = [part("preview-topics", topics=topics(wish.topics))]
    if wish.about_me:
        lines.append(part("preview-about-me", text=wish.about_me))
    if wish.strengths:
        lines.append(part("preview-strengths", text=wish.strengths))
    return tuple(lines)
