"""The only reader of time.

Domain time is the system's, or what a file says (``MENTORING_CLOCK``): for the playground, tests
and rehearsals. Leases, time-outs and signatures always use real time.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import TypeAlias

Clock: TypeAlias = Callable[[], datetime]


class ClockError(Exception):
    """The clock's file can't be read."""


def real() -> datetime:
    """Return what time it really is."""
    return datetime.now(UTC)


def elapsed() -> float:
    """Return seconds of a clock that nobody can set back, to measure how long something took."""
    return monotonic()


def held(path: Path) -> Clock:
    """Return a clock that shows what a file says, read afresh each time."""

    def now() -> datetime:
        try:
            at = datetime.fromisoformat(path.read_text(encoding="utf-8").strip())
        except (OSError, ValueError):
            raise ClockError(f"{path} should hold one instant, like 2026-03-02T10:00:00Z") from None
        if at.tzinfo is None:
            raise ClockError(f"{path} holds an instant without a zone; add Z for UTC")
        return at.astimezone(UTC)

    return now


def hold(path: Path, at: datetime) -> None:
    """Make the file show *at*; a reader sees the old instant or the new one, never half.

    Raises ValueError for an instant without a zone.
    """
    if at.tzinfo is None:
        raise ValueError("an instant to hold needs a zone")
    new = path.with_suffix(".new")
    new.write_text(at.astimezone(UTC).isoformat(), encoding="utf-8")
    new.replace(path)
