"""What is kept of a matching round."""

from datetime import datetime
from typing import assert_never

from flows import offer
from flows.ballots import Ballot, MatchingRound, Stage
from flows.outcome import Ballots, Fared, Heard, OfferOver, OfMatching, Reminded
from flows.relationship import RelationshipId
from flows.rounds import Chapter
from storage.shelves import Shelves


def keep(page: Shelves, record: OfMatching, now: datetime) -> None:
    """Keep the round, and what it knows of people."""
    match record:
        case MatchingRound():
            page.rounds.keep(record, page.programme.id)
            page.due.look_at(Chapter.MATCHING, page.programme.id, now)
            if record.stage is Stage.REVIEW and record.until and not record.is_reminded:
                seen = page.programme.calendar.opening(record.until)
                page.due.look_by(Chapter.MORNING, page.programme.id, seen)
        case Ballots():
            page.rounds.keep_ballots(record.all, page.programme.id)
        case Heard():
            heard = (each.heard() for each in page.rounds.these((record.person,)))
            page.rounds.keep_ballots(heard, page.programme.id)
        case OfferOver():
            nothing_came_of(page, record.relationship)
        case Reminded():
            page.due.forget(Chapter.WAITING, record.relationship)
        case Fared():
            page.declared.hold_against(record, page.dimensions, page.programme.id)
        case _:
            assert_never(record)


def nothing_came_of(page: Shelves, which: RelationshipId) -> None:
    """Write the ballots of both anew, whatever there is to say."""
    relationship = page.relationships.get(which)
    if relationship is None:
        return
    held = {(b.person, b.role): b for b in page.rounds.these(relationship.everybody)}
    mine = {
        each.person.id: held.get((each.person.id, each.role))
        or Ballot(person=each.person.id, role=each.role)
        for each in relationship.members
    }
    after = (
        offer.afterwards(relationship, each, mine[each.person.id], mine[other.person.id])
        for each in relationship.members
        for other in relationship.partners(each.person.id)
    )
    page.rounds.keep_ballots(after, page.programme.id)
