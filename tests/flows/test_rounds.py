from datetime import date, timedelta

import pytest

from flows import (
    agreement,
    briefing,
    closing,
    introduction,
    nudge,
    proposal,
    pulse,
    rematch,
)
from flows import exit as leaving
from flows.budget import ASKS
from flows.outcome import NotNow, Outcome
from flows.programme import Rhythm
from flows.relationship import Agreement, Status
from flows.rounds import ASKING, ROUNDS, Chapter, Visit
from tests.flows.lives import freed, unprepared
from tests.people import BLANK, JOAO, MONDAY, PROGRAMME, pair, proposed

NOW = MONDAY + timedelta(weeks=20)
WAITING = pair(status=Status.INTRODUCED, introduced_on=None, sign_of_life=None)
UNPREPARED = unprepared(WAITING, JOAO)
ENDING = pair(agreement=Agreement(4, date(2026, 7, 20)))
LEAVING = pair(ends_on=date(2026, 3, 6))
OVER = freed(pair(status=Status.ENDED), JOAO.id, date(2026, 3, 9))
HALF_WAY = pair(agreement=Agreement(5, (MONDAY + timedelta(weeks=30)).date()))


def seats(relationship):
    return tuple(
        pulse.take_seat(relationship, member.person.id, PROGRAMME, None)
        for member in relationship.members
    )


DUE = {
    Chapter.PROPOSAL: (proposed(), proposal.decide(proposed(), NOW)),
    Chapter.BRIEFING: (UNPREPARED, briefing.decide(UNPREPARED, PROGRAMME, BLANK, NOW)),
    Chapter.INTRODUCTION: (WAITING, introduction.decide(WAITING, Rhythm(), NOW)),
    Chapter.AGREEMENT: (pair(), agreement.decide(pair(), PROGRAMME, BLANK, NOW)),
    Chapter.CLOSING: (ENDING, closing.decide(ENDING, PROGRAMME, NOW)),
    Chapter.CHECK_IN: (
        HALF_WAY,
        pulse.decide(pulse.CHECK_INS, seats(HALF_WAY), HALF_WAY, NOW),
    ),
    Chapter.PULSE: (pair(), pulse.decide(pulse.PULSES, seats(pair()), pair(), NOW)),
    Chapter.SILENCE: (pair(), nudge.decide(pair(), PROGRAMME, BLANK, NOW)),
    Chapter.ENDING: (LEAVING, leaving.decide(LEAVING, NOW)),
    Chapter.REMATCH: (OVER, rematch.decide(OVER, NOW)),
}


def visit(chapter: Chapter, relationship) -> Outcome | NotNow:
    seen = Visit(relationship, PROGRAMME, BLANK, NOW, seats=seats(relationship))
    return ROUNDS[chapter](seen)


@pytest.mark.parametrize("chapter", DUE)
def test_the_clock_asks_each_chapter_what_is_due(chapter):
    relationship, decided = DUE[chapter]

    assert isinstance(decided, Outcome)
    assert visit(chapter, relationship) == decided


def test_every_chapter_has_its_round():
    assert [*ROUNDS, Chapter.FAREWELL] == list(Chapter)
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
