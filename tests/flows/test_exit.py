from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from flows import exit as leaving
from flows import home, introduction, meeting, mydata, nudge
from flows.cases import BlankCase, Case, CaseId, CaseKind
from flows.facts import Stepped
from flows.forms import OneOf
from flows.home import View
from flows.messages import (
    CaseForYou,
    Choice,
    ConversationGuide,
    EndedEarly,
    ExitConfirmed,
    NobodyToTalkTo,
    Place,
    Settled,
    TalkArranged,
    WordWanted,
)
from flows.outcome import Because, Ending, NotNow, Outcome
from flows.people import Calendar
from flows.programme import Silence
from flows.relationship import NotAMemberError, Relationship, RelationshipId, Status, Step
from flows.words import names
from tests.flows.lives import (
    DAY,
    alike,
    calendars,
    carried_out,
    days,
    holidaying,
    moments,
    office_hours,
    pairs,
    statuses_of_meeting,
    working,
)
from tests.people import (
    AMARA,
    AMARA_OFFERS,
    AROHA,
    BLANK,
    DANIEL,
    INGRID,
    JOAO,
    JOAO_WISHES,
    KWAME,
    MEI_LIN,
    MONDAY,
    PROGRAMME,
    STRANGER,
    pair,
    proposed,
)

WEDNESDAY = date(2026, 3, 4)
LONDON, KIRITIMATI = ZoneInfo("Europe/London"), ZoneInfo("Pacific/Kiritimati")
PAGO_PAGO = ZoneInfo("Pacific/Pago_Pago")
TUESDAY = frozenset({1})
AWAY_ON_A_TUESDAY = Calendar(LONDON, frozenset({1, 2}), holidays=frozenset({date(2026, 3, 10)}))
times_of_day = st.times()
groups = st.lists(calendars | holidaying, min_size=2, max_size=4)


def on(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, tzinfo=UTC)


def brought_to_an_end(relationship: Relationship) -> Relationship:
    at = leaving.ends_at(relationship)
    return carried_out(relationship, leaving.decide(relationship, at), at)


# --- Who left is nowhere ------------------------------------------------------------------


@given(relationship=pairs, day=days, one=times_of_day, other=times_of_day)
@example(relationship=pair(AMARA, AROHA), day=WEDNESDAY, one=time(0), other=time(23, 59))
@example(relationship=pair(AMARA, MEI_LIN), day=WEDNESDAY, one=time(6), other=time(14))
def test_what_is_written_is_the_same_whoever_leaves(relationship, day, one, other):
    by_the_mentor = leaving.end(relationship, AMARA.id, on(day, one))
    by_the_mentee = leaving.end(relationship, relationship.members[-1].person.id, on(day, other))

    assert replace(by_the_mentor, reply=None) == replace(by_the_mentee, reply=None)


@given(relationship=pairs, status=statuses_of_meeting, now=moments)
def test_leaving_writes_down_a_day_and_nothing_else(relationship, status, now):
    relationship = replace(relationship, status=status)

    left = leaving.end(relationship, JOAO.id, now)

    day = leaving.day_of_ending(relationship.calendars, now.date())
    assert left == Outcome(
        reply=ExitConfirmed(partner="Amara"), keep=(Ending(relationship.id, day),)
    )


@given(relationship=pairs, now=moments, later=st.timedeltas(timedelta(0), timedelta(days=14)))
def test_a_second_click_or_both_leaving_changes_nothing(relationship, now, later):
    once = carried_out(relationship, leaving.end(relationship, JOAO.id, now))

    again = leaving.end(once, JOAO.id, now + later)
    both = leaving.end(once, AMARA.id, now + later)

    assert again == Outcome(reply=ExitConfirmed(partner="Amara"))
    assert both == Outcome(reply=ExitConfirmed(partner="João"))


def test_leaving_what_has_ended_changes_nothing():
    over = pair(status=Status.ENDED)

    assert leaving.end(over, JOAO.id, MONDAY) == Outcome(reply=ExitConfirmed(partner="Amara"))


def test_a_proposal_is_answered_rather_than_left():
    assert leaving.end(proposed(), JOAO.id, MONDAY) == Outcome(reply=Settled())


@pytest.mark.parametrize("status", Status)
def test_a_stranger_ends_nothing(status):
    with pytest.raises(NotAMemberError):
        leaving.end(pair(status=status), STRANGER, MONDAY)


def test_a_stranger_is_not_even_shown_the_form():
    with pytest.raises(NotAMemberError):
        leaving.change(pair(), STRANGER, PROGRAMME)


# --- The day ------------------------------------------------------------------------------


@given(one=calendars, other=calendars, today=days)
def test_it_ends_on_the_second_day_on_which_everybody_works(one, other, today):
    day = leaving.day_of_ending((one, other), today)

    shared = [
        today + n * DAY
        for n in range(1, 15)
        if one.works_on(today + n * DAY) and other.works_on(today + n * DAY)
    ]
    assert day == shared[1] if len(shared) > 1 else day.weekday() == 0


@given(group=groups, today=days)
def test_it_never_takes_longer_than_a_fortnight(group, today):
    day = leaving.day_of_ending(tuple(group), today)

    assert 2 <= (day - today).days <= 14


@given(group=groups, today=days)
@example(group=[AMARA.calendar, AROHA.calendar], today=WEDNESDAY)
@example(group=[Calendar(KIRITIMATI), Calendar(PAGO_PAGO)], today=WEDNESDAY)
@example(
    group=[Calendar(KIRITIMATI, frozenset({0})), Calendar(PAGO_PAGO, frozenset({6}))],
    today=WEDNESDAY,
)
@example(group=[Calendar(KIRITIMATI, TUESDAY), AWAY_ON_A_TUESDAY], today=date(2026, 3, 9))
def test_every_member_worked_at_some_time_that_leads_to_the_same_day(group, today):
    """The first rule of privacy: whoever reads the day can rule nobody out."""
    members = tuple(group)
    day = leaving.day_of_ending(members, today)
    leading = [day - n * DAY for n in range(2, 15)]
    leading = [each for each in leading if leaving.day_of_ending(members, each) == day]

    assert today in leading
    for calendar in members:
        assert any(works_during(calendar, each) for each in leading)


def works_during(calendar: Calendar, day: date) -> bool:
    begins = on(day, time())
    return calendar.next_open(begins) < begins + DAY


@given(
    early=st.frozensets(st.integers(0, 3), min_size=1),
    late=st.frozensets(st.integers(4, 6), min_size=1),
    zones=st.tuples(office_hours, office_hours),
    today=days,
)
def test_without_a_shared_working_day_it_is_the_monday_after_next_for_a_whole_week(
    early, late, zones, today
):
    members = (replace(zones[0], working_days=early), replace(zones[1], working_days=late))

    day = leaving.day_of_ending(members, today)

    assert day.weekday() == 0
    assert 8 <= (day - today).days <= 14
    monday = today - today.weekday() * DAY
    assert {leaving.day_of_ending(members, monday + n * DAY) for n in range(7)} == {day}


def test_from_wednesday_noon_it_ends_on_friday():
    assert leaving.day_of_ending(pair().calendars, WEDNESDAY) == date(2026, 3, 6)


def test_from_friday_it_ends_on_tuesday_and_so_it_does_from_the_weekend():
    ends = {leaving.day_of_ending(pair().calendars, date(2026, 3, day)) for day in (6, 7, 8)}

    assert ends == {date(2026, 3, 10)}


def test_when_it_is_thursday_in_auckland_already_the_day_goes_by_one_calendar_for_all():
    late_on_wednesday = datetime(2026, 3, 4, 22, 0, tzinfo=UTC)

    left = leaving.end(pair(AMARA, AROHA), AROHA.id, late_on_wednesday)

    assert left.keep == (Ending(RelationshipId("r1"), date(2026, 3, 6)),)


def test_holidays_do_not_count_as_days_on_which_everybody_works():
    away = Calendar(LONDON, holidays=frozenset({date(2026, 3, 5), date(2026, 3, 6)}))

    assert leaving.day_of_ending((away, JOAO.calendar), WEDNESDAY) == date(2026, 3, 10)


def test_two_who_share_one_day_a_week_and_miss_one_are_not_told_apart_by_it():
    """The Tuesday in between is a holiday, so the week after it leads to a Tuesday of its own."""
    members = (Calendar(KIRITIMATI, TUESDAY), AWAY_ON_A_TUESDAY)
    week = [date(2026, 3, 3) + n * DAY for n in range(7)]

    ends = [{leaving.day_of_ending(members, day + n * 7 * DAY) for day in week} for n in range(3)]

    assert ends == [{date(2026, 3, 17)}, {date(2026, 3, 24)}, {date(2026, 3, 31)}]


def test_after_two_months_without_a_shared_day_the_calendars_weeks_hold():
    gone = frozenset(WEDNESDAY + n * DAY for n in range(1, 90))
    members = (JOAO.calendar, Calendar(LONDON, holidays=gone))

    in_march, in_may = date(2026, 3, 12), date(2026, 5, 14)

    assert leaving.day_of_ending(members, in_march) == date(2026, 3, 25)
    assert leaving.day_of_ending(members, in_may) == date(2026, 5, 25)


# --- Until the day ------------------------------------------------------------------------


@given(relationship=pairs, now=moments, share=st.floats(0, 1, exclude_max=True))
def test_before_the_day_the_clock_says_not_now(relationship, now, share):
    leaving_soon = carried_out(relationship, leaving.end(relationship, JOAO.id, now))
    at = leaving.ends_at(leaving_soon)

    before = now + (at - now) * share
    assume(before < at)
    assert leaving.decide(leaving_soon, before) == NotNow(Because.NOT_DUE, until=at)


def test_nobody_who_has_not_left_is_ever_told_that_it_ended():
    assert leaving.ends_at(pair()) is None
    assert leaving.decide(pair(), MONDAY + timedelta(days=400)) == NotNow(Because.SETTLED)


@pytest.mark.parametrize("status", [Status.INTRODUCED, Status.ACTIVE])
@pytest.mark.parametrize("weeks", [4, 8, 60])
def test_until_the_day_nobody_is_nudged_or_let_go(status, weeks):
    leaving_soon = pair(status=status, ends_on=WEDNESDAY, introduced_on=None)
    now = MONDAY + timedelta(weeks=weeks)

    assert nudge.decide(leaving_soon, PROGRAMME, BLANK, now) == NotNow(Because.NOT_DUE)
    let_go = introduction.decide(leaving_soon, PROGRAMME.rhythm, now)
    assert let_go == NotNow(Because.NOT_DUE)


@pytest.mark.parametrize(
    ("who", "wish"), [(AMARA, AMARA_OFFERS), (JOAO, JOAO_WISHES)], ids=["Amara", "João"]
)
@pytest.mark.parametrize("status", [Status.INTRODUCED, Status.ACTIVE, Status.CLOSING])
def test_until_the_day_everything_looks_as_before_to_both(who, wish, status):
    def looks(relationship: Relationship) -> object:
        view = View(person=who, programme=PROGRAMME, wishes=(wish,), relationships=(relationship,))
        return home.screen(view, MONDAY), mydata.show(view)

    before = pair(status=status)
    assert looks(carried_out(before, leaving.end(before, JOAO.id, MONDAY))) == looks(before)


@pytest.mark.parametrize("who", [AMARA, JOAO], ids=["Amara", "João"])
def test_until_the_day_people_may_still_say_that_they_met(who):
    staying, leaving_soon = pair(), pair(ends_on=WEDNESDAY)

    assert meeting.met(leaving_soon, who.id, MONDAY) == meeting.met(staying, who.id, MONDAY)


# --- On the day ---------------------------------------------------------------------------


@given(relationship=pairs, status=statuses_of_meeting, now=moments)
def test_on_the_day_both_read_the_same_words(relationship, status, now):
    relationship = replace(relationship, status=status)
    relationship = carried_out(relationship, leaving.end(relationship, AMARA.id, now))
    at = leaving.ends_at(relationship)

    ended = leaving.decide(relationship, at)

    first, second = ended.messages
    assert alike(first) == alike(second)
    assert {(first.to, first.partner), (second.to, second.partner)} == {
        (AMARA.id, "João"),
        (JOAO.id, "Amara"),
    }
    assert ended.facts == (Stepped(relationship.id, Step.END_EARLY, at),)
    assert ended.keep == ()
    assert ended.homes == (AMARA.id, JOAO.id)
    assert brought_to_an_end(relationship).has_ended


@given(relationship=pairs, now=moments)
def test_each_reads_it_at_the_opening_hour_of_their_own_day(relationship, now):
    relationship = carried_out(relationship, leaving.end(relationship, JOAO.id, now))
    ended = leaving.decide(relationship, leaving.ends_at(relationship))

    for message in ended.messages:
        calendar = relationship.member(message.to).person.calendar
        assert message.not_before == calendar.next_opening(relationship.ends_on)
    assert min(message.not_before for message in ended.messages) == leaving.ends_at(relationship)


def test_amara_and_aroha_read_it_on_the_same_date_each_at_nine():
    relationship = pair(AMARA, AROHA, ends_on=date(2026, 3, 6))

    ended = leaving.decide(relationship, leaving.ends_at(relationship))

    assert [str(each.not_before) for each in ended.messages] == [
        "2026-03-06 09:00:00+00:00",
        "2026-03-05 20:00:00+00:00",
    ]


def test_two_who_never_work_on_the_same_day_each_read_it_when_they_next_work():
    saturdays = working(AMARA, Calendar(LONDON, frozenset({5})))
    mondays = working(JOAO, Calendar(LONDON, frozenset({0})))
    relationship = pair(saturdays, mondays)
    relationship = carried_out(relationship, leaving.end(relationship, JOAO.id, MONDAY))

    ended = leaving.decide(relationship, leaving.ends_at(relationship))

    assert [each.not_before.date() for each in ended.messages] == [
        date(2026, 3, 21),
        date(2026, 3, 16),
    ]


def test_after_a_long_outage_the_note_still_goes_to_both():
    relationship = pair(ends_on=WEDNESDAY)

    ended = leaving.decide(relationship, MONDAY + timedelta(days=90))

    assert [type(message) for message in ended.messages] == [EndedEarly, EndedEarly]


def test_it_ends_only_once():
    over = brought_to_an_end(pair(ends_on=WEDNESDAY))

    assert leaving.decide(over, MONDAY + timedelta(days=9)) == NotNow(Because.SETTLED)


def test_the_note_offers_another_try_and_goes_at_least_once():
    assert EndedEarly.choices == (Choice.REMATCH,)
    assert EndedEarly.reaches_all


# --- The private form ---------------------------------------------------------------------


def test_the_form_offers_a_word_a_guide_and_the_end_in_that_order():
    form = leaving.form((pair(),), JOAO.id, PROGRAMME)

    assert [(part.key, part.choice) for part in form.parts] == [
        ("change-talk", Choice.TALK),
        ("change-guide", Choice.GUIDE),
        ("change-refocus", Choice.AGREE),
        ("change-pause", Choice.PAUSE),
        ("change-end", None),
        ("change-limits", None),
    ]
    assert form.private
    assert form.can_send
    assert form.questions == ()
    assert form.state == "relationship:r1"
    assert form.facts == (("partner", "Amara Okafor"),)


def test_before_the_introduction_nobody_is_offered_to_begin_afresh():
    form = leaving.change(pair(introduced_on=None), JOAO.id, PROGRAMME)

    assert Choice.AGREE not in [part.choice for part in form.parts]


def test_the_form_is_the_same_one_from_a_button_and_from_a_word():
    typed = leaving.form((pair(),), JOAO.id, PROGRAMME)

    assert leaving.change(pair(), JOAO.id, PROGRAMME) == typed


def test_with_several_partners_it_first_asks_which_one():
    mine = (pair(), pair(KWAME, JOAO, id=RelationshipId("r2")))

    form = leaving.form(mine, JOAO.id, PROGRAMME)

    (question,) = form.questions
    assert isinstance(question, OneOf)
    assert [(option.value, option.label.text) for option in question.options] == [
        ("relationship:r1", "Amara Okafor"),
        ("relationship:r2", "Kwame Asante"),
    ]
    assert form.private
    assert [part.choice for part in form.parts] == [Choice.TALK]


def test_somebody_without_a_partner_may_still_ask_for_a_word():
    form = leaving.form((), JOAO.id, PROGRAMME)

    assert [part.choice for part in form.parts] == [Choice.TALK, Choice.LEAVE]
    assert form.private
    assert not form.can_send


@pytest.mark.parametrize("partners", [0, 1, 2])
def test_help_also_says_what_can_be_typed(partners):
    mine = tuple(pair(id=RelationshipId(f"r{n}")) for n in range(partners))

    form = leaving.form(mine, JOAO.id, PROGRAMME, verbs=("home", "exit"))

    assert form.parts[-1].key == "change-verbs"
    assert form.parts[-1].facts == (("verbs", names(("home", "exit"))),)
    unasked = leaving.form(mine, JOAO.id, PROGRAMME)
    assert unasked == replace(form, parts=form.parts[:-1])


def test_nobody_is_offered_a_word_with_the_very_person_it_is_about():
    form = leaving.change(pair(INGRID, JOAO), JOAO.id, PROGRAMME)

    assert ("coordinator", INGRID.name) not in form.parts[0].facts


def test_nobody_is_offered_a_word_with_somebody_to_whom_one_of_them_reports():
    boss = frozenset({INGRID.id})
    for form in (
        leaving.form((pair(),), JOAO.id, PROGRAMME, line=boss),
        leaving.form((pair(), replace(pair(), id="r2")), JOAO.id, PROGRAMME, line=boss),
        leaving.form((), JOAO.id, PROGRAMME, line=boss),
        leaving.form((), INGRID.id, PROGRAMME),
    ):
        (talk,) = [each for each in form.parts if each.key == "change-talk"]
        assert talk.facts == (("coordinator", DANIEL.name),)


def test_the_guide_is_shown_and_nothing_is_kept():
    assert leaving.guide() == Outcome(reply=ConversationGuide())


# --- A word with the coordinator ----------------------------------------------------------


def test_a_word_opens_a_case_that_names_the_one_who_asked_in_its_details_only():
    asked = leaving.ask_for_a_word(JOAO.id, frozenset({AMARA.id}), PROGRAMME, BLANK, MONDAY)

    (case,) = asked.keep
    assert case == Case(
        id=CaseId("c1"),
        number=4711,
        kind=CaseKind.WORD_WANTED,
        opened_on=date(2026, 3, 2),
        person=JOAO.id,
    )
    (post,) = asked.messages
    assert isinstance(post, WordWanted)
    assert post.place is Place.DESK
    assert (post.to, post.parts) == (None, ())
    assert JOAO.name not in repr(post)
    assert asked.reply == TalkArranged(coordinators=names((INGRID.name, DANIEL.name)))
    assert asked.facts == ()
    assert asked.homes == ()


def test_the_desk_hears_in_the_programmes_own_hours():
    on_sunday = datetime(2026, 3, 8, 10, 0, tzinfo=UTC)

    asked = leaving.ask_for_a_word(JOAO.id, frozenset(), PROGRAMME, BLANK, on_sunday)

    assert asked.messages[0].not_before == datetime(2026, 3, 9, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("concerned", "left"), [(INGRID, DANIEL), (DANIEL, INGRID)], ids=["Ingrid", "Daniel"]
)
def test_a_coordinator_who_is_concerned_is_left_out_and_the_desk_is_not_told(concerned, left):
    asked = leaving.ask_for_a_word(
        JOAO.id, frozenset({concerned.id, AMARA.id}), PROGRAMME, BLANK, MONDAY
    )

    assert [(type(each), each.to, each.place) for each in asked.messages] == [
        (CaseForYou, left.id, Place.DIRECT)
    ]
    assert asked.reply == TalkArranged(coordinators=names((left.name,)))
    assert concerned.name not in repr(asked)


def test_each_remaining_coordinator_hears_in_their_own_hours():
    deputies = replace(PROGRAMME, coordinators=(INGRID, AROHA, MEI_LIN))

    asked = leaving.ask_for_a_word(JOAO.id, frozenset({INGRID.id}), deputies, BLANK, MONDAY)

    assert [(each.to, each.not_before) for each in asked.messages] == [
        (person.id, person.calendar.next_open(MONDAY)) for person in (AROHA, MEI_LIN)
    ]


@pytest.mark.parametrize("blank", [BLANK, None])
def test_if_every_coordinator_is_concerned_nothing_is_kept_and_nobody_is_told(blank):
    everybody = frozenset({INGRID.id, DANIEL.id})

    asked = leaving.ask_for_a_word(JOAO.id, everybody, PROGRAMME, blank, MONDAY)

    assert asked == Outcome(reply=NobodyToTalkTo())


def test_asking_twice_on_one_day_keeps_nothing_and_reads_the_same():
    first = leaving.ask_for_a_word(JOAO.id, frozenset(), PROGRAMME, BLANK, MONDAY)
    second = leaving.ask_for_a_word(JOAO.id, frozenset(), PROGRAMME, None, MONDAY)

    assert second == Outcome(reply=first.reply)


def test_the_number_of_a_case_is_the_one_that_was_drawn():
    asked = leaving.ask_for_a_word(
        JOAO.id, frozenset(), PROGRAMME, BlankCase(CaseId("c9"), 12), MONDAY
    )

    assert asked.messages[0].number == asked.keep[0].number == 12


def test_an_end_leaves_no_trace_of_the_silence_before_it():
    quiet = pair(silence=Silence.ASKED, silence_at=MONDAY, ends_on=WEDNESDAY)

    ended = leaving.decide(quiet, leaving.ends_at(quiet))

    assert [alike(each) for each in ended.messages] == [
        alike(each)
        for each in leaving.decide(
            pair(ends_on=WEDNESDAY), leaving.ends_at(pair(ends_on=WEDNESDAY))
        ).messages
    ]
