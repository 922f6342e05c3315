"""What time it is: the real one, or what a file says."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from threading import Event, Thread

import pytest

from scheduler.clock import ClockError, held, hold, real
from tests.people import AROHA, MONDAY
from tests.storage.world import PATIENCE


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "clock"


def test_a_held_clock_shows_what_was_held_and_stands_still(file):
    hold(file, MONDAY)
    clock = held(file)
    assert clock() == clock() == MONDAY


def test_a_held_clock_is_read_afresh_each_time(file):
    hold(file, MONDAY)
    clock = held(file)
    hold(file, MONDAY + timedelta(weeks=4))
    assert clock() == MONDAY + timedelta(weeks=4)


def test_an_instant_from_anywhere_is_shown_in_utc(file):
    hold(file, MONDAY.astimezone(AROHA.calendar.zone))
    assert held(file)() == MONDAY
    assert held(file)().tzinfo is UTC
    file.write_text("2026-03-02T23:00:00+13:00\n", encoding="utf-8")
    assert held(file)() == MONDAY
    assert held(file)().tzinfo is UTC


@pytest.mark.parametrize("said", ["2026-03-02T10:00:00Z", " 2026-03-02 10:00+00:00 \n"])
def test_a_person_may_write_the_instant_by_hand(file, said):
    file.write_text(said, encoding="utf-8")
    assert held(file)() == MONDAY


@pytest.mark.parametrize("said", [b"", b"tomorrow", b"10:00", b"2026-02-30T10:00:00Z", b"\xff\xfe"])
def test_a_file_that_holds_no_instant_is_refused_in_one_sentence(file, said):
    file.write_bytes(said)
    with pytest.raises(ClockError) as caught:
        held(file)()
    assert str(caught.value) == f"{file} should hold one instant, like 2026-03-02T10:00:00Z"


def test_a_file_that_is_not_there_is_refused_in_the_same_sentence(file):
    with pytest.raises(ClockError, match="should hold one instant"):
        held(file)()


@pytest.mark.parametrize("said", ["2026-03-02T10:00:00", "2026-03-02"])
def test_an_instant_without_a_zone_is_refused(file, said):
    file.write_text(said, encoding="utf-8")
    with pytest.raises(ClockError) as caught:
        held(file)()
    assert str(caught.value) == f"{file} holds an instant without a zone; add Z for UTC"


def test_an_instant_to_hold_without_a_zone_is_refused(file):
    with pytest.raises(ValueError, match="zone"):
        hold(file, MONDAY.replace(tzinfo=None))


def test_a_reader_sees_the_old_instant_or_the_new_one_and_never_half(file):
    instants = [MONDAY + timedelta(microseconds=n) for n in range(300)]
    hold(file, instants[0])
    clock, done, seen = held(file), Event(), set()

    def look() -> None:
        while not done.is_set():
            seen.add(clock())

    reader = Thread(target=look, daemon=True)
    reader.start()
    for at in instants:
        hold(file, at)
    done.set()
    reader.join(PATIENCE)
    assert seen <= set(instants)
    assert list(file.parent.iterdir()) == [file]


def test_the_real_clock_knows_its_zone_and_goes_on():
    before = real()
    assert before.tzinfo is UTC
    assert real() >= before > datetime(2026, 1, 1, tzinfo=timezone(timedelta(hours=13)))
