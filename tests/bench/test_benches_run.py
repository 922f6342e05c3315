"""The benches still run. How fast anything is, is not asked here."""

from pathlib import Path

from tests.bench import bench_door, bench_outage, bench_rounds


def test_the_door_is_measured(tmp_path: Path):
    measured = bench_door.measure(tmp_path, bench_door.Plan(rounds=1, requests=32))

    assert set(measured) == set(bench_door.WORK)
    assert [each.failed for rounds in measured.values() for each in rounds] == [0] * 5
    assert bench_door.table(measured).row_count == 5


def test_an_outage_is_lived_through(tmp_path: Path):
    plan = bench_outage.Plan(messages=12, minutes=2, speed=120, speed_after=60)

    found = bench_outage.measure(tmp_path, plan)

    assert (found.accepted, found.twice, found.lost) == (12, 0, 0)
    assert found.outage_calls < 12
    assert bench_outage.table(found, plan).row_count > 0


def test_a_days_rounds_are_measured():
    few, more, *of_a_hundred = bench_rounds.measure([20, 200], due=5)

    assert few.visits == more.visits >= 5
    assert [each.due for each in of_a_hundred] == [1, 2]
    assert bench_rounds.table([few, more, *of_a_hundred]).row_count == 4
