"""One message a second per channel, with a little patience for bursts."""

import math
from collections import defaultdict
from collections.abc import Callable

BURST = 4


class TooFastError(Exception):
    """The channel has had enough for now; come back after `retry_after` seconds."""

    def __init__(self, retry_after: int) -> None:
        """Remember how long to wait."""
        super().__init__(f"wait {retry_after} s")
        self.retry_after = retry_after


class Pace:
    """A leaky bucket for each channel, in real time. `seconds` = 0 means no limit."""

    def __init__(self, seconds: float, timer: Callable[[], float]) -> None:
        """Let one message through every so many seconds, and a short burst at first."""
        self._seconds = seconds
        self._timer = timer
        self._free_at: dict[str, float] = defaultdict(float)

    def step(self, channel: str) -> None:
        """Count one message to this channel, or say that it came too fast."""
        now = self._timer()
        free_at = max(self._free_at[channel], now)
        wait = free_at - now - self._seconds * (BURST - 1)
        if self._seconds and wait > 0:
            raise TooFastError(math.ceil(wait))
        self._free_at[channel] = free_at + self._seconds
