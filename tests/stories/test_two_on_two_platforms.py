"""Amara is in Slack, Mei Lin only in Teams: they are a pair like any other, each where they are.

And both doors are open at once: what comes through one keeps nobody waiting at the other.
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.databases import Databases
from tests.stories.theatre import Theatre, joins_as_mentee, joins_as_mentor, on_both, proposes
from tests.teams.visitor import Teams
from tests.visitor import Visitor

AMARA, MEI_LIN = "Amara Okafor", "Mei Lin Tan"
BUSY = 8
"""So many people act at each door at once."""
PATIENT = 5
ABOUT = "Fjordlight Mentoring"
TOGETHER_ACROSS = "please reach one another as you usually would"


@pytest.fixture
def both(tmp_path: Path, databases: Databases) -> Iterator[tuple[Theatre, Teams]]:
    with on_both(tmp_path / "var", databases.fresh("sqlite"), only_in_teams=MEI_LIN) as made:
        yield made


def test_a_pair_on_two_platforms_lives_like_any_other(both: tuple[Theatre, Teams]):
    stage, teams = both
    amara, ingrid, mei_lin = (
        stage.person(AMARA),
        stage.person("Ingrid Solberg"),
        teams.person(MEI_LIN),
    )
    joins_as_mentee(mei_lin, "Giving and receiving feedback")
    joins_as_mentor(amara, "Giving and receiving feedback")
    stage.settles()
    ingrid.sees_at_home(f"To approve: {AMARA}")
    ingrid.presses("Approve", home=True)
    ingrid.closes()
    stage.settles()
    proposes(stage)
    stage.slack.moves(days=1)
    mei_lin.presses("Yes, gladly")
    amara.presses("Yes, gladly")
    stage.slack.moves(days=1)

    # Each is told where they are, since no conversation leads from one platform to the other.
    for one, other in ((amara, "Mei"), (mei_lin, "Amara")):
        assert TOGETHER_ACROSS in one.sees(f"You and {other} said yes")
    assert not any("Mei" in name for name in amara.conversations)

    # What one of them does there, the other sees here.
    mei_lin.presses("We have met")
    stage.settles()
    amara.sees_at_home(f"Last met on {stage.today}")
    mei_lin.sees_at_home(f"Last met on {stage.today}")

    # It ends, and both read one and the same note.
    mei_lin.types("exit")
    mei_lin.presses("Need a change?")
    mei_lin.sees_modal("Need a change?")
    mei_lin.submits()
    mei_lin.sees_in_modal("read the same short note")
    mei_lin.closes()
    stage.slack.moves(days=4)
    hers = next(each for each in amara.reads() if "come to an end" in each)
    theirs = next(each for each in mei_lin.reads() if "come to an end" in each)
    same = hers.replace("Mei", "…").replace("/mentoring ", "")
    assert same.splitlines()[1:] == theirs.replace("Amara", "…").splitlines()[1:]


def test_both_doors_answer_while_both_are_busy(both: tuple[Theatre, Teams]):
    stage, teams = both
    in_slack = [stage.person(name) for name in sorted(stage.slack.names().values())[:BUSY]]
    known = sorted(each["name"] for each in teams.tenant.people.values())
    in_teams = [teams.person(name) for name in known[-BUSY:]]

    def asks(who: Visitor) -> str:
        for _ in range(PATIENT):
            who.types("/mentoring about")
            if any(ABOUT in each for each in who.reads()):
                break  # else somebody else was writing just then, and it says so
        return who.sees(ABOUT)

    with ThreadPoolExecutor(2 * BUSY) as everybody:
        turns = [each for pair in zip(in_slack, in_teams, strict=True) for each in pair]
        answers = list(everybody.map(asks, turns * 2))
    assert len(answers) == 4 * BUSY
    assert all(ABOUT in each for each in answers)
