"""Moving the clock: it stops wherever something is due, in order, and ends where it was sent."""

from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from threading import RLock

import pytest

from flows import introduction
from flows.messages import IntroductionTogether, Message, Nudge
from flows.outcome import Outcome
from flows.relationship import RelationshipId
from flows.rounds import Chapter
from scheduler.advance import Stepper
from scheduler.clock import held, hold
from scheduler.rounds import make_rounds
from storage.outbox import subject
from tests.people import AMARA, JOAO, MONDAY
from tests.storage.world import (
    RELATIONSHIP,
    House,
    about,
    accept,
    asks,
    furnish,
    offers,
    propose,
    sign_up,
)

WEEK = timedelta(weeks=1)
REAL = MONDAY + timedelta(days=400)


@dataclass
class Postman:
    """Empties the outbox into a bag, and knows what a delivered introduction means."""

    house: House
    path: Path
    refuses: tuple[type[Message], ...] = ()
    bag: list[tuple[datetime, str]] = field(default_factory=list)
    rounds_at: list[datetime] = field(default_factory=list)

    @property
    def now(self) -> datetime:
        return held(self.path)()

    def rounds(self) -> object:
        self.rounds_at.append(self.now)
        return make_rounds(self.house.ledger, self.now)

    def deliver(self) -> int:
        delivered = 0
        while True:
            with self.house.page() as page:
                held_ = page.outbox.claim(self.now, REAL)
                if held_ is None:
                    return delivered
                if isinstance(held_.message, self.refuses):
                    page.outbox.put_back(held_, REAL + timedelta(hours=1))
                    continue
                page.outbox.delivered(held_)
                self.bag.append((self.now, held_.message.key))
                delivered += 1
                if isinstance(held_.message, IntroductionTogether):
                    this = page.relationships.get(subject(held_.message))
                    outcome = introduction.delivered(this, self.now)
                    assert isinstance(outcome, Outcome)
                    page.carry_out(outcome, self.now)


@pytest.fixture
def house(ledger) -> House:
    return furnish(ledger)


@pytest.fixture
def postman(house, tmp_path) -> Postman:
    hold(tmp_path / "clock", MONDAY)
    return Postman(house, tmp_path / "clock")


def stepper(postman: Postman, turn=None) -> Stepper:
    return Stepper(
        partial(hold, postman.path),
        held(postman.path),
        postman.house.ledger,
        postman.rounds,
        postman.deliver,
        turn or nullcontext(),
    )


def stops(postman: Postman) -> list[datetime]:
    """Return at which moments rounds were made, each once."""
    return list(dict.fromkeys(postman.rounds_at))


def test_with_nothing_due_the_clock_goes_straight_to_its_target(postman):
    target = MONDAY + 10 * WEEK
    assert stepper(postman)(target) == ()
    assert stops(postman) == [MONDAY, target]
    assert postman.now == target


def test_the_clock_stops_at_every_due_moment_in_order_and_once(house, postman):
    due = [MONDAY + timedelta(days=days) for days in (9, 2, 30, 5, 2)]
    with house.page() as page:
        for number, at in enumerate(due):
            page.due.look_at(Chapter.SILENCE, RelationshipId(f"r{number}"), at)
    target = MONDAY + 2 * WEEK
    stepper(postman)(target)
    assert stops(postman) == [MONDAY, *sorted({at for at in due if at < target}), target]
    assert postman.now == target
    assert set(house.due().values()) == {MONDAY + timedelta(days=30)}


def test_the_clock_stops_at_the_hour_of_every_message(house, postman):
    hours = [MONDAY + timedelta(hours=hour) for hour in (30, 3, 31)]
    house.carry_out(
        Outcome(
            messages=tuple(
                Nudge(to=JOAO.id, about=about(), occasion=str(at), partner="Amara", not_before=at)
                for at in hours
            )
        )
    )
    said = stepper(postman)(MONDAY + timedelta(days=3))
    assert postman.bag == [(at, "nudge") for at in sorted(hours)]
    assert said == (
        "2026-03-02 13:00 UTC: 1 delivered",
        "2026-03-03 16:00 UTC: 1 delivered",
        "2026-03-03 17:00 UTC: 1 delivered",
    )


def test_what_is_due_at_the_target_happens_and_what_comes_after_does_not(house, postman):
    target = MONDAY + WEEK
    with house.page() as page:
        page.due.look_at(Chapter.SILENCE, RELATIONSHIP, target)
        page.due.look_at(Chapter.ENDING, RELATIONSHIP, target + timedelta(microseconds=1))
    stepper(postman)(target)
    assert list(house.due()) == [(Chapter.ENDING, RELATIONSHIP)]


def test_the_clock_never_goes_back(postman):
    hold(postman.path, MONDAY)
    stepper(postman)(MONDAY - WEEK)
    assert postman.now == MONDAY
    stepper(postman)(MONDAY)
    assert postman.now == MONDAY
    assert stops(postman) == [MONDAY]


def test_settling_does_what_is_due_now_and_moves_nothing(house, postman):
    with house.page() as page:
        page.due.look_at(Chapter.SILENCE, RELATIONSHIP, MONDAY - WEEK)
    stays(stepper(postman))
    assert postman.now == MONDAY
    assert house.due() == {}


def test_nobody_else_makes_rounds_while_the_clock_is_moved(house, postman):
    turn = RLock()
    held_by_us = []
    with house.page() as page:
        page.due.look_at(Chapter.SILENCE, RELATIONSHIP, MONDAY + WEEK)
    rounds = postman.rounds

    def watched() -> object:
        held_by_us.append(turn._is_owned())  # noqa: SLF001 — the lock's own word for it
        return rounds()

    clock = partial(hold, postman.path), held(postman.path)
    move = Stepper(*clock, house.ledger, watched, postman.deliver, turn)
    move(MONDAY + 2 * WEEK)
    assert held_by_us
    assert all(held_by_us)
    assert not turn._is_owned()  # noqa: SLF001 — the same


def test_a_message_that_cannot_be_sent_does_not_hide_the_hour_of_the_next(house, postman):
    tomorrow = MONDAY + timedelta(days=1)
    stuck = IntroductionTogether(about=about("r9"), mentor="Amara", mentee="João")
    nudge = Nudge(to=JOAO.id, about=about(), partner="Amara", not_before=tomorrow)
    house.carry_out(Outcome(messages=(stuck, nudge)))
    postman.refuses = (IntroductionTogether,)
    stepper(postman)(MONDAY + WEEK)
    assert postman.bag == [(tomorrow, "nudge")]


def test_a_whole_silence_passes_by_in_one_move_as_if_the_time_had_really_passed(house, postman):
    sign_up(house, asks(JOAO), offers(AMARA))
    propose(house)
    stays(stepper(postman))
    accept(house)
    stepper(postman)(MONDAY + 12 * WEEK)
    keys = [key for _, key in postman.bag if key not in LISTS]
    assert keys == [
        "proposal-to-mentee",
        "proposal-to-mentor",
        "introduction-together",
        "nudge",
        "did-you-meet",
        "pair-without-agreement",
        "did-you-meet-again",
        "mentor-note",
        "pair-gone-quiet",
        "not-started",
        "not-started",
    ]
    assert after_the_nudge(postman) == SILENCE
    assert stops(postman) == sorted(stops(postman))
    assert postman.now == MONDAY + 12 * WEEK
    assert {chapter for chapter, _ in house.due()} <= {Chapter.MORNING}


def test_moving_in_two_steps_or_in_one_gives_the_same_life(house, postman):
    sign_up(house, asks(JOAO), offers(AMARA))
    propose(house)
    accept(house)
    move = stepper(postman)
    for days in (1, 20, 28, 29, 36, 50, 84):
        move(MONDAY + timedelta(days=days))
    assert after_the_nudge(postman) == SILENCE


SILENCE = [0, 1, 2, 2, 4, 6, 6]
"""In weeks, from the nudge on."""
LISTS = {"morning-list", "weekly-digest"}
"""What the desk reads in any case."""
BESIDE = {"pair-without-agreement", *LISTS}


def after_the_nudge(postman: Postman) -> list[float]:
    """Return when everything in a silence came; the nudge itself within ten days of four weeks."""
    heard = [at for at, key in postman.bag if key not in BESIDE]
    first, *later = heard[-len(SILENCE) :]
    assert 4 * WEEK <= first - MONDAY <= 4 * WEEK + timedelta(days=10)
    return [0, *((at - first) / WEEK for at in later)]


def stays(moves: Stepper) -> None:
    """Let what is due happen, without moving the clock."""
    moves(moves.now())
