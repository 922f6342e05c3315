"""Public holidays, by country or by a part of one. The only reader of the package that knows them.

A country is two letters, as in GB; a part of one has its own letters after a hyphen, as in GB-ENG
or DE-BY (ISO 3166-2). In a country whose part nobody named, only those of the whole country count.
"""

from dataclasses import dataclass
from datetime import date
from functools import cache
from threading import Lock
from warnings import catch_warnings, simplefilter

from holidays import country_holidays, list_supported_countries

ONE_AT_A_TIME = Lock()
"""What warns is set for the whole process."""


@dataclass(frozen=True, slots=True)
class Holidays:
    """The public holidays of one country, or part of one, looked up by the year."""

    country: str

    def __contains__(self, day: object) -> bool:
        """Say whether *day* is a holiday all over it."""
        return isinstance(day, date) and day in in_year(self.country, day.year)


def country(text: str) -> str:
    """Return a country's code, or of a part; raises ValueError if nobody knows its holidays."""
    code = text.upper()
    if code not in countries():
        raise ValueError(
            f"{text!r} is not a country whose holidays we know; "
            "write its two letters, like GB, or those of a part of it, like GB-ENG, "
            "or leave it empty"
        )
    return code


@cache
def countries() -> frozenset[str]:
    """Return the codes of all countries whose holidays are known, and of their parts."""
    known = list_supported_countries(include_aliases=True)
    parts = (f"{code}-{part}" for code, parts in known.items() for part in parts)
    return frozenset((*known, *parts))


@cache
def in_year(code: str, year: int) -> frozenset[date]:
    """Return the holidays of one year; none where the country or the year is not known.

    In some countries the feasts that move are known up to some year only. What is known beyond
    is taken, and the package's warning is not passed on: nobody could do anything about it.
    """
    if code not in countries():
        return frozenset()
    country, _, part = code.partition("-")
    with ONE_AT_A_TIME, catch_warnings():
        simplefilter("ignore")
        return frozenset(country_holidays(country, part or None, years=year, expand=False))
