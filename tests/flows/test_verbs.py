import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.messages import UnknownVerb
from flows.verbs import FOR_COORDINATORS, Verb, possible, understand, unknown
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
    "typed", ["leave", "exit!", "please exit", "my data", "desks", "verb.exit"]
)
@either
def test_any_other_word_is_unknown(typed, is_coordinator):
    assert understand(typed, is_coordinator=is_coordinator) is None


@given(typed=st.text(), is_coordinator=st.booleans())
def test_whatever_is_typed_is_a_verb_one_may_type_or_none(typed, is_coordinator):
    verb = understand(typed, is_coordinator=is_coordinator)

    assert verb is None or verb in possible(is_coordinator=is_coordinator)


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
