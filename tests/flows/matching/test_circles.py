from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.matching.candidate_lists import between
from flows.matching.circles import circles
from flows.matching.lines import Lines
from flows.matching.solver import CannotLock
from tests.flows.matching.cast import mentee, mentor
from tests.flows.matching.markets import market, markets

MANY = tuple(mentee(id=f"e{one}") for one in range(13))


@settings(max_examples=40)
@given(market=markets, fewest=st.integers(1, 2), more=st.integers(0, 2))
def test_every_circle_is_of_the_right_size_and_breaks_no_rule(market, fewest, more):
    found = circles(market, (fewest, fewest + more))
    mentees = {one.id: one for one in market.mentees}
    mentors = {one.id: one for one in market.mentors}
    seated = [who for sat in found.of.values() for who in sat]

    assert len(seated) == len(set(seated))
    assert {*seated} | found.without == mentees.keys()
    assert found.without.isdisjoint(seated)
    for whom, sat in found.of.items():
        assert fewest <= len(sat) <= fewest + more
        for who in sat:
            assert between(market, mentees[who], mentors[whom]) == ()
            for other in set(sat) - {who}:
                assert other not in mentees[who].excluded
                assert not market.lines.join(who, other)


@settings(max_examples=40)
@given(market=markets, chance=st.randoms(use_true_random=False))
def test_the_order_in_which_people_stand_decides_nothing(market, chance):
    shuffled = replace(
        market,
        mentees=tuple(chance.sample(market.mentees, len(market.mentees))),
        mentors=tuple(chance.sample(market.mentors, len(market.mentors))),
    )

    assert circles(shuffled, (2, 3)) == circles(market, (2, 3))


def test_a_circle_that_would_be_too_small_is_closed_and_its_mentees_sit_elsewhere():
    people = market(mentees=MANY, mentors=tuple(mentor(id=f"m{one}") for one in range(8)))
    found = circles(people)

    assert found.without == frozenset()
    assert sum(len(sat) for sat in found.of.values()) == 13
    assert all(3 <= len(sat) <= 6 for sat in found.of.values())


def test_two_who_must_not_sit_together_sit_apart():
    people = market(
        mentees=(
            replace(MANY[0], excluded=frozenset({"e1"})),
            *MANY[1:6],
        ),
        mentors=(mentor(id="m1"), mentor(id="m2")),
        lines=Lines({"e2": "e3", "e3": None}),
    )
    found = circles(people)

    assert found.without == frozenset()
    for sat in found.of.values():
        assert len(sat) == 3
        assert not {"e0", "e1"} <= set(sat)
        assert not {"e2", "e3"} <= set(sat)


def test_too_few_for_any_circle_are_left_for_a_pair():
    found = circles(market(mentees=MANY[:2], mentors=(mentor(),)))

    assert found.of == {}
    assert found.without == {"e0", "e1"}


def test_a_locked_mentee_keeps_their_circle_however_small():
    people = market(mentees=MANY[:1], mentors=(mentor(),), locks=frozenset({("e0", mentor().id)}))

    assert circles(people).of == {mentor().id: ("e0",)}


def test_two_locked_into_one_circle_who_must_not_sit_together_are_refused():
    people = market(
        mentees=(replace(MANY[0], excluded=frozenset({"e1"})), MANY[1]),
        mentors=(mentor(),),
        locks=frozenset({("e0", mentor().id), ("e1", mentor().id)}),
    )

    with pytest.raises(CannotLock, match="cannot sit with another who is locked with amara"):
        circles(people)


@pytest.mark.parametrize("size", [(0, 3), (4, 3)])
def test_a_size_that_no_circle_can_have_is_refused(size):
    with pytest.raises(ValueError, match="a circle of at least"):
        circles(market(), size)


def test_nobody_makes_no_circle():
    assert circles(market()).of == {}
