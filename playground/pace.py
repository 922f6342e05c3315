"""One message a second per channel, with a little patience for bursts."""

import math
from collections import defaultdict
from collections.abc import Callable

BURST = 4
EVERYWHERE = ""


class TooFastError(Exception):
    """The channel has had enough for now; come back after `retry_after` seconds."""

    def __init__(self, retry_after: int) -> None:
        """Remember how long to wait."""
        super().__init__(f"wait {retry_after} s")
        self.retry_after = retry_after


class Pace:
    """A leaky bucket for each channel, in real time. `seconds` = 0 means no limit."""

    def __init__(
        self, seconds: float, timer: Callable[[], float], seconds_of_all: float = 0.0
    ) -> None:
        """Let one message through every so many seconds, and a short burst at first.

        The second number is for all channels of the workspace together.
        """
        self._seconds = seconds
        self._seconds_of_all = seconds_of_all
        self._timer = timer
        self._free_at: dict[str, float] = defaultdict(float)

    def step(self, channel: str) -> None:
        """Count one message to this channel, or say that it came too fast."""
        now = self._timer()
        buckets = ((channel, self._seconds), (EVERYWHERE, self._seconds_of_all))
        waits = [
            max(self._free_at[name], now) - now - seconds * (BURST - 1)
            for name, seconds in buckets
            if seconds
        ]
        if max(waits, default=0) > 0:
            raise TooFastError(math.ceil(max(waits)))
        for name, seconds in buckets:
            self._free_at[name] = max(self._free_at[name], now) + seconds
