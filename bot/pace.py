"""How fast we may speak, and when we had better be silent for a while.

A conversation takes one message a second. A workspace that is in trouble, or that tells us to
wait, is left alone: for as long as it says, else for a minute, then longer, at most a quarter of
an hour. Before we speak there again, and before the first word after a start, we ask something
harmless, so that an outage leaves at most one message of which nobody knows whether it arrived.

All this is forgotten with the process; the outbox remembers what must not be lost.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

SHORTEST_REST, LONGEST_REST = 60.0, 900.0


@dataclass
class Pace:
    """Seconds, counted by a clock that can't be set back."""

    elapsed: Callable[[], float]
    gap: float = 1.0
    """Seconds between two messages in one conversation."""
    at_once: int = 4
    """How many messages a pass may send. A pass is made each second: some 200 a minute."""
    _spoke: dict[str, float] = field(default_factory=dict)
    _until: dict[str, float] = field(default_factory=dict)
    _failures: dict[str, int] = field(default_factory=dict)
    _listens: set[str] = field(default_factory=set)

    def spoke(self, conversation: str) -> None:
        """Note that something was said there."""
        self._spoke[conversation] = self.elapsed()

    def busy(self) -> tuple[str, ...]:
        """Return the conversations in which something was said just now."""
        now = self.elapsed()
        self._spoke = {each: at for each, at in self._spoke.items() if at + self.gap > now}
        return tuple(self._spoke)

    def rest(self, workspace: str) -> float:
        """Return for how many seconds a workspace is to be left alone."""
        return max(0.0, self._until.get(workspace, 0.0) - self.elapsed())

    def is_unsure(self, workspace: str) -> bool:
        """Say whether we do not know that a workspace listens."""
        return workspace not in self._listens

    def listens(self, workspace: str) -> None:
        """Note that a workspace answered."""
        self._listens.add(workspace)

    def spoke_well(self, workspace: str) -> None:
        """Note that a workspace took a message: its troubles are over."""
        self._failures.pop(workspace, None)

    def stop(self, workspace: str, seconds: float | None = None) -> float:
        """Leave a workspace alone; return for how long."""
        if seconds is None:
            failures = self._failures[workspace] = self._failures.get(workspace, 0) + 1
            seconds = min(LONGEST_REST, SHORTEST_REST * 2 ** (failures - 1))
        self._listens.discard(workspace)
        self._until[workspace] = self.elapsed() + seconds
        return seconds
