"""Who has nobody, and why: told without anything that somebody said in private."""

from dataclasses import replace

import pytest

from flows import left_over
from flows.ballots import Ballot, MatchingRound, RoundId, Stage
from flows.forms import Form
from flows.matching.policy import STANDARD
from flows.messages import Choice
from flows.people import PersonId, Role
from flows.rulings import Table
from flows.words import Words
from tests.flows.test_review import AMARA, EIRIK, ELEANOR, JOAO, KWAME, mentee, mentor, table


def at(before: Table, stage: Stage, *ballots: Ballot) -> Table:
    """The same people at another stage of a round, with other ballots."""
    round_ = MatchingRound(id=RoundId("m1"), stage=stage)
    return replace(before, state=replace(before.state, round=round_, ballots=ballots))


def ballot(who: PersonId, *shown: PersonId, given: PersonId | None = None) -> Ballot:
    return Ballot(person=who, role=Role.MENTEE, shown=shown, given=given)


def named(form: Form) -> list[str]:
    heads = (dict(each.facts) for each in form.parts if each.key == "left-over-mentee")
    return [each["mentee"] for each in heads]


def lines(form: Form) -> list[str]:
    return [each.key for each in form.parts if each.is_small]


def test_while_mentees_choose_they_are_those_with_hardly_anybody_on_their_list():
    now = at(table(), Stage.RANKING, ballot(JOAO, AMARA, ELEANOR), ballot(EIRIK, AMARA))

    assert named(left_over.form(now)) == ["Eirik"]
    assert lines(left_over.form(now))[0] == "left-over-listed-elsewhere"


def test_while_mentors_are_asked_they_are_those_who_are_given_nobody():
    now = at(table(), Stage.ASKING, ballot(JOAO, AMARA, given=AMARA), ballot(EIRIK, AMARA))

    assert named(left_over.form(now)) == ["Eirik"]


def test_before_a_round_they_are_those_who_would_have_little_choice_or_waited_on():
    far = replace(mentee(EIRIK), grade=1)
    near = {each: replace(mentor(each), grade=8) for each in (ELEANOR, KWAME)}
    before = table(mentees=(far,), mentors=tuple(near.values()))

    assert named(left_over.form(at(before, Stage.PLANNED))) == ["Eirik", "Joao"]
    assert named(left_over.form(at(table(), Stage.PLANNED))) == []
    assert named(left_over.form(at(table(), Stage.PLANNED, ballot(JOAO)))) == ["Joao"]


def test_a_coordinator_reads_why_it_is_not_the_mentor_somebody_hopes_for():
    def read(before, whom):
        now = at(replace(before, hoped_for={EIRIK: whom}), Stage.ASKING, ballot(EIRIK))
        now = replace(now, names=now.names | {whom: "Whom"})
        parts = [each for each in left_over.form(now).parts if each.is_small]
        return [(each.key, dict(each.facts).get("rule")) for each in parts if "Whom" in str(each)]

    far = replace(mentor(AMARA), grade=9)
    said = Words("matching-rule-grade_range")
    head = ("hoped-for-mentor", None)
    assert read(table(mentors=(far,)), AMARA) == [head, ("matching-why-not", said)]
    [_, (_, open_)] = read(table(), AMARA)
    named = replace(mentee(EIRIK), excluded=frozenset({AMARA}))
    full = replace(mentor(AMARA), free_places=0)
    assert read(table(mentees=(named,)), AMARA) == read(table(mentors=(full,)), AMARA)
    assert read(table(mentees=(named,)), AMARA) == [head, ("matching-why-not", open_)]
    assert read(table(), JOAO) == [("hoped-for-no-mentor", None)]


def test_each_is_told_what_held_mentors_back_and_what_would_help():
    far = replace(mentee(EIRIK), grade=1)
    others = (
        replace(mentor(AMARA), grade=6),
        replace(mentor(ELEANOR), grade=7),
        replace(mentor(KWAME), topics={"data": 2}, grade=3),
    )
    form = left_over.form(at(table(mentees=(far,), mentors=others), Stage.REVIEW, ballot(EIRIK)))

    [head, *said] = [each for each in form.parts if each.choice is None][:5]
    assert head.facts == (("mentee", "Eirik"), ("mentors", 3))
    assert [(each.key, each.facts) for each in said] == [
        ("left-over-nobody-fits", (("mentors", 0),)),
        ("left-over-held-back", (("mentors", 2), ("rule", Words("matching-rule-grade_range")))),
        ("left-over-held-back", (("mentors", 1), ("rule", Words("matching-rule-one_skill")))),
        ("matching-help-topic", said[3].facts),
    ]
    assert form.parts[-1].choice == Choice.CIRCLE


def private() -> dict[str, Table]:
    """Two who could be together, and every private reason for which they are not."""
    silent = Ballot(person=AMARA, role=Role.MENTOR, is_silent=True)
    them, their = frozenset({AMARA}), frozenset({EIRIK})
    return {
        "named her": table(mentees=(replace(mentee(EIRIK), excluded=them),)),
        "she named": table(mentors=(replace(mentor(AMARA), excluded=their),)),
        "were together, or one declined": table(mentees=(replace(mentee(EIRIK), previous=them),)),
        "she is full": table(mentors=(mentor(AMARA, 0),)),
        "she is silent": table(ballots=(silent,)),
        "struck her out": table(ballots=(replace(ballot(EIRIK, ELEANOR), struck=(AMARA,)),)),
    }


@pytest.mark.parametrize("stage", [Stage.RANKING, Stage.REVIEW, Stage.ASKING, Stage.PLANNED])
def test_nothing_that_is_private_changes_a_figure_or_a_word(stage):
    plain = left_over.form(at(table(), stage, ballot(EIRIK, ELEANOR)))

    assert named(plain)
    for why, before in private().items():
        kept = (each for each in before.state.ballots if each.person == AMARA)
        mine = next(each for each in before.state.ballots if each.person == EIRIK)
        now = at(before, stage, replace(ballot(EIRIK, ELEANOR), struck=mine.struck), *kept)
        assert left_over.form(now) == plain, why


def test_many_stand_on_several_pages():
    many = {PersonId(f"mentee-{n:02}"): AMARA for n in range(30)}
    now = at(table(given=many), Stage.REVIEW)
    read, form = [], left_over.form(now)
    while form.can_send:
        read += named(form)
        form = left_over.form(now, form.state)

    assert [*read, *named(form)] == sorted(each.title() for each in many)


def test_who_fits_but_not_well_is_counted_and_told_so():
    hardly = replace(STANDARD, acceptable=990, good=995)
    before = table()
    before = replace(before, market=replace(before.market, policy=hardly))
    form = left_over.form(at(before, Stage.REVIEW, ballot(EIRIK)))

    said, *_ = (each for each in form.parts if each.key == "left-over-nobody-fits-well")
    assert said.facts == (("mentors", 3),)
