"""Ways to spoil a payload, and still sign it."""

import copy
import json
from collections.abc import Callable
from random import Random
from typing import Any

from tests.fuzz.grammar import ODD_TEXT, Grammar, Payload

ODD_VALUES: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    -1,
    10**30,
    1e308,
    float("nan"),
    [],
    [None],
    {},
    {"id": 7},
    [[[]]],
    "",
    *ODD_TEXT,
)
HUGE = 200_000
Place = tuple[Any, Any]
"""An object or a list, and where in it."""


def mutated(payload: Payload, grammar: Grammar) -> Payload:
    """Return a payload with one to three things wrong with it."""
    random = grammar.random
    data = copy.deepcopy(payload.data)
    for _ in range(random.choice([1, 1, 1, 2, 3])):
        [spoil] = random.choices(list(WAYS), list(WAYS.values()))
        spoil(data, random, grammar)
    return Payload(payload.sort, data, payload.is_bare)


def places(thing: Any) -> list[Place]:
    """Return every place in a payload."""
    pairs = thing.items() if isinstance(thing, dict) else enumerate(thing)
    found: list[Place] = []
    for key, value in list(pairs):
        found.append((thing, key))
        if isinstance(value, dict | list):
            found += places(value)
    return found


def somewhere(data: Any, random: Random) -> Place:
    """Return a place; the further out, the likelier."""
    found = places(data)
    return random.choice(found) if found else (data, "type")


def drop(data: Any, random: Random, grammar: Grammar) -> None:
    """Leave something out."""
    where, key = somewhere(data, random)
    if isinstance(where, dict):
        where.pop(key, None)
    else:
        del where[key]


def double(data: Any, random: Random, grammar: Grammar) -> None:
    """Have something twice."""
    where, key = somewhere(data, random)
    if isinstance(where, dict):
        where[f"{key}_"] = where.get(key)
    else:
        where.append(where[key])


def swap(data: Any, random: Random, grammar: Grammar) -> None:
    """Have two things change places."""
    (one, key), (other, name) = somewhere(data, random), somewhere(data, random)
    if isinstance(one, dict) and isinstance(other, dict):
        first, second = json.dumps(one.get(key)), json.dumps(other.get(name))
        one[key], other[name] = json.loads(second), json.loads(first)


def replace(data: Any, random: Random, grammar: Grammar) -> None:
    """Put something odd somewhere."""
    where, key = somewhere(data, random)
    where[key] = random.choice(ODD_VALUES)


def swell(data: Any, random: Random, grammar: Grammar) -> None:
    """Put something huge somewhere."""
    where, key = somewhere(data, random)
    where[key] = random.choice("xé\u202e&") * HUGE


def nest(data: Any, random: Random, grammar: Grammar) -> None:
    """Put something deep somewhere."""
    where, key = somewhere(data, random)
    deep: Any = "deep"
    for _ in range(random.choice([20, 100, 250])):
        deep = [deep] if random.random() < 0.5 else {"a": deep}
    where[key] = deep


def pretend(data: Any, random: Random, grammar: Grammar) -> None:
    """Name somebody else, in places where Slack would not."""
    where, _ = somewhere(data, random)
    if isinstance(where, dict):
        name = random.choice(["user", "user_id", "id", "team_id", "person", "enterprise_id"])
        where[name] = random.choice([grammar.somebody(), "T0ELSEWHERE", "T0NOWHERE", "E0GRID"])


def refer(data: Any, random: Random, grammar: Grammar) -> None:
    """Make a button mean something else."""
    for action in data.get("actions") or ():
        if isinstance(action, dict):
            about = random.choice([grammar.reference(), grammar.reference() + " " + "x" * 50])
            action["value"] = f"{grammar.choice()} {about}"


def tamper(data: Any, random: Random, grammar: Grammar) -> None:
    """Change what rides in a view."""
    view = data.get("view")
    if not isinstance(view, dict):
        return
    form = random.choice(["change", "sign-up-mentee", "sign-up-mentor", "approve", "", "x" * 99])
    view["private_metadata"] = random.choice(
        [
            "",
            "{",
            "7",
            "null",
            "[1]",
            '"text"',
            json.dumps({"form": form, "state": grammar.reference()}),
            json.dumps({"form": [form], "state": {"kind": "relationship"}}),
            json.dumps({"state": grammar.reference()}),
        ]
    )


def answer(data: Any, random: Random, grammar: Grammar) -> None:
    """Answer a question with what was not asked."""
    view = data.get("view")
    state = view.get("state") if isinstance(view, dict) else None
    values = state.get("values") if isinstance(state, dict) else None
    if isinstance(values, dict) and values:
        block = random.choice(list(values))
        values[block] = {"answer": random.choice(ODD_VALUES)}


WAYS: dict[Callable[[Any, Random, Grammar], None], int] = {
    drop: 20,
    double: 6,
    swap: 8,
    replace: 26,
    swell: 1,
    nest: 2,
    pretend: 12,
    refer: 12,
    tamper: 10,
    answer: 8,
}
