"""A meeting: we know of one only because somebody says so. No calendar is read.

What was said in it is never asked for. The day is a sign of life: it starts the silence anew.
The answer offers the next date right away, most of all after the first meeting.
"""

from datetime import datetime

from flows.facts import Stepped
from flows.messages import FirstMetNoted, Kind, Message, MetNoted, NotYetNoted, Ref, Settled
from flows.outcome import Outcome, Planned, SaidNotYet
from flows.people import PersonId
from flows.programme import Silence
from flows.relationship import Relationship, Status, Step


def met(relationship: Relationship, who: PersonId, now: datetime) -> Outcome:
    """Note that they met. Any member may say so; which one is not written down.

    Where they had settled a time, and it has passed, it is then that they met.
    """
    if not relationship.is_meeting or relationship.introduced_on is None:
        relationship.member(who)
        return Outcome(reply=Settled())
    plan = relationship.plan
    settled = plan.at if plan and not plan.is_ahead(now) else None
    return Outcome(
        reply=noted(relationship, who),
        keep=(Planned(relationship.id, None),) if settled else (),
        facts=(Stepped(relationship.id, Step.MEET, settled or now),),
        homes=relationship.everybody,
    )


def noted(relationship: Relationship, who: PersonId) -> Message:
    """Return the answer: to whose agenda a first meeting was, with the agreement beside it."""
    partner = relationship.called(who)
    about = Ref(Kind.RELATIONSHIP, relationship.id)
    is_first = relationship.status is Status.INTRODUCED and relationship.agreement is None
    if is_first and relationship.owns(who):
        return FirstMetNoted(partner=partner, about=about)
    return MetNoted(partner=partner, about=about)


def not_yet(relationship: Relationship, who: PersonId) -> Outcome:
    """Note the answer: the question is not asked again until a sign of life.

    Only whose agenda it is gives it, in private: it is sealed, and of when nothing is kept.
    """
    is_asked = relationship.owns(who)
    open_question = relationship.silence in {Silence.ASKED, Silence.REMINDED}
    if not is_asked or not relationship.is_meeting or not open_question:
        return Outcome(reply=Settled())
    partner = relationship.called(who)
    about = Ref(Kind.RELATIONSHIP, relationship.id)
    noted = NotYetNoted(partner=partner, about=about)
    return Outcome(reply=noted, keep=(SaidNotYet(relationship.id),))
