"""After an ending: the offer to try again, always asked and never automatic.

Taking it up is one tap. Those who do enter matching after the next weekly digest, so that
nobody can read from the waiting list who became free, and when. Until then nothing changes.

From then on they wait like anybody else, since the day on which they signed up: so they come
first. Two who were together never are proposed to each other again, nor two who were proposed once;
but in a matching round two may be, if all there was is silence.
"""

from datetime import UTC, datetime, time

from flows.messages import RematchNoted, Settled
from flows.outcome import Because, FreeFrom, NotNow, Outcome, Released
from flows.people import PersonId
from flows.programme import next_digest
from flows.relationship import Relationship


def take_up(relationship: Relationship, who: PersonId, now: datetime) -> Outcome:
    """Note that somebody would like another partner."""
    me = relationship.member(who)
    if not relationship.has_ended or relationship.accepted_at is None:
        return Outcome(reply=Settled())
    if me.free_from is not None:
        return Outcome(reply=RematchNoted(from_day=me.free_from))
    day = next_digest(now.astimezone(me.person.calendar.zone).date())
    return Outcome(
        reply=RematchNoted(from_day=day),
        keep=(FreeFrom(relationship.id, who, day),),
        homes=(who,),
    )


def decide(relationship: Relationship, now: datetime) -> Outcome | NotNow:
    """Free the places of those whose day has come."""
    everybody = (*relationship.members, *relationship.gone, *relationship.without)
    days = [member.free_from for member in everybody if member.takes_a_place]
    waiting = sorted(day for day in days if day is not None)
    if not waiting:
        return NotNow(Because.SETTLED)
    first = datetime.combine(waiting[0], time(), tzinfo=UTC)
    if now < first:
        return NotNow(Because.TOO_SOON, until=first)
    return Outcome(
        keep=(Released(relationship.id),),
        homes=tuple(member.person.id for member in everybody),
    )
