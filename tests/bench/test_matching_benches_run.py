"""The benches of matching still run. How good or how fast anything is, is not asked here."""

from tests.bench.matching import bench_desk, bench_protocol, bench_quality


def test_every_way_to_match_is_measured():
    results = list(bench_quality.compare(20, 1, 1.0))
    cost = bench_quality.cost(20)

    ways = [each.way for each in results]
    assert ways[:6] == ["tiered", "total", "leximin", "gale shapley", "greedy", "first come"]
    assert all(0 < each.matched <= 1 for each in results)
    assert bench_quality.quality(20, 1, results).row_count == len(results)
    assert bench_quality.price([cost]).row_count == 1
    assert all(met for _, met in bench_quality.targets(results, [cost]))


def test_every_protocol_is_played():
    outcomes = list(bench_protocol.play_all(12, 1))

    assert {each.protocol for each in outcomes} == set(bench_protocol.PROTOCOLS)
    assert all(0 < each.filled <= 1 for each in outcomes)
    assert bench_protocol.table(12, 1, outcomes).row_count == len(outcomes)
    assert dict(bench_protocol.targets(outcomes))["no mentor is on more lists than the limit"]


def test_every_page_of_the_desk_is_opened():
    assert (
        len([*bench_desk.measured(30)]) == len({name for name, *_ in bench_desk.measured(30)}) == 3
    )
