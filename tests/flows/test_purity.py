import ast
from pathlib import Path

import pytest

import flows
from tests.every import every

FOLDER = Path(flows.__file__).parent
MODULES = sorted(FOLDER.rglob("*.py"))
PURE = {
    "collections",
    "dataclasses",
    "datetime",
    "dateutil",
    "enum",
    "flows",
    "functools",
    "hashlib",
    "heapq",
    "itertools",
    "math",
    "operator",
    "typing",
    "unicodedata",
    "zoneinfo",
}
COMPUTING = {"networkx", "numpy", "ortools", "rapidfuzz"}
"""What matching may compute with besides."""
CLOCKS = {"now", "today", "utcnow"}
HANDS = {"open", "print", "input", "exec", "eval", "__import__"}
PLANTED = {
    "import os": "os",
    "import numpy as np": "numpy",
    "import datetime, random": "random",
    "from time import time": "time",
    "from logging.handlers import SysLogHandler": "logging",
    "import storage.ledger as flows": "storage",
    "from . import secrets": "",
    "def late():\n    import socket": "socket",
    "at = datetime.now(UTC)": "now",
    "day = date.today()": "today",
    "at = datetime.datetime.utcnow()": "utcnow",
    "clock = datetime.now": "now",
    "at = moment.now()": "now",
    "print('João')": "print",
    "open('journal')": "open",
}


def faults(source: str, known: set[str] = PURE) -> set[str]:
    """What a chapter reaches for that the handbook may not know."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                found |= {each.name.split(".")[0] for each in names} - known
            case ast.ImportFrom(module=module, level=level):
                found |= {(module or "").split(".")[0]} - (known if level == 0 else set())
            case ast.Attribute(attr=name, value=ast.Name(id="datetime" | "date")) if name in CLOCKS:
                found.add(name)
            case ast.Call(func=ast.Attribute(attr=name)) if name in CLOCKS:
                found.add(name)
            case ast.Call(func=ast.Name(id=name)) if name in HANDS:
                found.add(name)
    return found


def chapter(path: Path) -> str:
    return path.relative_to(FOLDER).as_posix()


@every("path", {chapter(each): each for each in MODULES})
def test_a_chapter_knows_no_clock_no_chance_and_no_world(path):
    known = PURE | COMPUTING if path.parent.name == "matching" else PURE

    assert faults(path.read_text(encoding="utf-8"), known) == set()


@pytest.mark.parametrize(("source", "fault"), PLANTED.items())
def test_a_chapter_that_reached_for_the_world_would_be_caught(source, fault):
    assert faults(source) == {fault}


def test_what_a_chapter_may_know_is_no_fault():
    assert faults("from zoneinfo import ZoneInfo\nfrom flows.people import Person") == set()
    assert faults("at = visit.now") == set()


def test_the_handbook_is_all_there():
    assert {"exit.py", "matching/score.py", "proposal.py"} <= {chapter(path) for path in MODULES}


@every("path", {chapter(each): each for each in MODULES})
def test_every_chapter_says_what_it_is_about(path):
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
