"""Whole markets of a few people at random; or of nobody but those who are named."""

from datetime import timedelta
from itertools import product
from typing import Any

from hypothesis import strategies as st

from flows.matching.lines import Lines
from flows.matching.market import Market
from flows.matching.policy import STANDARD, GradeGap, Objective, Part, Policy, Timezone
from tests.flows.matching import cast
from tests.flows.matching.cast import MARCH

some_pairs = st.frozensets(st.sampled_from(list(product(cast.NAMES, cast.NAMES))), max_size=4)
policies = st.sampled_from(
    [
        STANDARD,
        Policy(weights=dict.fromkeys(Part, 1), objective=Objective.TOTAL),
        Policy(
            weights=dict(zip(Part, (1, 0.3, 7, 0.07, 13, 11), strict=True)),
            grade_gap=GradeGap(ideal=0, min=-2, max=1, value_by_distance=(0.9, 0.1)),
            objective=Objective.LEXIMIN,
            timezone=Timezone(hours={0.5: 0.9, 5.5: 0.2}, max=5.75),
        ),
    ]
)
markets = st.builds(
    Market,
    mentees=cast.crowds_of_mentees.map(tuple),
    mentors=cast.crowds_of_mentors.map(tuple),
    lines=cast.lines,
    at=st.sampled_from([MARCH, MARCH + timedelta(days=120)]),
    policy=policies,
    locks=st.just(frozenset()),
    forbidden=some_pairs,
    overrides=some_pairs,
    waiting=cast.some_names,
    seed=st.integers(0, 3),
)


def market(**given: Any) -> Market:
    """A market of nobody but these, in March."""
    usual: dict[str, Any] = {"mentees": (), "mentors": (), "lines": Lines({}), "at": MARCH}
    return Market(**{**usual, **given})
