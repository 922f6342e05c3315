"""The budget: how much we may ask of one person, over all their relationships.

One question, or one set of up to three taps, in twenty-eight days, and one reminder of it; the end
check-in is one form, and whether a load is still all right is asked once. First by rank: the end
check-in, the one half-way, the pulse, "did you meet?", and whether a load is still all right. Of
two that wait for one day the higher goes; the other waits on, or lapses. A note asks nothing and
costs nothing, nor does the answer to somebody's own act. Proposals, and what is asked in a matching
round that somebody entered, are counted apart.

What is kept is sealed and equally long for everybody: the day of the last question, a mark that
tells only whether another one is the same, and what is asked only once. Whether it was answered
is not part of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from hashlib import blake2b

from flows.messages import (
    CheckIn,
    CheckInAgain,
    DidYouMeet,
    DidYouMeetAgain,
    EndCheckIn,
    EndCheckInAgain,
    LoadQuestion,
    Message,
    Pulse,
    PulseAgain,
)
from flows.people import DAY, PersonId

ASKS: tuple[type[Message], ...] = (EndCheckIn, CheckIn, Pulse, DidYouMeet, LoadQuestion)
"""What costs, the highest rank first. The clock visits their chapters in this order."""
REMINDERS: tuple[type[Message], ...] = (
    EndCheckInAgain,
    CheckInAgain,
    PulseAgain,
    DidYouMeetAgain,
)
"""The one reminder of each; whether a load is still all right is asked once."""
APART = timedelta(days=28)
"""So many whole days lie between two questions."""


@dataclass(frozen=True, slots=True)
class Budget:
    """When somebody was last asked something, and what is asked only now and then."""

    asked_on: date | None = None
    mark: str = ""
    """Of the last question."""
    said_how_freely: bool = False
    """Whether they have said if they felt free to say no to joining."""
    checked_in_on: date | None = None
    """When they were last asked how it is to be a mentor."""
    wrote_on: date | None = None
    """When they last wrote to their line manager: no ask, but so that nobody can press for it."""

    @property
    def free_from(self) -> datetime | None:
        """Return when something may be asked again; None if nothing ever was."""
        if self.asked_on is None:
            return None
        return datetime.combine(self.asked_on + DAY + APART, time(), tzinfo=UTC)

    def allows(self, now: datetime) -> bool:
        """Say whether something may be asked now."""
        return self.free_from is None or now >= self.free_from

    def spent(self, ask: Message, day: date) -> "Budget":
        """Return the budget of somebody who is asked something on a day."""
        return replace(self, asked_on=max(day, self.asked_on or day), mark=mark(ask))

    def knows(self, ask: Message) -> bool:
        """Say whether this was the last question: then it may be reminded of.

        Of those who were asked before there was a budget nothing is known; they are reminded.
        """
        return self.asked_on is None or self.mark == mark(ask)


UNTOUCHED = Budget()
Budgets = Mapping[PersonId, Budget]
UNKNOWN: Budgets = {}


def is_ask(message: Message) -> bool:
    """Say whether a message costs."""
    return isinstance(message, ASKS)


def mark(ask: Message) -> str:
    """Return what tells one question from another, and nothing else; always equally long."""
    return blake2b(ask.outbox_key.encode(), digest_size=16).hexdigest()


def day_of(message: Message, now: datetime) -> date:
    """Return the day on which a message is asked, unless it is held up."""
    return (message.not_before or now).astimezone(UTC).date()
