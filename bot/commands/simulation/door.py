"""What simulated people can do at the bot's door: look in, type, press, send; and do it later."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from random import Random

from bot.card import Button, Card, FormCard
from bot.commands.simulation.agenda import Agenda
from bot.commands.simulation.cast import Somebody
from bot.commands.simulation.counter import PLATFORM, WORKSPACE, about
from bot.commands.simulation.habits import Pen
from bot.reception import Answer, Caller, Reception, Retry
from flows.messages import Choice, Ref
from flows.people import PersonId
from storage.people import Account, Profile


@dataclass(frozen=True, slots=True)
class Act:
    """Something that somebody did, and what they read then."""

    at: datetime
    who: str
    did: str
    """The button pressed, the form sent, the word typed."""
    about: str
    answer: str
    """What the card or form is called that they read."""


@dataclass
class AtTheDoor:
    """Everybody who may come to the door."""

    people: dict[str, Somebody]
    reception: Reception
    agenda: Agenda
    chance: Random
    acts: list[Act] = field(default_factory=list)
    gone: set[str] = field(default_factory=set)
    """People who left the programme."""
    _callers: dict[str, Caller] = field(default_factory=dict)
    _pressed: dict[tuple[str, str, str], datetime] = field(default_factory=dict)
    """When somebody last pressed what."""
    _deliveries: Iterable[int] = field(default_factory=count)

    @property
    def now(self) -> datetime:
        """Return what time it is."""
        return self.reception.now()

    def looks_in(self, account: str) -> tuple[Card, ...]:
        """Open one's home."""
        return self.reception.home(self._callers[account])

    def is_known(self, account: str) -> PersonId:
        """Have somebody known to the bot; they have not joined by that."""
        who = self.people[account]
        profile = Profile(who.name, who.calendar.zone.key, who.language)
        caller = self.reception.meet(Account(PLATFORM, WORKSPACE, account), profile)
        if caller is None:
            raise LookupError("the simulation's own workspace is connected")
        self._callers[account] = caller
        return caller.person

    def types(self, account: str, word: str) -> Answer:
        """Type a word."""
        answer = self.reception.typed(self._callers[account], word, self._delivery())
        return self._noted(account, word, "", answer)

    def presses(self, account: str, button: Button) -> Answer:
        """Press a button."""
        self._pressed[account, about((button,)), button.choice] = self.now
        ref = Ref.parse(button.ref)
        caller, choice = self._callers[account], Choice(button.choice)
        answer = self.reception.pressed(caller, choice, ref, self._delivery())
        return self._noted(account, choice, about((button,)), answer)

    def sends(self, account: str, form: FormCard) -> Answer:
        """Fill a form and send it."""
        people = {each: caller.person for each, caller in self._callers.items()}
        pen = Pen(self.chance, self.now.date(), people)
        caller, given = self._callers[account], pen.fill(form)
        answer = self.reception.sent(caller, form.key, form.state, given, self._delivery())
        ref = Ref.parse(form.state)
        return self._noted(account, form.key, ref.id if ref else "", answer)

    def later(self, account: str, days: float, act: Callable[[], object]) -> None:
        """Have somebody do something some days on, unless they are gone by then."""
        at = self.people[account].later(self.now, self.chance, days)
        self.agenda.add(at, lambda: None if account in self.gone else act())

    def _noted(self, account: str, did: str, which: str, answer: Answer) -> Answer:
        """Note what was done."""
        self.acts.append(Act(self.now, account, did, which, name(answer)))
        return answer

    def _delivery(self) -> str:
        return f"delivery {next(iter(self._deliveries))}"


def name(answer: Answer) -> str:
    """Return what an answer is called; of several cards, the first one."""
    match answer:
        case Retry(card=card):
            return card.key
        case tuple():
            return answer[0].key if answer else ""
        case _:
            return answer.key
