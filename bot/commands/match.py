"""``mentoring match``: matching on a file, without a database."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.table import Table

from bot.commands.match_file import BadFileError, MatchFile, read
from bot.commands.match_people import everybody, understand
from bot.wording import Wording, shipped
from flows.matching.audit import Finding, audit
from flows.matching.candidate_lists import worth
from flows.matching.market import LIFTED, Market, Worth
from flows.matching.rules import Rule, broken
from flows.matching.score import score
from flows.matching.shortlists import Lists, shortlists
from flows.matching.unmatched import unmatched
from flows.people import PersonId
from flows.reasons import ANYONE, cautions, speaks_for
from flows.whynot import in_spite_of, not_known, told, what_would_help
from flows.words import Part
from scheduler.clock import elapsed, real

POINT = 10
"""A score is counted in tenths of a point."""
MOST_NOTES = 5
UTC = ZoneInfo("UTC")


@dataclass(frozen=True, slots=True)
class Result:
    """What came out, and how long it took."""

    market: Market
    worth: Worth
    lists: Lists
    seconds: Mapping[str, float]


def match(file: Path, output: Path | None, language: str, *, with_audit: bool) -> None:
    """Match whoever stands in a file; raises BadFileError."""
    given = read(file)
    try:
        reading = understand(given, real().date())
    except BadFileError as error:
        raise BadFileError(f"{file}: {error}") from None
    noted(reading.notes)
    with Console(stderr=True).status("Matching"):
        result = matched(reading.market)
    found = told_of(result, shipped(language))
    if with_audit:
        findings = audits(given, result)
        found["audit"] = {
            side: {q: asdict(f) for q, f in of.items()} for side, of in findings.items()
        }
        show(findings)
    written(json.dumps(found, ensure_ascii=False, indent=2), output)


def noted(notes: tuple[str, ...]) -> None:
    """Say what is no mistake, and yet perhaps not what was meant."""
    console = Console(stderr=True, soft_wrap=True)
    for note in notes[:MOST_NOTES]:
        console.print(note, markup=False, highlight=False)
    if len(notes) > MOST_NOTES:
        console.print(f"and {len(notes) - MOST_NOTES} more like these")


def matched(market: Market) -> Result:
    """Match everybody, and make the lists."""
    begun = elapsed()
    values = worth(market)
    scored = elapsed()
    lists = shortlists(market, worth=values)
    seconds = {"score": round(scored - begun, 3), "solve": round(elapsed() - scored, 3)}
    return Result(market, values, lists, seconds)


def written(text: str, output: Path | None) -> None:
    """Write it to a file, or to where the command was asked."""
    if output is None:
        print(text)  # noqa: T201 — to be piped, so without wrapping
        return
    try:
        output.write_text(f"{text}\n", encoding="utf-8")
    except OSError:
        raise BadFileError(f"{output} can't be written; is its folder there?") from None


# --- What came out ------------------------------------------------------------------------


def told_of(result: Result, words: Wording) -> dict[str, Any]:
    """Return everything, for a program to read; in the order of ids, whatever that of the file."""
    backbone, lists = result.lists.backbone, result.lists.of
    left = sorted(unmatched(result.market, backbone), key=lambda each: each.mentee)
    return {
        "pairs": [
            a_pair(result, mentee, mentor, words)
            for mentee, mentor in sorted(backbone.pairs.items())
        ],
        "shortlists": {
            mentee: [
                {"mentor": mentor, "score": points(result.worth[mentee][mentor])}
                for mentor in lists[mentee]
            ]
            for mentee in sorted(lists)
        },
        "unmatched": [
            {
                "mentee": each.mentee,
                "because": told(each),
                "smallest_change": said(words, (what_would_help(each),))[0],
            }
            for each in left
        ],
        "tiers": {
            "matched": backbone.tiers.matched,
            "acceptable": backbone.tiers.acceptable,
            "good": backbone.tiers.good,
            "total": points(backbone.tiers.total),
        },
        "seconds": result.seconds,
    }


def a_pair(result: Result, mentee: PersonId, mentor: PersonId, words: Wording) -> dict[str, Any]:
    """Return two people who are matched, with what speaks for it and against it."""
    market = result.market
    one = next(each for each in market.mentees if each.id == mentee)
    other = next(each for each in market.mentors if each.id == mentor)
    line_known = market.lines.known(mentee) and market.lines.known(mentor)
    fit = score(one, other, market.at, market.policy, line_known=line_known)
    rules = broken(one, other, market.lines, market.at, market.policy)
    lifted: tuple[Rule, ...] = tuple(rule for rule in rules if rule in LIFTED)
    return {
        "mentee": mentee,
        "mentor": mentor,
        "score": points(result.worth[mentee][mentor]),
        "reasons": said(words, speaks_for(fit, ANYONE)),
        "cautions": said(words, (*in_spite_of(lifted), *cautions(fit, ANYONE), *not_known(fit))),
    }


def points(tenths: int) -> float:
    """Return a score as people read it, with one decimal."""
    return tenths / POINT


def said(words: Wording, parts: tuple[Part, ...]) -> list[str]:
    """Word some lines."""
    return [words.line(each, UTC) for each in parts]


# --- The audit ----------------------------------------------------------------------------


def audits(file: MatchFile, result: Result) -> Mapping[str, Mapping[str, Finding]]:
    """Hold the finished matching against what people said of themselves."""
    groups: dict[PersonId, dict[str, str]] = {}
    for _, given in everybody(file):
        groups.setdefault(PersonId(given.id), {}).update(own_words(given.protected))
    pairs, values = result.lists.backbone.pairs, result.worth
    fits: dict[PersonId, list[float]] = {each.id: [] for each in result.market.mentors}
    for mentee, mentor in pairs.items():
        fits[mentor].append(points(values[mentee][mentor]))
    return {
        "mentees": audit(
            groups,
            {
                each.id: points(values[each.id][pairs[each.id]]) if each.id in pairs else None
                for each in result.market.mentees
            },
        ),
        "mentors": audit(
            groups, {who: sum(of) / len(of) if of else None for who, of in fits.items()}
        ),
    }


def own_words(protected: object) -> dict[str, str]:
    """Return the groups that somebody counts themselves to; anything else is nothing to us."""
    if not isinstance(protected, dict):
        return {}
    return {
        question: group.strip().casefold()
        for question, group in protected.items()
        if isinstance(group, str) and group.strip()
    }


def show(findings: Mapping[str, Mapping[str, Finding]]) -> None:
    """Print the audit for somebody to read, beside what a program reads."""
    console = Console(stderr=True, soft_wrap=True)
    for side, questions in findings.items():
        for question, finding in questions.items():
            table = Table(title=f"{side}: {question}")
            for name in ("group", "people", "matched, of 100", "mean score"):
                table.add_column(name, justify="left" if name == "group" else "right")
            for row in finding.rows:
                mean = "" if row.mean_score is None else str(row.mean_score)
                table.add_row(
                    row.group or "not said", str(row.people), str(row.matched_percent), mean
                )
            console.print(table)
            if not finding.is_whole:
                console.print(
                    "Groups of fewer than five are not shown, nor what would tell of them."
                )
