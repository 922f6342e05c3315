"""What a day's rounds cost, by how much there is and by how much of it is due.

``make bench``, or ``python -m tests.bench.bench_rounds [--sizes 1000 10000] [--due 200]``.

Each size is measured twice: with the same number of relationships due, and with one of every
hundred. Compare the ratios: the cost of a day should follow what is due and not what exists.
Seconds are the processor's, spent in this process: whatever else the machine does is not counted.
"""

import argparse
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from time import process_time
from typing import Any

from rich.console import Console
from rich.table import Table
from sqlalchemy import Connection, RowMapping, select
from sqlalchemy import Table as Rows

from flows.rounds import Chapter
from scheduler.rounds import make_rounds
from storage import foundation
from storage import tables as t
from storage.ledger import Ledger
from tests.bot.office import furnish, ledger_at, opened
from tests.databases import migrated
from tests.people import MONDAY

SIZES, DUE = (1_000, 10_000, 100_000), 200
ONE_OF = 100
"""Of so many relationships one is due on a usual day."""
QUIET, HEARD = timedelta(days=43), timedelta(days=3)
"""Of whom nothing was heard for so long a nudge is due; of whom it was heard lately, none."""
LATER = timedelta(days=30)
AT_ONCE = 5_000


@dataclass(frozen=True, slots=True)
class Day:
    """A day that was measured."""

    exist: int
    due: int
    visits: int
    seconds: float


def main(arguments: list[str] | None = None) -> int:
    """Measure and print one table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--due", type=int, default=DUE, help="how many are due, at every size")
    given = parser.parse_args(arguments)
    Console().print(table(list(measure(given.sizes, given.due))))
    return 0


def measure(sizes: list[int], due: int) -> Iterator[Day]:
    """Measure one day at each size, with so many due; and then with one of every hundred."""
    plans = [(size, min(due, size)) for size in sizes]
    plans += [(size, max(1, size // ONE_OF)) for size in sizes]
    for exist, of_them in plans:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            yield a_day(f"sqlite:///{Path(folder) / 'rounds.db'}", exist, of_them)


def a_day(address: str, exist: int, due: int) -> Day:
    """Fill a database with pairs, and make the rounds of one day."""
    migrated(address)
    with closing(ledger_at(address, 7)) as ledger:
        foundation.found(ledger, "Fjordlight")
        furnish(ledger)
        fill(ledger, exist, due)
        make_rounds(ledger, MONDAY - LATER)  # warm up: nothing is due yet
        begins, visits = process_time(), 0
        while decided := make_rounds(ledger, MONDAY):
            visits += decided.total()
        return Day(exist, due, visits, process_time() - begins)


def fill(ledger: Ledger, exist: int, due: int) -> None:
    """Copy one pair over and over, each with people of its own; some have been quiet for long."""
    pair = opened(ledger).pairs()
    with ledger.write.begin() as connection:
        mine = t.Relationship.id == pair
        one = only(connection, t.Relationship.__table__, mine)
        both = rows(connection, t.Membership.__table__, t.Membership.relationship_id == pair)
        people = [only(connection, t.Person.__table__, t.Person.id == m["person_id"]) for m in both]
        connection.execute(t.Due.__table__.delete())
        pairs, members = t.Relationship.__table__, t.Membership.__table__
        put(
            connection,
            t.Person.__table__,
            (
                {
                    **who,
                    "id": f"{who['id']}-{n}",
                    "id_mark": None,
                    "email_mark": None,
                    "manager_id": None,
                }
                for n in range(exist)
                for who in people
            ),
        )
        put(
            connection,
            pairs,
            ({**one, "id": f"pair-{n}", "sign_of_life": since(n, due)} for n in range(exist)),
        )
        put(
            connection,
            members,
            (
                {**each, "relationship_id": f"pair-{n}", "person_id": f"{each['person_id']}-{n}"}
                for n in range(exist)
                for each in both
            ),
        )
        put(
            connection,
            t.Due.__table__,
            (
                {
                    "organisation_id": one["organisation_id"],
                    "chapter": Chapter.SILENCE,
                    "subject": f"pair-{n}",
                    "at": MONDAY if n < due else MONDAY + LATER,
                }
                for n in range(exist)
            ),
        )


def since(number: int, due: int) -> datetime:
    """Return when a pair was last heard of."""
    return MONDAY - (QUIET if number < due else HEARD)


def only(connection: Connection, these: Rows, which: Any) -> RowMapping:
    """Return the one row that there is."""
    [row] = rows(connection, these, which)
    return row


def rows(connection: Connection, these: Rows, which: Any) -> list[RowMapping]:
    """Return rows as they are kept."""
    return list(connection.execute(select(these).where(which)).mappings())


def put(connection: Connection, these: Rows, copies: Iterator[dict[str, Any]]) -> None:
    """Add rows, some thousands at a time."""
    while some := list(islice(copies, AT_ONCE)):
        connection.execute(these.insert(), some)


def table(days: list[Day]) -> Table:
    """Return the figures, each beside the first of its kind."""
    found = Table(title="A day's rounds on SQLite")
    for column in ("relationships", "due", "visits", "s", "times the first", "ms a visit"):
        found.add_column(column, justify="right")
    half = len(days) // 2
    for first, kind in ((days[0], days[:half]), (days[half], days[half:])):
        for day in kind:
            found.add_row(
                f"{day.exist:,}",
                f"{day.due:,}",
                f"{day.visits:,}",
                f"{day.seconds:.2f}",
                f"{day.seconds / first.seconds:.1f}",
                f"{1000 * day.seconds / day.visits:.1f}",
            )
        found.add_section()
    return found


if __name__ == "__main__":
    raise SystemExit(main())
