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
AS_IT_IS, SWAP, HOLD = "Approve", "Find another mentor", "Hold back in this round"
CAST = (JOAO, EIRIK, CARLOS, AMARA, ELEANOR, KWAME)


@pytest.fixture
def stage(databases: Databases, tmp_path: Path) -> Iterator[Theatre]:
    """A programme in which nobody is asked before a coordinator has looked."""
    with theatre(
        tmp_path / "var", databases.fresh("sqlite"), config=reviewed(tmp_path)
    ) as opened:
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
