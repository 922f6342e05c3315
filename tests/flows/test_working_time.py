"""Wherever people live and however they work: when a nudge comes, and when a message may."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from flows import nudge
from flows.outcome import Because, NotNow, Outcome
from flows.people import WEEKDAYS, Calendar
from flows.programme import Rhythm, Silence
from flows.relationship import Agreement, Relationship, RelationshipId
from tests.flows.lives import DAY, Feasts, closes, feasts, is_at_work, opens, working
from tests.people import AMARA, BLANK, JOAO, PROGRAMME, pair

ALL_WEEK = frozenset(range(7))
WEEKENDS = (WEEKDAYS, frozenset({6, 0, 1, 2, 3}), frozenset({5, 6, 0, 1, 2}), ALL_WEEK)
"""Saturday and Sunday off; Friday and Saturday; Thursday and Friday; none."""
PART_TIME = (frozenset({0}), frozenset({4}), frozenset({1, 3}), frozenset({0, 1, 2}))
APIA, LORD_HOWE = ZoneInfo("Pacific/Apia"), ZoneInfo("Australia/Lord_Howe")
LONDON, NEW_YORK = ZoneInfo("Europe/London"), ZoneInfo("America/New_York")
AUCKLAND, KATHMANDU = ZoneInfo("Pacific/Auckland"), ZoneInfo("Asia/Kathmandu")
EVERY_ZONE = sorted(available_timezones())

zones = st.timezones() | st.sampled_from(EVERY_ZONE).map(ZoneInfo)
moments = st.datetimes(datetime(2011, 1, 1), datetime(2038, 12, 31), timezones=st.just(UTC))
weeks = st.sampled_from(WEEKENDS + PART_TIME) | st.frozensets(st.integers(0, 6), min_size=1)
shares = st.sampled_from([1.0, 0.9, 0.8, 0.6, 0.5, 0.2]) | st.floats(0.05, 1)
calendars = st.builds(
    Calendar,
    zone=zones,
    working_days=weeks,
    opens=opens,
    closes=closes,
    holidays=st.just(frozenset()) | feasts,
)
without_holidays = calendars.map(lambda calendar: replace(calendar, holidays=frozenset()))
numbers = st.integers(0, 10_000)


def quiet(calendar: Calendar, at: datetime, *, number: int = 1, share: float = 1.0) -> Relationship:
    """A pair of which the mentee works like this, and that gave its last sign of life then."""
    mentee = replace(working(JOAO, calendar), working_share=share)
    return pair(AMARA, mentee, id=RelationshipId(f"r{number}"), sign_of_life=at)


def nudged(calendar: Calendar, at: datetime, *, number: int = 1, share: float = 1.0) -> datetime:
    silent = quiet(calendar, at, number=number, share=share)
    return nudge.due_at(silent, Silence.NUDGED, PROGRAMME.rhythm)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


# --- A nudge ------------------------------------------------------------------------------


@given(calendar=calendars, sign=moments, number=numbers, share=shares)
@example(calendar=Calendar(APIA, ALL_WEEK), sign=at("2011-12-01T20:00"), number=1, share=1)
@example(calendar=Calendar(APIA, ALL_WEEK), sign=at("2011-12-02T03:00"), number=2, share=1)
@example(calendar=Calendar(NEW_YORK, ALL_WEEK), sign=at("2026-02-05T15:00"), number=1, share=1)
@example(calendar=Calendar(LORD_HOWE, ALL_WEEK), sign=at("2026-03-05T03:00"), number=1, share=1)
@example(calendar=Calendar(KATHMANDU, WEEKENDS[1]), sign=at("2026-03-05T03:00"), number=1, share=1)
def test_a_nudge_comes_in_working_time_four_to_seven_weeks_after_the_sign_of_life(
    calendar, sign, number, share
):
    moment = nudged(calendar, sign, number=number, share=share)

    assert is_at_work(calendar, moment)
    assert timedelta(days=28) <= moment - sign < timedelta(days=52)
    assert moment.tzinfo is UTC


@given(calendar=without_holidays, sign=moments, number=numbers)
def test_whoever_works_full_time_is_nudged_within_ten_days_of_the_four_weeks(
    calendar, sign, number
):
    moment = nudged(calendar, sign, number=number)

    assert timedelta(days=28) <= moment - sign <= timedelta(days=38)


@given(zone=zones, sign=moments, number=numbers, share=shares, days=st.sampled_from(WEEKENDS))
def test_whoever_works_part_time_is_nudged_within_the_six_weeks(zone, sign, number, share, days):
    moment = nudged(Calendar(zone, days), sign, number=number, share=share)

    assert timedelta(days=28) <= moment - sign <= timedelta(days=42)


@given(calendar=calendars, sign=moments, number=numbers, share=shares)
def test_the_same_silence_gives_the_same_moment_whenever_one_looks(calendar, sign, number, share):
    silent = quiet(calendar, sign, number=number, share=share)
    moment = nudged(calendar, sign, number=number, share=share)

    for early in (sign, moment - timedelta(days=3), moment - timedelta(microseconds=1)):
        not_yet = nudge.decide(silent, PROGRAMME, BLANK, early)
        assert not_yet == NotNow(Because.TOO_SOON, until=moment)
    for late in (moment, moment + timedelta(days=3)):
        assert isinstance(nudge.decide(silent, PROGRAMME, BLANK, late), Outcome)


@given(calendar=calendars, sign=moments, number=numbers, share=shares)
def test_a_nudge_decided_in_time_need_not_wait(calendar, sign, number, share):
    silent = quiet(calendar, sign, number=number, share=share)
    moment = nudged(calendar, sign, number=number, share=share)

    [message] = nudge.decide(silent, PROGRAMME, BLANK, moment).messages

    assert message.not_before == moment


def test_the_draw_is_the_same_on_every_machine_and_in_every_release():
    sign = at("2026-03-02T09:00")

    drawn = [nudged(JOAO.calendar, sign, number=number) for number in range(1, 4)]

    assert [moment.isoformat(" ", "minutes") for moment in drawn] == [
        "2026-04-02 11:20+00:00",
        "2026-04-06 13:19+00:00",
        "2026-04-06 12:10+00:00",
    ]


def test_forty_pairs_introduced_together_are_not_nudged_together():
    sign = at("2026-03-02T09:00")

    moments = [nudged(JOAO.calendar, sign, number=number) for number in range(40)]

    by_day = Counter(moment.date() for moment in moments)
    by_hour = Counter(moment.replace(minute=0) for moment in moments)
    assert len(by_day) >= 7
    assert max(by_day.values()) <= 12
    assert max(by_hour.values()) <= 4
    there = [moment.astimezone(JOAO.calendar.zone).time() for moment in moments]
    assert time(9, 30) <= min(there) < time(10, 30)
    assert time(14, 30) < max(there) < time(15, 30)


def test_each_silence_of_a_pair_is_drawn_anew():
    signs = [at("2026-03-02T09:00") + n * 7 * DAY for n in range(20)]

    waits = {nudged(JOAO.calendar, sign) - sign for sign in signs}

    assert len(waits) > 15


def test_somebody_on_holiday_for_all_of_those_days_is_nudged_when_they_are_back():
    sign = at("2026-03-02T10:00")
    spring = frozenset(date(2026, 3, 28) + n * DAY for n in range(16))

    moment = nudged(Calendar(LONDON, holidays=spring), sign)

    assert moment.date() == date(2026, 4, 13)


def test_a_nudge_drawn_for_the_day_that_samoa_skipped_comes_on_another():
    calendar = Calendar(APIA, ALL_WEEK)
    sign = at("2011-11-25T20:00")

    days = {nudged(calendar, sign, number=n).astimezone(APIA).date() for n in range(200)}

    assert date(2011, 12, 29) in days
    assert date(2011, 12, 31) in days
    assert date(2011, 12, 30) not in days


def test_whoever_moves_before_it_comes_is_nudged_in_the_working_time_of_the_new_place():
    sign = at("2026-03-02T10:00")
    in_london = nudged(Calendar(LONDON), sign)

    moved = quiet(Calendar(AUCKLAND), sign)
    decided = nudge.decide(moved, PROGRAMME, BLANK, in_london)
    later = decided.until if isinstance(decided, NotNow) else decided.messages[0].not_before

    assert is_at_work(Calendar(AUCKLAND), later)
    assert later - sign <= timedelta(days=42)


# --- Part time ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("share", "days"),
    [
        (1.0, [28, 35, 42, 56]),
        (0.8, [31, 38, 46, 62]),
        (0.6, [34, 42, 50, 67]),
        (0.5, [35, 44, 52, 70]),
        (0.2, [35, 44, 52, 70]),
    ],
)
def test_whoever_works_less_is_written_to_less_often(share, days):
    rhythm = Rhythm().stretched(share)

    assert [rhythm.comes_at(stage).days for stage in Silence if stage is not Silence.HEARD] == days
    assert rhythm.never_met - rhythm.alert == timedelta(weeks=2)


@pytest.mark.parametrize(
    ("weeks", "days"),
    [(4, [28, 35, 42, 56]), (5, [32, 39, 47, 63]), (6, [35, 44, 52, 70])],
)
def test_what_a_pair_agreed_sets_the_pace_within_four_to_six_weeks(weeks, days):
    rhythm = Rhythm().agreed(weeks)

    assert [rhythm.comes_at(stage).days for stage in Silence if stage is not Silence.HEARD] == days
    assert rhythm.never_met - rhythm.alert == timedelta(weeks=2)


def test_what_a_pair_agreed_goes_before_what_their_work_would_allow():
    half = pair(replace(AMARA, working_share=0.5))
    often, rarely = (replace(half, agreement=Agreement(n, date(2026, 12, 1))) for n in (4, 6))

    assert nudge.pace_of(half, Rhythm()) == Rhythm().stretched(0.5)
    assert nudge.pace_of(often, Rhythm()) == Rhythm()
    assert nudge.pace_of(rarely, Rhythm()) == Rhythm().stretched(0.5)


def test_working_full_time_stretches_nothing():
    assert Rhythm().stretched(1.0) == Rhythm()


def test_the_one_who_works_less_sets_the_pace_for_both():
    half = replace(AMARA, working_share=0.5)
    sign = at("2026-03-02T10:00")

    asked_after = [
        nudge.due_at(
            pair(
                mentor, JOAO, silence=Silence.NUDGED, silence_at=sign, sign_of_life=sign - 35 * DAY
            ),
            Silence.ASKED,
            Rhythm(),
        )
        - sign
        for mentor in (AMARA, half)
    ]

    assert asked_after == [7 * DAY, 9 * DAY]


# --- A decent hour ------------------------------------------------------------------------


@given(calendar=calendars, at=moments)
@example(calendar=Calendar(LORD_HOWE, ALL_WEEK), at=at("2026-10-03T15:15"))
@example(calendar=Calendar(APIA, ALL_WEEK), at=at("2011-12-30T05:00"))
@example(calendar=Calendar(APIA, holidays=Feasts(8, 3)), at=at("2011-12-30T05:00"))
def test_with_holidays_too_a_message_waits_for_working_time_and_never_goes_early(calendar, at):
    moment = calendar.next_open(at)

    assert is_at_work(calendar, moment)
    assert moment >= at
    assert calendar.next_open(moment) == moment
    assert (moment == at) is is_at_work(calendar, at)


@given(calendar=calendars, at=moments, hours=st.integers(0, 30 * 24))
def test_with_holidays_too_waiting_longer_never_means_hearing_sooner(calendar, at, hours):
    assert calendar.next_open(at) <= calendar.next_open(at + timedelta(hours=hours))


@given(here=calendars, there=calendars, at=moments)
def test_whoever_has_moved_meanwhile_is_looked_at_again_and_reached_in_their_new_hours(
    here, there, at
):
    decided = here.next_open(at)

    assert is_at_work(there, there.next_open(decided))


@given(calendar=calendars, at=moments, share=st.floats(0, 1))
def test_midday_is_away_from_both_ends_of_the_working_day(calendar, at, share):
    day = calendar.next_open(at).astimezone(calendar.zone).date()
    length = calendar.closing(day) - calendar.opening(day)

    moment = calendar.midday(day, share)

    assert moment - calendar.opening(day) >= length / 16 - timedelta(minutes=1)
    assert calendar.closing(day) - moment >= length * 3 / 16


def test_of_nine_to_five_midday_is_half_past_nine_to_half_past_three():
    day = date(2026, 3, 2)

    assert AMARA.calendar.midday(day, 0) == at("2026-03-02T09:30")
    assert AMARA.calendar.midday(day, 1) == at("2026-03-02T15:30")


@pytest.mark.parametrize("minute", ["2026-10-25T00:30", "2026-10-25T01:30"])
def test_both_times_that_half_past_one_comes_in_autumn_wait_for_the_same_nine(minute):
    assert Calendar(LONDON, ALL_WEEK).next_open(at(minute)) == at("2026-10-25T09:00")


def test_an_hour_that_spring_leaves_out_opens_when_the_clock_goes_on():
    early = Calendar(NEW_YORK, ALL_WEEK, opens=time(2, 30), closes=time(14, 30))

    assert early.next_open(at("2026-03-08T05:00")) == at("2026-03-08T07:30")  # 03:30, by then


def test_in_every_zone_there_is_a_decent_hour_within_the_week():
    awkward = (at("2011-12-30T05:00"), at("2026-03-08T07:15"), at("2037-10-25T01:30"))

    for calendar in (Calendar(ZoneInfo(zone)) for zone in EVERY_ZONE):
        for moment in awkward:
            hour = calendar.next_open(moment)
            assert is_at_work(calendar, hour), calendar
            assert hour - moment < timedelta(days=4), calendar
