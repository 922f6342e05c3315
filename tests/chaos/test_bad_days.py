"""One message once, on the worst days that a platform can have."""

import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from slack_sdk import WebClient

from bot.pace import Pace
from bot.slack import send
from flows.messages import PairGoneQuiet
from scheduler.clock import real
from tests.chaos.city import HISTORY, POST, City, city, sender

MANY, FEW = 50, 20
HOUR = 60


@pytest.fixture
def town(tmp_path, ledger):
    with city(tmp_path, ledger) as opened:
        yield opened


def arrived(town: City) -> Counter[str]:
    """How often each message arrived, by its mark."""
    posts = [each for each in town.slack.calls(POST) if each["accepted"]]
    return Counter(each["arguments"]["metadata"]["event_payload"]["id"] for each in posts)


def each_once(town: City, count: int) -> bool:
    marks = arrived(town)
    return len(marks) == count and set(marks.values()) == {1} and town.waiting() == 0


@pytest.mark.parametrize("fault", ["drops_after", "fails_after"])
def test_fifty_messages_whose_answers_are_lost_arrive_once_each(town, fault):
    town.approves(MANY)
    town.slack.breaks(fault, POST, times=MANY // 5)
    town.lives(minutes=6 * HOUR, step=2)

    assert each_once(town, MANY)
    assert town.tried(HISTORY) >= 1


@pytest.mark.parametrize("fault", ["drops_before", "fails_before"])
def test_twenty_messages_that_are_lost_on_the_way_arrive_once_each(town, fault):
    town.approves(FEW)
    town.slack.breaks(fault, POST, times=FEW // 5)
    town.lives(minutes=6 * HOUR, step=2)

    assert each_once(town, FEW)


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ("unreadable", ""),
        ("slow", ""),
        ("ratelimited", ""),
        ("refused", "invalid_blocks"),
        ("refused", "fatal_error"),
        ("refused", "token_revoked"),
        ("refused", "channel_not_found"),
    ],
)
def test_whatever_the_workspace_answers_five_messages_arrive_once_each(
    town, fault, error, monkeypatch
):
    monkeypatch.setattr(send, "TIMEOUT", 0.3)
    town.approves(5)
    town.slack.breaks(fault, POST, times=2, seconds=1, error=error)
    town.lives(minutes=4 * HOUR, step=2)

    assert each_once(town, 5)


@pytest.mark.parametrize("error", ["user_disabled", "invalid_user_combination"])
def test_somebody_who_is_gone_holds_nobody_up(town, error):
    town.approves(5)
    town.slack.breaks("refused", "conversations.open", times=1, error=error)
    town.lives(minutes=30 * HOUR, step=30)

    assert len(arrived(town)) >= 4
    assert set(arrived(town).values()) == {1}


def test_with_the_librarys_own_retries_there_would_be_doubles(town, monkeypatch):
    """The library repeats a post by itself; this is why ours is told not to."""

    def with_its_own_retries(**given: object) -> WebClient:
        return WebClient(**{name: what for name, what in given.items() if name != "retry_handlers"})

    monkeypatch.setattr(send, "WebClient", with_its_own_retries)
    town.approves(MANY // 5)
    town.slack.breaks("drops_after", POST, times=2)
    town.lives(minutes=HOUR)

    assert max(arrived(town).values()) > 1


def test_a_message_whose_line_is_dead_all_day_is_never_doubled(town):
    town.approves(1)
    town.slack.breaks("drops_after", POST)
    town.lives(minutes=6 * HOUR, step=5)

    assert each_once(town, 1)


def test_a_lookup_that_fails_is_tried_again_before_anything_is_said(town):
    town.approves(1)
    town.slack.breaks("drops_after", POST, times=1)
    town.slack.breaks("fails_before", HISTORY, times=2)
    town.lives(minutes=2 * HOUR)

    assert each_once(town, 1)
    assert town.tried(HISTORY) == 3


def test_an_outage_that_ends_at_night_wakes_nobody(town):
    town.time.at = datetime(2026, 3, 2, 16, 50, tzinfo=UTC)
    town.approves(MANY)
    town.slack.breaks("outage")
    town.lives(minutes=10 * HOUR, step=5)
    tried = len(town.calls)
    town.slack.heals()
    assert town.time.at.hour == 2
    town.lives(minutes=6 * HOUR, step=5)

    assert arrived(town) == {}
    assert (town.time.at.hour, len(town.calls)) == (8, tried)
    town.lives(minutes=2 * HOUR)
    assert each_once(town, MANY)
    assert town.tried(HISTORY) <= 2


def test_an_outage_of_hours_is_met_with_a_few_questions(town):
    town.approves(MANY)
    town.slack.breaks("outage")
    town.lives(minutes=4 * HOUR, step=3)

    assert town.tried(POST) <= 1
    assert len(town.calls) <= 4 * 4 + 6, "at most four questions an hour, after a few at first"


def test_who_is_told_to_wait_asks_nothing_meanwhile(town):
    town.approves(3)
    town.slack.breaks("ratelimited", POST, times=1, seconds=30)
    first = town.time.at
    town.delivery.run()
    asked = len(town.calls)
    for _ in range(29):
        town.time.passes(seconds=1)
        town.delivery.run()

    assert (town.time.at - first, len(town.calls)) == (timedelta(seconds=29), asked)
    town.time.passes(seconds=1)
    town.delivery.run()
    assert each_once(town, 3)


def test_a_storm_of_alerts_keeps_a_second_apart_on_the_workspaces_own_clock(tmp_path, ledger):
    with city(tmp_path, ledger, pace=1.0) as town:
        town.delivery = sender(ledger, town.base_url, town.time, Pace(time.monotonic))
        town.posts(*(PairGoneQuiet(number=n, occasion=str(n)) for n in (1001, 1002, 1003)))
        deadline = time.monotonic() + 20
        while town.waiting() and time.monotonic() < deadline:
            town.delivery.run()
        posts = town.slack.calls(POST)

    assert [each["status"] for each in posts] == [200, 200, 200]
    received = [each["received"] for each in posts]
    # a millisecond on the way to the workspace is nobody's; it refuses whatever comes too soon
    assert min(later - before for before, later in pairwise(received)) >= 0.95


def test_a_real_wait_is_kept_by_the_workspaces_own_clock(tmp_path, ledger):
    with city(tmp_path, ledger) as town:
        town.delivery = sender(ledger, town.base_url, town.time, Pace(time.monotonic), real)
        town.approves(2)
        town.slack.breaks("ratelimited", POST, times=1, seconds=2)
        deadline = time.monotonic() + 20
        while town.waiting() and time.monotonic() < deadline:
            town.delivery.run()
        posts = town.slack.calls(POST)

    assert [each["status"] for each in posts] == [429, 200, 200]
    assert posts[1]["received"] - posts[0]["received"] >= 2
