from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.playground.world import World, opened


@pytest.fixture(scope="module")
def any_world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """Open one for tests that leave no trace."""
    with opened(tmp_path_factory.mktemp("any")) as made:
        yield made


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as made:
        yield made
