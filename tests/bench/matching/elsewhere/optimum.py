"""The best matching by another engine: SciPy's dense linear sum assignment.

Reads one problem (.npz: scores with -1 for who may not be matched, places, spread, thresholds) and
prints the tiers as JSON. Weights are whole numbers in 64-bit floats, exact up to 2^53, which is
enough for 1,000 mentees; beyond that the sum may be off by a thousandth of a point.
"""

import json
import sys
from pathlib import Path

import numpy as np
from scipy.optimize import linear_sum_assignment


def optimum(file: Path) -> dict[str, int]:
    """Solve one problem with a column for every place."""
    problem = np.load(file)
    scores, places, spread = problem["scores"], problem["places"], int(problem["spread"])
    people = len(scores)
    mentors = np.repeat(np.arange(len(places)), places)
    second = np.concatenate([np.arange(many) > 0 for many in places] or [np.zeros(0, bool)])
    columns = scores[:, mentors]
    feasible = columns >= 0
    value = (columns - spread * second).astype(np.float64)
    weight = np.float64(people * (1000 + spread) + 1)
    total = value.copy()
    for least in reversed(problem["thresholds"]):
        total += weight * (columns >= least)
        weight *= people + 1
    total += weight
    total[~feasible] = 0
    rows, chosen = linear_sum_assignment(total, maximize=True)
    kept = feasible[rows, chosen]
    found = columns[rows[kept], chosen[kept]]
    return {
        "matched": len(found),
        "acceptable": int((found >= problem["thresholds"][0]).sum()),
        "good": int((found >= problem["thresholds"][1]).sum()),
        "net": int(found.sum() - spread * second[chosen[kept]].sum()),
        "most": _most(value, feasible),
    }


def _most(value: np.ndarray, feasible: np.ndarray) -> int:
    """Return the highest total alone, whoever is left without anybody."""
    alone = np.where(feasible, value, 0)
    rows, chosen = linear_sum_assignment(alone, maximize=True)
    return int(alone[rows, chosen].sum())


if __name__ == "__main__":
    print(json.dumps(optimum(Path(sys.argv[1]))))  # noqa: T201 — read by the bench
