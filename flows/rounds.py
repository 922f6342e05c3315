"""The rounds: what the clock asks about each relationship that is due, chapter by chapter."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from flows import (
    action,
    agreement,
    briefing,
    closing,
    farewell,
    introduction,
    nudge,
    offer,
    parting,
    pause,
    prompts,
    pulse,
    rematch,
    waiting,
)
from flows import exit as leaving
from flows.budget import Budgets
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
    MEETING = "meeting"
    ACTION = "action"
    CLOSING = "closing"
    """What asks people something stands here by its rank: see :mod:`flows.budget`."""
    CHECK_IN = "check-in"
    PULSE = "pulse"
    SILENCE = "silence"
    PAUSE = "pause"
    PARTING = "parting"
    ENDING = "ending"
    REMATCH = "rematch"
    WAITING = "waiting"
    FAREWELL = "farewell"
    """Its subject is a person: see :func:`flows.farewell.decide`."""
    MORNING = "morning"
    """Its subject is the programme: see :func:`flows.morning.decide`."""
    DIGEST = "digest"
    """So is this one's: see :func:`flows.digest.decide`."""
    REST = "rest"
    """Its subject is a person: see :func:`flows.pause.on_its_day`."""
    LOAD = "load"
    """Its subject is a person: see :func:`flows.load.decide`."""
    MATCHING = "matching"
    """Its subject is the programme: see :func:`flows.matching_round.next_work`."""


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
    budgets: Budgets = field(default_factory=dict)
    """What may be asked of each member; only for those chapters that ask."""
    seats: tuple[pulse.Seat, ...] = ()
    """What each member was asked and has answered, and whether they would like to be reminded."""


Decide: TypeAlias = Callable[[Visit], Outcome | NotNow]

ROUNDS: Mapping[Chapter, Decide] = {
    Chapter.PROPOSAL: lambda v: offer.decide(v.relationship, v.now),
    Chapter.BRIEFING: lambda v: briefing.decide(
        v.relationship, v.programme, v.blank, v.now, line=v.line
    ),
    Chapter.INTRODUCTION: lambda v: introduction.decide(v.relationship, v.programme.rhythm, v.now),
    Chapter.AGREEMENT: lambda v: agreement.decide(
        v.relationship, v.programme, v.blank, v.now, line=v.line
    ),
    Chapter.MEETING: lambda v: prompts.decide(v.relationship, v.programme, v.now),
    Chapter.ACTION: lambda v: action.decide(
        v.relationship, {seat.who: seat.sheet for seat in v.seats}, v.now
    ),
    Chapter.CLOSING: lambda v: closing.decide(
        v.relationship, v.programme, v.now, leavers=v.leavers, budgets=v.budgets
    ),
    Chapter.CHECK_IN: lambda v: pulse.decide(pulse.CHECK_INS, v.seats, v.relationship, v.now),
    Chapter.PULSE: lambda v: pulse.decide(pulse.PULSES, v.seats, v.relationship, v.now),
    Chapter.SILENCE: lambda v: nudge.decide(
        v.relationship, v.programme, v.blank, v.now, line=v.line, budgets=v.budgets
    ),
    Chapter.PAUSE: lambda v: pause.decide(v.relationship, v.now),
    Chapter.PARTING: lambda v: parting.decide(
        v.relationship, v.programme, v.blank, v.now, line=v.line
    ),
    Chapter.ENDING: lambda v: farewell.on_the_day(
        leaving.decide(v.relationship, v.now), v.leavers, v.now
    ),
    Chapter.REMATCH: lambda v: rematch.decide(v.relationship, v.now),
    Chapter.WAITING: lambda v: waiting.decide(
        v.relationship, v.programme, v.blank, v.now, line=v.line
    ),
}

RESTS_IN_A_PAUSE = frozenset(
    {Chapter.AGREEMENT, Chapter.ACTION, Chapter.CHECK_IN, Chapter.PULSE, Chapter.SILENCE}
)
"""Chapters that ask or remind, or tell the desk what was not done: a pause holds them up."""


def decide(chapter: Chapter, visit: Visit) -> Outcome | NotNow:
    """Return what a chapter decides, unless it rests with the relationship."""
    rest = pause.at_rest(visit.relationship, visit.now) if chapter in RESTS_IN_A_PAUSE else None
    return rest or ROUNDS[chapter](visit)


WOKEN_BY_FACTS = (
    Chapter.PROPOSAL,
    Chapter.INTRODUCTION,
    Chapter.AGREEMENT,
    Chapter.ACTION,
    Chapter.CLOSING,
    Chapter.CHECK_IN,
    Chapter.PULSE,
    Chapter.SILENCE,
)
"""Chapters that look again whenever something happened to a relationship."""

WOKEN_BY_ASKING = (Chapter.CLOSING, Chapter.CHECK_IN, Chapter.PULSE)
"""Chapters that look again whenever a member was asked something, since no fact is written."""
SEATED = frozenset({*WOKEN_BY_ASKING, Chapter.ACTION})
"""Chapters that look at what each member was asked, and would like."""
ASKING = (Chapter.CLOSING, Chapter.CHECK_IN, Chapter.PULSE, Chapter.SILENCE)
"""Chapters that keep to the budget, by rank."""
