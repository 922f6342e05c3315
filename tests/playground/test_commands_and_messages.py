import time

import pytest
from starlette.responses import PlainTextResponse

from tests import visitor
from tests.playground.world import actions, button, eventually, modal, plain


def test_a_command_reaches_the_bot_signed_and_with_everything_that_slack_sends(world):
    world.amara.types("/helper join now")
    heard = world.bot.heard[0]
    assert (heard["command"], heard["text"]) == ("/helper", "join now")
    assert (heard["user_id"], heard["user_name"]) == ("U1", "amara.okafor")
    assert heard["channel_name"] == "directmessage"
    assert heard.keys() >= {
        "token",
        "team_id",
        "team_domain",
        "channel_id",
        "response_url",
        "trigger_id",
        "api_app_id",
    }


def test_the_answer_to_a_command_is_seen_by_nobody_else(world):
    world.bot.answers = lambda _heard: {"text": "Psst, *Bo*."}
    world.bo.types("/helper join", to="attic")
    assert world.bo.reads("attic") == ["Psst, Bo."]
    assert world.amara.reads("attic") == []


def test_the_answer_to_a_command_may_be_for_the_whole_channel(world):
    world.bot.answers = lambda _heard: {"text": "Hear, hear", "response_type": "in_channel"}
    world.bo.types("/helper join", to="attic")
    assert world.amara.reads("attic") == ["Hear, hear"]


def test_a_command_that_nobody_knows_is_refused_by_slackbot(world):
    world.amara.types("/nonsense")
    assert world.amara.reads() == ["/nonsense is not a valid command."]
    assert world.bot.heard == []


def test_a_command_that_the_bot_takes_too_long_for_is_said_to_have_timed_out(world):
    world.bot.answers = lambda _heard: time.sleep(3.3)
    world.amara.types("/helper join")
    assert world.amara.reads() == ['/helper failed with the error "operation_timeout"']


def test_a_command_that_the_bot_stumbles_over_is_said_to_have_failed(world):
    world.bot.answers = lambda _heard: PlainTextResponse("oh", 500)
    world.amara.types("/helper join")
    assert world.amara.reads() == ['/helper failed with the error "dispatch_failed"']


def test_what_amara_writes_to_the_app_arrives_as_an_event_and_cannot_mention_anybody(world):
    world.amara.types("hello <!channel> & all")
    event = world.bot.heard[0]["event"]
    assert (event["type"], event["channel_type"], event["user"]) == ("message", "im", "U1")
    assert event["text"] == "hello &lt;!channel&gt; &amp; all"
    assert world.amara.reads() == ["hello <!channel> & all"]


def test_an_event_that_the_bot_does_not_take_is_sent_three_more_times(world):
    world.bot.answers = lambda _heard: PlainTextResponse("oh", 500)
    world.amara.types("hello")
    eventually(lambda: len(world.bot.heard) == 4)
    numbers = [heard.get("X-Slack-Retry-Num") for heard in world.bot.heard]
    assert numbers == [None, "1", "2", "3"]
    assert world.bot.heard[1]["X-Slack-Retry-Reason"] == "http_error"
    assert len({heard["event_id"] for heard in world.bot.heard}) == 1


def test_an_event_is_not_sent_again_once_the_bot_has_taken_it(world):
    answers = iter([PlainTextResponse("oh", 500), None])
    world.bot.answers = lambda _heard: next(answers)
    world.amara.types("hello")
    eventually(lambda: len(world.bot.heard) == 2)
    world.bot.answers = lambda _heard: None
    world.amara.types("again")
    assert [heard["event"]["text"] for heard in world.bot.heard] == ["hello", "hello", "again"]


def test_people_in_a_group_talk_to_each_other_and_the_bot_does_not_listen(world):
    world.bot.call("conversations.open", users="U1,U2")
    world.amara.types("Hello Bo", to="Bo Lindqvist")
    assert world.bo.reads("Amara Okafor") == ["Hello Bo"]
    assert world.bot.heard == []


def test_the_bots_name_in_a_channel_reaches_the_bot_if_it_is_there(world):
    world.bo.types("@Helper, are you there?", to="desk")
    world.bo.types("@Helper, are you there?", to="attic")
    [heard] = world.bot.heard
    assert (heard["event"]["type"], heard["event"]["channel"]) == ("app_mention", "G900")
    assert heard["event"]["text"] == "<@UBOT>, are you there?"


def test_in_a_direct_message_the_bots_name_is_a_word_like_any_other(world):
    world.amara.types("@Helper hello")
    assert [each["event"]["type"] for each in world.bot.heard] == ["message"]


def test_a_press_tells_the_bot_which_button_of_which_message(world):
    asks = actions(button("Yes", value="y"), button("No", value="n"))
    said = world.bot.say("U1", "Well?", blocks=[asks])
    world.amara.presses("No")
    heard = world.bot.heard[0]
    assert heard["type"] == "block_actions"
    assert heard["container"]["message_ts"] == heard["message"]["ts"] == said["ts"]
    assert heard["channel"]["id"] == said["channel"]
    [action] = heard["actions"]
    assert (action["type"], action["action_id"], action["value"]) == ("button", "no", "n")


def test_a_button_that_is_not_there_is_missed_with_a_list_of_those_that_are(world, monkeypatch):
    monkeypatch.setattr(visitor, "PATIENCE", 0)
    world.bot.say("U1", "Well?", blocks=[actions(button("Yes"), button("No"))])
    with pytest.raises(AssertionError, match=r"sees no 'Maybe', only \['Yes', 'No'\]"):
        world.amara.presses("Maybe")


def test_a_press_that_the_bot_does_not_take_is_told_to_the_person(world):
    world.bot.answers = lambda _heard: PlainTextResponse("oh", 500)
    world.bot.say("U1", "Well?", blocks=[actions(button("Yes"))])
    with pytest.raises(AssertionError, match="We had some trouble connecting"):
        world.amara.presses("Yes")


def test_the_bot_may_replace_the_message_that_was_pressed(world):
    world.bot.say("U1", "Well?", blocks=[actions(button("Yes"))])
    world.amara.presses("Yes")
    url = world.bot.heard[0]["response_url"]
    world.bot.http.post(url, json={"replace_original": True, "text": "Thank you"})
    assert world.amara.reads() == ["Thank you"]
    assert world.amara.buttons() == []


def test_the_bot_may_delete_the_message_that_was_pressed(world):
    world.bot.say("U1", "Well?", blocks=[actions(button("Yes"))])
    world.amara.presses("Yes")
    world.bot.http.post(world.bot.heard[0]["response_url"], json={"delete_original": True})
    assert world.amara.reads() == []


def test_a_response_url_serves_five_times(world):
    world.amara.types("/helper join")
    url = world.bot.heard[0]["response_url"]
    answers = [world.bot.http.post(url, json={"text": f"{n}"}).status_code for n in range(6)]
    assert answers == [200] * 5 + [404]
    assert world.amara.reads() == ["0", "1", "2", "3", "4"]


def test_messages_are_unread_until_somebody_looks(world):
    world.bot.say("U1", "One")
    world.bot.say("U1", "Two")
    assert world.amara.unread == {"Helper": 2}
    assert world.amara.reads() == ["One", "Two"]
    assert world.amara.unread == {}
    world.bot.say("U1", "Three")
    assert world.amara.unread == {"Helper": 1}


def test_home_is_drawn_when_somebody_comes_and_its_buttons_work(world):
    view = {"type": "home", "blocks": [{"type": "header", "text": plain("Welcome")}]}
    view["blocks"].append(actions(button("Begin")))

    def answer(heard):
        if heard["type"] == "event_callback":
            user = heard["event"]["user"]
            assert world.bot.call("views.publish", user_id=user, view=view)["ok"]

    world.bot.answers = answer
    assert world.amara.home() == "Welcome"
    world.amara.presses("Begin", home=True)
    assert world.bot.heard[-1]["view"]["type"] == "home"
    assert world.bot.heard[-1]["actions"][0]["action_id"] == "begin"


def test_a_closed_form_is_reported_only_if_the_bot_asked_for_it(world):
    for wish in (False, True):
        world.amara.types("/helper join")
        trigger = world.bot.heard[-1]["trigger_id"]
        world.bot.call("views.open", trigger_id=trigger, view=modal(notify_on_close=wish))
        world.amara.closes()
    assert world.bot.kinds() == ["/helper", "/helper", "view_closed"]
