"""Each contract between the floors catches the fault it is there for."""

import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINT_IMPORTS = Path(sys.executable).with_name("lint-imports")
FLOORS = ("bot", "flows", "playground", "scheduler", "storage")
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
    "importlinter"
]["contracts"]

PLANTS = [
    ("Each floor stands only on the floors below it", "flows/home.py", "import storage.page"),
    ("Each floor stands only on the floors below it", "storage/page.py", "import bot.card"),
    ("Each floor stands only on the floors below it", "bot/card.py", "import bot.channel"),
    ("Each floor stands only on the floors below it", "bot/wording.py", "import bot.delivery"),
    ("Each floor stands only on the floors below it", "bot/reception.py", "import bot.slack.draw"),
    ("Each floor stands only on the floors below it", "bot/web.py", "import bot.slack.read"),
    (
        "Each floor stands only on the floors below it",
        "bot/slack/read.py",
        "import scheduler.clock",
    ),
    (
        "The handbook knows no platform, no database and no library",
        "flows/matching/lines.py",
        "import pydantic",
    ),
    ("Matching alone computes with libraries", "flows/home.py", "import numpy"),
    ("Matching alone computes with libraries", "bot/settings.py", "import rapidfuzz"),
    ("One module asks the solver", "flows/matching/circles.py", "import ortools"),
    (
        "Whoever matches people never reads what they said of themselves",
        "storage/pool.py",
        "import storage.declared",
    ),
    (
        "Whoever matches people never reads what they said of themselves",
        "flows/matching/parts.py",
        "import flows.fairness",
    ),
    (
        "The clock and the front door never meet; they share a ledger",
        "scheduler/rounds.py",
        "import bot.settings",
    ),
    ("The memory knows neither doors nor clock", "storage/due.py", "import scheduler.clock"),
    (
        "A page stands on what keeps, and that on the shelves",
        "storage/waking.py",
        "import storage.page",
    ),
    ("Slack is spoken in bot.slack only", "bot/reception.py", "import slack_sdk"),
    ("Teams is spoken in bot.teams only", "bot/slack/send.py", "import microsoft_teams.apps"),
    ("SQL is spoken in storage only", "bot/delivery.py", "import sqlalchemy"),
    (
        "The playground is a Slack that has never heard of us",
        "playground/team.py",
        "import flows.messages",
    ),
    ("Only the command line opens the playground", "bot/slack/send.py", "import playground.blocks"),
]


@dataclass(frozen=True)
class House:
    """A copy of the packages, to plant faults in."""

    folder: Path

    def is_inspected(self) -> tuple[int, str]:
        """What the linter answers, and says, about this copy."""
        found = subprocess.run(  # noqa: S603 — our own linter
            [LINT_IMPORTS, "--no-cache", "--no-logo"],
            cwd=self.folder,
            env={"COLUMNS": "200", "PYTHONPATH": str(self.folder)},
            capture_output=True,
            text=True,
            check=False,
        )
        return found.returncode, found.stdout + found.stderr

    def plant(self, where: str, line: str) -> None:
        path = self.folder / where
        path.write_text(f"{path.read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8")


@pytest.fixture
def house(tmp_path):
    for floor in FLOORS:
        shutil.copytree(
            ROOT / floor, tmp_path / floor, ignore=shutil.ignore_patterns("__pycache__", "page")
        )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return House(tmp_path)


def test_the_house_as_it_stands_keeps_every_contract(house):
    status, said = house.is_inspected()

    assert status == 0, said
    assert f"Contracts: {len(CONTRACTS)} kept, 0 broken." in said


def test_every_contract_has_a_fault_that_it_must_catch():
    assert {name for name, _, _ in PLANTS} == {contract["name"] for contract in CONTRACTS}


@pytest.mark.parametrize(
    ("contract", "where", "line"), PLANTS, ids=[f"{w}: {x}" for _, w, x in PLANTS]
)
def test_a_planted_fault_is_caught(house, contract, where, line):
    house.plant(where, line)
    status, said = house.is_inspected()

    assert status == 1
    assert f"{contract} BROKEN" in said


OUTSIDE = ("httpx", "psycopg", "typer", "rich", "starlette", "uvicorn", "aiohttp")
IMPURE = ("logging", "random", "secrets", "socket", "subprocess", "os", "time")


@pytest.mark.parametrize("modules", [OUTSIDE, IMPURE], ids=["libraries", "impure"])
def test_no_other_library_and_nothing_impure_comes_into_the_handbook(house, modules):
    for module in modules:
        house.plant("flows/home.py", f"import {module}")
    _, said = house.is_inspected()

    assert [module for module in modules if f"flows.home -> {module}" not in said] == []


@pytest.mark.parametrize(
    ("where", "line"),
    [
        ("bot/logs.py", "import slack_sdk"),
        ("bot/logs.py", "import playground.blocks"),
        ("bot/settings.py", "import bot.reception"),
    ],
)
def test_no_room_of_the_front_door_is_forgotten(house, where, line):
    house.plant(where, line)

    assert house.is_inspected()[0] == 1
