"""The guide: short cards to look things up in, by phase, the same for both sides.

The mentee owns the agenda and the mentor the process. Each card opens the next. Nothing about
who read which is kept.
"""

from collections.abc import Mapping

from flows.messages import (
    GuideAgenda,
    GuideChallenge,
    GuideEnding,
    GuideFirstMeeting,
    GuideProcess,
    Kind,
    Message,
    Ref,
)
from flows.outcome import Outcome
from flows.words import part

LINES = 4
CARDS: Mapping[str, type[Message]] = {
    "first": GuideFirstMeeting,
    "agenda": GuideAgenda,
    "process": GuideProcess,
    "challenge": GuideChallenge,
    "ending": GuideEnding,
}
"""In the order of a year; after the last one comes the first."""


def show(ref: Ref | None = None) -> Outcome:
    """Show the card that was asked for; whoever asked for none sees the first."""
    asked_for = ref.id if ref is not None else ""
    return Outcome(reply=card(asked_for if asked_for in CARDS else next(iter(CARDS))))


def card(name: str) -> Message:
    """Return one card, with the way to the one after it."""
    names = tuple(CARDS)
    following = names[(names.index(name) + 1) % len(names)]
    kind = CARDS[name]
    lines = tuple(part(f"{kind.key}-{n}") for n in range(1, LINES + 1))
    return kind(about=Ref(Kind.PAGE, following), parts=lines)
