"""The rounds: what the clock asks about each relationship that is due, chapter by chapter."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from flows import agreement, briefing, closing, farewell, introduction, nudge, proposal, rematch
from flows import exit as leaving
from flows.cases import BlankCase
from flows.farewell import Leaver
from flows.outcome import NotNow, Outcome
from flows.people import PersonId
from flows.programme import Programme
from flows.relationship import Relationship


class Chapter(StrEnum):
    """A chapter that the clock visits."""

    PROPOSAL = "proposal"
    BRIEFING = "briefing"
    INTRODUCTION = "introduction"
    AGREEMENT = "agreement"
    SILENCE = "silence"
    CLOSING = "closing"
    ENDING = "ending"
    REMATCH = "rematch"
    FAREWELL = "farewell"
    """Its subject is a person: see :func:`flows.farewell.decide`."""


@dataclass(frozen=True, slots=True)
class Visit:
    """What a chapter knows when the clock comes by."""

    relationship: Relationship
    programme: Programme
    blank: BlankCase
    now: datetime
    line: frozenset[PersonId] = frozenset()
    """Everybody whom a member reports to, at any level."""
    leavers: tuple[Leaver, ...] = ()
    """Members who leave the programme with it, and what else they are in."""


Decide: TypeAlias = Callable[[Visit], Outcome | NotNow]

ROUNDS: Mapping[Chapter, Decide] = {
    Chapter.PROPOSAL: lambda v: proposal.decide(v.relationship, v.now),
    Chapter.BRIEFING: lambda v: briefing.decide(
        v.relationship, v.programme, v.blank, v.now, line=v.line
    ),
    Chapter.INTRODUCTION: lambda v: introduction.decide(v.relationship, v.programme.rhythm, v.now),
    Chapter.AGREEMENT: lambda v: agreement.decide(
        v.relationship, v.programme, v.blank, v.now, line=v.line
    ),
    Chapter.SILENCE: lambda v: nudge.decide(
        v.relationship, v.programme, v.blank, v.now, line=v.line
    ),
    Chapter.CLOSING: lambda v: closing.decide(
        v.relationship, v.programme, v.now, leavers=v.leavers
    ),
    Chapter.ENDING: lambda v: farewell.on_the_day(
        leaving.decide(v.relationship, v.now), v.leavers, v.now
    ),
    Chapter.REMATCH: lambda v: rematch.decide(v.relationship, v.now),
}

WOKEN_BY_FACTS = (
    Chapter.PROPOSAL,
    Chapter.INTRODUCTION,
    Chapter.AGREEMENT,
    Chapter.SILENCE,
    Chapter.CLOSING,
)
"""Chapters that look again whenever something happened to a relationship."""
