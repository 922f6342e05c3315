"""Opening the database: SQLite for one process, PostgreSQL for many."""

import sqlite3
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.dialects.postgresql.psycopg import PGCompiler_psycopg
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, OperationalError

BUSY_MS = 2000
"""How long a writer waits for another before somebody is told to press again."""


class BadAddressError(Exception):
    """Not the address of a database that we know how to use."""


def writer(url: str, *, synchronous: str = "full") -> Engine:
    """Return the engine that writes.

    SQLite has one writer at a time, so a process has one connection to write with, and threads
    wait for it in turn: SQLite's own waiting is a nap of up to a tenth of a second, over and over,
    in which others push in.
    """
    if is_sqlite(url):
        engine = create(url, pool_size=1, max_overflow=0, pool_timeout=BUSY_MS / 1000)
        event.listen(engine, "connect", lambda raw, _: prepare(raw, synchronous))
        event.listen(engine, "begin", begin_to_write)
        return engine
    return create(url, pool_pre_ping=True)


def reader(url: str) -> Engine:
    """Return the engine that only reads, and so waits for nobody."""
    if is_sqlite(url):
        engine = create(url, pool_size=10, max_overflow=20)
        event.listen(engine, "connect", lambda raw, _: prepare(raw, "full", read_only=True))
        event.listen(engine, "begin", lambda c: c.connection.driver_connection.execute("BEGIN"))
        return engine
    engine = create(
        url,
        pool_pre_ping=True,
        isolation_level="REPEATABLE READ",
        execution_options={"postgresql_readonly": True},
    )
    engine.dialect.statement_compiler = HoldsNothing
    return engine


def begin_to_write(connection: Connection) -> None:
    """Begin by being the one writer: whoever reads first and writes later could not."""
    try:
        connection.connection.driver_connection.execute("BEGIN IMMEDIATE")  # type: ignore[union-attr]  # it is open
    except sqlite3.OperationalError as error:
        raise OperationalError("BEGIN IMMEDIATE", None, error, hide_parameters=True) from error


class HoldsNothing(PGCompiler_psycopg):
    """Whoever only reads holds no rows. PostgreSQL would refuse to; SQLite has no word for it."""

    def for_update_clause(self, select: object, **how: object) -> str:  # noqa: ARG002 — SQLAlchemy's signature
        """Leave FOR UPDATE out."""
        return ""


def create(url: str, **options: object) -> Engine:
    """Return an engine that shows nobody what is written; raises BadAddressError."""
    try:
        return create_engine(url, hide_parameters=True, **options)
    except (ArgumentError, ImportError):
        raise BadAddressError("not the address of a database") from None


def is_sqlite(url: str) -> bool:
    """Say whether the address is a SQLite file's; raises BadAddressError."""
    kind = address(url).get_backend_name()
    if kind not in {"sqlite", "postgresql"}:
        raise BadAddressError("only SQLite and PostgreSQL are supported")
    return kind == "sqlite"


def folder(url: str) -> Path | None:
    """Return where a SQLite file lies, or ought to; raises BadAddressError."""
    file = address(url).database if is_sqlite(url) else None
    return Path(file).parent if file else None


def address(url: str) -> URL:
    """Read an address; raises BadAddressError."""
    try:
        return make_url(url)
    except (ArgumentError, ValueError):
        raise BadAddressError("not the address of a database") from None


def prepare(raw: object, synchronous: str, *, read_only: bool = False) -> None:
    """Set a new SQLite connection up: our own BEGIN, a log that survives, nothing left behind."""
    raw.isolation_level = None  # type: ignore[attr-defined]  # sqlite3's own attribute
    for pragma in (
        f"busy_timeout={BUSY_MS}",
        "journal_mode=wal",
        f"synchronous={synchronous}",
        "foreign_keys=on",
        "secure_delete=on",
        *(("query_only=on",) if read_only else ()),
    ):
        raw.execute(f"pragma {pragma}")  # type: ignore[attr-defined]  # the same
