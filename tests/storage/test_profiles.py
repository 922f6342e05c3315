"""What platforms say about people: written once a day, only where it differs, in one order."""

from dataclasses import replace

import pytest
from sqlalchemy import event

from flows.people import Person
from storage import foundation, profiles
from storage import tables as t
from storage.people import Account, Profile
from tests.people import AMARA, JOAO, KWAME, MEI_LIN, TOMAS
from tests.storage.world import CAST, House, account, furnish


@pytest.fixture
def house(ledger) -> House:
    return furnish(ledger)


def says(person: Person, zone: str | None = None, language: str | None = None) -> tuple:
    """What Slack says about somebody: what we know, or something new."""
    return account(person), Profile(
        person.name, zone or person.calendar.zone.key, language or person.language
    )


def refreshed(house: House, *told: tuple) -> tuple[int, list[str]]:
    """Bring people up to date; return how many were, and what was written meanwhile."""
    written = []

    def listen(connection, cursor, words, given, *_: object) -> None:
        if not words.startswith(("SELECT", "BEGIN")):
            written.append((words, given))

    event.listen(house.ledger.write, "before_cursor_execute", listen)
    try:
        with house.page() as page:
            count = profiles.refresh(page.scope, told)
    finally:
        event.remove(house.ledger.write, "before_cursor_execute", listen)
    return count, written


def where(house: House, person: Person) -> tuple[str, str]:
    [row] = house.rows("person", "zone, language", f"id = '{person.id}'")
    return row


def test_who_has_moved_is_known_to_have_moved(house):
    assert refreshed(house, says(AMARA, "Pacific/Auckland"))[0] == 1

    assert where(house, AMARA) == ("Pacific/Auckland", "en")
    with house.glance() as page:
        assert page.people.person(AMARA.id).calendar.zone.key == "Pacific/Auckland"


def test_who_reads_another_language_now_is_written_to_in_it(house):
    refreshed(house, says(JOAO, language="pt"))

    assert where(house, JOAO) == ("Europe/Lisbon", "pt")


def test_where_nothing_differs_nothing_is_written(house):
    assert refreshed(house, *(says(each) for each in CAST)) == (0, [])


def test_rows_are_written_in_the_order_of_their_ids_whoever_is_told_of_first(house):
    told = [says(each, "Asia/Tokyo") for each in (TOMAS, AMARA, MEI_LIN, JOAO)]

    count, written = refreshed(house, *told)

    names = sorted(each.id for each in (TOMAS, AMARA, MEI_LIN, JOAO))
    assert count == 4
    assert [next(name for name in names if name in str(given)) for _, given in written] == names


@pytest.mark.parametrize("zone", ["Mars/Olympus", "", "europe/london"])
def test_a_zone_that_does_not_exist_leaves_the_one_we_have(house, zone):
    told = account(AMARA), Profile(AMARA.name, zone, "en")

    assert refreshed(house, told) == (0, [])
    assert where(house, AMARA) == ("Europe/London", "en")


def test_a_language_that_is_not_told_leaves_the_one_we_have(house):
    told = account(AMARA), Profile(AMARA.name, "Europe/Oslo", "")

    assert refreshed(house, told)[0] == 1
    assert where(house, AMARA) == ("Europe/Oslo", "en")


def test_nobody_is_met_by_being_told_of(house):
    before = sorted(house.rows("person", "id"))

    assert refreshed(house, says(KWAME, "Asia/Tokyo")) == (0, [])
    assert sorted(house.rows("person", "id")) == before


def test_of_two_accounts_the_one_counts_that_messages_go_to(house):
    foundation.connect(house.ledger, house.organisation, "teams", "T2", None)
    with house.page() as page:
        scope = page.scope
        other = scope.session.query(t.Workspace.id).filter_by(external_id="T2").scalar()
        scope.session.add(
            t.Account(**scope.mine, workspace_id=other, external_id="A1", person_id=AMARA.id)
        )
    there = Account("teams", "T2", "A1"), Profile(AMARA.name, "Asia/Tokyo", "en")

    assert refreshed(house, there, says(AMARA, "Europe/Oslo"))[0] == 1
    assert refreshed(house, there) == (0, [])
    assert where(house, AMARA) == ("Europe/Oslo", "en")


def test_another_organisations_people_are_none_of_ours(house):
    stranger = replace(account(AMARA), workspace="T0OTHER")

    assert refreshed(house, (stranger, Profile("Amara", "Asia/Tokyo", "en"))) == (0, [])
