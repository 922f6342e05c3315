"""A page: one open transaction. It loads what a flow needs and carries out what it decided."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Protocol, assert_never

from flows import (
    action,
    answers,
    budget,
    coordinator,
    desk,
    digest,
    history,
    lanes,
    linking,
    note,
    offer,
    pause,
    planning,
    pulse,
    rematch,
)
from flows import exit as leaving
from flows.ballots import Ballot, MatchingRound, Stage
from flows.cases import Case, CaseStep, Closed, HandedBack, Listed, Rested, TakenOn
from flows.facts import (
    AboutRelationship,
    Approved,
    Fact,
    Introduced,
    Joined,
    Paused,
    Proposed,
    Stepped,
    TookBack,
    Waived,
)
from flows.farewell import Leaver, first_of_next_month
from flows.home import View
from flows.load import ASKED_AFTER, Mentoring
from flows.matching.policy import STANDARD, Mode, Policy
from flows.messages import Kind, Message
from flows.outcome import (
    AboutAnswers,
    Asked,
    Ballots,
    CheckedIn,
    CodeShown,
    Departed,
    Ending,
    Farewell,
    ForClosing,
    Forgotten,
    FreeFrom,
    GuessedWrong,
    Heard,
    Leaving,
    Left,
    Linking,
    NotNow,
    NoWish,
    OfferOver,
    OfMatching,
    OnePerson,
    Outcome,
    Parting,
    Places,
    Planned,
    Progress,
    Record,
    Released,
    Reminded,
    Resting,
    RestOver,
    Rests,
    RestsUntil,
    SaidHowFreely,
    SaidNotYet,
    SaidYes,
    Sheet,
    Shown,
    Tallied,
    ToRemind,
    Unsaid,
    Without,
    WroteToManager,
)
from flows.people import Person, PersonId, Role, Standing
from flows.programme import ExitWay, Programme
from flows.relationship import Relationship, RelationshipId, Status, Step
from flows.rounds import WOKEN_BY_ASKING, WOKEN_BY_FACTS, Chapter
from flows.wishes import Apart, Own, Wish
from flows.words import Part
from storage import erasure, lookups, meetings
from storage import tables as t
from storage.briefings import Briefings
from storage.cases import Cases
from storage.due import DueTable
from storage.figures import Figures
from storage.kept import kept
from storage.links import Links
from storage.matching_rounds import MatchingRounds
from storage.matchmaking import Matchmaking
from storage.outbox import Outbox
from storage.packing import pack
from storage.people import NoPlaceError, People, ordered
from storage.pool import Pool
from storage.programmes import Programmes
from storage.pulses import Pulses
from storage.relationships import Relationships
from storage.scope import Scope
from storage.waking import Woken

INBOUND = "inbound"
MARKS_KEPT = timedelta(days=2)
LONG_AGO = datetime.min.replace(tzinfo=UTC)


def old(now: datetime) -> date:
    """Return the last day whose marks are forgotten by now."""
    return now.astimezone(UTC).date() - MARKS_KEPT


class Dispatch(Protocol):
    """What carries messages on. The outbox is the promise; this is only its alarm clock."""

    def enqueue(self, scope: Scope, messages: tuple[Message, ...]) -> None:
        """Hear of new messages inside the transaction that keeps them."""
        ...


class Poller:
    """One process: delivery looks into the outbox by itself, so there is nothing to do."""

    def enqueue(self, scope: Scope, messages: tuple[Message, ...]) -> None:
        """Do nothing."""


@dataclass(frozen=True)
class Page:
    """One open transaction, for one organisation."""

    scope: Scope
    dispatch: Dispatch
    policy: Policy = STANDARD
    """How people are matched."""

    @kept
    def people(self) -> People:
        """Who the organisation knows."""
        return People(self.scope)

    @kept
    def programmes(self) -> Programmes:
        """The programme's row."""
        return Programmes(self.scope, self.people)

    @kept
    def programme(self) -> Programme:
        """The organisation's programme."""
        picks = self.policy.mode is Mode.DIRECTORY
        return replace(self.programmes.the_one(), has_directory=picks)

    @kept
    def briefings(self) -> Briefings:
        """Who has had the briefing."""
        return Briefings(self.scope, self.people)

    @kept
    def pulses(self) -> Pulses:
        """What people were asked, and what was counted."""
        return Pulses(self.scope)

    @kept
    def relationships(self) -> Relationships:
        """Who mentors whom."""
        return Relationships(self.scope, self.people)

    @kept
    def pool(self) -> Pool:
        """Who waits for a partner, and who could be one."""
        return Pool(self.people, self.relationships)

    @kept
    def rounds(self) -> MatchingRounds:
        """The matching round, and everybody's ballot."""
        return MatchingRounds(self.scope)

    @property
    def matching(self) -> Matchmaking:
        """What a matching round looks at, as it is now."""
        crowd = (self.people, self.relationships, self.pool)
        return Matchmaking(self.scope, *crowd, self.rounds, self.programme, self.policy)

    @kept
    def cases(self) -> Cases:
        """What waits on the desk."""
        return Cases(self.scope, self.people)

    @kept
    def figures(self) -> Figures:
        """What the weekly digest shows."""
        return Figures(self.scope)

    @kept
    def due(self) -> DueTable:
        """When the clock looks at what."""
        return DueTable(self.scope)

    @kept
    def woken(self) -> Woken:
        """What the clock looks at anew."""
        return Woken()

    @kept
    def links(self) -> Links:
        """Which codes were shown to make one person of two accounts."""
        return Links(self.scope, self.people)

    @kept
    def outbox(self) -> Outbox:
        """Messages waiting for their hour."""
        return Outbox(self.scope)

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

    def rests_until(self, person: PersonId) -> date | None:
        """Return until when somebody rests from being matched."""
        at = self.due.at(Chapter.REST, person)
        return at.date() if at else None

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
            self.pulses.budgets((person,)).get(person, budget.UNTOUCHED),
        )

    def writer(self, person: PersonId) -> note.Writer:
        """Return what a note to one's line manager rests on."""
        me = self.people.person(person)
        reached = me.manager is not None and self.people.account(me.manager) is not None
        return note.Writer(
            me,
            self.relationships.of(person),
            self.people.person(me.manager) if me.manager and reached else None,
            self.pulses.budgets((person,)).get(person, budget.UNTOUCHED),
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
        mine = self.pulses.budgets((person,)).get(person, budget.UNTOUCHED)
        taken_on = (action.held(ever[sheet.relationship], sheet) for sheet, _ in named)
        return (
            *answers.held(named),
            *(line for lines in taken_on for line in lines),
            *answers.last_asked(mine),
            *note.held(mine),
        )

    def seats(self, relationship: Relationship) -> tuple[pulse.Seat, ...]:
        """Return what each member was asked and has answered."""
        members = relationship.everybody
        sheets, budgets = self.pulses.sheets(relationship.id), self.pulses.budgets(members)
        return tuple(
            pulse.take_seat(
                relationship,
                who,
                self.programme,
                sheets.get(who),
                budgets.get(who, budget.UNTOUCHED),
            )
            for who in members
        )

    def seat(self, relationship: Relationship, who: PersonId) -> pulse.Seat:
        """Return the same for one member, or refuse a stranger."""
        relationship.member(who)
        mine = self.pulses.budgets((who,)).get(who, budget.UNTOUCHED)
        sheet = self.pulses.sheet(relationship.id, who)
        return pulse.take_seat(relationship, who, self.programme, sheet, mine)

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
        for record in outcome.keep:
            self._keep(record, now)
        for fact in outcome.facts:
            self._happened(fact)
        for message in outcome.messages:
            self.outbox.put(message, now)
        self._asked(outcome.messages, now)
        for person in ordered(outcome.homes):
            self.outbox.put_home(person, now)
        self.woken.look(self, now)
        self.scope.flush()
        if outcome.messages:
            self.dispatch.enqueue(self.scope, outcome.messages)

    def _asked(self, messages: tuple[Message, ...], now: datetime) -> None:
        """Keep who is asked something, and have the clock look again at what it is about."""
        costly = [each for each in messages if budget.is_ask(each)]
        for message in sorted(costly, key=lambda each: each.to or ""):
            self.spend(message, budget.day_of(message, now))
        reminders = [each for each in messages if isinstance(each, budget.REMINDERS)]
        for about in {each.about for each in (*costly, *reminders)}:
            if about is not None and about.kind is Kind.RELATIONSHIP:
                self.woken.add(RelationshipId(about.id), *WOKEN_BY_ASKING)

    def spend(self, ask: Message, day: date) -> None:
        """Keep that somebody is asked something on a day, or was, if it was held up."""
        if ask.to is not None:
            self.pulses.change(ask.to, lambda before: before.spent(ask, day))

    def _keep(self, record: Record, now: datetime) -> None:
        match record:
            case Relationship():
                self._propose(record)
            case Wish() | NoWish() | Own() | Apart():
                self._keep_of_person(record, now)
            case Case() | TakenOn() | HandedBack() | Rested() | Closed() | Listed() | Shown():
                self._keep_for_the_desk(record, now)
            case Asked() | SaidYes() | Without():
                self._keep_of_proposal(record)
            case Ending() | Leaving() | Departed() | RestsUntil() | RestOver() | Places():
                self._rest(record, now)
            case FreeFrom():
                self.relationships.free_from(record.relationship, record.person, record.on)
                self._free_later(record.relationship)
            case Released():
                self.relationships.release(record.relationship, now)
                self._free_later(record.relationship)
            case Progress() | ForClosing() | CodeShown() | GuessedWrong() | OnePerson():
                self._keep_of_chapter(record, now)
            case MatchingRound() | Ballots() | Heard() | OfferOver() | Reminded():
                self._keep_of_matching(record, now)
            case _:
                self._part(record, now)

    def _keep_of_matching(self, record: OfMatching, now: datetime) -> None:
        match record:
            case MatchingRound():
                self.rounds.keep(record, self.programme.id)
                self.due.look_at(Chapter.MATCHING, self.programme.id, now)
                if record.stage is Stage.REVIEW and record.until and not record.is_reminded:
                    self._comes(Chapter.MORNING, self.programme.calendar.opening(record.until))
            case Ballots():
                self.rounds.keep_ballots(record.all, self.programme.id)
            case Heard():
                heard = (each.heard() for each in self.rounds.these((record.person,)))
                self.rounds.keep_ballots(heard, self.programme.id)
            case OfferOver():
                self._nothing_came_of(record.relationship)
            case Reminded():
                self.due.forget(Chapter.WAITING, record.relationship)
            case _:
                assert_never(record)

    def _nothing_came_of(self, which: RelationshipId) -> None:
        """Write the ballots of both anew, whatever there is to say."""
        relationship = self.relationships.get(which)
        if relationship is None:
            return
        held = {(b.person, b.role): b for b in self.rounds.these(relationship.everybody)}
        mine = {
            each.person.id: held.get((each.person.id, each.role))
            or Ballot(person=each.person.id, role=each.role)
            for each in relationship.members
        }
        after = (
            offer.afterwards(relationship, each, mine[each.person.id], mine[other.person.id])
            for each in relationship.members
            for other in relationship.partners(each.person.id)
        )
        self.rounds.keep_ballots(after, self.programme.id)

    def _keep_of_proposal(self, record: Asked | SaidYes | Without) -> None:
        match record:
            case Asked():
                self.relationships.ask(record.relationship, record.person)
            case SaidYes():
                self.relationships.say_yes(record.relationship, record.person)
            case Without():
                self.relationships.begin_without(record.relationship, record.person)
            case _:
                assert_never(record)

    def calendar_entry(self, relationship: Relationship) -> str:
        """Return what a calendar fetches the next meeting by; nothing if there is none."""
        if relationship.plan is None:
            return ""
        mine = (self.scope.organisation, relationship.id, relationship.plan.id)
        return meetings.entry(self.scope.keys, meetings.Fetched(*mine))

    def _plan(self, record: Planned) -> None:
        """Keep a plan; the clock looks at the date, and anew at the silence around it."""
        self.relationships.plan(record.relationship, record.plan)
        self.woken.add(record.relationship, Chapter.MEETING, Chapter.ACTION, Chapter.SILENCE)

    def _keep_answers(self, record: AboutAnswers) -> None:
        match record:
            case Sheet():
                self.pulses.keep(record)
            case ToRemind(relationship=which, person=person, of=talk):
                relationship = self.relationships.get(which)
                everybody = relationship.everybody if relationship else (person,)
                self.pulses.remind(which, person, talk, everybody)
            case Tallied():
                self.pulses.count(record.item, record.answer, self.programme.id)
            case SaidHowFreely():
                self.pulses.said_how_freely(record.person)
            case SaidNotYet():
                self.relationships.say_not_yet(record.relationship)
            case CheckedIn():
                self.pulses.checked_in(record.person, record.on)
            case WroteToManager():
                self.pulses.wrote_to_manager(record.person, record.on)
            case _:
                assert_never(record)

    def _keep_for_the_desk(self, record: Case | CaseStep | Shown, now: datetime) -> None:
        match record:
            case Case():
                self.cases.open(desk.dated(record, self.programme))
                self._comes(Chapter.MORNING, desk.next_morning(self.programme.calendar, now))
            case Shown():
                self.figures.keep(record, self.programme.id)
                self._comes(Chapter.DIGEST, digest.next_at(self.programme, now))
            case Listed():
                self.cases.step(record)
                self._comes(Chapter.MORNING, desk.next_morning(self.programme.calendar, now))
            case _:
                self.cases.step(record)

    def _comes(self, chapter: Chapter, at: datetime) -> None:
        """Have a chapter look at the programme, unless it does so before."""
        before = self.due.at(chapter, self.programme.id)
        if before is None or before > at:
            self.due.look_at(chapter, self.programme.id, at)

    def _part(self, record: Parting | Planned | AboutAnswers, now: datetime) -> None:
        match record:
            case Planned():
                self._plan(record)
            case Farewell():
                relationship = self.relationships.get(record.relationship)
                already = relationship.resting if relationship else frozenset()
                self.relationships.rest_after(record.relationship, already | {record.person})
            case Unsaid():
                self.relationships.unsay(record.relationship, record.person)
            case Rests():
                self.people.stands(record.person, Standing.RESTING)
                if self.leaves_on(record.person) is None:
                    self.due.look_at(Chapter.FAREWELL, record.person, first_of_next_month(now))
            case Left():
                self.people.stands(record.person, Standing.LEFT)
                self.due.look_at(Chapter.FAREWELL, record.person, now)
            case Forgotten():
                erasure.forget(self.scope, record.person)
                self.relationships.read_anew()
            case _:
                self._keep_answers(record)

    def _keep_of_chapter(self, record: Progress | ForClosing | Linking, now: datetime) -> None:
        match record:
            case CodeShown() | GuessedWrong() | OnePerson():
                self.links.keep(record, now)
            case Progress():
                self.briefings.keep(record, self.programme.id)
                self.relationships.read_anew()
            case ForClosing(relationship=which, person=person, words=words):
                self.relationships.keep_for_closing(which, person, words)
                if words is None:
                    self.pulses.forget(which)
                self.woken.add(which, Chapter.CLOSING)
            case _:
                assert_never(record)

    def _rest(self, record: Ending | Leaving | Resting, now: datetime) -> None:
        match record:
            case Ending() | Leaving():
                self._end_on(record, now)
            case Departed():
                self._depart(record)
            case RestsUntil():
                self.people.stands(record.person, Standing.RESTING)
                self.due.look_at(Chapter.REST, record.person, pause.over_at(record.until))
            case RestOver():
                self._back(record.person)
            case Places():
                self.people.offer_places(record.person, record.role, record.capacity)
            case _:
                assert_never(record)

    def _depart(self, record: Departed) -> None:
        """Whoever has left a circle rests no more with its end; what they were asked is let go.

        So is what they offered for a meeting, and its date is not found by their calendar any more.
        """
        before = self.relationships.get(record.relationship)
        if before is not None:
            resting = before.resting - {record.person}
            self.relationships.rest_after(record.relationship, resting)
            plan = planning.without(before.plan, record.person, self.scope.chance.id())
            self.relationships.plan(record.relationship, plan)
        self.relationships.depart(record.relationship, record.person)
        self.pulses.forget(record.relationship, record.person)
        self._look_for_the_end(record.relationship)

    def _back(self, person: PersonId) -> None:
        """Let somebody be matched again, unless they leave, or wish for nothing any more."""
        self.due.forget(Chapter.REST, person)
        is_resting = self.people.standing(person) is Standing.RESTING
        if is_resting and self.leaves_on(person) is None and self.people.wishes(person):
            self.people.stands(person, Standing.ENROLLED)

    def _stay(self, person: PersonId) -> None:
        """Whoever signs up leaves no more; what ends with an early end still ends.

        Somebody who only rests, and changes what they said, rests on.
        """
        looked_at = self.due.about_somebody(person)
        if Chapter.FAREWELL in looked_at:
            self.due.forget(Chapter.REST, person)
            self.due.forget(Chapter.FAREWELL, person)
        elif Chapter.REST in looked_at:
            self.people.stands(person, Standing.RESTING)
        self.relationships.rest_no_more(person)

    def _keep_of_person(self, record: Wish | NoWish | Own | Apart, now: datetime) -> None:
        match record:
            case Wish():
                self.people.keep(record, self.programme.id, now.astimezone(UTC).date())
                self._stay(record.person)
                self._comes(Chapter.DIGEST, digest.next_at(self.programme, now))
            case NoWish():
                self.people.erase(record.person, record.role)
            case Own():
                self.people.choose(record)
            case Apart():
                self.people.keep_apart(record)
            case _:
                assert_never(record)

    def _propose(self, new: Relationship) -> None:
        capacity = {
            member.person.id: wish.capacity
            for member in new.members
            for wish in self.people.wishes(member.person.id)
            if wish.role is member.role
        }
        self.relationships.add(new, self.programme.id, capacity)

    def _end_on(self, record: Ending | Leaving, now: datetime) -> None:
        """Look again on the day; where she is to hear of it, have the coordinator told before."""
        which = record.relationship
        before = self.relationships.get(which)
        if isinstance(record, Leaving):
            self.relationships.leave_on(which, record.person, record.on)
        else:
            self.relationships.end_on(which, record.on)
        self.relationships.rest_after(which, before.resting if before else frozenset())
        self._look_for_the_end(which)
        relationship = self.relationships.get(which)
        if relationship is not None and self.programme.exit is ExitWay.VIA_COORDINATOR:
            at = leaving.told_at(relationship.calendars, now)
            self.due.look_at(Chapter.PARTING, which, at)

    def _look_for_the_end(self, which: RelationshipId) -> None:
        relationship = self.relationships.get(which)
        at = leaving.ends_at(relationship) if relationship else None
        if at is not None:
            self.due.look_at(Chapter.ENDING, which, at)

    def _free_later(self, which: RelationshipId) -> None:
        relationship = self.relationships.get(which)
        if relationship is not None:
            decision = rematch.decide(relationship, LONG_AGO)
            if isinstance(decision, NotNow):
                self.due.put_off(Chapter.REMATCH, which, decision)

    def _happened(self, fact: Fact) -> None:
        subject: str
        match fact:
            case Joined(person=person) | TookBack(person=person):
                subject = person
            case Approved(person=person):
                subject = person
                self.people.qualify(person)
            case Waived(person=person, role=role, at=at):
                subject = person
                day = at.astimezone(UTC).date()
                self.briefings.waive(person, role, day, self.programme.id)
                self.relationships.read_anew()
            case _:
                subject = fact.relationship
                self._to_relationship(fact)
        entry = {"id": self.scope.chance.id(), "subject": subject, "at": fact.at}
        self.scope.add_once(t.Journal, **entry, fact=pack(fact))

    def _to_relationship(self, fact: AboutRelationship) -> None:
        before = self.relationships.get(fact.relationship)
        if before is None:
            raise NoPlaceError("there is no such relationship")
        after = history.apply(before, fact)
        self.relationships.save(after, before)
        if after.has_ended:
            self.due.forget(Chapter.ENDING, fact.relationship)
        self.woken.add(fact.relationship, *WOKEN_BY_FACTS)
        if (
            before.in_round
            and before.status is Status.PROPOSED
            and after.status is not before.status
        ):
            self.due.look_at(Chapter.MATCHING, self.programme.id, fact.at)
        self._wake(fact, before)

    def _wake(self, fact: AboutRelationship, before: Relationship) -> None:
        """Have those chapters look that wait for one thing only."""
        match fact:
            case Proposed():
                self.woken.add(fact.relationship, Chapter.WAITING)
            case Stepped(step=Step.ACCEPT):
                self.woken.add(fact.relationship, Chapter.BRIEFING)
                self.due.forget(Chapter.WAITING, fact.relationship)
            case Stepped(step=Step.END_EARLY | Step.LAPSE):
                self.pulses.forget(fact.relationship)
            case Stepped(step=Step.COMPLETE) if before.gone:
                everybody = (*before.members, *before.gone)
                self.pulses.open_for_all(fact.relationship, (m.person.id for m in everybody))
            case Paused():
                self.due.look_at(Chapter.PAUSE, fact.relationship, pause.over_at(fact.until))
            case Introduced():
                for mentor in before.those(Role.MENTOR):
                    self.due.look_at(Chapter.LOAD, mentor.person.id, fact.at + ASKED_AFTER)
            case _:
                pass
