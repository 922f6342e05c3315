from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import exit as leaving
from flows import farewell, home
from flows.farewell import Leaver
from flows.home import View
from flows.messages import Choice, FarewellNoted, HomeEnded, HomeLeaving, HomeOver
from flows.outcome import (
    Because,
    Ending,
    Farewell,
    Forgotten,
    Left,
    NotNow,
    Outcome,
    Rests,
    Unsaid,
)
from flows.people import Standing
from flows.relationship import RelationshipId, Status
from tests.flows.lives import having_said_yes, moments, pairs, statuses_of_meeting
from tests.people import AMARA, JOAO, JOAO_WISHES, MEI_LIN, MONDAY, PROGRAMME, TOMAS, pair, proposed

SECOND = replace(pair(TOMAS, JOAO), id=RelationshipId("r2"))
APRIL = datetime(2026, 4, 1, tzinfo=UTC)


def leaver(person=JOAO, *relationships, standing=Standing.ENROLLED, has_post=False) -> Leaver:
    return Leaver(person.id, relationships, standing, has_post)


def endings(outcome: Outcome) -> list[Ending]:
    return [each for each in outcome.keep if isinstance(each, Ending)]


# --- The act -----------------------------------------------------------------------------------


@given(relationship=pairs, status=statuses_of_meeting, now=moments)
def test_what_others_can_see_is_that_of_an_exit_whoever_leaves(relationship, status, now):
    relationship = replace(relationship, status=status)
    mentor, mentee = (
        farewell.leave(leaver(member.person, relationship), now) for member in relationship.members
    )

    assert endings(mentor) == endings(mentee)
    assert tuple(endings(mentor)) == leaving.end(relationship, AMARA.id, now).keep
    assert mentor == replace(
        mentee,
        keep=(*endings(mentor), Farewell(relationship.id, relationship.members[0].person.id)),
    )


@given(now=moments, count=st.integers(0, 4))
def test_every_relationship_ends_and_nobody_is_told_of_it(now, count):
    mine = [replace(pair(), id=RelationshipId(f"r{n}")) for n in range(count)]

    left = farewell.leave(leaver(JOAO, *mine), now)

    assert [each.relationship for each in endings(left)] == [each.id for each in mine]
    assert {each.on for each in endings(left)} <= {
        leaving.day_of_ending(pair().calendars, now.date())
    }
    assert left.reply == FarewellNoted()
    assert (left.facts, left.messages, left.homes) == ((), (), ())
    assert (Rests(JOAO.id) in left.keep) is (count == 0)


def test_leaving_again_or_after_an_exit_moves_no_day():
    on = date(2026, 3, 4)
    once = replace(pair(ends_on=on), resting=frozenset({JOAO.id}))

    assert farewell.leave(leaver(JOAO, once), MONDAY).keep == ()
    assert farewell.leave(leaver(AMARA, once), MONDAY).keep == (Farewell(once.id, AMARA.id),)


def test_a_proposal_ends_as_if_nobody_had_answered_and_a_yes_counts_no_more():
    asked = proposed()
    for before in (asked, having_said_yes(asked, JOAO), having_said_yes(asked, AMARA)):
        left = farewell.leave(leaver(JOAO, before), MONDAY)

        assert left.keep == (Unsaid(asked.id, JOAO.id), Rests(JOAO.id))


def test_until_the_day_a_yes_to_somebody_else_counts_so_that_it_names_nobody_who_leaves():
    asked = replace(having_said_yes(proposed(), JOAO), id=RelationshipId("r2"))

    left = farewell.leave(leaver(JOAO, pair(), asked), MONDAY)

    assert left.keep == farewell.leave(leaver(JOAO, pair()), MONDAY).keep
    on_the_day = farewell.on_the_day(Outcome(), (leaver(JOAO, asked),), MONDAY)
    assert on_the_day.keep == (Unsaid(asked.id, JOAO.id), Rests(JOAO.id))


def test_what_has_ended_is_left_as_it_is():
    over = pair(status=Status.ENDED)

    assert farewell.leave(leaver(JOAO, over), MONDAY).keep == (Rests(JOAO.id),)


def test_whoever_has_not_joined_has_nothing_to_leave():
    assert farewell.leave(leaver(standing=None), MONDAY).keep == ()


# --- The day -----------------------------------------------------------------------------------


def test_on_the_day_they_rest_and_the_note_is_that_of_any_exit():
    ending = pair(ends_on=date(2026, 3, 4))
    at = leaving.ends_at(ending)
    ended = leaving.decide(ending, at)

    rests = farewell.on_the_day(ended, (leaver(JOAO),), at)

    assert rests == replace(ended, keep=(Rests(JOAO.id),))
    assert farewell.on_the_day(ended, (), at) == ended


def test_somebody_with_others_still_to_end_rests_with_the_last():
    on_its_way = replace(SECOND, ends_on=date(2026, 3, 9), resting=frozenset({JOAO.id}))
    ended = Outcome()

    assert farewell.on_the_day(ended, (leaver(JOAO, on_its_way),), MONDAY).keep == ()


def test_what_began_since_they_left_ends_too():
    begun = farewell.on_the_day(Outcome(), (leaver(JOAO, SECOND),), MONDAY)

    assert [type(each) for each in begun.keep] == [Ending, Farewell]


def test_before_the_day_nobody_rests():
    not_yet = NotNow(Because.NOT_DUE, until=MONDAY)

    assert farewell.on_the_day(not_yet, (leaver(JOAO),), MONDAY) == not_yet


# --- The first of the month --------------------------------------------------------------------


@given(now=moments)
def test_the_first_of_a_month_comes_after_any_moment_and_within_a_month(now):
    first = farewell.first_of_next_month(now)

    assert (first.day, first.hour, first.minute) == (1, 0, 0)
    assert timedelta(0) < first - now <= timedelta(days=31)


def test_whoever_rests_has_left_and_then_is_forgotten():
    rests, gone = leaver(standing=Standing.RESTING), leaver(standing=Standing.LEFT)

    assert farewell.decide(rests, APRIL) == Outcome(keep=(Left(JOAO.id),))
    assert farewell.decide(gone, APRIL) == Outcome(keep=(Forgotten(JOAO.id),))
    assert farewell.decide(leaver(standing=None), APRIL) == NotNow(Because.SETTLED)


@pytest.mark.parametrize("open_", [pair(), proposed(answer_by=date(2026, 4, 2))])
def test_nobody_is_forgotten_whom_a_partners_card_still_names(open_):
    waits = farewell.decide(leaver(JOAO, open_, standing=Standing.RESTING), APRIL)

    assert waits == NotNow(Because.NOT_DUE, until=datetime(2026, 5, 1, tzinfo=UTC))


def test_nobody_is_forgotten_who_is_still_to_read_the_note():
    waits = farewell.decide(leaver(standing=Standing.RESTING, has_post=True), APRIL)

    assert isinstance(waits, NotNow)


# --- What is read ------------------------------------------------------------------------------


@pytest.mark.parametrize("key", [farewell.LEAVE, farewell.FORGET])
@pytest.mark.parametrize("has_partner", [True, False])
def test_the_form_is_private_asks_nothing_and_says_what_others_will_see(key, has_partner):
    form = farewell.form(key, Standing.ENROLLED, has_partner=has_partner)

    assert form.private
    assert form.questions == ()
    parts = [part.key for part in form.parts]
    assert parts[0] == ("farewell-partners" if has_partner else "farewell-alone")
    assert ("farewell-kept" in parts) is (key == farewell.FORGET)
    assert not any(part.choice for part in form.parts)


@pytest.mark.parametrize("key", [farewell.LEAVE, farewell.FORGET])
def test_whoever_has_not_joined_can_send_nothing(key):
    form = farewell.form(key, None, has_partner=False)

    assert form.private
    assert not form.can_send


def test_the_home_of_whoever_rests_shows_the_way_back():
    view = View(
        person=JOAO,
        programme=PROGRAMME,
        wishes=(JOAO_WISHES,),
        relationships=(pair(status=Status.ENDED),),
    )
    (card,) = home.screen(replace(view, leaves_on=APRIL.date()), MONDAY).cards

    assert card == HomeLeaving(from_day=APRIL.date())
    assert set(card.choices) == {Choice.JOIN_AS_MENTEE, Choice.JOIN_AS_MENTOR}
    assert isinstance(home.screen(view, MONDAY).cards[0], HomeEnded)


def test_a_partner_who_was_forgotten_is_not_named():
    over = pair(replace(MEI_LIN, name=""), JOAO, status=Status.ENDED)

    assert isinstance(home.pair(over, JOAO, MONDAY), HomeOver)
