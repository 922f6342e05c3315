"""How a database is opened: nothing lost, nothing left behind, nobody waits for ever."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import Engine, column, select, table, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from bot.reception import Retry
from flows.messages import Busy, Choice
from storage import engines
from storage.engines import BadAddressError, is_sqlite, reader, writer
from storage.ledger import BusyError, Ledger
from tests.people import AMARA, JOAO, MONDAY
from tests.storage.world import (
    Door,
    House,
    Watch,
    about,
    at_once,
    furnish,
    opened,
    paired,
)

TURNS = 50
READ_ONLY = r"read-?only"
BEFORE = MONDAY - timedelta(days=1)


@pytest.fixture
def file(databases) -> str:
    """The address of a SQLite file."""
    return databases.fresh("sqlite")


@pytest.fixture
def writing(database: str) -> Iterator[Engine]:
    engine = writer(database)
    yield engine
    engine.dispose()


@pytest.fixture
def reading(database: str) -> Iterator[Engine]:
    engine = reader(database)
    yield engine
    engine.dispose()


def pragma(engine: Engine, name: str) -> object:
    with engine.connect() as connection:
        return connection.exec_driver_sql(f"pragma {name}").scalar()


@pytest.mark.parametrize("opened", [writer, reader])
def test_sqlite_is_opened_so_that_nothing_is_lost_and_nothing_left_behind(file, opened):
    engine = opened(file)
    assert pragma(engine, "journal_mode") == "wal"
    assert pragma(engine, "synchronous") == 2, "full: a commit survives a power cut"
    assert pragma(engine, "secure_delete") == 1
    assert pragma(engine, "foreign_keys") == 1
    assert pragma(engine, "busy_timeout") == 2000
    assert pragma(engine, "query_only") == (1 if opened is reader else 0)
    engine.dispose()


def test_every_connection_is_opened_alike(file):
    engine = reader(file)
    first = engine.connect()
    raw = engine.raw_connection()
    assert raw.driver_connection is not None
    assert raw.driver_connection.execute("pragma secure_delete").fetchone() == (1,)
    assert raw.driver_connection.isolation_level is None
    raw.close()
    first.close()
    engine.dispose()


def test_the_one_who_writes_holds_the_pen_from_the_first_word(file):
    one, other = writer(file), writer(file)
    with one.connect() as first:
        first.execute(text("SELECT 1"))
        raw = other.raw_connection()
        assert raw.driver_connection is not None
        raw.driver_connection.execute("pragma busy_timeout=0")
        with pytest.raises(Exception, match="locked"):
            raw.driver_connection.execute("BEGIN IMMEDIATE")
        raw.close()
    one.dispose()
    other.dispose()


def test_the_one_who_only_reads_waits_for_nobody(file):
    one, other = writer(file), reader(file)
    with one.connect() as writing, other.connect() as reading:
        writing.execute(text("DELETE FROM organisation"))
        assert reading.execute(text("SELECT count(*) FROM organisation")).scalar() == 0
    one.dispose()
    other.dispose()


def test_the_reading_engine_cannot_write(reading):
    with reading.connect() as connection, pytest.raises(DBAPIError, match=READ_ONLY):
        connection.execute(text("INSERT INTO organisation VALUES ('o', 'Fjordlight', 'x')"))


def test_a_glance_cannot_write(ledger):
    house = furnish(ledger)
    with pytest.raises(DBAPIError, match=READ_ONLY), house.glance() as page:
        page.first_time("event-1", MONDAY)
    assert house.rows("inbound") == []


def test_a_glance_sees_one_moment_from_beginning_to_end(ledger):
    house = furnish(ledger)
    with house.glance() as page:
        assert page.due.next() is None
        with house.page() as other:
            other.outbox.put_home(AMARA.id, MONDAY)
        assert not page.outbox.has_homes(MONDAY)
    with house.glance() as page:
        assert page.outbox.has_homes(MONDAY)


def test_a_relationship_can_be_looked_up_at_a_glance(databases):
    ledger = opened(databases.fresh("postgresql"))
    house = paired(ledger)
    try:
        with house.glance() as page:
            assert page.relationships.get(about().id) is not None
    finally:
        ledger.close()


def test_two_who_read_and_then_write_lose_nothing(database, writing):
    counters = writer(database)
    with writing.begin() as connection:
        connection.execute(text("CREATE TABLE score (n integer)"))
        connection.execute(text("INSERT INTO score VALUES (0)"))
    held = select(column("n")).select_from(table("score")).with_for_update()

    def count() -> None:
        for _ in range(TURNS):
            with counters.begin() as connection:
                n = connection.execute(held).scalar_one()
                connection.execute(text("UPDATE score SET n = :n"), {"n": n + 1})

    assert at_once(count, count) == [None, None]
    with writing.connect() as connection:
        assert connection.execute(text("SELECT n FROM score")).scalar() == 2 * TURNS
    counters.dispose()


def test_many_writers_at_once_all_get_their_turn(ledger):
    house = furnish(ledger)

    def hear(which: int) -> bool:
        with house.page() as page:
            return page.first_time(f"event-{which}", MONDAY)

    assert at_once(*(lambda each=each: hear(each) for each in range(8))) == [True] * 8
    assert len(house.rows("inbound")) == 8


# --- When somebody else holds the pen -----------------------------------------------------


@pytest.fixture
def locked(file, monkeypatch) -> Iterator[Ledger]:
    """A memory that another program has locked, opened by somebody who is in a hurry."""
    monkeypatch.setattr(engines, "BUSY_MS", 50)
    ledger = opened(file)
    paired(ledger)
    other = writer(file)
    with other.connect() as holding:
        holding.execute(text("SELECT 1"))
        yield ledger
    other.dispose()
    ledger.close()


def test_a_locked_memory_says_that_it_is_busy(locked):
    [organisation] = locked.organisations()
    with (
        pytest.raises(BusyError, match=r"^the database is busy$"),
        locked.page(organisation) as page,
    ):
        page.first_time("event-1", MONDAY)


def test_somebody_who_presses_while_it_is_locked_is_asked_to_press_again(locked):
    [organisation] = locked.organisations()
    door = Door(House(locked, organisation), Watch())
    answer = door.press(JOAO, Choice.MET, about(), "press-1")
    assert answer == Retry(door.words(JOAO, Busy()))


def test_reading_goes_on_while_it_is_locked(locked):
    [organisation] = locked.organisations()
    with locked.glance(organisation) as page:
        assert page.people.person(AMARA.id) == AMARA


def test_a_row_that_must_not_be_there_twice_is_refused_and_the_page_is_lost_whole(ledger):
    house = furnish(ledger)
    with house.page() as page:
        assert page.first_time("event-1", MONDAY)
    with pytest.raises(Exception, match="quicker") as caught, house.page() as page:  # noqa: PT012 — the page is what is lost
        page.outbox.put_home(AMARA.id, MONDAY)
        mark = page.scope.keys.mark("inbound", "event-1")
        page.scope.session.execute(
            text("INSERT INTO inbound VALUES (:o, :m, '2026-03-02')"),
            {"o": house.organisation, "m": mark},
        )
    assert isinstance(caught.value.__cause__, IntegrityError)
    assert house.rows("outbox") == []


def test_a_page_that_fails_keeps_nothing(ledger):
    house = furnish(ledger)
    with pytest.raises(KeyError), house.page() as page:  # noqa: PT012 — the page is what is lost
        page.outbox.put_home(AMARA.id, MONDAY)
        raise KeyError
    assert house.rows("outbox") == []


# --- Addresses ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("", "not the address of a database"),
        ("var/mentoring.db", "not the address of a database"),
        ("mysql://localhost/x", "only SQLite and PostgreSQL are supported"),
    ],
)
def test_an_address_we_cannot_use_is_refused_in_one_sentence(address, sentence):
    for asked in (is_sqlite, writer, reader):
        with pytest.raises(BadAddressError, match=f"^{sentence}$"):
            asked(address)


def test_a_fault_of_the_database_never_shows_what_was_being_written(writing):
    row = {"o": "nobody", "n": "Amara Okafor"}
    insert = text("INSERT INTO workspace VALUES (:o, 'w', :n, 'T1', NULL)")
    with writing.connect() as connection, pytest.raises(IntegrityError) as caught:
        connection.execute(insert, row)
    assert "nobody" not in str(caught.value).partition("DETAIL")[0]
    assert "Amara" not in str(caught.value)
