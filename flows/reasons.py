"""Why these two: the reasons that matching found, as lines of a message."""

from flows.matching.reasons import Because, Reason
from flows.matching.score import Score
from flows.wishes import LANGUAGES, TOPICS
from flows.words import Part, Several, Verbatim, Words, part

ANYONE = "anyone"
"""A reader who is neither the mentee nor the mentor, or both of them together."""


def speaks_for(score: Score, reader: str) -> tuple[Part, ...]:
    """Return up to three reasons, as a mentee, a mentor or anyone reads them."""
    return tuple(line("why", reason, reader) for reason in score.reasons)


def why(score: Score, reader: str) -> tuple[Part, ...]:
    """Return up to three reasons, and one caution for those who still have to decide."""
    return (*speaks_for(score, reader), *cautions(score, reader))


def cautions(score: Score, reader: str) -> tuple[Part, ...]:
    """Return the one caution, if there is one."""
    return () if score.caution is None else (line("caution", score.caution, reader),)


def line(kind: str, reason: Reason, reader: str) -> Part:
    """Return one reason as a line: the same facts, from the reader's side where sides differ."""
    of_code = {
        Because.SHARED_TOPICS: part(f"{kind}-topics-{reader}", topics=subjects(reason.topics)),
        Because.GRADE_ABOVE: part(f"{kind}-levels-{reader}", levels=reason.levels or 0),
        Because.FAR_ABOVE: part(
            f"caution-far-{reader}", levels=reason.levels or 0, ideal=reason.ideal or 0
        ),
        Because.DEPARTMENT: part(f"{kind}-department-{reader}", name=reason.department or ""),
        Because.OTHER_DEPARTMENT: part(f"{kind}-department-{reader}", name=reason.department or ""),
        Because.HOURS_APART: part(f"{kind}-hours", hours=whole(reason.hours or 0)),
        Because.FORMAT: part(f"{kind}-format-{reason.format}"),
        Because.LANGUAGES: part(f"{kind}-languages", languages=spoken(reason.languages)),
        Because.LINE_NOT_KNOWN: part(
            "caution-line-not-known-anyone" if reader == ANYONE else "caution-line-not-known"
        ),
    }
    return of_code[reason.code]


def subjects(slugs: tuple[str, ...]) -> Several:
    """Name topics; one that is not ours stands as it was written."""
    return Several(tuple(Words(f"topic-{x}") if x in TOPICS else Verbatim(x) for x in slugs))


def spoken(codes: tuple[str, ...]) -> Several:
    """Name languages in the same way."""
    return Several(tuple(Words(f"language-{x}") if x in LANGUAGES else Verbatim(x) for x in codes))


def whole(hours: float) -> float:
    """Return hours as people say them: 8 rather than 8.0."""
    return int(hours) if hours == int(hours) else hours
