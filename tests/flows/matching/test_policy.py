"""A programme may choose its own numbers, and each of them is obeyed."""

from dataclasses import fields
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.matching.candidates import Format, Mentee, Mentor
from flows.matching.policy import (
    STANDARD,
    Department,
    GradeGap,
    Language,
    Meeting,
    Part,
    Policy,
    Skills,
    Timezone,
    protected,
)
from flows.matching.propose import in_turn
from flows.matching.reasons import Because, Reason
from flows.matching.rules import Rule, blocked, broken
from flows.matching.score import score
from tests.flows.matching import cast
from tests.flows.matching.cast import JOAO, MARCH, STRANGERS, mentor

KOLKATA = ZoneInfo("Asia/Kolkata")


def only(part: Part) -> Policy:
    """A programme in which nothing else counts."""
    return Policy(weights={each: int(each is part) for each in Part})


@pytest.mark.parametrize("part", Part)
def test_what_alone_counts_is_the_whole_score(part):
    poor = mentor(
        topics={"feedback": 1}, grade=7, department="x", zone=KOLKATA, languages={"pt"}, format=None
    )
    fit = score(JOAO, poor, MARCH, only(part))
    worth = fit.parts[part]

    assert fit.tenths == pytest.approx(1000 * (0.5 if worth is None else worth), abs=1)


def test_only_the_proportions_of_weights_matter():
    tenfold = Policy(weights={part: 10 * weight for part, weight in STANDARD.weights.items()})
    other = mentor(topics={"feedback": 1}, grade=7, zone=KOLKATA)

    assert score(JOAO, other, MARCH, tenfold) == score(JOAO, other, MARCH)


def test_what_does_not_count_is_neither_a_reason_nor_a_caution():
    without = Policy(weights={**STANDARD.weights, Part.SKILLS: 0, Part.GRADE_GAP: 0})
    fit = score(JOAO, mentor(grade=7), MARCH, without)

    assert {reason.code for reason in fit.reasons} == {
        Because.DEPARTMENT,
        Because.HOURS_APART,
        Because.FORMAT,
    }
    assert fit.caution is None


@pytest.mark.parametrize(
    ("ours", "part", "changes", "worth"),
    [
        ({"skills": Skills(rank_weights=(1, 0))}, Part.SKILLS, {"topics": {"feedback": 3}}, 1),
        (
            {"skills": Skills(level={1: 0.1, 2: 0.2, 3: 0.3})},
            Part.SKILLS,
            {"topics": {"feedback": 3, "strategy": 3}},
            0.3,
        ),
        ({"grade_gap": GradeGap(ideal=1)}, Part.GRADE_GAP, {"grade": 4}, 1),
        ({"grade_gap": GradeGap(value_by_distance=(0.6,))}, Part.GRADE_GAP, {"grade": 4}, 0),
        ({"department": Department(other=0.5)}, Part.DEPARTMENT, {"department": "finance"}, 0.5),
        ({"timezone": Timezone(hours={6: 0.9})}, Part.TIMEZONE, {"zone": KOLKATA}, 0.9),
        ({"timezone": Timezone(hours={5.5: 0.9})}, Part.TIMEZONE, {"zone": KOLKATA}, 0.9),
        ({"timezone": Timezone(hours={5.4: 0.9})}, Part.TIMEZONE, {"zone": KOLKATA}, 0),
        ({"format": Meeting(either=0.4)}, Part.FORMAT, {"format": Format.EITHER}, 0.4),
        ({"format": Meeting(equal=0.4)}, Part.FORMAT, {}, 0.4),
        ({"language": Language(shared=0.4)}, Part.LANGUAGE, {"languages": frozenset({"pt"})}, 0.4),
        ({"language": Language(two_shared=0.4)}, Part.LANGUAGE, {}, 0.4),
    ],
)
def test_an_answer_is_worth_what_the_programme_says(ours, part, changes, worth):
    assert score(JOAO, mentor(**changes), MARCH, Policy(**ours)).parts[part] == worth


@pytest.mark.parametrize(
    ("ours", "changes", "rule"),
    [
        ({"grade_gap": GradeGap(min=0)}, {"grade": 3}, Rule.GRADE_RANGE),
        ({"grade_gap": GradeGap(max=6)}, {"grade": 9}, Rule.GRADE_RANGE),
        ({"timezone": Timezone(max=10)}, {"zone": ZoneInfo("Australia/Brisbane")}, Rule.HOURS),
    ],
)
def test_how_far_is_too_far_is_for_the_programme_to_say(ours, changes, rule):
    other = mentor(**changes)

    assert blocked(JOAO, other, STRANGERS, MARCH) is rule
    assert blocked(JOAO, other, STRANGERS, MARCH, Policy(**ours)) is None


def test_a_programme_may_be_stricter_too():
    near = Policy(timezone=Timezone(max=5), grade_gap=GradeGap(min=2))
    other = mentor(grade=4, zone=KOLKATA)

    assert blocked(JOAO, other, STRANGERS, MARCH) is None
    assert broken(JOAO, other, STRANGERS, MARCH, near) == (Rule.GRADE_RANGE, Rule.HOURS)


@given(cast.mentees, cast.mentors, cast.lines)
def test_the_rule_that_is_named_is_the_first_of_those_that_are_broken(one, other, lines):
    assert blocked(one, other, lines, MARCH) == next(iter(broken(one, other, lines, MARCH)), None)


def test_the_pair_that_is_proposed_follows_from_the_weights():
    knows = mentor(id="knows", zone=KOLKATA)
    near = mentor(id="near", topics={"strategy": 1})

    assert in_turn([JOAO], [knows, near], STRANGERS, MARCH).mentor == "knows"
    ours = only(Part.TIMEZONE)
    assert in_turn([JOAO], [knows, near], STRANGERS, MARCH, ours).mentor == "near"


@pytest.mark.parametrize(("grade", "levels"), [(6, 3), (7, 4)])
def test_three_levels_and_more_are_remarked_on_and_never_praised(grade, levels):
    fit = score(JOAO, mentor(grade=grade), MARCH)

    assert fit.caution == Reason(Because.FAR_ABOVE, levels=levels, ideal=2)
    assert not {Because.GRADE_ABOVE, Because.FAR_ABOVE} & {reason.code for reason in fit.reasons}


@pytest.mark.parametrize("grade", [4, 5])
def test_one_or_two_levels_are_a_reason(grade):
    fit = score(JOAO, mentor(grade=grade), MARCH)

    assert fit.caution is None
    assert Reason(Because.GRADE_ABOVE, levels=grade - JOAO.grade) in fit.reasons


def test_what_weighs_more_is_said_instead_of_the_levels():
    fit = score(JOAO, mentor(grade=6, topics={"strategy": 1}), MARCH)

    assert fit.caution.code is Because.SHARED_TOPICS


def test_matching_has_no_field_for_what_never_counts():
    known = {field.name for kind in (Mentee, Mentor) for field in fields(kind)}

    assert not {name for name in known if protected(name)}
    assert not {part for part in Part if protected(part)}


@given(st.sampled_from(["gender", "age", "name", "photo"]), st.sampled_from(["", "_match", " X"]))
def test_what_never_counts_is_known_by_its_name_also_within_another(name, more):
    assert protected(name.upper() + more)
