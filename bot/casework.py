"""What a coordinator does on the desk, with what the handbook needs to know about the case.

Who they are comes from the verified request; whom a case concerns is looked up each time.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from flows import casework, coordinator
from flows.cases import Case, CaseId, CaseKind
from flows.casework import Work
from flows.desk import today_there
from flows.forms import Form, Given, read
from flows.messages import Choice, Kind, NotYours, Ref, Settled
from flows.outcome import Outcome
from flows.people import Person, PersonId
from flows.relationship import Relationship
from storage.page import Page


@dataclass(frozen=True, slots=True)
class AtTheDesk:
    """Somebody who pressed or sent something that only coordinators may."""

    page: Page
    who: PersonId
    now: datetime

    def press(self, choice: Choice, ref: Ref | None) -> Outcome:
        """Answer a button."""
        if not self.page.programme.is_run_by(self.who):
            return Outcome(reply=NotYours())
        if choice is Choice.CASES:
            return casework.pick(*self._mine())
        acts: Mapping[Choice, Callable[[Work], Outcome]] = {
            Choice.DETAILS: lambda work: Outcome(reply=self._details(work)),
            Choice.CLAIM: casework.take_on,
            Choice.HAND_BACK: casework.hand_back,
            Choice.SNOOZE: lambda work: Outcome(reply=casework.snooze(work)),
            Choice.WRITE: casework.begin_to_write,
            Choice.CLOSE: lambda work: Outcome(reply=casework.close_form(work)),
        }
        return self._about(ref, acts[choice])

    def send(self, form: str, state: str, given: Mapping[str, Given]) -> Outcome:
        """Answer a form."""
        if not self.page.programme.is_run_by(self.who):
            return Outcome(reply=NotYours())
        if form == casework.PICK:
            return self._picked(given)
        acts: Mapping[str, Callable[[Work], Outcome]] = {
            casework.REST: lambda work: casework.rest(work, given),
            casework.WRITE: lambda work: casework.pass_on(work, given),
            casework.CLOSE: casework.close,
        }
        return self._about(Ref.parse(state), acts[form])

    def _about(self, ref: Ref | None, act: Callable[[Work], Outcome]) -> Outcome:
        """Do something about a case, if it is open and does not concern this coordinator."""
        matter = self.page.cases.matter(CaseId(ref.id)) if ref and ref.kind is Kind.CASE else None
        if matter is None:
            return Outcome(reply=Settled())
        if not casework.may_see(matter, self.page.programme, self.who):
            return Outcome(reply=NotYours())
        programme, people = self.page.programme, self._people(matter.case)
        return act(Work(matter, people, programme, self.who, self.now))

    def _picked(self, given: Mapping[str, Given]) -> Outcome:
        cases, programme, today = self._mine()
        if not cases:
            return casework.pick(cases, programme, today)
        answers = read(casework.which(cases, programme, today), given)
        if isinstance(answers, Form):
            return Outcome(reply=answers)
        about = Ref(Kind.CASE, answers.text(casework.WHICH))
        return self._about(about, lambda work: Outcome(reply=self._details(work)))

    def _mine(self) -> casework.Mine:
        programme = self.page.programme
        today = today_there(programme.calendar, self.now)
        return casework.visible(self.page.cases.matters(), self.who, today), programme, today

    def _details(self, work: Work) -> Form:
        case, relationship = work.case, self._pair(work.case)
        asker = self.page.people.person(case.person) if case.person else None
        form = coordinator.details(case, relationship, asker, self._waivable(case, relationship))
        return casework.details(work, form)

    def _people(self, case: Case) -> tuple[Person, ...]:
        """Return whom a case is about, if they can be written to."""
        relationship = self._pair(case)
        if relationship is not None:
            people = [member.person for member in relationship.members if member.person.name]
            return tuple(sorted(people, key=lambda each: each.name))
        if case.person is None or case.kind is CaseKind.UNREACHABLE:
            return ()
        return (self.page.people.person(case.person),)

    def _pair(self, case: Case) -> Relationship | None:
        return self.page.relationships.get(case.relationship) if case.relationship else None

    def _waivable(self, case: Case, relationship: Relationship | None) -> tuple[Person, ...]:
        if case.kind is not CaseKind.BRIEFING_STUCK or relationship is None:
            return ()
        members = {each.person.id for each in relationship.members} - {self.who}
        return tuple(each for each in self.page.briefings.missing() if each.id in members)
