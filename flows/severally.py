"""What was to be read together, where that can't be: each hears of it in private.

Their hours may not meet any more when it is to go; the platform may open no conversation for
them; or nobody can know whether it arrived there. An introduction then says where to find the
other one. An agreement is simply told to each, even if somebody reads it twice.
"""

from datetime import datetime

from flows import agreement, introduction, parting
from flows.messages import AgreementTogether, CircleSmaller, Message
from flows.outcome import Outcome
from flows.relationship import Relationship


def hours_never_meet(message: Message, relationship: Relationship, now: datetime) -> Outcome:
    """Say it to each, since no hour suits all of them."""
    if isinstance(message, AgreementTogether):
        return agreement.in_private(message, relationship, now)
    return Outcome(messages=introduction.words_of_introduction(relationship, now))


def no_conversation(message: Message, relationship: Relationship, now: datetime) -> Outcome:
    """Say it to each, since no conversation can be opened for them."""
    if isinstance(message, CircleSmaller):
        return parting.in_private(message)
    if isinstance(message, AgreementTogether):
        return agreement.in_private(message, relationship, now)
    return introduction.across(relationship, now)


def nobody_can_know(message: Message, relationship: Relationship, now: datetime) -> Outcome:
    """Say it to each, or where to look, since nobody can know whether it arrived."""
    if isinstance(message, AgreementTogether):
        return agreement.in_private(message, relationship, now)
    return introduction.where_to_look(relationship, now)
