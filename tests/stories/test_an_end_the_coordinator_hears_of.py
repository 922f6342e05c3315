"""A programme whose coordinator hears of an end before its day: of whom, and never from whom."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.databases import KINDS, Databases
from tests.stories.theatre import APP_YAML, Theatre, introduced, theatre
from tests.visitor import Visitor

AMARA, JOAO = "Amara Okafor", "João Pereira"
DESK = "mentoring-desk"
COMES = "A relationship comes to an end within the next working days"
NUMBER = re.compile(r"\d{3,}")


def told_before(folder: Path, days: int = 2) -> Path:
    """Write the settings of a programme that wants its coordinator to hear before."""
    settings = APP_YAML.read_text(encoding="utf-8")
    folder.mkdir(parents=True, exist_ok=True)
    config = folder / "app.yaml"
    settings = settings.replace("exit: immediate", "exit: via_coordinator")
    config.write_text(settings.replace("exit_days: 2", f"exit_days: {days}"), encoding="utf-8")
    return config


def a_pair_that_met(stage: Theatre) -> tuple[Visitor, Visitor, Visitor]:
    introduced(stage)
    joao, amara = stage.person(JOAO), stage.person(AMARA)
    joao.presses("We have met", home=True)
    stage.slack.moves(days=5)
    return joao, amara, stage.person("Ingrid Solberg")


def ends_it(who: Visitor) -> None:
    who.types("/mentoring exit")
    who.sees_in_modal("Ingrid Solberg hears on a working day before")
    who.submits()
    who.sees_in_modal("read the same short note")
    who.closes()


def what_ingrid_reads(ingrid: Visitor) -> list[str]:
    """All that stands on the desk, in her messages and on her home, its random numbers aside."""
    said = [*ingrid.reads(DESK), *ingrid.reads(), ingrid.home()]
    return [NUMBER.sub("…", text) for text in said]


@pytest.fixture
def told(tmp_path: Path, database: str):
    with theatre(tmp_path / "var", database, config=told_before(tmp_path, days=3)) as stage:
        yield stage


def test_she_hears_before_can_offer_a_talk_and_cannot_lift_it(told: Theatre):
    joao, amara, ingrid = a_pair_that_met(told)
    before = [joao.home(), amara.home()]
    quiet = what_ingrid_reads(ingrid)

    # João ends it, in private. On that day nobody hears anything, the coordinator neither.
    ends_it(joao)
    told.settles()
    assert what_ingrid_reads(ingrid) == quiet

    # It comes with the next morning list: by its kind, and nobody's name.
    told.slack.moves(days=1)
    morning = ingrid.sees(COMES, DESK)
    assert "Good morning" in morning
    assert not any(name in morning for name in ("Amara", "João"))

    # In private she reads whom it is about, in alphabetical order, and not who asked.
    ingrid.presses("Open a case", within=DESK)
    ingrid.submits()
    ingrid.sees_in_modal("Amara Okafor and João Pereira")
    ingrid.sees_in_modal("Who asked is kept nowhere")
    ingrid.sees_in_modal("it can't be lifted")

    # She offers a talk to both, in the same words; the two see nothing else of it.
    ingrid.presses("Write to them")
    ingrid.fills({"What would you like to say?": "I am here for a talk, if you like."})
    ingrid.submits()
    ingrid.closes()
    assert [joao.home(), amara.home()] == before

    # On its day both read one and the same note.
    told.waits(AMARA, "has come to an end", days=4)
    his, hers = joao.sees("has come to an end"), amara.sees("has come to an end")
    assert his.replace("Amara", "…") == hers.replace("João", "…")


@pytest.mark.parametrize("kind", KINDS)
def test_what_she_hears_is_the_same_whoever_asked(databases: Databases, tmp_path: Path, kind: str):
    def life(name: str, leaver: Callable[[Visitor, Visitor], Visitor]) -> list[list[str]]:
        folder = tmp_path / name
        with theatre(folder / "var", databases.fresh(kind), config=told_before(folder)) as stage:
            joao, amara, ingrid = a_pair_that_met(stage)
            ends_it(leaver(joao, amara))
            days = []
            for _ in range(6):
                stage.slack.moves(days=1)
                days.append(what_ingrid_reads(ingrid))
            return days

    by_the_mentee = life("mentee", lambda joao, _: joao)
    by_the_mentor = life("mentor", lambda _, amara: amara)

    assert by_the_mentee == by_the_mentor
    assert any(COMES in text for day in by_the_mentee for text in day)
