from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import proposal, rematch
from flows.facts import Proposed, Stepped
from flows.matching.propose import Pair
from flows.matching.reasons import Because as Matched
from flows.matching.reasons import Reason
from flows.matching.score import Score
from flows.messages import (
    EverybodySaidYes,
    IntroductionTogether,
    Kind,
    NoNoted,
    ProposalClosed,
    ProposalSent,
    ProposalToMentee,
    ProposalToMentor,
    Ref,
    Settled,
    YesNoted,
)
from flows.outcome import Asked, Because, FreeFrom, NotNow, Outcome, SaidYes, Unsaid
from flows.people import Calendar, Role
from flows.programme import next_digest
from flows.proposal import Side
from flows.relationship import NotAMemberError, Relationship, RelationshipId, Status, Step
from flows.words import part, topics
from tests.flows.lives import carried_out, having_reached, having_said_yes, moments, pairs, working
from tests.people import (
    AMARA,
    AMARA_OFFERS,
    DANIEL,
    INGRID,
    JOAO,
    JOAO_WISHES,
    MEI_LIN,
    MONDAY,
    PROGRAMME,
    STRANGER,
    pair,
    proposed,
)

R1 = RelationshipId("r1")
PAIR = Ref(Kind.RELATIONSHIP, R1)
LAST_DAY = date(2026, 3, 9)
CLOSES = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
FRIDAY = date(2026, 3, 13)
MONDAY_AFTER = datetime(2026, 3, 16, 0, 0, tzinfo=UTC)
FOUND = Pair(
    JOAO.id,
    AMARA.id,
    Score(
        tenths=800,
        parts={},
        reasons=(Reason(Matched.SHARED_TOPICS, topics=("feedback",), asked=2),),
        caution=Reason(Matched.LINE_NOT_KNOWN),
    ),
)
SIDES = (Side(JOAO, JOAO_WISHES, AMARA.name), Side(AMARA, AMARA_OFFERS))
PEOPLE = st.sampled_from([AMARA, JOAO])
HALF = having_reached(proposed(has_reached_them=False), JOAO.id)
moments_to_answer = st.datetimes(
    datetime(2026, 3, 2), datetime(2026, 3, 10, 8, 59), timezones=st.just(UTC)
)
both_of_them = pytest.mark.parametrize(
    ("who", "other"), [(AMARA, JOAO), (JOAO, AMARA)], ids=["Amara", "João"]
)


def ask(now: datetime = MONDAY) -> Outcome:
    return proposal.propose(R1, FOUND, SIDES, PROGRAMME, now)


def asked(relationship: Relationship, now: datetime) -> Relationship:
    """The same two, asked at that moment."""
    people = tuple(member.person for member in relationship.members)
    answer_by = proposal.last_day_to_answer(now, PROGRAMME, people)
    return proposed(*people, answer_by=answer_by)


# --- Being asked --------------------------------------------------------------------------


def test_both_are_asked_each_with_the_name_the_reasons_and_the_last_day():
    to_the_mentee, to_the_mentor = ask().messages

    assert isinstance(to_the_mentee, ProposalToMentee)
    assert (to_the_mentee.to, to_the_mentee.partner) == (JOAO.id, "Amara Okafor")
    assert isinstance(to_the_mentor, ProposalToMentor)
    assert (to_the_mentor.to, to_the_mentor.partner) == (AMARA.id, "João Pereira")
    assert to_the_mentee.answer_by == to_the_mentor.answer_by == LAST_DAY


def test_each_reads_the_reasons_from_their_own_side_and_what_the_other_wrote():
    to_the_mentee, to_the_mentor = ask().messages

    assert to_the_mentee.parts == (
        part("why-topics-mentee", topics=topics(("feedback",))),
        part("caution-line-not-known"),
        part("preview-about-me", text=AMARA_OFFERS.about_me),
    )
    assert to_the_mentor.parts == (
        part("why-topics-mentor", topics=topics(("feedback",))),
        part("caution-line-not-known"),
        part("preview-about-me", text=JOAO_WISHES.about_me),
    )


def test_nobody_who_is_asked_reads_whom_the_other_one_hoped_for():
    wish = replace(JOAO_WISHES, ideal="Somebody who changed field late.", hoped_for=MEI_LIN.id)
    sides = (Side(JOAO, wish, MEI_LIN.name), SIDES[1])

    outcome = proposal.propose(R1, FOUND, sides, PROGRAMME, MONDAY)

    for said in (*outcome.messages, *outcome.keep, *outcome.facts, outcome.reply):
        assert "changed field late" not in repr(said)
        assert MEI_LIN.name not in repr(said)
        assert MEI_LIN.id not in repr(said)


@given(now=moments)
def test_each_is_asked_in_their_own_working_hours(now):
    to_the_mentee, to_the_mentor = ask(now).messages

    assert to_the_mentee.not_before == JOAO.calendar.next_open(now)
    assert to_the_mentor.not_before == AMARA.calendar.next_open(now)


def test_what_is_kept_is_a_proposal_that_nobody_has_answered():
    (relationship,) = ask().keep

    assert relationship.status is Status.PROPOSED
    assert [member.person for member in relationship.members] == [AMARA, JOAO]
    assert [member.role for member in relationship.members] == [Role.MENTOR, Role.MENTEE]
    assert not any(member.said_yes for member in relationship.members)


def test_the_members_stand_in_an_order_that_tells_nothing():
    sides = (
        Side(AMARA, replace(AMARA_OFFERS, role=Role.MENTEE)),
        Side(JOAO, replace(JOAO_WISHES, role=Role.MENTOR)),
    )

    (relationship,) = proposal.propose(R1, FOUND, sides, PROGRAMME, MONDAY).keep

    assert [member.person for member in relationship.members] == [AMARA, JOAO]


def test_the_fact_of_a_proposal_names_its_members_and_no_coordinator():
    assert ask().facts == (
        Proposed(R1, ((AMARA.id, Role.MENTOR), (JOAO.id, Role.MENTEE)), LAST_DAY, MONDAY),
    )


def test_the_coordinator_is_told_who_is_asked_and_why():
    assert ask().reply == ProposalSent(
        mentor="Amara Okafor",
        mentee="João Pereira",
        answer_by=LAST_DAY,
        parts=(
            part("why-topics-anyone", topics=topics(("feedback",))),
            part("caution-line-not-known-anyone"),
        ),
    )


def test_the_homes_of_both_and_of_every_coordinator_are_drawn_anew():
    assert ask().homes == (JOAO.id, AMARA.id, INGRID.id, DANIEL.id)


def test_everybody_has_five_working_days_of_their_own_to_answer():
    part_time = replace(
        MEI_LIN, calendar=replace(MEI_LIN.calendar, working_days=frozenset({0, 1, 2}))
    )

    assert proposal.last_day_to_answer(MONDAY, PROGRAMME, (AMARA, JOAO)) == LAST_DAY
    part_timer = proposal.last_day_to_answer(MONDAY, PROGRAMME, (AMARA, part_time))
    assert part_timer == date(2026, 3, 11)


@given(relationship=pairs, now=moments)
def test_the_last_day_leaves_nobody_fewer_working_days_than_the_programme_says(relationship, now):
    for member in asked(relationship, now).members:
        calendar = member.person.calendar
        today = now.astimezone(calendar.zone).date()
        last = asked(relationship, now).answer_by
        days = [today + timedelta(days=n) for n in range(1, (last - today).days + 1)]
        assert sum(map(calendar.works_on, days)) >= PROGRAMME.rhythm.answer_days


@given(relationship=pairs, now=moments)
def test_the_last_day_to_answer_is_a_whole_day_for_everybody(relationship, now):
    relationship = asked(relationship, now)
    closes = proposal.closes_at(relationship)

    for calendar in relationship.calendars:
        assert closes.astimezone(calendar.zone).date() > relationship.answer_by


def test_the_reasons_are_kept_for_the_introduction():
    (relationship,) = ask().keep

    assert part("why-topics-anyone", topics=topics(("feedback",))) in relationship.why


def test_in_london_the_last_day_is_not_over_when_tokyo_opens_at_eight():
    early = time(8)
    in_tokyo = working(JOAO, Calendar(ZoneInfo("Asia/Tokyo"), opens=early))
    in_london = working(AMARA, replace(AMARA.calendar, opens=early))
    closes = proposal.closes_at(proposed(in_london, in_tokyo))

    assert closes.astimezone(in_london.calendar.zone).date() > LAST_DAY


# --- It takes both ------------------------------------------------------------------------


@both_of_them
def test_a_first_yes_is_kept_and_nobody_is_told(who, other):
    said = proposal.yes(proposed(), who.id, MONDAY)

    assert said == Outcome(
        reply=YesNoted(partner=other.first_name, answer_by=LAST_DAY), keep=(SaidYes(R1, who.id),)
    )


@both_of_them
def test_saying_yes_twice_is_still_one_yes(who, other):
    once = carried_out(proposed(), proposal.yes(proposed(), who.id, MONDAY))

    assert proposal.yes(once, who.id, MONDAY) == proposal.yes(proposed(), who.id, MONDAY)
    assert once.member(who.id).said_yes
    assert not once.member(other.id).said_yes


@both_of_them
def test_the_last_yes_introduces_them(who, other):
    waiting = having_said_yes(proposed(), other)

    said = proposal.yes(waiting, who.id, MONDAY)

    assert said.reply == EverybodySaidYes(partner=other.first_name)
    assert said.facts == (Stepped(R1, Step.ACCEPT, MONDAY),)
    assert [type(message) for message in said.messages] == [IntroductionTogether]
    assert said.homes == (AMARA.id, JOAO.id)
    together = carried_out(waiting, said)
    assert together.status is Status.INTRODUCED
    assert together.accepted_at == MONDAY


@given(first=PEOPLE, now=moments_to_answer)
def test_once_introduced_nothing_tells_whose_yes_came_first(first, now):
    second = JOAO if first is AMARA else AMARA
    one = carried_out(proposed(), proposal.yes(proposed(), first.id, now))

    both = carried_out(one, proposal.yes(one, second.id, now))

    assert both == carried_out(
        having_said_yes(proposed(), AMARA),
        proposal.yes(having_said_yes(proposed(), AMARA), JOAO.id, now),
    )


@both_of_them
def test_after_both_said_yes_a_late_click_changes_nothing(who, other):
    waiting = having_said_yes(proposed(), other)
    together = carried_out(waiting, proposal.yes(waiting, who.id, MONDAY))

    for late in (proposal.yes, proposal.no):
        assert late(together, who.id, MONDAY) == Outcome(reply=Settled())
        assert late(together, other.id, MONDAY) == Outcome(reply=Settled())


@pytest.mark.parametrize("answer", [proposal.yes, proposal.no])
@pytest.mark.parametrize("status", Status)
def test_a_stranger_answers_nothing(answer, status):
    with pytest.raises(NotAMemberError):
        answer(proposed(status=status), STRANGER, MONDAY)


# --- A no is never told -------------------------------------------------------------------


def declined(who=AMARA, *, now=MONDAY, before=None) -> Relationship:
    before = before or proposed()
    return carried_out(before, proposal.no(before, who.id, now), now)


def lapsed() -> Relationship:
    return carried_out(proposed(), proposal.decide(proposed(), CLOSES), CLOSES)


@both_of_them
def test_a_no_is_as_if_nothing_had_been_answered(who, other):
    said = proposal.no(proposed(), who.id, MONDAY)

    assert said == Outcome(reply=NoNoted(), keep=(Unsaid(R1, who.id),))
    assert declined(who) == proposed()
    waiting = having_said_yes(proposed(), other)
    assert declined(who, before=waiting) == waiting


@given(first=PEOPLE, who=PEOPLE, now=moments_to_answer)
def test_whatever_was_answered_before_a_no_reads_the_same_and_leaves_no_fact(first, who, now):
    for before in (proposed(), having_said_yes(proposed(), first), HALF, declined(first)):
        assert proposal.no(before, who.id, now) == proposal.no(proposed(), who.id, MONDAY)


@both_of_them
def test_whoever_said_yes_first_may_still_say_no_and_yes_again(who, other):
    once = having_said_yes(proposed(), who)
    assert declined(who, before=once) == proposed()

    again = carried_out(declined(who), proposal.yes(declined(who), who.id, MONDAY))

    assert again == once
    assert proposal.yes(again, other.id, MONDAY).facts == (Stepped(R1, Step.ACCEPT, MONDAY),)


@both_of_them
def test_a_no_and_a_silence_read_the_same_and_come_at_the_same_hour(who, other):
    assert proposal.decide(declined(who), CLOSES) == proposal.decide(proposed(), CLOSES)


def test_both_hear_in_the_same_words_on_the_day_after_the_last_one():
    assert proposal.decide(proposed(), CLOSES).messages == (
        ProposalClosed(to=AMARA.id, about=PAIR, partner="João", not_before=CLOSES),
        ProposalClosed(to=JOAO.id, about=PAIR, partner="Amara", not_before=CLOSES),
    )


@given(relationship=pairs, now=moments, who=PEOPLE)
def test_nobody_hears_before_the_last_day_is_over_in_their_own_zone(relationship, now, who):
    relationship = declined(who, now=now, before=asked(relationship, now))

    said = proposal.decide(relationship, proposal.closes_at(relationship))

    assert said.messages
    for message in said.messages:
        calendar = relationship.member(message.to).person.calendar
        there = message.not_before.astimezone(calendar.zone)
        assert there.date() > relationship.answer_by
        assert message.not_before == calendar.next_open(proposal.closes_at(relationship))


def test_nothing_is_drawn_anew_when_somebody_says_no():
    assert proposal.no(proposed(), AMARA.id, MONDAY).homes == ()


@both_of_them
def test_a_yes_after_somebodys_silent_no_is_like_a_first_yes(who, other):
    assert proposal.yes(declined(other), who.id, MONDAY) == proposal.yes(proposed(), who.id, MONDAY)


@pytest.mark.parametrize("over", [declined(), lapsed(), proposed()], ids=["no", "lapse", "open"])
@pytest.mark.parametrize("answer", [proposal.yes, proposal.no])
@both_of_them
def test_once_the_day_has_come_every_answer_is_too_late_in_the_same_words(over, answer, who, other):
    assert other.id != who.id
    assert answer(over, who.id, CLOSES) == Outcome(reply=Settled())
    assert answer(over, who.id, CLOSES + timedelta(days=90)) == Outcome(reply=Settled())


# --- Nobody answered ----------------------------------------------------------------------


@given(now=moments_to_answer)
def test_until_the_day_after_the_last_one_the_clock_waits_for_answers(now):
    assert proposal.decide(proposed(), now) == NotNow(Because.WAITING_FOR_ANSWERS, until=CLOSES)


@given(late=st.timedeltas(timedelta(0), timedelta(days=60)))
def test_then_it_lapses_however_late_the_clock_comes_by(late):
    over = proposal.decide(proposed(), CLOSES + late)

    assert over.facts == (Stepped(R1, Step.LAPSE, CLOSES + late),)
    assert over.messages == proposal.decide(proposed(), CLOSES).messages
    assert over.homes == (AMARA.id, JOAO.id)


def test_one_yes_does_not_keep_a_proposal_open():
    waiting = having_said_yes(proposed(), JOAO)

    over = carried_out(waiting, proposal.decide(waiting, CLOSES))

    assert over.status is Status.ENDED
    assert over == lapsed()


@pytest.mark.parametrize(
    "settled",
    [pair(status=status) for status in Status if status is not Status.PROPOSED],
)
def test_what_is_settled_does_not_lapse(settled):
    assert proposal.decide(settled, CLOSES) == NotNow(Because.SETTLED)


def test_only_a_proposal_has_a_day_by_which_to_answer():
    with pytest.raises(ValueError, match="a day by which to answer"):
        proposal.day_of_closing(proposed(answer_by=None))


# --- Whom it has reached ------------------------------------------------------------------


def test_once_it_is_delivered_we_know_whom_it_has_reached_and_their_home_shows_it():
    on_its_way = proposed(has_reached_them=False)

    outcome = proposal.delivered(on_its_way, JOAO.id)

    assert outcome == Outcome(keep=(Asked(R1, JOAO.id),), homes=(JOAO.id,))
    reached = carried_out(on_its_way, outcome)
    assert [member.is_asked for member in reached.members] == [False, True]


@pytest.mark.parametrize("closing", [HALF, declined(JOAO, before=HALF)], ids=["lapse", "no"])
def test_only_those_whom_it_has_reached_hear_that_it_did_not_come_about(closing):
    over = proposal.decide(closing, CLOSES)

    assert [message.to for message in over.messages] == [JOAO.id]


def test_whoever_said_yes_hears_that_it_did_not_come_about():
    waiting = having_said_yes(proposed(has_reached_them=False), JOAO)

    over = proposal.decide(waiting, CLOSES)

    assert [message.to for message in over.messages] == [JOAO.id]


# --- Places -------------------------------------------------------------------------------


@pytest.mark.parametrize("last_day", [date(2026, 3, day) for day in range(9, 16)])
def test_places_are_free_from_the_digest_after_the_day_for_both_alike(last_day):
    asked_before = proposed(answer_by=last_day)

    closed = declined(before=asked_before)
    over = proposal.decide(closed, proposal.closes_at(closed))

    monday = next_digest(proposal.closes_at(asked_before).date())
    assert over.keep == (FreeFrom(R1, AMARA.id, monday), FreeFrom(R1, JOAO.id, monday))
    assert all(message.not_before.date() < monday for message in over.messages)


def test_until_the_digest_a_declined_proposal_still_takes_a_place_of_both():
    over = carried_out(declined(), proposal.decide(declined(), CLOSES))

    assert all(member.takes_a_place for member in over.members)
    waiting = rematch.decide(over, CLOSES)
    assert waiting == NotNow(Because.TOO_SOON, until=MONDAY_AFTER)


def test_a_no_frees_nobody_before_everybody_has_heard():
    over = declined(before=proposed(answer_by=FRIDAY))

    assert proposal.awaits_answers(over, MONDAY_AFTER)
    assert isinstance(rematch.decide(over, MONDAY_AFTER), NotNow)


def test_on_the_closing_day_homes_are_drawn_anew_whether_somebody_declined_or_nobody_answered():
    homes = proposal.decide(proposed(), CLOSES).homes

    assert proposal.decide(declined(), CLOSES).homes == homes


@given(now=moments_to_answer)
def test_until_the_closing_day_the_clock_waits_whether_somebody_declined_or_not(now):
    assert proposal.decide(declined(), now) == proposal.decide(proposed(), now)
