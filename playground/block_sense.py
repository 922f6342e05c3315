"""What no single field of Block Kit can break: things that must fit together, and totals."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain
from typing import Any

from playground.block_rules import breach

Json = dict[str, Any]
INITIAL = ("initial_options", "initial_users", "initial_conversations", "initial_channels")
MARKDOWN = 12_000
"""The characters of all markdown blocks together."""
LONGEST = 13_200
"""The characters of all blocks of a message together; Slack does not say so, but does so."""


def sense(blocks: list[Json], place: str) -> Iterator[str]:
    """Check what no single field can break: names used twice, choices that do not fit together."""
    yield from _totals(blocks, place)
    yield from _twice(blocks, "block_id", place)
    for index, block in enumerate(blocks):
        here = f"{place}/{index}"
        if block["type"] == "section" and not block.keys() & {"text", "fields"}:
            yield breach("missing required field: text or fields", here)
        yield from _twice(inside(block), "action_id", here)
        yield from chain.from_iterable(_choices(element, here) for element in inside(block))
        yield from chain.from_iterable(_bounds(element, here) for element in inside(block))


def inside(block: Json) -> list[Json]:
    """Return the elements that a block holds."""
    single = [block[name] for name in ("accessory", "element") if name in block]
    return single + list(block.get("elements", ()))


def options(element: Json) -> list[Json]:
    """Every option that an element offers, out of their groups."""
    grouped = [option for group in element.get("option_groups", ()) for option in group["options"]]
    return list(element.get("options", ())) + grouped


def _twice(things: list[Json], name: str, place: str) -> Iterator[str]:
    for value, times in Counter(thing[name] for thing in things if name in thing).items():
        if times > 1:
            yield breach(f"{name} already exists: {value}", place)


def _choices(element: Json, place: str) -> Iterator[str]:
    sources = element.keys() & {"options", "option_groups"}
    if element["type"] in {"static_select", "multi_static_select"} and len(sources) != 1:
        yield breach("must have either options or option_groups", place)
    first = [element["initial_option"]] if "initial_option" in element else []
    if element["type"].endswith("external_select"):
        return
    for chosen in [*first, *element.get("initial_options", ())]:
        if chosen not in options(element):
            yield breach("initial option is not among the options", place)


def characters(thing: Any) -> int:
    """Count the characters of all texts, however deep."""
    if isinstance(thing, dict):
        own = len(thing["text"]) if isinstance(thing.get("text"), str) else 0
        return own + sum(
            characters(each) for name, each in thing.items() if name != "text" or not own
        )
    if isinstance(thing, list | tuple):
        return sum(characters(each) for each in thing)
    return 0


def _totals(blocks: list[Json], place: str) -> Iterator[str]:
    markdown = sum(len(block["text"]) for block in blocks if block["type"] == "markdown")
    if markdown > MARKDOWN:
        yield breach(f"no more than {MARKDOWN} characters of markdown allowed", place)
    if sum(block["type"] == "table" for block in blocks) > 1:
        yield breach("only one table allowed", place)
    focused = [each for block in blocks for each in inside(block) if each.get("focus_on_load")]
    if len(focused) > 1:
        yield breach("only one element may have focus_on_load", place)


def _bounds(element: Json, place: str) -> Iterator[str]:
    for least, most in (("min_length", "max_length"), ("min_value", "max_value")):
        if least in element and most in element and float(element[least]) > float(element[most]):
            yield breach(f"{least} must not be more than {most}", place)
    chosen: list[Any] = next((element[name] for name in INITIAL if name in element), [])
    if len(chosen) > element.get("max_selected_items", len(chosen)):
        yield breach("more is selected than max_selected_items allows", place)
