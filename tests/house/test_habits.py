"""The habits of the house are checked by machines, and the machines can fail."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CONCISE = ("--output-format", "concise")
RUFF = Path(sys.executable).with_name("ruff")
REQUIREMENTS = ("requirements.txt", "requirements-dev.txt")
MACHINE_PATHS = re.compile(r"(?<![\w.*~}-])/(work|root|tmp|home|Users)/\w")


def ruff_says(text, where):
    """What ruff finds in *text*, if it stood *where*."""
    found = subprocess.run(  # noqa: S603 — our own linter
        [RUFF, "check", "--no-cache", "--quiet", *CONCISE, "--stdin-filename", ROOT / where, "-"],
        input=text,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return found.stdout


# --- Time and fakes -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "datetime.datetime.now(datetime.UTC)",
        "datetime.datetime.utcnow()",
        "datetime.datetime.today()",
        "datetime.date.today()",
        "time.time()",
    ],
)
@pytest.mark.parametrize("where", ["flows/nudge.py", "bot/delivery.py", "scheduler/rounds.py"])
def test_nobody_but_the_clock_reads_the_clock(line, where):
    said = ruff_says(f'"""T."""\n\nimport {line.split(".")[0]}\n\nNOW = {line}\n', where)

    assert "TID251" in said
    assert "only scheduler/clock.py reads the clock" in said


def test_the_clock_reads_the_clock():
    text = '"""T."""\n\nfrom datetime import UTC, datetime\n\nNOW = datetime.now(UTC)\n'

    assert ruff_says(text, "scheduler/clock.py") == ""
    assert "TID251" in ruff_says(text, "tests/flows/test_nudge.py")


@pytest.mark.parametrize(
    "line",
    ["from unittest import mock", "import unittest.mock", "from unittest.mock import Mock"],
)
def test_a_mock_is_refused_even_in_a_test(line):
    assert "`unittest.mock` is banned: Pass a plain value" in ruff_says(
        f"{line}\n", "tests/flows/test_nudge.py"
    )


def test_an_exception_to_a_rule_carries_its_reason():
    bare = re.compile(r"#\s*(noqa|type: ignore)(:[ A-Z0-9,]+|\[[a-z, -]+\])?$")
    found = [
        f"{path}:{number}"
        for path in tracked("*.py")
        for number, line in enumerate(text_of(path).splitlines(), 1)
        if bare.search(line.rstrip())
    ]

    assert found == []


# --- Types --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("def hours(of):\n    return of\n", "no-untyped-def"),
        ("def hours(of: list) -> int:\n    return len(of)\n", "type-arg"),
        ("x: int = 'one'  # type: ignore\n", "ignore-without-code"),
    ],
    ids=["an untyped function", "a list of anything", "an ignored rule without a name"],
)
def test_what_is_not_typed_is_refused(tmp_path, text, code):
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "planted.py").write_text(text, encoding="utf-8")
    found = subprocess.run(
        [sys.executable, "-m", "mypy", "--no-incremental", "planted.py"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert found.returncode == 1
    assert f"[{code}]" in found.stdout


# --- What is kept in the repository -------------------------------------------------------------


def tracked(*patterns):
    """The files that are part of the project."""
    found = subprocess.run(  # noqa: S603 — with patterns that stand in this file
        ["git", "ls-files", "--cached", *patterns],  # noqa: S607 — git is wherever it is
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [path for path in found.stdout.splitlines() if (ROOT / path).is_file()]


def text_of(path):
    """A file's text; nothing if it is a picture."""
    try:
        return (ROOT / path).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def test_no_file_knows_the_machine_it_was_written_on():
    found = [
        path
        for path in tracked()
        if not path.startswith("tests/") and MACHINE_PATHS.search(text_of(path))
    ]

    assert found == []


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("cd /home/amara", True),
        ("'/tmp/x.db'", True),
        ("see ~/home/amara and var/tmp/x", False),
        ("https://example.org/home/page", False),
    ],
)
def test_a_path_of_one_machine_is_told_from_others(text, is_found):
    assert bool(MACHINE_PATHS.search(text)) is is_found


def test_versions_are_pinned_in_one_way_only():
    others = {"uv.lock", "poetry.lock", "Pipfile.lock", "pdm.lock"}

    assert [path for path in tracked() if Path(path).name in others] == []


def test_nothing_secret_or_made_is_kept():
    made = re.compile(r"(^|/)(var|__pycache__|\.venv)/|\.(db|db-wal|pyc)$|secret-keys|\.env$")

    assert [path for path in tracked() if made.search(path)] == []


@pytest.mark.parametrize("name", REQUIREMENTS)
def test_every_requirement_is_pinned_to_what_was_seen(name):
    joined = text_of(name).replace("\\\n", " ")
    lines = [line for line in joined.splitlines() if line and not line.lstrip().startswith("#")]

    assert len(lines) > 20
    assert [line for line in lines if not re.match(r"[a-z0-9._\[\]-]+==\S+", line)] == []
    assert [line for line in lines if "--hash=sha256:" not in line] == []


@pytest.mark.parametrize("name", REQUIREMENTS)
def test_no_requirement_names_where_it_comes_from(name):
    text = text_of(name)

    assert "://" not in text
    assert not re.search(
        r"^\s*(-i|--index-url|--extra-index-url|--find-links)\b", text, re.MULTILINE
    )


# --- What is installed --------------------------------------------------------------------------


def test_every_folder_of_ours_is_in_what_is_installed():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())
    listed = set(settings["tool"]["setuptools"]["packages"])
    ours = ("bot", "flows", "playground", "scheduler", "storage")
    found = [each.parent for floor in ours for each in (ROOT / floor).rglob("__init__.py")]

    assert len(found) > len(ours)
    assert {each.relative_to(ROOT).as_posix().replace("/", ".") for each in found} == listed
