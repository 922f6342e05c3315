"""What a coordinator does to bring people together, with what the handbook needs to know for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from flows import (
    briefing,
    circle,
    coordinator,
    equals,
    fairness,
    left_over,
    proposal,
    review,
    round_desk,
    settling,
    signup,
    swapping,
)
from flows.ballots import RoundId, Stage
from flows.forms import Form, Given, read
from flows.matching import equals as matching
from flows.matching.propose import Nobody, in_turn
from flows.messages import Choice, NotYours, Ref, ReviewOver, Settled
from flows.outcome import Outcome
from flows.people import Person, PersonId, Role
from flows.programme import Shape
from flows.proposal import Side
from flows.rounds import Chapter
from storage.page import Page

EQUALS = {
    Choice.PROPOSE_PEERS: Shape.PEERS,
    Choice.PROPOSE_CO_MENTORS: Shape.CO_MENTORING,
}
"""Which form of exchange a coordinator suggests with which tap."""
WAIVERS = frozenset({"waive", "case-briefing-stuck"})
"""The forms in which a briefing is waived: from home, and on a case."""
CHOICES = frozenset(
    {Choice.APPROVE, Choice.PROPOSE, Choice.CIRCLE, Choice.WAIVE, *EQUALS, *round_desk.CHOICES}
)
"""Buttons that are a coordinator's alone, besides those of a case."""
FORMS = frozenset(
    {
        *(round_desk.FORM, settling.FORM, left_over.MORE, circle.FORM),
        *swapping.FORMS,
        *fairness.PAGE.values(),
        *WAIVERS,
    }
)


@dataclass(frozen=True, slots=True)
class Coordinating:
    """Somebody who would bring people together, which only coordinators may."""

    page: Page
    who: PersonId
    now: datetime

    def press(self, choice: Choice, ref: Ref | None) -> Outcome:
        """Answer a button."""
        if not self.page.programme.is_run_by(self.who):
            return Outcome(reply=NotYours())
        if choice in round_desk.CHOICES:
            return self._round(choice)
        return self._bring_together(choice, ref)

    def send(self, form: str, state: str, given: Mapping[str, Given]) -> Outcome:
        """Answer a form."""
        if not self.page.programme.is_run_by(self.who):
            return Outcome(reply=NotYours())
        match form:
            case round_desk.FORM:
                return self._begin_round()
            case settling.FORM:
                return self._settle(given)
            case left_over.MORE:
                return self._left_over(state)
            case circle.FORM:
                return self._circle(given)
            case form if form in fairness.PAGE.values():
                return self._groups(Role.MENTOR)
            case form if form in WAIVERS:
                return self._waive(given)
            case _:
                return self._look(form, state, given)

    # --- A round -------------------------------------------------------------------------

    def _match(self) -> Outcome:
        matching = self.page.matching
        state = matching.state()
        if state is not None:
            return Outcome(reply=round_desk.card(state))
        return Outcome(reply=round_desk.form(matching.queue(), matching.protocol))

    def _round(self, choice: Choice) -> Outcome:
        """Answer a coordinator's button about the matching round."""
        programme, matching = self.page.programme, self.page.matching
        if choice is Choice.SETTLE:
            return self._settle(None)
        if choice is Choice.LEFT_OVER:
            return self._left_over()
        if choice is Choice.FAIRNESS:
            return self._groups(Role.MENTEE)
        if choice is Choice.MATCH:
            return self._match()
        state = matching.state()
        if state is None:
            return self._match()
        if choice is Choice.LOOK:
            is_open = state.round.stage is Stage.REVIEW
            return Outcome(reply=review.form(matching.table(self.now)) if is_open else ReviewOver())
        offers = matching.open_offers()
        if choice is Choice.CLOSE_EARLY:
            return round_desk.close_early(state, programme)
        if choice is Choice.REMIND_ALL:
            unreminded = tuple(
                each for each in offers if self.page.due.at(Chapter.WAITING, each.id) is not None
            )
            return round_desk.remind(state, unreminded, programme, self.now)
        silent = round_desk.silent(state, offers)
        return Outcome(reply=round_desk.details(state, tuple(map(self.page.people.person, silent))))

    def _look(self, form: str, state: str, given: Mapping[str, Given]) -> Outcome:
        """Answer a page on which pairs are looked through."""
        table = self.page.matching.table(self.now)
        if form == swapping.FORM:
            return swapping.swap(table, state, given)
        said = review.read_page(table, state, given)
        if isinstance(said, Outcome):
            return said
        is_last = said.next_after is None and not said.swaps
        return review.release(said.table, self.now) if is_last else swapping.after_page(said)

    def _settle(self, given: Mapping[str, Given] | None) -> Outcome:
        """Open or answer the page on which pairs are settled before a round."""
        matching = self.page.matching
        if matching.current() is not None:
            return self._match()
        table = matching.table(self.now)
        if given is None:
            return Outcome(reply=settling.form(table))
        return settling.settle(table, given)

    def _left_over(self, after: str = "") -> Outcome:
        """Show who has nobody, and why."""
        return Outcome(reply=left_over.form(self.page.matching.table(self.now), after))

    def _groups(self, role: Role) -> Outcome:
        """Show what became of groups in matching, as it was worked out."""
        dimensions = self.page.programme.dimensions
        if not dimensions:
            return Outcome(reply=Settled())
        return Outcome(reply=fairness.page(role, dimensions, self.page.declared.shown()))

    def _begin_round(self) -> Outcome:
        programme, matching = self.page.programme, self.page.matching
        last, new = self.page.rounds.held(), RoundId(self.page.scope.chance.id())
        return round_desk.begin(last, new, matching.queue(), matching.protocol, programme)

    # --- Outside a round -----------------------------------------------------------------

    def _bring_together(self, choice: Choice, ref: Ref | None) -> Outcome:
        """Answer a button about people who are not in a round."""
        if choice in signup.not_offered(self.page.programme):
            return Outcome(reply=Settled())
        if choice is Choice.PROPOSE:
            return self._propose()
        if choice in EQUALS:
            return self._propose_equals(EQUALS[choice])
        if choice is Choice.CIRCLE:
            table = self._table()
            return Outcome(reply=circle.form(table, circle.best(table, self.now)))
        if choice is Choice.WAIVE:
            return Outcome(reply=briefing.waiver(self._waivable()))
        if ref is None:
            return Outcome(reply=Settled())
        mentor = self.page.people.person(PersonId(ref.id))
        wish = next((w for w in self.page.people.wishes(mentor.id) if w.role is Role.MENTOR), None)
        return coordinator.approve(mentor, wish, self.page.programme, self.now)

    def _propose(self) -> Outcome:
        state = self.page.matching.state()
        if state is not None:
            return Outcome(reply=round_desk.card(state))
        pool, policy = self.page.pool, self.page.policy
        free, lines = pool.free_mentors(), self.page.people.lines
        full = pool.count_mentors() - len(free)
        found = in_turn(pool.in_turn(), free, lines, self.now, policy, full=full)
        if isinstance(found, Nobody):
            return coordinator.nobody_to_propose(found)
        sides = (
            side(self.page, found.mentee, Role.MENTEE),
            side(self.page, found.mentor, Role.MENTOR),
        )
        return proposal.propose(
            self.page.new_relationship(), found, sides, self.page.programme, self.now
        )

    def _propose_equals(self, form: Shape) -> Outcome:
        page = self.page
        found = matching.best(page.pool.equals(), page.people.lines, self.now, page.policy)
        if isinstance(found, Nobody):
            return coordinator.nobody_to_propose(found)
        one, other = (side(self.page, each, Role.PEER) for each in (found.one, found.other))
        two = equals.Two(found, one, other, form)
        new = self.page.new_relationship()
        return equals.propose(new, two, self.page.programme, self.now)

    def _table(self) -> circle.Table:
        pool, people, state = self.page.pool, self.page.people, self.page.matching.state()
        busy = left_over.has_list(state.ballots) if state else frozenset()
        mentors = pool.mentors()
        mentees = tuple(each for each in pool.mentees() if each.id not in busy)
        ids = (*(each.id for each in mentors), *(each.id for each in mentees))
        known = {each: people.person(each) for each in ids}
        rules = (people.lines, self.page.policy)
        return circle.Table(mentors, mentees, known, *rules, is_round_open=state is not None)

    def _circle(self, given: Mapping[str, Given]) -> Outcome:
        table = self._table()
        chosen = circle.choose(table, given, self.now)
        if isinstance(chosen, Form):
            return Outcome(reply=chosen)
        mentees = tuple(table.people[each.id] for each in chosen.mentees)
        seats = circle.Seats(chosen, side(self.page, chosen.mentor.id, Role.MENTOR), mentees)
        new = self.page.new_relationship()
        return circle.propose(new, seats, self.page.programme, self.now)

    def _waivable(self) -> tuple[Person, ...]:
        return tuple(each for each in self.page.briefings.missing() if each.id != self.who)

    def _waive(self, given: Mapping[str, Given]) -> Outcome:
        answers = read(briefing.waiver(self._waivable()), given)
        if isinstance(answers, Form):
            return Outcome(reply=Settled())
        person = self.page.people.person(PersonId(answers.text(briefing.WHOSE)))
        waiting = self.page.relationships.waiting(person.id)
        briefings = self.page.briefings.of(person.id)
        return briefing.waive(person, briefings, waiting, self.who, self.now)


def side(page: Page, person: PersonId, role: Role) -> Side:
    """Return one side of a proposal."""
    wish = next(each for each in page.people.wishes(person) if each.role is role)
    return Side(page.people.person(person), wish)
