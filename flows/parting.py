"""How an early end reaches others than the one who asked: a circle that goes on; the coordinator.

A circle can't hide that somebody left, and says so before anybody confirms. On the day those who
stay each read in private of how many it is now, and find a new conversation; whoever left reads
the note of every early end.

Where the programme wants the coordinator to hear of an end before its day, she gets a case: it
names the members in alphabetical order and never who asked, or what kind of end it is. She can
talk to them, and can't lift it. The case is opened on the first morning after all the days whose
acts lead to this same end, so that its day, too, tells nobody's working hours.
"""

from collections.abc import Iterable
from datetime import date, datetime

from flows.cases import BlankCase, CaseKind
from flows.desk import about_them, unconcerned
from flows.forms import FormPart
from flows.messages import CircleSmaller, CircleSmallerAcross, Kind, Ref
from flows.outcome import Because, NotNow, Outcome
from flows.people import PersonId
from flows.programme import ExitWay, Programme
from flows.relationship import Relationship, Status
from flows.words import names, part


def circle_goes_on(
    relationship: Relationship, going: frozenset[PersonId], day: date
) -> dict[PersonId, CircleSmaller]:
    """Return what those read who stay: of how many the circle is now, and with whom."""
    staying = tuple(each for each in relationship.members if each.person.id not in going)
    anew = (part("circle-chosen-anew"),) if relationship.status is Status.CLOSING else ()
    return {
        each.person.id: CircleSmaller(
            to=each.person.id,
            about=Ref(Kind.RELATIONSHIP, relationship.id),
            occasion=day.isoformat(),
            people=len(staying),
            others=names(
                tuple(them.person.first_name for them in staying if them is not each),
            ),
            parts=anew,
            not_before=each.person.calendar.next_opening(day),
        )
        for each in staying
    }


def in_private(message: CircleSmaller) -> Outcome:
    """Say the same without a conversation, where none can be opened for them."""
    return Outcome(
        messages=(
            CircleSmallerAcross(
                to=message.to,
                about=message.about,
                occasion=message.occasion,
                people=message.people,
                others=message.others,
                parts=message.parts,
                not_before=message.not_before,
            ),
        )
    )


def is_told(concerned: Iterable[PersonId], programme: Programme) -> str:
    """Return the name of the coordinator who hears of an end before its day; empty if nobody.

    It *concerns* who is in it, and all to whom they report.
    """
    if programme.exit is not ExitWay.VIA_COORDINATOR:
        return ""
    free = unconcerned(programme, frozenset(concerned))
    return free[0].name if free else ""


def for_the_coordinator(
    relationship: Relationship, programme: Programme, line: frozenset[PersonId]
) -> tuple[FormPart, ...]:
    """Say before anybody confirms that the coordinator hears of it, and what she hears."""
    name = is_told(line.union(relationship.everybody), programme)
    return (FormPart("change-end-coordinator", facts=(("coordinator", name),)),) if name else ()


def decide(
    relationship: Relationship,
    programme: Programme,
    blank: BlankCase,
    now: datetime,
    *,
    line: frozenset[PersonId] = frozenset(),
) -> Outcome | NotNow:
    """Tell the coordinator that an end is coming.

    *line* is everybody whom a member reports to: a coordinator among them hears of no case.
    """
    days = (relationship.ends_on, *(member.leaves_on for member in relationship.members))
    is_coming = not relationship.has_ended and any(day is not None for day in days)
    if not is_coming or not unconcerned(programme, line.union(relationship.everybody)):
        return NotNow(Because.SETTLED)
    return about_them(CaseKind.ENDING_SOON, relationship, programme, blank, now, line=line)
