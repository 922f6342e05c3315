"""Sound payloads, signed by whoever presses, sends and types them: what is theirs happens, and
nothing else does. Half of the ten thousand; the other half makes less sense.
"""

from pathlib import Path

import pytest

from flows.relationship import Relationship
from tests.databases import Databases
from tests.fuzz.campaign import BATCH, Campaign, campaign

BATCHES = range(10)
HAPPENED = {
    "was met by the bot",
    "met",
    "signed up",
    "changed their page",
    "approved",
    "proposed",
    "said yes",
    "accepted",
    "said no",
    "freed",
    "said not yet",
    "will end",
    "asked for a word",
}


@pytest.mark.timeout(400)
def test_nothing_happens_that_its_sender_could_not_do(databases: Databases, tmp_path: Path):
    with campaign(databases, tmp_path, spoilt=0.15) as ours:
        ours.goes_on(BATCHES)

    assert ours.sent == len(BATCHES) * BATCH
    assert min(ours.effects[each] for each in HAPPENED) > 0, ours.effects
    assert sum(ours.effects.values()) > ours.sent / 20
    assert ours.answered[200] > ours.sent / 2


def anybody(self: Relationship, person: str) -> object:
    """Take whoever asks for a member."""
    return next((each for each in self.members if each.person.id == person), self.members[0])


def test_a_door_that_takes_anybody_for_a_member_is_caught(
    databases: Databases, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(Relationship, "member", anybody)

    with campaign(databases, tmp_path, spoilt=0) as ours:
        assert is_caught(ours)


def is_caught(ours: Campaign) -> bool:
    verdict, _, _ = ours.verdict(ours.batch(0, BATCH))
    return bool(verdict.wrong)
