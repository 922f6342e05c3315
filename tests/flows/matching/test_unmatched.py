from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings

from flows.matching.candidate_lists import between, worth
from flows.matching.candidates import Format
from flows.matching.rules import Rule
from flows.matching.solver import assign
from flows.matching.unmatched import Change, Relax, unmatched
from tests.flows.matching.cast import AMARA, JOAO, mentee, mentor
from tests.flows.matching.markets import market, markets


def left_over(**people):
    """Who is left when everybody else is matched as well as can be."""
    here = market(**people)
    return unmatched(here, assign(worth(here), here.places, locks=here.locks))


def helped_by(*mentors, joao=JOAO):
    """What would help João, who is alone with these mentors."""
    (found,) = left_over(mentees=(joao,), mentors=mentors)
    return found.smallest_change


def test_nobody_is_left_where_everybody_has_somebody():
    assert left_over(mentees=(JOAO,), mentors=(AMARA,)) == ()
    assert left_over() == ()


def test_each_mentor_counts_once_for_the_first_rule_in_the_way():
    (found,) = left_over(
        mentees=(JOAO,),
        mentors=(
            mentor(id="m1", qualified=False, grade=1),
            mentor(id="m2", grade=1),
            mentor(id="m3", grade=1, languages=frozenset({"zh"})),
            mentor(id="m4", free_places=0),
        ),
    )

    assert found.mentee == JOAO.id
    assert found.because == {Rule.QUALIFIED: 1, Rule.FREE_PLACE: 1, Rule.GRADE_RANGE: 2}
    assert found.taken == 0


@settings(max_examples=40)
@given(market=markets)
def test_the_counts_are_those_of_the_readable_rules(market):
    found = unmatched(market, assign(worth(market), market.places))
    people = {one.id: one for one in market.mentees}

    for each in found:
        rules = [between(market, people[each.mentee], other) for other in market.mentors]
        assert sum(each.because.values()) + each.taken == len(market.mentors)
        assert each.taken == rules.count(())
        for rule in Rule:
            firsts = [broken[0] for broken in rules if broken]
            assert each.because.get(rule, 0) == firsts.count(rule)


KOLKATA, TOKYO = ZoneInfo("Asia/Kolkata"), ZoneInfo("Asia/Tokyo")
AUCKLAND, SYDNEY = ZoneInfo("Pacific/Auckland"), ZoneInfo("Australia/Sydney")


@pytest.mark.parametrize(
    ("mentors", "change"),
    [
        ([mentor(qualified=False)], Change(what=Relax.PREPARED, mentors=1)),
        (
            [mentor(id="far", zone=AUCKLAND), mentor(id="less far", zone=SYDNEY)],
            Change(what=Relax.HOURS, mentors=1, hours=11.0),
        ),
        (
            [
                mentor(id="m1", topics={"writing": 1}),
                mentor(id="m2", topics={"writing": 3, "negotiation": 1}),
            ],
            Change(what=Relax.TOPIC, mentors=2, name="writing"),
        ),
        (
            [mentor(id="m1", grade=9), mentor(id="m2", grade=3), mentor(id="m3", grade=3)],
            Change(what=Relax.LEVELS, mentors=2, levels=0),
        ),
        ([mentor(format=Format.IN_PERSON)], Change(what=Relax.FORMAT, mentors=1)),
        (
            [mentor(languages=frozenset({"zh", "fr"}))],
            Change(what=Relax.LANGUAGE, mentors=1, name="fr"),
        ),
        ([mentor(grade=9, zone=AUCKLAND)], None),
        ([], None),
    ],
    ids=lambda value: value.what if isinstance(value, Change) else None,
)
def test_the_one_change_that_would_help(mentors, change):
    assert helped_by(*mentors) == change


def test_what_asks_least_of_people_is_named_first():
    everything = [
        mentor(id="m1", languages=frozenset({"zh"})),
        mentor(id="m2", format=Format.IN_PERSON),
        mentor(id="m3", grade=1),
        mentor(id="m4", topics={"writing": 1}),
        mentor(id="m5", zone=AUCKLAND),
        mentor(id="m6", qualified=False),
    ]
    named = []
    while everything:
        named.append(helped_by(*everything).what)
        everything.pop()

    assert named == [what for what in Relax if what is not Relax.PLACE]


def test_one_more_place_would_help_where_all_who_fit_are_taken():
    (found,) = left_over(
        mentees=(JOAO, mentee(id="ana")), mentors=(AMARA, mentor(id="bo", topics={"writing": 1}))
    )

    assert found.taken == 1
    assert found.smallest_change == Change(what=Relax.PLACE, mentors=1)


def test_a_change_that_leads_to_a_full_mentor_does_not_help():
    (found,) = left_over(
        mentees=(JOAO, mentee(id="ana", topics=("writing",))),
        mentors=(mentor(topics={"writing": 3}),),
    )

    assert found.mentee == JOAO.id
    assert found.smallest_change is None


def test_no_change_is_named_from_which_a_private_no_could_be_told_from_a_place_not_offered():
    private = [
        mentor(free_places=0),
        mentor(excluded=frozenset({JOAO.id})),
        mentor(previous=frozenset({JOAO.id})),
    ]

    assert [helped_by(one) for one in private] == [None, None, None]
