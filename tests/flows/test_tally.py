from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from flows.people import Role
from flows.tally import FEWEST, Figure, Tally, enough

answers = st.lists(st.integers(1, 5), max_size=40)


def counted(given_):
    tally = Tally()
    for each in given_:
        tally = tally.with_one_more(each)
    return tally


def test_of_four_people_nothing_is_shown():
    assert counted([1, 2, 3, 4]).figure is None


def test_from_five_on_their_average_is_shown():
    assert counted([1, 2, 3, 4, 4]).figure == Figure(2.8, 5)


def test_a_sixth_answer_changes_nothing_that_can_be_seen():
    five = [5, 5, 5, 5, 5]

    assert counted([*five, 1]).figure == counted(five).figure
    assert counted([*five, 1, 1, 1, 1, 1]).figure == Figure(3.0, 10)


@given(given_=answers)
def test_between_two_figures_lie_five_answers_or_more(given_):
    seen = [counted(given_[:n]).figure for n in range(len(given_) + 1)]
    sizes = sorted({each.answers for each in seen if each is not None})

    assert all(size >= FEWEST for size in sizes)
    assert all(later - sooner >= FEWEST for sooner, later in pairwise(sizes))


def test_so_many_answers_are_needed_that_five_people_gave_them():
    """A mentor may have three mentees; others may be matched again; one thing is asked once."""
    assert [enough(f"match-{role}") for role in Role] == [15, 10, 10]
    assert [enough(f"end-changes-network-{role}") for role in Role] == [15, 10, 10]
    assert [enough(f"freely-{role}") for role in Role] == [5, 5, 5]


@given(given_=answers, step=st.sampled_from([5, 10, 15]))
def test_between_two_figures_lie_as_many_answers_as_the_item_asks_for(given_, step):
    tally, sizes = Tally(), {0}
    for each in given_:
        tally = tally.with_one_more(each, step)
        sizes.add(tally.figure.answers if tally.figure else 0)

    assert all(later - sooner >= step for sooner, later in pairwise(sorted(sizes)))


@given(given_=answers)
def test_nothing_is_lost_by_waiting(given_):
    assert sum(counted(given_).counts.values()) == len(given_)
