"""How fast the door is, compared with a bare Bolt handler that only acknowledges.

``make bench`` or ``python -m tests.bench.bench_door [--rounds 5] [--requests 800]``.

Both servers run throughout, each in its own process; they take turns, so that whatever else the
machine does falls on both. Each kind of request is compared with the bare handler that is sent the
very same kind: a form takes longer to read than a command, whoever reads it. A round's figures are
medians and quantiles of its own requests; what is printed is the median of the rounds. Compare the
ratios only: milliseconds belong to a machine.
"""

import argparse
import socket
import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TypeAlias

from rich.console import Console
from rich.table import Table

from tests.bench.client import Round, command, hammer, sign_up, signed
from tests.bench.servers import SECRET, furnish, serving

IN_FLIGHT = 16
Make: TypeAlias = Callable[[str, int], dict[str, str]]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of request: which server hears it, and what its figures are compared with."""

    server: str
    make: Make
    beside: str = ""


def typing(text: str) -> Make:
    """Return what makes a slash command."""
    return lambda who, number: command(who, text, number)


COMMAND, FORM = "bare Bolt: acks a command", "bare Bolt: acks a form"
WORK = {
    COMMAND: Kind("bare", typing("home")),
    "reads: /mentoring home": Kind("ours", typing("home"), COMMAND),
    "reads: /mentoring my-data": Kind("ours", typing("my-data"), COMMAND),
    FORM: Kind("bare", sign_up),
    "writes: signs up with new words": Kind("ours", sign_up, FORM),
}


@dataclass(frozen=True, slots=True)
class Plan:
    """How long to measure."""

    rounds: int
    requests: int


def main(arguments: list[str] | None = None) -> int:
    """Measure, print one table, and say whether the promise is kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--requests", type=int, default=800, help="in each round, of each kind")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        measured = measure(Path(folder), Plan(given.rounds, given.requests))
    Console().print(table(measured))
    return 1 if any(each.failed for rounds in measured.values() for each in rounds) else 0


def measure(folder: Path, plan: Plan) -> dict[str, list[Round]]:
    """Run both servers, warm them up, and have them take turns."""
    accounts = furnish(folder)
    secret = (folder / SECRET).read_text()
    ports = {"bare": free_port(), "ours": free_port()}
    measured: dict[str, list[Round]] = {name: [] for name in WORK}
    numbers = iter(range(sys.maxsize))
    with ExitStack() as running:
        for server, port in ports.items():
            running.enter_context(serving(server, folder, port))
        for lap in range(plan.rounds + 1):
            for name, kind in WORK.items():
                count = plan.requests if lap else max(IN_FLIGHT, plan.requests // 4)
                requests = batch(secret, accounts, kind.make, [next(numbers) for _ in range(count)])
                done = hammer(ports[kind.server], requests, IN_FLIGHT)
                if lap:
                    measured[name].append(done)
    return measured


def batch(
    secret: str,
    accounts: list[str],
    make: Make,
    numbers: list[int],
) -> list[bytes]:
    """Return signed requests, from everybody in turn."""
    return [signed(secret, make(accounts[n % len(accounts)], n)) for n in numbers]


def table(measured: dict[str, list[Round]]) -> Table:
    """Return the figures, each beside the bare handler's."""
    found = Table(title=f"The door, {IN_FLIGHT} in flight, SQLite with synchronous=FULL")
    for column in ("", "per s", "p50 ms", "p99 ms", "of its rate", "p99, times its", "failed"):
        found.add_column(column, justify="left" if not column else "right")
    for name, rounds in measured.items():
        figures = middle(rounds)
        rate, _, slow = middle(measured[WORK[name].beside or name])
        found.add_row(
            name,
            *(f"{each:.0f}" for each in figures[:1]),
            *(f"{each:.1f}" for each in figures[1:]),
            f"{figures[0] / rate:.2f}",
            f"{figures[2] / slow:.1f}",
            str(sum(each.failed for each in rounds)),
        )
    return found


def middle(rounds: list[Round]) -> tuple[float, float, float]:
    """Return the medians of what the rounds came to: rate, p50, p99."""
    return (
        median(each.rate for each in rounds),
        median(each.p50 for each in rounds),
        median(each.p99 for each in rounds),
    )


def free_port() -> int:
    """Return a port where nobody is."""
    with socket.socket() as here:
        here.bind(("127.0.0.1", 0))
        return int(here.getsockname()[1])


if __name__ == "__main__":
    sys.exit(main())
