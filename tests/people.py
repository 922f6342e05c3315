"""The cast: memorable people, one pair, and how to vary them."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from flows.cases import BlankCase, CaseId
from flows.people import Calendar, Person, PersonId, Role
from flows.programme import KeyDate, Programme, ProgrammeId
from flows.relationship import Member, Relationship, RelationshipId, Status
from flows.wishes import TOPICS, Format, Wish
from flows.words import part, topics

MONDAY = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)


def someone(name: str, zone: str, **known: Any) -> Person:
    hours = {"working_days": known.pop("working_days", frozenset(range(5)))}
    calendar = Calendar(ZoneInfo(zone), opens=time(9), closes=time(17), **hours)
    short = PersonId(name.split(maxsplit=1)[0].casefold())
    return Person(id=short, name=name, calendar=calendar, **known)


AMARA = someone("Amara Okafor", "Europe/London", grade=6, department="Engineering")
JOAO = someone("João Pereira", "Europe/Lisbon", grade=4, department="Design", location="Lisbon")
MEI_LIN = someone("Mei Lin Tan", "Asia/Singapore", grade=3, department="Finance")
TOMAS = someone("Tomás Herrera", "Europe/Madrid", grade=5, department="Operations")
AROHA = someone("Aroha Ngata", "Pacific/Auckland", grade=5, department="Operations")
PRIYA = someone("Priya Raman", "Asia/Kolkata", grade=3, department="Engineering")
KWAME = someone("Kwame Asante", "Europe/London", grade=7, department="Finance")
INGRID = someone("Ingrid Solberg", "Europe/Oslo", grade=6, department="HR")
DANIEL = someone("Daniel Mensah", "Europe/London", grade=4, department="HR")
STRANGER = PersonId("eve")

PROGRAMME = Programme(
    id=ProgrammeId("p1"),
    name="Fjordlight Mentoring",
    aim="Grow the next project leads.",
    coordinators=(INGRID, DANIEL),
    calendar=Calendar(ZoneInfo("Europe/Oslo")),
    topics=TOPICS,
    departments=("Design", "Engineering", "Finance"),
    languages=("en", "pt"),
    dates=(KeyDate("Kick-off", date(2026, 3, 12)),),
)
WHY = (part("why-topics-mentee", topics=topics(("feedback",))),)
PAIR = Relationship(
    id=RelationshipId("r1"),
    members=(
        Member(person=AMARA, role=Role.MENTOR, is_briefed=True),
        Member(person=JOAO, role=Role.MENTEE, is_briefed=True),
    ),
    status=Status.ACTIVE,
    why=WHY,
    answer_by=MONDAY.date(),
    accepted_at=MONDAY,
    introduced_on=MONDAY,
    sign_of_life=MONDAY,
)
BLANK = BlankCase(CaseId("c1"), 4711)
JOAO_WISHES = Wish(
    person=JOAO.id,
    role=Role.MENTEE,
    topics=("feedback", "confidence"),
    format=Format.REMOTE,
    languages=("en", "pt"),
    about_me="I moved from research to design last year.",
    qualified=True,
)
AMARA_OFFERS = Wish(
    person=AMARA.id,
    role=Role.MENTOR,
    topics=("feedback", "strategy"),
    format=Format.EITHER,
    languages=("en",),
    capacity=2,
    about_me="I have led three teams through a merger.",
    qualified=True,
)


JOAO_EXCHANGES = replace(JOAO_WISHES, role=Role.PEER, offers=("strategy", "data"))
TOMAS_EXCHANGES = replace(
    JOAO_EXCHANGES, person=TOMAS.id, topics=("data", "time"), offers=("feedback", "time")
)


def pair(mentor: Person = AMARA, mentee: Person = JOAO, **changes: Any) -> Relationship:
    members = (
        Member(person=mentor, role=Role.MENTOR, is_briefed=True),
        Member(person=mentee, role=Role.MENTEE, is_briefed=True),
    )
    ordered = tuple(sorted(members, key=lambda member: member.person.id))
    return replace(PAIR, members=ordered, **changes)


def proposed(
    mentor: Person = AMARA, mentee: Person = JOAO, *, has_reached_them: bool = True, **changes: Any
) -> Relationship:
    """Two who were asked on Monday, and have until the Monday after to answer."""
    asked: dict[str, Any] = {
        "status": Status.PROPOSED,
        "answer_by": date(2026, 3, 9),
        "accepted_at": None,
        "introduced_on": None,
        "sign_of_life": None,
    }
    relationship = pair(mentor, mentee, **(asked | changes))
    members = (replace(each, is_asked=has_reached_them) for each in relationship.members)
    return replace(relationship, members=tuple(members))


def equals(one: Person = JOAO, other: Person = TOMAS, **changes: Any) -> Relationship:
    """Two peers; with a *turn* they are co-mentors."""
    members = tuple(Member(person=each, role=Role.PEER, is_briefed=True) for each in (one, other))
    ordered = tuple(sorted(members, key=lambda member: member.person.id))
    return replace(PAIR, members=ordered, **changes)


def circle(of: int = 4, **changes: Any) -> Relationship:
    """Amara meets so many mentees, from three to six."""
    mentees = (JOAO, MEI_LIN, PRIYA, TOMAS, AROHA, KWAME)[:of]
    members = (
        Member(person=AMARA, role=Role.MENTOR, is_briefed=True),
        *(Member(person=each, role=Role.MENTEE, is_briefed=True) for each in mentees),
    )
    ordered = tuple(sorted(members, key=lambda member: member.person.id))
    return replace(PAIR, members=ordered, **changes)
