"""Every story plays on SQLite; the whole lives, and with `--both` all of them, on PostgreSQL too.

What differs between the two is held by tests/storage, which runs on both.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.databases import KINDS, Databases
from tests.stories.theatre import TODAY, Theatre, theatre
from tests.teams.connector import GROUND

WHOLE_LIVES = {"test_one_relationship"}
"""What leaves no trace when somebody exits is read on both, too: that story says so itself."""


IN_TEAMS_TOO: set[str] = set()
"""The lives that are always lived in Teams, too; with `--teams` all of them are, in Teams only."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    story = metafunc.module.__name__.rpartition(".")[2]
    if metafunc.config.getoption("teams"):
        metafunc.parametrize("platform", ["teams"], indirect=True, scope="module")
    elif story in IN_TEAMS_TOO:
        metafunc.parametrize("platform", ["slack", "teams"], indirect=True, scope="module")
    if "database" in metafunc.fixturenames:
        story = metafunc.module.__name__.rpartition(".")[2]
        on_both = story in WHOLE_LIVES or metafunc.config.getoption("both")
        metafunc.parametrize("database", KINDS if on_both else KINDS[:1], indirect=True)


@pytest.fixture(scope="module", autouse=True)
def platform(request: pytest.FixtureRequest) -> Iterator[str]:
    """Where everybody is: in Slack, unless a story says otherwise."""
    TODAY.platform = getattr(request, "param", "slack")
    yield TODAY.platform
    TODAY.platform = "slack"


@pytest.fixture(scope="session", autouse=True)
def ground() -> Iterator[None]:
    """Let go of the stand-in for Teams at the end, if anybody needed it."""
    yield
    GROUND.close()


@pytest.fixture
def database(request: pytest.FixtureRequest, databases: Databases) -> str:
    return databases.fresh(request.param)


@pytest.fixture
def stage(tmp_path: Path, database: str) -> Iterator[Theatre]:
    with theatre(tmp_path / "var", database) as made:
        yield made
