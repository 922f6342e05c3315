"""A rest."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from flows.messages.choices import Choice
from flows.messages.message import A_WEEK, Message, _AboutPartner, _Plain


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseBegins(_AboutPartner):
    """Tells every member, in the same words, that their relationship rests until a day."""

    key: ClassVar[str] = "pause-begins"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.CHANGE,)
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseNoted(_Plain):
    """Shown to whoever chose a rest."""

    key: ClassVar[str] = "pause-noted"
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseOver(_AboutPartner):
    """Tells the mentee that the rest is over. Asks nothing."""

    key: ClassVar[str] = "pause-over"
    good_for: ClassVar[timedelta | None] = A_WEEK
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MET, Choice.MEET, Choice.CHANGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseOverNoted(_Plain):
    """Shown to whoever ended a rest before its day."""

    key: ClassVar[str] = "pause-over-noted"


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingToPause(_Plain):
    """Shown to somebody who would like to rest and has nothing to rest from."""

    key: ClassVar[str] = "nothing-to-pause"


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseOffered(_Plain):
    """Shown to somebody who typed for a rest, where no form can be opened at once."""

    key: ClassVar[str] = "pause-offered"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.PAUSE,)


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePaused(_AboutPartner):
    """A relationship that rests, on the home card of every member."""

    key: ClassVar[str] = "home-paused"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MET, Choice.RESUME, Choice.CHANGE)
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeResting(Message):
    """The home of somebody who rests from being matched."""

    key: ClassVar[str] = "home-resting"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.RESUME,)
    until: date
