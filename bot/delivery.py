"""Empties the outbox: is it still true and a decent hour, then words, then the platform.

No transaction is open while a platform is spoken to. A message that was clearly not accepted
waits and is tried again. Where nobody can know whether it was accepted, it is not repeated,
except what must arrive at least once: the note about an ending, and posts on the desk.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.channel import Channel, Desk, RefusedError, UnclearError, UnreachableError
from bot.wording import MissingWordsError, Reader, card_for
from flows import home, introduction, proposal
from flows.messages import (
    IntroductionApart,
    IntroductionTogether,
    Message,
    Place,
    ProposalToMentee,
    ProposalToMentor,
)
from flows.outcome import Outcome
from flows.people import PersonId, common_hour
from flows.relationship import Relationship
from flows.timeliness import still_true
from storage.ledger import Ledger
from storage.outbox import Claimed, soon, subject
from storage.page import Page
from storage.people import Account
from storage.scope import OrganisationId

log = structlog.get_logger("mentoring.delivery")
MOST_AT_ONCE = 200
UNTIL_MENDED = timedelta(hours=1)
"""How long a message waits whose words are missing: it stays, and the others go on."""


@dataclass(frozen=True, slots=True)
class Sending:
    """Where a claimed message goes, and in whose language."""

    claimed: Claimed
    reader: Reader
    accounts: tuple[Account, ...] = ()
    desk: Desk | None = None


@dataclass(frozen=True)
class Delivery:
    """Carries messages from the outbox to people."""

    ledger: Ledger
    channel: Channel
    now: Callable[[], datetime]
    real: Callable[[], datetime]

    def run(self) -> int:
        """Deliver what is due, home cards last; return how many messages were accepted."""
        sent = 0
        for organisation in self.ledger.organisations():
            for _ in range(MOST_AT_ONCE):
                outcome = self.deliver_one(organisation)
                if outcome is None:
                    break
                sent += outcome
            while self.draw_one(organisation):
                pass
        return sent

    def deliver_one(self, organisation: OrganisationId) -> bool | None:
        """Deliver one message; True if it was accepted, None if none is due."""
        with self.ledger.page(organisation) as page:
            claimed = page.outbox.claim(self.now(), self.real())
            if claimed is None:
                return None
            sending = self._ready(page, claimed)
            if sending is None:
                return False
            page.outbox.about_to_send(claimed)
        return self._speak(organisation, sending)

    def draw_one(self, organisation: OrganisationId) -> bool:
        """Draw one home anew; False if none has changed. Best effort: opening it draws it too."""
        with self.ledger.page(organisation) as page:
            person = page.outbox.next_home(self.now())
            if person is None:
                return False
            account = page.people.account(person)
            view = page.view(person)
        if account is not None:
            reader = Reader.of(view.person)
            screen = home.screen(view, self.now())
            cards = tuple(card_for(card, reader) for card in screen.cards)
            try:
                self.channel.show_home(cards, account)
            except (RefusedError, UnclearError, UnreachableError) as error:
                log.warning("home not drawn", why=str(error))
        return True

    def _ready(self, page: Page, claimed: Claimed) -> Sending | None:
        """Look again: still true, still a decent hour, and is there somebody to tell?"""
        message = claimed.message
        if claimed.maybe_sent and not repeats(message):
            page.outbox.unconfirmed(claimed)
            note_delivery(page, message, self.now())
            log.warning("unconfirmed", place=str(message.place))
            return None
        about = about_whom(page, message)
        if about is not None and not still_true(message, about):
            page.outbox.cancel(claimed)
            return None
        hour = self._decent_hour(page, message, about)
        if hour is None:
            self._tell_each(page, claimed, about)
            return None
        if hour > self.now():
            page.outbox.postpone(claimed, hour)
            return None
        sending = self._addressed(page, claimed, about)
        if sending is None:
            page.outbox.cancel(claimed)
            log.warning("nobody to tell", place=str(message.place))
        return sending

    def _tell_each(self, page: Page, claimed: Claimed, about: Relationship | None) -> None:
        """Tell everybody in private, since their hours do not meet any more."""
        page.outbox.cancel(claimed)
        if about is not None:
            each = introduction.words_of_introduction(about, self.now())
            page.carry_out(Outcome(messages=each), self.now())

    def _decent_hour(
        self, page: Page, message: Message, about: Relationship | None
    ) -> datetime | None:
        """Return when next it may be read: an outage may have ended at night. None if never."""
        now = self.now()
        if message.place is Place.GROUP:
            return common_hour(about.calendars if about else (), now, introduction.SHARED_DAYS)
        if message.place is Place.DESK:
            return page.programme.calendar.next_open(now)
        if message.to is not None:
            return page.people.person(message.to).calendar.next_open(now)
        return now

    def _addressed(
        self, page: Page, claimed: Claimed, about: Relationship | None
    ) -> Sending | None:
        message = claimed.message
        if message.place is Place.DESK:
            return self._to_the_desk(page, claimed)
        members = tuple(member.person.id for member in about.members) if about else ()
        people = (message.to,) if message.to else members
        accounts = tuple(account for each in people if (account := page.people.account(each)))
        if not accounts or len(accounts) < len(people):
            return None
        if message.opens_group:
            together = tuple(page.people.account(each) for each in members)
            accounts = (*accounts, *(each for each in together if each is not None))
        return Sending(claimed, Reader.of(page.people.person(people[0])), accounts)

    def _to_the_desk(self, page: Page, claimed: Claimed) -> Sending | None:
        found = page.people.desk()
        if found is None:
            return None
        reader = Reader.of(page.programme.coordinator)
        return Sending(claimed, reader, desk=Desk(*found))

    def _speak(self, organisation: OrganisationId, sending: Sending) -> bool:
        """Speak to the platform, with no transaction open, and write down what it said."""
        message = sending.claimed.message
        try:
            self._send(sending)
        except MissingWordsError as error:
            with self.ledger.page(organisation) as page:
                page.outbox.refused(sending.claimed, self.real() + UNTIL_MENDED)
            log.error("no words", why=str(error))
            return False
        except RefusedError as error:
            wait = soon(self.real(), sending.claimed.tries)
            if error.seconds is not None:
                wait = self.real() + timedelta(seconds=error.seconds)
            with self.ledger.page(organisation) as page:
                page.outbox.refused(sending.claimed, wait)
            log.warning("refused", why=str(error))
            return False
        except UnreachableError as error:
            with self.ledger.page(organisation) as page:
                page.outbox.cancel(sending.claimed)
            log.warning("unreachable", why=str(error))
            return False
        except UnclearError as error:
            self._unclear(organisation, sending.claimed)
            log.warning("unclear", why=str(error))
            return False
        with self.ledger.page(organisation) as page:
            if page.outbox.delivered(sending.claimed):
                note_delivery(page, message, self.now())
        return True

    def _unclear(self, organisation: OrganisationId, claimed: Claimed) -> None:
        with self.ledger.page(organisation) as page:
            if repeats(claimed.message):
                page.outbox.unclear(claimed, soon(self.real(), claimed.tries))
            else:
                page.outbox.unconfirmed(claimed)
                note_delivery(page, claimed.message, self.now())

    def _send(self, sending: Sending) -> None:
        message = sending.claimed.message
        card = card_for(message, sending.reader)
        if sending.desk is not None:
            self.channel.post(card, sending.desk)
        elif message.place is Place.GROUP:
            self.channel.send_together(card, sending.accounts)
        else:
            if message.opens_group:
                self.channel.open_together(sending.accounts[1:])
            self.channel.send(card, sending.accounts[0])


def repeats(message: Message) -> bool:
    """Say whether it goes at least once, rather than at most once, when nobody can know."""
    return message.reaches_all or message.place is Place.DESK


def about_whom(page: Page, message: Message) -> Relationship | None:
    """Return the relationship that a message is about."""
    about = subject(message)
    return page.relationships.get(about) if about else None


def note_delivery(page: Page, message: Message, now: datetime) -> None:
    """Write down what a delivery means: whom a proposal reached; from when silence is counted."""
    relationship = about_whom(page, message)
    if relationship is None:
        return
    match message:
        case ProposalToMentee(to=str(to)) | ProposalToMentor(to=str(to)):
            page.carry_out(proposal.delivered(relationship, PersonId(to)), now)
        case IntroductionTogether() | IntroductionApart():
            decision = introduction.delivered(relationship, now)
            if isinstance(decision, Outcome):
                page.carry_out(decision, now)
        case _:
            pass
