"""The programme's own numbers: how often, how long, when."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import NewType

from flows.groups import Dimension
from flows.people import DAY, Calendar, Person, PersonId

ProgrammeId = NewType("ProgrammeId", str)

MONDAY = 0
HALF = 0.5
SHORTEST, LONGEST = 4, 6
"""Every so many weeks pairs are to meet."""


class Silence(StrEnum):
    """How far we have gone since a pair last gave a sign of life."""

    HEARD = "heard"
    NUDGED = "nudged"
    ASKED = "asked"
    REMINDED = "reminded"
    ALERTED = "alerted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """The numbers a coordinator decides."""

    nudge: timedelta = timedelta(weeks=4)
    question: timedelta = timedelta(weeks=5)
    reminder: timedelta = timedelta(weeks=6)
    alert: timedelta = timedelta(weeks=8)
    never_met: timedelta = timedelta(weeks=10)
    """When a pair that was introduced and never met is let go: two weeks after the alert."""
    never_introduced: timedelta = timedelta(days=42)
    """When two yeses whose introduction could not be delivered are let go."""
    unprepared: timedelta = timedelta(days=14)
    """When the desk hears of two yeses whose introduction waits for a briefing."""
    first_pulse: timedelta = timedelta(days=30)
    """How long after the introduction people are first asked how it is going."""
    second_pulse: timedelta = timedelta(days=90)
    answer_days: int = 5
    """Working days to answer a proposal."""
    months: int = 12
    """How long a relationship runs."""
    hours: int = 18
    """What taking part asks of somebody over these months, in all."""

    def comes_at(self, stage: Silence) -> timedelta:
        """Return how long after the sign of life *stage* is due."""
        return {
            Silence.HEARD: timedelta(0),
            Silence.NUDGED: self.nudge,
            Silence.ASKED: self.question,
            Silence.REMINDED: self.reminder,
            Silence.ALERTED: self.alert,
        }[stage]

    def stretched(self, share: float) -> "Rhythm":
        """Return the rhythm for somebody who works this share of a full week.

        Pairs are to meet every four to six weeks. Whoever works full time is nudged after four,
        half time after five, and everybody in between in proportion. Less than half counts as
        half, so that the nudge, which is spread over some days more, comes within the six.
        """
        return self._longer(1 + (1 - max(share, HALF)) / 2)

    def agreed(self, weeks: int) -> "Rhythm":
        """Return the rhythm for a pair who settled to meet every so many weeks, from four to six.

        Whoever meets every four weeks is nudged after four, every six weeks after five: the nudge,
        which is spread over some days more, comes within the six.
        """
        return self._longer(1 + (weeks - SHORTEST) / (LONGEST - SHORTEST) / 4)

    def _longer(self, factor: float) -> "Rhythm":
        def longer(length: timedelta) -> timedelta:
            return round(length / DAY * factor) * DAY

        alert = longer(self.alert)
        return replace(
            self,
            nudge=longer(self.nudge),
            question=longer(self.question),
            reminder=longer(self.reminder),
            alert=alert,
            never_met=alert + (self.never_met - self.alert),
        )


class ExitWay(StrEnum):
    """Who hears of an early end before its day. It can never be switched off."""

    IMMEDIATE = "immediate"
    """Nobody."""
    VIA_COORDINATOR = "via_coordinator"
    """The coordinator, who may talk to the pair, and can't lift it."""


class Shape(StrEnum):
    """A form of mentoring: who meets whom, and who brings the agenda."""

    PAIRS = "pairs"
    """A mentor and a mentee."""
    CIRCLES = "circles"
    """A mentor and several mentees."""
    PEERS = "peers"
    """Two equals, who both bring something to every meeting."""
    CO_MENTORING = "co_mentoring"
    """Two equals who take turns: the agenda is the one's, and next time the other's."""


USUAL_SHAPES = (Shape.PAIRS, Shape.CIRCLES)
EQUAL_SHAPES = frozenset({Shape.PEERS, Shape.CO_MENTORING})

USUAL_NOTICE = 2
"""An early end comes on the second day on which everybody works."""


@dataclass(frozen=True, slots=True)
class KeyDate:
    """A day that participants commit to."""

    name: str
    day: date


@dataclass(frozen=True, slots=True)
class CompanyTime:
    """Whether mentoring counts as working time, and for how many hours in all."""

    counts: bool
    hours: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """An organisation's standing offer of mentoring."""

    id: ProgrammeId
    name: str
    aim: str
    coordinators: tuple[Person, ...]
    """The coordinator first, then the deputies."""
    calendar: Calendar
    """When posts on the desk may be made."""
    rhythm: Rhythm = field(default_factory=Rhythm)
    topics: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    languages: tuple[str, ...] = ("en",)
    dates: tuple[KeyDate, ...] = ()
    company_time: CompanyTime | None = None
    """None if the organisation has not said."""
    exit: ExitWay = ExitWay.IMMEDIATE
    exit_days: int = USUAL_NOTICE
    """Shared working days until an early end, where the coordinator hears of it before."""
    forms: tuple[Shape, ...] = USUAL_SHAPES
    """What there is to sign up for, and to be suggested; the rest is offered nowhere."""
    has_directory: bool = False
    """Whether mentees pick out of mentors who agreed to be listed."""
    dimensions: tuple[Dimension, ...] = ()
    """What people may say of themselves, if they like; where nothing stands, nothing is asked."""

    @property
    def has_equals(self) -> bool:
        """Say whether equals may sign up to be matched with one another."""
        return bool(EQUAL_SHAPES.intersection(self.forms))

    @property
    def has_mentors(self) -> bool:
        """Say whether there are mentors and mentees, and not equals alone."""
        return bool(set(self.forms) - EQUAL_SHAPES)

    @property
    def notice(self) -> int:
        """Return on which shared working day an early end comes."""
        return self.exit_days if self.exit is ExitWay.VIA_COORDINATOR else USUAL_NOTICE

    @property
    def language(self) -> str:
        """What is read on the desk: the first of the programme's languages."""
        return self.languages[0]

    @property
    def coordinator(self) -> Person:
        """Whom people turn to."""
        return self.coordinators[0]

    def is_run_by(self, person: PersonId) -> bool:
        """Say whether *person* is one of the coordinators."""
        return any(each.id == person for each in self.coordinators)


def next_digest(day: date) -> date:
    """Return the Monday after *day*: what ended is counted, and freed, from then on."""
    return day + timedelta(days=(MONDAY - day.weekday() - 1) % 7 + 1)
