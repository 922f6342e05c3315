from datetime import date, timedelta

import pytest

from flows import agreement, briefing, closing, introduction, nudge, proposal, rematch
from flows import exit as leaving
from flows.outcome import NotNow, Outcome
from flows.programme import Rhythm
from flows.relationship import Agreement, Status
from flows.rounds import ROUNDS, Chapter, Visit
from tests.flows.lives import freed, unprepared
from tests.people import BLANK, JOAO, MONDAY, PROGRAMME, pair, proposed

NOW = MONDAY + timedelta(weeks=20)
WAITING = pair(status=Status.INTRODUCED, introduced_on=None, sign_of_life=None)
UNPREPARED = unprepared(WAITING, JOAO)
ENDING = pair(agreement=Agreement(4, date(2026, 7, 20)))
LEAVING = pair(ends_on=date(2026, 3, 6))
OVER = freed(pair(status=Status.ENDED), JOAO.id, date(2026, 3, 9))
DUE = {
    Chapter.PROPOSAL: (proposed(), proposal.decide(proposed(), NOW)),
    Chapter.BRIEFING: (UNPREPARED, briefing.decide(UNPREPARED, PROGRAMME, BLANK, NOW)),
    Chapter.INTRODUCTION: (WAITING, introduction.decide(WAITING, Rhythm(), NOW)),
    Chapter.AGREEMENT: (pair(), agreement.decide(pair(), PROGRAMME, BLANK, NOW)),
    Chapter.SILENCE: (pair(), nudge.decide(pair(), PROGRAMME, BLANK, NOW)),
    Chapter.CLOSING: (ENDING, closing.decide(ENDING, PROGRAMME, NOW)),
    Chapter.ENDING: (LEAVING, leaving.decide(LEAVING, NOW)),
    Chapter.REMATCH: (OVER, rematch.decide(OVER, NOW)),
}


def visit(chapter: Chapter, relationship) -> Outcome | NotNow:
    return ROUNDS[chapter](Visit(relationship, PROGRAMME, BLANK, NOW))


@pytest.mark.parametrize("chapter", DUE)
def test_the_clock_asks_each_chapter_what_is_due(chapter):
    relationship, decided = DUE[chapter]

    assert isinstance(decided, Outcome)
    assert visit(chapter, relationship) == decided


def test_every_chapter_has_its_round():
    assert [*ROUNDS, Chapter.FAREWELL] == list(Chapter)
    assert list(DUE) == list(ROUNDS)


@pytest.mark.parametrize("chapter", DUE)
def test_nothing_that_the_clock_decides_is_a_reply(chapter):
    relationship, _ = DUE[chapter]

    assert visit(chapter, relationship).reply is None


@pytest.mark.parametrize("chapter", DUE)
def test_the_clock_says_nothing_before_a_decent_hour_is_known(chapter):
    relationship, _ = DUE[chapter]

    assert all(message.not_before for message in visit(chapter, relationship).messages)
