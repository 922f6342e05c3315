"""What a simulated programme came to: counted from what the channel was told to say.

Only two things are counted from what people themselves know: what they pressed, sent and typed,
and that they made up their mind to leave.
"""

from collections import Counter as Tally
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.commands.simulation.counter import Heard
from bot.commands.simulation.stage import BEGINS, Stage
from flows.messages import PROPOSALS, Choice, Place

A_MONTH, A_WEEK = timedelta(days=365.25 / 12), timedelta(weeks=1)
SUGGESTED = frozenset(each.key for each in PROPOSALS)
AGAIN = ("-again", "-reminded")
"""How the names of reminders end."""
OFFERS: frozenset[str] = frozenset(
    {
        Choice.AGREE,
        Choice.BRIEFING,
        Choice.CHANGE,
        Choice.DETAILS,
        Choice.EXPRESS,
        Choice.JOIN_AS_MENTEE,
        Choice.JOIN_AS_MENTOR,
        Choice.MET,
        Choice.PAGE,
        Choice.REMATCH,
        Choice.ANOTHER_TIME,
        Choice.CALL_OFF,
        Choice.GO_ON,
        Choice.MEET,
        Choice.PAUSE,
        Choice.RESUME,
        Choice.THANKS,
        Choice.TOMORROW,
    }
)
"""Buttons that offer something. A message that has others asks something."""


class Weight(StrEnum):
    """What a message asks of its reader."""

    NOTE = "notes"
    ASK = "asks"
    REMINDER = "reminders"
    MATCHING = "matching"
    """A proposal: whoever signed up waits for it."""
    DESK = "desk"


def weight(heard: Heard) -> Weight:
    """Say what a message asks. Whatever has a button we don't know as an offer is a question."""
    choices = {each.choice for each in heard.card.buttons}
    if heard.place is Place.DESK or Choice.DETAILS in choices:
        return Weight.DESK
    if heard.card.key in SUGGESTED:
        return Weight.MATCHING
    if heard.card.key.endswith(AGAIN):
        return Weight.REMINDER
    return Weight.ASK if choices - OFFERS else Weight.NOTE


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The summary."""

    people: int
    months: int
    pairs: dict[str, int]
    """How many relationships came to what."""
    messages_a_month: float
    """For each person, and so below."""
    asks_a_month: float
    taps_a_week: float
    """Of the coordinators, for every hundred pairs."""
    messages: dict[str, int]
    """How many of each were sent."""


def figures(stage: Stage) -> Figures:
    """Count."""
    heard, life = stage.channel.heard, stage.life
    ends = stage.plan.ends
    person_months = sum((ends - at) / A_MONTH for at in life.joined.values())
    personal = [(each, who) for each in heard for who in each.to if who in life.joined]
    asks = sum(weight(each) is Weight.ASK for each, _ in personal)
    return Figures(
        people=len(life.joined),
        months=stage.plan.months,
        pairs=pairs(stage),
        messages_a_month=share(len(personal), person_months),
        asks_a_month=share(asks, person_months),
        taps_a_week=share(100 * taps(stage), pair_weeks(stage)),
        messages=dict(sorted(Tally(each.card.key for each in heard).items())),
    )


def pairs(stage: Stage) -> dict[str, int]:
    """Count relationships by what was heard about them, and those that were left by who left."""
    heard, life = stage.channel.heard, stage.life
    return {
        "matched": len(life.pairs),
        "met": len(
            {
                each.about
                for each in life.acts
                if each.did == Choice.MET and each.about in life.pairs
            }
        ),
        "nudged": len(those(heard, "nudge")),
        "paused": len(those(heard, "pause-begins")),
        "left": len(life.left),
        "completed": len(those(heard, "completed", "completed-as-mentee")),
    }


def those(heard: Iterable[Heard], *keys: str) -> set[str]:
    """Return the relationships about which one of these was said."""
    return {each.about for each in heard if each.card.key in keys} - {""}


def taps(stage: Stage) -> int:
    """Count what coordinators pressed, sent and typed."""
    return sum(each.who not in stage.life.joined for each in stage.life.acts)


def pair_weeks(stage: Stage) -> float:
    """Count the weeks of all pairs, from being brought together to the end."""
    first: dict[str, datetime] = {}
    over: dict[str, datetime] = {}
    for each in stage.channel.heard:
        first.setdefault(each.about, each.at)
        if any(button.choice == Choice.REMATCH for button in each.card.buttons):
            over.setdefault(each.about, each.at)
    ends = stage.plan.ends
    return sum(
        (over.get(each, ends) - first.get(each, BEGINS)) / A_WEEK for each in stage.life.pairs
    )


def share(count: float, of: float) -> float:
    """Return how many fall to one; nothing if there is none."""
    return round(count / of, 2) if of else 0.0
