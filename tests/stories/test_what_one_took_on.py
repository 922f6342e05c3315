"""João would like to be reminded of what he took on in a talk. Of what, nobody ever learns."""

from collections.abc import Callable
from datetime import UTC, datetime, time
from pathlib import Path

from tests.databases import Databases
from tests.stories.theatre import Theatre, introduced, theatre
from tests.visitor import Visitor

AMARA, JOAO, INGRID = "Amara Okafor", "João Pereira", "Ingrid Solberg"
REMINDER = "you asked to be reminded of what you took on"
BUTTON = "Remind me of my action"
NINE_IN_LISBON = time(9)


def have_met(stage: Theatre) -> Visitor:
    introduced(stage)
    joao = stage.person(JOAO)
    joao.presses("We have met", home=True)
    assert BUTTON in joao.modal.buttons
    return joao


def reminders(who: Visitor) -> int:
    return sum(REMINDER in text for text in who.reads())


def test_joao_is_reminded_once_and_amara_of_nothing(stage: Theatre):
    joao, amara = have_met(stage), stage.person(AMARA)
    joao.presses(BUTTON)
    assert "We don't ask what you took on" in joao.modal.text
    joao.closes()
    assert "You asked to be reminded, once" in held(joao)
    assert "remind" not in held(amara)

    stage.slack.moves(days=12)
    assert reminders(joao) == 0
    stage.waits(JOAO, REMINDER, days=4)
    said = [each.at for each in stage.slack.posts() if REMINDER in each.text]
    assert [at.astimezone(UTC).time() for at in said] == [NINE_IN_LISBON]

    # Once is once, and then nothing of it is kept.
    assert "You asked to be reminded, once" not in held(joao)
    stage.slack.moves(days=10)
    assert reminders(joao) == 1
    assert reminders(amara) == 0


def test_with_a_date_before_that_he_is_reminded_two_days_ahead_of_it(stage: Theatre):
    joao, amara = have_met(stage), stage.person(AMARA)
    joao.presses(BUTTON)
    joao.closes()
    joao.types("/mentoring meet")
    joao.fills({"Or name a day yourself": "2026-03-12", "At which hour?": "11:00"})
    joao.submits()
    joao.closes()
    stage.settles()
    amara.presses("Choose a time")
    amara.fills({"Which one suits you?": "Thu 12 Mar, 11:00"})
    amara.submits()
    amara.closes()

    stage.slack.moves(to=datetime(2026, 3, 10, 8, 59, tzinfo=UTC))
    assert reminders(joao) == 0
    stage.slack.moves(to=datetime(2026, 3, 10, 9, 1, tzinfo=UTC))
    assert reminders(joao) == 1
    stage.slack.moves(days=20)
    assert reminders(joao) == 1


def test_after_the_end_nobody_is_reminded_of_anything(stage: Theatre):
    joao, amara = have_met(stage), stage.person(AMARA)
    joao.presses(BUTTON)
    joao.closes()
    amara.types("/mentoring exit")
    amara.submits()
    amara.closes()
    stage.slack.moves(days=20)
    assert joao.sees("has come to an end")
    assert reminders(joao) == 0
    assert "You asked to be reminded" not in held(joao)


def test_neither_amara_nor_ingrid_can_tell_whether_he_asked(tmp_path: Path, databases: Databases):
    asked, did_not = (
        lived(tmp_path / name, databases.fresh("sqlite"), does)
        for name, does in (("asked", presses_it), ("not", leaves_it))
    )
    assert asked == did_not


def presses_it(joao: Visitor) -> None:
    joao.presses(BUTTON)


def leaves_it(joao: Visitor) -> None:
    assert BUTTON in joao.modal.buttons


def lived(folder: Path, database: str, does: Callable[[Visitor], None]) -> list[str]:
    with theatre(folder, database) as stage:
        joao = have_met(stage)
        does(joao)
        joao.closes()
        stage.slack.moves(days=20)
        return [everything_read(stage.person(name)) for name in (AMARA, INGRID)]


def everything_read(who: Visitor) -> str:
    said = [text for place in who.conversations for text in who.reads(place)]
    return "\n".join((*said, held(who), who.home()))


def held(who: Visitor) -> str:
    """What we hold about somebody, as they are shown it when they ask now."""
    before = len(who.reads())
    who.types("/mentoring my-data")
    assert who.sees("Everything we keep about you")
    return "".join(who.reads()[before:])
