"""``mentoring tick``: one pass of all rounds and of delivery, at the present time."""

import json

from rich.console import Console

from bot import logs
from bot.commands.wiring import CannotStartError, house
from bot.commands.works import Works
from bot.settings import Environment
from bot.slack.send import SlackChannel


def tick(*, as_json: bool) -> None:
    """Make the rounds, deliver, and say what was decided, sent, and waits."""
    logs.configure()
    env = Environment()
    if not env.slack_bot_token:
        raise CannotStartError("SLACK_BOT_TOKEN is not set; the README says where to find it")
    with house(env) as at_home:
        works = Works(at_home, SlackChannel(lambda _: env.slack_bot_token, env.slack_api_url))
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
