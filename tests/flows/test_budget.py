from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows import meeting, nudge, pulse
from flows.budget import APART, ASKS, REMINDERS, UNTOUCHED, Budget, day_of, is_ask, mark
from flows.examples import EXAMPLES
from flows.messages import (
    CheckIn,
    DidYouMeet,
    DidYouMeetAgain,
    Kind,
    LoadQuestion,
    MentorNote,
    Message,
    Nudge,
    Pulse,
    PulseAgain,
    Ref,
)
from flows.outcome import CheckedIn, Outcome, Sheet
from flows.people import PersonId
from flows.programme import Silence
from flows.relationship import Relationship, RelationshipId
from tests.flows.lives import at_stage, carried_out
from tests.people import AMARA, BLANK, JOAO, MEI_LIN, MONDAY, PROGRAMME, TOMAS, pair

PAIR = Ref(Kind.RELATIONSHIP, "r1")
QUESTION = DidYouMeet(to=JOAO.id, partner="Amara", about=PAIR, occasion="march")
SPENT = UNTOUCHED.spent(QUESTION, MONDAY.date())


def later(**length: float) -> datetime:
    return MONDAY + timedelta(**length)


# --- What is kept -------------------------------------------------------------------------


def test_somebody_who_was_never_asked_anything_may_be_asked():
    assert UNTOUCHED.allows(MONDAY)


def test_twenty_eight_whole_days_lie_between_two_questions():
    assert not SPENT.allows(later(days=28, hours=13, minutes=59))
    assert SPENT.allows(later(days=28, hours=14))
    assert SPENT.free_from - timedelta(days=1) - APART == MONDAY.replace(hour=0)


def test_a_question_that_was_held_up_counts_from_the_day_on_which_it_went():
    held_up = SPENT.spent(QUESTION, date(2026, 3, 6))

    assert held_up.asked_on == date(2026, 3, 6)
    assert held_up.spent(QUESTION, date(2026, 3, 4)).asked_on == date(2026, 3, 6)


def test_it_knows_the_last_question_and_no_other():
    assert SPENT.knows(QUESTION)
    assert not SPENT.knows(replace(QUESTION, occasion="april"))
    assert UNTOUCHED.knows(QUESTION)


def test_the_mark_of_a_question_names_nobody_and_is_always_equally_long():
    asked = [each for each in EXAMPLES if is_ask(each)]

    assert len(asked) == len(ASKS)
    assert {len(mark(each)) for each in asked} == {32}
    assert JOAO.id not in mark(QUESTION)


def test_every_ask_has_its_one_reminder_but_for_the_question_of_the_load():
    reminded = [each for each in ASKS if each is not LoadQuestion]

    assert [f"{each.key}-again" for each in reminded] == [each.key for each in REMINDERS]


def test_a_nudge_asks_nothing():
    assert not is_ask(Nudge(partner="Amara"))
    assert not is_ask(DidYouMeetAgain(partner="Amara"))


# --- Did you meet? ------------------------------------------------------------------------


def heard_at(stage: Silence, budget: Budget, weeks: int) -> list[type[Message]]:
    """What is said when the clock comes by *weeks* after the sign of life."""
    before = at_stage(stage, weeks - 1)
    now = later(weeks=weeks)
    decided = nudge.decide(before, PROGRAMME, BLANK, now, budgets={JOAO.id: budget})
    assert isinstance(decided, Outcome)
    assert len(decided.facts) == 1
    return [type(each) for each in decided.messages]


def asked_on(day: datetime) -> Budget:
    return UNTOUCHED.spent(Pulse(item="", question=None, partner=""), day.date())


def test_without_room_the_question_is_not_asked_and_the_stages_go_on():
    assert heard_at(Silence.NUDGED, asked_on(later(weeks=3)), 5) == []
    assert heard_at(Silence.NUDGED, asked_on(MONDAY), 5) == [DidYouMeet]


def test_what_was_not_asked_is_not_reminded_of():
    assert heard_at(Silence.ASKED, asked_on(later(weeks=3)), 6) == [MentorNote]


def test_where_there_is_room_a_week_later_the_question_comes_then():
    assert heard_at(Silence.ASKED, asked_on(later(days=10)), 6) == [DidYouMeet, MentorNote]


def test_what_was_asked_is_reminded_of_once():
    asked = at_stage(Silence.ASKED, 5)
    (question,) = nudge.say(DidYouMeet, asked, asked.owners, later(weeks=5))
    spent = UNTOUCHED.spent(question, later(weeks=5).date())

    assert heard_at(Silence.ASKED, spent, 6) == [DidYouMeetAgain, MentorNote]


def test_whoever_was_asked_before_there_was_a_budget_is_reminded():
    assert heard_at(Silence.ASKED, UNTOUCHED, 6) == [DidYouMeetAgain, MentorNote]


# --- Whole years --------------------------------------------------------------------------


@dataclass
class Year:
    """Several relationships, lived side by side, as the clock and the memory would have it."""

    relationships: dict[RelationshipId, Relationship]
    sheets: dict[Any, Sheet] = field(default_factory=dict)
    budgets: dict[PersonId, Budget] = field(default_factory=dict)
    heard: list[tuple[datetime, Message]] = field(default_factory=list)

    def seats(self, this: Relationship) -> tuple[pulse.Seat, ...]:
        return tuple(
            pulse.take_seat(
                this,
                member.person.id,
                PROGRAMME,
                self.sheets.get((this.id, member.person.id)),
                self.budgets.get(member.person.id, UNTOUCHED),
            )
            for member in this.members
        )

    def visit(self, now: datetime) -> None:
        """Make the rounds once: chapter by chapter, by rank."""
        for moments in (pulse.CHECK_INS, pulse.PULSES):
            for this in self.relationships.values():
                self.carry_out(this, pulse.decide(moments, self.seats(this), this, now), now)
        for this in tuple(self.relationships.values()):
            decided = nudge.decide(this, PROGRAMME, BLANK, now, budgets=self.budgets)
            self.carry_out(this, decided, now)

    def carry_out(self, this: Relationship, decided: Any, now: datetime) -> None:
        if not isinstance(decided, Outcome):
            return
        self.relationships[this.id] = carried_out(this, decided, now)
        for record in decided.keep:
            match record:
                case Sheet(relationship=which, person=who):
                    self.sheets[which, who] = record
                case CheckedIn(person=who, on=on):
                    before = self.budgets.get(who, UNTOUCHED)
                    self.budgets[who] = replace(before, checked_in_on=on)
        for message in decided.messages:
            self.heard.append((message.not_before or now, message))
            if is_ask(message):
                before = self.budgets.get(message.to, UNTOUCHED)
                self.budgets[message.to] = before.spent(message, day_of(message, now))

    def asks_of(self, who: PersonId) -> list[tuple[datetime, Message]]:
        return [(at, each) for at, each in self.heard if is_ask(each) and each.to == who]


def begun(*pairs: Relationship) -> Year:
    named = [replace(each, id=RelationshipId(f"r{n}")) for n, each in enumerate(pairs, 1)]
    return Year({each.id: each for each in named})


def lived(year: Year, *, until: int, met: dict[str, set[int]] | None = None) -> Year:
    for number in range(until):
        now = later(days=number)
        for which, days in (met or {}).items():
            if number in days:
                this = year.relationships[RelationshipId(which)]
                who = this.members[0].person.id
                year.carry_out(this, meeting.met(this, who, now), now)
        year.visit(now)
    return year


meetings = st.dictionaries(
    st.sampled_from(["r1", "r2", "r3"]), st.sets(st.integers(1, 400), max_size=15)
)


@settings(max_examples=12, deadline=None)
@given(met=meetings)
def test_nobody_is_asked_twice_in_twenty_eight_days_however_many_they_mentor(met):
    year = lived(begun(pair(), pair(mentee=MEI_LIN), pair(mentee=TOMAS)), until=420, met=met)

    for who in (AMARA, JOAO, MEI_LIN, TOMAS):
        moments = [at for at, _ in year.asks_of(who.id)]
        assert all(next_ - at >= APART for at, next_ in pairwise(moments))


@settings(max_examples=12, deadline=None)
@given(met=meetings)
def test_nobody_is_reminded_of_anything_but_the_last_question_and_once(met):
    year = lived(begun(pair(), pair(mentor=TOMAS), pair(mentor=MEI_LIN)), until=420, met=met)

    heard = [each for _, each in year.heard if each.to == JOAO.id]
    asked = [each for each in heard if isinstance(each, (*ASKS, *REMINDERS))]
    for before, reminder in pairwise(asked):
        if isinstance(reminder, REMINDERS):
            assert f"{before.key}-again" == reminder.key
            assert (before.about, before.occasion) == (reminder.about, reminder.occasion)
    assert not asked or not isinstance(asked[0], REMINDERS)


def test_of_two_that_wait_for_the_same_day_the_check_in_goes_first():
    year = begun(pair(), pair(mentor=TOMAS))
    year.budgets[JOAO.id] = asked_on(later(days=170))
    second = year.relationships[RelationshipId("r2")]
    year.relationships[second.id] = replace(second, introduced_on=later(days=160))
    for number in range(165, 199):
        for each in list(year.relationships.values()):
            year.relationships[each.id] = replace(each, sign_of_life=later(days=164))
        year.visit(later(days=number))

    assert year.asks_of(JOAO.id) == []
    year.visit(later(days=199))
    assert [type(each) for _, each in year.asks_of(JOAO.id)] == [CheckIn]


def test_a_mentor_of_three_is_checked_in_with_once_in_half_a_year():
    year = begun(pair(), pair(mentee=MEI_LIN), pair(mentee=TOMAS))
    every_week = {which: set(range(3, 400, 7)) for which in ("r1", "r2", "r3")}

    lived(year, until=360, met=every_week)

    asked = [type(each) for _, each in year.asks_of(AMARA.id)]
    assert asked.count(CheckIn) == 1
    assert asked.count(Pulse) in {2, 3}


def test_one_reminder_of_a_pulse_and_no_more():
    year = lived(begun(pair()), until=89, met={"r1": {5, 25, 45, 65, 85}})

    heard = [type(each) for _, each in year.heard if each.to == AMARA.id]
    assert heard == [Pulse, PulseAgain]


@pytest.mark.parametrize("kind", [*ASKS, *REMINDERS])
def test_what_is_asked_goes_to_one_person_in_private(kind):
    (example,) = (each for each in EXAMPLES if type(each) is kind)

    assert example.place == "direct"
