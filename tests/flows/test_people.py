from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from flows.people import LONGEST_ABSENCE, Calendar, common_hour, common_working_days
from tests.flows.lives import DAY, calendars, days, is_at_work, moments
from tests.people import AMARA, AROHA, INGRID, JOAO, MEI_LIN, PRIYA

LONDON, LORD_HOWE = ZoneInfo("Europe/London"), ZoneInfo("Australia/Lord_Howe")
APIA, AUCKLAND = ZoneInfo("Pacific/Apia"), ZoneInfo("Pacific/Auckland")
PAGO_PAGO, KIRITIMATI = ZoneInfo("Pacific/Pago_Pago"), ZoneInfo("Pacific/Kiritimati")
SPRING_IN_LONDON = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)
AUTUMN_ON_LORD_HOWE = datetime(2026, 4, 4, 14, 45, tzinfo=UTC)
ALL_WEEK = frozenset(range(7))
hours_away = st.integers(0, 14 * 24).map(lambda hours: timedelta(hours=hours))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


# --- A decent hour ------------------------------------------------------------------------


@given(zone=st.timezones(), at=moments)
@example(zone=LONDON, at=SPRING_IN_LONDON)
@example(zone=LORD_HOWE, at=AUTUMN_ON_LORD_HOWE)
@example(zone=APIA, at=datetime(2011, 12, 30, 5, 0, tzinfo=UTC))
def test_nobody_who_keeps_office_hours_hears_from_us_outside_them(zone, at):
    calendar = Calendar(zone)

    moment = calendar.next_open(at)

    assert is_at_work(calendar, moment)
    assert moment >= at


@given(calendar=calendars, at=moments)
@example(calendar=Calendar(LONDON, ALL_WEEK), at=SPRING_IN_LONDON)
@example(calendar=Calendar(LORD_HOWE, ALL_WEEK), at=AUTUMN_ON_LORD_HOWE)
@example(calendar=Calendar(ZoneInfo("Asia/Kathmandu"), frozenset({6})), at=at("2026-03-02T10:00"))
def test_a_message_waits_for_the_readers_own_working_hours(calendar, at):
    moment = calendar.next_open(at)

    assert is_at_work(calendar, moment)
    assert moment >= at
    assert moment.tzinfo is UTC


@given(calendar=calendars, at=moments)
def test_whoever_is_at_work_need_not_wait(calendar, at):
    assert (calendar.next_open(at) == at) is is_at_work(calendar, at)


@given(calendar=calendars, at=moments)
def test_a_decent_hour_stays_one_when_looked_at_again(calendar, at):
    moment = calendar.next_open(at)

    assert calendar.next_open(moment) == moment


@given(calendar=calendars, at=moments, later=hours_away)
def test_waiting_longer_never_means_hearing_sooner(calendar, at, later):
    assert calendar.next_open(at) <= calendar.next_open(at + later)


@given(calendar=calendars, at=moments)
def test_nobody_waits_longer_than_for_their_next_working_day(calendar, at):
    assert calendar.next_open(at) - at <= timedelta(days=8)


@given(calendar=calendars, at=moments, off=st.frozensets(st.integers(0, 30)))
def test_nobody_hears_from_us_on_a_holiday(calendar, at, off):
    holidays = frozenset(at.date() + n * DAY for n in off)

    moment = replace(calendar, holidays=holidays).next_open(at)

    assert moment.astimezone(calendar.zone).date() not in holidays


def test_a_message_written_at_night_in_spring_waits_for_nine_by_the_new_clock():
    assert Calendar(LONDON).next_open(SPRING_IN_LONDON) == at("2026-03-30T08:00")


def test_half_an_hour_more_of_sleep_on_lord_howe_is_minded():
    assert Calendar(LORD_HOWE, ALL_WEEK).next_open(AUTUMN_ON_LORD_HOWE) == at("2026-04-04T22:30")


def test_in_a_half_hour_zone_the_day_opens_on_the_half_hour():
    assert PRIYA.calendar.next_open(at("2026-03-02T03:00")) == at("2026-03-02T03:30")


def test_the_last_minute_of_the_day_is_a_working_minute_and_the_closing_hour_is_not():
    assert AMARA.calendar.next_open(at("2026-03-02T16:59")) == at("2026-03-02T16:59")
    assert AMARA.calendar.next_open(at("2026-03-02T17:00")) == at("2026-03-03T09:00")


def test_on_the_day_before_samoa_skipped_one_people_were_reached_as_always():
    thursday = datetime(2011, 12, 29, 20, 0, tzinfo=UTC)  # 10:00 in Apia, ten hours behind

    assert Calendar(APIA).next_open(thursday) == thursday


def test_nobody_in_samoa_is_written_to_on_the_saturday_because_friday_never_came():
    after_work = datetime(2011, 12, 30, 5, 0, tzinfo=UTC)  # Thursday, 19:00 in Apia

    assert Calendar(APIA).next_open(after_work) == at("2012-01-01T19:00")  # Monday, 09:00


def test_somebody_with_more_than_a_year_of_holidays_is_refused_rather_than_waited_for():
    gone = frozenset(date(2026, 3, 2) + n * DAY for n in range(LONGEST_ABSENCE.days + 1))

    with pytest.raises(ValueError, match="more than a year of holidays"):
        Calendar(LONDON, holidays=gone).next_open(at("2026-03-02T10:00"))


@pytest.mark.parametrize(
    "hours",
    [
        {"working_days": frozenset()},
        {"opens": time(17), "closes": time(9)},
        {"opens": time(9), "closes": time(9)},
    ],
)
def test_a_calendar_in_which_nobody_could_be_reached_is_refused(hours):
    with pytest.raises(ValueError, match="must open before it closes"):
        Calendar(LONDON, **hours)


# --- Working days -------------------------------------------------------------------------


@given(calendar=calendars, day=days)
def test_an_opening_is_the_first_hour_of_a_working_day(calendar, day):
    there = calendar.next_opening(day).astimezone(calendar.zone)

    assert calendar.works_on(there.date())
    assert (there.hour, there.minute) == (calendar.opens.hour, calendar.opens.minute)
    assert day <= there.date() < day + 7 * DAY
    assert not any(calendar.works_on(day + n * DAY) for n in range((there.date() - day).days))


@given(calendar=calendars, day=days, count=st.integers(1, 10))
def test_days_to_answer_are_counted_in_working_days(calendar, day, count):
    last = calendar.working_days_after(day, count)

    between = [day + n * DAY for n in range(1, (last - day).days + 1)]
    assert sum(map(calendar.works_on, between)) == count
    assert calendar.works_on(last)


def test_no_days_at_all_is_today():
    assert AMARA.calendar.working_days_after(date(2026, 3, 7), 0) == date(2026, 3, 7)


def test_shared_working_days_leave_out_what_anybody_has_off():
    without_tuesday = Calendar(LONDON, holidays=frozenset({date(2026, 3, 3)}))

    shared = common_working_days((AMARA.calendar, without_tuesday), date(2026, 2, 27), 7)

    assert shared == tuple(date(2026, 3, day) for day in (2, 4, 5, 6))


# --- An hour for everybody ----------------------------------------------------------------

groups = st.lists(calendars, min_size=2, max_size=4)


@given(group=groups, now=moments)
def test_an_hour_for_everybody_is_one_in_which_everybody_works(group, now):
    hour = common_hour(group, now, 3)

    if hour is not None:
        assert all(is_at_work(calendar, hour) for calendar in group)
        assert hour >= now
        assert common_hour(group, hour, 3) == hour


@given(group=groups, now=moments)
def test_an_hour_for_everybody_comes_before_three_shared_days_have_gone_by(group, now):
    hour = common_hour(group, now, 3)

    if hour is not None:
        shared = common_working_days(group, now.date() - 2 * DAY, 30)
        assert sum(now <= first(group, day) and last(group, day) < hour for day in shared) <= 3


@given(group=groups, now=moments)
def test_without_such_an_hour_the_next_three_shared_days_have_none(group, now):
    if common_hour(group, now, 3) is None:
        for day in common_working_days(group, now.date(), 13)[:3]:
            latest_start = max(calendar.opening(day) for calendar in group)
            assert not all(is_at_work(calendar, latest_start) for calendar in group)


@given(group=groups, now=moments)
def test_if_everybody_is_at_work_now_nobody_waits(group, now):
    if all(is_at_work(calendar, now) for calendar in group):
        assert common_hour(group, now, 3) == now


def first(group: list[Calendar], day: date) -> datetime:
    return min(calendar.opening(day) for calendar in group)


def last(group: list[Calendar], day: date) -> datetime:
    return max(
        datetime.combine(day, calendar.closes, tzinfo=calendar.zone).astimezone(UTC)
        for calendar in group
    )


def test_oslo_and_lisbon_meet_the_same_morning():
    hour = common_hour((INGRID.calendar, JOAO.calendar), at("2026-03-02T07:00"), 3)

    assert hour == at("2026-03-02T09:00")


def test_london_and_singapore_share_one_hour():
    hour = common_hour((AMARA.calendar, MEI_LIN.calendar), at("2026-06-01T10:00"), 3)

    assert hour == at("2026-06-02T08:00")


@pytest.mark.parametrize("month", range(1, 13))
def test_london_and_auckland_never_meet(month):
    now = datetime(2026, month, 4, 10, 0, tzinfo=UTC)

    assert common_hour((AMARA.calendar, AROHA.calendar), now, 3) is None


def test_two_who_share_no_working_day_are_told_apart():
    early, late = Calendar(LONDON, frozenset({0, 1})), Calendar(LONDON, frozenset({3, 4}))

    assert common_hour((early, late), at("2026-03-02T10:00"), 3) is None


def test_on_either_side_of_the_date_line_two_meet_on_different_dates():
    mondays = Calendar(PAGO_PAGO, frozenset({0}))
    tuesdays = Calendar(KIRITIMATI, frozenset({1}))
    both_at_work = at("2026-03-02T21:00")  # Monday 10:00 for one, Tuesday 11:00 for the other

    assert common_hour((mondays, tuesdays), both_at_work, 3) == both_at_work


def test_nobody_waits_for_an_hour_that_comes_after_the_shared_days_we_look_at():
    local_holidays = frozenset(date(2026, 3, day) for day in (3, 5, 7))
    odd = Calendar(PAGO_PAGO, frozenset({0, 2, 4}))
    all_week = Calendar(KIRITIMATI, ALL_WEEK, holidays=local_holidays)

    assert common_hour((odd, all_week), at("2026-03-02T12:00"), 1) is None


def test_two_who_are_both_at_work_now_are_told_together_even_before_a_fortnight_of_holidays():
    fortnight = frozenset(date(2026, 3, 2) + n * DAY for n in range(1, 15))
    before_leave = Calendar(LONDON, holidays=fortnight)

    now = at("2026-03-02T11:00")
    assert common_hour((AMARA.calendar, before_leave), now, 3) == now


def test_a_colleague_would_call_them_by_their_first_name():
    assert (JOAO.first_name, MEI_LIN.first_name) == ("João", "Mei")


def test_auckland_is_already_at_work_when_london_is_asleep():
    assert AROHA.calendar.opening(date(2026, 3, 3)) == at("2026-03-02T20:00")
    assert AROHA.calendar.zone == AUCKLAND
