import sqlite3
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from itertools import pairwise

import httpx
import pytest

from playground.pace import Pace, TooFastError
from playground.people import read
from playground.refusals import RefusedError
from playground.replies import Place, ResponseUrls
from playground.triggers import Triggers
from tests.playground.world import START, TOKEN, Hands, actions, button, modal, opened, plain


@pytest.mark.parametrize("sent", ["query", "form", "json"])
def test_a_call_is_understood_however_it_is_sent(any_world, sent):
    world = any_world
    url = f"{world.base_url}/slack-api/users.info"
    arguments = {"user": "U1", "token": TOKEN}
    bearer = {"Authorization": f"Bearer {TOKEN}"}
    answer = {
        "query": lambda: world.bot.http.get(url, params=arguments),
        "form": lambda: world.bot.http.post(url, data=arguments),
        "json": lambda: world.bot.http.post(url, json={"user": "U1"}, headers=bearer),
    }[sent]()
    assert answer.json()["user"]["real_name"] == "Amara Okafor"


def test_blocks_may_come_as_a_json_string_in_a_form(world):
    url = f"{world.base_url}/slack-api/chat.postMessage"
    blocks = '[{"type": "header", "text": {"type": "plain_text", "text": "Hello"}}]'
    world.bot.http.post(url, data={"token": TOKEN, "channel": "U1", "blocks": blocks})
    assert world.amara.reads() == ["Hello"]


@pytest.mark.parametrize(
    ("method", "token", "error"),
    [
        ("auth.test", "xoxb-wrong", "invalid_auth"),
        ("auth.test", "", "not_authed"),
        ("chat.shout", TOKEN, "unknown_method"),
    ],
)
def test_a_stranger_or_a_strange_method_is_refused(any_world, method, token, error):
    assert any_world.bot.call(method, token=token) == {"ok": False, "error": error}


@pytest.mark.parametrize(
    ("method", "arguments", "error"),
    [
        ("users.info", {"user": "U999"}, "user_not_found"),
        ("conversations.open", {}, "users_list_not_supplied"),
        ("conversations.open", {"users": "U999"}, "user_not_found"),
        ("conversations.open", {"users": "U4"}, "user_disabled"),
        ("conversations.info", {"channel": "C999"}, "channel_not_found"),
        ("chat.postMessage", {"channel": "C999", "text": "a"}, "channel_not_found"),
        ("chat.postMessage", {"channel": "C901", "text": "a"}, "not_in_channel"),
        ("chat.postMessage", {"channel": "U1"}, "no_text"),
        ("chat.postMessage", {"channel": "U1", "blocks": [{"type": "x"}]}, "invalid_blocks"),
        (
            "chat.postEphemeral",
            {"channel": "G900", "user": "U1", "text": "a"},
            "user_not_in_channel",
        ),
        ("chat.update", {"channel": "U1", "ts": "1.0", "text": "a"}, "message_not_found"),
        ("chat.delete", {"channel": "U1", "ts": "1.0"}, "message_not_found"),
        ("views.open", {"trigger_id": "1", "view": {"type": "modal"}}, "invalid_arguments"),
        ("chat.postMessage", {"channel": "U1", "blocks": "[{"}, "invalid_blocks_format"),
        ("conversations.members", {"channel": "G900", "limit": "all"}, "invalid_arguments"),
        ("conversations.members", {"channel": "G900", "limit": 1000}, "invalid_limit"),
        ("conversations.members", {"channel": "G900", "cursor": "x"}, "invalid_cursor"),
        ("conversations.open", {"users": "1,2,3,4,5,6,7,8,9"}, "too_many_users"),
        ("views.update", {"view_id": "V0", "view": modal()}, "not_found"),
        ("views.publish", {"user_id": "U1", "view": modal()}, "invalid_arguments"),
    ],
)
def test_a_mistake_is_called_what_slack_calls_it(any_world, method, arguments, error):
    assert any_world.bot.call(method, **arguments)["error"] == error


def test_the_same_people_always_meet_in_the_same_conversation(world):
    pair = world.bot.call("conversations.open", users="U1,U2")["channel"]["id"]
    assert world.bot.call("conversations.open", users=["U2", "U1"])["channel"]["id"] == pair
    assert world.bot.call("conversations.open", users="U1,U2,U3")["channel"]["id"] != pair
    assert world.amara.conversations == [
        "Helper",
        "attic",
        "Bo Lindqvist",
        "Bo Lindqvist, Carla Reyes",
    ]
    assert world.bot.call("conversations.members", channel=pair)["members"] == ["U1", "U2", "UBOT"]
    info = world.bot.call("conversations.info", channel=pair)["channel"]
    assert (info["is_mpim"], info["is_im"], info["num_members"]) == (True, False, 3)


def test_the_bot_learns_where_somebody_lives_and_which_language_they_read(world):
    user = world.bot.call("users.info", user="U1", include_locale=True)["user"]
    assert (user["tz"], user["tz_offset"], user["locale"]) == ("Africa/Lagos", 3600, "en-GB")
    assert user["profile"]["email"] == "amara.okafor@example.org"
    assert "locale" not in world.bot.call("users.info", user="U1")["user"]
    gone = {each["id"]: each["deleted"] for each in world.bot.call("users.list")["members"]}
    assert gone == {"U1": False, "U2": False, "U3": False, "U4": True, "UBOT": False}


def test_messages_have_stamps_in_order_even_while_the_clock_stands(world):
    stamps = [world.bot.say("U1", str(n))["ts"] for n in range(5)]
    assert all(first < second for first, second in pairwise(stamps))
    assert stamps[0] == "1772442000.000000"


def test_the_history_gives_back_what_was_said_with_its_metadata_newest_first(world):
    metadata = {"event_type": "greeting", "event_payload": {"id": "7"}}
    channel = world.bot.say("U1", "One", metadata=metadata)["channel"]
    stamp = world.bot.say("U1", "Two")["ts"]
    world.amara.types("Three")
    history = world.bot.call("conversations.history", channel=channel, include_all_metadata=True)
    assert [each["text"] for each in history["messages"]] == ["Three", "Two", "One"]
    assert history["messages"][-1]["metadata"] == metadata
    older = world.bot.call("conversations.history", channel=channel, latest=stamp)
    assert [each["text"] for each in older["messages"]] == ["One"]
    first = world.bot.call("conversations.history", channel=channel, limit=1)
    assert ([each["text"] for each in first["messages"]], first["has_more"]) == (["Three"], True)


def test_metadata_is_told_only_to_who_asks_for_all_of_it_in_whatever_form(world):
    metadata = {"event_type": "greeting", "event_payload": {"id": "7"}}
    channel = world.bot.say("U1", "One", metadata=metadata)["channel"]
    asked = {"channel": channel}
    url = f"{world.base_url}/slack-api/conversations.history"
    bearer = {"Authorization": f"Bearer {TOKEN}"}
    assert "metadata" not in world.bot.call("conversations.history", **asked)["messages"][0]
    for answer in (
        world.bot.http.get(url, params=asked | {"include_all_metadata": "true"}, headers=bearer),
        world.bot.http.post(url, data=asked | {"include_all_metadata": "1"}, headers=bearer),
        world.bot.http.post(url, json=asked | {"include_all_metadata": True}, headers=bearer),
    ):
        assert answer.json()["messages"][0]["metadata"] == metadata


@pytest.mark.parametrize("metadata", ["greeting", {"event_type": "greeting"}, {"a": 1}])
def test_metadata_has_a_type_and_a_payload(any_world, metadata):
    answer = any_world.bot.say("U1", "One", metadata=metadata)
    assert answer["error"] == "invalid_metadata_format"


def test_history_is_cut_where_the_caller_says_and_its_edges_count_if_wished(world):
    stamps = [world.bot.say("U1", str(number))["ts"] for number in range(4)]
    channel = world.bot.call("conversations.open", users="U1")["channel"]["id"]

    def told(**more):
        answer = world.bot.call("conversations.history", channel=channel, **more)
        return [each["text"] for each in answer["messages"]]

    assert told(oldest=stamps[1]) == ["3", "2"]
    assert told(oldest=stamps[1], inclusive=True) == ["3", "2", "1"]
    assert told(latest=stamps[2]) == ["1", "0"]
    assert told(oldest=stamps[0], latest=stamps[3]) == ["2", "1"]
    first = world.bot.call("conversations.history", channel=channel, limit=3)
    following = first["response_metadata"]["next_cursor"]
    assert told(limit=3, cursor=following) == ["0"]


def test_a_message_has_an_address(world):
    said = world.bot.say("U1", "One")
    link = world.bot.call("chat.getPermalink", channel=said["channel"], message_ts=said["ts"])
    digits = said["ts"].replace(".", "")
    place = f"{said['channel']}/p{digits}"
    assert link["permalink"] == f"https://workspace.slack.com/archives/{place}"
    gone = world.bot.call("chat.getPermalink", channel=said["channel"], message_ts="1.0")
    assert gone["error"] == "message_not_found"


def test_the_bot_can_ask_who_it_is_and_where(any_world):
    who = any_world.bot.call("auth.test")
    assert (who["team_id"], who["user_id"]) == ("T0TEAM", "UBOT")
    assert any_world.bot.call("bots.info", bot=who["bot_id"])["bot"]["user_id"] == "UBOT"
    assert any_world.bot.call("bots.info", bot="B9")["error"] == "bot_not_found"
    assert any_world.bot.call("team.info")["team"]["name"] == "Workspace"


def test_the_bot_may_change_and_take_back_only_what_it_said_itself(world):
    said = world.bot.say("U1", "One", blocks=[actions(button("Yes"))])
    world.bot.call("chat.update", channel=said["channel"], ts=said["ts"], text="Better")
    assert world.amara.reads() == ["Better"]
    world.bot.call("chat.delete", channel=said["channel"], ts=said["ts"])
    assert world.amara.reads() == []
    world.amara.types("Mine")
    ts = world.bot.heard[0]["event"]["ts"]
    changed = world.bot.call("chat.update", channel=said["channel"], ts=ts, text="Yours")
    assert changed["error"] == "cant_update_message"


def test_the_date_of_an_answer_is_the_workspaces_own_and_the_only_one(world):
    response = world.bot.send("auth.test", {})
    assert [parsedate_to_datetime(date) for date in response.headers.get_list("date")] == [START]


def test_every_call_is_on_record_in_order_without_its_token(world):
    world.bot.say("U1", "One")
    world.bot.call("users.info", user="U999", token="wrong")  # noqa: S106  on purpose
    calls = world.slack.calls()
    assert [(each["method"], each["answer"]) for each in calls] == [
        ("chat.postMessage", "ok"),
        ("users.info", "invalid_auth"),
    ]
    assert calls[0]["arguments"] == {"channel": "U1", "text": "One"}
    assert calls[0]["at"] == START.isoformat()


def test_time_moves_by_days_and_to_a_date_but_never_back(world):
    assert world.slack.moves(days=28) == ["28 days went by"]
    assert world.slack.now == START + timedelta(days=28)
    world.slack.moves(to=datetime(2026, 5, 1, 8, 0, tzinfo=UTC))
    assert world.slack.now == datetime(2026, 5, 1, 8, 0, tzinfo=UTC)
    with pytest.raises(AssertionError, match="time_runs_forward_only"):
        world.slack.moves(days=-1)


def test_a_restarted_workspace_goes_on_where_it_was(tmp_path):
    hands = Hands()
    home = {"type": "home", "blocks": [{"type": "header", "text": plain("Welcome")}]}
    with opened(tmp_path, hands) as before:
        before.bot.call("conversations.open", users="U1,U2")
        first = before.bot.say("U1", "One", blocks=[actions(button("Yes"))])
        before.bot.call("chat.postEphemeral", channel=first["channel"], user="U1", text="Psst")
        before.bot.call("views.publish", user_id="U1", view=home)
    with opened(tmp_path, hands) as after:
        assert after.amara.conversations == ["Helper", "attic", "Bo Lindqvist"]
        assert after.amara.buttons() == ["Yes"]
        assert after.amara.home() == "Welcome"
        assert len(after.slack.calls()) == 4
        second = after.bot.say("U1", "Two")
        assert second["channel"] == first["channel"]
        assert second["ts"] > first["ts"]
        assert after.amara.reads()[1:] == ["Two"]


def test_with_a_pace_set_a_fifth_message_at_once_has_to_wait(tmp_path):
    with opened(tmp_path, pace=1.0) as world:
        codes = [
            world.bot.send("chat.postMessage", {"channel": "U1", "text": str(n)}) for n in range(5)
        ]
        assert [each.status_code for each in codes] == [200] * 4 + [429]
        assert codes[-1].headers["Retry-After"] == "1"
        assert world.amara.reads() == ["0", "1", "2", "3"]


def test_with_a_pace_for_all_a_fifth_message_at_once_has_to_wait_wherever_it_goes(tmp_path):
    with opened(tmp_path, pace_of_all=1.0) as world:
        people = ["U1", "U2", "U3", "G900", "U1"]
        codes = [
            world.bot.send("chat.postMessage", {"channel": each, "text": "a"}).status_code
            for each in people
        ]
        assert codes == [200] * 4 + [429]


def test_a_channel_that_was_quiet_for_a_second_takes_one_more():
    seconds = iter([0.0, 0.0, 0.0, 0.0, 1.0, 1.0])
    pace = Pace(1.0, lambda: next(seconds))
    for _ in range(5):
        pace.step("C1")
    with pytest.raises(TooFastError):
        pace.step("C1")


def test_a_trigger_id_lives_three_seconds():
    seconds = iter([0.0, 2.9, 10.0, 13.1])
    triggers = Triggers(lambda: next(seconds))
    assert triggers.exchange(triggers.issue("U1")).person == "U1"
    with pytest.raises(RefusedError, match="expired_trigger_id"):
        triggers.exchange(triggers.issue("U1"))


def test_a_response_url_lives_half_an_hour():
    seconds = iter([0.0, 1_799.0, 1_801.0])
    urls = ResponseUrls("http://here", lambda: next(seconds))
    token = urls.issue(Place("U1", "D1")).rpartition("/")[2]
    assert urls.use(token) == Place("U1", "D1")
    with pytest.raises(RefusedError, match="expired_url"):
        urls.use(token)


def test_another_sites_form_cannot_act_for_anybody(world):
    body = "conversation=D1&text=hello"
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = httpx.post(
        f"{world.base_url}/playground/as/U1/write", content=body, headers=headers, trust_env=False
    )
    assert answer.status_code == 400


def test_amara_cannot_press_what_only_bo_sees(world):
    world.bot.call("chat.postEphemeral", channel="G900", user="U2", blocks=[actions(button("Yes"))])
    assert world.bo.buttons("desk") == ["Yes"]
    assert world.amara.conversations == ["Helper", "attic"]
    with pytest.raises(AssertionError, match="has no desk"):
        world.amara.reads("desk")


def test_only_our_own_files_may_run_in_the_page(world):
    page = httpx.get(world.base_url, trust_env=False)
    assert page.headers["content-security-policy"].startswith("default-src 'self';")
    assert "<script>" not in page.text
    assert "style=" not in page.text


def test_a_directory_in_csv_becomes_people(tmp_path):
    directory = tmp_path / "people.csv"
    directory.write_text(
        "id,email,name,title,grade,department,location,time_zone,manager,working_share,"
        "working_days,holiday_country,language\n"
        "U7,uma@example.org,Uma,Chemist,3,R&D,Ulm,Europe/Berlin,,1.0,Mon-Fri,DE,de\n",
        encoding="utf-8",
    )
    [uma] = read(directory)
    assert (uma.id, uma.name, uma.title) == ("U7", "Uma", "Chemist")
    assert (uma.tz, uma.locale) == ("Europe/Berlin", "de-DE")


def test_nobody_is_found_under_a_name_that_nobody_has(world):
    with pytest.raises(AssertionError, match="no Zoe here, only"):
        world.slack.person("Zoe")


@pytest.mark.parametrize(
    "body",
    [
        b'{"channel": "U1", "blocks": ' + b"[" * 100_000,
        b'{"channel": {}, "text": []}',
        b'{"channel": "U1", "text": "\\ud800"}',
        b'{"channel": "U1", "text": "a", "thread_ts": [1]}',
        b"\xff\xfe",
    ],
)
def test_nonsense_is_refused_and_breaks_nothing(any_world, body):
    headers = {"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json"}
    url = f"{any_world.base_url}/slack-api/chat.postMessage"
    answer = any_world.bot.http.post(url, content=body, headers=headers)
    assert (answer.status_code, answer.json()["ok"]) == (200, False)


def test_a_workspace_of_an_earlier_day_goes_on_with_what_it_lacked(tmp_path):
    with sqlite3.connect(tmp_path / "playground.db") as old:
        old.execute(
            "CREATE TABLE messages (ts TEXT PRIMARY KEY, conversation TEXT NOT NULL, "
            "author TEXT NOT NULL, text TEXT NOT NULL, blocks TEXT NOT NULL, metadata TEXT, "
            "edited TEXT)"
        )
        old.execute(
            "INSERT INTO messages VALUES ('1.0', 'D00000001', 'UBOT', 'Once', '[]', '', '')"
        )
    old.close()
    with opened(tmp_path) as world:
        world.bot.say("U1", "Now")
        assert world.amara.reads() == ["Once", "Now"]
