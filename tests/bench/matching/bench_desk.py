"""How long a coordinator waits for the pages of a round, without database and chat platform.

``make bench-matching``, or ``python -m tests.bench.matching.bench_desk [--size 1000]``.
"""

import argparse
from collections.abc import Callable, Iterator
from time import perf_counter, process_time

from rich.console import Console
from rich.table import Table as Drawn

from flows import left_over, review, swapping
from flows.ballots import Ballot, MatchingRound, Protocol, RoundId, Stage
from flows.forms import Form
from flows.matching.shortlists import shortlists
from flows.matching_round import State
from flows.outcome import Outcome
from flows.people import PersonId, Role
from flows.rulings import Table, obstacle, settled
from tests.bench.matching.generate import generate
from tests.people import PROGRAMME

SIZE = 1000


def main(arguments: list[str] | None = None) -> int:
    """Open each page once, and print how long it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=SIZE)
    size = parser.parse_args(arguments).size
    found = Drawn(title=f"Pages of a round, {size:,} mentees")
    for column in ("page", "s", "s of processor"):
        found.add_column(column, justify="left" if column == "page" else "right")
    for name, seconds, processor in measured(size):
        found.add_row(name, f"{seconds:.2f}", f"{processor:.2f}")
    Console().print(found)
    return 0


def measured(size: int) -> Iterator[tuple[str, float, float]]:
    """Open the pairs, swap the first of them, and look up who has nobody."""
    table = reviewed(size)
    mentee = next(each.person for each in table.state.given)
    other = next(each for each in table.mentors if can_swap(table, mentee, each))
    page = swapping.form(table, (mentee,))
    given = {swapping.MENTOR: other, swapping.REASON: ""}
    pages: dict[str, Callable[[], Form | Outcome]] = {
        "look at the pairs": lambda: review.form(table),
        "swap one of them": lambda: swapping.swap(table, page.state, given),
        "who has nobody, and why": lambda: left_over.form(table),
    }
    for name, opened in pages.items():
        wall, processor = perf_counter(), process_time()
        opened()
        yield name, perf_counter() - wall, process_time() - processor


def can_swap(table: Table, mentee: PersonId, mentor: PersonId) -> bool:
    """Say whether a mentor could be somebody's instead of who they have."""
    has = next(each.given for each in table.state.given if each.person == mentee)
    return mentor != has and obstacle(table, (mentee, mentor)) is None


def reviewed(size: int) -> Table:
    """Return a round whose pairs wait for a look; everybody ranked their list as it was shown."""
    market = generate(size, 1, 1.0)
    lists = shortlists(market)
    ballots = tuple(
        Ballot(
            person=who, role=Role.MENTEE, shown=of, ranked=of, given=lists.backbone.pairs.get(who)
        )
        for who, of in lists.of.items()
    )
    state = State(
        round=MatchingRound(id=RoundId("bench"), stage=Stage.REVIEW),
        ballots=ballots,
        people={},
        waiting=frozenset(lists.of),
        programme=PROGRAMME,
        protocol=Protocol(review=True),
    )
    people = (*market.mentees, *market.mentors)
    return Table(
        state=state,
        market=settled(market, state.round, ballots),
        mentees={each.id: each for each in market.mentees},
        mentors={each.id: each for each in market.mentors},
        names={each.id: str(each.id) for each in people},
    )


if __name__ == "__main__":
    raise SystemExit(main())
