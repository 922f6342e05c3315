"""What simulated people do, and when: they sign up, read, answer, meet, tire, look in and leave.

What they know of each other is theirs alone: who has met, and who made up their mind to leave. The
memory is never asked for it.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from bot.card import Button, Card, FormCard
from bot.commands.simulation.counter import Heard, about
from bot.commands.simulation.door import AtTheDoor, name
from bot.commands.simulation.habits import SAYS_SO, pick
from bot.commands.simulation.office import Office
from bot.reception import Answer
from flows.messages import Choice, Place, Settled
from flows.verbs import FOR_EVERYBODY, KEPT_QUIET, Verb

MOST_TURNS = 20
"""So often at most somebody goes on from one answer to the next."""
MONTH = timedelta(days=30)
FIRST_MEETING = 5
"""Days before which nobody manages to meet."""
READS, GETS_ROUND = 1.0, 2.0
"""Days, on average, until a message is answered; until one tells."""
HELPED = (3, 14)
"""Between so many days they meet whom a reminder reached."""
AGAIN = timedelta(days=90)
"""Within so many days nobody takes up one and the same offer twice, just because it is there."""
TRIED = tuple(each for each in FOR_EVERYBODY if each not in KEPT_QUIET | {Verb.JOIN})
"""What people type who look in to try something."""


@dataclass
class Pair:
    """What people who were brought together know of themselves."""

    members: list[str] = field(default_factory=list)
    untold: bool = False
    """Whether they met and nobody has said so yet."""
    is_over: bool = False
    meets_at: datetime | None = None


@dataclass
class Life(AtTheDoor):
    """Everybody in a simulated programme."""

    left: set[str] = field(default_factory=set)
    """Relationships that somebody made up their mind to leave."""
    pairs: dict[str, Pair] = field(default_factory=dict)
    joined: dict[str, datetime] = field(default_factory=dict)
    _buttons: dict[tuple[str, str, str], Button] = field(default_factory=dict)
    """The last button that somebody was shown for a relationship and a choice."""
    _office: Office | None = None
    """Where cases are seen to."""

    # --- What reaches them ---------------------------------------------------------------

    def hears(self, heard: Heard) -> None:
        """Let those read a message whom it is for; they may come back to it."""
        if heard.place is Place.DESK:
            if self._office is not None:
                self._office.reads(heard)
            return
        for account in heard.to:
            self._keeps(account, heard.card)
            who = self.people[account]
            if heard.card.buttons and self._feels_like(who.temperament.answers):
                self.later(account, READS, partial(self._answers, account, heard.card))

    def _keeps(self, account: str, card: Card) -> None:
        """Note with whom somebody was brought together, or that it is over."""
        which = about(card.buttons)
        if not which:
            return
        for each in card.buttons:
            self._buttons[account, which, each.choice] = each
        choices = {each.choice for each in card.buttons}
        if Choice.MET in choices and which not in self.pairs:
            self.pairs[which] = Pair()
            self._plans(which, FIRST_MEETING)
        if which in self.pairs:
            pair = self.pairs[which]
            pair.is_over = pair.is_over or Choice.REMATCH in choices
            if account not in pair.members:
                pair.members.append(account)

    def _answers(self, account: str, card: Card) -> None:
        """Press something on a card; whom it reminds to meet, meets."""
        which = about(card.buttons)
        pair = self.pairs.get(which)
        reminds = any(each.choice in SAYS_SO for each in card.buttons)
        if pair and reminds and not pair.untold:
            days = self.chance.uniform(*HELPED)
            self._meets_on(which, self.now + timedelta(days=days))
        button = pick(card.buttons, self.chance, lambda each: self._would(account, each))
        if button is not None:
            self._goes_on(account, self.presses(account, button))

    def _would(self, account: str, button: Button) -> bool:
        """Say whether somebody would press it: it is true, and they didn't just do the same."""
        which = about((button,))
        if button.choice in SAYS_SO:
            pair = self.pairs.get(which)
            return SAYS_SO[button.choice] is (pair is not None and pair.untold)
        last = self._pressed.get((account, which, button.choice))
        return not which or last is None or self.now - last > AGAIN

    # --- What they do by themselves ------------------------------------------------------

    def joins(self, account: str) -> None:
        """Sign up; from then on, every month brings something or nothing."""
        who = self.people[account]
        self.joined[account] = self.now
        self.is_known(account)
        answer = self.types(account, Verb.JOIN)
        if isinstance(answer, Card):
            button = next(each for each in answer.buttons if each.choice == who.joins_as)
            self._goes_on(account, self.presses(account, button))
        self._a_month_on(account)

    def takes_office(self, account: str) -> None:
        """Run the programme, from now on."""
        self._office = Office(self, account)
        self._office.opens()

    def looks_in(self, account: str) -> tuple[Card, ...]:
        """Open one's home, and keep in mind what it shows."""
        home = super().looks_in(account)
        for card in home:
            self._keeps(account, card)
        return home

    def _a_month_on(self, account: str) -> None:
        if account not in self.gone:
            days = self.chance.uniform(0, MONTH.days)
            self.later(account, days, lambda: self._feels(account))
            self.agenda.add(self.now + MONTH, lambda: self._a_month_on(account))

    def _feels(self, account: str) -> None:
        """Give somebody a mood: to end it, to leave, to ask for help, to try something."""
        how = self.people[account].temperament
        mine = [which for which, each in self.pairs.items() if self._is_in(account, each)]
        if mine and self._feels_like(how.tires):
            self._ends(account, self.chance.choice(mine))
        elif mine and self._feels_like(how.asks):
            self._asks_for_help(account, self.chance.choice(mine))
        elif self._feels_like(how.goes):
            self._goes(account)
        elif self._feels_like(how.looks_in):
            self.looks_in(account)
            self._goes_on(account, self.types(account, self.chance.choice(TRIED)))

    def _ends(self, account: str, which: str) -> None:
        """End a relationship, in private."""
        self.looks_in(account)
        button = self._buttons.get((account, which, Choice.CHANGE))
        if button and self._sees_it_through(account, self.presses(account, button)):
            self.left.add(which)

    def _goes(self, account: str) -> None:
        """Leave the programme, in private."""
        if self._sees_it_through(account, self.types(account, Verb.LEAVE)):
            self.gone.add(account)

    def _sees_it_through(self, account: str, answer: Answer) -> bool:
        """Send a private form, and what it leads to; say whether that was done."""
        for _ in range(MOST_TURNS):
            if not isinstance(answer, FormCard) or not answer.submit:
                break
            answer = self.sends(account, answer)
        return isinstance(answer, Card) and answer.key != Settled.key

    def _asks_for_help(self, account: str, which: str) -> None:
        """Open the private form, and press one of its buttons."""
        self.looks_in(account)
        button = self._buttons.get((account, which, Choice.CHANGE))
        answer = self.presses(account, button) if button else ()
        if isinstance(answer, FormCard):
            offered = [each.button for each in answer.paragraphs if each.button]
            offered = [each for each in offered if each.choice != Choice.LEAVE]
            if offered:
                self._goes_on(account, self.presses(account, self.chance.choice(offered)))

    # --- Meeting -------------------------------------------------------------------------

    def _plans(self, which: str, days: float) -> None:
        """Plan the next meeting: when depends on both, and on what comes in between."""
        self.agenda.add(self.now, lambda: self._plans_together(which, days))

    def _plans_together(self, which: str, days: float) -> None:
        members = [self.people[each].temperament for each in self.pairs[which].members]
        usual = sum(each.every for each in members) / len(members)
        wait = self.chance.uniform(days, usual) if days else self.chance.gauss(usual, usual / 5)
        self._meets_on(which, self.now + timedelta(days=max(1, wait)))

    def _meets_on(self, which: str, at: datetime) -> None:
        """Settle on a moment, unless an earlier one is settled on."""
        pair = self.pairs[which]
        if pair.meets_at is None or at < pair.meets_at:
            pair.meets_at = at
            self.agenda.add(at, lambda: self._meet(which, at))

    def _meet(self, which: str, at: datetime) -> None:
        pair = self.pairs[which]
        if pair.meets_at != at or pair.is_over or any(each in self.gone for each in pair.members):
            return
        pair.meets_at, pair.untold = None, True
        for account in pair.members:
            if self._feels_like(self.people[account].temperament.tells):
                self.later(account, GETS_ROUND, partial(self._tells, account, which))
        self._plans(which, 0)

    def _tells(self, account: str, which: str) -> None:
        """Say that they met, if nobody has."""
        button = self._buttons.get((account, which, Choice.MET))
        if button and self.pairs[which].untold and not self.pairs[which].is_over:
            self._goes_on(account, self.presses(account, button))

    # --- From one thing to the next ------------------------------------------------------

    def _goes_on(self, account: str, answer: Answer) -> None:
        """Go on from an answer, for as long as one feels like it."""
        for _ in range(MOST_TURNS):
            match answer:
                case FormCard(is_private=False, submit=submit) if submit:
                    answer = self.sends(account, answer)
                case Card(buttons=buttons):
                    answer = self._presses_one(account, buttons)
                case tuple():
                    shown = tuple(each for card in answer for each in card.buttons)
                    answer = self._presses_one(account, shown)
                case _:
                    break

    def _presses_one(self, account: str, buttons: tuple[Button, ...]) -> Answer:
        button = pick(buttons, self.chance, lambda each: self._would(account, each))
        if button is None or not self._feels_like(self.people[account].temperament.answers):
            return ()
        return self.presses(account, button)

    def _noted(self, account: str, did: str, which: str, answer: Answer) -> Answer:
        """Note what was done. That they met is known as soon as it was taken."""
        if did == Choice.MET and name(answer) != Settled.key and which in self.pairs:
            self.pairs[which].untold = False
        return super()._noted(account, did, which, answer)

    # --- Small things --------------------------------------------------------------------

    def _is_in(self, account: str, pair: Pair) -> bool:
        return account in pair.members and not pair.is_over

    def _feels_like(self, share: float) -> bool:
        return self.chance.random() < share
