"""The ledger hands out pages. A page is one transaction: kept whole, or not at all."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import asdict, dataclass, field
from threading import local

from sqlalchemy import Connection, Engine, select
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError
from sqlalchemy.exc import TimeoutError as WaitedTooLongError
from sqlalchemy.orm import Session

from flows.groups import Dimension
from flows.matching.policy import STANDARD, Policy
from flows.people import PersonId
from storage import lookups
from storage import tables as t
from storage.asking import Tongue, ask
from storage.chance import Chance, TrueChance
from storage.keys import Keyring
from storage.outbox import Dispatch, Poller
from storage.page import Page
from storage.people import Account, NoPlaceError
from storage.scope import OrganisationId, Scope
from storage.together import Together

TAKEN = "23505"
WAITED_TOO_LONG = frozenset({"40001", "40P01", "55P03"})
"""PostgreSQL's codes for a conflict, a deadlock, and a lock that could not be had."""


class BusyError(Exception):
    """Another writer holds the database for too long: try again."""


@dataclass(frozen=True)
class Ledger:
    """The memory of every organisation."""

    write: Engine
    read: Engine
    keys: Keyring
    chance: Chance = field(default_factory=TrueChance)
    dispatch: Dispatch = field(default_factory=Poller)
    policy: Policy = STANDARD
    """How people are matched: of the deployment, and never kept in the database."""
    dimensions: tuple[Dimension, ...] = ()
    """What people may say of themselves: so, too."""
    _here: local = field(default_factory=local, repr=False, compare=False)
    """What this thread does together with what, if anything."""

    @property
    def is_in_process(self) -> bool:
        """Say whether the database works in our own process, as SQLite does."""
        return self.write.dialect.name == "sqlite"

    @contextmanager
    def page(self, organisation: OrganisationId) -> Iterator[Page]:
        """Open a page; kept if the block succeeds. Raises BusyError, NoPlaceError."""
        try:
            with self._opened(self._to_write(), organisation) as page:
                yield page
        except WaitedTooLongError as error:
            raise BusyError("others are still writing") from error
        except OperationalError as error:
            if is_busy(error):
                raise BusyError("the database is busy") from error
            raise
        except IntegrityError as error:
            if is_taken(error):
                raise NoPlaceError("somebody else was quicker") from error
            raise

    @contextmanager
    def glance(self, organisation: OrganisationId) -> Iterator[Page]:
        """Open a page only to read; nothing can be written, and nobody waits for it."""
        with self._opened(self._to_read(), organisation) as page:
            yield page

    @contextmanager
    def together(self) -> Iterator[None]:
        """Let all pages that this thread opens in the block share one transaction.

        Raises NotKeptError if that could not be kept: then nothing of it was done.
        """
        self._here.together = together = Together(self.write, self.read)
        try:
            yield
            together.keep()
        finally:
            del self._here.together
            together.close()

    def organisations(self) -> tuple[OrganisationId, ...]:
        """Return every organisation."""
        with self.read.connect() as connection:
            rows = ask(connection, Tongue.of(connection), lookups.ORGANISATIONS, {})
            return tuple(OrganisationId(each) for each in rows.scalars())

    def organisation_of(self, platform: str, workspace: str) -> OrganisationId | None:
        """Return whose workspace this is."""
        with Session(self.read) as session:
            found = session.scalar(
                select(t.Workspace.organisation_id).filter_by(
                    platform=platform, external_id=workspace
                )
            )
            return OrganisationId(found) if found else None

    def who_has(self, account: Account) -> tuple[OrganisationId, PersonId] | None:
        """Return whose account this is, and in which organisation; None if we have never met."""
        with self._to_read() as connection:
            found = ask(connection, Tongue.of(connection), lookups.ACCOUNT, asdict(account)).first()
            return (OrganisationId(found[0]), PersonId(found[1])) if found else None

    def tidy(self) -> None:
        """Leave nothing behind in SQLite's log of writes; for once a day."""
        if not self.is_in_process:
            return
        raw = self.write.raw_connection()
        try:
            raw.cursor().execute("pragma wal_checkpoint(truncate)")
        finally:
            raw.close()

    def close(self) -> None:
        """Let go of the database."""
        self.write.dispose()
        self.read.dispose()

    def _to_write(self) -> AbstractContextManager[Connection]:
        together = self._together
        return self.write.begin() if together is None else together.page()

    def _to_read(self) -> AbstractContextManager[Connection]:
        together = self._together
        return self.read.begin() if together is None else together.glance()

    @property
    def _together(self) -> Together | None:
        return getattr(self._here, "together", None)

    @contextmanager
    def _opened(
        self, opened: AbstractContextManager[Connection], organisation: OrganisationId
    ) -> Iterator[Page]:
        with (
            opened as connection,
            closing(Scope(connection, organisation, self.keys, self.chance)) as scope,
        ):
            yield Page(scope, self.dispatch, self.policy, self.dimensions)
            scope.flush()


def is_busy(error: OperationalError) -> bool:
    """Say whether another writer was in the way; anything else is a fault."""
    return "locked" in str(error.orig) or state(error) in WAITED_TOO_LONG


def is_taken(error: IntegrityError) -> bool:
    """Say whether a unique key was taken; anything else is a fault."""
    return "UNIQUE constraint" in str(error.orig) or state(error) == TAKEN


def state(error: DBAPIError) -> str:
    """Return PostgreSQL's code for an error; empty for SQLite."""
    return str(getattr(error.orig, "sqlstate", None) or "")
