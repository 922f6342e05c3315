"""The people of Fjordlight, the organisation that lives in the playground."""

import csv
import re
import unicodedata
from collections import Counter
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

PEOPLE_CSV = Path(__file__).parents[2] / "playground" / "people.csv"
COLUMNS = [
    "id",
    "email",
    "name",
    "title",
    "grade",
    "department",
    "location",
    "time_zone",
    "manager",
    "working_share",
    "working_days",
    "holiday_country",
    "language",
]
DEPARTMENTS = {"Engineering", "Operations", "Finance", "HR", "Design", "Sales", "Legal", "Research"}
ZONE_OF_OFFICE = {
    "Oslo": "Europe/Oslo",
    "Bergen": "Europe/Oslo",
    "London": "Europe/London",
    "Lisbon": "Europe/Lisbon",
    "Madrid": "Europe/Madrid",
    "Berlin": "Europe/Berlin",
    "Bengaluru": "Asia/Kolkata",
    "Singapore": "Asia/Singapore",
    "Auckland": "Pacific/Auckland",
    "Toronto": "America/Toronto",
}
WEEK = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
FIRST_ROWS = [
    ("Ingrid Solberg", "Head of People Development", "HR", "6", "Oslo"),
    ("Daniel Mensah", "People Partner", "HR", "4", "London"),
    ("Margarethe Lindqvist", "Chief Operating Officer", "Operations", "9", "Oslo"),
    ("Amara Okafor", "Director of Engineering", "Engineering", "6", "London"),
    ("João Pereira", "Product Designer", "Design", "4", "Lisbon"),
    ("Mei Lin Tan", "Data Analyst", "Finance", "3", "Singapore"),
    ("Tomás Herrera", "Site Manager", "Operations", "5", "Madrid"),
    ("Aroha Ngata", "Project Lead", "Operations", "5", "Auckland"),
    ("Priya Raman", "Software Engineer", "Engineering", "3", "Bengaluru"),
    ("Kwame Asante", "Head of Finance", "Finance", "7", "London"),
]

with PEOPLE_CSV.open(encoding="utf-8", newline="") as file:
    READER = csv.DictReader(file, strict=True)
    PEOPLE = list(READER)
BY_EMAIL = {person["email"]: person for person in PEOPLE}
BY_NAME = {person["name"]: person for person in PEOPLE}


def days_of(person):
    first, dash, last = person["working_days"].partition("-")
    if not dash:
        return person["working_days"].split(",")
    start = WEEK.index(first)
    length = (WEEK.index(last) - start) % 7 + 1
    return [WEEK[(start + step) % 7] for step in range(length)]


def chain_above(person):
    chain = []
    while person["manager"]:
        person = BY_EMAIL[person["manager"]]
        assert person["name"] not in chain, "a circle of managers"
        chain.append(person["name"])
    return chain


def names_written_in(script):
    return [
        person["name"]
        for person in PEOPLE
        if all(unicodedata.name(sign).startswith(script) for sign in person["name"] if sign != " ")
    ]


def test_the_file_is_plain_utf8_with_unix_line_ends():
    raw = PEOPLE_CSV.read_bytes()
    assert not raw.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in raw
    assert raw.endswith(b"\n")
    assert raw.count(b"\n") == 61


def test_sixty_people_fill_exactly_the_promised_columns():
    assert READER.fieldnames == COLUMNS
    assert len(PEOPLE) == 60
    may_be_empty = {"manager", "holiday_country"}
    for person in PEOPLE:
        assert list(person) == COLUMNS
        assert all(value == value.strip() for value in person.values())
        assert all(person[column] for column in COLUMNS if column not in may_be_empty)


def test_the_people_of_the_demos_come_first_and_in_order():
    columns = ("name", "title", "department", "grade", "location")
    assert [tuple(person[c] for c in columns) for person in PEOPLE[:10]] == FIRST_ROWS


def test_nobody_shares_an_id_an_email_or_a_first_name():
    assert len({person["id"] for person in PEOPLE}) == 60
    assert len(BY_EMAIL) == 60
    assert len({person["name"].split()[0] for person in PEOPLE}) == 60


def test_ids_look_like_slack_and_emails_are_plain_latin():
    assert BY_NAME["Amara Okafor"]["id"] == "U0AMARAOKAF"
    for person in PEOPLE:
        assert re.fullmatch(r"U0[A-Z0-9]{9}", person["id"])
        assert re.fullmatch(r"[a-z-]+(\.[a-z]+)?@fjordlight\.example", person["email"])
    assert sum("." not in email.partition("@")[0] for email in BY_EMAIL) == 1


def test_names_come_in_every_shape_a_real_staff_list_has():
    assert all(unicodedata.is_normalized("NFC", name) for name in BY_NAME)
    assert "João Pereira" in BY_NAME
    assert any("'" in name for name in BY_NAME)
    assert any("-" in name for name in BY_NAME)
    assert len(names_written_in("ARABIC")) == 1
    assert len(names_written_in("HEBREW")) == 1
    assert sum(" " not in name for name in BY_NAME) == 1


def test_grades_make_a_pyramid():
    people_in = Counter(int(person["grade"]) for person in PEOPLE)
    assert sorted(people_in) == list(range(1, 10))
    assert all(people_in[low] >= people_in[high] for low, high in pairwise(range(1, 10)))
    assert people_in[9] == 1


def test_every_department_and_every_office_has_someone():
    assert {person["department"] for person in PEOPLE} == DEPARTMENTS
    assert {person["location"] for person in PEOPLE} == {*ZONE_OF_OFFICE, "Remote"}


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person["id"])
def test_everyone_lives_in_a_time_zone_that_fits(person):
    zone = ZoneInfo(person["time_zone"])
    assert zone.key == ZONE_OF_OFFICE.get(person["location"], zone.key)


def test_everyone_answers_in_the_end_to_margarethe():
    assert [p["name"] for p in PEOPLE if not p["manager"]] == ["Margarethe Lindqvist"]
    for person in PEOPLE:
        assert [person["name"], *chain_above(person)][-1] == "Margarethe Lindqvist"


def test_every_manager_has_a_higher_grade_than_the_report():
    for person in PEOPLE:
        if person["manager"]:
            assert int(BY_EMAIL[person["manager"]]["grade"]) > int(person["grade"])


@pytest.mark.parametrize("name", ["João Pereira", "Mei Lin Tan", "Priya Raman"])
def test_amara_is_in_nobodys_chain_whom_she_may_mentor(name):
    assert "Amara Okafor" not in chain_above(BY_NAME[name])
    assert name not in chain_above(BY_NAME["Amara Okafor"])


def test_most_people_work_full_time_and_part_timers_work_fewer_days():
    shares = Counter(person["working_share"] for person in PEOPLE)
    assert set(shares) == {"1.0", "0.8", "0.6", "0.5"}
    assert shares["1.0"] > 40
    days_for = {"1.0": 5, "0.8": 4, "0.6": 3, "0.5": 3}
    for person in PEOPLE:
        days = days_of(person)
        assert set(days) <= set(WEEK)
        assert len(set(days)) == len(days) == days_for[person["working_share"]]


def test_one_week_begins_on_sunday():
    weeks = [days_of(person) for person in PEOPLE if person["working_days"] == "Sun-Thu"]
    assert weeks == [["Sun", "Mon", "Tue", "Wed", "Thu"]]


def test_a_holiday_country_is_a_two_letter_code_or_unknown():
    countries = {person["holiday_country"] for person in PEOPLE}
    assert all(re.fullmatch(r"([A-Z]{2})?", country) for country in countries)
    assert {"", "NO", "GB", "PT", "SG", "IL"} <= countries


def test_german_is_spoken_in_berlin_and_english_everywhere():
    languages = Counter(person["language"] for person in PEOPLE)
    assert set(languages) == {"en", "de"}
    assert languages["en"] > languages["de"]
    assert {p["location"] for p in PEOPLE if p["language"] == "de"} == {"Berlin"}
