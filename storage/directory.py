"""The directory: who works here, as a file says. Nobody joins a programme by being in it."""

import csv
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute

from storage import holidays
from storage import tables as t
from storage.calendars import known, working_days
from storage.scope import Scope

T = TypeVar("T")
LONGEST = {
    "name": 200,
    "grade": 4,
    "department": 200,
    "location": 200,
    "holiday_country": 64,
    "language": 64,
}
"""As much as the tables hold."""


class BadRowError(ValueError):
    """A line of the file can't be taken; says which, and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the directory."""

    line: int
    id: str
    email: str
    name: str
    grade: int | None
    department: str | None
    location: str | None
    zone: str
    manager: str | None
    """Their e-mail or id; empty if they report to nobody, None if the file does not say."""
    working_share: float
    working_days: tuple[int, ...]
    """Empty if the file does not say: then the programme's."""
    holiday_country: str | None
    language: str


def read(path: Path) -> tuple[Entry, ...]:
    """Read a CSV file; raises BadRowError naming the line and the column."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return tuple(_entries(file))
    except (OSError, UnicodeDecodeError) as error:
        raise BadRowError(f"{path} can't be read as a UTF-8 file") from error


def keep(scope: Scope, entries: tuple[Entry, ...]) -> int:
    """Add people to the directory or bring them up to date; return how many lines were taken."""
    chosen = _days_chosen(scope)
    rows = [(_row(scope, entry, chosen), entry) for entry in entries]
    scope.session.flush()
    named = {name: row for row, entry in rows for name in names(entry)}
    for row, entry in rows:
        if entry.manager is not None:
            manager = named.get(entry.manager.casefold()) or _known(
                scope, entry.manager, entry.manager
            )
            row.manager_id = manager.id if manager else None
            row.line_known = manager is not None or not entry.manager
    scope.session.flush()
    return len(rows)


def names(entry: Entry) -> tuple[str, ...]:
    """Return what other lines may call this one: by e-mail or by id."""
    return tuple(dict.fromkeys(each.casefold() for each in (entry.email, entry.id) if each))


def _entries(file: Iterable[str]) -> Iterator[Entry]:
    seen: set[str] = set()
    for line, row in _rows(file):
        entry = _entry(line, row)
        for name in names(entry):
            if name in seen:
                raise BadRowError(f"line {line}: {name} is in the file twice")
        seen.update(names(entry))
        yield entry


def _rows(file: Iterable[str]) -> Iterator[tuple[int, dict[str, str]]]:
    lines, begins = csv.DictReader(file, strict=True), 1
    try:
        _require_columns(lines.fieldnames or ())
        begins = lines.line_num + 1
        for row in lines:
            yield lines.line_num, {k: (v or "").strip() for k, v in row.items() if k}
            begins = lines.line_num + 1
    except csv.Error:
        raise BadRowError(f"line {begins}: is not CSV; look for a quote too many") from None


def _require_columns(columns: Iterable[str]) -> None:
    missing = {"name", "time_zone"} - set(columns)
    if missing:
        raise BadRowError(f"line 1: the column {', '.join(sorted(missing))} is missing")


def _entry(line: int, row: dict[str, str]) -> Entry:
    def get(column: str) -> str:
        return row.get(column, "")

    if not (get("id") or get("email")):
        raise BadRowError(f"line {line}: give an id or an email")
    if not get("name"):
        raise BadRowError(f"line {line}, name: is empty")
    if not known(get("time_zone")):
        raise BadRowError(f"line {line}, time_zone: {get('time_zone')!r} is not a time zone")
    _require_fit(line, row)
    if get("grade") and not get("grade").isdecimal():
        raise BadRowError(f"line {line}, grade: {get('grade')!r} is not a whole number")
    return Entry(
        line=line,
        id=get("id"),
        email=get("email"),
        name=get("name"),
        grade=int(get("grade")) if get("grade") else None,
        department=get("department") or None,
        location=get("location") or None,
        zone=get("time_zone"),
        manager=row.get("manager"),
        working_share=_share(line, get("working_share")),
        working_days=_read(line, row, "working_days", working_days) or (),
        holiday_country=_read(line, row, "holiday_country", holidays.country),
        language=get("language") or "en",
    )


def _require_fit(line: int, row: dict[str, str]) -> None:
    for column, most in LONGEST.items():
        if len(row.get(column, "")) > most:
            raise BadRowError(f"line {line}, {column}: has more than {most} characters")
    for column, value in row.items():
        if "\0" in value:
            raise BadRowError(f"line {line}, {column}: holds a character that no text has")


def _share(line: int, text: str) -> float:
    try:
        share = float(text or 1)
    except ValueError:
        share = 0
    if not 0 < share <= 1:
        raise BadRowError(f"line {line}, working_share: {text!r} is not between 0 and 1")
    return share


def _read(line: int, row: dict[str, str], column: str, reads: Callable[[str], T]) -> T | None:
    """Read a column that may be empty; raises BadRowError."""
    if not row.get(column):
        return None
    try:
        return reads(row[column])
    except ValueError as error:
        raise BadRowError(f"line {line}, {column}: {error}") from None


def _days_chosen(scope: Scope) -> frozenset[str]:
    """Return who chose their working days at sign-up: they know better than the directory."""
    return frozenset(scope.session.scalars(select(t.Wish.person_id).filter_by(**scope.mine)))


def _row(scope: Scope, entry: Entry, chosen: frozenset[str]) -> t.Person:
    def mark(text: str) -> str | None:
        return scope.keys.mark("directory", text.casefold()) if text else None

    row = _known(scope, entry.id, entry.email)
    if row is None:
        row = t.Person(**scope.mine, id=scope.chance.id(), line_known=False)
        scope.session.add(row)
    row.name = scope.keys.seal(entry.name)
    row.id_mark, row.email_mark = mark(entry.id), mark(entry.email)
    row.zone, row.language = entry.zone, entry.language
    row.grade, row.department, row.location = entry.grade, entry.department, entry.location
    row.working_share, row.holiday_country = entry.working_share, entry.holiday_country
    if row.id not in chosen:
        row.working_days = list(entry.working_days)
    return row


def _known(scope: Scope, by_id: str, by_email: str) -> t.Person | None:
    return _marked(scope, t.Person.id_mark, by_id) or _marked(scope, t.Person.email_mark, by_email)


def _marked(scope: Scope, column: InstrumentedAttribute[str | None], text: str) -> t.Person | None:
    if not text:
        return None
    marks = scope.keys.marks("directory", text.casefold())
    mine = select(t.Person).filter_by(**scope.mine)
    return scope.session.scalars(mine.where(column.in_(marks))).first()
