"""What a matching round comes to."""

from dataclasses import dataclass
from typing import ClassVar

from flows.messages.choices import Choice
from flows.messages.message import Place, _Plain


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundFoundNobody(_Plain):
    """Tells a mentee, once a round is over, that they wait on and come first in the next one."""

    key: ClassVar[str] = "round-found-nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundLists(_Plain):
    """Tells the desk how many mentees have a list to choose from."""

    key: ClassVar[str] = "round-lists"
    place: ClassVar[Place] = Place.DESK
    choices: ClassVar[tuple[Choice, ...]] = (Choice.LEFT_OVER,)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundAsks(_Plain):
    """Tells the desk how many pairs came of the choices."""

    key: ClassVar[str] = "round-asks"
    place: ClassVar[Place] = Place.DESK


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundReview(_Plain):
    """Tells the desk how many pairs wait for a look."""

    key: ClassVar[str] = "round-review"
    place: ClassVar[Place] = Place.DESK
    choices: ClassVar[tuple[Choice, ...]] = (Choice.LOOK,)


@dataclass(frozen=True, slots=True, kw_only=True)
class PairsReleased(_Plain):
    """Shown to a coordinator who released pairs: how many, and who is held back."""

    key: ClassVar[str] = "pairs-released"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewOver(_Plain):
    """Shown to a coordinator whose colleague has released the pairs meanwhile."""

    key: ClassVar[str] = "review-over"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundOver(_Plain):
    """Tells the desk that a round is over, and how many wait on."""

    key: ClassVar[str] = "round-over"
    place: ClassVar[Place] = Place.DESK
    choices: ClassVar[tuple[Choice, ...]] = (Choice.LEFT_OVER,)
