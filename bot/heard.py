"""What somebody did, as plain data, whatever the platform; each side adds where it stood."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from flows.forms import Given
from flows.messages import Choice, Ref


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button that somebody pressed, and where it stood."""

    choice: Choice | None
    """None if it is a button of an older version."""
    ref: Ref | None
    delivery: str
    is_home: bool = False
    is_shared: bool = False
    """Whether others can see the message it stood in."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A form that somebody sent."""

    form: str
    state: str
    given: Mapping[str, Given]
    picked_people: Mapping[str, str]
    """Accounts that were picked, by field, or addresses; still to be looked up."""
    delivery: str


class Outside(StrEnum):
    """Why an account can't take part."""

    GUEST = "guest"
    STRANGER = "stranger"
    NOBODY = "nobody"
    """A bot, an app, or an account that is gone."""


def choice_of(word: str) -> Choice | None:
    """Return what a button stands for; None if it is one of an older version."""
    return Choice(word) if word in set(Choice) else None
