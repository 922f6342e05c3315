"""Buttons of an Adaptive Card: what each looks like, and what it sends back."""

from typing import Any

from bot.card import Button, Link
from bot.teams.words import Elements, Json, cut
from flows.messages import DOORS, Choice

PRESS, SEND, PRIVATE = "press", "send", "private"
"""Verbs. What is private travels under a name that says nothing."""
LABEL = 75
IN_A_ROW = 5
"""Clients show so many buttons beside each other, and hide the others."""
FETCH = {"type": "task/fetch"}
"""What makes Teams ask for a dialog."""
DIALOGS = frozenset(
    {
        *DOORS,
        *(Choice.TAKE_BACK_MENTEE, Choice.TAKE_BACK_MENTOR, Choice.TAKE_BACK_PEER),
        *(Choice.DECLARE, Choice.FAIRNESS),
        *(Choice.CHANGE_PROFILE, Choice.APART, Choice.CHANGE, Choice.LEAVE, Choice.FORGET),
        *(Choice.AGREE, Choice.MEET, Choice.ANOTHER_TIME, Choice.CHOOSE, Choice.PAUSE),
        *(Choice.GO_ON, Choice.THANKS, Choice.CHECK_IN, Choice.MANAGER_NOTE),
        *(
            Choice.MATCH,
            Choice.CIRCLE,
            Choice.WAIVE,
            Choice.LOOK,
            Choice.SETTLE,
            Choice.WHO_ANSWERED,
            Choice.LEFT_OVER,
        ),
        *(Choice.DETAILS, Choice.CASES, Choice.SNOOZE, Choice.WRITE, Choice.CLOSE),
    }
)
"""Buttons that open a page to fill in, over whatever one was looking at."""


def rows(actions: Elements) -> Elements:
    """Return buttons in rows."""
    return [
        {"type": "ActionSet", "actions": actions[first : first + IN_A_ROW]}
        for first in range(0, len(actions), IN_A_ROW)
    ]


def pressed(button: Button, also: Json, *, in_dialog: bool = False) -> Json:
    """Return a button: one that opens a dialog, or one whose answer takes its place.

    What is answered in private is shown in a dialog, of which Teams keeps nothing: the card in the
    chat stays the same whatever was answered.
    """
    verb = PRIVATE if button.is_private else PRESS
    data = {**also, "action": verb, "choice": button.choice, "ref": button.ref}
    looks: Json = {"title": cut(button.label, LABEL)}
    if button.is_main:
        looks["style"] = "positive"
    if in_dialog:
        return {"type": "Action.Submit", **looks, "data": data}
    if button.is_private or button.choice in DIALOGS:
        return {"type": "Action.Submit", **looks, "data": fetching(data)}
    return executed(looks, verb, data)


def fetching(data: Json) -> Json:
    """Return data that asks for a dialog."""
    return data | {"msteams": FETCH}


def without_dialogs(drawn: Any) -> Any:
    """Return the same for where there are no dialogs: a page to fill in comes as a message then."""
    match drawn:
        case dict():
            return {k: without_dialogs(v) for k, v in drawn.items() if v != FETCH}
        case list():
            return [without_dialogs(each) for each in drawn]
        case _:
            return drawn


def executed(looks: Json, verb: str, data: Json) -> Json:
    """Return a button whose answer comes back at once; old clients send the same as a message."""
    fallback = {"type": "Action.Submit", **looks, "data": data}
    return {"type": "Action.Execute", **looks, "verb": verb, "data": data, "fallback": fallback}


def opened(link: Link) -> Elements:
    """Return a button that opens an address; nothing, if that is not a safe one."""
    if not link.address.startswith("https://"):
        return []
    return [{"type": "Action.OpenUrl", "title": cut(link.label, LABEL), "url": link.address}]
