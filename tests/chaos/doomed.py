"""Senders that die at a given point: ``python -m tests.chaos.doomed``.

Each line that it reads is a life in JSON: POINT, DATABASE, SLACK, AT. It is led by a process of its
own, which needs not start from nothing, and answered with how that ended. No clean-up, no last
words: the process is gone, as if somebody had pulled the plug.
"""

import json
import os
import sys
from datetime import datetime

from bot import delivery
from bot.card import Card
from bot.channel import Line
from bot.slack.send import SlackChannel
from scheduler.rounds import make_rounds
from storage.engines import reader, writer
from storage.keys import Keyring
from storage.ledger import Ledger
from storage.page import Page
from tests.chaos.city import Time, sender
from tests.conftest import KEY

PULLED = 9


def pull_the_plug(*_: object, **__: object) -> None:
    os._exit(PULLED)


class Doomed(SlackChannel):
    """Dies right before or right after it has spoken."""

    point = ""

    def greet(self, workspace: str) -> None:
        if self.point == "after_claim":
            pull_the_plug()
        super().greet(workspace)

    def post(self, card: Card, line: Line, mark: str) -> None:
        if self.point == "before_post":
            pull_the_plug()
        super().post(card, line, mark)
        if self.point == "after_post":
            pull_the_plug()


def main(point: str, database: str, base_url: str, at: str) -> None:
    ledger = Ledger(writer(database), reader(database), Keyring.parse([KEY]))
    time = Time(datetime.fromisoformat(at))
    if point == "after_sweep_flush":
        carry_out = Page.carry_out
        Page.carry_out = lambda *given: pull_the_plug(carry_out(*given))
    if point == "before_record":
        delivery.note_delivery = pull_the_plug
    Doomed.point = point
    make_rounds(ledger, time.at)
    sender(ledger, base_url, time, channel=Doomed).run()


def lead(life: list[str]) -> int:
    """Lead one life in a process of its own; return how it ended."""
    child = os.fork()
    if child == 0:
        try:
            main(*life)
        finally:
            os._exit(0)  # whoever gets here has outlived their plug
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


if __name__ == "__main__":
    for line in sys.stdin:
        sys.stdout.write(f"{lead(json.loads(line))}\n")
        sys.stdout.flush()
