import logging
from collections.abc import Iterator

import pytest
import structlog

from storage import foundation
from storage.chance import SeededChance
from storage.engines import reader, writer
from storage.keys import Keyring
from storage.ledger import Ledger
from tests.conftest import KEY
from tests.bot.office import Office, opened


@pytest.fixture
def ledger(database: str) -> Iterator[Ledger]:
    """A ledger over a fresh database, which need not survive a power cut."""
    write = writer(database, synchronous="off")
    made = Ledger(write, reader(database), Keyring.parse([KEY]), SeededChance(7))
    foundation.found(made, "Fjordlight")
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
    root.handlers, root.level = handlers, level
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)
    structlog.reset_defaults()
