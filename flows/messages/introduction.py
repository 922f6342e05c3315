"""The members are brought together."""

from dataclasses import dataclass
from typing import ClassVar

from flows.messages.choices import Choice
from flows.messages.message import Message, Place, _AboutPartner
from flows.programme import Shape
from flows.words import Several


@dataclass(frozen=True, slots=True, kw_only=True)
class IntroductionTogether(Message):
    """Brings the members together, in a conversation of their own."""

    key: ClassVar[str] = "introduction-together"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MET, Choice.AGREE, Choice.CHANGE)
    place: ClassVar[Place] = Place.GROUP
    mentor: str
    mentee: str | Several


@dataclass(frozen=True, slots=True, kw_only=True)
class CircleIntroduction(IntroductionTogether):
    """The same for a circle, of whose mentees there are several."""

    key: ClassVar[str] = "circle-introduction"


@dataclass(frozen=True, slots=True, kw_only=True)
class EqualsIntroduction(Message):
    """The same for two equals: peers, or co-mentors, one of whom is the first to own the agenda."""

    key: ClassVar[str] = "equals-introduction"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MET, Choice.AGREE, Choice.CHANGE)
    place: ClassVar[Place] = Place.GROUP
    form: Shape
    first: str
    other: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _InAnyForm(_AboutPartner):
    form: Shape = Shape.PAIRS


@dataclass(frozen=True, slots=True, kw_only=True)
class IntroductionApart(_InAnyForm):
    """Brings two together whose working hours never meet: each is told in private."""

    key: ClassVar[str] = "introduction-apart"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MET, Choice.AGREE, Choice.CHANGE)
    opens_group: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, kw_only=True)
class IntroductionAcross(_InAnyForm):
    """Brings two together for whom no conversation can be opened: each is told in private."""

    key: ClassVar[str] = "introduction-across"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MET, Choice.AGREE, Choice.CHANGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class IntroductionByLinks(IntroductionAcross):
    """The same where the platform lets them open a conversation themselves, by a link."""

    key: ClassVar[str] = "introduction-by-links"


@dataclass(frozen=True, slots=True, kw_only=True)
class LookForIntroduction(_AboutPartner):
    """Says where to look, when nobody can know whether the introduction arrived."""

    key: ClassVar[str] = "look-for-introduction"
