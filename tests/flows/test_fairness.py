"""What people say of themselves is nobody's to see, and what became of groups tells of nobody."""

from dataclasses import replace
from datetime import date

import pytest

from flows import fairness, mydata, pairing, profile
from flows.forms import Error, Form, Wrong
from flows.groups import Declared, Dimension
from flows.home import View
from flows.lanes import Waiting, desk
from flows.matching.audit import Finding, Row, audit
from flows.messages import PRIVATE_FORMS, Choice, DeclaredNoted, DeskFairness, ProfileDeclared
from flows.outcome import Fared, Outcome
from flows.people import PersonId, Role
from flows.words import part
from tests.people import JOAO, MONDAY, PROGRAMME

GENDER = Dimension("Gender", ("Woman", "Man"))
TIME = Dimension("Working time", ("Full time", "Part time"))
BOTH = (GENDER, TIME)
ASKING = replace(PROGRAMME, dimensions=BOTH)
A_DAY = date(2026, 3, 2)


# --- Saying it ----------------------------------------------------------------------------


def test_the_page_is_private_and_rather_not_stands_everywhere_until_somebody_says_something():
    page = fairness.form(BOTH, {"Working time": "Part time"})

    assert page.private
    assert page.key in PRIVATE_FORMS
    assert [each.value for each in page.questions] == [fairness.RATHER_NOT, "Part time"]
    assert all(each.options[0].value == fairness.RATHER_NOT for each in page.questions)


def test_what_is_said_is_kept_and_nothing_else_is_written_down():
    given = {"group-0": fairness.RATHER_NOT, "group-1": "Part time"}

    assert fairness.choose(JOAO.id, BOTH, {"Gender": "Man"}, given) == Outcome(
        reply=DeclaredNoted(parts=(part("held-declared", what="Working time", group="Part time"),)),
        keep=(Declared(JOAO.id, {"Working time": "Part time"}),),
    )


def test_saying_nothing_is_kept_like_anything_else():
    given = dict.fromkeys(("group-0", "group-1"), fairness.RATHER_NOT)

    assert fairness.choose(JOAO.id, BOTH, {}, given).keep == (Declared(JOAO.id, {}),)


def test_what_is_asked_no_more_is_neither_taken_nor_kept():
    reply = fairness.choose(JOAO.id, (GENDER,), {}, {"group-0": "Part time"}).reply

    assert isinstance(reply, Form)
    assert reply.questions[0].error == Error(Wrong.NOT_OFFERED)
    assert GENDER.of({"Gender": "Somebody else's word"}) is None


def looked(programme, said) -> View:
    return View(
        person=JOAO,
        programme=programme,
        wishes=(),
        relationships=(),
        has_joined=True,
        declared=said,
    )


def test_somebody_finds_it_on_their_profile_and_among_their_data():
    view = looked(ASKING, {"Gender": "Man"})
    line = part("held-declared", what="Gender", group="Man")

    assert ProfileDeclared(parts=(line,)) in profile.screen(view).cards
    assert line in mydata.show(view).parts


def test_where_nothing_is_asked_nothing_is_offered_to_anybody():
    cards = (
        *profile.screen(looked(PROGRAMME, {})).cards,
        *desk(Waiting(programme=PROGRAMME), A_DAY),
    )

    assert not any(isinstance(each, ProfileDeclared | DeskFairness) for each in cards)
    assert DeskFairness() in desk(Waiting(programme=ASKING), A_DAY)
    assert not any(Choice.DECLARE in card.choices for card in cards)


# --- What may be shown --------------------------------------------------------------------


def crowd(**groups: tuple[int, int]) -> tuple[fairness.Said, Fared]:
    """So many of each group, and how many of them were given somebody."""
    said, fared = {}, {}
    for group, (many, given) in groups.items():
        for n in range(many):
            who = PersonId(f"{group}{n}")
            said[who] = {} if group == "nothing" else {"Gender": group}
            fared[who] = 70.0 if n < given else None
    return said, Fared(A_DAY, {Role.MENTEE: fared, Role.MENTOR: {}})


def seen(counted=None, **groups) -> list[fairness.Look]:
    said, fared = crowd(**groups)
    return [*fairness.looks(fared, said, counted or {}, BOTH)]


def shares(**groups) -> dict[str, int | None]:
    [look] = seen(**groups)
    return {row.group: row.matched_percent for row in look.finding.rows}


def test_groups_of_five_and_more_are_shown_with_how_they_fared():
    [look] = seen(Woman=(10, 5), Man=(20, 15))

    assert (look.role, look.dimension, look.on) == (Role.MENTEE, "Gender", A_DAY)
    assert look.finding == Finding(
        rows=(
            Row(group="Man", people=20, matched_percent=75, mean_score=70),
            Row(group="Woman", people=10, matched_percent=50, mean_score=70),
        ),
        is_whole=True,
        gap_percent=25,
        gap_score=0,
    )


@pytest.mark.parametrize(
    "groups",
    [
        {},
        {"nothing": (20, 10)},
        {"Woman": (4, 2), "nothing": (20, 10)},
        {"Woman": (4, 4), "Man": (4, 1), "nothing": (20, 10)},
        {"Woman": (20, 10)},
    ],
    ids=["nobody", "nothing said", "a few", "two few groups", "all the same"],
)
def test_where_too_few_said_anything_or_all_the_same_nothing_is_shown(groups):
    assert seen(**groups) == []


def test_a_share_tells_of_nobody_who_is_known_to_have_nobody():
    """She knows who was left out: where five of six have somebody, one of those is the sixth."""
    assert shares(Woman=(6, 5), Man=(20, 20)) == {"Man": None, "Woman": None}
    assert shares(Woman=(12, 0), Man=(12, 12)) == {"Man": None, "Woman": None}
    assert shares(Woman=(12, 6), Man=(12, 12), nothing=(12, 12)) == {
        "": None,
        "Man": None,
        "Woman": None,
    }
    assert shares(Woman=(24, 12), Man=(12, 12), nothing=(12, 7)) == {
        "": None,
        "Man": None,
        "Woman": 50,
    }


def test_where_everybody_or_nobody_has_somebody_a_share_tells_nothing_new():
    assert shares(Woman=(6, 6), Man=(6, 6)) == {"Man": 100, "Woman": 100}
    assert shares(Woman=(6, 0), Man=(6, 0)) == {"Man": 0, "Woman": 0}


def test_whoever_was_counted_once_is_never_counted_again_whatever_they_say_since():
    said, fared = crowd(Woman=(10, 5), Man=(20, 15))
    first = fairness.looks(fared, said, {}, BOTH)
    counted = {who: fairness.counted(who, (), fared, first) for who in said}
    changed = {**said, PersonId("Woman9"): {"Gender": "Man"}}

    assert fairness.looks(fared, changed, counted, BOTH) == ()

    more, newcomers = crowd(Woman=(30, 15), Man=(30, 15))
    [second] = fairness.looks(newcomers, more, counted, BOTH)
    assert [row.people for row in second.finding.rows] == [10, 20]


def test_what_somebody_was_counted_in_tells_nothing_of_what_they_said():
    said, fared = crowd(Woman=(10, 5), Man=(20, 15), nothing=(10, 5))
    new = fairness.looks(fared, said, {}, BOTH)

    assert {tuple(fairness.counted(who, (), fared, new)) for who in said} == {("mentee:gender",)}
    assert fairness.counted(PersonId("elsewhere"), (), fared, new) == []


def test_each_side_and_question_keeps_the_last_that_was_shown():
    [old] = seen(Woman=(10, 5), Man=(20, 15))
    new = replace(old, on=date(2026, 9, 1))
    other = replace(old, dimension="Working time")

    assert fairness.latest((old, other), (new,)) == (new, other)


# --- Looking at it ------------------------------------------------------------------------


def test_the_page_says_of_each_question_what_is_shown_or_that_it_is_nothing_yet():
    page = fairness.page(Role.MENTEE, BOTH, tuple(seen(Woman=(10, 5), Man=(20, 15))))

    assert [each.key for each in page.parts] == [
        "fairness-about",
        "fairness-row-share-fit",
        "fairness-row-share-fit",
        "fairness-gap-share",
        "fairness-gap-fit",
        "fairness-too-few",
    ]
    assert page.can_send
    assert not fairness.page(Role.MENTOR, BOTH, ()).can_send


def test_only_in_the_first_pairing_of_a_round_it_is_told_how_everybody_fared():
    from flows.example_pages import SETTLED  # noqa: PLC0415 — only here

    state = replace(SETTLED.state, programme=ASKING)
    pairs = dict(SETTLED.market.locks)
    [fared] = pairing.fared(state, SETTLED.market, pairs, MONDAY)

    assert {who for who, fit in fared.of[Role.MENTEE].items() if fit is not None} == set(pairs)
    assert set(fared.of[Role.MENTOR]) == {each.id for each in SETTLED.market.mentors}
    later = replace(state, round=replace(state.round, turn=1))
    assert pairing.fared(later, SETTLED.market, pairs, MONDAY) == ()
    assert pairing.fared(SETTLED.state, SETTLED.market, pairs, MONDAY) == ()


def test_whoever_holds_the_file_sees_every_share_themselves():
    said, fared = crowd(Woman=(6, 5), Man=(20, 20))
    found = audit(said, fared.of[Role.MENTEE])["Gender"]

    assert [row.matched_percent for row in found.rows] == [100, 83]
