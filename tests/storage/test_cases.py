"""Cases as they are kept: one owner each, nothing left of a closed one, and no early word of it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.reception import Retry
from flows import casework, home, rematch
from flows import exit as leaving
from flows.cases import Case, CaseId, CaseKind, Closed, HandedBack, Listed, Rested, TakenOn
from flows.facts import Stepped
from flows.messages import (
    CaseTaken,
    CaseTakenAlready,
    Choice,
    Kind,
    NotYours,
    Ref,
    Settled,
)
from flows.outcome import Forgotten, Outcome
from flows.relationship import Step
from flows.rounds import Chapter
from scheduler.rounds import make_rounds
from storage import tables as t
from storage.people import NoPlaceError
from tests.people import AMARA, DANIEL, INGRID, JOAO, MEI_LIN, MONDAY, PROGRAMME
from tests.storage.world import (
    CAST,
    RELATIONSHIP,
    Door,
    House,
    Watch,
    asks,
    at_once,
    furnish,
    offers,
    paired,
    propose,
    sign_up,
)

ONE = CaseId("c1")
ABOUT = Ref(Kind.CASE, ONE)
DAY = timedelta(days=1)
QUIET = Case(
    id=ONE,
    number=4711,
    kind=CaseKind.GONE_QUIET,
    opened_on=MONDAY.date(),
    relationship=RELATIONSHIP,
)
ASKED = replace(QUIET, kind=CaseKind.WORD_WANTED, relationship=None, person=JOAO.id)


@pytest.fixture
def house(ledger) -> House:
    return paired(ledger)


@pytest.fixture
def door(house) -> Door:
    return Door(house, Watch())


def opens(house: House, case: Case = QUIET, now: datetime = MONDAY) -> None:
    house.carry_out(Outcome(keep=(case,)), now)


def matter(house: House, which: CaseId = ONE):
    with house.page() as page:
        return page.cases.matter(which)


# --- One owner ----------------------------------------------------------------------------


def test_of_two_who_take_a_case_on_at_once_one_has_it_and_the_other_hears_who(house, door):
    opens(house)

    both = (INGRID, DANIEL)
    answers = at_once(
        *(
            lambda who=who, n=n: door.press(who, Choice.CLAIM, ABOUT, f"{who.id} {n}")
            for n in range(4)
            for who in both
        )
    )

    [(owner,)] = house.rows("claim", "person_id")
    winner, loser = both if owner == INGRID.id else both[::-1]
    taken = CaseTaken(number=4711, due=date(2026, 3, 9), about=ABOUT)
    late = CaseTakenAlready(number=4711, owner=winner.name, about=ABOUT)
    heard = {each for each in answers if not isinstance(each, Retry)}
    assert door.words(winner, taken) in heard
    assert heard <= {door.words(winner, taken), door.words(loser, late)}
    assert matter(house).case.owner == owner


def test_two_decisions_from_the_same_look_leave_one_owner(house):
    opens(house)

    def takes(who):
        return lambda: house.carry_out(Outcome(keep=(TakenOn(ONE, who.id),)))

    results = at_once(*(takes(who) for who in (INGRID, DANIEL) * 3))

    assert results.count(None) == 1
    assert all(isinstance(each, NoPlaceError) for each in results if each is not None)
    assert len(house.rows("claim")) == 1


def test_what_was_handed_back_can_be_taken_on_again(house):
    opens(house)
    steps = (TakenOn(ONE, INGRID.id), HandedBack(ONE), TakenOn(ONE, DANIEL.id))
    house.carry_out(Outcome(keep=steps))

    assert matter(house).case.owner == DANIEL.id


# --- Who may ------------------------------------------------------------------------------


@pytest.mark.parametrize("choice", sorted(casework.CHOICES - {Choice.CASES}))
def test_nobody_but_a_coordinator_gets_anything_from_a_button_of_the_desk(house, door, choice):
    opens(house)

    for who in (AMARA, JOAO, MEI_LIN):
        assert door.press(who, choice, ABOUT, who.id) == door.words(who, NotYours())
    assert not house.rows("claim")


@pytest.mark.parametrize("form", sorted(casework.FORMS))
def test_nobody_but_a_coordinator_gets_anything_from_a_form_of_the_desk(house, door, form):
    opens(house)
    given = {"days": "1", "to": (JOAO.id,), "text": "x", "case": ONE}

    for who in (AMARA, JOAO):
        answer = door.reception.sent(door.caller(who), form, str(ABOUT), given, who.id)
        assert answer == door.words(who, NotYours())
    assert matter(house).case.rests_until is None


def test_a_coordinator_who_is_kept_from_a_case_gets_nothing_of_it(house, door):
    opens(house, replace(ASKED, kept_from=frozenset({INGRID.id})))

    for choice in sorted(casework.CHOICES - {Choice.CASES}):
        assert door.press(INGRID, choice, ABOUT, choice) == door.words(INGRID, NotYours())
    assert door.press(DANIEL, Choice.DETAILS, ABOUT, "d").key == "case-word-wanted"
    [(kept,)] = house.rows("case", "kept_from")
    assert INGRID.id not in kept


def test_the_line_of_its_people_is_looked_up_each_time(house, door):
    opens(house)
    assert door.press(INGRID, Choice.DETAILS, ABOUT, "1").key == "case-gone-quiet"

    with house.page() as page:
        row = page.scope.session.get_one(t.Person, (house.organisation, JOAO.id))
        row.manager_id = INGRID.id

    assert door.press(INGRID, Choice.DETAILS, ABOUT, "2") == door.words(INGRID, NotYours())


# --- What is left of one ------------------------------------------------------------------


def test_of_a_closed_case_its_number_its_kind_and_its_days_are_kept(house, door):
    opens(house, replace(ASKED, kept_from=frozenset({DANIEL.id})))
    house.carry_out(Outcome(keep=(TakenOn(ONE, INGRID.id), Rested(ONE, date(2026, 3, 9)))))

    house.carry_out(Outcome(keep=(Closed(ONE),)))

    columns = "number, kind, concerns, relationship_id, kept_from, rests_until, is_closed"
    assert house.rows("case", columns) == [(4711, "word-wanted", None, None, None, None, True)]
    assert not house.rows("claim")
    assert matter(house) is None
    assert door.press(INGRID, Choice.DETAILS, ABOUT, "1") == door.words(INGRID, Settled())


def test_whoever_asked_for_a_word_cannot_be_read_from_the_table(house):
    opens(house, ASKED)
    opens(house, replace(QUIET, id=CaseId("c2")))

    cells = [cell for (cell,) in house.rows("case", "concerns")]

    assert len(cells) == 2
    assert len({len(cell) for cell in cells}) == 1
    assert not any(JOAO.id in str(row) for row in house.rows("case"))
    assert matter(house).case.person == JOAO.id


def test_somebody_who_is_forgotten_leaves_neither_case_nor_claim(house):
    opens(house, ASKED)
    opens(house, replace(QUIET, id=CaseId("c2")))
    house.carry_out(Outcome(keep=(TakenOn(ONE, INGRID.id), TakenOn(CaseId("c2"), DANIEL.id))))

    house.carry_out(Outcome(keep=(Forgotten(JOAO.id), Forgotten(DANIEL.id))))

    assert house.rows("case", "id") == [("c2",)]
    assert not house.rows("claim")


def test_the_next_post_to_draw_is_one_that_stands_and_has_changed(house):
    opens(house)
    opens(house, replace(QUIET, id=CaseId("c2"), number=2))
    with house.page() as page:
        page.cases.posted(ONE, "17.1")
        assert page.cases.next_stale() is None
    house.carry_out(Outcome(keep=(TakenOn(ONE, INGRID.id), TakenOn(CaseId("c2"), INGRID.id))))

    with house.page() as page:
        case, post = page.cases.next_stale()
        assert (case.id, case.owner, post) == (ONE, INGRID.id, "17.1")
        assert page.cases.next_stale() is None
        page.cases.posted(CaseId("c2"), "17.2")
        assert page.cases.next_stale()[1] == "17.2"


# --- When the clock looks -----------------------------------------------------------------


def test_a_new_case_is_on_the_next_morning_list_and_the_list_comes_while_it_is_open(house):
    opens(house)
    tomorrow = datetime(2026, 3, 3, 8, tzinfo=UTC)
    morning = (Chapter.MORNING, PROGRAMME.id)
    (at,) = (at for (chapter, _), at in house.due().items() if chapter == Chapter.MORNING)
    assert at == tomorrow

    make_rounds(house.ledger, tomorrow)
    assert house.posted()["morning-list"] == 1
    for _ in range(2):
        make_rounds(house.ledger, tomorrow + timedelta(hours=1))
    assert house.posted()["morning-list"] == 1, "one list a day"
    (at,) = (at for (chapter, _), at in house.due().items() if chapter == morning[0])
    assert at == tomorrow + DAY

    house.carry_out(Outcome(keep=(Closed(ONE),)), tomorrow)
    make_rounds(house.ledger, tomorrow + DAY)
    assert Chapter.MORNING not in {chapter for chapter, _ in house.due()}
    assert house.posted()["morning-list"] == 1


def test_a_second_case_does_not_put_the_morning_list_off(house):
    friday = MONDAY + 4 * DAY
    opens(house, now=MONDAY)
    opens(house, replace(QUIET, id=CaseId("c2")), now=friday)

    (at,) = (at for (chapter, _), at in house.due().items() if chapter == Chapter.MORNING)
    assert at == datetime(2026, 3, 3, 8, tzinfo=UTC)


def test_a_proposal_that_waits_opens_its_case_once(ledger):
    house = furnish(ledger)
    sign_up(house, asks(JOAO), offers(AMARA))
    propose(house)

    for hours in range(0, 24 * 9, 6):
        make_rounds(house.ledger, MONDAY + timedelta(hours=hours))

    assert house.posted()["proposal-waiting"] == 1
    assert house.rows("case", "kind, is_closed") == [("proposal-waiting", True)]


# --- As of the last digest ----------------------------------------------------------------


def desk_of(house: House, now: datetime):
    with house.glance() as page:
        return home.screen(page.view(INGRID.id), now).cards


def ended(house: House, day: datetime) -> None:
    """End the pair early, and have both take up the offer to try again."""
    house.carry_out(leaving.end(house.relationship(), JOAO.id, MONDAY))
    house.happened(Stepped(RELATIONSHIP, Step.END_EARLY, day))
    for who in (JOAO, AMARA):
        house.carry_out(rematch.take_up(house.relationship(), who.id, day), day)


def test_until_the_next_digest_the_desk_looks_as_if_nothing_had_ended(house):
    opens(house)
    wednesday, monday = MONDAY + 2 * DAY, MONDAY + 7 * DAY
    before = desk_of(house, wednesday)

    ended(house, wednesday)
    for day in range(2, 7):
        make_rounds(house.ledger, MONDAY + day * DAY)
        with house.page() as page:
            page.cases.step(Listed((ONE,)))
        assert desk_of(house, wednesday) == before

    make_rounds(house.ledger, monday)
    waiting = [each for each in desk_of(house, wednesday) if each.key == "desk-seekers"]
    assert len(waiting) == 1


def test_the_digest_shows_endings_from_five_on_and_keeps_what_it_showed(ledger):
    house = furnish(ledger, CAST)
    sign_up(house, asks(JOAO), offers(AMARA))
    with house.page() as page:
        assert page.figures.counted() == {"introduced": 0, "over": 0}
    house.carry_out(Outcome(keep=(asks(MEI_LIN),)))
    (at,) = (at for (chapter, _), at in house.due().items() if chapter == Chapter.DIGEST)
    assert at == datetime(2026, 3, 9, 8, tzinfo=UTC)

    make_rounds(house.ledger, at)

    assert house.posted()["weekly-digest"] == 1
    (again,) = (at for (chapter, _), at in house.due().items() if chapter == Chapter.DIGEST)
    assert again == at + 7 * DAY
    assert sorted(house.rows("figure", "name, shown")) == [("introduced", 0), ("over", 0)]
