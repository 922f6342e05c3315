"""What can be typed: one word, the same on every platform."""

from enum import StrEnum

from flows.messages import UnknownVerb
from flows.programme import Programme
from flows.words import names


class Verb(StrEnum):
    """A word that somebody can type."""

    JOIN = "join"
    HOME = "home"
    HELP = "help"
    EXIT = "exit"
    MY_DATA = "my-data"
    DESK = "desk"


FOR_COORDINATORS = frozenset({Verb.DESK})
FOR_EVERYBODY = tuple(verb for verb in Verb if verb not in FOR_COORDINATORS)


def understand(text: str, *, is_coordinator: bool) -> Verb | None:
    """Return the verb that was typed. To others a coordinator's verb is an unknown one."""
    word = next(iter(text.casefold().split()), Verb.HOME)
    if word not in set(Verb):
        return None
    verb = Verb(word)
    return verb if is_coordinator or verb not in FOR_COORDINATORS else None


def possible(*, is_coordinator: bool) -> tuple[str, ...]:
    """Return what this person can type."""
    return tuple(Verb) if is_coordinator else FOR_EVERYBODY


def unknown(programme: Programme, *, is_coordinator: bool) -> UnknownVerb:
    """Say what is possible."""
    return UnknownVerb(
        verbs=names(possible(is_coordinator=is_coordinator)),
        coordinator=programme.coordinator.name,
    )
