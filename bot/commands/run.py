"""``mentoring run``: everything in one process: doors, rounds and delivery."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import uvicorn
from fastapi import FastAPI
from rich.console import Console

from bot import logs, web
from bot.commands.rehearsal import Rehearsal, Stage, rehearse
from bot.commands.wiring import CannotStartError, House, clock_of, open_ledger, plant, ready
from bot.commands.works import Works
from bot.reception import Reception
from bot.settings import AppSettings, Environment, load
from bot.slack import arrive, listen
from bot.slack.listen import Identity
from bot.slack.read import SLACK
from bot.slack.send import SlackChannel
from scheduler.clock import real
from storage import foundation

VAR = Path("var")
PLATFORMS = ("SLACK_", "TEAMS_")


def run(config: Path, host: str, port: int, *, with_playground: bool) -> None:
    """Serve until stopped; raises CannotStartError, BadSettingsError."""
    logs.configure()
    settings = load(config)
    address = f"http://{host}:{port}"
    if with_playground:
        with closing(in_the_playground(settings, address)) as rehearsal:
            Console().print(f"Open [bold]{address}[/bold] in a browser. Ctrl-C stops it.")
            serve(rehearsal.app, host, port)
    else:
        with in_slack(settings) as app:
            serve(app, host, port)


def serve(app: FastAPI, host: str, port: int) -> None:
    """Serve until stopped."""
    uvicorn.run(
        app,
        host=host,
        port=port,
        log_config=None,
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
    """Open the app for a real workspace."""
    env = Environment()
    for name in ("slack_bot_token", "slack_signing_secret"):
        if not getattr(env, name):
            raise CannotStartError(f"{name.upper()} is not set; the README says where to find it")
    clock = clock_of(env)
    with closing(open_ledger(env)) as ledger:
        ready(ledger)
        slack = arrive.client(env.slack_bot_token, env.slack_api_url)
        identity = arrive.identify(slack)
        people = list(arrive.people(slack, identity.team))
        organisation = plant(ledger, settings)
        foundation.connect(ledger, organisation, SLACK, identity.team, settings.slack.desk)
        with ledger.page(organisation) as page:
            for account, profile in people:
                page.people.recognise(account, profile)
        yield doors(House(ledger, clock, organisation), env, identity)


def doors(house: House, env: Environment, identity: Identity) -> FastAPI:
    """Return the app, with its door to Slack."""
    works = Works(house, SlackChannel(lambda _: env.slack_bot_token, env.slack_api_url))
    door = listen.create(
        Reception(house.ledger, house.clock),
        env.slack_bot_token,
        env.slack_signing_secret,
        env.slack_api_url,
        identity,
    )
    return web.create({"/slack/events": door}, works.not_ready, works.registry, works.running)
