"""The load guard: a mentor says how many, and is asked whether that is still all right.

A mentor chooses from one to three places, and may choose fewer at any time: nobody is thrown out,
and no new mentee is suggested until fewer are taken than chosen. Whoever meets more than one is
asked once, eight weeks after the latest introduction: is it still all right, or would one fewer be
better? It is one ask, within the budget of asks of that person. The answer is not kept and
nobody sees it; "one fewer" lowers the number of places to one less than are taken now.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from flows.budget import UNTOUCHED, Budget
from flows.messages import LoadFewerNoted, LoadOkNoted, LoadQuestion, Settled
from flows.outcome import Because, NotNow, Outcome, Places
from flows.pause import at_rest
from flows.people import Person, Role
from flows.relationship import Relationship
from flows.wishes import Wish

ASKED_AFTER = timedelta(weeks=8)
"""So long after the latest introduction a mentor knows what several ask of them."""
SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Mentoring:
    """A mentor, what they offered, and everything they are in."""

    person: Person
    wish: Wish | None
    """What they said as a mentor; None if they took it back."""
    relationships: tuple[Relationship, ...]
    budget: Budget = UNTOUCHED

    @property
    def load(self) -> tuple[Relationship, ...]:
        """Return those in which they meet somebody as a mentor."""
        me = self.person.id
        return tuple(
            each
            for each in self.relationships
            if each.is_meeting and each.introduced_on and each.member(me).role is Role.MENTOR
        )

    @property
    def latest(self) -> datetime | None:
        """Return when they were last introduced to a mentee."""
        days = [each.introduced_on for each in self.load if each.introduced_on is not None]
        return max(days, default=None)


def decide(mentor: Mentoring, now: datetime) -> Outcome | NotNow:
    """Ask a mentor of several, once for each number; a rest holds it up."""
    if mentor.wish is None or mentor.latest is None or len(mentor.load) < SEVERAL:
        return NotNow(Because.SETTLED)
    due = mentor.latest + ASKED_AFTER
    if now < due:
        return NotNow(Because.TOO_SOON, until=due)
    if not mentor.budget.allows(now):
        return NotNow(Because.ASKED_LATELY, until=mentor.budget.free_from)
    rests = [rest.until for each in mentor.load if (rest := at_rest(each, now)) and rest.until]
    if rests:
        return NotNow(Because.AT_REST, until=max(rests))
    return Outcome(
        messages=(
            LoadQuestion(
                to=mentor.person.id,
                occasion=mentor.latest.isoformat(),
                not_before=mentor.person.calendar.next_open(now),
            ),
        )
    )


def ok() -> Outcome:
    """Note nothing: all is well."""
    return Outcome(reply=LoadOkNoted())


def fewer(mentor: Mentoring) -> Outcome:
    """Offer one place less than are taken now, at least one. Nobody is thrown out."""
    if mentor.wish is None:
        return Outcome(reply=Settled())
    places = max(1, len(mentor.load) - 1)
    if places >= mentor.wish.capacity:
        return Outcome(reply=LoadFewerNoted(places=mentor.wish.capacity))
    return Outcome(
        reply=LoadFewerNoted(places=places),
        keep=(Places(mentor.person.id, Role.MENTOR, places),),
        homes=(mentor.person.id,),
    )
