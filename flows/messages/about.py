"""The programme on one screen."""

from dataclasses import dataclass
from typing import ClassVar

from flows.messages.choices import DOORS, Choice
from flows.messages.message import _ByForms


@dataclass(frozen=True, slots=True, kw_only=True)
class About(_ByForms):
    """Outlines the programme: its aim, what it asks, who sees what, and how to leave."""

    key: ClassVar[str] = "about"
    choices: ClassVar[tuple[Choice, ...]] = DOORS
    programme: str
    aim: str
