"""A rest until a day, which ends by itself.

Anybody may let a relationship rest, for half a year at the longest, and need give no reason; so
may they rest from being matched. In a circle that is the mentor's to do. While a relationship
rests nobody in it is nudged or asked anything, and what was on its way is not sent. Everything
people do themselves works as before, and so does every ending.

All members read the same note, each at a decent hour; it does not say who asked, and nothing
written down does; in a circle everybody knows that it was the mentor. The rest ends on its day, or
as soon as anybody says that they met, or ends it. Then the silence is counted anew, and the mentee,
who owns the agenda, reads that it is over.

Whoever rests from being matched keeps every place in the programme. On the day they are matched
again, unless they leave, or wish for nothing any more.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from flows.facts import Paused, Resumed
from flows.forms import Answers, Day, Error, Form, Given, Option, SomeOf, Wrong, read, wrong
from flows.messages import (
    HomePaused,
    HomeResting,
    Message,
    NothingToPause,
    PauseBegins,
    PauseNoted,
    PauseOver,
    PauseOverNoted,
    Settled,
    ref,
)
from flows.outcome import Because, NotNow, Outcome, RestOver, RestsUntil
from flows.people import Person, PersonId, Role
from flows.relationship import Relationship
from flows.words import Verbatim, Words

FORM = "pause"
WHAT, UNTIL = "what", "until"
SUGGESTIONS = "suggestions"
USUAL = timedelta(weeks=4)
LONGEST_WEEKS = 26


@dataclass(frozen=True, slots=True)
class Rest:
    """Somebody who would like to rest, and from what."""

    person: Person
    relationships: tuple[Relationship, ...] = ()
    is_matched: bool = False
    """Whether they have signed up for anything, and so may be suggested to somebody."""

    @property
    def theirs(self) -> tuple[Relationship, ...]:
        """Return the relationships that are this person's to let rest."""
        return tuple(each for each in self.relationships if can_pause(each, self.person.id))


def can_pause(relationship: Relationship, who: PersonId) -> bool:
    """Say whether this person may let it rest: they have been introduced, and it is not over."""
    under_way = relationship.is_meeting and relationship.introduced_on is not None
    is_theirs = not relationship.is_circle or relationship.member(who).role is Role.MENTOR
    return under_way and is_theirs


# --- The form -----------------------------------------------------------------------------


def ask(rest: Rest, now: datetime, picked: Relationship | None = None) -> Outcome:
    """Open the form, with what was *picked* already, or with everything."""
    if not rest.theirs and not rest.is_matched:
        return Outcome(reply=NothingToPause())
    return Outcome(reply=form(rest, now, picked))


def form(rest: Rest, now: datetime, picked: Relationship | None = None) -> Form:
    """Return the form: what rests, and until when."""
    me = rest.person.id
    options = (
        *(Option(str(ref(each)), Verbatim(each.listed(me))) for each in rest.theirs),
        *([Option(SUGGESTIONS, Words("pause-suggestions"))] if rest.is_matched else ()),
    )
    chosen = tuple(
        each.value for each in options if picked is None or each.value == str(ref(picked))
    )
    return Form(
        key=FORM,
        questions=(
            SomeOf(key=WHAT, options=options, at_most=len(options), value=chosen),
            Day(key=UNTIL, value=(today(rest.person, now) + USUAL).isoformat()),
        ),
    )


def today(person: Person, now: datetime) -> date:
    """Return the date where somebody is."""
    return now.astimezone(person.calendar.zone).date()


def begin(rest: Rest, given: Mapping[str, Given], now: datetime) -> Outcome:
    """Let rest what was chosen."""
    if not rest.theirs and not rest.is_matched:
        return Outcome(reply=NothingToPause())
    blank = form(rest, now)
    answers = read(blank, given)
    if isinstance(answers, Form):
        return Outcome(reply=answers)
    until, now_there = date.fromisoformat(answers.text(UNTIL)), today(rest.person, now)
    if not now_there < until <= now_there + timedelta(weeks=LONGEST_WEEKS):
        return Outcome(reply=wrong(blank, UNTIL, Error(Wrong.REST_TOO_LONG, LONGEST_WEEKS), given))
    return begun(rest, answers, until, now)


def begun(rest: Rest, answers: Answers, until: date, now: datetime) -> Outcome:
    """Write down what rests, and tell all members in the same words."""
    me, chosen = rest.person.id, answers.several(WHAT)
    paused = tuple(each for each in rest.theirs if str(ref(each)) in chosen)
    return Outcome(
        reply=PauseNoted(until=until),
        facts=tuple(Paused(each.id, until, now) for each in paused),
        keep=(RestsUntil(me, until),) if SUGGESTIONS in chosen else (),
        messages=tuple(note for each in paused for note in begins(each, until, now)),
        homes=(me, *(member.person.id for each in paused for member in each.members)),
    )


def begins(relationship: Relationship, until: date, now: datetime) -> tuple[Message, ...]:
    """Tell every member, whoever asked, at a decent hour of their own."""
    return tuple(
        PauseBegins(
            to=member.person.id,
            about=ref(relationship),
            occasion=f"{now.isoformat()} {until.isoformat()}",
            partner=relationship.called(member.person.id),
            until=until,
            not_before=member.person.calendar.next_open(now),
        )
        for member in relationship.members
    )


# --- Meanwhile ----------------------------------------------------------------------------


def over_at(until: date) -> datetime:
    """Return when a rest until this day is over."""
    return datetime.combine(until, time(), tzinfo=UTC)


def at_rest(relationship: Relationship, now: datetime) -> NotNow | None:
    """Say that nobody is to be nudged or asked now, and until when; None if nothing rests.

    On its day the rest is over once that is written down, and then everybody looks again.
    """
    until = relationship.paused_until
    if until is None or relationship.has_ended:
        return None
    return NotNow(Because.AT_REST, until=over_at(until) if now < over_at(until) else None)


def at_home(relationship: Relationship, who: PersonId, now: datetime) -> HomePaused | None:
    """Return the home card of a relationship that rests."""
    until = relationship.paused_until
    if until is None or relationship.has_ended or now >= over_at(until):
        return None
    return HomePaused(partner=relationship.named(who), about=ref(relationship), until=until)


def resting(until: date) -> HomeResting:
    """Return the home card of somebody who rests from being matched."""
    return HomeResting(until=until)


# --- The end of it ------------------------------------------------------------------------


def resume(relationship: Relationship, who: PersonId, now: datetime) -> Outcome:
    """End it before its day, because a member said so."""
    me = relationship.member(who)
    if relationship.paused_until is None or relationship.has_ended:
        return Outcome(reply=Settled())
    if not can_pause(relationship, me.person.id):
        return Outcome(reply=Settled())
    return ended(relationship, now, PauseOverNoted())


def decide(relationship: Relationship, now: datetime) -> Outcome | NotNow:
    """End it on its day; also where an early end is coming, of which nothing may show."""
    if relationship.paused_until is None or relationship.has_ended:
        return NotNow(Because.SETTLED)
    at = over_at(relationship.paused_until)
    return ended(relationship, now) if now >= at else NotNow(Because.AT_REST, until=at)


def ended(relationship: Relationship, now: datetime, reply: Message | None = None) -> Outcome:
    """Count the silence anew, and tell whose agenda the next meeting is, such as the mentee's."""
    return Outcome(
        reply=reply,
        facts=(Resumed(relationship.id, now),),
        messages=tuple(
            PauseOver(
                to=member.person.id,
                about=ref(relationship),
                occasion=now.isoformat(),
                partner=relationship.called(member.person.id),
                not_before=member.person.calendar.next_open(now),
            )
            for member in relationship.owners
        ),
        homes=relationship.everybody,
    )


def matched_again(who: PersonId) -> Outcome:
    """End somebody's rest from being matched: on its day, or because they said so."""
    return Outcome(reply=PauseOverNoted(), keep=(RestOver(who),), homes=(who,))


def on_its_day(who: PersonId) -> Outcome:
    """End it on its day."""
    return Outcome(keep=(RestOver(who),), homes=(who,))
