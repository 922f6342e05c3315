"""A circle: a coordinator suggests it, and everybody decides for themselves, as in a pair.

She picks one mentor and three to six mentees who wait; those who fit together best are picked
already, whoever has waited longest among them. While a round is open it goes first: then only those
who have no list, and about whom nobody is asked, are there to be picked. Every mentee is held
against the rules that hold for a pair, and mentees among themselves may neither lead one another
nor have been named by one another in private. What stands in the way comes back as one sentence;
who has named whom, who was together before and who has no place left are one and the same.

Before it begins nobody is told who the mentees are, or how many, so that nobody is missed in it:
whoever says no, or nothing, was never a member in anybody's eyes. It begins as soon as all say yes;
else once the last day to answer is over, if the mentor and three mentees did; else it lapses. For a
circle a mentee's no is the same as no answer, and is not kept: nobody can read one from the hour at
which it begins.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import combinations
from typing import TypeAlias

from flows.facts import Proposed
from flows.forms import Error, Form, FormPart, Given, OneOf, Option, SomeOf, Wrong, read, wrong
from flows.matching.between import shared_topics, topics_asked
from flows.matching.candidates import Mentee, Mentor
from flows.matching.circles import circles
from flows.matching.lines import Lines
from flows.matching.market import Market, lot
from flows.matching.policy import STANDARD, Policy
from flows.matching.rules import Rule, blocked
from flows.messages import (
    CircleSuggested,
    CircleToMentee,
    CircleToMentor,
    Kind,
    Message,
    Ref,
)
from flows.outcome import Outcome
from flows.people import Person, PersonId, Role
from flows.programme import Programme
from flows.proposal import Side, last_day_to_answer
from flows.reasons import at_a_distance
from flows.relationship import FEWEST_MENTEES, MOST_MENTEES, Member, Relationship, RelationshipId
from flows.signup import preview
from flows.words import Part, Verbatim, names, part, topics

FORM = "circle"
MENTOR, MENTEES = "mentor", "mentees"
MOST_LISTED = 100
"""How many people a platform lets one choose from."""
MOST_AT_ONCE = 300
"""Mentees: for more, it would take too long to work out who fits together best."""
Pick: TypeAlias = tuple[PersonId, tuple[PersonId, ...]]
"""A mentor, and those who would sit in the circle."""
BROKEN: Mapping[Rule, Wrong] = {
    Rule.NOT_SELF: Wrong.BOTH_SIDES,
    Rule.LINE_CHAIN: Wrong.ONE_LINE,
    Rule.GRADE_RANGE: Wrong.GRADES_APART,
    Rule.LANGUAGE: Wrong.NO_LANGUAGE,
    Rule.HOURS: Wrong.HOURS_APART,
    Rule.FORMAT: Wrong.NO_FORMAT,
    Rule.ONE_SKILL: Wrong.NO_TOPIC,
}
"""What a coordinator may be told; all else is "not available"."""


@dataclass(frozen=True, slots=True)
class Table:
    """Whom a coordinator may choose from, as matching knows them, and their names.

    Mentors without a free place are among them: they are as little available as others who are
    not, so that nothing can be read from who is missing.
    """

    mentors: tuple[Mentor, ...]
    mentees: tuple[Mentee, ...]
    people: Mapping[PersonId, Person]
    lines: Lines
    policy: Policy = STANDARD
    is_round_open: bool = False
    """Then those mentees are left out whose turn it is in the round."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """Who would be a circle, with what matching knows of them."""

    mentor: Mentor
    mentees: tuple[Mentee, ...]

    @property
    def topics(self) -> tuple[str, ...]:
        """Return what all of them share."""
        first, *others = (shared_topics(each, self.mentor) for each in self.mentees)
        return tuple(topic for topic in first if all(topic in other for other in others))

    @property
    def help(self) -> tuple[str, ...]:
        """Return what the mentor can help any of them with."""
        asked = dict.fromkeys(topic for each in self.mentees for topic in topics_asked(each))
        return tuple(topic for topic in asked if topic in self.mentor.topics)


def form(table: Table, best: Pick | None = None) -> Form:
    """Return the page on which a coordinator suggests a circle; the *best* one is picked."""
    if not table.mentors or len(table.mentees) < FEWEST_MENTEES:
        return Form(key="circle-in-round" if table.is_round_open else "circle-none", can_send=False)
    mentors = options(table, tuple(each.id for each in table.mentors))
    mentees = options(table, tuple(each.id for each in table.mentees))
    picked = best if best and is_listed(best, mentors, mentees) else None
    return Form(
        key=FORM,
        questions=(
            OneOf(key=MENTOR, options=mentors, value=picked[0] if picked else None),
            SomeOf(
                key=MENTEES,
                options=mentees,
                at_most=MOST_MENTEES,
                value=picked[1] if picked else (),
            ),
        ),
        parts=(
            *([FormPart("circle-picked")] if picked else ()),
            *([FormPart("circle-beside-round")] if table.is_round_open else ()),
        ),
    )


def is_listed(best: Pick, mentors: tuple[Option, ...], mentees: tuple[Option, ...]) -> bool:
    """Say whether a circle can be picked on the page."""
    mentor, others = best
    here = {each.value for each in mentees}
    return mentor in {each.value for each in mentors} and set(others) <= here


def best(table: Table, now: datetime) -> Pick | None:
    """Return the circle whose turn it is, of all that would be made at once; None if none can be.

    It is the one with whoever has waited longest. In a large programme she picks by herself.
    """
    since = {each.id: each.waiting_since for each in table.mentees}
    if not table.mentors or not FEWEST_MENTEES <= len(since) <= MOST_AT_ONCE:
        return None
    market = Market(
        mentees=table.mentees,
        mentors=table.mentors,
        lines=table.lines,
        at=now,
        policy=table.policy,
    )
    found = circles(market, (FEWEST_MENTEES, MOST_MENTEES)).of
    turns = (
        (sorted(since[each] for each in sat), lot(0, sat[0], mentor), mentor)
        for mentor, sat in found.items()
    )
    first = min(turns, default=None)
    return (first[2], found[first[2]]) if first else None


def options(table: Table, people: tuple[PersonId, ...]) -> tuple[Option, ...]:
    """Return people to pick from."""
    named = (Option(each, Verbatim(table.people[each].name)) for each in people[:MOST_LISTED])
    return tuple(named)


def choose(table: Table, given: Mapping[str, Given], now: datetime) -> Chosen | Form:
    """Return who was picked; or the page again, with the one thing that stands in the way."""
    blank = form(table)
    answers = read(blank, given)
    if isinstance(answers, Form) or not blank.can_send:
        return answers if isinstance(answers, Form) else blank
    picked = answers.several(MENTEES)
    if len(picked) < FEWEST_MENTEES:
        return wrong(blank, MENTEES, Error(Wrong.TOO_FEW, FEWEST_MENTEES), given)
    chosen = Chosen(
        next(each for each in table.mentors if each.id == answers.text(MENTOR)),
        tuple(each for each in table.mentees if each.id in picked),
    )
    stands = obstacle(chosen, table, now)
    return chosen if stands is None else wrong(blank, MENTEES, Error(stands), given)


def obstacle(chosen: Chosen, table: Table, now: datetime) -> Wrong | None:
    """Return what stands in the way of a circle: first what anybody may know."""
    everybody = {*known(chosen, table, now), *among(chosen.mentees, table.lines)}
    told = next((BROKEN[each] for each in Rule if each in everybody), None)
    if told is None and private(chosen, table, now):
        return Wrong.NOT_AVAILABLE
    return told


def known(chosen: Chosen, table: Table, now: datetime) -> set[Rule]:
    """Return which rules would be broken if nothing were private."""
    mentor, plain = chosen.mentor.as_known, (each.as_known for each in chosen.mentees)
    found = (blocked(each, mentor, table.lines, now, table.policy) for each in plain)
    return {rule for rule in found if rule is not None}


def among(mentees: tuple[Mentee, ...], lines: Lines) -> set[Rule]:
    """Return the same of the mentees among themselves: none of them may lead another."""
    led = any(lines.join(one.id, other.id) for one, other in combinations(mentees, 2))
    return {Rule.LINE_CHAIN} if led else set()


def private(chosen: Chosen, table: Table, now: datetime) -> bool:
    """Say whether anything stands in the way that nobody is told."""
    ids = {each.id for each in chosen.mentees}
    named = any(each.excluded & ids for each in chosen.mentees)
    pairs = ((each, chosen.mentor) for each in chosen.mentees)
    return named or any(blocked(*pair, table.lines, now, table.policy) for pair in pairs)


# --- Asking everybody ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Seats:
    """The same people, as a proposal needs them."""

    chosen: Chosen
    mentor: Side
    mentees: tuple[Person, ...]

    @property
    def people(self) -> tuple[Person, ...]:
        """Return all of them, in one fixed order."""
        return tuple(sorted((self.mentor.person, *self.mentees), key=lambda each: each.id))


def propose(new: RelationshipId, seats: Seats, programme: Programme, now: datetime) -> Outcome:
    """Ask everybody in private."""
    answer_by = last_day_to_answer(now, programme, seats.people)
    members = tuple(
        Member(person=each, role=Role.MENTOR if each == seats.mentor.person else Role.MENTEE)
        for each in seats.people
    )
    return Outcome(
        reply=CircleSuggested(
            mentor=seats.mentor.person.name,
            mentees=names(tuple(each.name for each in seats.mentees)),
            answer_by=answer_by,
        ),
        facts=(Proposed(new, tuple((m.person.id, m.role) for m in members), answer_by, now),),
        keep=(Relationship(id=new, members=members, why=together(seats.chosen)),),
        messages=tuple(invitation(new, seats, each, answer_by, now) for each in seats.people),
        homes=(
            *(each.id for each in seats.people),
            *(each.id for each in programme.coordinators),
        ),
    )


def together(chosen: Chosen) -> tuple[Part, ...]:
    """Return what all of them read as it begins."""
    ways = (chosen.mentor.format, *(each.format for each in chosen.mentees))
    return (*why("anyone", chosen.topics), *at_a_distance(ways))


def why(reader: str, shared: tuple[str, ...]) -> tuple[Part, ...]:
    """Return what speaks for it, if there is anything that holds for all."""
    return (part(f"why-topics-{reader}", topics=topics(shared)),) if shared else ()


def invitation(
    new: RelationshipId, seats: Seats, to: Person, answer_by: date, now: datetime
) -> Message:
    """Return what one of them reads: nobody but the mentor is named."""
    about, hour = Ref(Kind.RELATIONSHIP, new), to.calendar.next_open(now)
    if to == seats.mentor.person:
        return CircleToMentor(
            to=to.id,
            about=about,
            answer_by=answer_by,
            parts=why(Role.MENTOR, seats.chosen.help),
            not_before=hour,
        )
    mine = next(each for each in seats.chosen.mentees if each.id == to.id)
    return CircleToMentee(
        to=to.id,
        about=about,
        mentor=seats.mentor.person.name,
        answer_by=answer_by,
        parts=(
            *why(Role.MENTEE, shared_topics(mine, seats.chosen.mentor)),
            *preview(seats.mentor.wish)[1:],
        ),
        not_before=hour,
    )
