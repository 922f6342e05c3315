"""Once a day we look who has moved; no step of anybody's makes us look, and no restart."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

import pytest

from bot.commands.wiring import House as Home
from bot.commands.works import Works, reported
from storage.people import Account, Profile
from tests.databases import KINDS, Databases
from tests.people import AMARA, MONDAY
from tests.storage.world import House, Watch, account, furnish, opened


@dataclass
class Neighbours:
    """What a platform says of its people, and how often it was asked."""

    zone: str = AMARA.calendar.zone.key
    asked: int = 0
    fails: bool = False

    def __call__(self) -> list[tuple[Account, Profile]]:
        self.asked += 1
        if self.fails:
            raise ConnectionError
        return [(account(AMARA), Profile(AMARA.name, self.zone, "en"))]


@pytest.fixture(params=KINDS)
def house(request: pytest.FixtureRequest, databases: Databases) -> Iterator[House]:
    ledger = opened(databases.fresh(request.param))
    yield furnish(ledger)
    ledger.close()


@pytest.fixture
def watch() -> Watch:
    return Watch(MONDAY)


def works(house: House, watch: Watch, neighbours: Neighbours) -> Works:
    home = Home(house.ledger, watch, house.organisation)
    return Works(home, None, people=neighbours)


def zone(house: House) -> str:
    with house.glance() as page:
        return page.people.person(AMARA.id).calendar.zone.key


def test_who_moves_after_we_looked_is_known_to_have_moved_from_the_next_day_on(house, watch):
    neighbours = Neighbours()
    ours = works(house, watch, neighbours)
    ours.look_who_moved()

    neighbours.zone = "Pacific/Auckland"
    for _ in range(13):
        watch.wait(hours=1)
        ours.look_who_moved()
    assert (neighbours.asked, zone(house)) == (1, "Europe/London")

    watch.wait(hours=1)
    ours.look_who_moved()
    assert (neighbours.asked, zone(house)) == (2, "Pacific/Auckland")


def test_a_restart_and_a_second_process_look_no_sooner(house, watch):
    first, second = Neighbours(), Neighbours(zone="Pacific/Auckland")
    works(house, watch, first).look_who_moved()
    watch.wait(hours=2)
    works(house, watch, second).look_who_moved()

    assert (first.asked, second.asked, zone(house)) == (1, 0, "Europe/London")


def test_a_platform_that_fails_is_asked_again_the_next_day(house, watch, capsys):
    neighbours = Neighbours(zone="Pacific/Auckland", fails=True)
    ours = works(house, watch, neighbours)
    reported(ours.look_who_moved)()
    reported(ours.look_who_moved)()
    assert neighbours.asked == 1

    neighbours.fails = False
    watch.at += timedelta(days=1)
    reported(ours.look_who_moved)()
    assert zone(house) == "Pacific/Auckland"


def test_without_a_platform_to_ask_nothing_is_written(house, watch):
    Works(Home(house.ledger, watch, house.organisation), None).look_who_moved()

    assert zone(house) == "Europe/London"
