"""Two equals as they are kept: what they ask and give, their place, and whose turn it is."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows import introduction, meeting, proposal
from flows.matching import equals
from flows.matching.equals import Exchange
from flows.messages import Choice, Settled
from flows.outcome import NoWish, Outcome
from flows.people import Role
from flows.programme import Shape
from flows.relationship import Relationship
from flows.signup import not_offered
from storage import tables
from storage.ledger import Ledger
from storage.programmes import settings
from tests.people import (
    INGRID,
    JOAO,
    JOAO_EXCHANGES,
    MONDAY,
    PROGRAMME,
    TOMAS,
    TOMAS_EXCHANGES,
)
from tests.storage.world import Door, House, asks, furnish, seed, sign_up

EVERY_FORM = replace(PROGRAMME, forms=tuple(Shape))
LATER = MONDAY + timedelta(weeks=5)


@pytest.fixture
def house(ledger: Ledger) -> House:
    """Two who wait for an equal, in a programme that has all forms."""
    house = furnish(ledger, programme=EVERY_FORM)
    sign_up(house, JOAO_EXCHANGES, TOMAS_EXCHANGES)
    return house


def door(house: House) -> Door:
    return Door(house, lambda: MONDAY)


def suggests(house: House, choice: Choice) -> Relationship:
    """Ingrid presses; what comes of it."""
    door(house).press(INGRID, choice, None, "d1")
    (which,) = {each for (each,) in house.rows("relationship", "id")}
    return house.relationship(which)


def test_what_a_peer_asks_and_gives_comes_back_as_it_was_kept_and_goes_when_taken_back(house):
    with house.glance() as page:
        assert page.people.wishes(JOAO.id) == (JOAO_EXCHANGES,)
    house.carry_out(Outcome(keep=(NoWish(JOAO.id, Role.PEER),)))
    assert [who for (who,) in house.rows("wish", "person_id")] == [TOMAS.id]


def test_who_waits_for_an_equal_is_neither_a_mentee_nor_a_mentor(house):
    sign_up(house, asks(JOAO))
    with house.glance() as page:
        assert {each.id for each in page.pool.equals()} == {JOAO.id, TOMAS.id}
        assert {each.person.id for each in page.pool.peers()} == {JOAO.id, TOMAS.id}
        assert {each.id for each in page.pool.mentees()} == {JOAO.id}
        assert page.pool.mentors() == ()
        found = equals.best(page.pool.equals(), page.people.lines, MONDAY)
    assert isinstance(found, Exchange)


@pytest.mark.parametrize(
    ("choice", "form", "turn"),
    [
        (Choice.PROPOSE_PEERS, Shape.PEERS, None),
        (Choice.PROPOSE_CO_MENTORS, Shape.CO_MENTORING, 0),
    ],
    ids=str,
)
def test_two_who_are_suggested_wait_no_longer_and_keep_their_form(house, choice, form, turn):
    kept = suggests(house, choice)

    assert {each.person.id for each in kept.members} == {JOAO.id, TOMAS.id}
    assert (kept.form, kept.turn) == (form, turn)
    assert house.posted()["proposal-to-peer"] == 2
    with house.glance() as page:
        assert page.pool.equals() == ()
        assert page.relationships.taken() == {(JOAO.id, Role.PEER): 1, (TOMAS.id, Role.PEER): 1}
        assert TOMAS.id in page.relationships.former_partners()[JOAO.id]


def test_after_a_meeting_it_is_the_others_turn_whoever_says_so(house):
    kept = suggests(house, Choice.PROPOSE_CO_MENTORS)
    for member in kept.members:
        now = house.relationship(kept.id)
        house.carry_out(proposal.yes(now, member.person.id, MONDAY), MONDAY)
    delivered = introduction.delivered(house.relationship(kept.id), MONDAY)
    house.carry_out(delivered, MONDAY)

    for who in (JOAO.id, TOMAS.id):
        house.carry_out(meeting.met(house.relationship(kept.id), who, LATER), LATER)
    assert house.relationship(kept.id).turn == 1
    again = LATER + timedelta(weeks=4)
    house.carry_out(meeting.met(house.relationship(kept.id), JOAO.id, again), again)
    assert house.relationship(kept.id).turn == 0
    assert not any(JOAO.id in fact for (fact,) in house.rows("journal", "fact") if "meet" in fact)


def test_what_is_off_can_not_be_pressed_or_sent_either(ledger):
    house = furnish(ledger)
    sign_up(house, JOAO_EXCHANGES, TOMAS_EXCHANGES)
    turned = door(house)

    assert Choice.JOIN_AS_PEER in not_offered(PROGRAMME)
    assert turned.press(JOAO, Choice.JOIN_AS_PEER, None, "d1") == turned.words(JOAO, Settled())
    pressed = turned.press(INGRID, Choice.PROPOSE_PEERS, None, "d2")
    assert pressed == turned.words(INGRID, Settled())
    assert house.rows("relationship") == []


def test_the_programme_keeps_its_forms_and_has_the_usual_ones_where_none_were_kept(ledger):
    house = furnish(ledger, programme=EVERY_FORM)
    with house.glance() as page:
        assert page.programme.forms == tuple(Shape)
    before = {key: value for key, value in settings(seed()).items() if key != "forms"}
    with house.page() as page:
        page.scope.session.query(tables.Programme).one().settings = before
    with house.glance() as page:
        assert page.programme.forms == (Shape.PAIRS, Shape.CIRCLES)
