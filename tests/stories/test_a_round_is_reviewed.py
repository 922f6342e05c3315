"""A coordinator looks through the pairs of a round before anybody is asked, and changes some."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.databases import Databases
from tests.stories.test_a_round import (
    AMARA,
    CARLOS,
    EIRIK,
    ELEANOR,
    INGRID,
    JOAO,
    KWAME,
    begins,
    chooses,
    everything_read,
    gathers,
)
from tests.stories.theatre import APP_YAML, Theatre, theatre

DANIEL = "Daniel Mensah"
DESK = "mentoring-desk"
LOOK = "Look at the pairs"
KEEP = "Approve, and keep it whatever else changes"
SWAP, HOLD = "Find another mentor", "Hold back in this round"
CAST = (JOAO, EIRIK, CARLOS, AMARA, ELEANOR, KWAME)


@pytest.fixture
def stage(databases: Databases, tmp_path: Path) -> Iterator[Theatre]:
    """A programme in which nobody is asked before a coordinator has looked."""
    with theatre(tmp_path / "var", databases.fresh("sqlite"), config=reviewed(tmp_path)) as opened:
        yield opened


def reviewed(folder: Path) -> Path:
    """The sample programme with the one switch turned."""
    config, as_it_is = folder / "app.yaml", APP_YAML.read_text()
    changed = as_it_is.replace("review: false", "review: true")
    assert changed != as_it_is
    config.write_text(changed)
    return config


def everybody_chose(stage: Theatre) -> None:
    """Three have chosen, and Ingrid ends the choosing: João with Amara, and so on."""
    gathers(stage, (JOAO, EIRIK, CARLOS), (AMARA, ELEANOR, KWAME))
    begins(stage)
    chooses(stage, JOAO, AMARA, KWAME)
    chooses(stage, EIRIK, ELEANOR)
    chooses(stage, CARLOS, KWAME, ELEANOR, AMARA)
    ingrid = stage.person(INGRID)
    ingrid.presses("Close it now", home=True)
    ingrid.closes()
    stage.settles()
    stage.slack.moves(days=1)


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
    everybody_chose(stage)
    ingrid = stage.person(INGRID)
    post = ingrid.sees("Pairs wait for a look", DESK)
    assert "3 pairs wait for a look" in post
    assert "no names, please" in post
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
    assert not [name for name in CAST if name in desk]


def test_a_swap_settles_one_pair_and_all_others_are_worked_out_anew(stage: Theatre):
    everybody_chose(stage)
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
    assert about(CARLOS, after).startswith(f"{CARLOS} and {ELEANOR}")
    assert about(EIRIK, after).startswith(f"{EIRIK} and {AMARA}")
    assert f"With somebody else now: {CARLOS} and {EIRIK}" in ingrid.modal.text
    ingrid.submits()
    ingrid.closes()
    stage.settles()
    stage.waits(KWAME, f"{JOAO} is looking for a mentor", days=3)
    assert not any(JOAO in text for text in stage.person(AMARA).reads())


def test_what_is_held_back_has_its_turn_with_the_next_choice(stage: Theatre):
    everybody_chose(stage)
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
    """Eirik has struck Amara out; a former partner or a full mentor would read the very same."""
    gathers(stage, (JOAO, EIRIK, CARLOS), (AMARA, ELEANOR, KWAME))
    begins(stage)
    chooses(stage, EIRIK, ELEANOR, rather_not=AMARA)
    ingrid = stage.person(INGRID)
    ingrid.presses("Close it now", home=True)
    ingrid.closes()
    stage.settles()
    stage.slack.moves(days=1)
    ingrid.fills({about(EIRIK, opens(stage)): SWAP})
    ingrid.submits()
    ingrid.fills({f"Another mentor for {EIRIK}": AMARA, "The reason, if a rule gives way": "?"})
    ingrid.submits()
    assert ingrid.modal is not None
    [error] = ingrid.modal.errors.values()
    assert error.endswith("these people are not available to one another right now.")
    assert ingrid.modal.values["The reason, if a rule gives way"] == "?"


def test_two_coordinators_at_once_double_nothing(stage: Theatre):
    everybody_chose(stage)
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


def test_pairs_can_be_settled_before_a_round_begins(stage: Theatre):
    gathers(stage, (JOAO, EIRIK), (AMARA, ELEANOR))
    ingrid = stage.person(INGRID)
    ingrid.presses("Begin a matching round", home=True)
    ingrid.presses("Settle pairs first")
    ingrid.fills({"Mentee": JOAO, "Mentor": ELEANOR})
    ingrid.submits()
    assert ingrid.modal is not None
    assert f"Together: {JOAO} and {ELEANOR}" in ingrid.modal.text
    ingrid.closes()
    begins(stage)
    ingrid.presses("Close it now", home=True)
    ingrid.closes()
    stage.settles()
    stage.slack.moves(days=1)
    assert about(JOAO, opens(stage)).startswith(f"{JOAO} and {ELEANOR}")


def test_the_programme_is_closed_and_opened_again_while_pairs_wait(
    databases: Databases, tmp_path: Path
):
    database, config = databases.fresh("sqlite"), reviewed(tmp_path)
    with theatre(tmp_path / "var", database, config=config) as stage:
        everybody_chose(stage)
    with theatre(tmp_path / "var", database, config=config) as stage:
        assert about(JOAO, opens(stage)).startswith(f"{JOAO} and {AMARA}")
        stage.person(INGRID).submits()
        stage.waits(AMARA, f"{JOAO} is looking for a mentor", days=3)


def test_a_pair_that_can_not_be_any_more_is_named_and_does_not_go_out(stage: Theatre):
    everybody_chose(stage)
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
