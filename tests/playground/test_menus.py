"""Shortcuts, and menus whose options the app looks up while somebody types."""

import pytest
from starlette.responses import PlainTextResponse

from tests.playground.world import actions, asked, modal, option, plain

CITY = {"type": "external_select", "min_query_length": 2, "placeholder": plain("City")}
CITIES = {"type": "multi_external_select", "min_query_length": 2}
GROUPED = {"option_groups": [{"label": plain("Africa"), "options": [option("Lagos")]}]}


def test_a_shortcut_of_the_workspace_brings_leave_to_open_a_form(world):
    world.bot.answers = lambda heard: _opened(world, heard)
    world.amara.uses("Ask the helper")
    heard = world.bot.heard[0]
    assert (heard["type"], heard["callback_id"]) == ("shortcut", "ask")
    assert (heard["user"]["id"], heard["team"]["id"]) == ("U1", "T0TEAM")
    assert "response_url" not in heard
    assert world.amara.modal.title == "A form"


def test_a_shortcut_of_a_message_says_which_message_and_where_to_reply(world):
    world.bo.types("What is a mentor?", to="attic")
    world.amara.uses("Explain this", on="What is a mentor?", within="attic")
    heard = world.bot.heard[0]
    assert (heard["type"], heard["callback_id"]) == ("message_action", "explain")
    assert (heard["message"]["text"], heard["message"]["user"]) == ("What is a mentor?", "U2")
    assert heard["message_ts"] == heard["message"]["ts"]
    assert heard["channel"] == {"id": "C901", "name": "attic"}
    world.bot.http.post(heard["response_url"], json={"text": "Somebody who listens."})
    assert world.amara.reads("attic") == ["What is a mentor?", "Somebody who listens."]
    assert world.bo.reads("attic") == ["What is a mentor?"]


def test_nobody_can_use_a_shortcut_that_the_app_does_not_have(world):
    with pytest.raises(AssertionError, match="shortcut_not_found"):
        world.slack.post("as/U1/shortcut", {"callback_id": "explain"})
    with pytest.raises(AssertionError, match="there is no 'Explain this'"):
        world.amara.uses("Explain this")


def test_a_shortcut_that_the_bot_does_not_take_is_told_to_the_person(world):
    world.bot.answers = lambda _heard: PlainTextResponse("oh", 500)
    with pytest.raises(AssertionError, match="We had some trouble connecting"):
        world.amara.uses("Ask the helper")


def test_the_app_looks_options_up_while_somebody_types(world):
    _shows(world, asked("City", CITY))
    _looks_up(world, {"options": [option("Lagos"), option("Lausanne")]})
    assert world.amara.searches("La", label="City") == ["Lagos", "Lausanne"]
    heard = world.bot.heard[-1]
    assert (heard["type"], heard["value"]) == ("block_suggestion", "La")
    assert (heard["block_id"], heard["action_id"]) == ("city", "value")
    assert heard["view"]["callback_id"] == "form"
    assert heard["container"]["type"] == "view"


def test_what_was_looked_up_is_sent_off_whole(world):
    _shows(world, asked("City", CITY), asked("Cities", CITIES))
    _looks_up(world, {"options": [option("Lagos"), option("Lausanne")]})
    world.amara.fills({"City": "Lagos", "Cities": ["Lausanne", "Lagos"]})
    world.amara.submits()
    values = world.bot.heard[-1]["view"]["state"]["values"]
    assert values["city"]["value"]["selected_option"] == option("Lagos")
    chosen = values["cities"]["value"]["selected_options"]
    assert [each["value"] for each in chosen] == ["lausanne", "lagos"]


def test_options_may_come_in_groups(world):
    _shows(world, asked("City", CITY))
    _looks_up(world, GROUPED)
    assert world.amara.searches("Lag", label="City") == ["Lagos"]


def test_one_letter_is_too_little_to_look_anything_up(world):
    _shows(world, asked("City", CITY))
    assert world.amara.searches("L", label="City") == []
    assert world.bot.kinds() == ["shortcut"]


@pytest.mark.parametrize("answer", [{"options": [option("a" * 76)]}, {"choices": []}, {}])
def test_options_that_slack_would_not_show_are_not_offered(world, answer):
    _shows(world, asked("City", CITY))
    _looks_up(world, answer)
    assert world.amara.searches("La", label="City") == []


def test_what_was_not_offered_cannot_be_chosen(world):
    _shows(world, asked("City", CITY))
    view = world.amara.modal.view["id"]
    forged = {"city": {"value": "atlantis"}}
    world.slack.post("as/U1/fill", {"surface": view, "values": forged})
    world.amara.submits()
    assert world.amara.modal.errors == {"City": "Please complete this required field."}


def test_a_menu_in_a_message_tells_the_bot_at_once_what_was_looked_up(world):
    world.bot.say("U1", "Where?", blocks=[actions(CITY | {"action_id": "where"})])
    _looks_up(world, {"options": [option("Lagos")]})
    world.amara.chooses("Lagos", label="City")
    asked_, told = world.bot.heard
    assert asked_["container"]["type"] == "message"
    assert asked_["message"]["text"] == "Where?"
    assert told["actions"][0]["selected_option"] == option("Lagos")


def _opened(world, heard, *blocks):
    assert world.bot.call("views.open", trigger_id=heard["trigger_id"], view=modal(*blocks))["ok"]


def _shows(world, *blocks):
    world.bot.answers = lambda heard: _opened(world, heard, *blocks)
    world.amara.uses("Ask the helper")


def _looks_up(world, answer):
    world.bot.answers = lambda heard: answer if heard["type"] == "block_suggestion" else None
