"""Who has an account, how the Web API describes them, and with whom it lets the app talk."""

import pytest

from playground.people import Person
from playground.team import Channel
from tests.playground.world import ATTIC, CAST, DESK, eventually, opened

GUEST = Person("U5", "Gus Guest", "gus@example.org", restricted=True)
SINGLE = Person("U6", "Sina Single", "sina@example.org", ultra_restricted=True)
ROBOT = Person("U7", "Robot", bot=True)
OUTSIDER = Person("U8", "Odd Outside", team="T9ELSE", tz="Europe/Oslo")
NEIGHBOUR = Person("U9", "Nea Next", team="T9ELSE")
MADE = Person("U10", "Made Up", app_user=True)
SHARED = Channel("C950", "shared", ("U1", "U9", "UBOT"), is_private=False)
ALL = (*CAST, GUEST, SINGLE, ROBOT, OUTSIDER, NEIGHBOUR, MADE)


@pytest.fixture(scope="module")
def crowded(tmp_path_factory):
    channels = (DESK, ATTIC, SHARED)
    with opened(tmp_path_factory.mktemp("crowded"), people=ALL, channels=channels) as made:
        yield made


@pytest.mark.parametrize(
    ("account", "flags"),
    [
        ("U1", set()),
        ("U5", {"is_restricted"}),
        ("U6", {"is_restricted", "is_ultra_restricted"}),
        ("U7", {"is_bot"}),
        ("U8", {"is_stranger"}),
        ("U10", {"is_app_user"}),
        ("U4", {"deleted"}),
        ("UBOT", {"is_bot"}),
    ],
)
def test_an_account_says_what_kind_it_is(crowded, account, flags):
    user = crowded.bot.call("users.info", user=account)["user"]
    kinds = {name for name, value in user.items() if name.startswith("is_") and value is True}
    assert kinds | ({"deleted"} if user["deleted"] else set()) == flags


def test_somebody_from_outside_belongs_to_another_team_and_has_no_address(crowded):
    user = crowded.bot.call("users.info", user="U8")["user"]
    assert (user["team_id"], "email" in user["profile"]) == ("T9ELSE", False)


def test_of_who_is_gone_nobody_knows_where_they_live(crowded):
    assert "tz" not in crowded.bot.call("users.info", user="U4")["user"]


def test_the_list_of_people_comes_in_pages_and_without_outsiders(crowded):
    seen, cursor = [], ""
    while True:
        page = crowded.bot.call("users.list", limit=4, cursor=cursor)
        seen += [each["id"] for each in page["members"]]
        assert len(page["members"]) <= 4
        cursor = page["response_metadata"]["next_cursor"]
        if not cursor:
            break
    assert seen == ["U1", "U2", "U3", "U4", "U5", "U6", "U7", "U10", "UBOT"]


def test_a_language_is_told_only_when_asked_for(crowded):
    shown = crowded.bot.call("users.list", include_locale=True)["members"][0]
    assert shown["locale"] == "en-GB"
    assert "locale" not in crowded.bot.call("users.list")["members"][0]


def test_somebody_is_found_by_their_address_unless_they_are_gone(crowded):
    found = crowded.bot.call("users.lookupByEmail", email="Bo.Lindqvist@Example.org")
    assert found["user"]["id"] == "U2"
    for email in ("dora.gone@example.org", "nobody@example.org"):
        answer = crowded.bot.call("users.lookupByEmail", email=email)
        assert answer["error"] == "users_not_found"
    assert crowded.bot.call("users.lookupByEmail")["error"] == "invalid_arguments"


@pytest.mark.parametrize(
    ("users", "error"),
    [
        ("", "users_list_not_supplied"),
        ("U99", "user_not_found"),
        ("UBOT", "user_not_found"),
        ("U4", "user_disabled"),
        ("U1,U4", "user_disabled"),
        ("U7", "cannot_dm_bot"),
        ("U8", "user_not_visible"),
        ("U1,U8", "invalid_user_combination"),
        ("U1,U2,U3,U4,U5,U6,U7,U8,U9", "too_many_users"),
    ],
)
def test_a_conversation_cannot_be_opened_with(crowded, users, error):
    assert crowded.bot.call("conversations.open", users=users)["error"] == error


@pytest.mark.parametrize("users", ["U1", "U5", "U6", "U9", "U1,U9", "U1,U2,U3"])
def test_a_conversation_can_be_opened_with(crowded, users):
    assert crowded.bot.call("conversations.open", users=users)["ok"]


def test_a_message_to_somebody_who_is_gone_is_taken_all_the_same(crowded):
    assert crowded.bot.say("U4", "Are you there?")["ok"]


def test_only_direct_and_group_messages_are_opened_by_their_id(crowded):
    direct = crowded.bot.call("conversations.open", users="U1", return_im=True)["channel"]
    assert direct["user"] == "U1"
    again = crowded.bot.call("conversations.open", channel=direct["id"])
    assert again["channel"]["id"] == direct["id"]
    other = crowded.bot.call("conversations.open", channel="C901")
    assert other["error"] in {"missing_scope", "method_not_supported_for_channel_type"}


def test_the_bot_lists_the_conversations_that_it_may_know_of(crowded):
    crowded.amara.meets("Bo Lindqvist")  # theirs alone

    def names(method, **more):
        answer = crowded.bot.call(method, **more)
        return [each.get("name", each["id"]) for each in answer["channels"]]

    assert names("conversations.list") == ["attic", "shared"]
    kinds = "public_channel,private_channel"
    assert names("conversations.list", types=kinds) == ["desk", "attic", "shared"]
    assert names("users.conversations", types=kinds) == ["desk", "shared"]
    assert names("users.conversations", types=kinds, user="U2") == ["desk", "attic"]
    first = crowded.bot.call("conversations.list", types=kinds, limit=2)
    following = first["response_metadata"]["next_cursor"]
    assert names("conversations.list", types=kinds, limit=2, cursor=following) == ["shared"]
    assert crowded.bot.call("conversations.list", types="garden")["error"] == "invalid_types"


def test_the_bot_comes_into_a_public_channel_and_hears_that_it_did(world):
    assert world.bot.say("C901", "Hello")["error"] == "not_in_channel"
    assert world.bot.call("conversations.join", channel="C901")["channel"]["is_member"]
    assert world.bot.say("C901", "Hello")["ok"]
    eventually_heard(world, "member_joined_channel", user="UBOT", channel="C901")
    refused = world.bot.call("conversations.join", channel="G900")
    assert refused["error"] == "method_not_supported_for_channel_type"


def test_the_bot_hears_who_comes_into_a_channel_where_it_is(world):
    world.slack.admits("Carla Reyes", "G900")
    world.slack.admits("Carla Reyes", "C901")
    [heard] = world.bot.heard
    assert (heard["event"]["user"], heard["event"]["channel"]) == ("U3", "G900")
    assert world.carla.conversations == ["Helper", "desk", "attic"]


def test_somebody_new_is_welcomed_and_can_do_what_everybody_can(world):
    dee = world.slack.welcomes("Dee New", email="dee@example.org", tz="Asia/Tokyo")
    [heard] = world.bot.heard
    assert heard["event"]["type"] == "team_join"
    assert heard["event"]["user"]["tz"] == "Asia/Tokyo"
    dee.types("hello")
    assert world.bot.heard[-1]["event"]["text"] == "hello"


def test_the_bot_hears_when_somebody_moves_to_another_zone(world):
    world.slack.changes("Bo Lindqvist", tz="Australia/Lord_Howe")
    user = world.bot.heard[0]["event"]["user"]
    assert (user["id"], user["tz"], user["tz_offset"]) == ("U2", "Australia/Lord_Howe", 39_600)
    assert world.bot.call("users.info", user="U2")["user"]["tz"] == "Australia/Lord_Howe"


def test_the_bot_hears_when_somebody_leaves(world):
    world.slack.changes("Bo Lindqvist", deleted=True)
    event = world.bot.heard[0]["event"]
    assert (event["type"], event["user"]["deleted"]) == ("user_change", True)
    assert world.bot.call("conversations.open", users="U2")["error"] == "user_disabled"


@pytest.mark.parametrize(
    ("about", "error"),
    [
        ({"tz": "Mars/Olympus"}, "invalid_time_zone"),
        ({"tz": "../../etc/passwd"}, "invalid_time_zone"),
        ({"deleted": "yes"}, "invalid_arguments"),
    ],
)
def test_an_account_cannot_become_what_no_account_can_be(world, about, error):
    with pytest.raises(AssertionError, match=error):
        world.slack.changes("Bo Lindqvist", **about)
    assert world.bot.heard == []


def test_who_came_and_what_changed_is_still_so_after_a_restart(tmp_path):
    with opened(tmp_path) as before:
        before.slack.welcomes("Dee New", id="U77")
        before.slack.changes("Bo Lindqvist", tz="Asia/Tokyo")
    with opened(tmp_path) as after:
        assert after.bot.call("users.info", user="U77")["user"]["real_name"] == "Dee New"
        assert after.bot.call("users.info", user="U2")["user"]["tz"] == "Asia/Tokyo"


def test_an_account_exists_once(world):
    with pytest.raises(AssertionError, match="user_already_exists"):
        world.slack.welcomes("Another Bo", id="U2")
    with pytest.raises(AssertionError, match="invalid_user_id"):
        world.slack.welcomes("Strange", id="../U2")


def eventually_heard(world, kind, **more):
    def heard():
        events = [each["event"] for each in world.bot.heard]
        return any(each.items() >= ({"type": kind} | more).items() for each in events)

    eventually(heard)
