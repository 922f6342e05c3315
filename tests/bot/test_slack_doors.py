"""Slack's requests over real HTTP: who is let in, who is told what, and what has no effect."""

import json
import time

import pytest
from sqlalchemy import func, select

from bot import ears
from bot.slack.draw import PRIVATE
from flows.verbs import FOR_COORDINATORS, KEPT_QUIET, STILL_TO_COME, Verb
from storage import foundation
from storage import tables as t
from storage.people import Account
from tests.bot.doorway import (
    FORM,
    JSON,
    OLD,
    SECRET,
    command,
    doorway,
    event,
    eventually,
    payload,
    press,
    signed,
    single,
    submission,
    user,
)
from tests.bot.loopback import HANGS_UP, SAYS_NOTHING, Says
from tests.bot.office import SLACK, TEAM

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


@pytest.fixture
def door(office):
    with doorway(office, single()) as opened:
        yield opened


def counts(door):
    """How many rows there are of everything that an act could leave."""
    tables = (t.Person, t.Account, t.Wish, t.Outbox, t.Journal, t.Inbound, t.Case, t.Relationship)
    with door.office.ledger.glance(door.office.organisation) as page:
        return [
            page.scope.session.scalar(select(func.count()).select_from(each)) for each in tables
        ]


def knows(door, external, workspace=TEAM):
    return door.office.reception.caller(Account(SLACK, workspace, external)) is not None


# --- Who is let in -------------------------------------------------------------------------------

EVERY_KIND = {
    "a command": (command("join", "U0NEW"), FORM),
    "a button": (payload(press("join-as-mentee", "U0NEW")), FORM),
    "a form": (payload(submission({"id": "V1", "type": "modal"}, "U0NEW")), FORM),
    "the shortcut": (
        payload({"type": "shortcut", "callback_id": "home", "user": {"id": "U0NEW"}}),
        FORM,
    ),
    "an event": (json.dumps(event("app_home_opened", user="U0NEW", tab="home")), JSON),
    "a word": (json.dumps(event("message", channel_type="im", user="U0NEW", text="home")), JSON),
    "a farewell": (json.dumps(event("app_uninstalled")), JSON),
}
every_kind = pytest.mark.parametrize(("body", "kind"), EVERY_KIND.values(), ids=list(EVERY_KIND))


@every_kind
@pytest.mark.parametrize("secret", ["", "guessed", SECRET.upper()])
def test_what_is_signed_with_another_secret_has_no_effect(door, body, kind, secret):
    before = counts(door)

    assert door.sends(body, kind, secret=secret).status_code == 401
    assert (door.slack.asked, counts(door)) == ([], before)
    assert door.installed.single is not None


@every_kind
@pytest.mark.parametrize("age", [OLD, 86_400, -2 * OLD])
def test_what_is_too_old_or_from_the_future_has_no_effect(door, body, kind, age):
    before = counts(door)

    assert door.sends(body, kind, age=age).status_code == 401
    assert (door.slack.asked, counts(door)) == ([], before)


@every_kind
def test_what_is_not_signed_has_no_effect(door, body, kind):
    answers = [
        door.http.post(door.url, content=body, headers={"Content-Type": kind, **headers})
        for headers in (
            {},
            {"X-Slack-Request-Timestamp": "soon", "X-Slack-Signature": "v0=x"},
            {"X-Slack-Signature": "v0=x"},
        )
    ]

    assert [each.status_code in {400, 401} for each in answers] == [True] * 3
    assert door.slack.asked == []


def test_a_signature_is_good_for_its_own_body_only(door):
    at = str(int(time.time()))  # noqa: TID251 — Slack's clock, which signs
    headers = signed(command("home", "U0JOAO"), FORM, at, SECRET)
    answer = door.http.post(door.url, content=command("home", "U0AMARA"), headers=headers)

    assert answer.status_code == 401


def test_the_same_form_sent_again_is_done_once(door):
    wish = sign_up(door)
    first = door.submits(wish)
    before = counts(door)
    again = door.submits(wish)

    assert first["view"]["title"]["text"] == "You are in"
    assert again["view"]["title"]["text"] == "Nothing to do"
    assert counts(door) == before


def test_the_same_word_heard_again_is_answered_once(door):
    for _ in range(2):
        door.event("message", channel_type="im", user="U0JOAO", channel="D1", text="home")
    door.event(
        "message",
        channel_type="im",
        user="U0JOAO",
        channel="D2",
        text="x",
        around={"event_id": "2"},
    )
    door.waits_for("chat.postMessage", 2)

    assert sorted(each["channel"] for each in door.asked("chat.postMessage")) == ["D1", "D2"]


@pytest.mark.parametrize(
    "body",
    [
        "{",
        "[1]",
        "payload=%7B",
        "payload=[]",
        "\udcff".encode("utf-8", "surrogateescape").decode("latin-1"),
    ],
)
@pytest.mark.parametrize("kind", [FORM, JSON])
def test_what_cannot_be_read_is_refused_and_no_fault(door, body, kind):
    assert door.sends(body, kind).status_code < 500
    assert door.slack.asked == []


@pytest.mark.parametrize(
    "body",
    [
        {"type": "block_actions"},
        {"type": "block_actions", "user": None, "actions": []},
        {
            "type": "block_actions",
            "user": [],
            "team": {"id": TEAM},
            "actions": [{"type": "button"}],
        },
        {"type": "view_submission", "team": {"id": TEAM}, "user": {"id": "U0JOAO"}},
        {"type": "view_submission", "team": {"id": TEAM}, "user": {"id": "U0JOAO"}, "view": {}},
        {
            "type": "view_submission",
            "team": {"id": TEAM},
            "user": {"id": "U0JOAO"},
            "view": {"id": 7, "type": "modal", "callback_id": 7, "blocks": 7, "state": 7},
        },
        {"type": "shortcut", "team": {"id": TEAM}, "callback_id": None},
        {"type": "event_callback", "team_id": TEAM, "event": {}},
        {"type": "event_callback", "team_id": TEAM, "event": {"type": 5}},
        {"type": "event_callback", "team_id": TEAM, "event": {"type": "message", "user": {"a": 1}}},
        {"team": 5, "type": "block_actions"},
    ],
)
def test_a_payload_that_makes_no_sense_is_no_fault_of_ours(door, body):
    before = counts(door)

    assert door.sends(payload(body)).status_code < 500
    assert door.sends(json.dumps(body), JSON).status_code < 500
    assert counts(door) == before


def test_nobody_is_asked_who_we_are(door):
    door.command("home")
    door.presses("join-as-mentee", container={"type": "view"}, view={"id": "V1", "type": "home"})
    door.event("app_home_opened", user="U0JOAO", tab="home")
    door.waits_for("views.publish")

    assert set(door.slack.methods) == {"views.open", "views.publish"}


def test_what_another_bot_or_we_ourselves_say_is_not_heard(door):
    quiet = {"channel_type": "im", "channel": "D1", "text": "home"}
    door.event("message", **quiet, user="U0BOT", around={"event_id": "1"})
    door.event("message", **quiet, user="U0JOAO", bot_id="B0OTHER", around={"event_id": "2"})
    door.event(
        "message", **quiet, user="U0JOAO", subtype="message_changed", around={"event_id": "3"}
    )
    door.event("message", **{**quiet, "channel_type": "channel"}, user="U0JOAO")
    door.event("app_mention", user="U0JOAO", text="<@U0BOT> home", channel="C0ALL")
    door.event("message", **{**quiet, "channel": "D9"}, user="U0JOAO", around={"event_id": "4"})
    door.waits_for("chat.postMessage")

    assert [each["channel"] for each in door.asked("chat.postMessage")] == ["D9"]


@pytest.mark.parametrize("kind", ["app_mention", "channel_rename", "reaction_added", "user_change"])
def test_what_we_did_not_ask_for_is_acknowledged_and_has_no_effect(door, kind):
    before = counts(door)

    assert door.event(kind, user=user("U0JOAO", deleted=True)).status_code == 200
    assert (door.slack.asked, counts(door)) == ([], before)


# --- Where the app is not installed --------------------------------------------------------------

ELSEWHERE = {"team_id": "T0ELSE"}


def test_whoever_types_where_the_app_is_not_installed_is_told_so_in_private(door):
    shown = door.command("join", **ELSEWHERE)

    assert shown["response_type"] == "ephemeral"
    assert "not connected to this workspace" in shown["text"]
    assert door.slack.asked == []


def test_a_form_from_where_the_app_is_not_installed_says_so_in_its_place(door):
    shown = door.submits({"id": "V1", "type": "modal"}, team={"id": "T0ELSE"})

    assert shown["view"]["title"]["text"] == "Not connected"


@pytest.mark.parametrize("answers", [Says(), Says(500, "oops"), HANGS_UP])
def test_a_press_from_where_the_app_is_not_installed_is_answered_if_that_can_be(door, answers):
    door.slack.next["respond"] = [answers]
    shown = door.presses("yes", team={"id": "T0ELSE"}, response_url=f"{door.slack.url}respond")

    assert shown == {}
    assert "not connected" in door.asked("respond")[0]["text"]


def test_an_event_from_where_the_app_is_not_installed_is_acknowledged_and_nothing_more(door):
    answer = door.event(
        "app_home_opened", user="U0JOAO", around={"team_id": "T0ELSE", "authorizations": []}
    )

    assert (answer.status_code, answer.text, door.slack.asked) == (200, "", [])


# --- Who can take part ---------------------------------------------------------------------------


def test_somebody_new_is_asked_about_once_and_met(door):
    door.knows(user("U0SOLVEIG"))
    first, second = door.command("", "U0SOLVEIG"), door.command("", "U0SOLVEIG")

    assert "Mentoring here is voluntary" in first["text"]
    assert first == second
    assert len(door.asked("users.info")) == 1


@pytest.mark.parametrize("mark", ["is_restricted", "is_ultra_restricted"])
def test_a_guest_is_told_why_they_cannot_take_part_wherever_they_try(door, mark):
    door.knows(*[user("U0GUEST", **{mark: True})] * 5)
    typed = door.command("join", "U0GUEST")
    sent = door.submits({"id": "V1", "type": "modal"}, "U0GUEST")
    door.presses("join-as-mentee", "U0GUEST", response_url=f"{door.slack.url}respond")
    door.shortcut("U0GUEST")
    door.event("app_home_opened", user="U0GUEST", tab="home")

    assert "ask whoever looks after your workspace for a full" in typed["text"]
    assert sent["view"]["title"]["text"] == "You are a guest here"
    assert "full" in door.asked("respond")[0]["text"]
    assert "You are a guest here" in str(door.asked("views.open")[0]["view"])
    assert "You are a guest here" in str(door.waits_for("views.publish")[0]["view"])
    assert not knows(door, "U0GUEST")


@pytest.mark.parametrize(
    "about",
    [
        {"is_stranger": True},
        {"team_id": "T0ELSE"},
        {"team_id": "T0ELSE", "enterprise_user": {"enterprise_id": "E0ELSE", "teams": ["T0ELSE"]}},
    ],
)
def test_somebody_of_another_organisation_is_told_whose_programme_it_is(door, about):
    door.knows(user("U0FOREIGN", **about))

    assert "the organisation you share this channel with" in door.command("", "U0FOREIGN")["text"]
    assert not knows(door, "U0FOREIGN")


@pytest.mark.parametrize("about", [{"deleted": True}, {"is_bot": True}, {"is_workflow_bot": True}])
def test_bots_and_accounts_that_are_gone_are_met_with_silence(door, about):
    door.knows(user("U0BOT2", **about), user("U0BOT2", **about))

    assert door.command("join", "U0BOT2") == {}
    assert door.presses("join-as-mentee", "U0BOT2", response_url=f"{door.slack.url}respond") == {}
    assert door.asked("respond") == []
    assert not knows(door, "U0BOT2")


def test_somebody_about_whom_slack_will_not_say_anything_is_not_met(door):
    door.slack.next["users.info"] = [Says(200, {"ok": False, "error": "user_not_found"})]

    assert door.command("join", "U0SOLVEIG") == {}
    assert not knows(door, "U0SOLVEIG")


def test_a_newcomer_of_the_directory_can_be_reached_and_others_are_not_noted(door):
    before = counts(door)
    door.event("team_join", user=user("U0SOLVEIG"))
    door.event("team_join", user=user("U0INGRID2", profile={"email": "ingrid@fjord.example"}))
    with door.office.ledger.page(door.office.organisation) as page:
        page.people.named("Solveig Haugen", "solveig@fjord.example", "Europe/Oslo")
    known = user(
        "U0SOLVEIG", profile={"real_name": "Solveig Haugen", "email": "solveig@fjord.example"}
    )
    for guest in (True, False):
        door.event("team_join", user={**known, "is_restricted": guest})
        eventually(lambda guest=guest: knows(door, "U0SOLVEIG") is not guest)

    assert [now - then for now, then in zip(counts(door), before, strict=True)][:2] == [1, 1]
    assert door.slack.asked == []


# --- Forms ---------------------------------------------------------------------------------------


def sign_up(door, **picked):
    """João's sign-up page, filled in as Slack sends it."""
    door.presses("join-as-mentee", container={"type": "view"}, view={"id": "V0", "type": "home"})
    view = door.waits_for("views.open")[-1]["view"]
    answers = {
        "topics": {"type": "multi_static_select", "selected_options": [{"value": "feedback"}]},
        "about_me": {"type": "plain_text_input", "value": "I moved to design."},
        "format": {"type": "static_select", "selected_option": {"value": "remote"}},
        "languages": {"type": "multi_static_select", "selected_options": [{"value": "en"}]},
        "working_days": {"type": "multi_static_select", "selected_options": [{"value": "0"}]},
        "commitment": {"type": "checkboxes", "selected_options": [{"value": "yes"}]},
        **picked,
    }
    values = {name: {"answer": answer} for name, answer in answers.items()}
    return {**view, "id": "V1", "hash": "1.h", "state": {"values": values}}


def hopes_for(external):
    return {"hoped_for": {"type": "users_select", "selected_user": external}}


@pytest.mark.parametrize(
    "about",
    [
        {"deleted": True},
        {"is_bot": True},
        {"is_restricted": True},
        {"is_ultra_restricted": True},
        {"is_stranger": True},
        {"team_id": "T0ELSE"},
    ],
)
@pytest.mark.parametrize(
    "external", ["U0SOLVEIG", "U0AMARA"], ids=["a stranger", "somebody we know"]
)
def test_somebody_who_cannot_take_part_cannot_be_picked(door, about, external):
    wish = sign_up(door, **hopes_for(external))
    door.knows(user(external, **about))
    answer = door.submits(wish)

    assert answer["response_action"] == "errors"
    assert answer["errors"] == {
        "hoped_for": "Please pick a colleague: guests and apps can't take part."
    }


def test_slackbot_cannot_be_picked_though_it_is_not_marked_as_a_bot(door):
    wish = sign_up(door, **hopes_for("USLACKBOT"))
    door.knows(user("USLACKBOT"))

    assert door.submits(wish)["response_action"] == "errors"


def test_the_same_form_put_right_is_taken(door):
    wish = sign_up(door, **hopes_for("U0BOT2"))
    door.knows(user("U0BOT2", is_bot=True), user("U0AMARA"))
    door.submits(wish)
    wish["state"]["values"]["hoped_for"]["answer"]["selected_user"] = "U0AMARA"

    assert door.submits(wish)["view"]["title"]["text"] == "You are in"


# --- Words ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("verb", Verb)
def test_a_word_is_answered_with_its_chapter_or_honestly_with_none(door, verb):
    shown = door.command(verb, "U0INGRID")

    assert bool(shown) is (verb not in KEPT_QUIET | {Verb.MATCH})  # these open a form
    assert ("there is nothing to it yet" in str(shown)) is (verb in STILL_TO_COME)


@pytest.mark.parametrize("verb", [each for each in Verb if each in FOR_COORDINATORS])
def test_a_coordinators_word_is_unknown_to_everybody_else(door, verb):
    shown = door.command(verb, "U0JOAO")["text"]

    words = (
        "join, about, home, profile, choose, meet, agree, guide, pause, "
        "help, exit, my-data, forget-me and leave."
    )
    assert f"I know these words: {words}" in shown
    assert shown == door.command("abracadabra", "U0JOAO")["text"]


# --- The shortcut --------------------------------------------------------------------------------


def test_the_shortcut_opens_the_home_with_all_that_can_be_pressed_there(door):
    door.shortcut()
    (opened,) = door.asked("views.open")
    view = opened["view"]

    assert view["title"]["text"] == "Welcome"
    assert [each["type"] for each in view["blocks"]] == ["header", "section", "actions"]


def test_a_form_asked_for_in_the_shortcuts_modal_lies_over_it(door):
    door.presses("join-as-mentee", container={"type": "view"}, view={"id": "V1", "type": "modal"})

    assert door.slack.methods == ["views.push"]


def test_a_shortcut_of_another_version_is_acknowledged(door):
    assert door.shortcut(name="summary") == {}
    assert door.slack.asked == []


# --- When something goes wrong in here -----------------------------------------------------------


def broken(door):
    """Let every look into the memory go wrong."""
    door.office.ledger.read.dispose()
    door.office.ledger.write.dispose()

    def refuse(*_, **__):
        raise RuntimeError("João is in here")

    for engine in (door.office.ledger.read, door.office.ledger.write):
        engine.connect = refuse


@pytest.mark.parametrize("choice", ["yes", "no", "rate-1", "next-week", "load-fewer"])
def test_whatever_is_answered_in_private_the_same_words_stay_in_its_place(door, choice):
    door.presses(choice, response_url=f"{door.slack.url}respond")

    stays, passes = door.asked("respond")
    assert stays["replace_original"]
    assert "Noted, thank you" in stays["text"]
    assert not passes["replace_original"]
    assert passes["response_type"] == "ephemeral"
    assert passes["text"] != stays["text"]


def test_an_answer_that_only_one_person_was_shown_takes_the_place_of_the_question(door):
    passing = {"message_ts": "1.1", "channel_id": "D0JOAO", "is_ephemeral": True}
    door.presses("rate-1", response_url=f"{door.slack.url}respond", container=passing)

    (shown,) = door.asked("respond")
    assert shown["replace_original"]


def test_a_fault_is_an_apology_with_a_reference_that_stands_in_the_log(door, capsys):
    broken(door)
    typed = door.command("my-data")
    sent = door.submits({"id": "V1", "type": "modal", "title": {"type": "plain_text", "text": "T"}})
    door.presses("met", response_url=f"{door.slack.url}respond")
    logged = capsys.readouterr().out

    for shown in (typed["text"], str(sent["view"]), str(door.asked("respond")[0])):
        assert "Something went wrong on our side" in shown
    assert logged.count("fault") == 3
    assert "João" not in logged


def test_a_fault_in_something_private_is_logged_as_private(door, capsys):
    broken(door)
    action = {"type": "button", "action_id": PRIVATE, "value": "no relationship:r1"}
    door.presses("", actions=[action])
    door.command("exit")
    logged = capsys.readouterr().out

    assert logged.count("what=private") == 2
    assert "RuntimeError" not in logged


# --- Grid: one installation for a whole organisation ---------------------------------------------


@pytest.fixture
def grid(office):
    foundation.connect(office.ledger, office.organisation, SLACK, "E0GRID", None)
    whole = single(workspace="E0GRID", enterprise="E0GRID", is_enterprise=True)
    with doorway(office, whole) as opened:
        yield opened


def of_grid(external="W0SOLVEIG", home="T0NORTH"):
    above = {"enterprise_id": "E0GRID", "teams": [home, "T0SOUTH"]}
    return user(external, team_id=home, enterprise_user=above)


IN_GRID = {"enterprise_id": "E0GRID", "is_enterprise_install": "true"}


def test_somebody_has_one_account_at_home_wherever_in_the_organisation_they_type(grid):
    grid.knows(of_grid(), of_grid())
    north = grid.command("", "W0SOLVEIG", team_id="T0NORTH", **IN_GRID)
    south = grid.command("", "W0SOLVEIG", team_id="T0SOUTH", **IN_GRID)

    assert north == south
    assert "Mentoring here is voluntary" in north["text"]
    assert knows(grid, "W0SOLVEIG", "T0NORTH")
    assert not knows(grid, "W0SOLVEIG", "T0SOUTH")


def test_a_payload_that_names_no_workspace_is_served_by_the_organisation(grid):
    grid.knows(of_grid())
    around = {"enterprise": {"id": "E0GRID"}, "is_enterprise_install": True}
    shown = grid.submits(
        {"id": "V1", "type": "modal"},
        "W0SOLVEIG",
        team=None,
        user={"id": "W0SOLVEIG", "team_id": "T0NORTH"},
        **around,
    )

    assert shown["view"]["title"]["text"] == "Nothing to do"
    assert knows(grid, "W0SOLVEIG", "T0NORTH")


def test_somebody_of_another_grid_is_a_stranger(grid):
    above = {"enterprise_id": "E0ELSE", "teams": ["T0ELSE"]}
    grid.knows(user("W0FOREIGN", team_id="T0ELSE", enterprise_user=above))
    shown = grid.command("", "W0FOREIGN", team_id="T0NORTH", **IN_GRID)

    assert "belongs to the organisation" in shown["text"]


def test_the_organisations_token_speaks_in_each_of_its_workspaces_and_nowhere_else(grid):
    grid.knows(of_grid())
    grid.command("", "W0SOLVEIG", team_id="T0NORTH", **IN_GRID)

    assert grid.installed.token("T0NORTH") == "xoxb-one"
    assert grid.installed.token(TEAM) is None


# --- When Slack is slow --------------------------------------------------------------------------


def test_a_form_is_acknowledged_in_time_even_if_slack_is_slow_to_tell_of_somebody(
    door, monkeypatch
):
    monkeypatch.setattr(ears, "PATIENCE", 0.2)
    wish = sign_up(door, **hopes_for("U0AMARA"))
    door.slack.next["users.info"] = [SAYS_NOTHING]
    shown = door.submits(wish)
    door.slack.closing.set()

    assert shown["view"]["title"]["text"] == "One moment"
    assert "Please pick a colleague" in str(door.waits_for("views.update")[0]["view"])


def test_an_event_is_acknowledged_in_time_even_if_slack_is_slow_to_show_the_answer(
    door, monkeypatch
):
    monkeypatch.setattr(ears, "PATIENCE", 0.2)
    monkeypatch.setattr(door.http, "timeout", 5)
    door.slack.next["views.publish"] = [SAYS_NOTHING]
    answer = door.event("app_home_opened", user="U0JOAO", tab="home")

    assert answer.status_code == 200
    assert len(door.waits_for("views.publish")) == 1
    door.slack.closing.set()


def test_what_goes_wrong_after_the_acknowledgement_stands_in_the_log(door, monkeypatch, capsys):
    monkeypatch.setattr(ears, "PATIENCE", 0)
    logged = []

    def stands_in_the_log():
        logged.append(capsys.readouterr().out)
        return "fault" in "".join(logged)

    shown = door.command("home", response_url="http://127.0.0.1:9/nobody-is-here")

    assert "The answer follows here" in shown["text"]
    eventually(stands_in_the_log)
