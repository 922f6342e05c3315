"""The weekly digest: how long the queues are, and what can be counted without telling of anybody.

Whatever coordinators see that comes from relationships is as of the last digest, without the step
that ended one. So two things are shown as they were then: who waits for a partner again (they
enter matching with the digest, see :mod:`flows.rematch`), and how many have been introduced and
how many relationships are over, since the programme began. Such a figure appears from five on,
and changes only once at least five more have come; how many are under way is not shown, since it
would tell the rest by subtraction.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime

from flows.desk import today_there
from flows.messages import Message, WeeklyDigest
from flows.outcome import Because, NotNow, Outcome, Shown
from flows.programme import Programme, next_digest
from flows.tally import FEWEST
from flows.words import Part, part

FIGURES = ("introduced", "over")
"""What is counted since the programme began, in the order in which it is read."""


@dataclass(frozen=True, slots=True)
class Queues:
    """Who waits for a coordinator; on their home all of these have names."""

    applications: int = 0
    seekers: int = 0
    unbriefed: int = 0
    peers: int = 0
    cases: int = 0
    """Those on the desk: what concerns a coordinator is not counted."""


NOBODY = Queues()


def decide(
    queues: Queues,
    counted: Mapping[str, int],
    before: Mapping[str, int],
    programme: Programme,
    now: datetime,
) -> Outcome | NotNow:
    """Post the digest, and note what it shows until the next one."""
    opens = programme.calendar.next_open(now)
    if opens > now:
        return NotNow(Because.TOO_SOON, until=opens)
    figures = {name: shown(counted.get(name, 0), before.get(name, 0)) for name in FIGURES}
    return Outcome(
        keep=tuple(Shown(name, count) for name, count in figures.items()),
        messages=post(queues, figures, programme, now),
    )


def shown(count: int, before: int) -> int:
    """Return what may be shown of a count: what was shown before, until five more have come."""
    return count if count - before >= FEWEST else before


def post(
    queues: Queues, figures: Mapping[str, int], programme: Programme, now: datetime
) -> tuple[Message, ...]:
    """Return the digest; none in a week in which there is nothing to say."""
    waiting = tuple(
        part(f"queue-{each.name}", waiting=count)
        for each in fields(queues)
        if (count := getattr(queues, each.name))
    )
    parts = (*waiting, *lines(figures))
    today = today_there(programme.calendar, now)
    return (WeeklyDigest(occasion=today.isoformat(), parts=parts, not_before=now),) if parts else ()


def lines(figures: Mapping[str, int]) -> tuple[Part, ...]:
    """Return what may be shown of what was counted."""
    shown_ones = ((name, figures.get(name, 0)) for name in FIGURES)
    return tuple(part(f"figure-{name}", count=count) for name, count in shown_ones if count)


def next_at(programme: Programme, now: datetime) -> datetime:
    """Return when the next digest is due: the Monday after today, as the desk opens."""
    return programme.calendar.next_opening(day_after(programme, now))


def day_after(programme: Programme, now: datetime) -> date:
    """Return the day of the next digest."""
    return next_digest(today_there(programme.calendar, now))
