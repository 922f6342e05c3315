"""What the reception says, in the shapes in which Teams takes it. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from bot.card import Card, FormCard
from bot.reception import Answer, Retry
from bot.teams import draw, read

Body: TypeAlias = dict[str, Any]
About: TypeAlias = read.Pressed | read.Sent


@dataclass(frozen=True, slots=True)
class Shown:
    """Where an answer is shown: in place of what was pressed, beside it, or for a moment only."""

    instead: Body | None = None
    """A message that takes the place of the one that was pressed."""
    beside: Body | None = None
    """A message of its own, in somebody's own chat."""
    remark: Card | None = None
    """A word that keeps nothing, where the message and all that was typed in it stays."""


def with_people(answer: Answer, sent: read.Sent) -> Answer:
    """Return a page that is shown again with those who were named on it, as they were named."""
    if not isinstance(answer, FormCard) or answer.key != sent.form:
        return answer
    named = sent.picked_people
    fields = (replace(each, value=named.get(each.key, each.value)) for each in answer.fields)
    return replace(answer, fields=tuple(fields))


def to_button(answer: Answer, about: About) -> Shown:
    """Return where the answer to a button is shown, or to a form that stands in a chat.

    Where others read along nothing changes: the answer is for one person. Elsewhere it takes the
    place of what it answers, unless it is a page to fill in, or was asked for at home.
    """
    if isinstance(answer, Retry):
        return Shown(remark=answer.card)
    said = as_message(answer)
    if said is None:
        return Shown()
    if isinstance(about, read.Sent):
        return Shown(instead=said)
    if about.is_shared or about.is_home or isinstance(answer, FormCard):
        return Shown(beside=said)
    return Shown(instead=said)


def to_invoke(shown: Shown) -> Body | None:
    """Return the acknowledgement of a button."""
    if shown.instead is not None:
        return draw.replaced(content(shown.instead))
    return draw.remarked(shown.remark) if shown.remark else None


def to_dialog(answer: Answer) -> Body | None:
    """Return what a dialog shows; None closes it."""
    match answer:
        case FormCard() | Card():
            return draw.dialog(answer)
        case Retry(card=card):
            return draw.dialog(card)
        case ():
            return None
        case cards:
            return draw.dialog(replace(cards[0], buttons=()))


def as_message(answer: Answer) -> Body | None:
    """Return an answer as a message; None if there is nothing to show."""
    match answer:
        case FormCard():
            return draw.form(answer)
        case Retry(card=card) | (Card() as card):
            return draw.message(card)
        case ():
            return None
        case cards:
            return draw.screen(cards)


def content(message: Mapping[str, Any]) -> Body:
    """Return the one card that a message is."""
    found: Body = message["attachments"][0]["content"]
    return found
