"""What Teams sends over real HTTP: who is let in, who is told what, and what has no effect."""

import pytest
from sqlalchemy import func, select

from bot import ears
from bot.teams.doors import MOST
from flows.messages import Choice
from storage import tables as t
from storage.people import Account, Profile
from tests.bot.doorway import eventually
from tests.bot.loopback import Says
from tests.bot.office import about
from tests.teams.doorway import (
    APP,
    FETCHED,
    NEIGHBOURS,
    SUBMITTED,
    Doorway,
    chat,
    doorway,
    words,
)

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


@pytest.fixture
def door(office):
    with doorway(office) as opened:
        yield opened


def counts(door: Doorway) -> list[int]:
    """How many rows there are of everything that an act could leave."""
    tables = (t.Person, t.Account, t.Reference, t.Wish, t.Outbox, t.Journal, t.Inbound, t.Case)
    with door.office.ledger.glance(door.office.organisation) as page:
        return [
            page.scope.session.scalar(select(func.count()).select_from(each)) for each in tables
        ]


# --- Who is let in -------------------------------------------------------------------------------


def test_without_a_token_that_teams_signed_for_us_and_for_this_address_nobody_comes_in(
    door, capsys
):
    before, signs, here = counts(door), door.login.token, door.teams.url
    tokens = {
        "": 401,
        "rubbish": 401,
        signs(APP, here, signed_by="somebody else"): 401,
        signs("another app", here): 401,
        signs(APP, "https://smba.trafficmanager.net/teams/"): 401,
        signs(APP, here, serviceurl=None): 401,
        signs(APP, here, exp=1): 401,
        signs(APP, here, iss="https://login.example"): 401,
    }

    answers = [door.sends(door.activity("eve", text="home"), each).status_code for each in tokens]

    assert answers == list(tokens.values())
    assert (door.teams.asked, counts(door)) == ([], before)
    assert "eve" not in capsys.readouterr().err


def test_an_address_that_is_not_on_the_list_is_not_believed_and_never_spoken_to(door):
    before = counts(door)
    for foreign in ("https://connector.example/", "http://127.0.0.1:1/", "", None, 7):
        token = door.login.token(APP, str(foreign))
        answer = door.sends(door.activity(text="home", serviceUrl=foreign), token)
        assert answer.status_code == 403

    assert door.sends(door.activity(text="home", channelId="webchat")).status_code == 403
    assert (door.teams.asked, counts(door)) == ([], before)


def test_somebody_of_a_foreign_tenant_is_told_so_and_nothing_is_kept_of_them(door):
    before = counts(door)
    foreign = {"conversation": chat("eve", NEIGHBOURS), "channelData": {}}

    assert "Not connected" in words(door.types("join", "eve", **foreign))
    assert "Not connected" in words(door.presses("join-as-mentee", "", "eve", **foreign))
    assert counts(door) == before


def test_what_is_too_much_or_cannot_be_read_is_refused_and_no_fault(door):
    ticket = {"Authorization": f"Bearer {door.login.token(APP, door.teams.url)}"}
    sent = {"a" * (MOST + 1): 413, "": 400, "[]": 400, "{" * 9999: 400, '"': 400}

    for body, status in sent.items():
        assert door.http.post(door.url, content=body, headers=ticket).status_code == status
    for odd in (None, [], 7, {"id": None}):
        answer = door.sends(door.activity(**{"from": odd, "conversation": odd, "value": odd}))
        assert answer.status_code == 200


# --- What somebody types -------------------------------------------------------------------------


def test_a_word_is_answered_in_somebodys_own_chat_and_an_unknown_one_with_what_is_possible(door):
    (home,), (unknown,) = door.types("home"), door.types("abracadabra")

    assert "Fjordlight" in words(home)
    assert "join" in words(unknown)


def test_200_kilobytes_of_text_are_answered_like_any_unknown_word_and_logged_nowhere(door, capsys):
    (answer,) = door.types("secret " * 28_000)

    assert words(answer) == words(door.types("abracadabra")[0])
    assert "secret" not in words(answer) + capsys.readouterr().err


def test_an_activity_that_comes_twice_is_answered_once(door):
    activity = door.activity(text="home")

    assert [door.sends(activity).status_code for _ in range(3)] == [200] * 3
    assert len(door.said) == 1


def test_whoever_calls_us_in_a_channel_is_answered_in_their_own_chat(door):
    door.types("home")  # so that there is one
    door.teams.asked.clear()
    channel = {"id": "19:all@thread.tacv2;messageid=1", "conversationType": "channel"}
    mention = [{"type": "mention", "text": "<at>M</at>", "mentioned": {"id": "28:mentoring"}}]

    said = door.types("<at>M</at> my-data", entities=mention, conversation=channel)

    assert ["Just between us" in words(each) for each in said] == [False, True]
    assert "João" not in words(said[1])
    assert door.types("my-data", conversation=channel) == [], "nobody called us"


def test_whoever_has_no_chat_of_their_own_is_told_how_to_begin_one_and_nothing_else(door):
    channel = {"id": "19:all@thread.tacv2", "conversationType": "channel"}
    mention = [{"type": "mention", "text": "M", "mentioned": {"id": "28:mentoring"}}]
    door.teams.next["conversations"] = [Says(403)]

    (said,) = door.types("my-data", entities=mention, conversation=channel)

    assert "there is none yet" in words(said)


# --- Who it is -----------------------------------------------------------------------------------


def test_somebody_new_is_asked_about_once_and_met_and_can_be_reached(door):
    door.knows("solveig", email="solveig@fjordlight.example")
    mine = [{"type": "clientInfo", "timezone": "Asia/Tokyo"}]

    door.types("home", "solveig", entities=mine, locale="pt-BR")
    door.types("home", "solveig")

    caller, kept = door.caller("solveig"), reference(door, "solveig")
    with door.office.ledger.glance(caller.organisation) as page:
        person = page.people.person(caller.person)
    assert [method for method, _ in door.teams.asked].count("29%3Asolveig") == 1
    assert (person.calendar.zone.key, person.language) == ("Asia/Tokyo", "pt")
    assert kept == (door.teams.url, "a:solveig", "28:mentoring")


def test_an_account_without_a_time_zone_keeps_the_programmes_hours(door):
    door.knows("solveig")
    assert door.types("home", "solveig", locale=None)

    caller = door.caller("solveig")
    with door.office.ledger.glance(caller.organisation) as page:
        assert page.people.zone(caller.person).key == "Europe/Oslo"


def test_a_guest_a_stranger_and_a_bot_are_not_met(door):
    door.knows("eve", userRole="guest")
    door.knows("mallory", tenantId=NEIGHBOURS)

    told = words(door.types("join", "eve"))
    assert "You are a guest" in told
    assert "accounts that see the whole organisation" in told
    assert "your neighbours" in words(door.types("join", "mallory"))
    assert door.types("join", "bot", **{"from": {"id": "28:another"}}) == []
    assert [door.caller(each) for each in ("eve", "mallory", "bot")] == [None] * 3


def test_where_somebody_can_be_reached_is_written_when_it_differs_by_the_daily_round_only(door):
    door.types("home")
    door.types("home", conversation=chat("joao") | {"id": "a:another chat"})
    before = reference(door, "joao")
    told = dict(door.side.people())

    assert (before[1], reference(door, "joao")[1]) == ("a:joao", "a:another chat")
    assert [each.external_id for each in told] == ["joao"]


def reference(door: Doorway, who: str) -> tuple[str, ...]:
    with door.office.ledger.glance(door.office.organisation) as page:
        columns = (t.Reference.service_url, t.Reference.conversation, t.Reference.bot)
        found = page.scope.session.execute(select(*columns).filter_by(external_id=who)).one()
    return tuple(found)


def test_who_adds_the_app_is_bound_to_the_directorys_row_and_nobody_else_is_noted(door):
    door.office.ledger.organisations()
    with door.office.ledger.page(door.office.organisation) as page:
        kwame = page.people.named("Kwame Asante", "kwame.asante@fjordlight.example", "UTC")
    door.knows("kwame", email="Kwame.Asante@fjordlight.example")
    door.knows("solveig", email="solveig@fjordlight.example")
    before = len(door.said)

    for who in ("kwame", "solveig"):
        installed = door.activity(who, type="installationUpdate", action="add")
        assert door.sends(installed).status_code == 200
    came = {"type": "conversationUpdate", "membersAdded": [{"id": "29:solveig"}]}
    assert door.sends(door.activity("solveig", **came)).status_code == 200

    assert (door.caller("kwame").person, door.caller("solveig")) == (kwame, None)
    assert len(door.said) == before


def test_what_we_did_not_ask_for_is_acknowledged_and_has_no_effect(door):
    before = counts(door)
    odd = (
        {"type": "installationUpdate", "action": "remove"},
        {"type": "conversationUpdate", "membersRemoved": [{"id": "29:joao"}]},
        {"type": "conversationUpdate", "channelData": {"eventType": "channelRenamed"}},
        {"type": "messageReaction", "reactionsAdded": [{"type": "like"}]},
        {"type": "messageUpdate", "text": "home"},
        {"type": "typing"},
        {"type": "event", "name": "application/vnd.microsoft.readReceipt"},
        {"type": "invoke", "name": "composeExtension/query", "value": {}},
        {"type": "invoke", "name": "signin/verifyState", "value": {"state": "1"}},
        {"type": "endOfConversation"},
        {},
    )
    for each in odd:
        answer = door.sends(door.activity(**{"type": None, **each}))
        assert (answer.status_code, answer.content) == (200, b"")

    assert (door.said, counts(door)) == ([], before)


# --- What somebody presses -----------------------------------------------------------------------


def test_a_button_of_an_older_version_changes_nothing_and_says_so(door):
    before = counts(door)

    assert "Nothing was changed" in words(door.presses("frobnicate"))
    assert door.invokes("adaptiveCard/action", {"something": "else"}) == {}
    assert counts(door)[-3:] == before[-3:]


def test_a_card_that_was_forwarded_answers_only_those_whom_it_is_about(door):
    which = door.office.proposes()
    before = door.office.relationship(which)

    assert "not yours" in words(door.presses(Choice.YES, about(which), "tomas"))
    assert door.office.relationship(which) == before
    assert "not yours" not in words(door.presses(Choice.YES, about(which), "amara"))


def test_a_form_comes_in_a_dialog_and_what_is_wrong_stands_beside_what_was_typed(door):
    opened = door.presses(Choice.JOIN_AS_MENTEE, name=FETCHED)
    asked = {"topics": "some of", "about_me": "text", "commitment": "yes"}
    data = {"action": "send", "form": "sign-up-mentee", "state": "mentee", "asked": asked}
    typed = {"topics": "feedback", "about_me": "I draw maps.", "commitment": "false"}

    wrong = door.invokes(SUBMITTED, data | typed)
    done = door.invokes(SUBMITTED, data | typed | {"commitment": "true"})

    assert "What would you like to work on?" in words(opened)
    assert "I draw maps." in str(wrong["task"]["value"]["card"])
    assert done["task"]["type"] == "continue", "the next thing to read, or to do"
    assert door.said == []


def test_whom_we_or_the_directory_know_can_be_named_and_nobody_else(door):
    with door.office.ledger.page(door.office.organisation) as page:
        kwame = page.people.named("Kwame Asante", "kwame@fjordlight.example", "UTC")
        eleanor = page.people.named("Eleanor Whitfield", "eleanor@fjordlight.example", "UTC")
        mark = page.scope.keys.mark("directory", "kwame")
        page.scope.change(t.Person, {"id": kwame}, id_mark=mark)
    asked = {"topics": "some of", "about_me": "text", "commitment": "yes", "hoped_for": "person"}
    asked |= {"format": "one of", "languages": "some of", "working_days": "some of"}
    form = {"action": "send", "form": "sign-up-mentee", "state": "mentee", "asked": asked}
    form |= {"topics": "feedback", "about_me": "I draw maps.", "commitment": "true"}
    form |= {"format": "remote", "languages": "en", "working_days": "0,1,2,3,4"}

    def hopes_for(**named):
        shown = door.invokes(SUBMITTED, form | {f"hoped_for{how}": it for how, it in named.items()})
        with door.office.ledger.glance(door.office.organisation) as page:
            (wish,) = page.people.wishes(door.office.people["joao"]) or (None,)
        return wish.hoped_for if wish else str(shown)

    wrong, unknown = hopes_for(**{"": "eve"}), hopes_for(**{"-address": "eve@fjordlight.example"})
    assert all("I draw maps." in each and "pick a colleague" in each for each in (wrong, unknown))
    assert "'value': 'eve'" in wrong
    assert "'value': 'eve@fjordlight.example'" in unknown
    assert hopes_for(**{"": "kwame"}) == kwame
    assert hopes_for(**{"-address": "Eleanor@Fjordlight.example "}) == eleanor
    again = door.presses(Choice.JOIN_AS_MENTEE, name=FETCHED)
    assert f"{{'title': 'Eleanor Whitfield', 'value': '{eleanor}'}}" in str(again)
    assert hopes_for(**{"": eleanor}) == eleanor, "she has no account here, and is kept"
    assert hopes_for(**{"": eleanor, "-address": "kwame@fjordlight.example"}) == kwame


def test_what_others_would_read_is_shown_on_the_page_itself_and_nothing_typed_is_lost(door):
    asked = {"topics": "some of", "about_me": "text"}
    form = {"form": "sign-up-mentee", "state": "mentee", "asked": asked, "about_me": "I draw maps."}

    shown = door.invokes(SUBMITTED, {"action": "press", "choice": Choice.PREVIEW, "ref": ""} | form)

    assert "In their own words: I draw maps." in words(shown)
    assert "'value': 'I draw maps.'" in str(shown)


def test_what_is_private_is_answered_without_any_call_of_ours(door):
    which = door.office.pairs()
    door.types("home")
    door.teams.asked.clear()
    end = {"action": "private", "form": "change", "state": f"relationship:{which}", "asked": {}}

    opened = door.presses(Choice.CHANGE, about(which), name=FETCHED)
    done = door.invokes(SUBMITTED, end)
    yes = door.presses(Choice.TALK, about(which), "amara")

    assert [each["task"]["type"] for each in (opened, done)] == ["continue"] * 2
    assert door.office.relationship(which).ends_on is not None
    assert words(yes)
    assert door.teams.asked == []


def test_an_answer_that_takes_long_follows_and_what_is_private_asks_again(door, monkeypatch):
    which = door.office.pairs()
    monkeypatch.setattr(ears, "PATIENCE", 0)
    end = {"action": "private", "form": "change", "state": f"relationship:{which}", "asked": {}}

    late = door.presses(Choice.MET, about(which), replyToId="m1")
    private = door.invokes(SUBMITTED, end)

    assert "One moment" in words(late)
    assert "press again" in words(private)
    assert private["task"]["value"]["card"]["content"]["body"][-1]["actions"][0]["data"] == end
    eventually(lambda: "m1" in [method for method, _ in door.teams.asked])
    eventually(lambda: door.office.relationship(which).ends_on is not None)
    assert len(door.teams.asked) == 1


def test_a_fault_is_an_apology_with_a_reference_and_nothing_of_anybody(door, monkeypatch, capsys):
    def breaks(*_, **__):
        raise RuntimeError("João")

    monkeypatch.setattr("bot.index.Turn.choice", breaks)
    monkeypatch.setattr("bot.index.Turn.verb", breaks)

    shown, (said,) = words(door.presses(Choice.MET)), door.types("home")

    assert "the reference" in shown
    assert "the reference" in words(said)
    assert "João" not in capsys.readouterr().err


def test_an_email_address_alone_never_makes_one_person_of_accounts_on_two_platforms(door):
    with door.office.ledger.page(door.office.organisation) as page:
        kwame = page.people.named("Kwame Asante", "kwame@fjordlight.example", "UTC")
        in_slack = Account("slack", "T0FJORD", "U0KWAME")
        page.people.bind(in_slack, Profile("Kwame", "UTC", "en", "kwame@fjordlight.example"))
    door.knows("kwame", email="kwame@fjordlight.example")

    door.types("home", "kwame")

    assert door.office.reception.caller(in_slack).person == kwame
    assert door.caller("kwame").person != kwame
