from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from flows.matching.lines import Lines
from flows.people import PersonId
from tests.flows.matching.cast import names

AMARA, JOAO, KWAME, MEI_LIN, PRIYA = (
    PersonId(name) for name in ("amara", "joao", "kwame", "mei-lin", "priya")
)


def test_the_manager_of_my_manager_is_in_my_line_and_i_in_hers():
    lines = Lines({JOAO: PRIYA, PRIYA: AMARA, AMARA: None})

    assert lines.join(JOAO, AMARA)
    assert lines.join(AMARA, JOAO)


def test_two_people_under_one_manager_do_not_lead_each_other():
    assert not Lines({JOAO: PRIYA, KWAME: PRIYA, PRIYA: None}).join(JOAO, KWAME)


def test_a_manager_from_outside_still_counts():
    assert Lines({JOAO: PRIYA}).join(JOAO, PRIYA)


def test_a_line_is_known_when_it_ends_with_somebody_who_reports_to_nobody():
    lines = Lines({JOAO: PRIYA, PRIYA: AMARA, AMARA: None, KWAME: MEI_LIN})

    assert lines.known(JOAO)
    assert lines.known(AMARA)
    assert not lines.known(KWAME), "nobody told us whom Mei Lin reports to"
    assert not lines.known(MEI_LIN)


def test_a_line_that_runs_in_a_circle_joins_all_in_it_and_is_not_known():
    lines = Lines({JOAO: PRIYA, PRIYA: AMARA, AMARA: JOAO, KWAME: JOAO})

    assert lines.join(JOAO, AMARA)
    assert lines.join(AMARA, KWAME)
    assert not lines.known(KWAME)
    assert not Lines({JOAO: JOAO}).known(JOAO)


def test_two_thousand_levels_of_managers_are_walked_to_the_top():
    people = [PersonId(f"level {level}") for level in range(2_001)]
    lines = Lines({**dict(pairwise(people)), people[-1]: None})

    assert lines.join(people[0], people[-1])
    assert lines.join(people[-1], people[0])
    assert lines.known(people[0])


@given(st.dictionaries(names, st.none() | names), names, names)
def test_whoever_is_reached_by_asking_for_managers_is_in_the_line(manager_of, one, other):
    """The same question, answered by asking level by level for longer than anyone could go up."""
    above, person = set(), one
    for _ in manager_of:
        person = manager_of.get(person)
        above.add(person)

    lines = Lines(manager_of)

    assert (other in lines.above(one)) == (other in above)
    assert lines.join(one, other) == lines.join(other, one)
