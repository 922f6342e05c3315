"""When the clock looks at what: set by a decision, woken by a fact, forgotten when settled."""

from datetime import timedelta

import pytest

from flows import exit as leaving
from flows import meeting, nudge
from flows.outcome import Because, NotNow, Outcome
from flows.programme import Rhythm, Silence
from flows.relationship import RelationshipId
from flows.rounds import WOKEN_BY_FACTS, Chapter
from tests.people import AMARA, JOAO, MONDAY
from tests.storage.world import (
    RELATIONSHIP,
    House,
    furnish,
    paired,
)

LATER = MONDAY + timedelta(weeks=4)
OTHER = RelationshipId("r2")


@pytest.fixture
def house(ledger) -> House:
    return furnish(ledger)


def test_not_now_until_sets_the_day_and_the_next_answer_moves_it(house):
    for days in (9, 3, 5):
        until = MONDAY + timedelta(days=days)
        with house.page() as page:
            page.due.put_off(Chapter.SILENCE, RELATIONSHIP, NotNow(Because.TOO_SOON, until=until))
        assert house.due() == {(Chapter.SILENCE, RELATIONSHIP): until}


def test_not_now_without_a_day_takes_it_off_the_table(house):
    with house.page() as page:
        page.due.look_at(Chapter.SILENCE, RELATIONSHIP, LATER)
        page.due.look_at(Chapter.ENDING, RELATIONSHIP, LATER)
        page.due.put_off(Chapter.SILENCE, RELATIONSHIP, NotNow(Because.AT_PEACE))
    assert house.due() == {(Chapter.ENDING, RELATIONSHIP): LATER}
    with house.page() as page:
        page.due.put_off(Chapter.SILENCE, RELATIONSHIP, NotNow(Because.AT_PEACE))
    assert house.due() == {(Chapter.ENDING, RELATIONSHIP): LATER}


def test_a_chapter_sees_its_own_and_only_what_has_come(house):
    with house.page() as page:
        page.due.look_at(Chapter.SILENCE, OTHER, MONDAY)
        page.due.look_at(Chapter.SILENCE, RELATIONSHIP, MONDAY - timedelta(days=1))
        page.due.look_at(Chapter.SILENCE, RelationshipId("r3"), MONDAY + timedelta(seconds=1))
        page.due.look_at(Chapter.PROPOSAL, RelationshipId("r4"), MONDAY)
        assert page.due.now(Chapter.SILENCE, MONDAY, 10) == (RELATIONSHIP, OTHER)
        assert page.due.now(Chapter.SILENCE, MONDAY, 1) == (RELATIONSHIP,)
        assert page.due.now(Chapter.PROPOSAL, MONDAY, 10) == (RelationshipId("r4"),)
        assert page.due.now(Chapter.REMATCH, MONDAY, 10) == ()


def test_next_is_the_first_of_all_moments_whatever_the_chapter(house):
    with house.glance() as page:
        assert page.due.next() is None
    with house.page() as page:
        page.due.look_at(Chapter.SILENCE, RELATIONSHIP, LATER)
        page.due.look_at(Chapter.ENDING, OTHER, LATER - timedelta(days=1))
    with house.glance() as page:
        assert page.due.next() == LATER - timedelta(days=1)


def test_a_fact_about_a_relationship_has_its_chapters_say_when_they_look_again(ledger):
    house = paired(ledger)
    at = MONDAY + timedelta(days=3)
    with house.page() as page:
        for chapter in Chapter:
            page.due.forget(chapter, RELATIONSHIP)
        page.due.forget(Chapter.LOAD, AMARA.id)
        page.due.look_at(Chapter.SILENCE, RELATIONSHIP, LATER)
    house.carry_out(meeting.met(house.relationship(), JOAO.id, at), at)
    after = house.due()
    assert {chapter for chapter, _ in after} <= set(WOKEN_BY_FACTS)
    assert after[Chapter.SILENCE, RELATIONSHIP] == nudge.due_at(
        house.relationship(), Silence.NUDGED, Rhythm()
    )
    assert min(after.values()) > at, "nobody is visited only to say: not now"


def test_a_fact_leaves_to_the_rounds_what_is_due_at_once(ledger):
    house = paired(ledger)
    now = MONDAY + timedelta(weeks=7)
    with house.page() as page:
        page.woken.add(RELATIONSHIP, Chapter.SILENCE)
        page.carry_out(Outcome(), now)
    assert house.due()[Chapter.SILENCE, RELATIONSHIP] == now


def test_asking_to_leave_sets_the_day_of_the_ending_and_wakes_nothing_else(ledger):
    house = paired(ledger)
    before = house.due()
    house.carry_out(leaving.end(house.relationship(), JOAO.id, MONDAY))
    after = house.due()
    ending = after.pop((Chapter.ENDING, RELATIONSHIP))
    assert after == before
    assert ending == leaving.ends_at(house.relationship())
    later = MONDAY + timedelta(hours=3)
    house.carry_out(leaving.end(house.relationship(), JOAO.id, later), later)
    assert house.due() == {**before, (Chapter.ENDING, RELATIONSHIP): ending}
