"""When the bot needs longer than Slack waits: nothing is lost, and nothing happens twice."""

from threading import Event

import pytest

from bot import ears
from bot.index import Turn
from bot.reception import Reception
from tests.databases import Databases
from tests.stories.theatre import ABOUT_JOAO, Theatre, introduced, joins_as_mentee, theatre

A_WHILE = 10


@pytest.fixture
def stage(tmp_path, databases: Databases):
    with theatre(tmp_path / "var", databases.fresh("sqlite")) as made:
        yield made


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch):
    """Make one of the reception's answers wait until it is let go."""
    let_go = Event()

    def makes_slow(name: str) -> Event:
        answers = getattr(Reception, name)

        def waits(self, *told):
            assert let_go.wait(A_WHILE)
            return answers(self, *told)

        monkeypatch.setattr(Reception, name, waits)
        monkeypatch.setattr(ears, "PATIENCE", 0.05)
        return let_go

    yield makes_slow
    let_go.set()


def test_a_command_is_answered_with_one_moment_and_then_with_the_answer(stage: Theatre, slow):
    joao = stage.person("João Pereira")
    let_go = slow("typed")
    joao.types("/mentoring home")
    assert joao.sees("This takes a little longer than usual")
    let_go.set()
    assert joao.sees("Mentoring here is voluntary")


def test_a_form_says_one_moment_and_then_that_it_was_taken(stage: Theatre, slow):
    joao = stage.person("João Pereira")
    joao.types("/mentoring join")
    joao.presses("I would like a mentor")
    joao.fills(
        {"What would you like to work on?": ["Writing"], "About you": ABOUT_JOAO, "Time": True}
    )
    let_go = slow("sent")
    joao.submits()
    joao.sees_modal("One moment")
    let_go.set()
    joao.closes()
    stage.settles()
    joao.sees_at_home("We are looking for your mentor")


def test_a_private_form_comes_back_and_asks_to_be_sent_again(stage: Theatre, slow):
    introduced(stage)
    joao = stage.person("João Pereira")
    joao.types("/mentoring exit")
    let_go = slow("sent")
    joao.submits()
    joao.sees_in_modal("Please press again")
    joao.sees_modal("Need a change?")
    let_go.set()
    joao.submits()
    joao.sees_modal("That is done")
    joao.closes()


def test_a_form_that_fails_keeps_what_was_typed(stage: Theatre, monkeypatch: pytest.MonkeyPatch):
    joao = stage.person("João Pereira")
    joao.types("/mentoring join")
    joao.presses("I would like a mentor")
    joao.fills(
        {"What would you like to work on?": ["Writing"], "About you": ABOUT_JOAO, "Time": True}
    )
    with monkeypatch.context() as broken:
        broken.setattr(Turn, "form", lambda *_: 1 / 0)
        joao.submits()
    sorry = joao.sees_in_modal("Something went wrong on our side")
    assert sorry.values["About you"] == ABOUT_JOAO
    joao.submits()
    joao.sees_modal("You are in")


def test_the_same_form_sent_twice_signs_up_once(stage: Theatre):
    joao = stage.person("João Pereira")
    joins_as_mentee(joao, "Writing")
    joins_as_mentee(joao, "Coaching others")
    stage.settles()
    assert joao.home().count("We are looking for your mentor") == 1
    joao.sees_at_home("Coaching others")
