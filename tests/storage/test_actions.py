"""That somebody would like to be reminded is sealed, looks the same for all, and goes."""

from datetime import timedelta

import pytest

from flows import action
from flows.facts import Stepped
from flows.messages import ActionReminder
from flows.outcome import Outcome, ToRemind
from flows.relationship import Step
from flows.rounds import Chapter
from scheduler.rounds import make_rounds
from storage.ledger import Ledger
from tests.people import AMARA, JOAO, MONDAY
from tests.storage.world import RELATIONSHIP, House, paired

MET_ON = MONDAY + timedelta(days=2)
WANTED = ToRemind(RELATIONSHIP, JOAO.id, MET_ON.date())


@pytest.fixture
def house(ledger: Ledger) -> House:
    """Amara and João have been introduced, and have met."""
    house = paired(ledger)
    house.happened(Stepped(RELATIONSHIP, Step.MEET, MET_ON))
    return house


def wanted(house: House, who) -> bool:
    with house.glance() as page:
        return page.pulses.sheet(RELATIONSHIP, who.id).reminds_of is not None


def looks_at(house: House):
    with house.glance() as page:
        return page.due.at(Chapter.ACTION, RELATIONSHIP)


def test_the_clock_looks_at_the_same_moment_whoever_asked_or_nobody(house):
    before = looks_at(house)
    assert before is not None
    house.carry_out(Outcome(keep=(WANTED,)))

    assert looks_at(house) == before
    assert wanted(house, JOAO)
    assert not wanted(house, AMARA)


def test_both_have_a_sheet_from_then_on_and_the_two_are_equally_long(house):
    house.carry_out(Outcome(keep=(WANTED,)))

    rows = house.rows("pulse", "person_id, sheet")
    assert {who for who, _ in rows} == {AMARA.id, JOAO.id}
    assert len({len(sheet) for _, sheet in rows}) == 1
    assert not any(str(MET_ON.date()) in sheet for _, sheet in rows)


def test_once_it_is_due_they_alone_are_reminded_and_it_is_forgotten(house):
    house.carry_out(Outcome(keep=(WANTED,)))
    make_rounds(house.ledger, MET_ON + action.USUAL)

    waiting = house.rows("outbox", "person_id, key")
    assert [who for who, key in waiting if key.startswith(ActionReminder.key)] == [JOAO.id]
    assert not wanted(house, JOAO)


@pytest.mark.parametrize("step", [Step.END_EARLY, Step.COMPLETE])
def test_with_the_end_it_is_gone(house, step):
    house.carry_out(Outcome(keep=(WANTED,)))
    if step is Step.COMPLETE:
        house.happened(Stepped(RELATIONSHIP, Step.BEGIN_CLOSING, MET_ON + timedelta(days=1)))
    house.happened(Stepped(RELATIONSHIP, step, MET_ON + timedelta(days=3)))
    make_rounds(house.ledger, MET_ON + timedelta(days=3))

    assert not wanted(house, JOAO)
    assert not any(key.startswith(ActionReminder.key) for _, key in house.rows("outbox", "id, key"))
