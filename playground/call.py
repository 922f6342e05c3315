"""One call to the Web API, as a method sees it: where, with which arguments, by whom."""

from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from playground.memory import Json
from playground.refusals import RefusedError
from playground.tokens import Grant
from playground.workspace import Workspace

Thing = TypeVar("Thing")
LONGEST_PAGE = 999


@dataclass(frozen=True, slots=True)
class Call:
    """What somebody asks of the Web API."""

    workspace: Workspace
    arguments: Json
    grant: Grant

    def get(self, name: str) -> Any:
        """Return an argument, or None."""
        return self.arguments.get(name)

    def needs(self, name: str) -> Any:
        """Return an argument that must be there."""
        if self.arguments.get(name) in (None, ""):
            raise RefusedError("invalid_arguments", [f"[ERROR] missing required field: {name}"])
        return self.arguments[name]

    def says(self, name: str) -> bool:
        """Whether an argument says yes, in any of the ways that Slack takes."""
        return str(self.arguments.get(name)).lower() in {"true", "1"}

    def listed(self, name: str) -> list[str]:
        """Return the distinct items of a list, given as such or with commas."""
        given = self.arguments.get(name)
        items = given if isinstance(given, list) else str(given or "").split(",")
        return list(dict.fromkeys(str(item).strip() for item in items if str(item).strip()))

    def page(self, things: Sequence[Thing], usual: int) -> tuple[Sequence[Thing], str]:
        """Return the page of a list that is asked for, and the cursor of the next one."""
        limit = int(self.get("limit") or usual)
        if not 1 <= limit <= LONGEST_PAGE:
            raise RefusedError("invalid_limit")
        start = self._start()
        end = start + limit
        following = b64encode(f"from:{end}".encode()).decode() if len(things) > end else ""
        return things[start:end], following

    def _start(self) -> int:
        if not self.get("cursor"):
            return 0
        try:
            return int(b64decode(str(self.get("cursor"))).removeprefix(b"from:"))
        except ValueError:
            raise RefusedError("invalid_cursor") from None
