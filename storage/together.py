"""Several pages in one transaction: kept together, with one wait for the disk.

It is for SQLite, which has one writer anyway. Each page has a savepoint of its own, so that what
goes wrong on one undoes that one only.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError


class NotKeptError(Exception):
    """What was done together could not be kept: nothing of it was done."""


@dataclass
class Together:
    """What one thread does together. Neither transaction begins before it is needed."""

    write: Engine
    read: Engine
    _stack: ExitStack = field(default_factory=ExitStack)
    _writing: Connection | None = None
    _reading: Connection | None = None

    @contextmanager
    def page(self) -> Iterator[Connection]:
        """Open a savepoint; kept if the block succeeds, as far as all of it is kept."""
        if self._writing is None:
            self._writing = self._stack.enter_context(begun(self.write))
        self._require_all()
        with savepoint(self._writing):
            yield self._writing

    @contextmanager
    def glance(self) -> Iterator[Connection]:
        """Look at how things are; what was written here counts."""
        if self._writing is None and self._reading is None:
            self._reading = self._stack.enter_context(begun(self.read))
        self._require_all()
        yield self._writing or self._reading  # type: ignore[misc]  # one of them is there

    def keep(self) -> None:
        """Keep all of it; raises NotKeptError."""
        if self._writing is None:
            return
        self._require_all()
        try:
            self._writing.commit()
        except DBAPIError as error:
            raise NotKeptError("it could not be kept") from error

    def close(self) -> None:
        """Let go; what was not kept is undone."""
        self._stack.close()

    def _require_all(self) -> None:
        """Raise NotKeptError if the database has undone everything, as it does on a full disk."""
        if self._writing is not None and not driver_of(self._writing).in_transaction:
            raise NotKeptError("the database has undone it")


@contextmanager
def begun(engine: Engine) -> Iterator[Connection]:
    """Open a transaction, which is undone unless it was kept by then; also if it could not be."""
    with engine.connect() as connection:
        connection.begin()
        try:
            yield connection
        finally:
            driver_of(connection).rollback()


def driver_of(connection: Connection) -> Any:
    """Return what SQLite's own driver has opened: it knows whether the transaction still is."""
    return connection.connection.driver_connection


@contextmanager
def savepoint(connection: Connection) -> Iterator[None]:
    """Undo what the block did if it fails, and no more; said to the driver itself, as questions."""
    raw = driver_of(connection)
    raw.execute("savepoint page")
    try:
        yield
    except BaseException:
        if raw.in_transaction:
            raw.execute("rollback to page")
            raw.execute("release page")
        raise
    raw.execute("release page")
