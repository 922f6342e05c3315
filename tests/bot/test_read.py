"""Slack's payloads as plain data, and nothing that an older version sent can surprise us."""

import json

import pytest

from bot.slack import read
from flows.messages import Choice, Kind, Ref
from storage.people import Account, Profile

JOAO = Account("slack", "T0FJORD", "U0JOAO")


def pressed(value="yes relationship:r1", **more):
    action = {"type": "button", "action_id": "private", "value": value, "action_ts": "17.1"}
    return read.pressed({"user": {"id": "U0JOAO"}, "actions": [action], **more})


@pytest.mark.parametrize(
    ("element", "given"),
    [
        ({"type": "static_select", "selected_option": {"value": "remote"}}, "remote"),
        ({"type": "static_select", "selected_option": None}, None),
        (
            {
                "type": "multi_static_select",
                "selected_options": [{"value": "feedback"}, {"value": "career"}],
            },
            ("feedback", "career"),
        ),
        ({"type": "multi_static_select", "selected_options": []}, ()),
        ({"type": "multi_static_select"}, ()),
        ({"type": "checkboxes", "selected_options": [{"value": "yes"}]}, True),
        ({"type": "checkboxes", "selected_options": []}, False),
        ({"type": "datepicker", "selected_date": "2026-03-02"}, "2026-03-02"),
        ({"type": "datepicker", "selected_date": None}, None),
        ({"type": "timepicker", "selected_time": "09:30"}, "09:30"),
        ({"type": "plain_text_input", "value": "Hello <!channel>"}, "Hello <!channel>"),
        ({"type": "plain_text_input", "value": None}, None),
        ({"type": "users_select", "selected_user": "U0AMARA"}, None),
        ({"type": "hologram", "value": "boo"}, None),
        ({}, None),
    ],
)
def test_the_answer_to_a_question_is_read_as_what_was_meant(element, given):
    assert read.given(element) == given


def test_a_press_says_what_was_chosen_and_about_what():
    found = pressed()

    assert (found.choice, found.ref) == (Choice.YES, Ref(Kind.RELATIONSHIP, "r1"))


@pytest.mark.parametrize("value", ["frobnicate relationship:r1", "", " ", "YES relationship:r1"])
def test_a_button_of_an_older_version_is_no_choice(value):
    assert pressed(value).choice is None


@pytest.mark.parametrize(
    "ref", ["", "r1", "relationship", "relationship:", ":r1", "planet:mars", "Relationship:r1"]
)
def test_a_reference_that_is_not_ours_is_none(ref):
    assert pressed(f"yes {ref}").ref is None


@pytest.mark.parametrize("kind", Kind)
def test_a_reference_comes_back_as_it_was_written(kind):
    ref = Ref(kind, "a:b c")

    assert Ref.parse(str(ref)) == ref


def test_a_press_in_a_direct_message_is_seen_by_nobody_else():
    assert not pressed(container={"message_ts": "1.1", "channel_id": "D0JOAO"}).is_shared


@pytest.mark.parametrize("channel", ["C0DESK", "G0GROUP"])
def test_a_press_in_a_group_can_be_seen_by_others(channel):
    assert pressed(container={"message_ts": "1.1", "channel_id": channel}).is_shared


def test_a_press_on_the_home_and_one_in_a_modal_are_told_apart():
    assert pressed(view={"type": "home", "id": "V1"}).is_home
    assert not pressed(view={"type": "modal", "id": "V1"}).is_home
    assert pressed(view={"type": "modal", "id": "V1"}).view_id == "V1"


def test_the_same_press_heard_twice_is_the_same_delivery_and_another_one_is_not():
    here = {"message_ts": "1.1", "channel_id": "D0JOAO"}
    elsewhere = {"message_ts": "2.2", "channel_id": "D0JOAO"}

    assert pressed(container=here).delivery == pressed(container=here).delivery
    assert pressed(container=here).delivery != pressed(container=elsewhere).delivery
    assert pressed(container=here).delivery != pressed("no", container=here).delivery


def form(values, metadata='{"form": "sign-up-mentee", "state": "mentee"}'):
    return {
        "user": {"id": "U0JOAO", "team_id": "T0FJORD"},
        "team": {"id": "T0FJORD"},
        "view": {
            "id": "V1",
            "hash": "17.abc",
            "private_metadata": metadata,
            "blocks": [
                {"type": "section", "block_id": "intro"},
                *({"type": "input", "block_id": name} for name in values),
            ],
            "state": {"values": {name: {"answer": given} for name, given in values.items()}},
        },
    }


def test_a_form_says_which_it_is_what_it_is_about_and_what_was_answered():
    found = read.sent(
        form(
            {
                "about_me": {"type": "plain_text_input", "value": "Hello"},
                "hoped_for": {"type": "users_select", "selected_user": "U0AMARA"},
            }
        )
    )

    assert (found.form, found.state, found.first_field) == ("sign-up-mentee", "mentee", "about_me")
    assert found.given == {"about_me": "Hello", "hoped_for": None}
    assert found.picked_people == {"hoped_for": "U0AMARA"}


def test_a_person_who_was_not_picked_is_not_looked_up():
    found = read.sent(form({"hoped_for": {"type": "users_select", "selected_user": None}}))

    assert found.picked_people == {}


@pytest.mark.parametrize("metadata", ["", "{}"])
def test_a_form_of_an_older_version_is_nobodys_form(metadata):
    found = read.sent(form({}, metadata))

    assert (found.form, found.state, found.first_field) == ("", "", "")


@pytest.mark.parametrize(
    "body",
    [
        {"user_id": "U0JOAO", "team_id": "T0FJORD", "command": "/mentoring"},
        {"user": {"id": "U0JOAO"}, "team": {"id": "T0FJORD"}},
        {"team_id": "T0FJORD", "event": {"type": "message", "user": "U0JOAO"}},
    ],
)
def test_who_sent_it_stands_in_the_request_and_not_in_the_button(body):
    assert read.account(json.loads(json.dumps(body))) == JOAO


@pytest.mark.parametrize(
    ("locale", "spoken"), [("de-DE", "de"), ("de-AT", "de"), ("de", "de"), ("en-GB", "en")]
)
def test_the_country_of_a_language_makes_no_difference(locale, spoken):
    user = {"locale": locale}

    assert (read.profile(user).language, read.language(user)) == (spoken, spoken)


def test_a_profile_is_what_slack_says_about_somebody():
    user = {
        "name": "joao",
        "tz": "Europe/Lisbon",
        "locale": "pt-PT",
        "profile": {"real_name": "João Pereira", "email": "joao@fjordlight.example"},
    }

    assert read.profile(user) == Profile(
        "João Pereira", "Europe/Lisbon", "pt", "joao@fjordlight.example"
    )


def test_somebody_of_whom_slack_says_little_is_met_all_the_same():
    assert read.profile({}) == Profile("Somebody", "", "", None)
    assert read.profile({"tz": None, "locale": None}) == Profile("Somebody", "", "", None)


@pytest.mark.parametrize("mark", ["deleted", "is_bot", "is_stranger"])
def test_bots_strangers_and_those_who_are_gone_are_nobody(mark):
    assert read.profile({"name": "eve", mark: True}) is None


def test_whether_a_zone_exists_is_for_others_to_say():
    assert read.profile({"name": "eve", "tz": "Mars/Olympus_Mons"}).zone == "Mars/Olympus_Mons"
