import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.messages import NotHereYet, UnknownVerb
from flows.verbs import (
    FOR_COORDINATORS,
    STILL_TO_COME,
    Verb,
    is_kept_quiet,
    not_here_yet,
    possible,
    understand,
    unknown,
)
from flows.words import names
from tests.people import INGRID, PROGRAMME

either = pytest.mark.parametrize("is_coordinator", [True, False])


@pytest.mark.parametrize("verb", Verb)
def test_a_coordinator_may_type_every_verb(verb):
    assert understand(verb, is_coordinator=True) is verb


@pytest.mark.parametrize("verb", Verb)
def test_a_coordinators_verb_is_unknown_to_everybody_else(verb):
    theirs = None if verb in FOR_COORDINATORS else verb

    assert understand(verb, is_coordinator=False) is theirs


@either
@pytest.mark.parametrize("nothing", ["", " ", "\t\n"])
def test_no_word_at_all_means_home(nothing, is_coordinator):
    assert understand(nothing, is_coordinator=is_coordinator) is Verb.HOME


@pytest.mark.parametrize(
    "typed", ["EXIT", "Exit", " exit ", "exit please", "exit\tnow", "eXiT   I have had enough"]
)
def test_a_verb_is_understood_however_it_is_typed(typed):
    assert understand(typed, is_coordinator=False) is Verb.EXIT


@pytest.mark.parametrize(
    "typed", ["leaving", "exit!", "please exit", "my data", "desks", "verb.exit"]
)
@either
def test_any_other_word_is_unknown(typed, is_coordinator):
    assert understand(typed, is_coordinator=is_coordinator) is None


@given(typed=st.text(), is_coordinator=st.booleans())
def test_whatever_is_typed_is_a_verb_one_may_type_or_none(typed, is_coordinator):
    verb = understand(typed, is_coordinator=is_coordinator)

    known = {*possible(is_coordinator=is_coordinator), *STILL_TO_COME}
    assert verb is None or verb in known


def test_nobody_but_a_coordinator_reads_of_the_desk():
    assert Verb.DESK in possible(is_coordinator=True)
    assert Verb.DESK not in possible(is_coordinator=False)


@either
def test_an_unknown_word_is_answered_with_what_is_possible_and_whom_to_ask(is_coordinator):
    answer = unknown(PROGRAMME, is_coordinator=is_coordinator)

    assert answer == UnknownVerb(
        verbs=names(tuple(possible(is_coordinator=is_coordinator))), coordinator=INGRID.name
    )
    assert (Verb.DESK in repr(answer)) is is_coordinator


# --- Words whose chapter is still to come --------------------------------------------------------


@pytest.mark.parametrize("verb", sorted(STILL_TO_COME))
def test_a_word_whose_chapter_is_still_to_come_is_known_and_not_offered(verb):
    assert understand(verb, is_coordinator=True) is verb
    assert verb not in possible(is_coordinator=True)
    assert not_here_yet(verb, PROGRAMME) == NotHereYet(verb=verb, coordinator=INGRID.name)


def test_what_is_offered_is_here():
    everybodys = (
        *(
            "join",
            "about",
            "home",
            "profile",
            "choose",
            "meet",
            "agree",
            "guide",
            "pause",
            "help",
            "exit",
        ),
        *("my-data", "forget-me", "leave"),
    )
    assert possible(is_coordinator=False) == everybodys
    assert possible(is_coordinator=True) == (
        *everybodys,
        *("mentors", "match", "desk"),
    )


@pytest.mark.parametrize("mark", ["\u200b", "\ufeff", "\u200f", "\u2066", "\u00ad"])
@either
def test_marks_that_nobody_sees_do_not_hide_a_word(mark, is_coordinator):
    assert understand(f"{mark}my{mark}-data{mark}", is_coordinator=is_coordinator) is Verb.MY_DATA


@pytest.mark.parametrize(
    "typed", ["exit", "HELP", " exit please", "e\u200bxit", "leave", "forget-me"]
)
def test_asking_for_help_or_for_the_way_out_is_kept_quiet(typed):
    assert is_kept_quiet(typed)


@pytest.mark.parametrize("typed", ["", "home", "join", "my-data", "exits", "leaves"])
def test_other_words_are_not(typed):
    assert not is_kept_quiet(typed)
