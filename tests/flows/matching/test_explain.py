"""Why not these two: what anybody may know is told, and what is private is all one."""

from dataclasses import replace

import pytest

from flows.matching.explain import Cause, Tier, WhyNot, best_refused, why_not
from flows.matching.market import Market
from flows.matching.policy import STANDARD
from flows.matching.rules import Lines, Rule
from flows.matching.score import score
from flows.matching.unmatched import Change, Relax, Unmatched
from flows.people import PersonId
from flows.whynot import explained, refusal, told, what_would_help
from flows.words import Verbatim, Words, names, part
from tests.flows.matching.cast import MARCH, mentee, mentor

KWAME, MEI, TOMAS = (
    mentee(id=PersonId("kwame")),
    mentee(id=PersonId("mei")),
    mentee(id=PersonId("tomas")),
)
AMARA, PRIYA = mentor(), mentor(id=PersonId("priya"), topics={"strategy": 1})
CALLED = {PersonId(name): name.title() for name in ("kwame", "mei", "tomas", "amara", "priya")}


def market(*mentees, mentors=(AMARA, PRIYA), **known):
    return Market(
        mentees=mentees or (KWAME, MEI, TOMAS), mentors=mentors, lines=Lines({}), at=MARCH, **known
    )


def cause(market, pairs, mentee=KWAME, mentor=AMARA):
    return why_not(market, pairs, mentee.id, mentor.id).cause


def test_whose_places_went_to_others_they_are_named_with_how_good_that_is():
    full = market(mentors=(replace(AMARA, free_places=2), PRIYA))
    found = why_not(full, {TOMAS.id: AMARA.id, MEI.id: AMARA.id}, KWAME.id, AMARA.id)

    assert found == WhyNot(
        mentee=KWAME.id,
        mentor=AMARA.id,
        score=1000,
        cause=Cause.TAKEN,
        to=(MEI.id, TOMAS.id),
        tier=Tier.GOOD,
    )
    assert refusal(found, CALLED) == part(
        "matching-taken-good", mentee="Kwame", mentor="Amara", holders=names(("Mei", "Tomas"))
    )


@pytest.mark.parametrize(
    ("good", "acceptable", "tier"),
    [(500, 400, Tier.GOOD), (980, 500, Tier.ACCEPTABLE), (990, 980, Tier.MATCHED)],
)
def test_the_least_of_those_matches_says_how_good_they_are(good, acceptable, tier):
    ours = replace(STANDARD, good=good, acceptable=acceptable)
    poor = replace(MEI, topics=("strategy", "writing"))
    table = market(KWAME, poor, mentors=(AMARA,), policy=ours)

    assert why_not(table, {MEI.id: AMARA.id}, KWAME.id, AMARA.id).tier is (
        Tier.of(why_not(table, {}, MEI.id, AMARA.id).score, ours)
    )
    assert Tier.of(970, ours) is tier


def test_a_rule_that_anybody_may_know_is_named():
    far = replace(KWAME, grade=1)
    table = market(far, mentors=(replace(AMARA, grade=8),))

    assert cause(table, {}, far) is Rule.GRADE_RANGE
    assert refusal(why_not(table, {}, far.id, AMARA.id), CALLED) == part(
        "matching-why-not",
        mentee="Kwame",
        mentor="Amara",
        rule=Words("matching-rule-grade_range"),
    )


@pytest.mark.parametrize(
    ("one", "other", "known"),
    [
        (replace(KWAME, excluded=frozenset({AMARA.id})), AMARA, {}),
        (KWAME, replace(AMARA, excluded=frozenset({KWAME.id})), {}),
        (replace(KWAME, previous=frozenset({AMARA.id})), AMARA, {}),
        (KWAME, replace(AMARA, free_places=0), {}),
        (KWAME, AMARA, {"forbidden": frozenset({(KWAME.id, AMARA.id)})}),
    ],
)
def test_what_is_private_and_a_full_mentor_read_the_same(one, other, known):
    table = market(one, mentors=(other,), **known)
    found = why_not(table, {}, one.id, other.id)

    assert found.cause is Cause.NOT_AVAILABLE
    assert refusal(found, CALLED) == part(
        "matching-why-not",
        mentee="Kwame",
        mentor="Amara",
        rule=Words("matching-rule-not_available"),
    )


@pytest.mark.parametrize("private", [{}, {"forbidden": frozenset({(KWAME.id, AMARA.id)})}])
def test_whether_something_private_was_in_the_way_too_cannot_be_told_from_taken_places(private):
    pairs = {MEI.id: AMARA.id}

    assert why_not(market(**private), pairs, KWAME.id, AMARA.id) == why_not(
        market(), pairs, KWAME.id, AMARA.id
    )


def test_what_anybody_may_know_is_told_whether_or_not_something_private_was_in_the_way_too():
    far = replace(KWAME, languages=frozenset({"zh"}))
    private = replace(far, excluded=frozenset({AMARA.id}))

    assert cause(market(far), {}, far) is cause(market(private), {}, private) is Rule.LANGUAGE


def test_where_both_fit_and_there_was_a_place_all_together_are_better_off():
    assert cause(market(), {KWAME.id: PRIYA.id}) is Cause.ELSEWHERE


def test_whoever_else_would_have_fitted_best_is_the_one_to_ask_about():
    found = best_refused(market(), {KWAME.id: PRIYA.id, MEI.id: AMARA.id}, KWAME.id)
    assert (found.mentor, found.cause) == (AMARA.id, Cause.TAKEN)

    other = best_refused(market(), {KWAME.id: AMARA.id}, KWAME.id)
    assert (other.mentor, other.cause) == (PRIYA.id, Cause.ELSEWHERE)


def test_where_there_is_nobody_else_there_is_nothing_to_ask():
    assert best_refused(market(mentors=(AMARA,)), {KWAME.id: AMARA.id}, KWAME.id) is None


# --- In words ------------------------------------------------------------------------------


def test_a_coordinator_reads_the_reasons_and_what_is_blank():
    blank = score(KWAME, replace(AMARA, zone=None, grade=None), MARCH)

    assert explained(blank)[-1].key == "matching-not-known"
    assert [each.key for each in explained(score(KWAME, AMARA, MARCH))] == [
        "why-topics-anyone",
        "why-levels-anyone",
        "why-department-anyone",
    ]


def test_what_is_not_told_apart_is_counted_as_one():
    because = {Rule.FREE_PLACE: 2, Rule.HOURS: 4, Rule.FORBIDDEN: 1, Rule.PREVIOUS_PAIR: 3}
    left = Unmatched(mentee=KWAME.id, because=because, taken=5, smallest_change=None)

    assert told(left) == {"hours": 4, "not_available": 6, "taken": 5}
    assert what_would_help(left) == part("matching-help-none")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (Change(what=Relax.PLACE, mentors=2), part("matching-help-place", mentors=2)),
        (
            Change(what=Relax.HOURS, mentors=1, hours=9.5),
            part("matching-help-hours", mentors=1, hours=9.5),
        ),
        (
            Change(what=Relax.LEVELS, mentors=1, levels=5),
            part("matching-help-levels", mentors=1, levels=5),
        ),
        (
            Change(what=Relax.LEVELS, mentors=1, levels=0),
            part("matching-help-level", mentors=1),
        ),
    ],
)
def test_the_smallest_change_is_said_with_what_it_rests_on(change, said):
    left = Unmatched(mentee=KWAME.id, because={}, taken=0, smallest_change=change)

    assert what_would_help(left) == said


def test_a_topic_or_language_that_is_not_ours_stands_as_it_was_written():
    change = Change(what=Relax.TOPIC, mentors=1, name="welding")
    left = Unmatched(mentee=KWAME.id, because={}, taken=0, smallest_change=change)

    assert dict(what_would_help(left).facts)["topic"].labels == (Verbatim("welding"),)
