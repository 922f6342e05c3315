from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import introduction, meeting, nudge
from flows.cases import Case, CaseId, CaseKind
from flows.facts import Quiet, Stepped
from flows.messages import (
    Choice,
    DidYouMeet,
    DidYouMeetAgain,
    MentorNote,
    Message,
    NotStarted,
    Nudge,
    PairGoneQuiet,
    Place,
)
from flows.outcome import Because, NotNow, Outcome, SaidNotYet
from flows.people import PersonId, Role
from flows.programme import Rhythm, Silence
from flows.relationship import Relationship, RelationshipId, Status, Step
from tests.flows.lives import at_stage, carried_out, moments, pairs
from tests.people import (
    AMARA,
    BLANK,
    DANIEL,
    INGRID,
    JOAO,
    MEI_LIN,
    MONDAY,
    PROGRAMME,
    pair,
    proposed,
)

R1 = RelationshipId("r1")
INTRODUCED = pair(status=Status.INTRODUCED)
DESK = None
AFTER_THE_NUDGE = [
    (7, DidYouMeet, JOAO.id),
    (14, DidYouMeetAgain, JOAO.id),
    (14, MentorNote, AMARA.id),
    (28, PairGoneQuiet, DESK),
]
AT_STAGE = {
    Silence.NUDGED: timedelta(weeks=4),
    Silence.ASKED: timedelta(weeks=5),
    Silence.REMINDED: timedelta(weeks=6),
    Silence.ALERTED: timedelta(weeks=8),
}
STAGES = list(AT_STAGE)
Heard = list[tuple[int, type[Message], PersonId | None]]


def day(number: int) -> datetime:
    return MONDAY + timedelta(days=number)


def decide(relationship: Relationship, now: datetime) -> Outcome | NotNow:
    return nudge.decide(relationship, PROGRAMME, BLANK, now)


def nudged_on(relationship: Relationship) -> int:
    """The day on which the clock, if it comes by daily, finds the nudge due."""
    due = nudge.due_at(relationship, Silence.NUDGED, Rhythm())
    return next(number for number in range(400) if day(number) >= due)


def policy(relationship: Relationship) -> Heard:
    """All that is heard in one silence, by whom and on which day."""
    first = nudged_on(relationship)
    return [
        (first, Nudge, JOAO.id),
        *((first + later, kind, who) for later, kind, who in AFTER_THE_NUDGE),
    ]


def lived(
    relationship: Relationship,
    visits: Iterable[int],
    said: dict[int, Callable[..., Outcome]] | None = None,
) -> Heard:
    """What is heard from us, and by whom, if the clock comes by on these days."""
    heard: Heard = []
    for number in visits:
        now = day(number)
        answer = (said or {}).get(number)
        if answer is not None:
            outcome = answer(relationship, JOAO.id, now)
            relationship = carried_out(relationship, outcome)
            if SaidNotYet(relationship.id) in outcome.keep:
                relationship = replace(relationship, question_answered=True)
        decided = decide(relationship, now)
        if isinstance(decided, Outcome):
            heard += [(number, type(message), message.to) for message in decided.messages]
        relationship = carried_out(relationship, decided)
    return heard


def not_yet(relationship: Relationship, who: PersonId, _: datetime) -> Outcome:
    return meeting.not_yet(relationship, who)


# --- A year -------------------------------------------------------------------------------


def test_a_silent_year_of_an_active_pair_reads_like_the_policy_and_then_there_is_peace():
    assert lived(pair(), range(366)) == policy(pair())


def test_a_pair_that_never_met_is_let_go_two_weeks_after_the_desk_was_told():
    told = nudged_on(INTRODUCED) + 28
    let_go = [(told + 14, NotStarted, AMARA.id), (told + 14, NotStarted, JOAO.id)]

    assert lived(INTRODUCED, range(366)) == policy(INTRODUCED) + let_go


def test_an_answered_question_skips_its_reminder_but_not_the_mentors_note():
    asked = nudged_on(pair()) + 7

    heard = lived(pair(), range(366), {asked + 2: not_yet})

    assert heard == [entry for entry in policy(pair()) if entry[1] is not DidYouMeetAgain]


def test_we_have_met_starts_it_anew():
    met = nudged_on(pair()) + 10

    heard = lived(pair(), range(366), {met: meeting.met})

    assert heard == policy(pair())[:2] + policy(pair(sign_of_life=day(met)))


def test_a_pair_that_keeps_meeting_never_hears_from_us():
    every_four_weeks = dict.fromkeys(range(0, 366, 28), meeting.met)

    assert lived(pair(), range(366), every_four_weeks) == []


def test_a_first_meeting_after_the_alert_saves_a_pair_from_being_let_go():
    met = nudged_on(INTRODUCED) + 30

    heard = lived(INTRODUCED, range(366), {met: meeting.met})

    assert heard == policy(INTRODUCED) + policy(pair(sign_of_life=day(met)))


def test_an_answer_in_one_silence_does_not_answer_the_next():
    asked = nudged_on(pair()) + 7

    heard = lived(pair(), range(366), {asked + 2: not_yet, asked + 10: meeting.met})

    assert [kind for number, kind, _ in heard if asked + 10 < number < asked + 70][:4] == [
        Nudge,
        DidYouMeet,
        DidYouMeetAgain,
        MentorNote,
    ]


# --- Outages ------------------------------------------------------------------------------

visits = st.lists(st.integers(0, 120), min_size=1, max_size=30).map(
    lambda gaps: [sum(gaps[: n + 1]) for n in range(len(gaps))]
)


def stages(relationship: Relationship, on: Iterable[int]) -> list[tuple[Silence, int]]:
    """How far it went, and when, if the clock comes by on these days."""
    reached = []
    for number in on:
        decided = decide(relationship, day(number))
        if isinstance(decided, Outcome):
            quiet = [fact for fact in decided.facts if isinstance(fact, Quiet)]
            reached += [(fact.stage, number) for fact in quiet]
            assert len(decided.facts) == 1
        relationship = carried_out(relationship, decided)
    return reached


@given(on=visits)
def test_after_an_outage_of_any_length_stages_come_one_by_one_and_none_is_skipped(on):
    reached = stages(pair(), on)

    assert [stage for stage, _ in reached] == STAGES[: len(reached)]


@given(on=visits)
def test_after_an_outage_of_any_length_stages_keep_their_distances(on):
    start = (Silence.HEARD, 0)

    for (before, then), (stage, now) in pairwise([start, *stages(INTRODUCED, on)]):
        distance = AT_STAGE[stage] - AT_STAGE.get(before, timedelta(0))
        assert timedelta(days=now - then) >= distance


@given(on=visits)
def test_nobody_hears_earlier_because_the_clock_came_by_more_often(on):
    for stage, number in stages(pair(), on):
        assert timedelta(days=number) >= AT_STAGE[stage]


@given(on=visits)
def test_a_pair_that_never_met_has_two_weeks_after_the_alert_whenever_it_came(on):
    let_go = [number for number, kind, _ in lived(INTRODUCED, on) if kind is NotStarted]
    alerted = [number for stage, number in stages(INTRODUCED, on) if stage is Silence.ALERTED]

    assert all(number >= alerted[0] + 14 for number in let_go)


@given(relationship=pairs, status=st.sampled_from([Status.INTRODUCED, Status.ACTIVE]), on=visits)
def test_only_the_mentee_is_nudged_asked_and_reminded_and_only_the_mentor_gets_the_note(
    relationship, status, on
):
    for _, kind, who in lived(replace(relationship, status=status), on):
        if kind in {Nudge, DidYouMeet, DidYouMeetAgain}:
            assert who == JOAO.id
        if kind is MentorNote:
            assert who == AMARA.id


# --- Not now ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("stage", "since", "next_at"),
    [
        (Silence.NUDGED, 28, 35),
        (Silence.ASKED, 35, 42),
        (Silence.REMINDED, 42, 56),
        (Silence.NUDGED, 40, 47),
        (Silence.REMINDED, 100, 114),
    ],
)
def test_too_early_the_clock_is_told_when_to_come_back(stage, since, next_at):
    quiet = pair(silence=stage, silence_at=day(since))

    before = decide(quiet, day(next_at) - timedelta(seconds=1))

    assert before == NotNow(Because.TOO_SOON, until=day(next_at))
    assert isinstance(decide(quiet, day(next_at)), Outcome)


@pytest.mark.parametrize(
    "relationship",
    [proposed(), pair(status=Status.CLOSING), pair(status=Status.ENDED)],
    ids=["proposed", "closing", "ended"],
)
def test_only_a_pair_that_is_to_meet_hears_anything(relationship):
    assert decide(relationship, day(200)) == NotNow(Because.NOT_MEETING)


def test_before_the_introduction_is_delivered_there_is_no_silence():
    waiting = pair(status=Status.INTRODUCED, sign_of_life=None)

    assert decide(waiting, day(30)) == NotNow(Because.WAITING_FOR_ANSWERS)


def test_silence_cannot_be_counted_from_nothing():
    with pytest.raises(ValueError, match="counted from a sign of life"):
        nudge.due_at(pair(sign_of_life=None), Silence.NUDGED, Rhythm())


def test_after_the_alert_an_active_pair_is_left_in_peace_until_they_meet():
    assert decide(at_stage(Silence.ALERTED, 8), day(500)) == NotNow(Because.AT_PEACE)


def test_after_the_alert_a_pair_that_never_met_has_two_weeks():
    alerted = at_stage(Silence.ALERTED, 8, status=Status.INTRODUCED)

    assert decide(alerted, day(69)) == NotNow(Because.AT_PEACE, until=day(70))
    assert decide(alerted, day(70)) == introduction.let_go(alerted, day(70))
    assert carried_out(alerted, decide(alerted, day(70))).has_ended


def test_an_alert_of_which_the_day_is_not_known_lets_nobody_go():
    alerted = at_stage(Silence.ALERTED, 8, status=Status.INTRODUCED)

    assert decide(replace(alerted, silence_at=None), day(500)) == NotNow(Because.AT_PEACE)


def test_a_pair_that_never_met_is_let_go_with_a_step_and_both_homes():
    alerted = at_stage(Silence.ALERTED, 8, status=Status.INTRODUCED)

    outcome = decide(alerted, day(70))

    assert outcome.facts == (Stepped(R1, Step.LAPSE, day(70)),)
    assert outcome.homes == (AMARA.id, JOAO.id)


# --- What is said -------------------------------------------------------------------------


def test_a_nudge_asks_nothing_and_a_question_can_be_answered():
    assert Nudge.choices == (Choice.MET, Choice.MEET, Choice.CHANGE)
    assert MentorNote.choices == (Choice.MET, Choice.MEET, Choice.CHANGE)
    assert Choice.NOT_YET in DidYouMeet.choices
    assert Choice.NOT_YET in DidYouMeetAgain.choices


@given(relationship=pairs, now=moments)
def test_each_hears_in_their_own_working_hours(relationship, now):
    mentee, mentor = relationship.those(Role.MENTEE), relationship.those(Role.MENTOR)
    quiet = replace(relationship, silence=Silence.ASKED, silence_at=now, sign_of_life=now)

    messages = decide(quiet, now + timedelta(weeks=20)).messages

    assert [(each.to, each.not_before) for each in messages] == [
        (who.person.id, who.person.calendar.next_open(now + timedelta(weeks=20)))
        for who in (*mentee, *mentor)
    ]


def test_each_silence_has_an_occasion_of_its_own_so_that_nothing_is_said_twice():
    first = decide(pair(), day(40)).messages[0]
    second = decide(pair(sign_of_life=day(30)), day(70)).messages[0]

    assert first.outbox_key != second.outbox_key
    assert first.outbox_key == decide(pair(), day(41)).messages[0].outbox_key
    assert nudge.occasion(pair(sign_of_life=None)) == ""


def test_hearing_something_has_no_words():
    assert nudge.words_of(Silence.HEARD, pair(), MONDAY) == ()


# --- The alert ----------------------------------------------------------------------------


def test_the_desk_is_told_that_nothing_was_heard_and_neither_who_nor_why():
    outcome = decide(at_stage(Silence.REMINDED, 6), day(56))

    (post,) = outcome.messages
    assert (post.number, post.place, post.to, post.parts) == (4711, Place.DESK, None, ())
    for name in (AMARA.id, AMARA.name, JOAO.id, JOAO.name):
        assert name not in repr(post)
    assert outcome.keep == (
        Case(
            id=CaseId("c1"),
            number=4711,
            kind=CaseKind.GONE_QUIET,
            opened_on=date(2026, 4, 27),
            relationship=R1,
        ),
    )
    assert outcome.facts == (Quiet(R1, Silence.ALERTED, day(56)),)
    assert outcome.homes == ()


def test_whether_the_question_was_answered_is_not_told_to_the_desk():
    reminded = at_stage(Silence.REMINDED, 6)

    answered = decide(replace(reminded, question_answered=True), day(56))

    assert answered == decide(reminded, day(56))


def test_the_desk_hears_in_the_programmes_own_hours():
    on_saturday = datetime(2026, 5, 2, 12, 0, tzinfo=UTC)

    (post,) = decide(at_stage(Silence.REMINDED, 6), on_saturday).messages

    assert post.not_before == datetime(2026, 5, 4, 7, 0, tzinfo=UTC)


@pytest.mark.parametrize("quiet", [pair(INGRID, JOAO), pair(AMARA, INGRID)])
def test_a_quiet_pair_that_concerns_a_coordinator_is_not_posted_on_the_desk(quiet):
    reminded = replace(quiet, silence=Silence.REMINDED, silence_at=day(42))

    outcome = decide(reminded, day(56))

    assert [(each.to, each.place) for each in outcome.messages] == [(DANIEL.id, Place.DIRECT)]
    assert [case.kind for case in outcome.keep] == [CaseKind.GONE_QUIET]


def test_nor_is_one_in_whose_line_a_coordinator_stands():
    reminded = at_stage(Silence.REMINDED, 6)

    outcome = nudge.decide(reminded, PROGRAMME, BLANK, day(56), line=frozenset({DANIEL.id}))

    assert [(each.to, each.place) for each in outcome.messages] == [(INGRID.id, Place.DIRECT)]


# --- Another rhythm -----------------------------------------------------------------------


def test_a_coordinator_may_choose_a_slower_rhythm():
    slow = replace(
        PROGRAMME,
        rhythm=Rhythm(nudge=timedelta(weeks=6), question=timedelta(weeks=8)),
    )

    def heard(number: int) -> object:
        return nudge.decide(pair(JOAO, MEI_LIN), slow, BLANK, day(number))

    assert heard(41).because is Because.TOO_SOON
    assert heard(42).until > day(42)
    assert isinstance(heard(53), Outcome)


def test_every_stage_comes_later_than_the_one_before():
    comes = [Rhythm().comes_at(stage) for stage in Silence]

    assert comes[0] == timedelta(0)
    assert all(one < other for one, other in pairwise(comes))
