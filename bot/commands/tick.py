"""``mentoring tick``: one pass of all rounds and of delivery, at the present time."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from rich.console import Console

from bot import logs
from bot.commands import in_teams, sides
from bot.commands.connections import installed, require_right_kinds, teams_registration
from bot.commands.sides import Side
from bot.commands.wiring import CannotStartError, House, house, require_rehearsal
from bot.commands.works import Works, reported
from bot.pace import Pace
from bot.settings import AppSettings, Environment, load
from bot.slack.arrive import NotReachedError, everybody, identify
from bot.slack.read import SLACK
from bot.slack.send import SlackChannel
from bot.wording import settle
from flows.matching.policy import STANDARD
from scheduler.clock import elapsed
from storage.installations import Installation

ALL = 10_000
"""A pass by hand is not made again a second later."""
APP = Path("app.yaml")
"""How people are matched; beside it may lie words of the deployment's own."""


def tick(*, as_json: bool) -> None:
    """Make the rounds, deliver, and say what was decided, sent, and waits."""
    logs.configure()
    settle(APP)
    env = Environment()
    require_right_kinds(env)
    settings = load(APP) if APP.exists() else None
    policy = settings.matching.policy() if settings else STANDARD
    asked = settings.dimensions if settings else ()
    with house(env, policy, asked) as at_home, spoken_to(at_home, env, settings) as there:
        people, pace = partial(sides.everybody, there), Pace(elapsed, at_once=ALL)
        works = Works(at_home, sides.channels(there), pace, people, env.mentoring_public_url)
        reported(works.look_who_moved)()
        decided = works.make_rounds()
        sent = works.deliver()
        with at_home.ledger.glance(at_home.organisation) as page:
            waiting = page.outbox.waiting()
    if as_json:
        told = {"decided": dict(sorted(decided.items())), "sent": sent, "waiting": waiting}
        Console().print_json(json.dumps(told))
    else:
        said = ", ".join(f"{count} {name}" for name, count in sorted(decided.items()))
        Console().print(f"decided: {said or 'nothing was due'}; sent: {sent}; waiting: {waiting}")


@contextmanager
def spoken_to(
    at_home: House, env: Environment, settings: AppSettings | None
) -> Iterator[list[Side]]:
    """Return the platforms that are spoken to; raises CannotStartError."""
    there: list[Side] = []
    registration = teams_registration(env, settings.teams) if settings else None
    if settings is None or settings.slack is not None:
        everywhere = installed(at_home, env, single(at_home, env))
        channel = SlackChannel(everywhere.token, env.slack_api_url)
        there.append(Side(SLACK, channel, partial(everybody, everywhere)))
    if registration is not None:
        there.append(in_teams.speaking_side(at_home, registration))
    try:
        yield there
    finally:
        sides.close(there)


def single(at_home: House, env: Environment) -> Installation | None:
    """Return what the one token stands for. While Slack can't be reached, what is to be said waits.

    Raises CannotStartError if nobody could be spoken to even then.
    """
    if installed(at_home, env).store.all():
        require_rehearsal(env)
    elif not env.slack_bot_token:
        raise CannotStartError("SLACK_BOT_TOKEN is not set; docs/slack.md says where to find it")
    if not env.slack_bot_token:
        return None
    try:
        return identify(env.slack_bot_token, env.slack_api_url)
    except NotReachedError:
        return None
