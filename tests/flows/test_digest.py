from datetime import UTC, date, datetime
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from flows import digest, lanes, tally
from flows.cases import Case, CaseId, CaseKind
from flows.digest import Queues
from flows.messages import DeskApplication, DeskCases, DeskLane, DeskSeekers, WeeklyDigest
from flows.outcome import Because, NotNow, Outcome, Shown
from flows.proposal import Side
from flows.words import Words, part
from tests.people import AMARA, AMARA_OFFERS, INGRID, JOAO, JOAO_WISHES, MONDAY, PROGRAMME

EMPTY = Queues()
NOTHING = {"introduced": 0, "over": 0}
counts = st.lists(st.integers(0, 40), min_size=1, max_size=20).map(sorted)


def weekly(queues=EMPTY, counted=NOTHING, before=NOTHING, now=MONDAY):
    return digest.decide(queues, counted, before, PROGRAMME, now)


def test_a_week_with_nothing_to_say_is_silent_and_the_next_one_still_comes():
    assert weekly() == Outcome(keep=(Shown("introduced", 0), Shown("over", 0)))


def test_the_digest_waits_until_the_desk_opens():
    early = MONDAY.replace(hour=6)

    assert weekly(now=early) == NotNow(Because.TOO_SOON, until=MONDAY.replace(hour=8))


def test_queues_are_counted_and_what_is_empty_is_not_named():
    (post,) = weekly(Queues(applications=2, cases=1)).messages

    assert post == WeeklyDigest(
        occasion="2026-03-02",
        parts=(part("queue-applications", waiting=2), part("queue-cases", waiting=1)),
        not_before=MONDAY,
    )


def test_four_endings_are_not_shown_and_five_are():
    assert weekly(counted={"introduced": 9, "over": 4}, before={"introduced": 9}).messages[
        0
    ].parts == (part("figure-introduced", count=9),)
    assert weekly(counted={"introduced": 9, "over": 5}).messages[0].parts == (
        part("figure-introduced", count=9),
        part("figure-over", count=5),
    )


@given(counts)
def test_no_figure_under_five_is_ever_shown_and_none_moves_by_less_than_five(weeks):
    shown = [0]
    for count in weeks:
        shown.append(digest.shown(count, shown[-1]))

    moves = [after - before for before, after in pairwise(shown)]
    assert all(move == 0 or move >= tally.FEWEST for move in moves)
    assert all(each == 0 or each >= tally.FEWEST for each in shown)
    assert shown[-1] <= weeks[-1]


def test_the_next_digest_is_on_the_monday_after_as_the_desk_opens():
    assert digest.next_at(PROGRAMME, MONDAY) == datetime(2026, 3, 9, 8, tzinfo=UTC)
    assert digest.day_after(PROGRAMME, MONDAY) == date(2026, 3, 9)


# --- The five duties ----------------------------------------------------------------------


def names_of(cards):
    return [each.name.key for each in cards if isinstance(each, DeskLane)]


FIVE = [f"lane-{each}" for each in lanes.Lane]


def test_the_desk_has_exactly_five_duties_and_says_where_nothing_waits():
    cards = lanes.desk(lanes.Waiting(programme=PROGRAMME), MONDAY.date())

    assert names_of(cards) == FIVE
    assert len(FIVE) == 5
    assert [each.parts for each in cards] == [
        *[(part("lane-empty"),)] * 3,
        *[(part("lane-nothing-yet"),)] * 2,
    ]


def test_every_card_stands_under_its_duty_and_the_figures_under_evaluation():
    case = Case(id=CaseId("c1"), number=4711, kind=CaseKind.GONE_QUIET, opened_on=MONDAY.date())
    waiting = lanes.Waiting(
        programme=PROGRAMME,
        applications=(Side(AMARA, AMARA_OFFERS),),
        seekers=(Side(JOAO, JOAO_WISHES),),
        cases=(case,),
        figures={"introduced": 12},
    )

    cards = lanes.desk(waiting, MONDAY.date())

    assert [type(each) for each in cards] == [
        DeskLane,
        DeskApplication,
        DeskLane,
        DeskCases,
        DeskLane,
        DeskSeekers,
        DeskLane,
        DeskLane,
    ]
    assert names_of(cards) == FIVE
    (evaluation,) = (each for each in cards if getattr(each, "name", None) == Words(FIVE[3]))
    assert evaluation.parts == (part("figure-introduced", count=12),)


def test_of_many_applications_some_are_shown_and_no_duty_is_cut_off():
    waiting = lanes.Waiting(programme=PROGRAMME, applications=(Side(INGRID, AMARA_OFFERS),) * 40)

    cards = lanes.desk(waiting, MONDAY.date())

    assert names_of(cards) == FIVE
    assert sum(isinstance(each, DeskApplication) for each in cards) == lanes.AT_HOME
    assert cards[0].parts == (part("lane-more", applications=35),)
