"""The coordinators' own page: their five duties, in one order, with what waits in each.

Supporting people, difficulties, new partners and fresh starts, evaluation, and making results
known. A duty with nothing waiting, or nothing to look at, says so, and none is ever left out.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from flows import answers, casework, coordinator, digest, fairness, round_desk
from flows.cases import Case
from flows.matching_round import State
from flows.messages import (
    DeskAnswers,
    DeskCases,
    DeskFairness,
    DeskLane,
    DeskPeers,
    DeskRound,
    DeskRoundAsks,
    DeskRoundReview,
    DeskRoundWorks,
    DeskSeekers,
    Message,
)
from flows.people import Person
from flows.programme import Programme
from flows.proposal import Side
from flows.signup import not_offered
from flows.tally import Figure
from flows.words import Part, Words, part


class Lane(StrEnum):
    """What a coordinator is there for."""

    SUPPORT = "support"
    DIFFICULTIES = "difficulties"
    REMATCH = "rematch"
    EVALUATION = "evaluation"
    RESULTS = "results"


AT_HOME, IN_A_MESSAGE = 5, 2
"""So many applications are shown at once, so that what comes after them is never cut off."""
LANE_OF: Mapping[type[Message], Lane] = {
    DeskCases: Lane.DIFFICULTIES,
    DeskSeekers: Lane.REMATCH,
    DeskPeers: Lane.REMATCH,
    **dict.fromkeys((DeskRound, DeskRoundAsks, DeskRoundReview, DeskRoundWorks), Lane.REMATCH),
    DeskAnswers: Lane.EVALUATION,
    DeskFairness: Lane.EVALUATION,
}
"""Where a card belongs; all others are about supporting people."""
TO_LOOK_AT = frozenset({Lane.EVALUATION, Lane.RESULTS})
"""In these nothing waits for anybody: there is something to look at, or nothing yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """All that waits for one coordinator."""

    programme: Programme
    applications: tuple[Side, ...] = ()
    seekers: tuple[Side, ...] = ()
    peers: tuple[Side, ...] = ()
    unbriefed: tuple[Person, ...] = ()
    cases: tuple[Case, ...] = ()
    """Those that this coordinator may see, the most urgent first."""
    figures: Mapping[str, int] = field(default_factory=dict)
    """What the last digest has shown."""
    further: digest.Queues = digest.NOBODY
    """How many more wait in each of these queues than are named here."""
    answered: Mapping[str, Figure] = field(default_factory=dict)
    """What was answered to pulse and check-in, on average."""
    round: State | None = None
    """The matching round that is under way: then it stands in the place of those who wait."""


def desk(waiting: Waiting, today: date, most: int = AT_HOME) -> tuple[Message, ...]:
    """Return the five duties, each with its cards under it."""
    first, without = waiting.applications[:most], not_offered(waiting.programme)
    seekers = waiting.seekers if waiting.round is None else ()
    cards = (
        *coordinator.desk(first, seekers, waiting.unbriefed, waiting.further, without),
        *([round_desk.card(waiting.round)] if waiting.round is not None else ()),
        *coordinator.equals(waiting.peers, waiting.further, without),
        *open_cases(waiting, today),
        *answers.on_the_desk(waiting.answered),
        *fairness.on_the_desk(waiting.programme),
    )
    more = len(waiting.applications) - len(first) + waiting.further.applications
    lines = {
        Lane.SUPPORT: (part("lane-more", applications=more),) if more else (),
        Lane.EVALUATION: digest.lines(waiting.figures),
    }
    return tuple(card for lane in Lane for card in one(lane, cards, lines.get(lane, ())))


def one(lane: Lane, cards: tuple[Message, ...], lines: tuple[Part, ...]) -> tuple[Message, ...]:
    """Return one duty and what waits there."""
    mine = tuple(each for each in cards if LANE_OF.get(type(each), Lane.SUPPORT) is lane)
    empty = part("lane-nothing-yet" if lane in TO_LOOK_AT else "lane-empty")
    said = lines if mine or lines else (empty,)
    what = Words(f"lane-{lane}-what")
    return (DeskLane(name=Words(f"lane-{lane}"), what=what, parts=said), *mine)


def open_cases(waiting: Waiting, today: date) -> tuple[Message, ...]:
    """Return the card of all open cases."""
    if not waiting.cases:
        return ()
    return (DeskCases(parts=casework.lines(waiting.cases, waiting.programme, today)),)
