from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from flows import meeting
from flows.facts import Stepped
from flows.messages import FirstMetNoted, Kind, MetNoted, NotYetNoted, Ref, Settled
from flows.outcome import Outcome, SaidNotYet
from flows.programme import Silence
from flows.relationship import Agreement, NotAMemberError, Plan, RelationshipId, Status, Step
from tests.flows.lives import at_stage, carried_out
from tests.people import AMARA, JOAO, MONDAY, STRANGER, pair

R1 = RelationshipId("r1")
LATER = MONDAY + timedelta(days=36)
THAT_DAY = datetime.combine(LATER.date(), time(), tzinfo=UTC)
"""The hour of an answer in private is not kept."""
BROUGHT_TOGETHER = [Status.INTRODUCED, Status.ACTIVE, Status.CLOSING]
either_of_them = pytest.mark.parametrize(
    ("who", "other"), [(AMARA, JOAO), (JOAO, AMARA)], ids=["Amara", "João"]
)


@either_of_them
@pytest.mark.parametrize("status", BROUGHT_TOGETHER)
def test_either_of_them_may_say_that_they_met(who, other, status):
    outcome = meeting.met(pair(status=status), who.id, LATER)

    assert replace(outcome, reply=None) == Outcome(
        facts=(Stepped(R1, Step.MEET, LATER),),
        homes=(AMARA.id, JOAO.id),
    )
    assert outcome.reply.partner == other.first_name


def test_whoever_says_it_after_a_settled_date_met_on_that_date():
    yesterday = replace(pair(), plan=Plan(id="d1", at=LATER - timedelta(days=1)))
    tomorrow = replace(pair(), plan=Plan(id="d1", at=LATER + timedelta(days=1)))

    assert days_of(meeting.met(yesterday, JOAO.id, LATER)) == [LATER - timedelta(days=1)]
    assert days_of(meeting.met(tomorrow, JOAO.id, LATER)) == [LATER]


def days_of(outcome: Outcome) -> list[datetime]:
    return [fact.at for fact in outcome.facts]


def test_after_a_first_meeting_the_mentee_is_invited_once_to_agree():
    invited = meeting.met(pair(status=Status.INTRODUCED), JOAO.id, LATER).reply
    assert invited == FirstMetNoted(partner="Amara", about=Ref(Kind.RELATIONSHIP, R1))

    settled = pair(status=Status.INTRODUCED, agreement=Agreement(5, LATER.date()))
    for relationship, who in (
        (pair(status=Status.INTRODUCED), AMARA),
        (pair(status=Status.ACTIVE), JOAO),
        (settled, JOAO),
    ):
        assert isinstance(meeting.met(relationship, who.id, LATER).reply, MetNoted)


def test_nothing_that_is_written_tells_who_said_that_they_met():
    by_the_mentor = meeting.met(pair(), AMARA.id, LATER)
    by_the_mentee = meeting.met(pair(), JOAO.id, LATER)

    assert replace(by_the_mentor, reply=None) == replace(by_the_mentee, reply=None)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (Status.INTRODUCED, Status.ACTIVE),
        (Status.ACTIVE, Status.ACTIVE),
        (Status.CLOSING, Status.CLOSING),
    ],
)
def test_the_first_meeting_begins_it_and_later_ones_go_on_with_it(before, after):
    relationship = pair(status=before)

    assert carried_out(relationship, meeting.met(relationship, JOAO.id, LATER)).status is after


@pytest.mark.parametrize("stage", Silence)
def test_a_meeting_starts_the_silence_anew_however_far_it_had_gone(stage):
    quiet = at_stage(stage, 5, question_answered=True)

    heard = carried_out(quiet, meeting.met(quiet, AMARA.id, LATER))

    assert heard == pair(sign_of_life=LATER)


@either_of_them
@pytest.mark.parametrize("status", [Status.PROPOSED, Status.ENDED])
def test_two_who_are_not_together_have_nothing_to_say_about_meetings(who, other, status):
    assert other.id != who.id
    assert meeting.met(pair(status=status), who.id, LATER) == Outcome(reply=Settled())


def test_nobody_can_have_met_before_they_were_introduced():
    waiting = pair(status=Status.INTRODUCED, introduced_on=None)

    assert meeting.met(waiting, JOAO.id, LATER) == Outcome(reply=Settled())


@pytest.mark.parametrize("status", Status)
def test_a_stranger_knows_nothing_about_their_meetings(status):
    with pytest.raises(NotAMemberError):
        meeting.met(pair(status=status), STRANGER, LATER)
    with pytest.raises(NotAMemberError):
        meeting.not_yet(pair(status=status), STRANGER)


@pytest.mark.parametrize("stage", [Silence.ASKED, Silence.REMINDED])
def test_a_mentee_may_answer_not_yet_and_the_partner_is_not_told(stage):
    outcome = meeting.not_yet(at_stage(stage, 5), JOAO.id)

    assert outcome == Outcome(
        reply=NotYetNoted(partner="Amara", about=Ref(Kind.RELATIONSHIP, R1)),
        keep=(SaidNotYet(R1),),
    )


def test_not_yet_is_no_sign_of_life():
    asked = at_stage(Silence.ASKED, 5)

    assert carried_out(asked, meeting.not_yet(asked, JOAO.id)) == asked


@pytest.mark.parametrize("stage", [Silence.HEARD, Silence.NUDGED, Silence.ALERTED])
def test_not_yet_answers_only_a_question_that_was_asked(stage):
    assert meeting.not_yet(at_stage(stage, 4), JOAO.id) == Outcome(reply=Settled())


def test_the_question_is_the_mentees_to_answer():
    asked = at_stage(Silence.ASKED, 5)

    assert meeting.not_yet(asked, AMARA.id) == Outcome(reply=Settled())


def test_a_question_about_something_that_ended_needs_no_answer():
    over = at_stage(Silence.ASKED, 5, status=Status.ENDED)

    assert meeting.not_yet(over, JOAO.id) == Outcome(reply=Settled())
