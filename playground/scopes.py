"""Scopes: what an app must have been granted for each thing that it does or wants to hear."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from playground.call import Call
from playground.conversations import Conversation, Kind

Needs: TypeAlias = Callable[[Call], Iterator[tuple[str, ...]]]
"""From a call to the scopes that it needs: all of them, but of each tuple only one."""

FAMILIES = {
    Kind.DIRECT: "im",
    Kind.GROUP: "mpim",
    Kind.CHANNEL: "channels",
    Kind.PRIVATE: "groups",
}
TYPES = {
    "im": Kind.DIRECT,
    "mpim": Kind.GROUP,
    "public_channel": Kind.CHANNEL,
    "private_channel": Kind.PRIVATE,
}


def nothing(_call: Call) -> Iterator[tuple[str, ...]]:
    """Any token will do."""
    return iter(())


def scope(name: str) -> Needs:
    """One scope, whatever the arguments."""
    return lambda _call: iter([(name,)])


def of_kind(right: str) -> Needs:
    """Return what reading or writing needs: it depends on the kind of the conversation."""

    def needs(call: Call) -> Iterator[tuple[str, ...]]:
        conversation = call.workspace.conversations.get(call.get("channel"))
        kinds = [conversation.kind] if conversation else list(FAMILIES)
        yield tuple(f"{FAMILIES[kind]}:{right}" for kind in kinds)

    return needs


def opening(call: Call) -> Iterator[tuple[str, ...]]:
    """Return what opening a direct message, or a group, needs."""
    if call.get("channel"):
        yield from of_kind("write")(call)
    else:
        yield ("im:write",) if len(call.listed("users")) <= 1 else ("mpim:write",)


def of_types(call: Call) -> Iterator[tuple[str, ...]]:
    """Return what listing conversations needs: a scope for each kind."""
    for name in call.listed("types") or ["public_channel"]:
        if name in TYPES:
            yield (f"{FAMILIES[TYPES[name]]}:read",)


def for_event(kind: str, conversation: Conversation | None = None) -> str:
    """Return the scope without which an event is not sent; none for those that all may hear."""
    if kind == "message" and conversation:
        return f"{FAMILIES[conversation.kind]}:history"
    if kind == "member_joined_channel" and conversation:
        return f"{FAMILIES[conversation.kind]}:read"
    return {
        "app_mention": "app_mentions:read",
        "team_join": "users:read",
        "user_change": "users:read",
    }.get(kind, "")
