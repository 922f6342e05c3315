"""One process: two interval jobs in memory. All that must not be lost is in the database."""

from collections.abc import Callable

from apscheduler.schedulers.background import BackgroundScheduler

from scheduler.clock import real

ROUNDS_EVERY = 60
DELIVERY_EVERY = 1


def start(rounds: Callable[[], object], delivery: Callable[[], object]) -> Callable[[], None]:
    """Start the two jobs; return what stops them. A job that is late runs once, never in heaps."""
    scheduler = BackgroundScheduler(
        timezone="UTC",
        job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
    )
    scheduler.add_job(rounds, "interval", seconds=ROUNDS_EVERY, next_run_time=real())
    scheduler.add_job(delivery, "interval", seconds=DELIVERY_EVERY)
    scheduler.start()

    def stop() -> None:
        scheduler.shutdown(wait=True)

    return stop
