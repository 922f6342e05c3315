from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import apart
from flows.forms import Error, Form, SomeOf, Wrong
from flows.matching.lines import Lines
from flows.matching.rules import Rule, blocked
from flows.messages import PRIVATE_FORMS, ApartNoted
from flows.outcome import Outcome
from flows.people import PersonId
from flows.wishes import MOST_APART, Apart
from flows.words import names, part
from tests.flows.matching.cast import mentee, mentor
from tests.people import AMARA, JOAO, KWAME, MEI_LIN, MONDAY, TOMAS, someone

NOBODY = Lines({})


def test_the_form_is_private_and_asks_for_no_reason():
    page = apart.form(())

    assert page.private
    assert page.key in PRIVATE_FORMS
    assert [each.key for each in page.questions] == ["somebody"]
    assert not any(each.required for each in page.questions)


def test_whoever_was_named_stands_there_to_be_kept_or_let_go():
    _, still = apart.form((TOMAS, KWAME)).questions

    assert isinstance(still, SomeOf)
    assert [option.value for option in still.options] == [TOMAS.id, KWAME.id]
    assert still.value == (TOMAS.id, KWAME.id)


def named(*before, adds=None, keeps=()) -> Outcome:
    given = {"somebody": adds.id if adds else None, "still": tuple(each.id for each in keeps)}
    return apart.choose(JOAO.id, before, adds, given)


def test_somebody_is_named_and_nothing_else_is_written_down():
    assert named(adds=TOMAS) == Outcome(
        reply=ApartNoted(parts=(part("held-apart", what=names((TOMAS.name,))),)),
        keep=(Apart(JOAO.id, (TOMAS.id,)),),
    )


def test_another_one_is_named_beside_the_first():
    (kept,) = named(TOMAS, adds=KWAME, keeps=(TOMAS,)).keep

    assert kept == Apart(JOAO.id, (TOMAS.id, KWAME.id))


def test_who_is_taken_out_of_the_list_is_out_of_it():
    outcome = named(TOMAS, KWAME, keeps=(KWAME,))

    assert outcome.keep == (Apart(JOAO.id, (KWAME.id,)),)


def test_an_empty_list_says_nothing():
    assert named(TOMAS).keep == (Apart(JOAO.id, ()),)
    assert named(TOMAS).reply == ApartNoted(parts=())


def test_sending_it_twice_is_sending_it_once():
    once = named(TOMAS, adds=KWAME, keeps=(TOMAS,))

    assert named(TOMAS, KWAME, adds=KWAME, keeps=(TOMAS,)).keep == once.keep


def error(outcome: Outcome):
    assert isinstance(outcome.reply, Form)
    assert outcome.keep == outcome.facts == outcome.homes == ()
    return outcome.reply.questions[0].error


def test_nobody_names_themselves():
    assert error(named(adds=JOAO)) == Error(Wrong.NOT_YOURSELF)


def test_more_than_ten_are_too_many():
    crowd = tuple(someone(f"N{n} Nobody", "Europe/Oslo") for n in range(MOST_APART))

    assert len(named(*crowd, keeps=crowd).keep[0].whom) == MOST_APART
    assert error(named(*crowd, adds=TOMAS, keeps=crowd)) == Error(Wrong.TOO_MANY, MOST_APART)


def test_somebody_who_was_never_on_the_list_can_not_be_kept_on_it():
    outcome = named(TOMAS, keeps=(AMARA,))

    assert isinstance(outcome.reply, Form)
    assert outcome.reply.questions[1].error == Error(Wrong.NOT_OFFERED)


@pytest.mark.parametrize("names_the_other", ["mentee", "mentor"])
@given(at=st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)))
def test_whoever_names_the_other_the_two_are_never_proposed(names_the_other, at):
    moment = at.replace(tzinfo=MONDAY.tzinfo)
    one, other = mentee(id=JOAO.id), mentor(id=AMARA.id)
    assert blocked(one, other, NOBODY, moment) is None
    if names_the_other == "mentee":
        one = mentee(id=JOAO.id, excluded=frozenset({AMARA.id}))
    else:
        other = mentor(id=AMARA.id, excluded=frozenset({JOAO.id}))

    assert blocked(one, other, NOBODY, moment) is Rule.FORBIDDEN


def test_naming_one_person_keeps_nobody_else_away():
    one = mentee(id=JOAO.id, excluded=frozenset({PersonId(MEI_LIN.id)}))

    assert blocked(one, mentor(id=AMARA.id), NOBODY, MONDAY) is None
