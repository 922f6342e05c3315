"""What happened: written into the journal, and into what it happened to."""

from datetime import UTC

from flows import history, pause
from flows.facts import (
    AboutRelationship,
    Approved,
    Fact,
    Introduced,
    Joined,
    Paused,
    Proposed,
    Stepped,
    TookBack,
    Waived,
)
from flows.load import ASKED_AFTER
from flows.people import Role
from flows.relationship import Relationship, Status, Step
from flows.rounds import WOKEN_BY_FACTS, Chapter
from storage import tables as t
from storage.packing import pack
from storage.people import NoPlaceError
from storage.shelves import Shelves


def keep(page: Shelves, fact: Fact) -> None:
    """Write a fact down; it is never altered."""
    subject: str
    match fact:
        case Joined(person=person) | TookBack(person=person):
            subject = person
        case Approved(person=person):
            subject = person
            page.people.qualify(person)
        case Waived(person=person, role=role, at=at):
            subject = person
            day = at.astimezone(UTC).date()
            page.briefings.waive(person, role, day, page.programme.id)
            page.relationships.read_anew()
        case _:
            subject = fact.relationship
            to_relationship(page, fact)
    entry = {"id": page.scope.chance.id(), "subject": subject, "at": fact.at}
    page.scope.add_once(t.Journal, **entry, fact=pack(fact))


def to_relationship(page: Shelves, fact: AboutRelationship) -> None:
    """Take a relationship one step on, and have the clock look at it anew."""
    before = page.relationships.get(fact.relationship)
    if before is None:
        raise NoPlaceError("there is no such relationship")
    after = history.apply(before, fact)
    page.relationships.save(after, before)
    if after.has_ended:
        page.due.forget(Chapter.ENDING, fact.relationship)
        page.outbox.forget(fact.relationship)
    page.woken.add(fact.relationship, *WOKEN_BY_FACTS)
    if before.in_round and before.status is Status.PROPOSED and after.status is not before.status:
        page.due.look_at(Chapter.MATCHING, page.programme.id, fact.at)
    wake(page, fact, before)


def wake(page: Shelves, fact: AboutRelationship, before: Relationship) -> None:
    """Have those chapters look that wait for one thing only."""
    match fact:
        case Proposed():
            page.woken.add(fact.relationship, Chapter.WAITING)
        case Stepped(step=Step.ACCEPT):
            page.woken.add(fact.relationship, Chapter.BRIEFING)
            page.due.forget(Chapter.WAITING, fact.relationship)
        case Stepped(step=Step.END_EARLY | Step.LAPSE):
            page.pulses.forget(fact.relationship)
        case Stepped(step=Step.COMPLETE) if before.gone:
            everybody = (*before.members, *before.gone)
            page.pulses.open_for_all(fact.relationship, (m.person.id for m in everybody))
        case Paused():
            page.due.look_at(Chapter.PAUSE, fact.relationship, pause.over_at(fact.until))
        case Introduced():
            for mentor in before.those(Role.MENTOR):
                page.due.look_at(Chapter.LOAD, mentor.person.id, fact.at + ASKED_AFTER)
        case _:
            pass
