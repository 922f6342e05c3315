"""What many tests begin with is lived through once; whoever begins so again is given its rows.

The rows are those that living through it would have made: they are given only where the same
organisation, keys and chance would have made them, and chance goes on where it had come to.
"""

from collections.abc import Callable, Hashable
from typing import Any

from sqlalchemy import Connection

from storage.chance import SeededChance
from storage.ledger import Ledger
from storage.tables import Base

TABLES = [each.name for each in Base.metadata.sorted_tables if each.name != "organisation"]
LIVED: dict[Hashable, tuple[dict[str, Any], object]] = {}


def once(ledger: Ledger, what: Hashable, live: Callable[[], object]) -> None:
    """Live through something in a fresh organisation, or be given what came of it before."""
    if not isinstance(ledger.chance, SeededChance):
        live()
        return
    chance = ledger.chance._random  # noqa: SLF001 — its place in the sequence is ours to move
    which = (ledger.write.dialect.name, *ledger.organisations(), ledger.keys.keys, what)
    which = (*which, chance.getstate())
    if which not in LIVED:
        live()
        with ledger.write.connect() as connection:
            rows = {table: rows_of(connection, table) for table in TABLES}
            LIVED[which] = (
                {table: each for table, each in rows.items() if each},
                chance.getstate(),
            )
        return
    rows, state = LIVED[which]
    with ledger.write.begin() as connection:
        in_any_order(connection)
        for table, each in rows.items():
            give(connection, table, each)
    chance.setstate(state)


def rows_of(connection: Connection, table: str) -> Any:
    """Return what a table holds, as its database writes it."""
    raw: Any = connection.connection.driver_connection
    if connection.dialect.name == "sqlite":
        return raw.execute(f'SELECT * FROM "{table}"').fetchall()  # noqa: S608 — our own table
    with raw.cursor().copy(f'COPY "{table}" TO STDOUT') as copy:
        return b"".join(bytes(each) for each in copy)


def in_any_order(connection: Connection) -> None:
    """Let rows come before those that they point to, until all are there."""
    is_sqlite = connection.dialect.name == "sqlite"
    connection.exec_driver_sql(
        "pragma defer_foreign_keys=on"
        if is_sqlite
        else "SET LOCAL session_replication_role = replica"
    )


def give(connection: Connection, table: str, rows: Any) -> None:
    """Write rows into a table."""
    raw: Any = connection.connection.driver_connection
    if connection.dialect.name == "sqlite":
        gaps = ", ".join("?" for _ in rows[0])
        raw.executemany(f'INSERT INTO "{table}" VALUES ({gaps})', rows)  # noqa: S608 — the same
        return
    with raw.cursor().copy(f'COPY "{table}" FROM STDIN') as copy:
        copy.write(rows)
