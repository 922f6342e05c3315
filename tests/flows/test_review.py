"""A coordinator looks through pairs, swaps and settles them; what can't be is one sentence."""

from dataclasses import replace

import pytest

from flows import matching_round, offer, review, settling, swapping
from flows.ballots import Ballot, Decision, MatchingRound, Protocol, RoundId, Ruling, Stage
from flows.forms import Error, Form, Wrong
from flows.matching.candidates import Mentee, Mentor
from flows.matching.lines import Lines
from flows.matching.market import Market
from flows.matching.rules import Rule
from flows.matching_round import State
from flows.messages import PairsReleased, ReviewOver
from flows.outcome import Ballots, Outcome
from flows.people import PersonId, Role
from flows.review import Say
from flows.rulings import Table, settled
from flows.words import names, part
from tests.flows.rounds_lived import Life, person
from tests.people import MONDAY, PROGRAMME

JOAO, EIRIK, CARLOS = (PersonId(each) for each in ("joao", "eirik", "carlos"))
AMARA, ELEANOR, KWAME = (PersonId(each) for each in ("amara", "eleanor", "kwame"))
GIVEN = {JOAO: AMARA, EIRIK: ELEANOR}


def mentee(who: PersonId) -> Mentee:
    return Mentee(id=who, topics=("feedback",), waiting_since=MONDAY.date(), grade=3)


def mentor(who: PersonId, places: int = 1) -> Mentor:
    return Mentor(
        id=who, topics={"feedback": 2}, free_places=places, load=0, qualified=True, grade=5
    )


def ballot(who: PersonId, given: PersonId | None) -> Ballot:
    shown = (AMARA, ELEANOR, KWAME)
    return Ballot(person=who, role=Role.MENTEE, shown=shown, ranked=shown, given=given)


def table(
    *decisions: Decision,
    given: dict[PersonId, PersonId] = GIVEN,
    mentees: tuple[Mentee, ...] = (),
    mentors: tuple[Mentor, ...] = (),
    ballots: tuple[Ballot, ...] = (),
    lines: Lines | None = None,
) -> Table:
    """Two pairs before a coordinator, and Kwame with a free place; some are not as usual."""
    seeking = {each: mentee(each) for each in given} | {each.id: each for each in mentees}
    offering = {each: mentor(each) for each in (AMARA, ELEANOR, KWAME)}
    offering |= {each.id: each for each in mentors}
    mine = {each: ballot(each, given[each]) for each in given}
    special = {each.person: each for each in ballots}
    state = State(
        round=MatchingRound(id=RoundId("m1"), stage=Stage.REVIEW, decisions=decisions),
        ballots=tuple(special.get(each, mine[each]) for each in mine)
        + tuple(each for each in ballots if each.role is Role.MENTOR),
        people={each: person(each) for each in seeking},
        waiting=frozenset(seeking),
        programme=PROGRAMME,
        protocol=Protocol(review=True),
    )
    silent = {each.person for each in ballots if each.is_silent}
    market = Market(
        mentees=tuple(seeking.values()),
        mentors=tuple(each for each in offering.values() if each.id not in silent),
        lines=lines or Lines({}),
        at=MONDAY,
    )
    return Table(
        state=state,
        market=settled(market, state.round, state.ballots),
        mentees=seeking,
        mentors=offering,
        names={each: each.title() for each in (*seeking, *offering)},
    )


def sent(before: Table, **says: str) -> review.Said | Outcome:
    """Send the first page as it stands, but for what is said about somebody."""
    form = review.form(before)
    usual = {each.key: each.value for each in form.questions}
    given = {key: says.get(key.partition(".")[0], value) for key, value in usual.items()}
    return review.read_page(before, form.state, given)


def after(before: Table, outcome: Outcome) -> Table:
    """Return the table once an outcome is kept."""
    kept = [each for each in outcome.keep if isinstance(each, MatchingRound)]
    new = {b.person: b for each in outcome.keep if isinstance(each, Ballots) for b in each.all}
    ballots = tuple(new.get(each.person, each) for each in before.state.ballots)
    changed = replace(before, state=replace(before.state, ballots=ballots))
    return changed.under(kept[-1]) if kept else changed


def swap(before: Table, who: PersonId, whom: PersonId, reason: str = "") -> Outcome:
    form = swapping.form(before, (who,))
    return swapping.swap(before, form.state, {"mentor": whom, "reason": reason})


def errors(outcome: Outcome) -> list[Wrong]:
    assert isinstance(outcome.reply, Form)
    return [each.error.wrong for each in outcome.reply.questions if each.error]


# --- The page -----------------------------------------------------------------------------


def test_pairs_stand_in_alphabetical_order_with_reasons_and_points_and_are_approved():
    form = review.form(table())

    assert [each.says.facts for each in form.questions] == [
        (("mentee", "Eirik"), ("mentor", "Eleanor"), ("points", 81)),
        (("mentee", "Joao"), ("mentor", "Amara"), ("points", 81)),
    ]
    assert {each.value for each in form.questions} == {Say.APPROVE}
    assert all(each.hints[0].key == "why-topics-anyone" for each in form.questions)


def test_whoever_would_have_fitted_better_is_named_with_why_it_is_somebody_else():
    far, led = replace(mentor(KWAME), grade=7), replace(mentor(ELEANOR), topics={"data": 2})
    before = table(given={JOAO: AMARA, EIRIK: KWAME}, mentors=(far, led))
    eirik, joao = review.form(before).questions

    assert not any(each.key.startswith("matching-taken") for each in joao.hints)
    assert eirik.hints[-1] == part(
        "matching-taken-good", mentee="Eirik", mentor="Amara", holders=names(("Joao",))
    )


def test_many_pairs_stand_on_several_pages_and_what_was_said_on_each_is_kept():
    many = {PersonId(f"mentee-{n:02}"): AMARA for n in range(45)}
    before = table(given=many, mentors=(mentor(AMARA, 45),))

    said = sent(before, **{"mentee-03": Say.HOLD})
    assert isinstance(said, review.Said)
    second = review.form(said.table, said.next_after)
    assert (review.form(before).key, second.key) == (review.MORE, review.MORE)
    given = {each.key: each.value for each in second.questions}
    further = review.read_page(said.table, second.state, given)
    assert isinstance(further, review.Said)
    third = review.form(further.table, further.next_after)
    assert third.key == review.FORM
    assert [len(each.questions) for each in (second, third)] == [20, 5]
    last = review.read_page(
        further.table, third.state, {each.key: each.value for each in third.questions}
    )
    assert isinstance(last, review.Said)
    assert last.next_after is None
    assert last.table.round.pairs(Ruling.FORBID) == {("mentee-03", AMARA)}


def test_a_page_that_was_sent_wrong_comes_back_with_what_was_chosen():
    form = review.form(table())
    first, second = (each.key for each in form.questions)

    came = review.read_page(table(), form.state, {first: Say.HOLD, second: "whatever"})

    assert isinstance(came, Outcome)
    assert isinstance(came.reply, Form)
    assert came.reply.questions[0].value == Say.HOLD
    assert came.reply.questions[1].error == Error(Wrong.NOT_OFFERED)


# --- Releasing ----------------------------------------------------------------------------


def test_all_who_are_approved_are_asked_and_the_others_wait_for_the_next_choice():
    said = sent(table(), joao=Say.HOLD)
    assert isinstance(said, review.Said)
    outcome = review.release(said.table, MONDAY)

    round_, kept = outcome.keep
    assert round_.stage is Stage.ASKING
    assert round_.pairs(Ruling.FORBID) == {(JOAO, AMARA)}
    assert [(each.person, each.given) for each in kept.all] == [(JOAO, None)]
    assert isinstance(outcome.reply, PairsReleased)
    assert outcome.reply.parts == (
        part("review-released", pairs=1),
        part("review-held", people=names(("Joao",))),
    )
    [post] = outcome.messages
    assert post.parts == (part("round-pairs", pairs=1),)


def test_a_pair_that_can_not_be_any_more_is_named_and_not_asked():
    gone = table(mentors=(mentor(AMARA, places=0),))

    assert [each.facts for each in review.form(gone).parts] == [
        (("mentee", "Joao"), ("mentor", "Amara"))
    ]
    outcome = review.release(gone, MONDAY)
    assert [each.person for each in outcome.keep[1].all] == [JOAO]


def test_of_two_for_whom_one_place_is_left_one_is_asked():
    both = table(given={JOAO: AMARA, EIRIK: AMARA})

    assert len(review.possible(both)) == len(review.gone(both)) == 1


def test_a_private_name_and_a_full_mentor_look_the_same():
    named = table(mentees=(replace(mentee(JOAO), excluded=frozenset({AMARA})),))
    full = table(mentors=(mentor(AMARA, places=0),))

    assert review.form(named).parts == review.form(full).parts


def test_who_is_later_is_told_what_has_changed_and_nothing_is_doubled():
    before = table()
    form = review.form(before)
    said = sent(before, joao=Say.LOCK)
    assert isinstance(said, review.Said)
    given = {each.key: Say.HOLD for each in form.questions}

    came = review.read_page(said.table, form.state, given)

    assert isinstance(came, Outcome)
    assert not came.keep
    assert isinstance(came.reply, Form)
    assert came.reply.parts[0].key == "review-moved"
    assert {each.value for each in came.reply.questions} == {Say.HOLD}
    released = said.table.under(said.table.round.at(Stage.ASKING))
    assert review.read_page(released, form.state, given) == Outcome(reply=ReviewOver())
    assert review.read_page(before, "anything", given) == Outcome(reply=ReviewOver())


# --- Swapping -----------------------------------------------------------------------------


def test_a_swap_settles_one_pair_and_works_all_others_out_anew():
    before = table(given={JOAO: AMARA, EIRIK: ELEANOR, CARLOS: KWAME})
    outcome = swap(before, JOAO, KWAME)

    now = after(before, outcome)
    assert now.round.pairs(Ruling.LOCK) == {(JOAO, KWAME)}
    given = {each.person: each.given for each in now.state.given}
    assert given[JOAO] == KWAME
    assert sorted(given.values()) == [AMARA, ELEANOR, KWAME]
    assert isinstance(outcome.reply, Form)
    assert "review-changed" in {each.key for each in outcome.reply.parts}


def test_whoever_has_nobody_after_a_swap_is_named():
    only_her = replace(ballot(EIRIK, ELEANOR), shown=(ELEANOR,), ranked=(ELEANOR,))
    outcome = swap(table(ballots=(only_her,)), JOAO, ELEANOR)

    assert isinstance(outcome.reply, Form)
    assert [(each.key, each.facts) for each in outcome.reply.parts] == [
        ("review-nobody", (("people", names(("Eirik",))),)),
        ("review-without", (("mentees", 1),)),
    ]


PRIVATE = {
    "the mentee named them": table(mentees=(replace(mentee(JOAO), excluded=frozenset({KWAME})),)),
    "the mentor named them": table(mentors=(replace(mentor(KWAME), excluded=frozenset({JOAO})),)),
    "they were together, or one declined": table(
        mentees=(replace(mentee(JOAO), previous=frozenset({KWAME})),)
    ),
    "one was silent when they were suggested": table(
        mentees=(replace(mentee(JOAO), previous=frozenset({KWAME})),),
        ballots=(replace(ballot(JOAO, AMARA), still=(KWAME,)),),
    ),
    "they were struck out": table(ballots=(replace(ballot(JOAO, AMARA), struck=(KWAME,)),)),
    "the mentor has no place": table(mentors=(mentor(KWAME, places=0),)),
    "the mentor is silent": table(
        ballots=(Ballot(person=KWAME, role=Role.MENTOR, is_silent=True),)
    ),
    "the place is settled": table(Decision(Ruling.LOCK, EIRIK, KWAME)),
}
"""Why Kwame can't be had for João, where nobody is told."""


@pytest.mark.parametrize("why", PRIVATE)
def test_whoever_can_not_be_had_for_a_private_reason_is_not_available(why):
    before = PRIVATE[why]

    assert errors(swap(before, JOAO, KWAME)) == [Wrong.NOT_AVAILABLE]
    assert errors(swap(before, JOAO, KWAME, "They asked for it.")) == [Wrong.NOT_AVAILABLE]


@pytest.mark.parametrize("why", PRIVATE)
def test_what_anybody_may_know_is_said_first_whatever_is_private_besides(why):
    before = PRIVATE[why]
    junior = replace(before.mentors[KWAME], grade=2)
    market = replace(
        before.market,
        mentors=tuple(junior if e.id == KWAME else e for e in before.market.mentors),
    )
    same = replace(before, market=market, mentors=before.mentors | {KWAME: junior})

    assert errors(swap(same, JOAO, KWAME)) == [Wrong.IN_SPITE_OF_GRADES]
    assert errors(swap(same, JOAO, KWAME, "They asked for it.")) == [Wrong.NOT_AVAILABLE]


BREAKING = {
    Wrong.IN_SPITE_OF_GRADES: {"grade": 2},
    Wrong.IN_SPITE_OF_TOPICS: {"topics": {"strategy": 2}},
}


@pytest.mark.parametrize("wrong", BREAKING)
def test_a_written_reason_sets_such_a_rule_aside_and_is_kept_with_the_round(wrong):
    before = table(mentors=(replace(mentor(KWAME), **BREAKING[wrong]),))

    assert errors(swap(before, JOAO, KWAME)) == [wrong]
    now = after(before, swap(before, JOAO, KWAME, "They asked for it."))
    assert now.state.ballots[0].given == KWAME
    assert Decision(Ruling.OVERRIDE, JOAO, KWAME, "They asked for it.") in now.round.decisions
    [post] = review.release(now, MONDAY).messages
    assert post.parts[1].key == "round-in-spite"
    assert "asked for it" not in repr(post)


def test_no_reason_sets_a_reporting_line_aside_nor_a_language():
    led = table(lines=Lines({JOAO: KWAME}))
    mute = replace(mentor(KWAME), languages=frozenset({"fr"}))
    apart = table(mentors=(mute,), mentees=(replace(mentee(JOAO), languages=frozenset({"en"})),))

    assert errors(swap(led, JOAO, KWAME, "All agree.")) == [Wrong.ONE_LINE]
    assert errors(swap(apart, JOAO, KWAME, "All agree.")) == [Wrong.NO_LANGUAGE]


def test_a_form_that_fails_keeps_what_was_chosen():
    outcome = swap(table(mentors=(mentor(KWAME, places=0),)), JOAO, KWAME, "Please.")

    assert isinstance(outcome.reply, Form)
    assert [each.value for each in outcome.reply.questions] == [KWAME, "Please."]
    assert not outcome.keep


def test_several_swaps_come_one_after_the_other():
    before = table()
    said = sent(before, joao=Say.SWAP, eirik=Say.SWAP)
    assert isinstance(said, review.Said)
    assert said.swaps == (EIRIK, JOAO)
    first = swapping.after_page(said)
    assert isinstance(first.reply, Form)
    second = swapping.swap(said.table, first.reply.state, {"mentor": KWAME})
    assert isinstance(second.reply, Form)
    assert second.reply.key == swapping.FORM
    assert dict(second.reply.facts)["mentee"] == "Joao"


def test_whom_a_coordinator_suggests_instead_the_mentee_is_asked_about_as_well():
    life = Life(("joao",), {"amara": 1}, protocol=Protocol(review=True))
    life.lives(until=lambda life: life.round.stage is Stage.REVIEW)
    [given] = life.state.given
    listed = replace(given, ranked=given.shown)
    suggestion = life.suggestion(listed)

    assert matching_round.has_said_yes(listed, suggestion)
    lifted = replace(suggestion, in_spite=(Rule.HOURS,))
    assert not matching_round.has_said_yes(listed, lifted)
    assert not matching_round.has_said_yes(replace(listed, shown=()), suggestion)
    asked = offer.ask(lifted, MONDAY.date(), MONDAY, has_chosen=False)
    assert all(part("why-in-spite-hours") in each.parts for each in asked.messages)


# --- Before a round -----------------------------------------------------------------------


def settles(before: Table, ruling: str, reason: str = "") -> Outcome:
    given = {"mentee": JOAO, "mentor": KWAME, "ruling": ruling, "reason": reason}
    return settling.settle(before, given)


def test_two_are_put_together_kept_apart_and_let_go_again():
    before = table()
    together = after(before, settles(before, "lock"))
    assert together.round.pairs(Ruling.LOCK) == {(JOAO, KWAME)}
    apart = after(together, settles(together, "forbid"))
    assert [(e.ruling, e.mentee, e.mentor) for e in apart.round.decisions] == [
        (Ruling.FORBID, JOAO, KWAME)
    ]
    assert not after(apart, settles(apart, "free")).round.decisions


def test_a_rule_is_set_aside_with_a_reason_only():
    assert errors(settles(table(), "override")) == [Wrong.MISSING]
    now = after(table(), settles(table(), "override", "They asked for it."))
    assert now.round.pairs(Ruling.OVERRIDE) == {(JOAO, KWAME)}


def test_keeping_two_apart_tells_nothing_of_them():
    for before in PRIVATE.values():
        assert not errors(settles(before, "forbid"))


def test_what_was_settled_and_can_not_be_any_more_gives_way():
    full = table(Decision(Ruling.LOCK, JOAO, KWAME), mentors=(mentor(KWAME, places=0),))
    two = table(Decision(Ruling.LOCK, JOAO, KWAME), Decision(Ruling.LOCK, EIRIK, KWAME))
    left = table(Decision(Ruling.LOCK, CARLOS, KWAME))

    assert not full.market.locks
    assert two.market.locks == {(EIRIK, KWAME)}
    assert not left.market.locks
