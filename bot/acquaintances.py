"""Who is it? Whoever is new is asked about, and met if they can take part.

Each platform's side says what only it knows: who sent something, what is told of them, and who was
picked.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, Protocol, TypeAlias, TypeVar
from zoneinfo import ZoneInfo

from bot.card import Card
from bot.copybook import AS_WRITTEN
from bot.heard import Outside
from bot.lanes import Lane, Lanes
from bot.reception import Caller, Reception
from bot.wording import Reader, card_for
from flows.forms import Given
from flows.messages import Busy, Message, NotForGuests, NotOfOurs
from storage.people import Account, Profile

NOBODY: Given = ("nobody",)
"""What somebody who can't be picked counts as: an answer that no question takes."""
TurnedAway: TypeAlias = Card | tuple[()]
"""What somebody who can't take part is told; nothing, where nobody would read it."""


class Visit(Protocol):
    """A verified request."""

    @property
    def account(self) -> Account:
        """Return who sent it."""
        ...

    @property
    def language(self) -> str:
        """Return the language that somebody reads, as far as the request tells."""
        ...


T = TypeVar("T")
V = TypeVar("V", bound=Visit)


@dataclass(frozen=True)
class Acquaintances(ABC, Generic[V]):
    """Whom we know, and how we get to know somebody."""

    reception: Reception
    lanes: Lanes

    async def ask(self, visit: V, lane: Lane, work: Callable[[Caller], T]) -> T | TurnedAway:
        """Do what somebody asks for in a verified request; or tell them that they can't take part.

        Who it is, is looked up on the way: only whoever is new takes a second trip.
        """
        account = visit.account
        if not account.external_id:
            return ()

        def known() -> T | None:
            caller = self.reception.caller(account)
            if caller is None:
                return None
            self._notice(visit)
            return work(caller)

        answer = await lane(known)
        if answer is not None:
            return answer
        met = await self._meet(visit)
        return await lane(lambda: work(met)) if isinstance(met, Caller) else met

    async def read(self, visit: V, work: Callable[[Caller], T]) -> T | TurnedAway:
        """Do what only reads."""
        return await self.ask(visit, self.lanes.reading, work)

    async def write(self, visit: V, work: Callable[[Caller], T]) -> T | TurnedAway:
        """Do what may write."""
        return await self.ask(visit, self.lanes.writing, work)

    async def words(self, visit: V, message: Message) -> Card:
        """Say something of the door's own; it does not wait behind what is slow."""
        answer = await self.ask(
            visit, self.lanes.housekeeping, lambda caller: self.reception.words(caller, message)
        )
        return answer or said(message, visit.language, visit.account.platform)

    @abstractmethod
    async def picked(self, visit: V, people: Mapping[str, str]) -> dict[str, Given]:
        """Return who was picked, by field; NOBODY where it can be nobody whom we know."""

    @abstractmethod
    async def _meet(self, visit: V) -> Caller | TurnedAway:
        """Ask who it is that sent this, and get to know them."""

    def _notice(self, visit: V) -> None:
        """Keep what comes along with whatever somebody does, where the platform tells anything."""

    async def _welcome(
        self, visit: V, account: Account, found: Profile | Outside, language: str
    ) -> Caller | TurnedAway:
        """Get to know somebody of whom this was told, or say why they can't take part."""
        match found:
            case Profile():
                met = await self.lanes.writing(lambda: self._met(visit, account, found))
                return met or said(Busy(), found.language, account.platform)
            case Outside.GUEST:
                return said(NotForGuests(), language, account.platform)
            case Outside.STRANGER:
                return said(NotOfOurs(), language, account.platform)
            case Outside.NOBODY:
                return ()

    def _met(self, visit: V, account: Account, profile: Profile) -> Caller | None:
        met = self.reception.meet(account, profile)
        if met is not None:
            self._notice(visit)
        return met


def said(message: Message, language: str = "en", platform: str = AS_WRITTEN) -> Card:
    """Say something to somebody whom we don't know; it names no day, so any zone will do."""
    return card_for(message, Reader(language, ZoneInfo("UTC"), platform))
