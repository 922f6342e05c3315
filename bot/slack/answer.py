"""What the reception says, in the shape in which Slack takes it. Pure."""

from dataclasses import replace
from typing import Any, TypeAlias

from bot.card import Card, FormCard
from bot.reception import Answer, Retry
from bot.slack import draw, read

Body: TypeAlias = dict[str, Any]


def to_form(answer: Answer, sent: read.Sent, view: Body) -> Body:
    """Return the acknowledgement of a form. Nothing that was typed is lost."""
    match answer:
        case FormCard(errors=errors, key=key) if errors and key == sent.form:
            return {"response_action": "errors", "errors": errors}
        case Retry(card=card) if sent.first_field:
            return {"response_action": "errors", "errors": {sent.first_field: card.body}}
        case Retry(card=card):
            return {"response_action": "update", "view": draw.again(view, card)}
        case _:
            return {"response_action": "update", "view": as_view(answer)}


def as_view(answer: Answer) -> Body | None:
    """Return an answer as a modal; None if there is nothing to show."""
    match answer:
        case FormCard():
            return draw.modal(answer)
        case Retry(card=card) | (Card() as card):
            return draw.notice(card)
        case ():
            return None
        case cards:
            first, *_ = cards
            whole = replace(first, buttons=())
            return draw.notice(whole)


def as_message(answer: Answer) -> Body:
    """Return an answer as a message; empty if there is nothing to show."""
    match answer:
        case Retry(card=card) | (Card() as card):
            return draw.message(card)
        case FormCard() | ():
            return {}
        case cards:
            return draw.several(cards)
