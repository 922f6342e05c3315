from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from flows import history, home, meeting, mydata, planning
from flows.facts import Stepped
from flows.forms import Form, Wrong
from flows.messages import (
    Choice,
    DateCalledOff,
    DateSet,
    HomeDate,
    HomeNoDate,
    HomeTimes,
    Kind,
    NobodyToMeet,
    Ref,
    Settled,
    TimesNoted,
    TimesSuggested,
)
from flows.outcome import NotNow, Outcome, Planned
from flows.people import Calendar, Role
from flows.relationship import Member, NotAMemberError, Plan, RelationshipId, Status, Step
from flows.timeliness import still_true
from flows.words import Slot, part
from tests.flows.lives import calendars, is_at_work, moments, pairs, working
from tests.people import AMARA, JOAO, MEI_LIN, MONDAY, PROGRAMME, STRANGER, TOMAS, pair

R1 = Ref(Kind.RELATIONSHIP, RelationshipId("r1"))
THURSDAY = datetime(2026, 3, 5, 13, 0, tzinfo=UTC)
FRIDAY = datetime(2026, 3, 6, 9, 0, tzinfo=UTC)
OFFERED = Plan(id="d1", offered=(THURSDAY, FRIDAY), by=JOAO.id)
SETTLED = Plan(id="d1", at=THURSDAY)
USUAL = {"times": (THURSDAY.isoformat(), FRIDAY.isoformat()), "minutes": "60"}
FAR_APART = pair(mentee=MEI_LIN)


def offer(relationship=None, who=JOAO, now=MONDAY, **given) -> Outcome:
    return planning.offer(relationship or pair(), who.id, {**USUAL, **given}, "d1", now)


def choose(relationship, who=AMARA, now=MONDAY, **given) -> Outcome:
    return planning.choose(relationship, who.id, given, now, "entry")


def after(relationship, outcome: Outcome):
    """The relationship, once the plan is kept."""
    (kept,) = outcome.keep
    assert isinstance(kept, Planned)
    return replace(relationship, plan=kept.plan)


def wrongs(outcome: Outcome) -> dict[str, Wrong]:
    assert isinstance(outcome.reply, Form)
    return {each.key: each.error.wrong for each in outcome.reply.questions if each.error}


# --- What is suggested --------------------------------------------------------------------


@given(relationship=pairs, now=moments)
def test_whatever_is_suggested_lies_ahead_and_each_of_them_works_that_day(relationship, now):
    times = planning.suggestions(relationship, now)

    assert len(times) <= planning.MOST_OFFERED
    assert list(times) == sorted(set(times))
    for at in times:
        assert at.date() > now.astimezone(UTC).date()
        for calendar in relationship.calendars:
            assert calendar.works_on(at.astimezone(calendar.zone).date())


@given(relationship=pairs, now=moments)
def test_where_working_hours_meet_nothing_else_is_suggested(relationship, now):
    usual = next(planning.common(relationship, None, now), None)
    soon = planning.first_day(relationship, now) + timedelta(weeks=2)
    assume(usual is not None and usual < soon)

    for at in planning.suggestions(relationship, now):
        assert all(is_at_work(each, at) for each in relationship.calendars)


def test_two_whose_hours_never_meet_are_offered_what_is_early_for_one_and_late_for_the_other():
    times = planning.suggestions(pair(mentee=MEI_LIN, sign_of_life=MONDAY), MONDAY)

    here, there = (
        {at.astimezone(ZoneInfo(zone)).hour for at in times}
        for zone in ("Europe/London", "Asia/Singapore")
    )
    assert min(here) == 8
    assert max(there) == 18
    assert times[0].date() == date(2026, 3, 3)


def test_no_day_is_offered_more_than_a_few_hours_and_they_are_spread_over_it():
    (first, *_) = [at.date() for at in planning.suggestions(pair(), MONDAY)]
    hours = [at.hour for at in planning.suggestions(pair(), MONDAY) if at.date() == first]

    assert hours == [9, 11, 13, 15]


def test_after_a_meeting_the_next_one_is_some_weeks_away():
    met = pair(sign_of_life=MONDAY + timedelta(days=1))
    first = planning.suggestions(met, MONDAY + timedelta(days=2))[0]

    assert first.date() == date(2026, 3, 24)
    assert planning.suggestions(pair(), MONDAY)[0].date() == date(2026, 3, 3)


def test_every_suggestion_shows_by_both_clocks_and_across_the_change_of_clocks():
    form = planning.offering(FAR_APART, AMARA.id, MONDAY)
    (question, *_) = form.questions

    assert all(each.label.others == (("Mei", "Asia/Singapore"),) for each in question.options)
    assert [each.value for each in question.options] == [
        each.label.at.isoformat() for each in question.options
    ]
    before, behind = date(2026, 3, 28), date(2026, 3, 30)
    shown = [each.label.at for each in question.options]
    london, there = ZoneInfo("Europe/London"), ZoneInfo("Asia/Singapore")

    def apart(at: datetime) -> timedelta:
        here, away = at.astimezone(london), at.astimezone(there)
        return away.replace(tzinfo=None) - here.replace(tzinfo=None)

    assert {apart(at) for at in shown if at.date() < before} == {timedelta(hours=8)}
    assert {apart(at) for at in shown if at.date() >= behind} == {timedelta(hours=7)}


def test_people_who_never_work_on_the_same_day_name_one_themselves():
    weekend = working(JOAO, replace(JOAO.calendar, working_days=frozenset({5, 6})))
    form = planning.offering(pair(mentee=weekend), weekend.id, MONDAY)

    assert [each.key for each in form.questions] == ["day", "hour", "minutes"]


# --- Offering -----------------------------------------------------------------------------


def test_whoever_offers_times_is_told_and_the_other_one_may_choose():
    outcome = offer()

    times = (
        part("offered-time", when=Slot(at, (("Amara", "Europe/London"),)))
        for at in (THURSDAY, FRIDAY)
    )
    assert outcome.reply == TimesNoted(partner="Amara", parts=tuple(times))
    assert outcome.keep == (Planned(RelationshipId("r1"), OFFERED),)
    (said,) = outcome.messages
    assert isinstance(said, TimesSuggested)
    assert (said.to, said.partner, said.minutes, said.not_before) == (AMARA.id, "João", 60, MONDAY)
    assert Choice.MEET in said.choices
    assert outcome.facts == ()
    assert outcome.homes == (AMARA.id, JOAO.id)


def test_a_time_may_be_named_by_ones_own_clock():
    given = {"times": (), "day": "2026-04-01", "hour": "08:30"}
    outcome = offer(FAR_APART, MEI_LIN, **given)

    assert outcome.keep[0].plan.offered == (datetime(2026, 4, 1, 0, 30, tzinfo=UTC),)
    (line,) = outcome.messages[0].parts
    assert line == part(
        "offered-time",
        when=Slot(datetime(2026, 4, 1, 0, 30, tzinfo=UTC), (("Mei", "Asia/Singapore"),)),
    )


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        ({"times": ()}, {"day": Wrong.MISSING}),
        ({"day": "2026-03-09"}, {"hour": Wrong.MISSING}),
        ({"hour": "09:00"}, {"day": Wrong.MISSING}),
        ({"day": "2026-03-02", "hour": "09:59"}, {"day": Wrong.NOT_AHEAD}),
        ({"day": "2027-03-02", "hour": "10:00"}, {"day": Wrong.NOT_AHEAD}),
        ({"day": "2026-03-29", "hour": "01:30"}, {"hour": Wrong.NO_SUCH_HOUR}),
        ({"times": ("2026-03-05T03:00:00+00:00",)}, {"times": Wrong.NOT_OFFERED}),
        ({"times": ("whenever",)}, {"times": Wrong.NOT_OFFERED}),
        ({"minutes": "600"}, {"minutes": Wrong.NOT_OFFERED}),
        ({"day": "soon", "hour": "noon"}, {"day": Wrong.NOT_A_DATE, "hour": Wrong.NOT_A_TIME}),
    ],
)
def test_what_can_not_be_offered_comes_back_with_what_is_wrong(given, wrong):
    outcome = offer(**given)

    assert wrongs(outcome) == wrong
    assert replace(outcome, reply=None) == Outcome()


def test_three_times_are_enough():
    more = ("2026-03-03T09:00:00+00:00", "2026-03-03T11:00:00+00:00")
    too_many = offer(times=(*USUAL["times"], more[0]), day="2026-03-09", hour="10:00")

    assert wrongs(too_many) == {"day": Wrong.TOO_MANY}
    assert len(offer(times=(*USUAL["times"], more[0])).keep[0].plan.offered) == 3
    assert wrongs(offer(times=(*USUAL["times"], *more))) == {"times": Wrong.TOO_MANY}


def test_the_same_time_named_twice_is_one():
    outcome = offer(day="2026-03-05", hour="13:00")

    assert outcome.keep[0].plan.offered == (THURSDAY, FRIDAY)


def test_whoever_offers_again_takes_back_what_they_offered_before():
    once = replace(pair(), plan=OFFERED)
    again = after(once, planning.offer(once, JOAO.id, {**USUAL, "minutes": "30"}, "new", MONDAY))

    assert again.plan == replace(OFFERED, minutes=30, turn=1)
    assert not still_true(offer().messages[0], again)


def test_in_a_circle_everybody_else_hears_and_whoever_chooses_first_settles_it():
    members = tuple(
        Member(person=each, role=role)
        for each, role in ((AMARA, Role.MENTOR), (JOAO, Role.MENTEE), (TOMAS, Role.MENTEE))
    )
    circle = replace(pair(), members=members)
    outcome = offer(circle)

    assert [each.to for each in outcome.messages] == [AMARA.id, TOMAS.id]
    told = choose(after(circle, outcome), TOMAS, time=THURSDAY.isoformat()).messages
    assert [each.to for each in told] == [AMARA.id, JOAO.id, TOMAS.id]


# --- Choosing -----------------------------------------------------------------------------


def test_a_date_is_settled_by_the_other_one_and_everybody_has_it_in_writing():
    offered = replace(pair(), plan=OFFERED)
    outcome = choose(offered, time=THURSDAY.isoformat())

    assert outcome.keep == (Planned(RelationshipId("r1"), SETTLED),)
    assert isinstance(outcome.reply, DateSet)
    assert [each.to for each in outcome.messages] == [AMARA.id, JOAO.id]
    assert {each.when.at for each in outcome.messages} == {THURSDAY}
    assert {each.entry for each in (outcome.reply, *outcome.messages)} == {"entry"}
    settled = after(offered, outcome)
    assert all(still_true(each, settled) for each in outcome.messages)
    assert outcome.facts == ()


@given(who=calendars, other=calendars, now=moments)
def test_nobody_hears_of_times_or_dates_outside_their_hours(who, other, now):
    relationship = pair(working(AMARA, other), working(JOAO, who))
    times = planning.suggestions(relationship, now)
    assume(times)
    given = {"times": (times[-1].isoformat(),), "minutes": "60"}
    offered = planning.offer(relationship, JOAO.id, given, "d1", now)
    chosen = choose(after(relationship, offered), now=now, time=times[-1].isoformat())

    for message in (*offered.messages, *chosen.messages):
        reader = relationship.member(message.to).person
        assert is_at_work(reader.calendar, message.not_before)


def test_nobody_settles_what_they_offered_themselves():
    offered = replace(pair(), plan=OFFERED)
    outcome = choose(offered, JOAO, time=THURSDAY.isoformat())

    assert isinstance(outcome.reply, Form)
    assert outcome.reply.key == "meet"
    assert replace(outcome, reply=None) == Outcome()


def test_whoever_likes_none_of_them_offers_others():
    outcome = choose(replace(pair(), plan=OFFERED), time=planning.NONE)

    assert outcome.reply.key == "meet"
    assert outcome.keep == ()


def test_what_was_not_offered_or_is_past_can_not_be_chosen():
    offered = replace(pair(), plan=OFFERED)
    late = THURSDAY + timedelta(minutes=1)

    assert wrongs(choose(offered, time="2026-03-05T14:00:00+00:00")) == {"time": Wrong.NOT_OFFERED}
    assert wrongs(choose(offered, now=late, time=THURSDAY.isoformat())) == {
        "time": Wrong.NOT_OFFERED
    }
    behind = choose(offered, now=FRIDAY + timedelta(days=1), time=FRIDAY.isoformat())
    assert behind.reply.key == "meet"


def test_what_is_settled_stands_until_another_time_is_chosen():
    settled = replace(pair(), plan=SETTLED)
    moving = after(
        settled,
        planning.offer(settled, AMARA.id, {**USUAL, "times": (FRIDAY.isoformat(),)}, "new", MONDAY),
    )

    assert (moving.plan.at, moving.plan.offered, moving.plan.turn) == (THURSDAY, (FRIDAY,), 1)
    moved = after(moving, choose(moving, JOAO, time=FRIDAY.isoformat()))
    assert moved.plan == Plan(id="d1", at=FRIDAY, turn=1)


def test_a_meeting_that_is_behind_them_is_not_moved_but_followed_by_another():
    over = replace(pair(), plan=replace(SETTLED, is_prepared=True, is_over=True))
    later = THURSDAY + timedelta(days=2)
    given = {"times": (), "day": "2026-03-20", "hour": "10:00", "minutes": "45"}
    outcome = planning.offer(over, JOAO.id, given, "d2", later)

    assert outcome.keep[0].plan == Plan(
        id="d2", minutes=45, offered=(datetime(2026, 3, 20, 10, 0, tzinfo=UTC),), by=JOAO.id
    )


def test_a_date_can_be_called_off_by_either_and_the_other_one_hears_of_it():
    for plan in (SETTLED, OFFERED):
        outcome = planning.call_off(replace(pair(), plan=plan), AMARA.id, MONDAY)

        assert outcome.keep == (Planned(RelationshipId("r1"), None),)
        assert outcome.reply == DateCalledOff(partner="João", about=R1)
        assert [(type(each), each.to) for each in outcome.messages] == [(DateCalledOff, JOAO.id)]
    for plan in (None, SETTLED):
        behind = planning.call_off(replace(pair(), plan=plan), AMARA.id, THURSDAY)
        assert behind == Outcome(reply=Settled())


# --- What opens ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("plan", "who", "opens"),
    [
        (None, JOAO, "meet"),
        (OFFERED, JOAO, "meet"),
        (OFFERED, AMARA, "meet-choose"),
        (SETTLED, AMARA, "date-set"),
        (replace(SETTLED, offered=(FRIDAY,), by=AMARA.id), JOAO, "meet-choose"),
        (replace(SETTLED, offered=(FRIDAY,), by=AMARA.id), AMARA, "meet"),
    ],
)
def test_one_button_leads_to_whatever_is_next(plan, who, opens):
    assert planning.begin(replace(pair(), plan=plan), who.id, MONDAY).reply.key == opens


def test_with_several_partners_one_says_first_whom_it_is_about():
    second = replace(pair(mentor=TOMAS), id=RelationshipId("r2"))

    assert planning.ask((), JOAO.id, MONDAY).reply == NobodyToMeet()
    assert planning.ask((pair(),), JOAO.id, MONDAY).reply.key == "meet"
    which = planning.ask((pair(), second), JOAO.id, MONDAY).reply
    assert which.key == "meet-which"
    assert [each.value for each in which.questions[0].options] == [str(R1), "relationship:r2"]


@pytest.mark.parametrize("status", [Status.PROPOSED, Status.ENDED])
def test_two_who_are_not_together_find_no_date(status):
    apart = replace(pair(status=status), plan=OFFERED)

    assert planning.ask((apart,), JOAO.id, MONDAY).reply == NobodyToMeet()
    assert planning.begin(apart, JOAO.id, MONDAY).reply == Settled()
    assert planning.another(apart, JOAO.id, MONDAY).reply == Settled()
    assert offer(apart).reply == Settled()
    assert choose(apart, time=THURSDAY.isoformat()).reply == Settled()
    assert planning.at_home(apart, JOAO.id, MONDAY) is None


def test_a_stranger_finds_no_date_with_them():
    met = replace(pair(), plan=OFFERED)
    for act in (
        lambda: planning.begin(met, STRANGER, MONDAY),
        lambda: planning.another(met, STRANGER, MONDAY),
        lambda: planning.offer(met, STRANGER, USUAL, "d1", MONDAY),
        lambda: planning.choose(met, STRANGER, {}, MONDAY, ""),
        lambda: planning.call_off(met, STRANGER, MONDAY),
    ):
        with pytest.raises(NotAMemberError):
            act()


def test_a_date_that_is_not_settled_has_no_card():
    with pytest.raises(ValueError, match="no date"):
        planning.date_set(replace(pair(), plan=OFFERED), JOAO.id, MONDAY, "")


# --- At home, and in what we hold ---------------------------------------------------------


def view(relationship, who=JOAO) -> home.View:
    return home.View(person=who, programme=PROGRAMME, wishes=(), relationships=(relationship,))


@pytest.mark.parametrize(
    ("plan", "card"), [(None, HomeNoDate), (OFFERED, HomeTimes), (SETTLED, HomeDate)]
)
def test_the_home_says_how_it_stands_with_the_next_meeting(plan, card):
    cards = home.screen(view(replace(pair(), plan=plan)), MONDAY).cards

    assert card in {type(each) for each in cards}


def test_each_reads_at_home_whose_turn_it_is():
    offered = replace(pair(), plan=OFFERED)

    assert planning.at_home(offered, JOAO.id, MONDAY).parts == (
        part("times-yours", partner="Amara"),
    )
    assert planning.at_home(offered, AMARA.id, MONDAY).parts == (
        part("times-theirs", partner="João"),
    )


def test_what_is_held_of_it_is_shown():
    both = replace(pair(), plan=replace(SETTLED, offered=(FRIDAY,), by=AMARA.id))
    lines = mydata.show(view(both)).parts

    assert [dict(each.facts)["when"].at for each in lines if each.key == "held-date"] == [
        THURSDAY,
        FRIDAY,
    ]


# --- When it goes -------------------------------------------------------------------------


def test_saying_that_they_met_ends_the_plan_that_is_behind_them_and_no_other():
    settled = replace(pair(), plan=SETTLED)

    assert meeting.met(settled, JOAO.id, THURSDAY).keep == (Planned(RelationshipId("r1"), None),)
    assert meeting.met(settled, JOAO.id, MONDAY).keep == ()
    assert meeting.met(replace(pair(), plan=OFFERED), JOAO.id, THURSDAY).keep == ()


@pytest.mark.parametrize("step", [Step.END_EARLY, Step.LAPSE])
def test_with_the_relationship_its_plan_ends_and_what_was_offered_is_never_read(step):
    offered = replace(pair(status=Status.INTRODUCED), plan=OFFERED)
    over = history.apply(offered, Stepped(RelationshipId("r1"), step, MONDAY))

    assert over.plan is None
    assert not still_true(offer().messages[0], over)
    settled = choose(offered, time=THURSDAY.isoformat())
    assert not any(still_true(each, over) for each in settled.messages)


@given(now=moments, hour=st.times())
def test_a_time_that_is_named_is_the_one_the_clock_shows_there(now, hour):
    calendar = Calendar(ZoneInfo("Australia/Lord_Howe"))
    me = working(JOAO, calendar)
    given = {
        "times": (),
        "minutes": "60",
        "day": (now + timedelta(days=9)).date().isoformat(),
        "hour": f"{hour:%H:%M}",
    }
    outcome = planning.offer(pair(mentee=me), me.id, given, "d1", now)
    if isinstance(outcome.reply, Form):
        assert wrongs(outcome) == {"hour": Wrong.NO_SUCH_HOUR}
        return
    (at,) = outcome.keep[0].plan.offered
    assert at.astimezone(calendar.zone).time() == time(hour.hour, hour.minute)


def test_an_end_that_is_coming_changes_nothing_of_it():
    coming = replace(pair(ends_on=date(2026, 3, 4)), plan=OFFERED)
    plain = replace(pair(), plan=OFFERED)

    assert choose(coming, time=THURSDAY.isoformat()) == choose(plain, time=THURSDAY.isoformat())
    assert offer(coming) == offer(plain)
    for who in (AMARA, JOAO):
        assert planning.at_home(coming, who.id, MONDAY) == planning.at_home(plain, who.id, MONDAY)
    assert not isinstance(offer(coming), NotNow)
