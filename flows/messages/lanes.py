"""The coordinators' own page."""

from dataclasses import dataclass
from typing import ClassVar

from flows.messages.choices import Choice
from flows.messages.message import Message, _ByForms, _Plain
from flows.words import Several, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskApplication(Message):
    """On a coordinator's home: a mentor to approve."""

    key: ClassVar[str] = "desk-application"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.APPROVE,)
    mentor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskSeekers(_ByForms):
    """On a coordinator's home: who waits for a partner, and the tap that proposes one."""

    key: ClassVar[str] = "desk-seekers"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.MATCH, Choice.PROPOSE, Choice.CIRCLE)
    mentees: Several


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskPeers(_ByForms):
    """On a coordinator's home: who waits for an equal, and the taps that propose two of them."""

    key: ClassVar[str] = "desk-peers"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.PROPOSE_PEERS, Choice.PROPOSE_CO_MENTORS)
    people: Several


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskLane(Message):
    """On a coordinator's home: one of their five duties, with what waits there under it."""

    key: ClassVar[str] = "desk-lane"
    name: Words
    what: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskCases(_Plain):
    """On a coordinator's home: every case that is open, and the tap that opens one of them."""

    key: ClassVar[str] = "desk-cases"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.CASES,)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskFairness(_Plain):
    """On a coordinator's home: the way to what became of groups in matching."""

    key: ClassVar[str] = "desk-fairness"
    choices: ClassVar[tuple[Choice, ...]] = (Choice.FAIRNESS,)
