"""Reads what Teams sends: activity to plain data. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from bot import heard
from bot.card import FieldKind
from bot.heard import Outside, choice_of
from bot.payload import part, parts, text
from bot.teams.buttons import PRIVATE
from bot.teams.fields import address_of
from flows.forms import Given
from flows.messages import PRIVATE as PRIVATE_CHOICES
from flows.messages import PRIVATE_FORMS, Ref
from flows.verbs import is_kept_quiet
from storage.people import Account, Profile
from storage.references import Reference

TEAMS = "teams"
EXECUTED, FETCHED, SUBMITTED = "adaptiveCard/action", "task/fetch", "task/submit"
"""What somebody pressing a button is called, on the way here."""
IN_DIALOG = frozenset({FETCHED, SUBMITTED})
LONGEST = 2000
"""More letters than anybody types to a bot; the rest is not even looked at."""
GUEST_SIGN = "#ext#"
"""Stands in the name of an account that belongs to another organisation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed(heard.Pressed):
    """A button that somebody pressed in Teams."""

    message: str
    """The message that it stood in; empty in a dialog."""
    in_dialog: bool = False
    """Whether the answer is shown in a dialog, that is open or about to be."""
    is_private: bool = False


@dataclass(frozen=True, slots=True)
class Sent(heard.Sent):
    """A form that somebody sent in Teams."""

    message: str
    in_dialog: bool = False
    is_private: bool = False


# --- Who, and where -------------------------------------------------------------------------------


def account(activity: Mapping[str, Any]) -> Account:
    """Return who sent this, from an activity that has been verified."""
    return Account(TEAMS, tenant(activity), text(part(activity, "from").get("aadObjectId")))


def tenant(activity: Mapping[str, Any]) -> str:
    """Return the organisation that an activity comes from."""
    told = part(part(activity, "channelData"), "tenant").get("id")
    return text(told or part(activity, "conversation").get("tenantId"))


def reference(activity: Mapping[str, Any]) -> Reference:
    """Return where this can be answered, now or later."""
    return Reference(
        service_url=text(activity.get("serviceUrl")),
        conversation=text(part(activity, "conversation").get("id")),
        bot=text(part(activity, "recipient").get("id")),
    )


def is_personal(activity: Mapping[str, Any]) -> bool:
    """Say whether this happened where only one person reads along."""
    return part(activity, "conversation").get("conversationType") == "personal"


def delivery(activity: Mapping[str, Any]) -> str:
    """Return what stays the same when the same activity comes twice."""
    where = text(part(activity, "conversation").get("id"))
    return f"{where} {text(activity.get('id')) or text(activity.get('timestamp'))}"


def calls_us(activity: Mapping[str, Any]) -> bool:
    """Say whether somebody called us by our name, where others read along."""
    ours = part(activity, "recipient").get("id")
    return any(
        each.get("type") == "mention" and part(each, "mentioned").get("id") == ours
        for each in parts(activity, "entities")
    )


def added(activity: Mapping[str, Any]) -> tuple[str, ...]:
    """Return who has come to where we are; in somebody's own chat that somebody is the sender."""
    if is_personal(activity):
        return ("",) if parts(activity, "membersAdded") else ()
    ours = part(activity, "recipient").get("id")
    come = (text(each.get("id")) for each in parts(activity, "membersAdded"))
    return tuple(each for each in come if each and each != ours)


# --- What -----------------------------------------------------------------------------------------


def typed(activity: Mapping[str, Any]) -> str:
    """Return what somebody typed, without our own name where they called us by it."""
    said, ours = text(activity.get("text")), part(activity, "recipient").get("id")
    for each in parts(activity, "entities"):
        called = text(each.get("text"))
        if each.get("type") == "mention" and part(each, "mentioned").get("id") == ours and called:
            said = said.replace(called, " ")
    return said[:LONGEST].replace("&nbsp;", " ").strip()


def is_private(activity: Mapping[str, Any]) -> bool:
    """Say whether somebody did something that leaves no trace, not even of having gone wrong."""
    about = data(activity)
    return (
        about.get("action") == PRIVATE
        or text(about.get("choice")) in PRIVATE_CHOICES
        or text(about.get("form")) in PRIVATE_FORMS
        or is_kept_quiet(typed(activity))
    )


def pressed(activity: Mapping[str, Any]) -> Pressed | None:
    """Return the button that was pressed; None if this is something else."""
    about = data(activity)
    if "choice" not in about:
        return None
    choice = text(about.get("choice"))
    return Pressed(
        choice=choice_of(choice),
        ref=Ref.parse(text(about.get("ref"))),
        delivery=f"{delivery(activity)} {choice}",
        message=text(activity.get("replyToId")),
        is_home=about.get("home") is True,
        is_shared=not is_personal(activity),
        in_dialog=activity.get("name") in IN_DIALOG,
        is_private=is_private(activity),
    )


def sent(activity: Mapping[str, Any]) -> Sent | None:
    """Return the form that was sent, or that a button stood in; None if this is something else."""
    about = data(activity)
    if "form" not in about:
        return None
    kinds = {text(key): kind for key, kind in part(about, "asked").items()}
    people = {key for key, kind in kinds.items() if kind == FieldKind.PERSON}
    answers = {
        key: given(kind, (key in people and about.get(address_of(key))) or about.get(key))
        for key, kind in kinds.items()
    }
    return Sent(
        form=text(about.get("form")),
        state=text(about.get("state")),
        given={key: answer for key, answer in answers.items() if key not in people},
        picked_people={
            key: answer
            for key, answer in answers.items()
            if key in people and isinstance(answer, str)
        },
        delivery=delivery(activity),
        message=text(activity.get("replyToId")),
        in_dialog=activity.get("name") in IN_DIALOG,
        is_private=is_private(activity),
    )


def data(activity: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what a button carried, and what was filled in around it."""
    value = part(activity, "value")
    match activity.get("name"):
        case "adaptiveCard/action":
            return part(part(value, "action"), "data")
        case "task/fetch" | "task/submit":
            return part(value, "data")
        case _:
            return value


def given(kind: object, value: object) -> Given:
    """Return the answer to one question, which comes as text whatever was asked."""
    said = "true" if value is True else text(value)
    match kind:
        case FieldKind.SOME_OF:
            return tuple(unquote(each) for each in said.split(",") if each)
        case FieldKind.YES:
            return said == "true"
        case FieldKind.ONE_OF:
            return unquote(said) or None
        case _:
            return said or None


# --- People ---------------------------------------------------------------------------------------


def standing(member: Mapping[str, Any], tenant: str = "") -> Profile | Outside:
    """Return what Teams says about a colleague, or why somebody is none.

    Guests see only the teams they were asked into; strangers belong to another organisation.
    """
    home = text(member.get("tenantId"))
    if tenant and home and home != tenant:
        return Outside.STRANGER
    if text(member.get("userRole")) in {"guest", "anonymous"} or is_guest(member):
        return Outside.GUEST
    if not identity(member):
        return Outside.NOBODY
    return profile({}, member)


def is_guest(member: Mapping[str, Any]) -> bool:
    """Say whether an account was asked in from elsewhere."""
    return GUEST_SIGN in text(member.get("userPrincipalName")).casefold()


def identity(member: Mapping[str, Any]) -> str:
    """Return by which id the organisation knows somebody; bots and apps have none."""
    return text(member.get("aadObjectId") or member.get("objectId"))


def profile(activity: Mapping[str, Any], member: Mapping[str, Any]) -> Profile:
    """Return what Teams says about somebody: who they are, and what their client told along."""
    client = next((e for e in parts(activity, "entities") if e.get("type") == "clientInfo"), {})
    name = member.get("name") or part(activity, "from").get("name")
    locale = text(activity.get("locale") or client.get("locale"))
    return Profile(
        name=text(name) or "Somebody",
        zone=text(client.get("timezone") or activity.get("localTimezone")),
        language=locale.split("-")[0],
        email=text(member.get("email") or member.get("userPrincipalName")) or None,
    )
