"""Who may call the Web API, and what for."""

from dataclasses import replace

import pytest

from playground.team import App
from tests.playground.world import (
    APP_TOKEN,
    HELPER,
    TOKEN,
    actions,
    button,
    eventually,
    modal,
    opened,
)


@pytest.mark.parametrize(
    ("token", "error"),
    [("", "not_authed"), ("xoxb-wrong", "invalid_auth"), (APP_TOKEN, "not_allowed_token_type")],
)
def test_a_caller_without_a_good_token_is_refused_by_every_name_that_slack_has(
    any_world, token, error
):
    assert any_world.bot.call("auth.test", token=token)["error"] == error


def test_a_token_in_a_json_body_is_overlooked(any_world):
    url = f"{any_world.base_url}/slack-api/auth.test"
    assert any_world.bot.http.post(url, json={"token": TOKEN}).json()["error"] == "not_authed"


def test_a_revoked_token_is_called_revoked_and_the_bot_hears_of_it(world):
    world.slack.revokes()
    assert world.bot.call("auth.test")["error"] == "token_revoked"
    event = world.bot.heard[0]["event"]
    assert (event["type"], event["tokens"]["bot"]) == ("tokens_revoked", ["UBOT"])


def test_the_bot_may_give_its_token_back(world):
    assert world.bot.call("auth.revoke", test=True)["revoked"] is False
    assert world.bot.call("auth.revoke")["revoked"] is True
    assert world.bot.call("auth.test")["error"] == "token_revoked"
    eventually_heard(world, ["tokens_revoked"])


def test_whoever_is_uninstalled_has_an_inactive_account(world):
    world.slack.uninstalls()
    assert world.bot.call("auth.test")["error"] == "account_inactive"
    assert heard(world) == ["tokens_revoked", "app_uninstalled"]
    world.slack.installs()
    assert world.bot.call("auth.test")["ok"]


def test_an_app_takes_itself_away_only_with_its_secret(world):
    wrong = world.bot.call("apps.uninstall", client_id=HELPER.client_id, client_secret="?")  # noqa: S106  on purpose
    assert wrong["error"] == "bad_client_secret"
    known = {"client_id": HELPER.client_id, "client_secret": HELPER.client_secret}
    assert world.bot.call("apps.uninstall", **known)["ok"]
    assert "client_secret" not in world.slack.calls("apps.uninstall")[0]["arguments"]
    eventually_heard(world, ["tokens_revoked", "app_uninstalled"])


def test_nothing_reaches_an_app_that_is_not_installed(world):
    world.slack.uninstalls()
    world.bot.heard.clear()
    world.amara.types("hello")
    world.amara.types("/helper join")
    assert world.amara.reads() == ["hello", "/helper is not a valid command."]
    world.slack.changes("Bo Lindqvist", tz="Asia/Tokyo")
    assert world.bot.heard == []


NEEDED = {
    "chat.postMessage": ({"channel": "U1", "text": "a"}, "chat:write"),
    "conversations.open": ({"users": "U1"}, "im:write"),
    "conversations.history": ({"channel": "D00000001"}, "im:history"),
    "conversations.replies": ({"channel": "D00000001", "ts": "1.0"}, "im:history"),
    "conversations.info": ({"channel": "G900"}, "groups:read"),
    "conversations.members": ({"channel": "C901"}, "channels:read"),
    "conversations.list": ({"types": "im"}, "im:read"),
    "conversations.join": ({"channel": "C901"}, "channels:join"),
    "users.info": ({"user": "U1"}, "users:read"),
    "users.list": ({}, "users:read"),
    "users.lookupByEmail": ({"email": "a@example.org"}, "users:read.email"),
    "users.conversations": ({}, "channels:read"),
    "bots.info": ({}, "users:read"),
    "team.info": ({}, "team:read"),
    "files.getUploadURLExternal": ({"filename": "a", "length": 1}, "files:write"),
}


@pytest.mark.parametrize("method", NEEDED)
def test_a_method_needs_its_scope_and_says_which(tmp_path, method):
    arguments, scope = NEEDED[method]
    with opened(tmp_path, app=_granted(scope, leaving_out=True)) as world:
        world.amara.reads()  # her direct message exists now
        answer = world.bot.call(method, **arguments)
        assert (answer["error"], answer["needed"]) == ("missing_scope", scope)
        assert scope not in answer["provided"].split(",")


def test_a_group_needs_a_scope_of_its_own(tmp_path):
    with opened(tmp_path, app=_granted("mpim:write", leaving_out=True)) as world:
        assert world.bot.call("conversations.open", users="U1")["ok"]
        assert world.bot.call("conversations.open", users="U1,U2")["needed"] == "mpim:write"


def test_views_need_no_scope_at_all(tmp_path):
    with opened(tmp_path, app=_granted("commands")) as world:
        home = {"type": "home", "blocks": []}
        assert world.bot.call("views.publish", user_id="U1", view=home)["ok"]
        assert world.bot.call("views.open", trigger_id="1", view=modal())["error"] == (
            "invalid_trigger_id"
        )


def test_every_answer_says_what_the_token_may(tmp_path):
    with opened(tmp_path, app=_granted("chat:write", "commands")) as world:
        answer = world.bot.send("auth.test", {})
        assert answer.headers["X-OAuth-Scopes"] == "chat:write,commands"


def test_an_app_without_the_scope_for_commands_has_none(tmp_path):
    with opened(tmp_path, app=_granted("commands", leaving_out=True)) as world:
        world.amara.types("/helper join")
        assert world.amara.reads() == ["/helper is not a valid command."]


def test_an_address_is_shown_only_to_who_may_see_addresses(tmp_path):
    with opened(tmp_path, app=_granted("users:read")) as world:
        assert "email" not in world.bot.call("users.info", user="U1")["user"]["profile"]


EVENTS = {
    "im:history": lambda world: world.amara.types("hello"),
    "users:read": lambda world: world.slack.changes("Bo Lindqvist", tz="Asia/Tokyo"),
    "app_mentions:read": lambda world: world.bo.types("@Helper, hello", to="desk"),
    "groups:read": lambda world: world.slack.admits("Carla Reyes", "G900"),
}


@pytest.mark.parametrize("scope", EVENTS)
def test_an_event_is_sent_only_to_an_app_with_the_scope_for_it(tmp_path, scope):
    with opened(tmp_path / "with") as world:
        EVENTS[scope](world)
        assert len(world.bot.heard) == 1
    with opened(tmp_path / "without", app=_granted(scope, leaving_out=True)) as world:
        EVENTS[scope](world)
        assert world.bot.heard == []


def test_what_is_said_in_a_channel_is_heard_only_by_an_app_that_may_read_there(tmp_path):
    with opened(tmp_path, app=_granted(*App().scopes, "groups:history")) as world:
        world.bo.types("hello", to="desk")
        world.bo.types("hello", to="attic")  # the app is not there
        [told] = world.bot.heard
        assert (told["event"]["channel"], told["event"]["channel_type"]) == ("G900", "group")


def test_an_event_is_sent_only_to_an_app_that_asked_for_it(tmp_path):
    with opened(tmp_path, app=replace(HELPER, events=("team_join",))) as world:
        world.amara.types("hello")
        world.slack.welcomes("Dee New")
        assert heard(world) == ["team_join"]


def test_an_app_may_ask_for_some_kinds_of_messages_only(tmp_path):
    scopes = (*HELPER.scopes, "groups:history")
    app = replace(HELPER, scopes=scopes, events=("message.groups",))
    with opened(tmp_path, app=app) as world:
        world.amara.types("hello")
        world.bo.types("hello", to="desk")
        assert [each["event"]["channel"] for each in world.bot.heard] == ["G900"]


def test_an_app_that_hears_itself_is_told_its_own_words_as_those_of_a_bot(tmp_path):
    with opened(tmp_path, app=replace(HELPER, hears_itself=True)) as world:
        world.bot.say("U1", "Hello")
        eventually_heard(world, ["message"])
        event = world.bot.heard[0]["event"]
        assert (event["user"], event["bot_id"], event["text"]) == ("UBOT", "B0BOT", "Hello")


def test_a_press_reaches_an_app_whatever_it_may_read(tmp_path):
    with opened(tmp_path, app=_granted("chat:write")) as world:
        world.bot.say("U1", "Well?", blocks=[actions(button("Yes"))])
        world.amara.presses("Yes")
        assert world.bot.kinds() == ["block_actions"]


def _granted(*scopes, leaving_out=False):
    """The helper with these scopes, or with all but these."""
    if leaving_out:
        scopes = tuple(each for each in HELPER.scopes if each not in scopes)
    return replace(HELPER, scopes=scopes)


def heard(world):
    return [each["event"]["type"] for each in world.bot.heard]


def eventually_heard(world, kinds):
    """Wait until these were heard; events travel each by itself, in no promised order."""
    eventually(lambda: sorted(heard(world)) == sorted(kinds))
