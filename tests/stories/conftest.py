from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stories.theatre import Theatre, theatre


@pytest.fixture
def stage(tmp_path: Path, database: str) -> Iterator[Theatre]:
    with theatre(tmp_path / "var", database) as made:
        yield made
