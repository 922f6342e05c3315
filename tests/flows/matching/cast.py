"""Amara, who mentors, João, who would like a mentor, and people made up at random."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from flows.matching.candidates import Format, Mentee, Mentor
from flows.matching.rules import Lines
from flows.people import PersonId

MARCH = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")

JOAO = Mentee(
    id=PersonId("joao"),
    topics=("feedback", "strategy"),
    waiting_since=date(2026, 2, 2),
    grade=3,
    department="operations",
    departments_wanted=frozenset({"people"}),
    zone=LONDON,
    location="London",
    languages=frozenset({"en", "pt"}),
    format=Format.REMOTE,
)
AMARA = Mentor(
    id=PersonId("amara"),
    topics={"feedback": 3, "strategy": 3},
    free_places=1,
    load=0,
    qualified=True,
    grade=5,
    department="people",
    zone=LONDON,
    location="London",
    languages=frozenset({"en", "pt"}),
    format=Format.REMOTE,
)
STRANGERS = Lines({JOAO.id: PersonId("priya"), PersonId("priya"): None, AMARA.id: None})


def mentee(**changes: Any) -> Mentee:
    return replace(JOAO, **changes)


def mentor(**changes: Any) -> Mentor:
    return replace(AMARA, **changes)


NAMES = [PersonId(name) for name in ("amara", "joao", "kwame", "mei-lin", "priya", "tomas")]
TOPICS = ["feedback", "negotiation", "public speaking", "strategy", "writing"]

names = st.sampled_from(NAMES)
some_names = st.frozensets(names, max_size=2)
grades = st.none() | st.integers(1, 9)
departments = st.sampled_from([None, "finance", "operations", "people"])
wishes = st.frozensets(st.sampled_from(["finance", "operations", "people"]), max_size=2)
zones = st.none() | st.sampled_from(
    [ZoneInfo(key) for key in ("Asia/Kathmandu", "Asia/Kolkata", "Europe/Lisbon", "Asia/Tokyo")]
)
locations = st.sampled_from([None, "Lisbon", "lisbon ", "Pune"])
languages = st.frozensets(st.sampled_from(["en", "pt", "zh"]), max_size=2)
formats = st.none() | st.sampled_from(Format)

mentees = st.builds(
    Mentee,
    id=names,
    topics=st.lists(st.sampled_from(TOPICS), max_size=5).map(tuple),
    waiting_since=st.dates(date(2026, 2, 1), date(2026, 2, 3)),
    grade=grades,
    department=departments,
    departments_wanted=wishes,
    zone=zones,
    location=locations,
    languages=languages,
    format=formats,
    excluded=some_names,
    previous=some_names,
)
mentors = st.builds(
    Mentor,
    id=names,
    topics=st.dictionaries(st.sampled_from(TOPICS), st.integers(1, 3), max_size=5),
    free_places=st.integers(0, 2),
    load=st.integers(0, 2),
    qualified=st.sampled_from([True, True, True, False]),
    grade=grades,
    department=departments,
    departments_wanted=wishes,
    zone=zones,
    location=locations,
    languages=languages,
    format=formats,
    excluded=some_names,
    previous=some_names,
)
lines = st.dictionaries(names, st.none() | names).map(Lines)
crowds_of_mentees = st.lists(mentees, max_size=5, unique_by=lambda person: person.id)
crowds_of_mentors = st.lists(mentors, max_size=5, unique_by=lambda person: person.id)
