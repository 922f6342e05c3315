"""The briefing: nobody is introduced before everybody has had it, or it was waived.

It can be taken at any time from signing up on, lesson by lesson or on one card, left and taken up
again. Where two have said yes and somebody's briefing is still to come, both read so, and they are
introduced the moment it is done. After two weeks the desk hears of it; after six they are let go,
like all whose introduction could not be delivered. A coordinator can waive somebody's briefing,
and the waiver is kept. Besides, only how many lessons somebody has had is kept, and no times.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from flows.cases import BlankCase, CaseKind
from flows.desk import about_them
from flows.facts import Waived
from flows.forms import Form, OneOf, Option
from flows.introduction import introduce, words_of_introduction
from flows.lessons import (
    ANSWERS,
    END,
    LESSONS,
    PRACTICE,
    explained,
    express,
    lesson,
    paused,
    situation,
)
from flows.messages import (
    BriefingAwaited,
    BriefingDone,
    BriefingWanted,
    Choice,
    EverybodySaidYes,
    Kind,
    Message,
    Ref,
    Settled,
    WaiverNoted,
)
from flows.outcome import Because, NotNow, Outcome, Progress
from flows.people import Person, PersonId, Role
from flows.programme import Programme
from flows.relationship import Relationship
from flows.words import Part, Verbatim, part

CHOICES = frozenset(
    {
        Choice.BRIEFING,
        Choice.EXPRESS,
        Choice.EXPRESS_READ,
        Choice.LESSON_NEXT,
        Choice.LESSON_LATER,
        *ANSWERS,
    }
)
"""The buttons of the briefing."""
WHOSE = "waived"
MOST_LISTED = 100
"""How many people a platform lets one choose from."""


# --- Taking it ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Taking:
    """Somebody takes the briefing in one role."""

    progress: Progress
    relationships: tuple[Relationship, ...] = ()
    """Theirs, in whatever role, in which nobody has been introduced."""

    @property
    def role(self) -> Role:
        """The role that the briefing is for."""
        return self.progress.role

    @property
    def held_up(self) -> tuple[Relationship, ...]:
        """The relationships whose introduction waits for it."""
        me = self.progress.person
        here = (each for each in self.relationships if each.member(me).role is self.role)
        return tuple(each for each in here if waits_for(each, me))


def press(taking: Taking, choice: Choice, where: str, now: datetime) -> Outcome:
    """Answer a button; *where* is what a button of a lesson leads to."""
    match choice:
        case Choice.BRIEFING:
            return go_on(taking)
        case Choice.EXPRESS:
            return Outcome(reply=express(taking.role))
        case Choice.LESSON_LATER:
            return Outcome(reply=paused(taking.progress))
        case Choice.EXPRESS_READ:
            return finish(taking, now)
        case Choice.LESSON_NEXT:
            return turn(taking, where, now)
        case _:
            return Outcome(reply=explained(taking.role, choice))


def go_on(taking: Taking) -> Outcome:
    """Show the lesson that is next."""
    had = taking.progress.lessons
    if taking.progress.is_done or had >= LESSONS:
        return Outcome(reply=BriefingDone())
    return Outcome(reply=lesson(taking.role, had))


def turn(taking: Taking, where: str, now: datetime) -> Outcome:
    """Turn the page: to a lesson, by its number; to the practice; or to the end."""
    if where == PRACTICE:
        return Outcome(reply=situation(taking.role))
    if where == END:
        return finish(taking, now)
    if where not in {str(number) for number in range(1, LESSONS + 1)}:
        return Outcome(reply=Settled())
    had = int(where) - 1
    before = taking.progress
    further = (replace(before, lessons=had),) if had > before.lessons else ()
    me = (before.person,) if further else ()
    return Outcome(reply=lesson(taking.role, had), keep=further, homes=me)


def finish(taking: Taking, now: datetime) -> Outcome:
    """Note that somebody has had it; who waited for nothing else is introduced at once."""
    me = taking.progress.person
    held_up = taking.held_up
    follows = prepared(me, held_up, now)
    return replace(
        follows,
        reply=BriefingDone(parts=tuple(what_follows(each, me) for each in held_up)),
        keep=(replace(taking.progress, lessons=LESSONS, is_done=True),),
        homes=follows.homes or (me,),
    )


def waits_for(relationship: Relationship, who: PersonId) -> bool:
    """Say whether an introduction waits for this person's briefing."""
    return relationship.awaits_briefing and not relationship.member(who).is_briefed


def waits_for_nobody_else(relationship: Relationship, who: PersonId) -> bool:
    """Say whether an introduction waits for this person's briefing alone."""
    others = relationship.partners(who)
    return waits_for(relationship, who) and all(each.is_briefed for each in others)


def what_follows(relationship: Relationship, who: PersonId) -> Part:
    """Say whether somebody is introduced now, or once another one is prepared too."""
    alone = waits_for_nobody_else(relationship, who)
    key = "briefing-introduces" if alone else "briefing-still-waits"
    return part(key, partner=relationship.called(who))


def prepared(who: PersonId, waiting: tuple[Relationship, ...], now: datetime) -> Outcome:
    """Introduce those who waited for this person's briefing and for nothing else."""
    ready = tuple(each for each in waiting if waits_for_nobody_else(each, who))
    return Outcome(
        messages=tuple(said for each in ready for said in words_of_introduction(each, now)),
        homes=tuple(member.person.id for each in ready for member in each.members),
    )


# --- Before the introduction --------------------------------------------------------------


def everybody_said_yes(relationship: Relationship, who: PersonId, now: datetime) -> Outcome:
    """Introduce those who are prepared; else tell everybody what is still to come.

    *who* has just said yes and reads it at once, all others at a decent hour of their own.
    """
    begun = begin(relationship, now)
    if all(member.is_briefed for member in relationship.members):
        return replace(begun, reply=EverybodySaidYes(partner=relationship.called(who)))
    return replace(
        begun,
        reply=still_to_come(relationship, who),
        messages=tuple(each for each in begun.messages if each.to != who),
    )


def begin(relationship: Relationship, now: datetime) -> Outcome:
    """Do the same where nobody has said yes just now: a circle begins on the day."""
    outcome = introduce(relationship, now)
    if all(member.is_briefed for member in relationship.members):
        return outcome
    return replace(
        outcome,
        messages=tuple(
            replace(
                still_to_come(relationship, member.person.id),
                to=member.person.id,
                not_before=member.person.calendar.next_open(now),
            )
            for member in relationship.members
        ),
    )


def still_to_come(relationship: Relationship, who: PersonId) -> Message:
    """Tell somebody what comes before the introduction: their own briefing, or another's."""
    kind = BriefingAwaited if relationship.member(who).is_briefed else BriefingWanted
    return kind(
        about=Ref(Kind.RELATIONSHIP, relationship.id),
        partner=relationship.called(who),
    )


def decide(
    relationship: Relationship,
    programme: Programme,
    blank: BlankCase,
    now: datetime,
    *,
    line: frozenset[PersonId] = frozenset(),
) -> Outcome | NotNow:
    """Tell the desk, once, that an introduction has waited for a briefing for a fortnight."""
    if relationship.ends_on is not None:
        return NotNow(Because.NOT_DUE)
    if not relationship.awaits_briefing or relationship.accepted_at is None:
        return NotNow(Because.SETTLED)
    due = relationship.accepted_at + programme.rhythm.unprepared
    if now < due:
        return NotNow(Because.TOO_SOON, until=due)
    return about_them(CaseKind.BRIEFING_STUCK, relationship, programme, blank, now, line=line)


# --- Waiving it ---------------------------------------------------------------------------


def waiver(waivable: tuple[Person, ...]) -> Form:
    """Return the page on which a coordinator waives somebody's briefing."""
    questions = whose(waivable)
    return Form(key="waive", questions=questions, can_send=bool(questions))


def whose(waivable: tuple[Person, ...]) -> tuple[OneOf, ...]:
    """Ask whose briefing is to be waived, if there is any."""
    options = tuple(Option(each.id, Verbatim(each.name)) for each in waivable[:MOST_LISTED])
    return (OneOf(key=WHOSE, options=options),) if options else ()


def waive(
    who: Person,
    briefings: tuple[Progress, ...],
    waiting: tuple[Relationship, ...],
    by: PersonId,
    now: datetime,
) -> Outcome:
    """Waive somebody's briefing in every role; nobody waives their own."""
    open_ = tuple(each for each in briefings if not each.is_briefed)
    if not open_ or who.id == by:
        return Outcome(reply=Settled())
    follows = prepared(who.id, waiting, now)
    return replace(
        follows,
        reply=WaiverNoted(person=who.name),
        facts=tuple(Waived(who.id, each.role, by, now) for each in open_),
        homes=(*follows.homes, who.id, by),
    )
