"""What is answered to pulse and check-in: counted at once, and never kept with a name.

One sentence comes after the other, in place of the one before. A low answer offers a private word
with a coordinator there and then, and only whoever takes the offer opens a case. The answer itself
tells nobody anything: neither a message nor a case nor the clock's next visit depends on it. The
first answer counts; pressing again changes nothing. How confident somebody felt at the beginning
is kept for them besides, sealed, to be set beside how they feel at the end.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from flows.budget import Budget
from flows.desk import unconcerned
from flows.items import BANK, CONFIDENCE, FREELY, Item, Moment, counted_as
from flows.messages import (
    RATINGS,
    AnswersNoted,
    AnswersNotedAndAWord,
    AskedLater,
    Choice,
    DeskAnswers,
    FreelyItem,
    FreelyItemAndAWord,
    Kind,
    MentorAnswersNoted,
    MentorAnswersNotedAndAWord,
    Message,
    NextItem,
    NextItemAndAWord,
    Ref,
    Settled,
)
from flows.outcome import Outcome, Record, SaidHowFreely, Sheet, Tallied
from flows.people import Role
from flows.pulse import WEEK, Seat, is_mentors_check_in, sentence, what_is_kept
from flows.tally import Figure
from flows.words import Part, Several, Value, part

LOW = 2
ANSWERS: Mapping[Choice, int] = {
    **{choice: number for number, choice in enumerate(RATINGS, 1)},
    Choice.FREELY: 1,
    Choice.NOT_FREELY: 0,
}
CHOICES = frozenset({*ANSWERS, Choice.NEXT_WEEK})
"""The buttons of pulse and check-in."""


def press(seat: Seat, which: str, choice: Choice, now: datetime) -> Outcome:
    """Take an answer, or the wish to be asked in a week. Pressing twice changes nothing."""
    found = next((each for each in asked_so_far(seat) if each[1].key == which), None)
    if found is None or seat.relationship.has_ended:
        return Outcome(reply=Settled())
    moment, item = found
    if choice is Choice.NEXT_WEEK:
        return next_week(seat, moment, now)
    if (item == FREELY) is (choice in RATINGS):
        return Outcome(reply=Settled())
    return answer(seat, moment, item, ANSWERS[choice])


def asked_so_far(seat: Seat) -> tuple[tuple[Moment, Item], ...]:
    """Return every sentence that somebody was asked to answer."""
    role = seat.member.role
    return tuple((each, item) for each in seat.sheet.asked for item in BANK.get((each, role), ()))


def answer(seat: Seat, moment: Moment, item: Item, number: int) -> Outcome:
    """Count an answer, and go on to the next sentence."""
    is_low = number == 0 if item == FREELY else number <= LOW
    if item.key in seat.sheet.answered:
        return Outcome(reply=what_next(seat, moment, is_low=is_low))
    sheet = replace(
        seat.sheet,
        answered=seat.sheet.answered | {item.key},
        confidence=number if item == CONFIDENCE else seat.sheet.confidence,
    )
    once: tuple[Record, ...] = (SaidHowFreely(seat.who),) if item == FREELY else ()
    return Outcome(
        reply=what_next(replace(seat, sheet=sheet), moment, is_low=is_low),
        keep=(sheet, Tallied(counted_as(item, seat.member.role), number), *once),
    )


def what_next(seat: Seat, moment: Moment, *, is_low: bool) -> Message:
    """Return the next sentence, or the thanks; after a low answer with the offer of a word."""
    about = Ref(Kind.RELATIONSHIP, seat.relationship.id)
    offer = (a_word(seat),) if is_low else ()
    items = seat.to_answer(moment)
    if not items:
        return thanks(seat, moment, about, offer)
    item = items[0]
    kind: type[NextItem | NextItemAndAWord | FreelyItem | FreelyItemAndAWord]
    if item == FREELY:
        kind = FreelyItemAndAWord if is_low else FreelyItem
    else:
        kind = NextItemAndAWord if is_low else NextItem
    return kind(
        about=about,
        partner=seat.partner,
        item=item.key,
        question=sentence(item, seat.member.role),
        parts=(*what_is_kept(item), *offer),
    )


def thanks(seat: Seat, moment: Moment, about: Ref, offer: tuple[Part, ...]) -> Message:
    """Thank somebody; a mentor half-way is shown where to take on one more, or one fewer."""
    kind: type[AnswersNoted | AnswersNotedAndAWord]
    kind = AnswersNotedAndAWord if offer else AnswersNoted
    mentors: type[MentorAnswersNoted | MentorAnswersNotedAndAWord]
    mentors = MentorAnswersNotedAndAWord if offer else MentorAnswersNoted
    chosen = mentors if is_mentors_check_in(seat, moment) else kind
    return chosen(about=about, partner=seat.partner, parts=offer)


def a_word(seat: Seat) -> Part:
    """Offer a word with the coordinator; with a deputy, if it concerns her."""
    concerned = seat.line.union(seat.relationship.everybody)
    others = unconcerned(seat.programme, concerned) or seat.programme.coordinators
    return part("a-private-word", coordinator=others[0].name)


def next_week(seat: Seat, moment: Moment, now: datetime) -> Outcome:
    """Ask again in a week instead; that is the reminder."""
    sheet = seat.sheet
    if sheet.again_on is None or moment != sheet.asked[-1] or seat.has_begun(moment):
        return Outcome(reply=Settled())
    day = now.astimezone(seat.member.person.calendar.zone).date() + WEEK
    return Outcome(reply=AskedLater(day=day), keep=(replace(sheet, again_on=day),))


# --- Who sees what of it --------------------------------------------------------------------


def on_the_desk(figures: Mapping[str, Figure]) -> tuple[Message, ...]:
    """Return what coordinators see of it: averages of five people and more."""
    lines = tuple(
        line(item, role, figures[name])
        for (_, role), items in BANK.items()
        for item in items
        if (name := counted_as(item, role)) in figures
    )
    return (DeskAnswers(parts=lines),) if lines else ()


def line(item: Item, role: Role, figure: Figure) -> Part:
    """Return one average in words; of a yes or no, how many said yes."""
    known: dict[str, Value] = {"sentence": sentence(item, role), "answers": figure.answers}
    if item == FREELY:
        return part(f"figure-yes-{role}", **known, share=round(100 * figure.average))
    return part(f"figure-{role}", **known, average=str(figure.average))


def held(sheets: Iterable[tuple[Sheet, str | Several]]) -> tuple[Part, ...]:
    """Return what is kept of somebody's answers, by partner, for their own eyes."""
    lines: list[Part] = []
    for sheet, partner in sheets:
        if sheet.answered:
            lines.append(part("held-answers", what=partner, answers=len(sheet.answered)))
        if sheet.confidence is not None:
            lines.append(part("held-confidence", what=partner, rating=sheet.confidence))
    return tuple(lines)


def last_asked(budget: Budget) -> tuple[Part, ...]:
    """Return when somebody was last asked something."""
    return (part("held-asked", what=budget.asked_on),) if budget.asked_on else ()
