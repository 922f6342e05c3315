"""Whether a message that waited for its hour still ought to go when the hour comes.

Silence is broken by a sign of life, a question by its answer, a proposal by a no (the others
are then not even told that there was one), a wait by what was waited for. While a relationship
rests nobody is reminded or asked. An early end that is still to come stops nothing: until its day
everything goes on as before. Whoever has left a circle hears of that, and of nothing else in it.
"""

from flows.messages import (
    AgreementApart,
    AgreementTogether,
    BriefingAwaited,
    BriefingWanted,
    CircleSmaller,
    DidYouMeet,
    DidYouMeetAgain,
    EndedEarly,
    IntroductionAcross,
    IntroductionApart,
    IntroductionTogether,
    LookForIntroduction,
    MentorNote,
    Message,
    Nudge,
    PauseBegins,
    PauseOver,
    ProposalToMentee,
    ProposalToMentor,
)
from flows.nudge import occasion
from flows.relationship import Relationship, Status

SILENT_IN_A_PAUSE = (Nudge, DidYouMeet, DidYouMeetAgain, MentorNote)


def still_true(message: Message, relationship: Relationship) -> bool:
    """Say whether *message*, about this relationship, still ought to go."""
    if any(message.to == member.person.id for member in relationship.gone):
        return isinstance(message, EndedEarly)
    if relationship.paused_until is not None and isinstance(message, SILENT_IN_A_PAUSE):
        return False
    return holds(message, relationship)


def holds(message: Message, relationship: Relationship) -> bool:
    """Say whether what it says still holds."""
    match message:
        case ProposalToMentee() | ProposalToMentor():
            return relationship.status is Status.PROPOSED
        case BriefingWanted(to=who) if who is not None and relationship.member(who).is_briefed:
            return False
        case BriefingWanted() | BriefingAwaited():
            return relationship.awaits_briefing
        case IntroductionTogether() | IntroductionApart() | IntroductionAcross():
            return not relationship.has_ended
        case LookForIntroduction() | AgreementTogether() | AgreementApart() | CircleSmaller():
            return not relationship.has_ended
        case DidYouMeet() | DidYouMeetAgain() if relationship.question_answered:
            return False
        case Nudge() | DidYouMeet() | DidYouMeetAgain() | MentorNote():
            quiet = message.occasion == occasion(relationship)
            return quiet and not relationship.has_ended
        case PauseBegins() | PauseOver():
            until = message.until if isinstance(message, PauseBegins) else None
            return relationship.paused_until == until and not relationship.has_ended
        case _:
            return True
