"""How fast we may speak, and when we are silent."""

from dataclasses import dataclass

import pytest

from bot.pace import Pace


@dataclass
class Seconds:
    at: float = 1000.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def pace(seconds) -> Pace:
    return Pace(seconds)


def test_a_conversation_is_busy_for_a_second(pace, seconds):
    pace.spoke("joao")
    seconds.at += 0.9
    pace.spoke("amara")
    assert pace.busy() == ("joao", "amara")
    seconds.at += 0.2
    assert pace.busy() == ("amara",)


def test_after_a_start_nobody_knows_whether_a_workspace_listens(pace):
    assert pace.is_unsure("T1")
    pace.listens("T1")
    assert not pace.is_unsure("T1")
    assert pace.is_unsure("T2")


def test_rests_grow_to_a_quarter_of_an_hour_and_no_further(pace, seconds):
    rests = []
    for _ in range(7):
        rests.append(pace.stop("T1"))
        seconds.at += rests[-1]
    assert rests == [60, 120, 240, 480, 900, 900, 900]


def test_a_message_that_was_taken_ends_the_troubles(pace):
    pace.stop("T1")
    pace.stop("T1")
    pace.spoke_well("T1")
    assert pace.stop("T1") == 60


def test_an_answer_to_a_question_does_not_end_them(pace):
    """A platform may answer questions and still break on every message."""
    pace.stop("T1")
    pace.listens("T1")
    assert pace.stop("T1") == 120


def test_a_rest_that_was_asked_for_is_kept_to_the_second_and_makes_no_other_longer(pace, seconds):
    assert pace.stop("T1", 30) == 30
    seconds.at += 29
    assert pace.rest("T1") == 1
    seconds.at += 1
    assert pace.rest("T1") == 0
    assert pace.is_unsure("T1")
    assert pace.stop("T1") == 60


def test_one_workspace_in_trouble_does_not_silence_another(pace):
    pace.listens("T2")
    pace.stop("T1")
    assert (pace.rest("T1"), pace.rest("T2"), pace.is_unsure("T2")) == (60, 0, False)
