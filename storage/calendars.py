"""When somebody works, from their row; where it is silent the programme's own week holds."""

import json
from collections.abc import Mapping
from datetime import time
from functools import cache, lru_cache
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from flows.people import WEEKDAYS, Calendar
from storage import tables as t
from storage.asking import Found
from storage.holidays import Holidays

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
UTC = ZoneInfo("UTC")
KEPT = 64
"""So many programmes' settings are read only once."""


@cache
def zones() -> frozenset[str]:
    """Return the names of all time zones; looking them up takes a while."""
    return frozenset(available_timezones())


def known(zone: str) -> str:
    """Return the name of a zone; empty for one that does not exist, or not any more."""
    return zone if zone in zones() else ""


@cache
def named(name: str) -> ZoneInfo:
    """Return a zone that is known; the library itself keeps only the last few it has read."""
    return ZoneInfo(name)


@lru_cache(KEPT)
def in_settings(text: str) -> Calendar:
    """Return the programme's own week; the same text is read once."""
    return usual(json.loads(text))


def usual(settings: Mapping[str, Any]) -> Calendar:
    """Return the programme's own week, from its settings; nine to five, if there are none."""
    country = settings.get("holiday_country")
    return Calendar(
        named(known(settings.get("zone", "")) or UTC.key),
        frozenset(settings.get("working_days") or WEEKDAYS),
        time.fromisoformat(settings.get("opens", "09:00")),
        time.fromisoformat(settings.get("closes", "17:00")),
        Holidays(country) if country else frozenset(),
    )


def zone(row: t.Person | Found) -> ZoneInfo | None:
    """Return the zone somebody chose, or else the one we were told of; None if there is neither."""
    name = known(row.own_zone or "") or known(row.zone)
    return named(name) if name else None


def of(row: t.Person | Found, programme: Calendar) -> Calendar:
    """Return when somebody works: their zone, days and holidays, at the programme's hours."""
    return Calendar(
        zone(row) or programme.zone,
        frozenset(row.working_days) or programme.working_days,
        programme.opens,
        programme.closes,
        Holidays(row.holiday_country) if row.holiday_country else frozenset(),
    )


def working_days(text: str) -> tuple[int, ...]:
    """Read ``Mon-Fri`` or ``Mon,Tue,Thu``; raises ValueError."""
    days: set[int] = set()
    for piece in text.casefold().split(","):
        first, _, last = piece.strip().partition("-")
        if first not in DAYS or (last or first) not in DAYS:
            raise ValueError(f"{text!r} is not like Mon-Fri or Mon,Tue")
        start, end = DAYS.index(first), DAYS.index(last or first)
        days |= {day % 7 for day in range(start, (end if end >= start else end + 7) + 1)}
    return tuple(sorted(days))
