from datetime import date, timedelta

import pytest

from flows.phase import Phase, phase_of
from flows.relationship import Agreement, Status
from tests.people import MONDAY, PROGRAMME, pair


@pytest.mark.parametrize(
    ("weeks", "phase"),
    [
        (1, Phase.GETTING_TO_KNOW),
        (6, Phase.GETTING_TO_KNOW),
        (10, Phase.SETTING_DIRECTION),
        (20, Phase.MAKING_PROGRESS),
        (40, Phase.MAKING_PROGRESS),
        (44, Phase.WINDING_UP),
        (60, Phase.WINDING_UP),
    ],
)
def test_over_a_year_a_pair_goes_through_four_phases(weeks, phase):
    assert phase_of(pair(), PROGRAMME, MONDAY + timedelta(weeks=weeks)) is phase


def test_whoever_planned_for_half_a_year_is_further_on():
    brief = pair(agreement=Agreement(4, date(2026, 9, 2)))

    assert phase_of(brief, PROGRAMME, MONDAY + timedelta(weeks=10)) is Phase.MAKING_PROGRESS
    assert phase_of(brief, PROGRAMME, MONDAY + timedelta(weeks=22)) is Phase.WINDING_UP


def test_before_a_first_meeting_everything_is_still_to_be_known():
    late = MONDAY + timedelta(weeks=40)

    assert phase_of(pair(status=Status.INTRODUCED), PROGRAMME, late) is Phase.GETTING_TO_KNOW
    assert phase_of(pair(introduced_on=None), PROGRAMME, late) is Phase.GETTING_TO_KNOW


def test_whoever_is_closing_winds_up_whatever_the_date():
    assert phase_of(pair(status=Status.CLOSING), PROGRAMME, MONDAY) is Phase.WINDING_UP


def test_a_plan_that_ends_on_the_first_day_breaks_nothing():
    odd = pair(agreement=Agreement(4, MONDAY.date()))

    assert phase_of(odd, PROGRAMME, MONDAY + timedelta(days=1)) is Phase.WINDING_UP
