"""The phase: what a pair is typically busy with. Estimated from dates, and only to choose words.

Nothing is ever allowed or forbidden because of it. Over a year with a talk every five weeks, the
first two talks are for getting to know each other, one or two more for setting a direction, and
the last two for winding up; whoever plans for longer or shorter has each in proportion.
"""

from datetime import UTC, datetime
from enum import StrEnum

from flows.planned import months_later
from flows.programme import Programme
from flows.relationship import Relationship, Status


class Phase(StrEnum):
    """What a pair is typically busy with."""

    GETTING_TO_KNOW = "getting-to-know"
    SETTING_DIRECTION = "setting-direction"
    MAKING_PROGRESS = "making-progress"
    WINDING_UP = "winding-up"


BEGINS = (
    (Phase.WINDING_UP, 0.8),
    (Phase.MAKING_PROGRESS, 0.3),
    (Phase.SETTING_DIRECTION, 0.15),
)
"""At which share of the planned time each begins, the last one first."""


def phase_of(relationship: Relationship, programme: Programme, at: datetime) -> Phase:
    """Return what a pair is likely to be busy with at a moment."""
    if relationship.status is Status.CLOSING:
        return Phase.WINDING_UP
    start = relationship.introduced_on
    if start is None or relationship.status is not Status.ACTIVE:
        return Phase.GETTING_TO_KNOW
    first = start.astimezone(UTC).date()
    agreed = relationship.agreement
    last = agreed.until if agreed else months_later(first, programme.rhythm.months)
    gone = (at.astimezone(UTC).date() - first) / max(last - first, last.resolution)
    return next((phase for phase, begins in BEGINS if gone >= begins), Phase.GETTING_TO_KNOW)
