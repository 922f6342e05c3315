"""What the tests borrow from Node is pinned, comes from nowhere in particular, and is made once."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from tests.node.schema import SCREENS

HERE = Path(__file__).parent
TOP = HERE.parents[1]
ASKED = json.loads((HERE / "package.json").read_text(encoding="utf-8"))
LOCKED = json.loads((HERE / "package-lock.json").read_text(encoding="utf-8"))["packages"]


def made(target):
    """What `make` would still do for *target*; nothing if it stands."""
    found = subprocess.run(  # noqa: S603 — a fixed command
        ["make", "--dry-run", target],  # noqa: S607 — make is wherever it is
        cwd=TOP,
        capture_output=True,
        text=True,
        check=True,
    )
    return found.stdout


def test_every_version_is_pinned():
    versions = ASKED["devDependencies"].values()

    assert [each for each in versions if not re.fullmatch(r"\d+\.\d+\.\d+", each)] == []
    assert LOCKED[""]["devDependencies"] == ASKED["devDependencies"]


def test_every_package_is_the_one_that_was_seen():
    others = {name: each for name, each in LOCKED.items() if name}

    assert len(others) > 10
    assert [name for name, each in others.items() if not each.get("integrity")] == []


def test_no_package_names_where_it_comes_from():
    assert [name for name, each in LOCKED.items() if "resolved" in each] == []
    assert "://" not in json.dumps(LOCKED)


def test_nothing_is_run_while_it_is_installed():
    text = (TOP / "Makefile").read_text(encoding="utf-8")

    assert re.findall(r"npm .*\bci\b.*--ignore-scripts", text)
    assert "scripts" not in ASKED


def test_what_is_made_is_made_once():
    assert SCREENS.is_file()
    assert "npm" not in made("tests/node/made/screens.json")


@pytest.mark.parametrize("path", ["tests/node/node_modules/x.js", "tests/node/made/screens.json"])
def test_what_is_made_is_not_kept(path):
    found = subprocess.run(  # noqa: S603 — with paths that stand in this file
        ["git", "check-ignore", "--quiet", path],  # noqa: S607 — git is wherever it is
        cwd=TOP,
        check=False,
    )

    assert found.returncode == 0


@pytest.mark.parametrize("name", ["MessageBlocks", "Modal", "Home"])
def test_the_schema_knows_what_a_bot_can_show(name):
    assert name in json.loads(SCREENS.read_text(encoding="utf-8"))["definitions"]
