"""What every test may ask for."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage import foundation
from storage.chance import SeededChance
from storage.engines import reader, writer
from storage.keys import Keyring
from storage.ledger import Ledger
from tests.databases import KINDS, Databases

KEY = "YSBrZXkgdGhhdCBpcyBvbmx5IGZvciBvdXIgdGVzdHM="


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--both", action="store_true", help="play stories on both databases")
    on_one = "play every story on PostgreSQL, also those that bring a database of their own"
    parser.addoption("--postgresql", action="store_true", help=on_one)
    parser.addoption("--teams", action="store_true", help="play every story in Teams, not Slack")


WHOLE_LIVES = ("fuzz", "stories", "chaos")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take longest: at the end, nobody waits for one of them alone."""
    items.sort(key=lambda item: item.path.parent.name not in WHOLE_LIVES)


@pytest.fixture(scope="session")
def databases(tmp_path_factory: pytest.TempPathFactory) -> Databases:
    return Databases(tmp_path_factory.mktemp("databases"))


@pytest.fixture(params=KINDS)
def database(request: pytest.FixtureRequest, databases: Databases) -> str:
    """The address of a fresh database, on SQLite and on PostgreSQL in turn."""
    return databases.fresh(request.param)


@pytest.fixture
def ledger(database: str) -> Iterator[Ledger]:
    """A ledger over a fresh database, with one organisation in it."""
    made = Ledger(writer(database), reader(database), Keyring.parse([KEY]), chance=SeededChance(7))
    foundation.found(made, "Fjordlight")
    yield made
    made.close()


@pytest.fixture
def var(tmp_path: Path) -> Path:
    return tmp_path / "var"
