"""Reads what Slack sends: payload to plain data. Pure."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from zoneinfo import available_timezones

from bot.slack.draw import ANSWER
from flows.forms import Given
from flows.messages import Choice, Ref
from storage.people import Account, Profile

SLACK = "slack"


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button that somebody pressed, and where it stood."""

    choice: Choice | None
    """None if it is a button of an older version."""
    ref: Ref | None
    delivery: str
    view_id: str = ""
    is_home: bool = False
    is_shared: bool = False
    """Whether others can see the message it stood in."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A form that somebody sent."""

    form: str
    state: str
    given: Mapping[str, Given]
    picked_people: Mapping[str, str]
    """Accounts that were picked, by field; still to be looked up."""
    delivery: str
    first_field: str


def account(body: Mapping[str, Any]) -> Account:
    """Return who sent this, from a request that has been verified."""
    user = (
        body.get("user_id") or body.get("user", {}).get("id") or body.get("event", {}).get("user")
    )
    team = body.get("team_id") or body.get("team", {}).get("id")
    return Account(SLACK, str(team), str(user))


def pressed(body: Mapping[str, Any]) -> Pressed:
    """Return what was pressed."""
    action = body["actions"][0]
    choice, _, ref = str(action.get("value", "")).partition(" ")
    where = body.get("container", {})
    view = body.get("view") or {}
    place = str(where.get("message_ts") or view.get("id") or "")
    who = body.get("user", {}).get("id", "")
    return Pressed(
        choice=Choice(choice) if choice in set(Choice) else None,
        ref=Ref.parse(ref),
        delivery=f"{who} {place} {action.get('action_ts', '')} {choice}",
        view_id=str(view.get("id", "")),
        is_home=view.get("type") == "home",
        is_shared=not str(where.get("channel_id", "D")).startswith("D"),
    )


def sent(body: Mapping[str, Any]) -> Sent:
    """Return what was sent."""
    view = body["view"]
    about = json.loads(view.get("private_metadata") or "{}")
    elements = {block: state.get(ANSWER, {}) for block, state in view["state"]["values"].items()}
    inputs = [block["block_id"] for block in view["blocks"] if block["type"] == "input"]
    return Sent(
        form=str(about.get("form", "")),
        state=str(about.get("state", "")),
        given={block: given(element) for block, element in elements.items()},
        picked_people={
            block: element["selected_user"]
            for block, element in elements.items()
            if element.get("selected_user")
        },
        delivery=f"{view['id']} {view.get('hash', '')}",
        first_field=inputs[0] if inputs else "",
    )


def given(element: Mapping[str, Any]) -> Given:
    """Return the answer to one question."""
    match element.get("type"):
        case "static_select":
            option = element.get("selected_option") or {}
            return str(option.get("value", "")) or None
        case "multi_static_select":
            return tuple(str(option["value"]) for option in element.get("selected_options") or ())
        case "checkboxes":
            return bool(element.get("selected_options"))
        case "datepicker":
            return element.get("selected_date")
        case "timepicker":
            return element.get("selected_time")
        case "plain_text_input":
            return element.get("value")
        case _:
            return None


def profile(user: Mapping[str, Any]) -> Profile | None:
    """Return what Slack says about somebody; None for bots and accounts that are gone."""
    if user.get("deleted") or user.get("is_bot") or user.get("is_stranger"):
        return None
    about, zone = user.get("profile", {}), str(user.get("tz"))
    return Profile(
        name=about.get("real_name") or user.get("real_name") or user.get("name") or "Somebody",
        zone=zone if zone in available_timezones() else "UTC",
        language=str(user.get("locale") or "en").split("-")[0],
        email=about.get("email"),
    )
