"""What a visit asks of the database: as many questions for one partner as for many."""

import sqlite3
from contextlib import closing

from sqlalchemy import event
from sqlalchemy.dialects import sqlite

from flows.people import Person
from flows.relationship import RelationshipId
from storage import lookups
from tests.people import AMARA, JOAO, MEI_LIN
from tests.storage.world import House, accept, asks, furnish, offers, propose, sign_up

TOGETHER = RelationshipId("r1")
AGAIN = RelationshipId("r2")


def test_a_home_asks_no_more_for_two_partners_than_for_none(ledger):
    house = furnish(ledger)
    sign_up(house, offers(AMARA, capacity=2, qualified=True), asks(JOAO), asks(MEI_LIN))
    alone = questions(house, AMARA)
    propose(house, mentee=JOAO, which=TOGETHER)
    propose(house, mentee=MEI_LIN, which=AGAIN)
    accept(house, which=TOGETHER)
    accept(house, which=AGAIN)

    with house.glance() as page:
        assert len(page.view(AMARA.id).relationships) == 2
    assert questions(house, AMARA) <= alone <= 7


def test_nobody_else_s_memberships_are_read_to_find_ones_own(databases):
    lookup = str(lookups.THOSE_OF_SOMEBODY.compile(dialect=sqlite.dialect()))
    with closing(sqlite3.connect(databases.fresh("sqlite").removeprefix("sqlite:///"))) as raw:
        asked = raw.execute(f"explain query plan {lookup}", ("x",) * lookup.count("?"))
        plan = " ".join(str(step[3]) for step in asked)

    assert "ix_membership_organisation_id_person_id (organisation_id=? AND person_id=?)" in plan
    assert "membership USING PRIMARY KEY (organisation_id=?)" not in plan


def questions(house: House, person: Person) -> int:
    """Return how many statements somebody's home takes."""
    asked: list[str] = []

    def hear(_c: object, _r: object, statement: str, *_: object) -> None:
        asked.append(statement)

    engine = house.ledger.read
    event.listen(engine, "before_cursor_execute", hear)
    try:
        with house.glance() as page:
            page.view(person.id)
    finally:
        event.remove(engine, "before_cursor_execute", hear)
    return len(asked)
