"""A page: one open transaction. It loads what a flow needs and carries out what it decided."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from flows import action, answers, coordinator, desk, digest, lanes, linking, note, pause, pulse
from flows.farewell import Leaver
from flows.home import View
from flows.load import Mentoring
from flows.outcome import Outcome
from flows.people import Person, PersonId, Role
from flows.relationship import Relationship, RelationshipId
from flows.rounds import Chapter, Visit
from flows.words import Part
from storage import lookups, meetings, waking
from storage import tables as t
from storage.keeping.outcome import carry_out
from storage.shelves import Shelves

INBOUND = "inbound"
MARKS_KEPT = timedelta(days=2)


def old(now: datetime) -> date:
    """Return the last day whose marks are forgotten by now."""
    return now.astimezone(UTC).date() - MARKS_KEPT


@dataclass(frozen=True)
class Page(Shelves):
    """One open transaction, for one organisation."""

    def new_relationship(self) -> RelationshipId:
        """Return an id for a proposal that may be made."""
        return RelationshipId(self.scope.chance.id())

    def view(self, person: PersonId) -> View:
        """Return what somebody's home rests on; for a coordinator also what waits."""
        return self._view(person, self.relationships.ever(person))

    def _view(self, person: PersonId, ever: tuple[Relationship, ...]) -> View:
        runs_it = self.programme.is_run_by(person)
        wishes = self.people.wishes(person)
        days = {each: at.date() for each, at in self.due.about_somebody(person).items()}
        round_ = self.rounds.get()
        view = View(
            person=self.people.person(person),
            programme=self.programme,
            wishes=wishes,
            relationships=tuple(each for each in ever if each.member(person).takes_a_place),
            briefings=self.briefings.of(person),
            has_joined=bool(wishes) or self.people.has_joined(person),
            leaves_on=days.get(Chapter.FAREWELL),
            rests_until=days.get(Chapter.REST),
            round=round_ if round_ is not None and round_.is_open else None,
            ballots=self.rounds.of(person) if round_ is not None else (),
        )
        return self._with_the_desk(view) if runs_it else view

    def _with_the_desk(self, view: View) -> View:
        """Add what waits for a coordinator: of long queues the first, and how many more."""
        applications = self.pool.applications(lanes.AT_HOME)
        seekers = self.pool.seekers(coordinator.MOST_NAMED)
        unbriefed = self.briefings.missing(coordinator.MOST_NAMED)
        peers = self.pool.peers(coordinator.MOST_NAMED) if self.programme.has_equals else ()
        waiting = self._queues()
        return replace(
            view,
            applications=applications,
            seekers=seekers,
            peers=peers,
            unbriefed=unbriefed,
            further=digest.Queues(
                applications=waiting.applications - len(applications),
                seekers=waiting.seekers - len(seekers),
                unbriefed=waiting.unbriefed - len(unbriefed),
                peers=waiting.peers - len(peers),
            ),
            matters=self.cases.matters(),
            figures=self.figures.shown(),
            under_way=self.matching.state(),
            answered=self.pulses.figures(self.programme.id),
        )

    def rest(self, person: PersonId) -> pause.Rest:
        """Return what somebody may rest from."""
        who = self.people.person(person)
        return pause.Rest(who, self.relationships.of(person), bool(self.people.wishes(person)))

    def mentoring(self, person: PersonId) -> Mentoring:
        """Return what the load guard knows of a mentor."""
        wishes = self.people.wishes(person)
        return Mentoring(
            self.people.person(person),
            next((wish for wish in wishes if wish.role is Role.MENTOR), None),
            self.relationships.of(person),
            self.pulses.budget(person),
        )

    def writer(self, person: PersonId) -> note.Writer:
        """Return what a note to one's line manager rests on."""
        me = self.people.person(person)
        reached = me.manager is not None and self.people.account(me.manager) is not None
        return note.Writer(
            me,
            self.relationships.of(person),
            self.people.person(me.manager) if me.manager and reached else None,
            self.pulses.budget(person),
            self.programme.name,
        )

    def leaves_on(self, person: PersonId) -> date | None:
        """Return when somebody who rests, because they leave, will have left."""
        at = self.due.at(Chapter.FAREWELL, person)
        return at.date() if at else None

    def leaver(self, person: PersonId, besides: RelationshipId | None = None) -> Leaver:
        """Return what a farewell rests on, without a relationship that ends just now."""
        return Leaver(
            person,
            tuple(each for each in self.relationships.of(person) if each.id != besides),
            self.people.standing(person),
            self.outbox.has_post(person),
            self.programme.notice,
        )

    def queues(self) -> digest.Queues:
        """Return how long the desk's queues are."""
        matters = self.cases.matters()
        cases = sum(not desk.is_discreet(each, self.programme) for each in matters)
        return replace(self._queues(), cases=cases)

    def _queues(self) -> digest.Queues:
        applications, seekers = self.pool.counted()
        peers = self.pool.count_peers() if self.programme.has_equals else 0
        return digest.Queues(applications, seekers, self.briefings.count_missing(), peers)

    def profile(self, person: PersonId) -> View:
        """Return the same with what only this person sees, where they ask to see it."""
        ever = self.relationships.ever(person)
        view = self._view(person, ever)
        over = (each for each in ever if not each.member(person).takes_a_place)
        hoped_for = next((wish.hoped_for for wish in view.wishes if wish.hoped_for), None)
        named = {each for ballot in view.ballots for each in ballot.everybody}
        whose = self.links.whose(person)
        return replace(
            view,
            manager=self.people.manager_of(person),
            former=tuple(them.person.name for each in over for them in each.partners(person)),
            hoped_for=self.people.name_of(hoped_for),
            apart=self.apart(person),
            asked=self._asked_of(person, ever),
            known={each: self.people.person(each).name for each in sorted(named)},
            accounts=linking.offer(whose, self.links.platforms()),
            platforms=tuple(sorted(whose.platforms)),
            declared=self.declared.of(person),
        )

    def has_begun(self, person: PersonId) -> bool:
        """Say whether somebody has done anything here that stays theirs."""
        return (
            self.people.has_joined(person)
            or self.programme.is_run_by(person)
            or bool(self.people.wishes(person))
            or bool(self.relationships.ever(person))
            or bool(self.cases.about(person))
            or self.links.is_told(person)
        )

    def apart(self, person: PersonId) -> tuple[Person, ...]:
        """Return whom somebody would rather not be matched with."""
        return tuple(self.people.person(each) for each in self.people.apart(person))

    def _asked_of(self, person: PersonId, all_: tuple[Relationship, ...]) -> tuple[Part, ...]:
        """Return what is kept of what somebody was asked, for their own eyes."""
        ever = {each.id: each for each in all_}
        named = tuple(
            (sheet, ever[sheet.relationship].named(person))
            for sheet in self.pulses.of(person)
            if sheet.relationship in ever
        )
        mine = self.pulses.budget(person)
        taken_on = (action.held(ever[sheet.relationship], sheet) for sheet, _ in named)
        return (
            *answers.held(named),
            *(line for lines in taken_on for line in lines),
            *answers.last_asked(mine),
            *note.held(mine),
        )

    def seat(self, relationship: Relationship, who: PersonId) -> pulse.Seat:
        """Return what a member was asked and has answered, or refuse a stranger."""
        return self.pulses.seat(relationship, who, self.programme)

    def visit(
        self, relationship: Relationship, chapters: Collection[Chapter], now: datetime
    ) -> Visit:
        """Return what these chapters need to know of a relationship, also of whom it concerns."""
        leavers = sorted(relationship.resting)
        return replace(
            waking.known(self, relationship, chapters, now),
            line=self.people.above(relationship.everybody),
            leavers=tuple(self.leaver(each, relationship.id) for each in leavers),
        )

    def calendar_entry(self, relationship: Relationship) -> str:
        """Return what a calendar fetches the next meeting by; nothing if there is none."""
        if relationship.plan is None:
            return ""
        mine = (self.scope.organisation, relationship.id, relationship.plan.id)
        return meetings.entry(self.scope.keys, meetings.Fetched(*mine))

    # --- What was heard ----------------------------------------------------------------

    def first_time(self, delivery: str, now: datetime) -> bool:
        """Note that something was heard; False if it was heard before.

        Whoever comes with the same at the same moment waits here until this page is closed.
        """
        mark, *older = self.scope.keys.marks(INBOUND, delivery)
        if older and self.scope.ask(lookups.HEARD, marks=older).first() is not None:
            return False
        return self.scope.add_once(t.Inbound, mark=mark, day=now.astimezone(UTC).date())

    def unhear(self, delivery: str) -> None:
        """Take a mark back: nothing was done, and the same may come again put right."""
        marks = self.scope.keys.marks(INBOUND, delivery)
        self.scope.ask(lookups.UNHEAR, marks=marks)

    def has_old_marks(self, now: datetime) -> bool:
        """Say whether there is anything to forget of what was heard."""
        return self.scope.ask(lookups.OLD_MARKS, day=old(now)).first() is not None

    def forget_marks(self, now: datetime) -> None:
        """Empty the marks of what was heard two days ago."""
        self.scope.ask(lookups.FORGET_MARKS, day=old(now))
        self.links.forget_old(now)

    # --- Carry out ---------------------------------------------------------------------

    def carry_out(self, outcome: Outcome, now: datetime) -> None:
        """Write down what happened, keep what is to be kept, and post what is to be said."""
        carry_out(self, outcome, now)
