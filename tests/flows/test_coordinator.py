from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import coordinator
from flows.cases import Case, CaseId, CaseKind
from flows.facts import Approved
from flows.matching.propose import Nobody
from flows.matching.rules import Rule
from flows.messages import (
    ApprovalNoted,
    Choice,
    DeskApplication,
    DeskSeekers,
    Kind,
    MentorApproved,
    Ref,
    Settled,
)
from flows.outcome import Outcome
from flows.proposal import Side
from flows.relationship import RelationshipId, Status
from flows.signup import preview
from flows.words import names, part
from tests.people import (
    AMARA,
    AMARA_OFFERS,
    DANIEL,
    INGRID,
    JOAO,
    JOAO_WISHES,
    KWAME,
    MEI_LIN,
    MONDAY,
    PROGRAMME,
    pair,
)

APPLICATION = replace(AMARA_OFFERS, qualified=False)


# --- Approving ----------------------------------------------------------------------------


def test_a_coordinator_lets_a_mentor_into_matching_and_the_mentor_hears_of_it():
    approved = coordinator.approve(AMARA, APPLICATION, PROGRAMME, MONDAY)

    assert approved == Outcome(
        reply=ApprovalNoted(mentor="Amara Okafor"),
        facts=(Approved(AMARA.id, MONDAY),),
        messages=(MentorApproved(to=AMARA.id, not_before=MONDAY),),
        homes=(AMARA.id, INGRID.id, DANIEL.id),
    )


def test_the_mentor_hears_in_their_own_working_hours():
    at_night = datetime(2026, 3, 2, 22, 0, tzinfo=UTC)

    (message,) = coordinator.approve(AMARA, APPLICATION, PROGRAMME, at_night).messages

    assert message.not_before == datetime(2026, 3, 3, 9, 0, tzinfo=UTC)


def test_approving_twice_changes_nothing():
    assert coordinator.approve(AMARA, AMARA_OFFERS, PROGRAMME, MONDAY) == Outcome(reply=Settled())


def test_somebody_who_never_applied_cannot_be_approved():
    assert coordinator.approve(KWAME, None, PROGRAMME, MONDAY) == Outcome(reply=Settled())


# --- Nobody to propose --------------------------------------------------------------------


NOT_AVAILABLE = part("blocked-not_available")


@pytest.mark.parametrize("rule", Rule)
@pytest.mark.parametrize("pairs", [1, 4])
def test_of_one_pair_or_four_nobody_can_read_whether_a_private_choice_stood_in_the_way(rule, pairs):
    assert coordinator.nobody_to_propose(Nobody({rule: pairs})).reply.parts == (NOT_AVAILABLE,)


@pytest.mark.parametrize("rule", [rule for rule in Rule if rule not in coordinator.UNSPOKEN])
def test_everything_else_is_named_from_five_pairs_on(rule):
    answer = coordinator.nobody_to_propose(Nobody({rule: 5}))

    assert answer.reply.parts == (part(f"blocked-{rule}", pairs=5), NOT_AVAILABLE)


private = st.dictionaries(st.sampled_from(sorted(coordinator.UNSPOKEN)), st.integers(1, 99))
known = st.sampled_from([rule for rule in Rule if rule not in coordinator.UNSPOKEN])


@given(counts=st.dictionaries(known, st.integers(1, 99)), one=private, other=private)
def test_what_is_private_changes_nothing_that_can_be_seen(counts, one, other):
    answer = coordinator.nobody_to_propose(Nobody({**counts, **one}))

    assert answer == coordinator.nobody_to_propose(Nobody({**other, **counts}))
    assert replace(answer, reply=None) == Outcome()


@given(counts=st.dictionaries(known, st.integers(1, 99)))
def test_what_stood_in_the_way_is_listed_in_one_fixed_order(counts):
    *lines, last = coordinator.nobody_to_propose(Nobody(counts)).reply.parts

    assert [line.key for line in lines] == sorted(line.key for line in lines)
    assert [dict(line.facts)["pairs"] for line in lines] == [
        n for _, n in sorted(counts.items()) if n >= 5
    ]
    assert last == NOT_AVAILABLE


# --- The desk -----------------------------------------------------------------------------


def test_where_nobody_waits_there_is_no_card():
    assert coordinator.desk((), ()) == ()


def test_the_desk_shows_each_application_and_then_all_who_wait_on_one_card():
    waiting = [Side(JOAO, JOAO_WISHES), Side(MEI_LIN, JOAO_WISHES)]

    cards = coordinator.desk([Side(AMARA, APPLICATION), Side(KWAME, APPLICATION)], waiting)

    assert [type(card) for card in cards] == [DeskApplication, DeskApplication, DeskSeekers]
    assert [card.mentor for card in cards[:2]] == ["Amara Okafor", "Kwame Asante"]
    assert cards[2].mentees == names(("João Pereira", "Mei Lin Tan"))


def test_an_application_is_shown_as_a_partner_would_read_it_with_places_and_one_tap():
    (card,) = coordinator.desk([Side(AMARA, APPLICATION)], ())

    assert card == DeskApplication(
        mentor="Amara Okafor",
        about=Ref(Kind.PERSON, AMARA.id),
        parts=(part("preview-places", places=2), *preview(APPLICATION)),
    )
    assert card.choices == (Choice.APPROVE,)


def test_the_coordinator_reads_what_mentees_hope_for_where_they_said_so():
    hoping = replace(JOAO_WISHES, ideal="Somebody who changed field late.", hoped_for=AMARA.id)

    (card,) = coordinator.desk((), [Side(MEI_LIN, JOAO_WISHES), Side(JOAO, hoping, AMARA.name)])

    assert card.parts == (
        part("desk-ideal", mentee=JOAO.name, text="Somebody who changed field late."),
        part("desk-hoped-for", mentee=JOAO.name, mentor=AMARA.name),
    )
    assert card.choices == (Choice.MATCH, Choice.PROPOSE, Choice.CIRCLE)


@pytest.mark.parametrize("waiting", [1, 20, 21, 60])
def test_of_many_who_wait_the_first_twenty_are_named_and_the_others_counted(waiting):
    everybody = [Side(replace(JOAO, name=f"Mentee {n}"), JOAO_WISHES) for n in range(waiting)]

    (card,) = coordinator.desk((), everybody)

    assert card.mentees == names(tuple(f"Mentee {n}" for n in range(min(waiting, 20))))
    more = (part("desk-more", people=waiting - 20),) if waiting > 20 else ()
    assert card.parts == more


def test_a_mentor_may_be_approved_while_nobody_waits():
    assert len(coordinator.desk([Side(AMARA, APPLICATION)], ())) == 1


# --- Cases --------------------------------------------------------------------------------


def case(kind: CaseKind, **changes: object) -> Case:
    return Case(id=CaseId("c1"), number=4711, kind=kind, opened_on=date(2026, 4, 27), **changes)


@pytest.mark.parametrize("quiet", [pair(AMARA, JOAO), pair(JOAO, AMARA), pair(KWAME, AMARA)])
def test_a_quiet_pair_is_named_in_alphabetical_order(quiet):
    of_pair = case(CaseKind.GONE_QUIET, relationship=RelationshipId("r1"))

    form = coordinator.details(of_pair, quiet, None)

    people = sorted(member.person.name for member in quiet.members)
    assert form.parts[0].facts == (("people", names(tuple(people))),)


def test_details_say_the_number_and_the_day_and_ask_nothing():
    form = coordinator.details(case(CaseKind.GONE_QUIET), pair(), None)

    assert form.key == "case-gone-quiet"
    assert form.facts == (("number", 4711),)
    assert form.parts[1].facts == (("day", date(2026, 4, 27)),)
    assert form.questions == ()
    assert not form.can_send


@pytest.mark.parametrize("status", Status)
def test_details_read_the_same_whatever_became_of_the_pair(status):
    of_pair = case(CaseKind.GONE_QUIET, relationship=RelationshipId("r1"))

    assert coordinator.details(of_pair, pair(status=status), None) == coordinator.details(
        of_pair, pair(), None
    )


def test_whoever_asked_for_a_word_is_named_and_nobody_else_is():
    form = coordinator.details(case(CaseKind.WORD_WANTED, person=JOAO.id), None, JOAO)

    assert form.key == "case-word-wanted"
    assert form.parts[0].facts == (("people", names(("João Pereira",))),)


@pytest.mark.parametrize("kind", CaseKind)
def test_a_case_about_people_who_are_gone_names_nobody(kind):
    assert coordinator.details(case(kind), None, None).parts[0].facts == (("people", names(())),)


def test_a_briefing_that_is_stuck_can_be_waived_in_its_details():
    stuck = case(CaseKind.BRIEFING_STUCK, relationship=RelationshipId("r1"))

    form = coordinator.details(stuck, pair(), None, (JOAO,))

    assert form.can_send
    assert [each.value for each in form.questions[0].options] == [JOAO.id]
    assert not coordinator.details(stuck, pair(), None).can_send
