"""One process: jobs that are never lost, never heaped up, and never run over each other."""

from threading import Event, Lock, Thread

import pytest
from apscheduler.schedulers.background import BackgroundScheduler

from scheduler import embedded
from tests.storage.world import PATIENCE


class Kept(BackgroundScheduler):
    """A scheduler that a test can look at."""

    latest: "Kept"

    def __init__(self, *given: object, **named: object) -> None:
        super().__init__(*given, **named)
        Kept.latest = self


@pytest.fixture(autouse=True)
def _kept(monkeypatch):
    monkeypatch.setattr(embedded, "BackgroundScheduler", Kept)


def nothing() -> None:
    """Do nothing."""


def test_jobs_run_late_rather_than_never_and_once_rather_than_in_heaps():
    stop = embedded.start(nothing, nothing, nothing)
    jobs = Kept.latest.get_jobs()
    assert len(jobs) == 3
    for job in jobs:
        assert job.misfire_grace_time is None
        assert job.coalesce is True
        assert job.max_instances == 1
    stop()


def test_rounds_are_made_each_minute_delivery_each_second_and_we_look_who_moved_each_hour():
    stop = embedded.start(nothing, nothing, nothing)
    waits = [job.trigger.interval.total_seconds() for job in Kept.latest.get_jobs()]
    assert sorted(waits) == [1, 60, 3600]
    stop()


def test_all_that_must_not_be_lost_is_elsewhere_the_jobs_are_in_memory_only():
    stop = embedded.start(nothing, nothing, nothing)
    stores = {type(each).__name__ for each in Kept.latest._jobstores.values()}  # noqa: SLF001 — nobody else tells
    assert stores == {"MemoryJobStore"}
    stop()


def test_the_first_rounds_are_made_at_once_and_delivery_soon_after():
    made, delivered = Event(), Event()
    stop = embedded.start(made.set, delivered.set, nothing)
    assert made.wait(PATIENCE)
    assert delivered.wait(PATIENCE)
    stop()


def test_a_delivery_that_takes_long_is_not_run_over_by_the_next():
    inside, begun, again, go_on = Lock(), Event(), Event(), Event()
    clashes = []

    def slow() -> None:
        if not inside.acquire(blocking=False):
            clashes.append("two at once")
            return
        if begun.is_set():
            again.set()
        begun.set()
        go_on.wait(PATIENCE)
        inside.release()

    stop = embedded.start(nothing, slow, nothing)
    assert begun.wait(PATIENCE)
    assert not again.wait(1.5), "its next second has come, and it waits"
    go_on.set()
    assert again.wait(PATIENCE)
    stop()
    assert clashes == []


def test_stopping_waits_for_what_is_under_way():
    begun, go_on, stopped = Event(), Event(), Event()
    done = []

    def rounds() -> None:
        begun.set()
        go_on.wait(PATIENCE)
        done.append("rounds")

    stop = embedded.start(rounds, nothing, nothing)
    assert begun.wait(PATIENCE)
    stopping = Thread(target=lambda: (stop(), stopped.set()), daemon=True)
    stopping.start()
    assert not stopped.wait(0.2)
    go_on.set()
    assert stopped.wait(PATIENCE)
    assert done == ["rounds"]
    stopping.join(PATIENCE)


def test_looking_who_moved_holds_up_nobody():
    looking, made, go_on = Event(), Event(), Event()

    def slow() -> None:
        looking.set()
        go_on.wait(PATIENCE)

    stop = embedded.start(made.set, nothing, slow)
    assert looking.wait(PATIENCE)
    assert made.wait(PATIENCE)
    go_on.set()
    stop()


def test_a_fault_in_one_job_stops_no_other():
    failed, delivered = Event(), Event()

    def broken() -> None:
        failed.set()
        raise RuntimeError

    stop = embedded.start(broken, delivered.set, nothing)
    assert failed.wait(PATIENCE)
    assert delivered.wait(PATIENCE)
    assert len(Kept.latest.get_jobs()) == 3
    stop()
