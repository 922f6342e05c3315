"""``mentoring run``: everything in one process: doors, rounds and delivery."""

import gc
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

import uvicorn
from fastapi import FastAPI
from rich.console import Console

from bot import logs, web
from bot.addresses import is_loopback
from bot.commands import in_slack, in_teams, sides
from bot.commands.connections import require_slack, teams_registration
from bot.commands.rehearsal import Rehearsal, Stage, rehearse, with_teams
from bot.commands.sides import Side
from bot.commands.wiring import (
    CannotStartError,
    House,
    clock_of,
    open_ledger,
    plant,
    ready,
)
from bot.commands.works import Works
from bot.reception import Reception
from bot.settings import AppSettings, Environment, load
from bot.wording import settle
from scheduler.clock import real
from storage import calendars, holidays

VAR = Path("var")
PLATFORMS = ("SLACK_", "TEAMS_")
LIKE = "http://localhost:56150"
IN_TEAMS = ("joao.pereira@fjordlight.example",)
"""Who is in Teams when both can be tried: Microsoft's playground has one person only."""


def run(config: Path, host: str, port: int, *, with_playground: bool, teams: str = "") -> None:
    """Serve until stopped; raises CannotStartError, BadSettingsError."""
    logs.configure()
    settings = load(config)
    look_things_up(config)
    address = f"http://{host}:{port}"
    if with_playground:
        with closing(in_the_playground(settings, address, teams)) as rehearsal:
            for page in filter(None, (address, teams)):
                Console().print(f"Open [bold]{page}[/bold] in a browser. Ctrl-C stops it.")
            serve(rehearsal.app, host, port)
    elif teams:
        raise CannotStartError("--teams goes with --playground; leave it out")
    else:
        with in_the_world(settings, host) as app:
            serve(app, host, port)


def look_things_up(config: Path) -> None:
    """Read what takes long to read, before anybody waits for an answer."""
    settle(config)
    calendars.zones()
    holidays.countries()


def serve(app: FastAPI, host: str, port: int) -> None:
    """Serve until stopped.

    What was loaded until now stays as long as we do: whoever collects garbage need not look at it
    again, while nobody is answered.
    """
    gc.collect()
    gc.freeze()
    uvicorn.run(
        app,
        host=host,
        port=port,
        log_config=None,
        ws="websockets-sansio",  # the playground's Socket Mode; the older one warns
        date_header=False,  # the playground sends its own, by its own clock
        timeout_graceful_shutdown=1,  # an open page would hold us for ever
    )


def in_the_playground(settings: AppSettings, address: str, teams: str = "") -> Rehearsal:
    """Return a rehearsal with a Slack of its own; refuses to run beside a real one.

    *teams* is where Microsoft's playground is, if one is there too.
    """
    others = sorted(name for name in os.environ if name.startswith(PLATFORMS))
    if others:
        raise CannotStartError(
            f"the playground makes its own Slack, but {', '.join(others)} is set; unset it first"
        )
    if settings.slack is None or settings.slack.desk is None:
        raise CannotStartError(
            "the playground is a Slack; give app.yaml a section slack with the desk in it"
        )
    if not teams:
        return rehearse(settings, Stage(VAR, address), real())
    if not is_loopback(teams):
        raise CannotStartError(f"{teams} is not on this machine; name one like {LIKE}")
    there, registration = with_teams(settings, teams)
    return rehearse(there, Stage(VAR / "teams", address, elsewhere=IN_TEAMS), real(), registration)


@contextmanager
def in_the_world(settings: AppSettings, host: str = "127.0.0.1") -> Iterator[FastAPI]:
    """Open the app for real people, on whatever platforms the settings name."""
    env = Environment()
    registration = teams_registration(env, settings.teams, host)
    require_slack(env, settings.slack)
    clock = clock_of(env)
    ledger = open_ledger(env, settings.matching.policy(), settings.dimensions)
    with closing(ledger):
        ready(ledger)
        single = in_slack.ask(env) if settings.slack else None
        house = House(ledger, clock, plant(ledger, settings))
        reception = Reception(ledger, clock, env.mentoring_public_url)
        there: list[Side] = []
        try:
            if settings.slack:
                there.append(in_slack.side(house, reception, env, settings.slack, single))
            if settings.teams and registration:
                there.append(in_teams.side(house, reception, registration, settings.teams))
            yield opened(house, reception, there)
        finally:
            sides.close(there)


def opened(house: House, reception: Reception, there: list[Side]) -> FastAPI:
    """Return the app, with its doors."""
    works = Works(
        house,
        sides.channels(there),
        people=partial(sides.everybody, there),
        public=reception.public,
    )
    return web.create(
        {**sides.doors(there), **web.calendars(reception)},
        works.not_ready,
        works.registry,
        sides.lifespan(there, works.running),
    )
