"""``mentoring run``: everything in one process: doors, rounds and delivery."""

import os
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import structlog
import uvicorn
from fastapi import FastAPI
from rich.console import Console
from slack_bolt.async_app import AsyncApp

from bot import logs, web
from bot.commands.connections import desk_workspace, installed, require_slack
from bot.commands.rehearsal import Rehearsal, Stage, rehearse
from bot.commands.wiring import (
    CannotStartError,
    House,
    clock_of,
    open_ledger,
    plant,
    ready,
    require_rehearsal,
)
from bot.commands.works import Works
from bot.reception import Reception
from bot.settings import AppSettings, Environment, SlackSetting, load
from bot.slack import arrive, doors
from bot.slack.installed import Installed
from bot.slack.manifest import EVENTS_PATH, REDIRECT_PATH
from bot.slack.oauth import INSTALL_PATH, Oauth, Office, closed
from bot.slack.read import SLACK
from bot.slack.send import SlackChannel
from bot.wording import settle
from scheduler.clock import real
from storage import calendars, foundation, holidays
from storage.installations import Installation

log = structlog.get_logger("mentoring.run")
VAR = Path("var")
PLATFORMS = ("SLACK_", "TEAMS_")


def run(config: Path, host: str, port: int, *, with_playground: bool) -> None:
    """Serve until stopped; raises CannotStartError, BadSettingsError."""
    logs.configure()
    settings = load(config)
    look_things_up(config)
    address = f"http://{host}:{port}"
    if with_playground:
        with closing(in_the_playground(settings, address)) as rehearsal:
            Console().print(f"Open [bold]{address}[/bold] in a browser. Ctrl-C stops it.")
            serve(rehearsal.app, host, port)
    else:
        with in_slack(settings) as app:
            serve(app, host, port)


def look_things_up(config: Path) -> None:
    """Read what takes long to read, before anybody waits for an answer."""
    settle(config)
    calendars.zones()
    holidays.countries()


def serve(app: FastAPI, host: str, port: int) -> None:
    """Serve until stopped."""
    uvicorn.run(
        app,
        host=host,
        port=port,
        log_config=None,
        ws="websockets-sansio",  # the playground's Socket Mode; the older one warns
        date_header=False,  # the playground sends its own, by its own clock
        timeout_graceful_shutdown=1,  # an open page would hold us for ever
    )


def in_the_playground(settings: AppSettings, address: str) -> Rehearsal:
    """Return a rehearsal with a Slack of its own; refuses to run beside a real one."""
    others = sorted(name for name in os.environ if name.startswith(PLATFORMS))
    if others:
        raise CannotStartError(
            f"the playground makes its own Slack, but {', '.join(others)} is set; unset it first"
        )
    return rehearse(settings, Stage(VAR, address), real())


@contextmanager
def in_slack(settings: AppSettings) -> Iterator[FastAPI]:
    """Open the app for real workspaces."""
    env = Environment()
    require_slack(env, settings.slack)
    clock = clock_of(env)
    with closing(open_ledger(env, settings.matching.policy())) as ledger:
        ready(ledger)
        single = ask(env)
        house = House(ledger, clock, plant(ledger, settings))
        reception = Reception(ledger, clock, env.mentoring_public_url)
        everywhere = installed(house, env, single)
        if everywhere.store.all():
            require_rehearsal(env)
        connect(house, everywhere, settings.slack)
        for each in (*everywhere.store.all(), *([single] if single else [])):
            welcome(everywhere, reception, each, must=each == single)
        yield opened(Premises(house, env, settings.slack, everywhere, reception))


def ask(env: Environment) -> Installation | None:
    """Ask Slack what our tokens stand for; raises NotWelcomeError."""
    token = env.slack_bot_token
    single = arrive.identify(token, env.slack_api_url) if token else None
    if env.slack_app_token:
        arrive.require_line(env.slack_app_token, env.slack_api_url)
    return single


def connect(house: House, everywhere: Installed, slack: SlackSetting) -> None:
    """Connect the workspace of the one token, and put the desk where it is."""
    desk, single = desk_workspace(slack, everywhere.single), everywhere.single
    if single:
        foundation.connect(house.ledger, house.organisation, SLACK, single.workspace, None)
    foundation.place_desk(house.ledger, house.organisation, SLACK, desk, slack.desk)


def welcome(
    everywhere: Installed, reception: Reception, house: Installation, *, must: bool
) -> None:
    """Find the people of the directory in a workspace. One that can't be asked stops nobody else.

    Raises NotWelcomeError if it *must* let us in.
    """
    try:
        arrive.recognise(everywhere, reception, house)
    except arrive.NotWelcomeError:
        if must:
            raise
        log.warning("a workspace did not show its people", workspace=house.workspace)


@dataclass(frozen=True)
class Premises:
    """What the doors open to."""

    house: House
    env: Environment
    slack: SlackSetting
    everywhere: Installed
    reception: Reception

    def arrived(self, new: Installation) -> None:
        """Welcome a workspace that has just installed the app."""
        house, slack = self.house, self.slack
        desk = desk_workspace(slack, self.everywhere.single)
        foundation.place_desk(house.ledger, house.organisation, SLACK, desk, slack.desk)
        welcome(self.everywhere, self.reception, new, must=False)

    @property
    def office(self) -> Office | None:
        """What it takes to let workspaces install the app; None if none may."""
        env = self.env
        if not env.slack_client_id:
            return None
        return Office(
            env.slack_client_id,
            env.slack_client_secret,
            env.mentoring_public_url,
            frozenset(self.slack.workspaces),
        )


def opened(premises: Premises) -> FastAPI:
    """Return the app, with its doors to Slack."""
    env, everywhere = premises.env, premises.everywhere
    works = Works(
        premises.house,
        SlackChannel(everywhere.token, env.slack_api_url),
        people=partial(arrive.everybody, everywhere),
        public=env.mentoring_public_url,
    )
    hears = doors.app(premises.reception, everywhere, env.slack_signing_secret)
    events = {} if env.slack_app_token else {EVENTS_PATH: doors.http(hears)}
    return web.create(
        {**events, **pages(premises), **web.calendars(premises.reception)},
        works.not_ready,
        works.registry,
        lifespan(works, hears, env.slack_app_token),
    )


def pages(premises: Premises) -> dict[str, web.Door]:
    """Return the pages for whoever installs the app."""
    office = premises.office
    if office is None:
        return {f"GET {INSTALL_PATH}": closed, f"GET {REDIRECT_PATH}": closed}
    oauth = Oauth(office, premises.everywhere, real, premises.arrived)
    return {f"GET {INSTALL_PATH}": oauth.install, f"GET {REDIRECT_PATH}": oauth.redirect}


def lifespan(works: Works, hears: AsyncApp, app_token: str) -> web.Lifespan:
    """Return what runs while the doors are open: the clock, and a line to Slack in Socket Mode."""

    @asynccontextmanager
    async def running(app: FastAPI) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(works.running(app))
            if app_token:
                await stack.enter_async_context(doors.line(hears, app_token))
            yield

    return running
