"""Two rounds, alike but for who said no, or who was struck out: nothing that can be read differs.

What is sealed may differ, and is as long; all else is the same, row by row and line by line.
"""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from flows import offer
from flows.messages import NoNoted
from tests.databases import Databases
from tests.stories.test_a_round import (
    AMARA,
    DESK,
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
from tests.visitor import Visitor

SEALED = re.compile(r'"(cell|answers|course|mark)": "(?:[^"\\]|\\.)*"')
"""The cells that know who chose what, and who said yes: nobody reads them without the key. A mark
of what was heard is new each time, and tells nothing."""
OWN = " response_url "
"""What somebody is answered at once who pressed a button: for their eyes, and kept nowhere."""


@pytest.fixture(scope="module")
def beginning(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Beginning:
    return signed_up(databases, tmp_path_factory.mktemp("beginning") / "var")


def everything(stage: Theatre, database: str, lines: list[str]) -> Trace:
    ingrid = stage.person(INGRID)
    home, left_over = ingrid.home(), who_has_nobody(ingrid)
    rows = every_table(database, key_of(stage.folder))
    return Trace(
        tables=tuple(sorted(SEALED.sub(r'"\1": "…"', row) for row in rows)),
        logs=tuple(sorted(lines)),
        metrics=metrics(stage.base_url),
        calls=tuple(each for each in every_call(stage.slack.calls()) if OWN not in each),
        kept=(),
        my_data=(home, *left_over),
    )


def who_has_nobody(ingrid: Visitor) -> list[str]:
    """What a coordinator reads of those who have nobody, and of why."""
    ingrid.presses("Who has nobody, and why", within=DESK)
    assert ingrid.modal is not None
    read = ingrid.modal.text
    ingrid.closes()
    return [read]


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
        chooses(stage, EIRIK, ELEANOR)
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
    assert mentors[0].my_data != mentors[1].my_data


def test_nothing_tells_who_was_struck_out(beginning: Beginning, tmp_path: Path):
    amara = whom_somebody_strikes_out(beginning, tmp_path / "amara", AMARA)
    eleanor = whom_somebody_strikes_out(beginning, tmp_path / "eleanor", ELEANOR)

    assert_alike(amara, eleanor)


def test_a_home_that_is_drawn_anew_for_whoever_said_no_would_be_noticed(
    beginning: Beginning, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str
):
    if platform == "teams":
        pytest.skip("Teams has no homes that could be drawn")
    kept = offer.answered

    def hasty(relationship, who, outcome):
        said = kept(relationship, who, outcome)
        return replace(said, homes=(who,)) if isinstance(outcome.reply, NoNoted) else said

    monkeypatch.setattr(offer, "answered", hasty)
    mentors = who_says_no(beginning, tmp_path / "mentor", "mentor")
    mentees = who_says_no(beginning, tmp_path / "mentee", "mentee")

    assert mentors[0].calls != mentees[0].calls
