import logging
from collections.abc import Callable, Iterator

import pytest
import structlog

from storage import foundation
from storage.ledger import Ledger
from tests.bot.office import Office, furnish, ledger_at, opened
from tests.databases import KINDS, Databases


@pytest.fixture(scope="session")
def furnished(databases: Databases) -> Callable[[str], str]:
    """Where a database lies in which an office has just opened, made once for each kind."""
    made: dict[str, str] = {}

    def address(kind: str) -> str:
        if kind not in made:
            made[kind] = databases.fresh(kind)
            ledger = ledger_at(made[kind], seed=7)
            foundation.found(ledger, "Fjordlight")
            furnish(ledger)
            ledger.close()
        return made[kind]

    return address


@pytest.fixture(params=KINDS)
def database(
    request: pytest.FixtureRequest, databases: Databases, furnished: Callable[[str], str]
) -> str:
    """The address of an office's own database, on SQLite and on PostgreSQL in turn."""
    return databases.fresh(request.param, like=furnished(request.param))


@pytest.fixture
def ledger(database: str) -> Iterator[Ledger]:
    made = ledger_at(database, seed=11)
    yield made
    made.close()


@pytest.fixture
def office(ledger: Ledger) -> Office:
    return opened(ledger)


@pytest.fixture
def as_logs_were() -> Iterator[None]:
    """Put the process's logging back as it was before somebody configured it."""
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    levels = {
        name: logger.level
        for name, logger in root.manager.loggerDict.items()
        if isinstance(logger, logging.Logger)
    }
    yield
    root.handlers = handlers
    root.setLevel(level)
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)
    structlog.reset_defaults()
