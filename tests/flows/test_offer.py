from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from flows import offer, proposal, waiting
from flows.ballots import Ballot
from flows.facts import Stepped
from flows.messages import NoNoted, OfferClosed, ProposalAgain, ProposalClosed
from flows.outcome import FreeFrom, Heard, NotNow, OfferOver, Outcome, Released
from flows.people import Role
from flows.relationship import Step
from tests.people import AMARA, AROHA, BLANK, JOAO, MONDAY, PROGRAMME, proposed, someone

OFFER = proposed(in_round=True)
CLOSED = proposal.closes_at(OFFER)
PART_TIME = someone("Solveig Haugen", "Europe/Oslo", working_days=frozenset({2}))


def said(**answers: bool):
    """The same pair, after somebody said yes."""
    members = tuple(
        replace(each, said_yes=answers.get(each.person.id, False)) for each in OFFER.members
    )
    return replace(OFFER, members=members)


def ballots(**heard: bool) -> dict[str, Ballot]:
    return {
        each.person.id: Ballot(
            person=each.person.id, role=each.role, has_answered=heard.get(each.person.id, False)
        )
        for each in OFFER.members
    }


def afterwards(relationship, **heard: bool) -> dict[str, Ballot]:
    mine = ballots(**heard)
    one, other = relationship.members
    return {
        each.person.id: offer.afterwards(
            relationship, each, mine[each.person.id], mine[them.person.id]
        )
        for each, them in ((one, other), (other, one))
    }


@pytest.mark.parametrize("in_round", [True, False])
def test_both_are_free_for_the_next_choice_at_once_in_a_round_and_only_there(in_round):
    outcome = offer.decide(replace(OFFER, in_round=in_round), CLOSED)

    assert outcome.facts == (Stepped(OFFER.id, Step.LAPSE, CLOSED),)
    assert (Released(OFFER.id) in outcome.keep) is in_round
    assert (OfferOver(OFFER.id) in outcome.keep) is in_round
    days = {each.on for each in outcome.keep if isinstance(each, FreeFrom)}
    assert (days == {CLOSED.astimezone(UTC).date()}) is in_round


def test_before_the_last_day_is_over_nothing_ends():
    assert isinstance(offer.decide(OFFER, CLOSED - timedelta(seconds=1)), NotNow)


def test_only_those_who_were_asked_hear_that_nothing_came_of_it():
    [amara, joao] = OFFER.members
    chose = replace(OFFER, members=(amara, replace(joao, is_asked=False, said_yes=True)))

    assert [type(each) for each in offer.decide(OFFER, CLOSED).messages] == [
        OfferClosed,
        ProposalClosed,
    ]
    assert [each.to for each in offer.decide(chose, CLOSED).messages] == [AMARA.id]


@pytest.mark.parametrize("say", [proposal.yes, proposal.no])
def test_any_answer_is_a_sign_that_somebody_is_there(say):
    for relationship, heard in ((OFFER, (Heard(AMARA.id),)), (proposed(), ())):
        outcome = offer.answered(relationship, AMARA.id, say(relationship, AMARA.id, MONDAY))
        assert tuple(each for each in outcome.keep if isinstance(each, Heard)) == heard


def test_an_answer_that_comes_too_late_is_a_sign_too():
    late = offer.answered(OFFER, AMARA.id, proposal.no(OFFER, AMARA.id, CLOSED))

    assert not isinstance(late.reply, NoNoted)
    assert late.keep == (Heard(AMARA.id),)


def test_whoever_answers_nothing_is_silent_and_silence_forbids_nothing():
    after = afterwards(said(joão=True), joão=True)

    assert after[AMARA.id].is_silent
    assert not after[JOAO.id].is_silent
    assert {each.still for each in after.values()} == {(JOAO.id,), (AMARA.id,)}


@pytest.mark.parametrize("who", ["amara", "joão"])
def test_after_a_no_they_are_never_suggested_again_and_nobody_is_silent(who):
    other = {"amara": "joão", "joão": "amara"}[who]
    after = afterwards(said(**{other: True}), amara=True, joão=True)

    assert all(each.still == () and not each.is_silent for each in after.values())


def test_a_mentee_who_chose_and_was_not_asked_has_not_declined():
    [amara, joao] = said(joão=True).members
    chose = replace(OFFER, members=(amara, replace(joao, is_asked=False)))

    assert not offer.is_no(chose.members[1], ballots(joão=True)[JOAO.id])


def test_in_a_round_those_who_were_asked_are_reminded_and_the_desk_hears_nothing():
    at = waiting.warns_at(OFFER, PROGRAMME)
    outcome = waiting.decide(OFFER, PROGRAMME, BLANK, at)

    assert isinstance(outcome, Outcome)
    assert [(type(each), each.to) for each in outcome.messages] == [
        (ProposalAgain, AMARA.id),
        (ProposalAgain, JOAO.id),
    ]
    assert not outcome.keep


def test_reminders_are_written_for_all_who_were_asked_so_that_none_tells_who_answered():
    assert len(offer.again(said(amara=True), MONDAY).messages) == 2


def test_everybody_has_so_many_working_days_of_their_own():
    wednesday = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)

    assert offer.last_day(wednesday, PROGRAMME, (AMARA, JOAO), 3) == date(2026, 3, 9)
    assert offer.last_day(wednesday, PROGRAMME, (AMARA, AROHA), 3) == date(2026, 3, 9)


def test_whoever_works_one_day_a_week_holds_up_nobody_for_long():
    assert offer.last_day(MONDAY, PROGRAMME, (AMARA, PART_TIME), 3) == date(2026, 3, 10)


@pytest.mark.parametrize(("days", "left"), [(5, 2), (3, 1), (2, 1)])
def test_a_reminder_comes_past_the_middle_of_the_days_to_answer(days, left):
    friday = date(2026, 3, 6)

    reminded = offer.reminds_at(friday, days, PROGRAMME.calendar)
    assert reminded == PROGRAMME.calendar.opening(friday - timedelta(days=left))


def test_roles_stand_on_the_ballots():
    assert [each.role for each in ballots().values()] == [Role.MENTOR, Role.MENTEE]
