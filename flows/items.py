"""The item bank: what is asked of whom, and when, at most three taps at a time.

Whoever rates says how far a sentence holds, from one (not at all) to five (fully); a low answer
is one or two. "I felt free to say no to joining" is answered with yes or no, and once only. How
confident somebody felt in the first pulse is compared with how they feel at the end. Every item
says whether it is about the programme or about one relationship, and whether it asks how things
go or what comes of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from flows.people import Role


class Level(StrEnum):
    """What an item is about."""

    PROGRAMME = "programme"
    RELATIONSHIP = "relationship"


class Aspect(StrEnum):
    """Which side of it an item asks for."""

    PROCESS = "process"
    OUTCOME = "outcome"


class Moment(StrEnum):
    """When something is asked."""

    FIRST = "first"
    """The first pulse, a month after the introduction."""
    SECOND = "second"
    """The second one, after three months."""
    MIDWAY = "midway"
    """The check-in, half-way: for a mentor, after six months of twelve."""


@dataclass(frozen=True, slots=True)
class Item:
    """One sentence to answer."""

    key: str
    level: Level
    aspect: Aspect


MATCH = Item("match", Level.RELATIONSHIP, Aspect.PROCESS)
CONFIDENCE = Item("confidence", Level.RELATIONSHIP, Aspect.OUTCOME)
FREELY = Item("freely", Level.PROGRAMME, Aspect.PROCESS)
AIMS = Item("aims", Level.RELATIONSHIP, Aspect.OUTCOME)
TIME = Item("time", Level.RELATIONSHIP, Aspect.PROCESS)
OPENNESS = Item("openness", Level.RELATIONSHIP, Aspect.PROCESS)
CHALLENGE = Item("challenge", Level.RELATIONSHIP, Aspect.PROCESS)
PROGRESS = Item("progress", Level.RELATIONSHIP, Aspect.OUTCOME)
MANAGER = Item("manager", Level.PROGRAMME, Aspect.PROCESS)
LOAD = Item("load", Level.PROGRAMME, Aspect.PROCESS)
WORTH = Item("worth", Level.RELATIONSHIP, Aspect.OUTCOME)
SUPPORT = Item("support", Level.PROGRAMME, Aspect.PROCESS)

BANK: Mapping[tuple[Moment, Role], tuple[Item, ...]] = {
    (Moment.FIRST, Role.MENTEE): (MATCH, CONFIDENCE, FREELY),
    (Moment.FIRST, Role.MENTOR): (MATCH, CONFIDENCE, FREELY),
    (Moment.SECOND, Role.MENTEE): (AIMS, TIME, OPENNESS),
    (Moment.MIDWAY, Role.MENTEE): (CHALLENGE, PROGRESS, MANAGER),
    (Moment.MIDWAY, Role.MENTOR): (LOAD, WORTH, SUPPORT),
    (Moment.FIRST, Role.PEER): (MATCH, CONFIDENCE, FREELY),
    (Moment.SECOND, Role.PEER): (AIMS, TIME, OPENNESS),
    (Moment.MIDWAY, Role.PEER): (CHALLENGE, PROGRESS, MANAGER),
}
"""A mentor is asked less often than a mentee; each of two equals as a mentee is."""


def counted_as(item: Item, role: Role) -> str:
    """Return the name under which answers are counted."""
    return f"{item.key}-{role}"
