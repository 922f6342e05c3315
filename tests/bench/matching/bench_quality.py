"""How good our matching is, and what it costs, beside the exact optimum and other ways to match.

``make bench-matching``, or ``python -m tests.bench.matching.bench_quality [--sizes 50 200]``.

Programmes are made up (``generate.py``). The optimum is another engine's, with every pair that may
be matched. Seconds and memory are those of the whole pipeline, from people to pairs, in a process
of its own.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import fmean

import numpy as np
from rich.console import Console
from rich.table import Table

from flows.matching.assignment import assignment
from flows.matching.candidate_lists import worth
from flows.matching.market import Market, Objective, Worth
from flows.matching.solver import assign
from flows.people import PersonId
from tests.bench.matching.generate import generate
from tests.bench.matching.rivals import Pairs, first_come, gale_shapley, greedy

HERE, TOP = Path(__file__).parent, Path(__file__).parents[3]
APART = TOP / "build" / "bench-matching"
SIZES, RATIOS = (50, 200, 1000, 5000), (0.8, 1.0, 1.3)
SEEDS, FEW_SEEDS, LARGE = 10, 2, 1000
THEIRS_UP_TO = 200
"""mentor-match takes a minute and more than a gigabyte for 1,000."""


@dataclass(frozen=True, slots=True)
class Optimum:
    """The best there is."""

    matched: int
    acceptable: int
    good: int
    net: int
    """The total, less what second and third mentees cost."""
    most: int
    """The highest total alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One way to match, in one programme."""

    way: str
    n: int
    ratio: float
    pairs: int
    matched: float
    acceptable: float
    good: float
    net: int
    of_most: float | None
    """The total, of the highest total there is."""
    of_best: float | None
    """The total, of that of the best matching by tiers."""
    tiers_equal: bool | None
    used: float
    load: int
    top1: float
    top3: float


@dataclass(frozen=True, slots=True)
class Cost:
    """What the whole pipeline takes in a process of its own."""

    n: int
    seconds: float
    processor: float
    megabytes: int


def main(arguments: list[str] | None = None) -> int:
    """Measure and print the tables, then whether the targets are met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--ratios", type=float, nargs="+", default=RATIOS)
    parser.add_argument(
        "--seeds", type=int, default=None, help=f"{SEEDS}; {FEW_SEEDS} from {LARGE}"
    )
    given = parser.parse_args(arguments)
    console = Console()
    if not (APART / "ready").exists():
        console.print(
            "[bold red]No other engine and no mentor-match to compare with[/]: they could not be "
            "installed in build/bench-matching. Only our own figures follow."
        )
    results = list[Result]()
    for n in given.sizes:
        seeds = given.seeds or (FEW_SEEDS if n >= LARGE else SEEDS)
        found = [
            each
            for ratio in given.ratios
            for seed in range(1, seeds + 1)
            for each in compare(n, seed, ratio)
        ]
        console.print(quality(n, seeds, found))
        results += found
    costs = [cost(n) for n in given.sizes]
    console.print(price(costs))
    for sentence, met in targets(results, costs):
        console.print(f"{'met' if met else '[bold red]NOT MET[/]'}  {sentence}")
    return 0


def compare(n: int, seed: int, ratio: float) -> Iterator[Result]:
    """Match one programme in every way."""
    market = generate(n, seed, ratio)
    every, places = worth(market, small=n + 1), market.places
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        problem = Path(folder) / "problem.npz"
        write(problem, market, every)
        best = optimum(problem)
        candidates = worth(market)
        ways: dict[str, Callable[[], Pairs]] = {
            str(objective): lambda objective=objective: dict(
                assign(candidates, places, objective=objective, seed=seed).pairs
            )
            for objective in Objective
        }
        for rival in (gale_shapley, greedy, first_come):
            ways[rival.__name__.replace("_", " ")] = lambda rival=rival: rival(
                every,
                places,
                Random(seed),  # noqa: S311 — play, not secrets
            )
        if n <= THEIRS_UP_TO and (APART / "ready").exists():
            ways["mentor-match"] = lambda: theirs(problem, market)
        for way, match in ways.items():
            yield measured(way, market, every, match(), best, ratio)


def write(file: Path, market: Market, every: Worth) -> None:
    """Write the problem down for engines that run elsewhere."""
    column = {mentor.id: place for place, mentor in enumerate(market.mentors)}
    scores = np.full((len(market.mentees), len(column)), -1)
    for row, mentee in enumerate(market.mentees):
        for mentor, score in every[mentee.id].items():
            scores[row, column[mentor]] = score
    policy = market.policy
    np.savez(
        file,
        scores=scores,
        places=[market.places.get(mentor, 0) for mentor in column],
        spread=policy.spread,
        thresholds=[policy.acceptable, policy.good],
    )


def elsewhere(script: str, problem: Path) -> str:
    """Run another engine, which must not see our packages."""
    command = [APART / "bin" / "python", HERE / "elsewhere" / script, problem]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout  # noqa: S603 — our own script


def optimum(problem: Path) -> Optimum | None:
    """Ask the other engine for the best there is."""
    return (
        Optimum(**json.loads(elsewhere("optimum.py", problem)))
        if (APART / "ready").exists()
        else None
    )


def theirs(problem: Path, market: Market) -> Pairs:
    """Ask mentor-match."""
    found = json.loads(elsewhere("mentor_match.py", problem))
    return {market.mentees[row].id: market.mentors[to].id for row, to in found["pairs"]}


def measured(
    way: str, market: Market, every: Worth, pairs: Pairs, best: Optimum | None, ratio: float
) -> Result:
    """Say how good it is that these are matched."""
    people = len(market.mentees)
    tiers = assignment(pairs, every, policy=market.policy).tiers
    net = tiers.total - tiers.penalty
    loads = Counter(pairs.values())
    ranks = [rank(every[mentee], mentor) for mentee, mentor in pairs.items()]
    return Result(
        way=way,
        n=people,
        ratio=ratio,
        pairs=len(pairs),
        matched=tiers.matched / people,
        acceptable=tiers.acceptable / people,
        good=tiers.good / people,
        net=net,
        of_most=None if best is None else net / best.most,
        of_best=None if best is None else net / best.net,
        tiers_equal=None
        if best is None
        else (tiers.matched, tiers.acceptable, tiers.good)
        == (best.matched, best.acceptable, best.good),
        used=len(loads) / len(market.places),
        load=max(loads.values(), default=0),
        top1=sum(each == 0 for each in ranks) / people,
        top3=sum(each < 3 for each in ranks) / people,
    )


def rank(of: Mapping[PersonId, int], mentor: PersonId) -> int:
    """Return how many mentors would have fitted better."""
    return sum(score > of[mentor] for score in of.values())


def quality(n: int, seeds: int, results: Sequence[Result]) -> Table:
    """Return the figures for one size, as means over the seeds."""
    found = Table(title=f"{n} mentees, {seeds} programmes each: percent of mentees")
    columns = ("places for each", "way", "total, % of highest", "matched", "≥ 50", "≥ 65")
    for column in (*columns, "mentors used", "load", "top 1", "top 3"):
        found.add_column(column, justify="left" if column == "way" else "right")
    for ratio in dict.fromkeys(each.ratio for each in results):
        for way in dict.fromkeys(each.way for each in results):
            some = [each for each in results if (each.ratio, each.way) == (ratio, way)]
            known = [each.of_most for each in some if each.of_most is not None]
            found.add_row(
                f"{ratio:.1f}",
                way,
                f"{100 * fmean(known):.2f}" if known else "-",
                *(
                    f"{100 * fmean(getattr(each, name) for each in some):.1f}"
                    for name in ("matched", "acceptable", "good", "used")
                ),
                str(max(each.load for each in some)),
                *(
                    f"{100 * fmean(getattr(each, name) for each in some):.1f}"
                    for name in ("top1", "top3")
                ),
            )
        found.add_section()
    return found


ALONE = """
import json, resource, sys, time
from pathlib import Path
from tests.bench.matching.generate import generate
market = generate(int(sys.argv[1]), 1, 1.0)
wall, processor = time.perf_counter(), time.process_time()
from flows.matching.candidate_lists import worth
from flows.matching.solver import assign
found = assign(worth(market), market.places)
taken = [time.perf_counter() - wall, time.process_time() - processor]
status = Path("/proc/self/status")
if status.exists():  # getrusage counts what the caller held before this process began, too
    kilobytes = int(status.read_text().partition("VmHWM:")[2].split()[0])
else:
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps([*taken, kilobytes // 1024]))
"""


def cost(n: int) -> Cost:
    """Run the whole pipeline once in a process of its own."""
    command = [sys.executable, "-c", ALONE, str(n)]
    said = subprocess.run(command, cwd=TOP, capture_output=True, check=True, text=True)  # noqa: S603 — our own program
    return Cost(n, *json.loads(said.stdout))


def price(costs: Sequence[Cost]) -> Table:
    """Return what the pipeline takes."""
    found = Table(title="From people to pairs, in a process of its own")
    for column in ("mentees", "s", "s of processor", "MB at most"):
        found.add_column(column, justify="right")
    for each in costs:
        found.add_row(
            f"{each.n:,}", f"{each.seconds:.2f}", f"{each.processor:.2f}", str(each.megabytes)
        )
    return found


# Of the processor: one thread does it all, and what else the machine does is not counted.
MOST_SECONDS, MOST_MEGABYTES = {1000: 2, 5000: 15}, {1000: 200}
LEAST = {1000: 0.995, 5000: 0.99}


def targets(results: Sequence[Result], costs: Sequence[Cost]) -> Iterator[tuple[str, bool]]:
    """Say of each target whether it is met; what was not measured is left out."""
    tiered = [each for each in results if each.way == "tiered" and each.tiers_equal is not None]
    for n in dict.fromkeys(each.n for each in tiered):
        some = [each for each in tiered if each.n == n]
        if n <= LARGE:
            equal = all(each.tiers_equal for each in some)
            yield f"{n} mentees: tiers equal to the optimum's", equal
        least = LEAST.get(n, 1.0)
        of_best = min(each.of_best or 0 for each in some)
        yield f"{n} mentees: at least {least:.1%} of its total ({of_best:.3%})", of_best >= least
    for n in dict.fromkeys(each.n for each in results if each.way == "total" and each.n < 300):
        some = [each for each in results if each.way == "total" and each.n == n]
        if all(each.of_most is not None for each in some):
            yield (
                f"{n} mentees: the highest total alone is the optimum's",
                all(each.of_most == 1 for each in some),
            )
    for each in costs:
        if each.n in MOST_SECONDS:
            most = MOST_SECONDS[each.n]
            yield f"{each.n} mentees in {most} s ({each.processor:.2f} s)", each.processor <= most
        if each.n in MOST_MEGABYTES:
            most = MOST_MEGABYTES[each.n]
            yield f"{each.n} mentees in {most} MB ({each.megabytes})", each.megabytes <= most


if __name__ == "__main__":
    raise SystemExit(main())
