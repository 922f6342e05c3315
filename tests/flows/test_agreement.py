from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import agreement, introduction, severally
from flows.agreement import months_later
from flows.cases import Case, CaseKind
from flows.facts import Agreed, NothingAgreed
from flows.forms import Error, Form, Given, Wrong
from flows.messages import (
    AgreementApart,
    AgreementNoted,
    AgreementTogether,
    CaseForYou,
    IntroductionAcross,
    IntroductionTogether,
    LookForIntroduction,
    NobodyToAgreeWith,
    PairWithoutAgreement,
    Place,
    Settled,
    YourGoals,
    ref,
)
from flows.outcome import Because, NotNow, Outcome
from flows.programme import Shape
from flows.relationship import Agreement, NotAMemberError, RelationshipId, Status
from flows.timeliness import still_true
from flows.words import FarDay, part
from tests.flows.lives import carried_out, is_at_work, moments, pairs
from tests.people import (
    AMARA,
    AROHA,
    BLANK,
    DANIEL,
    INGRID,
    JOAO,
    MONDAY,
    PROGRAMME,
    STRANGER,
    TOMAS,
    pair,
    proposed,
)

R1 = RelationshipId("r1")
SECOND = replace(pair(mentor=TOMAS), id=RelationshipId("r2"))
DAY = timedelta(days=1)
DAY_45 = MONDAY + 45 * DAY
FILLED: dict[str, Given] = {
    "every": "5",
    "until": "2026-12-01",
    "format": "remote",
    "between": ("talks", "harm"),
    "between_own": "Names of my team",
    "feedback": "Straight away",
    "otherwise": "We say so over a coffee",
    "goals": "Lead a project\n\n  Speak up sooner  ",
}
SETTLED = (
    part("agreed-every", weeks=5),
    part("agreed-until", until=FarDay(date(2026, 12, 1))),
    part("agreed-format", how=agreement.Words("format-remote")),
    part("between-talks"),
    part("between-harm"),
    part("agreed-between_own", text="Names of my team"),
    part("agreed-feedback", text="Straight away"),
    part("agreed-otherwise", text="We say so over a coffee"),
)
GOALS = (
    part("agreed-goal", name="João", text="Lead a project"),
    part("agreed-goal", name="João", text="Speak up sooner"),
)
either_of_them = pytest.mark.parametrize("who", [AMARA, JOAO], ids=["Amara", "João"])


def agreed(relationship=None, who=JOAO, now=MONDAY, **given: Given) -> Outcome:
    return agreement.agree(relationship or pair(), who.id, {**FILLED, **given}, PROGRAMME, now)


def wrongs(outcome: Outcome) -> dict[str, Error | None]:
    assert isinstance(outcome.reply, Form)
    return {each.key: each.error for each in outcome.reply.questions if each.error}


def blank_form(relationship=None, now=MONDAY) -> dict[str, Given]:
    page = agreement.form(relationship or pair(), JOAO.id, PROGRAMME, now)
    return {each.key: each.value for each in page.questions}


# --- The form -----------------------------------------------------------------------------


@either_of_them
def test_either_of_them_may_fill_it_in_and_it_is_about_the_other_one(who):
    other = JOAO if who is AMARA else AMARA
    page = agreement.begin(pair(), who.id, PROGRAMME, MONDAY).reply

    assert page == agreement.form(pair(), who.id, PROGRAMME, MONDAY)
    assert (page.key, page.facts, page.state) == (
        "agree",
        (("partner", other.name), ("form", Shape.PAIRS)),
        "relationship:r1",
    )
    assert [each.key for each in page.questions] == [*FILLED, "share"]
    assert [each.key for each in page.questions if each.required] == ["every", "until", "format"]


def test_it_suggests_four_weeks_and_the_programmes_months():
    assert blank_form()["every"] == "4"
    assert blank_form()["until"] == "2027-03-02"


def test_agreeing_anew_begins_with_what_was_kept_and_nothing_else():
    before = pair(agreement=Agreement(6, date(2026, 9, 1)))

    assert blank_form(before) == {
        **dict.fromkeys([*FILLED, "share"]),
        "every": "6",
        "until": "2026-09-01",
        "format": "either",
    }


def test_a_pair_beyond_the_programmes_months_may_still_plan_the_next_weeks():
    late = datetime(2027, 2, 20, 10, tzinfo=UTC)

    assert blank_form(now=late)["until"] == "2027-04-17"


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 3, 2), 12, date(2027, 3, 2)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 11, 30), 1, date(2026, 12, 30)),
        (date(2026, 12, 31), 1, date(2027, 1, 31)),
    ],
)
def test_months_end_where_a_calendar_on_the_wall_ends_them(day, months, later):
    assert months_later(day, months) == later


@given(day=st.dates(date(2000, 1, 1), date(2100, 1, 1)), months=st.integers(1, 36))
def test_so_many_months_later_is_the_same_day_or_the_last_one(day, months):
    later = months_later(day, months)

    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day == day.day or (later + DAY).day == 1


def test_whoever_has_several_partners_is_first_asked_which():
    asked = agreement.ask((pair(), SECOND), JOAO.id, PROGRAMME, MONDAY).reply
    picked = {"relationship": "relationship:r2"}

    assert asked == agreement.which((pair(), SECOND), JOAO.id)
    assert agreement.choose((pair(), SECOND), JOAO.id, picked, PROGRAMME, MONDAY) == Outcome(
        reply=agreement.form(SECOND, JOAO.id, PROGRAMME, MONDAY)
    )
    assert wrongs(agreement.choose((pair(), SECOND), JOAO.id, {}, PROGRAMME, MONDAY)) == {
        "relationship": Error(Wrong.MISSING)
    }


def test_whoever_has_one_partner_sees_the_form_at_once_and_whoever_has_none_reads_why_not():
    waiting = pair(introduced_on=None)

    assert agreement.ask((waiting, SECOND), JOAO.id, PROGRAMME, MONDAY) == Outcome(
        reply=agreement.form(SECOND, JOAO.id, PROGRAMME, MONDAY)
    )
    assert agreement.ask((waiting,), JOAO.id, PROGRAMME, MONDAY).reply == NobodyToAgreeWith()


@pytest.mark.parametrize(
    "relationship",
    [proposed(), pair(status=Status.ENDED), pair(introduced_on=None)],
    ids=["proposed", "ended", "not introduced yet"],
)
def test_where_there_is_nothing_to_agree_nothing_is_written(relationship):
    assert agreement.begin(relationship, JOAO.id, PROGRAMME, MONDAY) == Outcome(reply=Settled())
    assert agreed(relationship) == Outcome(reply=Settled())


def test_a_stranger_is_refused():
    for act in (
        lambda: agreement.begin(pair(), STRANGER, PROGRAMME, MONDAY),
        lambda: agreement.agree(pair(), STRANGER, FILLED, PROGRAMME, MONDAY),
    ):
        with pytest.raises(NotAMemberError):
            act()


# --- What becomes of it ---------------------------------------------------------------------


def test_it_goes_to_their_conversation_and_is_shown_to_whoever_sent_it():
    outcome = agreed()

    assert outcome.reply == AgreementNoted(partner="Amara", parts=(*SETTLED, *GOALS))
    assert outcome.messages[0] == AgreementTogether(
        about=ref(pair()),
        occasion=MONDAY.isoformat(),
        parts=SETTLED,
        not_before=MONDAY,
    )
    assert outcome.messages[0].place is Place.GROUP
    assert outcome.homes == (AMARA.id, JOAO.id)


def test_kept_are_the_rhythm_and_the_planned_end_and_not_who_wrote_them_down():
    by_the_mentor, by_the_mentee = agreed(who=AMARA), agreed(who=JOAO)

    assert by_the_mentor.facts == by_the_mentee.facts == (Agreed(R1, 5, date(2026, 12, 1), MONDAY),)
    assert by_the_mentor.keep == by_the_mentee.keep == ()
    assert by_the_mentor.messages[0] == by_the_mentee.messages[0]
    assert carried_out(pair(), by_the_mentee).agreement == Agreement(5, date(2026, 12, 1))


def test_goals_go_to_their_owner_alone():
    together, mine = agreed().messages

    assert mine == YourGoals(
        to=JOAO.id,
        occasion=MONDAY.isoformat(),
        parts=(part("goal", text="Lead a project"), part("goal", text="Speak up sooner")),
        not_before=MONDAY,
    )
    assert mine.about is None
    assert not set(GOALS) & set(together.parts)


def test_goals_are_shown_to_the_other_one_if_their_owner_chose_so():
    together, mine = agreed(share=True).messages

    assert together.parts == (*SETTLED, *GOALS)
    assert mine.to == JOAO.id


def test_whoever_writes_no_goals_gets_none():
    (together,) = agreed(goals="", between=(), feedback="", otherwise="", between_own="").messages

    assert together.parts == SETTLED[:3]


def test_two_whose_hours_never_meet_are_each_told_in_private_in_the_same_words():
    far = pair(AMARA, AROHA)
    *messages, goals = agreed(far, who=AMARA).messages

    assert [(type(each), each.to, each.partner, each.parts) for each in messages] == [
        (AgreementApart, AMARA.id, "Aroha", SETTLED),
        (AgreementApart, AROHA.id, "Amara", SETTLED),
    ]
    assert goals.to == AMARA.id


@given(relationship=pairs, now=moments)
def test_nobody_reads_an_agreement_outside_their_working_hours(relationship, now):
    ready = replace(relationship, introduced_on=now)
    until = (now + 30 * DAY).date().isoformat()

    for message in agreed(ready, now=now, until=until).messages:
        readers = [ready.member(message.to)] if message.to else ready.members
        assert all(is_at_work(each.person.calendar, message.not_before) for each in readers)


def test_agreeing_anew_is_another_message():
    first, later = (agreed(now=at).messages[0] for at in (MONDAY, MONDAY + DAY))

    assert first.outbox_key != later.outbox_key


@pytest.mark.parametrize(
    ("until", "is_fine"),
    [
        ("2026-03-02", False),
        ("2026-03-03", True),
        ("2027-03-02", True),
        ("2027-03-03", False),
        ("2025-12-01", False),
    ],
)
def test_the_planned_end_lies_within_the_programmes_months(until, is_fine):
    outcome = agreed(until=until)

    assert bool(outcome.facts) is is_fine
    if not is_fine:
        assert wrongs(outcome) == {"until": Error(Wrong.NOT_WITHIN, 12)}
        assert outcome == Outcome(reply=outcome.reply)


def test_four_goals_are_one_too_many_and_nothing_typed_is_lost():
    outcome = agreed(goals="One\nTwo\nThree\nFour")

    assert wrongs(outcome) == {"goals": Error(Wrong.TOO_MANY_LINES, 3)}
    assert {each.key: each.value for each in outcome.reply.questions}["feedback"] == "Straight away"


def test_an_answer_that_was_not_offered_is_refused():
    assert wrongs(agreed(every="2", until="soon")) == {
        "every": Error(Wrong.NOT_OFFERED),
        "until": Error(Wrong.NOT_A_DATE),
    }


# --- Where it can't be read together --------------------------------------------------------


@pytest.mark.parametrize(
    "why_not", [severally.hours_never_meet, severally.no_conversation, severally.nobody_can_know]
)
def test_an_agreement_that_cannot_be_read_together_is_told_to_each(why_not):
    together, _ = agreed().messages
    messages = why_not(together, pair(), MONDAY).messages

    assert [(type(each), each.to, each.parts) for each in messages] == [
        (AgreementApart, AMARA.id, SETTLED),
        (AgreementApart, JOAO.id, SETTLED),
    ]


def test_an_introduction_that_cannot_be_read_together_says_where_to_find_the_other_one():
    (together,) = introduction.introduce(pair(status=Status.INTRODUCED), MONDAY).messages

    assert isinstance(together, IntroductionTogether)
    assert severally.hours_never_meet(together, pair(), MONDAY) == Outcome(messages=(together,))
    across = severally.no_conversation(together, pair(), MONDAY).messages
    unsure = severally.nobody_can_know(together, pair(), MONDAY).messages
    assert {type(each) for each in across} == {IntroductionAcross}
    assert {type(each) for each in unsure} == {LookForIntroduction}


@pytest.mark.parametrize("far", [AMARA, AROHA], ids=["together", "apart"])
def test_an_agreement_of_those_who_parted_meanwhile_is_not_sent(far):
    message = agreed(pair(far, JOAO)).messages[0]

    assert still_true(message, pair())
    assert not still_true(message, pair(status=Status.ENDED))


# --- The invitation, and the desk -----------------------------------------------------------


def test_a_mentee_who_has_met_is_invited_at_home_and_the_mentor_is_not():
    assert agreement.at_home(pair(), JOAO.id) == (part("home-not-agreed"),)
    assert agreement.at_home(pair(), AMARA.id) == ()
    assert agreement.at_home(pair(status=Status.INTRODUCED), JOAO.id) == ()


@either_of_them
def test_both_homes_show_what_is_kept(who):
    kept = pair(agreement=Agreement(5, date(2026, 12, 1)))

    assert agreement.at_home(kept, who.id) == (
        part("home-agreed", weeks=5, until=FarDay(date(2026, 12, 1))),
    )


def decide(relationship, now=DAY_45, **known) -> Outcome | NotNow:
    return agreement.decide(relationship, PROGRAMME, BLANK, now, **known)


@pytest.mark.parametrize("status", [Status.INTRODUCED, Status.ACTIVE])
def test_forty_five_days_after_the_introduction_the_desk_hears_of_no_agreement(status):
    unsettled = pair(status=status, sign_of_life=MONDAY + 30 * DAY)

    assert decide(unsettled, DAY_45 - timedelta(seconds=1)) == NotNow(Because.TOO_SOON, DAY_45)
    outcome = decide(unsettled)
    assert outcome.facts == (NothingAgreed(R1, DAY_45),)
    assert outcome.keep == (
        Case(
            id=BLANK.id,
            number=BLANK.number,
            kind=CaseKind.NO_AGREEMENT,
            opened_on=DAY_45.date(),
            relationship=R1,
        ),
    )
    assert [type(each) for each in outcome.messages] == [PairWithoutAgreement]


def test_it_is_told_once():
    told = carried_out(pair(), decide(pair()))

    assert told.unsettled_on == DAY_45.date()
    assert decide(told, DAY_45 + 400 * DAY) == NotNow(Because.SETTLED)


@pytest.mark.parametrize(
    ("relationship", "because"),
    [
        (pair(agreement=Agreement(4, date(2026, 12, 1))), Because.SETTLED),
        (pair(ends_on=DAY_45.date()), Because.NOT_DUE),
        (pair(introduced_on=None), Because.WAITING_FOR_ANSWERS),
        (pair(status=Status.CLOSING), Because.NOT_MEETING),
        (pair(status=Status.ENDED), Because.NOT_MEETING),
    ],
    ids=["agreed", "ending", "not introduced", "closing", "over"],
)
def test_otherwise_the_desk_hears_nothing(relationship, because):
    assert decide(relationship) == NotNow(because)


def test_a_coordinator_whom_it_concerns_does_not_hear_of_it():
    outcome = decide(pair(), line=frozenset({INGRID.id}))

    assert [(type(each), each.to) for each in outcome.messages] == [(CaseForYou, DANIEL.id)]


def test_after_a_rest_a_pair_has_as_many_days_again():
    rested = pair(rested_on=MONDAY + timedelta(days=40))

    waits = agreement.decide(rested, PROGRAMME, BLANK, MONDAY + timedelta(days=46))

    assert waits == NotNow(Because.TOO_SOON, until=MONDAY + timedelta(days=85))
