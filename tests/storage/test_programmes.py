"""The programme as it was planted, who waits, who could be a partner, and when places are free."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import NoResultFound

from flows import exit as leaving
from flows import proposal, rematch
from flows.facts import Approved
from flows.matching.candidates import Format
from flows.outcome import Outcome
from flows.people import Calendar, Role
from flows.programme import Rhythm, next_digest
from flows.relationship import RelationshipId
from scheduler.rounds import make_rounds
from storage import tables as t
from storage.ledger import Ledger
from storage.people import NoPlaceError
from tests.people import AMARA, DANIEL, INGRID, JOAO, MEI_LIN, MONDAY, PROGRAMME, TOMAS
from tests.storage.world import (
    RELATIONSHIP,
    House,
    accept,
    asks,
    furnish,
    introduce,
    offers,
    paired,
    propose,
    sign_up,
    suggested,
)

TODAY = MONDAY.date()


def test_a_programme_comes_back_as_it_was_planted(ledger):
    house = furnish(ledger)
    with house.glance() as page:
        assert page.programmes.exists()
        assert replace(page.programme, id=PROGRAMME.id) == PROGRAMME


def test_what_others_change_in_a_programme_is_seen_on_the_very_next_page(ledger):
    house = furnish(ledger)
    with house.glance() as page:
        before = page.programme
    with ledger.write.begin() as elsewhere:
        [kept] = elsewhere.scalars(select(t.Programme.settings))
        elsewhere.execute(update(t.Programme).values(settings=kept | {"name": "Another name"}))
        them = t.Person.id == before.coordinators[0].id
        elsewhere.execute(update(t.Person).where(them).values(name=house.ledger.keys.seal("New")))
    with house.glance() as page:
        now = page.programme
    assert (now.name, now.coordinators[0].name) == ("Another name", "New")
    assert replace(now, name=before.name, coordinators=before.coordinators) == before


def test_a_wish_that_is_changed_is_read_anew_on_the_same_page(ledger):
    house = furnish(ledger)
    sign_up(house, asks(JOAO), offers(AMARA, qualified=False))
    with house.page() as page:
        [wish] = page.people.wishes(JOAO.id)
        page.people.keep(replace(wish, about_me="Something else"), page.programme.id, TODAY)
        assert [each.about_me for each in page.people.wishes(JOAO.id)] == ["Something else"]
        page.people.keep(replace(wish, working_days=frozenset({3})), page.programme.id, TODAY)
        assert [each.working_days for each in page.people.wishes(JOAO.id)] == [frozenset({3})]
        assert not page.people.wishes(AMARA.id)[0].qualified
        page.people.qualify(AMARA.id)
        assert page.people.wishes(AMARA.id)[0].qualified
        page.people.offer_places(AMARA.id, Role.MENTOR, 3)
        assert page.people.wishes(AMARA.id)[0].capacity == 3
        page.people.erase(AMARA.id, Role.MENTOR)
        assert page.people.wishes(AMARA.id) == ()


def test_every_number_of_the_rhythm_is_kept(ledger):
    unusual = Rhythm(
        nudge=timedelta(weeks=2),
        question=timedelta(weeks=3),
        reminder=timedelta(days=25),
        alert=timedelta(weeks=6),
        never_met=timedelta(weeks=9),
        never_introduced=timedelta(days=11),
        answer_days=3,
        months=6,
        hours=9,
    )
    calendar = Calendar(PROGRAMME.calendar.zone, opens=time(8, 30), closes=time(16, 45))
    house = furnish(ledger, programme=replace(PROGRAMME, rhythm=unusual, calendar=calendar))
    with house.glance() as page:
        assert page.programme.rhythm == unusual
        assert page.programme.calendar == calendar
        amara = page.people.person(AMARA.id).calendar
        assert (amara.opens, amara.closes) == (time(8, 30), time(16, 45))


def test_an_organisation_without_a_programme_says_so(ledger):
    [organisation] = ledger.organisations()
    with ledger.glance(organisation) as page:
        assert not page.programmes.exists()
        with pytest.raises(NoResultFound):
            page.programmes.the_one()


def test_the_coordinator_comes_first_and_the_deputies_follow(ledger):
    house = furnish(ledger, programme=replace(PROGRAMME, coordinators=(DANIEL, INGRID)))
    with house.glance() as page:
        assert page.programme.coordinator == DANIEL
        assert page.programme.coordinators == (DANIEL, INGRID)
        assert page.programme.is_run_by(INGRID.id)
        assert not page.programme.is_run_by(AMARA.id)


# --- Who waits ----------------------------------------------------------------------------


@pytest.fixture
def house(ledger: Ledger) -> House:
    house = furnish(ledger)
    sign_up(house, asks(MEI_LIN), offers(AMARA), day=date(2026, 2, 9))
    sign_up(house, asks(JOAO), offers(TOMAS, qualified=False), day=date(2026, 2, 2))
    return house


def test_who_has_waited_longest_comes_first(house):
    with house.glance() as page:
        assert [side.person for side in page.pool.seekers()] == [JOAO, MEI_LIN]
        assert [each.waiting_since for each in page.pool.mentees()] == [
            date(2026, 2, 2),
            date(2026, 2, 9),
        ]


def test_changing_a_wish_does_not_lose_the_place_in_the_queue(house):
    sign_up(house, asks(JOAO, topics=("writing",)), day=date(2026, 2, 20))
    with house.glance() as page:
        assert [side.person for side in page.pool.seekers()] == [JOAO, MEI_LIN]
        assert page.pool.seekers()[0].wish.topics == ("writing",)


def test_a_mentor_who_applied_waits_for_a_coordinator_and_then_enters_matching(house):
    with house.glance() as page:
        assert [side.person for side in page.pool.applications()] == [TOMAS]
        assert [each.id for each in page.pool.mentors()] == [AMARA.id]
    house.carry_out(Outcome(facts=(Approved(TOMAS.id, MONDAY),)))
    with house.glance() as page:
        assert page.pool.applications() == ()
        assert {each.id for each in page.pool.mentors()} == {AMARA.id, TOMAS.id}


def test_matching_knows_what_was_said_and_nothing_more(house):
    sign_up(
        house,
        asks(JOAO, location="Lisbon", departments=("Finance",), format=Format.IN_PERSON),
    )
    with house.glance() as page:
        [joao] = [each for each in page.pool.mentees() if each.id == JOAO.id]
        [amara] = page.pool.mentors()
    assert (joao.grade, joao.department, joao.zone) == (4, "Design", JOAO.calendar.zone)
    assert (joao.location, joao.format) == ("Lisbon", Format.IN_PERSON)
    assert (joao.departments_wanted, joao.languages) == ({"Finance"}, {"en", "pt"})
    assert (amara.free_places, amara.load, amara.qualified) == (2, 0, True)
    assert amara.location is None
    assert set(amara.topics) == {"feedback", "strategy"}


def test_a_proposal_takes_a_place_of_each(house):
    propose(house)
    with house.glance() as page:
        assert [side.person for side in page.pool.seekers()] == [MEI_LIN]
        [amara] = page.pool.mentors()
        assert (amara.free_places, amara.load) == (1, 1)
        assert page.relationships.taken() == {
            (AMARA.id, Role.MENTOR): 1,
            (JOAO.id, Role.MENTEE): 1,
        }


def test_former_partners_are_those_who_were_ever_proposed_to_each_other(house):
    with house.glance() as page:
        assert page.relationships.former_partners() == {}
    propose(house)
    house.carry_out(proposal.no(house.relationship(), JOAO.id, MONDAY))
    propose(house, mentee=MEI_LIN, which=RelationshipId("r2"))
    with house.glance() as page:
        assert page.relationships.former_partners() == {
            AMARA.id: {JOAO.id, MEI_LIN.id},
            JOAO.id: {AMARA.id},
            MEI_LIN.id: {AMARA.id},
        }
        [amara] = page.pool.mentors()
        assert amara.previous == {JOAO.id, MEI_LIN.id}


def test_somebody_may_mentor_one_and_be_mentored_by_another(house):
    sign_up(house, offers(JOAO, qualified=True))
    propose(house)
    propose(house, mentee=MEI_LIN, mentor=JOAO, which=RelationshipId("r2"))
    with house.glance() as page:
        assert [each.id for each in page.relationships.of(JOAO.id)] == ["r1", "r2"]
        assert page.relationships.taken()[JOAO.id, Role.MENTOR] == 1
        assert page.relationships.taken()[JOAO.id, Role.MENTEE] == 1


# --- Places -------------------------------------------------------------------------------


def places(house: House, mentor=AMARA) -> list[int]:
    rows = house.rows("membership", "place", f"person_id = '{mentor.id}'")
    return sorted(place for (place,) in rows if place is not None)


def test_a_mentor_with_two_places_gives_two_and_not_a_third(house):
    sign_up(house, asks(TOMAS))
    third = suggested(house, TOMAS, which=RelationshipId("r3"))
    propose(house)
    propose(house, mentee=MEI_LIN, which=RelationshipId("r2"))
    assert places(house) == [1, 2]
    with pytest.raises(NoPlaceError, match=r"^no place is left$"):
        house.carry_out(third)
    assert places(house) == [1, 2]
    assert house.relationship(RelationshipId("r3")) is None
    assert house.posted() == {"proposal-to-mentee": 2, "proposal-to-mentor": 2}


def test_a_mentor_who_wants_fewer_is_not_given_one_more(house):
    sign_up(house, asks(TOMAS))
    one_more = suggested(house, TOMAS, which=RelationshipId("r3"))
    propose(house)
    propose(house, mentee=MEI_LIN, which=RelationshipId("r2"))
    house.carry_out(proposal.no(house.relationship(), JOAO.id, MONDAY))
    after = MONDAY + timedelta(weeks=2)
    house.carry_out(proposal.decide(house.relationship(), after))
    with house.page() as page:
        page.relationships.release(RELATIONSHIP, after + timedelta(weeks=1))
    assert places(house) == [2]
    sign_up(house, offers(AMARA, capacity=1))
    with pytest.raises(NoPlaceError):
        house.carry_out(one_more, after)


def test_after_a_no_the_places_are_free_from_the_next_digest_on_and_not_before(house):
    propose(house)
    house.carry_out(proposal.no(house.relationship(), JOAO.id, MONDAY))
    answer_by = house.relationship().answer_by
    digest = proposal.free_again(house.relationship())
    assert digest > answer_by
    assert digest.weekday() == 0
    for days in range((digest - MONDAY.date()).days):
        now = MONDAY + timedelta(days=days)
        make_rounds(house.ledger, now)
        assert places(house) == [1], now
        assert not waits(house, JOAO)
    at_midnight = MONDAY.replace(
        year=digest.year, month=digest.month, day=digest.day, hour=0, minute=0
    )
    make_rounds(house.ledger, at_midnight - timedelta(seconds=1))
    assert places(house) == [1]
    make_rounds(house.ledger, at_midnight)
    assert places(house) == []
    assert waits(house, JOAO)


def waits(house: House, who) -> bool:
    with house.glance() as page:
        return who.id in {side.person.id for side in page.pool.seekers()}


def test_a_lapse_frees_the_places_on_the_same_day_as_a_no(house):
    propose(house)
    propose(house, mentee=MEI_LIN, which=RelationshipId("r2"))
    house.carry_out(proposal.no(house.relationship(), JOAO.id, MONDAY))
    after_the_answers_were_due = MONDAY + timedelta(days=9)
    make_rounds(house.ledger, after_the_answers_were_due)
    assert house.relationship(RelationshipId("r2")).has_ended
    days = [str(day) for (day,) in house.rows("membership", "free_from")]
    assert days == ["2026-03-16"] * 4


def test_after_an_early_end_a_place_is_taken_until_its_owner_takes_up_the_offer(ledger):
    house = paired(ledger)
    house.carry_out(leaving.end(house.relationship(), JOAO.id, MONDAY))
    at = MONDAY + timedelta(days=3)
    make_rounds(ledger, at)
    assert house.relationship().has_ended
    for weeks in range(1, 5):
        make_rounds(ledger, at + timedelta(weeks=weeks))
    assert places(house, JOAO) == [1]

    later = at + timedelta(weeks=5)
    house.carry_out(rematch.take_up(house.relationship(), JOAO.id, later), later)
    digest = next_digest(later.date())
    make_rounds(ledger, later + timedelta(days=1))
    assert places(house, JOAO) == [1]
    make_rounds(ledger, MONDAY + (digest - MONDAY.date()))
    assert places(house, JOAO) == []
    assert places(house, AMARA) == [1], "she was not asked, so she is not free"
    assert waits(house, JOAO)


def test_two_who_take_up_the_offer_weeks_apart_are_each_free_in_their_own_time(ledger):
    house = paired(ledger)
    house.carry_out(leaving.end(house.relationship(), JOAO.id, MONDAY))
    at = MONDAY + timedelta(days=3)
    make_rounds(ledger, at)
    house.carry_out(rematch.take_up(house.relationship(), AMARA.id, at), at)
    later = at + timedelta(weeks=3)
    house.carry_out(rematch.take_up(house.relationship(), JOAO.id, later), later)
    make_rounds(ledger, later)
    assert (places(house, AMARA), places(house, JOAO)) == ([], [1])
    make_rounds(ledger, later)
    make_rounds(ledger, later + timedelta(weeks=1))
    assert (places(house, AMARA), places(house, JOAO)) == ([], [])


def test_somebody_who_was_let_go_is_no_longer_theirs_to_see(house):
    propose(house)
    accept(house)
    introduce(house)
    with house.page() as page:
        page.relationships.free_from(RELATIONSHIP, JOAO.id, MONDAY.date())
        page.relationships.release(RELATIONSHIP, MONDAY)
        assert page.relationships.of(JOAO.id) == ()
        assert [each.id for each in page.relationships.of(AMARA.id)] == [RELATIONSHIP]
