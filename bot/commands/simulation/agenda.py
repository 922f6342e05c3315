"""What people have in mind to do, in the order of time."""

import heapq
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count


@dataclass
class Agenda:
    """A list that is worked off from its beginning; what was added first comes first."""

    _list: list[tuple[datetime, int, Callable[[], object]]] = field(default_factory=list)
    _numbers: "count[int]" = field(default_factory=count)

    def add(self, at: datetime, act: Callable[[], object]) -> None:
        """Have something done at a moment."""
        heapq.heappush(self._list, (at, next(self._numbers), act))

    def next(self) -> datetime | None:
        """Return when something is to be done; None if nothing is."""
        return self._list[0][0] if self._list else None

    def work_off(self, now: datetime) -> None:
        """Do what was to be done until now."""
        while self._list and self._list[0][0] <= now:
            heapq.heappop(self._list)[2]()
