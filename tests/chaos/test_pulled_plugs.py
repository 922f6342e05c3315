"""The plug is pulled at every point where something could be lost, or be said twice."""

import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from subprocess import PIPE, Popen

import pytest

from scheduler.rounds import make_rounds
from storage.outbox import LEASE
from tests.bot.office import Office
from tests.chaos.city import POST, City, city
from tests.chaos.doomed import PULLED

ROOT = Path(__file__).parents[2]
SIX_WEEKS_LATER = datetime(2026, 4, 15, 10, 0, tzinfo=UTC)
POINTS = ["after_sweep_flush", "after_claim", "before_post", "after_post", "before_record"]


@pytest.fixture
def town(tmp_path, ledger):
    with city(tmp_path, ledger) as opened:
        mentor, mentee, *_ = opened.people.values()
        people = {"amara": mentor, "joao": mentee}
        Office(ledger, opened.organisation, people).pairs()
        opened.time.at = SIX_WEEKS_LATER
        yield opened


@pytest.fixture(scope="module")
def doomed() -> Iterator[Popen[str]]:
    """Whoever starts the senders that do not come far."""
    command = [sys.executable, "-m", "tests.chaos.doomed"]
    with Popen(command, cwd=ROOT, stdin=PIPE, stdout=PIPE, text=True) as process:  # noqa: S603 — our own command
        yield process


def dies(town: City, point: str, doomed: Popen[str]) -> None:
    """Start a sender of its own, which does not come far."""
    life = [point, town.database, town.base_url, town.time.at.isoformat()]
    print(json.dumps(life), file=doomed.stdin, flush=True)
    assert int(doomed.stdout.readline()) == PULLED


@pytest.mark.parametrize("point", POINTS)
def test_a_nudge_arrives_once_wherever_the_plug_was_pulled(town, point, doomed):
    dies(town, point, doomed)
    town.time.at += 2 * LEASE
    for _ in range(3):
        make_rounds(town.ledger, town.time.at)
        town.lives(minutes=5)

    said = [each["arguments"]["text"] for each in town.slack.calls(POST) if each["accepted"]]
    assert sum(text.startswith("Time for another talk") for text in said) == 1
    assert len(set(said)) == len(said), "nothing else came twice"
    assert town.waiting() == 0


def test_a_plug_pulled_again_and_again_loses_nothing_and_says_nothing_twice(town, doomed):
    for point in POINTS[1:]:
        dies(town, point, doomed)
        town.time.at += 2 * LEASE
    town.lives(minutes=5)

    said = [each["arguments"]["text"] for each in town.slack.calls(POST) if each["accepted"]]
    assert sum(text.startswith("Time for another talk") for text in said) == 1
    assert len(set(said)) == len(said), "nothing else came twice"
    assert town.waiting() == 0
