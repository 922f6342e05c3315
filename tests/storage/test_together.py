"""What waits to be written is kept together, and what goes wrong undoes itself alone."""

import asyncio
from collections.abc import Iterator
from threading import Event

import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from bot.lanes import Lanes
from flows.facts import Stepped
from flows.messages import Choice, Settled
from flows.relationship import Status
from tests.people import AMARA, JOAO, MONDAY
from tests.storage.world import PATIENCE, Door, House, Watch, about, asks, furnish, offers, opened
from tests.storage.world import propose as suggest
from tests.storage.world import sign_up as signed_up


@pytest.fixture
def lanes(ledger):
    return Lanes.beside(ledger)


@pytest.fixture
def house(ledger) -> House:
    return furnish(ledger)


@pytest.fixture
def own(databases) -> Iterator[House]:
    """A house whose database works in our own process."""
    ledger = opened(databases.fresh("sqlite"))
    yield furnish(ledger)
    ledger.close()


@pytest.fixture
def kept(ledger):
    """How often something was kept."""
    commits = []
    event.listen(ledger.write, "commit", commits.append)
    return commits


async def at_the_same_time(lane, *works):
    """Do these things in one lane, all of which came while something else was being done."""
    begun, done = Event(), Event()
    before = asyncio.create_task(lane(lambda: begun.set() or done.wait(PATIENCE)))
    await asyncio.to_thread(begun.wait, PATIENCE)  # now it is being done
    waiting = [asyncio.create_task(lane(work)) for work in works]
    await asyncio.sleep(0)  # and now they wait behind it
    done.set()
    await before
    return await asyncio.gather(*waiting, return_exceptions=True)


def hear(house: House, what: str):
    """Return what writes something down, and says whether that was new."""

    def work() -> bool:
        with house.page() as page:
            return page.first_time(what, MONDAY)

    return work


def stumble(house: House):
    """Do so, and come to grief before the page is closed."""
    with house.page() as page:
        page.first_time("never mind", MONDAY)
        raise ZeroDivisionError


def marks(house: House) -> set[str]:
    return {mark for (mark,) in house.rows("inbound", "mark")}


def marked(house: House, *heard: str) -> set[str]:
    return {house.ledger.keys.mark("inbound", each) for each in heard}


def test_those_who_write_at_once_are_kept_at_once_and_whoever_fails_undoes_only_their_own(
    lanes, house, kept
):
    works = (hear(house, "one"), lambda: stumble(house), hear(house, "two"), hear(house, "one"))
    one, nothing, two, again = asyncio.run(at_the_same_time(lanes.writing, *works))
    assert isinstance(nothing, ZeroDivisionError)
    assert (one, two, again).count(True) == 2
    assert marks(house) == marked(house, "one", "two")
    assert len(kept) == (1 if house.ledger.is_in_process else 3)


def test_what_is_told_is_kept_already_and_whoever_waits_no_more_is_not_told(lanes, house):
    done = Event()

    async def write_and_look():
        before = asyncio.create_task(lanes.writing(lambda: done.wait(PATIENCE)))
        gone, one, two = (
            asyncio.create_task(lanes.writing(hear(house, each))) for each in ("gone", "one", "two")
        )
        await asyncio.sleep(0)  # now they all stand in their lane
        gone.cancel()
        done.set()
        await asyncio.wait_for(asyncio.gather(before, one, two), PATIENCE)
        return marks(house)

    assert asyncio.run(write_and_look()) >= marked(house, "one", "two")
    assert asyncio.run(lanes.writing(hear(house, "gone"))) is False


def refuse_once(ledger):
    """Let the disk be full once, when something is to be kept."""
    refused = []

    def refuse(connection) -> None:
        if not refused:
            refused.append(connection)
            raise OperationalError("commit", None, Exception("database or disk is full"))

    event.listen(ledger.write, "commit", refuse)
    return refused


def test_what_cannot_be_kept_together_is_done_anew_each_alone(own):
    refused = refuse_once(own.ledger)
    works = (hear(own, "one"), lambda: stumble(own), hear(own, "two"))
    one, nothing, two = asyncio.run(at_the_same_time(Lanes.beside(own.ledger).writing, *works))
    assert refused
    assert (one, two) == (True, True)
    assert isinstance(nothing, ZeroDivisionError)
    assert marks(own) == marked(own, "one", "two")


def test_what_the_database_itself_undoes_is_done_anew_and_nothing_twice(own):

    def swept() -> None:
        with own.page() as page:
            page.scope.connection.connection.driver_connection.rollback()
            raise ZeroDivisionError

    works = (hear(own, "one"), swept, hear(own, "two"))
    one, nothing, two = asyncio.run(at_the_same_time(Lanes.beside(own.ledger).writing, *works))
    assert (one, two) == (True, True)
    assert isinstance(nothing, ZeroDivisionError)
    assert marks(own) == marked(own, "one", "two")


def test_two_yeses_that_wait_together_make_one_pair_and_heard_again_make_nothing(lanes, house):
    signed_up(house, asks(JOAO), offers(AMARA))
    suggest(house)
    door = Door(house, Watch())
    yeses = (
        lambda: door.press(JOAO, Choice.YES, about(), "João's"),
        lambda: door.press(AMARA, Choice.YES, about(), "Amara's"),
    )
    answers = asyncio.run(at_the_same_time(lanes.writing, *yeses))
    assert all(each and not isinstance(each, Exception) for each in answers)
    settled = [door.words(each, Settled()) for each in (JOAO, AMARA)]
    assert asyncio.run(at_the_same_time(lanes.writing, *yeses)) == settled
    assert house.relationship().status is Status.INTRODUCED
    assert sum(isinstance(fact, Stepped) for fact in house.journal()) == 1
    assert house.posted()["introduction-together"] == 1
