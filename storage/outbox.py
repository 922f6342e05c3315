"""The outbox: messages wait here for their hour, are claimed by one sender, and are kept once.

A sender takes a lease and a token before it speaks to a platform. Whatever it then learns is
written only if the token is still its own. Before speaking it notes that the message may have
been sent; that note is taken back only when the platform clearly refused it.

Of a message that is closed its name stays, so that it is never said twice; but for those whose
name would tell what somebody did in private, or did not do. Their chapters know who was asked. And
once something is over, no name stays of what was said about it: nothing of it is decided again, and
of a circle it would show to whom nothing was said any more.
"""

import logging
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Protocol

from sqlalchemy import select

from flows.messages import Kind, Message, Place
from flows.people import PersonId
from flows.relationship import RelationshipId, Status
from storage import lookups
from storage import tables as t
from storage.asking import Found
from storage.keys import WrongKeyError
from storage.packing import pack, unpack
from storage.scope import Scope

log = logging.getLogger("mentoring.outbox")
HOME = "home"
LEASE = timedelta(seconds=60)


class Waiting(StrEnum):
    """How it stands with a message."""

    WAITING = "waiting"
    TO_DRAW = "home"
    """It is no message: somebody's home is to be drawn. Whoever looks for messages passes by."""
    DELIVERED = "delivered"
    CANCELLED = "cancelled"
    UNCONFIRMED = "unconfirmed"
    EXPIRED = "expired"
    SET_ASIDE = "set aside"
    """It can't be read, or not be said: kept, and reported. It holds nobody up."""


class Dispatch(Protocol):
    """What carries messages on. The outbox is the promise; this is only its alarm clock."""

    def enqueue(self, scope: Scope, messages: tuple[Message, ...]) -> None:
        """Hear of new messages inside the transaction that keeps them."""
        ...


class Poller:
    """One process: delivery looks into the outbox by itself, so there is nothing to do."""

    def enqueue(self, scope: Scope, messages: tuple[Message, ...]) -> None:
        """Do nothing."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """A message that one sender holds, for the length of a lease."""

    id: str
    token: str
    message: Message
    maybe_sent: bool
    tries: int
    since: datetime | None
    """What the platform's clock showed before the first try."""
    expires: datetime | None

    @property
    def conversation(self) -> str:
        """Where it will be read, in our own terms."""
        if self.message.place is Place.DESK:
            return Place.DESK
        return self.message.to or subject(self.message) or Place.GROUP


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A message sealed with a lost key, or written by a newer version. It has been set aside."""

    id: str


@dataclass(frozen=True, slots=True)
class Outbox:
    """Messages waiting for their hour."""

    scope: Scope

    def put(self, message: Message, now: datetime) -> None:
        """Keep a message to be sent; the same message twice is kept once."""
        about, hour = message.about, message.not_before or now
        self.scope.add_once(
            t.Outbox,
            id=self.scope.chance.id(),
            key=message.outbox_key,
            place=message.place,
            person_id=message.to,
            relationship_id=about.id if about and about.kind is Kind.RELATIONSHIP else None,
            payload=self.scope.keys.seal(pack(message)),
            status=Waiting.WAITING,
            not_before=hour,
            maybe_sent=False,
            tries=0,
            expires=hour + message.good_for if message.good_for else None,
        )

    def put_home(self, person: PersonId, now: datetime) -> None:
        """Ask for somebody's home to be drawn anew, after what is being written now.

        One request at a time is enough; an older one is held until this page is closed.
        """
        self.scope.put(
            t.Outbox,
            ("organisation_id", "key"),
            ("not_before", "status"),
            id=self.scope.chance.id(),
            key=f"{HOME}:{person}",
            place=HOME,
            person_id=person,
            status=Waiting.TO_DRAW,
            not_before=now,
            maybe_sent=False,
            tries=0,
        )

    def next_home(self, now: datetime) -> PersonId | None:
        """Take the next home to draw off the list."""
        row = self._next_home(now)
        if row is None:
            return None
        self.scope.ask(lookups.NO_MORE_IN_OUTBOX, this=row.id)
        return PersonId(row.person_id) if row.person_id else None

    def claim(
        self, now: datetime, real: datetime, busy: Collection[str] = ()
    ) -> Claimed | Unreadable | None:
        """Hold the next message whose hour has come and that nobody else holds.

        What is to be said in a *busy* conversation waits a little longer.
        """
        row = self._next(now, real, busy)
        if row is None:
            return None
        message = self._read(row)
        if message is None:
            self._change(row.id, status=Waiting.SET_ASIDE)
            return Unreadable(row.id)
        token = self.scope.chance.id()
        self._change(row.id, token=token, lease_until=real + LEASE)
        return Claimed(row.id, token, message, row.maybe_sent, row.tries, row.since, row.expires)

    def about_to_send(self, claimed: Claimed, since: datetime | None) -> bool:
        """Note, before speaking, that the message may have been sent. False if it is not ours."""
        return self._mine(
            claimed, maybe_sent=True, tries=claimed.tries + 1, since=claimed.since or since
        )

    def delivered(self, claimed: Claimed) -> bool:
        """Note that it was accepted, and forget what it said. False if somebody else holds it."""
        return self._close(claimed, Waiting.DELIVERED)

    def cancel(self, claimed: Claimed) -> bool:
        """Note that it ought not to go any more, and forget what it said."""
        return self._close(claimed, Waiting.CANCELLED)

    def expire(self, claimed: Claimed) -> bool:
        """Note that it is too late for it, and forget what it said."""
        return self._close(claimed, Waiting.EXPIRED)

    def unconfirmed(self, claimed: Claimed) -> bool:
        """Note that nobody can know whether it arrived, and forget what it said."""
        return self._close(claimed, Waiting.UNCONFIRMED)

    def forget(self, about: RelationshipId) -> None:
        """Forget the names of what was said about something that is over."""
        self.scope.ask(lookups.SAID_ABOUT, relationship=about)

    def set_aside(self, claimed: Claimed) -> bool:
        """Put it where it holds nobody up, as it is."""
        return self._mine(claimed, status=Waiting.SET_ASIDE, token=None, lease_until=None)

    def postpone(self, claimed: Claimed, not_before: datetime) -> bool:
        """Put it back until a decent hour."""
        return self._mine(claimed, not_before=not_before, token=None, lease_until=None)

    def put_back(self, claimed: Claimed, retry_at: datetime, *, was_tried: bool = False) -> bool:
        """Put it back: this time it was clearly not accepted."""
        tries = claimed.tries + was_tried
        return self._mine(
            claimed,
            retry_at=retry_at,
            token=None,
            lease_until=None,
            maybe_sent=claimed.maybe_sent,
            tries=tries,
        )

    def unclear(self, claimed: Claimed, retry_at: datetime) -> bool:
        """Put it back, although it may have arrived."""
        return self._mine(claimed, retry_at=retry_at, token=None, lease_until=None)

    def next_hour(self, after: datetime) -> datetime | None:
        """Return when the next message is due, later than *after*."""
        found = self.scope.ask(lookups.NEXT_HOUR, waiting=Waiting.WAITING, now=after)
        at: datetime | None = found.scalar()
        return at

    def has_post(self, person: PersonId) -> bool:
        """Say whether something waits to be said to somebody."""
        found = self.scope.ask(lookups.POST, person=person, waiting=Waiting.WAITING)
        return found.first() is not None

    def waiting(self) -> int:
        """Return how many messages wait."""
        rows = select(t.Outbox.id).filter_by(**self.scope.mine, status=Waiting.WAITING)
        return len(self.scope.session.scalars(rows).all())

    def has_messages(self, now: datetime, real: datetime, busy: Collection[str] = ()) -> bool:
        """Say whether there is a message to claim."""
        return self._next(now, real, busy) is not None

    def has_homes(self, now: datetime) -> bool:
        """Say whether there is a home to draw."""
        return self._next_home(now) is not None

    def _next(self, now: datetime, real: datetime, busy: Collection[str]) -> Found | None:
        when = {"now": now, "real": real, "busy": tuple(busy)}
        return self.scope.ask(lookups.TO_SAY, waiting=Waiting.WAITING, **when).first()

    def _next_home(self, now: datetime) -> Found | None:
        return self.scope.ask(lookups.TO_DRAW, waiting=Waiting.TO_DRAW, now=now).first()

    def _read(self, row: Found) -> Message | None:
        try:
            message: Message = unpack(self.scope.keys.unseal(row.payload or ""))
        except (WrongKeyError, KeyError, TypeError, ValueError) as error:
            log.error("a message can't be read and is set aside: %s", type(error).__name__)
            return None
        return message

    def _close(self, claimed: Claimed, status: Waiting) -> bool:
        if claimed.message.leaves_no_trace or self._is_over(claimed.message):
            return self._erase(claimed)
        return self._mine(
            claimed, status=status, payload=None, token=None, lease_until=None, since=None
        )

    def _is_over(self, message: Message) -> bool:
        about = subject(message)
        if about is None:
            return False
        stands = self.scope.ask(lookups.HOW_IT_STANDS, relationship=about).scalar()
        return bool(stands == Status.ENDED)

    def _erase(self, claimed: Claimed) -> bool:
        return self.scope.remove(t.Outbox, id=claimed.id, token=claimed.token) == 1

    def _mine(self, claimed: Claimed, **values: object) -> bool:
        return self._change(claimed.id, claimed.token, **values)

    def _change(self, which: str, held: str | None = None, **values: object) -> bool:
        this = {"id": which} | ({"token": held} if held is not None else {})
        return self.scope.change(t.Outbox, this, **values) == 1


def soon(real: datetime, tries: int) -> datetime:
    """Return when to try again after a failure: a minute, then longer, at most an hour."""
    return real.astimezone(UTC) + timedelta(minutes=min(60, 2**tries))


def subject(message: Message) -> RelationshipId | None:
    """Return the relationship that a message is about."""
    about = message.about
    return RelationshipId(about.id) if about and about.kind is Kind.RELATIONSHIP else None
