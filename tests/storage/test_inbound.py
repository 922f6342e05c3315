"""What was heard leaves a mark and a day, for two days, and nothing of what it was."""

from datetime import date, timedelta

import pytest

from tests.people import AROHA, MONDAY
from tests.storage.world import House, at_once, furnish

DELIVERY = "1712345678.000200:U0AMARA:met"


@pytest.fixture
def house(ledger) -> House:
    return furnish(ledger)


def hear(house: House, now=MONDAY, delivery: str = DELIVERY) -> bool:
    with house.page() as page:
        return page.first_time(delivery, now)


def forget(house: House, now) -> None:
    with house.page() as page:
        page.forget_marks(now)


def test_the_second_time_is_noticed(house):
    assert hear(house)
    assert not hear(house)
    assert not hear(house, MONDAY + timedelta(days=1))
    assert hear(house, delivery="something else")


def test_of_many_who_say_the_same_at_once_one_is_heard(house):
    heard = at_once(*[lambda: hear(house)] * 8)
    assert heard.count(True) == 1
    assert len(house.rows("inbound")) == 1


def test_a_mark_is_a_hash_and_a_day(house):
    hear(house, MONDAY.replace(hour=23, minute=59))
    [(organisation, mark, day)] = house.rows("inbound", "organisation_id, mark, day")
    assert organisation == house.organisation
    assert len(mark) == 64
    assert set(mark) <= set("0123456789abcdef")
    assert "AMARA" not in mark
    assert date.fromisoformat(str(day)) == MONDAY.date()
    assert mark == house.ledger.keys.mark("inbound", DELIVERY)


def test_the_day_is_the_day_in_utc(house):
    auckland = MONDAY.astimezone(AROHA.calendar.zone)
    late = auckland.replace(hour=1)
    hear(house, late)
    [(day,)] = house.rows("inbound", "day")
    assert date.fromisoformat(str(day)) == late.astimezone(MONDAY.tzinfo).date() == date(2026, 3, 1)


def test_a_mark_is_kept_over_the_next_day_and_then_forgotten(house):
    hear(house)
    forget(house, MONDAY + timedelta(days=1))
    assert not hear(house)
    forget(house, MONDAY + timedelta(days=3))
    assert house.rows("inbound") == []
    assert hear(house)


def test_a_mark_of_two_days_ago_is_forgotten(house):
    hear(house)
    forget(house, MONDAY + timedelta(days=2))
    assert house.rows("inbound") == []
