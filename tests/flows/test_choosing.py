from dataclasses import replace
from datetime import date

import pytest

from flows import choosing
from flows.ballots import Ballot, MatchingRound, RoundId, Stage
from flows.choosing import APART, Choosing
from flows.example_pages import AMARA, CHOOSING, INGRID, JOAO, TOMAS
from flows.forms import Form, Wrong
from flows.messages import (
    HomeChoose,
    HomeChosen,
    HomeInRound,
    HomeSilent,
    ListAgain,
    NothingToChoose,
    RankingNoted,
)
from flows.outcome import Ballots
from flows.people import PersonId, Role
from flows.words import names, part
from tests.people import MONDAY

UNTIL = CHOOSING.round.until
STATE = "round:m1-0"


def sent(**given: str):
    return choosing.choose(CHOOSING, STATE, given)


def kept(outcome) -> Ballot:
    [record] = outcome.keep
    assert isinstance(record, Ballots)
    [ballot] = record.all
    return ballot


def test_the_list_says_who_and_why_and_asks_for_an_order():
    form = choosing.form(CHOOSING, UNTIL)

    assert [each.key for each in form.questions] == ["first", "second", "third", APART]
    assert [each.required for each in form.questions] == [True, False, False, False]
    named = [dict(each.facts)["mentor"] for each in form.parts if each.key == "choose-mentor"]
    assert named == [AMARA.name, TOMAS.name, INGRID.name]
    assert any(each.key.startswith("why-topics") for each in form.parts)
    assert any(each.key == "caution-line-not-known" for each in form.parts)
    assert form.private


def test_whoever_hoped_for_somebody_else_reads_the_same_whatever_the_reason():
    hoping = replace(CHOOSING, hoped_for="Kwame Asante")

    assert choosing.form(hoping, UNTIL).parts[-1].facts == (("mentor", "Kwame Asante"),)
    assert not any(e.key == "choose-hoped-for" for e in choosing.form(CHOOSING, UNTIL).parts)


def test_no_number_is_shown():
    said = str(choosing.form(CHOOSING, UNTIL).parts)

    assert all(str(score.tenths) not in said for _, score in CHOOSING.mentors)


def test_with_one_on_the_list_there_is_nobody_to_strike_out():
    alone = replace(CHOOSING, mentors=CHOOSING.mentors[:1])

    assert [each.key for each in choosing.form(alone, UNTIL).questions] == ["first"]


def test_an_order_is_kept_and_read_back():
    outcome = sent(first=TOMAS.id, second=AMARA.id)

    assert kept(outcome).ranked == (TOMAS.id, AMARA.id)
    assert kept(outcome).has_answered
    assert isinstance(outcome.reply, RankingNoted)
    assert outcome.reply.parts == (part("ranking-order", names=names((TOMAS.name, AMARA.name))),)
    assert not outcome.homes  # nothing is published that would tell that somebody chose


def test_whom_they_leave_out_comes_after_and_whom_they_strike_out_not_at_all():
    ballot = kept(sent(first=INGRID.id, rather_not=AMARA.id))

    assert ballot.order == (INGRID.id, TOMAS.id)


def test_somebody_struck_out_of_an_earlier_list_stays_struck_out():
    kwame = PersonId("kwame")
    before = replace(CHOOSING, ballot=replace(CHOOSING.ballot, struck=(kwame,)))
    outcome = choosing.choose(before, STATE, {"first": AMARA.id, APART: TOMAS.id})

    assert kept(outcome).struck == (kwame, TOMAS.id)


def test_a_choice_can_be_changed_and_what_was_chosen_is_shown():
    chosen = replace(CHOOSING, ballot=kept(sent(first=TOMAS.id, rather_not=AMARA.id)))
    form = choosing.form(chosen, UNTIL)

    assert [each.value for each in form.questions] == [TOMAS.id, None, None, AMARA.id]
    assert kept(choosing.choose(chosen, STATE, {"first": AMARA.id})).struck == ()


@pytest.mark.parametrize(
    ("given", "where", "why"),
    [
        ({}, "first", Wrong.MISSING),
        ({"first": "amara", "second": "amara"}, "second", Wrong.RANKED_TWICE),
        ({"first": "amara", "rather_not": "amara"}, APART, Wrong.RATHER_NOT_RANKED),
        ({"first": "kwame"}, "first", Wrong.NOT_OFFERED),
    ],
)
def test_what_cant_be_is_said_beside_it_and_what_was_picked_stays(given, where, why):
    outcome = sent(**given)

    assert isinstance(outcome.reply, Form)
    wrong = {each.key: each.error.wrong for each in outcome.reply.questions if each.error}
    assert wrong == {where: why}
    assert {each.key: each.value for each in outcome.reply.questions if each.value} == given
    assert not outcome.keep


@pytest.mark.parametrize("stage", [each for each in Stage if each is not Stage.RANKING])
def test_there_is_nothing_to_choose_once_choosing_is_over(stage):
    late = replace(CHOOSING, round=CHOOSING.round.at(stage, UNTIL))

    assert choosing.ask(late).reply == NothingToChoose()
    assert choosing.choose(late, STATE, {"first": AMARA.id}).reply == NothingToChoose()


def test_whoever_has_no_list_is_told_so():
    assert choosing.ask(None).reply == NothingToChoose()


def test_an_order_for_an_earlier_list_counts_for_nothing():
    outcome = choosing.choose(CHOOSING, "round:m1-7", {"first": AMARA.id})

    assert isinstance(outcome.reply, Form)
    assert not outcome.keep


def test_a_reminder_goes_only_to_whom_it_still_concerns():
    round_, ballot = CHOOSING.round, CHOOSING.ballot
    reminder = choosing.again(round_, JOAO, UNTIL, MONDAY)
    news = choosing.ready(round_, JOAO, UNTIL, MONDAY)

    assert isinstance(reminder, ListAgain)
    assert choosing.still_wanted(reminder, round_, ballot)
    assert not choosing.still_wanted(reminder, round_, ballot.heard())
    assert choosing.still_wanted(news, round_, ballot.heard())
    assert not choosing.still_wanted(news, round_.at(Stage.ASKING), ballot)
    assert not choosing.still_wanted(news, replace(round_, lap=1), ballot)
    assert not choosing.still_wanted(news, None, ballot)


def test_a_home_says_what_there_is_to_do_and_nothing_of_who_is_asked():
    round_, ballot = CHOOSING.round, CHOOSING.ballot

    assert choosing.at_home(round_, ballot) == HomeChoose(until=UNTIL)
    assert choosing.at_home(round_, ballot.heard()) == HomeChosen(until=UNTIL)
    for stage in (Stage.PAIRING, Stage.REVIEW, Stage.ASKING):
        assert choosing.at_home(round_.at(stage), ballot.heard()) == HomeInRound()
    assert choosing.at_home(round_.at(Stage.OVER), ballot) is None
    assert choosing.at_home(None, None) is None


def test_a_mentor_who_is_silent_sees_how_to_come_back():
    silent = Ballot(person=AMARA.id, role=Role.MENTOR, is_silent=True)

    assert choosing.at_home(None, silent) == HomeSilent()
    assert choosing.at_home(None, silent.heard()) is None


def test_what_is_kept_is_shown_to_its_owner_by_name():
    ballot = kept(sent(first=TOMAS.id, rather_not=AMARA.id))
    known = {AMARA.id: AMARA.name, TOMAS.id: TOMAS.name}

    assert choosing.held(ballot, known) == (
        part("held-list", what=names((AMARA.name, TOMAS.name))),
        part("held-ranking", what=names((TOMAS.name,))),
        part("held-rather-not", what=names((AMARA.name,))),
    )


def test_a_list_is_told_of_by_its_lap():
    first = MatchingRound(id=RoundId("m1"), stage=Stage.RANKING, until=date(2026, 3, 9))
    told = {choosing.ready(each, JOAO, UNTIL, MONDAY).outbox_key for each in (first, first)}

    assert len(told) == 1
    assert choosing.ready(replace(first, lap=1), JOAO, UNTIL, MONDAY).outbox_key not in told


def test_nobody_has_a_list_before_they_were_told_of_it():
    untold = replace(CHOOSING, ballot=replace(CHOOSING.ballot, is_told=False))

    assert isinstance(untold, Choosing)
    assert untold.until is None
