"""The rounds: what is due is visited once, and a long sleep is not paid back all at once."""

from collections import Counter
from datetime import datetime, timedelta

import pytest
from sqlalchemy import event

from flows import exit as leaving
from flows import meeting, nudge, proposal, waiting
from flows.facts import Quiet, Stepped
from flows.programme import Rhythm, Silence
from flows.relationship import RelationshipId, Status, Step
from flows.rounds import Chapter
from scheduler.rounds import make_rounds
from storage import tables as t
from storage.tables import Base
from tests.people import AMARA, JOAO, KWAME, MEI_LIN, MONDAY, PROGRAMME, TOMAS, pair
from tests.storage.world import (
    CAST,
    RELATIONSHIP,
    House,
    accept,
    asks,
    furnish,
    introduce,
    offers,
    paired,
    propose,
    sign_up,
)

SECOND = RelationshipId("r2")
THIRD = RelationshipId("r3")
WEEK, DAY = timedelta(weeks=1), timedelta(days=1)


def nudged(since: datetime = MONDAY, which: RelationshipId = RELATIONSHIP, who=JOAO) -> datetime:
    """When a pair that has been silent since then is nudged."""
    silent = pair(mentee=who, id=which, sign_of_life=since)
    return nudge.due_at(silent, Silence.NUDGED, Rhythm())


NUDGED = nudged()


@pytest.fixture
def house(ledger) -> House:
    """Amara and João have been introduced to each other, and settled down."""
    house = paired(ledger)
    quiet(house, MONDAY)
    return house


def quiet(house: House, now: datetime) -> Counter[str]:
    """Make the rounds until nothing is due any more; return everything that was decided."""
    decided: Counter[str] = Counter()
    for _ in range(10):
        latest = make_rounds(house.ledger, now)
        decided += latest
        if not latest:
            return decided
    raise AssertionError("the rounds never come to rest")


def acts(decided: Counter[str]) -> dict[str, int]:
    return {name: n for name, n in decided.items() if name in set(Chapter)}


def of_pairs(house: House) -> dict[tuple[str, str], datetime]:
    """When each chapter looks at each pair; the desk's own mornings left out."""
    return {key: at for key, at in house.due().items() if key[0] != Chapter.MORNING}


def stages(house: House, which: RelationshipId = RELATIONSHIP) -> list[Silence]:
    return [fact.stage for fact in house.journal(which) if isinstance(fact, Quiet)]


def everything(house: House) -> dict[str, list[tuple[object, ...]]]:
    tables = (table.name for table in Base.metadata.sorted_tables)
    return {name: sorted(house.rows(name), key=str) for name in tables}


# --- What is due, and only that -----------------------------------------------------------


def test_a_round_with_nothing_due_touches_nothing(house):
    before = everything(house)
    assert make_rounds(house.ledger, MONDAY + timedelta(weeks=3)) == {}
    assert everything(house) == before


def test_the_cost_of_a_round_follows_what_is_due_and_not_what_exists(house):
    few = words_of_a_round(house)
    with house.page() as page:
        for number in range(50):
            page.due.look_at(Chapter.SILENCE, RelationshipId(f"later-{number}"), MONDAY + 9 * WEEK)
    assert words_of_a_round(house) == few


def words_of_a_round(house: House) -> int:
    said = []

    def listen(*spoken: object) -> None:
        said.append(spoken)

    for engine in (house.ledger.read, house.ledger.write):
        event.listen(engine, "before_cursor_execute", listen)
    make_rounds(house.ledger, MONDAY)
    for engine in (house.ledger.read, house.ledger.write):
        event.remove(engine, "before_cursor_execute", listen)
    return len(said)


def test_a_round_visits_what_is_due_and_nobody_else(ledger):
    house = furnish(ledger, (*CAST, KWAME))
    sign_up(house, asks(JOAO), offers(AMARA), asks(MEI_LIN), offers(KWAME))
    for which, mentee, mentor, at in (
        (RELATIONSHIP, JOAO, AMARA, MONDAY),
        (SECOND, MEI_LIN, KWAME, MONDAY + WEEK),
    ):
        propose(house, at, mentee=mentee, mentor=mentor, which=which)
        accept(house, at, which)
        introduce(house, at, which)
        quiet(house, at)
    other = nudged(MONDAY + WEEK, SECOND, MEI_LIN)
    assert other > NUDGED
    decided = quiet(house, NUDGED)
    assert acts(decided) == {"silence": 1}
    assert (stages(house), stages(house, SECOND)) == ([Silence.NUDGED], [])
    assert house.due()[Chapter.SILENCE, SECOND] == other


def test_making_the_rounds_twice_does_nothing_more(house):
    now = NUDGED
    assert acts(make_rounds(house.ledger, now)) == {"silence": 1}
    before = house.posted()
    assert acts(quiet(house, now)) == {}
    assert make_rounds(house.ledger, now) == {}
    assert house.posted() == before
    assert stages(house) == [Silence.NUDGED]


def test_a_round_that_comes_a_moment_too_early_waits(house):
    due = house.due()[Chapter.SILENCE, RELATIONSHIP]
    assert due == NUDGED
    assert make_rounds(house.ledger, due - timedelta(microseconds=1)) == {}
    assert acts(make_rounds(house.ledger, due)) == {"silence": 1}


def test_a_relationship_that_is_not_there_any_more_is_looked_at_no_more(house):
    with house.page() as page:
        page.due.look_at(Chapter.SILENCE, RelationshipId("gone"), MONDAY)
    assert make_rounds(house.ledger, MONDAY) == {"forgotten": 1}
    assert make_rounds(house.ledger, MONDAY) == {}


def test_the_marks_of_what_was_heard_are_forgotten_on_the_way(house):
    with house.page() as page:
        page.first_time("event-1", MONDAY)
    make_rounds(house.ledger, MONDAY + timedelta(days=1))
    assert len(house.rows("inbound")) == 1
    make_rounds(house.ledger, MONDAY + timedelta(days=3))
    assert house.rows("inbound") == []


def test_one_relationship_that_cannot_be_read_does_not_stop_the_others(ledger, caplog):
    house = furnish(ledger, (*CAST, KWAME))
    sign_up(house, asks(JOAO), offers(AMARA), asks(MEI_LIN), offers(KWAME))
    for which, mentee, mentor in ((RELATIONSHIP, JOAO, AMARA), (SECOND, MEI_LIN, KWAME)):
        propose(house, mentee=mentee, mentor=mentor, which=which)
        accept(house, which=which)
        introduce(house, which=which)
    quiet(house, MONDAY)
    with house.page() as page:
        broken = page.scope.session.get(t.Relationship, (house.organisation, RELATIONSHIP))
        broken.why = "sealed with a key that was lost"
    now = MONDAY + 6 * WEEK
    assert quiet(house, now)["failed"] == 1
    assert stages(house, SECOND) == [Silence.NUDGED]
    assert house.due()[Chapter.SILENCE, RELATIONSHIP] == now + timedelta(hours=1)
    assert [each.message for each in caplog.records] == ["a visit failed: WrongKeyError"]


# --- After a long sleep -------------------------------------------------------------------


def test_after_a_week_down_each_pair_goes_at_most_one_stage_further(ledger):
    house = furnish(ledger, (*CAST, KWAME))
    sign_up(house, asks(JOAO), offers(AMARA), asks(MEI_LIN), asks(TOMAS), offers(KWAME))
    for which, mentee, mentor, days in (
        (RELATIONSHIP, JOAO, AMARA, 0),
        (SECOND, MEI_LIN, AMARA, 2),
        (THIRD, TOMAS, KWAME, 4),
    ):
        at = MONDAY + timedelta(days=days)
        propose(house, at, mentee=mentee, mentor=mentor, which=which)
        accept(house, at, which)
        introduce(house, at, which)
        quiet(house, at)
    back = MONDAY + timedelta(weeks=6, days=1)
    assert acts(quiet(house, back)) == {"silence": 3}
    for which in (RELATIONSHIP, SECOND, THIRD):
        assert stages(house, which) == [Silence.NUDGED]
        assert house.due()[Chapter.SILENCE, which] >= back + WEEK
    assert house.posted()["nudge"] == 3
    assert house.posted()["did-you-meet"] == 0


@pytest.mark.parametrize("weeks", [9, 30, 100])
def test_however_long_the_sleep_only_the_next_stage_comes(house, weeks):
    back = MONDAY + timedelta(weeks=weeks)
    assert acts(quiet(house, back)) == {"silence": 1, "agreement": 1}
    assert stages(house) == [Silence.NUDGED]
    assert min(of_pairs(house).values()) >= back + WEEK


def test_a_proposal_that_lapsed_while_we_slept_is_closed_once(ledger):
    house = furnish(ledger)
    sign_up(house, asks(JOAO), offers(AMARA))
    propose(house)
    back = MONDAY + timedelta(weeks=10)
    quiet(house, back)
    assert house.relationship().status is Status.ENDED
    assert house.posted()["proposal-closed"] == 2
    assert [fact.step for fact in house.journal() if isinstance(fact, Stepped)] == [Step.LAPSE]
    assert house.due() == {}, "and the places are free"


# --- Whole lives --------------------------------------------------------------------------


def lived(house: House, weeks: int, start: datetime = MONDAY) -> dict[str, int]:
    """Make the rounds day by day; return on which day each message was posted first."""
    days: dict[str, int] = {}
    for day in range(weeks * 7):
        if acts(make_rounds(house.ledger, start + timedelta(days=day))):
            days = dict.fromkeys(house.posted(), day) | days
    return days


def test_a_whole_silence_of_two_who_never_met(house):
    days = lived(house, 14)
    first = (NUDGED - MONDAY) // DAY + 1
    silence = ("nudge", "did-you-meet", "did-you-meet-again", "mentor-note", "pair-gone-quiet")
    assert [days[key] for key in (*silence, "not-started")] == [
        first + later for later in (0, 7, 14, 14, 28, 42)
    ]
    posted = house.posted()
    assert {key: posted[key] for key in silence} == dict.fromkeys(silence, 1)
    assert posted["not-started"] == 2
    assert house.relationship().status is Status.ENDED
    assert of_pairs(house) == {}
    cases = house.rows("case", "kind, relationship_id")
    assert sorted(map(tuple, cases)) == [
        (kind, RELATIONSHIP) for kind in ("gone-quiet", "no-agreement")
    ]


def test_two_who_have_met_are_left_in_peace_after_the_alert_until_they_meet_again(house):
    house.carry_out(meeting.met(house.relationship(), JOAO.id, MONDAY))
    days = lived(house, 14)
    assert days["pair-gone-quiet"] == (NUDGED - MONDAY) // DAY + 29
    assert "not-started" not in days
    assert house.relationship().silence is Silence.ALERTED
    still = {chapter for chapter, _ in of_pairs(house)}
    assert still == {Chapter.CLOSING}, "only a fact brings the matter back; the end is planned"

    again = MONDAY + 15 * WEEK
    house.carry_out(meeting.met(house.relationship(), AMARA.id, again), again)
    quiet(house, again)
    assert house.due()[Chapter.SILENCE, RELATIONSHIP] == nudged(again)
    quiet(house, nudged(again))
    assert house.posted()["nudge"] == 2


def test_the_question_that_was_answered_is_not_asked_again(house):
    quiet(house, NUDGED)
    at = NUDGED + WEEK
    quiet(house, at)
    house.carry_out(meeting.not_yet(house.relationship(), JOAO.id), at)
    quiet(house, at + WEEK)
    assert house.posted()["did-you-meet-again"] == 0
    assert house.posted()["mentor-note"] == 1


def test_until_the_day_of_the_ending_the_rounds_say_nothing_and_then_tell_both(house):
    at = NUDGED - DAY
    house.carry_out(leaving.end(house.relationship(), JOAO.id, at), at)
    ends = leaving.ends_at(house.relationship())
    assert ends > NUDGED
    before = house.posted()
    for hours in range(0, int((ends - at).total_seconds() // 3600), 6):
        assert acts(make_rounds(house.ledger, at + timedelta(hours=hours))) == {}
    assert house.posted() == before
    quiet(house, ends)
    assert house.posted()["ended-early"] == 2
    assert house.posted()["nudge"] == 0
    assert house.relationship().has_ended
    assert {chapter for chapter, _ in house.due()} == {Chapter.LOAD}


def test_an_introduction_that_never_arrives_is_let_go_after_six_weeks(ledger):
    house = furnish(ledger)
    sign_up(house, asks(JOAO), offers(AMARA))
    propose(house)
    accept(house)
    days = lived(house, 8)
    assert days["not-started"] == 42
    assert house.relationship().has_ended
    assert house.due() == {}


def test_nothing_stays_due_for_a_proposal_once_both_have_said_yes(ledger):
    house = furnish(ledger)
    sign_up(house, asks(JOAO), offers(AMARA))
    propose(house)
    quiet(house, MONDAY)
    closes = proposal.closes_at(house.relationship())
    warns = waiting.warns_at(house.relationship(), PROGRAMME)
    assert house.due() == {
        (Chapter.PROPOSAL, RELATIONSHIP): closes,
        (Chapter.WAITING, RELATIONSHIP): warns,
    }
    accept(house)
    quiet(house, MONDAY)
    last = MONDAY + timedelta(days=42)
    assert house.due() == {(Chapter.INTRODUCTION, RELATIONSHIP): last}
