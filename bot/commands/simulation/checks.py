"""What must hold in every simulated programme, looked at from outside.

From what the channel was told to say, and from what people did, and nothing else.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from bot.commands.simulation.cast import Somebody
from bot.commands.simulation.counter import Heard
from bot.commands.simulation.door import Act
from bot.commands.simulation.figures import Weight, weight
from flows.messages import Busy, Choice, Fault, Nudge, Place, Settled, SomethingSetAside
from flows.people import Calendar

EARLIEST, LATEST = timedelta(days=28), timedelta(days=42)
"""Between these a nudge follows the last sign of life."""
BETWEEN = timedelta(days=28)
"""So much time lies between two questions to one person."""
INTRODUCED = frozenset({"introduction-together", "introduction-apart", "introduction-across"})
RESTS, IS_BACK = "pause-begins", "pause-over"
SORRY = frozenset({Fault.key, Busy.key, SomethingSetAside.key})


@dataclass(frozen=True, slots=True)
class Report:
    """What was checked, how many cases there were, and what was found."""

    name: str
    cases: int
    found: tuple[str, ...] = ()


def first_nudges(heard: Sequence[Heard], acts: Iterable[Act]) -> Report:
    """Look how long after the last sign of life each silence's nudge came."""
    cases, found = 0, []
    life: dict[str, datetime] = {}
    for at, about, what in signs(heard, acts):
        if what == Nudge.key:
            since = life.pop(about, None)
            cases += since is not None
            if since is not None and not EARLIEST <= at - since <= LATEST:
                found.append(f"a nudge {(at - since).total_seconds() / 86400:.1f} days on, {at}")
        elif what == RESTS:
            life.pop(about, None)
        elif what not in INTRODUCED or about not in life:
            life[about] = at
    return Report("the first nudge comes 28 to 42 days after the sign of life", cases, tuple(found))


def signs(heard: Iterable[Heard], acts: Iterable[Act]) -> list[tuple[datetime, str, str]]:
    """Return what bears on a relationship's silence, in the order of time."""
    said = INTRODUCED | {Nudge.key, RESTS, IS_BACK}
    met = (
        (each.at, each.about, each.did)
        for each in acts
        if each.did == Choice.MET and each.answer not in SORRY | {Settled.key}
    )
    from_us = ((each.at, each.about, each.card.key) for each in heard if each.card.key in said)
    return sorted((*from_us, *met), key=lambda each: each[0])


def asks(heard: Iterable[Heard]) -> Report:
    """Look how much time lies between two questions to one person."""
    asked: dict[str, list[datetime]] = {}
    for each in heard:
        if weight(each) is Weight.ASK:
            for who in each.to:
                asked.setdefault(who, []).append(each.at)
    found = (
        f"{who} is asked at {one} and at {other}"
        for who, times in sorted(asked.items())
        for one, other in pairwise(times)
        if other - one < BETWEEN
    )
    cases = sum(len(times) for times in asked.values())
    return Report("nobody is asked twice in 28 days", cases, tuple(found))


def hours(heard: Sequence[Heard], people: Mapping[str, Somebody], desk: Calendar) -> Report:
    """Look whether everything was said while all who read it work."""
    found = (
        f"{each.card.key} at {each.at}"
        for each in heard
        if any(not works(calendar, each.at) for calendar in readers(each, people, desk))
    )
    return Report("nothing is said outside working hours", len(heard), tuple(found))


def readers(heard: Heard, people: Mapping[str, Somebody], desk: Calendar) -> tuple[Calendar, ...]:
    """Return when those work who read something."""
    if heard.place is Place.DESK:
        return (desk,)
    return tuple(people[who].calendar for who in heard.to)


def works(calendar: Calendar, at: datetime) -> bool:
    """Say whether somebody works at this moment, by the clock on their own wall."""
    there = at.astimezone(calendar.zone)
    is_open = calendar.opens <= there.time() < calendar.closes
    return is_open and there.weekday() in calendar.working_days


def apologies(heard: Iterable[Heard], acts: Sequence[Act], failed: int) -> Report:
    """Look whether anything ended in an apology, could not be said, or failed on a round."""
    read = [each.answer for each in acts] + [each.card.key for each in heard]
    found = [each for each in read if each in SORRY]
    if failed:
        found.append(f"{failed} visits of the clock failed")
    return Report("nothing ends in an apology", len(read), tuple(found))
