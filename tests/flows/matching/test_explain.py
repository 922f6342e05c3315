"""Why not these two: what anybody may know is told, and what is private is all one."""

from dataclasses import replace

import pytest

from flows.matching.explain import Cause, Tier, WhyNot, best_refused
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


def refused(market, pairs, mentee=KWAME):
    """Why somebody did not get whoever would have fitted them better."""
    return best_refused(market, pairs, mentee.id)


def test_whose_places_went_to_others_they_are_named_with_how_good_that_is():
    full = market(mentors=(replace(AMARA, free_places=2), PRIYA))
    found = refused(full, {KWAME.id: PRIYA.id, TOMAS.id: AMARA.id, MEI.id: AMARA.id})

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
    [(500, 400, Tier.GOOD), (990, 500, Tier.ACCEPTABLE), (990, 980, Tier.MATCHED)],
)
def test_the_least_of_those_matches_says_how_good_they_are(good, acceptable, tier):
    ours = replace(STANDARD, good=good, acceptable=acceptable)
    poor = replace(MEI, topics=("strategy", "writing"))

    assert refused(market(KWAME, poor, policy=ours), {MEI.id: AMARA.id}).tier is tier


def test_a_rule_that_anybody_may_know_is_named():
    far = replace(KWAME, languages=frozenset({"zh"}))
    found = refused(market(far), {}, far)

    assert found.cause is Rule.LANGUAGE
    assert refusal(found, CALLED) == part(
        "matching-why-not",
        mentee="Kwame",
        mentor="Amara",
        rule=Words("matching-rule-language"),
    )


@pytest.mark.parametrize("pairs", [{}, {MEI.id: AMARA.id}], ids=["free", "taken"])
@pytest.mark.parametrize(
    ("one", "other", "known"),
    [
        (replace(KWAME, excluded=frozenset({AMARA.id})), AMARA, {}),
        (KWAME, replace(AMARA, excluded=frozenset({KWAME.id})), {}),
        (replace(KWAME, previous=frozenset({AMARA.id})), AMARA, {}),
        (KWAME, AMARA, {"forbidden": frozenset({(KWAME.id, AMARA.id)})}),
    ],
    ids=["the mentee named them", "the mentor did", "together before", "struck out"],
)
def test_what_is_private_changes_nothing_of_what_is_told(pairs, one, other, known):
    told = refused(market(one, MEI, TOMAS, mentors=(other, PRIYA), **known), pairs, one)

    assert told == refused(market(), pairs)


def test_where_there_was_a_place_all_together_are_better_off_or_somebody_is_not_available():
    assert refused(market(), {KWAME.id: PRIYA.id}).cause is Cause.ELSEWHERE
    full = market(mentors=(replace(AMARA, free_places=0), PRIYA))
    assert refused(full, {KWAME.id: PRIYA.id}).cause is Cause.ELSEWHERE


def test_where_nobody_would_have_fitted_better_there_is_nothing_to_ask():
    assert refused(market(), {KWAME.id: AMARA.id}) is None
    assert refused(market(mentors=()), {}) is None


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
