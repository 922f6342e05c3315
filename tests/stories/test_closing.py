"""A relationship comes to its planned end: it ends well by itself, or goes on if both would."""

import re
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from storage.chance import SeededChance
from tests.databases import KINDS, Databases
from tests.stories.test_exit_leaves_no_trace import (
    MENTEE,
    MENTOR,
    WEDNESDAY,
    Beginning,
    Lives,
    opens_the_form,
    unopened,
)
from tests.stories.theatre import Theatre, introduced, theatre
from tests.stories.traces import every_table, key_of, listening, metrics
from tests.visitor import Visitor

THANKS, MINE = "You asked the marzipan question.", "You went your heliotrope way."
ENDS = "2026-05-29"
"""A Friday. Eight weeks before it is the third of April."""
GO_ON, NOTE = "Finish, or go on?", "A thank-you note"
SAID = ("in private", "marzipan", "heliotrope")


def meets_and_agrees(stage: Theatre, mentor: str, mentee: str, until: str = ENDS) -> None:
    introduced(stage, mentor, mentee)
    younger = stage.person(mentee)
    younger.presses("We have met")
    younger.types("/mentoring agree")
    younger.fills({"Until when do you plan to work together?": until})
    younger.submits()
    younger.closes()


def two(stage: Theatre) -> tuple[Visitor, Visitor]:
    meets_and_agrees(stage, "Amara Okafor", "João Pereira")
    stage.slack.moves(days=33)
    return stage.person("João Pereira"), stage.person("Amara Okafor")


def chooses(who: Visitor, option: str) -> None:
    who.presses(GO_ON, home=True)
    who.sees_modal(GO_ON)
    who.fills({"What would you be glad of?": option})
    who.submits()
    who.sees_modal("That is noted")
    who.closes()


def writes(who: Visitor, text: str, *, in_touch: bool = False) -> None:
    who.presses(NOTE, home=True)
    who.sees_modal(NOTE)
    who.fills({"What would you like to thank for?": text, "Afterwards": in_touch})
    who.submits()
    who.sees_modal("It is sealed")
    who.closes()


def everything_read(who: Visitor) -> str:
    return "\n".join((*who.reads(), who.home()))


def test_it_ends_well_by_itself_and_what_both_wrote_is_handed_over_at_once(stage: Theatre):
    joao, amara = two(stage)

    # Eight weeks ahead both read when it is. Nothing is asked.
    for each, other in ((joao, "Amara"), (amara, "João")):
        assert "ends well by itself then" in each.sees(f"The last weeks with {other}")
        each.sees_at_home(f"The last weeks with {other}")

    # João would like to go on; Amara does not say. Both write a note, and João would stay in touch.
    chooses(joao, "Go on for three more months")
    writes(joao, MINE, in_touch=True)
    writes(amara, THANKS)
    stage.slack.moves(days=35)
    for each in (joao, amara):
        assert "A last meeting makes a good end" in each.sees("What do you thank each other for?")
    assert MINE not in everything_read(amara)
    assert THANKS not in everything_read(joao)

    # On the morning after the last day both read it, and each other's words. No word on the rest.
    stage.slack.moves(days=24)
    his, hers = joao.sees("A good end"), amara.sees("A good end")
    assert "Amara thanks you: You asked the marzipan question." in his
    assert "João thanks you: You went your heliotrope way." in hers
    for said in (his, hers):
        assert "stay in touch" not in said
        assert "go on" not in said
    assert "Become a mentor" in joao.buttons("Mentoring")
    assert "Become a mentor" not in amara.buttons("Mentoring")
    joao.presses("Become a mentor", within="Mentoring")
    joao.sees_modal("Become a mentor")
    joao.closes()

    # A week later each is asked to look back, and João does. Nobody hears what he answered.
    stage.slack.moves(days=7)
    assert "nobody sees yours" in amara.sees("Looking back")
    joao.presses("Look back", within="Mentoring")
    assert "six taps" in joao.sees("Looking back")
    joao.fills(
        {
            "Do you feel different, compared with the beginning?": "Clearly",
            "What difference has it made?": ["I trust myself with more"],
            "What became of the aims you began with?": "Mostly reached",
            "Your confidence at the beginning, as you see it today": "Low",
            "Your confidence now": "High",
            "Would you do it again?": "Yes",
        }
    )
    joao.submits()
    joao.sees_modal("Thank you, it counts")
    joao.closes()
    stage.slack.moves(days=7)
    assert len([text for text in joao.reads() if "Looking back" in text]) == 1
    assert len([text for text in amara.reads() if "Looking back" in text]) == 2
    joao.presses("Look back", within="Mentoring")
    assert joao.modal is None

    # Then all is quiet.
    stage.slack.moves(days=14)
    heard = len(joao.reads()), len(amara.reads())
    stage.slack.moves(days=90)
    assert (len(joao.reads()), len(amara.reads())) == heard


def test_if_both_would_they_go_on_for_the_shortest_time_and_begin_afresh(stage: Theatre):
    joao, amara = two(stage)
    chooses(joao, "Go on for six more months")
    stage.slack.moves(days=2)
    assert "go on" not in "".join(text for text in amara.reads() if "go on" in text.split(".")[0])
    chooses(amara, "Go on for three more months")
    stage.slack.moves(days=1)

    for each in (joao, amara):
        assert "Saturday 29 August" in each.sees("All of you would like to go on")
        assert "until Saturday, 29 August 2026" in each.sees_at_home("You agreed to meet")
        assert "The last weeks" not in each.home()
    stage.waits("João Pereira", "Time for another talk with Amara?", days=39)
    stage.slack.moves(to=stage.slack.now.replace(month=7, day=7))
    assert len([text for text in amara.reads() if "The last weeks with João" in text]) == 2


def test_a_note_without_an_answer_is_never_read_and_nothing_hints_at_it(
    tmp_path: Path, databases: Databases
):
    database = databases.fresh("sqlite")
    with listening() as ears, theatre(tmp_path / "var", database) as stage:
        joao, amara = two(stage)
        writes(joao, MINE, in_touch=True)
        joao.types("/mentoring my-data")
        assert "heliotrope" in joao.sees("Everything we keep about you")
        waiting = every_table(database, key_of(stage.folder))
        assert "heliotrope" in "".join(waiting)

        stage.slack.moves(days=59)
        his, hers = joao.sees("A good end"), amara.sees("A good end")
        assert "thanks you" not in his + hers
        assert "touch" not in his + hers
        kept = (*every_table(database, key_of(stage.folder)), *ears.lines, *metrics(stage.base_url))
        assert "heliotrope" not in "".join(kept)
        assert "heliotrope" not in everything_read(amara)


def test_an_agreement_moves_no_planned_end_in_a_closing(stage: Theatre):
    joao, _ = two(stage)
    joao.types("/mentoring agree")
    joao.fills({"Until when do you plan to work together?": "2026-08-01"})
    joao.submits()

    joao.sees_in_modal("none after your planned end")


# --- An exit in a closing looks like any other ------------------------------------------------


def closing_begun(database: str, folder: Path) -> Beginning:
    """A life up to the day that matters: each has said half of something, and both wrote."""
    with theatre(folder, database) as stage:
        meets_and_agrees(stage, MENTOR, MENTEE, "2026-04-30")
        stage.slack.moves(days=4)
        mentor, mentee = stage.person(MENTOR), stage.person(MENTEE)
        chooses(mentee, "Go on for six more months")
        writes(mentee, MINE, in_touch=True)
        writes(mentor, THANKS)
        stage.slack.moves(to=WEDNESDAY)
    return Beginning(folder, database)


@pytest.fixture(scope="module", params=KINDS)
def begun(
    request: pytest.FixtureRequest, databases: Databases, tmp_path_factory: pytest.TempPathFactory
) -> Beginning:
    folder = tmp_path_factory.mktemp("closing") / "var"
    return closing_begun(databases.fresh(request.param), folder)


@pytest.mark.parametrize("verb", ["exit", "leave"])
def test_nothing_that_is_kept_tells_who_left_in_a_closing(
    databases: Databases, begun: Beginning, tmp_path: Path, verb
):
    lives = Lives(databases, begun, tmp_path, {})
    mentors, mentees = lives.of(MENTOR, verb), lives.of(MENTEE, verb)

    before, also_before = mentors[0], mentees[0]
    assert unopened(before.tables) == unopened(also_before.tables)
    for one, other in zip(mentors, mentees, strict=True):
        assert one.logs == other.logs
        assert one.metrics == other.metrics
        assert one.my_data == other.my_data
    assert before.calls == also_before.calls
    assert any("marzipan" in row for row in before.tables)
    after = "".join((*mentors[1].tables, *mentors[1].calls, *mentors[1].my_data))
    assert not re.search("marzipan thanks|heliotrope", "".join(mentors[1].tables))
    assert "thanks you" not in after
    if verb == "exit":
        assert mentors == mentees


def test_what_is_said_in_private_leaves_no_mark_and_looks_alike_from_outside(
    databases: Databases, begun: Beginning, tmp_path: Path
):
    """Two lives again: in one the mentor says it, in the other the mentee."""
    traces = []
    for number, who in enumerate((MENTOR, MENTEE)):
        kind = "sqlite" if begun.database.startswith("sqlite") else "postgresql"
        database = databases.fresh(kind, like=begun.database)
        folder = tmp_path / str(number)
        shutil.copytree(begun.folder, folder)
        with listening() as ears, theatre(folder, database, SeededChance(23)) as stage:
            stage.slack.moves(to=WEDNESDAY + timedelta(hours=9))
            for name in (MENTOR, MENTEE):
                opens_the_form(stage, name, "exit", sends=False)
                person = stage.person(name)
                person.presses(GO_ON, home=True)
                if name == who:
                    person.fills({"What would you be glad of?": "Finish as planned"})
                    person.submits()
                person.closes()
            stage.settles()
            rows = every_table(database, key_of(folder))
            marks = [row for row in rows if row.startswith("inbound ")]
            asked = [str(call["method"]) for call in stage.slack.calls()]
            traces.append((sorted(ears.lines), marks, sorted(asked), metrics(stage.base_url)))

    assert traces[0] == traces[1]
