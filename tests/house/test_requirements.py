"""docs/requirements.md lists every requirement once, and every test that it names exists."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
PAGE = (TOP / "docs" / "requirements.md").read_text(encoding="utf-8")
NUMBERS = [f"R{n}" for n in range(1, 79)] + [f"F{n}" for n in range(1, 15)]
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


def rows(page: str) -> list[tuple[str, str, str]]:
    """Number, requirement and what shows it, of every row."""
    cells = ([each.strip() for each in line.split("|")[1:-1]] for line in page.splitlines())
    return [(row[0], row[1], row[2]) for row in cells if len(row) == 3 and row[0][1:].isdecimal()]


@cache
def found_in(path: str) -> frozenset[str]:
    """The tests that a file holds."""
    file = TOP / path
    tree = ast.parse(file.read_text(encoding="utf-8")) if file.is_file() else ast.Module([], [])
    return frozenset(each.name for each in tree.body if isinstance(each, ast.FunctionDef))


def missing(page: str) -> Iterator[str]:
    """Tests that are named, and are nowhere."""
    for path, name in NAMED.findall(page):
        if name not in found_in(path):
            yield f"{path}::{name}"


def unshown(page: str) -> list[str]:
    """Rows that name no test, and do not say either that it is still to come."""
    return [row[0] for row in rows(page) if not NAMED.search(row[2]) and row[2] != "Not yet"]


def test_every_requirement_is_listed_once_and_in_order():
    assert [number for number, _, _ in rows(PAGE)] == NUMBERS


def test_every_requirement_is_a_sentence_of_our_own():
    assert [number for number, what, _ in rows(PAGE) if not what.endswith((".", "?"))] == []


def test_every_test_that_is_named_exists():
    assert list(missing(PAGE)) == []


def test_what_no_test_shows_is_said_to_be_still_to_come():
    assert unshown(PAGE) == []


def test_whatever_says_in_part_says_what_is_missing():
    parts = {number: shown for number, _, shown in rows(PAGE) if shown.startswith("In part")}

    assert [number for number, shown in parts.items() if "not yet" not in shown] == []


@pytest.mark.parametrize(
    ("row", "faults"),
    [
        ("| R1 | It holds. | `tests/house/test_requirements.py::test_that_never_was` |", 1),
        ("| R1 | It holds. | `tests/house/nowhere.py::test_that_never_was` |", 1),
        ("| R1 | It holds. | Surely |", 1),
        ("| R1 | It holds. | Not yet |", 0),
    ],
    ids=["no such test", "no such file", "no test", "still to come"],
)
def test_a_page_that_promises_too_much_is_caught(row, faults):
    assert len(list(missing(row))) + len(unshown(row)) == faults
