"""Two accounts become one person by a code that its owner types, in either direction."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.reception import Caller
from flows.linking import LIFE, MOST_GUESSES
from flows.messages import Choice
from flows.people import Role
from flows.wishes import Apart
from storage import foundation
from storage import tables as t
from storage.people import Account, Profile
from tests.bot.office import SLACK, TEAM, Office
from tests.people import JOAO_WISHES

TEAMS, TENANT = "teams", "0f1e2d3c-0000-4000-8000-00000000f001"


@pytest.fixture
def both(office: Office) -> Office:
    """An office with two platforms; João is known in Slack."""
    foundation.connect(office.ledger, office.organisation, TEAMS, TENANT, None)
    return office


def arrives(office: Office, platform: str, who: str, **about: str) -> Caller:
    """Somebody writes to us for the first time."""
    house = TENANT if platform == TEAMS else TEAM
    profile = Profile("João Pereira", "Europe/Lisbon", "en", about.get("email"))
    met = office.reception.meet(Account(platform, house, who), profile)
    assert met is not None
    return met


def code(office: Office, caller: Caller) -> str:
    """Ask for a code, and read it."""
    card = office.reception.pressed(caller, Choice.LINK, None, "")
    return next(each for each in card.body.split() if "-" in each and each.isupper())


def types(office: Office, caller: Caller, text: str) -> str:
    return office.reception.typed(caller, text).title


def count(office: Office, table: type[t.Base]) -> int:
    with office.ledger.glance(office.organisation) as page:
        return page.scope.session.scalar(select(func.count()).select_from(table))


@pytest.mark.parametrize(("first", "second"), [(SLACK, TEAMS), (TEAMS, SLACK)])
def test_one_person_types_on_the_other_platform_what_they_read_on_the_first(both, first, second):
    one = arrives(both, first, "first")
    both.people["one"] = one.person
    both.wish("one", JOAO_WISHES)
    people = count(both, t.Person)
    other = arrives(both, second, "second")

    assert types(both, other, f"link {code(both, one)}") == "You are one"

    houses = {TEAMS: TENANT, SLACK: TEAM}
    accounts = [
        Account(each, houses[each], name) for each, name in ((first, "first"), (second, "second"))
    ]
    found = [both.reception.caller(each) for each in accounts]
    assert found == [one, replace(one, platform=second)]
    assert count(both, t.Person) == people, "whoever it was is nobody any more"
    assert "Your two accounts" not in str(both.reception.typed(one, "profile"))


def test_a_code_works_once_for_a_quarter_of_an_hour_and_is_kept_as_a_mark_only(both):
    joao, other = both.caller("joao"), arrives(both, TEAMS, "second")
    third = arrives(both, TEAMS, "third")
    first = code(both, joao)
    with both.ledger.glance(both.organisation) as page:
        assert first.replace("-", "") not in str(
            page.scope.session.scalars(select(t.Link.mark)).all()
        )

    both.clock.passes(seconds=LIFE.total_seconds() + 1)
    assert types(both, other, f"link {first}") == "No such code"
    second = code(both, joao)
    assert types(both, other, f"link {second}") == "You are one"
    assert types(both, third, f"link {second}") == "No such code"


def test_wrong_codes_typed_too_often_put_every_code_out_of_use_until_a_new_one_is_shown(both):
    joao, other = both.caller("joao"), arrives(both, TEAMS, "second")
    shown = code(both, joao)
    for _ in range(MOST_GUESSES):
        assert types(both, other, "link AAAA-AAAA") == "No such code"

    assert types(both, other, f"link {shown}") == "Out of use"
    assert types(both, other, f"link {code(both, joao)}") == "You are one"


def test_an_account_with_which_something_was_begun_or_of_the_same_platform_stays_what_it_is(both):
    joao, other = both.caller("joao"), arrives(both, TEAMS, "second")
    both.people["other"] = other.person
    both.wish("other", JOAO_WISHES)

    assert types(both, other, f"link {code(both, joao)}") == "Both have begun"
    assert types(both, both.caller("tomas"), f"link {code(both, joao)}") == "One platform further"
    assert both.reception.caller(Account(TEAMS, TENANT, "second")) == other


def test_whoever_had_named_the_second_account_has_named_the_one_person(both):
    joao, other = both.caller("joao"), arrives(both, TEAMS, "second")
    tomas = both.people["tomas"]
    both.wish("tomas", JOAO_WISHES, hoped_for=other.person)
    with both.ledger.page(both.organisation) as page:
        page.people.keep_apart(Apart(tomas, (other.person,)))

    types(both, other, f"link {code(both, joao)}")

    with both.ledger.glance(both.organisation) as page:
        assert page.people.apart(tomas) == (joao.person,)
        (wish,) = page.people.wishes(tomas)
    assert (wish.role, wish.hoped_for) == (Role.MENTEE, joao.person)


def test_what_the_directory_knows_of_the_second_account_holds_for_the_one_person(both):
    with both.ledger.page(both.organisation) as page:
        line = page.people.named("João Pereira", "joao@fjordlight.example", "Europe/Lisbon")
        page.scope.change(t.Person, {"id": line}, grade=4, line_known=True)
        page.scope.change(t.Person, {"id": both.people["tomas"]}, manager_id=line)
    joao = both.caller("joao")
    other = arrives(both, TEAMS, "second", email="joao@fjordlight.example")

    types(both, other, f"link {code(both, joao)}")

    with both.ledger.glance(both.organisation) as page:
        assert page.people.person(joao.person).grade == 4
        assert page.people.person(both.people["tomas"]).manager == joao.person


def test_a_code_is_offered_where_there_is_a_second_platform(office):
    assert "Your accounts" not in str(office.reception.typed(office.caller("joao"), "profile"))
    foundation.connect(office.ledger, office.organisation, TEAMS, TENANT, None)
    assert "Your accounts" in str(office.reception.typed(office.caller("joao"), "profile"))


def test_nothing_is_left_of_codes_that_are_worth_nothing_any_more(both):
    code(both, both.caller("joao"))
    both.clock.passes(seconds=timedelta(days=1).total_seconds())
    code(both, both.caller("tomas"))

    assert count(both, t.Link) == 1
