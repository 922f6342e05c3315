"""What is signed with a guess, signed long ago, or sent again has no effect at all."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.databases import Databases
from tests.fuzz.campaign import Campaign, campaign
from tests.fuzz.oracle import Tables, tables
from tests.stories.traces import key_of

COUNT = 250
TOO_OLD = 6 * 60


@pytest.fixture(scope="module")
def ours(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Campaign]:
    with campaign(databases, tmp_path_factory.mktemp("fuzz"), spoilt=0) as made:
        yield made


def kept(ours: Campaign) -> Tables:
    return tables(ours.world.database, key_of(ours.world.stage.folder))


@pytest.mark.parametrize("spoils", [{"is_forged": True}, {"age": TOO_OLD}, {"age": -TOO_OLD}])
def test_what_is_not_signed_now_by_slack_is_refused(ours: Campaign, spoils: dict[str, int]):
    ours.world.restore()
    before = kept(ours)

    answers = ours.world.send([replace(each, **spoils) for each in ours.batch(0, COUNT)])

    assert {each.status for each in answers} == {401}
    assert kept(ours) == before


def test_what_is_sent_again_happens_once(ours: Campaign):
    ours.world.restore()
    sent = ours.batch(0, COUNT)[:-2]
    for _ in ("the first time", "once more, for those who were told to press again"):
        ours.world.send(sent)
    once = kept(ours)

    ours.world.send(sent)

    assert kept(ours) == once
