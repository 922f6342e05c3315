from dataclasses import replace

import pytest

from flows import round_desk
from flows.ballots import MatchingRound, Protocol, RoundId, Stage
from flows.example_pages import CHOSEN_FROM
from flows.matching.policy import Mode
from flows.messages import (
    Choice,
    ChoosingClosed,
    DeskRound,
    DeskRoundAsks,
    DeskRoundReview,
    DeskRoundWorks,
    ProposalAgain,
    RemindedAlready,
    RemindersNoted,
    RoundBegun,
    Settled,
)
from flows.outcome import Reminded
from flows.round_desk import Queue
from tests.people import AMARA, JOAO, MONDAY, PROGRAMME, proposed

NEW = RoundId("m2")
OFFER = proposed(in_round=True)


def at(stage: Stage):
    return replace(CHOSEN_FROM, round=replace(CHOSEN_FROM.round, stage=stage))


def parts(form) -> list[str]:
    return [each.key for each in form.parts]


def test_the_page_says_how_many_wait_and_what_happens():
    form = round_desk.form(Queue(20, 26), Protocol())

    assert dict(form.facts) == {"mentees": 20, "places": 26}
    assert parts(form) == ["match-how-choice", "match-left-over", "match-settle"]
    assert parts(round_desk.form(Queue(20, 26), Protocol(mode=Mode.ONE_OFFER))) == [
        "match-how-offers",
        "match-left-over",
        "match-settle",
    ]


@pytest.mark.parametrize(("places", "is_scarce"), [(21, True), (22, False)])
def test_a_coordinator_is_warned_where_places_are_few(places, is_scarce):
    form = round_desk.form(Queue(20, places), Protocol())

    assert ("match-scarce" in parts(form)) is is_scarce


@pytest.mark.parametrize("queue", [Queue(0, 5), Queue(5, 0)])
def test_there_is_no_round_without_anybody_to_match(queue):
    assert not round_desk.form(queue, Protocol()).can_send
    assert not round_desk.begin(None, NEW, queue, Protocol(), PROGRAMME).keep


def test_a_round_is_begun_once():
    begun = round_desk.begin(None, NEW, Queue(2, 2), Protocol(), PROGRAMME)

    assert begun.reply == RoundBegun()
    assert begun.keep == (MatchingRound(id=NEW),)
    again = round_desk.begin(begun.keep[0], RoundId("m3"), Queue(2, 2), Protocol(), PROGRAMME)
    assert again.reply == Settled()
    assert not again.keep
    over = begun.keep[0].at(Stage.OVER)
    assert round_desk.begin(over, RoundId("m3"), Queue(2, 2), Protocol(), PROGRAMME).keep


def test_she_sees_how_far_it_is_and_what_she_can_do():
    assert isinstance(round_desk.card(at(Stage.RANKING)), DeskRound)
    assert {Choice.REMIND_ALL, Choice.CLOSE_EARLY} < {*round_desk.card(at(Stage.RANKING)).choices}
    assert isinstance(round_desk.card(at(Stage.ASKING)), DeskRoundAsks)
    assert Choice.CLOSE_EARLY not in round_desk.card(at(Stage.ASKING)).choices
    for stage in (Stage.DEALING, Stage.PAIRING):
        assert isinstance(round_desk.card(at(stage)), DeskRoundWorks)
    assert isinstance(round_desk.card(at(Stage.REVIEW)), DeskRoundReview)


def test_while_mentees_choose_she_sees_who_has_not():
    state = at(Stage.RANKING)
    chosen = replace(state, ballots=(state.ballots[0].heard(),))

    assert round_desk.silent(state, ()) == (state.ballots[0].person,)
    assert round_desk.silent(chosen, ()) == ()


def test_while_people_are_asked_a_no_looks_like_no_answer():
    said_yes = tuple(replace(m, said_yes=m.person.id == AMARA.id) for m in OFFER.members)

    assert round_desk.silent(at(Stage.ASKING), (OFFER,)) == (AMARA.id, JOAO.id)
    assert round_desk.silent(at(Stage.ASKING), (replace(OFFER, members=said_yes),)) == (JOAO.id,)


def test_one_tap_reminds_those_who_have_not_chosen_and_only_once():
    state = at(Stage.RANKING)
    once = round_desk.remind(state, (), PROGRAMME, MONDAY)
    twice = round_desk.remind(replace(state, round=once.keep[0]), (), PROGRAMME, MONDAY)

    assert once.reply == RemindersNoted()
    assert [each.to for each in once.messages] == [state.ballots[0].person]
    assert twice.reply == RemindedAlready()
    assert not twice.messages


def test_one_tap_reminds_those_who_were_asked_and_the_clock_does_not_do_it_again():
    outcome = round_desk.remind(at(Stage.ASKING), (OFFER,), PROGRAMME, MONDAY)

    assert outcome.keep == (Reminded(OFFER.id),)
    assert {type(each) for each in outcome.messages} == {ProposalAgain}
    assert round_desk.remind(at(Stage.ASKING), (), PROGRAMME, MONDAY).reply == RemindedAlready()


def test_choosing_is_closed_before_its_day_and_nothing_else_is():
    assert round_desk.close_early(at(Stage.RANKING), PROGRAMME).reply == ChoosingClosed()
    for stage in (Stage.PAIRING, Stage.REVIEW, Stage.ASKING):
        assert round_desk.close_early(at(stage), PROGRAMME).reply == Settled()


def test_names_stand_in_the_private_page_in_alphabetical_order():
    form = round_desk.details(at(Stage.RANKING), (JOAO, AMARA))

    assert parts(form) == ["round-silent-choosing", "round-remind", "match-left-over"]
    assert [each.text for each in dict(form.parts[0].facts)["people"].labels] == [
        AMARA.name,
        JOAO.name,
    ]
    assert parts(round_desk.details(at(Stage.ASKING), ()))[0] == "round-all-asking"


def test_who_has_chosen_is_named_and_of_an_answer_to_a_suggestion_nothing_is():
    state = at(Stage.RANKING)
    heard = (state.ballots[0].heard(),)

    assert parts(round_desk.details(replace(state, ballots=heard), ()))[0] == "round-chosen"
    asking = replace(at(Stage.ASKING), ballots=heard)
    assert "round-chosen" not in parts(round_desk.details(asking, (JOAO,)))
