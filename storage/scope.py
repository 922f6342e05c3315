"""What every part of the memory works with inside one transaction."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NewType

from sqlalchemy import Connection, Executable
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from storage import asking, lookups
from storage import tables as t
from storage.asking import Answer, Found, Tongue
from storage.chance import Chance
from storage.kept import kept
from storage.keys import Keyring

OrganisationId = NewType("OrganisationId", str)


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

    @kept
    def _tongue(self) -> Tongue:
        return Tongue.of(self.connection)


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
