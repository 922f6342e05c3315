import logging
from collections.abc import Iterator

import pytest
import structlog

from storage.ledger import Ledger
from tests.bot.office import Office, opened


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
