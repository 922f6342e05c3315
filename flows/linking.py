"""One person with two accounts: a code, shown on one platform, is typed on the other.

Nobody is taken for somebody else by their name or their e-mail address. Whoever asks for a code
reads it where only they read along, and types it themselves. It works once, for a quarter of an
hour, and no more once somebody has guessed at codes too often. An account with which something was
begun stays what it is.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from flows.messages import (
    Linked,
    LinkElsewhere,
    LinkGuessed,
    LinkNotNew,
    LinkShown,
    LinkUnknown,
    Message,
    ProfileAccounts,
)
from flows.outcome import CodeShown, GuessedWrong, OnePerson, Outcome
from flows.people import PersonId

LIFE = timedelta(minutes=15)
MOST_GUESSES = 5
"""So many wrong codes, typed by whomever, and every code that was shown is worth nothing."""
LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Those that nobody takes for another."""
LENGTH = 8


@dataclass(frozen=True, slots=True)
class Whose:
    """Somebody, and the platforms on which we know them."""

    person: PersonId
    platforms: frozenset[str]


@dataclass(frozen=True, slots=True)
class Held:
    """A code that was shown to somebody."""

    whose: Whose
    until: datetime
    guesses: int
    """How many wrong codes were typed since."""


def offer(mine: Whose, there: frozenset[str]) -> tuple[Message, ...]:
    """Offer a code where there is another platform, on which somebody is not known yet."""
    return (ProfileAccounts(),) if there - mine.platforms else ()


def show(mine: Whose, chance: str, now: datetime) -> Outcome:
    """Show a code; the one before it is worth nothing from now on."""
    code = made(chance)
    minutes = LIFE // timedelta(minutes=1)
    reply = LinkShown(code=spaced(code), minutes=minutes)
    return Outcome(reply=reply, keep=(CodeShown(mine.person, code, now + LIFE),))


def made(chance: str) -> str:
    """Make a code of hexadecimal digits that nobody can guess."""
    number, letters = int(chance, 16), ""
    for _ in range(LENGTH):
        number, position = divmod(number, len(LETTERS))
        letters += LETTERS[position]
    return letters


def spaced(code: str) -> str:
    """Return a code as one reads it aloud."""
    return f"{code[: LENGTH // 2]}-{code[LENGTH // 2 :]}"


def typed(text: str) -> str:
    """Return the code in what somebody typed, however they spaced it."""
    return "".join(each for each in text.upper().split(maxsplit=1)[-1] if each in LETTERS)[:LENGTH]


def link(held: Held | None, me: Whose, *, is_new: bool, now: datetime) -> Outcome:
    """Make one person of two accounts, if a code says so and nothing was begun with mine."""
    if held is None:
        return Outcome(reply=LinkUnknown(), keep=(GuessedWrong(),))
    if now > held.until:
        return Outcome(reply=LinkUnknown())
    if held.guesses >= MOST_GUESSES:
        return Outcome(reply=LinkGuessed())
    if held.whose.platforms & me.platforms:
        return Outcome(reply=LinkElsewhere())
    if not is_new:
        return Outcome(reply=LinkNotNew())
    return Outcome(reply=Linked(), keep=(OnePerson(held.whose.person, me.person),))
