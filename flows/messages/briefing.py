"""The briefing, and who waits for whose."""

from dataclasses import dataclass
from typing import ClassVar

from flows.messages.choices import Choice
from flows.messages.message import Message, Place, _AboutPartner, _Plain
from flows.words import Several, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson(Message):
    """One of the six lessons."""

    key: ClassVar[str] = "lesson"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.LESSON_NEXT, Choice.LESSON_LATER)
    number: int
    lessons: int
    name: Words
    text: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice(Message):
    """The situation to try one's skills on, and three answers, none of which is wrong."""

    key: ClassVar[str] = "practice"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.ANSWER_A, Choice.ANSWER_B, Choice.ANSWER_C)
    text: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeExplained(Message):
    """What speaks for the answer that was chosen, and what it leaves out."""

    key: ClassVar[str] = "practice-explained"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.LESSON_NEXT, Choice.LESSON_LATER)
    text: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpressBriefing(_Plain):
    """The six points on one card, to read and confirm."""

    key: ClassVar[str] = "express-briefing"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.EXPRESS_READ, Choice.BRIEFING)


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingPaused(Message):
    """Shown to somebody who goes on later."""

    key: ClassVar[str] = "briefing-paused"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.BRIEFING, Choice.EXPRESS)
    had: int
    lessons: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingDone(_Plain):
    """Shown to somebody who has had the briefing, with what follows from it."""

    key: ClassVar[str] = "briefing-done"


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingWanted(_AboutPartner):
    """Tells somebody that all said yes, and that their own briefing comes first."""

    key: ClassVar[str] = "briefing-wanted"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.EXPRESS, Choice.BRIEFING)


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingAwaited(_AboutPartner):
    """Tells somebody who is prepared that all said yes, and what is still to come."""

    key: ClassVar[str] = "briefing-awaited"


@dataclass(frozen=True, slots=True, kw_only=True)
class ManagerBriefing(Message):
    """Two minutes for the line manager of somebody who takes part."""

    key: ClassVar[str] = "manager-briefing"
    programme: str
    coordinator: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingStuck(Message):
    """Tells the desk that an introduction has waited for a briefing for two weeks."""

    key: ClassVar[str] = "briefing-stuck"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.DETAILS, Choice.CLAIM)
    place: ClassVar[Place] = Place.DESK
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WaiverNoted(Message):
    """Shown to a coordinator who waived somebody's briefing."""

    key: ClassVar[str] = "waiver-noted"
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeBriefing(Message):
    """On the home of somebody who has not had the briefing in one role."""

    key: ClassVar[str] = "home-briefing"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.EXPRESS, Choice.BRIEFING)
    role: str
    had: int
    lessons: int
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeBriefingFirst(_AboutPartner):
    """A relationship whose introduction waits for a briefing."""

    key: ClassVar[str] = "home-briefing-first"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.CHANGE,)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskBriefings(Message):
    """On a coordinator's home: who has not had the briefing, and the way to waive it."""

    key: ClassVar[str] = "desk-briefings"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.WAIVE,)
    people: Several
