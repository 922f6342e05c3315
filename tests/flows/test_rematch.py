from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import proposal, rematch
from flows.messages import RematchNoted, Settled
from flows.outcome import Because, FreeFrom, NotNow, Outcome, Released
from flows.programme import next_digest
from flows.relationship import NotAMemberError, RelationshipId, Status
from tests.flows.lives import carried_out, days, freed, moments, pairs, released
from tests.people import AMARA, AROHA, JOAO, MONDAY, STRANGER, pair, proposed

R1 = RelationshipId("r1")
OVER = pair(status=Status.ENDED)
NEXT_MONDAY = date(2026, 3, 9)
MONDAY_AFTER = date(2026, 3, 16)


def at_midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=UTC)


@given(day=days)
def test_a_digest_comes_on_the_monday_strictly_after(day):
    digest = next_digest(day)

    assert digest.weekday() == 0
    assert 1 <= (digest - day).days <= 7


def test_on_a_monday_the_next_digest_is_a_week_away():
    assert next_digest(date(2026, 3, 2)) == NEXT_MONDAY
    assert next_digest(date(2026, 3, 8)) == NEXT_MONDAY


@pytest.mark.parametrize(("who", "other"), [(AMARA, JOAO), (JOAO, AMARA)], ids=["Amara", "João"])
def test_whoever_would_like_another_partner_enters_matching_after_the_next_digest(who, other):
    outcome = rematch.take_up(OVER, who.id, MONDAY)

    assert outcome == Outcome(
        reply=RematchNoted(from_day=NEXT_MONDAY),
        keep=(FreeFrom(R1, who.id, NEXT_MONDAY),),
        homes=(who.id,),
    )
    assert carried_out(OVER, outcome).member(other.id).free_from is None


@given(relationship=pairs, now=moments)
def test_the_digest_is_the_one_after_today_where_the_reader_is(relationship, now):
    over = replace(relationship, status=Status.ENDED)

    day = rematch.take_up(over, JOAO.id, now).reply.from_day

    there = now.astimezone(over.member(JOAO.id).person.calendar.zone).date()
    assert day == next_digest(there)


def test_when_it_is_monday_in_auckland_already_it_is_the_monday_after():
    late_on_sunday = datetime(2026, 3, 8, 22, 0, tzinfo=UTC)
    over = pair(AMARA, AROHA, status=Status.ENDED)

    assert rematch.take_up(over, AROHA.id, late_on_sunday).reply.from_day == MONDAY_AFTER
    assert rematch.take_up(over, AMARA.id, late_on_sunday).reply.from_day == NEXT_MONDAY


@given(later=st.timedeltas(timedelta(0), timedelta(days=300)))
def test_a_second_click_changes_nothing_and_reads_the_same(later):
    first = rematch.take_up(OVER, JOAO.id, MONDAY)

    again = rematch.take_up(carried_out(OVER, first), JOAO.id, MONDAY + later)

    assert again == Outcome(reply=first.reply)


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.ENDED])
def test_as_long_as_it_is_not_over_there_is_nothing_to_try_again(status):
    assert rematch.take_up(pair(status=status), JOAO.id, MONDAY) == Outcome(reply=Settled())


def test_a_stranger_takes_up_nothing():
    with pytest.raises(NotAMemberError):
        rematch.take_up(OVER, STRANGER, MONDAY)


def test_nobody_who_did_not_ask_is_ever_freed():
    assert rematch.decide(OVER, MONDAY + timedelta(days=900)) == NotNow(Because.SETTLED)


def test_until_the_digest_nothing_changes():
    asked = freed(OVER, JOAO.id, NEXT_MONDAY)

    just_before = at_midnight(NEXT_MONDAY) - timedelta(seconds=1)
    waiting = rematch.decide(asked, just_before)

    assert waiting == NotNow(Because.TOO_SOON, until=at_midnight(NEXT_MONDAY))


def test_on_the_digests_day_places_are_freed_and_both_homes_drawn_in_one_order():
    asked = freed(OVER, JOAO.id, NEXT_MONDAY)

    outcome = rematch.decide(asked, at_midnight(NEXT_MONDAY))

    assert outcome == Outcome(keep=(Released(R1),), homes=(AMARA.id, JOAO.id))


def test_when_both_asked_the_one_whose_monday_comes_first_does_not_free_the_other():
    both = freed(freed(OVER, JOAO.id, NEXT_MONDAY), AMARA.id, MONDAY_AFTER)
    monday = at_midnight(NEXT_MONDAY)

    freed_first = carried_out(both, rematch.decide(both, monday), monday)

    assert [member.takes_a_place for member in freed_first.members] == [True, False]
    waits = rematch.decide(freed_first, monday)
    assert waits == NotNow(Because.TOO_SOON, until=at_midnight(MONDAY_AFTER))


def test_once_everybody_is_free_there_is_nothing_left_to_do():
    both = released(freed(freed(OVER, JOAO.id, NEXT_MONDAY), AMARA.id, NEXT_MONDAY), NEXT_MONDAY)

    assert rematch.decide(both, MONDAY + timedelta(days=90)) == NotNow(Because.SETTLED)


@given(late=st.timedeltas(timedelta(0), timedelta(days=90)))
def test_after_an_outage_people_are_freed_all_the_same(late):
    asked = freed(OVER, JOAO.id, NEXT_MONDAY)

    assert isinstance(rematch.decide(asked, at_midnight(NEXT_MONDAY) + late), Outcome)


def test_asking_for_another_partner_early_does_not_tell_that_the_other_one_declined():
    declined = carried_out(proposed(), proposal.no(proposed(), AMARA.id, MONDAY))

    untold = rematch.take_up(proposed(), JOAO.id, MONDAY)
    assert rematch.take_up(declined, JOAO.id, MONDAY) == untold
