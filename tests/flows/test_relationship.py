from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.facts import Stepped
from flows.history import apply
from flows.people import Role
from flows.relationship import (
    MEETING,
    TRANSITIONS,
    NotAMemberError,
    NotPossibleError,
    RelationshipId,
    Status,
    Step,
    after,
)
from tests.people import AMARA, JOAO, MONDAY, STRANGER, pair, proposed

R1 = RelationshipId("r1")
steps = st.sampled_from(Step)


def reachable(status: Status) -> set[Status]:
    """Where a relationship may come to from here, in any number of steps."""
    found, looking = set(), [status]
    while looking:
        for onward in TRANSITIONS[looking.pop()].values():
            if onward not in found:
                found.add(onward)
                looking.append(onward)
    return found


def test_every_status_has_its_rules():
    assert set(TRANSITIONS) == set(Status)


@given(many=st.lists(steps))
def test_an_ended_relationship_stays_ended(many):
    over = pair(status=Status.ENDED)

    for step in many:
        with pytest.raises(NotPossibleError):
            apply(over, Stepped(R1, step, MONDAY))


def test_an_ended_relationship_has_no_way_out():
    assert reachable(Status.ENDED) == set()


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.ENDED])
def test_nobody_can_be_stuck_every_other_status_leads_to_an_end(status):
    assert Status.ENDED in reachable(status)


@pytest.mark.parametrize("status", sorted(MEETING))
def test_whoever_has_been_brought_together_may_leave_at_any_time(status):
    assert after(status, Step.END_EARLY) is Status.ENDED


def test_a_proposal_leads_everywhere():
    assert reachable(Status.PROPOSED) == set(Status) - {Status.PROPOSED}


@pytest.mark.parametrize("step", Step)
def test_each_step_is_possible_somewhere(step):
    assert any(step in possible for possible in TRANSITIONS.values())


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("step", Step)
def test_a_step_leads_where_the_table_says_or_is_refused(status, step):
    if step in TRANSITIONS[status]:
        assert after(status, step) is TRANSITIONS[status][step]
    else:
        with pytest.raises(NotPossibleError, match=f"that is {status} cannot {step}"):
            after(status, step)


@given(many=st.lists(steps, max_size=12))
def test_whatever_happens_a_relationship_is_in_one_of_five_statuses_and_ends_at_most_once(many):
    relationship, ended = proposed(), 0

    for number, step in enumerate(many):
        fact = Stepped(R1, step, MONDAY + timedelta(days=number))
        if step in TRANSITIONS[relationship.status]:
            relationship = apply(relationship, fact)
            ended += relationship.has_ended
        assert relationship.status in Status
    assert ended <= 1


def test_only_those_who_have_been_brought_together_meet():
    meeting = {status for status in Status if pair(status=status).is_meeting}

    assert meeting == MEETING == {Status.INTRODUCED, Status.ACTIVE, Status.CLOSING}


def test_it_has_ended_in_one_status_only():
    assert [status for status in Status if pair(status=status).has_ended] == [Status.ENDED]


def test_each_member_has_a_partner_and_a_role():
    together = pair()

    assert together.member(JOAO.id).role is Role.MENTEE
    assert [member.person for member in together.partners(JOAO.id)] == [AMARA]
    assert [member.person for member in together.partners(AMARA.id)] == [JOAO]
    assert [member.person for member in together.those(Role.MENTOR)] == [AMARA]
    assert together.calendars == (AMARA.calendar, JOAO.calendar)


@pytest.mark.parametrize("status", Status)
def test_a_stranger_is_no_member_and_has_no_partner(status):
    relationship = pair(status=status)

    with pytest.raises(NotAMemberError):
        relationship.member(STRANGER)
    with pytest.raises(NotAMemberError):
        relationship.partners(STRANGER)


def test_a_relationship_may_have_more_than_two_members():
    circle = replace(
        pair(), members=(*pair().members, replace(pair().members[1], person=STRANGERS))
    )

    assert len(circle.partners(AMARA.id)) == 2
    assert len(circle.those(Role.MENTEE)) == 2


STRANGERS = replace(JOAO, id=STRANGER)
