"""The directory: who works here, as a file says. Nobody joins a programme by being in it."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import available_timezones

from sqlalchemy import select

from storage import tables as t
from storage.scope import Scope

COLUMNS = (
    "id",
    "email",
    "name",
    "grade",
    "department",
    "location",
    "time_zone",
    "manager",
    "working_share",
    "working_days",
    "holiday_country",
    "language",
)
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


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
    manager: str
    working_share: float
    working_days: tuple[int, ...]
    holiday_country: str | None
    language: str


def read(path: Path) -> tuple[Entry, ...]:
    """Read a CSV file; raises BadRowError naming the line and the column."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return tuple(_entries(csv.DictReader(file)))
    except (OSError, UnicodeDecodeError) as error:
        raise BadRowError(f"{path} can't be read as a UTF-8 file") from error


def keep(scope: Scope, entries: tuple[Entry, ...]) -> int:
    """Add people to the directory or bring them up to date; return how many lines were taken."""
    rows = {key(entry): _row(scope, entry) for entry in entries}
    scope.session.flush()
    for entry in entries:
        row = rows[key(entry)]
        manager = rows.get(entry.manager.casefold())
        row.manager_id = manager.id if manager else None
        row.line_known = manager is not None or not entry.manager
    scope.session.flush()
    return len(rows)


def key(entry: Entry) -> str:
    """Return what other lines call this one: the e-mail, or the id if there is none."""
    return (entry.email or entry.id).casefold()


def _entries(lines: "csv.DictReader[str]") -> Iterator[Entry]:
    missing = {"name", "time_zone"} - set(lines.fieldnames or ())
    if missing:
        raise BadRowError(f"line 1: the column {', '.join(sorted(missing))} is missing")
    seen: set[str] = set()
    for row in lines:
        entry = _entry(lines.line_num, {k: (v or "").strip() for k, v in row.items() if k})
        if key(entry) in seen:
            raise BadRowError(f"line {entry.line}: {key(entry)} is in the file twice")
        seen.add(key(entry))
        yield entry


def _entry(line: int, row: dict[str, str]) -> Entry:
    def get(column: str) -> str:
        return row.get(column, "")

    if not (get("id") or get("email")):
        raise BadRowError(f"line {line}: give an id or an email")
    if not get("name"):
        raise BadRowError(f"line {line}, name: is empty")
    if get("time_zone") not in available_timezones():
        raise BadRowError(f"line {line}, time_zone: {get('time_zone')!r} is not a time zone")
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
        manager=get("manager"),
        working_share=_share(line, get("working_share")),
        working_days=working_days(line, get("working_days")),
        holiday_country=get("holiday_country") or None,
        language=get("language") or "en",
    )


def _share(line: int, text: str) -> float:
    try:
        share = float(text or 1)
    except ValueError:
        share = 0
    if not 0 < share <= 1:
        raise BadRowError(f"line {line}, working_share: {text!r} is not between 0 and 1")
    return share


def working_days(line: int, text: str) -> tuple[int, ...]:
    """Read ``Mon-Fri`` or ``Mon,Tue,Thu``; empty means Monday to Friday."""
    days: set[int] = set()
    for piece in (text or "Mon-Fri").casefold().split(","):
        first, _, last = piece.strip().partition("-")
        if first not in DAYS or (last or first) not in DAYS:
            raise BadRowError(f"line {line}, working_days: {text!r} is not like Mon-Fri or Mon,Tue")
        start, end = DAYS.index(first), DAYS.index(last or first)
        days |= {day % 7 for day in range(start, (end if end >= start else end + 7) + 1)}
    return tuple(sorted(days))


def _row(scope: Scope, entry: Entry) -> t.Person:
    def mark(text: str) -> str | None:
        return scope.keys.mark("directory", text.casefold()) if text else None

    row = _known(scope, entry)
    if row is None:
        row = t.Person(**scope.mine, id=scope.chance.id(), line_known=False)
        scope.session.add(row)
    row.name = scope.keys.seal(entry.name)
    row.id_mark, row.email_mark = mark(entry.id), mark(entry.email)
    row.zone, row.language = entry.zone, entry.language
    row.grade, row.department, row.location = entry.grade, entry.department, entry.location
    row.working_days, row.working_share = list(entry.working_days), entry.working_share
    row.holiday_country = entry.holiday_country
    return row


def _known(scope: Scope, entry: Entry) -> t.Person | None:
    for column, text in ((t.Person.id_mark, entry.id), (t.Person.email_mark, entry.email)):
        marks = scope.keys.marks("directory", text.casefold()) if text else ()
        found = scope.session.scalars(
            select(t.Person).filter_by(**scope.mine).where(column.in_(marks))
        ).first()
        if found is not None:
            return found
    return None
