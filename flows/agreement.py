"""The agreement: what a pair settle for themselves, and how little of it is kept.

Either member may fill in one form: how often they meet, until when and how, what stays between
them, how they give feedback, what they do if it does not work, and their own goals. It is shown
at once to whoever sent it, and goes to all of them: into their conversation at the first hour
that suits everybody, else to each in private. Goals go to their owner, and to the others only if
that was ticked. Then the words are forgotten. Kept are that there is an agreement, how often they
meet and when they plan to end, and not who wrote it down.

Changing it, or beginning afresh together, is agreeing again. After a first meeting the mentee is
invited, in the answer to "we have met" and on the home card; no message asks for it. The desk is
told once of a pair that has settled nothing forty-five days after the introduction, or after
they rested.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from flows.cases import BlankCase, CaseKind
from flows.desk import about_them
from flows.facts import Agreed, NothingAgreed
from flows.forms import (
    Answers,
    AnyQuestion,
    Day,
    Error,
    Form,
    FormPart,
    Given,
    OneOf,
    Option,
    SomeOf,
    Text,
    Wrong,
    Yes,
    read,
    wrong,
)
from flows.introduction import SHARED_DAYS
from flows.matching.candidates import Format
from flows.messages import (
    AgreementApart,
    AgreementNoted,
    AgreementTogether,
    Message,
    NobodyToAgreeWith,
    Settled,
    YourGoals,
    ref,
)
from flows.outcome import Because, NotNow, Outcome
from flows.people import Person, PersonId, common_hour
from flows.planned import closes_on, months_later, planned_end
from flows.programme import Programme
from flows.relationship import Agreement, Relationship, Status
from flows.wishes import LONGEST_TEXT
from flows.words import FarDay, Part, Verbatim, Words, part

UNSETTLED_FOR = timedelta(days=45)
"""So long after the introduction the desk hears that nothing was settled."""
AT_LEAST = timedelta(weeks=8)
"""So much time a pair may always plan for, however long they have been together."""
BETWEEN_US = ("talks", "meeting", "managers", "asking", "harm")
"""Ready-made sentences about what stays between the two."""
OWN_WORDS = ("between_own", "feedback", "otherwise")
MOST_GOALS = 3
WHICH = "relationship"


def can_agree(relationship: Relationship) -> bool:
    """Say whether its members have been brought together, and it is not over."""
    return relationship.is_meeting and relationship.introduced_on is not None


# --- The form -----------------------------------------------------------------------------


def ask(
    mine: tuple[Relationship, ...], who: PersonId, programme: Programme, now: datetime
) -> Outcome:
    """Open the form; first ask which relationship it is about, if there are several."""
    fitting = tuple(each for each in mine if can_agree(each))
    if not fitting:
        return Outcome(reply=NobodyToAgreeWith())
    if len(fitting) == 1:
        return Outcome(reply=form(fitting[0], who, programme, now))
    return Outcome(reply=which(fitting, who))


def which(mine: tuple[Relationship, ...], who: PersonId) -> Form:
    """Ask whom it is about."""
    options = tuple(Option(str(ref(each)), Verbatim(each.listed(who))) for each in mine)
    return Form(key="agree-which", questions=(OneOf(key=WHICH, options=options),))


def choose(
    mine: tuple[Relationship, ...],
    who: PersonId,
    given: Mapping[str, Given],
    programme: Programme,
    now: datetime,
) -> Outcome:
    """Open the form for the one that was picked."""
    answers = read(which(mine, who), given)
    if isinstance(answers, Form):
        return Outcome(reply=answers)
    picked = next(each for each in mine if str(ref(each)) == answers.text(WHICH))
    return begin(picked, who, programme, now)


def begin(
    relationship: Relationship, who: PersonId, programme: Programme, now: datetime
) -> Outcome:
    """Open the form for one relationship."""
    relationship.member(who)
    if not can_agree(relationship):
        return Outcome(reply=Settled())
    return Outcome(reply=form(relationship, who, programme, now))


def form(relationship: Relationship, who: PersonId, programme: Programme, now: datetime) -> Form:
    """Return the form. What is not kept can't be filled in again."""
    before = relationship.agreement
    until = before.until if before else last_day(relationship, programme, now)
    return Form(
        key="agree",
        questions=(
            OneOf(
                key="every",
                options=tuple(Option(str(n), Words(f"agree-every-{n}")) for n in Agreement.WEEKS),
                value=str(before.every) if before else str(Agreement.WEEKS[0]),
            ),
            Day(key="until", value=until.isoformat()),
            OneOf(
                key="format",
                options=tuple(Option(way, Words(f"format-{way}")) for way in Format),
                value=Format.EITHER,
            ),
            *in_own_words(),
        ),
        facts=(("partner", relationship.named(who)), ("form", relationship.form)),
        parts=(FormPart("agree-kept", is_small=True),),
        state=str(ref(relationship)),
    )


def in_own_words() -> tuple[AnyQuestion, ...]:
    """Ask for what is passed on and not kept."""
    return (
        SomeOf(
            key="between",
            options=tuple(Option(each, Words(f"between-{each}")) for each in BETWEEN_US),
            at_most=len(BETWEEN_US),
            required=False,
        ),
        *(Text(key=key, at_most=LONGEST_TEXT, required=False) for key in OWN_WORDS),
        Text(key="goals", at_most=LONGEST_TEXT, required=False),
        Yes(key="share", required=False),
    )


def last_day(relationship: Relationship, programme: Programme, now: datetime) -> date:
    """Return the last day that can be planned for: the programme's months, from the beginning.

    In a closing that is its own last day: to go on takes a yes from everybody.
    """
    if relationship.status is Status.CLOSING:
        return closes_on(relationship, programme)
    start = relationship.introduced_on or now
    planned = months_later(start.astimezone(UTC).date(), programme.rhythm.months)
    extended = planned_end(relationship, programme) if relationship.introduced_on else planned
    return max(planned, extended, now.astimezone(UTC).date() + AT_LEAST)


# --- What was agreed ----------------------------------------------------------------------


def agree(
    relationship: Relationship,
    who: PersonId,
    given: Mapping[str, Given],
    programme: Programme,
    now: datetime,
) -> Outcome:
    """Pass on what was settled, and keep its rhythm and its end alone."""
    me = relationship.member(who).person
    if not can_agree(relationship):
        return Outcome(reply=Settled())
    blank = form(relationship, who, programme, now)
    answers = read(blank, given)
    if isinstance(answers, Form):
        return Outcome(reply=answers)
    mistake = astray(answers, relationship, programme, now)
    if mistake is not None:
        return Outcome(reply=wrong(blank, *mistake, given))
    lines, mine = settled(answers), goals(answers)
    own = tuple(part("agreed-goal", name=me.first_name, text=each) for each in mine)
    shared = own if answers.given.get("share") else ()
    return Outcome(
        reply=AgreementNoted(partner=relationship.called(who), parts=(*lines, *own)),
        facts=(Agreed(relationship.id, int(answers.text("every")), until(answers), now),),
        messages=(*post(relationship, (*lines, *shared), now), *to_their_owner(mine, me, now)),
        homes=relationship.everybody,
    )


def astray(
    answers: Answers, relationship: Relationship, programme: Programme, now: datetime
) -> tuple[str, Error] | None:
    """Return what only this chapter can find wrong, and where."""
    today, last = now.astimezone(UTC).date(), last_day(relationship, programme, now)
    if not today < until(answers) <= last:
        closing = relationship.status is Status.CLOSING
        far = (
            Error(Wrong.NOT_LATER) if closing else Error(Wrong.NOT_WITHIN, programme.rhythm.months)
        )
        return "until", far
    if len(goals(answers)) > MOST_GOALS:
        return "goals", Error(Wrong.TOO_MANY_LINES, MOST_GOALS)
    return None


def until(answers: Answers) -> date:
    """Return the planned end."""
    return date.fromisoformat(answers.text("until"))


def goals(answers: Answers) -> tuple[str, ...]:
    """Return the goals: each line is one."""
    return tuple(line.strip() for line in answers.text("goals").splitlines() if line.strip())


def settled(answers: Answers) -> tuple[Part, ...]:
    """Return what was settled, line by line."""
    return (
        part("agreed-every", weeks=int(answers.text("every"))),
        part("agreed-until", until=FarDay(until(answers))),
        part("agreed-format", how=Words(f"format-{answers.text('format')}")),
        *(part(f"between-{each}") for each in answers.several("between")),
        *(part(f"agreed-{key}", text=answers.text(key)) for key in OWN_WORDS if answers.text(key)),
    )


def to_their_owner(mine: tuple[str, ...], me: Person, now: datetime) -> tuple[Message, ...]:
    """Hand somebody their own goals: nothing says in which relationship they were written."""
    if not mine:
        return ()
    return (
        YourGoals(
            to=me.id,
            occasion=now.isoformat(),
            parts=tuple(part("goal", text=each) for each in mine),
            not_before=me.calendar.next_open(now),
        ),
    )


def post(relationship: Relationship, lines: tuple[Part, ...], now: datetime) -> tuple[Message, ...]:
    """Return one message to all of them; or one to each, if their hours never meet."""
    occasion = now.isoformat()
    together = common_hour(relationship.calendars, now, SHARED_DAYS)
    if together is None:
        return to_each(relationship, lines, occasion, now)
    return (
        AgreementTogether(
            about=ref(relationship), occasion=occasion, parts=lines, not_before=together
        ),
    )


def in_private(message: AgreementTogether, relationship: Relationship, now: datetime) -> Outcome:
    """Tell each, where nothing can be said to all of them, or nobody can know if it arrived."""
    return Outcome(messages=to_each(relationship, message.parts, message.occasion, now))


def to_each(
    relationship: Relationship, lines: tuple[Part, ...], occasion: str, now: datetime
) -> tuple[Message, ...]:
    """Tell everybody in private, at a decent hour of their own."""
    return tuple(
        AgreementApart(
            to=member.person.id,
            about=ref(relationship),
            occasion=occasion,
            partner=relationship.called(member.person.id),
            parts=lines,
            not_before=member.person.calendar.next_open(now),
        )
        for member in relationship.members
    )


# --- What others see of it ----------------------------------------------------------------


def at_home(relationship: Relationship, who: PersonId) -> tuple[Part, ...]:
    """Return what was settled; or the invitation, to a mentee who has met the mentor, or equals."""
    agreement = relationship.agreement
    if agreement is not None:
        return (part("home-agreed", weeks=agreement.every, until=FarDay(agreement.until)),)
    return (part("home-not-agreed"),) if is_invited(relationship, who) else ()


def is_invited(relationship: Relationship, who: PersonId) -> bool:
    """Say whether it is time for this person to bring it up, since they own the agenda."""
    is_theirs = relationship.owns(who) or relationship.are_equals
    return is_theirs and relationship.agreement is None and relationship.status is Status.ACTIVE


def decide(
    relationship: Relationship,
    programme: Programme,
    blank: BlankCase,
    now: datetime,
    *,
    line: frozenset[PersonId] = frozenset(),
) -> Outcome | NotNow:
    """Tell the desk, once, of a pair that has settled nothing.

    *line* is everybody whom a member reports to: a coordinator among them hears of no case.
    """
    if relationship.ends_on is not None:
        return NotNow(Because.NOT_DUE)
    if relationship.introduced_on is None:
        return NotNow(Because.WAITING_FOR_ANSWERS)
    if relationship.status not in {Status.INTRODUCED, Status.ACTIVE}:
        return NotNow(Because.NOT_MEETING)
    if relationship.agreement is not None or relationship.unsettled_on is not None:
        return NotNow(Because.SETTLED)
    due = (relationship.rested_on or relationship.introduced_on) + UNSETTLED_FOR
    if now < due:
        return NotNow(Because.TOO_SOON, until=due)
    opened = about_them(CaseKind.NO_AGREEMENT, relationship, programme, blank, now, line=line)
    return replace(opened, facts=(NothingAgreed(relationship.id, now),))
