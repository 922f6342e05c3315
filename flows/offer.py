"""A proposal that came of a matching round: what is different from any other.

A mentee who chose has said yes by choosing, and is not told who is asked: so nothing tells them
that somebody did not say yes. Everybody else is asked as always, and reminded once. When the last
day to answer is over it ends for all by the clock, as always; but both are free for the next choice
at once. A mentor of whom no yes came reads the same words whether they declined or did not answer,
with a way to say that they are still there.

A mentor who answered nothing at all is suggested to nobody until they answer anything; a mentee
sits out until the next list. Two of whom nobody
declined may be suggested to each other again; all others never are.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from flows import proposal
from flows.ballots import Ballot
from flows.matching.propose import Pair
from flows.matching.rules import Rule
from flows.messages import Message, OfferClosed, ProposalAgain, StillHereNoted, ref
from flows.outcome import FreeFrom, Heard, NotNow, OfferOver, Outcome, Released
from flows.people import DAY, Calendar, Person, PersonId, Role
from flows.programme import Programme
from flows.proposal import Side
from flows.relationship import Member, Relationship, RelationshipId
from flows.words import Part, part


def last_day(now: datetime, programme: Programme, people: tuple[Person, ...], days: int) -> date:
    """Return the day that leaves everybody so many working days of their own.

    Whoever works on few days a week has up to twice as many of the desk's, and holds up nobody
    for longer.
    """
    desk = programme.calendar
    most = desk.working_days_after(now.astimezone(desk.zone).date(), 2 * days)
    calendars = (each.calendar for each in people)
    theirs = (c.working_days_after(now.astimezone(c.zone).date(), days) for c in calendars)
    return min(most, max(theirs))


def reminds_at(last: date, days: int, desk: Calendar) -> datetime:
    """Return when those are reminded who had so many working days: past the middle of them."""
    left, day = days // 2, last
    while left:
        day -= DAY
        left -= desk.works_on(day)
    return desk.opening(day)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two whom a round gives to each other, with what a proposal needs: the mentee, the mentor."""

    new: RelationshipId
    found: Pair
    sides: tuple[Side, Side]
    in_spite: tuple[Rule, ...] = ()
    """The rules that a coordinator has set aside for them."""


def ask(two: Suggestion, answer_by: date, now: datetime, *, has_chosen: bool) -> Outcome:
    """Ask the mentor; the mentee too, unless they chose, and so have said yes."""
    mentee, mentor = two.sides
    relationship = proposal.between(two.new, two.found, two.sides)
    members = tuple(
        replace(each, said_yes=has_chosen and each.role is Role.MENTEE)
        for each in relationship.members
    )
    asked = tuple(
        replace(each, parts=(*each.parts, *although(two.in_spite)))
        for each in proposal.invitations(two.new, two.found, two.sides, answer_by, now)
    )
    return Outcome(
        facts=(proposal.suggested(relationship, answer_by, now),),
        keep=(replace(relationship, members=members, in_round=True),),
        messages=asked[1:] if has_chosen else asked,
        homes=(mentee.person.id, mentor.person.id),
    )


def although(rules: tuple[Rule, ...]) -> tuple[Part, ...]:
    """Say that a coordinator suggests it, although such a rule speaks against it."""
    return tuple(part(f"why-in-spite-{rule}") for rule in rules)


def answered(relationship: Relationship, who: PersonId, outcome: Outcome) -> Outcome:
    """Note that somebody answered, whatever it was."""
    if not relationship.in_round:
        return outcome
    return replace(outcome, keep=(*outcome.keep, Heard(who)))


def still_here(who: PersonId) -> Outcome:
    """Note that somebody is still there."""
    return Outcome(reply=StillHereNoted(), keep=(Heard(who),), homes=(who,))


def decide(relationship: Relationship, now: datetime) -> Outcome | NotNow:
    """End it as any other; and let both be free for the next choice."""
    decision = proposal.decide(relationship, now)
    if isinstance(decision, NotNow) or not relationship.in_round:
        return decision
    return replace(
        decision,
        keep=(
            OfferOver(relationship.id),
            *(
                FreeFrom(relationship.id, each, now.astimezone(UTC).date())
                for each in relationship.everybody
            ),
            Released(relationship.id),
        ),
        messages=tuple(
            closed(relationship, each) for each in relationship.members if each.is_asked
        ),
    )


def closed(relationship: Relationship, member: Member) -> Message:
    """Return what somebody reads who was asked; a mentor, with a way to say they are there."""
    note = proposal.closed(relationship, member)
    if member.role is Role.MENTEE:
        return note
    name = relationship.called(member.person.id)
    return OfferClosed(to=note.to, about=note.about, partner=name, not_before=note.not_before)


def again(relationship: Relationship, now: datetime) -> Outcome:
    """Remind those who were asked; it goes to nobody who has answered by then, whatever it was."""
    due = relationship.answer_by or now.date()
    asked = (each for each in relationship.members if each.is_asked)
    return Outcome(
        messages=tuple(
            ProposalAgain(
                to=each.person.id,
                about=ref(relationship),
                partner=str(relationship.called(each.person.id)),
                answer_by=due,
                not_before=each.person.calendar.next_open(now),
            )
            for each in asked
        )
    )


def afterwards(relationship: Relationship, member: Member, mine: Ballot, theirs: Ballot) -> Ballot:
    """Return somebody's ballot once nothing came of it: *mine*, and that of the other one."""
    [other] = relationship.partners(member.person.id)
    declined = is_no(member, mine) or is_no(other, theirs)
    kept = set(mine.still) | {other.person.id} if not declined else set(mine.still)
    silent = mine.is_silent or (member.is_asked and not mine.has_answered)
    return replace(mine, is_silent=silent, still=tuple(sorted(kept)))


def is_no(member: Member, ballot: Ballot) -> bool:
    """Say whether somebody who was asked has answered, and not with a yes."""
    return member.is_asked and ballot.has_answered and not member.said_yes
