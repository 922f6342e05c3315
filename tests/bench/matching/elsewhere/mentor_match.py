"""The matching of PyPI's mentor-match 7.0.1, with our scores as its one rule.

It knows no capacity, so a mentor stands there once for each place, and there is one round. Scores
go in as whole numbers: it subtracts them from the largest integer, where fractions would vanish.
"""

import json
import sys
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from time import perf_counter

import numpy as np
from matching.mentee import Mentee
from matching.mentor import Mentor
from matching.process import process_data


class OurScore:
    """A rule of theirs that gives our score, or forbids a pair."""

    def __init__(self, scores: np.ndarray) -> None:
        """Remember every pair's score."""
        self.scores = scores.tolist()

    def apply(self, match: object) -> int:
        """Return what they call the rule's score."""
        score = self.scores[match.mentee.row][match.mentor.row]
        if score < 0:
            match.disallowed = True
        return max(0, score)


def matched(file: Path) -> dict[str, object]:
    """Run their matching once."""
    problem = np.load(file)
    mentees = [Mentee(grade=0, email=f"e{row}") for row in range(len(problem["scores"]))]
    mentors = []
    for row, many in enumerate(problem["places"]):
        for place in range(many):
            mentors.append(Mentor(grade=0, email=f"m{row} {place}"))
            mentors[-1].row = row
    for row, mentee in enumerate(mentees):
        mentee.row = row
    begins = perf_counter()
    process_data(mentors, mentees, [[OurScore(problem["scores"])]])
    return {
        "seconds": perf_counter() - begins,
        "megabytes": getrusage(RUSAGE_SELF).ru_maxrss // 1024,
        "pairs": [(mentee.row, mentee.mentors[0].row) for mentee in mentees if mentee.mentors],
    }


if __name__ == "__main__":
    print(json.dumps(matched(Path(sys.argv[1]))))  # noqa: T201 — read by the bench
