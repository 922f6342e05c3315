from collections import Counter
from dataclasses import replace
from math import ceil
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.matching.assignment import assignment
from flows.matching.candidate_lists import between, worth
from flows.matching.policy import STANDARD
from flows.matching.shortlists import CHOICES, Lists, Short, assign_ranked, shortlists
from flows.matching.solver import assign
from tests.flows.matching.cast import JOAO, mentee, mentor
from tests.flows.matching.markets import market, markets
from tests.flows.matching.test_solver import every_matching

NOTHING = assignment({}, {}, policy=STANDARD)


def listed(**of):
    """Lists of these names, and nothing settled."""
    return Lists(
        of={one: tuple(names) for one, names in of.items()}, short={}, limit={}, backbone=NOTHING
    )


def how_often(lists):
    return Counter(mentor for names in lists.of.values() for mentor in names)


@settings(max_examples=40)
@given(market=markets, k=st.integers(1, 5))
def test_a_list_names_up_to_k_mentors_once_each_and_breaks_no_rule(market, k):
    lists = shortlists(market, k)
    mentees = {one.id: one for one in market.mentees}
    mentors = {one.id: one for one in market.mentors}

    assert lists.of.keys() == mentees.keys()
    for who, names in lists.of.items():
        assert len(set(names)) == len(names) <= k
        for whom in names:
            assert between(market, mentees[who], mentors[whom]) == ()


@settings(max_examples=40)
@given(market=markets, k=st.integers(1, 4))
def test_no_mentor_is_named_so_often_that_most_are_turned_down(market, k):
    lists = shortlists(market, k)
    places = market.places

    for whom, times in how_often(lists).items():
        crowding = max(1, len(market.mentees) / sum(places.values()))
        assert times <= lists.limit[whom] == ceil(places[whom] * k * crowding)


@settings(max_examples=40)
@given(market=markets)
def test_the_lists_hold_a_matching_as_good_as_any(market):
    lists, every = shortlists(market), worth(market)
    on_lists = {
        mentee: {mentor: every[mentee][mentor] for mentor in names}
        for mentee, names in lists.of.items()
    }
    known = {
        "objective": market.policy.objective,
        "waiting": market.waiting,
        "load": market.load,
        "seed": market.seed,
    }

    assert assign(on_lists, market.places, **known) == assign(every, market.places, **known)
    assert lists.backbone == assign(every, market.places, **known)


@settings(max_examples=40)
@given(market=markets, chance=st.randoms(use_true_random=False))
def test_the_order_in_which_people_stand_decides_nothing(market, chance):
    shuffled = replace(
        market,
        mentees=tuple(chance.sample(market.mentees, len(market.mentees))),
        mentors=tuple(chance.sample(market.mentors, len(market.mentors))),
    )

    assert shortlists(shuffled) == shortlists(market)


@settings(max_examples=40)
@given(market=markets)
def test_a_list_is_shown_best_first_and_whoever_is_short_of_names_is_told_of(market):
    lists, every = shortlists(market), worth(market)

    for who, names in lists.of.items():
        scores = [every[who][whom] for whom in names]
        assert scores == sorted(scores, reverse=True)
        acceptable = [score for score in scores if score >= market.policy.acceptable]
        assert (who in lists.short) == (len(acceptable) < 2)


def test_everybody_has_three_to_choose_from_if_there_are_enough():
    people = market(
        mentees=tuple(mentee(id=f"e{one}") for one in range(6)),
        mentors=tuple(mentor(id=f"m{one}", free_places=1) for one in range(6)),
    )
    lists = shortlists(people)

    assert {len(names) for names in lists.of.values()} == {3}
    assert set(how_often(lists).values()) == {3}


def test_where_places_are_few_the_same_mentor_stands_on_more_lists():
    people = market(
        mentees=tuple(mentee(id=f"e{one}") for one in range(6)),
        mentors=tuple(mentor(id=f"m{one}", free_places=1) for one in range(3)),
    )

    assert set(how_often(shortlists(people)).values()) == {6}


def test_why_a_list_is_short():
    rare, common = ("negotiation",), ("feedback",)
    people = market(
        mentees=(
            mentee(id="nobody", topics=("writing",)),
            mentee(id="one", topics=common),
            *(mentee(id=f"many{one}", topics=rare) for one in range(9)),
            mentee(id="locked", topics=common),
        ),
        mentors=(
            mentor(id="m1", topics={"negotiation": 3}),
            mentor(id="m2", topics={"negotiation": 3}),
            mentor(id="m3", topics={"feedback": 3}, free_places=9),
        ),
        locks=frozenset({("locked", "m3")}),
    )
    lists = shortlists(people)

    assert lists.of["nobody"] == ()
    assert lists.short["nobody"] is Short.NOBODY_FITS
    assert lists.short["one"] is Short.ONLY_ONE_FITS
    assert lists.of["locked"] == ("m3",)
    assert lists.short["locked"] is Short.LOCKED
    assert lists.limit == {"m1": 4, "m2": 4, "m3": 30}
    assert Counter(
        lists.short[f"many{one}"] for one in range(9) if f"many{one}" in lists.short
    ) == {Short.LISTED_ELSEWHERE: 9 + 9 - 8 - 1}


def test_whoever_fits_less_than_acceptably_is_named_only_where_others_do_not_fill_the_list():
    poor = mentor(
        id="poor",
        topics={"strategy": 1},
        grade=4,
        zone=ZoneInfo("America/New_York"),
        department="finance",
    )
    fair = tuple(mentor(id=f"fair{one}") for one in range(3))
    people = market(mentees=(JOAO,), mentors=(poor, *fair))
    with_two, with_one, with_none = (
        shortlists(replace(people, mentors=(poor, *fair[:many]))) for many in (2, 1, 0)
    )

    assert worth(people)[JOAO.id]["poor"] < STANDARD.acceptable
    assert set(shortlists(people).of[JOAO.id]) == {"fair0", "fair1", "fair2"}
    assert with_two.of[JOAO.id][2] == "poor"
    assert with_two.short == {}
    assert with_one.of[JOAO.id] == ("fair0", "poor")
    assert with_one.short == {JOAO.id: Short.ONLY_ONE_FITS}
    assert with_none.of[JOAO.id] == ("poor",)
    assert with_none.short == {JOAO.id: Short.NOBODY_FITS_WELL}


@pytest.mark.parametrize("k", [0, 6, -1])
def test_a_list_of_no_names_or_of_too_many_is_refused(k):
    with pytest.raises(ValueError, match="a list holds 1 to 5 names"):
        shortlists(market(), k)


def test_lists_for_nobody():
    assert shortlists(market()).of == {}
    assert shortlists(market(mentees=(JOAO,))).of == {JOAO.id: ()}


THREE = "MNO"
worths = st.fixed_dictionaries(
    {one: st.fixed_dictionaries(dict.fromkeys(THREE, st.integers(300, 1000))) for one in "abc"}
)
orders = st.dictionaries(
    st.sampled_from("abc"), st.lists(st.sampled_from("MNOX"), unique=True).map(tuple)
)
strikes = st.dictionaries(st.sampled_from("abc"), st.sampled_from(THREE))
places = st.fixed_dictionaries(dict.fromkeys(THREE, st.integers(0, 2)))


@settings(max_examples=60)
@given(worth=worths, rankings=orders, struck=strikes, places=places)
def test_no_other_matching_meets_the_choices_better(worth, rankings, struck, places):
    shown = {mentee: sorted(of, key=of.__getitem__) for mentee, of in worth.items()}

    def value(pairs):
        points = 0
        for who, whom in pairs.items():
            order = [name for name in rankings.get(who, ()) if name in shown[who]]
            order += [name for name in shown[who] if name not in order]
            order = [name for name in order if name != struck.get(who)]
            if whom not in order:
                return None
            points += 1000 * CHOICES[order.index(whom)] + worth[who][whom]
        taken = Counter(pairs.values())
        return points - 30 * sum(many - 1 for many in taken.values())

    found = assign_ranked(listed(**shown), rankings, struck, places, worth).pairs
    values = [value(pairs) for pairs in every_matching(worth, places)]

    assert value(found) == max(each for each in values if each is not None)


def test_choices_decide_before_scores():
    worth = {"a": {"M": 900, "N": 400}, "b": {"M": 890, "N": 880}}
    lists = listed(a="MN", b="MN")
    one_each = {"M": 1, "N": 1}

    as_shown = assign_ranked(lists, {}, {}, one_each, worth)
    as_chosen = assign_ranked(lists, {"a": ("N", "M")}, {}, one_each, worth)

    assert as_shown.pairs == {"a": "M", "b": "N"}
    assert as_chosen.pairs == {"a": "N", "b": "M"}
    assert as_chosen.tiers.total == 1290


def test_to_name_only_a_favourite_leaves_the_others_on_the_list():
    worth = {"a": {"M": 700, "N": 600}, "b": {"M": 900}}

    found = assign_ranked(
        listed(a="MN", b="M"), {"a": ("M",), "b": ("M",)}, {}, {"M": 1, "N": 1}, worth
    )

    assert found.pairs == {"a": "N", "b": "M"}


def test_who_was_struck_out_is_never_given():
    worth = {"a": {"M": 700}}

    assert assign_ranked(listed(a="M"), {"a": ("M",)}, {"a": "M"}, {"M": 1}, worth).pairs == {}


def test_who_may_no_longer_be_proposed_keeps_no_place_and_the_next_choice_counts_as_before():
    worth = {"a": {"N": 600, "O": 600}, "b": {"N": 500}}
    lists = listed(a="MNO", b="N")

    found = assign_ranked(lists, {"a": ("M", "N", "O")}, {}, {"M": 1, "N": 1, "O": 1}, worth)

    assert found.pairs == {"a": "O", "b": "N"}


def test_what_a_coordinator_locked_stands_whatever_is_chosen():
    people = market(
        mentees=(JOAO, mentee(id="ana")),
        mentors=(mentor(id="m1"), mentor(id="m2", topics={"feedback": 1})),
        locks=frozenset({("ana", "m1")}),
    )
    found = assign_ranked(
        shortlists(people), {JOAO.id: ("m1", "m2")}, {}, people.places, worth(people)
    )

    assert found.pairs == {"ana": "m1", JOAO.id: "m2"}


def test_those_who_already_wait_come_first_whatever_is_chosen():
    worth = {"a": {"M": 990}, "b": {"N": 990, "M": 400}}

    found = assign_ranked(listed(a="M", b="NM"), {}, {}, {"M": 1}, worth, waiting=frozenset({"b"}))

    assert found.pairs == {"b": "M"}
