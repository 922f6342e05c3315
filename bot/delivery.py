"""Empties the outbox: is it still true and a decent hour, then words, then the platform.

No transaction is open while a platform is spoken to. A message that was clearly not accepted
waits and is tried again. Of one that may have been accepted we first look whether it is there.
Where we can't look (conversations of several, the desk, a workspace that does not let us), an
introduction or a nudge is not repeated, and what must arrive at least once is: the note about an
ending, and posts on the desk, which then say that they may be there twice.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import structlog

from bot.card import Card
from bot.channel import (
    BlindError,
    Channels,
    Line,
    RefusedError,
    RestError,
    UnclearError,
    UnreachableError,
    house,
)
from bot.copybook import MissingWordsError
from bot.logs import where
from bot.pace import Pace
from bot.wording import Reader, card_for, card_for_all, talk_for, with_ways
from flows import budget, desk, home, introduction, proposal, severally
from flows.cases import CaseId
from flows.messages import (
    PROPOSALS,
    EqualsIntroduction,
    IntroductionAcross,
    IntroductionApart,
    IntroductionTogether,
    Kind,
    ListReady,
    Message,
    Place,
    ProposalAgain,
)
from flows.outcome import Outcome, Sheet
from flows.people import PersonId, common_hour
from flows.relationship import Relationship
from flows.timeliness import IN_PRIVATE, still_true
from storage.ledger import Ledger
from storage.outbox import LEASE, Claimed, Unreadable, soon, subject
from storage.page import Page
from storage.people import Account
from storage.scope import OrganisationId

log = structlog.get_logger("mentoring.delivery")
UNTIL_MENDED = timedelta(hours=1)
"""How long a message waits whose words are missing: it stays, and the others go on."""
MOST_REFUSALS = 8
"""After so many tries, over some three hours, a message that is always refused is put aside."""
INTRODUCTIONS = (
    IntroductionTogether,
    EqualsIntroduction,
    IntroductionApart,
    IntroductionAcross,
)
LONGEST_CALL = 15.0
"""Seconds that a post may take: what is left of a lease must be more."""


class CannotMeetError(UnreachableError):
    """The platform opens no conversation for these people."""


@dataclass(frozen=True, slots=True)
class Clocks:
    """The programme's time, real time, and seconds that nobody can set back."""

    now: Callable[[], datetime]
    real: Callable[[], datetime]
    elapsed: Callable[[], float]


@dataclass(frozen=True, slots=True)
class Sending:
    """Where a claimed message goes, in whose languages, and until when it is ours."""

    claimed: Claimed
    readers: tuple[Reader, ...]
    ours_until: float
    accounts: tuple[Account, ...] = ()
    together: tuple[Account, ...] = ()
    """Everybody it is about, where it opens a conversation for them or shows a way to it."""
    talk: datetime | None = None
    """When these could talk for the first time."""
    desk: Line | None = None

    @property
    def where(self) -> Line | Account:
        """Return what says which platform is spoken to, and in which of its workspaces."""
        return self.desk or self.accounts[0]

    @property
    def house(self) -> str:
        """Return the name of that workspace."""
        return house(self.where)


@dataclass(frozen=True, slots=True)
class Prepared:
    """All that is needed to speak: a line, the words, and what the platform's clock showed."""

    line: Line
    card: Card
    since: datetime | None


@dataclass(frozen=True, slots=True)
class Result:
    """What came of it: what is to be written down, and whether the platform accepted it."""

    write: Callable[[Page], object]
    accepted: bool = False


@dataclass(frozen=True)
class Delivery:
    """Carries messages from the outbox to people."""

    ledger: Ledger
    channels: Channels
    clocks: Clocks
    pace: Pace
    public: str = ""
    """Where we can be reached from outside, if we can."""
    draws_homes: bool = True
    """Whether homes are drawn as soon as they change. Whoever opens one has it drawn anyway."""

    def run(self) -> int:
        """Deliver what is due, home cards last; return how many messages were accepted."""
        return sum(map(self._deliver, self.ledger.organisations()))

    def _deliver(self, organisation: OrganisationId) -> int:
        """Do so for one organisation. Whoever only looks if anything waits is in nobody's way."""
        with self.ledger.glance(organisation) as page:
            real, busy = self.clocks.real(), self.pace.busy()
            has_news = page.outbox.has_messages(self.clocks.now(), real, busy)
            has_homes, has_posts = page.outbox.has_homes(self.clocks.now()), page.cases.has_stale()
        sent = 0
        if has_news:
            for _ in range(self.pace.at_once):
                outcome = self.deliver_one(organisation)
                if outcome is None:
                    break
                sent += outcome
        if self.draws_homes and (has_news or has_homes):
            for _ in range(self.pace.at_once):
                if not self.draw_one(organisation):
                    break
        if has_news or has_posts:
            for _ in range(self.pace.at_once):
                if not self.draw_a_post(organisation):
                    break
        return sent

    # --- Messages ---------------------------------------------------------------------------

    def deliver_one(self, organisation: OrganisationId) -> bool | None:
        """Deliver one message; True if it was accepted, None if none is due."""
        with self.ledger.page(organisation) as page:
            ours_until = self.clocks.elapsed() + LEASE.total_seconds() - LONGEST_CALL
            claimed = page.outbox.claim(self.clocks.now(), self.clocks.real(), self.pace.busy())
            if claimed is None:
                return None
            if isinstance(claimed, Unreadable):
                self._report(page)
                return False
            sending = self._ready(page, claimed, ours_until)
        if sending is None:
            return False
        result = self._prepared(sending)
        if isinstance(result, Prepared):
            with self.ledger.page(organisation) as page:
                is_ours = page.outbox.about_to_send(claimed, result.since)
            if not is_ours:
                return False
            result = self._spoken(sending, result)
        with self.ledger.page(organisation) as page:
            result.write(page)
        return result.accepted

    def _prepared(self, sending: Sending) -> Prepared | Result:
        """Open the line, look whether it was said already, and find the words."""
        claimed = sending.claimed
        rest = self.pace.rest(sending.house)
        if rest:
            return self._hold(claimed, rest)
        try:
            line = self._line(sending)
            stands = self._stands(claimed, line)
            if stands is None and not repeats(claimed.message):
                return Result(lambda page: self._leave_unconfirmed(page, claimed))
            if stands:
                return self._delivered(claimed)
            card = self._card(sending, repeated=stands is None)
            return Prepared(line, card, self.channels.of(line.platform).shows(line.workspace))
        except Exception as error:  # noqa: BLE001 — whatever is wrong with it, the others go on
            return self._failed(sending, error)

    def _card(self, sending: Sending, *, repeated: bool) -> Card:
        """Find the words; whoever can't be brought together may be shown how to do it."""
        message, first = sending.claimed.message, sending.readers[0]
        if isinstance(message, IntroductionAcross):
            to, talk = sending.accounts[0], talk_for(first, sending.talk)
            others = tuple(each for each in sending.together if each != to)
            ways = self.channels.ways(to, others, talk)
            if ways is not None:
                card = card_for(introduction.by_links(message), first, repeated=repeated)
                return with_ways(card, ways, first)
        return card_for_all(message, sending.readers, repeated=repeated, public=self.public)

    def _spoken(self, sending: Sending, prepared: Prepared) -> Result:
        """Say it, unless so much time has passed that somebody else may be saying it."""
        claimed = sending.claimed
        if self.clocks.elapsed() > sending.ours_until:
            return self._hold(claimed, 0)
        self.pace.spoke(claimed.conversation)
        try:
            line = prepared.line
            post = self.channels.of(line.platform).post(prepared.card, line, claimed.id)
        except UnclearError as error:
            self._stop(sending.house, error)
            log.warning("unclear", why=str(error))
            return Result(lambda page: self._unclear(page, claimed))
        except Exception as error:  # noqa: BLE001 — whatever is wrong with it, the others go on
            return self._failed(sending, error)
        self.pace.spoke_well(sending.house)
        return self._delivered(claimed, post)

    def _line(self, sending: Sending) -> Line:
        """Return where to speak, on a platform that listens."""
        if self.pace.is_unsure(sending.house):
            self.channels.of(sending.where.platform).greet(sending.where.workspace)
            self.pace.listens(sending.house)
        if sending.claimed.message.opens_group:
            try:
                self.channels.open(sending.together)
            except UnreachableError as error:
                raise CannotMeetError(str(error)) from error
        return sending.desk or self.channels.open(sending.accounts)

    def _stands(self, claimed: Claimed, line: Line) -> bool | None:
        """Say whether an earlier try arrived; None if nobody can know."""
        if not claimed.maybe_sent:
            return False
        if not can_be_seen(claimed.message) or claimed.since is None:
            return None
        try:
            return self.channels.of(line.platform).holds(claimed.id, line, claimed.since)
        except BlindError as error:
            log.warning("no way to look", why=str(error))
            return None

    # --- What it comes to -------------------------------------------------------------------

    def _failed(self, sending: Sending, error: Exception) -> Result:
        """Say what a failure means. In none of these was the message accepted."""
        claimed = sending.claimed
        match error:
            case RestError() | UnclearError():
                log.warning("not now", why=str(error))
                return self._hold(claimed, self._stop(sending.house, error))
            case RefusedError():
                log.warning("refused", why=str(error))
                return self._refused(claimed)
            case UnreachableError():
                log.warning("unreachable", why=str(error))
                cannot_meet = isinstance(error, CannotMeetError)
                across = cannot_meet or claimed.message.place is Place.GROUP
                return Result(lambda page: self._unreachable(page, claimed, across=across))
            case MissingWordsError():
                log.error("no words", why=str(error))
                return self._hold(claimed, UNTIL_MENDED.total_seconds())
            case _:
                what = type(error).__name__
                log.error("put aside", what=what, where=where(error), which=claimed.id)
                return Result(lambda page: self._put_aside(page, claimed))

    def _stop(self, which: str, error: RestError | UnclearError) -> float:
        """Leave a workspace alone, for as long as it told; return for how many seconds."""
        return self.pace.stop(which, error.seconds if isinstance(error, RestError) else None)

    def _delivered(self, claimed: Claimed, post: str | None = None) -> Result:
        def write(page: Page) -> None:
            if page.outbox.delivered(claimed):
                note_delivery(page, claimed.message, self.clocks.now())
                note_post(page, claimed.message, post)

        return Result(write, accepted=True)

    def _hold(self, claimed: Claimed, seconds: float) -> Result:
        until = self.clocks.real() + timedelta(seconds=seconds)
        return Result(lambda page: page.outbox.put_back(claimed, until))

    def _refused(self, claimed: Claimed) -> Result:
        if claimed.tries + 1 >= MOST_REFUSALS:
            return Result(lambda page: self._put_aside(page, claimed))
        until = soon(self.clocks.real(), claimed.tries)
        return Result(lambda page: page.outbox.put_back(claimed, until, was_tried=True))

    def _unreachable(self, page: Page, claimed: Claimed, *, across: bool) -> None:
        """Give a message up. Those who can't be brought together are each told in private."""
        about = about_whom(page, claimed.message)
        if not page.outbox.cancel(claimed):
            return
        now = self.clocks.now()
        if across and about is not None:
            page.carry_out(severally.no_conversation(claimed.message, about, now), now)
        else:
            self._tell_of_the_unreachable(page, claimed.message)

    def _tell_of_the_unreachable(self, page: Page, message: Message) -> None:
        """Open a case about somebody who can't be reached, unless one is; end notes raise none."""
        who, now = message.to, self.clocks.now()
        if (
            who is None
            or message.reaches_all
            or message.opens_no_case
            or page.cases.is_unreachable(who)
        ):
            return
        page.carry_out(desk.cannot_be_reached(who, page.cases.blank(), page.programme, now), now)

    def _unclear(self, page: Page, claimed: Claimed) -> None:
        if can_be_seen(claimed.message) or repeats(claimed.message):
            later = soon(self.clocks.real(), claimed.tries + 1)  # the others go before it
            page.outbox.unclear(claimed, later)
            note_proposal(page, claimed.message, self.clocks.now())
        else:
            self._leave_unconfirmed(page, claimed)

    def _leave_unconfirmed(self, page: Page, claimed: Claimed) -> None:
        """Leave it at that: nobody can know. What was for several, each is told where to find."""
        if not page.outbox.unconfirmed(claimed):
            return
        note_delivery(page, claimed.message, self.clocks.now())
        about = about_whom(page, claimed.message)
        if claimed.message.place is Place.GROUP and about is not None:
            now = self.clocks.now()
            page.carry_out(severally.nobody_can_know(claimed.message, about, now), now)

    def _put_aside(self, page: Page, claimed: Claimed) -> None:
        forget = claimed.message.for_their_eyes
        done = page.outbox.cancel(claimed) if forget else page.outbox.set_aside(claimed)
        if done and not claimed.message.reaches_all:
            self._report(page)

    def _report(self, page: Page) -> None:
        now = self.clocks.now()
        page.carry_out(Outcome(messages=(desk.set_aside(page.programme, now),)), now)

    # --- Is it ready? -----------------------------------------------------------------------

    def _ready(self, page: Page, claimed: Claimed, ours_until: float) -> Sending | None:
        """Look again: still true, still a decent hour, and is there somebody to tell?"""
        message, now = claimed.message, self.clocks.now()
        if claimed.maybe_sent and not can_be_seen(message) and not repeats(message):
            self._leave_unconfirmed(page, claimed)
            log.warning("unconfirmed", place=str(message.place))
            return None
        if claimed.expires is not None and now > claimed.expires:
            page.outbox.expire(claimed)
            return None
        about = about_whom(page, message)
        if is_over(page, message) or not (
            about is None or still_true(message, about, answered(page, message, about))
        ):
            page.outbox.cancel(claimed)
            return None
        hour = self._decent_hour(page, message, about)
        if hour is None:
            self._tell_each(page, claimed, about)
            return None
        if hour > now:
            page.outbox.postpone(claimed, hour)
            return None
        sending = self._addressed(page, claimed, about, ours_until)
        if sending is None:
            page.outbox.cancel(claimed)
            self._tell_of_the_unreachable(page, message)
            log.warning("nobody to tell", place=str(message.place))
        return sending

    def _tell_each(self, page: Page, claimed: Claimed, about: Relationship | None) -> None:
        """Tell everybody in private, since their hours do not meet any more."""
        page.outbox.cancel(claimed)
        if about is not None:
            now = self.clocks.now()
            page.carry_out(severally.hours_never_meet(claimed.message, about, now), now)

    def _decent_hour(
        self, page: Page, message: Message, about: Relationship | None
    ) -> datetime | None:
        """Return when next it may be read: an outage may have ended at night. None if never."""
        now = self.clocks.now()
        if message.place is Place.GROUP:
            return common_hour(about.calendars if about else (), now, introduction.SHARED_DAYS)
        if message.place is Place.DESK:
            return page.programme.calendar.next_open(now)
        if message.to is not None:
            return page.people.person(message.to).calendar.next_open(now)
        return now

    def _addressed(
        self, page: Page, claimed: Claimed, about: Relationship | None, ours_until: float
    ) -> Sending | None:
        message = claimed.message
        if message.place is Place.DESK:
            found = page.people.desk()
            if found is None:
                return None
            line = Line(*found)
            at_desk = (Reader.at_the_desk(page.programme, line.platform),)
            return Sending(claimed, at_desk, ours_until, desk=line)
        members = tuple(member.person.id for member in about.members) if about else ()
        people = (message.to,) if message.to else members
        accounts = tuple(account for each in people if (account := page.people.account(each)))
        if not accounts or len(accounts) < len(people):
            return None
        together, talk = self._to_meet(page, message, about)
        readers = tuple(
            Reader.of(page.people.person(each), account.platform)
            for each, account in zip(people, accounts, strict=True)
        )
        return Sending(claimed, readers, ours_until, accounts, together, talk)

    def _to_meet(
        self, page: Page, message: Message, about: Relationship | None
    ) -> tuple[tuple[Account, ...], datetime | None]:
        """Return the accounts of all who are to meet, and when they could talk at first."""
        if about is None or not (message.opens_group or isinstance(message, IntroductionAcross)):
            return (), None
        found = tuple(page.people.account(member.person.id) for member in about.members)
        together = tuple(each for each in found if each is not None)
        return together, introduction.first_talk(about, self.clocks.now())

    # --- Homes ------------------------------------------------------------------------------

    def draw_one(self, organisation: OrganisationId) -> bool:
        """Draw one home anew; False if none has changed. Best effort: opening it draws it too."""
        with self.ledger.page(organisation) as page:
            person = page.outbox.next_home(self.clocks.now())
            if person is None:
                return False
            account = page.people.account(person)
            view = page.view(person)
        if account is None or self.pace.rest(house(account)):
            return True
        reader = Reader.of(view.person, account.platform)
        cards = tuple(card_for(card, reader) for card in home.screen(view, self.clocks.now()).cards)
        try:
            self.channels.of(account.platform).show_home(cards, account)
        except (RestError, UnclearError) as error:
            self._stop(house(account), error)
            log.warning("home not drawn", why=str(error))
        except (RefusedError, UnreachableError) as error:
            log.warning("home not drawn", why=str(error))
        return True

    def draw_a_post(self, organisation: OrganisationId) -> bool:
        """Draw a case's post anew; False if none has changed. Best effort: homes show it too."""
        with self.ledger.page(organisation) as page:
            found = page.cases.next_stale()
            if found is None:
                return False
            case, post = found
            programme, where_ = page.programme, page.people.desk()
        line = Line(*where_) if where_ else None
        if line is None or self.pace.rest(house(line)):
            return True
        today = desk.today_there(programme.calendar, self.clocks.now())
        reader = Reader.at_the_desk(programme, line.platform)
        card = card_for(desk.post(case, programme, today), reader)
        try:
            self.channels.of(line.platform).redraw(card, line, post)
        except (RestError, UnclearError) as error:
            self._stop(house(line), error)
            log.warning("post not drawn", why=str(error))
        except (RefusedError, UnreachableError) as error:
            log.warning("post not drawn", why=str(error))
        return True


def can_be_seen(message: Message) -> bool:
    """Say whether we could look if it arrived: only into a person's direct messages with us."""
    return message.place is Place.DIRECT


def repeats(message: Message) -> bool:
    """Say whether it goes at least once, rather than at most once, when nobody can know."""
    return message.reaches_all or message.place is Place.DESK


def about_whom(page: Page, message: Message) -> Relationship | None:
    """Return the relationship that a message is about."""
    about = subject(message)
    return page.relationships.get(about) if about else None


def answered(page: Page, message: Message, about: Relationship) -> Sheet | None:
    """Return what its reader has answered, for what is asked in private."""
    asked = isinstance(message, IN_PRIVATE) and message.to is not None
    return page.pulses.sheet(about.id, PersonId(str(message.to))) if asked else None


def note_delivery(page: Page, message: Message, now: datetime) -> None:
    """Write down what a delivery means: whom a proposal reached; from when silence is counted."""
    note_proposal(page, message, now)
    if budget.is_ask(message):
        page.pulses.spend(message, now.astimezone(UTC).date())  # it may have been held up
    relationship = about_whom(page, message) if isinstance(message, INTRODUCTIONS) else None
    if relationship is not None:
        decision = introduction.delivered(relationship, now)
        if isinstance(decision, Outcome):
            page.carry_out(decision, now)


def note_post(page: Page, message: Message, post: str | None) -> None:
    """Write down where the post of a case stands, so that it can be drawn anew."""
    about = message.about
    if message.place is Place.DESK and about is not None and about.kind is Kind.CASE:
        page.cases.posted(CaseId(about.id), post)


def is_over(page: Page, message: Message) -> bool:
    """Say whether a case was closed, or a list chosen from, before a message could go."""
    about = message.about
    if about is not None and about.kind is Kind.ROUND and isinstance(message, ListReady):
        return not page.matching.wants(message)
    if isinstance(message, ProposalAgain) and page.matching.has_answered(message):
        return True
    case = page.cases.get(CaseId(about.id)) if about and about.kind is Kind.CASE else None
    return case is not None and case.is_closed


def note_proposal(page: Page, message: Message, now: datetime) -> None:
    """Write down whom a proposal reached, or may have reached."""
    relationship = about_whom(page, message) if isinstance(message, PROPOSALS) else None
    if relationship is not None:
        page.carry_out(proposal.delivered(relationship, PersonId(str(message.to))), now)
