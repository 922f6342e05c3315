"""Our Slack beside another one: recorded calls, and every difference between the two by name.

npm `emulate` knows nothing of commands, buttons and Block Kit, so it could not stand in for ours;
but where both know a method they were written apart, and what they agree on is likely to be Slack.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from playground.methods import METHODS
from tests.playground import recorded
from tests.playground.recorded import (
    HERE,
    NOT_KNOWN,
    RECORD,
    Json,
    differences,
    kind,
    news,
    verdict,
)
from tests.playground.world import opened

LISTED: dict[str, Json] = json.loads((HERE / "differences.json").read_text(encoding="utf-8"))
NAMES = [call["name"] for call in RECORD]


@dataclass(frozen=True)
class Played:
    """What both answered, by the names of the calls."""

    ours: dict[str, Json]
    theirs: dict[str, Json]

    def differences(self) -> dict[str, list[str]]:
        found = {
            call["name"]: differences(call, self.ours[call["name"]], self.theirs[call["name"]])
            for call in RECORD
        }
        return {name: differs for name, differs in found.items() if differs}


@pytest.fixture(scope="module")
def ours(tmp_path_factory) -> Iterator[dict[str, Json]]:
    folder = tmp_path_factory.mktemp("ours")
    with opened(folder, app=recorded.APP, channels=recorded.CHANNELS) as world:
        yield recorded.ours(world).plays(RECORD)


@pytest.fixture(scope="module")
def played(ours) -> Played:
    with recorded.emulate() as slack:
        return Played(ours, slack.plays(RECORD))


@pytest.mark.parametrize("call", RECORD, ids=NAMES)
def test_our_slack_answers_as_slack_would(ours, call):
    answer = ours[call["name"]]

    assert verdict(answer) == call["must"], answer
    assert {path: kind(answer, path) for path in call.get("has", {})} == call.get("has", {})


def test_our_slack_and_the_other_differ_where_it_is_known_and_nowhere_else(played):
    assert news(played.differences(), LISTED) == {}


def test_every_difference_has_its_reason_in_one_line():
    reasons = [each["because"] for each in LISTED.values()]

    assert [each for each in reasons if not each.endswith(".") or "\n" in each] == []
    assert LISTED.keys() <= set(NAMES)


def test_sixty_calls_and_more_are_known_to_both(played):
    known = [name for name, answer in played.theirs.items() if verdict(answer) != NOT_KNOWN]

    assert len(known) >= 60


def test_every_method_of_ours_is_called():
    assert METHODS.keys() - {call["method"] for call in RECORD} == set()


def test_every_call_has_a_name_of_its_own():
    assert len(NAMES) == len(set(NAMES))


# --- The comparison can fail --------------------------------------------------------------------

CALL = {"name": "who", "method": "auth.test", "has": {"user": "string", "team.id": "string"}}
ANSWER = {"ok": True, "user": "helper", "team": {"id": "T1"}}


@pytest.mark.parametrize(
    ("theirs", "said"),
    [
        (ANSWER, []),
        ({**ANSWER, "more": 1}, []),
        ({"ok": False, "error": "not_authed"}, ["ours ok, emulate not_authed"]),
        ({**ANSWER, "user": 7}, ["user: ours string, emulate number"]),
        ({**ANSWER, "team": {}}, ["team.id: ours string, emulate missing"]),
        ({**ANSWER, "team": None}, ["team.id: ours string, emulate missing"]),
    ],
)
def test_what_is_different_is_noticed(theirs, said):
    assert differences(CALL, ANSWER, theirs) == said


@pytest.mark.parametrize(
    ("found", "listed", "said"),
    [
        ({"a": ["x"]}, {"a": {"differs": ["x"]}}, {}),
        ({"a": ["x"]}, {}, {"a": ["x"]}),
        ({}, {"a": {"differs": ["x"]}}, {"a": ["no longer different"]}),
        ({"a": ["x", "y"]}, {"a": {"differs": ["x"]}}, {"a": ["x", "y"]}),
    ],
    ids=["the same", "a new one", "one that is gone", "one more in a known call"],
)
def test_a_new_difference_and_one_that_is_gone_are_news(found, listed, said):
    assert news(found, listed) == said
