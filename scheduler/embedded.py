"""One process: three interval jobs in memory. All that must not be lost is in the database."""

from collections.abc import Callable

from apscheduler.schedulers.background import BackgroundScheduler

from scheduler.clock import real

ROUNDS_EVERY = 60
DELIVERY_EVERY = 1
LOOKING_EVERY = 3600


def start(
    rounds: Callable[[], object], delivery: Callable[[], object], looking: Callable[[], object]
) -> Callable[[], None]:
    """Start the jobs; return what stops them. A job that is late runs once, never in heaps.

    Looking who has moved may take a while, and holds up neither of the others.
    """
    scheduler = BackgroundScheduler(
        timezone="UTC",
        job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
    )
    scheduler.add_job(rounds, "interval", seconds=ROUNDS_EVERY, next_run_time=real())
    scheduler.add_job(delivery, "interval", seconds=DELIVERY_EVERY)
    scheduler.add_job(looking, "interval", seconds=LOOKING_EVERY, next_run_time=real())
    scheduler.start()

    def stop() -> None:
        scheduler.shutdown(wait=True)

    return stop
