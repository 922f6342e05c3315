"""Ways in that a life rarely takes: the shortcut, words without a chapter, odd messages."""

import pytest

from flows.verbs import STILL_TO_COME
from tests.databases import Databases
from tests.stories.theatre import Theatre, joins_as_mentee, theatre

ODD = {
    "long": "hello " * 1000,
    "one long word": "j" * 5000,
    "markup": "<!channel> <@U0MENTORBOT> & <http://x|y> *_~`",
    "right to left": "مرحبا \u202e nioj \u202c",
    "emoji": "👩🏽‍🚀🏳️‍🌈🇳🇴" * 50,
    "unseen": "\u200b\u2060\ufeff",
    "accents": "Z̸̢̛a̷͟l̶͠g̵o" * 40,
    "nothing": " ",
}


@pytest.fixture
def stage(tmp_path, databases: Databases):
    with theatre(tmp_path / "var", databases.fresh("sqlite")) as made:
        yield made


def test_the_shortcut_opens_home_from_anywhere_and_a_form_over_it(stage: Theatre):
    joao = stage.person("João Pereira")
    joao.uses("Mentoring home")
    joao.sees_in_modal("Mentoring here is voluntary")
    joao.presses("I would like a mentor")
    joao.sees_modal("Find a mentor")
    joao.closes()
    joao.sees_modal("Welcome")
    joao.closes()
    joins_as_mentee(joao, "Giving and receiving feedback")
    joao.uses("Mentoring home")
    waiting = joao.sees_in_modal("We are looking for your mentor")
    assert waiting.buttons == ["Change what I said", "Take this back"]


@pytest.mark.parametrize("verb", sorted(STILL_TO_COME))
def test_a_word_whose_chapter_is_still_to_come_is_answered_honestly(stage: Theatre, verb):
    ingrid = stage.person("Ingrid Solberg")
    ingrid.types(f"/mentoring {verb}")
    typed = ingrid.sees(f"I know the word “{verb}”, and there is nothing to it yet.")
    ingrid.types(verb)
    ingrid.sees(typed)
    assert typed.count(".") >= 2
    assert not typed.endswith("yet.")


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_whatever_is_typed_gets_an_answer_and_never_a_fault(stage: Theatre, text, capsys):
    joao = stage.person("João Pereira")
    joao.types(f"/mentoring {text}")
    joao.types(f"{text}!")
    joao.sees("I know these words")

    assert "fault" not in capsys.readouterr().out
