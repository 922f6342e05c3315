"""``mentoring match``: matching on a file, without a database."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from rich.console import Console

from bot.commands.match_audit import audits, show, told_audit
from bot.commands.match_file import BadFileError, read
from bot.commands.match_people import understand
from bot.copybook import languages
from bot.criteria import POINT
from bot.wording import Wording, shipped
from flows.matching.candidate_lists import worth
from flows.matching.candidates import Mentee, Mentor
from flows.matching.market import LIFTED, Market, Worth
from flows.matching.rules import broken
from flows.matching.score import score
from flows.matching.shortlists import Lists, shortlists
from flows.matching.unmatched import unmatched
from flows.reasons import ANYONE, cautions, speaks_for
from flows.whynot import in_spite_of, not_known, told, what_would_help
from flows.words import Part
from scheduler.clock import elapsed, real

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
    if language not in languages():
        raise BadFileError(f"--language takes one of these: {', '.join(languages())}")
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
        findings = audits(given, result.lists.backbone.pairs, result.worth)
        found["audit"] = {side: told_audit(of) for side, of in findings.items()}
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
    market, backbone, lists = result.market, result.lists.backbone, result.lists.of
    people = {each.id: each for each in market.mentees}, {each.id: each for each in market.mentors}
    left = sorted(unmatched(market, backbone), key=lambda each: each.mentee)
    return {
        "pairs": [
            a_pair(market, people[0][mentee], people[1][mentor], words)
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


def a_pair(market: Market, mentee: Mentee, mentor: Mentor, words: Wording) -> dict[str, Any]:
    """Return two people who are matched, with what speaks for it and against it."""
    line_known = market.lines.known(mentee.id) and market.lines.known(mentor.id)
    fit = score(mentee, mentor, market.at, market.policy, line_known=line_known)
    rules = broken(mentee, mentor, market.lines, market.at, market.policy)
    lifted = tuple(rule for rule in rules if rule in LIFTED)
    return {
        "mentee": mentee.id,
        "mentor": mentor.id,
        "score": points(fit.tenths),
        "reasons": said(words, speaks_for(fit, ANYONE)),
        "cautions": said(words, (*in_spite_of(lifted), *cautions(fit, ANYONE), *not_known(fit))),
    }


def points(tenths: int) -> float:
    """Return a score as people read it, with one decimal."""
    return tenths / POINT


def said(words: Wording, parts: tuple[Part, ...]) -> list[str]:
    """Word some lines."""
    return [words.line(each, UTC) for each in parts]
