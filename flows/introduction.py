"""The introduction: once both have said yes and had the briefing, the two are brought together.

It goes to a conversation of their own, at the first hour that is decent for everybody within
three shared working days. Where no such hour exists, each is told in private at a decent hour
of their own and the conversation opens without a word; where the platform opens none for them,
each is shown a link to one and to a first meeting, or asked to reach the other in their usual way.
It says why these two, who goes first, three things to begin with, and how to leave without fault.
Silence is counted from its delivery.
Where nobody can know whether it arrived, it is not repeated, and each is told where to look.
A relationship whose introduction could not be delivered for six weeks is let go.
"""

from dataclasses import fields
from datetime import datetime
from typing import Any

from flows import planning
from flows.facts import Introduced, Stepped
from flows.messages import (
    CircleIntroduction,
    EqualsIntroduction,
    IntroductionAcross,
    IntroductionApart,
    IntroductionByLinks,
    IntroductionTogether,
    Kind,
    LookForIntroduction,
    Message,
    NotStarted,
    Ref,
)
from flows.outcome import Because, NotNow, Outcome
from flows.people import Role, common_hour
from flows.programme import Rhythm
from flows.relationship import Relationship, Status, Step
from flows.words import Part, Several, names, part

SHARED_DAYS = 3
OPENERS = 3
"""So many things to begin with are offered; more would be an agenda."""
SHARED_TOPICS = "why-topics-anyone"


def introduce(relationship: Relationship, now: datetime) -> Outcome:
    """Bring the members together."""
    return Outcome(
        facts=(Stepped(relationship.id, Step.ACCEPT, now),),
        messages=words_of_introduction(relationship, now),
        homes=relationship.everybody,
    )


def words_of_introduction(relationship: Relationship, now: datetime) -> tuple[Message, ...]:
    """Return one message to all of them; or one to each, if their hours never meet."""
    about = Ref(Kind.RELATIONSHIP, relationship.id)
    together = common_hour(relationship.calendars, now, SHARED_DAYS)
    if together is not None:
        if relationship.are_equals:
            return (to_equals(relationship, about, together),)
        mentees = tuple(each.person.first_name for each in relationship.those(Role.MENTEE))
        kind = CircleIntroduction if relationship.is_circle else IntroductionTogether
        return (
            kind(
                about=about,
                mentor=relationship.those(Role.MENTOR)[0].person.first_name,
                mentee=names(mentees) if relationship.is_circle else mentees[0],
                parts=why_and_how(relationship),
                not_before=together,
            ),
        )
    return to_each(IntroductionApart, relationship, now, parts=why_and_how(relationship))


def to_equals(relationship: Relationship, about: Ref, together: datetime) -> EqualsIntroduction:
    """Return the same for two equals: no mentee goes first, but of co-mentors whose turn it is."""
    in_turn = sorted(relationship.members, key=lambda each: each not in relationship.owners)
    first, other = (each.person.first_name for each in in_turn)
    begins = () if relationship.turn is None else (part("first-turn", first=first, other=other),)
    return EqualsIntroduction(
        about=about,
        form=relationship.form,
        first=first,
        other=other,
        parts=(*begins, *why_and_how(relationship)),
        not_before=together,
    )


def why_and_how(relationship: Relationship) -> tuple[Part, ...]:
    """Return why these people were brought together, and how they could begin."""
    return (*relationship.why, *openers(relationship))


def openers(relationship: Relationship) -> tuple[Part, ...]:
    """Return three things to begin a first talk with: of what the two share, as far as it goes."""
    shared = [
        label
        for line in relationship.why
        if line.key == SHARED_TOPICS
        for _, value in line.facts
        if isinstance(value, Several)
        for label in value.labels
    ]
    first = "equals" if relationship.are_equals else "1"
    keys = (f"opener-topic-{first}", "opener-topic-2", "opener-topic-3")
    of_topics = tuple(
        part(key, topic=label) for key, label in zip(keys, shared[:OPENERS], strict=False)
    )
    return (*of_topics, *(part(f"opener-{n}") for n in range(len(of_topics) + 1, OPENERS + 1)))


def across(relationship: Relationship, now: datetime) -> Outcome:
    """Introduce people for whom the platform opens no conversation: each is told in private."""
    return Outcome(
        messages=to_each(IntroductionAcross, relationship, now, parts=why_and_how(relationship))
    )


def by_links(message: IntroductionAcross) -> IntroductionByLinks:
    """Return the same introduction for people who are shown how to reach one another."""
    known = {field.name: getattr(message, field.name) for field in fields(message)}
    return IntroductionByLinks(**known)


def first_talk(relationship: Relationship, now: datetime) -> datetime | None:
    """Return when they could talk for the first time: what is filled in, and can be changed."""
    return next(iter(planning.suggestions(relationship, now)), None)


def where_to_look(relationship: Relationship, now: datetime) -> Outcome:
    """Tell each in private where the introduction should be; nobody can know if it is there."""
    return Outcome(messages=to_each(LookForIntroduction, relationship, now))


def to_each(
    kind: type[IntroductionApart | IntroductionAcross | LookForIntroduction | NotStarted],
    relationship: Relationship,
    now: datetime,
    parts: tuple[Part, ...] = (),
) -> tuple[Message, ...]:
    """Tell everybody in private, at a decent hour of their own."""
    says_who_begins = issubclass(kind, IntroductionApart | IntroductionAcross)
    own: dict[str, Any] = {"form": relationship.form} if says_who_begins else {}
    return tuple(
        kind(
            **own,
            to=member.person.id,
            about=Ref(Kind.RELATIONSHIP, relationship.id),
            partner=relationship.called(member.person.id),
            parts=parts,
            not_before=member.person.calendar.next_open(now),
        )
        for member in relationship.members
    )


def delivered(relationship: Relationship, now: datetime) -> Outcome | NotNow:
    """Note that the introduction has been read, or could be."""
    if relationship.introduced_on is not None or relationship.status is not Status.INTRODUCED:
        return NotNow(Because.SETTLED)
    return Outcome(
        facts=(Introduced(relationship.id, now),),
        homes=relationship.everybody,
    )


def decide(relationship: Relationship, rhythm: Rhythm, now: datetime) -> Outcome | NotNow:
    """Let a relationship go whose introduction never arrived."""
    if relationship.ends_on is not None:
        return NotNow(Because.NOT_DUE)
    waits = relationship.status is Status.INTRODUCED and relationship.introduced_on is None
    if not waits or relationship.accepted_at is None:
        return NotNow(Because.SETTLED)
    last = relationship.accepted_at + rhythm.never_introduced
    return let_go(relationship, now) if now >= last else NotNow(Because.TOO_SOON, until=last)


def let_go(relationship: Relationship, now: datetime) -> Outcome:
    """End what never began, and offer everybody another try."""
    return Outcome(
        facts=(Stepped(relationship.id, Step.LAPSE, now),),
        messages=to_each(NotStarted, relationship, now),
        homes=relationship.everybody,
    )
