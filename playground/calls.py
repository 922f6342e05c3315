"""A record of every call that the app made to the Web API."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from playground.clock import Clock
from playground.memory import Json, Memory


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a call went: the answer, its HTTP status (0: the connection was dropped), the effect."""

    answer: str = "ok"
    status: int = 200
    is_accepted: bool = True
    """Whether the workspace did what was asked, whatever the caller was told."""


class Calls:
    """Writes down each call, in order, without its token."""

    def __init__(self, memory: Memory, clock: Clock) -> None:
        """Keep the record in this memory."""
        self._memory = memory
        self._clock = clock

    def record(
        self, method: str, arguments: Mapping[str, object], outcome: Outcome, received: float
    ) -> None:
        """Write down one call that came at this moment of real time (seconds since 1970)."""
        self._memory.write(
            "INSERT INTO calls (at, method, arguments, answer, status, accepted, received) VALUES "
            "(:at, :method, :arguments, :answer, :status, :accepted, :received)",
            {
                "at": self._clock.now().isoformat(),
                "method": method,
                "arguments": json.dumps(arguments),  # in ASCII: it may hold anything
                "answer": outcome.answer,
                "status": outcome.status,
                "accepted": outcome.is_accepted,
                "received": received,
            },
        )

    def all(self, after: int = 0) -> list[Json]:
        """Every call after this number, oldest first."""
        rows = self._memory.rows(
            "SELECT * FROM calls WHERE number > :after ORDER BY number", after=after
        )
        return [
            dict(row)
            | {"arguments": json.loads(row["arguments"]), "accepted": bool(row["accepted"])}
            for row in rows
        ]
