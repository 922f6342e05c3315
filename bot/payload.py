"""Takes apart what a platform sends, whatever it is. Nothing in it surprises us. Pure."""

from collections.abc import Mapping
from typing import Any


def part(body: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """Return an object within a payload; an empty one where there is none, or null."""
    found = body.get(name)
    return found if isinstance(found, Mapping) else {}


def parts(body: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    """Return the objects of a list within a payload."""
    found = body.get(name)
    return [each for each in found if isinstance(each, Mapping)] if isinstance(found, list) else []


def text(value: object) -> str:
    """Return text as it is, half letters made whole ones, and anything else as none."""
    if not isinstance(value, str):
        return ""
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
