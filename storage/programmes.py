"""The programme's row: its settings, and who runs it."""

import json
from dataclasses import asdict, dataclass, field, replace
from datetime import date, time, timedelta
from functools import lru_cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import NoResultFound

from flows.people import WEEKDAYS, PersonId
from flows.programme import (
    USUAL_NOTICE,
    USUAL_SHAPES,
    CompanyTime,
    ExitWay,
    KeyDate,
    Programme,
    ProgrammeId,
    Rhythm,
    Shape,
)
from storage import calendars
from storage import tables as t
from storage.people import People
from storage.scope import Scope


@dataclass(frozen=True, slots=True, kw_only=True)
class Seed:
    """What an empty programme is filled with."""

    name: str
    aim: str
    zone: str
    coordinators: tuple[PersonId, ...]
    opens: time = time(9)
    closes: time = time(17)
    working_days: tuple[int, ...] = tuple(sorted(WEEKDAYS))
    """Of the desk, and of whoever's own days nobody knows."""
    holiday_country: str | None = None
    """Of the desk."""
    rhythm: Rhythm = field(default_factory=Rhythm)
    topics: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    languages: tuple[str, ...] = ("en",)
    dates: tuple[KeyDate, ...] = ()
    company_time: CompanyTime | None = None
    exit: ExitWay = ExitWay.IMMEDIATE
    exit_days: int = USUAL_NOTICE
    forms: tuple[Shape, ...] = USUAL_SHAPES


@dataclass(frozen=True, slots=True)
class Programmes:
    """One open programme per organisation."""

    scope: Scope
    people: People

    def plant(self, seed: Seed) -> ProgrammeId:
        """Make the programme; nobody is in it."""
        new = self.scope.chance.id()
        row = t.Programme(**self.scope.mine, id=new, settings=settings(seed))
        self.scope.session.add(row)
        self.scope.session.flush()
        for rank, person in enumerate(seed.coordinators):
            self.scope.session.add(
                t.Coordinator(**self.scope.mine, programme_id=new, person_id=person, rank=rank)
            )
        self.scope.session.flush()
        return ProgrammeId(new)

    def exists(self) -> bool:
        """Say whether the organisation has its programme."""
        return (
            self.scope.session.scalar(select(t.Programme.id).filter_by(**self.scope.mine))
            is not None
        )

    def the_one(self) -> Programme:
        """Return the organisation's programme."""
        rows = self.scope.programme
        if not rows:
            raise NoResultFound("the organisation has no programme")
        return replace(
            in_settings(rows[0].settings),
            id=ProgrammeId(rows[0].programme),
            coordinators=tuple(self.people.read(row) for row in rows if row.id),
        )


@lru_cache(calendars.KEPT)
def in_settings(text: str) -> Programme:
    """Return a programme that nobody runs; the same text is read once.

    What is kept between two pages goes by the text itself, so it is never out of date, and there
    is nobody in it.
    """
    kept = json.loads(text)
    return Programme(
        id=ProgrammeId(""),
        name=kept["name"],
        aim=kept["aim"],
        coordinators=(),
        calendar=calendars.in_settings(text),
        rhythm=rhythm(kept["rhythm"]),
        topics=tuple(kept["topics"]),
        departments=tuple(kept["departments"]),
        languages=tuple(kept["languages"]),
        dates=tuple(
            KeyDate(each["name"], date.fromisoformat(each["day"])) for each in kept["dates"]
        ),
        company_time=CompanyTime(**own) if (own := kept.get("company_time")) else None,
        exit=ExitWay(kept.get("exit", ExitWay.IMMEDIATE)),
        exit_days=kept.get("exit_days", USUAL_NOTICE),
        forms=tuple(Shape(each) for each in kept.get("forms", USUAL_SHAPES)),
    )


def settings(seed: Seed) -> dict[str, Any]:
    """Return the programme's numbers as JSON."""
    return {
        "name": seed.name,
        "aim": seed.aim,
        "zone": seed.zone,
        "opens": seed.opens.isoformat(),
        "closes": seed.closes.isoformat(),
        "working_days": list(seed.working_days),
        "holiday_country": seed.holiday_country,
        "rhythm": {
            key: value.days if isinstance(value, timedelta) else value
            for key, value in asdict(seed.rhythm).items()
        },
        "topics": list(seed.topics),
        "departments": list(seed.departments),
        "languages": list(seed.languages),
        "dates": [{"name": each.name, "day": each.day.isoformat()} for each in seed.dates],
        "company_time": asdict(seed.company_time) if seed.company_time else None,
        "exit": seed.exit,
        "exit_days": seed.exit_days,
        "forms": list(seed.forms),
    }


def rhythm(kept: dict[str, int]) -> Rhythm:
    """Return the rhythm from its JSON: lengths of time are kept in days."""
    usual = Rhythm()
    numbers: dict[str, Any] = {
        key: timedelta(days=value) if isinstance(getattr(usual, key), timedelta) else value
        for key, value in kept.items()
    }
    return Rhythm(**numbers)
