"""Two rounds, alike but for who said no, or who was struck out: nothing that can be read differs.

What is sealed may differ, and is as long; all else is the same, row by row and line by line.
"""

import re
from pathlib import Path

import pytest

from tests.databases import Databases
from tests.stories.test_a_round import (
    AMARA,
    EIRIK,
    ELEANOR,
    INGRID,
    JOAO,
    KWAME,
    MENTORS,
    Beginning,
    begins,
    chooses,
    signed_up,
)
from tests.stories.theatre import Theatre
from tests.stories.traces import Trace, every_call, every_table, key_of, listening, metrics

SEALED = re.compile(r'"(cell|answers|course)": "(?:[^"\\]|\\.)*"')
"""The cells that know who chose what, and who said yes: nobody reads them without the key."""


@pytest.fixture(scope="module")
def beginning(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Beginning:
    return signed_up(databases, tmp_path_factory.mktemp("beginning") / "var")


def everything(stage: Theatre, database: str, lines: list[str]) -> Trace:
    ingrid = stage.person(INGRID)
    home = ingrid.home()
    return Trace(
        tables=tuple(
            sorted(
                SEALED.sub(r'"\1": "…"', row) for row in every_table(database, key_of(stage.folder))
            )
        ),
        logs=tuple(sorted(lines)),
        metrics=metrics(stage.base_url),
        calls=every_call(stage.slack.calls()),
        my_data=(home,),
    )


def who_says_no(beginning: Beginning, folder: Path, who: str) -> tuple[Trace, Trace]:
    """João has sent nothing, so both he and a mentor are asked; one of them says no."""
    with listening() as ears, beginning.again(folder) as (stage, database):
        begins(stage)
        chooses(stage, EIRIK, ELEANOR)
        stage.waits(JOAO, "could be your mentor", days=14)
        asked = next(
            n for n in MENTORS if any(f"{n} could" in t for t in stage.person(JOAO).reads())
        )
        for name, is_no in ((asked, who == "mentor"), (JOAO, who == "mentee")):
            stage.person(name).presses("No, thank you" if is_no else "Yes, gladly")
        stage.settles()
        before = everything(stage, database, ears.lines)
        stage.waits(JOAO, "did not come about", days=7)
        after = everything(stage, database, ears.lines)
    return before, after


def whom_somebody_strikes_out(beginning: Beginning, folder: Path, whom: str) -> tuple[Trace, Trace]:
    with listening() as ears, beginning.again(folder) as (stage, database):
        begins(stage)
        chooses(stage, JOAO, KWAME, rather_not=whom)
        chooses(stage, EIRIK, ELEANOR if whom == AMARA else ELEANOR)
        before = everything(stage, database, ears.lines)
        stage.waits(KWAME, JOAO, days=14)
        after = everything(stage, database, ears.lines)
    return before, after


def assert_alike(one: tuple[Trace, Trace], other: tuple[Trace, Trace]) -> None:
    for mine, theirs in zip(one, other, strict=True):
        assert mine.tables == theirs.tables
        assert mine.logs == theirs.logs
        assert mine.metrics == theirs.metrics
        assert mine.calls == theirs.calls
        assert mine.my_data == theirs.my_data


def test_nothing_tells_who_said_no(beginning: Beginning, tmp_path: Path):
    mentors = who_says_no(beginning, tmp_path / "mentor", "mentor")
    mentees = who_says_no(beginning, tmp_path / "mentee", "mentee")

    assert_alike(mentors, mentees)
    assert mentors[0].tables != mentors[1].tables


def test_nothing_tells_who_was_struck_out(beginning: Beginning, tmp_path: Path):
    amara = whom_somebody_strikes_out(beginning, tmp_path / "amara", AMARA)
    eleanor = whom_somebody_strikes_out(beginning, tmp_path / "eleanor", ELEANOR)

    assert_alike(amara, eleanor)
