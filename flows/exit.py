"""Leaving a relationship, in private and without fault.

Anybody may leave at any time. One private form offers three ways: a word with the coordinator,
help with raising it oneself, or to end it, no reason needed. The talk is offered and never a
gate. Beside them stand two ways to go on: to agree anew, and to let it rest for a while. No reason
is asked, none is kept, and who asked is written nowhere: all that is kept is the day on which it
ends.

That day is the second one after today on which every member works, and a fortnight away at most; or
the one that a programme sets which has the coordinator hear of it before. So what leads to it could
have been done by any of them in their own working hours. Until then everything looks and works as
before, to the one who left too; nothing can be undone, since nobody could know whose undoing it is.
On the day all members read one and the same note, each at the start of their own
working day, with the same offer to try again.

Where a mentee leaves a circle in which at least three others stay, it goes on: whose part ends on
that day is kept until then, and on the day the others read of how many it is now, in a new
conversation; see :mod:`flows.parting`, which also says
what the coordinator hears, where the programme wants her to hear of it before the day.
"""

from datetime import UTC, date, datetime, time, timedelta

from flows.agreement import can_agree
from flows.cases import BlankCase, Case, CaseKind
from flows.desk import tell, unconcerned
from flows.facts import GotSmaller, Stepped
from flows.forms import Form, FormPart, OneOf, Option
from flows.messages import (
    Choice,
    CircleExitConfirmed,
    ConversationGuide,
    EndedEarly,
    ExitConfirmed,
    Message,
    NobodyToTalkTo,
    Settled,
    TalkArranged,
    ref,
)
from flows.outcome import Because, Departed, Ending, Leaving, NotNow, Outcome
from flows.parting import circle_goes_on, for_the_coordinator
from flows.pause import can_pause
from flows.people import DAY, Calendar, PersonId, Role, common_working_days
from flows.programme import MONDAY, USUAL_NOTICE, Programme
from flows.relationship import FEWEST_MENTEES, Member, Relationship, Step
from flows.words import Verbatim, names

WEEK, FORTNIGHT = 7, 14
FAR = 8 * WEEK
"""Whoever shares no working day for so long shares none."""
WHICH = "relationship"


def form(
    mine: tuple[Relationship, ...],
    who: PersonId,
    programme: Programme,
    *,
    line: frozenset[PersonId] = frozenset(),
    verbs: tuple[str, ...] = (),
) -> Form:
    """Return the private form; it first asks which relationship, if there are several.

    *line* is everybody to whom those report whom it is about: nobody of them is named as help.
    """
    if len(mine) == 1:
        return change(mine[0], who, programme, line=line, verbs=verbs)
    if not mine:
        return Form(
            key="change-none",
            parts=(
                talk(programme, line | {who}),
                FormPart("change-leave", Choice.LEAVE),
                *typed(verbs),
            ),
            private=True,
            can_send=False,
        )
    options = tuple(Option(str(ref(each)), Verbatim(each.listed(who))) for each in mine)
    return Form(
        key="change-which",
        questions=(OneOf(key=WHICH, options=options),),
        parts=(talk(programme, line | {who}), *typed(verbs)),
        private=True,
    )


def change(
    relationship: Relationship,
    who: PersonId,
    programme: Programme,
    *,
    line: frozenset[PersonId] = frozenset(),
    verbs: tuple[str, ...] = (),
) -> Form:
    """Return the three ways, for one relationship."""
    return Form(
        key="change",
        facts=(("partner", relationship.named(who)),),
        parts=(
            talk(programme, line.union(relationship.everybody)),
            FormPart("change-guide", Choice.GUIDE),
            *([refocus(relationship, who)] if can_agree(relationship) else ()),
            *([FormPart("change-pause", Choice.PAUSE)] if can_pause(relationship, who) else ()),
            FormPart(
                ending_words(relationship, who), facts=(("partner", relationship.named(who)),)
            ),
            *for_the_coordinator(relationship, programme, line),
            FormPart("change-limits", is_small=True),
            *typed(verbs),
        ),
        state=str(ref(relationship)),
        private=True,
    )


def talk(programme: Programme, concerned: frozenset[PersonId]) -> FormPart:
    """Offer a word with the coordinator; with a deputy, if it concerns her."""
    name = (unconcerned(programme, concerned) or programme.coordinators)[0].name
    return FormPart("change-talk", Choice.TALK, (("coordinator", name),))


def refocus(relationship: Relationship, who: PersonId) -> FormPart:
    """Offer to settle anew how the two work together."""
    return FormPart("change-refocus", Choice.AGREE, (("partner", relationship.named(who)),))


def ending_words(relationship: Relationship, who: PersonId) -> str:
    """Return which words say what an end brings: the same whatever anybody else did unseen."""
    if not relationship.is_circle:
        return "change-end"
    is_mentee = relationship.member(who).role is Role.MENTEE
    return "change-end-part" if is_mentee else "change-end-circle"


def typed(verbs: tuple[str, ...]) -> tuple[FormPart, ...]:
    """Say what can be typed, to somebody who asked for help."""
    return (FormPart("change-verbs", facts=(("verbs", names(verbs)),)),) if verbs else ()


def end(
    relationship: Relationship, who: PersonId, now: datetime, *, notice: int = USUAL_NOTICE
) -> Outcome:
    """Set the day. Asking again, or asking after another one did, changes nothing."""
    called = relationship.called(who)
    if relationship.accepted_at is None:
        return Outcome(reply=Settled())
    reply: Message = ExitConfirmed(partner=called)
    if relationship.is_circle:
        reply = CircleExitConfirmed()
    return Outcome(reply=reply, keep=ends(relationship, who, now, notice))


def ends(
    relationship: Relationship, who: PersonId, now: datetime, notice: int
) -> tuple[Ending | Leaving, ...]:
    """Return what is written down: a day for all of them, or for one part in a circle."""
    me = relationship.member(who)
    if relationship.has_ended or relationship.ends_on is not None or me.leaves_on is not None:
        return ()
    day = day_of_ending(relationship.calendars, now.astimezone(UTC).date(), notice)
    if goes_on_without(relationship, me):
        return (Leaving(relationship.id, who, day),)
    return (Ending(relationship.id, day),)


def goes_on_without(relationship: Relationship, me: Member) -> bool:
    """Say whether enough mentees stay when this one leaves."""
    staying = [each for each in relationship.those(Role.MENTEE) if each.leaves_on is None]
    return me.role is Role.MENTEE and len(staying) > FEWEST_MENTEES


def day_of_ending(calendars: tuple[Calendar, ...], today: date, notice: int = USUAL_NOTICE) -> date:
    """Return the so-manieth day after *today* on which everybody works, at most a fortnight on.

    The fortnight is counted from the day since which all days lead to the same. The very first
    shared day is passed over if it begins, for somebody, before another one's act could be over.
    """
    last = leads_since(calendars, today) + FORTNIGHT * DAY
    shared = [day for day in common_working_days(calendars, today, FORTNIGHT) if day <= last]
    if notice == 1 and shared and begins(calendars, shared[0]) < midnight(shared[0]):
        notice = USUAL_NOTICE
    return shared[notice - 1] if len(shared) >= notice else last


def midnight(day: date) -> datetime:
    """Return when a UTC day begins: with it ends all that could be done on the day before."""
    return datetime.combine(day, time(), tzinfo=UTC)


def begins(calendars: tuple[Calendar, ...], day: date) -> datetime:
    """Return when the first one opens on that day, or on their next working day."""
    return min(calendar.next_opening(day) for calendar in calendars)


def told_at(calendars: tuple[Calendar, ...], now: datetime) -> datetime:
    """Return when the coordinator may hear that an end is coming.

    It is the first day whose acts would lead to another end: whoever hears it then can't tell in
    whose working hours the act fell.
    """
    today = now.astimezone(UTC).date()
    since = leads_since(calendars, today)
    days = (today + n * DAY for n in range(1, FAR))
    return midnight(next(day for day in days if leads_since(calendars, day) != since))


def leads_since(calendars: tuple[Calendar, ...], today: date) -> date:
    """Return since when all days lead to the same day as *today*: it could be anybody's.

    It is the last day on which everybody worked. Weeks may lie between such days, as when one of
    two shared days is a holiday: then each whole week stands for itself, as do the calendar's
    weeks where people never work on the same day.
    """
    before = nearest(calendars, today, -DAY)
    if before is None:
        return today - (today.weekday() - MONDAY) * DAY
    after = nearest(calendars, today + DAY, DAY) or date.max
    weeks, gone = (after - before).days // WEEK, (today - before).days // WEEK
    return before + min(gone, max(weeks - 1, 0)) * WEEK * DAY


def nearest(calendars: tuple[Calendar, ...], day: date, step: timedelta) -> date | None:
    """Return the first day on which everybody works, from *day* on, step by step; None if far."""
    days = (day + n * step for n in range(FAR))
    return next((each for each in days if all(one.works_on(each) for one in calendars)), None)


def ends_at(relationship: Relationship) -> datetime | None:
    """Return when the first member reads the next note that is to come."""
    days = [relationship.ends_on, *(member.leaves_on for member in relationship.members)]
    known = [begins(relationship.calendars, day) for day in days if day is not None]
    return min(known, default=None)


def decide(relationship: Relationship, now: datetime) -> Outcome | NotNow:
    """End it on its day, and tell everybody in the same words."""
    at = ends_at(relationship)
    if at is None or relationship.has_ended:
        return NotNow(Because.SETTLED)
    if now < at:
        return NotNow(Because.NOT_DUE, until=at)
    day = relationship.ends_on
    if day is None or now < begins(relationship.calendars, day):
        return fewer(relationship, now)
    return Outcome(
        facts=(Stepped(relationship.id, Step.END_EARLY, now),),
        messages=tuple(note(relationship, member, day) for member in relationship.members),
        homes=relationship.everybody,
    )


def fewer(relationship: Relationship, now: datetime) -> Outcome:
    """Let those go whose part in the circle ends today, and tell the others how many they are."""
    going = tuple(
        each
        for each in relationship.members
        if each.leaves_on is not None and begins(relationship.calendars, each.leaves_on) <= now
    )
    day = max(each.leaves_on for each in going if each.leaves_on is not None)
    notes = {each.person.id: note(relationship, each, each.leaves_on or day) for each in going}
    staying = circle_goes_on(relationship, frozenset(notes), day)
    said: dict[PersonId, Message] = {**notes, **staying}
    return Outcome(
        facts=(GotSmaller(relationship.id, now),),
        keep=tuple(Departed(relationship.id, each.person.id) for each in going),
        messages=tuple(said[each.person.id] for each in relationship.members),
        homes=relationship.everybody,
    )


def note(relationship: Relationship, member: Member, day: date) -> EndedEarly:
    """Return the note, for one member."""
    return EndedEarly(
        to=member.person.id,
        about=ref(relationship),
        partner=relationship.called(member.person.id),
        not_before=member.person.calendar.next_opening(day),
    )


def guide() -> Outcome:
    """Help somebody raise it with their partner. Nothing is recorded."""
    return Outcome(reply=ConversationGuide())


def ask_for_a_word(
    who: PersonId,
    concerned: frozenset[PersonId],
    programme: Programme,
    blank: BlankCase | None,
    now: datetime,
) -> Outcome:
    """Open a case that names the one who asked, in its details only; one a day is enough.

    A coordinator who is *concerned* (a partner, or in somebody's reporting line) is left out: the
    case then goes to the other coordinators directly, and never to the desk.
    """
    others = unconcerned(programme, concerned)
    if not others:
        return Outcome(reply=NobodyToTalkTo())
    reply = TalkArranged(coordinators=names(tuple(each.name for each in others)))
    if blank is None:
        return Outcome(reply=reply)
    case = Case(
        id=blank.id,
        number=blank.number,
        kind=CaseKind.WORD_WANTED,
        opened_on=now.date(),
        person=who,
        kept_from=concerned & {each.id for each in programme.coordinators},
    )
    return Outcome(reply=reply, keep=(case,), messages=tell(case, concerned, programme, now))
