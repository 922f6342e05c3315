"""Two equals: what holds in both directions, and who comes first."""

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from flows.matching import equals
from flows.matching.candidates import Format
from flows.matching.equals import Equal, Exchange
from flows.matching.lines import Lines
from flows.matching.propose import Nobody
from flows.matching.rules import Rule
from flows.people import PersonId
from tests.flows.matching.cast import MARCH, mentee, mentor

APART = Lines({})


def equal(name: str, asks: tuple[str, ...], gives: tuple[str, ...], **known) -> Equal:
    """Somebody who asks for these topics and gives those."""
    since = known.pop("since", date(2026, 2, 2))
    plain = {"grade": 4, "departments_wanted": frozenset(), **known}
    who = PersonId(name)
    return Equal(
        mentee(id=who, topics=asks, waiting_since=since, **plain),
        mentor(id=who, topics=dict.fromkeys(gives, 2), **plain),
    )


JOAO = equal("joao", ("feedback",), ("data", "strategy"))
TOMAS = equal("tomas", ("data",), ("feedback",))


def found(*pool: Equal, lines: Lines = APART) -> Exchange | Nobody:
    return equals.best(pool, lines, MARCH)


def test_each_of_the_two_gives_what_the_other_asks_for():
    exchange = found(JOAO, TOMAS)

    assert isinstance(exchange, Exchange)
    assert {exchange.one, exchange.other} == {"joao", "tomas"}
    assert set(exchange.topics) == {"feedback", "data"}
    assert exchange.for_one.parts["skills"] is not None
    assert exchange.for_other.parts["skills"] is not None


def test_who_can_only_take_is_not_proposed_to_anybody():
    taker = equal("tomas", ("data",), ("hiring",))

    assert found(JOAO, taker) == Nobody({Rule.ONE_SKILL: 1})
    assert found(taker, JOAO) == Nobody({Rule.ONE_SKILL: 1})


@pytest.mark.parametrize("grade", [None, 1, 4, 9])
def test_no_grade_stands_between_equals_or_speaks_for_them(grade):
    exchange = found(JOAO, equal("tomas", ("data",), ("feedback",), grade=grade))

    assert isinstance(exchange, Exchange)
    assert exchange == found(JOAO, TOMAS)
    assert exchange.for_one.parts["grade_gap"] is None


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"excluded": frozenset({JOAO.id})}, Rule.FORBIDDEN),
        ({"previous": frozenset({JOAO.id})}, Rule.PREVIOUS_PAIR),
        ({"languages": frozenset({"fr"})}, Rule.LANGUAGE),
        ({"format": Format.IN_PERSON}, Rule.FORMAT),
    ],
    ids=str,
)
def test_every_other_rule_holds_for_equals_whoever_comes_first(changes, rule):
    other = equal("tomas", ("data",), ("feedback",), **changes)

    assert found(JOAO, other) == found(other, JOAO) == Nobody({rule: 1})


def test_nobody_exchanges_with_whom_they_lead():
    lines = Lines({JOAO.id: PersonId("amara"), PersonId("amara"): TOMAS.id})

    assert found(JOAO, TOMAS, lines=lines) == Nobody({Rule.LINE_CHAIN: 1})


def test_who_has_waited_longest_comes_first_with_whoever_fits_them_best():
    early = equal("amara", ("hiring", "writing"), ("data",), since=date(2026, 1, 5))
    little = equal("kwame", ("data",), ("hiring",))
    much = equal("priya", ("data",), ("hiring", "writing"))

    for pool in permutations((JOAO, TOMAS, early, little, much)):
        exchange = found(*pool)
        assert isinstance(exchange, Exchange)
        assert {exchange.one, exchange.other} == {early.id, much.id}


def test_as_many_as_can_be_have_somebody_and_not_only_the_two_who_fit_best():
    """Amara and Kwame would fit each other best of all: João and Priya would then have nobody."""
    amara = equal("amara", ("feedback",), ("data",))
    kwame = equal("kwame", ("data",), ("feedback",))
    joao = equal("joao", ("data", "hiring"), ("feedback",))
    priya = equal("priya", ("feedback", "hiring"), ("data",), languages=frozenset({"fr"}))
    kwame = replace(
        kwame,
        asks=replace(kwame.asks, languages=frozenset({"en", "fr"})),
        gives=replace(kwame.gives, languages=frozenset({"en", "fr"})),
    )
    pool, pairs = (amara, kwame, joao, priya), set()
    for _ in range(2):
        exchange = found(*pool)
        assert isinstance(exchange, Exchange)
        pairs.add(frozenset({exchange.one, exchange.other}))
        pool = tuple(each for each in pool if each.id not in {exchange.one, exchange.other})

    assert pairs == {frozenset({"amara", "joao"}), frozenset({"kwame", "priya"})}


def test_where_nobody_waits_there_is_nobody():
    assert found() == found(JOAO) == Nobody({})
