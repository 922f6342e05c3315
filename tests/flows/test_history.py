from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import exit as leaving
from flows import introduction, meeting, nudge, proposal
from flows.facts import Extended, Introduced, Proposed, Quiet, Stepped
from flows.history import apply, each_keeps
from flows.outcome import Outcome
from flows.people import Role
from flows.programme import Silence
from flows.relationship import (
    Agreement,
    Closing,
    LookBack,
    Relationship,
    RelationshipId,
    Status,
    Step,
)
from tests.flows.lives import DAY, at_stage, carried_out, having_said_yes
from tests.people import AMARA, BLANK, JOAO, MONDAY, PROGRAMME, pair, proposed

R1 = RelationshipId("r1")
LATER = MONDAY + timedelta(days=36)


def test_a_proposal_has_a_day_by_which_to_answer():
    asked = Proposed(
        R1, ((AMARA.id, Role.MENTOR), (JOAO.id, Role.MENTEE)), date(2026, 3, 9), MONDAY
    )

    assert apply(proposed(answer_by=None), asked) == proposed(answer_by=date(2026, 3, 9))


def test_with_the_last_yes_they_are_to_be_introduced_and_the_answers_are_emptied():
    both = having_said_yes(proposed(), AMARA, JOAO)

    accepted = apply(both, Stepped(R1, Step.ACCEPT, LATER))

    assert accepted == proposed(status=Status.INTRODUCED, accepted_at=LATER)


@pytest.mark.parametrize("step", [Step.WITHDRAW, Step.LAPSE])
def test_when_a_proposal_ends_nobodys_answer_is_left(step):
    answered = having_said_yes(proposed(), JOAO)

    assert apply(answered, Stepped(R1, step, LATER)) == proposed(status=Status.ENDED)


def test_a_delivered_introduction_is_the_first_sign_of_life():
    waiting = pair(status=Status.INTRODUCED, introduced_on=None, sign_of_life=None)

    introduced = apply(waiting, Introduced(R1, LATER))

    assert introduced == replace(waiting, introduced_on=LATER, sign_of_life=LATER)


def test_a_meeting_is_a_sign_of_life_and_ends_the_silence():
    quiet = at_stage(Silence.REMINDED, 6, status=Status.INTRODUCED, question_answered=True)

    assert apply(quiet, Stepped(R1, Step.MEET, LATER)) == pair(sign_of_life=LATER)


def test_silence_goes_one_stage_further():
    quiet = apply(pair(), Quiet(R1, Silence.NUDGED, LATER))

    assert quiet == pair(silence=Silence.NUDGED, silence_at=LATER)


@pytest.mark.parametrize(
    ("status", "step", "then"),
    [
        (Status.CLOSING, Step.EXTEND, Status.ACTIVE),
        (Status.ACTIVE, Step.END_EARLY, Status.ENDED),
        (Status.INTRODUCED, Step.LAPSE, Status.ENDED),
    ],
)
def test_any_other_step_changes_the_status_and_nothing_else(status, step, then):
    assert apply(pair(status=status), Stepped(R1, step, LATER)) == pair(status=then)


def test_with_a_closing_there_is_something_to_say_for_everybody():
    begun = apply(pair(), Stepped(R1, Step.BEGIN_CLOSING, LATER))

    assert begun == each_keeps(pair(status=Status.CLOSING, closing_since=LATER.date()), Closing())


@pytest.mark.parametrize("step", [Step.EXTEND, Step.END_EARLY])
def test_whatever_was_said_for_a_closing_is_gone_unread_with_its_end(step):
    said = each_keeps(pair(status=Status.CLOSING), Closing(thanks="For the question."))
    said = replace(said, closing_since=MONDAY.date())

    then = Status.ACTIVE if step is Step.EXTEND else Status.ENDED
    assert apply(said, Stepped(R1, step, LATER)) == pair(status=then)


def test_after_a_completion_nothing_is_left_but_that_they_may_look_back():
    said = each_keeps(pair(status=Status.CLOSING), Closing(thanks="For the question."))
    leaving_later = replace(said, ends_on=LATER.date())

    assert apply(leaving_later, Stepped(R1, Step.COMPLETE, LATER)) == each_keeps(
        pair(status=Status.ENDED), LookBack(next_on=LATER.date() + 7 * DAY)
    )


def test_going_on_moves_the_planned_end_and_begins_the_silence_anew():
    until = date(2027, 6, 2)
    quiet = at_stage(Silence.ALERTED, 8, question_answered=True)

    further = apply(quiet, Extended(R1, until, LATER))
    agreed = apply(
        replace(quiet, agreement=Agreement(5, MONDAY.date())), Extended(R1, until, LATER)
    )

    assert further == pair(extended_until=until, extended_at=LATER)
    assert agreed == pair(agreement=Agreement(5, until), extended_at=LATER)
    assert further.last_sign == LATER
    assert further.sign_of_life == MONDAY


def test_something_that_is_no_fact_is_refused():
    with pytest.raises(AssertionError):
        apply(pair(), "they met")


# --- Whole lives --------------------------------------------------------------------------

ACTS = {
    "says yes": proposal.yes,
    "says no": proposal.no,
    "has met": meeting.met,
    "has not yet": lambda this, who, _: meeting.not_yet(this, who),
    "leaves": leaving.end,
}
ROUNDS = (
    proposal.decide,
    lambda r, now: introduction.decide(r, PROGRAMME.rhythm, now),
    introduction.delivered,
    lambda r, now: nudge.decide(r, PROGRAMME, BLANK, now),
    leaving.decide,
)
acts = st.tuples(
    st.integers(0, 20), st.sampled_from([AMARA.id, JOAO.id]), st.sampled_from(sorted(ACTS))
)


@given(life=st.lists(acts, max_size=25))
def test_in_any_life_facts_hold_no_name_and_answers_never_outlive_a_proposal(life):
    relationship, now = proposed(), MONDAY

    for wait, who, act in life:
        now += wait * DAY
        relationship = by_the_clock(relationship, now)
        outcome = ACTS[act](relationship, who, now)
        assert not any(names_somebody(fact) for fact in outcome.facts)
        relationship = carried_out(relationship, outcome, now)
        proposed_still = relationship.status is Status.PROPOSED
        assert proposed_still or not any(member.said_yes for member in relationship.members)
        assert (relationship.accepted_at is None) or not proposed_still


def by_the_clock(relationship: Relationship, now) -> Relationship:
    for decide in ROUNDS:
        decided = decide(relationship, now)
        if isinstance(decided, Outcome):
            assert not any(names_somebody(fact) for fact in decided.facts)
        relationship = carried_out(relationship, decided, now)
    return relationship


def names_somebody(fact: object) -> bool:
    return any(person.id in repr(fact) for person in (AMARA, JOAO))
