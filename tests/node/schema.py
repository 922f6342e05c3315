"""What Slack's own types say of a screen: a JSON Schema made from them by `make test`'s set-up."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator
from jsonschema.exceptions import best_match

SCREENS = Path(__file__).parent / "made" / "screens.json"
WORDS = frozenset({"text", "value", "initial_value"})
"""Where a screen says something."""


def message(blocks: Any) -> list[str]:
    """Return what the types do not allow in these blocks of a message."""
    return breaches("MessageBlocks", blocks)


def view(view: Any) -> list[str]:
    """Return what the types do not allow in this modal or Home tab."""
    kind = view.get("type") if isinstance(view, dict) else None
    return breaches("Home" if kind == "home" else "Modal", view)


def breaches(name: str, screen: Any) -> list[str]:
    """Return what one of the types does not allow, the most telling breach only."""
    return list(judged(name, json.dumps(muted(screen))))


def muted(screen: Any) -> Any:
    """Return the same screen without its words: a type asks only whether there are some."""
    match screen:
        case dict():
            return {
                key: "…" if key in WORDS and isinstance(value, str) else muted(value)
                for key, value in screen.items()
            }
        case list():
            return [muted(each) for each in screen]
        case _:
            return screen


@cache
def judged(name: str, screen: str) -> tuple[str, ...]:
    """Judge a screen, once for all that differ in nothing but words: it takes a while."""
    worst = best_match(validator(name).iter_errors(json.loads(screen)))
    return (f"{worst.json_path}: {worst.message}",) if worst else ()


@cache
def validator(name: str) -> Draft7Validator:
    """Return the judge of one type."""
    assert SCREENS.is_file(), f"{SCREENS} is not there yet; `make test` makes it"
    schema = json.loads(SCREENS.read_text(encoding="utf-8"))
    return Draft7Validator(schema | {"$ref": f"#/definitions/{name}"})
