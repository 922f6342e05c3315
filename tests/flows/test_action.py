"""What somebody took on: one reminder for whoever asks, and nobody ever learns what it is."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from flows import action
from flows.messages import ActionNoted, ActionReminder, ActionTooLate, Settled
from flows.outcome import Because, NotNow, Outcome, Sheet, ToRemind
from flows.people import PersonId
from flows.relationship import NotAMemberError, Plan, Relationship, Status
from flows.rounds import Chapter, Visit, decide
from flows.timeliness import still_true
from tests.people import AMARA, AROHA, BLANK, JOAO, MONDAY, PROGRAMME, STRANGER, circle, pair

MET_ON = datetime(2026, 3, 10, 11, 0, tzinfo=UTC)  # a Tuesday
TWO_WEEKS_ON = datetime(2026, 3, 24, 0, 0, tzinfo=UTC)
MET = pair(introduced_on=MONDAY, sign_of_life=MET_ON)
AN_HOUR = timedelta(hours=1)


def with_a_date(at: datetime, relationship: Relationship = MET) -> Relationship:
    return replace(relationship, plan=Plan(id="d1", at=at))


def wanting(*who: PersonId) -> dict[PersonId, Sheet]:
    """Who has asked to be reminded; the others have a sheet, too."""
    return {
        each.id: Sheet(
            relationship=MET.id,
            person=each.id,
            reminds_of=MET_ON.date() if each.id in who else None,
        )
        for each in (AMARA, JOAO)
    }


def test_whoever_asks_is_told_what_comes_of_it_and_what_they_took_on_is_not_asked():
    asked = action.ask(MET, JOAO.id, MET_ON + AN_HOUR)

    assert isinstance(asked.reply, ActionNoted)
    assert asked.keep == (ToRemind(MET.id, JOAO.id, MET_ON.date()),)
    assert (asked.facts, asked.messages, asked.homes) == ((), (), ())


def test_two_weeks_after_the_talk_they_and_nobody_else_are_reminded_once():
    assert action.decide(MET, wanting(JOAO.id), TWO_WEEKS_ON - AN_HOUR) == NotNow(
        Because.TOO_SOON, until=TWO_WEEKS_ON
    )
    reminded = action.decide(MET, wanting(JOAO.id), TWO_WEEKS_ON)

    assert isinstance(reminded, Outcome)
    (said,) = reminded.messages
    assert isinstance(said, ActionReminder)
    assert (said.to, said.not_before) == (JOAO.id, TWO_WEEKS_ON.replace(hour=9))
    assert reminded.keep == (ToRemind(MET.id, JOAO.id, None),)
    assert reminded.facts == reminded.homes == ()
    assert action.decide(MET, wanting(), TWO_WEEKS_ON) == NotNow(Because.SETTLED)


def test_before_the_next_talk_they_are_reminded_sooner():
    friday = datetime(2026, 3, 20, 15, 0, tzinfo=UTC)
    reminded = action.decide(with_a_date(friday), wanting(JOAO.id), friday - 2 * timedelta(days=1))

    assert isinstance(reminded, Outcome)
    assert [each.not_before for each in reminded.messages] == [
        datetime(2026, 3, 18, 15, tzinfo=UTC)
    ]
    due = action.due_at(with_a_date(friday))
    assert due == datetime(2026, 3, 18, 9, tzinfo=UTC)


def test_however_far_ahead_the_next_talk_is_they_are_reminded_two_weeks_after_the_last():
    far_ahead = with_a_date(TWO_WEEKS_ON + timedelta(days=40))
    reminded = action.decide(far_ahead, wanting(JOAO.id), TWO_WEEKS_ON)

    assert action.due_at(far_ahead) == TWO_WEEKS_ON
    assert isinstance(reminded, Outcome)
    assert [each.not_before for each in reminded.messages] == [TWO_WEEKS_ON.replace(hour=9)]


def test_a_talk_that_begins_before_they_could_read_it_stops_the_reminder():
    soon = MET_ON + timedelta(days=1)
    late = soon - AN_HOUR
    forgotten = action.decide(with_a_date(soon), wanting(JOAO.id), late)

    assert forgotten == Outcome(keep=(ToRemind(MET.id, JOAO.id, None),))
    assert isinstance(action.ask(with_a_date(soon), JOAO.id, MET_ON + AN_HOUR).reply, ActionTooLate)


def test_asking_too_late_is_answered_kindly_and_nothing_is_kept():
    late = action.ask(MET, JOAO.id, TWO_WEEKS_ON)

    assert isinstance(late.reply, ActionTooLate)
    assert late.keep == ()


@pytest.mark.parametrize("status", [Status.INTRODUCED, Status.ENDED])
def test_who_has_not_met_or_whose_pair_has_ended_has_nothing_to_be_reminded_of(status):
    relationship = replace(MET, status=status)

    assert action.ask(relationship, JOAO.id, MET_ON).reply == Settled()
    assert action.decide(relationship, wanting(), MET_ON) == NotNow(Because.SETTLED)
    assert action.decide(relationship, wanting(JOAO.id), MET_ON) == Outcome(
        keep=(ToRemind(MET.id, JOAO.id, None),)
    )
    assert action.held(relationship, wanting(JOAO.id)[JOAO.id]) == ()


def test_a_stranger_asks_for_nothing():
    with pytest.raises(NotAMemberError):
        action.ask(MET, STRANGER, MET_ON)


def test_that_the_partner_says_so_a_day_later_takes_no_reminder_away():
    again = replace(MET, sign_of_life=MET_ON + timedelta(days=1))
    assert action.is_wanted(again, wanting(JOAO.id)[JOAO.id])

    the_next = replace(MET, sign_of_life=MET_ON + timedelta(days=10))
    due = action.due_at(the_next)
    assert due is not None
    assert action.decide(the_next, wanting(JOAO.id), due) == Outcome(
        keep=(ToRemind(MET.id, JOAO.id, None),)
    )


def test_when_the_clock_looks_tells_nobody_whether_anybody_asked():
    for sheets in (wanting(), wanting(JOAO.id), wanting(AMARA.id, JOAO.id)):
        assert action.decide(MET, sheets, MET_ON) == NotNow(Because.TOO_SOON, until=TWO_WEEKS_ON)


def test_an_early_end_that_is_to_come_stops_nothing():
    leaving = replace(MET, ends_on=date(2026, 3, 26))

    assert action.decide(leaving, wanting(JOAO.id), TWO_WEEKS_ON) == action.decide(
        MET, wanting(JOAO.id), TWO_WEEKS_ON
    )


def test_in_a_rest_it_waits():
    rests = replace(MET, paused_until=date(2026, 4, 7))
    visit = Visit(rests, PROGRAMME, BLANK, TWO_WEEKS_ON)

    waits = decide(Chapter.ACTION, visit)
    assert isinstance(waits, NotNow)
    assert waits.because is Because.AT_REST


def test_it_goes_only_while_that_talk_is_the_last_and_the_pair_goes_on():
    reminded = action.decide(MET, wanting(JOAO.id), TWO_WEEKS_ON)
    assert isinstance(reminded, Outcome)
    (said,) = reminded.messages

    assert still_true(said, MET)
    assert not still_true(said, replace(MET, status=Status.ENDED))
    assert not still_true(said, replace(MET, sign_of_life=TWO_WEEKS_ON))
    assert not still_true(said, replace(MET, paused_until=date(2026, 4, 7)))


def test_everybody_reads_it_in_their_own_morning():
    far = circle(5, introduced_on=MONDAY, sign_of_life=MET_ON)
    sheets = {
        each: Sheet(relationship=far.id, person=each, reminds_of=MET_ON.date())
        for each in far.everybody
    }
    reminded = action.decide(far, sheets, TWO_WEEKS_ON)

    assert isinstance(reminded, Outcome)
    assert len(reminded.messages) == len(far.members)
    for said in reminded.messages:
        reader = far.member(said.to).person
        assert said.not_before == reader.calendar.next_open(TWO_WEEKS_ON)
    assert any(said.to == AROHA.id for said in reminded.messages)


def test_only_they_are_shown_that_they_asked():
    sheets = wanting(JOAO.id)
    assert [each.key for each in action.held(MET, sheets[JOAO.id])] == ["held-action"]
    assert action.held(MET, sheets[AMARA.id]) == ()
