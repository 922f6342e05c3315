"""When people work: their zone, days and country; and the programme's own week for the rest."""

import warnings
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from flows.people import WEEKDAYS, Calendar
from storage import calendars
from storage.holidays import Holidays, country, in_year
from storage.people import Account, Profile
from tests.people import AMARA, INGRID, JOAO, PROGRAMME
from tests.storage.world import CAST, House, asks, furnish, sign_up

SUNDAY_TO_THURSDAY = frozenset({6, 0, 1, 2, 3})
OSLO, DUBAI = ZoneInfo("Europe/Oslo"), ZoneInfo("Asia/Dubai")
NEWCOMER = Account("slack", "T1", "U9")


@pytest.fixture
def house(ledger) -> House:
    """A programme whose weekend is Friday and Saturday, and whose desk keeps Norway's holidays."""
    calendar = Calendar(
        DUBAI, SUNDAY_TO_THURSDAY, time(8, 30), time(16, 30), holidays=Holidays("NO")
    )
    return furnish(ledger, CAST, replace(PROGRAMME, calendar=calendar))


def note(house: House, columns: str, *, who: str = "joão") -> Calendar:
    """Write something into João's row, as an import would; return when he then works."""
    with house.page() as page:
        page.scope.session.connection().exec_driver_sql(
            f"UPDATE person SET {columns} WHERE id = '{who}'"  # noqa: S608 — a test's own words
        )
    with house.glance() as page:
        return page.people.person(JOAO.id).calendar


def met(house: House, zone: str) -> Calendar:
    with house.page() as page:
        who = page.people.bind(NEWCOMER, Profile("Wulandari", zone, "en"))
    with house.glance() as page:
        return page.people.person(who).calendar


# --- A person -----------------------------------------------------------------------------


def test_people_keep_their_own_zone_and_days_at_the_programmes_hours(house):
    calendar = note(house, "working_days = '[0, 2]', holiday_country = 'PT'")

    assert calendar == Calendar(
        JOAO.calendar.zone, frozenset({0, 2}), time(8, 30), time(16, 30), Holidays("PT")
    )


def test_nobody_keeps_the_holidays_of_a_country_that_was_not_told(house):
    assert note(house, "holiday_country = NULL").holidays == frozenset()


def test_who_is_met_without_the_directory_works_the_programmes_week(house):
    assert met(house, "Asia/Tokyo") == Calendar(
        ZoneInfo("Asia/Tokyo"), SUNDAY_TO_THURSDAY, time(8, 30), time(16, 30)
    )


@pytest.mark.parametrize("zone", ["", "Mars/Olympus", "../etc/passwd", "asia/tokyo", "x" * 500])
def test_whose_zone_does_not_exist_lives_by_the_programmes(house, zone):
    assert met(house, zone).zone == DUBAI


def test_a_zone_that_is_given_up_one_day_is_the_programmes_from_then_on(house):
    assert note(house, "zone = 'Europe/Atlantis'").zone == DUBAI


def test_days_chosen_at_sign_up_are_those_that_a_form_shows_again(house):
    note(house, "working_days = '[]'")
    sign_up(house, asks(JOAO))
    with house.glance() as page:
        assert page.people.wishes(JOAO.id)[0].working_days == WEEKDAYS
        assert page.people.person(JOAO.id).calendar.working_days == WEEKDAYS


# --- A programme --------------------------------------------------------------------------


def test_the_desk_keeps_the_programmes_days_and_holidays(house):
    with house.glance() as page:
        desk = page.programme.calendar
    assert desk.working_days == SUNDAY_TO_THURSDAY
    assert not desk.works_on(date(2026, 5, 14))  # a Thursday, Ascension Day in Norway
    assert not desk.works_on(date(2026, 5, 15))  # a Friday
    assert desk.works_on(date(2026, 5, 31))  # a Sunday


def test_a_programme_planted_before_it_could_say_so_works_monday_to_friday():
    kept = {"zone": "Europe/Oslo", "opens": "09:00:00", "closes": "17:00:00"}

    assert calendars.usual(kept) == Calendar(OSLO)


def test_without_a_programme_people_work_nine_to_five(ledger):
    [organisation] = ledger.organisations()
    with ledger.page(organisation) as page:
        who = page.people.named("Ingrid Solberg", "ingrid@x.example", "Europe/Oslo")
        assert page.people.person(who).calendar == INGRID.calendar


# --- Holidays -----------------------------------------------------------------------------


def test_national_holidays_of_the_country_are_kept_and_no_others():
    british, spanish = Holidays("GB"), Holidays("ES")

    assert date(2026, 4, 3) in british
    assert date(2026, 3, 17) not in british  # Northern Ireland's
    assert date(2026, 5, 2) not in spanish  # Madrid's
    assert date(2026, 10, 12) in spanish
    assert "2026-04-03" not in british


def test_a_part_of_a_country_keeps_its_own_holidays_too():
    british, english, scottish = Holidays("GB"), Holidays("GB-ENG"), Holidays("GB-SCT")
    easter_monday, late_summer, st_andrews = (
        date(2026, 4, 6),
        date(2026, 8, 31),
        date(2026, 11, 30),
    )

    assert [easter_monday in each for each in (british, english, scottish)] == [False, True, False]
    assert [late_summer in each for each in (british, english, scottish)] == [False, True, False]
    assert [st_andrews in each for each in (british, english, scottish)] == [False, False, True]
    assert country("gb-eng") == "GB-ENG"


@pytest.mark.parametrize("unknown", ["GB-XXX", "ENG", "GB-", "-ENG"])
def test_a_part_that_nobody_knows_is_said_so(unknown):
    with pytest.raises(ValueError, match="like GB-ENG"):
        country(unknown)


def test_a_message_to_london_does_not_come_at_easter(house):
    note(house, "holiday_country = 'GB-ENG', working_days = '[0,1,2,3,4]'", who=AMARA.id)
    with house.glance() as page:
        amara = page.people.person(AMARA.id).calendar

    hour = amara.next_open(datetime(2026, 4, 3, 10, 0, tzinfo=UTC))

    assert hour == datetime(2026, 4, 7, 7, 30, tzinfo=UTC)


def test_each_year_of_a_country_is_looked_up_once():
    assert in_year("NO", 2026) is in_year("NO", 2026)
    assert in_year("NO", 2026) != in_year("NO", 2027)


def test_a_country_that_a_later_version_does_not_know_has_no_holidays():
    assert date(2026, 12, 25) not in Holidays("YU")


@pytest.mark.parametrize("country", ["IN", "LK", "KR", "SZ", "ID"])
def test_beyond_the_years_that_are_known_nothing_is_said_and_nothing_fails(country):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        in_year.cache_clear()
        for year in (1900, 2026, 2036, 2099, 3000):
            assert len(in_year(country, year)) < 60


def test_looked_up_by_many_at_once_what_warns_stays_as_it_was():
    in_year.cache_clear()
    before = list(warnings.filters)
    with ThreadPoolExecutor(8) as many:
        found = list(many.map(lambda year: in_year("IN", 2030 + year % 12), range(96)))

    assert len(set(found)) == 12
    assert warnings.filters == before
