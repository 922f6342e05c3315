"""People on two platforms: each is told where they are, and what is wrong there harms nobody else.

What is said holds on both databases alike, so these are told on one.
"""

from collections.abc import Iterator
from datetime import datetime

import pytest
from sqlalchemy import delete, select

from bot.channel import Channels, RestError, Ways
from bot.delivery import Delivery
from bot.pace import Pace
from flows.messages import MentorApproved
from storage import foundation
from storage import tables as t
from tests.bot.office import Notebook, Office, furnish, ledger_at, opened
from tests.databases import Databases
from tests.people import MONDAY

TEAMS, TENANT = "teams", "6f0d-fjordlight"
WAYS = Ways("https://chat.example/?to=a", "https://meeting.example/?with=a")


@pytest.fixture
def office(databases: Databases) -> Iterator[Office]:
    address = databases.fresh("sqlite")
    ledger = ledger_at(address, 7)
    if not ledger.organisations():
        foundation.found(ledger, "Fjordlight")
    furnish(ledger)
    foundation.connect(ledger, ledger.organisations()[0], TEAMS, TENANT, None)
    yield opened(ledger)
    ledger.close()


@pytest.fixture
def elsewhere() -> Notebook:
    return Notebook()


@pytest.fixture
def delivery(office: Office, elsewhere: Notebook) -> Delivery:
    on_both = Channels({"slack": office.channel, TEAMS: elsewhere})
    pace = Pace(office.elapsed, at_once=200)
    return Delivery(office.ledger, on_both, office.delivery.clocks, pace)


def is_on_teams(office: Office, name: str, *, too: bool = False) -> None:
    """Let somebody have an account on Teams; theirs on Slack stays only if they have it, too."""
    who = office.people[name]
    with office.ledger.page(office.organisation) as page:
        if not too:
            page.scope.session.execute(delete(t.Account).where(t.Account.person_id == who))
        tenant = select(t.Workspace.id).where(t.Workspace.platform == TEAMS)
        page.scope.session.add(
            t.Account(
                **page.scope.mine,
                workspace_id=page.scope.session.scalar(tenant),
                external_id=f"oid-{name}",
                person_id=who,
            )
        )


def approves(office: Office, *names: str) -> None:
    office.posts(*(MentorApproved(to=office.people[each], not_before=MONDAY) for each in names))


def test_each_is_told_where_they_are(office, delivery, elsewhere):
    is_on_teams(office, "amara")
    approves(office, "amara", "joao")

    assert delivery.run() == 2
    assert office.channel.told == [("direct", "U0JOAO")]
    assert elsewhere.told == [("direct", "oid-amara")]


def test_whoever_is_on_both_is_always_told_on_slack(office, delivery, elsewhere):
    is_on_teams(office, "amara", too=True)
    approves(office, "amara")
    delivery.run()

    assert (office.channel.told, elsewhere.told) == ([("direct", "U0AMARA")], [])


def test_trouble_on_one_platform_holds_up_nobody_on_the_other(office, delivery, elsewhere):
    is_on_teams(office, "amara")
    office.channel.fails_with = [RestError("ratelimited", 600)]
    approves(office, "amara", "joao")

    assert delivery.run() == 1
    assert elsewhere.told == [("direct", "oid-amara")]
    assert (delivery.pace.rest("slack T0FJORD"), delivery.pace.rest(f"teams {TENANT}")) == (600, 0)


def test_a_message_for_a_platform_that_is_not_connected_waits(office):
    is_on_teams(office, "amara")
    approves(office, "amara", "joao")

    assert office.delivery.run() == 1
    assert office.channel.told == [("direct", "U0JOAO")]
    assert [row.retry_at > MONDAY for row in office.rows()] == [True]


def test_a_pair_on_two_platforms_is_told_severally(office, delivery, elsewhere):
    is_on_teams(office, "amara")
    elsewhere.knows_ways = WAYS
    pair = office.introduces()
    delivery.run()
    delivery.run()

    for there, who in ((office.channel, "U0JOAO"), (elsewhere, "oid-amara")):
        (card,) = [card for place, _, card in there.said if place == "direct"]
        assert there.told == [("direct", who)]
        assert card.key == "introduction-across"
        assert card.links == ()
    assert office.relationship(pair).introduced_on == MONDAY


def test_a_pair_on_a_platform_where_bots_open_nothing_is_shown_how_to_meet(
    office, delivery, elsewhere
):
    is_on_teams(office, "amara")
    is_on_teams(office, "joao")
    elsewhere.keeps_apart, elsewhere.knows_ways = True, WAYS
    pair = office.introduces()
    delivery.run()
    delivery.run()

    cards = [card for place, _, card in elsewhere.said if place == "direct"]
    assert sorted(elsewhere.told) == [("direct", "oid-amara"), ("direct", "oid-joao")]
    for card in cards:
        assert "Bots can't open conversations here" in card.body
        assert [each.address for each in card.links] == [WAYS.chat, WAYS.meeting]
        assert [each.label for each in card.links] == ["Open a chat", "Plan a first meeting"]
    assert office.relationship(pair).introduced_on == MONDAY
    talk = elsewhere.asked_for[0]
    assert (talk.subject, talk.minutes) == ("Time for a talk", 60)
    assert isinstance(talk.begins, datetime)
    assert talk.begins > MONDAY


def test_where_no_way_is_known_each_is_asked_to_reach_the_other_as_usual(
    office, delivery, elsewhere
):
    is_on_teams(office, "amara")
    is_on_teams(office, "joao")
    elsewhere.keeps_apart = True
    office.introduces()
    delivery.run()
    delivery.run()

    cards = [card for place, _, card in elsewhere.said if place == "direct"]
    assert [(card.key, card.links) for card in cards] == [("introduction-across", ())] * 2
