"""A bad day, switched on and off: what the caller is told, and what really happened."""

import http.client
import json
from itertools import pairwise

import pytest

from tests.playground.world import TOKEN


@pytest.mark.parametrize(
    ("kind", "status", "heard"),
    [
        ("fails_before", 500, []),
        ("fails_after", 500, ["Hello"]),
        ("outage", 503, []),
        ("unreadable", 200, ["Hello"]),
    ],
)
def test_a_failure_says_nothing_about_whether_the_message_was_posted(world, kind, status, heard):
    world.slack.breaks(kind)
    answer = world.bot.send("chat.postMessage", {"channel": "U1", "text": "Hello"})
    assert answer.status_code == status
    assert world.amara.reads() == heard
    [call] = world.slack.calls()
    assert (call["status"], call["accepted"]) == (status, bool(heard))


@pytest.mark.parametrize(("kind", "heard"), [("drops_before", []), ("drops_after", ["Hello"])])
def test_a_dropped_connection_brings_no_answer_at_all(world, kind, heard):
    world.slack.breaks(kind)
    with pytest.raises((http.client.RemoteDisconnected, ConnectionResetError)):
        _posts(world, "Hello")
    assert world.amara.reads() == heard
    [call] = world.slack.calls()
    assert (call["status"], call["accepted"]) == (0, bool(heard))
    world.slack.heals()
    assert _posts(world, "Again") == 200


def test_who_is_told_to_wait_is_told_how_long(world):
    world.slack.breaks("ratelimited", seconds=29.5)
    answer = world.bot.send("chat.postMessage", {"channel": "U1", "text": "Hello"})
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "30")
    assert answer.json() == {"ok": False, "error": "ratelimited"}
    assert world.amara.reads() == []


def test_a_slow_answer_is_true_all_the_same(world):
    world.slack.breaks("slow", seconds=0.05)
    assert world.bot.say("U1", "Hello")["ok"]
    assert world.amara.reads() == ["Hello"]


def test_any_error_of_slacks_can_be_asked_for(world):
    world.slack.breaks("refused", error="is_archived")
    assert world.bot.say("U1", "Hello") == {"ok": False, "error": "is_archived"}
    assert world.amara.reads() == []


def test_a_fault_may_concern_one_method_only(world):
    world.slack.breaks("outage", method="chat.postMessage")
    assert world.bot.send("auth.test", {}).status_code == 200
    assert world.bot.send("chat.postMessage", {"channel": "U1"}).status_code == 503


def test_a_fault_may_concern_one_channel_only_named_by_its_id_or_its_person(world):
    direct = world.bot.call("conversations.open", users="U1")["channel"]["id"]
    world.slack.breaks("refused", channel="U1", error="is_archived")
    assert world.bot.say(direct, "Hello")["error"] == "is_archived"
    assert world.bot.say("U1", "Hello")["error"] == "is_archived"
    assert world.bot.say("U2", "Hello")["ok"]


def test_replies_to_an_act_can_fail_as_well(world):
    world.amara.types("/helper join")
    url = world.bot.heard[0]["response_url"]
    world.slack.breaks("fails_after", method="response_url", times=1)
    assert world.bot.http.post(url, json={"text": "Hello"}).status_code == 500
    assert world.bot.http.post(url, json={"text": "Again"}).status_code == 200
    assert world.amara.reads() == ["Hello", "Again"]
    calls = world.slack.calls("response_url")
    assert [(each["status"], each["accepted"]) for each in calls] == [(500, True), (200, True)]


def test_a_fault_may_pass_after_so_many_times(world):
    world.slack.breaks("fails_before", times=2)
    codes = [world.bot.send("auth.test", {}).status_code for _ in range(3)]
    assert codes == [500, 500, 200]


def test_faults_come_one_after_the_other_until_all_is_healed(world):
    world.slack.breaks("fails_before", times=1)
    world.slack.breaks("outage")
    assert [world.bot.send("auth.test", {}).status_code for _ in range(3)] == [500, 503, 503]
    world.slack.heals()
    assert world.bot.send("auth.test", {}).status_code == 200


def test_nobody_can_switch_on_a_fault_that_does_not_exist(world):
    with pytest.raises(AssertionError, match="unknown_fault"):
        world.slack.breaks("gremlins")
    with pytest.raises(AssertionError, match="unknown_fault"):
        world.slack.breaks("refused")


def test_the_record_of_calls_keeps_the_real_time_of_each_in_order(world):
    for _ in range(3):
        world.bot.call("auth.test")
    received = [call["received"] for call in world.slack.calls()]
    assert all(first <= second for first, second in pairwise(received))
    assert received[0] > 1.7e9


def _posts(world, text):
    """Post without any library that could repeat it."""
    connection = http.client.HTTPConnection(world.base_url.removeprefix("http://"), timeout=5)
    body = json.dumps({"channel": "U1", "text": text})
    headers = {"Content-Type": "application/json", "Authorization": f"Bearer {TOKEN}"}
    try:
        connection.request("POST", "/slack-api/chat.postMessage", body, headers)
        return connection.getresponse().status
    finally:
        connection.close()
