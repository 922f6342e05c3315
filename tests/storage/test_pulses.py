"""What people were asked: by person sealed and equally long, and counted without anybody."""

from datetime import date, datetime, timedelta

import pytest

from flows import farewell
from flows.budget import UNTOUCHED
from flows.facts import Stepped
from flows.items import Moment
from flows.messages import Choice, DidYouMeet, Kind, Pulse, PulseAgain, Ref
from flows.outcome import CheckedIn, Outcome, SaidHowFreely, Sheet, Tallied
from flows.people import Standing
from flows.relationship import Step
from flows.rounds import Chapter
from flows.tally import FEWEST, Figure
from flows.words import Words
from scheduler.rounds import make_rounds
from storage import erasure
from storage.ledger import Ledger
from storage.outbox import Claimed
from storage.tables import Base
from tests.people import AMARA, INGRID, JOAO, MEI_LIN, MONDAY
from tests.storage.world import RELATIONSHIP, Door, House, Watch, about, at_once, paired

MET = Stepped(RELATIONSHIP, Step.MEET, MONDAY + timedelta(days=10))
ASKED_AT = MONDAY + timedelta(days=30)
MATCH = Ref(Kind.QUESTION, f"{RELATIONSHIP}.match")
CONFIDENCE = Ref(Kind.QUESTION, f"{RELATIONSHIP}.confidence")
SEALED = {("pulse", "sheet"), ("tally", "counts"), ("participant", "budget")}
QUESTION = DidYouMeet(to=JOAO.id, partner="Amara", about=about(), occasion="march")


@pytest.fixture
def house(ledger: Ledger) -> House:
    """Amara and João have been introduced, and have met."""
    house = paired(ledger)
    house.happened(MET)
    return house


@pytest.fixture
def asked(house: House) -> House:
    """Both have been asked how it is going."""
    rounds(house, ASKED_AT)
    assert house.posted()["pulse"] == 2
    return house


@pytest.fixture
def door(asked: House) -> Door:
    return Door(asked, Watch(ASKED_AT))


def rounds(house: House, now: datetime) -> None:
    for _ in range(2):
        make_rounds(house.ledger, now)


def sheet_of(house: House, who) -> Sheet:
    with house.glance() as page:
        return page.pulses.sheet(RELATIONSHIP, who.id)


def budget_of(house: House, who):
    with house.glance() as page:
        return page.pulses.budgets((who.id,)).get(who.id)


def tally_of(house: House, item: str):
    with house.glance() as page:
        return page.pulses.tally(item, page.programme.id)


def shown(house: House):
    """What a coordinator's home shows."""
    with house.glance() as page:
        assert page.view(JOAO.id).answered == {}
        return page.view(INGRID.id).answered


def everything(house: House) -> dict[tuple[str, str], list[str]]:
    """Every cell of every table, by column."""
    found: dict[tuple[str, str], list[str]] = {}
    for table in Base.metadata.sorted_tables:
        names = [column.name for column in table.columns]
        rows = sorted(house.rows(table.name, ", ".join(f'"{name}"' for name in names)), key=repr)
        for position, name in enumerate(names):
            found[table.name, name] = [str(row[position]) for row in rows]
    return found


# --- Kept and given back --------------------------------------------------------------------


def test_a_sheet_comes_back_as_it_was(house):
    whole = Sheet(
        relationship=RELATIONSHIP,
        person=JOAO.id,
        asked=(Moment.FIRST, Moment.SECOND),
        again_on=date(2026, 4, 8),
        answered=frozenset({"match", "confidence"}),
        confidence=3,
    )
    house.carry_out(Outcome(keep=(whole,)))

    assert sheet_of(house, JOAO) == whole
    assert sheet_of(house, AMARA) == Sheet(relationship=RELATIONSHIP, person=AMARA.id)
    with house.glance() as page:
        assert page.pulses.of(JOAO.id) == (whole,)


def test_a_budget_comes_back_as_it_was(house):
    house.carry_out(
        Outcome(
            messages=(QUESTION,),
            keep=(SaidHowFreely(JOAO.id), CheckedIn(JOAO.id, date(2026, 3, 1))),
        )
    )

    kept = budget_of(house, JOAO)
    assert kept.asked_on == MONDAY.date()
    assert kept.knows(QUESTION)
    assert kept.said_how_freely
    assert kept.checked_in_on == date(2026, 3, 1)
    assert budget_of(house, AMARA) == UNTOUCHED


def test_whoever_is_in_no_programme_has_no_budget_and_that_stops_nothing(house):
    house.carry_out(Outcome(keep=(SaidHowFreely(MEI_LIN.id),)))

    assert budget_of(house, MEI_LIN) is None


def test_answers_that_come_at_the_same_moment_are_all_counted(house):
    answer = Outcome(keep=(Tallied("match-mentee", 4),))
    at_once(*(lambda: house.carry_out(answer) for _ in range(6)))

    counts = tally_of(house, "match-mentee").counts
    assert counts == {4: 6}


@pytest.mark.parametrize(("item", "answers"), [("freely-mentee", 5), ("match-mentor", 15)])
def test_a_figure_is_there_once_so_many_answers_are_those_of_five_people(house, item, answers):
    for number in range(answers):
        assert shown(house) == {}
        house.carry_out(Outcome(keep=(Tallied(item, number % FEWEST + 1),)))

    assert shown(house) == {item: Figure(3.0, answers)}


# --- What a curious reader sees -------------------------------------------------------------


def test_an_answer_changes_nothing_but_sealed_cells_of_the_same_length(asked, door):
    # Whoever answers first makes the row in which it is counted; from then on it is there.
    door.press(AMARA, Choice.RATE_3, MATCH, "0")
    asked.carry_out(Outcome(keep=(Tallied("match-mentee", 3),)))
    before = everything(asked)
    door.press(JOAO, Choice.RATE_1, MATCH, "1")
    after = everything(asked)

    changed = {column for column in after if after[column] != before[column]}
    assert changed
    assert changed <= SEALED
    for column in changed:
        assert [len(each) for each in after[column]] == [len(each) for each in before[column]]


def test_all_sealed_cells_of_a_kind_are_equally_long_whatever_they_say(asked, door):
    for which, choice in ((MATCH, Choice.RATE_1), (CONFIDENCE, Choice.RATE_5)):
        door.press(JOAO, choice, which, "1")
    for table, column in sorted(SEALED):
        lengths = {len(each) for (each,) in asked.rows(table, column, f"{column} IS NOT NULL")}
        assert len(lengths) == 1, table


def test_no_mark_is_left_of_who_pressed(asked, door):
    door.press(JOAO, Choice.RATE_4, MATCH, "a delivery")
    door.press(JOAO, Choice.NEXT_WEEK, CONFIDENCE, "another one")

    assert asked.rows("inbound") == []


def test_nothing_readable_tells_who_put_it_off(asked, door):
    before = everything(asked)
    door.press(JOAO, Choice.NEXT_WEEK, MATCH, "1")
    after = everything(asked)

    assert {column for column in after if after[column] != before[column]} == {("pulse", "sheet")}


def test_a_sealed_cell_carries_no_time(asked):
    for table, column in sorted(SEALED - {("tally", "counts")}):
        for (cell,) in asked.rows(table, column, f"{column} IS NOT NULL"):
            assert cell.startswith("gAAAAAAAAAA"), table


def test_the_journal_does_not_know_that_anybody_was_asked_or_answered(asked, door):
    before = asked.rows("journal", "id")
    door.press(JOAO, Choice.RATE_1, MATCH, "1")

    assert asked.rows("journal", "id") == before


def test_a_low_answer_opens_no_case_and_a_word_that_is_asked_for_opens_one(asked, door):
    door.press(JOAO, Choice.RATE_1, MATCH, "1")
    rounds(asked, ASKED_AT + timedelta(days=1))
    assert asked.rows("case") == []

    answer = door.press(JOAO, Choice.TALK, CONFIDENCE, "2")
    assert answer.title == "You'll have a word"
    assert asked.rows("case", "kind, relationship_id") == [("word-wanted", None)]
    with asked.page() as page:
        assert [each.case.person for each in page.cases.matters()] == [JOAO.id]


# --- Who may answer -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "ref",
    [
        None,
        about(),
        Ref(Kind.QUESTION, RELATIONSHIP),
        Ref(Kind.QUESTION, f"{RELATIONSHIP}."),
        Ref(Kind.QUESTION, f"{RELATIONSHIP}.load"),
        Ref(Kind.QUESTION, "r9.match"),
        Ref(Kind.PERSON, JOAO.id),
    ],
)
def test_a_button_that_was_never_offered_does_nothing(asked, door, ref):
    assert door.press(JOAO, Choice.RATE_4, ref, "1").title == "Nothing to do"
    assert asked.rows("tally") == []


def test_a_stranger_cannot_answer_for_anybody(asked, door):
    assert door.press(INGRID, Choice.RATE_1, MATCH, "1").title == "Nothing was changed"
    assert asked.rows("tally") == []


def test_pressed_three_times_at_once_it_counts_once(asked, door):
    at_once(*(lambda n=n: door.press(JOAO, Choice.RATE_4, MATCH, f"{n}") for n in range(3)))

    assert tally_of(asked, "match-mentee").counts == {4: 1}


# --- The clock ------------------------------------------------------------------------------


def test_both_are_asked_once_and_reminded_once_and_a_second_pulse_comes_after_three_months(house):
    for number in (29, 30, 36, 37, 45, 50, 89, 90, 97, 105):
        if number in {45, 89}:
            house.happened(Stepped(RELATIONSHIP, Step.MEET, MONDAY + timedelta(days=number - 4)))
        rounds(house, MONDAY + timedelta(days=number))

    posted = house.posted()
    assert (posted["pulse"], posted["pulse-again"]) == (3, 3)
    assert posted["check-in"] == 0


def test_what_waits_in_the_outbox_can_be_read_again(asked):
    with asked.page() as page:
        claimed = [page.outbox.claim(ASKED_AT, ASKED_AT) for _ in range(asked.posted().total())]

    read = [each.message for each in claimed if isinstance(each, Claimed)]
    assert sorted(each.to for each in read if isinstance(each, Pulse)) == [AMARA.id, JOAO.id]
    assert all(each.occasion == "first" for each in read if isinstance(each, Pulse))


def test_whoever_has_answered_is_not_reminded(asked, door):
    door.press(JOAO, Choice.RATE_4, MATCH, "1")
    rounds(asked, ASKED_AT + timedelta(days=8))

    reminded = asked.rows("outbox", "person_id", "key LIKE 'pulse-again:%'")
    assert reminded == [(AMARA.id,)]


def test_who_was_reminded_is_not_seen_from_what_was_sent(asked, door):
    door.press(JOAO, Choice.RATE_4, MATCH, "1")
    said = []
    for now in (ASKED_AT, ASKED_AT + timedelta(days=8), ASKED_AT + timedelta(days=16)):
        rounds(asked, now)
        with asked.page() as page:
            while isinstance(held := page.outbox.claim(now, now), Claimed):
                assert page.outbox.delivered(held)
                said.append(type(held.message))

    assert (said.count(Pulse), said.count(PulseAgain)) == (2, 1)
    assert not {"pulse", "pulse-again"} & asked.posted().keys()


def test_the_clock_always_looks_at_a_relationship_and_never_at_one_of_its_members(asked, door):
    before = asked.due()
    door.press(JOAO, Choice.RATE_1, MATCH, "1")

    assert asked.due() == before
    assert before[Chapter.PULSE, RELATIONSHIP] > ASKED_AT
    of_people = {chapter for chapter, subject in before if subject in {JOAO.id, AMARA.id}}
    assert of_people <= {Chapter.LOAD}, "which follows from the introduction alone"


def test_an_ask_that_was_held_up_counts_from_when_it_went(asked):
    late = ASKED_AT.date() + timedelta(days=4)
    pulse = Pulse(
        to=JOAO.id,
        about=about(),
        occasion=Moment.FIRST,
        partner="Amara",
        item="match",
        question=Words("item-match-mentee"),
    )
    with asked.page() as page:
        page.pulses.spend(pulse, late)

    assert budget_of(asked, JOAO).asked_on == late
    assert budget_of(asked, JOAO).knows(pulse)


# --- Letting go -----------------------------------------------------------------------------


@pytest.mark.parametrize("step", [Step.END_EARLY])
def test_with_an_early_end_the_sheets_of_all_members_are_gone(asked, step):
    assert len(asked.rows("pulse")) == 2
    asked.happened(Stepped(RELATIONSHIP, step, ASKED_AT))

    assert asked.rows("pulse") == []


def test_until_the_day_of_an_early_end_they_stay(asked):
    with asked.page() as page:
        page.carry_out(farewell.leave(page.leaver(JOAO.id), ASKED_AT), ASKED_AT)

    assert len(asked.rows("pulse")) == 2


def test_after_a_planned_end_they_stay_for_the_last_check_in(asked):
    for step in (Step.BEGIN_CLOSING, Step.COMPLETE):
        asked.happened(Stepped(RELATIONSHIP, step, ASKED_AT))

    assert len(asked.rows("pulse")) == 2


def test_of_somebody_who_is_forgotten_nothing_is_left_but_what_was_counted(asked, door):
    door.press(JOAO, Choice.RATE_4, MATCH, "1")
    asked.happened(Stepped(RELATIONSHIP, Step.BEGIN_CLOSING, ASKED_AT))
    asked.happened(Stepped(RELATIONSHIP, Step.COMPLETE, ASKED_AT))
    with asked.page() as page:
        page.people.stands(JOAO.id, Standing.LEFT)
        erasure.forget(page.scope, JOAO.id)

    assert [who for (who,) in asked.rows("pulse", "person_id")] == [AMARA.id]
    left = asked.rows("participant", "budget", f"status = '{Standing.LEFT}'")
    assert left == [(None,)]
    assert tally_of(asked, "match-mentee").counts == {4: 1}
