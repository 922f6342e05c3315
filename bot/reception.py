"""Somebody typed, pressed or sent something: load, decide, carry out, reply.

Who they are comes from the verified request. Whatever can go wrong is said in one sentence; an
unexpected fault gives a reference, which stands in the log with nothing about anybody.
"""

import secrets
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeAlias

import structlog

from bot.card import Card, Field, FieldKind, FormCard, Pick
from bot.copybook import AS_WRITTEN
from bot.index import Turn
from bot.logs import where
from bot.wording import Reader, calendar_file, card_for, form_for
from flows import (
    choosing,
    fairness,
    farewell,
    home,
    left_over,
    pause,
    planning,
    settling,
    swapping,
)
from flows.forms import Form, Given
from flows.messages import (
    PRIVATE,
    PRIVATE_FORMS,
    AgreementOffered,
    Busy,
    Choice,
    ChooseOffered,
    DeskFairness,
    FarewellOffered,
    Fault,
    HelpOffered,
    MatchOffered,
    MeetOffered,
    Message,
    NotYours,
    PauseOffered,
    ProfileDeclared,
    Ref,
    Settled,
)
from flows.outcome import Outcome, Screen
from flows.people import Person, PersonId
from flows.relationship import NotAMemberError, NotPossibleError
from flows.verbs import is_kept_quiet, is_written
from storage import meetings
from storage.ledger import BusyError, Ledger
from storage.page import Page
from storage.people import Account, NobodyError, NoPlaceError, Profile
from storage.scope import OrganisationId

log = structlog.get_logger("mentoring.reception")
PATIENCE = 3
"""How often we try to get to know somebody, while others act at the same moment."""
UNAMBIGUOUS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"


class UnknownEntryError(Exception):
    """A calendar asks for something that we never gave out."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Who is acting, from the verified request, and on which platform."""

    organisation: OrganisationId
    person: PersonId
    platform: str = AS_WRITTEN

    def reads(self, person: Person) -> Reader:
        """Return them as a reader."""
        return Reader.of(person, self.platform)


@dataclass(frozen=True, slots=True)
class Retry:
    """It could not be done now, and nothing is lost: the reason, to show beside what was typed."""

    card: Card


OFFERED: dict[str, Callable[[], Message]] = {
    "agree": AgreementOffered,
    "agree-which": AgreementOffered,
    **dict.fromkeys(planning.FORMS, MeetOffered),
    **dict.fromkeys(farewell.FORMS, FarewellOffered),
    pause.FORM: PauseOffered,
    **dict.fromkeys(choosing.FORMS, ChooseOffered),
    **dict.fromkeys(("match", "match-nobody", *swapping.FORMS, settling.FORM), MatchOffered),
    **dict.fromkeys((*left_over.FORMS, left_over.NOBODY), MatchOffered),
    **dict.fromkeys(fairness.PAGE.values(), DeskFairness),
    fairness.DECLARE: ProfileDeclared,
}
"""The card that stands for a form where none can be opened; every other one is of the way out."""

Answer: TypeAlias = Card | FormCard | tuple[Card, ...] | Retry
Work: TypeAlias = Callable[[Turn], Outcome]


@dataclass(frozen=True)
class Reception:
    """Where everything that people do arrives, whatever the platform."""

    ledger: Ledger
    now: Callable[[], datetime]
    public: str = ""
    """Where we can be reached from outside, if we can."""

    # --- Who is it? ----------------------------------------------------------------------

    def caller(self, account: Account) -> Caller | None:
        """Return who has this account; None if we have never met."""
        found = self.ledger.who_has(account)
        return Caller(*found, account.platform) if found else None

    def meet(self, account: Account, profile: Profile) -> Caller | None:
        """Get to know somebody; None if their workspace is not connected."""
        organisation = self.ledger.organisation_of(account.platform, account.workspace)
        if organisation is None:
            return None
        for _ in range(PATIENCE):
            with suppress(BusyError, NoPlaceError), self.ledger.page(organisation) as page:
                met = page.people.bind(account, profile)
                return Caller(organisation, met, account.platform)
        return None

    def recognise(self, account: Account, profile: Profile) -> None:
        """Link an account to the directory's row for it, if there is one; nobody joins by this."""
        organisation = self.ledger.organisation_of(account.platform, account.workspace)
        if organisation is not None:
            with suppress(BusyError, NoPlaceError), self.ledger.page(organisation) as page:
                page.people.recognise(account, profile)

    def named(self, account: Account, how: str) -> PersonId | None:
        """Return whom somebody of an account's organisation named other than by an account.

        By their e-mail address, as the directory has it; or by our own id, under which we offered
        them where the platform does not know them.
        """
        organisation = self.ledger.organisation_of(account.platform, account.workspace)
        if organisation is None:
            return None
        with self.ledger.glance(organisation) as page:
            who = PersonId(how)
            return page.people.addressed(how.strip()) or (who if page.people.name_of(who) else None)

    # --- What can arrive -----------------------------------------------------------------

    def typed(self, caller: Caller, text: str, delivery: str = "") -> Answer:
        """Answer a word that somebody typed; nothing if this delivery was answered before.

        Asking for help, or how to leave, leaves no mark.
        """
        private = is_kept_quiet(text)
        try:
            if delivery and not private and not self._is_new(caller, delivery):
                return ()
        except (BusyError, NoPlaceError):
            return Retry(self.words(caller, Busy()))
        return self._answer(
            caller,
            lambda turn: turn.verb(text),
            private=private,
            reads=not is_written(text),
        )

    def pressed(self, caller: Caller, choice: Choice, ref: Ref | None, delivery: str) -> Answer:
        """Answer a button that somebody pressed."""
        return self._answer(
            caller,
            lambda turn: turn.choice(choice, ref),
            delivery="" if choice in PRIVATE else delivery,
            private=choice in PRIVATE,
        )

    def sent(
        self, caller: Caller, form: str, state: str, given: Mapping[str, Given], delivery: str
    ) -> Answer:
        """Answer a form that somebody sent."""
        private = form in PRIVATE_FORMS
        answer = self._answer(
            caller,
            lambda turn: turn.form(form, state, given),
            delivery="" if private else delivery,
            private=private,
        )
        return answer or self.words(caller, Settled())

    def previewed(
        self, caller: Caller, form: str, given: Mapping[str, Given], *, within: bool = False
    ) -> Answer:
        """Show what a form that is not sent yet would let others see: beside it, or *within* it."""
        return self._answer(
            caller, lambda turn: turn.preview(form, given, within=within), reads=True
        )

    def home(self, caller: Caller) -> tuple[Card, ...]:
        """Return somebody's home."""
        with self.ledger.glance(caller.organisation) as page:
            view = page.view(caller.person)
        reader = caller.reads(view.person)
        return tuple(card_for(card, reader) for card in home.screen(view, self.now()).cards)

    def words(self, caller: Caller, message: Message) -> Card:
        """Return something in somebody's own words, where a door itself has to speak."""
        with self.ledger.glance(caller.organisation) as page:
            return card_for(message, caller.reads(page.people.person(caller.person)))

    def _is_new(self, caller: Caller, delivery: str) -> bool:
        with self.ledger.page(caller.organisation) as page:
            return page.first_time(delivery, self.now())

    def fetched(self, entry: str) -> bytes | None:
        """Return a date as a file; None if it was called off, is over, or never was.

        Raises UnknownEntryError for what we never gave out.
        """
        wanted = meetings.read(self.ledger.keys, entry)
        if wanted is None:
            raise UnknownEntryError
        with self.ledger.glance(wanted.organisation) as page:
            relationship = page.relationships.get(wanted.relationship)
            language = page.programme.languages[0]
        plan = relationship.plan if relationship else None
        if plan is None or plan.id != wanted.plan:
            return None
        return calendar_file(plan, language, self.now())

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
            turn = Turn(page, caller.person, self.now())
            if delivery and not page.first_time(delivery, turn.now):
                return ()
            outcome = work(turn)
            if not reads:
                page.carry_out(outcome, turn.now)
            if delivery and isinstance(outcome.reply, Form):
                page.unhear(delivery)
            return self._worded(page, caller, outcome)

    def _worded(self, page: Page, caller: Caller, outcome: Outcome) -> Answer:
        reader = caller.reads(page.people.person(caller.person))
        match outcome.reply:
            case Form() as form:
                return with_accounts(page, form_for(form, reader), caller.platform)
            case Screen(cards=cards):
                return tuple(card_for(card, reader) for card in cards)
            case None:
                return ()
            case message:
                return card_for(message, reader, public=self.public)


def offered(form: FormCard) -> Message:
    """Return the card with the button that opens a form, where it can't be opened at once."""
    return OFFERED.get(form.key, HelpOffered)()


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


def with_accounts(page: Page, form: FormCard, platform: str) -> FormCard:
    """Name people as a platform does, in the fields that pick a person.

    Whom it does not know is offered by their name, under our own id.
    """

    def named(field: Field) -> Field:
        if field.kind is not FieldKind.PERSON:
            return field
        who = PersonId(field.value) if isinstance(field.value, str) else None
        account = page.people.account_on(platform, who) if who else None
        if account is not None:
            return replace(field, value=account.external_id)
        name = page.people.name_of(who)
        offered = (Pick(who, name),) if who and name else ()
        return replace(field, value=who if offered else None, picks=offered)

    return replace(form, fields=tuple(map(named, form.fields)))
