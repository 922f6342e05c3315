"""What can be typed: one word, the same on every platform."""

from enum import StrEnum
from unicodedata import category

from flows.messages import NotHereYet, UnknownVerb
from flows.programme import Programme
from flows.words import names


class Verb(StrEnum):
    """A word that somebody can type."""

    JOIN = "join"
    ABOUT = "about"
    HOME = "home"
    PROFILE = "profile"
    CHOOSE = "choose"
    MEET = "meet"
    AGREE = "agree"
    GUIDE = "guide"
    PAUSE = "pause"
    HELP = "help"
    EXIT = "exit"
    MY_DATA = "my-data"
    FORGET_ME = "forget-me"
    LEAVE = "leave"
    SETUP = "setup"
    LAUNCH = "launch"
    INVITE = "invite"
    MENTORS = "mentors"
    MATCH = "match"
    DESK = "desk"
    DOCTOR = "doctor"
    ANNOUNCE = "announce"
    REPORT = "report"
    PEOPLE = "people"
    LINK = "link"


FOR_COORDINATORS = frozenset(
    {
        Verb.SETUP,
        Verb.LAUNCH,
        Verb.INVITE,
        Verb.MENTORS,
        Verb.MATCH,
        Verb.DESK,
        Verb.DOCTOR,
        Verb.ANNOUNCE,
        Verb.REPORT,
        Verb.PEOPLE,
    }
)
STILL_TO_COME = frozenset(
    {
        Verb.SETUP,
        Verb.LAUNCH,
        Verb.INVITE,
        Verb.DOCTOR,
        Verb.ANNOUNCE,
        Verb.REPORT,
        Verb.PEOPLE,
    }
)
"""Words whose chapter is not written yet. They are answered honestly, and not offered."""
SHOWN_ELSEWHERE = frozenset({Verb.LINK})
"""Words that nobody types without being told how: they come with a code."""
NOT_OFFERED = STILL_TO_COME | SHOWN_ELSEWHERE
FOR_EVERYBODY = tuple(verb for verb in Verb if verb not in FOR_COORDINATORS | NOT_OFFERED)
KEPT_QUIET = frozenset({Verb.HELP, Verb.EXIT, Verb.FORGET_ME, Verb.LEAVE})
"""Words that leave no mark of having been typed."""

INVISIBLE = "Cf"
"""Unicode's name for marks that nobody sees, and that come along when words are copied."""


def understand(text: str, *, is_coordinator: bool) -> Verb | None:
    """Return the verb that was typed. To others a coordinator's verb is an unknown one."""
    seen = "".join(letter for letter in text if category(letter) != INVISIBLE)
    word = next(iter(seen.casefold().split()), Verb.HOME)
    if word not in set(Verb):
        return None
    verb = Verb(word)
    return verb if is_coordinator or verb not in FOR_COORDINATORS else None


def is_written(text: str) -> bool:
    """Say whether this is a word that changes something by being typed."""
    return understand(text, is_coordinator=False) is Verb.LINK


def is_kept_quiet(text: str) -> bool:
    """Say whether this is a word that leaves no mark."""
    return understand(text, is_coordinator=False) in KEPT_QUIET


def possible(*, is_coordinator: bool) -> tuple[str, ...]:
    """Return what this person can type, and get something for."""
    if not is_coordinator:
        return FOR_EVERYBODY
    return tuple(verb for verb in Verb if verb not in NOT_OFFERED)


def unknown(programme: Programme, *, is_coordinator: bool) -> UnknownVerb:
    """Say what is possible."""
    return UnknownVerb(
        verbs=names(possible(is_coordinator=is_coordinator)),
        coordinator=programme.coordinator.name,
    )


def not_here_yet(verb: Verb, programme: Programme) -> NotHereYet:
    """Say that a word has no chapter yet, and what one can do instead today."""
    return NotHereYet(verb=verb, coordinator=programme.coordinator.name)
