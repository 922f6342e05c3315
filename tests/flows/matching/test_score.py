from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given

from flows.matching.candidates import Format
from flows.matching.policy import STANDARD, Part
from flows.matching.reasons import Because, Reason
from flows.matching.score import score
from tests.flows.matching import cast
from tests.flows.matching.cast import AMARA, JOAO, MARCH, mentee, mentor

LISBON, TOKYO = ZoneInfo("Europe/Lisbon"), ZoneInfo("Asia/Tokyo")
SYDNEY, KOLKATA = ZoneInfo("Australia/Sydney"), ZoneInfo("Asia/Kolkata")
BLANK_MENTEE = mentee(
    topics=(), grade=None, department=None, zone=None, languages=frozenset(), format=None
)


def test_the_weights_are_those_of_the_programme_and_make_a_hundred():
    assert list(STANDARD.weights.values()) == [45, 20, 10, 10, 8, 7]
    assert list(STANDARD.weights) == list(Part)


def test_joao_and_amara_could_not_fit_better():
    best = score(JOAO, AMARA, MARCH)

    assert best.tenths == 1000
    assert set(best.parts.values()) == {1.0}
    assert best.caution is None
    assert best.unknown == ()


def test_the_three_weightiest_reasons_are_told_with_what_they_rest_on():
    assert score(JOAO, AMARA, MARCH).reasons == (
        Reason(Because.SHARED_TOPICS, topics=("feedback", "strategy"), asked=2),
        Reason(Because.GRADE_ABOVE, levels=2),
        Reason(Because.DEPARTMENT, department="people"),
    )


def test_a_pair_worked_out_by_hand():
    """Topics 29.15 of 45, grades 15.6 of 20, then 2.5, 3, 7.2 and 5.6: 63.05 in all."""
    joao = mentee(topics=("feedback", "writing", "strategy"), languages={"pt"})
    amara = mentor(
        topics={"feedback": 3, "strategy": 2, "negotiation": 3},
        grade=4,
        department="finance",
        zone=KOLKATA,
        format=Format.EITHER,
    )

    fit = score(joao, amara, MARCH)

    assert fit.parts[Part.SKILLS] == pytest.approx((1 + 0.5 * 0.85) / (1 + 0.7 + 0.5))
    rest = {part: value for part, value in fit.parts.items() if part is not Part.SKILLS}
    assert list(rest.values()) == [0.78, 0.25, 0.3, 0.9, 0.8]
    assert fit.tenths == 630
    assert [reason.code for reason in fit.reasons] == [
        Because.GRADE_ABOVE,
        Because.FORMAT,
        Because.LANGUAGES,
    ]
    assert fit.reasons[1] == Reason(Because.FORMAT, format=Format.REMOTE)
    assert fit.reasons[2] == Reason(Because.LANGUAGES, languages=("pt",))
    assert fit.caution == Reason(Because.OTHER_DEPARTMENT, department="finance")


@pytest.mark.parametrize(
    ("wished", "offered", "worth"),
    [
        (("feedback",), {"feedback": 1}, 0.6),
        (("feedback",), {"feedback": 2}, 0.85),
        (("feedback", "writing"), {"feedback": 3}, 1 / 1.7),
        (("writing", "feedback"), {"feedback": 3}, 0.7 / 1.7),
        (("a", "b", "c", "d", "e"), {"e": 3}, 0.35 / (1 + 0.7 + 0.5 + 0.35 + 0.35)),
        (("feedback", "feedback", "writing"), {"feedback": 3}, 1 / 1.7),
        (("feedback",), {"writing": 3}, 0),
    ],
)
def test_what_matters_most_to_the_mentee_weighs_most(wished, offered, worth):
    fit = score(mentee(topics=wished), mentor(topics=offered), MARCH)

    assert fit.parts[Part.SKILLS] == pytest.approx(worth)


@pytest.mark.parametrize(
    ("grade", "worth"), [(5, 1), (4, 0.78), (6, 0.78), (7, 0.45), (3, 0.45), (8, 0.2), (9, 0)]
)
def test_two_grades_above_is_ideal(grade, worth):
    assert score(JOAO, mentor(grade=grade), MARCH).parts[Part.GRADE_GAP] == worth
    assert len(STANDARD.grade_gap.value_by_distance) == 4


@pytest.mark.parametrize(
    ("zone", "worth", "hours"),
    [
        (LISBON, 1, 0),
        (ZoneInfo("Europe/Oslo"), 1, 1),
        (ZoneInfo("Europe/Helsinki"), 0.85, 2),
        (ZoneInfo("Asia/Tehran"), 0.6, 3.5),
        (ZoneInfo("Asia/Kabul"), 0.3, 4.5),
        (KOLKATA, 0.3, 5.5),
        (ZoneInfo("Asia/Yangon"), 0, 6.5),
        (TOKYO, 0, 9),
    ],
)
def test_the_closer_the_clocks_the_better_and_half_hours_count(zone, worth, hours):
    far = mentor(zone=zone)
    plain = mentee(departments_wanted=frozenset(), topics=("strategy", "writing"))
    told = Reason(Because.HOURS_APART, hours=hours)

    assert score(plain, far, MARCH).parts[Part.TIMEZONE] == worth
    assert (told in score(plain, far, MARCH).reasons) == (worth >= 0.7)
    assert (told == score(plain, far, MARCH).caution) == (worth < 0.5)
    assert list(STANDARD.timezone.hours) == sorted(STANDARD.timezone.hours)


@pytest.mark.parametrize(
    ("his_wish", "her_department", "her_wish", "worth"),
    [
        ({"people"}, "people", (), 1),
        ({"people"}, "finance", (), 0.25),
        ((), "finance", (), 1),
        ((), None, (), 1),
        ({"people"}, None, (), None),
        ({"people"}, "people", {"operations"}, 1),
        ({"people"}, "people", {"finance"}, 0.25),
        ((), "finance", {"finance"}, 0.25),
    ],
)
def test_a_wished_department_counts_and_no_wish_is_content(
    his_wish, her_department, her_wish, worth
):
    joao = mentee(departments_wanted=frozenset(his_wish))
    amara = mentor(department=her_department, departments_wanted=frozenset(her_wish))

    assert score(joao, amara, MARCH).parts[Part.DEPARTMENT] == worth


def test_nobody_is_told_of_a_department_they_did_not_wish_for():
    joao = mentee(departments_wanted=frozenset())
    for hers in ({"operations"}, {"finance"}):
        fit = score(joao, mentor(departments_wanted=hers), MARCH)
        told = {reason.code for reason in (*fit.reasons, fit.caution) if reason}
        assert not told & {Because.DEPARTMENT, Because.OTHER_DEPARTMENT}


@pytest.mark.parametrize(
    ("his", "hers", "worth", "way"),
    [
        (Format.REMOTE, Format.REMOTE, 1, Format.REMOTE),
        (Format.EITHER, Format.EITHER, 1, Format.EITHER),
        (Format.EITHER, Format.IN_PERSON, 0.9, Format.IN_PERSON),
        (Format.REMOTE, Format.EITHER, 0.9, Format.REMOTE),
        (Format.REMOTE, Format.IN_PERSON, 0, None),
    ],
)
def test_who_can_meet_either_way_follows_the_other(his, hers, worth, way):
    fit = score(
        mentee(format=his, topics=("writing",), departments_wanted=frozenset(), grade=None),
        mentor(format=hers, languages=frozenset(), department=None),
        MARCH,
    )

    assert fit.parts[Part.FORMAT] == worth
    assert (Reason(Because.FORMAT, format=way) in fit.reasons) == (worth > 0)


@pytest.mark.parametrize(
    ("spoken", "worth"), [({"pt", "en"}, 1), ({"pt"}, 0.8), ({"zh"}, 0), ((), None)]
)
def test_a_second_shared_language_helps(spoken, worth):
    fit = score(JOAO, mentor(languages=frozenset(spoken)), MARCH)

    assert fit.parts[Part.LANGUAGE] == worth


@pytest.mark.parametrize(
    ("levels", "tenths"),
    [
        ((2, 2), 932),  # 932.5: to the even one
        ((3, 2), 972),  # 972.2
        ((2, 1), 886),  # 886.2
        ((1, 2), 866),  # 866.3
        ((3, 1), 926),  # 925.9
    ],
)
def test_a_score_is_rounded_to_the_nearest_tenth_of_a_point(levels, tenths):
    amara = mentor(topics=dict(zip(JOAO.topics, levels, strict=True)))

    assert score(JOAO, amara, MARCH).tenths == tenths


def test_an_answer_of_seven_tenths_is_a_reason_and_one_below_is_not():
    said = Reason(Because.SHARED_TOPICS, topics=JOAO.topics, asked=2)

    fair = score(JOAO, mentor(topics={"feedback": 2, "strategy": 1}), MARCH)  # worth 0.75
    meagre = score(JOAO, mentor(topics={"feedback": 1, "strategy": 1}), MARCH)  # worth 0.6

    assert said in fair.reasons
    assert said not in meagre.reasons


def test_only_one_caution_is_told_the_weightiest():
    fit = score(JOAO, mentor(grade=7, topics={"strategy": 1}, zone=TOKYO), MARCH)

    assert fit.caution == Reason(Because.SHARED_TOPICS, topics=("strategy",), asked=2)


def test_a_line_that_is_not_known_is_told_if_nothing_weighs_more():
    far = mentor(zone=TOKYO)

    assert score(JOAO, AMARA, MARCH, line_known=False).caution == Reason(Because.LINE_NOT_KNOWN)
    assert score(JOAO, far, MARCH, line_known=False).caution == score(JOAO, far, MARCH).caution
    assert score(JOAO, AMARA, MARCH, line_known=False).tenths == score(JOAO, AMARA, MARCH).tenths


def test_of_somebody_who_told_us_nothing_we_say_nothing():
    fit = score(BLANK_MENTEE, AMARA, MARCH)

    assert fit.unknown == tuple(part for part in Part if part is not Part.DEPARTMENT)
    assert fit.tenths == 550  # half of everything, and the other half of the wished department


@pytest.mark.parametrize(
    ("part", "blank"),
    [
        (Part.SKILLS, {"topics": {}}),
        (Part.GRADE_GAP, {"grade": None}),
        (Part.DEPARTMENT, {"department": None}),
        (Part.TIMEZONE, {"zone": None}),
        (Part.FORMAT, {"format": None}),
        (Part.LANGUAGE, {"languages": frozenset()}),
    ],
)
@pytest.mark.parametrize(
    "other",
    [AMARA, mentor(grade=7, topics={"feedback": 1}, department="finance", zone=TOKYO)],
)
def test_a_blank_counts_exactly_half_and_is_named(part, blank, other):
    fit, told_less = score(JOAO, other, MARCH), score(JOAO, replace(other, **blank), MARCH)

    assert told_less.unknown == (part,)
    assert told_less.parts == {**fit.parts, part: None}
    assert told_less.tenths == pytest.approx(
        fit.tenths - 10 * STANDARD.weights[part] * (fit.parts[part] - 0.5), abs=1
    )


@given(cast.mentees, cast.mentors)
def test_every_score_lies_between_nothing_and_a_thousand(one, other):
    fit = score(one, other, MARCH)

    assert 0 <= fit.tenths <= 1000
    assert all(value is None or 0 <= value <= 1 for value in fit.parts.values())
    assert list(fit.parts) == list(Part)
    assert len(fit.reasons) <= 3
    assert set(fit.unknown) == {part for part, value in fit.parts.items() if value is None}


@given(cast.mentees, cast.mentors)
def test_nothing_is_both_a_reason_and_a_caution_and_no_reason_rests_on_a_blank(one, other):
    fit = score(one, other, MARCH)

    assert fit.caution not in fit.reasons
    for reason in (*fit.reasons, fit.caution):
        if reason is not None:
            assert reason.code is not Because.GRADE_ABOVE or reason.levels is not None
            assert reason.code is not Because.HOURS_APART or reason.hours is not None
            assert reason.code is not Because.DEPARTMENT or reason.department is not None


@given(cast.mentees, cast.mentors)
def test_offering_a_topic_better_never_lowers_the_score(one, other):
    better = replace(other, topics=dict.fromkeys(other.topics, 3))

    assert score(one, better, MARCH).tenths >= score(one, other, MARCH).tenths


@given(cast.mentees, cast.mentors)
def test_whom_somebody_named_in_private_cannot_be_read_from_a_score(one, other):
    forgetful = replace(one, excluded=frozenset(), previous=frozenset())

    assert score(forgetful, other, MARCH) == score(one, other, MARCH)
