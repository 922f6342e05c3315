from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import coordinator, home, lessons, mydata, proposal, rematch, signup
from flows import exit as leaving
from flows.home import View
from flows.messages import (
    Choice,
    DeskApplication,
    DeskBriefings,
    DeskLane,
    DeskSeekers,
    HomeAccepted,
    HomeAgain,
    HomeApplied,
    HomeBriefingFirst,
    HomeDate,
    HomeEnded,
    HomeIntroduced,
    HomeNoDate,
    HomeOffering,
    HomePair,
    HomeProposed,
    HomeSeeking,
    HomeTimes,
    HomeWelcome,
    Kind,
    Message,
    Ref,
)
from flows.outcome import Progress, Screen
from flows.people import Person, Role
from flows.programme import Silence
from flows.proposal import Side
from flows.relationship import Agreement, Relationship, RelationshipId, Status
from flows.signup import preview
from flows.timeliness import still_true
from flows.wishes import Wish
from flows.words import FarDay, names, part
from tests.flows.lives import (
    carried_out,
    freed,
    having_reached,
    having_said_yes,
    released,
    unprepared,
)
from tests.people import (
    AMARA,
    AMARA_OFFERS,
    AROHA,
    INGRID,
    JOAO,
    JOAO_WISHES,
    KWAME,
    MEI_LIN,
    MONDAY,
    PROGRAMME,
    pair,
    proposed,
)

R1 = RelationshipId("r1")
PAIR = Ref(Kind.RELATIONSHIP, R1)
LAST_DAY = date(2026, 3, 9)
CLOSES = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
MET_ON = MONDAY + timedelta(days=10)
APPLICATION = replace(AMARA_OFFERS, qualified=False)
WISHES = {AMARA: AMARA_OFFERS, JOAO: JOAO_WISHES}
ABOUT_A_DATE = (HomeDate, HomeNoDate, HomeTimes)
"""The cards beside a relationship: see test_planning."""
either_of_them = pytest.mark.parametrize("who", [AMARA, JOAO], ids=["Amara", "João"])
before_closing = st.datetimes(
    datetime(2026, 3, 2, 10), datetime(2026, 3, 10, 8, 59), timezones=st.just(UTC)
)


def looking_in(
    who: Person, *relationships: Relationship, wishes: tuple[Wish, ...] | None = None, **known
) -> View:
    """What somebody's home rests on: those that still take a place of theirs."""
    taking = tuple(each for each in relationships if each.member(who.id).takes_a_place)
    said = (WISHES[who],) if wishes is None else wishes
    return View(person=who, programme=PROGRAMME, wishes=said, relationships=taking, **known)


def cards(who: Person, *relationships: Relationship, now: datetime = MONDAY, **known):
    screen = home.screen(looking_in(who, *relationships, **known), now)
    assert isinstance(screen, Screen)
    return tuple(card for card in screen.cards if not isinstance(card, ABOUT_A_DATE))


# --- Each situation -----------------------------------------------------------------------


def test_whoever_has_not_joined_is_welcomed():
    assert cards(KWAME, wishes=()) == (
        HomeWelcome(
            programme="Fjordlight Mentoring",
            aim="Grow the next project leads.",
            without=signup.not_offered(PROGRAMME),
        ),
    )


def test_a_mentee_who_waits_sees_what_a_partner_will_read():
    assert cards(JOAO) == (HomeSeeking(parts=preview(JOAO_WISHES)),)


def test_a_mentor_who_applied_waits_for_the_coordinator():
    applied = cards(AMARA, wishes=(APPLICATION,))

    assert applied == (HomeApplied(parts=preview(APPLICATION)),)


def test_an_approved_mentor_has_a_free_place():
    assert cards(AMARA) == (HomeOffering(parts=preview(AMARA_OFFERS)),)


def test_where_mentees_pick_a_mentor_who_was_never_asked_reads_that_nobody_can_pick_them():
    listed, picks = replace(AMARA_OFFERS, is_listed=True), replace(PROGRAMME, has_directory=True)
    unlisted = (*preview(AMARA_OFFERS), part("home-not-listed"))

    def picked(*wishes):
        return home.screen(replace(looking_in(AMARA, wishes=wishes), programme=picks), MONDAY).cards

    assert picked(AMARA_OFFERS) == (HomeOffering(parts=unlisted),)
    assert picked(listed) == (HomeOffering(parts=preview(listed)),)


@either_of_them
def test_whoever_was_asked_sees_the_last_day_to_answer(who):
    partner = JOAO if who is AMARA else AMARA

    (card, *_) = cards(who, proposed())

    assert card == HomeProposed(partner=partner.name, about=PAIR, answer_by=LAST_DAY)


def test_after_both_said_yes_the_introduction_is_on_its_way():
    waiting = pair(status=Status.INTRODUCED, introduced_on=None, sign_of_life=None)

    assert cards(JOAO, waiting) == (HomeAccepted(partner="Amara Okafor", about=PAIR),)


def test_while_a_briefing_is_still_to_come_both_read_so():
    waiting = pair(status=Status.INTRODUCED, introduced_on=None, sign_of_life=None)
    card = HomeBriefingFirst(partner="Amara Okafor", about=PAIR)

    assert cards(JOAO, unprepared(waiting, AMARA)) == (card,)
    assert cards(JOAO, unprepared(waiting, JOAO)) == (card,)


def test_the_briefing_stands_at_home_until_it_is_done_or_waived():
    begun = Progress(JOAO.id, Role.MENTEE, 2)
    waived = replace(begun, waived_on=MONDAY.date())

    assert lessons.at_home(begun) in cards(JOAO, briefings=(begun,))
    assert cards(JOAO, briefings=(replace(begun, is_done=True),)) == cards(JOAO)
    assert cards(JOAO, briefings=(waived,)) == cards(JOAO)


def test_a_coordinator_sees_who_has_not_had_the_briefing_and_nothing_more():
    seen = cards(INGRID, wishes=(), unbriefed=(JOAO, AMARA))

    assert DeskBriefings(people=names(("João Pereira", "Amara Okafor"))) in seen
    many = coordinator.briefings((JOAO,) * 23)
    assert many.parts == (part("desk-more-unbriefed", people=3),)
    assert cards(JOAO, unbriefed=(JOAO,)) == cards(JOAO)


def test_after_the_introduction_a_first_meeting_is_next():
    introduced = pair(status=Status.INTRODUCED)

    assert cards(JOAO, introduced) == (HomeIntroduced(partner="Amara Okafor", about=PAIR),)


def test_an_introduction_without_a_sign_of_life_still_waits_for_a_first_meeting():
    introduced = pair(status=Status.INTRODUCED, sign_of_life=None)

    assert cards(JOAO, introduced) == (HomeIntroduced(partner="Amara Okafor", about=PAIR),)


@pytest.mark.parametrize("status", [Status.ACTIVE, Status.CLOSING])
def test_a_pair_sees_when_they_last_met(status):
    met = pair(status=status, sign_of_life=MET_ON)

    (card, *_) = cards(AMARA, met)
    assert card == HomePair(partner="João Pereira", about=PAIR, met_on=MET_ON)


@either_of_them
@pytest.mark.parametrize("status", [Status.INTRODUCED, Status.ACTIVE, Status.CLOSING])
def test_a_pair_that_has_agreed_sees_how_often_and_until_when(who, status):
    until = date(2026, 12, 1)
    (card, *_) = cards(who, pair(status=status, agreement=Agreement(5, until)))

    assert card.parts == (part("home-agreed", weeks=5, until=FarDay(until)),)


def test_a_mentee_who_has_met_is_invited_to_agree():
    (card,) = cards(JOAO, pair(sign_of_life=MET_ON))

    assert card.parts == (part("home-not-agreed"),)
    assert Choice.AGREE in card.choices


@either_of_them
def test_how_far_a_silence_has_gone_is_on_nobodys_home(who):
    heard = pair(sign_of_life=MET_ON)
    quiet = replace(heard, silence=Silence.REMINDED, silence_at=MET_ON, question_answered=True)

    assert cards(who, quiet) == cards(who, heard)


@either_of_them
def test_after_an_ending_the_offer_to_try_again_stands_on_the_home(who):
    (card, *_) = cards(who, pair(status=Status.ENDED))

    partner = JOAO if who is AMARA else AMARA
    assert card == HomeEnded(partner=partner.name, about=PAIR)


def test_whoever_took_up_the_offer_sees_when_they_enter_matching_again():
    over = pair(status=Status.ENDED)
    again = carried_out(over, rematch.take_up(over, JOAO.id, MONDAY))

    assert cards(JOAO, again) == (HomeAgain(from_day=date(2026, 3, 9)),)
    assert cards(AMARA, again)[0] == HomeEnded(partner="João Pereira", about=PAIR)


def test_once_free_they_are_waiting_like_anybody_else():
    free = released(freed(pair(status=Status.ENDED), JOAO.id, date(2026, 3, 9)), date(2026, 3, 9))

    assert cards(JOAO, free) == cards(JOAO)


# --- Places -------------------------------------------------------------------------------


def test_a_mentor_with_a_place_left_sees_the_pair_and_the_place():
    assert [type(card) for card in cards(AMARA, pair())] == [HomeIntroduced, HomeOffering]


def test_a_mentor_without_a_place_left_sees_only_the_pairs():
    second = pair(AMARA, MEI_LIN, id=RelationshipId("r2"))

    assert [type(card) for card in cards(AMARA, pair(), second)] == [HomeIntroduced] * 2


def test_a_mentee_with_a_partner_is_not_looking_for_another():
    assert [type(card) for card in cards(JOAO, pair())] == [HomeIntroduced]


def test_somebody_may_be_mentor_in_one_and_look_for_a_mentor_of_their_own():
    wishes = (AMARA_OFFERS, replace(JOAO_WISHES, person=AMARA.id))

    kinds = [type(card) for card in cards(AMARA, pair(), wishes=wishes)]

    assert kinds == [HomeIntroduced, HomeOffering, HomeSeeking]


# --- Coordinators -------------------------------------------------------------------------


def test_a_coordinators_home_shows_the_desk_before_it_invites_them_to_join():
    known = {
        "applications": (Side(AMARA, APPLICATION),),
        "seekers": (Side(JOAO, JOAO_WISHES),),
    }

    kinds = [type(card) for card in cards(INGRID, wishes=(), **known)]

    assert [kind for kind in kinds if kind is not DeskLane] == [
        DeskApplication,
        DeskSeekers,
        HomeWelcome,
    ]
    assert [type(card) for card in cards(INGRID, wishes=())] == [*[DeskLane] * 5, HomeWelcome]


def test_nobody_else_sees_the_desk():
    known = {
        "applications": (Side(AMARA, APPLICATION),),
        "seekers": (Side(JOAO, JOAO_WISHES),),
    }

    assert cards(JOAO, **known) == cards(JOAO)


# --- Being asked --------------------------------------------------------------------------


@pytest.mark.parametrize("now", [MONDAY, CLOSES])
@either_of_them
def test_until_a_proposal_has_reached_somebody_their_home_looks_as_if_there_were_none(who, now):
    on_its_way = proposed(has_reached_them=False)

    assert cards(who, on_its_way, now=now) == cards(who)


def test_a_proposal_shows_on_the_home_of_the_one_whom_it_has_reached_only():
    half = having_reached(proposed(has_reached_them=False), JOAO.id)

    assert suggests(cards(JOAO, half))
    assert not suggests(cards(AMARA, half))


# --- A no is never told -------------------------------------------------------------------


@given(now=before_closing, said_no=st.sampled_from([AMARA, JOAO]), early=st.floats(0, 1))
@either_of_them
def test_before_the_closing_day_a_home_is_the_same_whether_somebody_declined_or_not(
    who, now, said_no, early
):
    no = proposal.no(proposed(), said_no.id, MONDAY + (now - MONDAY) * early)
    declined = carried_out(proposed(), no)

    assert cards(who, declined, now=now) == cards(who, proposed(), now=now)
    data = mydata.show(looking_in(who, declined))
    assert data == mydata.show(looking_in(who, proposed()))


@either_of_them
def test_nobody_sees_on_their_home_whether_somebody_has_said_yes(who):
    for answered in (having_said_yes(proposed(), AMARA), having_said_yes(proposed(), JOAO)):
        assert cards(who, answered) == cards(who, proposed())


@either_of_them
def test_from_the_closing_day_on_a_no_and_a_lapse_look_the_same(who):
    declined = carried_out(proposed(), proposal.no(proposed(), AMARA.id, MONDAY))
    lapsed = carried_out(proposed(), proposal.decide(proposed(), CLOSES))

    assert cards(who, declined, now=CLOSES) == cards(who, lapsed, now=CLOSES)
    assert HomeAgain(from_day=date(2026, 3, 16)) in cards(who, lapsed, now=CLOSES)


@either_of_them
def test_at_the_closing_hour_a_home_is_the_same_even_if_the_clock_is_late(who):
    declined = carried_out(proposed(), proposal.no(proposed(), AMARA.id, MONDAY))

    assert cards(who, proposed(), now=CLOSES) == cards(who, declined, now=CLOSES)


def test_whoever_has_said_no_keeps_the_same_home_until_it_closes():
    for before in (proposed(), having_said_yes(proposed(), JOAO)):
        declined = carried_out(before, proposal.no(before, JOAO.id, MONDAY))
        assert cards(JOAO, declined, now=MONDAY) == cards(JOAO, proposed(), now=MONDAY)


def test_nobody_sees_a_suggestion_on_their_home_before_it_is_made_to_them():
    relationship = having_reached(proposed(JOAO, MEI_LIN, has_reached_them=False), JOAO.id)
    declined = carried_out(relationship, proposal.no(relationship, JOAO.id, MONDAY))
    invitation = proposal.ProposalToMentee(
        to=MEI_LIN.id, partner=JOAO.name, about=PAIR, answer_by=LAST_DAY
    )

    view = looking_in(MEI_LIN, declined, wishes=(replace(JOAO_WISHES, person=MEI_LIN.id),))
    seen = home.screen(view, MONDAY).cards

    assert still_true(invitation, declined)
    assert not suggests(seen)
    assert seen == home.screen(replace(view, relationships=()), MONDAY).cards


def suggests(seen: tuple[Message, ...]) -> bool:
    return any(isinstance(card, HomeProposed) for card in seen)


# --- An end that is coming ----------------------------------------------------------------


@given(later=st.timedeltas(timedelta(0), timedelta(days=14)))
@either_of_them
def test_an_end_that_is_coming_is_on_nobodys_home(who, later):
    together = pair(AROHA, who) if who is JOAO else pair(who, AROHA)
    leaving_soon = carried_out(together, leaving.end(together, AROHA.id, MONDAY))

    assert cards(who, leaving_soon, now=MONDAY + later) == cards(who, together)


def test_a_proposal_of_which_the_last_day_is_not_known_is_not_shown():
    assert not suggests(cards(JOAO, proposed(answer_by=None)))


def test_who_took_the_role_back_is_not_promised_another_round():
    lapsed = carried_out(proposed(), proposal.decide(proposed(), CLOSES))

    (only,) = cards(JOAO, lapsed, now=CLOSES, wishes=())

    assert isinstance(only, HomeWelcome)
    assert HomeAgain(from_day=date(2026, 3, 16)) in cards(JOAO, lapsed, now=CLOSES)
