"""The planned end: the day that the members settled, or else the programme's usual length."""

from datetime import UTC, date, datetime, timedelta

from flows.people import DAY
from flows.programme import Programme
from flows.relationship import Relationship

AT_LEAST = timedelta(weeks=2)
"""So long a closing always lasts, however late it begins."""


def months_later(day: date, months: int) -> date:
    """Return the same day of a later month, or that month's last one."""
    first, after = (
        date(day.year + gone // 12, gone % 12 + 1, 1)
        for gone in (day.month - 1 + months, day.month + months)
    )
    return first + (min(day.day, (after - first) // DAY) - 1) * DAY


def planned_end(relationship: Relationship, programme: Programme) -> date:
    """Return what was agreed; else what was added; else the programme's months."""
    if relationship.agreement is not None:
        return relationship.agreement.until
    if relationship.extended_until is not None:
        return relationship.extended_until
    start = relationship.introduced_on
    if start is None:
        raise ValueError("an end is planned from the introduction on")
    return months_later(start.astimezone(UTC).date(), programme.rhythm.months)


def closes_on(relationship: Relationship, programme: Programme) -> date:
    """Return the last day of a closing."""
    end = planned_end(relationship, programme)
    begun = relationship.closing_since
    return max(end, begun + AT_LEAST) if begun else end


def completes_at(relationship: Relationship, programme: Programme) -> datetime:
    """Return when it is over: its last day is a whole day for everybody."""
    after = closes_on(relationship, programme) + DAY
    return max(calendar.next_opening(after) for calendar in relationship.calendars)
