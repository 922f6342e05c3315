from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from flows import waiting
from flows.cases import CaseKind
from flows.messages import CaseForYou, ProposalWaiting
from flows.outcome import Because, NotNow, Outcome
from flows.relationship import Status
from tests.flows.lives import having_said_yes
from tests.people import (
    AMARA,
    BLANK,
    DANIEL,
    INGRID,
    JOAO,
    MONDAY,
    PROGRAMME,
    proposed,
)

DUE = datetime(2026, 3, 5, 8, 0, tzinfo=UTC)
"""Nine on Thursday in Oslo: two working days before answers are due, on Monday the ninth."""


def decide(relationship, now=DUE, **known):
    return waiting.decide(relationship, PROGRAMME, BLANK, now, **known)


def test_the_desk_hears_two_working_days_before_answers_are_due():
    assert decide(proposed(), MONDAY) == NotNow(Because.WAITING_FOR_ANSWERS, until=DUE)

    heard = decide(proposed())

    (case,) = heard.keep
    (post,) = heard.messages
    assert (case.kind, case.due_on) == (CaseKind.PROPOSAL_WAITING, date(2026, 3, 9))
    assert isinstance(post, ProposalWaiting)
    assert heard.facts == ()


@pytest.mark.parametrize(
    "relationship",
    [
        having_said_yes(proposed(), AMARA),
        having_said_yes(proposed(), JOAO),
        proposed(has_reached_them=False),
    ],
    ids=["one said yes", "the other did", "it reached nobody yet"],
)
def test_whatever_anybody_answered_the_case_is_the_same(relationship):
    assert decide(relationship) == decide(proposed())


def test_two_yeses_raise_no_case_and_neither_does_a_proposal_that_is_over():
    both = proposed(status=Status.INTRODUCED, accepted_at=MONDAY)

    assert decide(both) == NotNow(Because.SETTLED)
    assert decide(proposed(), DUE + timedelta(days=14)) == NotNow(Because.SETTLED)
    assert decide(replace(proposed(), answer_by=None)) == NotNow(Because.SETTLED)
    with pytest.raises(ValueError, match="only a proposal"):
        waiting.warns_at(replace(proposed(), answer_by=None), PROGRAMME)


def test_a_coordinator_in_somebodys_line_does_not_hear_of_it():
    heard = decide(proposed(), line=frozenset({INGRID.id}))

    assert isinstance(heard, Outcome)
    assert [(type(each), each.to) for each in heard.messages] == [(CaseForYou, DANIEL.id)]
