"""Who lives in a simulation: labels instead of names, and temperaments instead of characters."""

from dataclasses import dataclass
from datetime import datetime, time
from random import Random
from zoneinfo import ZoneInfo

from flows.messages import Choice
from flows.people import WEEKDAYS, Calendar

ZONES = (
    "Europe/Oslo",
    "Europe/Lisbon",
    "Europe/London",
    "America/New_York",
    "Asia/Kolkata",
    "Asia/Singapore",
)
SHARES = {1.0: WEEKDAYS, 0.8: frozenset({0, 1, 2, 3}), 0.6: frozenset({0, 2, 4})}
"""How much of a week somebody works, and on which days."""
OFTEN = (8, 1, 1)
"""Of ten people, so many work each of these shares."""
MENTEE_GRADES, MENTOR_GRADES = (2, 3, 4), (5, 6)
DEPARTMENTS = ("Department A", "Department B", "Department C", "Department D")


@dataclass(frozen=True, slots=True)
class Temperament:
    """How somebody tends to behave; shares of one, unless it says otherwise."""

    name: str
    answers: float
    """Of the cards that ask for something, how many are answered."""
    tells: float
    """Of the meetings they had, how many they tell the bot of unasked."""
    every: float
    """Days between two meetings, if it were for them alone."""
    tires: float
    """The chance, in a month, that they end a relationship."""
    asks: float
    """The chance, in a month, that they ask for help in private."""
    goes: float
    """The chance, in a month, that they leave the programme."""
    looks_in: float
    """The chance, in a month, that they look in and try something."""


TEMPERAMENTS = {
    Temperament("keen", 0.95, 0.7, 28, 0.005, 0.01, 0.001, 0.3): 3,
    Temperament("steady", 0.8, 0.4, 36, 0.01, 0.01, 0.002, 0.15): 4,
    Temperament("busy", 0.5, 0.15, 48, 0.02, 0.01, 0.004, 0.05): 2,
    Temperament("drifting", 0.2, 0.05, 80, 0.04, 0.01, 0.01, 0.02): 1,
}
"""Of ten people, so many have each temperament."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Somebody:
    """One simulated person."""

    account: str
    name: str
    temperament: Temperament
    calendar: Calendar
    language: str
    share: float = 1.0
    grade: int | None = None
    department: str | None = None
    joins_as: Choice | None = None
    """The button of a newcomer; None for whoever runs the programme."""

    def later(self, at: datetime, chance: Random, days: float) -> datetime:
        """Return a moment of a working day, some days from *at* on, when they get round to it."""
        first = self.calendar.next_open(at)
        wait = chance.expovariate(1 / days) if days else 0
        day = self.calendar.working_days_after(
            first.astimezone(self.calendar.zone).date(), round(wait)
        )
        moment = self.calendar.midday(day, chance.random())
        return max(first, moment)


COORDINATOR = Temperament("coordinator", 1, 0, 0, 0, 0, 0, 0)
PROGRAMME_ZONE = ZONES[0]


def coordinators() -> tuple[Somebody, ...]:
    """Return who runs the programme: one, and a deputy."""
    return tuple(
        Somebody(
            account=f"UC{number}",
            name=f"Coordinator {number}",
            temperament=COORDINATOR,
            calendar=calendar(PROGRAMME_ZONE),
            language="en",
            grade=7,
        )
        for number in (1, 2)
    )


def people(
    mentees: int, mentors: int, languages: tuple[str, ...], chance: Random
) -> tuple[Somebody, ...]:
    """Return everybody who will sign up, mentees first."""
    return (
        *(newcomer("Mentee", n, languages, chance) for n in range(1, mentees + 1)),
        *(newcomer("Mentor", n, languages, chance) for n in range(1, mentors + 1)),
    )


def newcomer(role: str, number: int, languages: tuple[str, ...], chance: Random) -> Somebody:
    """Return one of them."""
    is_mentee = role == "Mentee"
    [temperament] = chance.choices(tuple(TEMPERAMENTS), tuple(TEMPERAMENTS.values()))
    [share] = chance.choices(tuple(SHARES), OFTEN)
    return Somebody(
        account=f"U{role[-1].upper()}{number}",
        name=f"{role} {number}",
        temperament=temperament,
        calendar=calendar(chance.choice(ZONES), share),
        language=chance.choice(languages),
        share=share,
        grade=chance.choice(MENTEE_GRADES if is_mentee else MENTOR_GRADES),
        department=chance.choice(DEPARTMENTS),
        joins_as=Choice.JOIN_AS_MENTEE if is_mentee else Choice.JOIN_AS_MENTOR,
    )


def calendar(zone: str, share: float = 1.0) -> Calendar:
    """Return when somebody works, as they would say it themselves."""
    return Calendar(ZoneInfo(zone), SHARES[share], time(9), time(17))
