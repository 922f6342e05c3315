"""Replies under a message, and people who talk among themselves."""

import pytest


def test_a_reply_belongs_to_its_message_and_the_message_counts_it(world):
    said = world.bot.say("U1", "Well?")
    reply = world.bot.say("U1", "One more thing", thread_ts=said["ts"])
    assert reply["message"]["thread_ts"] == said["ts"]
    answers = world.bot.call("conversations.replies", channel=said["channel"], ts=said["ts"])
    parent, only = answers["messages"]
    assert (parent["text"], parent["reply_count"]) == ("Well?", 1)
    assert (parent["thread_ts"], parent["latest_reply"]) == (said["ts"], reply["ts"])
    assert (only["text"], only["thread_ts"]) == ("One more thing", said["ts"])


def test_history_does_not_tell_replies(world):
    said = world.bot.say("U1", "Well?")
    world.bot.say("U1", "One more thing", thread_ts=said["ts"])
    history = world.bot.call("conversations.history", channel=said["channel"])
    assert [each["text"] for each in history["messages"]] == ["Well?"]


def test_a_reply_to_a_reply_stays_in_the_same_thread(world):
    said = world.bot.say("U1", "Well?")
    first = world.bot.say("U1", "One", thread_ts=said["ts"])
    second = world.bot.say("U1", "Two", thread_ts=first["ts"])
    assert second["message"]["thread_ts"] == said["ts"]


def test_nobody_replies_to_what_is_not_there_or_seen_by_one_only(world):
    refused = world.bot.say("U1", "Hm", thread_ts="1.0")
    assert refused["error"] == "cannot_reply_to_message"
    whispered = world.bot.call("chat.postEphemeral", channel="G900", user="U2", text="Psst")
    refused = world.bot.say("G900", "Hm", thread_ts=whispered["message_ts"])
    assert refused["error"] == "cannot_reply_to_message"
    direct = world.bot.say("U1", "Hello")["channel"]
    gone = world.bot.call("conversations.replies", channel=direct, ts="1.0")
    assert gone["error"] == "thread_not_found"


def test_a_person_replies_and_the_bot_hears_where(world):
    said = world.bot.say("U1", "Well?")
    world.amara.replies("Very well", to="Well?")
    event = world.bot.heard[0]["event"]
    assert (event["text"], event["thread_ts"]) == ("Very well", said["ts"])
    assert world.amara.reads() == ["Well?"]
    assert world.amara.reads_thread("Well?") == ["Well?", "Very well"]


def test_a_command_is_not_taken_in_a_thread(world):
    world.bot.say("U1", "Well?")
    world.amara.replies("/helper join", to="Well?")
    assert world.amara.reads()[-1] == "/helper is not supported in threads. Sorry!"
    assert world.bot.heard == []


def test_a_thread_is_told_from_any_of_its_messages_page_by_page(world):
    said = world.bot.say("U1", "Well?")
    ask = {"channel": said["channel"]}
    ask["ts"] = world.bot.say("U1", "One", thread_ts=said["ts"])["ts"]
    world.bot.say("U1", "Two", thread_ts=said["ts"])
    first = world.bot.call("conversations.replies", **ask, limit=2)
    cursor = first["response_metadata"]["next_cursor"]
    second = world.bot.call("conversations.replies", **ask, limit=2, cursor=cursor)
    told = [each["text"] for page in (first, second) for each in page["messages"]]
    assert (told, first["has_more"], second["has_more"]) == (["Well?", "One", "Two"], True, False)


def test_two_people_write_to_each_other_and_the_bot_knows_nothing_of_it(world):
    channel = world.amara.meets("Bo Lindqvist")
    world.amara.types("Hello Bo", to="Bo Lindqvist")
    assert world.bo.reads("Amara Okafor") == ["Hello Bo"]
    assert world.bot.heard == []
    assert world.bot.say(channel, "I am here too")["error"] == "channel_not_found"
    history = world.bot.call("conversations.history", channel=channel)
    assert history["error"] == "channel_not_found"


def test_three_people_meet_in_a_group_and_the_same_again(world):
    group = world.amara.meets("Bo Lindqvist", "Carla Reyes")
    assert world.carla.meets("Amara Okafor", "Bo Lindqvist") == group
    world.carla.types("Lunch?", to="Amara Okafor, Bo Lindqvist")
    assert world.amara.reads("Bo Lindqvist, Carla Reyes") == ["Lunch?"]


def test_nobody_meets_only_themselves(world):
    with pytest.raises(AssertionError, match="not_enough_users"):
        world.amara.meets("Amara Okafor")


def test_nobody_meets_somebody_who_does_not_exist(world):
    with pytest.raises(AssertionError, match="there is no 'Zoe'"):
        world.amara.meets("Zoe")
