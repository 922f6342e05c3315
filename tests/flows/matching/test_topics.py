"""A topic is known by its names; what only looks like one is asked back, and never guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.matching.topics import ALIASES, meant, named, plain, understood
from flows.wishes import TOPICS


def test_every_topic_has_other_names_and_each_name_belongs_to_one():
    assert list(ALIASES) == list(TOPICS)
    names = [plain(name) for topic in TOPICS for name in {topic, *ALIASES[topic]}]

    assert len({*names}) == len(named())
    for topic, aliases in ALIASES.items():
        assert len({plain(each) for each in (topic, *aliases)}) == len(aliases) + 1, topic
        assert {understood(each) for each in aliases} == {topic}


@pytest.mark.parametrize(
    ("written", "topic"),
    [
        ("feedback", "feedback"),
        ("  FEEDBACK ", "feedback"),
        ("public speaking", "presenting"),
        ("Public-Speaking", "presenting"),
        ("Führung", "leading-people"),
        ("FÜHRUNG", "leading-people"),
        ("Fu\u0308hrung", "leading-people"),
        ("\uff46\uff45\uff45\uff44\uff42\uff41\uff43\uff4b", "feedback"),
        ("Veränderung\u00a0gestalten", "leading-change"),
        ("leading_people", "leading-people"),
        ("work-life balance", "work-life"),
    ],
)
def test_a_topic_is_understood_by_any_of_its_names(written, topic):
    assert understood(written) == topic


@pytest.mark.parametrize(
    ("written", "topic"),
    [
        ("feedbak", "feedback"),
        ("negotation", "negotiating"),
        ("leadershp", "leading-people"),
        ("Präsentiren", "presenting"),
    ],
)
def test_what_looks_like_a_topic_is_a_question_and_no_answer(written, topic):
    assert understood(written) is None
    assert meant(written) == topic


@pytest.mark.parametrize("written", ["", " ", "underwater welding", "x", "Kernphysik"])
def test_what_looks_like_none_is_no_question_either(written):
    assert understood(written) is None
    assert meant(written) is None


@given(st.sampled_from(sorted(named())), st.sampled_from([str.upper, str.title, "  {}\t".format]))
def test_letters_and_spaces_make_no_difference(name, changed):
    assert understood(changed(name)) == named()[name]


@given(st.text(max_size=30))
def test_whatever_is_typed_is_a_topic_or_none(text):
    assert understood(text) in {*TOPICS, None}
    assert meant(text) in {*TOPICS, None}
