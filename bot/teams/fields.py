"""Questions of a form, as inputs of an Adaptive Card. What was answered before stands in them."""

from datetime import date, time

from bot.card import Field, FieldKind
from bot.teams.words import TEXT, Json, cut, meek, option, small, whole

HINT, ADDRESS = 500, 254
FEW, MANY = 5, 12
"""So many choices are shown at once; more than so many can be searched."""
PEOPLE = "graph.microsoft.com/users"
"""Teams' own search for colleagues; what comes back is by what id the organisation knows one."""


def question(field: Field, most: int = TEXT) -> Json:
    """Return a question, and a place for what is wrong with its answer."""
    asks: Json = {"id": field.key, "label": cut(field.label, min(most, HINT))}
    if field.is_required and not field.otherwise:
        asks |= {"isRequired": True, "errorMessage": cut(field.missing, HINT)}
    wrong = {
        "type": "TextBlock",
        "id": f"{field.key}-error",
        "text": meek(cut(field.error, HINT)) or " ",
        "color": "Attention",
        "spacing": "Small",
        "wrap": True,
        "isVisible": bool(field.error),
    }
    hint = [small(field.hint, min(most, HINT)) | {"spacing": "Small"}] if field.hint else []
    items = [element(field) | asks, *otherwise(field), wrong, *hint]
    return {"type": "Container", "spacing": "Medium", "items": items}


def otherwise(field: Field) -> list[Json]:
    """Return a box for the address of somebody whom Teams' own search does not show."""
    if not field.otherwise:
        return []
    box = {
        "type": "Input.Text",
        "id": address_of(field.key),
        "style": "Email",
        "maxLength": ADDRESS,
    }
    label = {"label": cut(field.otherwise, HINT), "spacing": "Small"}
    return [box | label | (filled(whole(str(field.value))) if is_address(field.value) else {})]


def address_of(key: str) -> str:
    """Return under which name the address comes back."""
    return f"{key}-address"


def is_address(value: object) -> bool:
    """Say whether somebody was named by their address; ids have no such sign."""
    return isinstance(value, str) and "@" in value


def element(field: Field) -> Json:
    """Return what one answers a question with."""
    match field.kind:
        case FieldKind.LINE | FieldKind.TEXT:
            return written(field)
        case FieldKind.DAY:
            return {"type": "Input.Date"} | filled(iso(date, field.value))
        case FieldKind.HOUR:
            return {"type": "Input.Time"} | filled(iso(time, field.value))
        case FieldKind.YES:
            tick = " ".join(pick.label for pick in field.picks)
            value = "true" if field.value else "false"
            return {"type": "Input.Toggle", "title": option(tick), "wrap": True, "value": value}
        case _:
            return picked(field)


def written(field: Field) -> Json:
    """Return a box to write in."""
    drawn: Json = {
        "type": "Input.Text",
        "isMultiline": field.kind is FieldKind.TEXT,
        "maxLength": field.at_most,
    }
    typed = field.value if isinstance(field.value, str) else ""
    return drawn | filled(whole(typed[: field.at_most]))


def picked(field: Field) -> Json:
    """Return a list to pick from. Colleagues are looked up by Teams itself, where it can."""
    is_person, is_many = field.kind is FieldKind.PERSON, field.kind is FieldKind.SOME_OF
    drawn: Json = {
        "type": "Input.ChoiceSet",
        "isMultiSelect": is_many,
        "style": style(field),
        "wrap": True,
        "choices": [
            {"title": option(pick.label), "value": on_the_wire(pick.value)} for pick in field.picks
        ],
    }
    if is_person:
        drawn["choices.data"] = {"type": "Data.Query", "dataset": PEOPLE}
    given = field.value if isinstance(field.value, tuple) else (field.value,)
    offered = {pick.value for pick in field.picks}
    is_looked_up = is_person and not is_address(field.value)
    chosen = [each for each in given if isinstance(each, str) and (is_looked_up or each in offered)]
    return drawn | filled(",".join(on_the_wire(each) for each in chosen if each))


def style(field: Field) -> str:
    """Return how a list is shown: all at once, folded, or with a box to search in."""
    if field.kind is FieldKind.PERSON:
        return "filtered"
    if field.kind is FieldKind.SOME_OF:
        return "expanded" if len(field.picks) <= MANY else "compact"
    if len(field.picks) <= FEW:
        return "expanded"
    return "compact" if len(field.picks) <= MANY else "filtered"


def on_the_wire(value: str) -> str:
    """Return a value as it can stand among others, which commas set apart."""
    return whole(value).replace("%", "%25").replace(",", "%2C")


def filled(value: str) -> Json:
    """Return what was filled in before, if anything was."""
    return {"value": value} if value else {}


def iso(kind: type[date] | type[time], value: object) -> str:
    """Return a date or a time of day as inputs take it; nothing if it is none."""
    try:
        found = kind.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        return ""
    return found.isoformat() if isinstance(found, date) else f"{found:%H:%M}"
