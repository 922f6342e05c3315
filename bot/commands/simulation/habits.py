"""What simulated people do with a card or a form, whatever it is about.

Of a card they mostly press the main button, else any other; a form they fill by the kinds of its
questions, mostly leaving as it is what is filled in already. Two things are not left to chance:
nobody says that they met who has not, and nobody gives something up without having made up their
mind.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import TypeAlias

from bot.card import Button, Field, FieldKind, FormCard
from flows.forms import Given
from flows.messages import Choice
from flows.people import PersonId

Would: TypeAlias = Callable[[Button], bool]
"""Whether somebody would press this, now."""
SAYS_SO: Mapping[str, bool] = {Choice.MET: True, Choice.NOT_YET: False}
"""Buttons that say whether one has met."""
GIVES_UP: frozenset[str] = frozenset(
    {
        Choice.CHANGE,
        Choice.LEAVE,
        Choice.FORGET,
        Choice.TAKE_BACK_MENTEE,
        Choice.TAKE_BACK_MENTOR,
        Choice.TALK,
        Choice.APART,
        Choice.DECLARE,
    }
)
"""Buttons that nobody presses by the way."""
MAIN, OTHER = 8, 1
"""How the main button's chance stands to another's."""
OPTIONAL = 0.5
"""Of the questions that may be left out, how many are answered."""
THEIR_OWN = frozenset({"zone", "working_days"})
"""When somebody works: nobody moves because a form asks."""
CHANGED = 0.8
"""Of the choices that were made for them, how many people make themselves."""
SOON, WIDE = (1, 28), ((-14, 0), (1, 28), (29, 400))
"""Between how many days from today a date lies; if that was wrong, in which of these it might."""
WORDS = "Some words, about as long as people write when they are asked to."


def pick(buttons: Iterable[Button], chance: Random, would: Would) -> Button | None:
    """Return the button that somebody presses by the way; None if there is none for them."""
    open_ = [each for each in buttons if each.choice not in GIVES_UP and would(each)]
    weights = [MAIN if each.is_main else OTHER for each in open_]
    return chance.choices(open_, weights)[0] if open_ else None


@dataclass(frozen=True, slots=True)
class Pen:
    """What somebody fills a form with."""

    chance: Random
    today: date
    people: Mapping[str, PersonId]
    """Who can be named, by account: that is how a form shows who was named before."""

    def fill(self, form: FormCard) -> dict[str, Given]:
        """Answer a form; what was found wrong is answered afresh, and no more left out.

        An hour stands with the day before it, or neither is answered.
        """
        given: dict[str, Given] = {}
        for before, field in zip((None, *form.fields), form.fields, strict=False):
            goes_along = before and before.kind is FieldKind.DAY and field.kind is FieldKind.HOUR
            if not goes_along:
                given[field.key] = self._answer(field)
            else:
                given[field.key] = self._afresh(field) if before and given[before.key] else None
        return given

    def _answer(self, field: Field) -> Given:
        if field.value and not field.error and not self._changes_it(field):
            return self.people.get(str(field.value), field.value)
        if field.key in THEIR_OWN and not field.error and not field.is_required:
            return field.value
        was_left_out = field.error and not field.value
        if not field.is_required and not was_left_out and self.chance.random() > OPTIONAL:
            return None
        return self._afresh(field)

    def _changes_it(self, field: Field) -> bool:
        """Say whether somebody does not leave what was picked for them."""
        is_theirs = field.key in THEIR_OWN
        return not is_theirs and field.kind is FieldKind.ONE_OF and self.chance.random() < CHANGED

    def _afresh(self, field: Field) -> Given:
        match field.kind:
            case FieldKind.ONE_OF:
                return self.chance.choice(field.picks).value
            case FieldKind.SOME_OF:
                count = self.chance.randint(1, min(len(field.picks), field.at_most))
                return tuple(each.value for each in self.chance.sample(field.picks, count))
            case FieldKind.LINE | FieldKind.TEXT:
                return WORDS[: field.at_most]
            case FieldKind.DAY:
                days = self.chance.randint(*(self.chance.choice(WIDE) if field.error else SOON))
                return (self.today + timedelta(days=days)).isoformat()
            case FieldKind.HOUR:
                return f"{self.chance.randint(9, 16):02}:00"
            case FieldKind.PERSON:
                return self.chance.choice(list(self.people.values()))
            case FieldKind.YES:
                return True
