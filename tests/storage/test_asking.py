"""What is asked past SQLAlchemy is said and read as SQLAlchemy would, on both databases."""

from datetime import timedelta

import pytest
from sqlalchemy import Select, event
from sqlalchemy.exc import IntegrityError

from flows.people import Role, Standing
from flows.relationship import RelationshipId
from flows.rounds import Chapter
from storage import lookups
from storage import tables as t
from storage.outbox import Waiting
from storage.scope import upsert
from tests.people import AMARA, JOAO, MEI_LIN, MONDAY
from tests.storage.world import House, accept, asks, furnish, offers, propose, sign_up

TOGETHER = RelationshipId("r1")
LATER = MONDAY + timedelta(weeks=60)
VALUES = {
    "person": AMARA.id,
    "people": [AMARA.id, JOAO.id, "nobody"],
    "relationship": TOGETHER,
    "relationships": [TOGETHER],
    "role": Role.MENTOR,
    "qualified": True,
    "status": Standing.ENROLLED,
    "chapter": Chapter.SILENCE,
    "chapters": list(Chapter),
    "subject": TOGETHER,
    "now": LATER,
    "real": LATER,
    "limit": 7,
    "day": LATER.date(),
    "waiting": Waiting.WAITING,
    "statuses": list(Waiting),
    "busy": [],
    "marks": ["one", "another"],
    "cases": [],
    "case": "c1",
    "programme": "p1",
    "item": "fit",
    "platform": "slack",
    "workspace": "T1",
    "external_id": "U1",
}


@pytest.fixture
def house(ledger) -> House:
    made = furnish(ledger)
    sign_up(made, offers(AMARA, qualified=True), asks(JOAO), asks(MEI_LIN))
    propose(made, mentee=JOAO, which=TOGETHER)
    accept(made, which=TOGETHER)
    return made


def test_every_lookup_finds_what_sqlalchemy_finds(house):
    found = 0
    with house.page() as page:
        for name, lookup in vars(lookups).items():
            if not name.isupper() or not isinstance(lookup, Select):
                continue
            given = {each: VALUES[each] for each in wanted(lookup)}
            usual = page.scope.connection.execute(lookup, given | page.scope.mine).all()
            quick = page.scope.ask(lookup, **given)
            assert quick.scalars() == tuple(row[0] for row in usual), name
            for one, other in zip(quick, usual, strict=True):
                assert all(getattr(one, key) == getattr(other, key) for key in other._fields), name
            found += len(usual)
    assert found > 30


def test_a_list_may_be_of_any_length(house):
    with house.page() as page:
        for people in ([], [AMARA.id], [AMARA.id, JOAO.id], [], [JOAO.id]):
            found = page.scope.ask(lookups.PEOPLE, people=people)
            assert sorted(row.id for row in found) == sorted(people)


def test_what_was_written_is_counted(house):
    with house.page() as page:
        mark = {"mark": "heard", "day": MONDAY.date()}
        assert page.scope.add_once(t.Inbound, **mark)
        assert not page.scope.add_once(t.Inbound, **mark)
        assert page.scope.ask(lookups.UNHEAR, marks=["heard", "never"]).rowcount == 1


def test_whatever_goes_wrong_is_told_as_sqlalchemy_does_and_shows_no_values(house):
    nowhere = {"chapter": Chapter.SILENCE, "subject": "a secret", "at": None}
    with house.glance() as page:
        dialect = page.scope.connection.dialect.name
    with pytest.raises(IntegrityError) as told, house.page() as page:
        page.scope.ask(upsert(dialect, t.Due), **nowhere)
    assert "a secret" not in str(told.value).replace(str(told.value.orig), "")


def test_whoever_listens_hears_what_is_asked(house):
    heard: list[str] = []

    def hear(_c: object, _r: object, statement: str, *_: object) -> None:
        heard.append(statement)

    event.listen(house.ledger.write, "before_cursor_execute", hear)
    with house.page() as page:
        page.scope.ask(lookups.WISHES, person=AMARA.id)
    event.remove(house.ledger.write, "before_cursor_execute", hear)
    assert any("wish" in each for each in heard)


def wanted(lookup: Select) -> list[str]:
    """Return the names of what a lookup wants to know."""
    named = {bind.key for bind in lookup.compile().binds.values() if bind.required}
    return sorted(named - {"organisation_id"})
