"""Reads what Slack sends: payload to plain data. Pure."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot import heard
from bot.heard import Outside, choice_of
from bot.payload import part, parts, text
from bot.slack.draw import ANSWER, LINK, PRIVATE
from flows.forms import Given
from flows.messages import Ref
from flows.verbs import is_kept_quiet
from storage.installations import Installation
from storage.people import Account, Profile

SLACK = "slack"
SLACKBOT = "USLACKBOT"
"""Slack's own account, in every workspace; it is not marked as a bot."""


@dataclass(frozen=True, slots=True)
class Pressed(heard.Pressed):
    """A button that somebody pressed in Slack."""

    view_id: str = ""
    is_passing: bool = False
    """Whether the message it stood in is shown to one person, and not kept by Slack."""


@dataclass(frozen=True, slots=True)
class Sent(heard.Sent):
    """A form that somebody sent in Slack."""

    first_field: str


def account(body: Mapping[str, Any]) -> Account:
    """Return who sent this, from a request that has been verified."""
    user, event = part(body, "user"), part(body, "event")
    who = body.get("user_id") or user.get("id") or person(event.get("user"))
    team = body.get("team_id") or part(body, "team").get("id") or user.get("team_id")
    return Account(SLACK, str(team or ""), str(who or ""))


def person(user: object) -> str:
    """Return an account's id. Some events hold the id, others all that Slack knows."""
    found = user.get("id") if isinstance(user, Mapping) else user
    return found if isinstance(found, str) else ""


def is_private(body: Mapping[str, Any]) -> bool:
    """Say whether somebody did something that leaves no trace, not even of having gone wrong."""
    view = part(body, "view")
    names = (view.get("callback_id"), *(each.get("action_id") for each in parts(body, "actions")))
    typed = text(body.get("text") or part(body, "event").get("text"))
    return any(text(name).startswith(PRIVATE) for name in names) or is_kept_quiet(typed)


def pressed(body: Mapping[str, Any]) -> Pressed:
    """Return what was pressed."""
    action = next(iter(parts(body, "actions")), {})
    choice, _, ref = str(action.get("value", "")).partition(" ")
    where, view = part(body, "container"), part(body, "view")
    place = str(where.get("message_ts") or view.get("id") or "")
    who = part(body, "user").get("id", "")
    return Pressed(
        choice=choice_of(choice),
        ref=Ref.parse(ref),
        delivery=f"{who} {place} {action.get('action_ts', '')} {choice}",
        view_id=str(view.get("id", "")),
        is_home=view.get("type") == "home",
        is_shared=not str(where.get("channel_id", "D")).startswith("D"),
        is_passing=bool(where.get("is_ephemeral")),
    )


def is_button(body: Mapping[str, Any]) -> bool:
    """Say whether this is a button of ours: no field that tells of each change, and no link."""
    return any(
        action.get("type") == "button" and not text(action.get("action_id")).startswith(LINK)
        for action in parts(body, "actions")[:1]
    )


def sent(body: Mapping[str, Any]) -> Sent:
    """Return what was sent."""
    view = part(body, "view")
    about = metadata(view)
    values = part(part(view, "state"), "values")
    elements = {block: part(part(values, block), ANSWER) for block in values}
    inputs = [str(each.get("block_id")) for each in parts(view, "blocks") if is_input(each)]
    return Sent(
        form=str(about.get("form", "")),
        state=str(about.get("state", "")),
        given={block: given(element) for block, element in elements.items()},
        picked_people={
            block: picked
            for block, element in elements.items()
            if (picked := person(element.get("selected_user")))
        },
        delivery=f"{view.get('id')} {view.get('hash', '')}",
        first_field=inputs[0] if inputs else "",
    )


def is_input(block: Mapping[str, Any]) -> bool:
    """Say whether a block asks something."""
    return block.get("type") == "input"


def metadata(view: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what a view carries for us; nothing if it was not ours."""
    try:
        found = json.loads(str(view.get("private_metadata") or "{}"))
    except ValueError:
        return {}
    return found if isinstance(found, Mapping) else {}


def given(element: Mapping[str, Any]) -> Given:
    """Return the answer to one question."""
    match element.get("type"):
        case "static_select":
            return text(part(element, "selected_option").get("value")) or None
        case "multi_static_select":
            return tuple(text(each.get("value")) for each in parts(element, "selected_options"))
        case "checkboxes":
            return bool(parts(element, "selected_options"))
        case "datepicker":
            return text(element.get("selected_date")) or None
        case "timepicker":
            return text(element.get("selected_time")) or None
        case "plain_text_input":
            return text(element.get("value")) or None
        case _:
            return None


def standing(user: Mapping[str, Any], house: Installation) -> Profile | Outside:
    """Return what Slack says about a colleague, or why somebody is none.

    Guests see only the channels they were asked into, and could not be brought together with a
    partner; strangers belong to another organisation that shares a channel with ours.
    """
    if is_stranger(user, house):
        return Outside.STRANGER
    found = profile(user)
    if found is None:
        return Outside.NOBODY
    return Outside.GUEST if is_guest(user) else found


def is_guest(user: Mapping[str, Any]) -> bool:
    """Say whether this is a guest, of one channel or of several."""
    return bool(user.get("is_restricted") or user.get("is_ultra_restricted"))


def is_stranger(user: Mapping[str, Any], house: Installation) -> bool:
    """Say whether somebody belongs to neither this workspace nor its Grid organisation."""
    if user.get("is_stranger"):
        return True
    home, above = user.get("team_id") or house.workspace, part(user, "enterprise_user")
    ours = {house.workspace, house.enterprise} - {None}
    teams = above.get("teams")
    theirs = {home, above.get("enterprise_id"), *(teams if isinstance(teams, list) else ())}
    return not ours & theirs


def home_of(user: Mapping[str, Any], house: Installation) -> str:
    """Return the workspace where somebody is at home, so that each has one account."""
    return str((user.get("team_id") if house.is_enterprise else None) or house.workspace)


def language(user: Mapping[str, Any]) -> str:
    """Return the language that somebody's Slack speaks."""
    return str(user.get("locale") or "en").split("-")[0]


def profile(user: Mapping[str, Any]) -> Profile | None:
    """Return what Slack says about somebody; None for bots and accounts that are gone."""
    if user.get("deleted") or user.get("is_bot") or user.get("is_stranger"):
        return None
    if user.get("id") == SLACKBOT or user.get("is_workflow_bot"):
        return None
    about = part(user, "profile")
    return Profile(
        name=str(about.get("real_name") or user.get("real_name") or user.get("name") or "Somebody"),
        zone=text(user.get("tz")),
        language=text(user.get("locale")).split("-")[0],
        email=text(about.get("email")) or None,
    )


@dataclass(frozen=True, slots=True)
class Told:
    """What Slack hands over for a code: a token, and where it is good."""

    workspace: str
    """The id of the workspace; of the whole Grid organisation, if it is good everywhere there."""
    enterprise: str | None
    is_enterprise: bool
    token: str
    bot_user: str
    scopes: tuple[str, ...]

    def installation(self, bot_id: str) -> Installation:
        """Return what is kept of it."""
        return Installation(
            workspace=self.workspace,
            token=self.token,
            bot_id=bot_id,
            bot_user=self.bot_user,
            enterprise=self.enterprise,
            is_enterprise=self.is_enterprise,
            scopes=self.scopes,
        )


def told(handed: Mapping[str, Any]) -> Told | None:
    """Read what Slack handed over; None if it is not a bot's token for some workspace."""
    above = text(part(handed, "enterprise").get("id")) or None
    is_enterprise = bool(handed.get("is_enterprise_install")) and above is not None
    workspace = above if is_enterprise else text(part(handed, "team").get("id"))
    token = text(handed.get("access_token"))
    if not workspace or not token or handed.get("token_type") != "bot":
        return None
    return Told(
        workspace=workspace,
        enterprise=above,
        is_enterprise=is_enterprise,
        token=token,
        bot_user=text(handed.get("bot_user_id")),
        scopes=tuple(filter(None, text(handed.get("scope")).split(","))),
    )
