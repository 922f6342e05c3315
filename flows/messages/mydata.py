"""What we hold about somebody."""

from dataclasses import dataclass
from typing import ClassVar

from flows.messages.choices import Choice
from flows.messages.message import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class MyData(Message):
    """Shows somebody everything that is kept about them."""

    key: ClassVar[str] = "my-data"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.FORGET,)
