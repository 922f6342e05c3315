from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.matching import mutual
from flows.matching.candidate_lists import between
from flows.matching.mutual import pair_up
from flows.matching.score import tenths
from tests.flows.matching import cast
from tests.flows.matching.cast import AMARA, JOAO, mentee, mentor
from tests.flows.matching.markets import market, policies, some_pairs

pools = st.builds(
    market,
    mentees=cast.crowds_of_mentees.map(tuple),
    mentors=st.lists(
        cast.mentors.map(lambda one: replace(one, free_places=1, qualified=True)),
        min_size=3,
        max_size=6,
        unique_by=lambda one: one.id,
    ).map(tuple),
    lines=cast.lines,
    policy=policies,
    forbidden=some_pairs,
    waiting=cast.some_names,
    seed=st.integers(0, 3),
)


def both(who, **changes):
    """Somebody who can help with feedback and would like help with it."""
    return (
        mentee(id=who, topics=("feedback",), **changes),
        mentor(id=who, topics={"feedback": 3}, **changes),
    )


def pool(*people, **given):
    mentees, mentors = zip(*people, strict=True)
    return market(mentees=mentees, mentors=mentors, **given)


def what_each_two_are_worth(market):
    """Seven parts of what the less happy one gets and three of the other's, grades left out."""
    asking = {one.id: replace(one, grade=None) for one in market.mentees}
    helping = {one.id: replace(one, grade=None) for one in market.mentors}
    found = {}
    for one, other in combinations(sorted(asking.keys() & helping.keys()), 2):
        ways = [(asking[one], helping[other]), (asking[other], helping[one])]
        if not any(between(market, *way) for way in ways):
            scores = sorted(tenths(*way, market.at, market.policy) for way in ways)
            found[one, other] = 7 * scores[0] + 3 * scores[1]
    return found


def every_way_to_pair(values):
    """All sets of pairs in which nobody is twice."""
    yield ()
    for many in range(1, 4):
        for pairs in combinations(values, many):
            if len({person for pair in pairs for person in pair}) == 2 * many:
                yield pairs


@settings(max_examples=40)
@given(market=pools)
def test_no_other_way_to_pair_them_is_better(market):
    values = what_each_two_are_worth(market)

    def worth(pairs):
        who = {person for pair in pairs for person in pair}
        return len(market.waiting & who), len(pairs), sum(values[pair] for pair in pairs)

    found = pair_up(market)

    assert found <= values.keys()
    assert worth(found) == max(map(worth, every_way_to_pair(values)))


@settings(max_examples=40)
@given(market=pools, chance=st.randoms(use_true_random=False))
def test_everybody_is_with_one_other_or_alone_in_whatever_order_they_stand(market, chance):
    found = pair_up(market)
    paired = [person for pair in found for person in pair]
    shuffled = replace(
        market,
        mentees=tuple(chance.sample(market.mentees, len(market.mentees))),
        mentors=tuple(chance.sample(market.mentors, len(market.mentors))),
    )

    assert len(paired) == len(set(paired))
    assert {*paired} <= {one.id for one in market.mentees} & {one.id for one in market.mentors}
    assert pair_up(shuffled) == found


def test_both_have_to_give_something():
    gives = (JOAO, mentor(id=JOAO.id, topics={"feedback": 2}))
    takes = (mentee(id="ana", topics=("feedback",)), mentor(id="ana", topics={"writing": 2}))

    assert pair_up(pool(gives, takes)) == frozenset()


def asks_and_offers(who, topics, offered):
    return mentee(id=who, topics=topics), mentor(id=who, topics=offered)


@pytest.mark.parametrize(
    ("both_alike", "partner"),
    [(("writing", "feedback"), "chi"), (("feedback",), "bo")],
    ids=["63.5 for both is less than 56.1 and 90", "63.5 and 90 is more"],
)
def test_what_the_less_happy_one_gets_counts_most_but_not_alone(both_alike, partner):
    ana = asks_and_offers("ana", ("writing", "feedback"), {"feedback": 3, "strategy": 3})
    bo = asks_and_offers("bo", both_alike, {"feedback": 3})
    chi = asks_and_offers("chi", ("strategy",), {"feedback": 1})

    assert pair_up(pool(ana, bo, chi)) == {("ana", partner)}


def test_no_grade_is_too_far_above_another():
    people = pool(both("ana", grade=2), both("bo", grade=9))

    assert pair_up(people) == {("ana", "bo")}


@pytest.mark.parametrize("apart", [{"forbidden": {("bo", "ana")}}, {"forbidden": {("ana", "bo")}}])
def test_who_is_kept_apart_one_way_is_kept_apart(apart):
    people = pool(both("ana"), both("bo"), **{key: frozenset(of) for key, of in apart.items()})

    assert pair_up(people) == frozenset()


def test_whoever_stands_on_one_side_only_is_not_in_the_pool():
    assert pair_up(market(mentees=(JOAO,), mentors=(AMARA,))) == frozenset()
    assert pair_up(market()) == frozenset()


def test_in_a_large_programme_a_hundred_still_have_somebody(monkeypatch):
    people = pool(*(both(f"p{one:03}") for one in range(100)))
    monkeypatch.setattr(mutual, "SMALL", 100)

    found = pair_up(people)

    assert len(found) == 50
