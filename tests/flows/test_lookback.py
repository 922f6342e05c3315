"""Looking back: asked after a completion alone, once and once more, and counted without a name."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from flows import lookback, mydata
from flows.budget import ASKS, REMINDERS, Budget
from flows.facts import Stepped
from flows.forms import Form
from flows.history import apply
from flows.home import View
from flows.messages import (
    Choice,
    EndCheckIn,
    EndCheckInAgain,
    EndCheckInNoted,
    Kind,
    Ref,
    Settled,
)
from flows.outcome import Because, ForClosing, NotNow, Outcome, Tallied
from flows.people import Role
from flows.relationship import (
    Closing,
    LookBack,
    NotAMemberError,
    Relationship,
    RelationshipId,
    Status,
    Step,
)
from flows.timeliness import still_true
from flows.words import Words, names, part
from tests.flows.lives import DAY, carried_out
from tests.people import AMARA, JOAO, PROGRAMME, STRANGER, pair

R1 = RelationshipId("r1")
ABOUT = Ref(Kind.RELATIONSHIP, R1)
OVER = datetime(2026, 10, 1, 8, 0, tzinfo=UTC)
"""A Thursday."""
WEEK = timedelta(days=7)
ASKED, AGAIN = OVER + WEEK, OVER + 2 * WEEK
CLOSED = datetime(2026, 10, 29, 9, 0, tzinfo=UTC)
CLOSING = pair(status=Status.CLOSING, closing_since=OVER.date() - 56 * DAY)
ENDED = apply(CLOSING, Stepped(R1, Step.COMPLETE, OVER))
ANSWERS = {
    "felt": "4",
    "changes": ("skill", "network"),
    "aims": "3",
    "confidence_then": "2",
    "confidence_now": "4",
}
AS_MENTEE = {**ANSWERS, "again": "3"}
AS_MENTOR = {**ANSWERS, "listener": "5"}


def lived_to(at: datetime, relationship: Relationship = ENDED) -> Relationship:
    """The relationship at a moment, with all that the clock has done till then."""
    for _ in range(5):
        decided = lookback.decide(relationship, at)
        if isinstance(decided, NotNow):
            return relationship
        relationship = carried_out(relationship, decided)
    raise AssertionError("the clock never comes to rest")


def asked(at: datetime, relationship: Relationship) -> list:
    decided = lookback.decide(relationship, at)
    return [] if isinstance(decided, NotNow) else [(type(m), m.to) for m in decided.messages]


# --- When --------------------------------------------------------------------------------------


def test_a_week_after_a_completion_each_is_asked_in_their_own_hours():
    assert lookback.decide(ENDED, OVER) == NotNow(Because.WAITING_FOR_ANSWERS, until=ASKED)

    decided = lookback.decide(ENDED, ASKED)

    assert decided.messages == tuple(
        EndCheckIn(
            to=me.id,
            about=ABOUT,
            partners=names((other.first_name,)),
            not_before=me.calendar.next_open(ASKED),
        )
        for me, other in ((AMARA, JOAO), (JOAO, AMARA))
    )


def test_a_week_later_who_has_not_answered_is_asked_once_more_and_then_nobody():
    answered = carried_out(lived_to(ASKED), lookback.answer(lived_to(ASKED), JOAO.id, AS_MENTEE))

    assert asked(AGAIN, lived_to(ASKED)) == [
        (EndCheckInAgain, AMARA.id),
        (EndCheckInAgain, JOAO.id),
    ]
    assert asked(AGAIN, answered) == [(EndCheckInAgain, AMARA.id)]
    after = lived_to(AGAIN, answered)
    assert lookback.decide(after, AGAIN) == NotNow(Because.WAITING_FOR_ANSWERS, until=CLOSED)
    assert asked(CLOSED, after) == []


def test_then_the_question_is_closed_for_all_at_once():
    closed = lived_to(CLOSED, lived_to(AGAIN, lived_to(ASKED)))

    assert [member.closing for member in closed.members] == [None, None]
    assert lookback.decide(closed, CLOSED) == NotNow(Because.SETTLED)
    assert lookback.begin(closed, JOAO.id) == Outcome(reply=Settled())


def test_after_an_outage_the_reminder_keeps_its_distance():
    late = ASKED + 3 * WEEK

    assert asked(late, ENDED) == [(EndCheckIn, AMARA.id), (EndCheckIn, JOAO.id)]
    assert asked(late, lived_to(late)) == []


def test_after_an_early_end_nobody_is_asked_anything():
    early = apply(pair(status=Status.CLOSING), Stepped(R1, Step.END_EARLY, OVER))

    assert lookback.decide(early, CLOSED) == NotNow(Because.SETTLED)


def test_a_reminder_that_waits_does_not_go_to_somebody_who_has_answered():
    question = EndCheckInAgain(to=JOAO.id, about=ABOUT, partners=names(("Amara",)))
    answered = carried_out(ENDED, lookback.answer(ENDED, JOAO.id, AS_MENTEE))

    assert still_true(question, ENDED)
    assert not still_true(question, answered)


def test_who_has_been_forgotten_is_not_asked_and_has_no_name():
    nobody = replace(AMARA, name="")
    left = replace(
        ENDED,
        members=tuple(
            replace(m, person=nobody, closing=None) if m.person.id == AMARA.id else m
            for m in ENDED.members
        ),
    )

    decided = lookback.decide(left, ASKED)
    assert [each.to for each in decided.messages] == [JOAO.id]
    assert decided.messages[0].partners.labels == (Words("your-partner"),)


def test_who_was_asked_something_else_lately_is_asked_a_week_later_if_there_is_room():
    yesterday = Budget(asked_on=ASKED.date() - DAY)
    long_ago = Budget(asked_on=AGAIN.date() - 29 * DAY)
    for budgets, first, then in (
        ({JOAO.id: yesterday}, [(EndCheckIn, AMARA.id)], [(EndCheckInAgain, AMARA.id)]),
        (
            {JOAO.id: long_ago},
            [(EndCheckIn, AMARA.id)],
            [(EndCheckInAgain, AMARA.id), (EndCheckIn, JOAO.id)],
        ),
    ):
        spent = lookback.decide(ENDED, ASKED, budgets)
        assert [(type(m), m.to) for m in spent.messages] == first
        again = lookback.decide(carried_out(ENDED, spent), AGAIN, budgets)
        assert [(type(m), m.to) for m in again.messages] == then


def test_the_end_check_in_goes_before_all_else_that_is_asked():
    assert ASKS[0] is EndCheckIn
    assert REMINDERS[0] is EndCheckInAgain


def test_how_confident_one_felt_at_the_beginning_is_set_beside_it_and_counted():
    answer = lookback.answer(ENDED, JOAO.id, AS_MENTEE, 2)

    beside = part("confidence-began", rating=2, now=4)
    assert answer.reply == EndCheckInNoted(parts=(beside,))
    assert Tallied("end-confidence_began-mentee", 2) in answer.keep


# --- What ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", [AMARA, JOAO])
def test_there_are_six_questions_on_one_private_page(who):
    form = lookback.begin(ENDED, who.id).reply

    assert len(form.questions) == 6
    assert form.private
    assert [each.key for each in form.questions[:5]] == list(ANSWERS)


def test_the_sixth_is_about_the_role():
    asked_ = {
        member.role: lookback.form(ENDED, member).questions[-1].key for member in ENDED.members
    }

    assert asked_ == {Role.MENTOR: "listener", Role.MENTEE: "again"}


def test_an_answer_is_counted_by_role_and_leads_to_nobody():
    answer = lookback.answer(ENDED, JOAO.id, AS_MENTEE)

    assert answer.reply == EndCheckInNoted()
    assert answer.facts == ()
    assert answer.messages == ()
    assert answer.homes == ()
    tallied = {each.item: each.answer for each in answer.keep if isinstance(each, Tallied)}
    assert tallied == {
        "end-felt-mentee": 4,
        "end-aims-mentee": 3,
        "end-confidence_then-mentee": 2,
        "end-confidence_now-mentee": 4,
        "end-again-mentee": 3,
        **{
            f"end-changes-{each}-mentee": int(each in {"skill", "network"})
            for each in lookback.CHANGES
        },
    }
    [kept] = [each for each in answer.keep if not isinstance(each, Tallied)]
    assert kept == ForClosing(
        R1, JOAO.id, LookBack(next_on=ENDED.members[0].closing.next_on, has_answered=True)
    )


def test_a_mentors_answers_are_counted_apart():
    answer = lookback.answer(ENDED, AMARA.id, AS_MENTOR)

    items = [each.item for each in answer.keep if isinstance(each, Tallied)]
    assert items
    assert all(each.endswith("-mentor") for each in items)


def test_nothing_has_changed_is_an_answer_too():
    answer = lookback.answer(ENDED, JOAO.id, {**AS_MENTEE, "changes": ("nothing",)})

    counted = [e.answer for e in answer.keep if isinstance(e, Tallied) and "changes" in e.item]
    assert counted == [0] * len(lookback.CHANGES)


@pytest.mark.parametrize("missing", [*AS_MENTEE])
def test_all_six_are_answered_or_the_form_comes_back(missing):
    given = {key: value for key, value in AS_MENTEE.items() if key != missing}

    answer = lookback.answer(ENDED, JOAO.id, given)

    assert isinstance(answer.reply, Form)
    assert answer.keep == ()


def test_nobody_answers_twice():
    once = carried_out(ENDED, lookback.answer(ENDED, JOAO.id, AS_MENTEE))

    assert lookback.answer(once, JOAO.id, AS_MENTEE) == Outcome(reply=Settled())
    assert lookback.begin(once, JOAO.id) == Outcome(reply=Settled())
    assert isinstance(lookback.begin(once, AMARA.id).reply, Form)


def test_before_the_end_there_is_nothing_to_look_back_on():
    begun = apply(pair(), Stepped(R1, Step.BEGIN_CLOSING, OVER))
    assert isinstance(begun.members[0].closing, Closing)

    assert lookback.answer(begun, JOAO.id, AS_MENTEE) == Outcome(reply=Settled())


def test_a_stranger_is_refused():
    with pytest.raises(NotAMemberError):
        lookback.begin(ENDED, STRANGER)
    with pytest.raises(NotAMemberError):
        lookback.answer(ENDED, STRANGER, AS_MENTEE)


def test_that_one_has_answered_is_shown_to_oneself_alone():
    answered = carried_out(ENDED, lookback.answer(ENDED, JOAO.id, AS_MENTEE))

    def shown(who):
        return mydata.show(
            View(person=who, programme=PROGRAMME, wishes=(), relationships=(answered,))
        ).parts

    assert part("held-check-in", what=names(("Amara",))) in shown(JOAO)
    assert "held-check-in" not in repr(shown(AMARA))


def test_it_is_opened_by_a_private_button():
    assert EndCheckIn.choices == EndCheckInAgain.choices == (Choice.CHECK_IN,)
