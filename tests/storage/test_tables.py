"""Read every table as if you were curious: what must not stand there does not."""

import re
from datetime import UTC, datetime

import pytest
from sqlalchemy import Integer, Sequence, inspect, text

from storage.scope import OrganisationId
from storage.tables import Base
from tests.people import AMARA, JOAO
from tests.storage.world import opened, paired

TABLES = Base.metadata.sorted_tables
ITSELF = "organisation"
GLOBALLY_ONE = {("workspace", ("platform", "external_id"))}
"""A Slack team belongs to one organisation in the world: it is how we find out which."""
TELLTALES = re.compile(
    r"""updated|modified|changed|last_|_seen|seen_|answered_(at|on|by)|created|
        actor|author|_by$|by_|who|reason|cause|comment|note|opened_at|read_at|clicked""",
    re.VERBOSE,
)
MAY_BE_CALLED_SO = {
    ("relationship", "answer_by"),  # until when, not by whom
}

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize("table", TABLES, ids=lambda each: each.name)
def test_no_column_says_who_acted_or_when_a_row_was_touched(table):
    named = {column.name for column in table.columns if TELLTALES.search(column.name)}
    assert {each for each in named if (table.name, each) not in MAY_BE_CALLED_SO} == set()


@pytest.mark.parametrize("table", TABLES, ids=lambda each: each.name)
def test_every_row_belongs_to_an_organisation_which_comes_first_everywhere(table):
    if table.name == ITSELF:
        return
    keys = {tuple(index.columns.keys()) for index in table.indexes}
    keys |= {tuple(each.columns.keys()) for each in table.constraints if hasattr(each, "columns")}
    keys = {each for each in keys if each and (table.name, each) not in GLOBALLY_ONE}
    assert tuple(table.primary_key.columns.keys()) in keys
    assert {each[0] for each in keys} == {"organisation_id"}
    assert not table.columns["organisation_id"].nullable


@pytest.mark.parametrize("table", TABLES, ids=lambda each: each.name)
def test_nothing_counts_by_itself_and_nothing_is_filled_in_by_the_database(table):
    for column in table.columns:
        assert column.server_default is None
        assert column.default is None
        assert column.onupdate is None
        assert not isinstance(column.default, Sequence)
        assert column.identity is None
        assert not (column.primary_key and isinstance(column.type, Integer))


def test_the_database_as_built_is_no_more_talkative(ledger):
    looked = inspect(ledger.read)
    built = set(looked.get_table_names())
    assert built == {table.name for table in TABLES} | {"alembic_version"}
    for name in sorted(built - {ITSELF, "alembic_version"}):
        columns = {column["name"] for column in looked.get_columns(name)}
        assert columns == set(Base.metadata.tables[name].columns.keys())
        assert looked.get_pk_constraint(name)["constrained_columns"][0] == "organisation_id"
        for index in looked.get_indexes(name):
            keys = tuple(index["column_names"])
            assert keys[0] == "organisation_id" or (name, keys) in GLOBALLY_ONE


def test_there_is_no_sequence_in_the_database(database, ledger):
    counted = (
        "SELECT count(*) FROM sqlite_master WHERE name = 'sqlite_sequence' OR sql LIKE '%AUTOINC%'"
        if database.startswith("sqlite")
        else "SELECT count(*) FROM information_schema.sequences"
    )
    with ledger.read.connect() as connection:
        assert connection.execute(text(counted)).scalar() == 0


def test_on_sqlite_no_row_has_a_number_that_tells_what_came_before(databases):
    ledger = opened(databases.fresh("sqlite"))
    made = paired(ledger).rows("sqlite_master", "name, sql", "type = 'table'")
    ledger.close()
    numbered = {name for name, sql in made if "WITHOUT ROWID" not in sql}
    assert numbered == {"alembic_version"}


def test_there_is_no_trigger_and_no_function_of_ours_in_the_database(database, ledger):
    counted = (
        "SELECT count(*) FROM sqlite_master WHERE type IN ('trigger', 'view')"
        if database.startswith("sqlite")
        else "SELECT count(*) FROM information_schema.triggers"
    )
    with ledger.read.connect() as connection:
        assert connection.execute(text(counted)).scalar() == 0


def test_ids_tell_no_order(ledger):
    house = paired(ledger)
    ids = [each for (each,) in house.rows("journal", "id")]
    assert len(ids) > 2
    assert all(re.fullmatch("[0-9a-f]{20}", each) for each in ids)


def test_the_programme_and_the_people_are_told_apart_by_organisation_alone(ledger):
    house = paired(ledger)
    for table in TABLES:
        if table.name == ITSELF:
            continue
        owners = {owner for (owner,) in house.rows(table.name, "organisation_id")}
        assert owners <= {house.organisation}, table.name


def test_nobody_sees_the_people_of_another_organisation(ledger):
    paired(ledger)
    with ledger.glance(OrganisationId("somebody-else")) as page:
        assert page.relationships.of(JOAO.id) == ()
        assert page.people.wishes(AMARA.id) == ()
        assert page.due.next() is None
        assert page.outbox.next_hour(LONG_AGO) is None
        with pytest.raises(LookupError):
            page.people.person(AMARA.id)
