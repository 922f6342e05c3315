"""A coordinator looks through the pairs of a round before anybody is asked, and changes some.

Three wait for a mentor, and three mentors have room for one each. João would like Amara best and
Carlos Kwame; Eirik would like Eleanor, and rather not Amara.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from storage.chance import SeededChance
from tests.databases import Databases
from tests.stories.test_a_round import (
    AMARA,
    DESK,
    EIRIK,
    ELEANOR,
    INGRID,
    JOAO,
    KWAME,
    TOPIC,
    begins,
    chooses,
    everything_read,
)
from tests.stories.theatre import APP_YAML, Theatre, everybody_joins, theatre

CARLOS, DANIEL = "Carlos Ibáñez", "Daniel Mensah"
MENTEES, MENTORS = (JOAO, EIRIK, CARLOS), (AMARA, ELEANOR, KWAME)
LOOK, A_WEEK = "Look at the pairs", 7
KEEP = "Approve, and keep it whatever else changes"
SWAP, HOLD = "Find another mentor", "Hold back in this round"


@dataclass(frozen=True)
class Beginning:
    """A life up to a moment, from which it goes on more than once."""

    databases: Databases
    folder: Path
    database: str
    config: Path

    @contextmanager
    def again(self, to: Path, seed: int = 31) -> Iterator[tuple[Theatre, str]]:
        """Live on from there, in a folder and a database of one's own; no id is drawn twice."""
        shutil.copytree(self.folder, to)
        database = self.databases.fresh("sqlite", like=self.database)
        with theatre(to, database, SeededChance(seed), config=self.config) as stage:
            yield stage, database


def reviewed(folder: Path) -> Path:
    """The sample programme with the one switch turned."""
    config, as_it_is = folder / "app.yaml", APP_YAML.read_text()
    changed = as_it_is.replace("review: false", "review: true")
    assert changed != as_it_is
    config.write_text(changed)
    return config


def all_choose(stage: Theatre) -> None:
    """All three choose, and Ingrid ends the choosing."""
    chooses(stage, JOAO, AMARA, KWAME)
    chooses(stage, EIRIK, ELEANOR, rather_not=AMARA)
    chooses(stage, CARLOS, KWAME, ELEANOR, AMARA)
    is_closed(stage)


def is_closed(stage: Theatre) -> None:
    ingrid = stage.person(INGRID)
    ingrid.sees_at_home("have chosen")
    ingrid.presses("Close it now", home=True)
    ingrid.closes()
    stage.settles()
    stage.slack.moves(days=1)


@pytest.fixture(scope="module")
def signed_up(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Beginning:
    folder, database = tmp_path_factory.mktemp("beginning"), databases.fresh("sqlite")
    config = reviewed(folder)
    with theatre(folder / "var", database, config=config) as stage:
        everybody_joins(stage, TOPIC, MENTEES, MENTORS)
    return Beginning(databases, folder / "var", database, config)


@pytest.fixture(scope="module")
def chosen(signed_up: Beginning, tmp_path_factory: pytest.TempPathFactory) -> Beginning:
    folder = tmp_path_factory.mktemp("chosen") / "var"
    with signed_up.again(folder, seed=29) as (stage, database):
        begins(stage)
        all_choose(stage)
    return Beginning(signed_up.databases, folder, database, signed_up.config)


@pytest.fixture
def stage(chosen: Beginning, tmp_path: Path) -> Iterator[Theatre]:
    """Pairs wait for a look."""
    with chosen.again(tmp_path / "var") as (stage, _):
        yield stage


def opens(stage: Theatre, name: str = INGRID) -> list[str]:
    """Somebody opens the pairs from the post on the desk; return what the page asks about."""
    who = stage.person(name)
    who.presses(LOOK, within=DESK)
    return pairs(stage, name)


def pairs(stage: Theatre, name: str = INGRID) -> list[str]:
    modal = stage.person(name).modal
    assert modal is not None
    return [each.label for each in modal.surface.fields if " and " in each.label]


def about(name: str, labels: list[str]) -> str:
    """Return the question about somebody's pair."""
    [found] = [each for each in labels if each.startswith(name)]
    return found


def test_the_post_says_how_many_and_nobody_is_asked_before_a_look(stage: Theatre):
    ingrid = stage.person(INGRID)
    post = ingrid.sees("Pairs wait for a look", DESK)
    assert "3 pairs wait for a look" in post
    assert "no names, please" in post
    stage.slack.moves(days=A_WEEK)
    assert sum("waited for a look for some days" in text for text in ingrid.reads(DESK)) == 1
    asked_about = opens(stage)
    assert [each.split(" and ")[0] for each in asked_about] == [CARLOS, EIRIK, JOAO]
    for mentor in (AMARA, ELEANOR, KWAME):
        assert "is looking for a mentor" not in everything_read(stage, mentor)
    ingrid.submits()
    assert ingrid.modal is not None
    assert ingrid.modal.title == "Released"
    ingrid.closes()
    stage.settles()
    stage.waits(AMARA, f"{JOAO} is looking for a mentor", days=3)
    desk = "\n".join(ingrid.reads(DESK))
    assert not [name for name in (*MENTEES, *MENTORS) if name in desk]


def test_a_swap_settles_one_pair_and_all_others_are_worked_out_anew(stage: Theatre):
    ingrid = stage.person(INGRID)
    before = opens(stage)
    assert about(JOAO, before).startswith(f"{JOAO} and {AMARA}")
    ingrid.fills({about(JOAO, before): SWAP})
    ingrid.submits()
    assert ingrid.modal is not None
    assert ingrid.modal.title == "Another mentor"
    ingrid.fills({f"Another mentor for {JOAO}": KWAME})
    ingrid.submits()
    after = pairs(stage)
    assert about(JOAO, after).startswith(f"{JOAO} and {KWAME}")
    assert about(CARLOS, after).startswith(f"{CARLOS} and {AMARA}")
    assert about(EIRIK, after).startswith(f"{EIRIK} and {ELEANOR}")
    assert f"With somebody else now: {CARLOS}" in ingrid.modal.text
    ingrid.submits()
    ingrid.closes()
    stage.settles()
    stage.waits(KWAME, f"{JOAO} is looking for a mentor", days=3)
    assert not any(JOAO in text for text in stage.person(AMARA).reads())


def test_what_is_held_back_has_its_turn_with_the_next_choice(stage: Theatre):
    ingrid = stage.person(INGRID)
    ingrid.fills({about(JOAO, opens(stage)): HOLD})
    ingrid.submits()
    assert ingrid.modal is not None
    assert f"Held back: {JOAO}" in ingrid.modal.text
    ingrid.closes()
    stage.settles()
    stage.waits(ELEANOR, f"{EIRIK} is looking for a mentor", days=3)
    assert not any(JOAO in text for text in stage.person(AMARA).reads())


def test_whoever_can_not_be_had_is_not_available_and_no_more_is_said(stage: Theatre):
    """Eirik has struck Amara out; of a former partner or a full mentor the very same is said."""
    ingrid = stage.person(INGRID)
    ingrid.fills({about(EIRIK, opens(stage)): SWAP})
    ingrid.submits()
    ingrid.fills({f"Another mentor for {EIRIK}": AMARA, "The reason, if a rule gives way": "?"})
    ingrid.submits()
    assert ingrid.modal is not None
    [error] = ingrid.modal.errors.values()
    assert error.endswith("these people are not available to one another right now.")
    assert ingrid.modal.values["The reason, if a rule gives way"] == "?"


def test_two_coordinators_at_once_double_nothing(stage: Theatre):
    ingrid, daniel = stage.person(INGRID), stage.person(DANIEL)
    opens(stage)
    asked_about = opens(stage, DANIEL)
    ingrid.fills({about(JOAO, asked_about): SWAP, about(EIRIK, asked_about): KEEP})
    ingrid.submits()
    ingrid.fills({f"Another mentor for {JOAO}": KWAME})
    ingrid.submits()
    daniel.fills({about(EIRIK, asked_about): HOLD})
    daniel.submits()
    assert daniel.modal is not None
    assert "A colleague has changed something meanwhile." in daniel.modal.text
    now = pairs(stage, DANIEL)
    assert about(JOAO, now).startswith(f"{JOAO} and {KWAME}")
    assert daniel.modal.values[about(EIRIK, now)] == HOLD
    ingrid.submits()
    assert ingrid.modal is not None
    assert ingrid.modal.title == "Released"
    daniel.submits()
    assert daniel.modal is not None
    assert daniel.modal.title == "Released already"
    stage.settles()
    stage.waits(KWAME, f"{JOAO} is looking for a mentor", days=3)
    read = [text for text in stage.person(KWAME).reads() if "is looking for a mentor" in text]
    assert len(read) == 1


def test_pairs_can_be_settled_before_a_round_begins(signed_up: Beginning, tmp_path: Path):
    with signed_up.again(tmp_path / "var") as (stage, _):
        ingrid = stage.person(INGRID)
        ingrid.presses("Begin a matching round", home=True)
        ingrid.presses("Settle pairs first")
        ingrid.fills({"Mentee": JOAO, "Mentor": ELEANOR})
        ingrid.submits()
        assert ingrid.modal is not None
        assert f"Together: {JOAO} and {ELEANOR}" in ingrid.modal.text
        ingrid.closes()
        ingrid.closes()
        begins(stage)
        stage.slack.moves(days=1)
        is_closed(stage)
        assert about(JOAO, opens(stage)).startswith(f"{JOAO} and {ELEANOR}")


def test_the_programme_is_closed_and_opened_again_while_pairs_wait(
    chosen: Beginning, tmp_path: Path
):
    """Every test begins so: all that is known of the pairs comes from the database."""
    with chosen.again(tmp_path / "var") as (stage, _):
        assert about(JOAO, opens(stage)).startswith(f"{JOAO} and {AMARA}")
        stage.person(INGRID).submits()
        stage.person(INGRID).closes()
        stage.waits(AMARA, f"{JOAO} is looking for a mentor", days=3)


def test_a_pair_that_can_not_be_any_more_is_named_and_does_not_go_out(stage: Theatre):
    amara, ingrid = stage.person(AMARA), stage.person(INGRID)
    amara.types("/mentoring pause")
    amara.fills({"Until when?": "2026-05-04"})
    amara.submits()
    amara.closes()
    asked_about = opens(stage)
    assert not [each for each in asked_about if each.startswith(JOAO)]
    assert ingrid.modal is not None
    assert f"Not available any more: {JOAO} and {AMARA}" in ingrid.modal.text
    ingrid.submits()
    assert "2 pairs go out" in ingrid.modal.text
