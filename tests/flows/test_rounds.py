from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from flows import (
    action,
    agreement,
    briefing,
    closing,
    introduction,
    nudge,
    parting,
    pause,
    prompts,
    proposal,
    pulse,
    rematch,
    waiting,
)
from flows import exit as leaving
from flows.budget import ASKS
from flows.outcome import Because, NotNow, Outcome, Sheet
from flows.programme import Rhythm
from flows.relationship import Agreement, Plan, RelationshipId, Status
from flows.rounds import ASKING, RESTS_IN_A_PAUSE, ROUNDS, Chapter, Visit, decide
from tests.flows.lives import freed, unprepared
from tests.people import BLANK, JOAO, MONDAY, PROGRAMME, pair, proposed

NOW = MONDAY + timedelta(weeks=20)
WAITING = pair(status=Status.INTRODUCED, introduced_on=None, sign_of_life=None)
UNPREPARED = unprepared(WAITING, JOAO)
SETTLED = pair(plan=Plan(id="d1", at=NOW + timedelta(days=1)))
ASKED = proposed(answer_by=(NOW + timedelta(days=1)).date())
ENDING = pair(agreement=Agreement(4, date(2026, 7, 20)))
LEAVING = pair(ends_on=date(2026, 3, 6))
PAUSED = pair(paused_until=date(2026, 3, 9))
OVER = freed(pair(status=Status.ENDED), JOAO.id, date(2026, 3, 9))
HALF_WAY = pair(agreement=Agreement(5, (MONDAY + timedelta(weeks=30)).date()))


TOOK_ON = pair(id=RelationshipId("r2"))
WANTING = {JOAO.id: Sheet(relationship=TOOK_ON.id, person=JOAO.id, reminds_of=MONDAY.date())}


def seats(relationship):
    sheets = WANTING if relationship.id == TOOK_ON.id else {}
    return tuple(
        pulse.take_seat(relationship, member.person.id, PROGRAMME, sheets.get(member.person.id))
        for member in relationship.members
    )


DUE = {
    Chapter.PROPOSAL: (proposed(), proposal.decide(proposed(), NOW)),
    Chapter.BRIEFING: (UNPREPARED, briefing.decide(UNPREPARED, PROGRAMME, BLANK, NOW)),
    Chapter.INTRODUCTION: (WAITING, introduction.decide(WAITING, Rhythm(), NOW)),
    Chapter.AGREEMENT: (pair(), agreement.decide(pair(), PROGRAMME, BLANK, NOW)),
    Chapter.MEETING: (SETTLED, prompts.decide(SETTLED, PROGRAMME, NOW)),
    Chapter.ACTION: (TOOK_ON, action.decide(TOOK_ON, WANTING, NOW)),
    Chapter.CLOSING: (ENDING, closing.decide(ENDING, PROGRAMME, NOW)),
    Chapter.CHECK_IN: (
        HALF_WAY,
        pulse.decide(pulse.CHECK_INS, seats(HALF_WAY), HALF_WAY, NOW),
    ),
    Chapter.PULSE: (pair(), pulse.decide(pulse.PULSES, seats(pair()), pair(), NOW)),
    Chapter.SILENCE: (pair(), nudge.decide(pair(), PROGRAMME, BLANK, NOW)),
    Chapter.PAUSE: (PAUSED, pause.decide(PAUSED, NOW)),
    Chapter.PARTING: (LEAVING, parting.decide(LEAVING, PROGRAMME, BLANK, NOW)),
    Chapter.ENDING: (LEAVING, leaving.decide(LEAVING, NOW)),
    Chapter.REMATCH: (OVER, rematch.decide(OVER, NOW)),
    Chapter.WAITING: (ASKED, waiting.decide(ASKED, PROGRAMME, BLANK, NOW)),
}


def visit(chapter: Chapter, relationship) -> Outcome | NotNow:
    seen = Visit(relationship, PROGRAMME, BLANK, NOW, seats=seats(relationship))
    return decide(chapter, seen)


@pytest.mark.parametrize("chapter", DUE)
def test_the_clock_asks_each_chapter_what_is_due(chapter):
    relationship, decided = DUE[chapter]

    assert isinstance(decided, Outcome)
    assert visit(chapter, relationship) == decided


def test_every_chapter_has_its_round():
    about_others = [
        *(Chapter.FAREWELL, Chapter.MORNING, Chapter.DIGEST),
        *(Chapter.REST, Chapter.LOAD, Chapter.MATCHING),
    ]
    assert [*ROUNDS, *about_others] == list(Chapter)
    assert list(DUE) == list(ROUNDS)


def test_chapters_that_ask_people_something_are_visited_by_rank():
    asked = [visit(Chapter.CHECK_IN, HALF_WAY), visit(Chapter.PULSE, pair())]

    assert [each for each in Chapter if each in ASKING] == list(ASKING)
    assert [type(each.messages[0]) for each in asked] == list(ASKS[1:3])


@pytest.mark.parametrize("chapter", DUE)
def test_nothing_that_the_clock_decides_is_a_reply(chapter):
    relationship, _ = DUE[chapter]

    assert visit(chapter, relationship).reply is None


@pytest.mark.parametrize("chapter", DUE)
def test_the_clock_says_nothing_before_a_decent_hour_is_known(chapter):
    relationship, _ = DUE[chapter]

    assert all(message.not_before for message in visit(chapter, relationship).messages)


GOES_ON = {
    *(Chapter.PROPOSAL, Chapter.WAITING, Chapter.BRIEFING, Chapter.INTRODUCTION, Chapter.MEETING),
    *(Chapter.CLOSING, Chapter.PAUSE, Chapter.PARTING, Chapter.ENDING, Chapter.REMATCH),
}
"""What a rest holds up no more than any other day."""


def test_of_every_chapter_it_is_settled_whether_it_rests_in_a_pause():
    assert set(ROUNDS) == RESTS_IN_A_PAUSE | GOES_ON
    assert not RESTS_IN_A_PAUSE & GOES_ON


@pytest.mark.parametrize("chapter", sorted(RESTS_IN_A_PAUSE))
def test_whoever_rests_is_neither_nudged_nor_asked_nor_told_of(chapter):
    relationship, decided = DUE[chapter]
    rests = replace(relationship, paused_until=NOW.date() + timedelta(days=1))
    midnight = datetime.combine(NOW.date() + timedelta(days=1), time(), tzinfo=UTC)

    assert visit(chapter, relationship) == decided
    assert visit(chapter, rests) == NotNow(Because.AT_REST, until=midnight)
