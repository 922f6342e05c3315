"""Replies of the app to a command or a press: at once in the answer, or later at a response URL."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from playground.content import words
from playground.refusals import GoneError
from playground.workspace import Workspace

LIFE_SECONDS = 30 * 60
USES = 5


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reply goes: to this person, in this conversation, about this message if any."""

    person: str
    conversation: str
    ts: str | None = None


@dataclass(frozen=True, slots=True)
class Ticket:
    """A response URL: its place, when it was given out (in real time), and how often it serves."""

    place: Place
    issued: float
    left: int = USES


class ResponseUrls:
    """Gives out response URLs, good five times within half an hour."""

    def __init__(self, url: str, timer: Callable[[], float]) -> None:
        """Make addresses below this one, and count seconds with this timer."""
        self._url = url
        self._timer = timer
        self._tickets: dict[str, Ticket] = {}

    def issue(self, place: Place) -> str:
        """Return a fresh address for replies to this place."""
        token = secrets.token_urlsafe(18)
        self._tickets[token] = Ticket(place, self._timer())
        return f"{self._url}/slack-api/response/{token}"

    def use(self, token: str) -> Place:
        """Return the place that an address stands for, if it may still be used."""
        ticket = self._tickets.get(token)
        if ticket is None or self._timer() - ticket.issued > LIFE_SECONDS:
            raise GoneError("expired_url")
        if not ticket.left:
            raise GoneError("used_url")
        self._tickets[token] = replace(ticket, left=ticket.left - 1)
        return ticket.place


def reply(workspace: Workspace, place: Place, body: Mapping[str, Any]) -> None:
    """Do what a reply asks: replace or delete the message it is about, or say something new."""
    about = workspace.messages.get(place.conversation, place.ts) if place.ts else None
    if body.get("delete_original"):
        if about:
            workspace.remove(about)
    elif body.get("replace_original") and about:
        workspace.change(about, words(body))
    elif body.get("response_type") == "in_channel":
        _say_openly(workspace, place, body)
    else:
        workspace.whisper(place.conversation, place.person, words(body))


def _say_openly(workspace: Workspace, place: Place, body: Mapping[str, Any]) -> None:
    conversation = workspace.conversations.get(place.conversation)
    if conversation:
        workspace.say(conversation, workspace.app.bot_user_id, words(body))
