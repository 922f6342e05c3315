"""What a rule about a value is, and the few kinds of rules that Block Kit is made of."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

Rule = Callable[[Any, str], Iterator[str]]


def breach(what: str, place: str) -> str:
    """Say what is wrong, and where, as Slack does."""
    return f"[ERROR] {what} [json-pointer:{place}]"


def string(most: int, least: int = 0, pattern: str = "") -> Rule:
    """Allow a string of so many characters, and of this form."""

    def check(value: Any, place: str) -> Iterator[str]:
        if not isinstance(value, str):
            yield breach("must be a string", place)
        elif len(value) > most:
            yield breach(f"must be less than {most + 1} characters", place)
        elif len(value) < least:
            yield breach(f"must be more than {least - 1} characters", place)
        elif pattern and not re.fullmatch(pattern, value):
            yield breach("failed to match the expected format", place)

    return check


def flag(value: Any, place: str) -> Iterator[str]:
    """Allow true or false."""
    if not isinstance(value, bool):
        yield breach("must be a boolean", place)


def number(least: int, most: int) -> Rule:
    """Allow a whole number within bounds."""

    def check(value: Any, place: str) -> Iterator[str]:
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            yield breach(f"must be a whole number from {least} to {most}", place)

    return check


def one_of(*values: str) -> Rule:
    """One of a few words."""

    def check(value: Any, place: str) -> Iterator[str]:
        if value not in values:
            yield breach(f"must be one of {', '.join(values)}", place)

    return check


def many(rule: Rule, most: int, least: int = 1) -> Rule:
    """Allow a list of so many things, each by the same rule."""

    def check(values: Any, place: str) -> Iterator[str]:
        if not isinstance(values, list):
            yield breach("must be an array", place)
            return
        if len(values) > most:
            yield breach(f"no more than {most} items allowed", place)
        if len(values) < least:
            yield breach(f"no fewer than {least} items allowed", place)
        for index, value in enumerate(values):
            yield from rule(value, f"{place}/{index}")

    return check


@dataclass(frozen=True, slots=True)
class Shape:
    """An object: the fields that it must have, those that it may have, and no others."""

    must: dict[str, Rule] = field(default_factory=dict)
    may: dict[str, Rule] = field(default_factory=dict)

    def __call__(self, value: Any, place: str) -> Iterator[str]:
        """Check the object field by field."""
        if not isinstance(value, dict):
            yield breach("must be an object", place)
            return
        for name in self.must.keys() - value.keys():
            yield breach(f"missing required field: {name}", place)
        rules = self.must | self.may
        for name, inner in value.items():
            if name in rules:
                yield from rules[name](inner, f"{place}/{name}")
            elif name != "type":
                yield breach(f"invalid additional property: {name}", place)


def kind_of(shapes: dict[str, Shape]) -> Rule:
    """Allow an object whose `type` says which shape it has."""

    def check(value: Any, place: str) -> Iterator[str]:
        name = value.get("type") if isinstance(value, dict) else None
        if isinstance(name, str) and name in shapes:
            yield from shapes[name](value, place)
        else:
            yield breach(f"unsupported type: {name}", f"{place}/type")

    return check


def plain(most: int) -> Rule:
    """Allow a plain_text object."""
    return kind_of({"plain_text": Shape({"text": string(most, 1)}, {"emoji": flag})})


def words(most: int) -> Rule:
    """Allow a plain_text or mrkdwn object."""
    text = string(most, 1)
    return kind_of(
        {
            "plain_text": Shape({"text": text}, {"emoji": flag}),
            "mrkdwn": Shape({"text": text}, {"verbatim": flag}),
        }
    )


def anything(_value: Any, _place: str) -> Iterator[str]:
    """No rule of its own; `_sense` looks at it together with its neighbours."""
    return iter(())
