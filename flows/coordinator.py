"""What only a coordinator may do: approve mentors, suggest pairs, waive a briefing, see to cases.

Mentors are never approved by default: quality over quantity. A coordinator may suggest a pair,
and both people still have to say yes. Names stand in a case's details, which only coordinators
can open.
"""

from collections.abc import Iterable
from datetime import datetime

from flows import briefing
from flows.cases import Case, CaseKind
from flows.digest import NOBODY, Queues
from flows.facts import Approved
from flows.forms import Form, FormPart
from flows.matching.propose import Nobody
from flows.matching.rules import UNSPOKEN
from flows.messages import (
    ApprovalNoted,
    Choice,
    DeskApplication,
    DeskBriefings,
    DeskPeers,
    DeskSeekers,
    Kind,
    MentorApproved,
    Message,
    NobodyToPropose,
    Ref,
    Settled,
)
from flows.outcome import Outcome
from flows.people import Person
from flows.programme import Programme
from flows.proposal import Side
from flows.relationship import Relationship
from flows.signup import preview
from flows.tally import FEWEST
from flows.wishes import Wish
from flows.words import Part, names, part

MOST_NAMED = 20
"""How many waiting mentees are named at once; the others are counted."""
ABOUT_PAIRS = frozenset(
    {
        CaseKind.GONE_QUIET,
        CaseKind.NO_AGREEMENT,
        CaseKind.BRIEFING_STUCK,
        CaseKind.PROPOSAL_WAITING,
        CaseKind.ENDING_SOON,
    }
)
"""Cases in which nobody asked for anything: they name the pair."""


def approve(mentor: Person, wish: Wish | None, programme: Programme, now: datetime) -> Outcome:
    """Let a mentor into matching, and tell them."""
    if wish is None or wish.qualified:
        return Outcome(reply=Settled())
    return Outcome(
        reply=ApprovalNoted(mentor=mentor.name),
        facts=(Approved(mentor.id, now),),
        messages=(MentorApproved(to=mentor.id, not_before=mentor.calendar.next_open(now)),),
        homes=(mentor.id, *(each.id for each in programme.coordinators)),
    )


def nobody_to_propose(found: Nobody) -> Outcome:
    """Say what stood in the way of five pairs and more, without telling what is private.

    That somebody may not be available is said always, and never of how many pairs: whoever knows
    how many wait could tell from the rest.
    """
    many = {
        rule: pairs
        for rule, pairs in found.because.items()
        if pairs >= FEWEST and rule not in UNSPOKEN
    }
    return Outcome(
        reply=NobodyToPropose(
            parts=(
                *(part(f"blocked-{rule}", pairs=many[rule]) for rule in sorted(many)),
                part("blocked-not_available"),
            )
        )
    )


def desk(
    applications: Iterable[Side],
    seekers: Iterable[Side],
    unbriefed: tuple[Person, ...] = (),
    further: Queues = NOBODY,
    without: tuple[Choice, ...] = (),
) -> tuple[Message, ...]:
    """Return what waits for a coordinator, as cards; the *further* ones are only counted."""
    everybody = tuple(seekers)
    waiting = everybody[:MOST_NAMED]
    more = len(everybody) - len(waiting) + further.seekers
    cards: list[Message] = [application(side) for side in applications]
    if waiting:
        cards.append(
            DeskSeekers(
                mentees=names(tuple(side.person.name for side in waiting)),
                without=without,
                parts=(
                    *([part("desk-more", people=more)] if more else ()),
                    *(line for side in waiting for line in hopes(side)),
                ),
            )
        )
    if unbriefed:
        cards.append(briefings(unbriefed, further.unbriefed))
    return tuple(cards)


def equals(
    waiting: tuple[Side, ...], further: Queues = NOBODY, without: tuple[Choice, ...] = ()
) -> tuple[Message, ...]:
    """Return the card of those who wait for an equal; there is none if nobody does."""
    if not waiting:
        return ()
    named, more = waiting[:MOST_NAMED], max(len(waiting) - MOST_NAMED, 0) + further.peers
    return (
        DeskPeers(
            people=names(tuple(side.person.name for side in named)),
            parts=(part("desk-more", people=more),) if more else (),
            without=without,
        ),
    )


def briefings(unbriefed: tuple[Person, ...], further: int = 0) -> DeskBriefings:
    """Return the card of those who have not had the briefing."""
    more = len(unbriefed) - MOST_NAMED + further
    return DeskBriefings(
        people=names(tuple(each.name for each in unbriefed[:MOST_NAMED])),
        parts=(part("desk-more-unbriefed", people=more),) if more > 0 else (),
    )


def hopes(side: Side) -> tuple[Part, ...]:
    """Return what a mentee told the coordinator about the mentor they hope for."""
    ideal = part("desk-ideal", mentee=side.person.name, text=side.wish.ideal)
    named = part("desk-hoped-for", mentee=side.person.name, mentor=side.hoped_for)
    return (*([ideal] if side.wish.ideal else ()), *([named] if side.hoped_for else ()))


def application(side: Side) -> DeskApplication:
    """Return the card of one mentor who applied."""
    return DeskApplication(
        mentor=side.person.name,
        about=Ref(Kind.PERSON, side.person.id),
        parts=(part("preview-places", places=side.wish.capacity), *preview(side.wish)),
    )


def details(
    case: Case,
    relationship: Relationship | None,
    asker: Person | None,
    waivable: tuple[Person, ...] = (),
) -> Form:
    """Return a case's private form: the members in alphabetical order, or the one who asked.

    A briefing that is stuck can be waived there, for those in *waivable*.
    """
    if case.kind in ABOUT_PAIRS and relationship is not None:
        people = sorted(m.person.name for m in relationship.members if m.person.name)
    else:
        people = [asker.name] if asker else []
    questions = briefing.whose(waivable)
    return Form(
        key=f"case-{case.kind}",
        questions=questions,
        facts=(("number", case.number),),
        parts=(
            FormPart("case-people", facts=(("people", names(tuple(people))),)),
            FormPart("case-opened", facts=(("day", case.opened_on),)),
        ),
        can_send=bool(questions),
    )
