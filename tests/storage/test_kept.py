"""What is found once and kept keeps nobody else waiting."""

from threading import Barrier

from storage.kept import kept
from tests.storage.world import PATIENCE, at_once

BOTH_ARE_THERE = Barrier(2, timeout=PATIENCE)


class Reader:
    """Somebody who must wait for another who looks for the same."""

    def __init__(self) -> None:
        self.times = 0

    @kept
    def found(self) -> int:
        """What is found, and how often it was looked for."""
        BOTH_ARE_THERE.wait()
        self.times += 1
        return self.times


def test_whoever_waits_keeps_nobody_waiting_who_has_one_of_their_own():
    first, second = Reader(), Reader()

    assert at_once(lambda: first.found, lambda: second.found) == [1, 1]
    assert (first.found, second.found) == (1, 1)


def test_what_it_is_stands_where_a_reader_looks():
    assert Reader.found.__doc__ == "What is found, and how often it was looked for."
