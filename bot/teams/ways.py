"""Where somebody begins a chat or plans a meeting with others, all of it filled in. Pure.

A bot can't open a conversation for several people in Teams; who presses one of these does. Nothing
is sent until they send it.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, timedelta
from typing import Any
from urllib.parse import quote, urlencode

from bot.channel import Talk, Ways

CHAT = "https://teams.microsoft.com/l/chat/0/0"
MEETING = "https://teams.microsoft.com/l/meeting/new"
SEVERAL = 2
"""From so many others on a chat has a name."""


def ways(names: tuple[str, ...], talk: Talk) -> Ways:
    """Return the ways to others, by the names with which they sign in."""
    everybody = ",".join(names)
    topic = {"topicName": talk.subject} if len(names) >= SEVERAL else {}
    return Ways(
        chat=link(CHAT, {"users": everybody} | topic),
        meeting=link(MEETING, {"subject": talk.subject, "attendees": everybody} | hours(talk)),
    )


def hours(talk: Talk) -> dict[str, str]:
    """Return from when to when people could talk; they can still move it."""
    if talk.begins is None:
        return {}
    ends = talk.begins + timedelta(minutes=talk.minutes)
    return {
        name: f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
        for name, at in (("startTime", talk.begins), ("endTime", ends))
    }


def link(address: str, known: Mapping[str, str]) -> str:
    """Return an address that carries what is known, each letter that could mislead encoded."""
    return f"{address}?{urlencode(known, quote_via=quote, safe='')}"


def signs_in_as(members: Iterable[Mapping[str, Any]], external_id: str) -> str:
    """Return the name with which an account signs in, from who is in its chat; empty if unknown."""
    for each in members:
        if external_id in {each.get("aadObjectId"), each.get("objectId")}:
            return str(each.get("userPrincipalName") or "")
    return ""
