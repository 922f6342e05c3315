"""What goes to the bot, by whichever way, and what comes back."""

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from playground.memory import Json

PATIENCE_SECONDS = 3.0


class Kind(StrEnum):
    """What sort of request it is, by the name that Socket Mode has for it."""

    COMMAND = "slash_commands"
    INTERACTION = "interactive"
    EVENT = "events_api"


@dataclass(frozen=True, slots=True)
class Parcel:
    """One request to the bot; one that is sent again says how often, and why."""

    kind: Kind
    content: Json
    attempt: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: a body, or the reason why nothing good did (`trouble`)."""

    body: str = ""
    trouble: str = ""
    final: bool = False

    def json(self) -> Json:
        """Return the body as an object; empty when it is none."""
        try:
            decoded: Any = json.loads(self.body or "{}")
        except ValueError:
            return {}
        return decoded if isinstance(decoded, dict) else {}
