"""What Teams answers to a message, and what that means for it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.card import Button, Card
from bot.channel import (
    BlindError,
    Line,
    RefusedError,
    RestError,
    Talk,
    UnclearError,
    UnreachableError,
)
from bot.teams import sdk
from bot.teams.registration import Registration
from bot.teams.sdk import Connector
from bot.teams.send import TeamsChannel
from storage.people import Account
from storage.references import Reference
from tests.teams.connector import (
    BOT,
    CLIENT,
    DESK,
    DROPPED,
    SILENT,
    TENANT,
    Ground,
    Tenant,
    ground,
)

AMARA, JOAO = Account("teams", TENANT, "oid-amara"), Account("teams", TENANT, "oid-joao")
CARD = Card("A talk", "Would you like one?", buttons=(Button("Yes", "yes"),))
AT = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
TALK = Talk("Time for a talk", AT, 60)


@dataclass
class Known:
    """Where people talk with us, as far as it is known."""

    address: str
    where: dict[Account, Reference] = field(default_factory=dict)

    def of(self, account: Account) -> Reference | None:
        return self.where.get(account)

    def of_house(self, _workspace: str) -> Reference | None:
        return next(iter(self.where.values()), None)

    def notice(self, account: Account, now: Reference) -> None:
        self.where[account] = now

    def talks(self, account: Account, conversation: str) -> None:
        self.where[account] = Reference(self.address, conversation, BOT)


@pytest.fixture(scope="module")
def there() -> Iterator[Ground]:
    with ground() as made:
        yield made


@pytest.fixture
def tenant(there: Ground) -> Iterator[Tenant]:
    people = {
        each.external_id: {"name": name, "email": f"{name}@fjordlight.example"}
        for each, name in ((AMARA, "amara"), (JOAO, "joao"))
    }
    with there.shows(Tenant(people, chats={DESK: []})) as shown:
        yield shown
        shown.patience.set()


@pytest.fixture
def known(there: Ground) -> Known:
    return Known(there.address)


@pytest.fixture
def connector(there: Ground) -> Iterator[Connector]:
    nobody_there = "http://127.0.0.1:1/teams"
    made = Connector(
        Registration(
            client_id=CLIENT,
            tenants=(TENANT,),
            login=there.login.url,
            service_urls=(there.address, nobody_there),
        )
    )
    yield made
    made.close()


@pytest.fixture
def teams(connector: Connector, known: Known) -> TeamsChannel:
    return TeamsChannel(connector, known)


@pytest.fixture
def line(teams: TeamsChannel, tenant: Tenant) -> Line:
    return teams.open((JOAO,))


def posts(tenant: Tenant, whose: Account = JOAO) -> list[str]:
    """The titles of what stands in somebody's chat."""
    chat = tenant.chats[f"a:{whose.external_id}"]
    shown = (each["activity"]["attachments"][0]["content"]["body"][0] for each in chat)
    return [str(each["text"]) for each in shown]


def tries(tenant: Tenant) -> int:
    """How often something was posted, or was to be."""
    return sum(call["method"].startswith("POST") for call in tenant.calls) - 1


def test_what_is_said_stands_in_somebodys_own_chat(teams, tenant, line):
    post = teams.post(CARD, line, "mark")

    assert posts(tenant) == ["A talk"]
    assert tenant.post("a:oid-joao", str(post)) is not None


def test_a_chat_is_opened_once_and_remembered(teams, tenant, known):
    first, second = teams.open((JOAO,)), teams.open((JOAO,))

    assert first == second == Line("teams", TENANT, "a:oid-joao")
    assert [call["method"] for call in tenant.calls] == ["POST v3/conversations"]
    assert known.where[JOAO].conversation == "a:oid-joao"


def test_a_chat_that_is_known_is_not_opened_again(teams, tenant, known):
    known.talks(JOAO, tenant.chat("oid-joao"))

    assert teams.open((JOAO,)).conversation == "a:oid-joao"
    assert tenant.calls == []


def test_what_was_posted_is_drawn_anew_where_it_stands(teams, tenant, line):
    post = teams.post(CARD, line, "mark")
    teams.redraw(Card("Another talk", ""), line, post)

    assert posts(tenant) == ["Another talk"]


def test_the_desk_is_a_channel(teams, tenant):
    teams.post(CARD, Line("teams", TENANT, DESK), "mark")

    assert len(tenant.chats[DESK]) == 1


@pytest.mark.parametrize("status", [429, 412])
def test_too_much_at_once_was_not_taken_and_waits_as_long_as_teams_says(
    teams, tenant, line, status
):
    tenant.fails(status, path="/activities", headers={"Retry-After": "7"})

    with pytest.raises(RestError) as told:
        teams.post(CARD, line, "mark")
    assert told.value.seconds == 7
    assert (posts(tenant), tries(tenant)) == ([], 1)


def test_whoever_does_not_say_how_long_is_left_alone_for_a_while(teams, tenant, line):
    tenant.fails(429, path="/activities", headers={"Retry-After": "Mon, 02 Mar 2026 10:00:00 GMT"})

    with pytest.raises(RestError) as told:
        teams.post(CARD, line, "mark")
    assert told.value.seconds == 30


@pytest.mark.parametrize("status", [500, 502, 503, 504, DROPPED])
def test_of_what_broke_on_the_way_nobody_knows_and_nothing_is_repeated(teams, tenant, line, status):
    tenant.fails(status, path="/activities", after=True)

    with pytest.raises(UnclearError):
        teams.post(CARD, line, "mark")
    assert (posts(tenant), tries(tenant)) == (["A talk"], 1)


def test_of_what_is_not_answered_in_time_nobody_knows(
    there, tenant, known, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(sdk, "TIMEOUT", 0.5)
    known.talks(JOAO, tenant.chat("oid-joao"))
    about = {"client_id": CLIENT, "tenants": (TENANT,), "login": there.login.url}
    made = Connector(Registration(**about, service_urls=(there.address,)))
    impatient = TeamsChannel(made, known)
    tenant.fails(SILENT, path="/activities", after=True)
    try:
        with pytest.raises(UnclearError):
            impatient.post(CARD, impatient.open((JOAO,)), "mark")
    finally:
        tenant.patience.set()
        made.close()


@pytest.mark.parametrize("status", [400, 413])
def test_what_teams_can_not_take_was_refused(teams, tenant, line, status):
    tenant.fails(status, path="/activities")

    with pytest.raises(RefusedError):
        teams.post(CARD, line, "mark")


def test_whoever_is_locked_out_rests(teams, tenant, line):
    tenant.fails(401, path="/activities")

    with pytest.raises(RestError):
        teams.post(CARD, line, "mark")


def test_where_nobody_listens_nothing_was_said(teams, tenant, known):
    known.where[JOAO] = Reference("http://127.0.0.1:1/teams", "a:oid-joao", BOT)

    with pytest.raises(RestError, match="no_connection"):
        teams.post(CARD, teams.open((JOAO,)), "mark")


def test_without_a_token_nothing_is_said(teams, tenant, line, connector, monkeypatch):
    def no_token(*_: object) -> None:
        raise ValueError("invalid_client")

    monkeypatch.setattr(connector, "ask", no_token)

    with pytest.raises(RestError, match="no_token"):
        teams.post(CARD, line, "mark")


def test_whoever_has_thrown_the_app_out_is_not_reached(teams, tenant, line):
    tenant.removed.add("oid-joao")

    with pytest.raises(UnreachableError):
        teams.post(CARD, line, "mark")


def test_whoever_never_had_the_app_is_not_reached(teams, tenant):
    tenant.removed.add("oid-joao")

    with pytest.raises(UnreachableError):
        teams.open((JOAO,))


def test_a_chat_that_is_gone_is_opened_anew_once(teams, tenant, known):
    known.talks(JOAO, "a:of-another-time")
    with pytest.raises(RefusedError):
        teams.post(CARD, teams.open((JOAO,)), "mark")

    again = teams.open((JOAO,))
    teams.post(CARD, again, "mark")
    assert again.conversation == "a:oid-joao"
    assert posts(tenant) == ["A talk"]

    tenant.fails(404, path="/activities")
    with pytest.raises(RefusedError):
        teams.post(CARD, again, "mark")
    with pytest.raises(UnreachableError):
        teams.post(CARD, teams.open((JOAO,)), "mark")


def test_nobody_is_spoken_to_at_an_address_that_is_not_on_the_list(teams, tenant, known):
    known.where[JOAO] = Reference("https://teams.example/", "a:oid-joao", BOT)

    with pytest.raises(RefusedError, match="foreign_address"):
        teams.post(CARD, teams.open((JOAO,)), "mark")
    assert tenant.calls == []


def test_an_answer_without_a_name_for_the_post_is_taken_all_the_same(teams, tenant, line):
    tenant.fails(202, path="/activities", after=True)

    assert teams.post(CARD, line, "mark") is None
    assert posts(tenant) == ["A talk"]


def test_an_answer_that_nobody_can_read_is_taken_all_the_same(teams, tenant, line):
    tenant.fails(200, path="/activities", after=True, told='{"id": ')

    assert teams.post(CARD, line, "mark") is None
    assert posts(tenant) == ["A talk"]


def test_several_are_not_brought_together_and_nobody_looks_into_a_chat(teams, tenant, line):
    with pytest.raises(UnreachableError):
        teams.open((AMARA, JOAO))
    with pytest.raises(BlindError):
        teams.holds("mark", line, AT)
    assert teams.shows(TENANT) is None


def test_before_the_first_word_something_harmless_is_asked(teams, tenant, line):
    teams.greet(TENANT)
    tenant.removed.add("oid-joao")
    teams.greet(TENANT)
    tenant.fails(503)

    with pytest.raises(UnclearError):
        teams.greet(TENANT)
    assert posts(tenant) == []


def test_somebody_is_shown_a_chat_and_a_meeting_with_all_of_it_filled_in(teams, tenant):
    ways = teams.ways(AMARA, (JOAO,), TALK)

    assert ways is not None
    chat, meeting = urlsplit(ways.chat), urlsplit(ways.meeting)
    assert (chat.netloc, chat.path) == ("teams.microsoft.com", "/l/chat/0/0")
    assert parse_qs(chat.query) == {"users": ["joao@fjordlight.example"]}
    assert (meeting.netloc, meeting.path) == ("teams.microsoft.com", "/l/meeting/new")
    assert parse_qs(meeting.query) == {
        "subject": ["Time for a talk"],
        "attendees": ["joao@fjordlight.example"],
        "startTime": ["2026-03-02T10:00:00Z"],
        "endTime": ["2026-03-02T11:00:00Z"],
    }


def test_a_chat_of_several_has_a_name_and_a_talk_may_have_no_hour(teams, tenant):
    tenant.people["oid-mei"] = {"name": "mei", "email": "mei@fjordlight.example"}
    mei = Account("teams", TENANT, "oid-mei")
    ways = teams.ways(AMARA, (JOAO, mei), Talk("Time for a talk", None, 60))

    assert ways is not None
    assert parse_qs(urlsplit(ways.chat).query) == {
        "users": ["joao@fjordlight.example,mei@fjordlight.example"],
        "topicName": ["Time for a talk"],
    }
    assert set(parse_qs(urlsplit(ways.meeting).query)) == {"subject", "attendees"}


def test_no_way_is_shown_to_somebody_who_is_not_reached(teams, tenant):
    tenant.removed.add("oid-joao")

    assert teams.ways(AMARA, (JOAO,), TALK) is None
