"""Whoever reads does not wait behind what is being written."""

import asyncio
from threading import Event

import pytest

from bot.lanes import Lanes
from tests.storage.world import PATIENCE


@pytest.fixture
def lanes(ledger):
    return Lanes.beside(ledger)


def test_whoever_reads_does_not_wait_behind_what_is_being_written(lanes):
    done = Event()

    async def read_while_others_write():
        writing = [
            asyncio.create_task(lanes.writing(lambda: done.wait(PATIENCE))) for _ in range(3)
        ]
        await asyncio.sleep(0)  # now they all stand in their lane
        read = await lanes.reading(lambda: "read")
        still = not any(each.done() for each in writing)
        done.set()
        return read, still, await asyncio.gather(*writing)

    assert asyncio.run(read_while_others_write()) == ("read", True, [True] * 3)


def test_what_goes_wrong_in_a_lane_is_told_to_whoever_asked_and_stops_nobody_else(lanes):
    with pytest.raises(ZeroDivisionError):
        asyncio.run(lanes.reading(lambda: 1 // 0))
    assert asyncio.run(lanes.reading(lambda: "read")) == "read"
