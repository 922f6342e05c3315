"""What Teams sends, as plain data; and nothing that an older version sent can surprise us."""

import pytest

from bot.card import FieldKind
from bot.heard import Outside
from bot.teams import read
from flows.messages import Choice, Kind, Ref
from storage.people import Account, Profile
from storage.references import Reference

TENANT = "3f0c1b52-0000-4000-8000-000000000001"
OURS = {"id": "28:app", "name": "Mentoring"}


def activity(**changes):
    return {
        "type": "message",
        "id": "1700000000001",
        "serviceUrl": "https://smba.trafficmanager.net/emea/",
        "from": {"id": "29:joao", "name": "João Pereira", "aadObjectId": "aad-joao"},
        "recipient": OURS,
        "conversation": {"id": "a:1", "conversationType": "personal", "tenantId": TENANT},
        "channelData": {"tenant": {"id": TENANT}},
        **changes,
    }


def executed(data, verb="press", **changes):
    value = {"action": {"type": "Action.Execute", "verb": verb, "data": data}}
    return activity(type="invoke", name=read.EXECUTED, value=value, replyToId="1699", **changes)


def told(name, data):
    return activity(type="invoke", name=name, value={"data": data, "context": {"theme": "dark"}})


PRESS = {"action": "press", "choice": "met", "ref": "relationship:r1"}
FORM = {
    "action": "send",
    "form": "sign-up-mentee",
    "state": "mentee",
    "asked": {
        "topics": "some of",
        "format": "one of",
        "ideal": "text",
        "commitment": "yes",
        "hoped_for": "person",
        "until": "day",
    },
}


# --- Who, and where ---------------------------------------------------------------------------


def test_an_account_is_the_id_by_which_the_organisation_knows_somebody():
    assert read.account(activity()) == Account("teams", TENANT, "aad-joao")
    assert read.account(activity(channelData={})) == Account("teams", TENANT, "aad-joao")
    assert read.account(activity(**{"from": OURS})).external_id == ""


def test_a_reference_says_where_somebody_can_be_answered():
    found = read.reference(activity())

    assert found == Reference("https://smba.trafficmanager.net/emea/", "a:1", "28:app")


def test_only_a_chat_with_one_person_is_personal():
    kinds = ("personal", "groupChat", "channel", "", None)
    chats = [activity(conversation={"id": "a:1", "conversationType": kind}) for kind in kinds]

    assert [read.is_personal(each) for each in chats] == [True, False, False, False, False]


def test_the_same_activity_heard_twice_is_known_by_its_name():
    assert read.delivery(activity()) == read.delivery(activity(text="again"))
    assert read.delivery(activity()) != read.delivery(activity(id="1700000000002"))
    assert read.delivery(activity(id=None, timestamp="t1")) != read.delivery(
        activity(id=None, timestamp="t2")
    )


# --- What was typed ---------------------------------------------------------------------------


def test_a_word_typed_with_our_name_in_front_is_the_word():
    mention = {"type": "mention", "text": "<at>Mentoring</at>", "mentioned": OURS}
    other = {"type": "mention", "text": "<at>Ana</at>", "mentioned": {"id": "29:ana"}}
    typed = {
        "join": (" join \n", []),
        "exit": ("<at>Mentoring</at>&nbsp;exit\n", [mention]),
        "<at>Ana</at> join": ("<at>Ana</at> join", [other, {"type": "clientInfo"}, None]),
        "": (None, []),
    }
    found = {
        said: read.typed(activity(text=text, entities=entities))
        for said, (text, entities) in typed.items()
    }

    assert found == {said: said for said in typed}
    assert len(read.typed(activity(text="join " * 40_000))) <= read.LONGEST


# --- What was pressed -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sent", "in_dialog"),
    [
        (executed(PRESS), False),
        (activity(value=PRESS, replyToId="1699"), False),
        (told(read.FETCHED, PRESS | {"msteams": {"type": "task/fetch"}}), True),
        (told(read.SUBMITTED, PRESS), True),
    ],
    ids=["a button", "a button of an old client", "a button that opens a dialog", "one within it"],
)
def test_a_press_is_the_same_however_it_comes(sent, in_dialog):
    found = read.pressed(sent)

    assert (found.choice, found.ref) == (Choice.MET, Ref(Kind.RELATIONSHIP, "r1"))
    assert (found.in_dialog, found.is_home, found.is_shared) == (in_dialog, False, False)
    assert read.sent(sent) is None


def test_where_a_button_stood_is_known():
    at_home = read.pressed(executed(PRESS | {"home": True}))
    in_channel = read.pressed(
        executed(PRESS, conversation={"id": "19:x", "conversationType": "channel"})
    )

    assert (at_home.is_home, at_home.message) == (True, "1699")
    assert in_channel.is_shared


def test_a_button_of_an_older_version_or_of_nobody_is_no_choice():
    odd = ({"choice": "frobnicate"}, {"choice": None}, {"choice": ["met"]}, {"choice": "MET"})
    found = [read.pressed(executed(each)) for each in odd]

    assert [each.choice for each in found] == [None] * len(odd)
    for nothing in (activity(text="join"), activity(value="met"), executed({}), executed(None)):
        assert read.pressed(nothing) is None
        assert read.sent(nothing) is None


def test_what_leaves_no_trace_is_known_by_the_button_the_form_and_the_word():
    private = (
        executed({"action": "private", "choice": "change", "ref": ""}),
        executed({"choice": "yes"}),
        told(read.SUBMITTED, {"form": "change", "state": "r1"}),
        activity(text="exit"),
        activity(text="  HELP please"),
    )
    others = (executed(PRESS), told(read.SUBMITTED, FORM), activity(text="join"), activity())

    assert [read.is_private(each) for each in private] == [True] * len(private)
    assert [read.is_private(each) for each in others] == [False] * len(others)


# --- What was sent ----------------------------------------------------------------------------


def test_a_form_that_was_filled_in_is_read_as_what_was_meant():
    typed = {
        "topics": "feedback,R%26D%2C abroad",
        "format": "remote",
        "ideal": "Hello, *you*",
        "commitment": "true",
        "hoped_for": "aad-amara",
        "until": "2026-03-02",
        "smuggled": "in",
    }
    found = read.sent(told(read.SUBMITTED, FORM | typed))

    assert (found.form, found.state) == ("sign-up-mentee", "mentee")
    assert found.given == {
        "topics": ("feedback", "R&D, abroad"),
        "format": "remote",
        "ideal": "Hello, *you*",
        "commitment": True,
        "until": "2026-03-02",
    }
    assert found.picked_people == {"hoped_for": "aad-amara"}
    assert found.in_dialog


def test_a_form_in_which_nothing_was_filled_in_holds_nothing():
    left_out = read.sent(executed(FORM, "send"))
    emptied = read.sent(executed(FORM | dict.fromkeys(FORM["asked"], ""), "send"))

    for found in (left_out, emptied):
        assert set(found.given.values()) == {(), None, False}
        assert found.picked_people == {}


def test_an_answer_of_a_kind_that_was_never_asked_for_is_none():
    wrong = (None, 5, ["a"], {"a": 1})

    assert {read.given(kind, each) for kind in FieldKind for each in wrong} == {None, (), False}
    assert read.sent(executed({"form": "x", "asked": "topics"})).given == {}
    assert read.given("hologram", "boo") == "boo"
    assert read.given(FieldKind.YES, value=True) is True


def test_half_a_letter_is_made_whole_wherever_it_was_typed():
    found = read.sent(executed(FORM | {"ideal": "a\ud83d", "topics": "b\udc00"}))

    assert found.given["ideal"] == "a\N{REPLACEMENT CHARACTER}"
    assert read.typed(activity(text="a\ud83d")) == "a\N{REPLACEMENT CHARACTER}"


# --- People -----------------------------------------------------------------------------------


MEMBER = {
    "id": "29:joao",
    "name": "João Pereira",
    "aadObjectId": "aad-joao",
    "email": "joao@fjord.example",
    "userPrincipalName": "jp@fjord.example",
    "userRole": "user",
    "tenantId": TENANT,
}


def test_a_colleague_is_who_teams_says_with_the_clock_that_their_own_client_told():
    client = {"type": "clientInfo", "locale": "pt-PT", "timezone": "Europe/Lisbon"}
    found = read.profile(activity(entities=[client]), MEMBER)

    assert found == Profile("João Pereira", "Europe/Lisbon", "pt", "joao@fjord.example")
    assert read.standing(MEMBER, TENANT) == Profile("João Pereira", "", "", "joao@fjord.example")
    assert read.profile(activity(locale="de-DE"), {}).language == "de"


def test_whoever_is_no_colleague_is_turned_away():
    guest = MEMBER | {"userPrincipalName": "ana_else.example#EXT#@fjord.example"}
    found = [
        read.standing(MEMBER | {"userRole": "guest"}, TENANT),
        read.standing(guest, TENANT),
        read.standing(MEMBER | {"userRole": "anonymous"}, TENANT),
        read.standing(MEMBER, "another tenant"),
        read.standing({"id": "28:bot", "name": "Bot"}, TENANT),
    ]

    assert found == [*[Outside.GUEST] * 3, Outside.STRANGER, Outside.NOBODY]
