"""The same words work as plain text in the direct message; and nothing is met with silence."""

import pytest

from tests.databases import Databases
from tests.stories.theatre import Theatre, introduced, theatre


@pytest.fixture
def stage(tmp_path, databases: Databases):
    with theatre(tmp_path / "var", databases.fresh("sqlite")) as made:
        yield made


def test_joao_types_without_a_slash(stage: Theatre):
    joao = stage.person("João Pereira")
    joao.types("home")
    assert joao.sees("Mentoring here is voluntary")
    joao.types("hello?")
    words = (
        "join, about, home, profile, choose, meet, agree, guide, pause, "
        "help, exit, my-data, forget-me and leave"
    )
    assert joao.sees(f"I know these words: {words}")
    joao.types("Exit")
    assert joao.sees("Nobody sees that you opened it")
    joao.presses("Need a change?", within="Mentoring")
    joao.sees_in_modal("You are in no mentoring relationship right now")
    joao.closes()


def test_an_unknown_word_after_the_slash_is_answered_with_what_is_possible(stage: Theatre):
    joao = stage.person("João Pereira")
    joao.types("/mentoring desk")
    words = (
        "join, about, home, profile, choose, meet, agree, guide, pause, "
        "help, exit, my-data, forget-me and leave"
    )
    assert joao.sees(f"I know these words: {words}")
    ingrid = stage.person("Ingrid Solberg")
    ingrid.types("/mentoring desk")
    assert ingrid.sees("Nothing waits here")


def test_help_says_what_can_be_typed_and_offers_a_word(stage: Theatre):
    stage.is_slacks_own("in Teams a typed word opens no form, and what can be typed is in a list")
    introduced(stage)
    joao, ingrid = stage.person("João Pereira"), stage.person("Ingrid Solberg")
    joao.types("/mentoring help")
    joao.sees_in_modal("You can type, after /mentoring: join")
    joao.presses("Ask for a word")
    joao.sees_in_modal("Ingrid Solberg and Daniel Mensah")
    joao.closes()
    stage.settles()

    desk = "".join(ingrid.reads("mentoring-desk"))
    assert "a word is wanted" in desk
    assert "João" not in desk
    ingrid.presses("Open the details", within="mentoring-desk")
    ingrid.sees_in_modal("João Pereira")
    ingrid.closes()


def test_the_guide_is_shown_and_nothing_is_recorded(stage: Theatre):
    introduced(stage)
    joao = stage.person("João Pereira")
    joao.types("/mentoring exit")
    joao.presses("Show me how to raise it")
    joao.sees_in_modal("Either is a good end")
    joao.closes()


def test_a_second_run_goes_on_where_the_first_one_stopped(tmp_path, databases: Databases):
    address = databases.fresh("sqlite")
    with theatre(tmp_path / "var", address) as first:
        introduced(first)
        then = first.slack.now
    with theatre(tmp_path / "var", address) as second:
        assert second.slack.now == then
        assert "You and Amara Okafor" in second.person("João Pereira").home()
        second.person("João Pereira").presses("We have met", home=True)
