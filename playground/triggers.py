"""Trigger ids: a short-lived leave to show a person a modal, good for one use."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass

from playground.refusals import RefusedError

LIFE_SECONDS = 3.0


@dataclass(frozen=True, slots=True)
class Trigger:
    """Who acted, when (in real time), and in which modal if it was one."""

    person: str
    issued: float
    view: str | None = None


class Triggers:
    """Gives out trigger ids and takes each back once, within three seconds of real time."""

    def __init__(self, timer: Callable[[], float]) -> None:
        """Count seconds with this timer."""
        self._timer = timer
        self._open: dict[str, Trigger] = {}
        self._used: set[str] = set()

    def issue(self, person: str, view: str | None = None) -> str:
        """Return a fresh trigger id for what this person just did."""
        trigger_id = (
            f"{secrets.randbelow(10**12)}.{secrets.randbelow(10**12)}.{secrets.token_hex(16)}"
        )
        self._open[trigger_id] = Trigger(person, self._timer(), view)
        return trigger_id

    def exchange(self, trigger_id: object) -> Trigger:
        """Use a trigger id up, or refuse it as Slack would."""
        if trigger_id in self._used:
            raise RefusedError("exchanged_trigger_id")
        if not isinstance(trigger_id, str) or trigger_id not in self._open:
            raise RefusedError("invalid_trigger_id")
        trigger = self._open[trigger_id]
        if self._timer() - trigger.issued > LIFE_SECONDS:
            raise RefusedError("expired_trigger_id")
        self._used.add(trigger_id)
        return trigger
