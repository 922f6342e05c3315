"""A mentee chooses from a short list; and what a round looks like from home."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from flows.messages.choices import Choice
from flows.messages.message import Message, _Plain


@dataclass(frozen=True, slots=True, kw_only=True)
class ListReady(_Plain):
    """Tells a mentee that there is a short list of mentors to choose from."""

    key: ClassVar[str] = "list-ready"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.CHOOSE,)
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ListAgain(ListReady):
    """Reminds a mentee, once, who has not chosen yet."""

    key: ClassVar[str] = "list-again"
    leaves_no_trace: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryReady(ListReady):
    """The same where mentees pick out of mentors who agreed to be listed."""

    key: ClassVar[str] = "directory-ready"


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryAgain(ListAgain):
    """The same, once, to whoever has not picked yet."""

    key: ClassVar[str] = "directory-again"


@dataclass(frozen=True, slots=True, kw_only=True)
class RankingNoted(Message):
    """Shown, in private, to a mentee who chose."""

    key: ClassVar[str] = "ranking-noted"
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingToChoose(_Plain):
    """Shown to somebody for whom there is no list now."""

    key: ClassVar[str] = "nothing-to-choose"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseOffered(_Plain):
    """Shown to a mentee who typed for their list where no form can be opened at once."""

    key: ClassVar[str] = "choose-offered"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.CHOOSE,)


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeChoose(_Plain):
    """On a mentee's home: a list to choose from."""

    key: ClassVar[str] = "home-choose"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.CHOOSE,)
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeChosen(HomeChoose):
    """The same once they have chosen; it can still be changed."""

    key: ClassVar[str] = "home-chosen"


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeInRound(_Plain):
    """On a mentee's home: a round is under way, whatever is being asked of whom."""

    key: ClassVar[str] = "home-in-round"


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeSilent(_Plain):
    """On the home of a mentor who answered nothing: they are suggested to nobody until they do."""

    key: ClassVar[str] = "home-silent"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.STILL_HERE,)
