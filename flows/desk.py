"""Who hears of a case: the desk; or, if it concerns a coordinator, the other coordinators alone.

A case concerns a coordinator who is in the pair, or in the reporting line of somebody in it. It is
then never in the channel, nor in its counts.
"""

from datetime import datetime

from flows.cases import Case, CaseKind
from flows.messages import (
    BriefingStuck,
    CaseForYou,
    Kind,
    Message,
    PairEndingSoon,
    PairGoneQuiet,
    PairWithoutAgreement,
    Ref,
    SomethingSetAside,
    WordWanted,
)
from flows.people import Person, PersonId
from flows.programme import Programme
from flows.words import Words

ON_THE_DESK = {
    CaseKind.GONE_QUIET: PairGoneQuiet,
    CaseKind.WORD_WANTED: WordWanted,
    CaseKind.NO_AGREEMENT: PairWithoutAgreement,
    CaseKind.BRIEFING_STUCK: BriefingStuck,
    CaseKind.ENDING_SOON: PairEndingSoon,
}


def unconcerned(programme: Programme, concerned: frozenset[PersonId]) -> tuple[Person, ...]:
    """Return the coordinators whom a case does not concern."""
    return tuple(each for each in programme.coordinators if each.id not in concerned)


def tell(
    case: Case, concerned: frozenset[PersonId], programme: Programme, now: datetime
) -> tuple[Message, ...]:
    """Return the post on the desk, or the notes to those coordinators who may know."""
    about = Ref(Kind.CASE, case.id)
    others = unconcerned(programme, concerned)
    if len(others) == len(programme.coordinators):
        hour = programme.calendar.next_open(now)
        return (ON_THE_DESK[case.kind](about=about, number=case.number, not_before=hour),)
    return tuple(
        CaseForYou(
            to=each.id,
            about=about,
            number=case.number,
            what=Words(f"case-kind-{case.kind}"),
            not_before=each.calendar.next_open(now),
        )
        for each in others
    )


def set_aside(programme: Programme, now: datetime) -> Message:
    """Return the post that something could not be said, at most one a day; not what, or to whom."""
    hour = programme.calendar.next_open(now)
    return SomethingSetAside(occasion=hour.date().isoformat(), not_before=hour)
