"""Two equals: peers, and co-mentors who take turns.

Whoever signs up to exchange with an equal says what they would like to work on and what they can
help with. A coordinator suggests two of them, as peers or as co-mentors, and both decide, as in a
pair: what holds for a proposal holds here.

From then on they differ in one thing only: whose agenda the next meeting is. Of peers it is
everybody's: both bring a point or two, both are reminded, both are asked, in the same words. Of
co-mentors it is the one's, and after every meeting the other's: whose turn it is hears what a
mentee hears, and the other what a mentor does. Where both say that they met it is one meeting. Who
begins is who comes first in the relationship's fixed order, which tells nothing.

Neither is ever called anybody's mentor or mentee.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from flows.facts import Proposed
from flows.matching.equals import Exchange
from flows.matching.score import Because, Score
from flows.messages import Kind, ProposalSent, ProposalToPeer, Ref
from flows.outcome import Outcome
from flows.people import Person, PersonId, Role
from flows.programme import Programme, Shape
from flows.proposal import Side, last_day_to_answer
from flows.reasons import ANYONE, at_a_distance, line, why
from flows.relationship import Member, Relationship, RelationshipId
from flows.signup import preview
from flows.words import Part, part, topics

SAID_OF_BOTH = frozenset({Because.HOURS_APART, Because.FORMAT, Because.LANGUAGES})
"""Reasons that read the same from either side."""


@dataclass(frozen=True, slots=True)
class Two:
    """Two equals as a proposal needs them, and in which form they are suggested."""

    found: Exchange
    one: Side
    other: Side
    form: Shape

    @property
    def people(self) -> tuple[Person, ...]:
        """Return both, in one fixed order."""
        both = (self.one.person, self.other.person)
        return tuple(sorted(both, key=lambda each: each.id))

    @property
    def why(self) -> tuple[Part, ...]:
        """Return what speaks for it, as both may read it together."""
        alike = (each for each in self.found.for_one.reasons if each.code in SAID_OF_BOTH)
        shared = part(f"why-topics-{ANYONE}", topics=topics(self.found.topics))
        return (shared, *(line("why", each, ANYONE) for each in alike))


def propose(new: RelationshipId, two: Two, programme: Programme, now: datetime) -> Outcome:
    """Ask both."""
    answer_by = last_day_to_answer(now, programme, two.people)
    members = tuple(Member(person=each, role=Role.PEER) for each in two.people)
    ways = (two.one.wish.format, two.other.wish.format)
    relationship = Relationship(
        id=new,
        members=members,
        why=(*two.why, *at_a_distance(ways)),
        turn=0 if two.form is Shape.CO_MENTORING else None,
    )
    return Outcome(
        reply=ProposalSent(
            mentee=two.one.person.name,
            mentor=two.other.person.name,
            answer_by=answer_by,
            parts=two.why,
        ),
        facts=(Proposed(new, tuple((m.person.id, m.role) for m in members), answer_by, now),),
        keep=(relationship,),
        messages=tuple(invitations(relationship, two, answer_by, now)),
        homes=(*relationship.everybody, *(each.id for each in programme.coordinators)),
    )


def invitations(
    relationship: Relationship, two: Two, answer_by: date, now: datetime
) -> Iterator[ProposalToPeer]:
    """Yield what each reads: what the partner could help with, and what they could give."""
    sides = ((two.one, two.other, two.found.for_one), (two.other, two.one, two.found.for_other))
    for me, partner, score in sides:
        theirs = tuple(each for each in me.wish.topics if each in partner.wish.offers)
        mine = tuple(each for each in partner.wish.topics if each in me.wish.offers)
        yield ProposalToPeer(
            to=me.person.id,
            about=Ref(Kind.RELATIONSHIP, relationship.id),
            form=two.form,
            partner=partner.person.name,
            answer_by=answer_by,
            parts=(
                part(f"why-topics-{Role.MENTEE}", topics=topics(theirs)),
                part(f"why-topics-{Role.MENTOR}", topics=topics(mine)),
                *besides_topics(score),
                *preview(partner.wish)[2:],
            ),
            not_before=me.person.calendar.next_open(now),
        )


def besides_topics(score: Score) -> tuple[Part, ...]:
    """Return what else speaks for it or against it, as its reader sees it."""
    about_topics = Because.SHARED_TOPICS
    reasons = tuple(each for each in score.reasons if each.code is not about_topics)
    caution = score.caution if score.caution and score.caution.code is not about_topics else None
    return why(replace(score, reasons=reasons, caution=caution), Role.MENTEE)


def whose_turn(relationship: Relationship, who: PersonId) -> tuple[Part, ...]:
    """Say whose agenda the next meeting is, where that changes."""
    if relationship.turn is None:
        return ()
    if relationship.owns(who):
        return (part("turn-yours"),)
    return (part("turn-theirs", partner=relationship.called(who)),)
