"""A closing as it is kept: a sealed cell for each, of one length, and counts that are nobody's."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest

from flows import agreement, closing, lookback, meeting
from flows import exit as leaving
from flows.facts import Extended, Stepped
from flows.outcome import ForClosing, Outcome, Sheet, Tallied
from flows.relationship import Closing, Further, LookBack, Status, Step
from flows.rounds import Chapter
from flows.wishes import LONGEST_TEXT
from scheduler.rounds import make_rounds
from storage import erasure
from tests.people import AMARA, JOAO, MONDAY, PROGRAMME
from tests.storage.world import RELATIONSHIP, House, at_once, paired

END = date(2026, 4, 30)
BEGINS = datetime(2026, 3, 5, 9, 0, tzinfo=UTC)
OVER = datetime(2026, 5, 1, 8, 0, tzinfo=UTC)
THANKS = "You asked what nobody else asked me."
GIVEN = {
    "felt": "4",
    "changes": ("skill",),
    "aims": "3",
    "confidence_then": "2",
    "confidence_now": "4",
    "again": "3",
    "listener": "5",
}


@pytest.fixture
def house(ledger) -> House:
    """Amara and João have met, and agreed to end on the last day of April."""
    house = paired(ledger)
    house.carry_out(meeting.met(house.relationship(), JOAO.id, MONDAY))
    given = {"every": "4", "until": END.isoformat(), "format": "remote"}
    house.carry_out(agreement.agree(house.relationship(), JOAO.id, given, PROGRAMME, MONDAY))
    return house


@pytest.fixture
def ending(house: House) -> House:
    """The same, in the closing."""
    make_rounds(house.ledger, BEGINS)
    assert house.relationship().status is Status.CLOSING
    return house


def says(house: House, who, key: str = closing.GO_ON, now: datetime = BEGINS, **given) -> None:
    with house.page() as page:
        relationship = page.relationships.get(RELATIONSHIP)
        page.carry_out(closing.choose(relationship, who.id, key, given, PROGRAMME), now)


def looks_back(house: House, who, now: datetime = OVER) -> None:
    with house.page() as page:
        relationship = page.relationships.get(RELATIONSHIP)
        page.carry_out(lookback.answer(relationship, who.id, GIVEN), now)


def cells(house: House) -> list[str | None]:
    return [cell for (cell,) in house.rows("membership", "closing")]


def said(house: House, who) -> Closing | LookBack | None:
    return house.relationship().member(who.id).closing


def counted(house: House, item: str) -> Counter[int]:
    with house.glance() as page:
        return Counter(page.pulses.tally(item, page.programme.id).counts)


def test_before_a_closing_there_is_nothing_in_the_cells_and_in_it_there_is_for_all(house):
    assert cells(house) == [None, None]

    make_rounds(house.ledger, BEGINS)

    assert None not in cells(house)
    assert said(house, AMARA) == said(house, JOAO) == Closing()
    assert house.rows("relationship", "closing_since") in (
        [(BEGINS.date(),)],
        [(BEGINS.date().isoformat(),)],
    )


def test_nothing_but_the_key_tells_who_said_anything_or_how_much(ending):
    before = cells(ending)
    longest = "\N{GRINNING FACE}" * LONGEST_TEXT
    for note in ("Thanks.", longest, "\x01" * LONGEST_TEXT, '"' * LONGEST_TEXT):
        says(ending, JOAO, closing.THANKS, note=note)
        after = cells(ending)
        assert {len(cell) for cell in after} == {len(cell) for cell in before}
        assert not set(after) & set(before), "both are sealed anew"
        before = after
        assert said(ending, JOAO) == Closing(thanks=note.strip())
        assert said(ending, AMARA) == Closing()
    assert not any(THANKS in str(row) for row in ending.rows("membership"))


def test_what_both_say_at_the_same_moment_is_both_kept(ending):
    results = at_once(
        lambda: says(ending, JOAO, further="six-months"),
        lambda: says(ending, AMARA, further="three-months"),
    )

    assert results == [None, None]
    assert said(ending, JOAO) == Closing(further=Further.SIX_MONTHS)
    assert said(ending, AMARA) == Closing(further=Further.THREE_MONTHS)


def test_the_clock_goes_on_with_them_within_a_round_and_empties_the_cells(ending):
    says(ending, JOAO, further="six-months")
    make_rounds(ending.ledger, BEGINS + timedelta(hours=1))
    assert ending.relationship().status is Status.CLOSING
    says(ending, AMARA, further="three-months", now=BEGINS + timedelta(hours=2))
    make_rounds(ending.ledger, BEGINS + timedelta(hours=2))

    relationship = ending.relationship()
    assert relationship.status is Status.ACTIVE
    assert relationship.agreement.until == date(2026, 7, 30)
    assert relationship.extended_at == BEGINS + timedelta(hours=2)
    assert cells(ending) == [None, None]
    assert ending.posted()["going-on"] == 2
    steps = [fact for fact in ending.journal() if isinstance(fact, Stepped | Extended)]
    assert {type(fact) for fact in steps[-2:]} == {Extended, Stepped}


def test_without_an_agreement_the_new_end_is_kept_by_itself(ending):
    at = BEGINS + timedelta(hours=1)
    ending.happened(Extended(RELATIONSHIP, date(2026, 9, 1), at))
    assert ending.relationship().agreement.until == date(2026, 9, 1)
    assert ending.relationship().extended_until is None


def test_over_and_over_the_closing_is_told_once(ending):
    for days in range(0, 70, 7):
        make_rounds(ending.ledger, BEGINS + timedelta(days=days))

    posted = ending.posted()
    assert posted["closing-begins"] == posted["last-meeting"] == 2
    assert posted["completed"] == posted["completed-as-mentee"] == 1


def test_a_completion_hands_over_and_leaves_cells_that_all_look_alike(ending):
    says(ending, JOAO, closing.THANKS, note=THANKS)
    says(ending, AMARA, closing.THANKS, note="You went your own way.")
    make_rounds(ending.ledger, OVER)

    assert ending.relationship().status is Status.ENDED
    assert said(ending, JOAO) == said(ending, AMARA) == LookBack(next_on=date(2026, 5, 8))
    assert (Chapter.CLOSING, RELATIONSHIP) in ending.due()


def test_a_completion_leaves_nothing_of_an_early_end_that_was_still_to_come(ending):
    on = OVER - timedelta(days=1)
    ending.carry_out(leaving.end(ending.relationship(), JOAO.id, on), on)
    assert ending.relationship().ends_on > OVER.date()

    make_rounds(ending.ledger, OVER)

    assert ending.rows("relationship", "status, ends_on, afterwards") == [("ended", None, None)]
    assert (Chapter.ENDING, RELATIONSHIP) not in ending.due()
    assert ending.posted()["ended-early"] == 0


def test_an_early_end_takes_what_was_said_with_it_unread(ending):
    says(ending, JOAO, closing.THANKS, note=THANKS)
    says(ending, AMARA, closing.THANKS, note=THANKS)
    ending.carry_out(leaving.end(ending.relationship(), JOAO.id, BEGINS), BEGINS)
    make_rounds(ending.ledger, BEGINS + timedelta(days=7))

    assert ending.relationship().status is Status.ENDED
    assert cells(ending) == [None, None]
    assert ending.posted()["ended-early"] == 2
    make_rounds(ending.ledger, OVER + timedelta(days=60))
    assert ending.posted()["look-back"] == 0


def test_after_a_completion_each_is_asked_once_and_once_more_and_then_nothing_is_kept(ending):
    for days in range(70):
        make_rounds(ending.ledger, OVER + timedelta(days=days))
        if days == 8:
            looks_back(ending, JOAO, OVER + timedelta(days=days))

    posted = ending.posted()
    assert posted["look-back"] == 2
    assert posted["look-back-again"] == 1
    assert cells(ending) == [None, None]
    assert (Chapter.CLOSING, RELATIONSHIP) not in ending.due()


def test_answers_are_counted_and_the_rows_hold_no_name_and_no_day(ending):
    make_rounds(ending.ledger, OVER)
    before = {row[2] for row in ending.rows("tally")}
    looks_back(ending, JOAO)
    looks_back(ending, JOAO)
    looks_back(ending, AMARA)

    assert before == set()
    assert counted(ending, "end-felt-mentee") == {4: 1}
    assert counted(ending, "end-listener-mentor") == {5: 1}
    assert counted(ending, "end-changes-skill-mentee") == {1: 1}
    assert counted(ending, "end-changes-network-mentor") == {0: 1}
    rows = ending.rows("tally")
    assert len({len(row[-1]) for row in rows}) == 1
    for row in rows:
        assert JOAO.id not in str(row)
        assert RELATIONSHIP not in row
    assert not any("Tallied" in str(row) or "felt" in str(row) for row in ending.rows("journal"))


def test_with_the_question_what_was_asked_before_is_forgotten_too(ending):
    sheet = Sheet(relationship=RELATIONSHIP, person=JOAO.id, confidence=2)
    ending.carry_out(Outcome(keep=(sheet,)))
    make_rounds(ending.ledger, OVER)
    assert len(ending.rows("pulse")) == 1

    for days in range(70):
        make_rounds(ending.ledger, OVER + timedelta(days=days))
    assert ending.rows("pulse") == []


def test_two_who_answer_at_the_same_moment_are_both_counted(ending):
    def answers() -> None:
        ending.carry_out(Outcome(keep=(Tallied("end-felt-mentee", 4),)))

    assert at_once(*[answers] * 4) == [None] * 4
    assert counted(ending, "end-felt-mentee") == {4: 4}


def test_who_is_forgotten_leaves_no_word_in_the_cell(ending):
    says(ending, JOAO, closing.THANKS, note=THANKS)
    with ending.page() as page:
        erasure.forget(page.scope, JOAO.id)

    kept = {m.role: m.closing for m in ending.relationship().members}
    assert sorted(each is None for each in kept.values()) == [False, True]


def test_a_step_that_is_no_end_of_the_closing_leaves_what_was_said(ending):
    says(ending, JOAO, closing.THANKS, note=THANKS)
    ending.happened(Stepped(RELATIONSHIP, Step.MEET, BEGINS + timedelta(days=3)))

    assert said(ending, JOAO) == Closing(thanks=THANKS)


def test_when_nothing_is_to_be_kept_any_more_nothing_is(ending):
    for who in (JOAO, AMARA):
        ending.carry_out(Outcome(keep=(ForClosing(RELATIONSHIP, who.id, None),)))

    assert cells(ending) == [None, None]
