"""The index: which chapter answers which word, button and form, with what it needs to know."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from flows import briefing, coordinator, home, lessons, meeting, mydata, proposal, rematch, signup
from flows import exit as leaving
from flows.cases import CaseId, CaseKind
from flows.forms import Form, Given, read
from flows.matching.propose import Nobody, best_pair
from flows.messages import Choice, HomeWelcome, Kind, NotYours, Ref, Settled
from flows.outcome import Outcome, Screen
from flows.people import Person, PersonId, Role
from flows.proposal import Side
from flows.relationship import Relationship, RelationshipId
from flows.verbs import Verb, not_here_yet, possible, understand, unknown
from storage.page import Page


@dataclass(frozen=True, slots=True)
class Turn:
    """Somebody's turn: one page is open, and they typed, pressed or sent something."""

    page: Page
    who: PersonId
    now: datetime

    def verb(self, text: str) -> Outcome:
        """Answer a word."""
        runs_it = self.page.programme.is_run_by(self.who)
        verb = understand(text, is_coordinator=runs_it)
        match verb:
            case None:
                return Outcome(reply=unknown(self.page.programme, is_coordinator=runs_it))
            case Verb.JOIN:
                programme = self.page.programme
                return Outcome(reply=HomeWelcome(programme=programme.name, aim=programme.aim))
            case Verb.HOME:
                return Outcome(reply=home.screen(self.page.view(self.who), self.now))
            case Verb.HELP | Verb.EXIT:
                verbs = possible(is_coordinator=runs_it) if verb is Verb.HELP else ()
                mine = leavable(self.page, self.who)
                return Outcome(reply=leaving.form(mine, self.who, self.page.programme, verbs=verbs))
            case Verb.MY_DATA:
                return Outcome(reply=mydata.show(self.page.view(self.who)))
            case Verb.DESK | Verb.MENTORS | Verb.MATCH:
                view = self.page.view(self.who)
                cards = coordinator.desk(view.applications, view.seekers, view.unbriefed)
                return Outcome(reply=Screen(cards))
            case _:
                return Outcome(reply=not_here_yet(verb, self.page.programme))

    def choice(self, choice: Choice, ref: Ref | None) -> Outcome:
        """Answer a button."""
        match choice:
            case Choice.JOIN_AS_MENTEE | Choice.JOIN_AS_MENTOR:
                return sign_up_form(self.page, self.who, Role(choice.removeprefix("join-as-")))
            case choice if choice in briefing.CHOICES:
                return self._briefing(choice, ref)
            case Choice.APPROVE | Choice.PROPOSE | Choice.DETAILS | Choice.WAIVE:
                return self._for_coordinators(choice, ref)
            case Choice.TALK:
                return self._word(ref)
            case Choice.GUIDE:
                return leaving.guide()
            case Choice.CHANGE if ref is None:
                return Outcome(
                    reply=leaving.form(leavable(self.page, self.who), self.who, self.page.programme)
                )
            case _:
                return self._within(about(self.page, ref), choice)

    def _within(self, relationship: Relationship | None, choice: Choice) -> Outcome:
        if relationship is None:
            return Outcome(reply=Settled())
        match choice:
            case Choice.YES:
                return proposal.yes(relationship, self.who, self.now)
            case Choice.NO:
                return proposal.no(relationship, self.who, self.now)
            case Choice.MET:
                return meeting.met(relationship, self.who, self.now)
            case Choice.NOT_YET:
                return meeting.not_yet(relationship, self.who, self.now)
            case Choice.REMATCH:
                return rematch.take_up(relationship, self.who, self.now)
            case _:
                return Outcome(reply=leaving.change(relationship, self.who, self.page.programme))

    def _for_coordinators(self, choice: Choice, ref: Ref | None) -> Outcome:
        if not self.page.programme.is_run_by(self.who):
            return Outcome(reply=NotYours())
        if choice is Choice.PROPOSE:
            return self._propose()
        if choice is Choice.WAIVE:
            return Outcome(reply=briefing.waiver(self._waivable()))
        if ref is None:
            return Outcome(reply=Settled())
        if choice is Choice.APPROVE:
            mentor = self.page.people.person(PersonId(ref.id))
            wish = next(
                (w for w in self.page.people.wishes(mentor.id) if w.role is Role.MENTOR), None
            )
            return coordinator.approve(mentor, wish, self.page.programme, self.now)
        return case_details(self.page, CaseId(ref.id), self._waivable())

    def _briefing(self, choice: Choice, ref: Ref | None) -> Outcome:
        role, where = self._place(ref)
        mine = self.page.briefings.of(self.who)
        progress = next((each for each in mine if each.role is role), None)
        if progress is None:
            return Outcome(reply=Settled())
        taking = briefing.Taking(progress, self.page.relationships.waiting(self.who))
        return briefing.press(taking, choice, where, self.now)

    def _place(self, ref: Ref | None) -> tuple[Role | None, str]:
        relationship = about(self.page, ref)
        if relationship is not None:
            return relationship.member(self.who).role, ""
        return lessons.place(ref)

    def _waivable(self) -> tuple[Person, ...]:
        return tuple(each for each in self.page.briefings.missing() if each.id != self.who)

    def _waive(self, given: Mapping[str, Given]) -> Outcome:
        if not self.page.programme.is_run_by(self.who):
            return Outcome(reply=NotYours())
        answers = read(briefing.waiver(self._waivable()), given)
        if isinstance(answers, Form):
            return Outcome(reply=Settled())
        person = self.page.people.person(PersonId(answers.text(briefing.WHOSE)))
        waiting = self.page.relationships.waiting(person.id)
        briefings = self.page.briefings.of(person.id)
        return briefing.waive(person, briefings, waiting, self.who, self.now)

    def _propose(self) -> Outcome:
        pool = self.page.pool
        found = best_pair(pool.mentees(), pool.mentors(), self.page.people.lines, self.now)
        if isinstance(found, Nobody):
            return coordinator.nobody_to_propose(found)
        sides = (
            side(self.page, found.mentee, Role.MENTEE),
            side(self.page, found.mentor, Role.MENTOR),
        )
        return proposal.propose(
            self.page.new_relationship(), found, sides, self.page.programme, self.now
        )

    def _word(self, ref: Ref | None) -> Outcome:
        relationship = about(self.page, ref)
        partners = relationship.partners(self.who) if relationship else ()
        involved = {self.who, *(member.person.id for member in partners)}
        concerned = involved | {
            boss for each in involved for boss in self.page.people.lines.above(each)
        }
        asked = self.page.cases.asked_today(self.who, self.now.date())
        return leaving.ask_for_a_word(
            self.who,
            frozenset(concerned),
            self.page.programme,
            None if asked else self.page.cases.blank(),
            self.now,
        )

    def form(self, form: str, state: str, given: Mapping[str, Given]) -> Outcome:
        """Answer a form that was sent."""
        match form:
            case "sign-up-mentee" | "sign-up-mentor":
                role = Role(form.removeprefix("sign-up-"))
                person, wishes = (
                    self.page.people.person(self.who),
                    self.page.people.wishes(self.who),
                )
                before = next((wish for wish in wishes if wish.role is role), None)
                applicant = signup.Applicant(person, role, before)
                return signup.sign_up(applicant, given, self.page.programme, self.now)
            case "waive" | "case-briefing-stuck":
                return self._waive(given)
            case "change-which":
                return self._which(given)
            case "change":
                relationship = about(self.page, Ref.parse(state))
                if relationship is None:
                    return Outcome(reply=Settled())
                return leaving.end(relationship, self.who, self.now)
            case _:
                return Outcome(reply=Settled())

    def _which(self, given: Mapping[str, Given]) -> Outcome:
        blank = leaving.form(leavable(self.page, self.who), self.who, self.page.programme)
        answers = read(blank, given)
        if isinstance(answers, Form):
            return Outcome(reply=answers)
        relationship = about(self.page, Ref.parse(answers.text(leaving.WHICH)))
        if relationship is None:
            return Outcome(reply=Settled())
        return Outcome(reply=leaving.change(relationship, self.who, self.page.programme))


def about(page: Page, ref: Ref | None) -> Relationship | None:
    """Return the relationship that a button is about."""
    if ref is None or ref.kind is not Kind.RELATIONSHIP:
        return None
    return page.relationships.get(RelationshipId(ref.id))


def leavable(page: Page, who: PersonId) -> tuple[Relationship, ...]:
    """Return the relationships that somebody may leave."""
    return tuple(each for each in page.relationships.of(who) if each.is_meeting)


def sign_up_form(page: Page, who: PersonId, role: Role) -> Outcome:
    """Return the sign-up page, with what was said before."""
    wish = next((each for each in page.people.wishes(who) if each.role is role), None)
    return Outcome(reply=signup.form(page.people.person(who), role, page.programme, wish))


def side(page: Page, person: PersonId, role: Role) -> Side:
    """Return one side of a proposal."""
    wish = next(each for each in page.people.wishes(person) if each.role is role)
    return Side(page.people.person(person), wish)


def case_details(page: Page, which: CaseId, unbriefed: tuple[Person, ...]) -> Outcome:
    """Return a case's private form."""
    case = page.cases.get(which)
    if case is None:
        return Outcome(reply=Settled())
    relationship = page.relationships.get(case.relationship) if case.relationship else None
    asker = page.people.person(case.person) if case.person else None
    stuck = relationship if case.kind is CaseKind.BRIEFING_STUCK else None
    members = {each.person.id for each in stuck.members} if stuck else frozenset()
    waivable = tuple(each for each in unbriefed if each.id in members)
    return Outcome(reply=coordinator.details(case, relationship, asker, waivable))
