"""What somebody took on in a talk: they may ask to be reminded of it, and never say what it is.

The answer to whoever says that they met has a button for it, and asks nothing. Pressed, in private,
it brings one reminder to this person alone: on the last working day that is two days or more before
the next talk, if a date is settled, and two weeks after this one at the latest.

The wish is sealed, like all that a member was asked; it is forgotten on that day, or with the end.
The clock looks at every pair on that day, whoever asked or nobody: so nothing that stands in clear
tells that anybody did, and nothing that the partner sees depends on it. An early end that is still
to come stops nothing.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, time, timedelta

from flows.messages import ActionNoted, ActionReminder, ActionTooLate, Settled, ref
from flows.outcome import Because, NotNow, Outcome, Sheet, ToRemind
from flows.people import DAY, Person, PersonId
from flows.prompts import TOO_LATE, before
from flows.relationship import Relationship, Status
from flows.words import Part, part

USUAL = 14 * DAY
SAME_TALK = timedelta(days=6)
"""Two who say so on different days still speak of one talk."""


def ask(relationship: Relationship, who: PersonId, now: datetime) -> Outcome:
    """Note that somebody would like to be reminded; what of is never asked."""
    relationship.member(who)
    met, due = relationship.sign_of_life, due_at(relationship)
    if met is None or due is None:
        return Outcome(reply=Settled())
    partner = relationship.called(who)
    if now >= due:
        return Outcome(reply=ActionTooLate(partner=partner, about=ref(relationship)))
    wanted = ToRemind(relationship.id, who, met.astimezone(UTC).date())
    return Outcome(reply=ActionNoted(partner=partner, about=ref(relationship)), keep=(wanted,))


def due_at(relationship: Relationship) -> datetime | None:
    """Return when whoever asked is to be reminded; None before they have met, or after the end."""
    met = relationship.sign_of_life
    if met is None or relationship.status not in {Status.ACTIVE, Status.CLOSING}:
        return None
    at = next_talk(relationship, met)
    sooner = [before(each, at) for each in relationship.calendars] if at else []
    return min([usual(met), *sooner])


def usual(met: datetime) -> datetime:
    """Return the beginning of the day, two weeks after a talk, on which a reminder goes at last."""
    return datetime.combine(met.astimezone(UTC).date() + USUAL, time(), tzinfo=UTC)


def next_talk(relationship: Relationship, met: datetime) -> datetime | None:
    """Return when they meet next, if a date is settled."""
    at = relationship.plan.at if relationship.plan else None
    return at if at is not None and at > met else None


def decide(
    relationship: Relationship, sheets: Mapping[PersonId, Sheet], now: datetime
) -> Outcome | NotNow:
    """Remind whoever asked for it, once, and forget that they did; after the end, only forget."""
    due = due_at(relationship)
    if due is not None and now < due:
        return NotNow(Because.TOO_SOON, until=due)
    marked = [each for each in sheets.values() if each.reminds_of is not None]
    if not marked:
        return NotNow(Because.SETTLED)
    said = (
        reminder(relationship, relationship.member(each.person).person, now)
        for each in marked
        if is_wanted(relationship, each)
    )
    return Outcome(
        keep=tuple(ToRemind(relationship.id, each.person, None) for each in marked),
        messages=tuple(each for each in said if each is not None),
    )


def is_wanted(relationship: Relationship, sheet: Sheet) -> bool:
    """Say whether somebody asked after the talk that they had last, and not after an older one."""
    met, asked = relationship.sign_of_life, sheet.reminds_of
    is_under_way = relationship.status in {Status.ACTIVE, Status.CLOSING}
    if met is None or asked is None or not is_under_way:
        return False
    return met.astimezone(UTC).date() - asked <= SAME_TALK


def reminder(relationship: Relationship, reader: Person, now: datetime) -> ActionReminder | None:
    """Return what they read, at a decent hour before the next talk; nothing if that is over."""
    met = relationship.sign_of_life
    at = next_talk(relationship, met) if met else None
    sooner = before(reader.calendar, at) if at else now
    is_late = met is not None and now >= usual(met)
    hour = reader.calendar.next_open(now if is_late else max(sooner, now))
    if at is not None and hour > at - TOO_LATE:
        return None
    return ActionReminder(
        to=reader.id,
        about=ref(relationship),
        occasion=occasion(relationship),
        partner=relationship.called(reader.id),
        not_before=hour,
    )


def occasion(relationship: Relationship) -> str:
    """Return which talk it was."""
    return relationship.sign_of_life.isoformat() if relationship.sign_of_life else ""


def held(relationship: Relationship, sheet: Sheet) -> tuple[Part, ...]:
    """Return that somebody asked to be reminded, for their own eyes."""
    if not is_wanted(relationship, sheet):
        return ()
    return (part("held-action", what=relationship.named(sheet.person)),)
