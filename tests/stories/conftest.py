"""Every story plays on SQLite; the whole lives, and with `--both` all of them, on PostgreSQL too.

What differs between the two is held by tests/storage, which runs on both.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.databases import KINDS, Databases
from tests.stories.theatre import Theatre, theatre

WHOLE_LIVES = {"test_one_relationship"}
"""What leaves no trace when somebody exits is read on both, too: that story says so itself."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "database" in metafunc.fixturenames:
        story = metafunc.module.__name__.rpartition(".")[2]
        on_both = story in WHOLE_LIVES or metafunc.config.getoption("both")
        metafunc.parametrize("database", KINDS if on_both else KINDS[:1], indirect=True)


@pytest.fixture
def database(request: pytest.FixtureRequest, databases: Databases) -> str:
    return databases.fresh(request.param)


@pytest.fixture
def stage(tmp_path: Path, database: str) -> Iterator[Theatre]:
    with theatre(tmp_path / "var", database) as made:
        yield made
