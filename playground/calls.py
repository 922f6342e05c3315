"""A record of every call that the app made to the Web API."""

import json
from collections.abc import Mapping

from playground.clock import Clock
from playground.memory import Json, Memory, dump


class Calls:
    """Writes down each call, in order, without its token."""

    def __init__(self, memory: Memory, clock: Clock) -> None:
        """Keep the record in this memory."""
        self._memory = memory
        self._clock = clock

    def record(self, method: str, arguments: Mapping[str, object], answer: str) -> None:
        """Write down one call; `answer` is "ok" or the name of the error."""
        self._memory.write(
            "INSERT INTO calls (at, method, arguments, answer) "
            "VALUES (:at, :method, :arguments, :answer)",
            {
                "at": self._clock.now().isoformat(),
                "method": method,
                "arguments": dump(arguments),
                "answer": answer,
            },
        )

    def all(self, after: int = 0) -> list[Json]:
        """Every call after this number, oldest first."""
        rows = self._memory.rows(
            "SELECT * FROM calls WHERE number > :after ORDER BY number", after=after
        )
        return [{**dict(row), "arguments": json.loads(row["arguments"])} for row in rows]
