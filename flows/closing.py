"""The closing: the planned last stretch, and an end that comes well by itself.

Eight weeks before the planned end everybody reads when it is, and what is possible; three weeks
before it, what helps to make a good last meeting. Neither asks for anything: whoever says nothing
ends as planned.

In private, each may say whether they would like to go on, and for how long. Only if all would
does anybody hear of it, and the shortest time that was chosen holds. Otherwise it ends on its
day, and nobody learns who chose what, or whether they chose at all. If all would rather finish
sooner, it ends at once. In another private form each may write a thank-you note, and say that
they would like to stay in touch: it is another form, so that what comes of it tells nothing
about going on. At the end, whoever wrote a note reads those of the others who wrote one, at the
same moment; the same holds for staying in touch. Whatever finds no answer is erased unread, and
no word hints at it. So is all of it when the relationship ends early, or goes on.

An early end that comes before the last day goes before it; one that would come after it is not
needed any more. Until its day it changes nothing: what all of them choose still counts.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from flows import lookback
from flows.budget import UNKNOWN, Budgets
from flows.exit import begins
from flows.facts import Extended, Stepped
from flows.farewell import Leaver, on_the_day
from flows.forms import AnyQuestion, Form, FormPart, Given, OneOf, Option, Text, Yes, read
from flows.introduction import SHARED_DAYS
from flows.lookback import partners
from flows.messages import (
    ClosingBegins,
    Completed,
    CompletedAsMentee,
    GoingOn,
    GoOnNoted,
    HomeClosing,
    LastMeeting,
    Message,
    Settled,
    ThanksNoted,
    ref,
)
from flows.outcome import Because, ForClosing, NotNow, Outcome
from flows.people import PersonId, Role, common_hour
from flows.planned import closes_on, completes_at, months_later, planned_end
from flows.programme import Programme
from flows.relationship import Closing, Further, Member, Relationship, Status, Step
from flows.wishes import LONGEST_TEXT
from flows.words import FarDay, Part, Words, names, part

AHEAD = timedelta(weeks=8)
"""So long before the planned end the closing begins."""
LAST_MEETING = timedelta(weeks=3)
"""So long before its last day we say what makes a good last meeting."""
LINES = 4
"""Of the card for the last meeting: three questions, and one for each other."""
GO_ON, THANKS = "go-on", "thanks"


# --- By the clock -------------------------------------------------------------------------


def decide(
    relationship: Relationship,
    programme: Programme,
    now: datetime,
    *,
    leavers: tuple[Leaver, ...] = (),
    budgets: Budgets = UNKNOWN,
) -> Outcome | NotNow:
    """Say what the planned end asks for today. *leavers* leave the programme once it is over."""
    match relationship.status:
        case Status.ACTIVE:
            return before(relationship, programme, now)
        case Status.CLOSING:
            return meanwhile(relationship, programme, leavers, now)
        case Status.ENDED:
            return lookback.decide(relationship, now, budgets)
        case _:
            return NotNow(Because.NOT_MEETING)


def before(relationship: Relationship, programme: Programme, now: datetime) -> Outcome | NotNow:
    """Begin the closing, once its time has come."""
    day = planned_end(relationship, programme) - AHEAD
    due = min(calendar.next_opening(day) for calendar in relationship.calendars)
    if now < due:
        return NotNow(Because.TOO_SOON, until=due)
    begun = replace(relationship, closing_since=now.astimezone(UTC).date())
    return Outcome(
        facts=(Stepped(relationship.id, Step.BEGIN_CLOSING, now),),
        messages=say(ClosingBegins, begun, programme, now),
        homes=relationship.everybody,
    )


def meanwhile(
    relationship: Relationship, programme: Programme, leavers: tuple[Leaver, ...], now: datetime
) -> Outcome | NotNow:
    """Do what all of them chose; else end it on its day, and speak of the last meeting before."""
    chosen, last = what_all_chose(relationship), completes_at(relationship, programme)
    if chosen is not None and chosen.months:
        return go_on(relationship, chosen, programme, now)
    day_of_ending, calendars = relationship.ends_on, relationship.calendars
    early = begins(calendars, day_of_ending) if day_of_ending else None
    goes_first = chosen is not Further.SOONER and early is not None and early <= last
    if chosen is Further.SOONER or (now >= last and not goes_first):
        return on_the_day(complete(relationship, now), leavers, now)
    if now >= last or all(said(member).is_told for member in relationship.members):
        return NotNow(Because.NOT_DUE) if goes_first else NotNow(Because.TOO_SOON, until=last)
    day = closes_on(relationship, programme) - LAST_MEETING
    due = min(calendar.next_opening(day) for calendar in relationship.calendars)
    if now < due:
        return NotNow(Because.TOO_SOON, until=due)
    return Outcome(
        keep=tuple(keep(relationship, m, is_told=True) for m in relationship.members),
        messages=say(LastMeeting, relationship, programme, now),
    )


def what_all_chose(relationship: Relationship) -> Further | None:
    """Return what everybody would be glad of, if there is such a thing: the shortest they chose."""
    chosen = {said(member).further for member in relationship.members}
    if chosen == {Further.SOONER}:
        return Further.SOONER
    longer = [each for each in chosen if each is not None and each.months]
    return min(longer, key=lambda each: each.months) if len(longer) == len(chosen) else None


def go_on(
    relationship: Relationship, chosen: Further, programme: Programme, now: datetime
) -> Outcome:
    """Go on, since all would; nobody is told before all are."""
    until = months_later(closes_on(relationship, programme), chosen.months)
    return Outcome(
        facts=(
            Extended(relationship.id, until, now),
            Stepped(relationship.id, Step.EXTEND, now),
        ),
        messages=tuple(
            GoingOn(
                to=member.person.id,
                about=ref(relationship),
                occasion=until.isoformat(),
                partners=partners(relationship, member.person.id),
                until=until,
                not_before=member.person.calendar.next_open(now),
            )
            for member in relationship.members
        ),
        homes=relationship.everybody,
    )


def complete(relationship: Relationship, now: datetime) -> Outcome:
    """End it well: all read of it, and what they wrote to each other, at the same moment."""
    together = common_hour(relationship.calendars, now, SHARED_DAYS)
    return Outcome(
        facts=(Stepped(relationship.id, Step.COMPLETE, now),),
        messages=tuple(
            AT_THE_END[member.role](
                to=member.person.id,
                about=ref(relationship),
                partners=partners(relationship, member.person.id),
                parts=handed_over(relationship, member),
                not_before=together or member.person.calendar.next_open(now),
            )
            for member in relationship.members
        ),
        homes=relationship.everybody,
    )


AT_THE_END = {
    Role.MENTOR: Completed,
    Role.MENTEE: CompletedAsMentee,
    Role.PEER: Completed,
}


def handed_over(relationship: Relationship, me: Member) -> tuple[Part, ...]:
    """Return what the others said, as far as this member said the same to them."""
    mine = said(me)
    others = [(each.person.first_name, said(each)) for each in relationship.partners(me.person.id)]
    notes = [
        part("thanks-from", name=name, text=theirs.thanks)
        for name, theirs in others
        if mine.thanks and theirs.thanks
    ]
    alike = tuple(name for name, theirs in others if mine.in_touch and theirs.in_touch)
    return (*notes, *([part("stay-in-touch", partners=names(alike))] if alike else ()))


def say(
    kind: type[ClosingBegins | LastMeeting],
    relationship: Relationship,
    programme: Programme,
    now: datetime,
) -> tuple[Message, ...]:
    """Tell everybody in private, at a decent hour of their own."""
    lines = tuple(part(f"last-meeting-{n}") for n in range(1, LINES + 1))
    is_last = kind is LastMeeting
    own: dict[str, Any] = {"parts": lines, "form": relationship.form} if is_last else {}
    return tuple(
        kind(
            **own,
            to=member.person.id,
            about=ref(relationship),
            occasion=occasion(relationship),
            partners=partners(relationship, member.person.id),
            until=closes_on(relationship, programme),
            not_before=member.person.calendar.next_open(now),
        )
        for member in relationship.members
    )


def occasion(relationship: Relationship) -> str:
    """Return which closing this is: there is another one after going on."""
    return relationship.closing_since.isoformat() if relationship.closing_since else ""


# --- In private ---------------------------------------------------------------------------


def begin(relationship: Relationship, who: PersonId, key: str, programme: Programme) -> Outcome:
    """Open one of the two forms, with what this person said before."""
    me = relationship.member(who)
    if relationship.status is not Status.CLOSING:
        return Outcome(reply=Settled())
    return Outcome(reply=form(relationship, me, key, programme))


def form(relationship: Relationship, me: Member, key: str, programme: Programme) -> Form:
    """Return one of the two forms."""
    before = said(me)
    return Form(
        key=key,
        questions=how_long(before) if key == GO_ON else to_each_other(before),
        facts=(
            ("partners", partners(relationship, me.person.id)),
            ("until", closes_on(relationship, programme)),
        ),
        parts=(FormPart(f"{key}-limits", is_small=True),),
        state=str(ref(relationship)),
        private=True,
    )


def how_long(before: Closing) -> tuple[AnyQuestion, ...]:
    """Ask whether they would like to go on, and for how long."""
    options = tuple(Option(each, Words(f"further-{each}")) for each in Further)
    value = before.further or Further.AS_PLANNED
    return (OneOf(key="further", options=options, value=value),)


def to_each_other(before: Closing) -> tuple[AnyQuestion, ...]:
    """Ask for a note of thanks, and whether they would like to stay in touch."""
    return (
        Text(key="note", at_most=LONGEST_TEXT, required=False, value=before.thanks),
        Yes(key="in_touch", required=False, value=before.in_touch),
    )


def choose(
    relationship: Relationship,
    who: PersonId,
    key: str,
    given: Mapping[str, Given],
    programme: Programme,
) -> Outcome:
    """Seal what was sent in one of the two forms. The answer is the same whatever others said."""
    me = relationship.member(who)
    if relationship.status is not Status.CLOSING:
        return Outcome(reply=Settled())
    answers = read(form(relationship, me, key, programme), given)
    if isinstance(answers, Form):
        return Outcome(reply=answers)
    until = closes_on(relationship, programme)
    if key == GO_ON:
        further = Further(answers.text("further"))
        return Outcome(
            reply=GoOnNoted(until=until), keep=(keep(relationship, me, further=further),)
        )
    note, in_touch = answers.text("note"), bool(answers.given.get("in_touch"))
    return Outcome(
        reply=ThanksNoted(until=until, parts=(part("thanks-own", text=note),) if note else ()),
        keep=(keep(relationship, me, thanks=note, in_touch=in_touch),),
    )


def keep(relationship: Relationship, me: Member, **changes: Any) -> ForClosing:
    """Return what this member has said by now."""
    return ForClosing(relationship.id, me.person.id, replace(said(me), **changes))


def said(member: Member) -> Closing:
    """Return what somebody has said for the closing so far."""
    return member.closing if isinstance(member.closing, Closing) else Closing()


# --- What else shows of it ----------------------------------------------------------------


def at_home(relationship: Relationship, who: PersonId, programme: Programme) -> Message | None:
    """Return the card of a closing: the same whatever anybody has said."""
    if relationship.status is not Status.CLOSING:
        return None
    return HomeClosing(
        about=ref(relationship),
        partners=partners(relationship, who),
        until=closes_on(relationship, programme),
    )


def held(relationship: Relationship, who: PersonId) -> tuple[Part, ...]:
    """Return what is kept of this person's for a closing, for their own eyes."""
    mine, with_ = said(relationship.member(who)), partners(relationship, who)
    chosen = mine.further and Words(f"further-{mine.further}")
    later = relationship.extended_until
    return (
        *([part("held-extended", what=with_, until=FarDay(later))] if later else ()),
        *([part("held-further", what=with_, chosen=chosen)] if chosen else ()),
        *([part("held-thanks", what=with_, text=mine.thanks)] if mine.thanks else ()),
        *([part("held-in-touch", what=with_)] if mine.in_touch else ()),
    )
