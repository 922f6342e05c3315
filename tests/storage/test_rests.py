"""Rests and the load guard, as they are kept: a date, a status for a while, a number."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from flows import exit as leaving
from flows import farewell, load, pause, rematch, signup
from flows.messages import LoadQuestion
from flows.outcome import NoWish, Outcome, Places
from flows.people import PersonId, Role, Standing
from flows.programme import Silence
from flows.relationship import RelationshipId
from flows.rounds import Chapter
from flows.wishes import Wish
from scheduler.rounds import make_rounds
from storage import erasure
from tests.people import AMARA, INGRID, JOAO, MEI_LIN, MONDAY, PROGRAMME
from tests.storage.world import (
    RELATIONSHIP,
    House,
    accept,
    asks,
    furnish,
    introduce,
    offers,
    opened,
    paired,
    propose,
    sign_up,
)

APRIL = date(2026, 4, 1)
IN_APRIL = datetime(2026, 4, 1, tzinfo=UTC)
IN_MARCH = datetime(2026, 3, 20, tzinfo=UTC)
SECOND = RelationshipId("r2")
EVERYTHING = {"what": ("relationship:r1", "suggestions"), "until": "2026-04-01"}
SUGGESTIONS = {"what": ("suggestions",), "until": "2026-04-01"}


@pytest.fixture
def house(ledger) -> House:
    return paired(ledger)


@pytest.fixture
def house_of_two(ledger) -> House:
    """A house in which Amara meets João and, ten days later, Mei Lin."""
    house = paired(ledger)
    sign_up(house, offers(AMARA, capacity=3), asks(MEI_LIN))
    later = MONDAY + timedelta(days=10)
    propose(house, later, mentee=MEI_LIN, which=SECOND)
    accept(house, later, SECOND)
    introduce(house, later, SECOND)
    return house


def rests(house: House, who, given=EVERYTHING, now: datetime = MONDAY) -> None:
    with house.page() as page:
        page.carry_out(pause.begin(page.rest(who.id), given, now), now)


def leaves(house: House, who, now: datetime = MONDAY) -> None:
    with house.page() as page:
        page.carry_out(farewell.leave(page.leaver(who.id), now), now)


def standing(house: House, who) -> Standing | None:
    with house.glance() as page:
        return page.people.standing(who.id)


def is_matched(house: House, who) -> bool:
    with house.glance() as page:
        return who.id in {each.id for each in page.pool.mentors()}


# --- A relationship rests -----------------------------------------------------------------


def test_a_rest_is_kept_as_a_date_and_names_nobody(house):
    rests(house, AMARA)

    assert house.relationship().paused_until == APRIL
    [fact] = [each for each in house.rows("journal", "fact") if "Paused" in each[0]]
    assert AMARA.id not in fact[0]
    assert house.due()[Chapter.PAUSE, RELATIONSHIP] == IN_APRIL


def test_whoever_asks_the_same_rows_are_written(databases):
    def life(who) -> list[object]:
        with_this = opened(databases.fresh("sqlite"))
        house = paired(with_this)
        asked = {"what": ("relationship:r1",), "until": "2026-04-01"}
        rests(house, who, asked)
        plain = [
            house.rows("participant", "person_id, status"),
            house.rows("membership", "person_id, role, place, outside, free_from"),
            house.rows("relationship", "status, paused_until, rested_on"),
            sorted(house.due().items()),
        ]
        plain += [sorted(each for (each,) in house.rows("outbox", "key"))]
        with_this.close()
        return plain

    assert life(AMARA) == life(JOAO)


def test_while_it_rests_nothing_is_said_and_afterwards_the_silence_begins_anew(ledger):
    house = paired(ledger)
    with house.page() as page:
        given = EVERYTHING | {"until": "2026-06-01"}
        page.carry_out(pause.begin(page.rest(AMARA.id), given, MONDAY), MONDAY)
    before = house.posted()

    at = MONDAY
    while at < datetime(2026, 5, 31, tzinfo=UTC):
        at += timedelta(days=1)
        make_rounds(house.ledger, at)
    assert house.posted() == before
    assert house.relationship().silence is Silence.HEARD

    june = datetime(2026, 6, 1, tzinfo=UTC)
    make_rounds(house.ledger, june)
    assert house.posted() - before == {"pause-over": 1}
    assert house.relationship().paused_until is None
    assert house.relationship().rested_on == june
    make_rounds(house.ledger, june)
    nudge = house.due()[Chapter.SILENCE, RELATIONSHIP]
    assert timedelta(days=28) <= nudge - june <= timedelta(days=42)
    assert (Chapter.PAUSE, RELATIONSHIP) not in house.due()


def test_a_longer_rest_replaces_the_one_before(house):
    rests(house, AMARA)
    rests(house, JOAO, {"what": ("relationship:r1",), "until": "2026-05-01"})

    make_rounds(house.ledger, IN_APRIL)

    assert house.relationship().paused_until == date(2026, 5, 1)


# --- Somebody rests from being matched ----------------------------------------------------


def test_somebody_who_rests_is_matched_with_nobody_until_their_day(house):
    rests(house, AMARA)

    assert standing(house, AMARA) is Standing.RESTING
    assert not is_matched(house, AMARA)
    with house.glance() as page:
        assert page.view(AMARA.id).rests_until == APRIL
        assert page.view(AMARA.id).leaves_on is None

    make_rounds(house.ledger, IN_APRIL - timedelta(minutes=1))
    assert standing(house, AMARA) is Standing.RESTING
    make_rounds(house.ledger, IN_APRIL)
    assert standing(house, AMARA) is Standing.ENROLLED
    assert is_matched(house, AMARA)


def test_it_can_be_ended_before(house):
    rests(house, AMARA)

    house.carry_out(pause.matched_again(AMARA.id))

    assert is_matched(house, AMARA)
    assert (Chapter.REST, AMARA.id) not in house.due()


def test_whoever_leaves_meanwhile_is_not_enrolled_again_by_the_end_of_a_rest(house):
    leaves(house, AMARA)
    rests(house, AMARA, SUGGESTIONS | {"until": "2026-03-20"})
    make_rounds(house.ledger, MONDAY + timedelta(days=3))
    with house.glance() as page:
        assert page.leaves_on(AMARA.id) == APRIL

    make_rounds(house.ledger, IN_MARCH)

    assert standing(house, AMARA) is Standing.RESTING
    assert not is_matched(house, AMARA)
    assert (Chapter.REST, AMARA.id) not in house.due()
    with house.glance() as page:
        assert page.leaves_on(AMARA.id) == APRIL


def test_a_rest_that_ends_before_the_day_of_an_end_tells_nothing_of_it(house):
    leaves(house, AMARA)
    rests(house, AMARA, SUGGESTIONS | {"until": "2026-03-03"})

    make_rounds(house.ledger, datetime(2026, 3, 3, 12, tzinfo=UTC))
    assert standing(house, AMARA) is Standing.ENROLLED
    make_rounds(house.ledger, MONDAY + timedelta(days=3))
    assert standing(house, AMARA) is Standing.RESTING


def test_whoever_is_forgotten_leaves_no_rest_behind(house):
    leaves(house, AMARA)
    make_rounds(house.ledger, MONDAY + timedelta(days=3))
    with house.page() as page:
        page.due.look_at(Chapter.REST, AMARA.id, IN_APRIL)
        erasure.forget(page.scope, AMARA.id)

    assert not any(subject == AMARA.id for _, subject in house.due())


def test_changing_what_one_said_ends_no_rest(house):
    rests(house, AMARA)

    house.carry_out(Outcome(keep=(offers(AMARA, capacity=3),)))

    assert standing(house, AMARA) is Standing.RESTING
    make_rounds(house.ledger, IN_APRIL)
    assert standing(house, AMARA) is Standing.ENROLLED


def test_signing_up_again_ends_a_farewell_and_a_rest(house):
    rests(house, AMARA)
    leaves(house, AMARA)
    make_rounds(house.ledger, MONDAY + timedelta(days=3))

    house.carry_out(Outcome(keep=(offers(AMARA),)))

    assert is_matched(house, AMARA)
    with house.glance() as page:
        view = page.view(AMARA.id)
    assert (view.leaves_on, view.rests_until) == (None, None)


def test_whoever_took_back_what_they_wished_for_stays_unmatched(house):
    rests(house, AMARA)
    house.carry_out(Outcome(keep=(NoWish(AMARA.id, Role.MENTOR),)))

    make_rounds(house.ledger, IN_APRIL)

    assert standing(house, AMARA) is Standing.RESTING


# --- The load guard -----------------------------------------------------------------------


def asked_about(house: House, who: PersonId = AMARA.id) -> int:
    keys = [key for (key,) in house.rows("outbox", "key")]
    return sum(key.startswith("load-question") and key.endswith(who) for key in keys)


def test_a_mentor_of_two_is_asked_once_and_not_again(house_of_two):
    due = MONDAY + timedelta(days=10) + load.ASKED_AFTER

    make_rounds(house_of_two.ledger, due - timedelta(minutes=1))
    assert asked_about(house_of_two) == 0
    for week in range(12):
        make_rounds(house_of_two.ledger, due + timedelta(weeks=week))
    assert asked_about(house_of_two) == 1


def test_that_question_keeps_to_the_budget_and_costs_like_any_other(house_of_two):
    house, due = house_of_two, MONDAY + timedelta(days=10) + load.ASKED_AFTER
    with house.page() as page:
        page.pulses.spend(LoadQuestion(to=AMARA.id), due.date() - timedelta(days=1))
        free = page.mentoring(AMARA.id).budget.free_from

    make_rounds(house.ledger, due)
    assert asked_about(house) == 0
    assert house.due()[Chapter.LOAD, AMARA.id] == free
    make_rounds(house.ledger, free)
    assert asked_about(house) == 1
    with house.glance() as page:
        assert not page.mentoring(AMARA.id).budget.allows(free + timedelta(days=28))


def test_a_mentor_of_one_is_never_asked(house):
    for week in range(30):
        make_rounds(house.ledger, MONDAY + timedelta(weeks=week))

    assert asked_about(house) == 0


def test_one_fewer_lowers_the_places_and_throws_nobody_out(house_of_two):
    house = house_of_two
    leaves_nothing = house.rows("membership")
    with house.page() as page:
        page.carry_out(load.fewer(page.mentoring(AMARA.id)), MONDAY)

    with house.glance() as page:
        [wish] = page.people.wishes(AMARA.id)
        [mentor] = [each for each in page.pool.mentors() if each.id == AMARA.id]
    assert wish.capacity == 1
    assert mentor.free_places == -1
    assert house.rows("membership") == leaves_nothing
    assert not house.relationship().has_ended
    assert not house.relationship(SECOND).has_ended


def test_one_fewer_undoes_no_farewell(house_of_two):
    leaves(house_of_two, AMARA)
    before = house_of_two.relationship().resting

    house_of_two.carry_out(Outcome(keep=(Places(AMARA.id, Role.MENTOR, 1),)))

    assert house_of_two.relationship().resting == before == {AMARA.id}


def test_fewer_places_at_sign_up_throw_nobody_out_either(house_of_two):
    given = {
        "topics": ("feedback",),
        "capacity": "1",
        "about_me": "As before.",
        "format": "either",
        "languages": ("en",),
        "working_days": ("0", "1", "2", "3", "4"),
        "commitment": True,
    }
    applicant = signup.Applicant(AMARA, Role.MENTOR, offers(AMARA, capacity=3))

    house_of_two.carry_out(signup.sign_up(applicant, given, PROGRAMME, MONDAY))

    with house_of_two.glance() as page:
        [wish] = page.people.wishes(AMARA.id)
        assert isinstance(wish, Wish)
        assert wish.capacity == 1
        assert len(page.view(AMARA.id).relationships) == 2
    assert not is_ended(house_of_two)


def is_ended(house: House) -> bool:
    return house.relationship().has_ended or house.relationship(SECOND).has_ended


# --- Never the same two again -------------------------------------------------------------


def test_two_who_were_together_are_never_proposed_again_and_the_longest_wait_comes_first(ledger):
    house = furnish(ledger)
    sign_up(house, offers(AMARA), asks(JOAO), day=date(2026, 1, 5))
    sign_up(house, asks(MEI_LIN), day=date(2026, 2, 2))
    propose(house)
    accept(house)
    introduce(house)
    house.carry_out(leaving.end(house.relationship(), JOAO.id, MONDAY))
    make_rounds(house.ledger, MONDAY + timedelta(days=3))
    with house.page() as page:
        over = page.relationships.get(RELATIONSHIP)
        for who in (AMARA, JOAO):
            page.carry_out(rematch.take_up(over, who.id, MONDAY), MONDAY)
    make_rounds(house.ledger, MONDAY + timedelta(days=14))

    with house.glance() as page:
        waiting = [each.id for each in page.pool.mentees()]
        [joao] = [each for each in page.pool.mentees() if each.id == JOAO.id]
        [amara] = [each for each in page.pool.mentors() if each.id == AMARA.id]
    assert waiting == [JOAO.id, MEI_LIN.id]
    assert AMARA.id in joao.previous
    assert JOAO.id in amara.previous
    assert amara.free_places == 2
    assert INGRID.id not in waiting


def test_notice_comes_from_the_programme(house):
    with house.glance() as page:
        assert page.leaver(AMARA.id).notice == page.programme.notice == 2
    assert replace(PROGRAMME, exit_days=4).exit_days == 4
