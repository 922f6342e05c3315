"""Frozen data to JSON and back: what waits in the outbox is kept as data, never as code.

A dataclass becomes an object that names its class; dates, instants and members of closed sets are
tagged. Only classes listed here can be unpacked.
"""

import json
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from flows import facts, messages, words
from flows.people import Role
from flows.programme import Shape, Silence
from flows.relationship import Closing, Further, LookBack, Plan, Step

PACKABLE: dict[str, type] = {
    kind.__name__: kind
    for kind in (
        *messages.every_message(),
        messages.Ref,
        words.Words,
        words.Verbatim,
        words.Several,
        words.Slot,
        words.FarDay,
        words.Part,
        facts.Joined,
        facts.Approved,
        facts.TookBack,
        facts.Waived,
        facts.Proposed,
        facts.Stepped,
        facts.Introduced,
        facts.Quiet,
        facts.Agreed,
        facts.NothingAgreed,
        Plan,
        facts.Extended,
        Closing,
        LookBack,
        facts.Paused,
        facts.Resumed,
        facts.GotSmaller,
    )
}


CLOSED_SETS: dict[str, type[StrEnum]] = {
    kind.__name__: kind for kind in (messages.Kind, Role, Silence, Step, Further, Shape)
}


def pack(thing: object) -> str:
    """Return *thing* as JSON, always the same for the same thing."""
    return json.dumps(_packed(thing), ensure_ascii=False, sort_keys=True)


def unpack(text: str) -> Any:
    """Return what was packed."""
    return _unpacked(json.loads(text))


def _packed(thing: object) -> object:
    match thing:
        case StrEnum():
            return {"of": type(thing).__name__, "value": thing.value}
        case datetime():
            return {"at": thing.isoformat()}
        case date():
            return {"on": thing.isoformat()}
        case tuple() | list():
            return [_packed(each) for each in thing]
        case _ if is_dataclass(thing) and not isinstance(thing, type):
            known = {field.name: _packed(getattr(thing, field.name)) for field in fields(thing)}
            return {"is": type(thing).__name__, **known}
        case _:
            return thing


def _unpacked(thing: Any) -> Any:
    match thing:
        case {"at": str(at)} if len(thing) == 1:
            return datetime.fromisoformat(at)
        case {"on": str(on)} if len(thing) == 1:
            return date.fromisoformat(on)
        case {"of": str(name), "value": str(value)}:
            return CLOSED_SETS[name](value)
        case {"is": str(name), **known}:
            return PACKABLE[name](**{str(key): _unpacked(value) for key, value in known.items()})
        case list():
            return tuple(_unpacked(each) for each in thing)
        case _:
            return thing
