"""Payloads that Slack would never send, correctly signed: cut, swapped, swollen, nested, tampered
with. The door stays up and does nothing that it ought not to. The other half of the ten thousand.
"""

from pathlib import Path

import pytest

from tests.databases import Databases
from tests.fuzz.campaign import BATCH, campaign, says_too_much
from tests.fuzz.world import FORM, JSON, Envelope

BATCHES = range(10, 20)
"""Not the numbers of those that make sense."""


NO_PAYLOADS = (
    b"",
    b"{",
    b"[]",
    b"null",
    b"7",
    b'"text"',
    b"payload=",
    b"payload=7",
    b"payload=[]",
    b"payload=%7B&payload=%7D",
    b"\xff\xfe\x00",
    b"payload=%ED%A0%80",
    b"command=%2Fmentoring",
    b"command=%2Fmentoring&user_id=&team_id=&text=join",
    b"[" * 100_000,
    b"payload=" + b"%7B%22a%22:" * 50_000,
    b"a=b&" * 5_000,
    b'{"type": "url_verification", "challenge": ["x"]}',
    b"ssl_check=1&token=t",
)


def test_a_body_that_is_no_payload_is_refused(databases: Databases, tmp_path: Path):
    with campaign(databases, tmp_path, spoilt=1) as ours:
        bodies = [Envelope(body, kind) for body in NO_PAYLOADS for kind in (FORM, JSON, "")]
        verdict, lines, statuses = ours.verdict(bodies)

    assert verdict.wrong == []
    assert {status for status in statuses if status >= 500} == set()
    assert not [line for line in lines if says_too_much(line, ours.world)]


@pytest.mark.timeout(400)
def test_the_door_stays_up(databases: Databases, tmp_path: Path):
    with campaign(databases, tmp_path, spoilt=0.9) as ours:
        ours.goes_on(BATCHES)

    assert ours.sent == len(BATCHES) * BATCH
    assert sum(ours.effects.values()) > ours.sent / 50, "some of it is understood"
