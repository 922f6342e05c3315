"""Whether a message that waited for its hour still ought to go when the hour comes.

No nudge, if they have met or have settled a date; no question that was answered, nor one to look
back for who has; nothing about a proposal that is over, a wait that has ended, or a date that does
not stand any more. While a relationship rests nobody is reminded or
asked. An early end that is still to come stops nothing: until its day all goes on as before.
Whoever has left a circle hears of that, and of nothing else in it; so does whoever was asked to one
that began without them.
"""

from flows import action, closing, lookback
from flows.messages import (
    PROPOSALS,
    ActionReminder,
    AfterMeeting,
    AgendaPrompt,
    AgreementApart,
    AgreementTogether,
    BriefingAwaited,
    BriefingWanted,
    CheckIn,
    CheckInAgain,
    CircleClosed,
    CircleSmaller,
    ClosingBegins,
    DateSet,
    DidYouMeet,
    DidYouMeetAgain,
    EndCheckIn,
    EndCheckInAgain,
    EndedEarly,
    EqualsIntroduction,
    GoingOn,
    IntroductionAcross,
    IntroductionApart,
    IntroductionTogether,
    LastMeeting,
    LookForIntroduction,
    MentorNote,
    Message,
    Nudge,
    PauseBegins,
    PauseOver,
    ProcessPrompt,
    ProposalAgain,
    Pulse,
    PulseAgain,
    TimesSuggested,
)
from flows.nudge import occasion
from flows.outcome import Sheet
from flows.relationship import Plan, Relationship, Status

IN_PRIVATE = (Pulse, PulseAgain, CheckIn, CheckInAgain)
"""What is asked of one member, and is settled once they have answered."""
SILENT_IN_A_PAUSE = (
    *(Nudge, DidYouMeet, DidYouMeetAgain, MentorNote),
    *(AgendaPrompt, ProcessPrompt, AfterMeeting, ActionReminder),
    *IN_PRIVATE,
)


def still_true(message: Message, relationship: Relationship, sheet: Sheet | None = None) -> bool:
    """Say whether *message*, about this relationship, still ought to go.

    *sheet* is what its reader has answered, for what is asked in private.
    """
    if any(message.to == member.person.id for member in relationship.gone):
        return isinstance(message, EndedEarly)
    if any(message.to == member.person.id for member in relationship.without):
        return isinstance(message, CircleClosed)
    if relationship.paused_until is not None and isinstance(message, SILENT_IN_A_PAUSE):
        return False
    if isinstance(message, IN_PRIVATE):
        is_open = sheet is None or message.item not in sheet.answered
        return is_open and relationship.status is Status.ACTIVE
    if isinstance(message, ActionReminder):
        return message.occasion == action.occasion(relationship) and not relationship.has_ended
    return holds(message, relationship)


def holds(message: Message, relationship: Relationship) -> bool:
    """Say whether what it says still holds."""
    if isinstance(message, (*PROPOSALS, ProposalAgain)):
        return relationship.status is Status.PROPOSED
    match message:
        case BriefingWanted(to=who) if who is not None and relationship.member(who).is_briefed:
            return False
        case BriefingWanted() | BriefingAwaited():
            return relationship.awaits_briefing
        case (
            IntroductionTogether()
            | EqualsIntroduction()
            | IntroductionApart()
            | IntroductionAcross()
            | LookForIntroduction()
            | AgreementTogether()
            | AgreementApart()
            | CircleSmaller()
        ):
            return not relationship.has_ended
        case TimesSuggested() | DateSet() | AgendaPrompt() | ProcessPrompt() | AfterMeeting():
            return stands(message, relationship.plan)
        case Nudge() | DidYouMeet() | DidYouMeetAgain() | MentorNote():
            return is_still_quiet(message, relationship)
        case ClosingBegins() | LastMeeting() | GoingOn() | EndCheckIn() | EndCheckInAgain():
            return still_true_at_the_end(message, relationship)
        case PauseBegins() | PauseOver():
            until = message.until if isinstance(message, PauseBegins) else None
            return relationship.paused_until == until and not relationship.has_ended
        case _:
            return True


def stands(message: Message, plan: Plan | None) -> bool:
    """Say whether the date that *message* is about, or what was offered for it, still stands."""
    if plan is None:
        return False
    match message:
        case DateSet(when=when) | AgendaPrompt(when=when) | ProcessPrompt(when=when):
            return plan.at == when.at
        case TimesSuggested():
            return bool(plan.offered) and plan.occasion == message.occasion
        case _:
            return plan.at is not None


def is_still_quiet(
    message: Nudge | DidYouMeet | DidYouMeetAgain | MentorNote, relationship: Relationship
) -> bool:
    """Say whether the silence goes on that *message* is about; a question asks until answered."""
    asks = isinstance(message, DidYouMeet | DidYouMeetAgain)
    if relationship.has_ended or (asks and relationship.question_answered):
        return False
    return message.occasion == occasion(relationship) and not is_planned(relationship)


def is_planned(relationship: Relationship) -> bool:
    """Say whether a date is settled, or was less than a week ago."""
    return relationship.plan is not None and relationship.plan.at is not None


def still_true_at_the_end(
    message: ClosingBegins | LastMeeting | GoingOn | EndCheckIn | EndCheckInAgain,
    relationship: Relationship,
) -> bool:
    """Say the same of what is said in a closing, and after it."""
    match message:
        case ClosingBegins() | LastMeeting():
            here = message.occasion == closing.occasion(relationship)
            return here and relationship.status is Status.CLOSING
        case GoingOn():
            return not relationship.has_ended
        case EndCheckIn(to=who) | EndCheckInAgain(to=who):
            return who is not None and lookback.is_open(relationship.member(who))
