"""What people choose for themselves: kept for them, obeyed, and told to nobody."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows import apart, proposal, signup
from flows.facts import TookBack
from flows.matching.propose import Nobody, in_turn
from flows.matching.rules import Rule
from flows.messages import Choice
from flows.outcome import NoWish, Outcome
from flows.people import PersonId, Role
from flows.programme import CompanyTime
from flows.wishes import MOST_APART, Apart, Own
from storage import profiles
from storage import tables as t
from storage.people import Profile
from tests.people import AMARA, JOAO, KWAME, MEI_LIN, MONDAY, PROGRAMME, TOMAS
from tests.storage.world import (
    Door,
    House,
    Watch,
    account,
    asks,
    furnish,
    offers,
    propose,
    seed,
    sign_up,
)

ALL = ("participant", "journal", "outbox", "due", "inbound", "person", "case")


@pytest.fixture
def house(ledger) -> House:
    house = furnish(ledger)
    sign_up(house, asks(JOAO), offers(AMARA))
    return house


# --- Whom not to meet ---------------------------------------------------------------------


def found(house: House) -> object:
    with house.glance() as page:
        pool = page.pool
        return in_turn(pool.mentees(), pool.mentors(), page.people.lines, MONDAY)


def names_somebody(house: House, who, *whom) -> None:
    house.carry_out(Outcome(keep=(Apart(who.id, tuple(each.id for each in whom)),)))


@pytest.mark.parametrize(("who", "whom"), [(JOAO, AMARA), (AMARA, JOAO)], ids=["mentee", "mentor"])
def test_whoever_names_the_other_the_two_are_not_proposed_until_the_name_is_taken_out(
    house, who, whom
):
    assert not isinstance(found(house), Nobody)

    names_somebody(house, who, whom)
    assert found(house) == Nobody({Rule.FORBIDDEN: 1})

    names_somebody(house, who)
    assert not isinstance(found(house), Nobody)


def test_only_the_one_who_named_somebody_is_shown_the_name(house):
    names_somebody(house, JOAO, TOMAS, AMARA)

    with house.glance() as page:
        assert [each.name for each in page.profile(JOAO.id).apart] == [TOMAS.name, AMARA.name]
        assert page.profile(TOMAS.id).apart == page.profile(AMARA.id).apart == ()
        assert page.view(JOAO.id).apart == ()


def test_nobody_can_tell_from_the_table_who_named_anybody_or_how_many(house):
    before = {len(sealed) for (sealed,) in house.rows("participant", "apart")}
    assert len(before) == 1

    names_somebody(house, JOAO, TOMAS)
    names_somebody(house, AMARA, JOAO, TOMAS, MEI_LIN)

    rows = house.rows("participant", "person_id, status, apart")
    assert {len(sealed) for *_, sealed in rows} == before
    assert not any(TOMAS.id in str(sealed) for *_, sealed in rows)


def test_as_many_as_may_be_named_take_no_more_room(house):
    [before] = {len(sealed) for (sealed,) in house.rows("participant", "apart")}
    with house.page() as page:
        ids = tuple(page.scope.chance.id() for _ in range(MOST_APART))
        page.people.keep_apart(Apart(JOAO.id, ids))
        assert page.people.apart(JOAO.id) == ids

    assert {len(sealed) for (sealed,) in house.rows("participant", "apart")} == {before}


def test_naming_somebody_leaves_no_mark_at_the_door(house):
    door = Door(house, Watch())
    before = {table: len(house.rows(table)) for table in ALL}

    door.press(JOAO, Choice.APART, None, "a press")
    given = {"somebody": AMARA.id}
    answer = door.reception.sent(door.caller(JOAO), apart.FORM, "", given, "a form")

    assert "Amara Okafor" in str(answer)
    assert {table: len(house.rows(table)) for table in ALL} == before
    assert found(house) == Nobody({Rule.FORBIDDEN: 1})


def test_who_has_not_joined_has_no_list_and_none_is_made(house):
    door = Door(house, Watch())

    answer = door.press(TOMAS, Choice.APART, None, "a press")
    sent = door.reception.sent(door.caller(TOMAS), apart.FORM, "", {"somebody": AMARA.id}, "")

    assert "settled already" in answer.body
    assert "settled already" in sent.body
    assert house.rows("participant", "person_id", f"person_id = '{TOMAS.id}'") == []


def test_somebody_nobody_knows_can_not_be_named(house):
    door = Door(house, Watch())

    answer = door.reception.sent(door.caller(JOAO), apart.FORM, "", {"somebody": KWAME.id}, "")

    assert "settled already" in answer.body


def test_changing_a_wish_or_coming_back_keeps_the_list(house):
    names_somebody(house, JOAO, AMARA)
    house.carry_out(Outcome(keep=(NoWish(JOAO.id, Role.MENTEE),)))
    sign_up(house, asks(JOAO))

    assert found(house) == Nobody({Rule.FORBIDDEN: 1})


def test_who_joined_before_anybody_could_be_named_gets_a_place_with_the_next_change(house):
    with house.page() as page:
        page.scope.session.query(t.Participant).update({"apart": None})
    assert not isinstance(found(house), Nobody)

    sign_up(house, asks(JOAO))

    with house.glance() as page:
        assert page.people.apart(JOAO.id) == ()
    [row] = house.rows("participant", "apart", f"person_id = '{JOAO.id}'")
    assert row[0]


# --- Taking a role back -------------------------------------------------------------------


def takes_back(house: House, who, role: Role) -> None:
    with house.glance() as page:
        [wish] = [each for each in page.people.wishes(who.id) if each.role is role]
    house.carry_out(signup.take_back(who, role, wish, PROGRAMME, MONDAY))


def status(house: House, who) -> str:
    [(found,)] = house.rows("participant", "status", f"person_id = '{who.id}'")
    return found


def test_who_took_the_only_role_back_rests_and_nothing_of_what_they_said_is_left(house):
    takes_back(house, JOAO, Role.MENTEE)

    assert house.rows("wish", "role", f"person_id = '{JOAO.id}'") == []
    assert status(house, JOAO) == "resting"
    assert house.journal(JOAO.id) == (TookBack(JOAO.id, Role.MENTEE, MONDAY),)
    with house.glance() as page:
        assert page.pool.seekers() == ()
        assert page.view(JOAO.id).has_joined

    sign_up(house, asks(JOAO))
    assert status(house, JOAO) == "enrolled"


def test_who_is_both_takes_one_role_back_and_keeps_the_other(house):
    sign_up(house, asks(AMARA))
    takes_back(house, AMARA, Role.MENTOR)

    with house.glance() as page:
        assert [wish.role for wish in page.people.wishes(AMARA.id)] == [Role.MENTEE]
        assert page.pool.mentors() == ()
    assert status(house, AMARA) == "enrolled"


def test_a_proposal_that_is_under_way_goes_on(house):
    propose(house)
    takes_back(house, JOAO, Role.MENTEE)

    house.carry_out(proposal.yes(house.relationship(), AMARA.id, MONDAY))
    house.carry_out(proposal.yes(house.relationship(), JOAO.id, MONDAY))
    assert house.relationship().accepted_at == MONDAY


def test_nobody_is_their_own_partner(house):
    sign_up(house, asks(AMARA))
    with house.page() as page:
        page.people.erase(JOAO.id, Role.MENTEE)

    assert found(house) == Nobody({Rule.NOT_SELF: 1})


# --- Language, zone and days --------------------------------------------------------------


def told(house: House, who, zone: str, language: str) -> None:
    with house.page() as page:
        profiles.refresh(page.scope, [(account(who), Profile(who.name, zone, language))])


def known(house: House, who) -> tuple[str, str]:
    with house.glance() as page:
        person = page.people.person(who.id)
        return person.calendar.zone.key, person.language


def test_what_somebody_chose_holds_whatever_the_platform_says_later(house):
    house.carry_out(Outcome(keep=(Own(JOAO.id, "de", "Asia/Singapore", frozenset({0, 6})),)))
    told(house, JOAO, "Pacific/Auckland", "fr")

    assert known(house, JOAO) == ("Asia/Singapore", "de")
    with house.glance() as page:
        assert page.people.person(JOAO.id).calendar.working_days == {0, 6}
        assert page.people.own(JOAO.id) == Own(JOAO.id, "de", "Asia/Singapore", frozenset({0, 6}))


def test_what_somebody_chooses_holds_at_once_on_the_same_page(house):
    with house.page() as page:
        before = page.people.person(JOAO.id).language
        page.carry_out(Outcome(keep=(Own(JOAO.id, "de", "Asia/Singapore"),)), MONDAY)
        after = page.people.person(JOAO.id)

    assert (before, after.language, after.calendar.zone.key) == ("en", "de", "Asia/Singapore")


def test_what_is_handed_back_is_what_the_platform_says(house):
    house.carry_out(Outcome(keep=(Own(JOAO.id, "de", "Asia/Singapore"),)))
    told(house, JOAO, "Pacific/Auckland", "fr")
    house.carry_out(Outcome(keep=(Own(JOAO.id),)))

    assert known(house, JOAO) == ("Pacific/Auckland", "fr")


def test_each_is_chosen_on_its_own(house):
    house.carry_out(Outcome(keep=(Own(JOAO.id, language="de"),)))
    told(house, JOAO, "Pacific/Auckland", "fr")

    assert known(house, JOAO) == ("Pacific/Auckland", "de")


def test_a_chosen_zone_that_is_no_more_gives_way_to_the_platforms(house):
    house.carry_out(Outcome(keep=(Own(JOAO.id, zone="Mars/Olympus"),)))

    assert known(house, JOAO) == ("Europe/Lisbon", "en")


# --- Whose time it is ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "time", [None, CompanyTime(counts=False), CompanyTime(counts=True, hours=18)]
)
def test_whose_time_it_is_comes_back_as_it_was_planted(ledger, time):
    [organisation] = ledger.organisations()
    with ledger.page(organisation) as page:
        page.programmes.plant(seed(replace(PROGRAMME, coordinators=(), company_time=time)))
        assert page.programmes.the_one().company_time == time


def test_who_comes_back_waits_from_the_day_they_came_back(house):
    takes_back(house, JOAO, Role.MENTEE)
    sign_up(house, asks(JOAO), day=(MONDAY + timedelta(days=9)).date())

    with house.glance() as page:
        [waits] = page.pool.mentees()
    assert waits.waiting_since == (MONDAY + timedelta(days=9)).date()


def test_whoever_hopes_for_somebody_whom_nobody_knows_can_still_look_in(house):
    sign_up(house, asks(JOAO, hoped_for=PersonId("u-nobody")))

    with house.glance() as page:
        assert page.profile(JOAO.id).hoped_for == ""
        assert [side.hoped_for for side in page.pool.seekers()] == [""]
