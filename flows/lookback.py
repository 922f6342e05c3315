"""The end check-in: once something is completed, each looks back, on one form of six questions.

It follows the end, and nothing else: a week after a completion everybody is asked, once more a
week later who has not answered, and two weeks after that the question is closed. It keeps to the
budget: who was asked something else lately is asked a week later, or not at all. After an early
end nobody is asked anything. Three of the questions are about what came of it (do you feel
different, what did it change, what became of the aims), two about one's confidence then and now,
and one about the role: whether one would do it again, or has become a better listener.

What is answered is added to counts by role, and is kept with nobody's name: not who said it, nor
when, nor with whom. How confident somebody said they felt in the first pulse is set beside it in
the answer, counted, and forgotten with the question. That somebody has answered is known to a
sealed cell until the question is closed for all, so that nobody is asked again.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from flows.budget import UNKNOWN, UNTOUCHED, Budgets
from flows.forms import Answers, AnyQuestion, Form, Given, OneOf, Option, SomeOf, read
from flows.messages import (
    EndCheckIn,
    EndCheckInAgain,
    EndCheckInNoted,
    Message,
    Settled,
    ref,
)
from flows.outcome import Because, ForClosing, NotNow, Outcome, Tallied
from flows.people import PersonId, Role
from flows.relationship import LookBack, Member, Relationship
from flows.words import Part, Several, Words, names, part

FORM = "end-check-in"
LADDER = ("1", "2", "3", "4", "5")
AIMS = ("1", "2", "3", "4")
AGAIN = ("1", "2", "3")
CHANGES = ("direction", "confidence", "skill", "network", "decision", "work", "wellbeing")
"""What may have changed; each that is chosen counts as one, each other as nought."""
NOTHING = "nothing"
LAST = 2
"""So often it is asked: the question, and its one reminder."""
REST = (timedelta(days=7), timedelta(days=14))
"""So long after the question its reminder comes, and after that the end of it."""


def decide(
    relationship: Relationship, now: datetime, budgets: Budgets = UNKNOWN
) -> Outcome | NotNow:
    """Ask those who have not answered; when it was asked for the last time, close the question."""
    asked = tuple(each for each in relationship.members if looks_back(each))
    stage = next((words for each in asked if (words := looks_back(each))), None)
    if stage is None:
        return NotNow(Because.SETTLED)
    due = min(each.person.calendar.next_opening(stage.next_on) for each in asked)
    if now < due:
        return NotNow(Because.WAITING_FOR_ANSWERS, until=due)
    if stage.asks == LAST:
        return Outcome(keep=tuple(ForClosing(relationship.id, m.person.id, None) for m in asked))
    next_on = now.astimezone(UTC).date() + REST[stage.asks]
    said = (question(relationship, each, budgets, now) for each in asked if is_open(each))
    return Outcome(
        keep=tuple(
            keep(relationship, each, next_on=next_on, asks=stage.asks + 1) for each in asked
        ),
        messages=tuple(each for each in said if each is not None),
    )


def question(
    relationship: Relationship, member: Member, budgets: Budgets, now: datetime
) -> Message | None:
    """Ask, or remind of having asked; who was asked something else lately is asked a week later."""
    first, again = (
        kind(
            to=member.person.id,
            about=ref(relationship),
            partners=partners(relationship, member.person.id),
            not_before=member.person.calendar.next_open(now),
        )
        for kind in (EndCheckIn, EndCheckInAgain)
    )
    words, budget = looks_back(member), budgets.get(member.person.id, UNTOUCHED)
    if words is not None and words.asks and budget.knows(first):
        return again
    return first if budget.allows(now) else None


def begin(relationship: Relationship, who: PersonId) -> Outcome:
    """Open the form, for somebody who has not answered yet."""
    me = relationship.member(who)
    return Outcome(reply=form(relationship, me) if is_open(me) else Settled())


def form(relationship: Relationship, me: Member) -> Form:
    """Return the six questions."""
    return Form(
        key=FORM,
        questions=(
            one_of("felt", LADDER),
            SomeOf(
                key="changes",
                options=options("changes", (*CHANGES, NOTHING)),
                at_most=len(CHANGES),
            ),
            one_of("aims", AIMS),
            one_of("confidence_then", LADDER),
            one_of("confidence_now", LADDER),
            one_of("listener", LADDER) if me.role is Role.MENTOR else one_of("again", AGAIN),
        ),
        facts=(("partners", partners(relationship, me.person.id)),),
        state=str(ref(relationship)),
        private=True,
    )


def one_of(key: str, values: tuple[str, ...]) -> AnyQuestion:
    """Ask for one answer."""
    return OneOf(key=key, options=options(key, values))


def options(key: str, values: tuple[str, ...]) -> tuple[Option, ...]:
    """Name what can be answered."""
    return tuple(Option(each, Words(f"{NAMED.get(key, key)}-{each}")) for each in values)


NAMED = {
    "felt": "much",
    "listener": "much",
    "confidence_then": "confidence",
    "confidence_now": "confidence",
}
"""Questions that are answered in the same words."""


def answer(
    relationship: Relationship,
    who: PersonId,
    given: Mapping[str, Given],
    began: int | None = None,
) -> Outcome:
    """Count what was answered, and keep that it was, sealed, until the question is closed.

    *began* is how confident they said they felt in the first pulse.
    """
    me = relationship.member(who)
    if not is_open(me):
        return Outcome(reply=Settled())
    answers = read(form(relationship, me), given)
    if isinstance(answers, Form):
        return Outcome(reply=answers)
    return Outcome(
        reply=EndCheckInNoted(parts=set_beside(began, int(answers.text("confidence_now")))),
        keep=(
            *([Tallied(f"end-confidence_began-{me.role}", began)] if began else ()),
            *(Tallied(f"end-{item}-{me.role}", n) for item, n in counted(answers)),
            keep(relationship, me, has_answered=True),
        ),
    )


def set_beside(began: int | None, now: int) -> tuple[Part, ...]:
    """Return how confident somebody said they felt at the beginning and now, for their own eyes."""
    return (part("confidence-began", rating=began, now=now),) if began else ()


def counted(answers: Answers) -> tuple[tuple[str, int], ...]:
    """Return what was answered, as numbers."""
    chosen = answers.several("changes")
    return (
        *((key, int(answers.text(key))) for key in answers.given if key != "changes"),
        *((f"changes-{each}", int(each in chosen)) for each in CHANGES),
    )


def looks_back(member: Member) -> LookBack | None:
    """Return how far it is with asking somebody; None if there is nothing to ask."""
    return member.closing if isinstance(member.closing, LookBack) else None


def is_open(member: Member) -> bool:
    """Say whether somebody may look back, and has not yet."""
    words = looks_back(member)
    return words is not None and not (words.has_answered or words.asks_nobody)


def held(relationship: Relationship, who: PersonId) -> tuple[Part, ...]:
    """Return what is kept of this person's looking back, for their own eyes."""
    words = looks_back(relationship.member(who))
    if words is None or not words.has_answered:
        return ()
    return (part("held-check-in", what=partners(relationship, who)),)


def keep(relationship: Relationship, member: Member, **changes: Any) -> ForClosing:
    """Return how far it is by now."""
    words = looks_back(member)
    if words is None:
        raise ValueError("nobody is asked to look back before the end")
    return ForClosing(relationship.id, member.person.id, replace(words, **changes))


def partners(relationship: Relationship, who: PersonId) -> Several:
    """Name the others, as far as they have not been forgotten meanwhile."""
    known = (each.person.first_name for each in relationship.partners(who))
    labels = names(tuple(name for name in known if name)).labels
    return Several(labels or (Words("your-partner"),))
