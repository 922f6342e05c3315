"""Whom somebody would rather not be matched with."""

from dataclasses import dataclass
from typing import ClassVar

from flows.messages.message import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class ApartNoted(Message):
    """Shown, in private, to somebody who said whom they would rather not be matched with."""

    key: ClassVar[str] = "apart-noted"
