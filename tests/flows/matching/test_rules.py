from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given

from flows.matching.candidates import Format
from flows.matching.rules import KEPT, Lines, Rule, blocked
from flows.people import PersonId
from tests.flows.matching import cast
from tests.flows.matching.cast import AMARA, JOAO, MARCH, STRANGERS, mentee, mentor

TOMAS = PersonId("tomas")
KOLKATA = ZoneInfo("Asia/Kolkata")  # five and a half hours ahead of UTC
KATHMANDU = ZoneInfo("Asia/Kathmandu")  # five and three quarters


def verdict(one=JOAO, other=AMARA, lines=STRANGERS, at=MARCH):
    return blocked(one, other, lines, at)


def test_nothing_stands_between_joao_and_amara():
    assert verdict() is None


def test_every_rule_has_its_check():
    assert list(KEPT) == list(Rule)


@pytest.mark.parametrize(
    ("rule", "stopped", "fine"),
    [
        (Rule.QUALIFIED, {"qualified": False}, {"qualified": True}),
        (Rule.FREE_PLACE, {"free_places": 0}, {"free_places": 1}),
        (Rule.NOT_SELF, {"id": JOAO.id}, {"id": TOMAS}),
        (Rule.FORBIDDEN, {"excluded": {JOAO.id}}, {"excluded": {TOMAS}}),
        (Rule.PREVIOUS_PAIR, {"previous": {JOAO.id}}, {"previous": {TOMAS}}),
        (Rule.GRADE_RANGE, {"grade": 3}, {"grade": 4}),
        (Rule.GRADE_RANGE, {"grade": 8}, {"grade": 7}),
        (Rule.GRADE_RANGE, {"grade": 2}, {"grade": None}),
        (Rule.LANGUAGE, {"languages": {"zh"}}, {"languages": {"zh", "pt"}}),
        (Rule.LANGUAGE, {"languages": {"zh"}}, {"languages": frozenset()}),
        (Rule.HOURS, {"zone": ZoneInfo("Australia/Darwin")}, {"zone": ZoneInfo("Asia/Tokyo")}),
        (Rule.HOURS, {"zone": ZoneInfo("Australia/Sydney")}, {"zone": None}),
        (Rule.FORMAT, {"format": Format.IN_PERSON}, {"format": Format.EITHER}),
        (Rule.ONE_SKILL, {"topics": {"writing": 3}}, {"topics": {"writing": 3, "strategy": 1}}),
        (Rule.ONE_SKILL, {"topics": {}}, {"topics": {"feedback": 1}}),
    ],
)
def test_a_mentor_is_stopped_and_one_who_differs_a_little_is_not(rule, stopped, fine):
    assert verdict(other=mentor(**stopped)) is rule
    assert verdict(other=mentor(**fine)) is None


@pytest.mark.parametrize(
    ("rule", "stopped", "fine"),
    [
        (Rule.FORBIDDEN, {"excluded": {AMARA.id}}, {"excluded": {TOMAS}}),
        (Rule.PREVIOUS_PAIR, {"previous": {AMARA.id}}, {"previous": {TOMAS}}),
        (Rule.GRADE_RANGE, {"grade": 6}, {"grade": None}),
        (Rule.LANGUAGE, {"languages": {"zh"}}, {"languages": frozenset()}),
        (Rule.HOURS, {"zone": ZoneInfo("Asia/Vladivostok")}, {"zone": None}),
        (Rule.FORMAT, {"format": Format.IN_PERSON}, {"format": None}),
        (Rule.ONE_SKILL, {"topics": ()}, {"topics": ("writing", "feedback")}),
    ],
)
def test_a_mentee_can_be_what_stands_in_the_way_too(rule, stopped, fine):
    assert verdict(mentee(**stopped)) is rule
    assert verdict(mentee(**fine)) is None


@pytest.mark.parametrize("levels_between", [0, 1, 7])
def test_nobody_is_mentored_from_within_their_own_line_or_mentors_upwards(levels_between):
    between = [PersonId(f"level {level}") for level in range(levels_between)]
    up = [JOAO.id, *between, AMARA.id]
    for chain in (up, up[::-1]):
        lines = Lines({**dict(pairwise(chain)), chain[-1]: None})
        assert verdict(lines=lines) is Rule.LINE_CHAIN


def test_colleagues_under_one_manager_may_be_paired():
    assert verdict(lines=Lines({JOAO.id: TOMAS, AMARA.id: TOMAS, TOMAS: None})) is None


def test_a_line_that_runs_in_a_circle_is_still_a_line():
    circle = Lines({JOAO.id: TOMAS, TOMAS: AMARA.id, AMARA.id: JOAO.id})

    assert verdict(lines=circle) is Rule.LINE_CHAIN


def test_a_line_nobody_told_us_of_does_not_stop_anybody():
    assert verdict(lines=Lines({})) is None


def test_half_an_hour_can_be_too_far():
    """From St. John's it is nine hours to Kolkata, and a quarter more to Kathmandu."""
    joao = mentee(zone=ZoneInfo("America/St_Johns"))
    neighbour = mentee(zone=ZoneInfo("America/Halifax"))

    assert verdict(joao, mentor(zone=KOLKATA)) is None
    assert verdict(joao, mentor(zone=KATHMANDU)) is Rule.HOURS
    assert verdict(neighbour, mentor(zone=KOLKATA)) is Rule.HOURS


def test_the_hours_are_those_of_the_day():
    """From Los Angeles to Johannesburg it is ten hours in winter and nine in summer."""
    joao = mentee(zone=ZoneInfo("America/Los_Angeles"))
    amara = mentor(zone=ZoneInfo("Africa/Johannesburg"))

    assert verdict(joao, amara) is Rule.HOURS
    assert verdict(joao, amara, at=datetime(2026, 7, 1, 10, 0, tzinfo=UTC)) is None


def test_hours_cannot_be_told_for_a_moment_without_a_zone():
    with pytest.raises(ValueError, match="time zone"):
        verdict(at=MARCH.replace(tzinfo=None))


@pytest.mark.parametrize(
    ("hers", "his", "her_place", "his_place", "rule"),
    [
        (Format.IN_PERSON, Format.IN_PERSON, "London", " LONDON", None),
        (Format.IN_PERSON, Format.EITHER, "London", "london", None),
        (Format.EITHER, Format.IN_PERSON, "Straße", "STRASSE", None),
        (Format.IN_PERSON, Format.IN_PERSON, "London", "Leeds", Rule.FORMAT),
        (Format.EITHER, Format.IN_PERSON, "London", "Leeds", Rule.FORMAT),
        (Format.IN_PERSON, Format.EITHER, "London", None, Rule.FORMAT),
        (Format.IN_PERSON, Format.IN_PERSON, None, None, Rule.FORMAT),
        (Format.IN_PERSON, Format.REMOTE, "London", "London", Rule.FORMAT),
        (Format.REMOTE, Format.IN_PERSON, "London", "London", Rule.FORMAT),
        (Format.REMOTE, Format.EITHER, "London", "Leeds", None),
        (Format.EITHER, Format.EITHER, None, None, None),
        (Format.REMOTE, Format.REMOTE, None, "Leeds", None),
    ],
)
def test_meeting_in_person_needs_one_place(hers, his, her_place, his_place, rule):
    joao = mentee(format=his, location=his_place)
    amara = mentor(format=hers, location=her_place)

    assert verdict(joao, amara) is rule


def test_the_first_rule_in_the_order_is_the_one_that_is_named():
    hopeless = mentor(qualified=False, free_places=0, grade=1, languages={"zh"})

    assert verdict(other=hopeless) is Rule.QUALIFIED


@given(cast.mentees, cast.mentors, cast.lines)
def test_nobody_meets_themselves_their_line_a_former_partner_or_whom_they_named(one, other, lines):
    if blocked(one, other, lines, MARCH) is None:
        assert one.id != other.id
        assert other.id not in lines.above(one.id)
        assert one.id not in lines.above(other.id)
        assert other.id not in one.excluded | one.previous
        assert one.id not in other.excluded | other.previous


@given(cast.mentees, cast.mentors, cast.lines)
def test_naming_somebody_in_private_never_opens_a_door(one, other, lines):
    before = blocked(one, other, lines, MARCH)
    named = replace(one, excluded=one.excluded | {other.id})

    after = blocked(named, other, lines, MARCH)

    assert after is not None
    assert before is None or list(Rule).index(after) <= list(Rule).index(before)
