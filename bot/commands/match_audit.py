"""The fairness audit of ``mentoring match``: what became of the groups of people.

It reads what matching never sees, and only once the matching is made.
"""

from collections.abc import Mapping
from dataclasses import asdict
from math import fsum
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.commands.match_file import MatchFile
from bot.commands.match_people import everybody
from bot.criteria import POINT
from flows.matching.audit import Finding, audit
from flows.matching.market import Worth
from flows.people import PersonId


def audits(
    file: MatchFile, pairs: Mapping[PersonId, PersonId], worth: Worth
) -> Mapping[str, Mapping[str, Finding]]:
    """Hold the finished matching against what people said of themselves."""
    groups: dict[PersonId, dict[str, str]] = {}
    for _, given in everybody(file):
        groups.setdefault(PersonId(given.id), {}).update(own_words(given.protected))
    fits: dict[PersonId, list[float]] = {PersonId(each.id): [] for each in file.mentors}
    matched: dict[PersonId, float | None] = {PersonId(each.id): None for each in file.mentees}
    for mentee, mentor in pairs.items():
        matched[mentee] = worth[mentee][mentor] / POINT
        fits[mentor].append(worth[mentee][mentor] / POINT)
    means = {who: fsum(of) / len(of) if of else None for who, of in fits.items()}
    return {"mentees": audit(groups, matched), "mentors": audit(groups, means)}


def own_words(protected: object) -> dict[str, str]:
    """Return the groups that somebody counts themselves to; anything else is nothing to us."""
    if not isinstance(protected, dict):
        return {}
    return {
        question: group.strip().casefold()
        for question, group in protected.items()
        if isinstance(group, str) and group.strip()
    }


def told_audit(findings: Mapping[str, Finding]) -> dict[str, Any]:
    """Return the audit of one side, for a program to read."""
    return {
        question: {
            "groups": [{**asdict(row), "group": row.group or None} for row in finding.rows],
            "all_shown": finding.is_whole,
            "gap": {"matched_percent": finding.gap_percent, "mean_score": finding.gap_score},
        }
        for question, finding in findings.items()
    }


def show(findings: Mapping[str, Mapping[str, Finding]]) -> None:
    """Print the audit for somebody to read, beside what a program reads."""
    console = Console(stderr=True, soft_wrap=True)
    for side, questions in findings.items():
        for question, finding in questions.items():
            if finding.rows:
                console.print(table(f"{side} by {question}", finding))
            if not finding.is_whole:
                console.print(
                    f"{side} by {question}: groups of fewer than five are not shown, "
                    "nor what would give them away",
                    markup=False,
                    highlight=False,
                )


def table(title: str, finding: Finding) -> Table:
    """Return the groups of one question as a table."""
    found = Table("group", title=Text(title))
    for name in ("people", "matched, of 100", "mean score"):
        found.add_column(name, justify="right")
    for row in finding.rows:
        mean = "" if row.mean_score is None else str(row.mean_score)
        found.add_row(
            Text(row.group or "(not said)"), str(row.people), str(row.matched_percent), mean
        )
    return found
