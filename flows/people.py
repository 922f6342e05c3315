"""The people in a programme, and when each of them works."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from itertools import islice
from typing import NewType
from zoneinfo import ZoneInfo

PersonId = NewType("PersonId", str)

WEEKDAYS = frozenset(range(5))
"""Monday to Friday, as ``date.weekday()`` counts."""

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)

FIRST_SHARE, LAST_SHARE = 1 / 16, 13 / 16
"""Between these shares of a working day nobody is just arriving, and nobody just leaving."""

LONGEST_ABSENCE = timedelta(days=400)
"""How far ahead we look for somebody's next working day."""


class Role(StrEnum):
    """What somebody is within one relationship. Nobody "is" a mentor in general."""

    MENTOR = "mentor"
    MENTEE = "mentee"
    PEER = "peer"
    """One of two equals: each gives the other something, at the same meeting or in turn."""


class Standing(StrEnum):
    """How somebody who has joined stands in the programme."""

    ENROLLED = "enrolled"
    RESTING = "resting"
    """In, but not to be matched for now."""
    LEFT = "left"
    """To be forgotten."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """When somebody works, by the wall clock of their own zone."""

    zone: ZoneInfo
    working_days: frozenset[int] = WEEKDAYS
    opens: time = time(9)
    closes: time = time(17)
    holidays: Container[date] = frozenset()

    def __post_init__(self) -> None:
        """Refuse a calendar in which nobody could ever be reached."""
        if not self.working_days or self.opens >= self.closes:
            raise ValueError("a calendar needs a working day, and must open before it closes")

    def works_on(self, day: date) -> bool:
        """Say whether *day* is a working day; a date that the zone skipped is none."""
        usually = day.weekday() in self.working_days and day not in self.holidays
        return usually and self.opening(day).astimezone(self.zone).date() == day

    def opening(self, day: date) -> datetime:
        """Return the opening hour of *day*, in UTC."""
        return datetime.combine(day, self.opens, tzinfo=self.zone).astimezone(UTC)

    def working_days_from(self, day: date) -> Iterator[date]:
        """Yield the working days from *day* on, one after the other, without an end."""
        last = day - DAY
        while day - last <= LONGEST_ABSENCE:
            if self.works_on(day):
                yield day
                last = day
            day += DAY
        raise ValueError("a calendar with more than a year of holidays")

    def next_open(self, at: datetime) -> datetime:
        """Return the first moment from *at* on that lies in working hours, in UTC."""
        days = self.working_days_from(at.astimezone(self.zone).date())
        day = next(day for day in days if at < self.closing(day))
        return max(at.astimezone(UTC), self.opening(day))

    def next_opening(self, day: date) -> datetime:
        """Return the opening hour of *day*, or of the next working day after it, in UTC."""
        return self.opening(next(self.working_days_from(day)))

    def working_days_after(self, day: date, count: int) -> date:
        """Return the *count*-th working day strictly after *day*."""
        return next(islice(self.working_days_from(day + DAY), count - 1, None)) if count else day

    def midday(self, day: date, share: float) -> datetime:
        """Return a moment of *day* away from its edges: the earliest for 0, for 1 the latest.

        Of nine to five that leaves half past nine to half past three. In UTC, by the minute.
        """
        opening, closing = self.opening(day), self.closing(day)
        gone = (closing - opening) * (FIRST_SHARE + (LAST_SHARE - FIRST_SHARE) * share)
        return opening + gone // MINUTE * MINUTE

    def closing(self, day: date) -> datetime:
        """Return the closing hour of *day*, in UTC."""
        return datetime.combine(day, self.closes, tzinfo=self.zone).astimezone(UTC)


def common_working_days(
    calendars: Iterable[Calendar], after: date, within: int
) -> tuple[date, ...]:
    """Return the dates in the *within* days after *after* on which everybody works."""
    everyone = tuple(calendars)
    days = (after + timedelta(days=n) for n in range(1, within + 1))
    return tuple(day for day in days if all(each.works_on(day) for each in everyone))


def common_hour(calendars: Iterable[Calendar], now: datetime, within: int) -> datetime | None:
    """Return the first moment everybody works, if it comes within that many shared days."""
    everyone = tuple(calendars)
    today = now.astimezone(UTC).date()
    days = common_working_days(everyone, today - timedelta(days=1), 2 * 7)
    days = days[: within + (today in days)]
    limit = max((each.closing(day) for day in days[-1:] for each in everyone), default=now)
    moment = now
    while moment <= limit:
        later = max(each.next_open(moment) for each in everyone)
        if later == moment:
            return moment
        moment = later
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone the organisation knows."""

    id: PersonId
    name: str
    calendar: Calendar
    language: str = "en"
    working_share: float = 1.0
    """How much of a full week somebody works."""
    holiday_country: str | None = None
    """Whose public holidays they keep."""
    grade: int | None = None
    department: str | None = None
    location: str | None = None
    manager: PersonId | None = field(default=None)

    @property
    def first_name(self) -> str:
        """What a colleague would call them."""
        return next(iter(self.name.split()), self.name)
