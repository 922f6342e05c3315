from collections import Counter
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings

from flows.matching import candidate_lists, looks
from flows.matching.candidate_lists import between, worth, worth_of
from flows.matching.candidates import Format
from flows.matching.lines import Lines
from flows.matching.market import lot
from flows.matching.rules import Rule
from flows.matching.score import tenths
from flows.matching.table import RULES, Table
from tests.flows.matching import cast
from tests.flows.matching.cast import JOAO, MARCH, mentee, mentor
from tests.flows.matching.markets import market, markets


def one_by_one(market):
    """Every pair that breaks no rule, and its score, as the readable ones have it."""
    return {
        (mentee.id, mentor.id): tenths(mentee, mentor, market.at, market.policy)
        for mentee in market.mentees
        for mentor in market.mentors
        if not between(market, mentee, mentor)
    }


def in_pairs(worth):
    return {(mentee, mentor): score for mentee, of in worth.items() for mentor, score in of.items()}


def rules_at_once(market):
    table = Table(market)
    rows = [table.row(place).broken for place in range(len(market.mentees))]
    return [
        [tuple(rule for rule in Rule if row[RULES[rule], column]) for row in rows]
        for column in range(len(market.mentors))
    ]


def rules_one_by_one(market):
    return [
        [between(market, mentee, mentor) for mentee in market.mentees] for mentor in market.mentors
    ]


def with_one_way_each(pairs):
    """What is left of pairs when nobody is matched with somebody both ways round."""
    return {pair for pair in pairs if pair[::-1] not in pairs or pairs[pair[::-1]] < pairs[pair]}


@settings(max_examples=60)
@given(market=markets)
def test_everybody_at_once_breaks_the_same_rules_as_one_by_one(market):
    assert rules_at_once(market) == rules_one_by_one(market)


@settings(max_examples=60)
@given(market=markets)
def test_everybody_at_once_is_worth_the_same_as_one_by_one(market):
    found, expected = in_pairs(worth(market)), one_by_one(market)

    assert found.items() <= expected.items()
    assert with_one_way_each(expected) <= found.keys()
    assert all(pair[::-1] in found for pair in expected.keys() - found.keys())
    assert not any(pair[::-1] in found for pair in found)
    every = [mentor.id for mentor in market.mentors]
    listed = {mentee.id: [*every, "nobody"] for mentee in market.mentees}
    assert worth_of(market, listed) == worth(market)


@settings(max_examples=60)
@given(market=markets)
def test_topics_that_are_too_many_to_be_numbered_make_no_difference(market):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(looks, "FEW", 2)
        found = rules_at_once(market), worth(market)

    assert found == (rules_at_once(market), worth(market))


def test_a_mentor_who_offers_everything_and_a_mentee_who_asks_for_everything():
    topics = [f"topic {number}" for number in range(60)]
    everything = market(
        mentees=(mentee(topics=tuple(topics)), mentee(id="ana", topics=("topic 59",))),
        mentors=(mentor(topics=dict.fromkeys(topics, 1)), mentor(id="bo", topics={"topic 7": 3})),
    )

    assert in_pairs(worth(everything)) == one_by_one(everything)
    assert len(one_by_one(everything)) == 3


def test_clocks_half_an_hour_apart_from_all_others_are_read_to_the_minute():
    zones = ("Asia/Kathmandu", "Asia/Kolkata", "America/St_Johns", "Pacific/Chatham", "UTC")
    people = market(
        mentees=tuple(mentee(id=f"to {zone}", zone=ZoneInfo(zone)) for zone in zones),
        mentors=tuple(mentor(id=zone, zone=ZoneInfo(zone)) for zone in zones),
    )

    assert in_pairs(worth(people)) == one_by_one(people)
    assert rules_at_once(people) == rules_one_by_one(people)


def test_two_thousand_levels_of_managers_and_a_circle_of_them():
    chain = {f"p{one}": f"p{one + 1}" for one in range(2000)} | {"p2000": None}
    circle = {"x": "y", "y": "z", "z": "x"}
    people = market(
        mentees=(mentee(id="p0"), mentee(id="x"), mentee(id="alone")),
        mentors=(mentor(id="p2000"), mentor(id="z"), mentor(id="p1000")),
        lines=Lines(chain | circle),
    )

    assert set(in_pairs(worth(people))) == {
        ("p0", "z"),
        ("x", "p2000"),
        ("x", "p1000"),
        *(("alone", other) for other in ("p2000", "z", "p1000")),
    }


def test_one_person_on_both_sides_is_matched_neither_with_themselves_nor_both_ways():
    people = market(
        mentees=(mentee(id="ana", grade=None), mentee(id="bo", grade=None)),
        mentors=(mentor(id="ana", grade=None), mentor(id="bo", grade=None)),
    )
    found = in_pairs(worth(people))

    assert len(found) == 1
    assert found.keys() < {("ana", "bo"), ("bo", "ana")}


def test_ids_that_differ_in_case_are_different_people():
    people = market(mentees=(mentee(id="ana"), mentee(id="Ana")), mentors=(mentor(id="ANA"),))

    assert in_pairs(worth(people)).keys() == {("ana", "ANA"), ("Ana", "ANA")}


def test_a_coordinator_lifts_rules_for_a_pair_but_never_what_protects_somebody():
    far, unprepared = mentor(grade=9, format=Format.IN_PERSON), mentor(id="bo", qualified=False)
    people = market(
        mentees=(JOAO, mentee(id="ana", excluded=frozenset({far.id}))),
        mentors=(far, unprepared),
        lines=Lines({}),
    )
    every = frozenset((one.id, other.id) for one in people.mentees for other in people.mentors)

    assert in_pairs(worth(people)) == {}
    for settled in ({"overrides": every}, {"locks": every}):
        assert in_pairs(worth(replace(people, **settled))).keys() == {(JOAO.id, far.id)}
    forbidden = replace(people, overrides=every, forbidden=frozenset({(JOAO.id, far.id)}))
    assert in_pairs(worth(forbidden)) == {}


def test_nobody_has_candidates_where_one_side_is_empty():
    assert worth(market()) == {}
    assert worth(market(mentees=(JOAO,))) == {JOAO.id: {}}
    assert worth(market(mentors=(cast.AMARA,))) == {}
    assert worth(market(mentees=(JOAO,), mentors=(mentor(free_places=0),))) == {JOAO.id: {}}


def test_the_same_person_cannot_stand_in_a_market_twice():
    with pytest.raises(ValueError, match="a mentor stands in the market twice"):
        market(mentors=(cast.AMARA, mentor(free_places=3)))
    with pytest.raises(ValueError, match="has a time zone"):
        market(at=MARCH.replace(tzinfo=None))


@pytest.fixture
def twenty_and_ten(monkeypatch):
    """Lists short enough for a crowd of forty."""
    monkeypatch.setattr(candidate_lists, "BEST_MENTORS", 20)
    monkeypatch.setattr(candidate_lists, "BEST_MENTEES", 10)


def a_crowd():
    """Forty mentees who ask for one rare skill, and forty mentors who differ a little."""
    return market(
        mentees=tuple(
            mentee(id=f"e{one}", topics=("feedback", "strategy")[: 1 + one % 2], grade=1 + one % 4)
            for one in range(40)
        ),
        mentors=tuple(
            mentor(
                id=f"m{one}",
                topics={"feedback": 1 + one % 3} | ({"strategy": 2} if one % 7 == 0 else {}),
                grade=3 + one % 3,
            )
            for one in range(40)
        ),
        seed=4,
    )


@pytest.mark.usefixtures("twenty_and_ten")
def test_in_a_large_programme_both_sides_keep_their_best():
    people = a_crowd()
    every = one_by_one(people)
    expected = set()
    for side, many in ((0, 20), (1, 10)):
        for name in {pair[side] for pair in every}:
            theirs = [pair for pair in every if pair[side] == name]
            theirs.sort(key=lambda pair: (-every[pair], lot(people.seed, *pair)))
            expected.update(theirs[:many])

    found = in_pairs(worth(people, small=40))

    assert found == {pair: every[pair] for pair in expected}
    assert len(found) < len(every)
    assert in_pairs(worth(people, small=41)) == every


@pytest.mark.usefixtures("twenty_and_ten")
def test_in_a_large_programme_nobody_is_overlooked_and_what_is_settled_stays():
    people = a_crowd()
    by_mentor = Counter(mentor for _, mentor in in_pairs(worth(people, small=1)))
    cut = one_by_one(people).keys() - in_pairs(worth(people, small=1)).keys()
    kept = replace(people, locks=frozenset(list(cut)[:1]), overrides=frozenset(list(cut)[1:3]))

    assert min(by_mentor[one.id] for one in people.mentors) >= 10
    assert kept.locks | kept.overrides <= in_pairs(worth(kept, small=1)).keys()
