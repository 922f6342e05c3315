"""What a message may know, besides plain values: things that are named in the reader's language."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Words:
    """An entry of the copy file."""

    key: str


@dataclass(frozen=True, slots=True)
class Verbatim:
    """Text that somebody wrote, shown word for word."""

    text: str


@dataclass(frozen=True, slots=True)
class Slot:
    """A moment by the reader's clock, and by others' where theirs shows something else."""

    at: datetime
    others: tuple[tuple[str, str], ...] = ()
    """What they are called, and the name of their zone."""


@dataclass(frozen=True, slots=True)
class FarDay:
    """A day that may lie in another year, and so is said with its year."""

    day: date


Label: TypeAlias = Words | Verbatim | Slot


@dataclass(frozen=True, slots=True)
class Several:
    """A list, joined as the reader's language joins lists."""

    labels: tuple[Label, ...]


def topics(slugs: tuple[str, ...]) -> Several:
    """Name topics."""
    return Several(tuple(Words(f"topic-{slug}") for slug in slugs))


def names(people: tuple[str, ...]) -> Several:
    """Name people."""
    return Several(tuple(Verbatim(name) for name in people))


Value: TypeAlias = str | float | date | datetime | FarDay | Label | Several


@dataclass(frozen=True, slots=True)
class Part:
    """A line within a message: an entry of the copy file, and what it knows."""

    key: str
    facts: tuple[tuple[str, Value], ...] = ()


def part(key: str, **facts: Value) -> Part:
    """Return a line within a message."""
    return Part(key, tuple(sorted(facts.items())))
