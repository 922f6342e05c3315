"""Working on a case: what a coordinator can do about it, and who else sees that.

Whoever takes a case on is seen by the others; it is one coordinator's at a time, and whoever is
later is told who has it. It can be handed back, by anybody, since its owner may be away. It may
rest for some days: until then nobody is reminded. A coordinator may write to the people of a
case, through the bot and in their own words: each reads it in private, once, in their own working
hours, and then it is forgotten. Whoever closes a case leaves nothing of what came of it.

What can be done is the same whatever became of a pair meanwhile, so that nothing can be tried out.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypeAlias

from flows.cases import Case, Closed, HandedBack, Matter, Rested, TakenOn
from flows.desk import owner, today_there, unconcerned
from flows.forms import Answers, Form, FormPart, Given, OneOf, Option, SomeOf, Text, read
from flows.messages import (
    CaseClosed,
    CaseHandedBack,
    CaseRests,
    CaseTaken,
    CaseTakenAlready,
    CaseWordsSent,
    Choice,
    CoordinatorWrites,
    Kind,
    NoCases,
    Ref,
    Settled,
)
from flows.outcome import Outcome
from flows.people import DAY, Person, PersonId
from flows.programme import Programme
from flows.wishes import LONGEST_TEXT
from flows.words import Part, Value, Verbatim, Words, names, part

PICK, REST, WRITE, CLOSE = "case-which", "case-rest", "case-write", "case-close"
WHICH, DAYS, TO, TEXT = "case", "days", "to", "text"
CHOICES = frozenset(
    {
        Choice.CASES,
        Choice.DETAILS,
        Choice.CLAIM,
        Choice.HAND_BACK,
        Choice.SNOOZE,
        Choice.WRITE,
        Choice.CLOSE,
    }
)
FORMS = frozenset({PICK, REST, WRITE, CLOSE})
Mine: TypeAlias = tuple[tuple[Case, ...], Programme, date]
"""The cases that somebody may see, and what their lines need."""
MAY_REST = (1, 3, 7, 14)
"""For so many days."""
MOST_LINES = 20
MOST_PICKS = 100


@dataclass(frozen=True, slots=True)
class Work:
    """A coordinator, and the case in front of them."""

    matter: Matter
    people: tuple[Person, ...]
    """Whom it is about, as far as they can be written to, in alphabetical order."""
    programme: Programme
    who: PersonId
    now: datetime

    @property
    def case(self) -> Case:
        """The case itself."""
        return self.matter.case

    @property
    def today(self) -> date:
        """Which day it is on the desk."""
        return today_there(self.programme.calendar, self.now)

    @property
    def due(self) -> date:
        """By when somebody should have dealt with it."""
        return self.case.due_on or self.case.opened_on

    @property
    def homes(self) -> tuple[PersonId, ...]:
        """Whose home shows it."""
        return tuple(each.id for each in unconcerned(self.programme, self.matter.concerned))


def may_see(matter: Matter, programme: Programme, who: PersonId) -> bool:
    """Say whether somebody is a coordinator whom a case does not concern."""
    return who in {each.id for each in unconcerned(programme, matter.concerned)}


def visible(matters: Iterable[Matter], who: PersonId, today: date) -> tuple[Case, ...]:
    """Return the cases that a coordinator may see: what rests comes last, else by urgency."""
    mine = (each.case for each in matters if who not in each.concerned)
    return in_order((each for each in mine if each.opened_on <= today), today)


def in_order(cases: Iterable[Case], today: date) -> tuple[Case, ...]:
    """Return cases in the order in which somebody should look at them."""
    return tuple(sorted(cases, key=lambda one: (one.rests(today), one.remind_on, one.number)))


def lines(cases: tuple[Case, ...], programme: Programme, today: date) -> tuple[Part, ...]:
    """Return a line for each case: number, kind, who has it, by when, and how old it is."""
    more = len(cases) - MOST_LINES
    return (
        *(line(each, programme, today) for each in cases[:MOST_LINES]),
        *((part("case-line-more", cases=more),) if more > 0 else ()),
    )


def line(case: Case, programme: Programme, today: date) -> Part:
    """Return the line of one case."""
    known: dict[str, Value] = {"number": case.number, "kind": Words(f"case-kind-{case.kind}")}
    if case.rests_until is not None and case.rests(today):
        return part("case-line-rests", until=case.rests_until, **known)
    due, taken = case.due_on or case.opened_on, owner(case, programme)
    known |= {"due": due} | ({"owner": taken.name} if taken else {})
    late = {"days": (today - case.opened_on).days} if today > due else {}
    key = f"case-line{'-late' if late else ''}{'-taken' if taken else ''}"
    return part(key, **known, **late)


# --- Finding one --------------------------------------------------------------------------


def pick(cases: tuple[Case, ...], programme: Programme, today: date) -> Outcome:
    """Ask which case to open, out of those that somebody may see."""
    if not cases:
        return Outcome(reply=NoCases())
    return Outcome(reply=which(cases, programme, today))


def which(cases: tuple[Case, ...], programme: Programme, today: date) -> Form:
    """Return the page on which a case is picked by its number."""
    options = tuple(Option(each.id, Verbatim(str(each.number))) for each in cases[:MOST_PICKS])
    return Form(
        key=PICK,
        questions=(OneOf(key=WHICH, options=options, value=cases[0].id),),
        parts=tuple(
            FormPart(each.key, facts=each.facts) for each in lines(cases, programme, today)
        ),
    )


def details(work: Work, form: Form) -> Form:
    """Return a case's private form with all that can be done."""
    return replace(form, parts=(*form.parts, *can_be_done(work)), state=str(ref(work.case)))


def can_be_done(work: Work) -> tuple[FormPart, ...]:
    """Return who has it and whether it rests, and the buttons."""
    case, taken = work.case, owner(work.case, work.programme)
    until = case.rests_until
    return (
        FormPart("case-is-taken", Choice.HAND_BACK, (("owner", taken.name), ("due", work.due)))
        if taken
        else FormPart("case-is-free", Choice.CLAIM, (("due", work.due),)),
        FormPart("case-is-resting", Choice.SNOOZE, (("until", until),))
        if until is not None and case.rests(work.today)
        else FormPart("case-may-rest", Choice.SNOOZE),
        *((FormPart("case-may-write", Choice.WRITE),) if work.people else ()),
        FormPart("case-may-close", Choice.CLOSE),
    )


# --- Taking it on, and letting it rest ----------------------------------------------------


def take_on(work: Work) -> Outcome:
    """Take a case on, unless somebody has."""
    taken, number = owner(work.case, work.programme), work.case.number
    if taken is not None and taken.id != work.who:
        return Outcome(
            reply=CaseTakenAlready(number=number, owner=taken.name, about=ref(work.case))
        )
    reply = CaseTaken(number=number, due=work.due, about=ref(work.case))
    if taken is not None:
        return Outcome(reply=reply)
    return Outcome(reply=reply, keep=(TakenOn(work.case.id, work.who),), homes=work.homes)


def hand_back(work: Work) -> Outcome:
    """Have nobody have it, so that somebody else can take it on."""
    return Outcome(
        reply=CaseHandedBack(number=work.case.number, about=ref(work.case)),
        keep=(HandedBack(work.case.id),),
        homes=work.homes,
    )


def snooze(work: Work) -> Form:
    """Ask for how many days a case may rest."""
    return Form(
        key=REST,
        questions=(
            OneOf(
                key=DAYS,
                options=tuple(Option(str(n), Words(f"days-{n}")) for n in MAY_REST),
                value=str(MAY_REST[1]),
            ),
        ),
        facts=(("number", work.case.number),),
        state=str(ref(work.case)),
    )


def rest(work: Work, given: Mapping[str, Given]) -> Outcome:
    """Let a case rest, until a working day of the desk."""
    answers = read(snooze(work), given)
    if isinstance(answers, Form):
        return Outcome(reply=answers)
    last = work.today + int(answers.text(DAYS)) * DAY
    until = next(work.programme.calendar.working_days_from(last))
    return Outcome(
        reply=CaseRests(number=work.case.number, until=until, about=ref(work.case)),
        keep=(Rested(work.case.id, until),),
        homes=work.homes,
    )


# --- Writing to its people ----------------------------------------------------------------


def begin_to_write(work: Work) -> Outcome:
    """Open the page to write on, if there is anybody to write to."""
    return Outcome(reply=write(work) if work.people else Settled())


def write(work: Work) -> Form:
    """Ask what to write, and to whom of a case's people: there is at least one."""
    options = tuple(Option(each.id, Verbatim(each.name)) for each in work.people)
    everybody = tuple(each.id for each in work.people)
    return Form(
        key=WRITE,
        questions=(
            SomeOf(key=TO, options=options, at_most=len(options), value=everybody),
            Text(key=TEXT, at_most=LONGEST_TEXT),
        ),
        facts=(("number", work.case.number),),
        state=str(ref(work.case)),
    )


def pass_on(work: Work, given: Mapping[str, Given]) -> Outcome:
    """Pass on what was written: to each alone, in their own working hours."""
    if not work.people:
        return Outcome(reply=Settled())
    answers = read(write(work), given)
    if isinstance(answers, Form):
        return Outcome(reply=answers)
    readers = tuple(each for each in work.people if each.id in answers.several(TO))
    return Outcome(
        reply=CaseWordsSent(
            number=work.case.number,
            people=names(tuple(each.name for each in readers)),
            about=ref(work.case),
        ),
        messages=tuple(words_for(each, work, answers) for each in readers),
    )


def words_for(reader: Person, work: Work, answers: Answers) -> CoordinatorWrites:
    """Return what one of them reads. It leads to no case, and to nobody else who reads it."""
    writer = next(each for each in work.programme.coordinators if each.id == work.who)
    return CoordinatorWrites(
        to=reader.id,
        coordinator=writer.name,
        occasion=work.now.isoformat(),
        parts=(part("coordinators-words", text=answers.text(TEXT)),),
        not_before=reader.calendar.next_open(work.now),
    )


# --- Closing it ---------------------------------------------------------------------------


def close_form(work: Work) -> Form:
    """Say what is kept of a case, before it is closed."""
    return Form(key=CLOSE, facts=(("number", work.case.number),), state=str(ref(work.case)))


def close(work: Work) -> Outcome:
    """Close it. No outcome is asked for, and none is kept."""
    return Outcome(
        reply=CaseClosed(number=work.case.number), keep=(Closed(work.case.id),), homes=work.homes
    )


def ref(case: Case) -> Ref:
    """Return what a button about this case carries."""
    return Ref(Kind.CASE, case.id)
