"""Next meetings as they are kept: sealed, gone with the relationship, fetched by nobody else."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.reception import Reception, UnknownEntryError
from flows import planning
from flows.facts import Stepped
from flows.outcome import Outcome, Planned
from flows.relationship import Plan, Step
from flows.rounds import Chapter
from scheduler.rounds import make_rounds
from storage import meetings
from storage.keys import Keyring
from storage.ledger import Ledger
from tests.people import AMARA, JOAO, MONDAY
from tests.storage.world import RELATIONSHIP, House, paired

THURSDAY = datetime(2026, 3, 5, 13, 0, tzinfo=UTC)
OFFERED = Plan(id="d1", offered=(THURSDAY, THURSDAY + timedelta(days=1)), by=JOAO.id, minutes=45)
SETTLED = Plan(id="d1", at=THURSDAY)


@pytest.fixture
def house(ledger: Ledger) -> House:
    return paired(ledger)


def plans(house: House, plan: Plan | None) -> None:
    house.carry_out(Outcome(keep=(Planned(RELATIONSHIP, plan),)))


def kept(house: House) -> str | None:
    ((sealed,),) = house.rows("relationship", "next_meeting")
    return sealed


def entry(house: House) -> str:
    with house.glance() as page:
        return page.calendar_entry(house.relationship())


def fetches(house: House, what: str, now: datetime = MONDAY) -> bytes | None:
    return Reception(house.ledger, lambda: now).fetched(what)


@pytest.mark.parametrize("plan", [OFFERED, SETTLED, replace(OFFERED, at=THURSDAY, turn=2)])
def test_a_plan_comes_back_as_it_was(house, plan):
    plans(house, plan)

    assert house.relationship().plan == plan
    plans(house, None)
    assert house.relationship().plan is None


def test_nobody_without_the_key_reads_when_they_meet_or_who_offered(house):
    plans(house, OFFERED)

    assert str(JOAO.id) not in kept(house)
    assert "2026" not in kept(house)


def test_its_length_does_not_tell_whether_times_were_offered_or_one_is_settled(house):
    four = tuple(THURSDAY + timedelta(hours=n) for n in range(4))
    fullest = replace(OFFERED, offered=four, at=THURSDAY, turn=99, is_prepared=True, is_over=True)
    lengths = set()
    for plan in (Plan(id="d1"), SETTLED, OFFERED, fullest):
        plans(house, plan)
        assert house.relationship().plan == plan
        lengths.add(len(kept(house)))

    assert len(lengths) == 1


def test_nothing_of_it_is_a_fact(house):
    before = house.journal(RELATIONSHIP)
    plans(house, SETTLED)

    assert house.journal(RELATIONSHIP) == before


def test_a_fact_about_the_pair_leaves_the_plan_alone_and_an_end_takes_it_along(house):
    plans(house, SETTLED)
    house.carry_out(Outcome(facts=(Stepped(RELATIONSHIP, Step.MEET, MONDAY),)))
    assert house.relationship().plan == SETTLED

    house.carry_out(Outcome(facts=(Stepped(RELATIONSHIP, Step.END_EARLY, MONDAY),)))
    assert kept(house) is None


def test_the_clock_prepares_looks_back_and_forgets(house):
    plans(house, SETTLED)
    for days in range(12):
        make_rounds(house.ledger, MONDAY + timedelta(days=days, hours=5))

    posted = house.posted()
    assert (posted["agenda-prompt"], posted["process-prompt"], posted["after-meeting"]) == (1, 1, 1)
    assert kept(house) is None
    with house.glance() as page:
        assert page.due.at(Chapter.MEETING, RELATIONSHIP) is None


# --- What a calendar fetches --------------------------------------------------------------


def test_a_calendar_fetches_the_date_as_long_as_it_is_to_come(house):
    plans(house, SETTLED)
    mine = entry(house)

    assert b"DTSTART:20260305T130000Z" in fetches(house, mine)
    assert fetches(house, mine, THURSDAY) is None
    moved = replace(SETTLED, at=THURSDAY + timedelta(days=2), turn=1)
    plans(house, moved)
    assert b"DTSTART:20260307T130000Z" in fetches(house, mine)
    assert b"SEQUENCE:1" in fetches(house, mine)


@pytest.mark.parametrize("plan", [None, OFFERED, replace(SETTLED, id="d2")])
def test_what_was_called_off_or_is_another_date_is_gone(house, plan):
    plans(house, SETTLED)
    mine = entry(house)
    plans(house, plan)

    assert fetches(house, mine) is None


def test_once_a_relationship_is_over_its_date_is_gone_for_everybody(house):
    plans(house, SETTLED)
    mine = entry(house)
    house.carry_out(Outcome(facts=(Stepped(RELATIONSHIP, Step.END_EARLY, MONDAY),)))

    assert fetches(house, mine) is None


def test_what_we_never_gave_out_is_not_known(house):
    plans(house, SETTLED)
    mine = entry(house)
    named, _, mark = mine.rpartition(".")

    for forged in (
        "",
        "...",
        mine[:-1],
        f"{named}.{'0' * len(mark)}",
        f"{named}x.{mark}",
        mine.replace(".", ".x", 1),
        f"{mine}é",
    ):
        with pytest.raises(UnknownEntryError):
            fetches(house, forged)


def test_an_entry_outlives_a_change_of_keys():
    old, new = Keyring.fresh(), Keyring.fresh()
    fetched = meetings.Fetched("o", "r", "p")
    given = meetings.entry(Keyring.parse([old]), fetched)

    assert meetings.read(Keyring.parse([new, old]), given) == fetched
    assert meetings.read(Keyring.parse([new]), given) is None


def test_without_a_plan_there_is_nothing_to_fetch(house):
    assert entry(house) == ""


def test_two_who_choose_at_once_settle_one_date(house):
    plans(house, OFFERED)
    first = planning.choose(
        house.relationship(), AMARA.id, {"time": THURSDAY.isoformat()}, MONDAY, ""
    )
    house.carry_out(first)
    second = planning.choose(
        house.relationship(), AMARA.id, {"time": THURSDAY.isoformat()}, MONDAY, ""
    )

    assert second.keep == ()
    assert second.reply.key == "date-set"
