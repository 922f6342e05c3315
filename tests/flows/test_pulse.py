from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import answers, home, pulse
from flows.budget import UNTOUCHED
from flows.facts import Fact
from flows.items import BANK, FREELY, Moment
from flows.messages import (
    PRIVATE,
    RATINGS,
    AnswersNoted,
    AnswersNotedAndAWord,
    AskedLater,
    CheckIn,
    Choice,
    DeskAnswers,
    FreelyItem,
    FreelyItemAndAWord,
    MentorAnswersNoted,
    MentorAnswersNotedAndAWord,
    NextItem,
    NextItemAndAWord,
    Pulse,
    PulseAgain,
    Settled,
)
from flows.outcome import (
    Because,
    CheckedIn,
    NotNow,
    Outcome,
    SaidHowFreely,
    Sheet,
    Tallied,
)
from flows.people import Role
from flows.programme import Silence
from flows.relationship import Agreement, NotAMemberError, Status
from flows.tally import Figure
from flows.words import Words, part
from tests.flows.lives import is_at_work, pairs
from tests.people import AMARA, DANIEL, INGRID, JOAO, MONDAY, PROGRAMME, STRANGER, pair

MET = pair(sign_of_life=MONDAY + timedelta(days=10))


def day(number: float) -> datetime:
    return MONDAY + timedelta(days=number)


def seat(who=JOAO, relationship=MET, sheet=None, budget=UNTOUCHED, programme=PROGRAMME):
    return pulse.take_seat(relationship, who.id, programme, sheet, budget)


def sheet(who=JOAO, **known) -> Sheet:
    return Sheet(relationship=MET.id, person=who.id, **known)


FIRST = sheet(asked=(Moment.FIRST,), again_on=day(37).date())


def decided(now, *, moments=pulse.PULSES, relationship=MET, **sheets):
    """What the clock decides when it comes by; each has the sheet that is given by first name."""
    seats = [
        pulse.take_seat(relationship, member.person.id, PROGRAMME, sheets.get(member.role))
        for member in relationship.members
    ]
    return pulse.decide(moments, seats, relationship, now)


def asked(outcome) -> dict:
    assert isinstance(outcome, Outcome), outcome
    return {each.to: type(each) for each in outcome.messages}


# --- When ---------------------------------------------------------------------------------


def test_both_are_asked_thirty_days_after_the_introduction_once_they_have_met():
    assert decided(day(29)) == NotNow(Because.TOO_SOON, until=day(30))
    assert asked(decided(day(30))) == {AMARA.id: Pulse, JOAO.id: Pulse}


@pytest.mark.parametrize(
    ("changes", "because"),
    [
        ({"status": Status.INTRODUCED}, Because.NOT_MEETING),
        ({"status": Status.CLOSING}, Because.NOT_MEETING),
        ({"status": Status.ENDED}, Because.NOT_MEETING),
        ({"silence": Silence.ALERTED}, Because.AT_PEACE),
        ({"ends_on": date(2026, 4, 9)}, Because.NOT_DUE),
    ],
)
@pytest.mark.parametrize("moments", [pulse.PULSES, pulse.CHECK_INS])
def test_nobody_is_asked_who_is_not_meeting_or_is_to_be_left_in_peace(changes, because, moments):
    for number in (30, 90, 182):
        found = decided(day(number), moments=moments, relationship=replace(MET, **changes))
        assert found == NotNow(because)


def test_nobody_is_asked_on_the_heels_of_a_meeting():
    just_met = pair(sign_of_life=day(29))

    assert decided(day(30), relationship=just_met) == NotNow(Because.TOO_SOON, until=day(32))


ONCE = {Role.MENTEE: FIRST, Role.MENTOR: replace(FIRST, person=AMARA.id)}


def test_after_three_months_the_mentee_alone_is_asked_again():
    assert asked(decided(day(90), **ONCE)) == {JOAO.id: Pulse}


def test_whoever_met_around_that_day_is_asked_all_the_same():
    for met in (88, 90, 110):
        just_met = replace(MET, sign_of_life=day(met))
        assert asked(decided(day(met + 3), relationship=just_met, **ONCE)) == {JOAO.id: Pulse}


def test_half_way_both_are_checked_in_with():
    assert decided(day(182), moments=pulse.CHECK_INS) == NotNow(
        Because.TOO_SOON, until=datetime(2026, 8, 31, 17, 0, tzinfo=UTC)
    )
    assert asked(decided(day(183), moments=pulse.CHECK_INS)) == {
        AMARA.id: CheckIn,
        JOAO.id: CheckIn,
    }


def test_half_way_is_half_way_of_what_a_pair_settled():
    short = replace(MET, agreement=Agreement(4, day(150).date()))

    assert asked(decided(day(75), moments=pulse.CHECK_INS, relationship=short))
    assert pulse.due_at(seat(relationship=short), Moment.SECOND) is None
    assert pulse.due_at(seat(relationship=MET), Moment.SECOND) == day(90)


def test_what_could_not_be_asked_lapses_after_eight_weeks_or_when_there_is_something_newer():
    late = decided(day(30 + 57), relationship=replace(MET, sign_of_life=day(70)))
    assert late == NotNow(Because.TOO_SOON, until=day(90))

    both_due = decided(day(95), relationship=replace(MET, sign_of_life=day(80)))
    (his,) = both_due.messages
    assert his.to == JOAO.id
    assert his.occasion == Moment.SECOND


def test_without_room_in_the_budget_it_waits():
    asked_lately = UNTOUCHED.spent(Pulse(item="", question=Words(""), partner=""), day(20).date())
    waiting = [seat(budget=asked_lately)]

    found = pulse.decide(pulse.PULSES, waiting, MET, day(30))

    assert found == NotNow(Because.ASKED_LATELY, until=asked_lately.free_from)


def test_a_mentor_who_was_checked_in_with_lately_is_not_again():
    lately = replace(UNTOUCHED, checked_in_on=day(60).date())
    found = pulse.decide(pulse.CHECK_INS, [seat(AMARA, budget=lately)], MET, day(183))

    assert found == NotNow(Because.SETTLED)


def test_who_is_asked_half_way_as_a_mentor_is_noted_with_the_day():
    outcome = decided(day(183), moments=pulse.CHECK_INS)

    assert [each for each in outcome.keep if isinstance(each, CheckedIn)] == [
        CheckedIn(AMARA.id, day(183).date())
    ]


@given(relationship=pairs, number=st.integers(30, 80))
def test_whoever_is_asked_or_reminded_reads_it_in_working_hours(relationship, number):
    met = replace(relationship, sign_of_life=day(1))
    seats = [
        pulse.take_seat(met, each.person.id, PROGRAMME, kept)
        for each, kept in zip(met.members, (None, replace(FIRST, person=AMARA.id)), strict=True)
    ]
    found = pulse.decide(pulse.PULSES, seats, met, day(number))

    for message in found.messages if isinstance(found, Outcome) else ():
        calendar = met.member(message.to).person.calendar
        assert is_at_work(calendar, message.not_before)


@given(number=st.integers(0, 400), first=st.booleans())
def test_what_waits_says_until_when_and_it_is_later_than_now(number, first):
    sheets = {Role.MENTEE: FIRST, Role.MENTOR: replace(FIRST, person=AMARA.id)} if first else {}
    found = decided(day(number), **sheets)

    assert isinstance(found, Outcome) or found.until is None or found.until > day(number)


# --- The reminder -------------------------------------------------------------------------


def test_one_reminder_a_week_later_unless_something_was_answered():
    assert asked(decided(day(37), mentee=FIRST)) == {AMARA.id: Pulse, JOAO.id: PulseAgain}
    (told,) = (k for k in decided(day(37), mentee=FIRST).keep if k.person == JOAO.id)
    assert told == replace(FIRST, again_on=None)
    begun = replace(FIRST, answered=frozenset({"match"}))
    assert asked(decided(day(37), mentee=begun)) == {AMARA.id: Pulse}


def test_at_night_a_reminder_waits_for_the_morning_and_rests_on_what_was_answered_then():
    mentor = replace(FIRST, person=AMARA.id, again_on=None)
    night = day(37).replace(hour=3)

    found = decided(night, mentee=FIRST, mentor=mentor)

    assert found == NotNow(Because.TOO_SOON, until=night.replace(hour=8))  # nine in Lisbon


def test_a_reminder_that_could_not_go_for_a_week_is_let_be():
    mentor = replace(FIRST, person=AMARA.id, again_on=None)

    assert decided(day(46), mentee=FIRST, mentor=mentor) == NotNow(Because.TOO_SOON, until=day(90))


def test_in_a_week_instead_is_the_reminder():
    outcome = answers.press(seat(sheet=FIRST), "match", Choice.NEXT_WEEK, day(33))

    assert outcome == Outcome(
        reply=AskedLater(day=day(40).date()), keep=(replace(FIRST, again_on=day(40).date()),)
    )


@pytest.mark.parametrize(
    "kept", [replace(FIRST, again_on=None), replace(FIRST, answered=frozenset({"match"}))]
)
def test_what_was_reminded_of_or_begun_is_not_put_off(kept):
    outcome = answers.press(seat(sheet=kept), "match", Choice.NEXT_WEEK, day(33))

    assert outcome == Outcome(reply=Settled())


# --- Answering ----------------------------------------------------------------------------


def test_three_taps_and_it_is_done():
    mine = seat(sheet=FIRST)
    replies, kept = [], []
    for which, choice in (
        ("match", Choice.RATE_4),
        ("confidence", Choice.RATE_3),
        ("freely", Choice.FREELY),
    ):
        outcome = answers.press(mine, which, choice, day(30))
        replies.append(type(outcome.reply))
        kept += [each for each in outcome.keep if not isinstance(each, Sheet)]
        (now,) = (each for each in outcome.keep if isinstance(each, Sheet))
        mine = replace(mine, sheet=now)

    assert replies == [NextItem, FreelyItem, AnswersNoted]
    assert kept == [
        Tallied("match-mentee", 4),
        Tallied("confidence-mentee", 3),
        Tallied("freely-mentee", 1),
        SaidHowFreely(JOAO.id),
    ]
    assert mine.sheet.confidence == 3


@pytest.mark.parametrize(("moment", "role"), list(BANK))
def test_nobody_is_asked_for_more_than_three_taps(moment, role):
    assert 1 <= len(BANK[moment, role]) <= 3


def test_a_low_answer_offers_a_word_at_once_and_opens_nothing():
    for choice in (Choice.RATE_1, Choice.RATE_2):
        outcome = answers.press(seat(sheet=FIRST), "match", choice, day(30))
        assert isinstance(outcome.reply, NextItemAndAWord)
        assert outcome.reply.parts[-1] == part("a-private-word", coordinator=INGRID.name)
        assert (outcome.facts, outcome.messages, outcome.homes) == ((), (), ())
    higher = answers.press(seat(sheet=FIRST), "match", Choice.RATE_3, day(30))
    assert isinstance(higher.reply, NextItem)
    assert part("a-private-word", coordinator=INGRID.name) not in higher.reply.parts


def test_the_offer_comes_after_every_low_answer():
    mine = replace(FIRST, answered=frozenset({"match"}))
    last = replace(FIRST, answered=frozenset({"match", "confidence"}))

    low = answers.press(seat(sheet=mine), "confidence", Choice.RATE_1, day(30))
    assert isinstance(low.reply, FreelyItemAndAWord)
    no = answers.press(seat(sheet=last), "freely", Choice.NOT_FREELY, day(30))
    assert isinstance(no.reply, AnswersNotedAndAWord)


def test_the_word_is_offered_with_somebody_who_is_not_one_of_the_two():
    hers = pair(mentor=INGRID, sign_of_life=day(10))
    his = Sheet(relationship=hers.id, person=JOAO.id, asked=(Moment.FIRST,))
    outcome = answers.press(seat(relationship=hers, sheet=his), "match", Choice.RATE_1, day(30))

    assert outcome.reply.parts[-1] == part("a-private-word", coordinator=DANIEL.name)


def test_the_word_is_offered_with_nobody_to_whom_one_of_them_reports():
    under_her = replace(seat(sheet=FIRST), line=frozenset({INGRID.id}))
    outcome = answers.press(under_her, "match", Choice.RATE_1, day(30))

    assert outcome.reply.parts[-1] == part("a-private-word", coordinator=DANIEL.name)


def test_where_an_answer_is_kept_with_the_person_the_question_says_so():
    for role in Role:
        for item in BANK[Moment.FIRST, role]:
            kept = pulse.what_is_kept(item) == (part("confidence-kept"),)
            mine = replace(FIRST, answered=frozenset())
            choice = Choice.FREELY if item == FREELY else Choice.RATE_4
            outcome = answers.press(seat(sheet=mine), item.key, choice, day(30))
            assert kept is (outcome.keep[0].confidence is not None)


def test_a_mentor_half_way_is_shown_where_to_take_on_more_or_fewer():
    hers = sheet(AMARA, asked=(Moment.MIDWAY,), answered=frozenset({"load", "worth"}))
    for choice, kind in (
        (Choice.RATE_5, MentorAnswersNoted),
        (Choice.RATE_1, MentorAnswersNotedAndAWord),
    ):
        outcome = answers.press(seat(AMARA, sheet=hers), "support", choice, day(183))
        assert isinstance(outcome.reply, kind)
        assert Choice.JOIN_AS_MENTOR in kind.choices


def test_pressing_twice_counts_once():
    once = replace(FIRST, answered=frozenset({"match"}))
    outcome = answers.press(seat(sheet=once), "match", Choice.RATE_1, day(30))

    assert outcome.keep == ()
    assert isinstance(outcome.reply, NextItemAndAWord)


def test_whether_one_joined_freely_is_asked_once_over_all_relationships():
    told = replace(UNTOUCHED, said_how_freely=True)
    mine = replace(FIRST, answered=frozenset({"match"}))
    outcome = answers.press(seat(sheet=mine, budget=told), "confidence", Choice.RATE_4, day(30))

    assert isinstance(outcome.reply, AnswersNoted)


@pytest.mark.parametrize(
    ("which", "choice", "kept"),
    [
        ("aims", Choice.RATE_4, FIRST),
        ("match", Choice.RATE_4, sheet()),
        ("nonsense", Choice.RATE_4, FIRST),
        ("", Choice.RATE_4, FIRST),
        ("match", Choice.FREELY, FIRST),
        (FREELY.key, Choice.RATE_4, FIRST),
        ("load", Choice.RATE_4, replace(FIRST, asked=(Moment.MIDWAY,))),
    ],
)
def test_what_was_not_asked_cannot_be_answered(which, choice, kept):
    outcome = answers.press(seat(sheet=kept), which, choice, day(30))

    assert outcome == Outcome(reply=Settled())


def test_after_the_end_nothing_is_taken():
    over = replace(MET, status=Status.ENDED)

    assert answers.press(
        seat(relationship=over, sheet=FIRST), "match", Choice.RATE_4, day(60)
    ) == Outcome(reply=Settled())


def test_until_the_day_on_which_it_ends_everything_is_taken_as_before():
    leaving = replace(MET, ends_on=day(33).date())
    outcome = answers.press(
        seat(relationship=leaving, sheet=FIRST), "match", Choice.RATE_4, day(31)
    )

    assert Tallied("match-mentee", 4) in outcome.keep


@pytest.mark.parametrize("again_on", [day(32).date(), day(37).date()])
def test_a_reminder_that_was_promised_goes_although_an_early_end_is_to_come(again_on):
    leaving, both = replace(MET, ends_on=day(40).date()), {Role.MENTEE: FIRST, Role.MENTOR: FIRST}
    known = {role: replace(each, again_on=again_on) for role, each in both.items()}
    at = day((again_on - MONDAY.date()).days + 0.1)

    assert decided(at, relationship=leaving, **known) == decided(at, **known)
    assert asked(decided(at, relationship=leaving, **known))[JOAO.id] is PulseAgain


def test_a_stranger_has_no_place():
    with pytest.raises(NotAMemberError):
        pulse.take_seat(MET, STRANGER, PROGRAMME, None)


# --- In private ---------------------------------------------------------------------------


def test_every_button_of_it_travels_in_private():
    assert answers.CHOICES <= PRIVATE


def test_no_fact_of_the_journal_can_hold_an_answer():
    known = {field.name for kind in Fact.__args__ for field in fields(kind)}

    assert not known & {"answer", "rating", "item", "sheet", "confidence"}


def test_what_is_counted_names_nobody():
    assert {field.name for field in fields(Tallied)} == {"item", "answer"}


@pytest.mark.parametrize("choice", RATINGS)
def test_whatever_was_answered_the_sheet_says_only_that_it_was(choice):
    outcome = answers.press(seat(sheet=FIRST), "match", choice, day(30))

    assert outcome.keep[0] == replace(FIRST, answered=frozenset({"match"}))


# --- What coordinators see ------------------------------------------------------------------


def test_coordinators_see_averages_and_how_many_said_yes():
    figures = {"aims-mentee": Figure(4.2, 10), "freely-mentor": Figure(0.8, 5)}

    (card,) = answers.on_the_desk(figures)

    assert {each.key for each in card.parts} == {"figure-mentee", "figure-yes-mentor"}
    assert dict(card.parts[0].facts)["share"] == 80
    assert dict(card.parts[1].facts)["average"] == "4.2"


def test_where_there_is_nothing_to_show_there_is_no_card():
    assert answers.on_the_desk({}) == ()


def test_only_coordinators_see_them_at_home():
    figures = {"aims-mentee": Figure(4.2, 10)}
    view = home.View(
        person=INGRID, programme=PROGRAMME, wishes=(), relationships=(), answered=figures
    )

    seen = home.screen(view, MONDAY).cards
    not_seen = home.screen(replace(view, person=JOAO), MONDAY).cards
    assert DeskAnswers in {type(each) for each in seen}
    assert DeskAnswers not in {type(each) for each in not_seen}
