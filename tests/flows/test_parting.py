"""A circle that goes on, and an end that the coordinator hears of before: who asked is nowhere."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import exit as leaving
from flows import farewell, home, morning, mydata, parting, rematch, severally
from flows.cases import Case, CaseKind, Matter
from flows.coordinator import details
from flows.facts import GotSmaller, Stepped
from flows.farewell import Leaver
from flows.home import View
from flows.messages import (
    Choice,
    CircleExitConfirmed,
    CircleSmaller,
    CircleSmallerAcross,
    EndedEarly,
    HomeEnded,
    HomeIntroduced,
    Kind,
    MorningListForYou,
    Nudge,
    Ref,
)
from flows.outcome import (
    Because,
    Departed,
    Ending,
    Farewell,
    FreeFrom,
    Leaving,
    NotNow,
    Outcome,
    Released,
    Rests,
)
from flows.people import Calendar, Role, Standing
from flows.programme import ExitWay
from flows.relationship import Member, NotAMemberError, Relationship, Status, Step
from flows.timeliness import still_true
from flows.words import names
from tests.flows.lives import (
    DAY,
    alike,
    calendars,
    carried_out,
    days,
    holidaying,
    leaving_on,
    moments,
    office_hours,
    released,
    working,
)
from tests.people import (
    AMARA,
    AROHA,
    BLANK,
    DANIEL,
    INGRID,
    JOAO,
    JOAO_WISHES,
    KWAME,
    MEI_LIN,
    MONDAY,
    PAIR,
    PRIYA,
    PROGRAMME,
    TOMAS,
    circle,
    pair,
)

WEDNESDAY = date(2026, 3, 4)
FRIDAY = date(2026, 3, 6)
MENTEES = (JOAO, MEI_LIN, PRIYA, TOMAS, AROHA, KWAME)
TOLD = replace(PROGRAMME, exit=ExitWay.VIA_COORDINATOR)
notices = st.integers(1, 5)
groups = st.lists(calendars | holidaying | office_hours, min_size=2, max_size=4).map(tuple)


def on(day: date) -> datetime:
    return datetime.combine(day, time(12), tzinfo=UTC)


def left(relationship: Relationship, *people, now: datetime = MONDAY) -> Relationship:
    """The same, after these people left, one after the other."""
    for each in people:
        relationship = carried_out(relationship, leaving.end(relationship, each.id, now))
    return relationship


def on_the_day(relationship: Relationship) -> tuple[Relationship, Outcome]:
    at = leaving.ends_at(relationship)
    decided = leaving.decide(relationship, at)
    assert isinstance(decided, Outcome)
    return carried_out(relationship, decided, at), decided


def looks(relationship: Relationship, who) -> object:
    view = View(
        person=who, programme=PROGRAMME, wishes=(JOAO_WISHES,), relationships=(relationship,)
    )
    return home.screen(view, MONDAY), mydata.show(view)


# --- Who may leave without ending it ------------------------------------------------------


@pytest.mark.parametrize("of", [4, 5, 6])
@pytest.mark.parametrize("who", MENTEES[:4], ids=lambda each: each.first_name)
def test_a_mentee_leaves_a_circle_and_it_goes_on_while_three_others_stay(of, who):
    day = leaving.day_of_ending(circle(of).calendars, MONDAY.date())

    asked = leaving.end(circle(of), who.id, MONDAY)

    assert asked == Outcome(reply=CircleExitConfirmed(), keep=(Leaving(PAIR.id, who.id, day),))


def test_where_two_would_stay_it_ends_for_all():
    asked = leaving.end(circle(3), JOAO.id, MONDAY)

    assert [type(each) for each in asked.keep] == [Ending]


@pytest.mark.parametrize("of", [3, 6])
def test_without_its_mentor_a_circle_ends(of):
    asked = leaving.end(circle(of), AMARA.id, MONDAY)

    assert [type(each) for each in asked.keep] == [Ending]


def test_what_somebody_reads_who_leaves_does_not_tell_that_another_one_left_before():
    untouched, secretly = circle(4), left(circle(4), JOAO)

    for who in (MEI_LIN, AMARA):
        assert (
            leaving.end(secretly, who.id, MONDAY).reply
            == leaving.end(untouched, who.id, MONDAY).reply
        )
        assert leaving.change(secretly, who.id, TOLD) == leaving.change(untouched, who.id, TOLD)
    assert [type(r) for r in leaving.end(untouched, MEI_LIN.id, MONDAY).keep] == [Leaving]
    assert [type(r) for r in leaving.end(secretly, MEI_LIN.id, MONDAY).keep] == [Ending]


def test_a_second_click_changes_nothing():
    once = left(circle(6), JOAO)

    assert leaving.end(once, JOAO.id, MONDAY + DAY) == Outcome(reply=CircleExitConfirmed())


def test_the_form_says_before_that_a_circle_cannot_hide_it():
    mentees = [part.key for part in leaving.change(circle(), JOAO.id, PROGRAMME).parts]
    mentors = [part.key for part in leaving.change(circle(), AMARA.id, PROGRAMME).parts]

    assert "change-end-part" in mentees
    assert "change-end-circle" in mentors
    assert not {"change-end"} & {*mentees, *mentors}


def test_only_the_mentor_lets_a_whole_circle_rest():
    def choices(who):
        return [part.choice for part in leaving.change(circle(), who.id, PROGRAMME).parts]

    assert Choice.PAUSE in choices(AMARA)
    assert Choice.PAUSE not in choices(JOAO)


# --- Who left is nowhere ------------------------------------------------------------------


@given(group=groups, today=days, notice=notices)
def test_every_member_worked_at_some_time_that_leads_to_the_same_day(group, today, notice):
    day = leaving.day_of_ending(group, today, notice)
    leading = [day - n * DAY for n in range(1, 15)]
    leading = [each for each in leading if leaving.day_of_ending(group, each, notice) == day]

    assert today in leading
    for calendar in group:
        assert any(works_during(calendar, each) for each in leading)


def works_during(calendar: Calendar, day: date) -> bool:
    begins = datetime.combine(day, time(), tzinfo=UTC)
    return calendar.next_open(begins) < begins + DAY


@given(group=groups, today=days, notice=notices)
def test_all_acts_that_lead_to_one_end_are_told_at_one_moment_after_all_of_them(
    group, today, notice
):
    """So neither the case's day, nor its hour, nor the end's, tells in whose hours the act fell."""
    told, day = leaving.told_at(group, on(today)), leaving.day_of_ending(group, today, notice)
    window = [told.date() - n * DAY for n in range(1, 15)]
    window = [each for each in window if leaving.told_at(group, on(each)) == told]

    assert today in window
    assert {leaving.day_of_ending(group, each, notice) for each in window} == {day}
    assert all(one - other == DAY for one, other in pairwise(window))
    for calendar in group:
        assert any(works_during(calendar, each) for each in window)
    assert leaving.begins(group, day) >= told


@given(
    zones=st.lists(office_hours, min_size=4, max_size=4),
    day=days,
    hours=st.tuples(st.times(), st.times()),
)
def test_what_is_written_differs_in_who_leaves_a_circle_and_in_nothing_else(zones, day, hours):
    people = [working(*each) for each in zip((AMARA, *MENTEES[:3]), zones, strict=True)]
    members = (
        *(Member(person=each, role=Role.MENTEE) for each in (*people[1:], TOMAS)),
        Member(person=people[0], role=Role.MENTOR),
    )
    this = replace(PAIR, members=members)

    one, other = (
        leaving.end(this, who.id, datetime.combine(day, hour, tzinfo=UTC)).keep
        for who, hour in zip(people[1:3], hours, strict=True)
    )

    assert [replace(each, person=JOAO.id) for each in one] == [
        replace(each, person=JOAO.id) for each in other
    ]


@pytest.mark.parametrize("who", [AMARA, JOAO, MEI_LIN], ids=["Amara", "João", "Mei Lin"])
def test_until_the_day_everything_looks_as_before_to_all(who):
    assert looks(left(circle(), JOAO), who) == looks(circle(), who)


def test_before_the_day_the_clock_says_not_now():
    soon = left(circle(), JOAO)
    at = leaving.ends_at(soon)

    assert leaving.decide(soon, at - timedelta(seconds=1)) == NotNow(Because.NOT_DUE, until=at)


# --- On the day ---------------------------------------------------------------------------


def test_on_the_day_those_who_stay_read_how_many_they_are_and_the_other_one_the_usual_note():
    soon = left(circle(4), JOAO)
    smaller, decided = on_the_day(soon)

    said = {each.to: each for each in decided.messages}
    assert [each.to for each in decided.messages] == [m.person.id for m in soon.members]
    assert decided.homes == tuple(m.person.id for m in soon.members)
    assert decided.keep == (Departed(PAIR.id, JOAO.id),)
    assert decided.facts == (GotSmaller(PAIR.id, leaving.ends_at(soon)),)
    usual = leaving.note(soon, soon.member(JOAO.id), FRIDAY)
    assert alike(said.pop(JOAO.id)) == alike(usual)
    assert {type(each) for each in said.values()} == {CircleSmaller}
    assert {each.people for each in said.values()} == {4}
    assert said[AMARA.id].others == names(("Mei", "Priya", "Tomás"))
    assert not smaller.has_ended
    assert [m.person for m in smaller.gone] == [JOAO]
    for each in decided.messages:
        person = soon.member(each.to).person
        [day] = [m.leaves_on for m in soon.members if m.leaves_on]
        assert each.not_before == person.calendar.next_opening(day)


def test_nothing_that_those_who_stay_read_names_who_left():
    _, decided = on_the_day(left(circle(4), JOAO))

    told = [each for each in decided.messages if each.to != JOAO.id]
    assert not any("João" in repr(replace(each, to=None)) for each in told)
    assert not any(str(JOAO.id) in repr(fact) for fact in decided.facts)


def test_two_who_leave_on_one_day_are_one_step_and_the_others_hear_once():
    smaller, decided = on_the_day(left(circle(6), JOAO, PRIYA))

    assert [type(each) for each in decided.messages].count(EndedEarly) == 2
    assert [type(each) for each in decided.messages].count(CircleSmaller) == 5
    assert {m.person for m in smaller.gone} == {JOAO, PRIYA}
    assert len(decided.facts) == 1


def test_the_last_three_mentees_end_together_with_one_and_the_same_note():
    first, _ = on_the_day(left(circle(4), JOAO))
    over, decided = on_the_day(left(first, MEI_LIN, now=on(date(2026, 3, 16))))

    assert {type(each) for each in decided.messages} == {EndedEarly}
    assert len(decided.messages) == 4
    assert decided.facts[0].step is Step.END_EARLY
    assert over.has_ended


def test_one_who_leaves_and_then_the_mentor_each_on_a_day_of_their_own():
    soon = left(left(circle(5), JOAO), AMARA, now=on(date(2026, 3, 5)))
    smaller, first = on_the_day(soon)
    over, second = on_the_day(smaller)

    assert any(isinstance(each, CircleSmaller) for each in first.messages)
    assert {type(each) for each in second.messages} == {EndedEarly}
    assert JOAO.id not in {each.to for each in second.messages}
    assert over.has_ended


def test_after_an_outage_over_both_days_it_ends_for_all_at_once():
    soon = left(left(circle(5), JOAO), AMARA, now=on(date(2026, 3, 5)))

    decided = leaving.decide(soon, MONDAY + timedelta(days=90))

    assert {type(each) for each in decided.messages} == {EndedEarly}
    assert len(decided.messages) == 6


def test_whoever_left_a_circle_sees_an_ending_and_the_others_a_circle():
    smaller, _ = on_the_day(left(circle(4), JOAO))
    gone = smaller.as_seen_by(JOAO.id)

    [card] = [c for c in looks(gone, JOAO)[0].cards if isinstance(c, HomeEnded)]
    assert card.about == Ref(Kind.RELATIONSHIP, PAIR.id)
    assert smaller.as_seen_by(MEI_LIN.id) is smaller
    assert any(isinstance(c, HomeIntroduced) for c in looks(smaller, MEI_LIN)[0].cards)
    with pytest.raises(NotAMemberError):
        smaller.member(JOAO.id)


def test_whoever_left_a_circle_may_try_again_and_is_free_after_the_digest():
    smaller, _ = on_the_day(left(circle(4), JOAO))
    digest = date(2026, 3, 16)
    taken_up = rematch.take_up(smaller.as_seen_by(JOAO.id), JOAO.id, on(date(2026, 3, 10)))
    assert taken_up.keep == (FreeFrom(PAIR.id, JOAO.id, digest),)

    waiting = replace(smaller, gone=tuple(replace(m, free_from=digest) for m in smaller.gone))
    freed = rematch.decide(waiting, on(digest))

    assert freed.keep == (Released(PAIR.id),)
    assert JOAO.id in freed.homes
    assert released(smaller, digest) == smaller


def test_what_was_on_its_way_to_whoever_left_does_not_go_but_the_note_does():
    smaller, decided = on_the_day(left(circle(4), JOAO))
    about = Ref(Kind.RELATIONSHIP, PAIR.id)

    occasion = smaller.last_sign.isoformat()
    nudge = Nudge(to=JOAO.id, partner="Amara", about=about, occasion=occasion)

    assert not still_true(nudge, smaller)
    assert still_true(replace(nudge, to=MEI_LIN.id), smaller)
    assert all(still_true(each, smaller) for each in decided.messages)


def test_a_circle_that_has_ended_meanwhile_is_not_said_to_go_on():
    _, decided = on_the_day(left(circle(4), JOAO))
    over = replace(circle(4), status=Status.ENDED)

    assert not any(still_true(m, over) for m in decided.messages if isinstance(m, CircleSmaller))


def test_where_no_conversation_can_be_opened_each_reads_so_in_private():
    smaller, decided = on_the_day(left(circle(4), JOAO))
    [message] = [each for each in decided.messages if each.to == MEI_LIN.id]

    said = severally.no_conversation(message, smaller, MONDAY)

    [instead] = said.messages
    assert isinstance(instead, CircleSmallerAcross)
    assert (instead.to, instead.people, instead.others) == (MEI_LIN.id, 4, message.others)
    assert not instead.opens_group


# --- Leaving the programme out of a circle ------------------------------------------------


def leaver(who, relationship: Relationship) -> Leaver:
    return Leaver(who.id, (relationship,), Standing.ENROLLED)


def test_leaving_the_programme_ends_a_part_in_a_circle_and_leaves_the_circle():
    said = farewell.leave(leaver(JOAO, circle(4)), MONDAY)

    assert [type(each) for each in said.keep] == [Leaving, Farewell]


def test_only_those_rest_whose_part_ends_today():
    soon = replace(left(circle(6), JOAO), resting=frozenset({JOAO.id, AMARA.id}))
    leavers = tuple(Leaver(who.id, (), Standing.ENROLLED) for who in (AMARA, JOAO))
    at = leaving.ends_at(soon)

    ended = farewell.on_the_day(leaving.decide(soon, at), leavers, at)

    assert [each.person for each in ended.keep if isinstance(each, Rests)] == [JOAO.id]


def test_with_the_whole_circle_all_rest_who_leave():
    over = replace(circle(6), ends_on=WEDNESDAY)
    leavers = tuple(Leaver(who.id, (), Standing.ENROLLED) for who in (AMARA, JOAO))
    at = leaving.ends_at(over)

    ended = farewell.on_the_day(leaving.decide(over, at), leavers, at)

    assert [each.person for each in ended.keep] == [AMARA.id, JOAO.id]


# --- Where the coordinator hears of it before ---------------------------------------------


@given(group=groups, today=days, notice=st.integers(2, 5))
def test_it_ends_on_the_shared_working_day_that_the_programme_chose(group, today, notice):
    day = leaving.day_of_ending(group, today, notice)

    shared = [
        today + n * DAY for n in range(1, 15) if all(c.works_on(today + n * DAY) for c in group)
    ]
    last = leaving.leads_since(group, today) + 14 * DAY
    shared = [each for each in shared if each <= last]
    assert day == (shared[notice - 1] if len(shared) >= notice else last)


def test_from_wednesday_it_ends_on_thursday_if_one_day_was_chosen():
    assert leaving.day_of_ending(pair().calendars, WEDNESDAY, 1) == date(2026, 3, 5)


def test_where_thursday_begins_on_wednesday_for_one_of_them_it_is_friday():
    assert leaving.day_of_ending(pair(AMARA, AROHA).calendars, WEDNESDAY, 1) == FRIDAY


def test_the_programmes_days_count_only_where_the_coordinator_hears_of_it():
    assert PROGRAMME.notice == replace(PROGRAMME, exit_days=5).notice == 2
    assert replace(TOLD, exit_days=5).notice == 5


def test_a_farewell_takes_the_same_days_as_an_exit():
    [ending, _] = farewell.leave(replace(leaver(JOAO, pair()), notice=5), MONDAY).keep
    [exits] = leaving.end(pair(), AMARA.id, MONDAY, notice=5).keep

    assert ending == exits == Ending(PAIR.id, date(2026, 3, 9))


@given(one=moments, other=st.timedeltas(timedelta(0), timedelta(days=3)))
def test_the_case_names_nobody_who_asked_and_no_moment_of_asking(one, other):
    asked = [
        leaving.end(pair(), who.id, at, notice=3)
        for who, at in ((AMARA, one), (JOAO, one.replace(hour=23)))
    ]
    soon = [carried_out(pair(), each) for each in asked]
    assert soon[0] == soon[1]

    at = leaving.told_at(pair().calendars, one) + other
    told = parting.decide(soon[0], TOLD, BLANK, at)

    [case] = told.keep
    assert case == Case(
        id=BLANK.id,
        number=BLANK.number,
        kind=CaseKind.ENDING_SOON,
        opened_on=at.date(),
        relationship=PAIR.id,
    )
    assert told.messages == (), "the next morning list names it"
    assert told.facts == told.homes == ()
    assert told.reply is None


def test_its_details_name_the_members_in_alphabetical_order():
    case = Case(
        id=BLANK.id, number=1, kind=CaseKind.ENDING_SOON, opened_on=FRIDAY, relationship=PAIR.id
    )

    shown = details(case, circle(4), None)

    [people] = [dict(part.facts)["people"] for part in shown.parts if part.key == "case-people"]
    everybody = [m.person.name for m in circle(4).members]
    assert people == names(tuple(sorted(everybody)))
    assert not shown.can_send


def test_a_part_in_a_circle_is_told_like_any_end():
    told = parting.decide(left(circle(4), JOAO), TOLD, BLANK, MONDAY + DAY)

    usual = parting.decide(pair(ends_on=FRIDAY), TOLD, BLANK, MONDAY + DAY)
    assert told == usual


@pytest.mark.parametrize("concerned", [INGRID, DANIEL], ids=["Ingrid", "Daniel"])
def test_a_coordinator_it_concerns_hears_nothing_and_the_desk_neither(concerned):
    soon = pair(ends_on=FRIDAY)

    told = parting.decide(soon, TOLD, BLANK, MONDAY, line=frozenset({concerned.id}))

    [case] = told.keep
    [mine] = morning.decide(
        (Matter(case, frozenset({concerned.id})),), TOLD, TOLD.calendar.next_open(MONDAY)
    ).messages
    assert isinstance(mine, MorningListForYou)
    assert mine.to != concerned.id


def test_if_it_concerns_all_of_them_nothing_is_kept():
    both = frozenset({INGRID.id, DANIEL.id})

    told = parting.decide(pair(ends_on=FRIDAY), TOLD, BLANK, MONDAY, line=both)

    assert told == NotNow(Because.SETTLED)


@pytest.mark.parametrize(
    "nothing_comes", [pair(), pair(ends_on=FRIDAY, status=Status.ENDED)], ids=["goes on", "over"]
)
def test_nobody_hears_of_an_end_that_does_not_come_or_has_come(nothing_comes):
    assert parting.decide(nothing_comes, TOLD, BLANK, MONDAY) == NotNow(Because.SETTLED)


def test_before_anybody_confirms_they_read_that_the_coordinator_will_hear():
    def said(form):
        return [(p.key, p.facts) for p in form.parts if p.key.endswith("-coordinator")]

    told = (("coordinator", INGRID.name),)
    assert said(leaving.change(pair(), JOAO.id, TOLD)) == [("change-end-coordinator", told)]
    assert said(leaving.change(pair(), JOAO.id, PROGRAMME)) == []
    way_out = farewell.form(
        farewell.LEAVE, Standing.ENROLLED, has_partner=True, coordinator=INGRID.name
    )
    assert said(way_out) == [("farewell-coordinator", told)]
    alone = farewell.form(
        farewell.LEAVE, Standing.ENROLLED, has_partner=False, coordinator=INGRID.name
    )
    assert said(alone) == []


def test_a_coordinator_who_is_the_partner_is_not_the_one_who_hears():
    form = leaving.change(pair(INGRID, JOAO), JOAO.id, TOLD)

    [part] = [each for each in form.parts if each.key == "change-end-coordinator"]
    assert part.facts == (("coordinator", DANIEL.name),)


def test_a_step_that_ended_it_leaves_no_part_to_end():
    over = carried_out(
        left(circle(4), JOAO), Outcome(facts=(Stepped(PAIR.id, Step.END_EARLY, MONDAY),))
    )

    assert leaving.decide(over, MONDAY + timedelta(days=9)) == NotNow(Because.SETTLED)
    assert leaving_on(over, PRIYA.id, FRIDAY).has_ended
