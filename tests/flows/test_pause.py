from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import exit as leaving
from flows import home, meeting, mydata, nudge, pause
from flows.examples import EXAMPLES
from flows.facts import Paused, Quiet, Resumed
from flows.forms import Error, Form, Wrong
from flows.home import View
from flows.messages import (
    DidYouMeet,
    HomeOffering,
    HomePaused,
    HomeResting,
    Kind,
    NothingToPause,
    Nudge,
    PauseBegins,
    PauseNoted,
    PauseOver,
    PauseOverNoted,
    Ref,
    Settled,
)
from flows.outcome import Because, NotNow, Outcome, RestOver, RestsUntil
from flows.pause import LONGEST_WEEKS, Rest
from flows.people import Role
from flows.programme import Silence
from flows.relationship import NotAMemberError, Relationship, RelationshipId, Status
from flows.timeliness import IN_PRIVATE, still_true
from flows.words import part
from tests.flows.lives import alike, at_stage, carried_out, moments, pairs, statuses_of_meeting
from tests.people import (
    AMARA,
    AMARA_OFFERS,
    AROHA,
    BLANK,
    JOAO,
    KWAME,
    MEI_LIN,
    MONDAY,
    PROGRAMME,
    STRANGER,
    circle,
    pair,
    proposed,
)

R1 = RelationshipId("r1")
APRIL = date(2026, 4, 1)
IN_APRIL = datetime(2026, 4, 1, tzinfo=UTC)
THIS = "relationship:r1"
AMARA_RESTS = Rest(AMARA, (pair(),), is_matched=True)


def chosen(*what: str, until: date = APRIL) -> dict[str, object]:
    return {"what": what, "until": until.isoformat()}


def rested(relationship: Relationship, until: date = APRIL, now: datetime = MONDAY) -> Relationship:
    asked = pause.begin(Rest(AMARA, (relationship,)), chosen(THIS, until=until), now)
    return carried_out(relationship, asked)


# --- Asking for a rest --------------------------------------------------------------------


def test_the_form_offers_everything_there_is_to_rest_from_and_four_weeks():
    second = pair(AMARA, MEI_LIN, id=RelationshipId("r2"))

    form = pause.form(Rest(AMARA, (pair(), second), is_matched=True), MONDAY)

    what, until = form.questions
    assert [option.value for option in what.options] == [THIS, "relationship:r2", "suggestions"]
    assert what.value == (THIS, "relationship:r2", "suggestions")
    assert until.value == "2026-03-30"
    assert form.can_send


def test_from_a_card_only_that_one_is_chosen():
    second = pair(AMARA, MEI_LIN, id=RelationshipId("r2"))

    asked = pause.ask(Rest(AMARA, (pair(), second), is_matched=True), MONDAY, second)

    assert isinstance(asked.reply, Form)
    assert asked.reply.questions[0].value == ("relationship:r2",)


def test_somebody_with_nothing_to_rest_from_is_told_so():
    nothing = Rest(JOAO, (proposed(), pair(status=Status.ENDED), pair(introduced_on=None)))

    assert pause.ask(nothing, MONDAY) == Outcome(reply=NothingToPause())
    assert pause.begin(nothing, chosen(THIS), MONDAY) == Outcome(reply=NothingToPause())


@given(relationship=pairs, status=statuses_of_meeting, now=moments)
def test_what_is_written_and_read_is_the_same_whoever_asks(relationship, status, now):
    relationship = replace(relationship, status=status)
    until = now.date() + timedelta(weeks=3)

    by_the_mentor, by_the_mentee = (
        pause.begin(Rest(each.person, (relationship,)), chosen(THIS, until=until), now)
        for each in relationship.members
    )

    assert by_the_mentor.facts == by_the_mentee.facts == (Paused(R1, until, now),)
    assert by_the_mentor.messages == by_the_mentee.messages
    assert set(by_the_mentor.homes) == set(by_the_mentee.homes)
    assert by_the_mentor.reply == by_the_mentee.reply == PauseNoted(until=until)
    first, second = by_the_mentor.messages
    assert alike(first) == alike(second)
    for each in by_the_mentor.messages:
        calendar = relationship.member(each.to).person.calendar
        assert each.not_before == calendar.next_open(now)


def test_a_mentor_of_three_lets_all_rest_and_is_matched_with_nobody_new():
    mine = tuple(
        pair(AMARA, mentee, id=RelationshipId(f"r{n}"))
        for n, mentee in enumerate((JOAO, MEI_LIN, KWAME), 1)
    )
    everything = chosen(*(f"relationship:r{n}" for n in (1, 2, 3)), "suggestions")

    asked = pause.begin(Rest(AMARA, mine, is_matched=True), everything, MONDAY)

    assert asked.facts == tuple(Paused(each.id, APRIL, MONDAY) for each in mine)
    assert asked.keep == (RestsUntil(AMARA.id, APRIL),)
    assert [type(each) for each in asked.messages] == [PauseBegins] * 6
    assert set(asked.homes) == {AMARA.id, JOAO.id, MEI_LIN.id, KWAME.id}


def test_what_was_not_chosen_goes_on():
    only_this = pause.begin(AMARA_RESTS, chosen(THIS), MONDAY)
    only_suggestions = pause.begin(AMARA_RESTS, chosen("suggestions"), MONDAY)

    assert only_this.keep == ()
    assert (only_suggestions.facts, only_suggestions.messages) == ((), ())
    assert only_suggestions.homes == (AMARA.id,)


@pytest.mark.parametrize(
    "day", [MONDAY.date(), MONDAY.date() + timedelta(weeks=LONGEST_WEEKS, days=1)]
)
def test_a_rest_ends_on_a_day_to_come_within_half_a_year(day):
    asked = pause.begin(AMARA_RESTS, chosen(THIS, until=day), MONDAY)

    assert isinstance(asked.reply, Form)
    assert asked.reply.questions[1].error == Error(Wrong.REST_TOO_LONG, LONGEST_WEEKS)
    assert (asked.facts, asked.keep, asked.messages) == ((), (), ())


def test_today_is_the_day_it_is_where_somebody_is():
    late = datetime(2026, 3, 4, 22, 0, tzinfo=UTC)

    there = Rest(AROHA, (pair(AMARA, AROHA),))

    tomorrow_in_london = chosen(THIS, until=date(2026, 3, 5))
    assert isinstance(pause.begin(there, tomorrow_in_london, late).reply, Form)


def test_a_question_left_out_comes_back():
    assert isinstance(pause.begin(AMARA_RESTS, {"until": "2026-04-01"}, MONDAY).reply, Form)


def test_nobody_lets_somebody_elses_relationship_rest():
    asked = pause.begin(AMARA_RESTS, chosen("relationship:r7"), MONDAY)

    assert isinstance(asked.reply, Form)
    assert asked.facts == ()


def test_in_a_circle_a_rest_is_the_mentors_to_choose():
    assert pause.can_pause(circle(), AMARA.id)
    assert not pause.can_pause(circle(), JOAO.id)
    asked = pause.begin(Rest(AMARA, (circle(4),)), chosen(THIS), MONDAY)
    assert len(asked.messages) == 5


# --- Meanwhile ----------------------------------------------------------------------------


@given(gone=st.timedeltas(timedelta(0), timedelta(days=40)))
def test_until_its_day_nobody_is_asked_anything(gone):
    now = MONDAY + gone
    waits = pause.at_rest(rested(pair()), now)

    assert waits == NotNow(Because.AT_REST, until=IN_APRIL if now < IN_APRIL else None)
    assert pause.at_rest(pair(), now) is None


def test_what_was_on_its_way_is_not_sent():
    quiet = at_stage(Silence.ASKED, 5)
    about, occasion = Ref(Kind.RELATIONSHIP, R1), nudge.occasion(quiet)
    on_their_way = (
        Nudge(to=JOAO.id, partner="Amara", about=about, occasion=occasion),
        DidYouMeet(to=JOAO.id, partner="Amara", about=about, occasion=occasion),
        *(each for each in EXAMPLES if isinstance(each, IN_PRIVATE)),
    )

    assert {type(each) for each in on_their_way} == {Nudge, DidYouMeet, *IN_PRIVATE}
    assert all(still_true(each, quiet) for each in on_their_way)
    rests = carried_out(quiet, Outcome(facts=(Paused(R1, APRIL, MONDAY),)))
    assert not any(still_true(each, rests) for each in on_their_way)


def test_both_homes_show_until_when_and_nothing_else_does():
    for who, partner in ((AMARA, JOAO), (JOAO, AMARA)):
        view = View(person=who, programme=PROGRAMME, wishes=(), relationships=(rested(pair()),))
        [card] = [c for c in home.screen(view, MONDAY).cards if isinstance(c, HomePaused)]
        assert (card.partner, card.until) == (partner.name, APRIL)
        assert card.about == Ref(Kind.RELATIONSHIP, R1)
        after = home.screen(view, IN_APRIL).cards
        assert not any(isinstance(each, HomePaused) for each in after)


def test_what_is_held_is_shown():
    view = View(
        person=JOAO,
        programme=PROGRAMME,
        wishes=(),
        relationships=(rested(pair()),),
        rests_until=APRIL,
    )

    lines = mydata.show(view).parts

    assert part("held-paused", what="Amara Okafor", until=APRIL) in lines
    assert part("held-rest", what=APRIL) in lines


def test_whoever_rests_from_being_matched_is_not_told_that_we_look():
    view = View(person=AMARA, programme=PROGRAMME, wishes=(AMARA_OFFERS,), relationships=())

    assert any(isinstance(each, HomeOffering) for each in home.screen(view, MONDAY).cards)
    resting = home.screen(replace(view, rests_until=APRIL), MONDAY).cards
    assert resting == (HomeResting(until=APRIL),)


def test_an_end_that_is_coming_shows_in_a_rest_no_more_than_else():
    rests = rested(pair())
    ending = replace(rests, ends_on=APRIL)

    assert pause.decide(ending, IN_APRIL) == pause.decide(rests, IN_APRIL)
    assert leaving.end(rests, JOAO.id, MONDAY) == leaving.end(pair(), JOAO.id, MONDAY)


# --- The end of it ------------------------------------------------------------------------


def test_it_ends_by_itself_and_the_mentee_hears():
    rests = rested(pair())

    waits = pause.decide(rests, IN_APRIL - timedelta(seconds=1))
    ended = pause.decide(rests, IN_APRIL)

    assert waits == NotNow(Because.AT_REST, until=IN_APRIL)
    assert ended.facts == (Resumed(R1, IN_APRIL),)
    assert [(type(each), each.to) for each in ended.messages] == [(PauseOver, JOAO.id)]
    assert ended.messages[0].not_before == JOAO.calendar.next_open(IN_APRIL)
    assert ended.homes == (AMARA.id, JOAO.id)
    assert ended.reply is None


def test_afterwards_the_silence_is_counted_anew():
    quiet = rested(at_stage(Silence.REMINDED, 6, question_answered=True))

    goes_on = carried_out(quiet, pause.decide(quiet, IN_APRIL))

    assert goes_on.last_sign == IN_APRIL
    assert goes_on.silence is Silence.HEARD
    assert (goes_on.silence_at, goes_on.question_answered) == (None, False)
    assert goes_on.sign_of_life == quiet.sign_of_life
    due = nudge.due_at(goes_on, Silence.NUDGED, PROGRAMME.rhythm)
    assert timedelta(days=28) <= due - IN_APRIL <= timedelta(days=42)
    decided = nudge.decide(goes_on, PROGRAMME, BLANK, due)
    assert decided.facts == (Quiet(R1, Silence.NUDGED, due),)
    assert decided.messages[0].occasion == IN_APRIL.isoformat()


def test_saying_that_they_met_ends_it():
    later = MONDAY + timedelta(days=3)
    rests = rested(pair())

    met = carried_out(rests, meeting.met(rests, JOAO.id, later))

    assert met.paused_until is None
    assert met.last_sign == later
    assert pause.decide(met, IN_APRIL) == NotNow(Because.SETTLED)


@pytest.mark.parametrize("who", [AMARA, JOAO], ids=["Amara", "João"])
def test_either_of_them_may_end_it_sooner_and_the_same_is_written(who):
    later = MONDAY + timedelta(days=3)

    ended = pause.resume(rested(pair()), who.id, later)

    assert ended.reply == PauseOverNoted()
    assert ended.facts == (Resumed(R1, later),)
    assert [each.to for each in ended.messages] == [JOAO.id]
    again = carried_out(rested(pair()), ended)
    assert pause.resume(again, who.id, later) == Outcome(reply=Settled())


def test_a_stranger_ends_nothing_and_neither_does_a_mentee_of_a_circle():
    with pytest.raises(NotAMemberError):
        pause.resume(rested(pair()), STRANGER, MONDAY)
    rests = replace(circle(), paused_until=APRIL)
    assert pause.resume(rests, JOAO.id, MONDAY) == Outcome(reply=Settled())
    assert pause.resume(rests, AMARA.id, MONDAY).facts == (Resumed(R1, MONDAY),)


@pytest.mark.parametrize("over", [pair(), pair(status=Status.ENDED, paused_until=APRIL)])
def test_what_does_not_rest_does_not_end(over):
    assert pause.decide(over, IN_APRIL) == NotNow(Because.SETTLED)
    assert pause.resume(over, JOAO.id, MONDAY) == Outcome(reply=Settled())
    assert pause.at_home(over, JOAO.id, MONDAY) is None


def test_a_note_about_a_rest_that_was_changed_or_ended_meanwhile_does_not_go():
    asked = pause.begin(AMARA_RESTS, chosen(THIS), MONDAY)
    rests = carried_out(pair(), asked)
    longer = rested(rests, until=date(2026, 5, 4))
    over = carried_out(rests, pause.decide(rests, IN_APRIL))

    for each in asked.messages:
        assert still_true(each, rests)
        assert not still_true(each, longer)
        assert not still_true(each, over)
    [hears] = pause.decide(rests, IN_APRIL).messages
    assert still_true(hears, over)
    assert not still_true(hears, rested(over, until=date(2026, 5, 4), now=IN_APRIL))
    assert not still_true(hears, replace(over, status=Status.ENDED))


def test_being_matched_again_is_one_record_on_its_day_or_before():
    assert pause.matched_again(AMARA.id) == Outcome(
        reply=PauseOverNoted(), keep=(RestOver(AMARA.id),), homes=(AMARA.id,)
    )
    assert pause.on_its_day(AMARA.id) == Outcome(keep=(RestOver(AMARA.id),), homes=(AMARA.id,))


def test_a_rest_lasts_until_its_day_begins_by_the_calendar_of_all():
    assert pause.over_at(APRIL) == datetime.combine(APRIL, time(), tzinfo=UTC)
    assert JOAO.id in {m.person.id for m in pair().those(Role.MENTEE)}
