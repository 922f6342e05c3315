from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import meeting, nudge, prompts
from flows.facts import Quiet
from flows.messages import (
    AfterMeeting,
    AgendaPrompt,
    Choice,
    DidYouMeet,
    Nudge,
    ProcessPrompt,
    PromptPutOff,
    Settled,
)
from flows.outcome import Because, NotNow, Outcome, Planned
from flows.phase import Phase
from flows.programme import Silence
from flows.relationship import NotAMemberError, Plan, RelationshipId, Status
from flows.timeliness import still_true
from flows.words import part
from tests.flows.lives import at_stage, holidaying, is_at_work, moments, working
from tests.people import AMARA, BLANK, JOAO, MEI_LIN, MONDAY, PROGRAMME, STRANGER, pair

R1 = RelationshipId("r1")
FRIDAY = datetime(2026, 3, 13, 14, 0, tzinfo=UTC)
WEDNESDAY = datetime(2026, 3, 11, 9, 0, tzinfo=UTC)
PLAN = Plan(id="d1", at=FRIDAY)
DATED = pair(plan=PLAN)
READY = replace(PLAN, is_prepared=True)
OVER = replace(READY, is_over=True)


def decide(relationship=DATED, now=WEDNESDAY) -> Outcome | NotNow:
    return prompts.decide(relationship, PROGRAMME, now)


def dated(plan: Plan, **changes):
    return pair(plan=plan, **changes)


# --- Before -------------------------------------------------------------------------------


def test_two_days_before_the_mentee_hears_of_the_agenda_and_the_mentor_of_the_process():
    assert decide(now=WEDNESDAY - timedelta(minutes=1)) == NotNow(Because.TOO_SOON, until=WEDNESDAY)
    outcome = decide()

    assert outcome.keep == (Planned(R1, READY),)
    assert [(type(each), each.to) for each in outcome.messages] == [
        (ProcessPrompt, AMARA.id),
        (AgendaPrompt, JOAO.id),
    ]
    assert {each.not_before for each in outcome.messages} == {WEDNESDAY}
    assert all(still_true(each, dated(READY)) for each in outcome.messages)
    assert outcome.facts == ()


@pytest.mark.parametrize("kind", [AgendaPrompt, ProcessPrompt])
@pytest.mark.parametrize("phase", Phase)
def test_in_every_phase_there_is_something_else_to_think_about(kind, phase):
    said = prompts.thoughts(kind, phase)

    assert [each.key for each in said] == [f"{kind.key}-{phase}-1", f"{kind.key}-{phase}-2"]


def test_what_is_said_depends_on_how_far_they_have_come():
    year_on = FRIDAY + timedelta(weeks=46)
    late = prompts.decide(dated(replace(PLAN, at=year_on)), PROGRAMME, year_on - timedelta(days=2))

    assert part("agenda-prompt-winding-up-1") in late.messages[1].parts
    assert part("agenda-prompt-getting-to-know-1") in decide().messages[1].parts


@given(calendar=holidaying, at=moments)
def test_each_prepares_at_the_beginning_of_a_working_day_two_days_before_or_earlier(calendar, at):
    reader = working(JOAO, calendar)
    dates = pair(mentee=reader, plan=Plan(id="d1", at=at), sign_of_life=at - timedelta(days=90))
    moment = prompts.before(calendar, at)
    outcome = prompts.decide(dates, PROGRAMME, min(moment, prompts.before(AMARA.calendar, at)))

    (said,) = [each for each in outcome.messages if each.to == reader.id]
    there = said.not_before.astimezone(calendar.zone)
    assert is_at_work(calendar, said.not_before)
    assert said.not_before == calendar.opening(there.date())
    assert at.astimezone(calendar.zone).date() - there.date() >= timedelta(days=2)


def test_a_talk_on_a_monday_is_prepared_on_the_friday_before():
    monday = datetime(2026, 3, 16, 10, 0, tzinfo=UTC)
    outcome = decide(dated(replace(PLAN, at=monday)), monday - timedelta(days=3))

    assert {each.not_before.date() for each in outcome.messages} == {date(2026, 3, 13)}


def test_each_hears_in_their_own_morning():
    abroad = pair(mentee=MEI_LIN, plan=PLAN)
    outcome = decide(abroad, WEDNESDAY - timedelta(hours=8))

    assert {each.to: each.not_before for each in outcome.messages} == {
        AMARA.id: WEDNESDAY,
        MEI_LIN.id: WEDNESDAY - timedelta(hours=8),
    }


def test_a_date_at_short_notice_is_prepared_at_once_and_one_that_is_upon_them_not_at_all():
    tomorrow = FRIDAY - timedelta(days=1)
    assert {each.not_before for each in decide(now=tomorrow).messages} == {tomorrow}

    upon_them = decide(now=FRIDAY - timedelta(hours=1))
    assert upon_them == Outcome(keep=(Planned(R1, READY),))


def test_a_date_that_was_moved_or_called_off_is_prepared_for_no_more():
    said = decide().messages

    assert not any(
        still_true(each, dated(replace(READY, at=FRIDAY + timedelta(1)))) for each in said
    )
    assert not any(still_true(each, pair()) for each in said)


@pytest.mark.parametrize("plan", [None, Plan(id="d1", offered=(FRIDAY,), by=JOAO.id)])
def test_without_a_date_there_is_nothing_to_prepare(plan):
    assert decide(pair(plan=plan)) == NotNow(Because.SETTLED)


def test_who_settles_a_date_while_an_early_end_is_to_come_hears_what_anybody_would():
    for plan in (PLAN, READY, OVER):
        for now in (WEDNESDAY, FRIDAY + timedelta(hours=2), FRIDAY + timedelta(days=9)):
            assert decide(dated(plan, ends_on=date(2026, 3, 12)), now) == decide(dated(plan), now)


# --- Later --------------------------------------------------------------------------------


def test_whoever_has_no_time_now_is_shown_it_again_on_the_next_working_day():
    outcome = prompts.tomorrow(dated(READY), JOAO.id, PROGRAMME, WEDNESDAY + timedelta(hours=2))

    assert outcome.reply == PromptPutOff(day=date(2026, 3, 12))
    (again,) = outcome.messages
    assert isinstance(again, AgendaPrompt)
    assert again.not_before == datetime(2026, 3, 12, 9, 0, tzinfo=UTC)
    assert again.outbox_key != decide().messages[1].outbox_key
    assert still_true(again, dated(READY))
    assert (outcome.keep, outcome.facts, outcome.homes) == ((), (), ())


def test_it_is_not_shown_again_once_the_talk_is_over_or_upon_them():
    for relationship, now in (
        (dated(READY), FRIDAY - timedelta(hours=3)),
        (dated(READY), FRIDAY + timedelta(days=1)),
        (pair(), WEDNESDAY),
        (dated(READY, status=Status.ENDED), WEDNESDAY),
    ):
        outcome = prompts.tomorrow(relationship, JOAO.id, PROGRAMME, now)
        assert outcome == Outcome(reply=Settled())
    with pytest.raises(NotAMemberError):
        prompts.tomorrow(dated(READY), STRANGER, PROGRAMME, WEDNESDAY)


# --- After --------------------------------------------------------------------------------


def test_afterwards_the_mentee_alone_is_shown_where_to_say_that_they_met():
    ended = FRIDAY + timedelta(minutes=60)
    assert decide(dated(READY), FRIDAY) == NotNow(Because.TOO_SOON, until=ended)
    outcome = decide(dated(READY), ended)

    assert outcome.keep == (Planned(R1, OVER),)
    (said,) = outcome.messages
    assert (type(said), said.to, said.not_before) == (AfterMeeting, JOAO.id, ended)
    assert Choice.NOT_YET not in said.choices
    assert still_true(said, dated(OVER))
    assert not still_true(said, pair())


def test_whoever_has_said_so_already_is_shown_nothing():
    told = dated(READY, sign_of_life=FRIDAY + timedelta(minutes=5))

    assert decide(told, FRIDAY + timedelta(hours=2)) == Outcome(keep=(Planned(R1, OVER),))


def test_a_week_later_the_date_is_forgotten():
    last = FRIDAY + timedelta(days=7)

    assert decide(dated(OVER), last - timedelta(minutes=1)) == NotNow(Because.TOO_SOON, until=last)
    assert decide(dated(OVER), last) == Outcome(keep=(Planned(R1, None),))


@given(at=moments, late=st.timedeltas(timedelta(0), timedelta(days=60)))
def test_however_late_the_clock_comes_it_comes_to_an_end_in_three_steps(at, late):
    relationship, now = pair(plan=Plan(id="d1", at=at)), at + timedelta(days=7) + late
    for _ in range(3):
        outcome = prompts.decide(relationship, PROGRAMME, now)
        relationship = replace(relationship, plan=outcome.keep[0].plan)

    assert relationship.plan is None


# --- A date stands in the place of our questions ------------------------------------------


def silence(relationship, now):
    return nudge.decide(relationship, PROGRAMME, BLANK, now)


FIVE_WEEKS = MONDAY + timedelta(weeks=5)
AHEAD = Plan(id="d1", at=MONDAY + timedelta(weeks=7))
HELD = AHEAD.at + timedelta(days=7)


def test_who_has_a_date_is_not_nudged_and_not_asked_until_a_week_after_it():
    nudged = silence(pair(plan=AHEAD), MONDAY + timedelta(days=39))
    assert nudged == Outcome(facts=(Quiet(R1, Silence.NUDGED, MONDAY + timedelta(days=39)),))

    later = at_stage(Silence.NUDGED, 5, plan=AHEAD)
    assert silence(later, MONDAY + timedelta(weeks=6)) == NotNow(Because.DATE_SET, until=HELD)
    asked = silence(later, HELD)
    assert [type(each) for each in asked.messages] == [DidYouMeet]


def test_a_pair_that_never_met_is_not_let_go_while_they_have_a_date():
    alerted = at_stage(
        Silence.ALERTED,
        8,
        status=Status.INTRODUCED,
        plan=replace(AHEAD, at=FRIDAY + timedelta(weeks=9)),
    )
    until = FRIDAY + timedelta(weeks=10)

    assert silence(alerted, MONDAY + timedelta(weeks=10)) == NotNow(Because.AT_PEACE, until=until)
    assert silence(alerted, until).facts


def test_what_was_to_be_said_about_a_silence_stays_unsaid_once_there_is_a_date():
    quiet = at_stage(Silence.NUDGED, 4)
    (said,) = nudge.say(Nudge, quiet, quiet.owners, MONDAY)

    assert still_true(said, quiet)
    assert not still_true(said, replace(quiet, plan=AHEAD))


def test_who_offered_times_is_nudged_all_the_same():
    offered = pair(plan=Plan(id="d1", offered=(AHEAD.at,), by=JOAO.id))

    assert silence(offered, FIVE_WEEKS) == silence(pair(), FIVE_WEEKS)


def test_saying_that_they_met_ends_it_all():
    quiet = dated(OVER, silence=Silence.NUDGED)
    outcome = meeting.met(quiet, JOAO.id, FRIDAY + timedelta(days=1))

    assert outcome.keep == (Planned(R1, None),)
