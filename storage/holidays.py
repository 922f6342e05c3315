"""National public holidays, by country. The only reader of the package that knows them."""

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
    """The national public holidays of one country, looked up by the year."""

    country: str

    def __contains__(self, day: object) -> bool:
        """Say whether *day* is a holiday in the whole country."""
        return isinstance(day, date) and day in in_year(self.country, day.year)


def country(text: str) -> str:
    """Return the code of a country; raises ValueError for one whose holidays nobody knows."""
    code = text.upper()
    if code not in countries():
        raise ValueError(
            f"{text!r} is not a country whose holidays we know; "
            "write its two letters, like GB, or leave it empty"
        )
    return code


@cache
def countries() -> frozenset[str]:
    """Return the codes of all countries whose holidays are known."""
    return frozenset(list_supported_countries(include_aliases=True))


@cache
def in_year(code: str, year: int) -> frozenset[date]:
    """Return the holidays of one year; none where the country or the year is not known.

    In some countries the feasts that move are known up to some year only. What is known beyond
    is taken, and the package's warning is not passed on: nobody could do anything about it.
    """
    if code not in countries():
        return frozenset()
    with ONE_AT_A_TIME, catch_warnings():
        simplefilter("ignore")
        return frozenset(country_holidays(code, years=year, expand=False))
