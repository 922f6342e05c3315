"""Chance: where ids and case numbers come from. They tell nothing: no order, no count, no time."""

import secrets
from random import Random
from typing import Protocol


class Chance(Protocol):
    """A source of ids and numbers."""

    def id(self) -> str:
        """Return an id that nobody can guess."""
        ...

    def number(self) -> int:
        """Return a number of four digits, for people to say aloud."""
        ...


class TrueChance:
    """Ids and numbers from the operating system's randomness."""

    def id(self) -> str:
        """Return 20 hexadecimal digits."""
        return secrets.token_hex(10)

    def number(self) -> int:
        """Return a number from 1000 to 9999."""
        return 1000 + secrets.randbelow(9000)


class SeededChance:
    """The same ids and numbers each time, for rehearsals and tests."""

    def __init__(self, seed: int) -> None:
        """Start the sequence that belongs to *seed*."""
        self._random = Random(seed)  # noqa: S311 — repeatable is the point; never used for real

    def id(self) -> str:
        """Return 20 hexadecimal digits."""
        return f"{self._random.getrandbits(80):020x}"

    def number(self) -> int:
        """Return a number from 1000 to 9999."""
        return self._random.randint(1000, 9999)
