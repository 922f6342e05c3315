"""Opening the database: SQLite for one process, PostgreSQL for many."""

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

BUSY_MS = 2000
"""How long a writer waits for another before somebody is told to press again."""


class BadAddressError(Exception):
    """Not the address of a database that we know how to use."""


def writer(url: str, *, synchronous: str = "full") -> Engine:
    """Return the engine that writes."""
    if is_sqlite(url):
        engine = create_engine(url, hide_parameters=True, pool_size=10, max_overflow=20)
        event.listen(engine, "connect", lambda raw, _: prepare(raw, synchronous))
        event.listen(engine, "begin", lambda c: c.exec_driver_sql("BEGIN IMMEDIATE"))
        return engine
    return create_engine(url, hide_parameters=True, pool_pre_ping=True)


def reader(url: str) -> Engine:
    """Return the engine that only reads, and so waits for nobody."""
    if is_sqlite(url):
        engine = create_engine(url, hide_parameters=True, pool_size=10, max_overflow=20)
        event.listen(engine, "connect", lambda raw, _: prepare(raw, "full", read_only=True))
        event.listen(engine, "begin", lambda c: c.exec_driver_sql("BEGIN"))
        return engine
    return create_engine(
        url,
        hide_parameters=True,
        pool_pre_ping=True,
        isolation_level="REPEATABLE READ",
        execution_options={"postgresql_readonly": True},
    )


def is_sqlite(url: str) -> bool:
    """Say whether the address is a SQLite file's; raises BadAddressError."""
    try:
        kind = make_url(url).get_backend_name()
    except ArgumentError:
        raise BadAddressError("not the address of a database") from None
    if kind not in {"sqlite", "postgresql"}:
        raise BadAddressError("only SQLite and PostgreSQL are supported")
    return kind == "sqlite"


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
