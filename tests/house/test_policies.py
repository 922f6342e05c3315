"""docs/policies.md quotes the handbook; what it quotes stands there."""

import re
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
POLICIES = (TOP / "docs" / "policies.md").read_text(encoding="utf-8")
ROWS = [line for line in POLICIES.splitlines() if line.startswith("|")][2:]
FEWEST_WORDS = 5


def quoted(row: str) -> list[str]:
    whole = re.findall(r'"([^"]+)"', row)
    return [piece.strip(" .") for each in whole for piece in each.split(" … ")]


def written(row: str) -> str:
    files = re.findall(r"`((?:flows|storage)/[\w/]+\.py)`", row)
    return " ".join(" ".join((TOP / file).read_text(encoding="utf-8").split()) for file in files)


def test_five_policies_are_answered():
    assert len(ROWS) == 5


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.split("|")[1].strip())
def test_each_policy_stands_where_the_page_says(row: str):
    text = written(row).replace(" - ", " ")

    assert quoted(row)
    assert [piece for piece in quoted(row) if piece not in text] == []
    assert max(len(piece.split()) for piece in quoted(row)) >= FEWEST_WORDS
