"""Leaving a relationship, in private and without fault.

Anybody may leave at any time. One private form offers three ways: a word with the coordinator,
help with raising it oneself, or to end it, no reason needed. The talk is offered and never a
gate. Beside them stands a way to begin afresh together: to agree anew. No reason is asked, none
is kept, and who asked is written nowhere: all that is kept is the day on which it ends.

That day is the second one after today on which every member works, so that what leads to it
could have been done by any of them in their own working hours (decent hours always contain noon,
so that everybody's working day reaches into its UTC date). Until then everything looks and
works as before, to the one who left too; nothing can be undone, since nobody could know whose
undoing it is. On the day all members read one and the same note, each at the start of their own
working day, with the same offer to try again.
"""

from datetime import UTC, date, datetime, timedelta

from flows.agreement import can_agree
from flows.cases import BlankCase, Case, CaseKind
from flows.desk import tell, unconcerned
from flows.facts import Stepped
from flows.forms import Form, FormPart, OneOf, Option
from flows.messages import (
    Choice,
    ConversationGuide,
    EndedEarly,
    ExitConfirmed,
    Kind,
    NobodyToTalkTo,
    Ref,
    Settled,
    TalkArranged,
)
from flows.outcome import Because, Ending, NotNow, Outcome
from flows.people import DAY, Calendar, PersonId, common_working_days
from flows.programme import MONDAY, Programme
from flows.relationship import Relationship, Step
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
    verbs: tuple[str, ...] = (),
) -> Form:
    """Return the private form; it first asks which relationship, if there are several."""
    if len(mine) == 1:
        return change(mine[0], who, programme, verbs=verbs)
    if not mine:
        return Form(
            key="change-none",
            parts=(talk(programme), FormPart("change-leave", Choice.LEAVE), *typed(verbs)),
            private=True,
            can_send=False,
        )
    options = tuple(Option(str(ref(each)), Verbatim(partner(each, who))) for each in mine)
    return Form(
        key="change-which",
        questions=(OneOf(key=WHICH, options=options),),
        parts=(talk(programme), *typed(verbs)),
        private=True,
    )


def change(
    relationship: Relationship,
    who: PersonId,
    programme: Programme,
    *,
    verbs: tuple[str, ...] = (),
) -> Form:
    """Return the three ways, for one relationship."""
    return Form(
        key="change",
        facts=(("partner", partner(relationship, who)),),
        parts=(
            talk(programme, relationship),
            FormPart("change-guide", Choice.GUIDE),
            *([refocus(relationship, who)] if can_agree(relationship) else ()),
            FormPart("change-end", facts=(("partner", partner(relationship, who)),)),
            FormPart("change-limits", is_small=True),
            *typed(verbs),
        ),
        state=str(ref(relationship)),
        private=True,
    )


def talk(programme: Programme, relationship: Relationship | None = None) -> FormPart:
    """Offer a word with the coordinator; with a deputy, if she is the one it is about."""
    members = relationship.members if relationship else ()
    free = unconcerned(programme, frozenset(member.person.id for member in members))
    name = (free or programme.coordinators)[0].name
    return FormPart("change-talk", Choice.TALK, (("coordinator", name),))


def refocus(relationship: Relationship, who: PersonId) -> FormPart:
    """Offer to settle anew how the two work together."""
    return FormPart("change-refocus", Choice.AGREE, (("partner", partner(relationship, who)),))


def typed(verbs: tuple[str, ...]) -> tuple[FormPart, ...]:
    """Say what can be typed, to somebody who asked for help."""
    said = names(tuple(f"/mentoring {verb}" for verb in verbs))
    return (FormPart("change-verbs", facts=(("verbs", said),)),) if verbs else ()


def partner(relationship: Relationship, who: PersonId) -> str:
    """Return the name of the other one."""
    return relationship.partners(who)[0].person.name


def ref(relationship: Relationship) -> Ref:
    """Return what a button about this relationship carries."""
    return Ref(Kind.RELATIONSHIP, relationship.id)


def end(relationship: Relationship, who: PersonId, now: datetime) -> Outcome:
    """Set the day. Asking again, or asking after the other one did, changes nothing."""
    partner_ = relationship.partners(who)[0].person.first_name
    if relationship.accepted_at is None:
        return Outcome(reply=Settled())
    reply = ExitConfirmed(partner=partner_)
    if relationship.has_ended or relationship.ends_on is not None:
        return Outcome(reply=reply)
    day = day_of_ending(relationship.calendars, now.astimezone(UTC).date())
    return Outcome(reply=reply, keep=(Ending(relationship.id, day),))


def day_of_ending(calendars: tuple[Calendar, ...], today: date) -> date:
    """Return the second day after *today* on which everybody works, at most a fortnight on.

    The fortnight is counted from the day since which all days lead to the same.
    """
    last = leads_since(calendars, today) + FORTNIGHT * DAY
    shared = [day for day in common_working_days(calendars, today, FORTNIGHT) if day <= last]
    return shared[1] if len(shared) > 1 else last


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
    """Return when the first member reads the note."""
    day = relationship.ends_on
    if day is None:
        return None
    return min(calendar.next_opening(day) for calendar in relationship.calendars)


def decide(relationship: Relationship, now: datetime) -> Outcome | NotNow:
    """End it on its day, and tell everybody in the same words."""
    at = ends_at(relationship)
    if at is None or relationship.has_ended:
        return NotNow(Because.SETTLED)
    if now < at:
        return NotNow(Because.NOT_DUE, until=at)
    return Outcome(
        facts=(Stepped(relationship.id, Step.END_EARLY, now),),
        messages=tuple(note(relationship, member.person.id) for member in relationship.members),
        homes=tuple(member.person.id for member in relationship.members),
    )


def note(relationship: Relationship, to: PersonId) -> EndedEarly:
    """Return the note, for one member."""
    me = relationship.member(to).person
    day = relationship.ends_on or date.min
    return EndedEarly(
        to=to,
        about=ref(relationship),
        partner=relationship.partners(to)[0].person.first_name,
        not_before=me.calendar.next_opening(day),
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
