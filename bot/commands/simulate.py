"""``mentoring simulate``: a whole programme, lived by people who don't exist."""

import json
import logging
from collections.abc import Iterator
from dataclasses import asdict

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from bot import logs
from bot.commands.simulation import checks
from bot.commands.simulation.checks import Report
from bot.commands.simulation.figures import Figures, figures
from bot.commands.simulation.stage import Plan, Stage, staged

MOST = {"mentees": 2000, "mentors": 2000, "months": 60}
MOST_SHOWN = 5
"""So many of what was found wrong are named."""


class BadPlanError(Exception):
    """What was asked for can't be lived; the sentence says what can."""


class BrokenPromiseError(Exception):
    """One of the checks failed."""


def simulate(plan: Plan, *, as_json: bool) -> None:
    """Live it, print what it came to, and say whether all that was promised was kept.

    Raises BadPlanError, BrokenPromiseError.
    """
    require_livable(plan)
    logs.configure(logging.WARNING)
    with staged(plan) as stage:
        live(stage)
        came_to, checked = figures(stage), tuple(reports(stage))
    if as_json:
        Console().print_json(json.dumps(told(came_to, checked)))
    else:
        show(came_to, checked)
    broken = [each.name for each in checked if each.found]
    if broken:
        raise BrokenPromiseError(f"not so in this programme: {'; '.join(broken)}")


def require_livable(plan: Plan) -> None:
    """Refuse a programme without people or without time; raises BadPlanError."""
    for name, most in MOST.items():
        if not 1 <= getattr(plan, name) <= most:
            raise BadPlanError(f"--{name} takes a whole number from 1 to {most}")


def live(stage: Stage) -> None:
    """Let it live, day by day, and show how far it is."""
    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Days go by", total=stage.plan.days)
        for _ in stage.days():
            bar.advance(task)


def reports(stage: Stage) -> Iterator[Report]:
    """Check what is promised."""
    heard, life = stage.channel.heard, stage.life
    desk = next(iter(stage.people.values())).calendar
    yield checks.first_nudges(heard, life.acts)
    yield checks.asks(heard)
    yield checks.hours(heard, stage.people, desk)
    yield checks.apologies(heard, life.acts, stage.failed)


def told(came_to: Figures, checked: tuple[Report, ...]) -> dict[str, object]:
    """Return everything, for a program to read."""
    return {
        **asdict(came_to),
        "checks": [
            {"name": each.name, "cases": each.cases, "found": list(each.found)} for each in checked
        ],
    }


def show(came_to: Figures, checked: tuple[Report, ...]) -> None:
    """Print it for somebody to read."""
    console = Console(soft_wrap=True)
    found = Table(title=f"{came_to.people} people, {came_to.months} months")
    found.add_column("")
    found.add_column("", justify="right")
    for name, count in came_to.pairs.items():
        found.add_row(f"relationships {name}", str(count))
    found.add_row("messages, for each person and month", str(came_to.messages_a_month))
    found.add_row("questions, for each person and month", str(came_to.asks_a_month))
    found.add_row("coordinators' taps, for 100 pairs and week", str(came_to.taps_a_week))
    console.print(found)
    for each in checked:
        console.print(f"{'NO ' if each.found else 'yes'} {each.name} ({each.cases} looked at)")
        for one in each.found[:MOST_SHOWN]:
            console.print(f"    {one}", markup=False, highlight=False)
