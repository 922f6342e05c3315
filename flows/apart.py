"""People somebody would rather not be matched with: asked in private, obeyed, never explained.

Whoever is named is never proposed to them, in either role, and never learns why; nor does anybody
else: to a coordinator such a pair is not available, like one with a mentor who has no place left.
Only the one who named them sees the list, and takes names out of it again. A relationship or a
proposal that is there already goes on; for that there is the way out.
"""

from collections.abc import Mapping

from flows.forms import Error, Form, Given, Option, Somebody, SomeOf, Wrong, read, wrong
from flows.messages import ApartNoted
from flows.outcome import Outcome
from flows.people import Person, PersonId
from flows.wishes import MOST_APART, Apart
from flows.words import Part, Verbatim, names, part

FORM = "apart"


def form(named: tuple[Person, ...]) -> Form:
    """Return the private form: somebody to add, and those who were named, to keep or let go."""
    return Form(
        key=FORM,
        questions=(
            Somebody(key="somebody", required=False),
            *([still(named)] if named else ()),
        ),
        private=True,
    )


def still(named: tuple[Person, ...]) -> SomeOf:
    """Ask which of those who were named it still holds for."""
    return SomeOf(
        key="still",
        options=tuple(Option(each.id, Verbatim(each.name)) for each in named),
        at_most=MOST_APART,
        required=False,
        value=tuple(each.id for each in named),
    )


def choose(
    me: PersonId, named: tuple[Person, ...], new: Person | None, given: Mapping[str, Given]
) -> Outcome:
    """Keep what was sent, and nothing of when it was. The answer itself shows the list."""
    blank = form(named)
    answers = read(blank, given)
    if isinstance(answers, Form):
        return Outcome(reply=answers)
    if new and new.id == me:
        return Outcome(reply=wrong(blank, "somebody", Error(Wrong.NOT_YOURSELF), given))
    kept = [each for each in named if each.id in answers.several("still")]
    whom = (*kept, *((new,) if new and new not in kept else ()))
    if len(whom) > MOST_APART:
        too_many = Error(Wrong.TOO_MANY, MOST_APART)
        return Outcome(reply=wrong(blank, "somebody", too_many, given))
    return Outcome(
        reply=ApartNoted(parts=shown(whom)),
        keep=(Apart(me, tuple(each.id for each in whom)),),
    )


def shown(named: tuple[Person, ...]) -> tuple[Part, ...]:
    """Return the line that only the one who named them reads."""
    return (part("held-apart", what=names(tuple(each.name for each in named))),) if named else ()
