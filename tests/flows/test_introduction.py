from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import introduction, proposal
from flows.facts import Introduced, Stepped
from flows.matching.candidates import Format
from flows.matching.propose import Pair
from flows.matching.reasons import Because as Matched
from flows.matching.reasons import Reason
from flows.matching.score import Score
from flows.messages import (
    Choice,
    IntroductionApart,
    IntroductionTogether,
    Kind,
    NotStarted,
    Place,
    Ref,
)
from flows.outcome import Because, NotNow, Outcome
from flows.people import common_hour
from flows.programme import Rhythm
from flows.proposal import Side
from flows.relationship import Relationship, RelationshipId, Status, Step
from flows.timeliness import still_true
from flows.words import Words, part, topics
from tests.flows.lives import carried_out, having_said_yes, is_at_work, moments, pairs
from tests.people import (
    AMARA,
    AMARA_OFFERS,
    AROHA,
    INGRID,
    JOAO,
    JOAO_WISHES,
    MONDAY,
    PROGRAMME,
    WHY,
    pair,
    proposed,
)

R1 = RelationshipId("r1")
SIX_WEEKS = timedelta(days=42)
FOUND = Pair(
    JOAO.id,
    AMARA.id,
    Score(
        tenths=800,
        parts={},
        reasons=(Reason(Matched.GRADE_ABOVE, levels=2),),
        caution=Reason(Matched.LINE_NOT_KNOWN),
    ),
)


def accepted(mentor=AMARA, mentee=JOAO, **changes) -> Relationship:
    """Both have said yes on Monday, and nothing has reached them yet."""
    waiting = {"introduced_on": None, "sign_of_life": None}
    return pair(mentor, mentee, status=Status.INTRODUCED, **(waiting | changes))


def introduced_after_matching(mentor=AMARA, mentee=JOAO) -> Outcome:
    """Two who were proposed with reasons and a caution, and both said yes."""
    sides = (Side(mentee, JOAO_WISHES), Side(mentor, AMARA_OFFERS))
    asked = proposal.propose(R1, FOUND, sides, PROGRAMME, MONDAY)
    waiting = having_said_yes(carried_out(proposed(), asked), mentor)
    return proposal.yes(waiting, mentee.id, MONDAY)


# --- Together, or apart -------------------------------------------------------------------


def test_two_whose_hours_meet_are_introduced_in_a_conversation_of_their_own():
    (message,) = introduction.introduce(accepted(), MONDAY).messages

    assert message == IntroductionTogether(
        mentor="Amara",
        mentee="João",
        about=Ref(Kind.RELATIONSHIP, R1),
        parts=(*WHY, part("opener-1"), part("opener-2"), part("opener-3")),
        not_before=MONDAY,
    )
    assert message.place is Place.GROUP


def test_oslo_and_lisbon_meet_when_the_later_one_opens():
    early = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)

    (message,) = introduction.introduce(accepted(INGRID, JOAO), early).messages

    assert message.not_before == datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def test_two_whose_hours_never_meet_are_told_in_private_each_at_a_decent_hour():
    messages = introduction.introduce(accepted(AMARA, AROHA), MONDAY).messages

    assert [type(each) for each in messages] == [IntroductionApart, IntroductionApart]
    assert [(each.to, each.partner, each.not_before) for each in messages] == [
        (AMARA.id, "Aroha", MONDAY),
        (AROHA.id, "Amara", datetime(2026, 3, 2, 20, 0, tzinfo=UTC)),
    ]
    assert IntroductionApart.opens_group


@given(relationship=pairs, now=moments)
def test_nobody_is_introduced_outside_their_working_hours(relationship, now):
    for message in introduction.introduce(relationship, now).messages:
        readers = [relationship.member(message.to)] if message.to else relationship.members
        for member in readers:
            assert is_at_work(member.person.calendar, message.not_before)


@given(relationship=pairs, now=moments)
def test_they_are_told_apart_only_where_no_hour_suits_both(relationship, now):
    messages = introduction.introduce(relationship, now).messages

    meets = common_hour(relationship.calendars, now, introduction.SHARED_DAYS) is not None
    assert len(messages) == (1 if meets else 2)


def test_an_introduction_offers_to_say_that_one_has_met_and_the_way_out():
    offered = (Choice.MET, Choice.AGREE, Choice.CHANGE)
    assert IntroductionTogether.choices == IntroductionApart.choices == offered


@pytest.mark.parametrize(
    ("shared", "openers"),
    [
        (("feedback",), ["opener-topic-1", "opener-2", "opener-3"]),
        (("feedback", "data"), ["opener-topic-1", "opener-topic-2", "opener-3"]),
        (
            ("feedback", "data", "time", "writing"),
            ["opener-topic-1", "opener-topic-2", "opener-topic-3"],
        ),
    ],
)
@pytest.mark.parametrize("mentee", [JOAO, AROHA], ids=["together", "apart"])
def test_three_things_to_begin_with_come_from_what_they_share(shared, openers, mentee):
    why = (part("why-levels-anyone", levels=2), part("why-topics-anyone", topics=topics(shared)))
    message = introduction.introduce(accepted(mentee=mentee, why=why), MONDAY).messages[0]

    assert [each.key for each in message.parts[2:]] == openers
    assert message.parts[2] == part("opener-topic-1", topic=Words("topic-feedback"))


def test_an_introduction_is_a_step_and_both_homes_show_it():
    outcome = introduction.introduce(accepted(), MONDAY)

    assert outcome.facts == (Stepped(R1, Step.ACCEPT, MONDAY),)
    assert outcome.homes == (AMARA.id, JOAO.id)


def test_nobody_reads_reasons_from_the_other_ones_side_at_the_introduction():
    messages = introduced_after_matching(AROHA).messages

    for line in (line for message in messages for line in message.parts):
        assert not line.key.endswith(("-mentee", "-mentor"))


def test_nobody_is_cautioned_about_somebody_they_have_said_yes_to():
    (message,) = introduced_after_matching().messages

    assert not any(line.key.startswith("caution-") for line in message.parts)


# --- Delivered ----------------------------------------------------------------------------


def test_silence_is_counted_from_the_delivery():
    later = MONDAY + timedelta(days=3)

    outcome = introduction.delivered(accepted(), later)

    assert outcome == Outcome(facts=(Introduced(R1, later),), homes=(AMARA.id, JOAO.id))
    introduced = carried_out(accepted(), outcome)
    assert introduced.introduced_on == introduced.sign_of_life == later
    assert introduced.status is Status.INTRODUCED


def test_the_second_of_two_deliveries_moves_nothing():
    first = carried_out(accepted(), introduction.delivered(accepted(), MONDAY))

    assert introduction.delivered(first, MONDAY + timedelta(hours=9)) == NotNow(Because.SETTLED)


@pytest.mark.parametrize("status", [Status.PROPOSED, Status.ACTIVE, Status.CLOSING, Status.ENDED])
def test_a_delivery_counts_only_for_two_who_are_being_introduced(status):
    relationship = replace(accepted(), status=status)

    assert introduction.delivered(relationship, MONDAY) == NotNow(Because.SETTLED)


# --- Never delivered ----------------------------------------------------------------------


@given(early=st.timedeltas(timedelta(0), SIX_WEEKS - timedelta(seconds=1)))
def test_for_six_weeks_an_introduction_is_waited_for(early):
    decided = introduction.decide(accepted(), Rhythm(), MONDAY + early)

    assert decided == NotNow(Because.TOO_SOON, until=MONDAY + SIX_WEEKS)


@given(late=st.timedeltas(timedelta(0), timedelta(days=300)))
def test_after_six_weeks_undelivered_they_are_let_go(late):
    now = MONDAY + SIX_WEEKS + late

    outcome = introduction.decide(accepted(), Rhythm(), now)

    assert outcome.facts == (Stepped(R1, Step.LAPSE, now),)
    assert outcome.homes == (AMARA.id, JOAO.id)
    assert [(type(each), each.to, each.partner) for each in outcome.messages] == [
        (NotStarted, AMARA.id, "João"),
        (NotStarted, JOAO.id, "Amara"),
    ]
    assert [each.not_before for each in outcome.messages] == [
        AMARA.calendar.next_open(now),
        JOAO.calendar.next_open(now),
    ]
    assert carried_out(accepted(), outcome).has_ended


def test_whoever_is_let_go_is_offered_another_try():
    assert NotStarted.choices == (Choice.REMATCH,)


def test_an_introduction_that_was_still_on_its_way_is_not_delivered_any_more():
    let_go = carried_out(accepted(), introduction.decide(accepted(), Rhythm(), MONDAY + SIX_WEEKS))
    (on_its_way,) = introduction.introduce(accepted(), MONDAY).messages

    assert not still_true(on_its_way, let_go)


@pytest.mark.parametrize(
    "settled",
    [
        proposed(),
        pair(),
        pair(status=Status.INTRODUCED),
        pair(status=Status.CLOSING),
        pair(status=Status.ENDED, introduced_on=None),
        accepted(accepted_at=None),
    ],
    ids=["proposed", "active", "introduced", "closing", "ended", "not accepted"],
)
def test_nobody_else_is_let_go_for_want_of_an_introduction(settled):
    decided = introduction.decide(settled, Rhythm(), MONDAY + timedelta(days=900))

    assert decided == NotNow(Because.SETTLED)


def test_an_end_that_is_coming_goes_before_letting_go():
    leaving_soon = accepted(ends_on=date(2026, 4, 14))

    decided = introduction.decide(leaving_soon, Rhythm(), MONDAY + SIX_WEEKS)

    assert decided == NotNow(Because.NOT_DUE)


@pytest.mark.parametrize(
    ("mentee", "mentor", "is_said"),
    [
        (Format.REMOTE, Format.EITHER, True),
        (Format.EITHER, Format.REMOTE, True),
        (Format.EITHER, Format.EITHER, False),
        (Format.IN_PERSON, Format.EITHER, False),
    ],
    ids=str,
)
def test_who_can_only_meet_at_a_distance_reads_how(mentee, mentor, is_said):
    sides = (
        Side(JOAO, replace(JOAO_WISHES, format=mentee)),
        Side(AMARA, replace(AMARA_OFFERS, format=mentor)),
    )
    (suggested,) = proposal.propose(R1, FOUND, sides, PROGRAMME, MONDAY).keep

    (said,) = introduction.words_of_introduction(suggested, MONDAY)

    assert (part("at-a-distance") in said.parts) is is_said
