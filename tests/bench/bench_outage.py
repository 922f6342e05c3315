"""An outage of an hour, and what comes after it: many messages wait, and Slack takes one a second
for each conversation.

``make bench`` or ``python -m tests.bench.bench_outage [--messages 400] [--minutes 60]``.

The real delivery speaks through the real client to the playground, which answers 503 for as long
as the outage lasts and counts every call. Real time runs faster for both: during the outage by
one factor, afterwards by another, small enough for the machine to keep up. The clock by which
people live stands still. Nothing may be lost or come twice, and almost nothing may be told to
come back later.
"""

import argparse
import json
import logging
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

import playground.app
from bot import logs
from bot.channel import Channels
from bot.commands.rehearsal import APP, SAMPLE, TEAM, Stage, desk, furnished
from bot.commands.wiring import House
from bot.delivery import Clocks, Delivery
from bot.pace import Pace
from bot.settings import load
from bot.slack.read import SLACK
from bot.slack.send import SlackChannel
from flows.cases import Case, CaseKind
from flows.messages import Kind, MentorApproved, Message, Ref, WordWanted
from flows.people import Person
from playground.people import read
from scheduler.clock import hold
from tests.bench.servers import ROOT
from tests.people import MONDAY
from tests.visitor import Slack, serve_at

TOKEN, SECRET = "xoxb-bench", "signs"
DESK_SHARE = 10
"""One message in ten is for the desk."""
TOO_MANY = 429
PATIENCE = 1800.0
"""Seconds, in which all of it must be over."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How much, and how fast the hours pass."""

    messages: int = 400
    minutes: float = 60
    speed: float = 120
    """Of the hour of the outage."""
    speed_after: float = 5


@dataclass
class Hurry:
    """Seconds that pass faster than they should."""

    speed: float
    _passed: float = 0.0
    _since: float = field(default_factory=time.monotonic)

    def __call__(self) -> float:
        return self._passed + (time.monotonic() - self._since) * self.speed

    def goes(self, speed: float) -> None:
        """Go on at another speed."""
        self._passed, self._since, self.speed = self(), time.monotonic(), speed

    def real(self) -> datetime:
        """Return the moment that these seconds lead to."""
        return MONDAY + timedelta(seconds=self())


class Standstill:
    """A clock that nobody moves."""

    def now(self) -> datetime:
        """Return the one moment there is."""
        return MONDAY

    def __call__(self, to: datetime) -> list[str]:
        """Do nothing."""
        return []


@dataclass(frozen=True, slots=True)
class Found:
    """What was counted."""

    waited: int
    outage_calls: int
    calls: int
    too_fast: int
    noticed_in: float
    drained_in: float
    accepted: int
    twice: int
    lost: int


def main(arguments: Sequence[str] | None = None) -> int:
    """Live through it, print one table, and say whether the promise is kept."""
    usual = Plan()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=int, default=usual.messages)
    parser.add_argument("--minutes", type=float, default=usual.minutes)
    parser.add_argument("--speed", type=float, default=usual.speed)
    parser.add_argument("--speed-after", type=float, default=usual.speed_after)
    plan = Plan(**vars(parser.parse_args(arguments)))
    logs.configure(logging.ERROR)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        found = measure(Path(folder), plan)
    Console().print(table(found, plan))
    return 1 if found.lost or found.twice else 0


def measure(folder: Path, plan: Plan) -> Found:
    """Fill the outbox, let an hour pass in which Slack is away, and empty it."""
    settings, people = load(ROOT / "app.yaml"), read(SAMPLE)
    stage = Stage(folder, "http://127.0.0.1", is_live=False)
    hold(stage.clock, MONDAY)
    house = furnished(settings, stage, people)

    def make(base_url: str) -> Any:
        return playground.app.create(
            people,
            base_url,
            Standstill(),
            signing_secret=SECRET,
            bot_token=TOKEN,
            app=APP,
            team=TEAM,
            channels=[desk(settings, people)],
            database=folder / "playground.db",
            pace=1 / plan.speed_after,
        )

    with closing(house.ledger), serve_at(make) as base_url, Slack(base_url) as slack:
        waits = fill(house, plan.messages)
        hurry = Hurry(plan.speed)
        delivery = Delivery(
            house.ledger,
            Channels({SLACK: SlackChannel(lambda _: TOKEN, f"{base_url}/slack-api/")}),
            Clocks(house.clock, hurry.real, hurry),
            Pace(hurry),
        )
        slack.breaks("outage")
        passes(delivery, hurry, plan.minutes * 60)
        during = len(slack.calls())
        slack.heals()
        healed = hurry()
        while len(slack.calls()) == during and hurry() < healed + PATIENCE:
            passes(delivery, hurry, 1)
        hurry.goes(plan.speed_after)
        began = hurry()
        while waiting(house) and hurry() < began + PATIENCE:
            passes(delivery, hurry, 1)
        return counted(slack, waits, during, (began - healed, hurry() - began))


def passes(delivery: Delivery, hurry: Hurry, seconds: float) -> None:
    """Let time pass; a pass is made each second, or as soon as the one before is over."""
    until = hurry() + seconds
    while hurry() < until:
        following = hurry() + 1
        delivery.run()
        time.sleep(max(0.0, (following - hurry()) / hurry.speed))


def fill(house: House, count: int) -> int:
    """Have messages wait: for everybody who is at work now, and for the desk."""
    now = house.clock()
    with house.ledger.page(house.organisation) as page:
        everybody = [page.people.person(each) for each in sorted(page.people.lines.manager_of)]
        awake = [each for each in everybody if each.calendar.next_open(now) == now]
        blank = page.cases.blank()
        asked = Case(
            id=blank.id,
            number=blank.number,
            kind=CaseKind.WORD_WANTED,
            opened_on=now.date(),
            person=awake[0].id,
        )
        page.cases.open(asked)
        for n in range(count):
            page.outbox.put(message(n, awake, asked), now)
    return count


def message(n: int, awake: list[Person], asked: Case) -> Message:
    """Return one of many messages."""
    if n % DESK_SHARE == 0:
        about = Ref(Kind.CASE, asked.id)
        return WordWanted(about=about, number=asked.number, occasion=str(n))
    return MentorApproved(to=awake[n % len(awake)].id, occasion=str(n))


def waiting(house: House) -> int:
    """Return how many messages wait."""
    with house.ledger.glance(house.organisation) as page:
        return page.outbox.waiting()


def counted(slack: Slack, waited: int, during: int, took: tuple[float, float]) -> Found:
    """Count what the playground has seen, and what the outbox says."""
    calls = slack.calls()
    posts = [each for each in calls if each["method"] == "chat.postMessage" and each["accepted"]]
    marks = Counter(json.dumps(each["arguments"].get("metadata")) for each in posts)
    return Found(
        waited=waited,
        outage_calls=during,
        calls=len(calls) - during,
        too_fast=sum(each["status"] == TOO_MANY for each in calls),
        noticed_in=took[0],
        drained_in=took[1],
        accepted=len(posts),
        twice=sum(marks.values()) - len(marks),
        lost=waited - len(marks),
    )


def table(found: Found, plan: Plan) -> Table:
    """Return what was counted."""
    shown = Table(title=f"An outage of {plan.minutes:.0f} minutes, {found.waited} messages waiting")
    shown.add_column("")
    shown.add_column("", justify="right")
    rate = found.accepted / max(found.drained_in, 1) * 60
    for name, figure in {
        "calls during the outage": str(found.outage_calls),
        "messages accepted after it": str(found.accepted),
        "of these twice": str(found.twice),
        "lost": str(found.lost),
        "told to come back later (429)": str(found.too_fast),
        "calls for each message": f"{found.calls / max(found.accepted, 1):.2f}",
        "noticed that it was over after (min)": f"{found.noticed_in / 60:.1f}",
        "drained in (min)": f"{found.drained_in / 60:.1f}",
        "messages a minute": f"{rate:.0f}",
    }.items():
        shown.add_row(name, figure)
    return shown


if __name__ == "__main__":
    sys.exit(main())
