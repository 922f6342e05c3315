"""What became of groups, without telling of anybody: nothing about fewer than five people."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.matching.audit import audit
from flows.tally import FEWEST, veiled

sizes = st.dictionaries(st.sampled_from("abcdefg"), st.integers(0, 12))


def people(**sizes):
    """So many people of each group, with who they are."""
    who = [(group, f"{group}{n}") for group, many in sizes.items() for n in range(many)]
    return {name: {"gender": group} for group, name in who if group != "nobody_knows"}, [
        name for _, name in who
    ]


def found(matched, **sizes):
    groups, everybody = people(**sizes)
    return audit(groups, {name: matched(name) for name in everybody})["gender"]


def test_each_group_shows_how_many_were_matched_and_how_well():
    finding = found(lambda name: 80 if name[0] == "f" or name[1] in "0123456" else None, f=8, m=10)

    assert [
        (row.group, row.people, row.matched_percent, row.mean_score) for row in finding.rows
    ] == [
        ("f", 8, 100, 80),
        ("m", 10, 70, 80),
    ]
    assert (finding.gap_percent, finding.gap_score, finding.is_whole) == (30, 0, True)


@pytest.mark.parametrize(
    ("sizes", "shown"),
    [
        ({"f": 5, "m": 5}, ["f", "m"]),
        ({"f": 4, "m": 5}, []),
        ({"f": 4, "m": 5, "x": 6}, ["x"]),
        ({"f": 4, "m": 4, "x": 6}, ["x"]),
        ({"f": 2, "m": 2, "x": 6, "y": 7}, ["y"]),
        ({"f": 3, "nobody_knows": 9, "x": 10}, ["x"]),
        ({"f": 3}, []),
    ],
)
def test_a_group_of_fewer_than_five_is_not_shown_nor_what_gives_it_away(sizes, shown):
    finding = found(lambda _: 70, **sizes)

    assert [row.group for row in finding.rows] == shown
    assert finding.is_whole == (shown == list(sizes))


def test_those_who_said_nothing_are_a_group_like_any_other():
    assert [row.group for row in found(lambda _: 70, f=6, nobody_knows=6).rows] == ["", "f"]


def test_an_average_rests_on_five_matched_people_and_is_not_to_be_worked_out():
    rows = found(
        lambda name: 70 if int(name[1:]) < 4 or name[0] != "f" else None, f=8, m=8, x=9
    ).rows

    assert [row.matched_percent for row in rows] == [50, 100, 100]
    assert [row.mean_score for row in rows] == [None, None, 70]


def test_nobody_answered_means_nothing_to_show():
    assert audit({}, {"e1": 70, "e2": None}) == {}
    assert audit({"somebody else": {"gender": "f"}}, {"e1": 70}) == {}


def test_where_one_group_is_left_there_is_no_gap():
    finding = found(lambda _: 70, f=4, m=5, x=9)

    assert (finding.gap_percent, finding.gap_score) == (None, None)


@given(sizes)
def test_nobody_can_work_out_a_group_of_fewer_than_five(sizes):
    """Whoever knows all together and every group that is shown knows the rest together only."""
    hidden = veiled(sizes)
    rest = [sizes[group] for group in hidden]

    assert {group for group, many in sizes.items() if 0 < many < FEWEST} <= hidden
    others = [many for group, many in sizes.items() if many and group not in hidden]
    if rest and others:
        assert len(rest) > 1
        assert sum(rest) >= FEWEST


@given(sizes)
def test_no_more_is_hidden_than_must_be(sizes):
    hidden = veiled(sizes)
    if all(many >= FEWEST for many in sizes.values() if many):
        assert not hidden
    large = sorted(many for group, many in sizes.items() if group in hidden and many >= FEWEST)

    assert len(large) <= 1
