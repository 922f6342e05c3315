"""What is kept of a proposal until it is answered."""

from typing import assert_never

from flows.outcome import Asked, SaidYes, Without
from flows.relationship import Relationship
from storage.shelves import Shelves


def keep(page: Shelves, record: Relationship | Asked | SaidYes | Without) -> None:
    """Keep a proposal, who has heard of it, and who said yes."""
    match record:
        case Relationship():
            propose(page, record)
        case Asked():
            page.relationships.ask(record.relationship, record.person)
        case SaidYes():
            page.relationships.say_yes(record.relationship, record.person)
        case Without():
            page.relationships.begin_without(record.relationship, record.person)
        case _:
            assert_never(record)


def propose(page: Shelves, new: Relationship) -> None:
    """Keep a new relationship, with the places that it takes."""
    capacity = {
        member.person.id: wish.capacity
        for member in new.members
        for wish in page.people.wishes(member.person.id)
        if wish.role is member.role
    }
    page.relationships.add(new, page.programme.id, capacity)
