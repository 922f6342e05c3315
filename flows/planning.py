"""Finding a date: one suggests up to three dates, the other chooses, and both have it in writing.

The mentee owns the agenda and so mostly begins; either may. Times are offered from what suits both
by their working hours, or freely, and everybody reads them by their own clock with the other's
beside it wherever the two differ. The choice is for the others: nobody settles what they offered
themselves. In a circle, whoever chooses first settles it for all. Another time can be offered
whenever life gets in the way; while it is looked for, the settled one stands. A date can also be
called off, and then there is none.

Everybody gets the date to put into their own calendar. What leaves for a calendar says neither
what it is about nor with whom. We keep the date itself until a week after it, or until somebody
says that they met, and never what was said.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby, islice

from flows import pause
from flows.forms import (
    Answers,
    Day,
    Error,
    Form,
    FormPart,
    Given,
    Hour,
    OneOf,
    Option,
    SomeOf,
    Wrong,
    read,
    wrong,
)
from flows.messages import (
    Choice,
    DateCalledOff,
    DateSet,
    HomeDate,
    HomeNoDate,
    HomeTimes,
    Message,
    NobodyToMeet,
    Settled,
    TimesNoted,
    TimesSuggested,
    ref,
)
from flows.outcome import Outcome, Planned
from flows.people import Calendar, Person, PersonId
from flows.relationship import Plan, Relationship
from flows.words import Part, Several, Slot, Verbatim, Words, part

OFFER, CHOOSE, WITH_WHOM = "meet", "meet-choose", "meet-which"
FORMS = (OFFER, CHOOSE, WITH_WHOM)
WHICH = "relationship"
NONE = "none"
MOST_TIMES = 3
LENGTHS = (30, 45, 60, 90)
USUAL = 60
AN_HOUR = timedelta(hours=1)
FAR = timedelta(days=120)
"""Nobody settles a date further ahead than this."""
LOOKED_THROUGH = timedelta(weeks=8)
SOON = timedelta(weeks=2)
"""Hours that meet only later, when clocks have changed, keep nobody waiting for so long."""
MOST_OFFERED, A_DAY = 96, 4
"""How many times one can choose from, in all and on one day."""
SOON_AFTER = timedelta(weeks=3)
"""Nobody is offered another date so soon after a meeting; they can still name one themselves."""
WIDER = ((time(8), time(19)), (time(7), time(21)), (time(6), time(22)))
"""Where working hours never meet, what is early for one and late for the other."""


def can_plan(relationship: Relationship) -> bool:
    """Say whether its members have been brought together, and it is not over."""
    return relationship.is_meeting and relationship.introduced_on is not None


def partner_of(relationship: Relationship, who: PersonId) -> str | Several:
    """Return what the others are called."""
    return relationship.called(who)


def offered_by(relationship: Relationship, who: PersonId) -> str | Several:
    """Return what somebody is called who offered times, and is still in it."""
    by = relationship.plan.by if relationship.plan else None
    names = (each.person.first_name for each in relationship.members if each.person.id == by)
    return next(names, partner_of(relationship, who))


def slot(relationship: Relationship, who: PersonId, at: datetime) -> Slot:
    """Return a moment as *who* reads it: by their own clock, with the others' beside it."""
    others = (each.person for each in relationship.partners(who))
    return Slot(at, tuple((each.first_name, each.calendar.zone.key) for each in others))


# --- Opening ------------------------------------------------------------------------------


def ask(mine: tuple[Relationship, ...], who: PersonId, now: datetime, entry: str = "") -> Outcome:
    """Find a date; first ask with whom, if there are several."""
    fitting = tuple(each for each in mine if can_plan(each))
    if not fitting:
        return Outcome(reply=NobodyToMeet())
    if len(fitting) == 1:
        return begin(fitting[0], who, now, entry)
    return Outcome(reply=which(fitting, who))


def which(mine: tuple[Relationship, ...], who: PersonId) -> Form:
    """Ask with whom."""
    options = tuple(Option(str(ref(each)), Verbatim(each.listed(who))) for each in mine)
    return Form(key=WITH_WHOM, questions=(OneOf(key=WHICH, options=options),))


def begin(relationship: Relationship, who: PersonId, now: datetime, entry: str = "") -> Outcome:
    """Show what is next: choosing among what was offered, the settled date, or offering times."""
    relationship.member(who)
    plan = relationship.plan
    if not can_plan(relationship):
        return Outcome(reply=Settled())
    if is_to_choose(relationship, who, now):
        return Outcome(reply=choosing(relationship, who, now))
    if plan is not None and plan.is_ahead(now) and not plan.open_times(now):
        return Outcome(reply=date_set(relationship, who, now, entry))
    return Outcome(reply=offering(relationship, who, now))


def is_to_choose(relationship: Relationship, who: PersonId, now: datetime) -> bool:
    """Say whether something was offered that this person may choose from."""
    plan = relationship.plan
    return plan is not None and plan.by != who and bool(plan.open_times(now))


# --- Offering times -----------------------------------------------------------------------


def another(relationship: Relationship, who: PersonId, now: datetime) -> Outcome:
    """Look for another time than the one that was settled or offered."""
    relationship.member(who)
    if not can_plan(relationship):
        return Outcome(reply=Settled())
    return Outcome(reply=offering(relationship, who, now))


def offering(relationship: Relationship, who: PersonId, now: datetime) -> Form:
    """Return the form on which somebody offers times, each shown by both clocks."""
    me = relationship.member(who).person
    times = suggestions(relationship, now)
    options = tuple(Option(at.isoformat(), slot(relationship, who, at)) for at in times)
    pick = SomeOf(key="times", options=options, at_most=MOST_TIMES, required=False)
    return Form(
        key=OFFER,
        questions=(
            *((pick,) if options else ()),
            Day(key="day", required=False),
            Hour(key="hour", required=False),
            OneOf(
                key="minutes",
                options=tuple(Option(str(n), Words(f"minutes-{n}")) for n in LENGTHS),
                value=str(relationship.plan.minutes if relationship.plan else USUAL),
            ),
        ),
        facts=(
            ("partner", partner_of(relationship, who)),
            ("zone", me.calendar.zone.key.rpartition("/")[2].replace("_", " ")),
        ),
        parts=(
            *standing(relationship, who, now),
            FormPart("meet-have-met", Choice.MET),
            FormPart("meet-kept", is_small=True),
        ),
        state=str(ref(relationship)),
    )


def standing(relationship: Relationship, who: PersonId, now: datetime) -> tuple[FormPart, ...]:
    """Say what is settled or offered already, and stands until something else is chosen."""
    plan = relationship.plan
    ahead = plan.at if plan and plan.is_ahead(now) else None
    lines = (
        *((part("date-stands", when=slot(relationship, who, ahead)),) if ahead else ()),
        *looked_for(relationship, who, now),
    )
    return tuple(FormPart(line.key, None, line.facts) for line in lines)


def suggestions(relationship: Relationship, now: datetime) -> tuple[datetime, ...]:
    """Return times that suit everybody: in working hours if these meet, else as near as can be."""
    found: tuple[datetime, ...] = ()
    soon = first_day(relationship, now) + SOON
    for hours in (None, *WIDER):
        found = tuple(islice(a_few_each_day(common(relationship, hours, now)), MOST_OFFERED))
        if found and found[0] < soon:
            break
    return found


def common(
    relationship: Relationship, hours: tuple[time, time] | None, now: datetime
) -> Iterator[datetime]:
    """Yield the full hours at which everybody could talk for an hour."""
    since = first_day(relationship, now)
    theirs = (frozenset(free_hours(calendar, hours, since)) for calendar in relationship.calendars)
    yield from sorted(frozenset.intersection(*theirs))


def free_hours(
    calendar: Calendar, hours: tuple[time, time] | None, since: datetime
) -> Iterator[datetime]:
    """Yield the full hours, on somebody's working days, at which they could talk for an hour."""
    opens, closes = hours or (calendar.opens, calendar.closes)
    for day in calendar.working_days_from(since.astimezone(calendar.zone).date()):
        first, last = (
            datetime.combine(day, hour, tzinfo=calendar.zone).astimezone(UTC)
            for hour in (opens, closes)
        )
        if first >= since + LOOKED_THROUGH:
            return
        at = first.replace(minute=0)
        while at + AN_HOUR <= last:
            if first <= at and since <= at < since + LOOKED_THROUGH:
                yield at
            at += AN_HOUR


def first_day(relationship: Relationship, now: datetime) -> datetime:
    """Return from when on times are suggested: tomorrow, or a good while after the last meeting."""
    tomorrow = now + timedelta(days=1)
    met = relationship.sign_of_life
    has_met = met is not None and met != relationship.introduced_on
    from_there = max(tomorrow, met + SOON_AFTER) if met and has_met else tomorrow
    return datetime.combine(from_there.astimezone(UTC).date(), time(), tzinfo=UTC)


def a_few_each_day(times: Iterable[datetime]) -> Iterator[datetime]:
    """Yield a few of the times of each day, spread over it."""
    for _, found in groupby(times, key=datetime.date):
        hours = tuple(found)
        yield from hours[:: -(-len(hours) // A_DAY)]


def offer(
    relationship: Relationship, who: PersonId, given: Mapping[str, Given], new: str, now: datetime
) -> Outcome:
    """Offer times to the others. *new* is what a date that was not spoken of before is called."""
    me = relationship.member(who).person
    if not can_plan(relationship):
        return Outcome(reply=Settled())
    blank = offering(relationship, who, now)
    answers = read(blank, given)
    if isinstance(answers, Form):
        return Outcome(reply=answers)
    mistake = astray(answers, me, now)
    if mistake is not None:
        return Outcome(reply=wrong(blank, *mistake, given))
    times = tuple(sorted(offered(answers, me)))
    plan = following(relationship, new, now)
    plan = replace(plan, minutes=int(answers.text("minutes")), offered=times, by=who)
    return Outcome(
        reply=TimesNoted(
            partner=partner_of(relationship, who), parts=listed(relationship, who, times)
        ),
        keep=(Planned(relationship.id, plan),),
        messages=suggested(relationship, plan, now),
        homes=relationship.everybody,
    )


def following(relationship: Relationship, new: str, now: datetime) -> Plan:
    """Return the plan that is being changed, or a new one if the last meeting is behind them."""
    before = relationship.plan
    if before is None or (before.at is not None and not before.is_ahead(now)):
        return Plan(id=new)
    return replace(before, turn=before.turn + 1)


def without(plan: Plan | None, who: PersonId, new: str) -> Plan | None:
    """Return the plan of a circle once somebody has left it: what they offered is gone with them.

    A date that is settled goes on under another name: under the old one no calendar finds it.
    """
    if plan is None:
        return None
    stays = replace(plan, offered=(), by=None) if plan.by == who else plan
    if stays.at is not None:
        return replace(stays, id=new)
    return stays if stays.offered else None


def astray(answers: Answers, me: Person, now: datetime) -> tuple[str, Error] | None:
    """Return what only this chapter can find wrong, and where."""
    day, hour = answers.text("day"), answers.text("hour")
    if bool(day) != bool(hour):
        return ("hour" if day else "day"), Error(Wrong.MISSING)
    if day and not exists(own_time(answers, me), hour, me.calendar):
        return "hour", Error(Wrong.NO_SUCH_HOUR)
    if day and not now < own_time(answers, me) <= now + FAR:
        return "day", Error(Wrong.NOT_AHEAD, FAR.days)
    times = offered(answers, me)
    if not times:
        return "day", Error(Wrong.MISSING)
    if len(times) > MOST_TIMES:
        return "day", Error(Wrong.TOO_MANY, MOST_TIMES)
    return None


def own_time(answers: Answers, me: Person) -> datetime:
    """Return the day and hour that somebody named, by their own clock."""
    day, hour = date.fromisoformat(answers.text("day")), time.fromisoformat(answers.text("hour"))
    there = datetime.combine(day, hour.replace(tzinfo=None), tzinfo=me.calendar.zone)
    return there.astimezone(UTC)


def exists(at: datetime, hour: str, calendar: Calendar) -> bool:
    """Say whether a clock ever showed that hour: in spring one is skipped."""
    named = time.fromisoformat(hour).replace(tzinfo=None)
    return at.astimezone(calendar.zone).time() == named


def offered(answers: Answers, me: Person) -> frozenset[datetime]:
    """Return all times that were chosen or named."""
    named = (own_time(answers, me),) if answers.text("day") else ()
    return frozenset((*map(datetime.fromisoformat, answers.several("times")), *named))


def listed(
    relationship: Relationship, who: PersonId, times: Iterable[datetime]
) -> tuple[Part, ...]:
    """Return times, a line each, as *who* reads them."""
    return tuple(part("offered-time", when=slot(relationship, who, at)) for at in times)


def suggested(relationship: Relationship, plan: Plan, now: datetime) -> tuple[TimesSuggested, ...]:
    """Tell everybody else, at a decent hour of their own."""
    by = next(each.person for each in relationship.members if each.person.id == plan.by)
    return tuple(
        TimesSuggested(
            to=member.person.id,
            about=ref(relationship),
            occasion=plan.occasion,
            partner=by.first_name,
            minutes=plan.minutes,
            parts=listed(relationship, member.person.id, plan.offered),
            not_before=member.person.calendar.next_open(now),
        )
        for member in relationship.partners(by.id)
    )


# --- Choosing one -------------------------------------------------------------------------


def choosing(relationship: Relationship, who: PersonId, now: datetime) -> Form:
    """Return the form on which somebody chooses one of the times that were offered."""
    times = relationship.plan.open_times(now) if relationship.plan else ()
    options = tuple(Option(at.isoformat(), slot(relationship, who, at)) for at in times)
    none = Option(NONE, Words("meet-none"))
    return Form(
        key=CHOOSE,
        questions=(OneOf(key="time", options=(*options, none)),),
        facts=(
            ("partner", offered_by(relationship, who)),
            ("minutes", relationship.plan.minutes if relationship.plan else USUAL),
        ),
        parts=(FormPart("meet-kept", is_small=True),),
        state=str(ref(relationship)),
    )


def choose(
    relationship: Relationship, who: PersonId, given: Mapping[str, Given], now: datetime, entry: str
) -> Outcome:
    """Settle a date, or offer other times if none suits. *entry* is what calendars fetch it by."""
    relationship.member(who)
    plan = relationship.plan
    if not can_plan(relationship) or plan is None or not is_to_choose(relationship, who, now):
        return begin(relationship, who, now, entry)
    answers = read(choosing(relationship, who, now), given)
    if isinstance(answers, Form):
        return Outcome(reply=answers)
    if answers.text("time") == NONE:
        return Outcome(reply=offering(relationship, who, now))
    at = datetime.fromisoformat(answers.text("time"))
    settled = replace(plan, offered=(), by=None, at=at, is_prepared=False, is_over=False)
    agreed = replace(relationship, plan=settled)
    return Outcome(
        reply=date_set(agreed, who, now, entry),
        keep=(Planned(relationship.id, settled),),
        messages=tuple(
            replace(
                date_set(agreed, member.person.id, now, entry),
                to=member.person.id,
                not_before=member.person.calendar.next_open(now),
            )
            for member in relationship.members
        ),
        homes=relationship.everybody,
    )


def date_set(relationship: Relationship, who: PersonId, now: datetime, entry: str) -> DateSet:
    """Return the card with the date, and with what puts it into a calendar."""
    plan = relationship.plan
    if plan is None or plan.at is None:
        raise ValueError("no date is settled")
    return DateSet(
        about=ref(relationship),
        occasion=plan.occasion,
        partner=partner_of(relationship, who),
        when=slot(relationship, who, plan.at),
        minutes=plan.minutes,
        plan=plan.id,
        turn=plan.turn,
        entry=entry,
        made=now,
    )


def call_off(relationship: Relationship, who: PersonId, now: datetime) -> Outcome:
    """Drop a date, or what was offered; the others hear of it, and nobody is asked why."""
    relationship.member(who)
    plan = relationship.plan
    if plan is None or not (plan.is_ahead(now) or plan.open_times(now)):
        return Outcome(reply=Settled())
    return Outcome(
        reply=DateCalledOff(partner=partner_of(relationship, who), about=ref(relationship)),
        keep=(Planned(relationship.id, None),),
        messages=tuple(
            DateCalledOff(
                to=member.person.id,
                about=ref(relationship),
                occasion=plan.occasion,
                partner=partner_of(relationship, member.person.id),
                not_before=member.person.calendar.next_open(now),
            )
            for member in relationship.partners(who)
        ),
        homes=relationship.everybody,
    )


# --- What is seen of it elsewhere ---------------------------------------------------------


def at_home(relationship: Relationship, who: PersonId, now: datetime) -> Message | None:
    """Return the card beside a relationship: its next date, or how to find one.

    While they rest, and nothing is offered, nobody is to look for one.
    """
    if not can_plan(relationship):
        return None
    plan, about = relationship.plan, ref(relationship)
    partner = relationship.named(who)
    lines = looked_for(relationship, who, now)
    if plan is not None and plan.at is not None and plan.is_ahead(now):
        when = slot(relationship, who, plan.at)
        return HomeDate(partner=partner, about=about, when=when, parts=lines)
    if not lines and pause.at_home(relationship, who, now):
        return None
    return (HomeTimes if lines else HomeNoDate)(partner=partner, about=about, parts=lines)


def looked_for(relationship: Relationship, who: PersonId, now: datetime) -> tuple[Part, ...]:
    """Return the line on times that were offered, if any were."""
    plan = relationship.plan
    if plan is None or not plan.open_times(now):
        return ()
    if plan.by == who:
        return (part("times-yours", partner=partner_of(relationship, who)),)
    return (part("times-theirs", partner=offered_by(relationship, who)),)


def held(relationship: Relationship, who: PersonId) -> tuple[Part, ...]:
    """Return what is kept of a next meeting, for whoever asks to see it."""
    plan = relationship.plan
    if plan is None:
        return ()
    partner = relationship.named(who)
    times = (*((plan.at,) if plan.at else ()), *plan.offered)
    return tuple(part("held-date", what=partner, when=slot(relationship, who, at)) for at in times)
