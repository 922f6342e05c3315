"""João says something of himself, since he likes to; Ingrid can not tell, and reads no few."""

from pathlib import Path

from tests.stories.test_a_round import begins
from tests.stories.theatre import APP_YAML, everybody_joins, theatre

JOAO, AMARA, INGRID = "João Pereira", "Amara Okafor", "Ingrid Solberg"
TOPIC = "Giving and receiving feedback"
RATHER_NOT, PART_TIME = "I prefer not to say", "Working time: Part time"
ASKS = """
fairness:
  - {about: Working time, options: [Full time, Part time]}
coordinators:"""


def test_what_one_says_of_oneself_is_ones_own_and_groups_of_few_are_not_shown(
    database: str, tmp_path: Path
):
    config = tmp_path / "app.yaml"
    config.write_text(APP_YAML.read_text().replace("\ncoordinators:", ASKS))
    with theatre(tmp_path / "var", database, config=config) as stage:
        joao, ingrid = stage.person(JOAO), stage.person(INGRID)
        everybody_joins(stage, TOPIC, (JOAO,), (AMARA,))

        joao.types("/mentoring profile")
        joao.presses("What I say of myself")
        page = joao.sees_in_modal("Nobody sees what you say")
        assert page.values["Working time"] == RATHER_NOT
        joao.fills({"Working time": "Part time"})
        joao.submits()
        joao.sees_in_modal(PART_TIME)
        joao.closes()
        joao.types("/mentoring my-data")
        assert PART_TIME in joao.sees("Everything we keep about you")

        begins(stage)
        ingrid.sees_at_home("Is matching fair to all?")
        ingrid.presses("Look at groups", home=True)
        ingrid.sees_in_modal("Working time: nothing can be shown")
        ingrid.submits()
        ingrid.sees_in_modal("Mentors, as a round first gave mentees to them")
        ingrid.closes()
        assert not any("Part time" in text for text in ingrid.reads())
