from dataclasses import replace
from datetime import date, timedelta

import pytest

from flows import introduction, meeting, nudge, proposal
from flows.examples import EXAMPLES
from flows.facts import Stepped
from flows.history import apply
from flows.messages import (
    DidYouMeet,
    DidYouMeetAgain,
    EndedEarly,
    IntroductionApart,
    IntroductionTogether,
    Kind,
    MentorNote,
    Nudge,
    ProposalClosed,
    ProposalToMentee,
    ProposalToMentor,
    Ref,
)
from flows.programme import Silence
from flows.relationship import Relationship, RelationshipId, Status, Step
from flows.timeliness import still_true
from tests.every import every
from tests.flows.lives import at_stage, carried_out, having_said_yes
from tests.people import AMARA, BLANK, JOAO, MONDAY, PROGRAMME, pair, proposed

R1 = RelationshipId("r1")
PAIR = Ref(Kind.RELATIONSHIP, R1)
LATER = MONDAY + timedelta(weeks=5)
ASKED = at_stage(Silence.ASKED, 5)
OCCASION = nudge.occasion(ASKED)
ABOUT_SILENCE = [
    Nudge(to=JOAO.id, partner="Amara", about=PAIR, occasion=OCCASION),
    DidYouMeet(to=JOAO.id, partner="Amara", about=PAIR, occasion=OCCASION),
    DidYouMeetAgain(to=JOAO.id, partner="Amara", about=PAIR, occasion=OCCASION),
    MentorNote(to=AMARA.id, partner="João", about=PAIR, occasion=OCCASION),
]
INVITATIONS = [
    ProposalToMentee(to=JOAO.id, partner="Amara Okafor", about=PAIR, answer_by=date(2026, 3, 9)),
    ProposalToMentor(to=AMARA.id, partner="João Pereira", about=PAIR, answer_by=date(2026, 3, 9)),
]
INTRODUCTIONS = [
    IntroductionTogether(mentor="Amara", mentee="João", about=PAIR),
    IntroductionApart(to=JOAO.id, partner="Amara", about=PAIR),
]


def by_name(message: object) -> str:
    return type(message).__name__


about_silence = pytest.mark.parametrize("message", ABOUT_SILENCE, ids=by_name)
invitations = pytest.mark.parametrize("message", INVITATIONS, ids=by_name)
introductions = pytest.mark.parametrize("message", INTRODUCTIONS, ids=by_name)


@about_silence
def test_in_a_silence_that_goes_on_everything_goes(message):
    assert still_true(message, ASKED)


@about_silence
def test_nobody_is_told_of_a_silence_that_was_broken_meanwhile(message):
    met = carried_out(ASKED, meeting.met(ASKED, AMARA.id, LATER))

    assert not still_true(message, met)


@about_silence
def test_nobody_is_told_of_a_silence_in_something_that_ended(message):
    over = apply(ASKED, Stepped(R1, Step.END_EARLY, LATER))

    assert not still_true(message, over)


def test_a_question_that_was_answered_is_not_asked_again():
    answered = replace(ASKED, question_answered=True)

    assert not still_true(ABOUT_SILENCE[2], answered)
    assert still_true(ABOUT_SILENCE[3], answered)
    assert still_true(ABOUT_SILENCE[0], answered)


def test_a_question_that_was_answered_before_it_arrived_is_not_asked_at_all():
    answered = replace(ASKED, question_answered=True)

    assert not still_true(ABOUT_SILENCE[1], answered)


@invitations
def test_an_open_proposal_is_told(message):
    assert still_true(message, proposed())
    assert still_true(message, having_said_yes(proposed(), AMARA))


@invitations
@pytest.mark.parametrize("step", [Step.WITHDRAW, Step.LAPSE, Step.ACCEPT])
def test_once_it_is_over_nobody_is_told_that_there_was_a_proposal(message, step):
    assert not still_true(message, apply(proposed(), Stepped(R1, step, MONDAY)))


def test_that_it_did_not_come_about_is_told_all_the_same():
    over = proposal.decide(proposed(), proposal.closes_at(proposed()))
    assert isinstance(over.messages[0], ProposalClosed)
    assert still_true(over.messages[0], carried_out(proposed(), over))


@introductions
@pytest.mark.parametrize("status", [Status.INTRODUCED, Status.ACTIVE, Status.CLOSING])
def test_an_introduction_goes_as_long_as_it_is_not_over(message, status):
    assert still_true(message, pair(status=status))


@introductions
def test_two_who_have_been_let_go_are_not_introduced(message):
    waiting = pair(status=Status.INTRODUCED, introduced_on=None)
    over = carried_out(waiting, introduction.let_go(waiting, LATER))

    assert not still_true(message, over)


@pytest.mark.parametrize("status", Status)
@every("message", {by_name(each): each for each in EXAMPLES})
def test_an_end_that_is_still_to_come_cancels_nothing(message, status):
    def goes(relationship: Relationship) -> bool:
        of_now = replace(message, occasion=nudge.occasion(relationship))
        return still_true(of_now, relationship)

    before = replace(pair(status=status), silence=Silence.ASKED)
    assert goes(replace(before, ends_on=date(2026, 3, 4))) is goes(before)


def test_the_note_about_an_ending_always_goes():
    over = pair(status=Status.ENDED, ends_on=date(2026, 3, 4))

    assert still_true(EndedEarly(to=JOAO.id, partner="Amara", about=PAIR), over)


def test_what_was_decided_today_is_true_today():
    quiet = at_stage(Silence.ASKED, 5)

    decided = nudge.decide(quiet, PROGRAMME, BLANK, MONDAY + timedelta(weeks=6))

    after = carried_out(quiet, decided)
    assert all(still_true(message, after) for message in decided.messages)
