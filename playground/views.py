"""Views: each person's stack of open modals, and the Home tab that the app drew for them."""

import json
import secrets
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from playground import fields
from playground.memory import Json, Memory, dump
from playground.refusals import RefusedError
from playground.team import App, Team

STACK = 3
WHOLE_FORM = ""  # the key of an error that concerns no single field


@dataclass(frozen=True, slots=True)
class Modal:
    """An open modal: the view as Slack keeps it, and what the person sees beside it."""

    view: Json
    errors: Mapping[str, str] = field(default_factory=dict)


class Views:
    """All views. Modals live only as long as the workspace runs; Home tabs are kept."""

    def __init__(self, memory: Memory, team: Team, app: App) -> None:
        """Start with no modal open."""
        self._memory = memory
        self._team = team
        self._app = app
        self._stacks: dict[str, list[Modal]] = defaultdict(list)

    def stack(self, person: str) -> list[Modal]:
        """Return the person's open modals; the last one is on top."""
        return list(self._stacks[person])

    def open(self, person: str, content: Json) -> Json:
        """Show a first modal; one that was open before is gone."""
        view = self._fresh(content)
        self._stacks[person] = [Modal(view | {"root_view_id": view["id"]})]
        return self._stacks[person][-1].view

    def push(self, person: str, content: Json) -> Json:
        """Lay a modal over the one that is open."""
        stack = self._stacks[person]
        if not stack:
            raise RefusedError("not_found")
        if len(stack) >= STACK:
            raise RefusedError("push_limit_reached")
        below = stack[-1].view
        ids = {"root_view_id": below["root_view_id"], "previous_view_id": below["id"]}
        stack.append(Modal(self._fresh(content) | ids))
        return stack[-1].view

    def update(self, view_id: str, content: Json) -> Json:
        """Draw an open modal anew, in its place."""
        person, index = self._place("id", view_id)
        before = self._stacks[person][index].view
        kept = {key: before[key] for key in ("id", "root_view_id", "previous_view_id")}
        self._stacks[person][index] = Modal(self._fresh(content, replacing=before["id"]) | kept)
        return self._stacks[person][index].view

    def complain(self, view_id: str, errors: Mapping[str, str]) -> None:
        """Show errors under the fields of a modal, if it is still open; no errors clear them."""
        for person, stack in self._stacks.items():
            self._stacks[person] = [
                replace(modal, errors=errors) if modal.view["id"] == view_id else modal
                for modal in stack
            ]

    def close(self, view_id: str) -> Json:
        """Take a modal off its stack, together with any that lie over it."""
        person, index = self._place("id", view_id)
        view = self._stacks[person][index].view
        del self._stacks[person][index:]
        return view

    def clear(self, person: str) -> None:
        """Close all modals of a person."""
        self._stacks[person].clear()

    def find(self, name: str, value: object) -> tuple[str, Json]:
        """Whose open modal has this `id` or `external_id`, and the view."""
        person, index = self._place(name, value)
        return person, self._stacks[person][index].view

    def shown_to(self, person: str, view_id: object) -> Json:
        """Return the view with this id that a person has before their eyes: a modal or Home."""
        home = self.home(person)
        if home and home["id"] == view_id:
            return home
        owner, view = self.find("id", view_id)
        if owner != person:
            raise RefusedError("not_found")
        return view

    def publish(self, person: str, content: Json) -> Json:
        """Draw a person's Home tab."""
        view = self._fresh(content)
        before = self.home(person)
        view |= {"id": before["id"] if before else view["id"]}
        view |= {"root_view_id": view["id"]}
        self._memory.write(
            "INSERT OR REPLACE INTO homes VALUES (:person, :view)",
            {"person": person, "view": dump(view)},
        )
        return view

    def home(self, person: str) -> Json | None:
        """Return the Home tab that the app drew for a person, if it has."""
        row = self._memory.row("SELECT view FROM homes WHERE person = :person", person=person)
        home: Json | None = json.loads(row["view"]) if row else None
        return home

    def _place(self, name: str, value: object) -> tuple[str, int]:
        for person, stack in self._stacks.items():
            for index, modal in enumerate(stack):
                if value and modal.view[name] == value:
                    return person, index
        raise RefusedError("not_found")

    def _fresh(self, content: Json, replacing: str = "") -> Json:
        external = content.get("external_id", "")
        self._refuse_second(external, replacing)
        named = fields.name_all(content["blocks"])
        absent: dict[str, Any] = dict.fromkeys(("title", "close", "submit", "previous_view_id"))
        return {
            **absent,
            "private_metadata": "",
            "callback_id": "",
            "clear_on_close": False,
            "notify_on_close": False,
            **content,
            "external_id": external,
            "blocks": named,
            "id": f"V{secrets.token_hex(5).upper()}",
            "team_id": self._team.id,
            "app_id": self._app.id,
            "app_installed_team_id": self._team.id,
            "bot_id": self._app.bot_id,
            "hash": f"{secrets.randbelow(10**10)}.{secrets.token_hex(4)}",
            "state": {"values": fields.state(named, {})},
        }

    def _refuse_second(self, external: str, replacing: str) -> None:
        for stack in self._stacks.values():
            for modal in stack:
                same = external and modal.view["external_id"] == external
                if same and modal.view["id"] != replacing:
                    raise RefusedError("duplicate_external_id")
