"""Whether a message that waited for its hour still ought to go when the hour comes.

Silence is broken by a sign of life, a question by its answer, a proposal by a no (the others
are then not even told that there was one), a wait by what was waited for; what is about a date
goes only while that date stands, and a date that stands breaks the silence. An early end that is
still to come stops nothing: until its day everything goes on as before.
"""

from flows.messages import (
    AfterMeeting,
    AgendaPrompt,
    AgreementApart,
    AgreementTogether,
    BriefingAwaited,
    BriefingWanted,
    DateSet,
    DidYouMeet,
    DidYouMeetAgain,
    IntroductionAcross,
    IntroductionApart,
    IntroductionTogether,
    LookForIntroduction,
    MentorNote,
    Message,
    Nudge,
    ProcessPrompt,
    ProposalToMentee,
    ProposalToMentor,
    TimesSuggested,
)
from flows.nudge import occasion
from flows.relationship import Plan, Relationship, Status


def still_true(message: Message, relationship: Relationship) -> bool:
    """Say whether *message*, about this relationship, still ought to go."""
    match message:
        case ProposalToMentee() | ProposalToMentor():
            return relationship.status is Status.PROPOSED
        case BriefingWanted(to=who) if who is not None and relationship.member(who).is_briefed:
            return False
        case BriefingWanted() | BriefingAwaited():
            return relationship.awaits_briefing
        case IntroductionTogether() | IntroductionApart() | IntroductionAcross():
            return not relationship.has_ended
        case LookForIntroduction() | AgreementTogether() | AgreementApart():
            return not relationship.has_ended
        case TimesSuggested() | DateSet() | AgendaPrompt() | ProcessPrompt() | AfterMeeting():
            return stands(message, relationship.plan)
        case DidYouMeet() | DidYouMeetAgain() if relationship.question_answered:
            return False
        case Nudge() | DidYouMeet() | DidYouMeetAgain() | MentorNote():
            quiet = message.occasion == occasion(relationship) and not is_planned(relationship)
            return quiet and not relationship.has_ended
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


def is_planned(relationship: Relationship) -> bool:
    """Say whether a date is settled, or was less than a week ago."""
    return relationship.plan is not None and relationship.plan.at is not None
