"""The pulse and the check-in: a few private taps about how it is going.

A month after the introduction each of the two is asked, or a few days after they first met, if that
is later; the mentee again after three months, unless half-way is near; and both half-way, which is
the check-in.
Whoever mentors several people is checked in with once in half a year, and not once for each. At
most three taps at a time, one sentence after the other, and every one of them says who sees the
answer: only whoever gives it. Answers are counted without a name; coordinators read averages of
five and more.

Whoever would rather be asked in a week says so. That is the one reminder, which otherwise comes
after a week too, unless something was answered. All of it keeps to the budget; what finds no room
waits, until something newer is asked or eight weeks have passed. A pair that has gone quiet for
so long that the desk was told is left in peace, and so is one that comes to its end; but for the
reminder, which whoever was asked knows of.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from flows.agreement import last_day
from flows.budget import UNTOUCHED, Budget, day_of
from flows.items import BANK, CONFIDENCE, FREELY, Item, Moment, counted_as
from flows.messages import CheckIn, CheckInAgain, Kind, Message, Pulse, PulseAgain, Ref
from flows.outcome import Because, CheckedIn, NotNow, Outcome, Sheet
from flows.people import PersonId, Role
from flows.programme import Programme, Silence
from flows.relationship import Member, Relationship, Status
from flows.words import Part, Several, Words, part

PULSES = (Moment.FIRST, Moment.SECOND)
CHECK_INS = (Moment.MIDWAY,)
WEEK = timedelta(weeks=1)
ROOM = timedelta(days=28)
"""The second pulse keeps so much distance from the check-in, or is left out."""
OFF_THE_HEELS = timedelta(days=3)
"""Nobody is asked how it is going on the heels of a meeting."""
LAPSES_AFTER = timedelta(weeks=8)
HALF_A_YEAR = timedelta(days=180)
LATER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Seat:
    """One member's place in a relationship: what they were asked in it, and by all of us."""

    relationship: Relationship
    member: Member
    programme: Programme
    sheet: Sheet
    budget: Budget = UNTOUCHED
    line: frozenset[PersonId] = frozenset()
    """Everybody to whom a member reports, where a word with a coordinator may be offered."""

    @property
    def who(self) -> PersonId:
        """Whose place it is."""
        return self.member.person.id

    @property
    def partner(self) -> str | Several:
        """Return the first name of the other one, or of all others."""
        return self.relationship.called(self.who)

    def to_answer(self, moment: Moment) -> tuple[Item, ...]:
        """Return what is still to be answered; what is asked once only is not asked again."""
        bank = BANK.get((moment, self.member.role), ())
        had = {FREELY.key} if self.budget.said_how_freely else set()
        return tuple(each for each in bank if each.key not in self.sheet.answered | had)

    def has_begun(self, moment: Moment) -> bool:
        """Say whether anything of it was answered."""
        bank = BANK.get((moment, self.member.role), ())
        return any(each.key in self.sheet.answered for each in bank)


def take_seat(
    relationship: Relationship,
    who: PersonId,
    programme: Programme,
    sheet: Sheet | None,
    budget: Budget = UNTOUCHED,
) -> Seat:
    """Return somebody's place, or refuse a stranger."""
    member = relationship.member(who)
    return Seat(
        relationship,
        member,
        programme,
        sheet or Sheet(relationship=relationship.id, person=who),
        budget,
    )


# --- When -----------------------------------------------------------------------------------


def decide(
    moments: tuple[Moment, ...], seats: Iterable[Seat], relationship: Relationship, now: datetime
) -> Outcome | NotNow:
    """Ask whoever is to be asked now; each is told alone."""
    if relationship.status is not Status.ACTIVE or relationship.introduced_on is None:
        return NotNow(Because.NOT_MEETING)
    if relationship.silence is Silence.ALERTED:
        return NotNow(Because.AT_PEACE)
    decided = [turn(seat, moments, now) for seat in seats]
    asked = [each for each in decided if isinstance(each, Outcome)]
    if not asked:
        return soonest(each for each in decided if isinstance(each, NotNow))
    return Outcome(
        keep=tuple(record for each in asked for record in each.keep),
        messages=tuple(message for each in asked for message in each.messages),
    )


def soonest(waits: Iterable[NotNow]) -> NotNow:
    """Return what is worth looking at first."""
    found = tuple(waits)
    dated = [each for each in found if each.until is not None]
    nothing = next(iter(found), NotNow(Because.SETTLED))
    return min(dated, key=lambda each: each.until or LATER, default=nothing)


def turn(seat: Seat, moments: tuple[Moment, ...], now: datetime) -> Outcome | NotNow:
    """Ask one member, remind them, or wait."""
    again_at = reminder_at(seat, moments, now)
    if again_at is not None and now >= again_at:
        return remind(seat, now)
    if seat.relationship.ends_on is not None:
        return NotNow(Because.NOT_DUE, again_at)
    due = {each: at for each in moments if (at := due_at(seat, each)) is not None}
    ahead = [NotNow(Because.TOO_SOON, at) for at in (*due.values(), again_at) if at and at > now]
    moment = next((each for each in reversed(due) if due[each] <= now), None)
    if moment is None or not is_open(seat, moment, now):
        return soonest(ahead)
    if not seat.budget.allows(now):
        return soonest((NotNow(Because.ASKED_LATELY, seat.budget.free_from), *ahead))
    return ask(seat, moment, now)


def due_at(seat: Seat, moment: Moment) -> datetime | None:
    """Return when something is to be asked of this member; None if it never is."""
    day, met = planned(seat, moment), seat.relationship.sign_of_life
    if day is None or met is None or met == seat.relationship.introduced_on:
        return day
    return max(day, met + OFF_THE_HEELS)


def planned(seat: Seat, moment: Moment) -> datetime | None:
    """Return on which day of a relationship something is asked of this member."""
    start, rhythm = seat.relationship.introduced_on, seat.programme.rhythm
    if start is None or (moment, seat.member.role) not in BANK:
        return None
    half = half_way(seat.relationship, seat.programme, start)
    match moment:
        case Moment.FIRST:
            return start + rhythm.first_pulse
        case Moment.SECOND:
            second = start + rhythm.second_pulse
            return second if second <= half - ROOM else None
        case Moment.MIDWAY:
            return half


def half_way(relationship: Relationship, programme: Programme, start: datetime) -> datetime:
    """Return the middle of the time that a pair settled, or that the programme gives them."""
    agreed = relationship.agreement
    end = agreed.until if agreed else last_day(relationship, programme, start)
    return start + max(beginning_of(end) - start, timedelta()) / 2


def beginning_of(day: date) -> datetime:
    """Return the first moment of a day."""
    return datetime.combine(day, time(), tzinfo=UTC)


def is_open(seat: Seat, moment: Moment, now: datetime) -> bool:
    """Say whether it was not asked yet, is not too late, and leaves something to answer."""
    day, last = planned(seat, moment), seat.budget.checked_in_on
    if moment in seat.sheet.asked or day is None or now > day + LAPSES_AFTER:
        return False
    if is_mentors_check_in(seat, moment) and last is not None:
        return now.astimezone(UTC).date() >= last + HALF_A_YEAR
    return bool(seat.to_answer(moment))


def is_mentors_check_in(seat: Seat, moment: Moment) -> bool:
    """Say whether a mentor is asked how it is to be one, whoever their mentees are."""
    return moment is Moment.MIDWAY and seat.member.role is Role.MENTOR


def reminder_at(seat: Seat, moments: tuple[Moment, ...], now: datetime) -> datetime | None:
    """Return when somebody is reminded of what they were asked last; None if they are not.

    A reminder goes in working hours or not at all that day, so that it rests on what has been
    answered when it goes. One that could not go for a week is let be.
    """
    sheet = seat.sheet
    if sheet.again_on is None or not sheet.asked or sheet.asked[-1] not in moments:
        return None
    moment = sheet.asked[-1]
    is_late = now.astimezone(UTC).date() > sheet.again_on + WEEK
    if is_late or seat.has_begun(moment) or not seat.to_answer(moment):
        return None
    if not seat.budget.knows(asking(seat, moment, now)):
        return None
    return seat.member.person.calendar.next_open(max(beginning_of(sheet.again_on), now))


def ask(seat: Seat, moment: Moment, now: datetime) -> Outcome:
    """Ask, at a decent hour."""
    message = asking(seat, moment, now)
    day = day_of(message, now)
    kept = replace(seat.sheet, asked=(*seat.sheet.asked, moment), again_on=day + WEEK)
    checked_in = (CheckedIn(seat.who, day),) if is_mentors_check_in(seat, moment) else ()
    return Outcome(keep=(kept, *checked_in), messages=(message,))


def remind(seat: Seat, now: datetime) -> Outcome:
    """Remind somebody, once."""
    return Outcome(
        keep=(replace(seat.sheet, again_on=None),),
        messages=(asking(seat, seat.sheet.asked[-1], now, again=True),),
    )


def asking(seat: Seat, moment: Moment, now: datetime, *, again: bool = False) -> Message:
    """Return the first sentence of a pulse or of a check-in."""
    kind: type[Pulse | PulseAgain | CheckIn | CheckInAgain]
    if moment in CHECK_INS:
        kind = CheckInAgain if again else CheckIn
    else:
        kind = PulseAgain if again else Pulse
    item = seat.to_answer(moment)[0]
    return kind(
        to=seat.who,
        about=Ref(Kind.RELATIONSHIP, seat.relationship.id),
        occasion=moment.value,
        partner=seat.partner,
        item=item.key,
        question=sentence(item, seat.member.role),
        parts=what_is_kept(item),
        not_before=seat.member.person.calendar.next_open(now),
    )


def sentence(item: Item, role: Role) -> Words:
    """Return an item in the words of one role."""
    return Words(f"item-{counted_as(item, role)}")


def what_is_kept(item: Item) -> tuple[Part, ...]:
    """Say so where an answer is kept with the one who gave it, besides being counted."""
    return (part("confidence-kept"),) if item == CONFIDENCE else ()
