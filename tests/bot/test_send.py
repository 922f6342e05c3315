"""What Slack's answers mean: refused, gone for good, or nobody can know. Nothing is said twice."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from bot.card import Card
from bot.channel import (
    BlindError,
    Line,
    RefusedError,
    RestError,
    UnclearError,
    UnreachableError,
)
from bot.slack import send
from bot.slack.send import SlackChannel, meaning
from storage.people import Account
from tests.bot.loopback import HANGS_UP, SAYS_NOTHING, Platform, Says, nobody_there, platform

HELLO = Card("Hello", "R&D <3")
JOAO, AMARA = (Account("slack", "T0FJORD", f"U0{name}") for name in ("JOAO", "AMARA"))
DESK = Line("slack", "T0FJORD", "C0DESK")
POST, OPEN, HISTORY = "chat.postMessage", "conversations.open", "conversations.history"
SINCE = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)


@pytest.fixture
def slack() -> Iterator[Platform]:
    with platform() as running:
        yield running


@pytest.fixture
def channel(slack: Platform) -> SlackChannel:
    return SlackChannel(lambda _: "xoxb-test", slack.url)


@dataclass
class Reply:
    """An answer as the library hands it over."""

    status_code: int = 200
    said: dict[str, object] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)

    def get(self, name, default=None):
        return self.said.get(name, default)


def no(code, status=200, **headers):
    return Reply(status, {"ok": False, "error": code}, headers)


@pytest.mark.parametrize(
    ("reply", "kind", "seconds"),
    [
        (no("ratelimited", 429, **{"Retry-After": "7"}), RestError, 7),
        (no("ratelimited", 429), RestError, 30),
        (no("ratelimited", **{"Retry-After": "3"}), RestError, 3),
        (no("fatal_error"), UnclearError, None),
        (no("internal_error"), UnclearError, None),
        (no("request_timeout"), UnclearError, None),
        (no("service_unavailable", 503), UnclearError, None),
        (no("channel_not_found", 500), UnclearError, None),
        (Reply(502), UnclearError, None),
        (Reply(200), UnclearError, None),
        (no("channel_not_found"), UnreachableError, None),
        (no("is_archived"), UnreachableError, None),
        (no("user_disabled"), UnreachableError, None),
        (no("account_inactive"), RestError, None),
        (no("invalid_auth"), RestError, None),
        (no("missing_scope"), RestError, None),
        (no("token_revoked"), RestError, None),
        (no("something_new"), RefusedError, None),
    ],
)
def test_every_answer_has_a_meaning(reply, kind, seconds):
    found = meaning(reply)

    assert type(found) is kind
    assert getattr(found, "seconds", None) == seconds


def test_a_wait_that_is_given_as_a_date_is_a_wait_too():
    found = meaning(no("ratelimited", 429, **{"Retry-After": "Wed, 04 Mar 2026 07:28:00 GMT"}))

    assert type(found) is RestError


def test_a_message_goes_to_the_direct_message_and_notifies_without_markup(slack, channel):
    channel.post(HELLO, channel.open((JOAO,)), "m1")

    (opened, users), (posted, said) = slack.asked
    assert (opened, users["users"]) == ("conversations.open", "U0JOAO")
    assert (posted, said["channel"], said["text"]) == (POST, "D0JOAO", "Hello. R&amp;D &lt;3")


def test_a_conversation_is_opened_once(slack, channel):
    channel.post(HELLO, channel.open((JOAO,)), "m1")
    channel.post(HELLO, channel.open((JOAO,)), "m1")

    assert slack.methods == ["conversations.open", POST, POST]


def test_two_people_share_a_conversation_of_their_own(slack, channel):
    channel.open((AMARA, JOAO))
    channel.post(HELLO, channel.open((AMARA, JOAO)), "m1")

    assert slack.methods == ["conversations.open", POST]
    assert slack.asked[0][1]["users"] == "U0AMARA,U0JOAO"


def test_the_desk_is_spoken_to_where_it_is(slack, channel):
    channel.post(HELLO, DESK, "m1")

    assert slack.asked[0][0] == POST
    assert slack.asked[0][1]["channel"] == "C0DESK"


def test_a_home_is_drawn_for_one_person(slack, channel):
    channel.show_home((HELLO,), JOAO)

    assert slack.methods == ["views.publish"]
    assert slack.asked[0][1]["user_id"] == "U0JOAO"


@pytest.mark.parametrize(
    ("says", "kind"),
    [
        (Says(429, {"ok": False, "error": "ratelimited"}, {"Retry-After": "7"}), RestError),
        (Says(500, {"ok": False, "error": "internal_error"}), UnclearError),
        (Says(500, "<html>Oh no</html>"), UnclearError),
        (Says(502, ""), UnclearError),
        (Says(200, {"ok": False, "error": "fatal_error"}), UnclearError),
        (Says(200, {"ok": False, "error": "channel_not_found"}), UnreachableError),
        (Says(200, {"ok": False, "error": "invalid_blocks"}), RefusedError),
        (Says(promised=100), UnclearError),
        (HANGS_UP, UnclearError),
    ],
    ids=str,
)
def test_what_really_comes_back_means_the_same_and_is_asked_once(slack, channel, says, kind):
    slack.next[POST] = [says]

    with pytest.raises(kind):
        channel.post(HELLO, DESK, "m1")
    assert slack.methods == [POST]


def test_a_real_answer_to_come_back_later_says_when(slack, channel):
    slack.next[POST] = [Says(429, {"ok": False, "error": "ratelimited"}, {"Retry-After": "7"})]

    with pytest.raises(RestError) as refused:
        channel.post(HELLO, DESK, "m1")
    assert refused.value.seconds == 7


@pytest.mark.parametrize("body", ["", "Too Many Requests", "<html>slow down</html>"])
def test_a_refusal_in_plain_text_is_a_refusal_too(slack, channel, body):
    slack.next[POST] = [Says(429, body, {"Retry-After": "7"})]

    with pytest.raises(RestError) as refused:
        channel.post(HELLO, DESK, "m1")
    assert refused.value.seconds == 7


@pytest.mark.parametrize("body", ["<html>A proxy speaks</html>", '{"ok": true, "chan'])
def test_an_answer_that_cannot_be_read_leaves_it_unclear(slack, channel, body):
    slack.next[POST] = [Says(200, body)]

    with pytest.raises(UnclearError):
        channel.post(HELLO, DESK, "m1")


def test_a_platform_that_never_answers_leaves_it_unclear(slack, monkeypatch):
    monkeypatch.setattr(send, "TIMEOUT", 0.2)
    slack.next[POST] = [SAYS_NOTHING]

    with pytest.raises(UnclearError):
        SlackChannel(lambda _: "xoxb-test", slack.url).post(HELLO, DESK, "m1")
    assert slack.methods == [POST]


def test_a_port_where_nobody_is_has_clearly_not_accepted_anything():
    with pytest.raises(RestError) as refused:
        SlackChannel(lambda _: "xoxb-test", nobody_there()).post(HELLO, DESK, "m1")
    assert refused.value.seconds is None


@pytest.mark.parametrize("says", [HANGS_UP, Says(500, {"ok": False, "error": "fatal_error"})])
def test_a_conversation_that_did_not_open_is_opened_next_time(slack, channel, says):
    slack.next[OPEN] = [says]
    with pytest.raises(UnclearError):
        channel.open((JOAO,))
    channel.open((JOAO,))

    assert slack.methods == [OPEN, OPEN]


def test_a_conversation_that_has_gone_is_opened_again(slack, channel):
    line = channel.open((JOAO,))
    slack.next[POST] = [Says(200, {"ok": False, "error": "channel_not_found"})]

    with pytest.raises(RefusedError):
        channel.post(HELLO, line, "m1")
    channel.open((JOAO,))
    assert slack.methods == [OPEN, POST, OPEN]


def test_a_desk_that_has_gone_is_gone(slack, channel):
    slack.next[POST] = [Says(200, {"ok": False, "error": "channel_not_found"})]

    with pytest.raises(UnreachableError):
        channel.post(HELLO, DESK, "m1")


def test_a_workspace_that_took_the_app_away_is_left_alone(slack):
    with pytest.raises(RestError) as refused:
        SlackChannel(lambda _: None, slack.url).post(HELLO, DESK, "m1")

    assert (str(refused.value), refused.value.seconds) == ("not_installed", 3600)
    assert slack.asked == []


# --- Looking for what was said ------------------------------------------------------------


def history(*marks, cursor=""):
    ours = [
        {"ts": "1.1", "metadata": {"event_type": "mentoring_message", "event_payload": {"id": m}}}
        for m in marks
    ]
    plain = {"ts": "1.0", "text": "Hello"}
    theirs = {"ts": "1.2", "metadata": {"event_type": "task", "event_payload": {"id": "m9"}}}
    next_page = {"response_metadata": {"next_cursor": cursor}}
    return Says(200, {"ok": True, "messages": [plain, theirs, *ours], **next_page})


def test_a_message_carries_its_mark_where_people_do_not_see_it(slack, channel):
    channel.post(HELLO, DESK, "m1")

    metadata = slack.asked[0][1]["metadata"]
    assert metadata == {"event_type": "mentoring_message", "event_payload": {"id": "m1"}}


def test_a_message_is_found_by_its_mark(slack, channel):
    slack.next[HISTORY] = [history("m0", "m1")]

    assert channel.holds("m1", DESK, SINCE)
    asked = slack.asked[0][1]
    assert float(asked["oldest"]) == SINCE.timestamp() - 5
    assert asked["include_all_metadata"] == "1"


def test_a_message_is_looked_for_page_by_page(slack, channel):
    slack.next[HISTORY] = [history("m0", cursor="more"), history("m1")]

    assert channel.holds("m1", DESK, SINCE)
    assert slack.asked[1][1]["cursor"] == "more"


def test_what_is_not_there_is_not_found_and_nobody_elses_mark_is_ours(slack, channel):
    slack.next[HISTORY] = [history("m0"), history("m0")]

    assert not channel.holds("m1", DESK, SINCE)
    assert not channel.holds("m9", DESK, SINCE)


def test_where_we_may_not_read_we_say_so(slack, channel):
    slack.next[HISTORY] = [Says(200, {"ok": False, "error": "missing_scope"})]

    with pytest.raises(BlindError):
        channel.holds("m1", DESK, SINCE)


def test_a_conversation_without_an_end_is_given_up(slack, channel):
    slack.next[HISTORY] = [history("m0", cursor="more") for _ in range(30)]

    with pytest.raises(BlindError):
        channel.holds("m1", DESK, SINCE)
    assert len(slack.asked) == 20


def test_the_platforms_own_clock_is_what_it_last_showed(slack, channel):
    assert channel.shows("T0FJORD") is None
    slack.next["auth.test"] = [Says(headers={"Date": "Mon, 02 Mar 2026 10:00:00 GMT"})]
    channel.greet("T0FJORD")

    assert channel.shows("T0FJORD") == SINCE


def test_a_platform_whose_clock_was_cut_away_shows_none(slack, channel):
    slack.next["auth.test"] = [Says(headers={"Date": "soon"})]
    channel.greet("T0FJORD")

    assert channel.shows("T0FJORD") is None


def test_no_answer_of_the_platform_shows_a_token(slack, channel):
    slack.next[POST] = [Says(200, {"ok": False, "error": "invalid_auth"})]

    with pytest.raises(RestError) as refused:
        channel.post(HELLO, DESK, "m1")
    assert "xoxb" not in str(refused.value)
