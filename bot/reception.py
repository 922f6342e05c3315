"""Somebody typed, pressed or sent something: load, decide, carry out, reply.

Who they are comes from the verified request. Whatever can go wrong is said in one sentence; an
unexpected fault gives a reference, which stands in the log with nothing about anybody.
"""

import secrets
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeAlias, assert_never

import structlog

from bot.card import Card, FieldKind, FormCard
from bot.logs import where
from bot.wording import Reader, card_for, form_for
from flows import coordinator, home, meeting, mydata, proposal, rematch, signup
from flows import exit as leaving
from flows.cases import CaseId
from flows.forms import Form, Given, read
from flows.matching.propose import Nobody, best_pair
from flows.messages import (
    PRIVATE,
    Busy,
    Choice,
    Fault,
    HomeWelcome,
    Kind,
    Message,
    NotYours,
    Ref,
    Settled,
)
from flows.outcome import Outcome, Screen
from flows.people import PersonId, Role
from flows.proposal import Side
from flows.relationship import NotAMemberError, NotPossibleError, Relationship, RelationshipId
from flows.verbs import Verb, possible, understand, unknown
from storage.ledger import BusyError, Ledger
from storage.page import Page
from storage.people import Account, NobodyError, NoPlaceError, Profile
from storage.scope import OrganisationId

log = structlog.get_logger("mentoring.reception")
PATIENCE = 3
"""How often we try to get to know somebody, while others act at the same moment."""
UNAMBIGUOUS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"


@dataclass(frozen=True, slots=True)
class Caller:
    """Who is acting, from the verified request."""

    organisation: OrganisationId
    person: PersonId


@dataclass(frozen=True, slots=True)
class Retry:
    """It could not be done now, and nothing is lost: the reason, to show beside what was typed."""

    card: Card


Answer: TypeAlias = Card | FormCard | tuple[Card, ...] | Retry
Work: TypeAlias = Callable[[Page], Outcome]


@dataclass(frozen=True)
class Reception:
    """Where everything that people do arrives, whatever the platform."""

    ledger: Ledger
    now: Callable[[], datetime]

    # --- Who is it? ----------------------------------------------------------------------

    def caller(self, account: Account) -> Caller | None:
        """Return who has this account; None if we have never met."""
        organisation = self.ledger.organisation_of(account.platform, account.workspace)
        if organisation is None:
            return None
        with self.ledger.glance(organisation) as page:
            person = page.people.of_account(account)
        return Caller(organisation, person) if person else None

    def meet(self, account: Account, profile: Profile) -> Caller | None:
        """Get to know somebody; None if their workspace is not connected."""
        organisation = self.ledger.organisation_of(account.platform, account.workspace)
        if organisation is None:
            return None
        for _ in range(PATIENCE):
            with suppress(BusyError, NoPlaceError), self.ledger.page(organisation) as page:
                return Caller(organisation, page.people.bind(account, profile))
        return None

    # --- What can arrive -----------------------------------------------------------------

    def typed(self, caller: Caller, text: str, delivery: str = "") -> Answer:
        """Answer a word that somebody typed; nothing if this delivery was answered before.

        Asking for help, or how to leave, leaves no mark.
        """
        private = understand(text, is_coordinator=False) in {Verb.HELP, Verb.EXIT}
        try:
            if delivery and not private and not self._is_new(caller, delivery):
                return ()
        except (BusyError, NoPlaceError):
            return Retry(self.words(caller, Busy()))
        return self._answer(
            caller,
            lambda page: self._verb(page, caller.person, text),
            private=private,
            reads=True,
        )

    def pressed(self, caller: Caller, choice: Choice, ref: Ref | None, delivery: str) -> Answer:
        """Answer a button that somebody pressed."""
        return self._answer(
            caller,
            lambda page: self._choice(page, caller.person, choice, ref),
            delivery="" if choice in PRIVATE else delivery,
            private=choice in PRIVATE,
        )

    def sent(
        self, caller: Caller, form: str, state: str, given: Mapping[str, Given], delivery: str
    ) -> Answer:
        """Answer a form that somebody sent."""
        private = form.startswith("change")
        answer = self._answer(
            caller,
            lambda page: self._form(page, caller.person, form, state, given),
            delivery="" if private else delivery,
            private=private,
        )
        return answer or self.words(caller, Settled())

    def home(self, caller: Caller) -> tuple[Card, ...]:
        """Return somebody's home."""
        with self.ledger.glance(caller.organisation) as page:
            view = page.view(caller.person)
        reader = Reader.of(view.person)
        return tuple(card_for(card, reader) for card in home.screen(view, self.now()).cards)

    def words(self, caller: Caller, message: Message) -> Card:
        """Return something in somebody's own words, where a door itself has to speak."""
        with self.ledger.glance(caller.organisation) as page:
            return card_for(message, Reader.of(page.people.person(caller.person)))

    def _is_new(self, caller: Caller, delivery: str) -> bool:
        with self.ledger.page(caller.organisation) as page:
            return page.first_time(delivery, self.now())

    # --- Load, decide, carry out -----------------------------------------------------------

    def _answer(
        self,
        caller: Caller,
        work: Work,
        *,
        delivery: str = "",
        private: bool = False,
        reads: bool = False,
    ) -> Answer:
        try:
            return self._carried_out(caller, work, delivery, reads=reads)
        except NotAMemberError:
            return self.words(caller, NotYours())
        except (NotPossibleError, NobodyError):
            return self.words(caller, Settled())
        except (BusyError, NoPlaceError):
            return Retry(self.words(caller, Busy()))
        except Exception as error:  # noqa: BLE001 — the last resort: an apology with a reference
            return Retry(self.words(caller, fault(error, private=private)))

    def _carried_out(self, caller: Caller, work: Work, delivery: str, *, reads: bool) -> Answer:
        opened = self.ledger.glance if reads else self.ledger.page
        with opened(caller.organisation) as page:
            if delivery and not page.first_time(delivery, self.now()):
                return ()
            outcome = work(page)
            if not reads:
                page.carry_out(outcome, self.now())
            if delivery and isinstance(outcome.reply, Form):
                page.unhear(delivery)
            return self._worded(page, caller.person, outcome)

    def _worded(self, page: Page, who: PersonId, outcome: Outcome) -> Answer:
        reader = Reader.of(page.people.person(who))
        match outcome.reply:
            case Form() as form:
                return with_accounts(page, form_for(form, reader))
            case Screen(cards=cards):
                return tuple(card_for(card, reader) for card in cards)
            case None:
                return ()
            case message:
                return card_for(message, reader)

    # --- The index -------------------------------------------------------------------------

    def _verb(self, page: Page, who: PersonId, text: str) -> Outcome:
        runs_it = page.programme.is_run_by(who)
        verb = understand(text, is_coordinator=runs_it)
        match verb:
            case None:
                return Outcome(reply=unknown(page.programme, is_coordinator=runs_it))
            case Verb.JOIN:
                programme = page.programme
                return Outcome(reply=HomeWelcome(programme=programme.name, aim=programme.aim))
            case Verb.HOME:
                return Outcome(reply=home.screen(page.view(who), self.now()))
            case Verb.HELP | Verb.EXIT:
                verbs = possible(is_coordinator=runs_it) if verb is Verb.HELP else ()
                mine = leavable(page, who)
                return Outcome(reply=leaving.form(mine, who, page.programme, verbs=verbs))
            case Verb.MY_DATA:
                return Outcome(reply=mydata.show(page.view(who)))
            case Verb.DESK:
                view = page.view(who)
                cards = coordinator.desk(view.applications, view.seekers)
                return Outcome(reply=Screen(cards))
            case _:
                assert_never(verb)

    def _choice(self, page: Page, who: PersonId, choice: Choice, ref: Ref | None) -> Outcome:
        match choice:
            case Choice.JOIN_AS_MENTEE | Choice.JOIN_AS_MENTOR:
                return sign_up_form(page, who, Role(choice.removeprefix("join-as-")))
            case Choice.APPROVE | Choice.PROPOSE | Choice.DETAILS:
                return self._for_coordinators(page, who, choice, ref)
            case Choice.TALK:
                return self._word(page, who, ref)
            case Choice.GUIDE:
                return leaving.guide()
            case Choice.CHANGE if ref is None:
                return Outcome(reply=leaving.form(leavable(page, who), who, page.programme))
            case _:
                return self._within(page, about(page, ref), who, choice)

    def _within(
        self, page: Page, relationship: Relationship | None, who: PersonId, choice: Choice
    ) -> Outcome:
        now = self.now()
        if relationship is None:
            return Outcome(reply=Settled())
        match choice:
            case Choice.YES:
                return proposal.yes(relationship, who, now)
            case Choice.NO:
                return proposal.no(relationship, who, now)
            case Choice.MET:
                return meeting.met(relationship, who, now)
            case Choice.NOT_YET:
                return meeting.not_yet(relationship, who, now)
            case Choice.REMATCH:
                return rematch.take_up(relationship, who, now)
            case _:
                return Outcome(reply=leaving.change(relationship, who, page.programme))

    def _for_coordinators(
        self, page: Page, who: PersonId, choice: Choice, ref: Ref | None
    ) -> Outcome:
        if not page.programme.is_run_by(who):
            return Outcome(reply=NotYours())
        if choice is Choice.PROPOSE:
            return self._propose(page)
        if ref is None:
            return Outcome(reply=Settled())
        if choice is Choice.APPROVE:
            mentor = page.people.person(PersonId(ref.id))
            wish = next((w for w in page.people.wishes(mentor.id) if w.role is Role.MENTOR), None)
            return coordinator.approve(mentor, wish, page.programme, self.now())
        return case_details(page, CaseId(ref.id))

    def _propose(self, page: Page) -> Outcome:
        pool = page.pool
        found = best_pair(pool.mentees(), pool.mentors(), page.people.lines, self.now())
        if isinstance(found, Nobody):
            return coordinator.nobody_to_propose(found)
        sides = (side(page, found.mentee, Role.MENTEE), side(page, found.mentor, Role.MENTOR))
        return proposal.propose(page.new_relationship(), found, sides, page.programme, self.now())

    def _word(self, page: Page, who: PersonId, ref: Ref | None) -> Outcome:
        relationship = about(page, ref)
        partners = relationship.partners(who) if relationship else ()
        involved = {who, *(member.person.id for member in partners)}
        concerned = involved | {boss for each in involved for boss in page.people.lines.above(each)}
        asked = page.cases.asked_today(who, self.now().date())
        return leaving.ask_for_a_word(
            who,
            frozenset(concerned),
            page.programme,
            None if asked else page.cases.blank(),
            self.now(),
        )

    def _form(
        self, page: Page, who: PersonId, form: str, state: str, given: Mapping[str, Given]
    ) -> Outcome:
        match form:
            case "sign-up-mentee" | "sign-up-mentor":
                role = Role(form.removeprefix("sign-up-"))
                person, wishes = page.people.person(who), page.people.wishes(who)
                before = next((wish for wish in wishes if wish.role is role), None)
                applicant = signup.Applicant(person, role, before)
                return signup.sign_up(applicant, given, page.programme, self.now())
            case "change-which":
                return self._which(page, who, given)
            case "change":
                relationship = about(page, Ref.parse(state))
                if relationship is None:
                    return Outcome(reply=Settled())
                return leaving.end(relationship, who, self.now())
            case _:
                return Outcome(reply=Settled())

    def _which(self, page: Page, who: PersonId, given: Mapping[str, Given]) -> Outcome:
        blank = leaving.form(leavable(page, who), who, page.programme)
        answers = read(blank, given)
        if isinstance(answers, Form):
            return Outcome(reply=answers)
        relationship = about(page, Ref.parse(answers.text(leaving.WHICH)))
        if relationship is None:
            return Outcome(reply=Settled())
        return Outcome(reply=leaving.change(relationship, who, page.programme))


def fault(error: Exception, *, private: bool) -> Fault:
    """Log a fault without anything about anybody, and return the apology with its reference."""
    reference = "".join(secrets.choice(UNAMBIGUOUS) for _ in range(6))
    log.error(
        "fault",
        reference=reference,
        what="private" if private else type(error).__name__,
        where=[] if private else where(error),
    )
    return Fault(reference=reference)


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


def case_details(page: Page, which: CaseId) -> Outcome:
    """Return a case's private form."""
    case = page.cases.get(which)
    if case is None:
        return Outcome(reply=Settled())
    relationship = page.relationships.get(case.relationship) if case.relationship else None
    asker = page.people.person(case.person) if case.person else None
    return Outcome(reply=coordinator.details(case, relationship, asker))


def with_accounts(page: Page, form: FormCard) -> FormCard:
    """Name people as their platform does, in the fields that pick a person."""

    def external(value: Given) -> Given:
        account = page.people.account(PersonId(value)) if isinstance(value, str) and value else None
        return account.external_id if account else None

    return replace(
        form,
        fields=tuple(
            replace(field, value=external(field.value)) if field.kind is FieldKind.PERSON else field
            for field in form.fields
        ),
    )
