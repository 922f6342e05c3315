"""Whether a matching was as good to some as to others, by what people said of themselves.

The scorer never sees this; it is held against the finished matching, and only a coordinator reads
it. For each group it says how many were matched, of a hundred, and how well on average. A group of
fewer than five people is never shown, nor one that the others would give away by subtraction; an
average rests on five matched people at least. A gap is a question and not yet an answer: among few
people it may be chance.

Whoever knows by name who was left out could tell from a share of a group who is in it. Then a share
is shown only where five and more are matched, and five and more are not, unless all are or nobody.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import fsum

from flows.people import PersonId
from flows.tally import FEWEST, veiled

NOT_SAID = ""
"""The group of those who said nothing about it."""
Groups = Mapping[PersonId, Mapping[str, str]]
"""What people said of themselves: for each question the group they count themselves to."""
Matched = Mapping[PersonId, float | None]
"""How well each is matched, in points; None for whoever is not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One group that may be shown."""

    group: str
    people: int
    matched_percent: int | None
    """None where it would tell of fewer than five."""
    mean_score: int | None
    """Of those who are matched, where they are five and more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What became of the groups of one question."""

    rows: tuple[Row, ...]
    is_whole: bool
    """Whether every group is shown."""
    gap_percent: int | None
    """Between the group that is matched most often and the one that is least often."""
    gap_score: int | None


def audit(groups: Groups, matched: Matched, *, by_name: bool = False) -> Mapping[str, Finding]:
    """Return for each question that anybody answered what became of its groups.

    *by_name* says that it is read by somebody who knows of each person whether they are matched.
    """
    questions = sorted({question for person in matched for question in groups.get(person, ())})
    return {each: _finding(_by_group(each, groups, matched), by_name) for each in questions}


def _by_group(
    question: str, groups: Groups, matched: Matched
) -> Mapping[str, tuple[float | None, ...]]:
    found: dict[str, list[float | None]] = defaultdict(list)
    for person, score in matched.items():
        found[groups.get(person, {}).get(question, NOT_SAID)].append(score)
    return {group: tuple(found[group]) for group in sorted(found)}


def _finding(by_group: Mapping[str, tuple[float | None, ...]], by_name: bool) -> Finding:  # noqa: FBT001 — passed on
    scores = {group: _known(all_of_them) for group, all_of_them in by_group.items()}
    hidden = veiled({group: len(everybody) for group, everybody in by_group.items()})
    shown = [group for group in by_group if group not in hidden]
    averaged = _averaged(shown, scores)
    untold = _untold(by_group, scores) if by_name else frozenset()
    rows = tuple(
        Row(
            group=group,
            people=len(by_group[group]),
            matched_percent=None
            if group in untold
            else round(100 * len(scores[group]) / len(by_group[group])),
            mean_score=_mean(scores[group]) if group in averaged else None,
        )
        for group in shown
    )
    return Finding(
        rows=rows,
        is_whole=not hidden,
        gap_percent=_gap(row.matched_percent for row in rows),
        gap_score=_gap(row.mean_score for row in rows),
    )


def _untold(
    by_group: Mapping[str, tuple[float | None, ...]], scores: Mapping[str, tuple[float, ...]]
) -> frozenset[str]:
    """Return the groups whose share would tell of some who are matched, or are not, who they are.

    That a group has none of these says of each of them that they are not in it.
    """
    matched = {group: len(scores[group]) for group in by_group}
    left_out = {group: len(by_group[group]) - matched[group] for group in by_group}
    if not any(matched.values()) or not any(left_out.values()):
        return frozenset()
    return veiled(matched, even_none=True) | veiled(left_out, even_none=True)


def _averaged(shown: Iterable[str], scores: Mapping[str, tuple[float, ...]]) -> frozenset[str]:
    """Return the groups of which an average may be shown, each by itself and beside the others."""
    enough = {group for group in shown if len(scores[group]) >= FEWEST}
    return frozenset(enough - veiled({group: len(of) for group, of in scores.items()}))


def _known(scores: Iterable[float | None]) -> tuple[float, ...]:
    return tuple(score for score in scores if score is not None)


def _mean(scores: tuple[float, ...]) -> int:
    """Return whole points, which tell less of anybody than finer ones."""
    return round(fsum(scores) / len(scores))


def _gap(figures: Iterable[int | None]) -> int | None:
    known = [figure for figure in figures if figure is not None]
    return max(known) - min(known) if len(known) > 1 else None
