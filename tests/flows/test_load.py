from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import load
from flows.budget import APART, UNTOUCHED, Budget
from flows.load import Mentoring
from flows.messages import Choice, LoadFewerNoted, LoadOkNoted, LoadQuestion, Settled
from flows.outcome import Because, NotNow, Outcome, Places
from flows.people import Role
from flows.relationship import RelationshipId, Status
from tests.people import (
    AMARA,
    AMARA_OFFERS,
    AROHA,
    JOAO,
    JOAO_WISHES,
    MEI_LIN,
    MONDAY,
    TOMAS,
    pair,
    proposed,
)

LATER = MONDAY + timedelta(days=10)
DUE = LATER + load.ASKED_AFTER
OF_THREE = replace(AMARA_OFFERS, capacity=3)
FIRST = pair(AMARA, JOAO)
SECOND = pair(AMARA, MEI_LIN, id=RelationshipId("r2"), introduced_on=LATER)
THIRD = pair(AMARA, TOMAS, id=RelationshipId("r3"), introduced_on=MONDAY)


def mentoring(*relationships, wish=OF_THREE, budget: Budget = UNTOUCHED) -> Mentoring:
    return Mentoring(AMARA, wish, relationships, budget)


def test_a_mentor_of_two_is_asked_eight_weeks_after_the_latest_introduction():
    waits = load.decide(mentoring(FIRST, SECOND), DUE - timedelta(seconds=1))
    asked = load.decide(mentoring(FIRST, SECOND), DUE)

    assert waits == NotNow(Because.TOO_SOON, until=DUE)
    assert asked == Outcome(
        messages=(
            LoadQuestion(
                to=AMARA.id,
                occasion=LATER.isoformat(),
                not_before=AMARA.calendar.next_open(DUE),
            ),
        )
    )
    assert LoadQuestion.choices == (Choice.LOAD_OK, Choice.LOAD_FEWER)


@pytest.mark.parametrize(
    "nothing",
    [
        mentoring(FIRST),
        mentoring(FIRST, proposed(AMARA, MEI_LIN)),
        mentoring(FIRST, replace(SECOND, status=Status.ENDED)),
        mentoring(FIRST, replace(SECOND, introduced_on=None)),
        mentoring(FIRST, pair(TOMAS, AMARA, id=RelationshipId("r4"))),
        mentoring(FIRST, SECOND, wish=None),
    ],
    ids=["one", "a proposal", "an end", "not introduced", "as a mentee", "took it back"],
)
def test_nobody_else_is_asked(nothing):
    assert load.decide(nothing, MONDAY + timedelta(days=400)) == NotNow(Because.SETTLED)


def test_an_end_that_is_still_to_come_does_not_show_in_what_is_asked():
    soon = replace(FIRST, ends_on=date(2026, 5, 8))

    assert load.decide(mentoring(soon, SECOND), DUE) == load.decide(mentoring(FIRST, SECOND), DUE)


@given(ago=st.integers(0, 60))
def test_nobody_is_asked_twice_within_four_weeks(ago):
    before = Budget(asked_on=DUE.date() - timedelta(days=ago))

    decided = load.decide(mentoring(FIRST, SECOND, budget=before), DUE)

    if ago <= APART.days:
        assert decided == NotNow(Because.ASKED_LATELY, until=before.free_from)
    else:
        assert isinstance(decided, Outcome)


def test_whoever_rests_is_asked_afterwards():
    rests = replace(SECOND, paused_until=date(2026, 6, 1))

    decided = load.decide(mentoring(FIRST, rests), DUE)

    assert decided.because is Because.AT_REST
    assert decided.until.date() == date(2026, 6, 1)
    assert isinstance(load.decide(mentoring(FIRST, rests), decided.until), Outcome)


def test_that_all_is_well_is_kept_nowhere():
    assert load.ok() == Outcome(reply=LoadOkNoted())


@pytest.mark.parametrize(
    ("taken", "capacity", "places"), [(2, 3, 1), (2, 2, 1), (3, 3, 2), (1, 3, 1), (1, 2, 1)]
)
def test_one_fewer_offers_one_place_less_than_are_taken_and_throws_nobody_out(
    taken, capacity, places
):
    mine = (FIRST, SECOND, THIRD)[:taken]

    asked = load.fewer(mentoring(*mine, wish=replace(OF_THREE, capacity=capacity)))

    assert asked == Outcome(
        reply=LoadFewerNoted(places=places),
        keep=(Places(AMARA.id, Role.MENTOR, places),),
        homes=(AMARA.id,),
    )


def test_a_second_click_does_not_make_it_two_fewer():
    once = mentoring(FIRST, SECOND, THIRD, wish=replace(OF_THREE, capacity=2))

    assert load.fewer(once) == Outcome(reply=LoadFewerNoted(places=2))


def test_a_mentor_who_offers_less_already_keeps_it_so():
    asked = load.fewer(mentoring(FIRST, SECOND, THIRD, wish=replace(OF_THREE, capacity=1)))

    assert asked == Outcome(reply=LoadFewerNoted(places=1))


def test_whoever_took_it_back_has_nothing_to_lower():
    assert load.fewer(mentoring(FIRST, SECOND, wish=None)) == Outcome(reply=Settled())


def test_a_mentee_of_two_is_not_asked_about_a_load():
    mine = (pair(TOMAS, JOAO), pair(AROHA, JOAO, id=RelationshipId("r2")))

    decided = load.decide(Mentoring(JOAO, JOAO_WISHES, mine), MONDAY + timedelta(days=400))

    assert decided == NotNow(Because.SETTLED)
