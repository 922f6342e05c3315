"""What whoever runs a simulated programme does: mornings at the desk, and a case now and then.

They look at what is there, do each thing once, and come back on another day for what is new.
"""

from dataclasses import dataclass, field
from functools import partial

from bot.card import Button, Card, FormCard
from bot.commands.simulation.counter import Heard
from bot.commands.simulation.door import AtTheDoor
from bot.reception import Answer
from flows.messages import Choice

MORNINGS = frozenset({0, 3})
"""On Mondays and Thursdays they go through what waits at home."""
MOST_AT_ONCE = 60
"""So often at most they press one button that is about nobody in particular."""
LOOKS, SETTLES = 0.2, 3.0
"""Days, on average, until a case is taken on; from then until it is closed."""
JOINING = frozenset({Choice.JOIN_AS_MENTEE, Choice.JOIN_AS_MENTOR})


@dataclass(frozen=True, slots=True)
class Office:
    """One coordinator's working days."""

    door: AtTheDoor
    account: str
    _last: dict[str, Answer] = field(default_factory=dict)
    """What was read the last time that a button about nobody in particular was pressed."""

    def opens(self) -> None:
        """Begin today."""
        self._on_day_after(0)

    # --- Mornings ------------------------------------------------------------------------

    def _on_day_after(self, days: int) -> None:
        calendar = self.door.people[self.account].calendar
        day = self.door.now.astimezone(calendar.zone).date()
        if days:
            day = calendar.working_days_after(day, days)
        self.door.agenda.add(calendar.midday(day, 0), self._a_day)

    def _a_day(self) -> None:
        calendar = self.door.people[self.account].calendar
        if self.door.now.astimezone(calendar.zone).weekday() in MORNINGS:
            self._goes_through(self.door.looks_in(self.account))
        self._on_day_after(1)

    def _goes_through(self, cards: tuple[Card, ...]) -> None:
        """Press what is proposed; look again for what did not fit on the page."""
        main = [each for card in cards for each in card.buttons]
        main = [each for each in main if each.is_main and each.choice not in JOINING]
        for button in main:
            if button.ref:
                self.door.presses(self.account, button)
            else:
                self._again_and_again(button)
        if any(button.ref for button in main):
            self._goes_through(self._those_with_a_name(self.door.looks_in(self.account)))

    def _those_with_a_name(self, cards: tuple[Card, ...]) -> tuple[Card, ...]:
        return tuple(each for each in cards if any(button.ref for button in each.buttons))

    def _again_and_again(self, button: Button) -> None:
        """Press it as long as it works: it has not when the answer is the one of the last time."""
        for _ in range(MOST_AT_ONCE):
            before = self._last.get(button.choice)
            self._last[button.choice] = self.door.presses(self.account, button)
            if self._last[button.choice] == before:
                break

    # --- Cases ---------------------------------------------------------------------------

    def reads(self, heard: Heard) -> None:
        """Take on what can be taken on, and see it through some days later."""
        for button in heard.card.buttons:
            if button.choice == Choice.CLAIM:
                self.door.later(self.account, LOOKS, partial(self._takes_on, button))

    def _takes_on(self, claim: Button) -> None:
        answer = self.door.presses(self.account, claim)
        if isinstance(answer, Card) and answer.buttons:
            details = answer.buttons[0]
            self.door.later(self.account, SETTLES, lambda: self._sees_through(details))

    def _sees_through(self, details: Button) -> None:
        """Open it, send what can be sent there, and close it."""
        form = self.door.presses(self.account, details)
        if isinstance(form, FormCard) and form.submit:
            self.door.sends(self.account, form)
        elif isinstance(form, FormCard):
            offered = (each.button for each in form.paragraphs if each.button)
            closing = next((each for each in offered if each.choice == Choice.CLOSE), None)
            last = self.door.presses(self.account, closing) if closing else None
            if isinstance(last, FormCard):
                self.door.sends(self.account, last)
