"""A proposal: two people are asked, and it takes a yes from both.

Each is told who, and why, and may say no without a reason. Nobody learns of a no: whoever said yes
hears from us once the last day to answer is over, in the same words whether somebody declined or
nobody answered; so does everybody else. Until then nothing shows, and nothing is over: a no only
takes back a yes, and is written nowhere. So everybody is still asked, whoever said no to whom;
anybody may think again until the last day, and what is kept of it ends for all by the clock. In a
matching round it is sealed that somebody answered, so that two of whom one declined are not
suggested again; nobody is shown it.

A circle can begin without some of its mentees: see :mod:`flows.circle`.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from flows.briefing import begin, everybody_said_yes
from flows.facts import Proposed, Stepped
from flows.matching.propose import Pair
from flows.messages import (
    CircleClosed,
    CircleYesNoted,
    Kind,
    Message,
    NoNoted,
    ProposalClosed,
    ProposalSent,
    ProposalToMentee,
    ProposalToMentor,
    Ref,
    Settled,
    YesNoted,
)
from flows.outcome import (
    Asked,
    Because,
    FreeFrom,
    NotNow,
    Outcome,
    SaidYes,
    Unsaid,
    Without,
)
from flows.people import Person, PersonId, Role
from flows.programme import Programme, next_digest
from flows.reasons import ANYONE, at_a_distance, speaks_for, why
from flows.relationship import (
    FEWEST_MENTEES,
    Member,
    Relationship,
    RelationshipId,
    Status,
    Step,
)
from flows.signup import preview
from flows.wishes import Wish


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a proposal: a person and what they wish for."""

    person: Person
    wish: Wish
    hoped_for: str = ""
    """The name of the mentor a mentee hopes for, for the coordinator's eyes."""


def propose(
    new: RelationshipId, found: Pair, sides: tuple[Side, Side], programme: Programme, now: datetime
) -> Outcome:
    """Ask both the mentee and the mentor, in that order of *sides*."""
    mentee, mentor = sides
    answer_by = last_day_to_answer(now, programme, (mentee.person, mentor.person))
    relationship = between(new, found, sides)
    return Outcome(
        reply=ProposalSent(
            mentor=mentor.person.name,
            mentee=mentee.person.name,
            answer_by=answer_by,
            parts=why(found.score, ANYONE),
        ),
        facts=(suggested(relationship, answer_by, now),),
        keep=(relationship,),
        messages=invitations(new, found, sides, answer_by, now),
        homes=(mentee.person.id, mentor.person.id, *(each.id for each in programme.coordinators)),
    )


def between(new: RelationshipId, found: Pair, sides: tuple[Side, Side]) -> Relationship:
    """Return what would be a relationship between these two, and what speaks for it."""
    mentee, mentor = sides
    members = (
        Member(person=mentee.person, role=Role.MENTEE),
        Member(person=mentor.person, role=Role.MENTOR),
    )
    return Relationship(
        id=new,
        members=tuple(sorted(members, key=lambda member: member.person.id)),
        why=(
            *speaks_for(found.score, ANYONE),
            *at_a_distance(each.wish.format for each in sides),
        ),
    )


def suggested(relationship: Relationship, answer_by: date, now: datetime) -> Proposed:
    """Return that it was suggested to its members."""
    members = tuple((each.person.id, each.role) for each in relationship.members)
    return Proposed(relationship.id, members, answer_by, now)


def last_day_to_answer(now: datetime, programme: Programme, people: tuple[Person, ...]) -> date:
    """Return the day that leaves everybody the programme's number of working days."""
    days = programme.rhythm.answer_days
    return max(
        each.calendar.working_days_after(now.astimezone(each.calendar.zone).date(), days)
        for each in people
    )


def invitations(
    new: RelationshipId, found: Pair, sides: tuple[Side, Side], answer_by: date, now: datetime
) -> tuple[Message, ...]:
    """Return the two messages: who, why, and until when."""
    mentee, mentor = sides
    about = Ref(Kind.RELATIONSHIP, new)
    return (
        ProposalToMentee(
            to=mentee.person.id,
            about=about,
            partner=mentor.person.name,
            answer_by=answer_by,
            parts=(*why(found.score, Role.MENTEE), *preview(mentor.wish)[1:]),
            not_before=mentee.person.calendar.next_open(now),
        ),
        ProposalToMentor(
            to=mentor.person.id,
            about=about,
            partner=mentee.person.name,
            answer_by=answer_by,
            parts=(*why(found.score, Role.MENTOR), *preview(mentee.wish)[1:]),
            not_before=mentor.person.calendar.next_open(now),
        ),
    )


def yes(relationship: Relationship, who: PersonId, now: datetime) -> Outcome:
    """Note a yes; the last one leads to the introduction, as soon as all are prepared."""
    partners = relationship.partners(who)
    if not awaits_answers(relationship, now):
        return Outcome(reply=Settled())
    if all(member.said_yes for member in partners):
        return everybody_said_yes(relationship, who, now)
    return Outcome(
        reply=yes_noted(relationship, who, relationship.answer_by or now.date()),
        keep=(SaidYes(relationship.id, who),),
    )


def yes_noted(relationship: Relationship, who: PersonId, answer_by: date) -> Message:
    """Return what somebody reads who said yes, whatever the others did."""
    if relationship.is_circle:
        return CircleYesNoted(answer_by=answer_by)
    return YesNoted(partner=relationship.called(who), answer_by=answer_by)


def no(relationship: Relationship, who: PersonId, now: datetime) -> Outcome:
    """Note a no, as if nothing had been answered. Nobody is told, and nothing is over by it."""
    relationship.member(who)
    if not awaits_answers(relationship, now):
        return Outcome(reply=Settled())
    return Outcome(reply=NoNoted(), keep=(Unsaid(relationship.id, who),))


def decide(relationship: Relationship, now: datetime) -> Outcome | NotNow:
    """Let a proposal lapse once its last day is over, whoever said no or nothing.

    A circle begins with those who said yes, if they are enough.
    """
    if relationship.status is not Status.PROPOSED:
        return NotNow(Because.SETTLED)
    if now < closes_at(relationship):
        return NotNow(Because.WAITING_FOR_ANSWERS, until=closes_at(relationship))
    if ready := ready_to_begin(relationship):
        return begin_with(ready, relationship, now)
    return replace(close(relationship), facts=(Stepped(relationship.id, Step.LAPSE, now),))


def ready_to_begin(relationship: Relationship) -> tuple[Member, ...]:
    """Return who said yes to a circle, if that is enough to begin."""
    ready = tuple(member for member in relationship.members if member.said_yes)
    mentees = sum(member.role is Role.MENTEE for member in ready)
    is_open = relationship.is_circle and relationship.status is Status.PROPOSED
    return ready if is_open and FEWEST_MENTEES <= mentees < len(ready) else ()


def begin_with(ready: tuple[Member, ...], relationship: Relationship, now: datetime) -> Outcome:
    """Begin a circle; whoever said no, or nothing, reads what all read where none begins."""
    begun = begin(replace(relationship, members=ready), now)
    others = tuple(member for member in relationship.members if member not in ready)
    return replace(
        begun,
        keep=(
            *(Without(relationship.id, each.person.id) for each in others),
            *(stays_until_the_digest(relationship, each) for each in others),
        ),
        messages=(*begun.messages, *(closed(relationship, e) for e in others if e.is_asked)),
        homes=relationship.everybody,
    )


def delivered(relationship: Relationship, who: PersonId) -> Outcome:
    """Note that the proposal has reached somebody; from now on their home shows it."""
    return Outcome(keep=(Asked(relationship.id, who),), homes=(who,))


def close(relationship: Relationship) -> Outcome:
    """Close a proposal. All who were asked hear at the same hour, in the same words."""
    return Outcome(
        keep=tuple(stays_until_the_digest(relationship, each) for each in relationship.members),
        messages=tuple(
            closed(relationship, member)
            for member in relationship.members
            if member.is_asked or member.said_yes
        ),
        homes=relationship.everybody,
    )


def stays_until_the_digest(relationship: Relationship, member: Member) -> FreeFrom:
    """Free somebody's place after the next digest."""
    return FreeFrom(relationship.id, member.person.id, free_again(relationship))


def closed(relationship: Relationship, member: Member) -> Message:
    """Return what somebody reads who was asked, as the proposal closes."""
    me, about = member.person, Ref(Kind.RELATIONSHIP, relationship.id)
    hour = me.calendar.next_open(closes_at(relationship))
    if relationship.is_circle:
        return CircleClosed(to=me.id, about=about, not_before=hour)
    name = relationship.called(me.id)
    return ProposalClosed(to=me.id, about=about, partner=name, not_before=hour)


def day_of_closing(relationship: Relationship) -> date:
    """Return the day after answers were due."""
    if relationship.answer_by is None:
        raise ValueError("only a proposal has a day by which to answer")
    return relationship.answer_by + timedelta(days=1)


def closes_at(relationship: Relationship) -> datetime:
    """Return when it closes: the last day to answer is a whole day for everybody."""
    day = day_of_closing(relationship)
    return max(calendar.next_opening(day) for calendar in relationship.calendars)


def free_again(relationship: Relationship) -> date:
    """Return the day from which a closed proposal takes nobody's place any more."""
    closes = closes_at(relationship)
    heard = max(calendar.next_open(closes) for calendar in relationship.calendars)
    return next_digest(heard.date())


def awaits_answers(relationship: Relationship, now: datetime) -> bool:
    """Say whether the proposal is still open."""
    return relationship.status is Status.PROPOSED and now < closes_at(relationship)
