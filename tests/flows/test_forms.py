from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.forms import (
    Answers,
    Day,
    Error,
    Form,
    Hour,
    Line,
    OneOf,
    Option,
    Question,
    Somebody,
    SomeOf,
    Text,
    Wrong,
    Yes,
    check,
    fault,
    is_acceptable,
    read,
    wrong,
)
from flows.words import Verbatim
from tests.people import AMARA

OPTIONS = tuple(Option(each, Verbatim(each)) for each in ("walk", "call", "lunch"))
HOW = OneOf(key="how", options=OPTIONS)
WAYS = SomeOf(key="ways", options=OPTIONS, at_most=2)
LINE = Line(key="line", at_most=5)
TEXT = Text(key="text", at_most=5)
DAY, HOUR = Day(key="day"), Hour(key="hour")
WHO, SURE = Somebody(key="who"), Yes(key="sure")
EVERY = (HOW, WAYS, LINE, TEXT, DAY, HOUR, WHO, SURE)
GOOD = {
    "how": "walk",
    "ways": ("walk", "lunch"),
    "line": "hello",
    "text": "hello",
    "day": "2026-03-02",
    "hour": "14:30",
    "who": AMARA.id,
    "sure": True,
}
BAD = [
    (HOW, "swim", Error(Wrong.NOT_OFFERED)),
    (HOW, ("walk",), Error(Wrong.NOT_OFFERED)),
    (WAYS, ("walk", "swim"), Error(Wrong.NOT_OFFERED)),
    (WAYS, "walk", Error(Wrong.NOT_OFFERED)),
    (WAYS, ("walk", "call", "lunch"), Error(Wrong.TOO_MANY, 2)),
    (LINE, "hello!", Error(Wrong.TOO_LONG, 5)),
    (TEXT, "hello!", Error(Wrong.TOO_LONG, 5)),
    (DAY, "tomorrow", Error(Wrong.NOT_A_DATE)),
    (DAY, True, Error(Wrong.NOT_A_DATE)),
    (HOUR, "noon", Error(Wrong.NOT_A_TIME)),
    (WHO, ("amara",), Error(Wrong.UNKNOWN_PERSON)),
    (SURE, ("yes",), Error(Wrong.NOT_OFFERED)),
]
ALL = Form(key="all", questions=EVERY, state="state", private=True)
given_values = st.one_of(
    st.none(), st.booleans(), st.text(max_size=9), st.lists(st.text(max_size=5)).map(tuple)
)
anything = st.dictionaries(st.sampled_from([*GOOD, "unasked"]), given_values)


def by_kind(each: object) -> str:
    return type(each).__name__


def test_answers_that_fit_are_taken():
    answers = read(ALL, GOOD)

    assert isinstance(answers, Answers)
    assert answers.given == GOOD


@pytest.mark.parametrize("question", EVERY, ids=by_kind)
@pytest.mark.parametrize("nothing", [None, "", "  \n ", (), False])
def test_what_is_asked_for_must_be_answered(question, nothing):
    assert check(question, {question.key: nothing}) == Error(Wrong.MISSING)
    assert check(question, {}) == Error(Wrong.MISSING)


@pytest.mark.parametrize("question", EVERY, ids=by_kind)
@pytest.mark.parametrize("nothing", [None, "", "  ", (), False])
def test_what_is_not_required_may_be_left_out(question, nothing):
    assert check(replace(question, required=False), {question.key: nothing}) is None


@pytest.mark.parametrize(("question", "value", "error"), BAD)
def test_an_answer_that_cannot_be_taken_says_why(question, value, error):
    assert check(question, {question.key: value}) == error


@pytest.mark.parametrize(("question", "value", "error"), BAD)
def test_one_wrong_answer_is_marked_and_everything_typed_is_kept(question, value, error):
    typed = GOOD | {question.key: value}

    again = read(ALL, typed)

    assert isinstance(again, Form)
    assert {each.key: each.value for each in again.questions} == typed
    marked = {each.key: each.error for each in again.questions if each.error}
    assert marked == {question.key: error}
    assert (again.key, again.state, again.private) == ("all", "state", True)


@pytest.mark.parametrize("question", [LINE, TEXT], ids=by_kind)
def test_the_longest_text_is_still_taken(question):
    assert check(question, {question.key: "x" * question.at_most}) is None


def test_the_most_picks_are_still_taken():
    assert check(WAYS, {"ways": ("walk", "call")}) is None


@given(typed=anything)
def test_whatever_is_sent_is_taken_or_comes_back_as_it_was_typed(typed):
    result = read(ALL, typed)

    if isinstance(result, Form):
        assert any(each.error for each in result.questions)
        assert all(each.value == typed.get(each.key) for each in result.questions)
    else:
        assert set(result.given) == {each.key for each in EVERY}


@given(typed=anything)
def test_an_answer_to_something_that_was_not_asked_is_dropped(typed):
    optional = replace(ALL, questions=tuple(replace(each, required=False) for each in EVERY[:1]))

    result = read(optional, {"unasked": "secret", **{k: v for k, v in typed.items() if k != "how"}})

    assert result == Answers({"how": None})


def test_an_error_that_a_chapter_found_stands_under_its_question_alone():
    again = wrong(ALL, "who", Error(Wrong.NOT_YOURSELF), GOOD)

    assert [each.error for each in again.questions if each.key != "who"] == [None] * 7
    assert {each.key: each.value for each in again.questions} == GOOD
    (named,) = [each for each in again.questions if each.error]
    assert (named.key, named.error) == ("who", Error(Wrong.NOT_YOURSELF))


def test_an_error_disappears_once_the_answer_is_mended():
    once = read(ALL, GOOD | {"line": "hello!"})

    assert isinstance(read(once, GOOD), Answers)


def test_answers_are_read_by_what_they_are():
    answers = Answers({"line": "  hello ", "ways": ("walk",), "who": "amara", "sure": True})

    assert answers.text("line") == "hello"
    assert answers.text("ways") == answers.text("sure") == answers.text("unasked") == ""
    assert answers.several("ways") == ("walk",)
    assert answers.several("line") == answers.several("unasked") == ()
    assert answers.person("who") == AMARA.id
    assert answers.person("sure") is None


def test_a_question_of_no_known_kind_is_refused():
    with pytest.raises(AssertionError):
        is_acceptable(Question(key="odd"), "value")


def test_an_answer_that_no_list_offers_is_called_just_that():
    assert fault(SURE, "maybe") == (Wrong.NOT_OFFERED, 0)
