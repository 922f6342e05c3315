"""What people were asked, and have answered."""

from typing import assert_never

from flows.outcome import (
    AboutAnswers,
    CheckedIn,
    SaidHowFreely,
    SaidNotYet,
    Sheet,
    Tallied,
    ToRemind,
    WroteToManager,
)
from storage.shelves import Shelves


def keep(page: Shelves, record: AboutAnswers) -> None:
    """Keep that somebody was asked or has answered; what they said is only counted."""
    match record:
        case Sheet():
            page.pulses.keep(record)
        case ToRemind(relationship=which, person=person, of=talk):
            relationship = page.relationships.get(which)
            everybody = relationship.everybody if relationship else (person,)
            page.pulses.remind(which, person, talk, everybody)
        case Tallied():
            page.pulses.count(record.item, record.answer, page.programme.id)
        case SaidHowFreely():
            page.pulses.said_how_freely(record.person)
        case SaidNotYet():
            page.relationships.say_not_yet(record.relationship)
        case CheckedIn():
            page.pulses.checked_in(record.person, record.on)
        case WroteToManager():
            page.pulses.wrote_to_manager(record.person, record.on)
        case _:
            assert_never(record)
