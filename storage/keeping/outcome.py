"""Carries out what a flow decided: all of it, within the page's transaction."""

from datetime import datetime
from typing import assert_never

from flows import budget
from flows.ballots import MatchingRound
from flows.cases import Case, Closed, HandedBack, Listed, Rested, TakenOn
from flows.groups import Declared
from flows.messages import Kind, Message
from flows.outcome import (
    Asked,
    Ballots,
    CheckedIn,
    CodeShown,
    Departed,
    Ending,
    Fared,
    Farewell,
    ForClosing,
    Forgotten,
    FreeFrom,
    GuessedWrong,
    Heard,
    Leaving,
    Left,
    NoWish,
    OfferOver,
    OnePerson,
    Outcome,
    Places,
    Planned,
    Progress,
    Record,
    Released,
    Reminded,
    RestOver,
    Rests,
    RestsUntil,
    SaidHowFreely,
    SaidNotYet,
    SaidYes,
    Sheet,
    Shown,
    Tallied,
    ToRemind,
    Unsaid,
    Without,
    WroteToManager,
)
from flows.relationship import Relationship, RelationshipId
from flows.rounds import WOKEN_BY_ASKING
from flows.wishes import Apart, Own, Wish
from storage import waking
from storage.keeping import (
    answers,
    course,
    desk,
    endings,
    facts,
    matching,
    proposals,
    standing,
    wishes,
)
from storage.people import ordered
from storage.shelves import Shelves


def carry_out(page: Shelves, outcome: Outcome, now: datetime) -> None:
    """Write down what happened, keep what is to be kept, and post what is to be said."""
    for record in outcome.keep:
        keep(page, record, now)
    for fact in outcome.facts:
        facts.keep(page, fact)
    for message in outcome.messages:
        page.outbox.put(message, now)
    asked(page, outcome.messages, now)
    for person in ordered(outcome.homes):
        page.outbox.put_home(person, now)
    waking.look(page, now)
    page.scope.flush()
    if outcome.messages:
        page.dispatch.enqueue(page.scope.session, outcome.messages)


def keep(page: Shelves, record: Record, now: datetime) -> None:
    """Keep one thing, in its chapter."""
    match record:
        case Relationship() | Asked() | SaidYes() | Without():
            proposals.keep(page, record)
        case Wish() | NoWish() | Own() | Apart() | Declared():
            wishes.keep(page, record, now)
        case MatchingRound() | Ballots() | Heard() | OfferOver() | Reminded() | Fared():
            matching.keep(page, record, now)
        case Progress() | Planned() | ForClosing():
            course.keep(page, record)
        case (
            Sheet()
            | ToRemind()
            | Tallied()
            | SaidHowFreely()
            | SaidNotYet()
            | CheckedIn()
            | WroteToManager()
        ):
            answers.keep(page, record)
        case Ending() | Leaving() | Departed() | FreeFrom() | Released():
            endings.keep(page, record, now)
        case (
            RestsUntil()
            | RestOver()
            | Places()
            | Farewell()
            | Unsaid()
            | Rests()
            | Left()
            | Forgotten()
        ):
            standing.keep(page, record, now)
        case Case() | TakenOn() | HandedBack() | Rested() | Closed() | Listed() | Shown():
            desk.keep(page, record, now)
        case CodeShown() | GuessedWrong() | OnePerson():
            page.links.keep(record, now)
        case _:
            assert_never(record)


def asked(page: Shelves, messages: tuple[Message, ...], now: datetime) -> None:
    """Keep who is asked something, and have the clock look again at what it is about."""
    costly = [each for each in messages if budget.is_ask(each)]
    for message in sorted(costly, key=lambda each: each.to or ""):
        page.pulses.spend(message, budget.day_of(message, now))
    reminders = [each for each in messages if isinstance(each, budget.REMINDERS)]
    for about in {each.about for each in (*costly, *reminders)}:
        if about is not None and about.kind is Kind.RELATIONSHIP:
            page.woken.add(RelationshipId(about.id), *WOKEN_BY_ASKING)
