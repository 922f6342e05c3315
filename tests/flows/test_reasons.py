import re
from dataclasses import replace
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.matching.candidates import Format
from flows.matching.reasons import Because, Reason
from flows.matching.rules import blocked
from flows.matching.score import Score, score
from flows.people import Role
from flows.reasons import ANYONE, line, why
from flows.words import Several, Words, part, topics
from tests.flows.matching import cast
from tests.flows.matching.cast import AMARA, JOAO, MARCH, STRANGERS

READERS = (Role.MENTEE, Role.MENTOR, ANYONE)
TOPICS = Reason(Because.SHARED_TOPICS, topics=("feedback", "strategy"), asked=3)
LEVELS = Reason(Because.GRADE_ABOVE, levels=2)
WISHED = Reason(Because.DEPARTMENT, department="People")
UNWISHED = Reason(Because.OTHER_DEPARTMENT, department="Finance")
SCORE = Score(tenths=800, parts={}, reasons=(TOPICS, LEVELS))
COPY = resources.files("flows").joinpath("copy/en.ftl").read_text(encoding="utf-8")
ENTRIES = set(re.findall(r"^([a-z][\w-]*) =", COPY, re.MULTILINE))

every_reader = pytest.mark.parametrize("reader", READERS)


@every_reader
def test_each_reads_the_same_reasons_from_their_own_side(reader):
    assert why(SCORE, reader) == (
        part(f"why-topics-{reader}", topics=topics(("feedback", "strategy"))),
        part(f"why-levels-{reader}", levels=2),
    )


@every_reader
def test_a_caution_comes_last(reader):
    lines = why(replace(SCORE, caution=UNWISHED), reader)

    assert lines == (
        *why(SCORE, reader),
        part(f"caution-department-{reader}", name="Finance"),
    )


@every_reader
def test_a_wished_department_is_named(reader):
    assert line("why", WISHED, reader) == part(f"why-department-{reader}", name="People")


@every_reader
@pytest.mark.parametrize(("hours", "read"), [(0.0, 0), (1.0, 1), (8.0, 8), (5.5, 5.5)])
def test_hours_apart_are_said_as_people_say_them(reader, hours, read):
    reason = Reason(Because.HOURS_APART, hours=hours)

    assert dict(line("why", reason, reader).facts) == {"hours": read}


@every_reader
@pytest.mark.parametrize("way", Format)
def test_a_way_to_meet_is_the_same_from_every_side(reader, way):
    reason = Reason(Because.FORMAT, format=way)

    assert line("why", reason, reader) == part(f"why-format-{way}")


@every_reader
def test_shared_languages_are_named_in_the_readers_language(reader):
    reason = Reason(Because.LANGUAGES, languages=("en", "pt"))

    spoken = Several((Words("language-en"), Words("language-pt")))
    assert line("why", reason, reader) == part("why-languages", languages=spoken)


@pytest.mark.parametrize(
    ("reader", "key"),
    [
        (Role.MENTEE, "caution-line-not-known"),
        (Role.MENTOR, "caution-line-not-known"),
        (ANYONE, "caution-line-not-known-anyone"),
    ],
)
def test_a_line_that_is_not_known_is_for_the_two_to_mind_and_for_others_to_know(reader, key):
    caution = Reason(Because.LINE_NOT_KNOWN)

    assert why(replace(SCORE, reasons=(), caution=caution), reader) == (part(key),)


@given(one=cast.mentees, other=cast.mentors, known=st.booleans())
def test_whatever_speaks_for_or_against_two_people_there_are_words_for_it(one, other, known):
    if blocked(one, other, STRANGERS, MARCH) is None:
        fit = score(one, other, MARCH, line_known=known)
        for reader in READERS:
            assert {each.key for each in why(fit, reader)} <= ENTRIES


def test_nobody_reads_that_the_department_they_wished_for_is_less_ideal():
    picky = replace(AMARA, departments_wanted=frozenset({"finance"}))
    assert picky.department in JOAO.departments_wanted

    lines = why(score(JOAO, picky, MARCH), Role.MENTEE)

    assert "caution-department-mentee" not in {each.key for each in lines}
