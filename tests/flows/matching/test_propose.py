from datetime import date, timedelta
from hashlib import sha256
from operator import attrgetter

from hypothesis import given
from hypothesis import strategies as st

from flows.matching.propose import Nobody, Pair, in_turn
from flows.matching.reasons import Because, Reason
from flows.matching.rules import Lines, Rule, blocked
from flows.matching.score import score
from flows.people import PersonId
from tests.flows.matching import cast
from tests.flows.matching.cast import AMARA, JOAO, MARCH, STRANGERS, mentee, mentor

KWAME, MEI_LIN, PRIYA, TOMAS = (PersonId(name) for name in ("kwame", "mei-lin", "priya", "tomas"))
NO_BOSSES = Lines(dict.fromkeys([AMARA.id, JOAO.id, KWAME, MEI_LIN, PRIYA, TOMAS]))


def best_pair(mentees, mentors, lines, at):
    """Have those who have waited longest come first, as they do in the pool."""
    return in_turn(sorted(mentees, key=attrgetter("waiting_since")), mentors, lines, at)


def together(pair):
    return pair.mentee, pair.mentor


def test_joao_is_proposed_to_the_mentor_who_offers_more_of_what_he_asks_for():
    kwame = mentor(id=KWAME, topics={"strategy": 1})

    assert best_pair([JOAO], [kwame, AMARA], STRANGERS, MARCH) == Pair(
        JOAO.id, AMARA.id, score(JOAO, AMARA, MARCH)
    )


def test_a_better_score_does_not_help_somebody_who_breaks_a_rule():
    kwame = mentor(id=KWAME, topics={"strategy": 1})
    full = mentor(free_places=0)

    assert together(best_pair([JOAO], [kwame, full], NO_BOSSES, MARCH)) == (JOAO.id, KWAME)


def test_of_two_who_fit_alike_the_one_who_has_waited_longest_comes_first():
    early = mentee(id=PRIYA, waiting_since=JOAO.waiting_since - timedelta(days=1))

    assert together(best_pair([JOAO, early], [AMARA], NO_BOSSES, MARCH)) == (PRIYA, AMARA.id)


def test_a_longer_wait_comes_before_a_better_fit():
    early = mentee(id=PRIYA, waiting_since=date(2020, 1, 1), departments_wanted={"Finance"})
    fits = [score(each, AMARA, MARCH).tenths for each in (early, JOAO)]

    assert fits[0] < fits[1]
    assert together(best_pair([JOAO, early], [AMARA], NO_BOSSES, MARCH)) == (PRIYA, AMARA.id)


def test_whoever_has_waited_longest_and_fits_nobody_holds_up_nobody():
    early = mentee(id=PRIYA, waiting_since=date(2020, 1, 1), excluded={AMARA.id})

    assert together(best_pair([JOAO, early], [AMARA], NO_BOSSES, MARCH)) == (JOAO.id, AMARA.id)


def test_of_two_mentors_who_fit_alike_the_one_with_fewer_mentees_is_asked():
    busy = mentor(id=KWAME, load=2)

    assert together(best_pair([JOAO], [busy, AMARA], NO_BOSSES, MARCH)) == (JOAO.id, AMARA.id)


def test_a_longer_wait_comes_before_a_mentor_with_fewer_mentees():
    early = mentee(id=PRIYA, waiting_since=date(2020, 1, 1), excluded={AMARA.id})
    busy = mentor(id=KWAME, load=2)

    assert together(best_pair([JOAO, early], [AMARA, busy], NO_BOSSES, MARCH)) == (PRIYA, KWAME)


def test_when_nothing_else_decides_a_lot_does_that_always_falls_the_same_way():
    alike = [mentor(id=name) for name in (AMARA.id, KWAME, MEI_LIN, TOMAS)]
    drawn = min(alike, key=lambda one: sha256(f"{JOAO.id}\n{one.id}".encode()).hexdigest())

    for crowd in (alike, alike[::-1]):
        assert best_pair([JOAO], crowd, NO_BOSSES, MARCH).mentor == drawn.id


def test_when_there_is_nobody_each_rule_says_how_many_it_held_back():
    crowd = [
        mentor(qualified=False),
        mentor(id=KWAME, free_places=0),
        mentor(id=MEI_LIN, free_places=0),
        mentor(id=TOMAS, topics={"writing": 3}),
    ]

    assert best_pair([JOAO], crowd, NO_BOSSES, MARCH) == Nobody(
        {Rule.QUALIFIED: 1, Rule.FREE_PLACE: 2, Rule.ONE_SKILL: 1}
    )


def test_an_empty_programme_has_nobody_and_no_reason():
    assert best_pair([], [AMARA], NO_BOSSES, MARCH) == Nobody({})
    assert best_pair([JOAO], [], NO_BOSSES, MARCH) == Nobody({})


def test_people_may_be_handed_over_one_by_one():
    assert best_pair(iter([JOAO]), iter([AMARA]), NO_BOSSES, MARCH) == best_pair(
        [JOAO], [AMARA], NO_BOSSES, MARCH
    )


def test_a_line_we_do_not_know_is_a_caution_in_the_proposal():
    for told in (AMARA.id, JOAO.id):
        pair = best_pair([JOAO], [AMARA], Lines({told: None}), MARCH)
        assert pair.score.caution == Reason(Because.LINE_NOT_KNOWN)


@given(cast.crowds_of_mentees, cast.crowds_of_mentors, cast.lines, st.randoms())
def test_the_order_of_the_lists_never_matters(mentees, mentors, lines, chance):
    before = best_pair(mentees, mentors, lines, MARCH)
    chance.shuffle(mentees)
    chance.shuffle(mentors)

    assert best_pair(mentees, mentors, lines, MARCH) == before


@given(cast.crowds_of_mentees, cast.crowds_of_mentors, cast.lines)
def test_looking_at_every_pair_one_by_one_finds_none_better(mentees, mentors, lines):
    legal, held_back = [], 0
    for one in mentees:
        for other in mentors:
            if blocked(one, other, lines, MARCH) is None:
                legal.append((score(one, other, MARCH).tenths, one.waiting_since, one, other))
            else:
                held_back += 1

    found = best_pair(mentees, mentors, lines, MARCH)

    if not legal:
        assert isinstance(found, Nobody)
        assert sum(found.because.values()) == held_back
        return
    assert isinstance(found, Pair)
    turn = [entry for entry in legal if entry[1] == min(waiting for _, waiting, *_ in legal)]
    first = [entry for entry in turn if entry[0] == max(tenths for tenths, *_ in turn)]
    lightest = min(other.load for *_, other in first)
    assert found.score.tenths == first[0][0]
    assert together(found) in {
        (one.id, other.id) for *_, one, other in first if other.load == lightest
    }


@given(cast.crowds_of_mentees, cast.crowds_of_mentors, cast.lines, cast.mentors)
def test_one_more_mentor_never_makes_it_worse_for_whose_turn_it_is(
    mentees, mentors, lines, newcomer
):
    before = best_pair(mentees, mentors, lines, MARCH)
    after = best_pair(mentees, [*mentors, newcomer], lines, MARCH)

    if isinstance(before, Pair):
        since = {each.id: each.waiting_since for each in mentees}
        turns = [(-since[one.mentee].toordinal(), one.score.tenths) for one in (after, before)]
        assert turns[0] >= turns[1]
