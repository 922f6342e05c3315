"""Who has had the briefing: kept without a time, held while it matters, and never taken back."""

from dataclasses import replace
from datetime import timedelta
from threading import Event

import pytest

from flows import briefing, proposal
from flows.facts import Introduced, Waived
from flows.messages import Choice, Kind, Ref
from flows.outcome import Outcome, Progress
from flows.people import Role
from flows.relationship import Status
from scheduler.rounds import make_rounds
from storage.ledger import Ledger
from tests.people import AMARA, INGRID, JOAO, MEI_LIN, MONDAY
from tests.storage.world import (
    RELATIONSHIP,
    Door,
    House,
    Watch,
    about,
    asks,
    at_once,
    furnish,
    offers,
    propose,
    sign_up,
)

JOAOS = Progress(JOAO.id, Role.MENTEE)
AS_MENTEE = Ref(Kind.BRIEFING, "mentee")
AS_MENTOR = Ref(Kind.BRIEFING, "mentor")
INTRODUCTION = "introduction-together"


@pytest.fixture
def house(ledger: Ledger) -> House:
    """Amara and João have signed up, and neither has had the briefing."""
    house = furnish(ledger)
    sign_up(house, asks(JOAO), offers(AMARA, capacity=1), has_the_briefing=False)
    return house


@pytest.fixture
def door(house: House) -> Door:
    return Door(house, Watch())


def how_far(house: House, person=JOAO) -> tuple[Progress, ...]:
    with house.glance() as page:
        return page.briefings.of(person.id)


def missing(house: House) -> list[str]:
    with house.glance() as page:
        return [each.id for each in page.briefings.missing()]


def both_say_yes(house: House) -> None:
    propose(house)
    for who in (AMARA, JOAO):
        house.carry_out(proposal.yes(house.relationship(), who.id, MONDAY))


def test_whoever_signed_up_has_not_begun(house):
    assert how_far(house) == (JOAOS,)
    assert how_far(house, MEI_LIN) == ()


def test_what_was_had_comes_back_and_nobody_goes_back(house):
    for had, done in ((3, False), (2, False), (6, True), (1, False)):
        house.carry_out(Outcome(keep=(replace(JOAOS, lessons=had, is_done=done),)))

    assert how_far(house) == (replace(JOAOS, lessons=6, is_done=True),)


def test_a_row_of_it_holds_no_time(house):
    house.carry_out(Outcome(keep=(replace(JOAOS, lessons=3),)))

    (row,) = house.rows("briefing", where=f"person_id = '{JOAO.id}'")
    assert row[2:] == (JOAO.id, "mentee", 3, False, None)


def test_a_waiver_is_kept_with_its_day_and_in_the_journal(house):
    fact = Waived(JOAO.id, Role.MENTEE, INGRID.id, MONDAY)
    house.carry_out(Outcome(facts=(fact,)))

    assert how_far(house) == (replace(JOAOS, waived_on=MONDAY.date()),)
    assert house.journal(JOAO.id) == (fact,)
    house.carry_out(Outcome(keep=(replace(JOAOS, lessons=2),)))
    assert how_far(house) == (replace(JOAOS, lessons=2, waived_on=MONDAY.date()),)


def test_those_who_have_not_had_it_are_each_named_once(house):
    sign_up(house, offers(JOAO), asks(MEI_LIN), has_the_briefing=False)
    assert sorted(missing(house)) == sorted([AMARA.id, JOAO.id, MEI_LIN.id])

    house.carry_out(Outcome(keep=(replace(JOAOS, is_done=True),)))
    assert JOAO.id in missing(house), "as a mentor it is still to come"
    house.carry_out(Outcome(keep=(Progress(JOAO.id, Role.MENTOR, is_done=True),)))
    house.carry_out(Outcome(facts=(Waived(MEI_LIN.id, Role.MENTEE, INGRID.id, MONDAY),)))
    assert missing(house) == [AMARA.id]


def test_a_relationship_knows_who_of_its_members_is_prepared(house):
    sign_up(house, offers(JOAO))
    propose(house)
    assert [each.is_briefed for each in house.relationship().members] == [False, False]

    house.carry_out(Outcome(keep=(replace(JOAOS, is_done=True),)))
    assert house.relationship().member(JOAO.id).is_briefed
    assert not house.relationship().member(AMARA.id).is_briefed


def test_the_clock_looks_after_the_last_yes_and_tells_the_desk_once(house):
    both_say_yes(house)
    for days in (0, 13, 14, 15, 30):
        make_rounds(house.ledger, MONDAY + timedelta(days=days))

    assert house.posted()["briefing-stuck"] == 1
    assert [kind for (kind,) in house.rows("case", "kind")] == ["briefing-stuck"]


def test_only_those_whom_nobody_introduced_wait(house):
    both_say_yes(house)
    with house.page() as page:
        assert [each.id for each in page.relationships.waiting(JOAO.id)] == [RELATIONSHIP]
    house.happened(Introduced(RELATIONSHIP, MONDAY))
    with house.page() as page:
        assert page.relationships.waiting(JOAO.id) == ()


def test_two_who_are_done_at_the_same_moment_are_introduced_once(house, door):
    both_say_yes(house)
    works = [
        lambda n=n, who=who, ref=ref: door.press(who, Choice.EXPRESS_READ, ref, f"{ref}-{n}")
        for n in range(3)
        for who, ref in ((JOAO, AS_MENTEE), (AMARA, AS_MENTOR))
    ]
    results = at_once(*works)

    assert not any(isinstance(each, Exception) for each in results), results
    for who, ref in ((JOAO, AS_MENTEE), (AMARA, AS_MENTOR)):
        door.press(who, Choice.EXPRESS_READ, ref, f"{ref}-again")
    assert house.posted()[INTRODUCTION] == 1


def test_the_last_yes_waits_for_a_briefing_that_is_being_kept(house, door):
    sign_up(house, offers(AMARA, capacity=1))
    propose(house)
    house.carry_out(proposal.yes(house.relationship(), AMARA.id, MONDAY))
    looked = Event()

    def finishes() -> None:
        with house.page() as page:
            taking = briefing.Taking(JOAOS, page.relationships.waiting(JOAO.id))
            looked.set()
            page.carry_out(briefing.finish(taking, MONDAY), MONDAY)

    def says_yes() -> None:
        assert looked.wait(30)
        door.press(JOAO, Choice.YES, about(), "")

    results = at_once(finishes, says_yes)

    assert results == [None, None]
    assert house.relationship().status is Status.INTRODUCED
    assert house.posted()[INTRODUCTION] == 1


def test_nobody_but_a_coordinator_waives_anything(house, door):
    given = {briefing.WHOSE: JOAO.id}
    answer = door.reception.sent(door.caller(AMARA), "waive", "", given, "1")

    assert answer.title == "Nothing was changed"
    assert house.rows("briefing", where="waived_on IS NOT NULL") == []


def test_a_coordinator_waives_it_for_somebody_who_waited(house, door):
    sign_up(house, offers(AMARA, capacity=1))
    both_say_yes(house)
    assert house.posted()[INTRODUCTION] == 0
    answer = door.reception.sent(
        door.caller(INGRID), "case-briefing-stuck", "", {briefing.WHOSE: JOAO.id}, "1"
    )

    assert answer.title == "Waived"
    assert house.posted()[INTRODUCTION] == 1
    again = door.reception.sent(door.caller(INGRID), "waive", "", {briefing.WHOSE: JOAO.id}, "2")
    assert again.title == "Nothing to do"


@pytest.mark.parametrize("ref", [None, AS_MENTOR, Ref(Kind.BRIEFING, "boss"), about("r9")])
def test_a_button_that_is_not_theirs_does_nothing(house, door, ref):
    assert door.press(JOAO, Choice.EXPRESS_READ, ref, "1").title == "Nothing to do"
    assert house.rows("briefing", where="is_done") == []


def test_from_the_note_the_role_is_known(house, door):
    both_say_yes(house)

    assert door.press(JOAO, Choice.BRIEFING, about(), "1").title.startswith("Lesson 1 of 6")
