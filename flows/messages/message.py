"""What every message has. A base that is never said itself begins with an underscore."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import ClassVar

from flows.messages.choices import Choice
from flows.people import PersonId
from flows.relationship import Relationship
from flows.words import Part, Several

A_DAY, TWO_DAYS, A_WEEK = timedelta(days=1), timedelta(days=2), timedelta(days=7)


class Place(StrEnum):
    """Where a message is read."""

    DIRECT = "direct"
    GROUP = "group"
    DESK = "desk"


class Kind(StrEnum):
    """What a reference in a button points to."""

    RELATIONSHIP = "relationship"
    PERSON = "person"
    CASE = "case"
    PAGE = "page"
    BRIEFING = "briefing"
    """The briefing in one role, and where in it: ``mentee``, ``mentee-3``."""
    QUESTION = "question"
    """An item that somebody is asked about a relationship: ``r1.match``."""
    ROUND = "round"


@dataclass(frozen=True, slots=True)
class Ref:
    """One opaque reference."""

    kind: Kind
    id: str

    def __str__(self) -> str:
        """Write it as a button carries it."""
        return f"{self.kind}:{self.id}"

    @classmethod
    def parse(cls, text: str) -> "Ref | None":
        """Read what a button carried; None if it is not one of ours."""
        kind, colon, this = text.partition(":")
        known = colon and kind in set(Kind) and this
        return cls(Kind(kind), this) if known else None


def ref(relationship: Relationship) -> Ref:
    """Return what a button about a relationship carries."""
    return Ref(Kind.RELATIONSHIP, relationship.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What every message has."""

    key: ClassVar[str]
    choices: ClassVar[tuple[Choice, ...]] = ()
    place: ClassVar[Place] = Place.DIRECT
    reaches_all: ClassVar[bool] = False
    """Whether it goes out at least once, even if a first try may have been read already."""
    opens_group: ClassVar[bool] = False
    """Whether the members' shared conversation is opened along with it."""
    good_for: ClassVar[timedelta | None] = None
    """How long after its hour it still makes sense; always, if nothing is said."""
    for_their_eyes: ClassVar[bool] = False
    """Whether it holds what people wrote to one another: forgotten, even if it can't be said."""
    leaves_no_trace: ClassVar[bool] = False
    """Whether not even its name is kept: it would tell what somebody did in private, or did not."""
    opens_no_case: ClassVar[bool] = False
    """Whether nobody on the desk hears that its reader can't be reached."""

    to: PersonId | None = None
    """The reader; None for a group, the desk, and replies."""
    about: Ref | None = None
    occasion: str = ""
    """Which time this is, so that the same thing is never said twice."""
    not_before: datetime | None = None
    parts: tuple[Part, ...] = ()

    @property
    def says_where_help_is(self) -> bool:
        """Whether it ends with where to find help: whatever a pair reads about themselves does."""
        return self.about is not None and self.about.kind is Kind.RELATIONSHIP

    @property
    def offered(self) -> tuple[Choice, ...]:
        """What can be chosen here and now."""
        return self.choices

    @property
    def carried(self) -> str:
        """What its buttons bring back."""
        return str(self.about or "")

    @property
    def outbox_key(self) -> str:
        """What makes this message this message: it is kept once."""
        return f"{self.key}:{self.about}:{self.occasion}:{self.to or self.place}"


@dataclass(frozen=True, slots=True, kw_only=True)
class _AboutPartner(Message):
    """A message about a relationship that knows the partner's name, and nothing else."""

    partner: str | Several
    """In a circle there are several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _AboutPartners(Message):
    """A message about a relationship that knows the names of the others."""

    partners: Several


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plain(Message):
    """A message that knows nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _ByForms(Message):
    """A message some of whose choices are there only where a programme has those forms."""

    without: tuple[Choice, ...] = ()
    """Choices that this programme does not have."""

    @property
    def offered(self) -> tuple[Choice, ...]:
        """What is off is not offered."""
        return tuple(each for each in self.choices if each not in self.without)
