"""How many places each protocol fills, with people who answer as is assumed in ``behaviour.py``.

``make bench-matching``, or ``python -m tests.bench.matching.bench_protocol [--plays 20]``.

Every protocol is played with the same people. Places are those that could be filled: the smaller of
the mentees whom any mentor fits, and the places there are.
"""

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean

from rich.console import Console
from rich.table import Table

from tests.bench.matching.generate import generate
from tests.bench.matching.protocols import Play, begin, directory, lists, naive, one_offer

SIZE, PLAYS, RATIOS = 200, 20, (0.8, 1.0, 1.3)
PROTOCOLS: dict[str, Callable[[Play], None]] = {
    "lists of three (recommended)": lists,
    "naive top three": naive,
    "one offer at a time": one_offer,
    "directory": directory,
}
RECOMMENDED, NAIVE, ONE_OFFER, _ = PROTOCOLS
OVER_ONE_OFFER, OVER_NAIVE = 0.02, 0.06


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one play went."""

    protocol: str
    ratio: float
    filled: float
    own_top3: float
    below: float
    asked: int
    listed: int
    over_limit: int


def main(arguments: list[str] | None = None) -> int:
    """Play, print the table, and say whether the targets are met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=SIZE)
    parser.add_argument("--plays", type=int, default=PLAYS)
    given = parser.parse_args(arguments)
    console, outcomes = Console(), list(play_all(given.size, given.plays))
    console.print(table(given.size, given.plays, outcomes))
    for sentence, met in targets(outcomes):
        console.print(f"{'met' if met else '[bold red]NOT MET[/]'}  {sentence}")
    return 0


def play_all(size: int, plays: int) -> Iterator[Outcome]:
    """Play every protocol with the same people."""
    for ratio in RATIOS:
        for seed in range(1, plays + 1):
            market = generate(size, seed, ratio)
            for protocol, bring_together in PROTOCOLS.items():
                play = begin(market, seed)
                bring_together(play)
                yield outcome(protocol, ratio, play)


def outcome(protocol: str, ratio: float, play: Play) -> Outcome:
    """Count what came of it."""
    fitted = [mentee for mentee, of in play.worth.items() if of]
    could = max(1, min(len(fitted), sum(play.market.places.values())))
    pairs = list(play.together.items())
    top3 = [mentor in play.people.ranks(who, [*play.worth[who]])[:3] for who, mentor in pairs]
    return Outcome(
        protocol=protocol,
        ratio=ratio,
        filled=len(pairs) / could,
        own_top3=sum(top3) / max(1, len(fitted)),
        below=sum(play.people.refuses(*pair) for pair in pairs) / max(1, len(pairs)),
        asked=max(play.asked.values(), default=0),
        listed=max(play.listed.values(), default=0),
        over_limit=play.over_limit,
    )


def mean(outcomes: Sequence[Outcome], protocol: str, ratio: float, name: str) -> float:
    """Return the mean of one figure over all plays."""
    some = [each for each in outcomes if (each.protocol, each.ratio) == (protocol, ratio)]
    return fmean(getattr(each, name) for each in some)


def table(size: int, plays: int, outcomes: Sequence[Outcome]) -> Table:
    """Return the figures as means over the plays."""
    found = Table(title=f"{size} mentees, {plays} plays each; answers are assumed")
    columns = ("places for each", "protocol", "% of places filled", "own top 3, %")
    for column in (*columns, "below their reserve, %", "requests to one", "lists with one"):
        found.add_column(column, justify="left" if column == "protocol" else "right")
    for ratio in RATIOS:
        for protocol in PROTOCOLS:
            shares = (mean(outcomes, protocol, ratio, n) for n in ("filled", "own_top3", "below"))
            counts = (mean(outcomes, protocol, ratio, n) for n in ("asked", "listed"))
            found.add_row(
                f"{ratio:.1f}",
                protocol,
                *(f"{100 * share:.1f}" for share in shares),
                *(f"{count:.1f}" for count in counts),
            )
        found.add_section()
    return found


def targets(outcomes: Sequence[Outcome]) -> Iterator[tuple[str, bool]]:
    """Say of each target whether it is met."""
    filled = {name: mean(outcomes, name, 1.0, "filled") for name in PROTOCOLS}
    for other, least in ((ONE_OFFER, OVER_ONE_OFFER), (NAIVE, OVER_NAIVE)):
        more = filled[RECOMMENDED] - filled[other]
        sentence = f"lists of three fill {100 * least:.0f} points more than {other}"
        yield f"{sentence} ({100 * more:.1f})", more >= least
    over = sum(each.over_limit for each in outcomes if each.protocol == RECOMMENDED)
    yield "no mentor is on more lists than the limit", over == 0


if __name__ == "__main__":
    raise SystemExit(main())
