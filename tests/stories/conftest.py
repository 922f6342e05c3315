"""Every story plays on SQLite; a whole life, and with `--both` most of them, on PostgreSQL too.

With `--postgresql` all of them play there, also those that bring a database of their own.

What differs between the two is held by tests/storage, which runs on both.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.databases import KINDS, Databases
from tests.stories.theatre import TODAY, Theatre, theatre
from tests.teams.connector import GROUND

WHOLE_LIFE = "test_from_joining_to_a_private_exit"
"""What leaves no trace when somebody exits is read on both, too: those stories say so."""

IN_TEAMS_TOO = {
    WHOLE_LIFE,
    "test_a_quiet_pair_is_worked_on_from_the_first_post_to_the_last",
    "test_it_ends_with_what_each_wrote_and_a_way_on",
    "test_nothing_that_is_kept_tells_who_left",
    "test_a_form_that_stays_in_the_chat_is_caught",
    "test_a_mark_that_only_the_sender_leaves_is_caught",
}
"""The lives that are always lived in Teams, too, on SQLite; with `--teams` all of them are."""
SLACKS_OWN = {
    "test_doors": "a page, signatures and Slack's ways of asking",
    "test_installing": "several workspaces install the app in Slack",
    "test_slow_days": "what comes when the bot takes longer than Slack waits",
}
"""Stories that are about Slack itself, and why."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if metafunc.config.getoption("teams"):
        metafunc.parametrize("platform", ["teams"], indirect=True, scope="module")
    elif metafunc.function.__name__ in IN_TEAMS_TOO:
        metafunc.parametrize("platform", ["slack", "teams"], indirect=True, scope="module")
    if "database" in metafunc.fixturenames:
        on_both = metafunc.function.__name__ == WHOLE_LIFE or metafunc.config.getoption("both")
        metafunc.parametrize("database", KINDS if on_both else KINDS[:1], indirect=True)


@pytest.fixture(scope="module", autouse=True)
def platform(request: pytest.FixtureRequest) -> Iterator[str]:
    """Where everybody is: in Slack, unless a story says otherwise."""
    TODAY.platform = getattr(request, "param", "slack")
    story = request.module.__name__.rpartition(".")[2]
    if TODAY.platform == "teams" and story in SLACKS_OWN:
        TODAY.platform = "slack"
        pytest.skip(SLACKS_OWN[story])
    yield TODAY.platform
    TODAY.platform = "slack"


@pytest.fixture(scope="session", autouse=True)
def ground() -> Iterator[None]:
    """Let go of the stand-in for Teams at the end, if anybody needed it."""
    yield
    GROUND.close()


class OnlyServers(Databases):
    """Hands out databases of PostgreSQL, whatever is asked for."""

    def fresh(self, kind: str, like: str | None = None) -> str:
        return super().fresh(KINDS[1], like)


@pytest.fixture(scope="session")
def databases(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Databases:
    made = OnlyServers if request.config.getoption("postgresql") else Databases
    return made(tmp_path_factory.mktemp("databases"))


@pytest.fixture
def database(request: pytest.FixtureRequest, databases: Databases, platform: str) -> str:
    once_is_enough(request, platform)
    return databases.fresh(request.param)


def once_is_enough(request: pytest.FixtureRequest, platform: str) -> None:
    """Leave what is told in Teams and on PostgreSQL both, unless all is to be told everywhere."""
    both = request.config.getoption("both")
    if platform == "teams" and request.param == "postgresql" and not both:
        pytest.skip("what differs between databases is told in Slack")


@pytest.fixture
def stage(tmp_path: Path, database: str) -> Iterator[Theatre]:
    with theatre(tmp_path / "var", database) as made:
        yield made
