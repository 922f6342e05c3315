from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import briefing, lessons, proposal
from flows.briefing import Taking
from flows.cases import CaseKind
from flows.facts import Stepped, Waived
from flows.forms import Form
from flows.introduction import words_of_introduction
from flows.messages import (
    BriefingAwaited,
    BriefingDone,
    BriefingPaused,
    BriefingStuck,
    BriefingWanted,
    CaseForYou,
    Choice,
    EverybodySaidYes,
    ExpressBriefing,
    Kind,
    Lesson,
    ManagerBriefing,
    Practice,
    PracticeExplained,
    Ref,
    Settled,
    WaiverNoted,
)
from flows.outcome import Because, NotNow, Outcome, Progress
from flows.people import Role
from flows.relationship import RelationshipId, Status, Step
from flows.timeliness import still_true
from flows.words import Words, part
from tests.flows.lives import having_said_yes, unprepared
from tests.people import (
    AMARA,
    BLANK,
    INGRID,
    JOAO,
    MEI_LIN,
    MONDAY,
    PROGRAMME,
    STRANGER,
    TOMAS,
    pair,
    proposed,
)

R1 = Ref(Kind.RELATIONSHIP, RelationshipId("r1"))
NEW = Progress(JOAO.id, Role.MENTEE)
WAITING = pair(status=Status.INTRODUCED, introduced_on=None, sign_of_life=None)
FOR_JOAO, FOR_AMARA = unprepared(WAITING, JOAO), unprepared(WAITING, AMARA)
FOR_BOTH = unprepared(WAITING, JOAO, AMARA)
TWO_WEEKS = timedelta(days=14)
either_role = pytest.mark.parametrize("role", Role)


def taking(progress: Progress = NEW, *relationships) -> Taking:
    return Taking(progress, relationships)


def press(choice: Choice, progress: Progress = NEW, where: str = "", *relationships) -> Outcome:
    return briefing.press(taking(progress, *relationships), choice, where, MONDAY)


# --- Six lessons --------------------------------------------------------------------------


@either_role
def test_a_role_has_six_lessons_of_three_to_five_minutes_each(role):
    read = [lessons.lesson(role, had) for had in range(6)]

    assert [each.number for each in read] == [1, 2, 3, 4, 5, 6]
    assert len({each.text for each in read}) == 6
    assert all(3 <= minutes <= 5 for minutes in lessons.MINUTES.values())
    assert list(lessons.MINUTES) == list(lessons.Point)


@either_role
def test_the_minutes_are_counted_and_said(role):
    said = [dict(lessons.lesson(role, had).parts[-1].facts) for had in range(6)]

    assert [each["so_far"] for each in said] == [3, 6, 10, 15, 20, 24]
    assert {each["in_all"] for each in said} == {24}


def test_a_mentor_reads_other_words_than_a_mentee():
    assert lessons.lesson(Role.MENTOR, 2).text == Words("lesson-roles-mentor")
    assert lessons.lesson(Role.MENTEE, 2).text == Words("lesson-roles-mentee")


@either_role
def test_whoever_presses_next_comes_through_all_of_it_to_the_end(role):
    progress, seen = Progress(JOAO.id, role), []
    shown = press(Choice.BRIEFING, progress)
    for _ in range(20):
        seen.append(type(shown.reply))
        if isinstance(shown.reply, BriefingDone):
            break
        if isinstance(shown.reply, Practice):
            shown = press(Choice.ANSWER_C, progress)
            continue
        _, where = lessons.place(shown.reply.about)
        shown = press(Choice.LESSON_NEXT, progress, where)
        progress = next(iter(shown.keep), progress)

    assert seen == [*[Lesson] * 5, Practice, PracticeExplained, Lesson, BriefingDone]
    assert progress == Progress(JOAO.id, role, 6, is_done=True)


def test_the_next_lesson_is_kept_without_a_time_and_shows_at_home():
    outcome = press(Choice.LESSON_NEXT, NEW, "3")

    assert outcome.reply == lessons.lesson(Role.MENTEE, 2)
    assert outcome.keep == (replace(NEW, lessons=2),)
    assert outcome.homes == (JOAO.id,)
    assert outcome.facts == ()


def test_a_lesson_that_was_had_can_be_read_again_and_nobody_goes_back():
    outcome = press(Choice.LESSON_NEXT, replace(NEW, lessons=4), "2")

    assert outcome == Outcome(reply=lessons.lesson(Role.MENTEE, 1))


def test_whoever_goes_on_later_goes_on_where_they_were():
    further = replace(NEW, lessons=3)

    assert press(Choice.LESSON_LATER, further).reply == BriefingPaused(
        about=Ref(Kind.BRIEFING, "mentee"), had=3, lessons=6
    )
    assert press(Choice.BRIEFING, further).reply == lessons.lesson(Role.MENTEE, 3)


def test_whoever_has_had_it_is_not_sent_through_it_again():
    assert press(Choice.BRIEFING, replace(NEW, is_done=True)).reply == BriefingDone()


@given(where=st.text(max_size=12))
def test_a_button_that_was_made_up_leads_nowhere(where):
    known = {"practice", "end", *"123456"}
    outcome = press(Choice.LESSON_NEXT, NEW, where)

    assert where in known or outcome == Outcome(reply=Settled())


@given(text=st.text(max_size=20))
def test_a_button_of_the_briefing_names_a_role_or_nothing(text):
    role, where = lessons.place(Ref(Kind.BRIEFING, text))

    assert role is None or text in {role, f"{role}-{where}"}


def test_a_button_about_something_else_is_none_of_the_briefing():
    assert lessons.place(None) == lessons.place(R1) == (None, "")


# --- Practice -----------------------------------------------------------------------------


@either_role
@pytest.mark.parametrize("answer", lessons.ANSWERS)
def test_every_answer_is_met_with_an_explanation_and_none_is_kept(role, answer):
    outcome = press(answer, Progress(JOAO.id, role))

    assert outcome == Outcome(
        reply=PracticeExplained(
            about=Ref(Kind.BRIEFING, f"{role}-6"),
            text=Words(f"practice-{role}-{answer}-explained"),
            parts=(part("practice-not-kept"),),
        )
    )


# --- Ten minutes, and two -----------------------------------------------------------------


@either_role
def test_the_six_points_fit_one_card(role):
    outcome = press(Choice.EXPRESS, Progress(JOAO.id, role))

    assert isinstance(outcome.reply, ExpressBriefing)
    assert len(outcome.reply.parts) == 6
    assert outcome.keep == ()


def test_whoever_read_the_card_has_had_the_briefing():
    outcome = press(Choice.EXPRESS_READ)

    assert outcome.reply == BriefingDone()
    assert outcome.keep == (Progress(JOAO.id, Role.MENTEE, 6, is_done=True),)
    assert outcome.messages == ()


def test_a_line_manager_reads_about_the_programme_and_about_nobody():
    card = lessons.for_manager(PROGRAMME)

    assert card == ManagerBriefing(
        programme=PROGRAMME.name,
        coordinator=INGRID.name,
        parts=tuple(part(f"manager-briefing-{n}") for n in (1, 2, 3, 4)),
    )


# --- Before the introduction --------------------------------------------------------------


def last_yes(*without: object) -> Outcome:
    """What follows when João says the last yes."""
    asked = unprepared(having_said_yes(proposed(), AMARA), *without)
    return proposal.yes(asked, JOAO.id, MONDAY)


def test_two_who_are_prepared_are_introduced_with_the_last_yes():
    outcome = last_yes()

    assert outcome.reply == EverybodySaidYes(partner="Amara")
    assert outcome.messages == words_of_introduction(pair(), MONDAY)


@pytest.mark.parametrize("without", [(JOAO,), (AMARA,), (JOAO, AMARA)])
def test_nobody_is_introduced_before_both_have_had_the_briefing(without):
    outcome = last_yes(*without)

    assert outcome.facts == (Stepped(RelationshipId("r1"), Step.ACCEPT, MONDAY),)
    assert set(outcome.homes) == {AMARA.id, JOAO.id}
    (note,) = outcome.messages
    own = {who: BriefingWanted if who in without else BriefingAwaited for who in (JOAO, AMARA)}
    assert outcome.reply == own[JOAO](about=R1, partner="Amara")
    assert note == own[AMARA](about=R1, partner="João", to=AMARA.id, not_before=MONDAY)


def test_the_note_waits_for_a_decent_hour():
    night = MONDAY.replace(hour=3)
    asked = unprepared(having_said_yes(proposed(), AMARA), AMARA)

    (note,) = proposal.yes(asked, JOAO.id, night).messages

    assert note.not_before == AMARA.calendar.next_open(night)


@pytest.mark.parametrize("choice", [Choice.EXPRESS_READ, Choice.LESSON_NEXT])
def test_the_introduction_follows_at_once_when_the_last_one_is_prepared(choice):
    outcome = press(choice, NEW, "end", FOR_JOAO)

    assert outcome.messages == words_of_introduction(WAITING, MONDAY)
    assert outcome.reply == BriefingDone(parts=(part("briefing-introduces", partner="Amara"),))
    assert set(outcome.homes) == {AMARA.id, JOAO.id}


def test_while_the_other_one_is_on_the_way_nothing_is_sent():
    outcome = press(Choice.EXPRESS_READ, NEW, "", FOR_BOTH)

    assert outcome.messages == ()
    assert outcome.reply == BriefingDone(parts=(part("briefing-still-waits", partner="Amara"),))


def test_a_briefing_read_twice_introduces_nobody_twice():
    done = replace(NEW, is_done=True)

    assert press(Choice.EXPRESS_READ, done, "", WAITING).messages == ()
    assert press(Choice.EXPRESS_READ, done, "", FOR_AMARA).messages == ()


def test_the_briefing_for_one_role_is_none_for_the_other():
    as_mentor = unprepared(pair(JOAO, MEI_LIN, status=Status.INTRODUCED, introduced_on=None), JOAO)

    assert press(Choice.EXPRESS_READ, NEW, "", as_mentor).messages == ()
    mentor = Progress(JOAO.id, Role.MENTOR)
    assert press(Choice.EXPRESS_READ, mentor, "", as_mentor).messages


@pytest.mark.parametrize("status", [Status.PROPOSED, Status.ACTIVE, Status.ENDED])
def test_only_what_waits_for_an_introduction_is_introduced(status):
    another = unprepared(pair(status=status, introduced_on=None), JOAO)

    assert press(Choice.EXPRESS_READ, NEW, "", another).messages == ()


def test_the_notes_are_out_of_date_once_the_briefing_is_done():
    wanted = BriefingWanted(to=JOAO.id, partner="Amara", about=R1)
    awaited = BriefingAwaited(to=JOAO.id, partner="Amara", about=R1)

    assert still_true(wanted, FOR_JOAO)
    assert still_true(awaited, FOR_AMARA)
    assert not still_true(wanted, FOR_AMARA)
    assert not still_true(awaited, WAITING)
    assert not still_true(wanted, replace(FOR_JOAO, status=Status.ENDED))


# --- When it is stuck ---------------------------------------------------------------------


def test_after_two_weeks_the_desk_hears_of_it_without_a_name():
    outcome = briefing.decide(FOR_JOAO, PROGRAMME, BLANK, MONDAY + TWO_WEEKS)

    assert isinstance(outcome, Outcome)
    (case,) = outcome.keep
    assert (case.kind, case.relationship) == (CaseKind.BRIEFING_STUCK, FOR_JOAO.id)
    assert [type(each) for each in outcome.messages] == [BriefingStuck]
    assert outcome.facts == ()


def test_a_coordinator_in_the_line_of_one_of_them_hears_nothing_of_it():
    outcome = briefing.decide(
        FOR_JOAO, PROGRAMME, BLANK, MONDAY + TWO_WEEKS, line=frozenset({INGRID.id})
    )

    assert isinstance(outcome, Outcome)
    assert [type(each) for each in outcome.messages] == [CaseForYou]
    assert INGRID.id not in {each.to for each in outcome.messages}


def test_before_two_weeks_are_over_the_desk_hears_nothing():
    at = MONDAY + TWO_WEEKS

    assert briefing.decide(FOR_JOAO, PROGRAMME, BLANK, at - timedelta(minutes=1)) == NotNow(
        Because.TOO_SOON, until=at
    )


@pytest.mark.parametrize(
    ("relationship", "because"),
    [
        (WAITING, Because.SETTLED),
        (unprepared(pair(), JOAO), Because.SETTLED),
        (replace(FOR_JOAO, accepted_at=None), Because.SETTLED),
        (replace(FOR_JOAO, ends_on=date(2026, 3, 6)), Because.NOT_DUE),
    ],
    ids=["prepared", "introduced", "never accepted", "ending"],
)
def test_the_desk_hears_only_of_what_waits_for_a_briefing(relationship, because):
    late = MONDAY + timedelta(weeks=20)

    assert briefing.decide(relationship, PROGRAMME, BLANK, late) == NotNow(because)


# --- Waiving it ---------------------------------------------------------------------------


def test_a_coordinator_chooses_whose_briefing_is_waived():
    form = briefing.waiver((JOAO, AMARA))

    assert isinstance(form, Form)
    assert form.can_send
    assert [each.value for each in form.questions[0].options] == [JOAO.id, AMARA.id]


def test_where_everybody_has_had_it_there_is_nothing_to_send():
    form = briefing.waiver(())

    assert (form.questions, form.can_send) == ((), False)


def test_no_more_are_listed_than_one_can_choose_from():
    assert len(briefing.waiver((JOAO,) * 150).questions[0].options) == 100


def test_a_waiver_is_a_fact_for_every_role_and_opens_the_way():
    both = (NEW, Progress(JOAO.id, Role.MENTOR))
    outcome = briefing.waive(JOAO, both, (FOR_JOAO,), INGRID.id, MONDAY)

    assert outcome.reply == WaiverNoted(person="João Pereira")
    assert outcome.facts == (
        Waived(JOAO.id, Role.MENTEE, INGRID.id, MONDAY),
        Waived(JOAO.id, Role.MENTOR, INGRID.id, MONDAY),
    )
    assert outcome.messages == words_of_introduction(WAITING, MONDAY)
    assert {INGRID.id, JOAO.id, AMARA.id} == set(outcome.homes)


def test_a_waiver_for_one_of_two_introduces_nobody():
    assert briefing.waive(JOAO, (NEW,), (FOR_BOTH,), INGRID.id, MONDAY).messages == ()


@pytest.mark.parametrize(
    "progress", [replace(NEW, is_done=True), replace(NEW, waived_on=MONDAY.date())]
)
def test_what_was_had_or_waived_is_not_waived_again(progress):
    outcome = briefing.waive(JOAO, (progress,), (), INGRID.id, MONDAY)

    assert outcome == Outcome(reply=Settled())


def test_nobody_waives_their_own():
    assert briefing.waive(JOAO, (NEW,), (FOR_JOAO,), JOAO.id, MONDAY) == Outcome(reply=Settled())


# --- What is kept of it -------------------------------------------------------------------


def test_what_is_kept_is_how_far_one_has_come_and_a_waiver_with_its_day():
    half, day = replace(NEW, lessons=3), MONDAY.date()

    assert lessons.held(half) == (part("held-lessons", what=3, role=Role.MENTEE),)
    assert lessons.held(replace(half, is_done=True)) == (part("held-briefing", role=Role.MENTEE),)
    assert lessons.held(replace(half, waived_on=day))[1] == part(
        "held-waiver", what=day, role=Role.MENTEE
    )


def test_at_home_it_says_how_far_one_has_come():
    card = lessons.at_home(replace(NEW, lessons=3))

    assert (card.had, card.lessons, card.minutes) == (3, 6, 24)
    assert card.about == Ref(Kind.BRIEFING, "mentee")


def test_a_stranger_has_no_part_in_it():
    assert TOMAS.id != STRANGER
    with pytest.raises(Exception, match="not part"):
        briefing.still_to_come(FOR_JOAO, STRANGER)
