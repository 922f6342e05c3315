"""What every part of the memory works with inside one transaction."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NewType, TypeAlias

from sqlalchemy import ColumnElement, Connection, Executable, bindparam, delete, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from storage import asking, lookups
from storage import tables as t
from storage.asking import Answer, Found, Tongue
from storage.chance import Chance
from storage.kept import kept
from storage.keys import Keyring

OrganisationId = NewType("OrganisationId", str)
These: TypeAlias = tuple[tuple[str, bool], ...]
"""By which columns rows are found, and whether nothing may stand there."""


@dataclass(frozen=True)
class Scope:
    """One transaction, for one organisation."""

    connection: Connection
    organisation: OrganisationId
    keys: Keyring
    chance: Chance

    @property
    def mine(self) -> dict[str, str]:
        """Return the column that every row carries."""
        return {"organisation_id": self.organisation}

    @kept
    def programme(self) -> tuple[Found, ...]:
        """The programme's row, once for each who runs it; nothing, if there is no programme."""
        return tuple(self.ask(lookups.PROGRAMME))

    @kept
    def session(self) -> Session:
        """Makes objects of rows and writes them back, in the same transaction; most need none."""
        return Session(self.connection, expire_on_commit=False)

    def flush(self) -> None:
        """Write what was changed so far."""
        if "session" in vars(self):
            self.session.flush()

    def close(self) -> None:
        """Let go of the objects."""
        if "session" in vars(self):
            self.session.close()

    def ask(self, lookup: Executable, **what: object) -> Answer:
        """Ask one of the lookups, in this organisation; what was changed so far counts."""
        self.flush()
        return asking.ask(self.connection, self._tongue, lookup, {**self.mine, **what})

    def add_once(self, table: type[t.Base], **columns: object) -> bool:
        """Add a row; False if there is one. Whoever adds the same just now is waited for."""
        return self.ask(upsert(self._tongue.name, table), **columns).rowcount == 1

    def put(
        self, table: type[t.Base], unique: tuple[str, ...], over: tuple[str, ...], **columns: object
    ) -> None:
        """Add a row; if there is one of the same *unique* columns, write those *over* its own."""
        self.ask(upsert(self._tongue.name, table, unique, over), **columns)

    def put_all(
        self,
        table: type[t.Base],
        unique: tuple[str, ...],
        over: tuple[str, ...],
        rows: Iterable[Mapping[str, object]],
    ) -> None:
        """Do so with several rows at once."""
        self.flush()
        new = [{**self.mine, **row} for row in rows]
        how = upsert(self._tongue.name, table, unique, over)
        asking.tell(self.connection, self._tongue, how, new)

    def change(self, table: type[t.Base], which: Mapping[str, object], **new: object) -> int:
        """Write a few columns anew, in the rows with these values; return how many there were."""
        these, at = found_by({**self.mine, **which})
        values = {f"new_{name}": value for name, value in new.items()}
        return self._write(rewritten(table, these, tuple(new)), at | values)

    def remove(self, table: type[t.Base], **which: object) -> int:
        """Delete the rows with these values; return how many there were."""
        these, at = found_by({**self.mine, **which})
        return self._write(removed(table, these), at)

    def _write(self, how: Executable, values: Mapping[str, object]) -> int:
        self.flush()
        return asking.ask(self.connection, self._tongue, how, values).rowcount

    @kept
    def _tongue(self) -> Tongue:
        return Tongue.of(self.connection)


def found_by(which: Mapping[str, object]) -> tuple[These, dict[str, object]]:
    """Return which columns say what rows are meant, and what must stand there."""
    these = tuple((name, value is None) for name, value in which.items())
    return these, {f"at_{name}": each for name, each in which.items() if each is not None}


@cache
def rewritten(table: type[t.Base], these: These, columns: tuple[str, ...]) -> Executable:
    """Return how rows are written anew, in a few columns."""
    row = table.__table__.c
    new = {name: bindparam(f"new_{name}", type_=row[name].type) for name in columns}
    return update(table).where(*conditions(table, these)).values(new)


@cache
def removed(table: type[t.Base], these: These) -> Executable:
    """Return how rows are deleted."""
    return delete(table).where(*conditions(table, these))


def conditions(table: type[t.Base], these: These) -> Iterator[ColumnElement[bool]]:
    """Return by what rows are found."""
    for name, is_empty in these:
        row = table.__table__.c[name]
        yield row.is_(None) if is_empty else row == bindparam(f"at_{name}", type_=row.type)


@cache
def upsert(
    dialect: str, table: type[t.Base], unique: tuple[str, ...] = (), over: tuple[str, ...] = ()
) -> Executable:
    """Return how a row is added where another may be in its place: both databases say it alike."""
    insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    new: postgresql.Insert | sqlite.Insert = insert(table)
    if over:
        put = {name: new.excluded[name] for name in over}
        return new.on_conflict_do_update(index_elements=unique, set_=put)
    return new.on_conflict_do_nothing()
